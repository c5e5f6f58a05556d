// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/service.h"
#include "ui/models/answermodel.h"
#include "ui/theme/look.h"

#include <QStyledItemDelegate>

namespace yibao::ui {

/// Cells of the table of answers: ground, bar and ring of the whole row, the check box, the name with other names
/// behind it, what was typed marked, why the row was found as a badge, states as badges, grey lines for rows that are
/// still on their way.
class AnswerDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    AnswerDelegate(const catalog::Dataset& dataset, QObject* parent);

    /// Long words wrap to a second line.
    void setTwoLines(bool twoLines) { m_twoLines = twoLines; }
    [[nodiscard]] bool twoLines() const { return m_twoLines; }
    void setHoveredRow(int row) { m_hoveredRow = row; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

    /// The words of a cell do not fit.
    [[nodiscard]] bool isCut(const Look& look, const QRect& cell, const QModelIndex& index) const;
    /// Room that the words of a cell want, padding included.
    [[nodiscard]] int naturalWidth(const Look& look, const QModelIndex& index) const;
    [[nodiscard]] static QRect checkBoxRect(const Look& look, const QRect& cell);

private:
    [[nodiscard]] const catalog::Field* fieldOf(const QModelIndex& index) const;
    void paintName(QPainter& painter, const QRect& rect, const QModelIndex& index, const Look& look,
                   bool selected) const;
    using Marks = models::AnswerModel::MarkRanges;
    void paintWords(QPainter& painter, const QRect& rect, const QString& words, const Marks& marks, const Look& look,
                    const QColor& colour) const;
    /// Room for the badge at the right of a name; nothing when there is none, or no room.
    [[nodiscard]] QRect reasonRect(const QRect& rect, const QString& name, const QString& reason,
                                   const Look& look) const;

    const catalog::Dataset& m_dataset;
    bool m_twoLines = false;
    int m_hoveredRow = -1;
};

} // namespace yibao::ui
