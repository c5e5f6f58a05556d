// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/servicecataloguepage.h"

#include "ui/pages/cardrow.h"
#include "ui/pages/target.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

ServiceCataloguePage::ServiceCataloguePage(const catalog::Catalog& catalog, bool channels, QWidget* parent)
    : CardListPage(tr("All services"), tr("Open services need no sign-in and work with the lists on this computer."),
                   parent)
{
    setObjectName(u"page.catalogue"_s);
    using enum catalog::MenuGroup;
    for (const catalog::MenuGroup group :
         {PublicQuery, CrossProvinceInpatient, CrossProvinceOutpatient, MyInsurance, Unit}) {
        if (std::ranges::find(catalog.services(), group, &catalog::Service::group) == catalog.services().end())
            continue;
        addGroup(catalog::groupTitle(group));
        for (const catalog::Service& service : catalog.services()) {
            if (service.group == group)
                addRow(rowOf(service));
        }
    }
    if (channels) {
        addGroup(tr("Other ways"));
        auto* row = new CardRow(u"mobile"_s, tr("Official channels"),
                                tr("The national App, websites, mini-programs, 12393, counters: what is done where"));
        row->setObjectName(u"catalogue.channels"_s);
        connect(row, &QAbstractButton::clicked, this, [this] { Q_EMIT opened(pagename::channels); });
        addRow(row);
    }
    setSignedIn(false);
    finish();
}

void ServiceCataloguePage::setSignedIn(bool signedIn)
{
    QList<BadgeText> badges;
    if (!signedIn)
        badges.append({.kind = BadgeKind::Neutral, .text = tr("needs sign-in"), .icon = u"lock"_s});
    for (CardRow* row : std::as_const(m_behindSignIn))
        row->setBadges(badges);
}

CardRow* ServiceCataloguePage::rowOf(const catalog::Service& service)
{
    auto* row = new CardRow(service.icon, catalog::translated(service.title), catalog::translated(service.hint));
    row->setObjectName(u"catalogue."_s + service.id);
    switch (service.access) {
    case catalog::Access::Open:
        break;
    case catalog::Access::SignedIn:
        m_behindSignIn.append(row);
        break;
    case catalog::Access::Link:
        row->setBadges({{.kind = BadgeKind::Neutral, .text = tr("official page"), .icon = u"external"_s}});
        break;
    }
    if (!service.shortcut.isEmpty())
        row->setEnd(service.shortcut);
    connect(row, &QAbstractButton::clicked, this, [this, id = service.id] { Q_EMIT opened(id); });
    return row;
}

} // namespace yibao::ui
