// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/account/captchapicturebutton.h"

#include "ui/theme/control.h"
#include "ui/theme/look.h"
#include "ui/theme/painting.h"

#include <QBuffer>
#include <QEvent>
#include <QImageReader>
#include <QPainter>

namespace yibao::ui {

namespace {

constexpr int standardWidth = 108;
constexpr int air = 2; ///< between the frame and the picture
constexpr QSize largestPicture(1200, 600);
constexpr qsizetype largestFile = 512 * 1024;

} // namespace

CaptchaPictureButton::CaptchaPictureButton(qreal times, QWidget* parent)
    : QAbstractButton(parent)
    , m_times(times)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setRing(this, Ring::Control, -1, 0);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

QPixmap CaptchaPictureButton::read(const QByteArray& bytes)
{
    if (bytes.size() > largestFile)
        return {};
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > largestPicture.width() || size.height() > largestPicture.height())
        return {};
    return QPixmap::fromImage(reader.read());
}

void CaptchaPictureButton::setPicture(const QPixmap& picture, const QString& words)
{
    m_picture = picture;
    m_words = words;
    update();
}

QSize CaptchaPictureButton::sizeHint() const
{
    const Sizes& sizes = Look::of(this).sizes();
    return {qRound(sizes.space(standardWidth) * m_times), qRound(sizes.control * m_times)};
}

QSize CaptchaPictureButton::pictureSize() const
{
    const QSize room = sizeHint().shrunkBy({air, air, air, air});
    return m_picture.isNull() ? QSize() : m_picture.size().scaled(room, Qt::KeepAspectRatio);
}

void CaptchaPictureButton::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

void CaptchaPictureButton::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    QPainter painter(this);
    const QRect frame = rect();
    const QColor border = underMouse() && isEnabled() ? theme.borderStrong : theme.border;
    if (m_picture.isNull()) {
        paint::frame(painter, frame, look.sizes().radiusControl, theme.sunken, border, look.sizes().borderWidth);
        painter.setFont(look.font(TextRole::Caption));
        painter.setPen(theme.textMuted);
        painter.drawText(frame.adjusted(4, 2, -4, -2), static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_words);
        return;
    }
    // Portals draw for white paper.
    paint::frame(painter, frame, look.sizes().radiusControl, QColor(Qt::white), border, look.sizes().borderWidth);
    QRect place(QPoint(), pictureSize());
    place.moveCenter(frame.center());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawPixmap(place, m_picture);
}

} // namespace yibao::ui
