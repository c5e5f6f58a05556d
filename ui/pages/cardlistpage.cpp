// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/cardlistpage.h"

#include "ui/pages/cardrow.h"
#include "ui/pages/pagehead.h"
#include "ui/theme/look.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {
constexpr int widest = 1680;
}

CardListPage::CardListPage(const QString& title, const QString& hint, QWidget* parent)
    : QWidget(parent)
    , m_content(new QWidget)
    , m_scroll(new QScrollArea)
    , m_grid(new QGridLayout)
{
    setAccessibleName(title);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(m_scroll);

    auto* column = new QVBoxLayout(m_content);
    column->setSpacing(0);
    column->addWidget(new PageHead({}, title));
    column->addSpacing(4);
    auto* words = new Label(hint, TextRole::Label, Ink::Secondary);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addLayout(m_grid);
    column->addStretch(1);
}

void CardListPage::addGroup(const QString& title)
{
    auto* card = new Card;
    auto* head = new QHBoxLayout(card->header());
    head->setContentsMargins(0, 0, 0, 0);
    auto* words = new Label(title, TextRole::Lead);
    words->setWordWrap(true);
    head->addWidget(words, 1);
    card->setHeaderPadding(16, 10);
    card->setBodyPadding(0, 0);
    card->body()->setSpacing(0);
    m_cards.append(card);
    m_first = true;
}

void CardListPage::addRow(CardRow* row)
{
    row->setRule(!m_first);
    row->installEventFilter(this);
    m_rows.append(row);
    m_cards.constLast()->body()->addWidget(row);
    m_first = false;
}

void CardListPage::addCard(Card* card)
{
    m_cards.append(card);
}

void CardListPage::finish()
{
    for (Card* card : std::as_const(m_cards))
        card->body()->addStretch(1);
    m_scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);
    if (!m_rows.isEmpty())
        setFocusProxy(m_rows.first());
    arrange();
}

void CardListPage::arrange()
{
    const Sizes& sizes = Look::of(this).sizes();
    m_content->layout()->setContentsMargins(sizes.pagePadding, sizes.pageTop, sizes.pagePadding, sizes.pagePadding);
    m_content->setMaximumWidth(widest + 2 * sizes.pagePadding);
    m_grid->setContentsMargins(0, sizes.space(12), 0, 0);
    m_grid->setSpacing(sizes.cardGap);
    const int room = std::min(width(), widest) - 2 * sizes.pagePadding;
    const int columns = room >= 2 * sizes.space(460) ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards.at(i), i / columns, i % columns);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns > 1 ? 1 : 0);
}

bool CardListPage::eventFilter(QObject* watched, QEvent* event)
{
    // Taken at the rows, since the scroll area between would scroll with the arrows.
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int by = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (QWidget* next = m_rows.value(m_rows.indexOf(watched) + by); by != 0 && next != nullptr) {
            next->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            m_scroll->ensureWidgetVisible(next, 0, 24);
        }
        if (by != 0)
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CardListPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backRequested();
    else
        QWidget::keyPressEvent(event);
}

void CardListPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CardListPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace yibao::ui
