// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/idlewarning.h"

#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

/// How often a screen reader hears the count: every second would leave no room for anything else.
constexpr int spokenEvery = 15;

} // namespace

IdleWarning::IdleWarning(QWidget* window)
    : QWidget(window)
    , m_card(new Card(this, Card::Kind::Raised))
    , m_words(new Label({}, TextRole::Lead))
{
    setObjectName(u"idleWarning"_s);
    m_words->setObjectName(u"idle.words"_s);
    m_words->setWordWrap(true);
    auto* goOn = new Button(ButtonRole::Primary, tr("Go on"));
    goOn->setObjectName(u"idle.goOn"_s);
    const Sizes& sizes = Look::of(window).sizes();
    auto* line = new QHBoxLayout;
    line->setSpacing(sizes.space(12));
    line->addWidget(new IconLabel(u"clock"_s, Ink::Warning));
    line->addWidget(m_words, 1);
    line->addWidget(goOn);
    m_card->body()->addLayout(line);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(goOn, &QAbstractButton::clicked, this, &IdleWarning::goOnRequested);
    window->installEventFilter(this);
    hide();
}

void IdleWarning::count(int secondsLeft)
{
    const bool first = !isVisible();
    m_words->setText(tr("This station locks in %n second(s). Press any key to go on.", nullptr, secondsLeft));
    setAccessibleName(m_words->text());
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
    const int width = std::min(sizeHint().width() + sizes.space(48), window->width() - 2 * sizes.space(24));
    const int height = hasHeightForWidth() ? heightForWidth(width) : sizeHint().height();
    setGeometry((window->width() - width) / 2, window->height() - sizes.statusBar - sizes.space(24) - height, width,
                height);
}

bool IdleWarning::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace yibao::ui
