// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/guides/guidereader.h"

namespace yibao::guides {

/// All guides that ship. Immutable; shared by all threads.
class Guidebook
{
public:
    /// Errors: those of readGuide.
    [[nodiscard]] static Result<Guidebook> load(const catalog::Catalog& catalog);

    explicit Guidebook(QList<Guide> guides)
        : m_guides(std::move(guides))
    {}

    /// By group, then by their order in it.
    [[nodiscard]] const QList<Guide>& guides() const { return m_guides; }
    [[nodiscard]] const Guide* guide(const QString& id) const;

private:
    QList<Guide> m_guides;
};

} // namespace yibao::guides
