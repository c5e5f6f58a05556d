// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/celltext.h"
#include "ui/models/marks.h"
#include "ui/models/pagecache.h"

#include <QAbstractTableModel>
#include <QSet>

#include <optional>

namespace yibao::models {

/// The rows of one answer, as many as match, of which only the pages looked at are in memory. Column 0 carries the
/// mark; the others are the fields shown. A newer answer to the same question replaces rows in place: what is the same
/// is left alone, and indexes follow the key of their row.
class AnswerModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        RowRole = Qt::UserRole + 1, ///< catalog::Row; invalid while the page is not there
        KeyRole,                    ///< QString
        FieldRole,                  ///< id of the column's field, in cells and headers; empty for the mark
        LoadedRole,                 ///< bool
        KnownRole,                  ///< bool: the cell has a value, as against "—"
        AliasRole,                  ///< other names of the row, beside its name; the one that was typed comes first
        MarksRole,                  ///< MarkRanges: what was typed, in the words of the cell
        AliasMarksRole,             ///< MarkRanges in AliasRole
        ReasonRole,                 ///< QString, of the name's cell: why the row was found; empty when that is plain
        NearRole,                   ///< bool: the row is only near what was typed
    };
    static constexpr int markColumn = 0;
    using MarkRanges = QList<std::pair<int, int>>; ///< start and length in UTF-16 units, in order

    AnswerModel(const catalog::Catalog& catalog, const catalog::Service& service, QObject* parent = nullptr);

    [[nodiscard]] const catalog::Service& service() const { return m_service; }
    [[nodiscard]] const catalog::Dataset& dataset() const { return m_dataset; }

    // What is shown
    /// Field ids chosen for the table, in order. Those without any value in the answer are folded away, see below.
    void setChosen(const QStringList& fields);
    [[nodiscard]] const QStringList& chosen() const { return m_chosen; }
    /// Only the first columns that fit are wanted by the view; the rest is told as not shown.
    void setShown(const QStringList& fields);
    [[nodiscard]] const QStringList& shownFields() const { return m_shown; }
    /// Chosen fields that no row seen so far has a value for: the source does not provide them.
    [[nodiscard]] QStringList folded() const;
    /// The chosen fields that are not folded.
    [[nodiscard]] QStringList unfolded() const;

    // The answer
    /// Shows `answer`, which holds a page of it. To another question it begins anew.
    void show(const catalog::Answer& answer, int pageSize);
    /// One more page of the answer shown. A page of another question is dropped.
    void addPage(const catalog::Answer& page);
    void clear();
    /// The page was wanted and will not come: it is wanted again when a row of it is looked at.
    void forget(qint64 page);
    /// Wants the pages before and after the one looked at as well. For lists held here: a portal is never asked ahead.
    void setReadAhead(bool readAhead) { m_readAhead = readAhead; }
    [[nodiscard]] qint64 total() const { return m_total; }
    /// How many of them are only near what was typed; they come last.
    [[nodiscard]] qint64 near() const { return m_near; }
    [[nodiscard]] int pageSize() const { return m_pageSize; }
    [[nodiscard]] bool hasRows() const { return m_total > 0; }
    [[nodiscard]] std::optional<catalog::Row> row(int row) const;
    /// Why the row was found; the default when nothing was typed.
    [[nodiscard]] catalog::Hit hit(int row) const;
    [[nodiscard]] std::optional<catalog::Provenance> source(const catalog::Row& row) const;
    /// Row number of a key among the pages in memory; -1 when it is not there.
    [[nodiscard]] int rowOf(const QString& key) const;
    [[nodiscard]] catalog::RegionCode within() const { return m_within; }
    /// One sentence on the row, to be told on the telephone.
    [[nodiscard]] QString sentence(const catalog::Row& row) const;
    [[nodiscard]] QString cellText(const catalog::Row& row, const QString& fieldId) const;

    // Marks
    [[nodiscard]] const Marks& marks() const { return m_marks; }
    [[nodiscard]] qint64 markedCount() const { return m_marks.count(m_total); }
    void setMarked(int row, bool marked);
    void markAll();
    void clearMarks();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void pageWanted(qint64 page); ///< a row of this page was looked at and is not there, or is of an older answer
    void marksChanged();
    void foldedChanged();

private:
    [[nodiscard]] const catalog::Row* rowAt(qint64 row) const;
    [[nodiscard]] const catalog::Hit* hitAt(qint64 row) const;
    [[nodiscard]] QVariant hitData(int row, const QString& field, int role) const;
    [[nodiscard]] QString alias(const catalog::Row& row, const catalog::Hit* hit) const;
    [[nodiscard]] QVariant spoken(int row, int column) const;
    [[nodiscard]] bool isOurs(const QModelIndex& index) const;
    void look(qint64 page) const;
    void want(qint64 page, bool ahead) const;
    void sendWanted();
    void install(const catalog::Answer& answer, bool sameQuestion);
    void setTotal(qint64 total);
    void learnValues(const QList<catalog::Row>& rows);
    void marksTouched(int firstRow, int lastRow);

    const catalog::Catalog& m_catalog;
    const catalog::Service& m_service;
    const catalog::Dataset& m_dataset;
    catalog::CellText m_text;
    catalog::Question m_question;
    QList<catalog::Provenance> m_sources;
    catalog::RegionCode m_within;
    QStringList m_chosen;
    QStringList m_shown;
    QSet<QString> m_withValue;
    PageCache m_cache;
    Marks m_marks;
    qint64 m_total = 0;
    qint64 m_near = 0;
    int m_pageSize = 100;
    bool m_begun = false;
    mutable QList<qint64> m_wanted; ///< to be told with the next turn of the event loop
    mutable QSet<qint64> m_asked;   ///< told already
    mutable qint64 m_looked = -1;   ///< page looked at last
    mutable bool m_sendScheduled = false;
    bool m_readAhead = false;
};

} // namespace yibao::models
