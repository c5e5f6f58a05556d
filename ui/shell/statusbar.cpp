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

namespace {
constexpr int markSize = 16;
}

StatusBar::StatusBar(QWidget* parent)
    : QWidget(parent)
    , m_netButton(new StatusButton)
    , m_lists(new StatusButton)
    , m_person(new QWidget)
    , m_lock(new Label({}, TextRole::Caption, Ink::Secondary))
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
    m_person->setObjectName(u"status.person"_s);
    m_lock->setObjectName(u"status.lock"_s);
    auto* icon = new IconLabel(u"user"_s, Ink::Secondary, markSize);
    auto* person = new QHBoxLayout(m_person);
    person->setSpacing(6);
    person->addWidget(icon);
    person->addWidget(new Label(tr("Signed in"), TextRole::Caption, Ink::Secondary));
    m_person->hide();
    m_lock->hide();
    m_disclaimer->setElided(true);

    auto* row = new QHBoxLayout(this);
    row->setSpacing(0);
    row->addWidget(m_netButton);
    row->addWidget(m_person);
    row->addWidget(m_lock);
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

void StatusBar::setPerson(bool signedIn, int lockMinutes)
{
    m_signedIn = signedIn;
    m_lock->setText(lockMinutes > 0 ? tr("Locks after %n minute(s) without you", nullptr, lockMinutes) : QString());
    fit();
}

void StatusBar::showMessage(const QString& sentence)
{
    m_message->setText(sentence);
    m_message->show();
    fit();
    QTimer::singleShot(15s, m_message, [this, sentence] {
        if (m_message->text() != sentence)
            return;
        m_message->hide();
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
    m_person->layout()->setContentsMargins(sizes.space(8), 0, 0, 0);
    m_lock->setContentsMargins(sizes.space(16), 0, 0, 0);
    m_disclaimer->setContentsMargins(sizes.space(12), 0, sizes.space(12) - 2, 0);
    fit();
}

void StatusBar::fit()
{
    // The lists give way before the disclaimer, which must stay readable, and to what concerns the person.
    const bool told = !m_message->isHidden();
    const int taken = m_netButton->sizeHint().width() + m_disclaimer->sizeHint().width() + m_help->sizeHint().width() +
                      m_hotline->sizeHint().width() + 48;
    const auto fits = [&](int more) { return taken + more <= width() || width() < 200; };
    const int person = m_signedIn ? m_person->sizeHint().width() : 0;
    m_person->setVisible(!told && m_signedIn);
    m_lock->setVisible(!told && m_signedIn && !m_lock->text().isEmpty() && fits(person + m_lock->sizeHint().width()));
    m_lists->setVisible(!told && !m_signedIn && fits(m_lists->sizeHint().width()));
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
