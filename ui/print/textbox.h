// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QFont>
#include <QList>
#include <QPointF>
#include <QString>

#include <memory>

class QPainter;
class QTextLayout;

namespace yibao::ui {

/// Words set to a width, for paper. Copies share their layout.
class TextBox final
{
public:
    TextBox(const QString& text, const QFont& font, qreal width, Qt::Alignment alignment = Qt::AlignLeft);

    [[nodiscard]] qreal height() const { return m_height; }
    /// The widest of its lines.
    [[nodiscard]] qreal naturalWidth() const;
    /// Where lines end, from the top: the places at which it may be parted.
    [[nodiscard]] QList<qreal> lineEnds() const;
    /// The middle of the first line, for what stands beside it.
    [[nodiscard]] qreal firstMiddle() const;
    void paint(QPainter& painter, QPointF at) const;

private:
    std::shared_ptr<QTextLayout> m_layout;
    qreal m_line = 0;
    qreal m_height = 0;
};

} // namespace yibao::ui
