// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/guides/guidespage.h"

#include "ui/pages/cardrow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

QString groupTitle(guides::Group group)
{
    switch (group) {
    case guides::Group::Family:
        return GuidesPage::tr("Family and e-certificate");
    case guides::Group::Code:
        return GuidesPage::tr("Passwords");
    case guides::Group::Channels:
        return GuidesPage::tr("Where to sign in");
    case guides::Group::Trouble:
        return GuidesPage::tr("When it does not work");
    case guides::Group::Elsewhere:
        return GuidesPage::tr("Care and moving elsewhere");
    case guides::Group::Help:
        return GuidesPage::tr("Asking and complaining");
    }
    return {};
}

GuidesPage::GuidesPage(const guides::Guidebook& book, const QDate& today, bool channels, QWidget* parent)
    : CardListPage(tr("Guides"),
                   tr("What is done on the phone or at a counter: a few questions, then what to bring and how it is "
                      "done. Nothing that you answer leaves this page."),
                   parent)
{
    setObjectName(u"page.guides"_s);
    using enum guides::Group;
    for (const guides::Group group : {Family, Code, Channels, Trouble, Elsewhere, Help}) {
        if (std::ranges::find(book.guides(), group, &guides::Guide::group) == book.guides().end())
            continue;
        addGroup(groupTitle(group));
        for (const guides::Guide& guide : book.guides()) {
            if (guide.group != group)
                continue;
            auto* row = new CardRow(guide.icon, guide.title.here(), guide.summary.here());
            row->setObjectName(u"guides."_s + guide.id);
            if (guide.isDue(today))
                row->setBadges({{.kind = BadgeKind::Warning, .text = tr("to be checked"), .icon = u"clock"_s}});
            connect(row, &QAbstractButton::clicked, this, [this, id = guide.id] { Q_EMIT opened(id); });
            addRow(row);
        }
        if (group == Channels && channels) {
            auto* row =
                new CardRow(u"mobile"_s, tr("Official channels"), tr("What is done where, with addresses and codes"));
            row->setObjectName(u"guides.channels"_s);
            connect(row, &QAbstractButton::clicked, this, &GuidesPage::channelsRequested);
            addRow(row);
        }
    }
    finish();
}

} // namespace yibao::ui
