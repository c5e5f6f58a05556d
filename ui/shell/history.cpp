// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/history.h"

namespace yibao::ui {

namespace {
constexpr qsizetype mostPlaces = 100;
}

void History::visit(const Target& target)
{
    if (m_at >= 0 && m_places.at(m_at) == target)
        return;
    m_places.resize(m_at + 1);
    m_places.append(target);
    if (m_places.size() > mostPlaces)
        m_places.removeFirst();
    m_at = m_places.size() - 1;
}

void History::update(const Target& target)
{
    if (m_at >= 0)
        m_places[m_at] = target;
}

std::optional<Target> History::back()
{
    if (!canGoBack())
        return std::nullopt;
    return m_places.at(--m_at);
}

std::optional<Target> History::forward()
{
    if (!canGoForward())
        return std::nullopt;
    return m_places.at(++m_at);
}

std::optional<Target> History::current() const
{
    return m_at < 0 ? std::nullopt : std::optional(m_places.at(m_at));
}

} // namespace yibao::ui
