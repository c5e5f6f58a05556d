// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/look.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QLabel>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

namespace {

class StyleChanges final : public QWidget
{
public:
    int count = 0;
    QColor windowAtChange;

protected:
    void changeEvent(QEvent* event) override
    {
        if (event->type() == QEvent::StyleChange) {
            ++count;
            windowAtChange = QApplication::palette().color(QPalette::Window);
        }
        QWidget::changeEvent(event);
    }
};

// What a widget and one inside of it have at the moment of the signal.
struct Seen
{
    explicit Seen(const QWidget& window, const QWidget& inside)
        : colour(inside.palette().color(QPalette::Text))
        , windowColour(window.palette().color(QPalette::Window))
        , points(inside.font().pointSizeF())
    {}
    QColor colour, windowColour;
    qreal points;
};

} // namespace

class TestLook final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sizesOfSteps_data()
    {
        QTest::addColumn<TextStep>("step");
        QTest::addColumn<QList<int>>("wanted"); // control, icon button, smallest, icon in text, icon in tile, tile
        QTest::newRow("standard") << TextStep::Standard << QList<int>{40, 36, 24, 18, 24, 44};
        QTest::newRow("large") << TextStep::Large << QList<int>{48, 44, 28, 24, 32, 56};
        QTest::newRow("elder") << TextStep::Elder << QList<int>{64, 64, 60, 28, 44, 72};
        QTest::newRow("extra") << TextStep::Extra << QList<int>{84, 84, 64, 44, 64, 96};
    }

    void sizesOfSteps()
    {
        QFETCH(TextStep, step);
        QFETCH(QList<int>, wanted);
        const Sizes sizes = Sizes::of(step, ThemeKind::Light);
        QCOMPARE(
            QList<int>({sizes.control, sizes.iconButton, sizes.smallest, sizes.iconText, sizes.iconTile, sizes.tile}),
            wanted);
        QCOMPARE(sizes.borderWidth, 1);
        QCOMPARE(Sizes::of(step, ThemeKind::HighContrast).borderWidth, 2);
        QCOMPARE(Sizes::of(step, ThemeKind::HighContrast).focusWidth, 3);
        QCOMPARE(sizes.focusWidth, step == TextStep::Elder || step == TextStep::Extra ? 3 : 2);
    }

    void rowsFollowTheText()
    {
        QCOMPARE(Sizes::of(TextStep::Standard, ThemeKind::Light).tableRow, 34);
        QCOMPARE(Sizes::of(TextStep::Large, ThemeKind::Light).tableRow, 46);
        for (const TextStep step : {TextStep::Standard, TextStep::Large, TextStep::Elder, TextStep::Extra}) {
            const Look look(ThemeKind::Light, step);
            QVERIFY(look.sizes().tableRow >= look.lineHeight(TextRole::Body) + 12);
            QVERIFY(look.sizes().control >= look.lineHeight(TextRole::Body));
            QVERIFY(look.sizes().badge >= look.lineHeight(TextRole::Caption));
        }
    }

    void spacesLieOnTheGrid()
    {
        const Sizes standard = Sizes::of(TextStep::Standard, ThemeKind::Light);
        for (const int space : {2, 4, 6, 8, 12, 16, 20, 24, 32, 48}) {
            QCOMPARE(standard.space(space), space);
            int before = space;
            for (const TextStep step : {TextStep::Large, TextStep::Elder, TextStep::Extra}) {
                const int grown = Sizes::of(step, ThemeKind::Light).space(space);
                QVERIFY(grown >= before);
                QCOMPARE(grown % 4, 0);
                before = grown;
            }
        }
        QCOMPARE(Sizes::of(TextStep::Large, ThemeKind::Light).space(16), 20);
        QCOMPARE(Sizes::of(TextStep::Elder, ThemeKind::Light).space(16), 24);
        QCOMPARE(Sizes::of(TextStep::Extra, ThemeKind::Light).space(16), 32);
    }

    void fontsOfRoles()
    {
        const Look standard(ThemeKind::Light, TextStep::Standard);
        QCOMPARE(standard.font(TextRole::Body).pointSizeF(), 10.5);
        QCOMPARE(standard.font(TextRole::Caption).pointSizeF(), 9.0);
        QCOMPARE(standard.font(TextRole::Label).pointSizeF(), 9.75);
        QCOMPARE(standard.font(TextRole::Display).pointSizeF(), 18.0);
        QCOMPARE(standard.font(TextRole::Body).families().first(), u"Noto Sans CJK SC"_s);
        for (int role = int(TextRole::Caption); role <= int(TextRole::Display); ++role) {
            const auto type = static_cast<TextRole>(role);
            const QFont font = standard.font(type);
            QVERIFY(!font.italic());
            QVERIFY(font.isCopyOf(standard.font(type))); // else Qt looks for the family at each use
            QCOMPARE(standard.regularFont(type).weight(), QFont::Normal);
            QCOMPARE(font.weight(), type >= TextRole::Lead ? QFont::Bold : QFont::Normal);
            QCOMPARE(standard.font(type, true).weight(), QFont::Bold);
            QVERIFY(standard.lineHeight(type) >= QFontMetricsF(font).height() - 1);
            for (const TextStep step : {TextStep::Elder, TextStep::Extra})
                QVERIFY(Look(ThemeKind::Light, step).font(type).pointSizeF() >= 18);
        }
    }

    void digitsOfOurFontAreEqual()
    {
        const Look look(ThemeKind::Light, TextStep::Standard);
        const QFontMetricsF metrics(look.font(TextRole::Body));
        bool equal = true;
        for (char16_t digit = u'1'; digit <= u'9'; ++digit)
            equal = equal && qFuzzyCompare(metrics.horizontalAdvance(QChar(digit)), metrics.horizontalAdvance(u'0'));
        QCOMPARE(look.hasTabularDigits(), equal);
    }

    void widgetsOutsideGetThePlainLook()
    {
        QApplication::setStyle(u"fusion"_s);
        const QLabel label;
        QCOMPARE(Look::of(&label).theme().kind, ThemeKind::Light);
        QCOMPARE(Look::of(&label).step(), TextStep::Standard);
        QCOMPARE(&Look::of(nullptr), &Look::of(&label));
    }

    void installPutsEverythingInForce()
    {
        Look* look = Look::install(*qApp, ThemeKind::Dark, TextStep::Large);
        const QLabel label;
        QCOMPARE(&Look::of(&label), look);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::of(ThemeKind::Dark).window);
        QCOMPARE(QApplication::font().pointSizeF(), 14.0);
        QCOMPARE(QApplication::font("QMenu").pointSizeF(), 14.0);

        Look* second = Look::install(*qApp, ThemeKind::Light, TextStep::Standard);
        QCOMPARE(&Look::of(&label), second);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::of(ThemeKind::Light).window);
    }

    void everythingIsInForceAtTheSignal_data()
    {
        QTest::addColumn<bool>("shown");
        QTest::newRow("shown") << true;
        QTest::newRow("hidden") << false;
    }

    void everythingIsInForceAtTheSignal()
    {
        QFETCH(bool, shown);
        Look* look = Look::install(*qApp, ThemeKind::Light, TextStep::Standard);
        QWidget window;
        auto* inside = new QLabel(u"x"_s, new QWidget(&window));
        if (shown) {
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
        }
        std::optional<Seen> seen;
        connect(look, &Look::changed, &window, [&] { seen.emplace(window, *inside); });
        look->setTheme(ThemeKind::HighContrast);
        QVERIFY(seen.has_value());
        QCOMPARE(seen->colour, look->theme().text);
        QCOMPARE(seen->windowColour, look->theme().window);
        look->setStep(TextStep::Extra);
        QCOMPARE(seen->points, 30.0);
    }

    void changesReachEveryWidget()
    {
        Look* look = Look::install(*qApp, ThemeKind::Light, TextStep::Standard);
        StyleChanges watcher;
        watcher.show();
        QSignalSpy changed(look, &Look::changed);
        watcher.count = 0;
        look->setTheme(ThemeKind::Dark);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(watcher.count, 1);
        QCOMPARE(watcher.windowAtChange, Theme::of(ThemeKind::Dark).window);
        QCOMPARE(watcher.palette().color(QPalette::Window), Theme::of(ThemeKind::Dark).window);
        look->setTheme(ThemeKind::Dark);
        QCOMPARE(changed.count(), 1);
        look->setStep(TextStep::Elder);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(QApplication::font().pointSizeF(), 18.0);
        look->setStep(TextStep::Elder);
        QCOMPARE(changed.count(), 2);
    }
};

QTEST_MAIN(TestLook)
#include "test_look.moc"
