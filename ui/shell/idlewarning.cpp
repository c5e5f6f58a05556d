// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/idlewarning.h"

#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QEvent>
#include <QFont>
#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

/// How often a screen reader hears the count: every second would leave no room for anything else.
constexpr int spokenEvery = 15;
constexpr int kioskWidth = 440;
constexpr qreal numberPoints = 48; ///< read from a step away, whatever the type of the page is

} // namespace

IdleWarning::IdleWarning(QWidget* window, bool kiosk)
    : QWidget(window)
    , m_kiosk(kiosk)
    , m_card(new Card(this, Card::Kind::Raised))
    , m_number(new Label({}, TextRole::Display, Ink::Text, this))
    , m_words(new Label({}, TextRole::Lead))
    , m_goOn(new Button(ButtonRole::Primary, kiosk ? tr("Go on using it") : tr("Go on")))
{
    setObjectName(u"idleWarning"_s);
    m_number->setObjectName(u"idle.number"_s);
    m_words->setObjectName(u"idle.words"_s);
    m_goOn->setObjectName(u"idle.goOn"_s);
    m_words->setWordWrap(true);
    if (kiosk)
        layOutKiosk();
    else
        layOutLine();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_goOn, &QAbstractButton::clicked, this, &IdleWarning::goOnRequested);
    window->installEventFilter(this);
    hide();
}

void IdleWarning::layOutLine()
{
    m_number->hide();
    auto* line = new QHBoxLayout;
    line->setSpacing(Look::of(parentWidget()).sizes().space(12));
    line->addWidget(new IconLabel(u"clock"_s, Ink::Warning));
    line->addWidget(m_words, 1);
    line->addWidget(m_goOn);
    m_card->body()->addLayout(line);
}

void IdleWarning::layOutKiosk()
{
    m_card->setBodyPadding(32, 24);
    m_card->body()->setSpacing(Look::of(parentWidget()).sizes().space(12));
    m_words->setAlignment(Qt::AlignCenter);
    m_card->body()->addWidget(m_number, 0, Qt::AlignHCenter);
    m_card->body()->addWidget(m_words);
    m_card->body()->addWidget(m_goOn, 0, Qt::AlignHCenter);
}

void IdleWarning::count(int secondsLeft)
{
    const bool first = !isVisible();
    m_number->setText(QString::number(secondsLeft));
    QFont large = m_number->font();
    large.setPointSizeF(std::max(numberPoints, large.pointSizeF()));
    m_number->setFont(large);
    const QString whole = tr("This station locks in %n second(s). Press any key to go on.", nullptr, secondsLeft);
    m_words->setText(m_kiosk ? tr("Seconds until what you see here is cleared. Touch the screen to go on.") : whole);
    setAccessibleName(whole);
    place();
    show();
    raise();
    if (first || secondsLeft % spokenEvery == 0) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void IdleWarning::place()
{
    const Sizes& sizes = Look::of(this).sizes();
    const QWidget* window = parentWidget();
    const int wanted = m_kiosk ? sizes.space(kioskWidth) : sizeHint().width() + sizes.space(48);
    const int width = std::min(wanted, window->width() - 2 * sizes.space(24));
    const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
    const int top =
        m_kiosk ? (window->height() - height) / 2 : window->height() - sizes.statusBar - sizes.space(24) - height;
    setGeometry((window->width() - width) / 2, std::max(0, top), width, height);
}

bool IdleWarning::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace yibao::ui
