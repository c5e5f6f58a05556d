// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/regioncode.h"
#include "core/wire/json.h"

namespace yibao::sandbox {

/// Reads the parameters of a request and remembers the first one that is wrong. Members that are missing, null or ""
/// count as not given; members that no one asks for are ignored.
class Parameters
{
public:
    explicit Parameters(const wire::Json& data)
        : m_data(data)
    {}

    /// A string of at most 200 characters; empty when not given.
    [[nodiscard]] QString text(const QString& name);
    /// Six digits; null when not given.
    [[nodiscard]] catalog::RegionCode region(const QString& name);
    /// A whole number within the limits, also one in a string; `otherwise` when not given.
    [[nodiscard]] qint64 number(const QString& name, qint64 least, qint64 most, qint64 otherwise);
    void reject(const QString& name);

    [[nodiscard]] bool areGood() const { return m_problem.isEmpty(); }
    /// Name of the first wrong parameter.
    [[nodiscard]] const QString& problem() const { return m_problem; }

private:
    const wire::Json& m_data;
    QString m_problem;
};

} // namespace yibao::sandbox
