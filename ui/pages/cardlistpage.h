// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QWidget>

class QGridLayout;
class QScrollArea;

namespace yibao::ui {

class Card;
class CardRow;

/// A page of places to go to: rows in cards, a card for each group, in one column or two as the window has room. Up and
/// Down walk the rows, Escape goes back.
class CardListPage : public QWidget
{
    Q_OBJECT
public:
    /// `hint`: a sentence under the title.
    CardListPage(const QString& title, const QString& hint, QWidget* parent = nullptr);

Q_SIGNALS:
    void backRequested();

protected:
    /// Rows that are added then come into it.
    void addGroup(const QString& title);
    void addRow(CardRow* row);
    /// A card of its own, in the place of a group.
    void addCard(Card* card);
    /// All rows are there.
    void finish();

    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();

    QWidget* m_content;
    QScrollArea* m_scroll;
    QGridLayout* m_grid;
    QList<Card*> m_cards;
    QList<QWidget*> m_rows; ///< in the order of the groups
    bool m_first = true;    ///< the next row is the first of its card
    int m_columns = 0;
};

} // namespace yibao::ui
