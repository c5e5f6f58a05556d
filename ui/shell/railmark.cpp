// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/railmark.h"

#include "ui/theme/control.h"
#include "ui/theme/painting.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

RailMark::RailMark(QWidget* parent)
    : QAbstractButton(parent)
{
    setObjectName(u"rail.mark"_s);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setRing(this, Ring::Control, -1, 0);
    setAccessibleName(tr("Menu"));
    setToolTip(tr("Menu (F10)"));
}

void RailMark::setFolded(bool folded)
{
    m_folded = folded;
    update();
}

QSize RailMark::sizeHint() const
{
    const Look& look = Look::of(this);
    const int names = look.lineHeight(TextRole::Lead) + look.lineHeight(TextRole::Caption) - look.sizes().space(6);
    return {look.sizes().space(32),
            std::max(look.sizes().space(32) + look.sizes().space(8), names + look.sizes().space(4))};
}

void RailMark::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const Sizes& sizes = look.sizes();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse())
        paint::frame(painter, rect(), sizes.radiusControl, theme.hover,
                     theme.kind == ThemeKind::HighContrast ? theme.borderStrong : QColor(), sizes.borderWidth);

    const int markSize = sizes.space(32);
    const int left = m_folded ? (width() - markSize) / 2 : sizes.space(8);
    const QRect mark(left, (height() - markSize) / 2, markSize, markSize);
    paint::icon(painter, mark, look, u"mark"_s, theme.accent, markSize);
    if (m_folded)
        return;

    const int x = mark.right() + 1 + sizes.space(8) + 2;
    const int lead = QFontMetrics(look.font(TextRole::Lead)).height();
    const QFont small = look.font(TextRole::Caption);
    const int caption = QFontMetrics(small).height();
    const int width = this->width() - x;
    // The Latin name stays Latin in every language; where it is the program's own, once is enough.
    const QString name = tr("Yibao Desk");
    if (name == u"Yibao Desk") {
        paint::text(painter, QRect(x, 0, width, height()), name, look.font(TextRole::Lead), theme.text);
        return;
    }
    const int top = (height() - lead - caption + 4) / 2;
    paint::text(painter, QRect(x, top, width, lead - 2), name, look.font(TextRole::Lead), theme.text);
    paint::text(painter, QRect(x, top + lead - 3, width, caption), u"Yibao Desk"_s, small, theme.textMuted);
}

void RailMark::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace yibao::ui
