// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/regionparts.h"

#include "ui/theme/control.h"
#include "ui/theme/painting.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace yibao::ui {

RegionChip::RegionChip(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setRing(this, Ring::Control, Look::of(this).sizes().radiusBadge, 0);
}

QSize RegionChip::sizeHint() const
{
    const Look& look = Look::of(this);
    const QFontMetrics metrics(look.font(TextRole::Label));
    return {metrics.horizontalAdvance(text()) + 2 * look.sizes().space(8),
            qMax(look.sizes().smallest, metrics.height() + 6)};
}

void RegionChip::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    QPainter painter(this);
    const bool outlined = theme.kind == ThemeKind::HighContrast || underMouse() || isDown();
    paint::frame(painter, rect(), look.sizes().radiusBadge, theme.neutralBg, outlined ? theme.neutral : QColor());
    paint::text(painter, rect(), text(), look.font(TextRole::Label), theme.neutral, Qt::AlignHCenter);
}

void RegionChip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

RegionFoot::RegionFoot(QWidget* parent)
    : QWidget(parent)
{}

void RegionFoot::setPath(const QStringList& path)
{
    m_path = path;
    setAccessibleName(path.isEmpty() ? tr("Nothing chosen") : tr("Enter chooses %1").arg(path.join(u' ')));
    update();
}

QSize RegionFoot::sizeHint() const
{
    return {100, Look::of(this).sizes().control};
}

QRect RegionFoot::actionRect() const
{
    const Look& look = Look::of(this);
    const int words = QFontMetrics(look.font(TextRole::Label)).horizontalAdvance(tr("choose"));
    const int width = paint::keyHintSize(u"Enter"_s, look).width() + look.sizes().space(4) + words;
    return QRect(this->width() - look.sizes().space(12) - width, 0, width, height());
}

void RegionFoot::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const Sizes& sizes = look.sizes();
    QPainter painter(this);
    paint::frame(painter, rect(), 0.0, sizes.radiusCard - sizes.borderWidth, theme.sunken, QColor());
    painter.fillRect(0, 0, width(), sizes.borderWidth, theme.border);

    const QRect action = m_path.isEmpty() ? QRect(width() - sizes.space(12), 0, 0, height()) : actionRect();
    QRect rest(sizes.space(12), 0, action.left() - 2 * sizes.space(12), height());
    if (m_path.isEmpty()) {
        paint::text(painter, rest, tr("Arrows go through the places, letters search"), look.font(TextRole::Label),
                    theme.textMuted);
        return;
    }
    // The end of a long path is what counts: what does not fit goes from its beginning.
    const QFont plain = look.font(TextRole::Label);
    const QFont bold = look.font(TextRole::Label, true);
    const int gap = 2 * sizes.space(6) + sizes.badgeIcon;
    qsizetype first = m_path.size() - 1;
    int used = QFontMetrics(bold).horizontalAdvance(m_path.constLast());
    while (first > 0) {
        const int more = QFontMetrics(plain).horizontalAdvance(m_path.at(first - 1)) + gap;
        if (used + more > rest.width())
            break;
        used += more;
        --first;
    }
    for (qsizetype i = first; i < m_path.size(); ++i) {
        const bool last = i == m_path.size() - 1;
        rest.setLeft(rest.left() + paint::text(painter, rest, m_path.at(i), last ? bold : plain,
                                               last ? theme.text : theme.textSecondary));
        if (!last) {
            paint::icon(painter, QRect(rest.left() + sizes.space(6), 0, sizes.badgeIcon, height()), look, u"right"_s,
                        theme.textMuted, sizes.badgeIcon);
            rest.setLeft(rest.left() + gap);
        }
    }
    const QSize chip = paint::keyHintSize(u"Enter"_s, look);
    paint::keyHint(painter, QRect(QPoint(action.left(), (height() - chip.height()) / 2), chip), u"Enter"_s, look);
    paint::text(painter, action.adjusted(chip.width() + sizes.space(4), 0, 1, 0), tr("choose"), plain,
                theme.textSecondary);
}

void RegionFoot::mousePressEvent(QMouseEvent* event)
{
    if (!m_path.isEmpty() && actionRect().contains(event->position().toPoint()))
        Q_EMIT accepted();
    event->accept();
}

} // namespace yibao::ui
