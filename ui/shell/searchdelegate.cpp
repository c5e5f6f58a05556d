// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/searchdelegate.h"

#include "core/base/textmatch.h"
#include "ui/models/searchmodel.h"
#include "ui/theme/painting.h"
#include "ui/widgets/badge.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using models::SearchModel;

namespace {

constexpr int sourceWidth = 136;
constexpr int reasonEnd = 160;

QList<std::pair<int, int>> marks(const QModelIndex& index, int role)
{
    QList<std::pair<int, int>> ranges;
    for (const text::Range& range : index.data(role).value<QList<text::Range>>())
        ranges.append({int(range.start), int(range.length)});
    return ranges;
}

/// Where the ground of marks is that of the current row, a line under the characters says the same.
void underline(QPainter& painter, const QRect& rect, const QString& shown, const QList<std::pair<int, int>>& ranges,
               const QFont& font, const QColor& colour)
{
    const QFontMetrics metrics(font);
    painter.save();
    painter.setClipRect(rect);
    for (const auto& [start, length] : ranges) {
        const int left = rect.left() + metrics.horizontalAdvance(shown.left(start));
        const int width = metrics.horizontalAdvance(shown.mid(start, length));
        painter.fillRect(QRect(left, rect.center().y() + metrics.ascent() / 2 + 1, width, 2), colour);
    }
    painter.restore();
}

SearchModel::Line lineOf(const QModelIndex& index)
{
    return SearchModel::Line(index.data(SearchModel::LineRole).toInt());
}

} // namespace

SearchDelegate::SearchDelegate(QObject* parent)
    : QStyledItemDelegate(parent)
{}

int SearchDelegate::cornerHeight(const Look& look)
{
    return look.sizes().radiusCard - look.sizes().borderWidth;
}

QRect SearchDelegate::lineRect(const QStyleOptionViewItem& option, const QModelIndex& index, const Look& look)
{
    if (index.row() != 0)
        return option.rect;
    // Words stand in the middle of the whole line, unless they are so large that the frame would cut them.
    const int room = option.rect.height() - QFontMetrics(look.font(TextRole::Caption)).height();
    return option.rect.adjusted(0, -std::clamp(room, 0, cornerHeight(look)), 0, 0);
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Look& look = Look::of(option.widget);
    if (lineOf(index) != SearchModel::Line::Hit)
        return {0, std::max(look.sizes().space(32), look.lineHeight(TextRole::Caption) + look.sizes().space(8)) -
                       (index.row() == 0 ? cornerHeight(look) : 0)};
    return {0,
            std::max(look.sizes().searchHit, look.lineHeight(TextRole::Lead) + look.lineHeight(TextRole::Caption) + 4)};
}

QString SearchDelegate::allText(const QModelIndex& index) const
{
    const QString words = index.data(SearchModel::AllRole).toString();
    return words.isEmpty() || m_allKey.isEmpty() ? words : words + u' ' + m_allKey;
}

QRect SearchDelegate::allRect(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QString words = allText(index);
    if (words.isEmpty())
        return {};
    const Look& look = Look::of(option.widget);
    const int width = QFontMetrics(look.font(TextRole::Caption)).horizontalAdvance(words) + 1;
    const QRect line = lineRect(option, index, look);
    return {line.right() + 1 - look.sizes().space(16) - width, line.top(), width, line.height()};
}

void SearchDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Look& look = Look::of(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (lineOf(index) == SearchModel::Line::Hit)
        paintHit(*painter, option, index, look);
    else
        paintGroup(*painter, option, index, look);
    painter->restore();
}

void SearchDelegate::paintGroup(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                                const Look& look) const
{
    const Theme& theme = look.theme();
    const Sizes& sizes = look.sizes();
    const QRect rect = lineRect(option, index, look);
    painter.fillRect(option.rect, theme.sunken);
    if (index.row() > 0)
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), sizes.borderWidth), theme.border);
    int x = rect.left() + sizes.space(16);
    const QRect all = allRect(option, index);
    const int end = all.isEmpty() ? rect.right() - sizes.space(16) : all.left() - sizes.space(12);
    const auto put = [&](const QString& words, const QFont& font, const QColor& colour) {
        if (x < end && !words.isEmpty())
            x += paint::text(painter, QRect(x, rect.top(), end - x, rect.height()), words, font, colour) +
                 sizes.space(8);
    };
    put(index.data().toString(), look.font(TextRole::Caption, true), theme.text);
    put(index.data(SearchModel::DetailRole).toString(), look.font(TextRole::Caption), theme.textMuted);
    if (!all.isEmpty()) {
        QFont font = look.font(TextRole::Caption);
        font.setUnderline(true);
        paint::text(painter, all, allText(index), font, theme.link);
    }
}

void SearchDelegate::paintHit(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                              const Look& look) const
{
    const Theme& theme = look.theme();
    const Sizes& sizes = look.sizes();
    const QRect rect = option.rect;
    const bool current = option.state.testFlag(QStyle::State_Selected);
    paint::row(painter, rect, look,
               {.selected = current,
                .hovered = option.state.testFlag(QStyle::State_MouseOver),
                .focused = current,
                .bar = false,
                .hairline = false});

    const int icon = sizes.space(20);
    const int left = rect.left() + sizes.space(16);
    paint::icon(painter, QRect(left - 1, rect.top(), icon, rect.height()), look,
                index.data(SearchModel::IconRole).toString(), current ? theme.focusOnSelection : theme.textSecondary,
                icon);

    const QColor second = current ? theme.selectionMuted : theme.textSecondary;
    const QFont name = look.regularFont(TextRole::Lead);
    const QFont caption = look.font(TextRole::Caption);
    const int nameHeight = look.lineHeight(TextRole::Lead);
    const int captionHeight = look.lineHeight(TextRole::Caption);
    const int gap = std::min(2, (rect.height() - nameHeight - captionHeight) / 2);
    const int top = rect.top() + (rect.height() - nameHeight - captionHeight + gap) / 2;

    const QStringList source = index.data(SearchModel::SourceRole).toStringList();
    const QString reason = index.data(SearchModel::ReasonRole).toString();
    int end = rect.right() + 1 - sizes.space(16);
    if (!source.isEmpty()) {
        const int width = std::min(sizes.space(sourceWidth), rect.width() / 4);
        const int begin = end - width;
        const int twoLines = 2 * captionHeight;
        const int sourceTop = rect.top() + (rect.height() - twoLines) / 2;
        for (int i = 0; i < source.size(); ++i)
            paint::text(painter, QRect(begin, sourceTop + i * captionHeight, width, captionHeight), source.at(i),
                        caption, second, Qt::AlignRight);
        end = begin - sizes.space(12);
    }
    if (!reason.isEmpty()) {
        const BadgeText badge{.kind = BadgeKind::Neutral, .text = reason, .icon = {}};
        // An other name may be long; the name itself keeps most of the line.
        const QSize size = Badge::sizeOf(badge, look).boundedTo({rect.width() / 4, rect.height()});
        const int badgeEnd = std::min(end, rect.right() + 1 - sizes.space(reasonEnd));
        const QRect place(badgeEnd - size.width(), rect.top() + (rect.height() - size.height()) / 2, size.width(),
                          size.height());
        Badge::paint(painter, place, badge, look);
        end = place.left() - sizes.space(12);
    }

    const int x = left + icon + sizes.space(12);
    const QString title = index.data().toString();
    const QString detail = index.data(SearchModel::DetailRole).toString();
    const QColor first = current ? theme.selectionText : theme.text;
    const QRect titleRect(x, top, end - x, nameHeight);
    const QRect detailRect(x, top + nameHeight - gap, end - x, captionHeight);
    const auto inTitle = marks(index, SearchModel::TitleMarksRole);
    const auto inDetail = marks(index, SearchModel::DetailMarksRole);
    paint::markedText(painter, titleRect, title, inTitle, name, first, look);
    paint::markedText(painter, detailRect, detail, inDetail, caption, second, look);
    if (current && theme.match == theme.selection) {
        underline(painter, titleRect, title, inTitle, name, first);
        underline(painter, detailRect, detail, inDetail, caption, second);
    }
}

} // namespace yibao::ui
