// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/yibaostyle.h"

#include "ui/theme/control.h"
#include "ui/theme/painting.h"
#include "ui/theme/ringproperties.h"
#include "ui/theme/stylepieces.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFrame>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>
#include <QStyledItemDelegate>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace yibao::ui {
namespace {

QRect overhang(const QRect& rect, const QWidget* frame)
{
    const int margin = frame != nullptr ? frame->property(controlMarginsProperty).toInt() : 0;
    return rect.adjusted(margin, margin, -margin, -margin);
}

} // namespace

YibaoStyle::YibaoStyle(ThemeKind theme, TextStep step)
    : QProxyStyle(u"fusion"_s)
    , m_look(new Look(theme, step, this))
{
    setObjectName(u"yibao"_s);
}

YibaoStyle::~YibaoStyle() = default;

void YibaoStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) != nullptr || qobject_cast<QComboBox*>(widget) != nullptr ||
        qobject_cast<QAbstractSpinBox*>(widget) != nullptr || qobject_cast<QLineEdit*>(widget) != nullptr ||
        qobject_cast<QTabBar*>(widget) != nullptr || qobject_cast<QHeaderView*>(widget) != nullptr ||
        qobject_cast<QScrollBar*>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
    // The ground shows beside the thin bar.
    if (qobject_cast<QScrollBar*>(widget) != nullptr)
        widget->setAttribute(Qt::WA_OpaquePaintEvent, false);
    // The delegate that combo boxes make for themselves takes no height from the style.
    if (auto* combo = qobject_cast<QComboBox*>(widget);
        combo != nullptr && qobject_cast<QStyledItemDelegate*>(combo->itemDelegate()) == nullptr)
        combo->setItemDelegate(new QStyledItemDelegate(combo));
}

void YibaoStyle::unpolish(QWidget* widget)
{
    if (qobject_cast<QScrollBar*>(widget) != nullptr)
        widget->setAttribute(Qt::WA_OpaquePaintEvent, true);
    QProxyStyle::unpolish(widget);
}

void YibaoStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    const Theme& theme = m_look->theme();
    const Sizes& sizes = m_look->sizes();
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool hovered = enabled && option->state.testFlag(State_MouseOver);
    switch (element) {
    case PE_FrameFocusRect:       // the overlay draws the ring
    case PE_IndicatorHeaderArrow: // stands beside the words
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_PanelScrollAreaCorner:
    case PE_FrameTabBarBase:
    case PE_FrameButtonBevel:
    case PE_FrameDockWidget:
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
        return;
    case PE_PanelLineEdit:
    case PE_FrameLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            style::fieldFrame(*m_look, style::frameRect(option->rect), option->state, isInvalid(widget), *painter);
        return;
    case PE_Frame:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && frame->frameShape != QFrame::NoFrame) {
            const bool field = ring(widget) == Ring::Field;
            paint::frame(*painter, option->rect, sizes.radiusControl, field ? theme.surface : QColor(),
                         !field              ? theme.border
                         : isInvalid(widget) ? theme.danger
                                             : theme.borderStrong,
                         sizes.borderWidth);
        }
        return;
    case PE_FrameMenu:
        return;
    case PE_PanelMenu:
        style::menuPanel(*m_look, option->rect, *painter);
        return;
    case PE_PanelTipLabel:
        paint::frame(*painter, option->rect, sizes.radiusBadge, theme.raised, theme.borderStrong, 1);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: {
        const auto state = option->state.testFlag(State_NoChange) ? Qt::PartiallyChecked
                           : option->state.testFlag(State_On)     ? Qt::Checked
                                                                  : Qt::Unchecked;
        const bool onSelection = element == PE_IndicatorItemViewItemCheck && option->state.testFlag(State_Selected);
        paint::checkBox(*painter, option->rect, *m_look, state, enabled, onSelection, hovered);
        return;
    }
    case PE_IndicatorRadioButton:
        paint::radioButton(*painter, option->rect, *m_look, option->state.testFlag(State_On), enabled, hovered);
        return;
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            style::itemPanel(*m_look, *item, *painter);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const QString name = element == PE_IndicatorArrowDown   ? u"down"_s
                             : element == PE_IndicatorArrowUp   ? u"up"_s
                             : element == PE_IndicatorArrowLeft ? u"left"_s
                                                                : u"right"_s;
        const int size = std::min({option->rect.width(), option->rect.height(), sizes.iconText});
        paint::icon(*painter, option->rect, *m_look, name, enabled ? theme.textSecondary : theme.textDisabled, size);
        return;
    }
    case PE_IndicatorBranch:
        if (option->state.testFlag(State_Children))
            paint::icon(*painter, option->rect, *m_look, option->state.testFlag(State_Open) ? u"down"_s : u"right"_s,
                        theme.textSecondary, std::min(option->rect.width(), 16));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void YibaoStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    const Look& look = *m_look;
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            style::pushButtonBevel(look, *button, *painter, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            style::pushButtonLabel(look, *this, *button, *painter, widget);
        return;
    case CE_ComboBoxLabel:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            style::comboBoxLabel(look, *this, *combo, *painter, widget);
        return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            style::menuItem(look, *this, *item, *painter, widget);
        return;
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            style::menuBarItem(look, *this, *item, *painter, widget);
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, look.theme().rail);
        return;
    case CE_MenuEmptyArea:
    case CE_MenuTearoff:
    case CE_Splitter:
        return;
    // The base would take the place of the label from itself and not from us.
    case CE_Header:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            style::headerSection(look, *header, *painter);
            style::headerLabel(look, *header, *painter);
        }
        return;
    case CE_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            style::headerSection(look, *header, *painter);
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            style::headerLabel(look, *header, *painter);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, look.theme().sunken);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          look.theme().border);
        return;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            style::tabShape(look, *tab, *painter);
        return;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            style::tabLabel(look, *this, *tab, *painter, widget);
        return;
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
            style::progressBar(look, *bar, *painter);
        return;
    case CE_ShapedFrame:
        // Lines between things are hairlines, whatever shadow the frame asks for.
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine)) {
            QRect line = option->rect;
            if (frame->frameShape == QFrame::HLine)
                line = QRect(line.left(), line.center().y(), line.width(), 1);
            else
                line = QRect(line.center().x(), line.top(), 1, line.height());
            painter->fillRect(line, look.theme().border);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void YibaoStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                    const QWidget* widget) const
{
    switch (control) {
    case CC_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option))
            style::toolButton(*m_look, *this, *button, *painter, widget);
        return;
    case CC_ComboBox:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            style::comboBox(*m_look, *combo, *painter, widget);
        return;
    case CC_SpinBox:
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            style::spinBox(*m_look, *spin, *painter, widget);
        return;
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            style::scrollBar(*m_look, *bar, *painter);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect YibaoStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    switch (element) {
    case SE_PushButtonLayoutItem:
    case SE_ToolButtonLayoutItem:
    case SE_ComboBoxLayoutItem:
    case SE_SpinBoxLayoutItem:
    case SE_DateTimeEditLayoutItem:
        return style::frameRect(option->rect);
    case SE_FrameLayoutItem:
        return overhang(option->rect, widget);
    case SE_HeaderLabel:
        return option->rect;
    case SE_CheckBoxLayoutItem:
    case SE_RadioButtonLayoutItem:
    case SE_LabelLayoutItem:
    case SE_ProgressBarLayoutItem:
    case SE_GroupBoxLayoutItem:
    case SE_TabWidgetLayoutItem:
        return option->rect;
    case SE_PushButtonContents:
        return option->rect;
    case SE_LineEditContents:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0) {
            // QLineEdit itself keeps 2 px beside its text.
            const int inset = style::fieldTextInset(*m_look) - 2;
            return option->rect.adjusted(inset, Sizes::frameInset, -inset, -Sizes::frameInset);
        }
        return option->rect;
    case SE_ProgressBarContents:
    case SE_ProgressBarGroove:
        return option->rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

QRect YibaoStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const
{
    switch (control) {
    case CC_ComboBox:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return style::comboBoxPart(*m_look, *combo, part);
        break;
    case CC_SpinBox:
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return style::spinBoxPart(*m_look, *spin, part);
        break;
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            return style::scrollBarPart(*bar, part);
        break;
    default:
        break;
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace yibao::ui
