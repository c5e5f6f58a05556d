// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/theme/look.h"

#include <QList>
#include <QRectF>
#include <QString>

#include <utility>

class QPainter;

/// Shapes that the style and the delegates share.
namespace yibao::ui::paint {

/// A rounded rectangle whose border lies inside `rect`. An invalid colour leaves that part out.
void frame(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border,
           qreal width = 1);
/// The same with only some corners rounded.
void frame(QPainter& painter, const QRectF& rect, qreal topRadius, qreal bottomRadius, const QColor& fill,
           const QColor& border, qreal width = 1);
/// Room that raisedFrame() needs around the frame for its rings.
inline constexpr int raisedMargin = 3;
/// Ground of pop-ups and dialogs: outline in borderStrong and, in the light theme, three rings of ink.
void raisedFrame(QPainter& painter, const QRect& frame, const Look& look, int radius);
/// The same without the ground, for what paints all of it by itself.
void raisedOutline(QPainter& painter, const QRect& frame, const Look& look, int radius);

/// A ring that lies inside `rect`, as rows and search hits have.
void innerRing(QPainter& painter, const QRect& rect, const Look& look, const QColor& colour, qreal radius = 0);

/// Where a row or hit stands.
struct Row
{
    bool selected = false;
    bool hovered = false;
    bool focused = false; ///< draws the inner ring; set it only when the view has the focus
    bool bar = true;      ///< 4 px at the left edge of a selected row
    bool hairline = true; ///< below the row
};
/// Ground, bar, ring and hairline of a whole row. Call it once for the full width, before the cells.
void row(QPainter& painter, const QRect& rect, const Look& look, const Row& row);

/// The check box of rows and forms. `selected` when it stands on the selection colour.
void checkBox(QPainter& painter, const QRect& box, const Look& look, Qt::CheckState state, bool enabled = true,
              bool selected = false, bool hovered = false);
void radioButton(QPainter& painter, const QRect& box, const Look& look, bool checked, bool enabled = true,
                 bool hovered = false);

/// A line icon with its centre on the centre of `rect`, sharp on the painter's device.
void icon(QPainter& painter, const QRect& rect, const Look& look, const QString& name, const QColor& colour, int size);

/// One line, elided with "…" at the end; gives the width that was used. Vertical centre of `rect`.
int text(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& colour,
         Qt::Alignment alignment = Qt::AlignLeft);
/// The same, with `match` behind some parts. Ranges are start and length in UTF-16 units, sorted, and may be out of
/// bounds: what lies outside is ignored.
int markedText(QPainter& painter, const QRect& rect, const QString& text, const QList<std::pair<int, int>>& marks,
               const QFont& font, const QColor& colour, const Look& look);

/// Width that text() needs so that nothing is cut.
[[nodiscard]] int textWidth(const QString& text, const QFont& font);

/// A number whose digits stand under each other, right-aligned.
void digits(QPainter& painter, const QRect& rect, const QString& number, const QFont& font, const QColor& colour,
            const Look& look);

/// A chip with the name of a key, `rect` from keyHintSize(); right-aligned chips are the caller's business.
[[nodiscard]] QSize keyHintSize(const QString& key, const Look& look);
void keyHint(QPainter& painter, const QRect& rect, const QString& key, const Look& look, bool enabled = true);

} // namespace yibao::ui::paint
