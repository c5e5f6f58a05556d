// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/catalog.h"

#include <QList>
#include <QString>

namespace yibao::ui {

/// One line of the navigation rail. What it leads to is a page of Target, or a name of railname.
struct RailEntry
{
    QString id;
    QString text;
    QString icon;
    QString key;               ///< key sequence in portable text; may be empty
    QList<RailEntry> children; ///< services of a group
    bool apart = false;        ///< a hairline stands above it
    bool atFoot = false;       ///< at the lower end of the rail
};

namespace railname {
inline const QString settings = QStringLiteral("settings");
inline const QString lock = QStringLiteral("lock");
} // namespace railname

/// The rail as the portal's menu has it, made from the catalogue. `personal`: somebody can sign in here, so there is a
/// personal centre. `lock`: the station can be locked.
/// What stands in the rail beside the services.
struct RailParts
{
    bool personal = false; ///< the personal centre
    bool lock = false;
    bool guides = false;
};
[[nodiscard]] QList<RailEntry> railEntries(const catalog::Catalog& catalog, const RailParts& parts = {});
/// Id of the entry whose group holds the page; empty for pages at the top.
[[nodiscard]] QString groupOf(const QList<RailEntry>& entries, const QString& page);
/// Title of the menu group that a service stands in, as the rail calls it.
[[nodiscard]] QString railGroupTitle(catalog::MenuGroup group);

} // namespace yibao::ui
