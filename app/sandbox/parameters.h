// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/regioncode.h"
#include "core/wire/json.h"

#include <QDate>

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
    /// A string that must be given.
    [[nodiscard]] QString required(const QString& name);
    /// yyyy-MM-dd; invalid when not given.
    [[nodiscard]] QDate date(const QString& name);
    /// yyyyMM, as its first day; invalid when not given.
    [[nodiscard]] QDate month(const QString& name);
    /// Lower-case hex SHA-256; must be given.
    [[nodiscard]] QString digest(const QString& name);
    /// A mobile number of eleven digits; must be given.
    [[nodiscard]] QString mobile(const QString& name);
    void reject(const QString& name);

    [[nodiscard]] bool areGood() const { return m_problem.isEmpty(); }
    /// Name of the first wrong parameter.
    [[nodiscard]] const QString& problem() const { return m_problem; }

private:
    const wire::Json& m_data;
    QString m_problem;
};

} // namespace yibao::sandbox
