// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/look.h"

namespace yibao::ui {
namespace {

struct Role
{
    QColor Theme::*field;
    QRgb light, dark, highContrast;
};

// The table of colour roles. Contrast of every pair in use is checked by the tests.
// clang-format off
const Role roles[] = {
    {&Theme::window, 0xF6F5F2, 0x17191B, 0x000000},               // page behind the cards
    {&Theme::rail, 0xEEECE7, 0x121416, 0x000000},                 // navigation, status bar, elder bars
    {&Theme::surface, 0xFFFFFF, 0x1F2225, 0x000000},              // cards, tables, fields
    {&Theme::raised, 0xFFFFFF, 0x282C30, 0x0B0B0B},               // pop-ups, menus, dialogs
    {&Theme::sunken, 0xFAF9F7, 0x1A1C1F, 0x000000},               // table header, card footer, note bar
    {&Theme::border, 0xDFDBD3, 0x363B40, 0xFFFFFF},               // hairline, decoration only
    {&Theme::borderStrong, 0x85817A, 0x7F868D, 0xFFFFFF},         // outline of controls
    {&Theme::text, 0x1D2125, 0xECEBE8, 0xFFFFFF},                 // text
    {&Theme::textSecondary, 0x464B51, 0xC6C8CA, 0xFFFFFF},        // second column, hints
    {&Theme::textMuted, 0x5C6167, 0xA6AAAE, 0xE2E2E2},            // labels, captions, placeholders
    {&Theme::textDisabled, 0x8A8D91, 0x757A80, 0xA9A9A9},         // disabled only; a reason stands beside it
    {&Theme::accent, 0x0B6375, 0x72C5D4, 0xFFE24A},               // primary fill, active bar, sort mark
    {&Theme::accentHover, 0x095565, 0x8AD2DF, 0xFFF09A},          // primary, hover
    {&Theme::accentPressed, 0x074653, 0x5DB3C3, 0xFFD400},        // primary, pressed
    {&Theme::accentText, 0xFFFFFF, 0x06262D, 0x000000},           // on accent
    {&Theme::accentSoft, 0xE0EEF0, 0x18363D, 0x1C1A00},           // icon tile, number disc, own badge
    {&Theme::accentSoftText, 0x08505F, 0xA5E0EA, 0xFFE24A},       // on accentSoft
    {&Theme::selection, 0xD6E9EC, 0x1C424B, 0xFFE24A},            // current row, current place in the rail
    {&Theme::selectionText, 0x1D2125, 0xF4F3F0, 0x000000},        // on selection
    {&Theme::selectionMuted, 0x464B51, 0xC6C8CA, 0x000000},       // second column on selection
    {&Theme::focusOnSelection, 0x0B6375, 0x8ADBE8, 0x000000},     // ring, bar and icons on selection
    {&Theme::hover, 0xF1EFEA, 0x272B2F, 0x1F1F1F},                // hovered row, hovered quiet button
    {&Theme::focus, 0x0B6375, 0x8ADBE8, 0x4DE8FF},                // focus ring
    {&Theme::link, 0x0B5C8A, 0x86C3F2, 0x7FD4FF},                 // link, always underlined
    {&Theme::match, 0xFFE69A, 0x6B5300, 0xFFE24A},                // matched characters
    {&Theme::matchText, 0x1D2125, 0xFFF3CC, 0x000000},            // on match
    {&Theme::success, 0x1C6838, 0x8AD6A2, 0x86F2A0},              // open, fresh, sums agree
    {&Theme::successBg, 0xE3F2E6, 0x17331F, 0x00210B},            // its ground
    {&Theme::info, 0x1D579B, 0x9AC4F5, 0x9CCBFF},                 // recent, offline
    {&Theme::infoBg, 0xE4EDF8, 0x1B2F48, 0x001A36},               // its ground
    {&Theme::warning, 0x754800, 0xF0C56B, 0xFFC95C},              // may have changed, to be done first
    {&Theme::warningBg, 0xFBEED2, 0x3A2C0C, 0x261800},            // its ground
    {&Theme::danger, 0xA1231F, 0xF5AFA8, 0xFFB0A8},               // out of date, not open, error
    {&Theme::dangerBg, 0xFBE7E4, 0x421D1B, 0x2E0400},             // its ground
    {&Theme::neutral, 0x464B51, 0xC6C8CA, 0xFFFFFF},              // unknown, kinds
    {&Theme::neutralBg, 0xEBE9E4, 0x2F3438, 0x1C1C1C},            // its ground, track of tabs
    {&Theme::chart1, 0x0B6375, 0x72C5D4, 0xFFE24A},               // pooled fund, solid
    {&Theme::chart2, 0x2F7D4F, 0x7CC795, 0x86F2A0},               // personal account, solid
    {&Theme::chart3, 0x4A6FB5, 0x8FB0EE, 0x9CCBFF},               // supplements, hatched; own share
    {&Theme::chart4, 0x8B5FA8, 0xC5A0DE, 0xE3B5FF},               // family account, hatched
    {&Theme::chart5, 0xB06A1F, 0xE5A95C, 0xFFC95C},               // cash, solid; not covered
    {&Theme::chart6, 0x85817A, 0x8E959C, 0xE2E2E2},               // hospital, other funds
};
// clang-format on

} // namespace

Theme Theme::of(ThemeKind kind)
{
    Theme theme;
    theme.kind = kind;
    for (const Role& role : roles) {
        switch (kind) {
        case ThemeKind::Light:
            theme.*role.field = QColor::fromRgb(role.light);
            break;
        case ThemeKind::Dark:
            theme.*role.field = QColor::fromRgb(role.dark);
            break;
        case ThemeKind::HighContrast:
            theme.*role.field = QColor::fromRgb(role.highContrast);
            break;
        }
    }
    return theme;
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& colour) { palette.setColor(role, colour); };
    set(QPalette::Window, window);
    set(QPalette::WindowText, text);
    set(QPalette::Base, surface);
    set(QPalette::AlternateBase, sunken);
    set(QPalette::Text, text);
    set(QPalette::PlaceholderText, textMuted);
    set(QPalette::Button, surface);
    set(QPalette::ButtonText, text);
    set(QPalette::Highlight, selection);
    set(QPalette::HighlightedText, selectionText);
    set(QPalette::Link, link);
    set(QPalette::LinkVisited, link);
    set(QPalette::ToolTipBase, raised);
    set(QPalette::ToolTipText, text);
    set(QPalette::BrightText, danger);
    set(QPalette::Light, surface);
    set(QPalette::Midlight, sunken);
    set(QPalette::Mid, border);
    set(QPalette::Dark, borderStrong);
    set(QPalette::Shadow, borderStrong);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText,
                            QPalette::HighlightedText, QPalette::ToolTipText})
        palette.setColor(QPalette::Disabled, role, textDisabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, neutralBg);
    return palette;
}

QColor Theme::ink(Ink ink) const
{
    switch (ink) {
    case Ink::Text:
        return text;
    case Ink::Secondary:
        return textSecondary;
    case Ink::Muted:
        return textMuted;
    case Ink::Disabled:
        return textDisabled;
    case Ink::Accent:
        return accent;
    case Ink::AccentText:
        return accentText;
    case Ink::AccentSoftText:
        return accentSoftText;
    case Ink::SelectionText:
        return selectionText;
    case Ink::Link:
        return link;
    case Ink::Success:
        return success;
    case Ink::Info:
        return info;
    case Ink::Warning:
        return warning;
    case Ink::Danger:
        return danger;
    case Ink::Neutral:
        return neutral;
    }
    return text;
}

} // namespace yibao::ui
