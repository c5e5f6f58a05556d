// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/badge.h"

#include <QAccessible>
#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

namespace {

const QDate today(2026, 11, 21);

int count(const QImage& image, const QColor& colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == colour ? 1 : 0;
    return found;
}

class OneWord final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override
    {
        return QLatin1StringView(source) == "Out of date"_L1 ? u"已过期"_s : QString();
    }
};

} // namespace

class TestBadge final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_look = Look::install(*qApp, ThemeKind::Light, TextStep::Standard); }

    void freshness_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<BadgeKind>("kind");
        QTest::addColumn<QString>("icon");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("age");
        QTest::newRow("today") << today << BadgeKind::Success << u"check"_s << u"Current"_s << u"today"_s;
        QTest::newRow("1") << today.addDays(-1) << BadgeKind::Success << u"check"_s << u"Current"_s << u"1 "_s;
        QTest::newRow("7") << today.addDays(-7) << BadgeKind::Success << u"check"_s << u"Current"_s << u"7 "_s;
        QTest::newRow("8") << today.addDays(-8) << BadgeKind::Info << u"info"_s << u"Recent"_s << u"8 "_s;
        QTest::newRow("30") << today.addDays(-30) << BadgeKind::Info << u"info"_s << u"Recent"_s << u"30 "_s;
        QTest::newRow("31") << today.addDays(-31) << BadgeKind::Warning << u"alert"_s << u"May have changed"_s
                            << u"31 "_s;
        QTest::newRow("90") << today.addDays(-90) << BadgeKind::Warning << u"alert"_s << u"May have changed"_s
                            << u"90 "_s;
        QTest::newRow("91") << today.addDays(-91) << BadgeKind::Danger << u"stop"_s << u"Out of date"_s << u"91 "_s;
        QTest::newRow("Shenzhen") << QDate(2024, 10, 31) << BadgeKind::Danger << u"stop"_s << u"Out of date"_s
                                  << u"751 "_s;
        QTest::newRow("tomorrow there") << today.addDays(1) << BadgeKind::Success << u"check"_s << u"Current"_s
                                        << u"today"_s;
        QTest::newRow("far ahead") << today.addDays(2) << BadgeKind::Neutral << u"help"_s << u"Date unknown"_s
                                   << QString();
        QTest::newRow("none") << QDate() << BadgeKind::Neutral << u"help"_s << u"Date unknown"_s << QString();
        QTest::newRow("oldest") << QDate(-4000, 1, 1) << BadgeKind::Danger << u"stop"_s << u"Out of date"_s
                                << QString();
    }

    void freshness()
    {
        QFETCH(QDate, date);
        QFETCH(BadgeKind, kind);
        QFETCH(QString, icon);
        QFETCH(QString, word);
        QFETCH(QString, age);
        FreshnessBadge badge;
        badge.setAsOf(date, today);
        QCOMPARE(badge.badge().kind, kind);
        QCOMPARE(badge.badge().icon, icon);
        QVERIFY2(badge.badge().text.startsWith(word), qPrintable(badge.badge().text));
        QVERIFY2(badge.badge().text.contains(age), qPrintable(badge.badge().text));
        QCOMPARE(badge.badge(), FreshnessBadge::of(date, today));
        QCOMPARE(badge.accessibleName(), badge.badge().text);
    }

    void anUnknownTodayIsUnknown()
    {
        QCOMPARE(FreshnessBadge::of(today, QDate()).kind, BadgeKind::Neutral);
        QCOMPARE(FreshnessBadge().badge().kind, BadgeKind::Neutral);
    }

    void followsTheLanguage()
    {
        FreshnessBadge badge;
        badge.setAsOf(QDate(2024, 10, 31), today);
        OneWord words;
        QVERIFY(QCoreApplication::installTranslator(&words));
        QCoreApplication::sendPostedEvents();
        QTRY_VERIFY2(badge.badge().text.startsWith(u"已过期"_s), qPrintable(badge.badge().text));
        QVERIFY(QCoreApplication::removeTranslator(&words));
    }

    void kindsPaintTheirGround_data()
    {
        QTest::addColumn<BadgeKind>("kind");
        QTest::addColumn<QColor Theme::*>("ground");
        QTest::addColumn<QColor Theme::*>("ink");
        QTest::newRow("success") << BadgeKind::Success << &Theme::successBg << &Theme::success;
        QTest::newRow("info") << BadgeKind::Info << &Theme::infoBg << &Theme::info;
        QTest::newRow("warning") << BadgeKind::Warning << &Theme::warningBg << &Theme::warning;
        QTest::newRow("danger") << BadgeKind::Danger << &Theme::dangerBg << &Theme::danger;
        QTest::newRow("neutral") << BadgeKind::Neutral << &Theme::neutralBg << &Theme::neutral;
        QTest::newRow("own") << BadgeKind::Own << &Theme::accentSoft << &Theme::accentSoftText;
        QTest::newRow("synthetic") << BadgeKind::Synthetic << &Theme::neutralBg << &Theme::neutral;
    }

    void kindsPaintTheirGround()
    {
        QFETCH(BadgeKind, kind);
        QFETCH(QColor Theme::*, ground);
        QFETCH(QColor Theme::*, ink);
        Badge badge(kind, u"开通"_s, u"stop"_s);
        for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
            m_look->setTheme(theme);
            badge.resize(badge.sizeHint());
            const QImage shot = badge.grab().toImage();
            QCOMPARE(shot.pixelColor(5, 11), m_look->theme().*ground);
            QVERIFY(count(shot, m_look->theme().*ink) > 3);
            const bool outlined = shot.pixelColor(shot.width() / 2, 0) == m_look->theme().*ink;
            QVERIFY(kind == BadgeKind::Synthetic || outlined == (theme == ThemeKind::HighContrast));
        }
    }

    void syntheticHasADashedOutline()
    {
        SyntheticBadge badge;
        badge.resize(badge.sizeHint());
        const QImage shot = badge.grab().toImage();
        int dashes = 0;
        bool before = false;
        for (int x = 8; x < shot.width() - 8; ++x) {
            const bool line = shot.pixelColor(x, 0).lightness() < 190;
            dashes += line && !before ? 1 : 0;
            before = line;
        }
        QVERIFY2(dashes > shot.width() / 10, qPrintable(QString::number(dashes)));
        QCOMPARE(badge.badge().kind, BadgeKind::Synthetic);
        QVERIFY(!badge.badge().text.isEmpty());
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<TextStep>("step");
        QTest::newRow("standard") << TextStep::Standard;
        QTest::newRow("large") << TextStep::Large;
        QTest::newRow("elder") << TextStep::Elder;
        QTest::newRow("extra") << TextStep::Extra;
    }

    void nothingIsCut()
    {
        QFETCH(TextStep, step);
        m_look->setStep(step);
        for (const QString& text : {u"Recent · 21 day(s) ago"_s, u"已过期 · 751 天前"_s, u"合成演示数据"_s}) {
            const BadgeText badge{BadgeKind::Info, text, u"info"_s};
            const QSize size = Badge::sizeOf(badge, *m_look);
            QCOMPARE(size.height(), m_look->sizes().badge);
            // With more room than it needs it looks the same: nothing was elided.
            const auto picture = [&](int width) {
                QImage image(size.width() + 100, size.height(), QImage::Format_RGB32);
                image.fill(Qt::white);
                QPainter painter(&image);
                Badge::paint(painter, QRect(0, 0, width, size.height()), badge, *m_look);
                return image;
            };
            QCOMPARE(picture(size.width()), picture(size.width() + 100));
            QVERIFY(picture(size.width()) != picture(size.width() / 2));
        }
    }

    void isSpoken()
    {
        const Badge badge(BadgeKind::Danger, u"未开通"_s, u"stop"_s);
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(const_cast<Badge*>(&badge));
        QVERIFY(spoken != nullptr);
        QCOMPARE(spoken->role(), QAccessible::StaticText);
        QCOMPARE(spoken->text(QAccessible::Name), u"未开通"_s);
    }

    void iconsOfKindsExist()
    {
        for (const BadgeKind kind : {BadgeKind::Success, BadgeKind::Info, BadgeKind::Warning, BadgeKind::Danger})
            QVERIFY(Look::iconNames().contains(Badge::iconOf(kind)));
        QVERIFY(Badge::iconOf(BadgeKind::Neutral).isEmpty());
    }

private:
    Look* m_look = nullptr;
};

QTEST_MAIN(TestBadge)
#include "test_badge.moc"
