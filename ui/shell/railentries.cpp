// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/railentries.h"

#include "ui/pages/target.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("yibao::ui::NavigationRail", source);
}

RailEntry entry(const QString& id, const QString& text, const QString& icon, const QString& key = {})
{
    return {.id = id, .text = text, .icon = icon, .key = key, .children = {}, .apart = false, .atFoot = false};
}

/// A title short enough for one line of the rail, where the service has a longer one; its page has the whole.
struct ShortTitle
{
    QStringView service;
    const char* words;
};
constexpr std::array shortTitles{
    ShortTitle{u"designated-hospitals", QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "Medical institutions")},
    ShortTitle{u"designated-pharmacies", QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "Retail pharmacies")},
    ShortTitle{u"national-agencies", QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "National agencies")},
    ShortTitle{u"pool-area-openings", QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "Opening states")},
    ShortTitle{u"networked-hospitals", QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "Inpatient network")},
    ShortTitle{u"pilot-areas", QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "Pilot areas")},
    ShortTitle{u"pilot-institutions", QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "Pilot institutions")},
    ShortTitle{u"my-filings", QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "My filings")},
    ShortTitle{u"my-cross-province-settlements", QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "Settled elsewhere")},
};

QString railTitle(const catalog::Service& service)
{
    const auto found = std::ranges::find(shortTitles, service.id, &ShortTitle::service);
    return found == shortTitles.end() ? catalog::translated(service.title) : words(found->words);
}

/// The services of some menu groups, those for everyone first.
QList<RailEntry> services(const catalog::Catalog& catalog, const QList<catalog::MenuGroup>& groups)
{
    QList<RailEntry> entries;
    for (const catalog::Access access : {catalog::Access::Open, catalog::Access::SignedIn}) {
        for (const catalog::MenuGroup group : groups) {
            for (const catalog::Service& service : catalog.services()) {
                if (service.group == group && service.access == access)
                    entries.append(entry(service.id, railTitle(service), service.icon, service.shortcut));
            }
        }
    }
    return entries;
}

} // namespace

QString railGroupTitle(catalog::MenuGroup group)
{
    switch (group) {
    case catalog::MenuGroup::PublicQuery:
        return words(QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "Public queries"));
    case catalog::MenuGroup::CrossProvinceInpatient:
    case catalog::MenuGroup::CrossProvinceOutpatient:
        return words(QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "Care elsewhere"));
    case catalog::MenuGroup::MyInsurance:
        return words(QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "My insurance"));
    case catalog::MenuGroup::Unit:
        return words(QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "Employers"));
    }
    return {};
}

QList<RailEntry> railEntries(const catalog::Catalog& catalog, const RailParts& parts)
{
    using enum catalog::MenuGroup;
    QList<RailEntry> entries{
        entry(pagename::home, words(QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "Home")), u"home"_s)};
    const auto group = [&](const QString& id, catalog::MenuGroup title, const QString& icon,
                           const QList<catalog::MenuGroup>& members) {
        RailEntry made = entry(id, railGroupTitle(title), icon);
        made.children = services(catalog, members);
        if (parts.personal && title == MyInsurance) {
            made.children.prepend(entry(pagename::personal,
                                        words(QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "Personal centre")),
                                        u"user"_s));
            made.children.append(entry(
                pagename::family, words(QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "Family account")), u"users"_s));
        }
        if (title == CrossProvinceInpatient)
            made.children.prepend(entry(pagename::pair,
                                        words(QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "Direct settlement?")),
                                        u"route"_s, u"F3"_s));
        if (!made.children.isEmpty())
            entries.append(made);
    };
    group(u"group-public"_s, PublicQuery, u"hospital"_s, {PublicQuery});
    group(u"group-cross-province"_s, CrossProvinceInpatient, u"route"_s,
          {CrossProvinceInpatient, CrossProvinceOutpatient});
    group(u"group-mine"_s, MyInsurance, u"idcard"_s, {MyInsurance});
    entries.append(
        entry(pagename::catalogue, words(QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "All services")), u"book"_s));

    if (parts.guides)
        entries.append(entry(pagename::guides, words(QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "Guides")),
                             u"book"_s, u"F7"_s));

    RailEntry sources = entry(
        pagename::sources, words(QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "Data and sources")), u"db"_s, u"F8"_s);
    sources.apart = true;
    entries.append(sources);
    for (const catalog::Service& service : catalog.services()) {
        if (service.access == catalog::Access::Link)
            entries.append(entry(service.id, catalog::translated(service.title), u"external"_s));
    }

    if (parts.lock) {
        RailEntry locking = entry(railname::lock, words(QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "Lock")),
                                  u"lock"_s, u"Ctrl L"_s);
        locking.atFoot = true;
        entries.append(locking);
    }
    RailEntry settings =
        entry(railname::settings, words(QT_TRANSLATE_NOOP("yibao::ui::NavigationRail", "Settings")), u"settings"_s);
    settings.atFoot = true;
    entries.append(settings);
    return entries;
}

QString groupOf(const QList<RailEntry>& entries, const QString& page)
{
    for (const RailEntry& candidate : entries) {
        for (const RailEntry& child : candidate.children) {
            if (child.id == page)
                return candidate.id;
        }
    }
    return {};
}

} // namespace yibao::ui
