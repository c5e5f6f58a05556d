// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/stepbar.h"

#include "ui/theme/look.h"
#include "ui/theme/painting.h"
#include "ui/widgets/spoken.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int mark = 28;

int markSize(const Look& look)
{
    return qMax(look.sizes().space(mark), look.lineHeight(TextRole::Body));
}

} // namespace

StepBar::StepBar(const QStringList& steps, QWidget* parent)
    : QWidget(parent)
    , m_steps(steps)
    , m_answers(steps.size(), QString())
    , m_inset(Sizes::frameInset)
{
    setObjectName(u"stepBar"_s);
    speakAs(this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    speak();
}

void StepBar::setCurrent(int step)
{
    m_current = qBound(0, step, static_cast<int>(m_steps.size()));
    speak();
    update();
}

void StepBar::setAmongCards(bool among)
{
    m_inset = among ? 0 : Sizes::frameInset;
    update();
}

void StepBar::setAnswer(int step, const QString& answer)
{
    m_answers[step] = answer;
    speak();
    update();
}

QString StepBar::caption(int step) const
{
    if (step < m_current && !m_answers.at(step).isEmpty())
        return m_answers.at(step);
    return tr("step %1 of %2").arg(step + 1).arg(m_steps.size());
}

void StepBar::speak()
{
    const int at = qMin(m_current, static_cast<int>(m_steps.size()) - 1);
    //: Spoken: which step, of how many, and its name.
    setAccessibleName(tr("Step %1 of %2: %3").arg(at + 1).arg(m_steps.size()).arg(m_steps.value(at)));
}

QSize StepBar::sizeHint() const
{
    const Look& look = Look::of(this);
    const int words = look.lineHeight(TextRole::Body) + look.lineHeight(TextRole::Caption);
    return {look.sizes().space(200) * static_cast<int>(m_steps.size()),
            qMax(markSize(look), words) + 2 * look.sizes().space(12)};
}

QSize StepBar::minimumSizeHint() const
{
    return {markSize(Look::of(this)) * 3 * static_cast<int>(m_steps.size()), sizeHint().height()};
}

void StepBar::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const Sizes& sizes = look.sizes();
    QPainter painter(this);
    const QRect card = rect().adjusted(m_inset, 0, -m_inset, 0);
    paint::frame(painter, card, sizes.radiusCard, theme.surface, theme.border, sizes.borderWidth);

    const int count = static_cast<int>(m_steps.size());
    const QRect inside = card.adjusted(sizes.space(20), sizes.space(12), -sizes.space(20), -sizes.space(12));
    const int side = markSize(look);
    const int gap = sizes.space(8);
    const int part = (inside.width() + sizes.space(16)) / qMax(1, count);
    const int bodyLine = look.lineHeight(TextRole::Body);
    const int captionLine = look.lineHeight(TextRole::Caption);
    for (int step = 0; step < count; ++step) {
        const QRect place(inside.left() + step * part, inside.top(), part - sizes.space(16), inside.height());
        const QRect disc(place.left(), place.center().y() + 1 - side / 2, side, side);
        const bool done = step < m_current;
        const bool now = step == m_current;
        // Disc, square, ring: the shape alone says it.
        paint::frame(painter, disc, now ? sizes.radiusControl : side / 2.0,
                     done  ? theme.accentSoft
                     : now ? theme.accent
                           : theme.surface,
                     done || now ? QColor() : theme.borderStrong, sizes.borderWidth);
        if (done) {
            paint::icon(painter, disc, look, u"check"_s, theme.accentSoftText, sizes.iconText);
        } else {
            painter.setFont(look.font(TextRole::Body, now));
            painter.setPen(now ? theme.accentText : theme.textSecondary);
            painter.drawText(disc, Qt::AlignCenter, QString::number(step + 1));
        }
        const int left = disc.right() + 1 + gap;
        const QRect words(left, place.center().y() + 1 - (bodyLine + captionLine) / 2, place.right() + 1 - left,
                          bodyLine);
        const int wide = paint::text(painter, words, m_steps.at(step), look.font(TextRole::Body, now),
                                     done || now ? theme.text : theme.textSecondary);
        const QRect below(left, words.bottom() + 1, words.width(), captionLine);
        const int captionWide =
            paint::text(painter, below, caption(step), look.font(TextRole::Caption), theme.textMuted);
        if (step + 1 == count)
            break;
        const int from = left + qMax(wide, captionWide) + gap;
        const int to = place.right() + 1 + sizes.space(8);
        if (to - from >= sizes.space(8))
            painter.fillRect(QRect(from, disc.center().y(), to - from, 2), done ? theme.accent : theme.border);
    }
}

void StepBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
}

} // namespace yibao::ui
