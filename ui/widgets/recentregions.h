// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/regioncode.h"

#include <QList>
#include <QObject>

#include <functional>

namespace yibao::ui {

/// What the fields for places of a window share: the places chosen last, newest first, at most five, in memory only;
/// and who knows how names are spelled.
class RecentRegions final : public QObject
{
    Q_OBJECT
public:
    static constexpr int limit = 5;
    using QObject::QObject;

    [[nodiscard]] const QList<catalog::RegionCode>& codes() const { return m_codes; }
    void add(catalog::RegionCode code);
    void clear();

    /// Places by pinyin or initials, best first.
    using Speller = std::function<QList<catalog::RegionCode>(const QString& typed, int most)>;
    void setSpeller(Speller speller) { m_speller = std::move(speller); }
    [[nodiscard]] QList<catalog::RegionCode> spelled(const QString& typed, int most) const
    {
        return m_speller ? m_speller(typed, most) : QList<catalog::RegionCode>();
    }

Q_SIGNALS:
    void changed();

private:
    QList<catalog::RegionCode> m_codes;
    Speller m_speller;
};

} // namespace yibao::ui
