// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/cardrow.h"
#include "ui/pages/tasktile.h"
#include "ui/theme/look.h"

#include <QApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

/// Rows and tiles are painted by themselves, so their pictures are looked at.
class TestCardRow final : public QObject
{
    Q_OBJECT

    Look* m_look = nullptr;

    static QImage picture(QWidget& widget, int width)
    {
        widget.resize(width, widget.hasHeightForWidth() ? widget.heightForWidth(width) : widget.sizeHint().height());
        return widget.grab().toImage();
    }
    /// Whether anything but the ground is painted in a part.
    static bool isInked(const QImage& image, const QRect& part)
    {
        const QRgb ground = image.pixel(part.topLeft());
        for (int y = part.top(); y <= part.bottom(); ++y) {
            for (int x = part.left(); x <= part.right(); ++x) {
                if (image.pixel(x, y) != ground)
                    return true;
            }
        }
        return false;
    }

private Q_SLOTS:
    void initTestCase() { m_look = Look::install(*qApp, ThemeKind::Light, TextStep::Standard); }
    void cleanup()
    {
        m_look->setTheme(ThemeKind::Light);
        m_look->setStep(TextStep::Standard);
    }

    void aRowSaysEverythingToThoseWhoCannotSeeIt()
    {
        CardRow row(u"db"_s, u"定点医疗机构"_s, u"3,414 条"_s);
        row.setEnd(u"今天"_s);
        row.setBadges({{.kind = BadgeKind::Danger, .text = u"已过期"_s, .icon = u"stop"_s}});
        QCOMPARE(row.accessibleName(), u"定点医疗机构"_s);
        QCOMPARE(row.accessibleDescription(), u"3,414 条, 今天, 已过期"_s);
        QVERIFY(row.toolTip().contains(u"3,414"_s));
    }

    void theDetailGivesWayFirst()
    {
        CardRow row(u"db"_s, u"定点医疗机构"_s, u"一份很长很长很长很长很长很长很长很长的名单的来源"_s);
        const BadgeText badge{.kind = BadgeKind::Danger, .text = u"已过期 · 751 天前"_s, .icon = u"stop"_s};
        row.setBadges({badge});
        row.setRule(false);
        const int badgeWidth = Badge::sizeOf(badge, *m_look).width();
        for (const int width : {600, 420, 330}) {
            const QImage image = picture(row, width);
            // The badge ends 16 px from the edge, and there is air before it whatever the words do.
            const QRect air(width - 16 - badgeWidth - 5, 4, 4, image.height() - 8);
            QVERIFY2(!isInked(image, air), qPrintable(QString::number(width)));
            QVERIFY(isInked(image, QRect(width - 16 - badgeWidth, 4, badgeWidth, image.height() - 8)));
        }
    }

    void aRowIsFortyHighAndGrows()
    {
        CardRow row(u"db"_s, u"名单"_s, {});
        QCOMPARE(row.sizeHint().height(), 40);
        m_look->setStep(TextStep::Elder);
        QVERIFY(row.sizeHint().height() >= m_look->lineHeight(TextRole::Body));
    }

    void enterAndSpacePressARow()
    {
        CardRow row(u"db"_s, u"名单"_s, {});
        QSignalSpy clicked(&row, &QAbstractButton::clicked);
        row.show();
        QTest::keyClick(&row, Qt::Key_Return);
        QTest::keyClick(&row, Qt::Key_Space);
        QTest::keyClick(&row, Qt::Key_Down);
        QCOMPARE(clicked.size(), 2);
    }

    void aTileWrapsInsteadOfCutting()
    {
        TaskTile tile(u"hospital"_s, u"Networked hospitals in other provinces"_s,
                      u"Where a stay in another province is settled directly"_s, u"F4"_s);
        const int wide = tile.heightForWidth(600);
        const int narrow = tile.heightForWidth(260);
        QCOMPARE(wide, 82);
        QVERIFY(narrow > wide);
        const QImage image = picture(tile, 260);
        QVERIFY2(isInked(image, QRect(80, image.height() - 40, 160, 24)), "the last line of the hint is there");
    }

    void tilesAreSeenInEveryThemeAndStep_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<int>("step");
        for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
            for (const TextStep step : {TextStep::Standard, TextStep::Elder, TextStep::Extra})
                QTest::addRow("theme %d step %d", int(theme), int(step)) << int(theme) << int(step);
        }
    }
    void tilesAreSeenInEveryThemeAndStep()
    {
        QFETCH(int, theme);
        QFETCH(int, step);
        m_look->setTheme(ThemeKind(theme));
        m_look->setStep(TextStep(step));
        TaskTile tile(u"shop"_s, u"查药店"_s, u"能用医保结算的药店"_s, u"F2"_s);
        const Sizes& sizes = m_look->sizes();
        const QImage image = picture(tile, sizes.space(360));
        const int padding = sizes.space(16);
        QVERIFY2(isInked(image, QRect(padding + 8, image.height() / 2 - 8, sizes.tile - 16, 16)), "icon");
        QVERIFY2(
            isInked(image, QRect(2 * padding + sizes.tile, padding, sizes.space(200), image.height() / 2 - padding)),
            "title");
        QVERIFY2(isInked(image, QRect(2 * padding + sizes.tile, image.height() / 2, sizes.space(200),
                                      image.height() / 2 - padding)),
                 "hint");
        QVERIFY(image.height() >= sizes.tile + 2 * padding);
    }
};

QTEST_MAIN(TestCardRow)
#include "test_cardrow.moc"
