// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/statusbar.h"

#include "ui/shell/statusbutton.h"
#include "ui/theme/painting.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yibao::ui {

StatusBar::StatusBar(QWidget* parent)
    : QWidget(parent)
    , m_netButton(new StatusButton)
    , m_lists(new StatusButton)
    , m_message(new Label({}, TextRole::Caption, Ink::Secondary))
    , m_disclaimer(new Label(tr("Unofficial client · for reference only, the healthcare-security agency decides"),
                             TextRole::Caption, Ink::Secondary))
    , m_help(new StatusButton(u"help"_s))
    , m_hotline(new StatusButton(u"phone"_s))
{
    setObjectName(u"statusBar"_s);
    m_netButton->setObjectName(u"status.net"_s);
    m_lists->setObjectName(u"status.lists"_s);
    m_message->setObjectName(u"status.message"_s);
    m_disclaimer->setObjectName(u"status.disclaimer"_s);
    m_help->setObjectName(u"status.help"_s);
    m_hotline->setObjectName(u"status.hotline"_s);
    m_netButton->setInk(Ink::Secondary);
    m_lists->setInk(Ink::Secondary);
    m_help->setWords(tr("Help F1"));
    m_hotline->setWords(u"12393"_s);
    m_hotline->setAccessibleName(tr("Hotline 12393"));
    m_message->hide();
    m_disclaimer->setElided(true);

    auto* row = new QHBoxLayout(this);
    row->setSpacing(0);
    row->addWidget(m_netButton);
    row->addWidget(m_lists);
    row->addWidget(m_message);
    row->addStretch(1);
    row->addWidget(m_disclaimer);
    row->addWidget(m_help);
    row->addWidget(m_hotline);
    connect(m_netButton, &QAbstractButton::clicked, this, &StatusBar::netClicked);
    connect(m_lists, &QAbstractButton::clicked, this, &StatusBar::listsClicked);
    connect(m_help, &QAbstractButton::clicked, this, &StatusBar::helpClicked);
    connect(m_hotline, &QAbstractButton::clicked, this, &StatusBar::hotlineClicked);
    setNet(NetState::Offline, {});
    setLists(0, 0);
    refresh();
}

void StatusBar::setNet(NetState state, const QString& portal)
{
    m_net = state;
    switch (state) {
    case NetState::Offline:
        m_netButton->setMark(u"offline"_s, Ink::Secondary);
        m_netButton->setWords(tr("Offline"));
        break;
    case NetState::Starting:
        m_netButton->setMark(u"refresh"_s, Ink::Secondary);
        m_netButton->setWords(tr("Starting %1").arg(portal));
        break;
    case NetState::Unknown:
        m_netButton->setMark(u"help"_s, Ink::Secondary);
        m_netButton->setWords(tr("%1, not asked yet").arg(portal));
        break;
    case NetState::Connected:
        m_netButton->setMark(u"ok"_s, Ink::Success);
        m_netButton->setWords(tr("Connected to %1").arg(portal));
        break;
    case NetState::NoAnswer:
        m_netButton->setMark(u"alert"_s, Ink::Warning);
        m_netButton->setWords(tr("%1 does not answer").arg(portal));
        break;
    }
    fit();
}

void StatusBar::setLists(int lists, qint64 rows)
{
    m_lists->setWords(lists == 0 ? tr("No lists on this computer")
                                 //: %1 is the number of rows; %n lists
                                 : tr("%n list(s) on this computer · %1 rows", nullptr, lists)
                                       .arg(QLocale(QLocale::English).toString(rows)));
    fit();
}

void StatusBar::showMessage(const QString& sentence)
{
    m_message->setText(sentence);
    m_message->show();
    m_lists->hide();
    fit();
    QTimer::singleShot(15s, m_message, [this, sentence] {
        if (m_message->text() != sentence)
            return;
        m_message->hide();
        m_lists->show();
        fit();
    });
}

QSize StatusBar::sizeHint() const
{
    const Look& look = Look::of(this);
    return {400, std::max(look.sizes().statusBar, look.lineHeight(TextRole::Caption) + look.sizes().space(6))};
}

QSize StatusBar::minimumSizeHint() const
{
    return {320, sizeHint().height()};
}

void StatusBar::refresh()
{
    const Sizes& sizes = Look::of(this).sizes();
    setFixedHeight(sizeHint().height());
    layout()->setContentsMargins(sizes.space(8) + 2, sizes.borderWidth, sizes.space(8) + 2, 0);
    m_disclaimer->setContentsMargins(sizes.space(12), 0, sizes.space(12) - 2, 0);
    fit();
}

void StatusBar::fit()
{
    // The lists give way before the disclaimer, which must stay readable.
    if (m_message->isHidden()) {
        const int needed = m_netButton->sizeHint().width() + m_lists->sizeHint().width() +
                           m_disclaimer->sizeHint().width() + m_help->sizeHint().width() +
                           m_hotline->sizeHint().width() + 48;
        m_lists->setVisible(needed <= width() || width() < 200);
    }
}

void StatusBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

void StatusBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void StatusBar::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look.theme().rail);
    painter.fillRect(QRect(0, 0, width(), look.sizes().borderWidth), look.theme().border);
}

} // namespace yibao::ui
