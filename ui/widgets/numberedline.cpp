// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/numberedline.h"

#include "ui/theme/look.h"
#include "ui/theme/painting.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linelayout.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

int disc(const Look& look)
{
    return qMax(look.sizes().space(28), look.lineHeight(TextRole::Body));
}

} // namespace

NumberedLine::NumberedLine(int number, const QString& words, QWidget* parent)
    : NumberedLine(number, {}, words, parent)
{}

NumberedLine::NumberedLine(int number, const QString& title, const QString& words, QWidget* parent)
    : QWidget(parent)
    , m_number(number)
    , m_words(new Label(words))
{
    auto* column = new LineLayout(this);
    if (!title.isEmpty()) {
        m_title = new Label(title);
        m_title->setRole(TextRole::Body, true);
        m_title->setWordWrap(true);
        column->addWidget(m_title);
        m_words->setInk(Ink::Secondary);
    }
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    // Only now: shown without a parent it would be a window for a moment, and take the focus away.
    m_words->setVisible(!words.isEmpty());
    //: Spoken: the number of a step and its words.
    (m_title != nullptr ? m_title : m_words)
        ->setAccessibleName(tr("%1. %2").arg(number).arg(title.isEmpty() ? words : title));
    // Fixed would hold it to the height at its own favourite width, and words that need a line more there were not
    // drawn.
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    followLook();
}

void NumberedLine::followLook()
{
    const Look& look = Look::of(this);
    const int side = disc(look);
    // One line stands in the middle of its disc.
    const int air = qMax(0, (side - look.lineHeight(TextRole::Body)) / 2);
    layout()->setContentsMargins(side + look.sizes().space(12) + 2, air, 0, air);
    update();
}

void NumberedLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        followLook();
}

void NumberedLine::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const int side = disc(look);
    QPainter painter(this);
    const QRect place(0, 0, side, side);
    const bool outlined = theme.kind == ThemeKind::HighContrast;
    paint::frame(painter, place, side / 2.0, theme.accentSoft, outlined ? theme.accentSoftText : QColor());
    painter.setFont(look.font(TextRole::Body, true));
    painter.setPen(theme.accentSoftText);
    painter.drawText(place, Qt::AlignCenter, QString::number(m_number));
}

} // namespace yibao::ui
