// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/control.h"
#include "ui/theme/painting.h"
#include "ui/theme/stylepieces.h"
#include "ui/theme/yibaostyle.h"

#include <QAbstractItemView>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace yibao::ui {
namespace {

// A pop-up window has square corners unless the part outside of its outline is cut off.
bool roundMask(const QStyleOption* option, QStyleHintReturn* data, int radius)
{
    auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(data);
    if (mask == nullptr || option == nullptr)
        return false;
    QPainterPath path;
    path.addRoundedRect(option->rect, radius, radius);
    mask->region = QRegion(path.toFillPolygon().toPolygon());
    return true;
}

} // namespace

QSize YibaoStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const
{
    const Sizes& sizes = m_look->sizes();
    const int field = (isCompact(widget) ? sizes.compact : sizes.control) + 2 * Sizes::frameInset;
    switch (type) {
    case CT_PushButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return style::pushButtonSize(*m_look, *button, widget);
        break;
    case CT_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option))
            return style::toolButtonSize(*m_look, *button, size, widget);
        break;
    case CT_LineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth <= 0)
            return size;
        return {size.width() + 2 * style::fieldTextInset(*m_look), std::max(size.height(), field)};
    case CT_ComboBox:
        return {size.width() + 2 * style::fieldTextInset(*m_look) + sizes.iconText + sizes.space(8), field};
    case CT_SpinBox:
        return {size.width() + 2 * style::fieldTextInset(*m_look) + sizes.iconText + sizes.space(32), field};
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize natural = QProxyStyle::sizeFromContents(type, option, size, widget);
        return natural.expandedTo(QSize(sizes.smallest, sizes.smallest));
    }
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            return style::menuItemSize(*m_look, *item, size);
        break;
    case CT_MenuBarItem:
        return {size.width() + 2 * sizes.space(12), std::max(size.height() + sizes.space(8), sizes.compact)};
    case CT_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            return style::headerSize(*m_look, *header);
        break;
    case CT_TabBarTab:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            return style::tabSize(*m_look, *tab, widget);
        break;
    case CT_ItemViewItem: {
        const QSize natural = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {natural.width(), std::max(natural.height(), sizes.tableRow)};
    }
    case CT_ProgressBar:
        return {size.width(), std::max(4, sizes.space(4))};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

int YibaoStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const Sizes& sizes = m_look->sizes();
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return sizes.check;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return sizes.space(8);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
    case PM_MenuBarPanelWidth:
    case PM_MenuDesktopFrameWidth:
    case PM_TabBarBaseOverlap:
    case PM_TabBarBaseHeight:
    case PM_TabBarTabOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        break;
    case PM_DefaultFrameWidth:
    case PM_ComboBoxFrameWidth:
    case PM_SpinBoxFrameWidth:
        return sizes.borderWidth;
    case PM_FocusFrameHMargin: // the space beside the words of a row in lists of Qt's own
        return sizes.space(8);
    case PM_FocusFrameVMargin:
        break;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize:
    case PM_LineEditIconSize:
        return sizes.iconText;
    case PM_LargeIconSize:
    case PM_MessageBoxIconSize:
        return sizes.iconTile;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_MenuPanelWidth:
        return sizes.borderWidth;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 4;
    case PM_SubMenuOverlap:
        return -2;
    case PM_ToolTipLabelFrameWidth:
        return sizes.space(8);
    case PM_HeaderMargin:
        // The label keeps its own padding; a larger value here would make rows higher than they are meant to be.
        return 4;
    case PM_HeaderMarkSize:
        return 8;
    case PM_HeaderDefaultSectionSizeVertical:
        return sizes.tableRow;
    case PM_SplitterWidth:
        return sizes.columnGap;
    case PM_TabBarScrollButtonWidth:
        return sizes.iconButton;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return sizes.space(8);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return widget != nullptr && widget->isWindow() ? sizes.space(24) : 0;
    case PM_TextCursorWidth:
        return sizes.step == TextStep::Standard ? 1 : 2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
    return 0;
}

int YibaoStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_MessageBox_CenterButtons:
    case SH_ComboBox_Popup:
    case SH_ComboBox_UseNativePopup:
    case SH_ScrollBar_Transient:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_MenuBar_AltKeyNavigation:
        break;
    // A wheel over a form scrolls the page; it must not change an answer.
    case SH_ComboBox_AllowWheelScrolling:
        break;
    case SH_UnderlineShortcut:
        return m_look->property("altDown").toBool() ? 1 : 0;
    case SH_DialogButtonLayout:
        return QDialogButtonBox::GnomeLayout; // going back first, what is done last
    case SH_FormLayoutFieldGrowthPolicy:
        return QFormLayout::ExpandingFieldsGrow;
    case SH_FormLayoutFormAlignment:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignTop);
    case SH_FormLayoutLabelAlignment:
        return static_cast<int>(Qt::AlignLeft);
    case SH_FormLayoutWrapPolicy:
        return QFormLayout::WrapLongRows;
    case SH_Table_GridLineColor:
        return static_cast<int>(m_look->theme().border.rgba());
    case SH_Header_ArrowAlignment:
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    case SH_ItemView_ShowDecorationSelected:
    case SH_ItemView_PaintAlternatingRowColorsForEmptyArea:
        return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    case SH_TabBar_PreferNoArrows:
    case SH_TabBar_ElideMode:
        return hint == SH_TabBar_ElideMode ? static_cast<int>(Qt::ElideRight) : 0;
    case SH_Menu_FlashTriggeredItem:
        break;
    case SH_Menu_Mask:
        return roundMask(option, data, m_look->sizes().radiusCard) ? 1 : 0;
    case SH_ToolTip_Mask:
        return roundMask(option, data, m_look->sizes().radiusBadge) ? 1 : 0;
    case SH_ToolTipLabel_Opacity:
        return 255;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        break;
    case SH_Slider_AbsoluteSetButtons:
        return static_cast<int>(Qt::LeftButton);
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
    return 0;
}

QIcon YibaoStyle::standardIcon(StandardPixmap icon, const QStyleOption* option, const QWidget* widget) const
{
    switch (icon) {
    case SP_MessageBoxInformation:
        return m_look->icon(u"info"_s);
    case SP_MessageBoxWarning:
        return m_look->icon(u"alert"_s);
    case SP_MessageBoxCritical:
        return m_look->icon(u"stop"_s);
    case SP_MessageBoxQuestion:
        return m_look->icon(u"help"_s);
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DialogCloseButton:
        return m_look->icon(u"close"_s);
    case SP_ArrowLeft:
        return m_look->icon(u"left"_s);
    case SP_ArrowRight:
        return m_look->icon(u"right"_s);
    case SP_ArrowBack:
        return m_look->icon(u"back"_s);
    case SP_ArrowForward:
        return m_look->icon(u"forward"_s);
    case SP_ArrowUp:
        return m_look->icon(u"up"_s);
    case SP_ArrowDown:
        return m_look->icon(u"down"_s);
    case SP_BrowserReload:
        return m_look->icon(u"refresh"_s);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

} // namespace yibao::ui
