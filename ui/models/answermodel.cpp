// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/models/answermodel.h"

#include "core/base/money.h"
#include "core/services/hitwords.h"

using namespace Qt::StringLiterals;

namespace yibao::models {

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

std::optional<catalog::Row> AnswerModel::row(int row) const
{
    const catalog::Row* found = row < m_total ? rowAt(row) : nullptr;
    return found == nullptr ? std::nullopt : std::optional(*found);
}

catalog::Hit AnswerModel::hit(int row) const
{
    const catalog::Hit* found = row < m_total ? hitAt(row) : nullptr;
    return found == nullptr ? catalog::Hit() : *found;
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
    if (!words.isEmpty()) {
        const catalog::Field* field = m_dataset.field(fieldId);
        const auto amount =
            field != nullptr && field->kind == catalog::FieldKind::Money ? Money::fromYuan(words) : std::nullopt;
        return amount ? amount->toString() : words;
    }
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
    if (role == Qt::DisplayRole || role == LoadedRole || role == Qt::AccessibleTextRole)
        look(index.row() / m_pageSize);
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
    case KnownRole:
        return field.isEmpty() || !m_text.text(m_dataset, *row, field).isEmpty();
    case Qt::CheckStateRole:
        return index.column() == markColumn ? QVariant(m_marks.contains(row->key) ? Qt::Checked : Qt::Unchecked)
                                            : QVariant();
    case Qt::DisplayRole:
        return index.column() == markColumn ? QVariant() : QVariant(cellText(*row, field));
    case Qt::AccessibleTextRole:
        return spoken(index.row(), index.column());
    default:
        return hitData(index.row(), field, role);
    }
}

QString AnswerModel::alias(const catalog::Row& row, const catalog::Hit* hit) const
{
    if (hit != nullptr && !hit->alias.isEmpty())
        return hit->alias;
    return m_shown.contains(u"alias"_s) ? QString() : m_text.text(m_dataset, row, u"alias"_s);
}

QVariant AnswerModel::hitData(int row, const QString& field, int role) const
{
    const catalog::Hit* hit = hitAt(row);
    if (role == AliasRole)
        return alias(*rowAt(row), hit);
    if (hit == nullptr)
        return {};
    const auto ranges = [](const QList<text::Range>& marks) {
        MarkRanges result;
        for (const text::Range& mark : marks)
            result.append({static_cast<int>(mark.start), static_cast<int>(mark.length)});
        return QVariant::fromValue(result);
    };
    switch (role) {
    case MarksRole:
        return ranges(services::marksOf(*hit, m_dataset, field));
    case AliasMarksRole:
        return ranges(hit->alias.isEmpty() ? services::marksOf(*hit, m_dataset, u"alias"_s)
                                           : text::matches(hit->alias, services::typedIn(m_service, m_question)));
    case ReasonRole: {
        const catalog::Field* shown = m_dataset.field(field);
        const bool name = shown != nullptr && shown->kind == catalog::FieldKind::Name;
        // The other name stands beside the badge, so the badge need not repeat it.
        return name ? catalog::matchWord(hit->kind) : QString();
    }
    case NearRole:
        return hit->kind == catalog::MatchKind::Near;
    default:
        return {};
    }
}

QVariant AnswerModel::spoken(int row, int column) const
{
    const catalog::Row* held = rowAt(row);
    if (column == markColumn)
        return m_marks.contains(held->key) ? tr("Marked") : tr("Not marked");
    const QString field = m_shown.at(column - 1);
    //: what a screen reader says of a cell: %1 is the column, %2 the value
    const QString words = tr("%1: %2").arg(headerData(column, Qt::Horizontal).toString(), cellText(*held, field));
    const catalog::Hit* hit = hitAt(row);
    const QString reason =
        hit == nullptr || hitData(row, field, ReasonRole).toString().isEmpty() ? QString() : services::reasonOf(*hit);
    //: what a screen reader says of a name that was found by other letters: %1 is column and name, %2 the reason
    return reason.isEmpty() ? words : tr("%1, found by: %2").arg(words, reason);
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
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(m_dataset.field(field)->kind == catalog::FieldKind::Money ? Qt::AlignRight
                                                                                          : Qt::AlignLeft);
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
