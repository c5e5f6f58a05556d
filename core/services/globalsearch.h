// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/catalog/question.h"

#include <QFuture>
#include <QObject>

#include <functional>

namespace yibao::services {

/// What a group of hits holds; groups come in this order.
enum class HitGroup { Services, Institutions, Pharmacies, Agencies, Regions, Drugs };

/// One thing that was found, ready to be shown. Texts are in the language of the program.
struct SearchHit
{
    HitGroup group = HitGroup::Services;
    QString title;
    QString detail; ///< place · class · address
    QString reason; ///< where it matched, in one word; empty when that is plain
    QString icon;
    QString service;                ///< service whose page shows it
    QString rowKey;                 ///< Row::key for rows, region code for regions, empty for services
    QMap<QString, QString> filters; ///< the question of `service` under which it is found
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
    QList<SearchHit> hits; ///< the first of them
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

/// One text over everything that this machine holds. Never asks a portal. Lives on the thread that made it.
class GlobalSearch final : public QObject
{
    Q_OBJECT
public:
    /// Directory::find, or what stands for it.
    using Find = std::function<QFuture<Result<catalog::Answer>>(const catalog::Question&)>;

    GlobalSearch(const catalog::Catalog& catalog, Find find, QObject* parent = nullptr);

    /// At most `limit` hits, of one group at most five; every group with hits shows at least one while there is room.
    [[nodiscard]] QFuture<SearchResult> search(const QString& text, int limit = 8);

    /// Shares `limit` places among groups with so many hits each: one for everybody first, then from the top.
    [[nodiscard]] static QList<int> shares(const QList<qint64>& totals, int limit, int most = 5);

private:
    const catalog::Catalog& m_catalog;
    Find m_find;
};

} // namespace yibao::services
