// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/models/answermodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::models {

namespace {

// Views count rows and their pixels with an int; no list of the country comes near.
constexpr qint64 mostRows = 50'000'000;
// A flick of the scroll bar passes pages that nobody waits for any more.
constexpr qsizetype mostWanted = 4;

bool sameAsked(const catalog::Question& a, const catalog::Question& b)
{
    return a.key() == b.key() && a.sort == b.sort && a.descending == b.descending;
}

} // namespace

AnswerModel::AnswerModel(const catalog::Catalog& catalog, const catalog::Service& service, QObject* parent)
    : QAbstractTableModel(parent)
    , m_catalog(catalog)
    , m_service(service)
    , m_dataset(catalog.datasetOf(service))
    , m_text(catalog)
{
    for (const catalog::Column& column : service.columns) {
        if (column.shown && m_dataset.indexOf(column.field) >= 0)
            m_chosen.append(column.field);
    }
    m_shown = m_chosen;
}

void AnswerModel::setChosen(const QStringList& fields)
{
    QStringList known;
    for (const QString& field : fields) {
        if (m_dataset.indexOf(field) >= 0 && !known.contains(field))
            known.append(field);
    }
    if (known.isEmpty() || known == m_chosen)
        return;
    m_chosen = known;
    setShown(unfolded());
    Q_EMIT foldedChanged();
}

void AnswerModel::setShown(const QStringList& fields)
{
    for (qsizetype i = m_shown.size() - 1; i >= 0; --i) {
        if (fields.contains(m_shown.at(i)))
            continue;
        const int column = static_cast<int>(i) + 1;
        beginRemoveColumns({}, column, column);
        m_shown.removeAt(i);
        endRemoveColumns();
    }
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const int column = static_cast<int>(i) + 1;
        const qsizetype at = m_shown.indexOf(fields.at(i));
        if (at == i)
            continue;
        if (at < 0) {
            beginInsertColumns({}, column, column);
            m_shown.insert(i, fields.at(i));
            endInsertColumns();
        } else {
            const int from = static_cast<int>(at) + 1;
            beginMoveColumns({}, from, from, {}, column);
            m_shown.move(at, i);
            endMoveColumns();
        }
    }
}

QStringList AnswerModel::folded() const
{
    if (m_total == 0 && m_withValue.isEmpty())
        return {};
    QStringList without;
    for (const QString& field : m_chosen) {
        if (!m_withValue.contains(field))
            without.append(field);
    }
    return without;
}

QStringList AnswerModel::unfolded() const
{
    const QStringList without = folded();
    QStringList with;
    for (const QString& field : m_chosen) {
        if (!without.contains(field))
            with.append(field);
    }
    return with;
}

void AnswerModel::show(const catalog::Answer& answer, int pageSize)
{
    const bool same = m_begun && pageSize == m_pageSize && sameAsked(m_question, answer.question);
    if (!same)
        m_marks.leaveQuestion();
    if (answer.total > 0 && answer.sources != m_sources)
        m_withValue.clear();
    m_begun = true;
    m_question = answer.question;
    m_sources = answer.sources;
    const auto within = catalog::RegionCode::parse(answer.question.filters.value(u"region"_s));
    m_within = within.value_or(catalog::RegionCode());
    m_pageSize = std::max(1, pageSize);
    // What is under way answers the question as it stood before.
    m_asked.clear();
    m_wanted.clear();
    m_cache.markStale();
    install(answer, same);
    if (!same)
        Q_EMIT marksChanged();
}

void AnswerModel::addPage(const catalog::Answer& page)
{
    if (!m_begun || !sameAsked(m_question, page.question))
        return;
    for (const catalog::Provenance& source : page.sources) {
        if (!m_sources.contains(source))
            m_sources.append(source);
    }
    install(page, true);
}

void AnswerModel::clear()
{
    catalog::Answer nothing;
    nothing.question.service = m_service.id;
    m_begun = false;
    install(nothing, false);
    m_sources.clear();
    m_withValue.clear();
}

void AnswerModel::install(const catalog::Answer& answer, bool sameQuestion)
{
    const qint64 newTotal = std::clamp<qint64>(answer.total, 0, mostRows);
    const qint64 first = answer.question.page.offset;
    const qint64 last = std::min<qint64>(first + std::min<qint64>(answer.rows.size(), m_pageSize), newTotal) - 1;
    if (newTotal > m_total)
        setTotal(newTotal);

    QHash<QString, int> rowOfKey;
    for (qint64 row = first; row <= last; ++row)
        rowOfKey.insert(answer.rows.at(row - first).key, static_cast<int>(row));
    const auto rowNow = [&](const QModelIndex& held) {
        const catalog::Row* old = rowAt(held.row());
        if (old == nullptr) // a place without a row as yet keeps its number
            return sameQuestion ? held.row() : -1;
        const int now = rowOfKey.value(old->key, -1);
        const bool replaced = !sameQuestion || (held.row() >= first && held.row() <= last);
        return now < 0 && !replaced ? held.row() : now;
    };
    const QModelIndexList watched = persistentIndexList();
    const bool moves = std::any_of(watched.cbegin(), watched.cend(),
                                   [&](const QModelIndex& held) { return rowNow(held) != held.row(); });
    qint64 firstChanged = -1;
    qint64 lastChanged = -1;
    if (!sameQuestion) {
        firstChanged = 0;
        lastChanged = m_total - 1;
    }
    for (qint64 row = first; sameQuestion && row <= last; ++row) {
        const catalog::Row* old = rowAt(row);
        if (old != nullptr && *old == answer.rows.at(row - first))
            continue;
        firstChanged = firstChanged < 0 ? row : firstChanged;
        lastChanged = row;
    }

    const auto apply = [&] {
        if (!sameQuestion)
            m_cache.clear();
        if (last >= first && first % m_pageSize == 0) {
            const qint64 page = first / m_pageSize;
            m_cache.put(page, answer.rows.mid(0, m_pageSize));
            m_asked.remove(page);
        }
    };
    if (moves) {
        // Selections make further persistent indexes when they hear of it, so the list is taken afterwards.
        Q_EMIT layoutAboutToBeChanged();
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        for (const QModelIndex& held : from) {
            const int now = rowNow(held);
            to.append(now < 0 ? QModelIndex() : index(now, held.column()));
        }
        apply();
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged();
    } else {
        apply();
    }
    if (newTotal < m_total) {
        m_cache.removeFrom((newTotal + m_pageSize - 1) / m_pageSize);
        setTotal(newTotal);
    }
    lastChanged = std::min(lastChanged, m_total - 1);
    if (!moves && firstChanged >= 0 && lastChanged >= firstChanged)
        Q_EMIT dataChanged(index(static_cast<int>(firstChanged), 0),
                           index(static_cast<int>(lastChanged), columnCount() - 1));
    if (!sameQuestion) {
        m_asked.clear();
        m_wanted.clear();
    }
    learnValues(answer.rows);
}

void AnswerModel::setTotal(qint64 total)
{
    if (total > m_total) {
        beginInsertRows({}, static_cast<int>(m_total), static_cast<int>(total) - 1);
        m_total = total;
        endInsertRows();
    } else if (total < m_total) {
        beginRemoveRows({}, static_cast<int>(total), static_cast<int>(m_total) - 1);
        m_total = total;
        endRemoveRows();
    }
}

void AnswerModel::learnValues(const QList<catalog::Row>& rows)
{
    const qsizetype before = m_withValue.size();
    for (const catalog::Column& column : m_service.columns) {
        if (m_withValue.contains(column.field))
            continue;
        const int at = m_dataset.indexOf(column.field);
        const QString words = column.field + u"Text"_s;
        const bool any = std::any_of(rows.cbegin(), rows.cend(), [&](const catalog::Row& row) {
            return !row.cells.value(at).isEmpty() || !row.extra.value(words).isEmpty();
        });
        if (any)
            m_withValue.insert(column.field);
    }
    if (m_withValue.size() != before)
        Q_EMIT foldedChanged();
}

const catalog::Row* AnswerModel::rowAt(qint64 row) const
{
    if (row < 0)
        return nullptr;
    const PageCache::Page* page = m_cache.page(row / m_pageSize);
    const qint64 at = row % m_pageSize;
    return page == nullptr || at >= page->rows.size() ? nullptr : &page->rows.at(at);
}

void AnswerModel::want(qint64 page) const
{
    if (m_asked.contains(page) || !m_begun)
        return;
    m_wanted.removeOne(page);
    m_wanted.append(page);
    if (m_wanted.size() > mostWanted)
        m_wanted.removeFirst();
    if (m_sendScheduled)
        return;
    m_sendScheduled = true;
    // Painting asks; telling from within a paint would let replies change rows under the painter.
    auto* self = const_cast<AnswerModel*>(this);
    QMetaObject::invokeMethod(
        self, [self] { self->sendWanted(); }, Qt::QueuedConnection);
}

void AnswerModel::sendWanted()
{
    m_sendScheduled = false;
    const QList<qint64> wanted = std::exchange(m_wanted, {});
    for (const qint64 page : wanted) {
        const PageCache::Page* held = m_cache.page(page);
        if (page * m_pageSize >= m_total || m_asked.contains(page) || (held != nullptr && !held->stale))
            continue;
        m_asked.insert(page);
        Q_EMIT pageWanted(page);
    }
}

void AnswerModel::forget(qint64 page)
{
    m_asked.remove(page);
}

std::optional<catalog::Row> AnswerModel::row(int row) const
{
    const catalog::Row* found = row < m_total ? rowAt(row) : nullptr;
    return found == nullptr ? std::nullopt : std::optional(*found);
}

std::optional<catalog::Provenance> AnswerModel::source(const catalog::Row& row) const
{
    for (const catalog::Provenance& source : m_sources) {
        if (source.id == row.source)
            return source;
    }
    return std::nullopt;
}

int AnswerModel::rowOf(const QString& key) const
{
    for (const qint64 page : m_cache.pages()) {
        const QList<catalog::Row>& rows = m_cache.page(page)->rows;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (rows.at(i).key == key && page * m_pageSize + i < m_total)
                return static_cast<int>(page * m_pageSize + i);
        }
    }
    return -1;
}

QString AnswerModel::cellText(const catalog::Row& row, const QString& fieldId) const
{
    const QString words = m_text.text(m_dataset, row, fieldId, m_within);
    if (!words.isEmpty())
        return words;
    // A row of the very place asked for has no path below it; its own name says where it is.
    const auto* node = m_catalog.regions().node(m_within);
    return m_text.shown(m_dataset, row, fieldId, node == nullptr ? catalog::RegionCode() : node->parent);
}

QString AnswerModel::sentence(const catalog::Row& row) const
{
    const auto from = source(row);
    return m_text.sentence(m_dataset, row, from ? &*from : nullptr);
}

void AnswerModel::setMarked(int row, bool marked)
{
    const auto held = this->row(row);
    if (!held || m_marks.contains(held->key) == marked)
        return;
    m_marks.set(*held, source(*held).value_or(catalog::Provenance()), marked);
    marksTouched(row, row);
}

void AnswerModel::markAll()
{
    if (m_total == 0)
        return;
    m_marks.markAll();
    marksTouched(0, static_cast<int>(m_total) - 1);
}

void AnswerModel::clearMarks()
{
    if (m_marks.isEmpty())
        return;
    m_marks.clear();
    marksTouched(0, static_cast<int>(m_total) - 1);
}

void AnswerModel::marksTouched(int firstRow, int lastRow)
{
    if (lastRow >= firstRow && m_total > 0)
        Q_EMIT dataChanged(index(firstRow, markColumn), index(lastRow, markColumn), {Qt::CheckStateRole});
    Q_EMIT marksChanged();
}

bool AnswerModel::isOurs(const QModelIndex& index) const
{
    return index.isValid() && index.model() == this && index.row() < m_total && index.column() < columnCount();
}

int AnswerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_total);
}

int AnswerModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size()) + 1;
}

QVariant AnswerModel::data(const QModelIndex& index, int role) const
{
    if (!isOurs(index))
        return {};
    const qint64 page = index.row() / m_pageSize;
    const PageCache::Page* held = m_cache.page(page);
    const bool looked = role == Qt::DisplayRole || role == LoadedRole || role == Qt::AccessibleTextRole;
    if (looked && (held == nullptr || held->stale))
        want(page);
    const catalog::Row* row = rowAt(index.row());
    const QString field = index.column() == markColumn ? QString() : m_shown.at(index.column() - 1);
    if (role == FieldRole)
        return field;
    if (role == LoadedRole)
        return row != nullptr;
    if (row == nullptr)
        return role == Qt::AccessibleTextRole ? QVariant(tr("Still loading")) : QVariant();
    switch (role) {
    case RowRole:
        return QVariant::fromValue(*row);
    case KeyRole:
        return row->key;
    case AliasRole:
        return m_shown.contains(u"alias"_s) ? QString() : m_text.text(m_dataset, *row, u"alias"_s);
    case KnownRole:
        return field.isEmpty() || !m_text.text(m_dataset, *row, field).isEmpty();
    case Qt::CheckStateRole:
        return index.column() == markColumn ? QVariant(m_marks.contains(row->key) ? Qt::Checked : Qt::Unchecked)
                                            : QVariant();
    case Qt::DisplayRole:
        return index.column() == markColumn ? QVariant() : QVariant(cellText(*row, field));
    case Qt::AccessibleTextRole:
        if (index.column() == markColumn)
            return m_marks.contains(row->key) ? tr("Marked") : tr("Not marked");
        //: what a screen reader says of a cell: %1 is the column, %2 the value
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal).toString(), cellText(*row, field));
    default:
        return {};
    }
}

bool AnswerModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!isOurs(index) || index.column() != markColumn || role != Qt::CheckStateRole)
        return false;
    setMarked(index.row(), value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

QVariant AnswerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    const QString field = section == markColumn ? QString() : m_shown.at(section - 1);
    if (role == FieldRole)
        return field;
    if (field.isEmpty())
        return role == Qt::AccessibleTextRole ? QVariant(tr("Marked")) : QVariant();
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return catalog::translated(m_dataset.field(field)->label);
    return {};
}

Qt::ItemFlags AnswerModel::flags(const QModelIndex& index) const
{
    if (!isOurs(index))
        return Qt::NoItemFlags;
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == markColumn ? usual | Qt::ItemIsUserCheckable : usual;
}

} // namespace yibao::models
