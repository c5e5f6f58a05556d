// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/desk/findablepages.h"

#include "ui/family/familypage.h"
#include "ui/pages/regionpairpage.h"
#include "ui/pages/target.h"
#include "ui/shell/pagehost.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace yibao::desk {

namespace {

struct FindablePages
{
    Q_DECLARE_TR_FUNCTIONS(yibao::desk::FindablePages)
};

} // namespace

QList<services::GlobalSearch::Page> findablePages(const guides::Guidebook* guides, const guides::ChannelBook* channels)
{
    QList<services::GlobalSearch::Page> pages{
        {.id = ui::pagename::pair,
         .title = ui::RegionPairPage::title(),
         .hint = FindablePages::tr("Insured there, treated here: what the lists say of both places"),
         .icon = u"route"_s,
         .keywords = {u"能结算吗"_s, u"能不能直接结算"_s, u"跨省直接结算"_s, u"异地结算"_s, u"异地就医"_s, u"参保地"_s,
                      u"就医地"_s, u"direct settlement"_s}}};
    pages.append(
        {.id = ui::pagename::family,
         .title = ui::FamilyPage::title(),
         .hint = FindablePages::tr("Who is bound, add a relative, unbind; after signing in"),
         .icon = u"users"_s,
         .keywords = {u"亲情账户"_s, u"家庭成员"_s, u"绑定家人"_s, u"解除绑定"_s, u"医保码密码"_s, u"family"_s}});
    if (guides == nullptr)
        return pages;
    for (const guides::Guide& guide : guides->guides())
        pages.append({.id = ui::guidePage(guide.id),
                      .title = guide.title.here(),
                      .hint = guide.summary.here(),
                      .icon = guide.icon,
                      .keywords = guide.keywords});
    if (channels != nullptr)
        pages.append({.id = ui::pagename::channels,
                      .title = FindablePages::tr("Official channels"),
                      .hint = FindablePages::tr("What is done where"),
                      .icon = u"mobile"_s,
                      .keywords = channels->keywords()});
    return pages;
}

} // namespace yibao::desk
