// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/iconloader.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace yibao::ui {
namespace icons {
namespace {

const QLatin1String folder(":/yibao/icons/");

QByteArray source(const QString& name)
{
    QFile file(folder + name + u".svg"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Lines look equally heavy at every size when small icons have thicker strokes and large ones thinner.
QByteArray strokeFor(int size)
{
    if (size <= 15)
        return "2";
    return size > 48 ? "1.5" : "1.75";
}

QPixmap render(const QByteArray& svg, const QSize& size, qreal ratio)
{
    QSvgRenderer renderer(svg);
    if (!renderer.isValid() || size.isEmpty())
        return {};
    QImage image((QSizeF(size) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(image.size())));
    painter.end();
    image.setDevicePixelRatio(ratio);
    return QPixmap::fromImage(image);
}

QByteArray hex(const QColor& colour)
{
    return colour.name(QColor::HexRgb).toLatin1();
}

} // namespace

QStringList iconNames()
{
    static const QStringList names = {
        u"home"_s,    u"hospital"_s, u"shop"_s,    u"office"_s,   u"drug"_s,      u"route"_s,       u"idcard"_s,
        u"book"_s,    u"star"_s,     u"clock"_s,   u"db"_s,       u"settings"_s,  u"lock"_s,        u"search"_s,
        u"filter"_s,  u"columns"_s,  u"refresh"_s, u"copy"_s,     u"export"_s,    u"print"_s,       u"qr"_s,
        u"screen"_s,  u"external"_s, u"plus"_s,    u"close"_s,    u"more"_s,      u"back"_s,        u"forward"_s,
        u"up"_s,      u"down"_s,     u"left"_s,    u"right"_s,    u"check"_s,     u"ok"_s,          u"info"_s,
        u"alert"_s,   u"stop"_s,     u"help"_s,    u"offline"_s,  u"user"_s,      u"users"_s,       u"hand"_s,
        u"mobile"_s,  u"phone"_s,    u"wallet"_s,  u"receipt"_s,  u"calendar"_s,  u"pin"_s,         u"eye"_s,
        u"eye-off"_s, u"volume"_s,   u"elder"_s,   u"contrast"_s, u"translate"_s, u"star-filled"_s, u"import"_s,
        u"menu"_s,    u"mark"_s,     u"camera"_s,  u"turn"_s,     u"image"_s,     u"trash"_s};
    return names;
}

QStringList drawingNames()
{
    static const QStringList names = {u"empty-search"_s, u"empty-tray"_s, u"error-link"_s, u"offline"_s};
    return names;
}

QPixmap icon(const QString& name, const QColor& colour, const QColor& onColour, int size, qreal ratio)
{
    if (size <= 0 || ratio <= 0 || !iconNames().contains(name))
        return {};
    const QString key =
        u"yibao-icon/%1/%2/%3/%4/%5"_s.arg(name, colour.name(), onColour.name()).arg(size).arg(qRound(ratio * 100));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray svg = source(name);
    svg.replace("currentColor", hex(colour));
    svg.replace("#onColour", hex(onColour));
    svg.replace("stroke-width=\"1.75\"", "stroke-width=\"" + strokeFor(size) + '"');
    pixmap = render(svg, QSize(size, size), ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QPixmap drawing(const QString& name, const Theme& theme, const QSize& size, qreal ratio)
{
    if (ratio <= 0 || !drawingNames().contains(name))
        return {};
    const QString key =
        u"yibao-drawing/%1/%2/%3/%4"_s.arg(name).arg(int(theme.kind)).arg(size.width()).arg(qRound(ratio * 100));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QByteArray svg = source(u"state-"_s + name);
    svg.replace("currentColor", hex(theme.borderStrong));
    svg.replace("#accent", hex(theme.accent));
    svg.replace("#danger", hex(theme.danger));
    svg.replace("#info", hex(theme.info));
    svg.replace("#sheet", hex(theme.sunken));
    svg.replace("#ground", hex(theme.surface));
    pixmap = render(svg, size, ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace icons

LookIconEngine::LookIconEngine(const QString& name, const Look* look)
    : m_name(name)
    , m_look(look)
{}

QColor LookIconEngine::colour(QIcon::Mode mode) const
{
    const Theme& theme = m_look->theme();
    switch (mode) {
    case QIcon::Disabled:
        return theme.textDisabled;
    case QIcon::Selected:
        return theme.selectionText;
    case QIcon::Normal:
    case QIcon::Active:
        break;
    }
    return m_name == u"mark" ? theme.accent : theme.text;
}

void LookIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal ratio = painter->device() != nullptr ? painter->device()->devicePixelRatio() : 1;
    const int side = std::min(rect.width(), rect.height());
    QRect target(0, 0, side, side);
    target.moveCenter(rect.center());
    painter->drawPixmap(target.topLeft(), scaledPixmap(target.size() * ratio, mode, state, ratio));
}

QPixmap LookIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1);
}

QPixmap LookIconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    if (m_look.isNull() || size.isEmpty() || scale <= 0)
        return {};
    const int side = qRound(std::min(size.width(), size.height()) / scale);
    return icons::icon(m_name, colour(mode), m_look->theme().accentText, side, scale);
}

QIconEngine* LookIconEngine::clone() const
{
    return new LookIconEngine(*this);
}

} // namespace yibao::ui
