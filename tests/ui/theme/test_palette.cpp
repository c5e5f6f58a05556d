// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/look.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

namespace {

double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

struct Pair
{
    const char* name;
    QColor Theme::*ink;
    QColor Theme::*ground;
    bool words; // else a part: an outline, a ring, a bar of a chart
    double light, dark, highContrast;
};

// The figures that the description of the look promises; each is recomputed from the colours.
const Pair pairs[] = {
    {"text/window", &Theme::text, &Theme::window, true, 14.9, 14.8, 21.0},
    {"text/rail", &Theme::text, &Theme::rail, true, 13.7, 15.5, 21.0},
    {"text/surface", &Theme::text, &Theme::surface, true, 16.2, 13.4, 21.0},
    {"text/raised", &Theme::text, &Theme::raised, true, 16.2, 11.8, 19.7},
    {"text/sunken", &Theme::text, &Theme::sunken, true, 15.4, 14.3, 21.0},
    {"text/hover", &Theme::text, &Theme::hover, true, 14.1, 12.0, 16.5},
    {"textSecondary/window", &Theme::textSecondary, &Theme::window, true, 8.1, 10.5, 21.0},
    {"textSecondary/rail", &Theme::textSecondary, &Theme::rail, true, 7.5, 11.0, 21.0},
    {"textSecondary/surface", &Theme::textSecondary, &Theme::surface, true, 8.8, 9.5, 21.0},
    {"textSecondary/raised", &Theme::textSecondary, &Theme::raised, true, 8.8, 8.4, 19.7},
    {"textSecondary/sunken", &Theme::textSecondary, &Theme::sunken, true, 8.4, 10.2, 21.0},
    {"textSecondary/hover", &Theme::textSecondary, &Theme::hover, true, 7.7, 8.5, 16.5},
    {"textMuted/window", &Theme::textMuted, &Theme::window, true, 5.7, 7.5, 16.2},
    {"textMuted/rail", &Theme::textMuted, &Theme::rail, true, 5.3, 7.9, 16.2},
    {"textMuted/surface", &Theme::textMuted, &Theme::surface, true, 6.2, 6.8, 16.2},
    {"textMuted/raised", &Theme::textMuted, &Theme::raised, true, 6.2, 6.0, 15.2},
    {"textMuted/sunken", &Theme::textMuted, &Theme::sunken, true, 5.9, 7.3, 16.2},
    {"textMuted/hover", &Theme::textMuted, &Theme::hover, true, 5.4, 6.1, 12.7},
    {"accent/window", &Theme::accent, &Theme::window, true, 6.3, 8.9, 16.2},
    {"accent/rail", &Theme::accent, &Theme::rail, true, 5.8, 9.4, 16.2},
    {"accent/surface", &Theme::accent, &Theme::surface, true, 6.9, 8.1, 16.2},
    {"accent/raised", &Theme::accent, &Theme::raised, true, 6.9, 7.1, 15.2},
    {"accent/sunken", &Theme::accent, &Theme::sunken, true, 6.5, 8.7, 16.2},
    {"accent/hover", &Theme::accent, &Theme::hover, true, 6.0, 7.2, 12.7},
    {"link/window", &Theme::link, &Theme::window, true, 6.6, 9.3, 12.8},
    {"link/rail", &Theme::link, &Theme::rail, true, 6.1, 9.8, 12.8},
    {"link/surface", &Theme::link, &Theme::surface, true, 7.2, 8.5, 12.8},
    {"link/raised", &Theme::link, &Theme::raised, true, 7.2, 7.4, 12.0},
    {"link/sunken", &Theme::link, &Theme::sunken, true, 6.9, 9.0, 12.8},
    {"link/hover", &Theme::link, &Theme::hover, true, 6.3, 7.5, 10.0},
    {"success/window", &Theme::success, &Theme::window, true, 6.2, 10.3, 15.2},
    {"success/rail", &Theme::success, &Theme::rail, true, 5.8, 10.7, 15.2},
    {"success/surface", &Theme::success, &Theme::surface, true, 6.8, 9.3, 15.2},
    {"success/raised", &Theme::success, &Theme::raised, true, 6.8, 8.2, 14.3},
    {"success/sunken", &Theme::success, &Theme::sunken, true, 6.5, 9.9, 15.2},
    {"success/hover", &Theme::success, &Theme::hover, true, 5.9, 8.3, 11.9},
    {"info/window", &Theme::info, &Theme::window, true, 6.7, 9.7, 12.4},
    {"info/rail", &Theme::info, &Theme::rail, true, 6.2, 10.2, 12.4},
    {"info/surface", &Theme::info, &Theme::surface, true, 7.3, 8.8, 12.4},
    {"info/raised", &Theme::info, &Theme::raised, true, 7.3, 7.8, 11.6},
    {"info/sunken", &Theme::info, &Theme::sunken, true, 6.9, 9.4, 12.4},
    {"info/hover", &Theme::info, &Theme::hover, true, 6.3, 7.9, 9.7},
    {"warning/window", &Theme::warning, &Theme::window, true, 7.2, 10.8, 13.8},
    {"warning/rail", &Theme::warning, &Theme::rail, true, 6.6, 11.3, 13.8},
    {"warning/surface", &Theme::warning, &Theme::surface, true, 7.8, 9.8, 13.8},
    {"warning/raised", &Theme::warning, &Theme::raised, true, 7.8, 8.6, 12.9},
    {"warning/sunken", &Theme::warning, &Theme::sunken, true, 7.4, 10.5, 13.8},
    {"warning/hover", &Theme::warning, &Theme::hover, true, 6.8, 8.8, 10.8},
    {"danger/window", &Theme::danger, &Theme::window, true, 6.9, 9.7, 12.0},
    {"danger/rail", &Theme::danger, &Theme::rail, true, 6.4, 10.2, 12.0},
    {"danger/surface", &Theme::danger, &Theme::surface, true, 7.6, 8.8, 12.0},
    {"danger/raised", &Theme::danger, &Theme::raised, true, 7.6, 7.8, 11.3},
    {"danger/sunken", &Theme::danger, &Theme::sunken, true, 7.2, 9.4, 12.0},
    {"danger/hover", &Theme::danger, &Theme::hover, true, 6.6, 7.9, 9.4},
    {"selectionText/selection", &Theme::selectionText, &Theme::selection, true, 12.9, 9.8, 16.2},
    {"selectionMuted/selection", &Theme::selectionMuted, &Theme::selection, true, 7.0, 6.5, 16.2},
    {"accentText/accent", &Theme::accentText, &Theme::accent, true, 6.9, 8.1, 16.2},
    {"accentText/accentHover", &Theme::accentText, &Theme::accentHover, true, 8.4, 9.3, 18.2},
    {"accentText/accentPressed", &Theme::accentText, &Theme::accentPressed, true, 10.4, 6.6, 14.7},
    {"accentSoftText/accentSoft", &Theme::accentSoftText, &Theme::accentSoft, true, 7.6, 8.8, 13.6},
    {"matchText/match", &Theme::matchText, &Theme::match, true, 13.1, 6.6, 16.2},
    {"success/successBg", &Theme::success, &Theme::successBg, true, 5.9, 8.0, 12.5},
    {"info/infoBg", &Theme::info, &Theme::infoBg, true, 6.2, 7.5, 10.3},
    {"warning/warningBg", &Theme::warning, &Theme::warningBg, true, 6.8, 8.3, 11.3},
    {"danger/dangerBg", &Theme::danger, &Theme::dangerBg, true, 6.4, 8.1, 10.6},
    {"neutral/neutralBg", &Theme::neutral, &Theme::neutralBg, true, 7.3, 7.5, 17.0},
    {"borderStrong/surface", &Theme::borderStrong, &Theme::surface, false, 3.9, 4.3, 21.0},
    {"borderStrong/window", &Theme::borderStrong, &Theme::window, false, 3.6, 4.8, 21.0},
    {"borderStrong/rail", &Theme::borderStrong, &Theme::rail, false, 3.3, 5.0, 21.0},
    {"borderStrong/raised", &Theme::borderStrong, &Theme::raised, false, 3.9, 3.8, 19.7},
    {"focus/surface", &Theme::focus, &Theme::surface, false, 6.9, 10.2, 14.3},
    {"focus/window", &Theme::focus, &Theme::window, false, 6.3, 11.2, 14.3},
    {"focus/rail", &Theme::focus, &Theme::rail, false, 5.8, 11.8, 14.3},
    {"focusOnSelection/selection", &Theme::focusOnSelection, &Theme::selection, false, 5.5, 6.9, 16.2},
    {"chart1/surface", &Theme::chart1, &Theme::surface, false, 6.9, 8.1, 16.2},
    {"chart2/surface", &Theme::chart2, &Theme::surface, false, 5.0, 8.0, 15.2},
    {"chart3/surface", &Theme::chart3, &Theme::surface, false, 5.0, 7.3, 12.4},
    {"chart4/surface", &Theme::chart4, &Theme::surface, false, 4.9, 7.2, 12.3},
    {"chart5/surface", &Theme::chart5, &Theme::surface, false, 4.3, 7.7, 13.8},
    {"chart6/surface", &Theme::chart6, &Theme::surface, false, 3.9, 5.3, 16.2},
};

constexpr ThemeKind kinds[] = {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast};

} // namespace

class TestPalette final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrastOfPairs_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("kind");
        for (int at = 0; at < int(std::size(pairs)); ++at)
            for (const ThemeKind kind : kinds)
                QTest::addRow("%s, theme %d", pairs[at].name, int(kind)) << at << int(kind);
    }

    void contrastOfPairs()
    {
        QFETCH(int, at);
        QFETCH(int, kind);
        const Pair& pair = pairs[at];
        const Theme theme = Theme::of(static_cast<ThemeKind>(kind));
        const double promised[] = {pair.light, pair.dark, pair.highContrast};
        const double limits[] = {pair.words ? 4.5 : 3.0, pair.words ? 4.5 : 3.0, pair.words ? 7.0 : 3.0};
        const double found = contrast(theme.*pair.ink, theme.*pair.ground);
        QVERIFY2(found >= limits[kind], qPrintable(QString::number(found)));
        QVERIFY2(std::abs(found - promised[kind]) < 0.06, qPrintable(QString::number(found)));
    }

    void neutralIsTheSecondColumn()
    {
        for (const ThemeKind kind : kinds)
            QCOMPARE(Theme::of(kind).neutral, Theme::of(kind).textSecondary);
    }

    void paletteCarriesTheRoles()
    {
        for (const ThemeKind kind : kinds) {
            const Theme theme = Theme::of(kind);
            const QPalette palette = theme.palette();
            QCOMPARE(theme.kind, kind);
            QCOMPARE(palette.color(QPalette::Window), theme.window);
            QCOMPARE(palette.color(QPalette::Base), theme.surface);
            QCOMPARE(palette.color(QPalette::AlternateBase), theme.sunken);
            QCOMPARE(palette.color(QPalette::Text), theme.text);
            QCOMPARE(palette.color(QPalette::PlaceholderText), theme.textMuted);
            QCOMPARE(palette.color(QPalette::Highlight), theme.selection);
            QCOMPARE(palette.color(QPalette::HighlightedText), theme.selectionText);
            QCOMPARE(palette.color(QPalette::Link), theme.link);
            QCOMPARE(palette.color(QPalette::ToolTipBase), theme.raised);
            QCOMPARE(palette.color(QPalette::Mid), theme.border);
            QCOMPARE(palette.color(QPalette::Dark), theme.borderStrong);
            QCOMPARE(palette.color(QPalette::BrightText), theme.danger);
            for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
                QCOMPARE(palette.color(QPalette::Disabled, role), theme.textDisabled);
        }
    }

    void inksAreOpaqueAndDifferByTheme()
    {
        for (int ink = int(Ink::Text); ink <= int(Ink::Neutral); ++ink) {
            const QColor light = Theme::of(ThemeKind::Light).ink(static_cast<Ink>(ink));
            const QColor dark = Theme::of(ThemeKind::Dark).ink(static_cast<Ink>(ink));
            QCOMPARE(light.alpha(), 255);
            QVERIFY(light != dark);
        }
    }
};

QTEST_GUILESS_MAIN(TestPalette)
#include "test_palette.moc"
