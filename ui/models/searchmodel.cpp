// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/models/searchmodel.h"

using namespace Qt::StringLiterals;

namespace yibao::models {

using services::HitGroup;
using services::SearchGroup;
using services::SearchHit;

SearchModel::SearchModel(const Clock& clock, QObject* parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{}

void SearchModel::show(const services::SearchResult& result)
{
    beginResetModel();
    m_result = result;
    m_rows.clear();
    for (qsizetype g = 0; g < m_result.groups.size(); ++g) {
        m_rows.append({.line = Line::Group, .group = g, .hit = -1, .title = {}, .words = {}});
        for (qsizetype h = 0; h < m_result.groups.at(g).hits.size(); ++h)
            m_rows.append({.line = Line::Hit, .group = g, .hit = h, .title = {}, .words = {}});
    }
    if (!m_result.elsewhere.isEmpty()) {
        m_rows.append({.line = Line::Note,
                       .group = -1,
                       .hit = -1,
                       .title = tr("Nothing called “%1” is on this computer").arg(m_result.text.simplified().left(40)),
                       .words = tr("Ask in a service, which asks the portal as well:")});
        for (qsizetype h = 0; h < m_result.elsewhere.size(); ++h)
            m_rows.append({.line = Line::Hit, .group = -1, .hit = h, .title = {}, .words = {}});
    } else if (!m_result.emptyGroups.isEmpty() && !m_result.groups.isEmpty()) {
        m_rows.append({.line = Line::Note,
                       .group = -1,
                       .hit = -1,
                       .title = tr("Groups without a hit"),
                       .words = m_result.emptyGroups.join(tr(", "))});
    }
    if (!m_result.failedGroups.isEmpty()) {
        m_rows.append({.line = Line::Note,
                       .group = -1,
                       .hit = -1,
                       .title = tr("Could not be looked up"),
                       .words = m_result.failedGroups.join(tr(", "))});
    }
    endResetModel();
}

bool SearchModel::isOurs(const QModelIndex& index) const
{
    return index.isValid() && index.model() == this && index.row() < m_rows.size();
}

const SearchHit* SearchModel::hit(const QModelIndex& index) const
{
    if (!isOurs(index) || m_rows.at(index.row()).line != Line::Hit)
        return nullptr;
    const Row& row = m_rows.at(index.row());
    return row.group < 0 ? &m_result.elsewhere.at(row.hit) : &m_result.groups.at(row.group).hits.at(row.hit);
}

const SearchGroup* SearchModel::group(const QModelIndex& index) const
{
    if (!isOurs(index) || m_rows.at(index.row()).group < 0)
        return nullptr;
    return &m_result.groups.at(m_rows.at(index.row()).group);
}

QModelIndex SearchModel::firstHit() const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).line == Line::Hit)
            return index(i);
    }
    return {};
}

QModelIndex SearchModel::nextHit(const QModelIndex& from, int by) const
{
    for (int i = from.isValid() ? from.row() + by : 0; i >= 0 && i < m_rows.size(); i += by) {
        if (m_rows.at(i).line == Line::Hit)
            return index(i);
    }
    return {};
}

QModelIndex SearchModel::nextGroup(const QModelIndex& from, int by) const
{
    const auto groups = m_result.groups.size();
    if (groups == 0 || !from.isValid())
        return firstHit();
    const qsizetype wanted = (std::max<qsizetype>(0, m_rows.at(from.row()).group) + by + groups) % groups;
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).line == Line::Hit && m_rows.at(i).group == wanted)
            return index(i);
    }
    return from;
}

QModelIndex SearchModel::indexOf(const SearchHit& sought) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        const SearchHit* candidate = hit(index(i));
        if (candidate != nullptr && candidate->group == sought.group && candidate->service == sought.service &&
            candidate->rowKey == sought.rowKey && candidate->title == sought.title)
            return index(i);
    }
    return {};
}

int SearchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags SearchModel::flags(const QModelIndex& index) const
{
    if (!isOurs(index))
        return Qt::NoItemFlags;
    return hit(index) != nullptr ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                 : Qt::ItemIsEnabled;
}

QVariant SearchModel::data(const QModelIndex& index, int role) const
{
    if (!isOurs(index))
        return {};
    const Row& row = m_rows.at(index.row());
    if (role == LineRole)
        return int(row.line);
    if (row.line == Line::Hit)
        return hitData(*hit(index), role);
    if (row.line == Line::Group)
        return groupData(m_result.groups.at(row.group), role);
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case DetailRole:
        return row.words;
    case Qt::AccessibleTextRole:
        return QString(row.title + u' ' + row.words);
    default:
        return {};
    }
}

QString SearchModel::counted(const SearchGroup& group) const
{
    if (group.near == 0)
        return group.counted;
    //: %1 is "12 institutions"; rows that are only similar to what was typed
    return group.near == group.total ? tr("%1, all only similar").arg(group.counted)
                                     : tr("%1, %2 of them only similar").arg(group.counted).arg(group.near);
}

QVariant SearchModel::groupData(const SearchGroup& group, int role) const
{
    const bool cut = group.total > group.hits.size();
    switch (role) {
    case Qt::DisplayRole:
        return group.title;
    case DetailRole:
        //: two counts with their words, for example "123 institutions" and "5 institutions"
        return cut ? tr("%1, %2 most alike first").arg(counted(group), group.listed) : counted(group);
    case Qt::AccessibleTextRole:
        return QString(group.title + u", "_s + counted(group));
    case AllRole:
        if (group.group == HitGroup::Regions)
            return tr("Agencies there");
        return cut ? tr("All %1").arg(group.counted) : QString();
    default:
        return {};
    }
}

QStringList SearchModel::sourceLines(const SearchHit& hit) const
{
    if (hit.source.title.isEmpty())
        return {};
    const QDate asOf = hit.source.asOf;
    return {hit.source.title, asOf.isValid() ? tr("as of %1").arg(asOf.toString(Qt::ISODate)) : tr("date unknown")};
}

QVariant SearchModel::hitData(const SearchHit& hit, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return hit.title;
    case Qt::ToolTipRole: {
        QStringList lines{hit.title, hit.detail};
        lines += sourceLines(hit);
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    case DetailRole:
        return hit.detail;
    case IconRole:
        return hit.icon;
    case ReasonRole:
        return hit.reason;
    case TitleMarksRole:
        return QVariant::fromValue(hit.titleMarks);
    case DetailMarksRole:
        return QVariant::fromValue(hit.detailMarks);
    case SourceRole:
        return sourceLines(hit);
    case Qt::AccessibleTextRole: {
        QStringList parts{hit.title, hit.reason.isEmpty() ? QString() : tr("found by: %1").arg(hit.reason), hit.detail};
        parts += sourceLines(hit);
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default:
        return {};
    }
}

} // namespace yibao::models
