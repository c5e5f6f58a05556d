// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"
#include "core/base/textmatch.h"
#include "core/catalog/catalog.h"
#include "core/catalog/question.h"
#include "core/services/namefinder.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace yibao::services {

/// What a group of hits holds; groups come in this order.
enum class HitGroup { Services, Institutions, Pharmacies, Agencies, Regions, Drugs };

/// One thing that was found, ready to be shown. Texts are in the language of the program.
struct SearchHit
{
    HitGroup group = HitGroup::Services;
    QString title;
    QString detail; ///< place · class · address
    catalog::MatchKind kind = catalog::MatchKind::Substring;
    QString reason; ///< why it was found, for a badge: "别名：301医院", "拼音"; empty when that is plain
    QList<text::Range> titleMarks;  ///< what matched, in the title
    QList<text::Range> detailMarks; ///< and in the detail
    QString icon;
    QString service;                ///< service whose page shows it
    QString rowKey;                 ///< Row::key for rows, region code for regions, empty for services
    QMap<QString, QString> filters; ///< the question of `service` under which it is found …
    QString text;                   ///< … and its free text
    catalog::Provenance source;     ///< only of rows; an empty title for the others

    friend bool operator==(const SearchHit&, const SearchHit&) = default;
};

struct SearchGroup
{
    HitGroup group = HitGroup::Services;
    QString service; ///< service whose page lists all of them; empty for Services and Regions
    QString title;   ///< 定点医疗机构
    QString counted; ///< 123 家
    QString listed;  ///< 5 家: how many of them are in `hits`
    qint64 total = 0;
    qint64 near = 0;       ///< how many of them are only near what was typed
    QList<SearchHit> hits; ///< the first of them, best first
};

struct SearchResult
{
    QString text;               ///< as it was asked
    QList<SearchGroup> groups;  ///< those with hits, in the fixed order
    QStringList emptyGroups;    ///< titles of those without
    QStringList failedGroups;   ///< titles of those that could not be looked up
    QList<SearchHit> elsewhere; ///< services that can be asked the same, when nothing was found here

    [[nodiscard]] qint64 total() const;
    [[nodiscard]] int shown() const;
};

/// One text over everything that this machine holds: one question to each list, names of places and services beside
/// them. Never asks a portal, never waits. Lives on the thread that made it.
class GlobalSearch final : public QObject
{
    Q_OBJECT
public:
    /// Directory::find, or what stands for it.
    using Find = std::function<QFuture<Result<catalog::Answer>>(const catalog::Question&)>;

    GlobalSearch(const catalog::Catalog& catalog, Find find, QObject* parent = nullptr);
    ~GlobalSearch() override;

    /// A page of the program that is no service of the portal, for example a guide.
    struct Page
    {
        QString id; ///< what a hit's `service` names
        QString title;
        QString hint;
        QString icon;
        QStringList keywords; ///< other words under which it is looked for
    };
    /// Asked at each search, since the language may change.
    void setPages(std::function<QList<Page>()> pages) { m_morePages = std::move(pages); }

    /// At most `limit` hits, of one group at most five; every group with hits shows at least one while there is room.
    /// A newer call drops the older: its look-ups are cancelled and its future ends without a result.
    [[nodiscard]] QFuture<SearchResult> search(const QString& text, int limit = 8);

    /// The first question opens the lists' indexes, which takes longer than a key may: somebody who is about to type
    /// has them opened before. Brings hits as a person may get them; once, and not when something else is asked.
    QFuture<SearchResult> prepare();

    /// Divisions by name, pinyin or initials ("hbts"), best first; at once.
    [[nodiscard]] QList<catalog::RegionCode> places(const QString& text, int limit) const;

    /// Shares `limit` places among groups with so many hits each: one for everybody first, then from the top.
    [[nodiscard]] static QList<int> shares(const QList<qint64>& totals, int limit, int most = 5);

private:
    class Places;
    struct Asked;
    struct Pending;
    void cancel();
    [[nodiscard]] SearchResult collect(const Asked& asked) const;
    [[nodiscard]] SearchGroup pageGroup(const Asked& asked) const;
    [[nodiscard]] SearchGroup placeGroup(const QList<NameFinder::Found>& found) const;

    const catalog::Catalog& m_catalog;
    Find m_find;
    std::function<QList<Page>()> m_morePages;
    std::unique_ptr<Places> m_places;
    QList<QFuture<Result<catalog::Answer>>> m_underWay;
    quint64 m_serial = 0;
    bool m_prepared = false;
    QThreadPool m_pool; ///< last: it waits for a look-up of names, which takes a moment, before the rest goes
};

} // namespace yibao::services
