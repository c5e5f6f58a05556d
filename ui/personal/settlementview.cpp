// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/personal/settlementview.h"

#include "core/base/whendone.h"
#include "core/catalog/celltext.h"
#include "ui/pages/pagehead.h"
#include "ui/pages/personalcontext.h"
#include "ui/personal/personaltext.h"
#include "ui/personal/settlementparts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int widestContent = 1680;
constexpr int visitWidth = 300;
constexpr int besideFrom = 900;

} // namespace

SettlementView::SettlementView(const catalog::Service& service, const PageContext& context, const catalog::Row& row,
                               const std::optional<catalog::Provenance>& source, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_dataset(context.source.catalog().datasetOf(service))
    , m_context(context)
    , m_hotline(context.source)
    , m_row(row)
    , m_source(source)
{
    setObjectName(u"settlementView"_s);
    setAccessibleName(tr("Settlement details"));
    build();
    connect(&m_hotline, &models::Hotline::changed, this, &SettlementView::fillHelp);
    fill();
    ask();
}

SettlementView::~SettlementView() = default;

QString SettlementView::text(const QString& field) const
{
    return catalog::CellText(m_context.source.catalog()).text(m_dataset, m_row, field);
}

void SettlementView::build()
{
    auto* head = new PageHead({catalog::groupTitle(m_service.group), catalog::translated(m_service.title)},
                              tr("Settlement details"));
    connect(head, &PageHead::pageRequested, this, &SettlementView::pageRequested);
    // The list is where this came from, not a page of its own.
    if (auto* list = head->findChild<QAbstractButton*>(u"page.step.2"_s)) {
        disconnect(list, &QAbstractButton::clicked, head, nullptr);
        connect(list, &QAbstractButton::clicked, this, &SettlementView::backRequested);
    }
    auto* copyButton = new Button(ButtonRole::Compact, tr("Copy"), u"copy"_s, u"Ctrl C"_s);
    copyButton->setObjectName(u"settlement.copy"_s);
    connect(copyButton, &QAbstractButton::clicked, this, &SettlementView::copy);
    auto* back = new Button(ButtonRole::Compact, tr("Back to the list"), u"back"_s, u"Esc"_s);
    back->setObjectName(u"settlement.back"_s);
    connect(back, &QAbstractButton::clicked, this, &SettlementView::backRequested);
    head->addAction(copyButton);
    head->addAction(back);
    connect(new QShortcut(QKeySequence::Copy, this), &QShortcut::activated, this, &SettlementView::copy);
    connect(new QShortcut(Qt::Key_F5, this), &QShortcut::activated, this, &SettlementView::ask);

    auto* inside = new QWidget;
    inside->setMaximumWidth(widestContent);
    m_columns = new QHBoxLayout(inside);
    m_columns->setContentsMargins(0, 0, 0, 24);
    m_left = new QVBoxLayout;
    m_rightHolder = new QWidget;
    m_right = new QVBoxLayout(m_rightHolder);
    m_right->setContentsMargins(0, 0, 0, 0);
    m_columns->addLayout(m_left, 1);
    m_columns->addWidget(m_rightHolder);
    m_area = new QScrollArea;
    m_area->setObjectName(u"settlement.area"_s);
    m_area->setAccessibleName(tr("Settlement details"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    m_area->setWidget(inside);

    m_frame = new QVBoxLayout(this);
    m_frame->setSpacing(0);
    m_frame->addWidget(head);
    m_frame->addSpacing(12);
    m_frame->addWidget(m_area, 1);
    setFocusProxy(back);
    arrange();
}

void SettlementView::ask()
{
    if (std::exchange(m_asking, true))
        return;
    const QString code = m_row.cells.value(m_dataset.indexOf(u"code"_s));
    whenDone(m_context.personal->service.settlement(m_service.id, code), this,
             [this](const Result<wire::SettlementDetail>& detail) {
                 m_asking = false;
                 if (!detail) {
                     m_error = detail.error();
                 } else {
                     m_error.reset();
                     catalog::Row row = detail->answer.rows.constFirst();
                     maskExtra(row);
                     // What only the list told stays.
                     for (qsizetype i = 0; i < row.cells.size() && i < m_row.cells.size(); ++i) {
                         if (row.cells.at(i).isEmpty())
                             row.cells[i] = m_row.cells.at(i);
                     }
                     for (auto it = m_row.extra.cbegin(); it != m_row.extra.cend(); ++it) {
                         if (!row.extra.contains(it.key()))
                             row.extra.insert(it.key(), it.value());
                     }
                     row.key = m_row.key;
                     m_row = row;
                     m_shares = detail->shares;
                 }
                 const int scrolled = m_area->verticalScrollBar()->value();
                 fill();
                 m_area->verticalScrollBar()->setValue(scrolled);
             });
}

void SettlementView::focusFirst()
{
    findChild<QWidget*>(u"settlement.back"_s)->setFocus(Qt::OtherFocusReason);
}

void SettlementView::copy()
{
    m_context.personal->clipboard.put(maskedWords(words()));
    Q_EMIT messageShown(tr("Copied. The clipboard is emptied in a minute."));
}

void SettlementView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT backRequested();
        event->accept();
        return;
    }
    QWidget::keyPressEvent(event);
}

void SettlementView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SettlementView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_frame != nullptr)
        arrange();
}

void SettlementView::arrange()
{
    const Sizes& sizes = Look::of(this).sizes();
    m_frame->setContentsMargins(sizes.pagePadding, sizes.pageTop, sizes.pagePadding, 0);
    const int large = sizes.tableRow;
    const bool beside = width() * 34 >= besideFrom * large;
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setSpacing(beside ? sizes.columnGap : sizes.cardGap);
    m_left->setSpacing(sizes.cardGap);
    m_right->setSpacing(sizes.cardGap);
    m_rightHolder->setMinimumWidth(beside ? visitWidth * large / 34 : 0);
    m_rightHolder->setMaximumWidth(beside ? visitWidth * large / 34 : QWIDGETSIZE_MAX);
}

} // namespace yibao::ui
