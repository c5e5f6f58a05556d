// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/regioncode.h"

#include <QList>
#include <QObject>

namespace yibao::ui {

/// The places chosen last, newest first, at most five. In memory only; one object serves all fields of a window.
class RecentRegions final : public QObject
{
    Q_OBJECT
public:
    static constexpr int limit = 5;
    using QObject::QObject;

    [[nodiscard]] const QList<catalog::RegionCode>& codes() const { return m_codes; }
    void add(catalog::RegionCode code);
    void clear();

Q_SIGNALS:
    void changed();

private:
    QList<catalog::RegionCode> m_codes;
};

} // namespace yibao::ui
