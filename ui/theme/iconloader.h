// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/theme/look.h"

#include <QIconEngine>
#include <QPointer>

namespace yibao::ui {

/// Pictures of resources/icons in the colours of a theme. Results live in QPixmapCache, by name, colours, size and
/// screen ratio.
namespace icons {

[[nodiscard]] QStringList iconNames();
[[nodiscard]] QStringList drawingNames();

/// `size` is the side in logical pixels. `onColour` is what "mark" and filled shapes draw on top of the colour.
[[nodiscard]] QPixmap icon(const QString& name, const QColor& colour, const QColor& onColour, int size, qreal ratio);
[[nodiscard]] QPixmap drawing(const QString& name, const Theme& theme, const QSize& size, qreal ratio);

} // namespace icons

/// Draws in the theme of the moment, so an icon set once follows every change of the look.
class LookIconEngine final : public QIconEngine
{
public:
    LookIconEngine(const QString& name, const Look* look);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QString iconName() override { return m_name; }
    bool isNull() override { return m_look.isNull(); }
    QString key() const override { return QStringLiteral("yibao-look"); }
    QIconEngine* clone() const override;

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode) const;

    QString m_name;
    QPointer<const Look> m_look;
};

} // namespace yibao::ui
