// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/answerdelegate.h"

#include "ui/theme/painting.h"
#include "ui/widgets/badge.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using models::AnswerModel;

namespace {

/// Opening states are told by word, shape and colour at once.
std::optional<BadgeText> badgeOf(const catalog::Field& field, const catalog::Row& row, const catalog::Dataset& dataset,
                                 const QString& words)
{
    if (field.kind != catalog::FieldKind::Flag)
        return std::nullopt;
    const QString value = row.cells.value(dataset.indexOf(field.id));
    if (value == u"1")
        return BadgeText{BadgeKind::Success, words, Badge::iconOf(BadgeKind::Success)};
    if (value == u"0")
        return BadgeText{BadgeKind::Danger, words, Badge::iconOf(BadgeKind::Danger)};
    return std::nullopt;
}

} // namespace

AnswerDelegate::AnswerDelegate(const catalog::Dataset& dataset, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_dataset(dataset)
{}

const catalog::Field* AnswerDelegate::fieldOf(const QModelIndex& index) const
{
    return m_dataset.field(index.data(AnswerModel::FieldRole).toString());
}

QRect AnswerDelegate::checkBoxRect(const Look& look, const QRect& cell)
{
    const int side = look.sizes().check;
    return {cell.left() + (cell.width() - side) / 2, cell.top() + (cell.height() - side) / 2, side, side};
}

void AnswerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view == nullptr)
        return;
    const Look& look = Look::of(view);
    const Theme& theme = look.theme();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool current = index.row() == view->currentIndex().row();

    painter->save();
    painter->setClipRect(option.rect);
    const QRect whole(0, option.rect.top(), view->viewport()->width(), option.rect.height());
    paint::row(*painter, whole, look,
               {.selected = selected,
                .hovered = index.row() == m_hoveredRow,
                .focused = current && view->hasFocus(),
                .bar = current});

    const int padding = look.sizes().space(12);
    const QRect inner = option.rect.adjusted(padding, 0, -padding, -1);
    const catalog::Field* field = fieldOf(index);
    const bool loaded = index.data(AnswerModel::LoadedRole).toBool();
    if (!loaded) {
        if (field != nullptr) {
            QRect line(inner.left(), inner.center().y() - 4, inner.width() * 3 / 5, 8);
            paint::frame(*painter, line, 4, theme.neutralBg, QColor());
        }
    } else if (field == nullptr) {
        const auto state = index.data(Qt::CheckStateRole).value<Qt::CheckState>();
        paint::checkBox(*painter, checkBoxRect(look, option.rect.adjusted(0, 0, 0, -1)), look, state, true, selected,
                        index.row() == m_hoveredRow);
    } else if (field->kind == catalog::FieldKind::Name) {
        paintName(*painter, inner, index, look, selected);
    } else {
        const QString words = index.data().toString();
        const auto row = index.data(AnswerModel::RowRole).value<catalog::Row>();
        if (const auto badge = badgeOf(*field, row, m_dataset, words)) {
            Badge::paint(*painter, inner, *badge, look);
        } else {
            const bool known = index.data(AnswerModel::KnownRole).toBool();
            // The first column says what the row is, whatever its kind.
            const bool first = index.column() == AnswerModel::markColumn + 1;
            const QColor colour = selected ? (first ? theme.selectionText : theme.selectionMuted)
                                  : !known ? theme.textMuted
                                  : first  ? theme.text
                                           : theme.textSecondary;
            if (known && field->kind == catalog::FieldKind::Money)
                paint::digits(*painter, inner, words, look.font(TextRole::Body), colour, look);
            else
                paintWords(*painter, inner, words, index.data(AnswerModel::MarksRole).value<Marks>(), look, colour);
        }
    }
    painter->restore();
}

QRect AnswerDelegate::reasonRect(const QRect& rect, const QString& name, const QString& reason, const Look& look) const
{
    if (reason.isEmpty())
        return {};
    const QSize size = Badge::sizeOf({BadgeKind::Neutral, reason, {}}, look);
    const int left = rect.width() - size.width() - look.sizes().space(6);
    // A name cut to a stump would say less than its badge.
    const int wanted = std::min(QFontMetrics(look.font(TextRole::Body)).horizontalAdvance(name), rect.width() * 3 / 5);
    if (left < wanted)
        return {};
    return {rect.right() + 1 - size.width(), rect.top() + (rect.height() - size.height()) / 2, size.width(),
            size.height()};
}

void AnswerDelegate::paintName(QPainter& painter, const QRect& whole, const QModelIndex& index, const Look& look,
                               bool selected) const
{
    const Theme& theme = look.theme();
    const QString name = index.data().toString();
    const QFont font = look.font(TextRole::Body);
    const QColor colour = selected ? theme.selectionText : theme.text;
    const auto marks = index.data(AnswerModel::MarksRole).value<Marks>();
    const QString reason = index.data(AnswerModel::ReasonRole).toString();
    QRect rect = whole;
    const QRect badge = reasonRect(whole, name, reason, look);
    if (!badge.isEmpty()) {
        Badge::paint(painter, badge, {BadgeKind::Neutral, reason, {}}, look);
        rect.setRight(badge.left() - look.sizes().space(6));
    }
    const int natural = QFontMetrics(font).horizontalAdvance(name);
    if (natural > rect.width() && m_twoLines) {
        paintWords(painter, rect, name, marks, look, colour);
        return;
    }
    const int used = paint::markedText(painter, rect, name, marks, font, colour, look);
    const QString alias = index.data(AnswerModel::AliasRole).toString();
    QRect rest = rect;
    rest.setLeft(rect.left() + used + look.sizes().space(6));
    // A stump of an other name helps nobody.
    if (alias.isEmpty() || rest.width() <= look.sizes().space(48))
        return;
    //: an other name of an institution, behind its name
    const QString words = tr("also %1").arg(alias);
    Marks inAlias = index.data(AnswerModel::AliasMarksRole).value<Marks>();
    const int before = static_cast<int>(words.indexOf(alias));
    for (auto& mark : inAlias)
        mark.first += before;
    paint::markedText(painter, rest, words, inAlias, look.font(TextRole::Caption),
                      selected ? theme.selectionMuted : theme.textMuted, look);
}

void AnswerDelegate::paintWords(QPainter& painter, const QRect& rect, const QString& words, const Marks& marks,
                                const Look& look, const QColor& colour) const
{
    const QFont font = look.font(TextRole::Body);
    const QFontMetrics metrics(font);
    if (!m_twoLines || metrics.horizontalAdvance(words) <= rect.width()) {
        paint::markedText(painter, rect, words, marks, font, colour, look);
        return;
    }
    QTextLayout layout(words, font);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    int split = line.textLength();
    layout.endLayout();
    while (split < words.size() && words.at(split).isSpace())
        ++split;
    // A mark that is broken by the end of the line goes on in the next.
    Marks above;
    Marks below;
    for (const auto& [start, length] : marks) {
        if (start < split)
            above.append({start, std::min(length, split - start)});
        if (start + length > split)
            below.append({std::max(0, start - split), start + length - std::max(start, split)});
    }
    const int height = metrics.height();
    const int top = rect.top() + (rect.height() - 2 * height) / 2;
    paint::markedText(painter, QRect(rect.left(), top, rect.width(), height), words.left(split).trimmed(), above, font,
                      colour, look);
    paint::markedText(painter, QRect(rect.left(), top + height, rect.width(), height), words.mid(split), below, font,
                      colour, look);
}

int AnswerDelegate::naturalWidth(const Look& look, const QModelIndex& index) const
{
    const catalog::Field* field = fieldOf(index);
    const int padding = 2 * look.sizes().space(12) + 2;
    const QString words = index.data().toString();
    if (field != nullptr && field->kind == catalog::FieldKind::Flag)
        return Badge::sizeOf({BadgeKind::Success, words, Badge::iconOf(BadgeKind::Success)}, look).width() + padding;
    return QFontMetrics(look.font(TextRole::Body)).horizontalAdvance(words) + padding;
}

bool AnswerDelegate::isCut(const Look& look, const QRect& cell, const QModelIndex& index) const
{
    const catalog::Field* field = fieldOf(index);
    if (field == nullptr || !index.data(AnswerModel::LoadedRole).toBool())
        return false;
    int room = cell.width();
    if (m_twoLines && field->kind != catalog::FieldKind::Flag)
        room += cell.width() - 2 * look.sizes().space(12) - look.sizes().space(12);
    int taken = 0;
    const QString reason = index.data(AnswerModel::ReasonRole).toString();
    if (!reason.isEmpty()) {
        const int padding = 2 * look.sizes().space(12);
        const QRect badge =
            reasonRect(QRect(0, 0, cell.width() - padding, cell.height()), index.data().toString(), reason, look);
        if (badge.isEmpty())
            return true;
        taken = badge.width() + look.sizes().space(6);
    }
    if (naturalWidth(look, index) > room - taken)
        return true;
    const QString alias = index.data(AnswerModel::AliasRole).toString();
    if (field->kind != catalog::FieldKind::Name || alias.isEmpty())
        return false;
    const int wanted = naturalWidth(look, index) + look.sizes().space(6) +
                       QFontMetrics(look.font(TextRole::Caption)).horizontalAdvance(tr("also %1").arg(alias));
    return wanted > cell.width() - taken;
}

QSize AnswerDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Look& look = Look::of(option.widget);
    return {naturalWidth(look, index), look.sizes().tableRow};
}

bool AnswerDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem&,
                                 const QModelIndex& index)
{
    if (index.column() != AnswerModel::markColumn || event->type() != QEvent::MouseButtonRelease)
        return false;
    if (static_cast<QMouseEvent*>(event)->button() != Qt::LeftButton)
        return false;
    // The whole cell is the target: 44 px wide, as high as the row.
    const bool marked = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    return model->setData(index, marked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

bool AnswerDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid() || !isCut(Look::of(view), option.rect, index)) {
        QToolTip::hideText();
        return true;
    }
    QString words = index.data().toString();
    const QString alias = index.data(AnswerModel::AliasRole).toString();
    if (fieldOf(index)->kind == catalog::FieldKind::Name && !alias.isEmpty())
        words += u'\n' + tr("also %1").arg(alias);
    if (const QString reason = index.data(AnswerModel::ReasonRole).toString(); !reason.isEmpty())
        words += u'\n' + tr("found by: %1").arg(reason);
    // Words from outside are never read as markup.
    QToolTip::showText(event->globalPos(), u"<span>"_s + words.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</span>"_s,
                       view, option.rect);
    return true;
}

} // namespace yibao::ui
