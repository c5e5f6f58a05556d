// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/clock.h"
#include "core/services/globalsearch.h"

#include <QAbstractListModel>

namespace yibao::models {

/// What the search pop-up lists: groups, their hits, and one line with the groups that have none.
class SearchModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Line { Group, Hit, Note };
    enum Role {
        LineRole = Qt::UserRole + 1, ///< int of Line
        DetailRole,                  ///< second line of a hit; count of a group; words of a note
        IconRole,
        ReasonRole,
        TitleMarksRole,  ///< QList<text::Range>: what matched, in the title
        DetailMarksRole, ///< the same in the second line
        SourceRole,      ///< QStringList: one or two lines at the right
        AllRole,         ///< of groups: what leads to all of them; empty for none
    };

    explicit SearchModel(const Clock& clock, QObject* parent = nullptr);

    void show(const services::SearchResult& result);
    [[nodiscard]] const services::SearchResult& result() const { return m_result; }
    /// The hit of a line; null for groups and notes.
    [[nodiscard]] const services::SearchHit* hit(const QModelIndex& index) const;
    /// The group that the line belongs to; null for notes and for what is offered when nothing was found.
    [[nodiscard]] const services::SearchGroup* group(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex firstHit() const;
    /// The next hit in a direction; invalid at the end.
    [[nodiscard]] QModelIndex nextHit(const QModelIndex& from, int by) const;
    /// The first hit of the next group, round the end.
    [[nodiscard]] QModelIndex nextGroup(const QModelIndex& from, int by) const;
    /// The line that shows the same thing; invalid when it is gone.
    [[nodiscard]] QModelIndex indexOf(const services::SearchHit& hit) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row
    {
        Line line = Line::Note;
        qsizetype group = -1;
        qsizetype hit = -1;
        QString title;
        QString words;
    };
    [[nodiscard]] bool isOurs(const QModelIndex& index) const;
    [[nodiscard]] QString counted(const services::SearchGroup& group) const;
    [[nodiscard]] QVariant groupData(const services::SearchGroup& group, int role) const;
    [[nodiscard]] QVariant hitData(const services::SearchHit& hit, int role) const;
    [[nodiscard]] QStringList sourceLines(const services::SearchHit& hit) const;

    const Clock& m_clock;
    services::SearchResult m_result;
    QList<Row> m_rows;
};

} // namespace yibao::models
