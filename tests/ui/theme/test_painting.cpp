// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/painting.h"

#include <QFontMetrics>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

namespace {

constexpr QRgb ground = 0xff123456;

QImage painted(const QSize& size, const std::function<void(QPainter&)>& paint, qreal ratio = 1)
{
    QImage image(size * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(ground);
    QPainter painter(&image);
    paint(painter);
    return image;
}

bool holds(const QImage& image, const QColor& colour)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == colour)
                return true;
    return false;
}

QRect inkOf(const QImage& image)
{
    QRect ink;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != ground)
                ink |= QRect(x, y, 1, 1);
    return ink;
}

constexpr ThemeKind kinds[] = {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast};

} // namespace

class TestPainting final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void framesInPiecesLookLikeOnePath_data()
    {
        QTest::addColumn<QColor>("fill");
        QTest::addColumn<QColor>("border");
        QTest::addColumn<qreal>("width");
        QTest::newRow("both") << QColor(Qt::white) << QColor(Qt::red) << 1.0;
        QTest::newRow("thick") << QColor(Qt::white) << QColor(Qt::red) << 2.0;
        QTest::newRow("ground") << QColor(Qt::white) << QColor() << 1.0;
        QTest::newRow("outline") << QColor() << QColor(Qt::red) << 1.0;
        QTest::newRow("veil") << QColor() << QColor(255, 255, 255, 40) << 1.0;
    }

    // What is sharp is filled and only corners are smoothed: nobody may see the difference.
    void framesInPiecesLookLikeOnePath()
    {
        QFETCH(QColor, fill);
        QFETCH(QColor, border);
        QFETCH(qreal, width);
        for (const qreal ratio : {1.0, 2.0}) {
            for (const QSize& size : {QSize(150, 120), QSize(60, 22), QSize(20, 20), QSize(17, 40)}) {
                const QRect rect(QPoint(10, 10), size);
                const QSize room = size + QSize(20, 20);
                const QImage pieces = painted(
                    room, [&](QPainter& painter) { paint::frame(painter, rect, 8, fill, border, width); }, ratio);
                const QImage path = painted(
                    room,
                    [&](QPainter& painter) {
                        const qreal inset = border.isValid() ? width / 2 : 0;
                        painter.setRenderHint(QPainter::Antialiasing);
                        painter.setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
                        painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
                        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), 8 - inset,
                                                8 - inset);
                    },
                    ratio);
                for (int y = 0; y < path.height(); ++y) {
                    for (int x = 0; x < path.width(); ++x) {
                        const QColor is = pieces.pixelColor(x, y);
                        const QColor wanted = path.pixelColor(x, y);
                        const int apart =
                            std::max({std::abs(is.red() - wanted.red()), std::abs(is.green() - wanted.green()),
                                      std::abs(is.blue() - wanted.blue())});
                        QVERIFY2(apart <= 4, qPrintable(u"%1 at %2, %3"_s.arg(apart).arg(x).arg(y)));
                    }
                }
            }
        }
    }

    void framesStayInside()
    {
        for (const qreal width : {0.0, 1.0, 2.0, 3.0}) {
            const QRect rect(10, 8, 60, 30);
            const QImage image = painted({80, 50}, [&](QPainter& painter) {
                paint::frame(painter, rect, 8, QColor(Qt::white), QColor(Qt::red), width);
            });
            QVERIFY(rect.contains(inkOf(image)));
            QCOMPARE(image.pixelColor(rect.center()), QColor(Qt::white));
            QCOMPARE(image.pixelColor(40, 8), QColor(width > 0 ? Qt::red : Qt::white));
            QCOMPARE(image.pixelColor(40, 10), QColor(width > 2 ? Qt::red : Qt::white));
            QCOMPARE(image.pixel(rect.topLeft()), ground);
        }
    }

    void framesLeaveOutWhatIsInvalid()
    {
        const QImage outline = painted({40, 40}, [](QPainter& painter) {
            paint::frame(painter, QRect(5, 5, 30, 30), 6, QColor(), QColor(Qt::red));
        });
        QCOMPARE(outline.pixel(20, 20), ground);
        QVERIFY(holds(outline, Qt::red));
        const QImage nothing = painted(
            {40, 40}, [](QPainter& painter) { paint::frame(painter, QRect(5, 5, 30, 30), 6, QColor(), QColor()); });
        QVERIFY(inkOf(nothing).isEmpty());
    }

    void cornersMayDiffer()
    {
        const QImage image = painted({40, 40}, [](QPainter& painter) {
            paint::frame(painter, QRect(0, 0, 40, 40), 10, 0, QColor(Qt::white), QColor());
        });
        QCOMPARE(image.pixel(0, 0), ground);
        QCOMPARE(image.pixel(39, 0), ground);
        QCOMPARE(image.pixelColor(0, 39), QColor(Qt::white));
        QCOMPARE(image.pixelColor(39, 39), QColor(Qt::white));
    }

    void tinyFramesAreNoTrouble()
    {
        for (const QRect& rect : {QRect(), QRect(5, 5, 1, 1), QRect(5, 5, 4, 0), QRect(5, 5, -3, 7)})
            painted({20, 20},
                    [&](QPainter& painter) { paint::frame(painter, rect, 8, QColor(Qt::white), QColor(Qt::red), 2); });
    }

    void onlyLightPopUpsHaveRings()
    {
        for (const ThemeKind kind : kinds) {
            const Look look(kind, TextStep::Standard);
            const QRect frame(10, 10, 60, 40);
            const QImage image =
                painted({80, 60}, [&](QPainter& painter) { paint::raisedFrame(painter, frame, look, 10); });
            QCOMPARE(image.pixelColor(40, 30), look.theme().raised);
            QCOMPARE(image.pixelColor(40, 10), look.theme().borderStrong);
            QCOMPARE(image.pixel(40, 9) != ground, kind == ThemeKind::Light);
            QCOMPARE(image.pixel(40, 10 - paint::raisedMargin - 1), ground);
        }
    }

    void rowsShowWhereTheyStand_data()
    {
        QTest::addColumn<ThemeKind>("kind");
        for (const ThemeKind kind : kinds)
            QTest::addRow("%d", int(kind)) << kind;
    }

    void rowsShowWhereTheyStand()
    {
        QFETCH(ThemeKind, kind);
        const Look look(kind, TextStep::Standard);
        const Theme& theme = look.theme();
        const QRect rect(0, 0, 200, 34);
        const auto row = [&](const paint::Row& state) {
            return painted(rect.size(), [&](QPainter& painter) { paint::row(painter, rect, look, state); });
        };
        const QImage plain = row({});
        QCOMPARE(plain.pixel(100, 10), ground);
        QCOMPARE(plain.pixelColor(100, 33), theme.border);
        QVERIFY(inkOf(row({.hairline = false})).isEmpty());

        const QImage selected = row({.selected = true});
        QCOMPARE(selected.pixelColor(100, 17), theme.selection);
        QCOMPARE(selected.pixelColor(3, 17), theme.focusOnSelection);
        QCOMPARE(selected.pixelColor(4, 17), theme.selection);
        QCOMPARE(row({.selected = true, .bar = false}).pixelColor(2, 17), theme.selection);

        const QImage focused = row({.selected = true, .focused = true});
        const int width = look.sizes().focusWidth;
        for (const QPoint edge : {QPoint(100, 0), QPoint(100, width - 1), QPoint(100, 33), QPoint(199, 17)})
            QCOMPARE(focused.pixelColor(edge), theme.focusOnSelection);
        QCOMPARE(focused.pixelColor(100, width), theme.selection);

        const QImage hovered = row({.hovered = true});
        QCOMPARE(hovered.pixelColor(100, 17), theme.hover);
        // In high contrast a tint alone says too little.
        QCOMPARE(hovered.pixelColor(0, 17) == theme.border, kind == ThemeKind::HighContrast);
        QCOMPARE(row({.selected = true, .hovered = true}).pixelColor(100, 17), theme.selection);
    }

    // Every state of a box can be told from every other, in each theme and on the selection.
    void boxesDiffer()
    {
        for (const ThemeKind kind : kinds) {
            const Look look(kind, TextStep::Standard);
            for (const bool selected : {false, true}) {
                QList<QImage> seen;
                for (const bool enabled : {true, false}) {
                    for (const auto state : {Qt::Unchecked, Qt::PartiallyChecked, Qt::Checked}) {
                        const QImage image = painted({26, 26}, [&](QPainter& painter) {
                            painter.fillRect(0, 0, 26, 26, selected ? look.theme().selection : look.theme().surface);
                            paint::checkBox(painter, QRect(4, 4, 18, 18), look, state, enabled, selected);
                        });
                        QVERIFY(!seen.contains(image));
                        seen.append(image);
                    }
                }
            }
        }
    }

    void radioButtonsDiffer()
    {
        const Look look(ThemeKind::Light, TextStep::Standard);
        const auto radio = [&](bool checked, bool enabled) {
            return painted({18, 18}, [&](QPainter& painter) {
                paint::radioButton(painter, QRect(0, 0, 18, 18), look, checked, enabled);
            });
        };
        QCOMPARE(radio(true, true).pixelColor(9, 9), look.theme().accentText);
        QCOMPARE(radio(true, true).pixelColor(9, 2), look.theme().accent);
        QCOMPARE(radio(false, true).pixelColor(9, 9), look.theme().surface);
        QCOMPARE(radio(false, false).pixelColor(9, 9), look.theme().neutralBg);
        QVERIFY(radio(true, false) != radio(false, false));
    }

    void iconsStandInTheMiddle()
    {
        const Look look(ThemeKind::Light, TextStep::Standard);
        for (const qreal ratio : {1.0, 2.0}) {
            const QImage image = painted(
                {40, 30},
                [&](QPainter& painter) { paint::icon(painter, QRect(0, 0, 40, 30), look, u"plus"_s, Qt::red, 18); },
                ratio);
            const QRect ink = inkOf(image);
            QVERIFY(std::abs(ink.center().x() - image.width() / 2) <= ratio);
            QVERIFY(std::abs(ink.center().y() - image.height() / 2) <= ratio);
        }
        QVERIFY(inkOf(painted({40, 30}, [&](QPainter& painter) {
                    paint::icon(painter, QRect(0, 0, 40, 30), look, u"no-such"_s, Qt::red, 18);
                })).isEmpty());
    }

    void textStandsWhereItIsAligned()
    {
        const Look look(ThemeKind::Light, TextStep::Standard);
        const QFont font = look.font(TextRole::Body);
        const auto drawn = [&](Qt::Alignment side) {
            return inkOf(painted({200, 40}, [&](QPainter& painter) {
                paint::text(painter, QRect(0, 0, 200, 40), u"医院"_s, font, Qt::white, side);
            }));
        };
        QVERIFY(drawn(Qt::AlignLeft).left() < 4);
        QVERIFY(drawn(Qt::AlignRight).right() > 195);
        QVERIFY(std::abs(drawn(Qt::AlignHCenter).center().x() - 100) < 3);
        QVERIFY(std::abs(drawn(Qt::AlignLeft).center().y() - 20) < 3);
        QVERIFY(inkOf(painted({200, 40}, [&](QPainter& painter) {
                    QCOMPARE(paint::text(painter, QRect(0, 0, 200, 40), {}, font, Qt::white), 0);
                })).isEmpty());
    }

    // A cell may hold more than one line, or words of a script that runs the other way.
    void textStaysInItsLine()
    {
        const Look look(ThemeKind::Light, TextStep::Standard);
        const QFont font = look.font(TextRole::Body);
        const auto drawn = [&](const QString& text) {
            return inkOf(painted({400, 120}, [&](QPainter& painter) {
                paint::text(painter, QRect(0, 40, 400, 40), text, font, Qt::white);
            }));
        };
        for (const QChar sign : {QChar(u'\n'), QChar(u'\r'), QChar(0x2028), QChar(0x2029)}) {
            const QRect ink = drawn(u"医院"_s + sign + u"药店"_s);
            QVERIFY(ink.top() >= 40 && ink.bottom() < 80);
            QVERIFY(ink.right() > drawn(u"医院药"_s).right());
        }
        QVERIFY(drawn(u"\u05d0\u05d1\u05d2"_s).right() < 100);
        QVERIFY(drawn(u"\u202e医院"_s).right() < 100);
    }

    void marksLieBehindTheirCharacters()
    {
        const Look look(ThemeKind::Light, TextStep::Standard);
        const QFont font = look.font(TextRole::Body);
        const QString name = u"北京协和医院"_s;
        const QImage image = painted({200, 30}, [&](QPainter& painter) {
            paint::markedText(painter, QRect(0, 0, 200, 30), name, {{2, 2}}, font, Qt::white, look);
        });
        const QFontMetrics metrics(font);
        QRect marked;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y) == look.theme().match)
                    marked |= QRect(x, y, 1, 1);
        QVERIFY(std::abs(marked.left() - metrics.horizontalAdvance(name, 2)) <= 2);
        QVERIFY(std::abs(marked.right() + 1 - metrics.horizontalAdvance(name, 4)) <= 2);
    }

    // What is elided has no mark on its ellipsis.
    void marksEndBeforeTheEllipsis()
    {
        const Look look(ThemeKind::Light, TextStep::Standard);
        const QFont font = look.font(TextRole::Body);
        const QString name = u"华中科技大学同济医学院附属协和医院"_s;
        const QImage image = painted({100, 30}, [&](QPainter& painter) {
            QVERIFY(paint::markedText(painter, QRect(0, 0, 100, 30), name, {{13, 2}}, font, Qt::white, look) <= 100);
        });
        QVERIFY(!holds(image, look.theme().match));
    }

    void digitsStandUnderEachOther()
    {
        const Look look(ThemeKind::Light, TextStep::Standard);
        const QFont font = look.font(TextRole::Body);
        const auto drawn = [&](const QString& number, int width) {
            return inkOf(painted({width, 30}, [&](QPainter& painter) {
                paint::digits(painter, QRect(0, 0, width, 30), number, font, Qt::white, look);
            }));
        };
        QVERIFY(drawn(u"11,480.20"_s, 120).right() > 114);
        QVERIFY(std::abs(drawn(u"1.11"_s, 120).right() - drawn(u"8.88"_s, 120).right()) <= 3);
        QVERIFY(!drawn(u"123456789012345678901234567890"_s, 50).isEmpty());
    }

    void keyHintsHoldTheirWords()
    {
        for (const TextStep step : {TextStep::Standard, TextStep::Large, TextStep::Elder, TextStep::Extra}) {
            const Look look(ThemeKind::Light, step);
            const QSize one = paint::keyHintSize(u"↑"_s, look);
            QCOMPARE(one.width() >= one.height(), true);
            const QSize size = paint::keyHintSize(u"Ctrl Enter"_s, look);
            QVERIFY(size.width() > QFontMetrics(look.font(TextRole::Caption)).horizontalAdvance(u"Ctrl Enter"_s));
            const auto chip = [&](bool enabled) {
                return painted(size, [&](QPainter& painter) {
                    paint::keyHint(painter, QRect(QPoint(0, 0), size), u"Ctrl Enter"_s, look, enabled);
                });
            };
            QCOMPARE(chip(true).pixelColor(size.width() / 2, 0), look.theme().border);
            QVERIFY(chip(true) != chip(false));
        }
    }
};

QTEST_MAIN(TestPainting)
#include "test_painting.moc"
