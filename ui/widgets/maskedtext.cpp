// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/maskedtext.h"

#include "core/identity/masks.h"
#include "ui/theme/control.h"
#include "ui/theme/painting.h"
#include "ui/widgets/spoken.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int holdFor = 3000;
constexpr int shownFor = 10000;

} // namespace

MaskedText::MaskedText(Kind kind, const QString& label, QWidget* parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_label(label)
{
    for (QTimer* timer : {&m_hold, &m_shown})
        timer->setSingleShot(true);
    setTimes(holdFor, shownFor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setRing(this, Ring::Control);
    speakAs(this, QAccessible::StaticText);
    connect(&m_hold, &QTimer::timeout, this, &MaskedText::reveal);
    connect(&m_shown, &QTimer::timeout, this, &MaskedText::hideAgain);
    refresh();
}

MaskedText::~MaskedText() = default;

void MaskedText::setTimes(int holdMs, int shownMs)
{
    m_hold.setInterval(holdMs);
    m_shown.setInterval(shownMs);
}

void MaskedText::setValue(const QString& value)
{
    hideAgain();
    m_value = value;
    refresh();
}

void MaskedText::setGate(std::function<bool()> gate)
{
    m_gate = std::move(gate);
    refresh();
}

QString MaskedText::masked() const
{
    switch (m_kind) {
    case Kind::Name:
        return identity::maskedName(m_value);
    case Kind::CitizenId:
        return identity::maskedCitizenId(m_value);
    case Kind::Mobile:
        return identity::maskedMobile(m_value);
    case Kind::Card:
        return identity::maskedCard(m_value);
    case Kind::Address:
        return identity::maskedAddress(m_value);
    }
    return {};
}

bool MaskedText::isRevealable() const
{
    return m_gate != nullptr && !m_value.isEmpty() && !m_value.contains(u'*');
}

QString MaskedText::shown() const
{
    if (m_value.isEmpty())
        return u"—"_s;
    return m_revealed ? m_value : masked();
}

void MaskedText::reveal()
{
    if (!isRevealable() || m_revealed || !m_gate())
        return;
    m_revealed = true;
    m_shown.start();
    refresh();
    Q_EMIT revealedChanged(true);
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void MaskedText::hideAgain()
{
    m_hold.stop();
    m_shown.stop();
    if (!std::exchange(m_revealed, false))
        return;
    refresh();
    Q_EMIT revealedChanged(false);
}

void MaskedText::refresh()
{
    setFocusPolicy(isRevealable() ? Qt::StrongFocus : Qt::NoFocus);
    //: %1 names a value, %2 is the value: "Mobile: 138****8000"
    setAccessibleName(tr("%1: %2").arg(m_label, shown()));
    const QString hint =
        isRevealable() ? tr("Hold Space or the mouse button for 3 seconds to show all of it") : QString();
    setAccessibleDescription(hint);
    setToolTip(hint);
    updateGeometry();
    update();
}

QSize MaskedText::sizeHint() const
{
    const Look& look = Look::of(this);
    const int icon = isRevealable() ? look.sizes().iconText + look.sizes().space(8) : 0;
    return {paint::textWidth(shown(), look.font(TextRole::Body)) + icon + 2,
            std::max(look.lineHeight(TextRole::Body), isRevealable() ? look.sizes().smallest : 0)};
}

QSize MaskedText::minimumSizeHint() const
{
    return {48, sizeHint().height()};
}

void MaskedText::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    QPainter painter(this);
    QRect words = rect();
    if (isRevealable())
        words.setRight(width() - look.sizes().iconText - look.sizes().space(8));
    const int used = paint::text(painter, words, shown(), look.font(TextRole::Body), look.theme().text);
    if (isRevealable())
        paint::icon(painter, QRect(used + look.sizes().space(8), 0, look.sizes().iconText, height()), look,
                    m_revealed ? u"eye-off"_s : u"eye"_s, look.theme().textMuted, look.sizes().iconText);
}

void MaskedText::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space || !isRevealable()) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (!event->isAutoRepeat() && !m_revealed)
        m_hold.start();
    event->accept();
}

void MaskedText::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Space) {
        QWidget::keyReleaseEvent(event);
        return;
    }
    if (!event->isAutoRepeat())
        m_hold.stop();
    event->accept();
}

void MaskedText::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && isRevealable() && !m_revealed)
        m_hold.start();
}

void MaskedText::mouseReleaseEvent(QMouseEvent* event)
{
    Q_UNUSED(event)
    m_hold.stop();
}

void MaskedText::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    hideAgain();
}

void MaskedText::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    hideAgain();
}

void MaskedText::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && !isActiveWindow())
        hideAgain();
    else if (event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace yibao::ui
