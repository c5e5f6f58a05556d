// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/railitem.h"

#include "ui/theme/control.h"
#include "ui/theme/painting.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {
constexpr qsizetype mostLines = 3;
}

RailItem::RailItem(Kind kind, const QString& icon, const QString& text, const QString& key, QWidget* parent)
    : QAbstractButton(parent)
    , m_kind(kind)
    , m_icon(icon)
    , m_key(key)
{
    setText(text);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setRing(this, Ring::Control, -1, 0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void RailItem::describe()
{
    setAccessibleName(text());
    QString words;
    if (m_kind == Kind::Group)
        words = m_open ? tr("open") : tr("closed");
    else if (m_current)
        words = tr("this page");
    setAccessibleDescription(words);
    const QFontMetrics metrics(Look::of(this).font(TextRole::Body, m_current));
    const QString last = lines(width()).constLast();
    setToolTip(m_folded || metrics.horizontalAdvance(last) > textRect(width()).width() ? text() : QString());
}

void RailItem::setCurrent(bool current)
{
    m_current = current;
    describe();
    update();
}

void RailItem::setOpen(bool open)
{
    m_open = open;
    describe();
    update();
}

void RailItem::setFolded(bool folded)
{
    m_folded = folded;
    describe();
    updateGeometry();
    update();
}

QSize RailItem::sizeHint() const
{
    const Look& look = Look::of(this);
    const int least = m_kind == Kind::Service ? look.sizes().railSubItem : look.sizes().railItem;
    // The rail has one width, whatever stands in it; the height follows from that before there is a layout.
    // A bar to scroll with may take a little of it.
    const int wide = look.sizes().rail - 3 * look.sizes().space(8) - 1;
    const auto count = m_folded ? 1 : lines(wide).size();
    const int line = QFontMetrics(look.font(TextRole::Body)).height();
    const int words = count == 1 ? look.lineHeight(TextRole::Body) : int(count) * line + look.sizes().space(8);
    return {look.sizes().iconText + look.sizes().space(8), std::max(least, words)};
}

QStringList RailItem::lines(int width) const
{
    // Measured bold, so that an item does not grow when its page is gone to.
    const QFont font = Look::of(this).font(TextRole::Body, true);
    const int room = std::max(1, textRect(width).width());
    if (QFontMetrics(font).horizontalAdvance(text()) <= room)
        return {text()};
    QTextLayout layout(text(), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList shown;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room);
        const bool last = shown.size() + 1 == mostLines;
        shown.append(text().mid(line.textStart(), last ? -1 : line.textLength()).trimmed());
        if (last)
            break;
    }
    layout.endLayout();
    return shown;
}

void RailItem::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const Sizes& sizes = look.sizes();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    // A folded group stands for the services in it, so it shows that one of them is the current page.
    const bool current = m_current;
    const bool hovered = underMouse() && isEnabled();
    const QColor ground = current ? theme.selection : hovered ? theme.hover : QColor();
    const bool outlined = hovered && !current && theme.kind == ThemeKind::HighContrast;
    if (ground.isValid())
        paint::frame(painter, rect(), sizes.radiusControl, ground, outlined ? theme.borderStrong : QColor(),
                     sizes.borderWidth);
    if (current) {
        const int inset = sizes.space(8);
        const QRectF bar(0, inset, 3, height() - 2 * inset);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.focusOnSelection);
        painter.drawRoundedRect(isRightToLeft() ? bar.translated(width() - 3, 0) : bar, 1.5, 1.5);
    }

    const QColor ink = current ? theme.selectionText : theme.text;
    const int icon = sizes.iconText;
    const int iconLeft = m_folded ? (width() - icon) / 2 : sizes.space(8) + 2;
    if (m_kind != Kind::Service) {
        const QColor iconInk = current ? theme.focusOnSelection : theme.textSecondary;
        paint::icon(painter, QRect(iconLeft, 0, icon, height()), look, m_icon, iconInk, icon);
    }
    if (m_folded)
        return;

    const int right = width() - sizes.space(8) - 2;
    if (m_kind == Kind::Group) {
        paint::icon(painter, QRect(right - icon + 2, 0, icon, height()), look, m_open ? u"down"_s : u"right"_s,
                    theme.textSecondary, icon - 2);
    } else if (showsKey(width())) {
        const QFont font = look.font(TextRole::Caption);
        const int width = QFontMetrics(font).horizontalAdvance(m_key);
        paint::text(painter, QRect(right - width, 0, width + 1, height()), m_key, font,
                    current ? theme.selectionMuted : theme.textMuted);
    }
    const QStringList shown = lines(width());
    const QRect room = textRect(width());
    const int line = shown.size() == 1 ? height() : QFontMetrics(look.font(TextRole::Body)).height();
    int top = (height() - int(shown.size()) * line) / 2;
    for (const QString& words : shown) {
        paint::text(painter, QRect(room.left(), top, room.width(), line), words, look.font(TextRole::Body, current),
                    ink);
        top += line;
    }
}

bool RailItem::showsKey(int width) const
{
    if (m_key.isEmpty() || m_kind == Kind::Group)
        return false;
    // A key gives way where only it would break the words into two lines; the page and the menu have it too.
    const Look& look = Look::of(this);
    const Sizes& sizes = look.sizes();
    const int words = QFontMetrics(look.font(TextRole::Body, true)).horizontalAdvance(text());
    const int key = QFontMetrics(look.font(TextRole::Caption)).horizontalAdvance(m_key) + sizes.space(8);
    const int room = width - 2 * (sizes.space(8) + 2) - sizes.iconText - sizes.space(12);
    return words + key <= room || words > room;
}

QRect RailItem::textRect(int width) const
{
    const Look& look = Look::of(this);
    const Sizes& sizes = look.sizes();
    const int icon = sizes.iconText;
    int right = width - sizes.space(8) - 2;
    if (m_kind == Kind::Group)
        right -= icon + sizes.space(4);
    else if (showsKey(width))
        right -= QFontMetrics(look.font(TextRole::Caption)).horizontalAdvance(m_key) + sizes.space(8);
    const int left = sizes.space(8) + 2 + icon + sizes.space(12);
    return {left, 0, right - left, height()};
}

void RailItem::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    describe();
}

void RailItem::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (event->key() == Qt::Key_Space)
        QAbstractButton::keyPressEvent(event);
    else
        event->ignore(); // arrows are the rail's
}

void RailItem::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace yibao::ui
