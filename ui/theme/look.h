// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QPixmap>

#include <memory>

class QApplication;
class QWidget;

namespace yibao::ui {

enum class ThemeKind { Light, Dark, HighContrast };
enum class TextStep { Standard, Large, Elder, Extra };

/// Colours that words and icons are drawn in.
enum class Ink {
    Text,
    Secondary,
    Muted,
    Disabled,
    Accent,
    AccentText,
    AccentSoftText,
    SelectionText,
    Link,
    Success,
    Info,
    Warning,
    Danger,
    Neutral
};

/// Colour roles; what each is for stands beside its values in theme.cpp.
struct Theme
{
    ThemeKind kind = ThemeKind::Light;
    QColor window, rail, surface, raised, sunken;
    QColor border, borderStrong;
    QColor text, textSecondary, textMuted, textDisabled;
    QColor accent, accentHover, accentPressed, accentText, accentSoft, accentSoftText;
    QColor selection, selectionText, selectionMuted, focusOnSelection;
    QColor hover, focus, link, match, matchText;
    QColor success, successBg, info, infoBg, warning, warningBg, danger, dangerBg, neutral, neutralBg;
    QColor chart1, chart2, chart3, chart4, chart5, chart6;

    [[nodiscard]] static Theme of(ThemeKind kind);
    [[nodiscard]] QPalette palette() const;
    [[nodiscard]] QColor ink(Ink ink) const;
};

/// Roles of type; sizes follow the text step.
enum class TextRole { Caption, Label, Body, Lead, Heading, Title, Answer, Display };

/// Measures in logical pixels for one text step.
struct Sizes
{
    int pagePadding = 24, pageTop = 16, cardGap = 12, columnGap = 16;
    int control = 40, compact = 32, iconButton = 36, smallest = 24; ///< painted frames; a widget adds 2 px each side
    int tableRow = 34, tableHeader = 38, railItem = 36, railSubItem = 32, searchHit = 52;
    int iconText = 18, iconTile = 24, tile = 44;
    int rail = 228, railFolded = 56, header = 60, statusBar = 30;
    int radiusBadge = 6, radiusControl = 8, radiusCard = 10, radiusDialog = 12, radiusCheck = 5;
    int borderWidth = 1, focusWidth = 2;
    int check = 18, badge = 22, badgeIcon = 14, keyHint = 20;

    /// From the painted frame of a control to the edge of its widget. Layouts do not see it: they place the frame.
    static constexpr int frameInset = 2;

    [[nodiscard]] static Sizes of(TextStep step, ThemeKind theme);
    /// A space of the grid (2 4 6 8 12 16 20 24 32 48) in this step.
    [[nodiscard]] int space(int standard) const;

    TextStep step = TextStep::Standard;
};

/// The look in force: colours, sizes, fonts, icons. One object per program, owned by its style; widgets reach it
/// through their style, so nothing is global and tests may give a window a look of its own.
class Look final : public QObject
{
    Q_OBJECT
public:
    Look(ThemeKind theme, TextStep step, QObject* parent = nullptr);
    ~Look() override;

    /// Makes a style around a new look and gives it to the application; the application owns both.
    static Look* install(QApplication& application, ThemeKind theme, TextStep step);
    /// The look of the widget's style. Never null: a widget outside our style gets the light standard look.
    [[nodiscard]] static const Look& of(const QWidget* widget);

    [[nodiscard]] const Theme& theme() const;
    [[nodiscard]] const Sizes& sizes() const;
    [[nodiscard]] TextStep step() const;
    [[nodiscard]] QFont font(TextRole role, bool bold = false) const; ///< Lead and above are bold by themselves
    [[nodiscard]] QFont regularFont(TextRole role) const;             ///< never bold
    [[nodiscard]] int lineHeight(TextRole role) const;
    /// Whether all digits of the number font are equally wide; else paint::digits() draws them in fixed cells.
    [[nodiscard]] bool hasTabularDigits() const;

    /// A line icon of resources/icons in a colour, sharp at the given screen ratio. Unknown names give an empty one.
    [[nodiscard]] QPixmap pixmap(const QString& name, const QColor& colour, int size, qreal ratio = 1.0) const;
    /// The same as QIcon with normal, disabled and selected colours of the theme in force when it is painted.
    /// "mark", the brand, comes in the accent.
    [[nodiscard]] QIcon icon(const QString& name) const;
    [[nodiscard]] static QStringList iconNames();
    /// A picture of a state ("empty-search", "empty-tray", "error-link", "offline"), 160 × 112 in the standard step.
    [[nodiscard]] QPixmap drawing(const QString& name, qreal ratio = 1.0) const;
    [[nodiscard]] static QStringList drawingNames();

    /// Whether the last input was a key press: what has the focus then shows it. Delegates ask this before they draw a
    /// ring inside a row.
    [[nodiscard]] bool keyboardInput() const;

    void setTheme(ThemeKind theme);
    void setStep(TextStep step);

Q_SIGNALS:
    /// Palette and fonts are already in force and every widget has got QEvent::StyleChange; what is not a widget, or
    /// has measures of its own, takes the new ones now.
    void changed();
    /// keyboardInput() has another answer.
    void inputChanged();

private:
    class Private;
    friend class FocusTracker;
    void setKeyboardInput(bool keyboard);
    std::unique_ptr<Private> d;
};

} // namespace yibao::ui
