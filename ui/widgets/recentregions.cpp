// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/recentregions.h"

namespace yibao::ui {

void RecentRegions::add(catalog::RegionCode code)
{
    if (code.isNull() || (!m_codes.isEmpty() && m_codes.first() == code))
        return;
    m_codes.removeAll(code);
    m_codes.prepend(code);
    if (m_codes.size() > limit)
        m_codes.resize(limit);
    Q_EMIT changed();
}

void RecentRegions::clear()
{
    if (m_codes.isEmpty())
        return;
    m_codes.clear();
    Q_EMIT changed();
}

} // namespace yibao::ui
