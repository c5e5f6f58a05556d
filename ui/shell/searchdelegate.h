// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QStyledItemDelegate>

namespace yibao::ui {

class Look;

/// Paints the lines of the search pop-up: group 32, hit 52. Of the first line, always a group or a note, the upper part
/// belongs to the frame, which has round corners there (cornerHeight).
class SearchDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit SearchDelegate(QObject* parent = nullptr);

    /// How much of the first line the frame paints.
    [[nodiscard]] static int cornerHeight(const Look& look);
    void setAllKey(const QString& key) { m_allKey = key; }
    /// Where the words that lead to all of a group stand in its line; empty when there are none.
    [[nodiscard]] QRect allRect(const QStyleOptionViewItem& option, const QModelIndex& index) const;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGroup(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                    const Look& look) const;
    void paintHit(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                  const Look& look) const;
    [[nodiscard]] static QRect lineRect(const QStyleOptionViewItem& option, const QModelIndex& index, const Look& look);
    [[nodiscard]] QString allText(const QModelIndex& index) const;

    QString m_allKey;
};

} // namespace yibao::ui
