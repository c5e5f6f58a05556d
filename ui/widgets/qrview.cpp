// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/qrview.h"

#include "ui/theme/look.h"
#include "ui/theme/painting.h"
#include "ui/widgets/spoken.h"

#include <QEvent>
#include <QPainter>

namespace yibao::ui {
namespace {

constexpr int outline = 1;
constexpr int radius = 8;

void paintModules(QPainter& painter, const qr::QrMatrix& matrix, int pixels)
{
    for (int y = 0; y < matrix.size(); ++y) {
        for (int x = 0; x < matrix.size(); ++x) {
            if (!matrix.isDark(x, y))
                continue;
            const int from = x;
            while (matrix.isDark(x + 1, y))
                ++x;
            painter.fillRect(from * pixels, y * pixels, (x + 1 - from) * pixels, pixels, Qt::black);
        }
    }
}

} // namespace

QrView::QrView(QWidget* parent)
    : QWidget(parent)
{
    speakAs(this, QAccessible::Graphic);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrView::setCode(const qr::QrMatrix& matrix, const QString& meaning)
{
    m_matrix = matrix;
    if (matrix.size() <= 0)
        m_matrix.reset();
    m_meaning = meaning;
    refresh();
}

void QrView::clear(const QString& meaning, const QString& icon)
{
    m_matrix.reset();
    m_meaning = meaning;
    m_icon = icon;
    refresh();
}

void QrView::setPurpose(const QString& purpose)
{
    m_purpose = purpose;
    refresh();
}

bool QrView::hasCode() const
{
    return m_matrix.has_value();
}

void QrView::setSide(int side)
{
    m_side = side;
    updateGeometry();
    update();
}

QSize QrView::sizeHint() const
{
    int side = Look::of(this).sizes().space(m_side);
    if (m_matrix)
        side = std::max(side, m_matrix->size() + 2 * outline);
    return {side, side};
}

QSize QrView::minimumSizeHint() const
{
    return sizeHint();
}

void QrView::refresh()
{
    const QString kind = m_matrix ? tr("QR code") : tr("No QR code");
    //: A QR code and what it is for.
    setAccessibleName(m_purpose.isEmpty() ? kind : tr("%1: %2").arg(kind, m_purpose));
    setAccessibleDescription(m_meaning);
    updateGeometry();
    update();
}

void QrView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange)
        refresh();
}

void QrView::paintWords(QPainter& painter) const
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    paint::frame(painter, rect(), radius, theme.sunken, theme.border, outline);
    // A large one has room for words that are read from where the code would be.
    const bool large = m_side >= 160;
    const int pad = look.sizes().space(large ? 20 : 8);
    QRect room = rect().adjusted(pad, pad, -pad, -pad);
    painter.setFont(look.font(large ? TextRole::Body : TextRole::Caption));
    const int flags = static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap;
    if (!m_icon.isEmpty()) {
        const int icon = look.sizes().iconTile;
        const int gap = look.sizes().space(8);
        const int words = painter.fontMetrics().boundingRect(room, flags, m_meaning).height();
        const int top = room.center().y() - (icon + gap + words) / 2;
        paint::icon(painter, QRect(room.left(), top, room.width(), icon), look, m_icon, theme.textSecondary, icon);
        room.setTop(top + icon + gap);
        room.setHeight(qMin(words, room.height()));
    }
    painter.setPen(large ? theme.textSecondary : theme.textMuted);
    painter.drawText(room, flags, m_meaning);
}

void QrView::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    QPainter painter(this);
    if (!m_matrix) {
        paintWords(painter);
        return;
    }
    // Readers want dark on light, in every theme.
    paint::frame(painter, rect(), radius, QColor(Qt::white), look.theme().border, outline);
    const qreal ratio = devicePixelRatioF();
    const int room = static_cast<int>((std::min(width(), height()) - 2 * outline) * ratio);
    const int pixels = std::max(1, room / m_matrix->size());
    const int side = pixels * m_matrix->size();
    painter.scale(1 / ratio, 1 / ratio);
    painter.translate((static_cast<int>(width() * ratio) - side) / 2, (static_cast<int>(height() * ratio) - side) / 2);
    // At 150 % a widget may begin in the middle of a pixel.
    const QPointF start = painter.deviceTransform().map(QPointF());
    painter.translate(QPointF(start.toPoint()) - start);
    paintModules(painter, *m_matrix, pixels);
}

} // namespace yibao::ui
