// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/servicecataloguepage.h"

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

ServiceCataloguePage::ServiceCataloguePage(const catalog::Catalog& catalog, QWidget* parent)
    : QWidget(parent)
    , m_content(new QWidget)
{
    setObjectName(u"page.catalogue"_s);
    setAccessibleName(tr("All services"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(m_scroll);

    auto* column = new QVBoxLayout(m_content);
    column->setSpacing(0);
    column->addWidget(new PageHead({}, tr("All services")));
    column->addSpacing(4);
    auto* hint = new Label(tr("Open services need no sign-in and work with the lists on this computer."),
                           TextRole::Label, Ink::Secondary);
    hint->setWordWrap(true);
    column->addWidget(hint);
    m_grid = new QGridLayout;
    column->addLayout(m_grid);
    column->addStretch(1);
    using enum catalog::MenuGroup;
    for (const catalog::MenuGroup group :
         {PublicQuery, CrossProvinceInpatient, CrossProvinceOutpatient, MyInsurance, Unit}) {
        if (Card* card = makeGroup(catalog, group))
            m_cards.append(card);
    }
    m_scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);
    if (!m_rows.isEmpty())
        setFocusProxy(m_rows.first());
    setSignedIn(false);
    arrange();
}

void ServiceCataloguePage::setSignedIn(bool signedIn)
{
    QList<BadgeText> badges;
    if (!signedIn)
        badges.append({.kind = BadgeKind::Neutral, .text = tr("needs sign-in"), .icon = u"lock"_s});
    for (CardRow* row : std::as_const(m_behindSignIn))
        row->setBadges(badges);
}

Card* ServiceCataloguePage::makeGroup(const catalog::Catalog& catalog, catalog::MenuGroup group)
{
    Card* card = nullptr;
    for (const catalog::Service& service : catalog.services()) {
        if (service.group != group)
            continue;
        const bool first = card == nullptr;
        if (first) {
            card = new Card;
            auto* head = new QHBoxLayout(card->header());
            head->setContentsMargins(0, 0, 0, 0);
            auto* words = new Label(catalog::groupTitle(group), TextRole::Lead);
            words->setWordWrap(true);
            head->addWidget(words, 1);
            card->setHeaderPadding(16, 10);
            card->setBodyPadding(0, 0);
            card->body()->setSpacing(0);
        }
        auto* row = new CardRow(service.icon, catalog::translated(service.title), catalog::translated(service.hint));
        row->setObjectName(u"catalogue."_s + service.id);
        row->setRule(!first);
        row->installEventFilter(this);
        m_rows.append(row);
        QList<BadgeText> badges;
        switch (service.access) {
        case catalog::Access::Open:
            break;
        case catalog::Access::SignedIn:
            m_behindSignIn.append(row);
            break;
        case catalog::Access::Link:
            badges.append({.kind = BadgeKind::Neutral, .text = tr("official page"), .icon = u"external"_s});
            break;
        }
        row->setBadges(badges);
        if (!service.shortcut.isEmpty())
            row->setEnd(service.shortcut);
        connect(row, &QAbstractButton::clicked, this, [this, id = service.id] { Q_EMIT opened(id); });
        card->body()->addWidget(row);
    }
    if (card != nullptr)
        card->body()->addStretch(1);
    return card;
}

void ServiceCataloguePage::arrange()
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

bool ServiceCataloguePage::eventFilter(QObject* watched, QEvent* event)
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

void ServiceCataloguePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backRequested();
    else
        QWidget::keyPressEvent(event);
}

void ServiceCataloguePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ServiceCataloguePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace yibao::ui
