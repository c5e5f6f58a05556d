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

void QrView::clear(const QString& meaning)
{
    m_matrix.reset();
    m_meaning = meaning;
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
    setAccessibleName(m_matrix ? tr("QR code") : tr("No QR code"));
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

void QrView::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    QPainter painter(this);
    const QRect frame = rect();
    if (!m_matrix) {
        paint::frame(painter, frame, radius, look.theme().sunken, look.theme().border, outline);
        painter.setFont(look.font(TextRole::Caption));
        painter.setPen(look.theme().textMuted);
        painter.drawText(frame.adjusted(8, 8, -8, -8), static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_meaning);
        return;
    }
    // Readers want dark on light, in every theme.
    paint::frame(painter, frame, radius, QColor(Qt::white), look.theme().border, outline);
    const qreal ratio = devicePixelRatioF();
    const int room = static_cast<int>((std::min(width(), height()) - 2 * outline) * ratio);
    const int pixels = std::max(1, room / m_matrix->size());
    const int side = pixels * m_matrix->size();
    painter.scale(1 / ratio, 1 / ratio);
    painter.translate((static_cast<int>(width() * ratio) - side) / 2, (static_cast<int>(height() * ratio) - side) / 2);
    paintModules(painter, *m_matrix, pixels);
}

} // namespace yibao::ui
