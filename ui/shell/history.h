// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/pages/target.h"

#include <QList>

#include <optional>

namespace yibao::ui {

/// The places a person has been to, for back and forward.
class History final
{
public:
    /// Goes on to a new place; what was forward is forgotten. The same place again changes nothing.
    void visit(const Target& target);
    /// The current place has changed in itself (a filter, an open card).
    void update(const Target& target);

    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }
    [[nodiscard]] std::optional<Target> back();
    [[nodiscard]] std::optional<Target> forward();
    [[nodiscard]] std::optional<Target> current() const;

private:
    QList<Target> m_places;
    qsizetype m_at = -1;
};

} // namespace yibao::ui
