// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/lockpage.h"

#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int discSize = 72;
constexpr int iconSize = 36;
constexpr int widestText = 560;

} // namespace

LockPage::LockPage(QWidget* window)
    : QWidget(window)
    , m_heading(new Label({}, TextRole::Title))
    , m_signIn(new Button(ButtonRole::Primary, tr("Sign in again"), u"user"_s))
{
    setObjectName(u"lockPage"_s);
    m_heading->setObjectName(u"lock.heading"_s);
    m_signIn->setObjectName(u"lock.signIn"_s);
    const Sizes& sizes = Look::of(window).sizes();
    auto* icon = new IconLabel(u"lock"_s, Ink::Neutral, iconSize);
    icon->setDisc(discSize);
    auto* words = new Label(tr("Everything about you is gone from the screen and from this program's memory."),
                            TextRole::Body, Ink::Secondary);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignHCenter);
    words->setMaximumWidth(sizes.space(widestText));
    m_heading->setAlignment(Qt::AlignHCenter);
    m_heading->setWordWrap(true);
    auto* home = new Button(ButtonRole::Outlined, tr("To the home page"), u"home"_s);
    home->setObjectName(u"lock.home"_s);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(sizes.space(12));
    buttons->addStretch(1);
    buttons->addWidget(home);
    buttons->addWidget(m_signIn);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addStretch(2);
    layout->addWidget(icon, 0, Qt::AlignHCenter);
    layout->addSpacing(sizes.space(20));
    layout->addWidget(m_heading);
    layout->addSpacing(sizes.space(8));
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(words, 6);
    middle->addStretch(1);
    layout->addLayout(middle);
    layout->addSpacing(sizes.space(24));
    layout->addLayout(buttons);
    layout->addStretch(3);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(sizes.space(16), sizes.space(8), sizes.space(16), sizes.space(8));
    foot->setSpacing(sizes.space(6));
    foot->addStretch(1);
    foot->addWidget(new IconLabel(u"phone"_s, Ink::Secondary));
    foot->addWidget(new Label(tr("Hotline %1").arg(u"12393"_s), TextRole::Caption, Ink::Secondary));
    layout->addLayout(foot);
    setTabOrder(m_signIn, home);
    connect(m_signIn, &QAbstractButton::clicked, this, &LockPage::signInRequested);
    connect(home, &QAbstractButton::clicked, this, &LockPage::homeRequested);
    window->installEventFilter(this);
    setGeometry(window->rect());
    setIdle(false);
}

void LockPage::setIdle(bool idle)
{
    m_heading->setText(idle ? tr("Locked, since nobody used the program for a while") : tr("Locked"));
    setAccessibleName(m_heading->text());
}

bool LockPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void LockPage::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Look::of(this).theme().window);
}

// Nothing behind this page hears of keys and clicks.
void LockPage::keyPressEvent(QKeyEvent* event)
{
    event->accept();
}

void LockPage::mousePressEvent(QMouseEvent* event)
{
    event->accept();
}

void LockPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    raise();
    m_signIn->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace yibao::ui
