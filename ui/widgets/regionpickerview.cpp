// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// How the region picker looks: chips of recent places, the place of its parts, its lines.

#include "ui/theme/painting.h"
#include "ui/widgets/controlframe.h"
#include "ui/widgets/label.h"
#include "ui/widgets/recentregions.h"
#include "ui/widgets/regionlist.h"
#include "ui/widgets/regionparts.h"
#include "ui/widgets/regionpicker.h"

#include <QLineEdit>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using catalog::RegionCode;

namespace {

constexpr int namesakes = 50; // more places than that have one name nowhere

} // namespace

QString RegionPicker::chipWords(RegionCode code) const
{
    // As short as it is sure: 石家庄市 alone, but 北京市朝阳区, as other cities have one too.
    const QStringList path = m_regions.path(code);
    const QString name = m_regions.name(code);
    int called = 0;
    for (const RegionCode other : m_regions.find(name, namesakes))
        called += m_regions.name(other) == name ? 1 : 0;
    return called == 1 ? name : path.mid(qMax<qsizetype>(0, path.size() - 2)).join(QString());
}

void RegionPicker::showRecents()
{
    qDeleteAll(m_chips);
    m_chips.clear();
    const auto add = [this](RegionCode code, const QString& words, const QString& name) {
        auto* chip = new RegionChip(words, m_recentLine);
        chip->setObjectName(u"region.recent."_s + name);
        chip->setToolTip(m_regions.path(code).join(QString()));
        connect(chip, &RegionChip::clicked, this, [this, code] {
            dismiss();
            Q_EMIT picked(code);
        });
        m_chips.append(chip);
    };
    if (m_clearable && m_hadPlace)
        add({}, tr("Whole country"), u"none"_s);
    for (const RegionCode code : m_recents->codes()) {
        if (m_regions.contains(code))
            add(code, chipWords(code), code.toString());
    }
    arrange();
}

void RegionPicker::arrange()
{
    const Sizes& sizes = Look::of(this).sizes();
    const QRect room = inside();
    const int pad = sizes.space(12);
    const int inset = Sizes::frameInset;
    int top = room.top() + pad;
    m_inputFrame->setGeometry(room.left() + pad - inset, top - inset, room.width() - 2 * (pad - inset),
                              sizes.control + 2 * inset);
    m_input->setFont(Look::of(this).font(TextRole::Body));
    top += sizes.control + sizes.space(8) + 2;

    const QFontMetrics label(Look::of(this).font(TextRole::Label));
    int left = label.horizontalAdvance(tr("Recent")) + sizes.space(6);
    int height = 0;
    bool fits = true;
    for (RegionChip* chip : std::as_const(m_chips)) {
        const QSize size = chip->sizeHint().boundedTo({room.width() / 2, room.height()});
        fits = fits && left + size.width() <= room.width() - 2 * pad;
        chip->setVisible(fits);
        if (!fits)
            continue;
        chip->setGeometry(left, 0, size.width(), size.height());
        left += size.width() + sizes.space(6);
        height = size.height();
    }
    const bool search = searching();
    m_recentLine->setVisible(height > 0 && !search);
    if (height > 0 && !search) {
        m_recentLine->setGeometry(room.left() + pad, top, room.width() - 2 * pad, height);
        top += height + sizes.space(8) + 2;
    }
    const int footHeight = m_foot->sizeHint().height();
    m_foot->setGeometry(room.left(), room.bottom() + 1 - footHeight, room.width(), footHeight);

    const int line = sizes.borderWidth;
    const QRect middle(room.left(), top + line, room.width(), m_foot->y() - top - line);
    const bool nothing = search && m_hits->model()->rowCount() == 0;
    m_hits->setVisible(search && !nothing);
    m_hits->setGeometry(middle);
    m_none->setVisible(nothing);
    m_none->setGeometry(middle.adjusted(2 * pad, 0, -2 * pad, 0));
    int x = middle.left();
    for (int i = 0; i < columnCount; ++i) {
        RegionList* column = m_columns.at(static_cast<size_t>(i));
        const int right = middle.left() + (middle.width() + line) * (i + 1) / columnCount - line;
        column->setGeometry(x, middle.top(), right - x, middle.height());
        column->setVisible(!search);
        x = right + line;
    }
    update();
}

void RegionPicker::resizeEvent(QResizeEvent* event)
{
    PopupPanel::resizeEvent(event);
    arrange();
}

void RegionPicker::paintEvent(QPaintEvent* event)
{
    PopupPanel::paintEvent(event);
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const int line = look.sizes().borderWidth;
    QPainter painter(this);
    const QRect room = inside();
    const QRect first = m_columns.front()->geometry();
    painter.fillRect(room.left(), first.top() - line, room.width(), line, theme.border);
    if (!searching()) {
        for (int i = 0; i + 1 < columnCount; ++i) {
            const QRect column = m_columns.at(static_cast<size_t>(i))->geometry();
            painter.fillRect(column.right() + 1, column.top(), line, column.height(), theme.border);
        }
    }
    if (m_recentLine->isVisible()) {
        const QRect recents = m_recentLine->geometry();
        paint::text(painter, recents, tr("Recent"), look.font(TextRole::Label), theme.textMuted);
    }
}

} // namespace yibao::ui
