// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/look.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

namespace {

int inked(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 60 ? 1 : 0;
    return count;
}

QString sourceOf(const QString& name)
{
    QFile file(u":/yibao/icons/"_s + name + u".svg"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// A sheet of every icon for the eye; written only where YIBAO_SHOTS names a folder.
void saveSheet(ThemeKind kind, const QString& name)
{
    const Look look(kind, TextStep::Standard);
    const QStringList names = Look::iconNames();
    constexpr int columns = 10;
    const int rows = (int(names.size()) + columns - 1) / columns;
    QImage sheet(QSize(columns * 110, rows * 70 + 150) * 2, QImage::Format_RGB32);
    sheet.setDevicePixelRatio(2);
    sheet.fill(look.theme().surface);
    QPainter painter(&sheet);
    QFont font = look.font(TextRole::Caption);
    font.setPixelSize(10);
    for (int at = 0; at < names.size(); ++at) {
        const QPoint corner(at % columns * 110 + 10, at / columns * 70 + 8);
        int x = corner.x();
        for (const int size : {32, 24, 18, 14}) {
            painter.drawPixmap(x, corner.y() + (32 - size) / 2,
                               look.pixmap(names.at(at),
                                           names.at(at) == u"mark" ? look.theme().accent : look.theme().text, size,
                                           size == 32 ? 2 : 1));
            x += size + 5;
        }
        painter.setFont(font);
        painter.setPen(look.theme().textMuted);
        painter.drawText(corner + QPoint(0, 48), names.at(at));
    }
    for (int at = 0; at < Look::drawingNames().size(); ++at)
        painter.drawPixmap(20 + at * 200, rows * 70 + 20, look.drawing(Look::drawingNames().at(at), 2));
    painter.end();
    sheet.save(qEnvironmentVariable("YIBAO_SHOTS") + u"/icons-"_s + name + u".png"_s);
}

} // namespace

class TestIcons final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesOfTheLook()
    {
        const QStringList wanted =
            u"home hospital shop office drug route idcard book star clock db settings lock search filter columns "
            u"refresh "
            "copy export print qr screen external plus close more back forward up down left right check ok info alert "
            "stop "
            "help offline user users hand mobile phone wallet receipt calendar pin eye eye-off volume elder contrast "
            "translate star-filled import menu mark camera turn image trash"_s.split(u' ');
        QStringList names = Look::iconNames();
        for (const QString& name : wanted)
            QVERIFY2(names.removeOne(name), qPrintable(name));
        QCOMPARE(names, QStringList());
    }

    void drawsInTheGivenColour_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : Look::iconNames())
            QTest::newRow(qPrintable(name)) << name;
    }

    void drawsInTheGivenColour()
    {
        QFETCH(QString, name);
        const Look look(ThemeKind::Light, TextStep::Standard);
        const QColor ink(200, 30, 90);
        for (const int size : {14, 18, 24, 64}) {
            const QImage image = look.pixmap(name, ink, size, 2).toImage().convertToFormat(QImage::Format_ARGB32);
            QCOMPARE(image.size(), QSize(size * 2, size * 2));
            QVERIFY(inked(image) > size);
            bool full = false;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    full = full || pixel == ink;
                    if (name != u"mark" && pixel.alpha() > 200) {
                        QVERIFY(std::abs(pixel.red() - ink.red()) < 4);
                        QVERIFY(std::abs(pixel.blue() - ink.blue()) < 4);
                    }
                }
            }
            QVERIFY2(full, qPrintable(QString::number(size)));
        }
    }

    void staysInsideTheSafeEdge_data() { drawsInTheGivenColour_data(); }

    void staysInsideTheSafeEdge()
    {
        QFETCH(QString, name);
        if (name == u"mark")
            QSKIP("the brand fills its square");
        const Look look(ThemeKind::Light, TextStep::Standard);
        const QImage image = look.pixmap(name, Qt::black, 24, 4).toImage();
        for (int at = 0; at < 96; ++at)
            for (const int edge : {0, 1, 2, 3, 92, 93, 94, 95}) {
                QVERIFY(qAlpha(image.pixel(at, edge)) == 0);
                QVERIFY(qAlpha(image.pixel(edge, at)) == 0);
            }
    }

    void sourcesHaveNoColourOfTheirOwn_data() { drawsInTheGivenColour_data(); }

    void sourcesHaveNoColourOfTheirOwn()
    {
        QFETCH(QString, name);
        const QString svg = sourceOf(name);
        QVERIFY(svg.contains(u"viewBox=\"0 0 24 24\""_s));
        static const QRegularExpression paint(u"(?:fill|stroke)=\"([^\"]*)\""_s);
        for (auto it = paint.globalMatch(svg); it.hasNext();) {
            const QString value = it.next().captured(1);
            QVERIFY2(QStringList({u"none"_s, u"currentColor"_s, u"#onColour"_s}).contains(value), qPrintable(value));
        }
        if (name != u"mark") {
            QVERIFY(svg.contains(u"stroke-width=\"1.75\""_s));
            QVERIFY(svg.contains(u"stroke-linecap=\"round\""_s));
        }
    }

    void drawingsHoldTheThemesColours()
    {
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
            const Look look(kind, TextStep::Standard);
            for (const QString& name : Look::drawingNames()) {
                const QImage image = look.drawing(name, 2).toImage();
                QCOMPARE(image.size(), QSize(320, 224));
                QVERIFY2(inked(image) > 2000, qPrintable(name));
                bool line = false;
                for (int y = 0; y < image.height(); ++y)
                    for (int x = 0; x < image.width(); ++x)
                        line = line || image.pixelColor(x, y) == look.theme().borderStrong;
                QVERIFY2(line, qPrintable(name));
            }
        }
        QCOMPARE(Look(ThemeKind::Light, TextStep::Elder).drawing(u"offline"_s).size(), QSize(240, 168));
    }

    void refusesWhatItDoesNotKnow()
    {
        const Look look(ThemeKind::Light, TextStep::Standard);
        QVERIFY(look.pixmap(u"no-such"_s, Qt::black, 24).isNull());
        QVERIFY(look.pixmap(u"../profiles/national"_s, Qt::black, 24).isNull());
        QVERIFY(look.pixmap(QString(), Qt::black, 24).isNull());
        QVERIFY(look.pixmap(u"home"_s, Qt::black, 0).isNull());
        QVERIFY(look.pixmap(u"home"_s, Qt::black, -5).isNull());
        QVERIFY(look.pixmap(u"home"_s, Qt::black, 24, 0).isNull());
        QVERIFY(look.icon(u"no-such"_s).isNull());
        QVERIFY(look.drawing(u"home"_s).isNull());
    }

    void iconFollowsTheTheme()
    {
        Look look(ThemeKind::Light, TextStep::Standard);
        const QIcon icon = look.icon(u"hospital"_s);
        QCOMPARE(icon.name(), u"hospital"_s);
        const auto holds = [&icon](QIcon::Mode mode, const QColor& colour) {
            const QImage image = icon.pixmap(QSize(48, 48), 1.0, mode).toImage();
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y) == colour)
                        return true;
            return false;
        };
        QVERIFY(holds(QIcon::Normal, Theme::of(ThemeKind::Light).text));
        QVERIFY(holds(QIcon::Disabled, Theme::of(ThemeKind::Light).textDisabled));
        look.setTheme(ThemeKind::HighContrast);
        QVERIFY(holds(QIcon::Normal, Theme::of(ThemeKind::HighContrast).text));
        QVERIFY(holds(QIcon::Selected, Theme::of(ThemeKind::HighContrast).selectionText));
    }

    void iconOutlivesItsLook()
    {
        QIcon icon;
        {
            const Look look(ThemeKind::Light, TextStep::Standard);
            icon = look.icon(u"home"_s);
            QVERIFY(!icon.pixmap(24).isNull());
        }
        QVERIFY(icon.pixmap(24).isNull());
    }

    void contactSheet()
    {
        if (!qEnvironmentVariableIsSet("YIBAO_SHOTS"))
            QSKIP("YIBAO_SHOTS names no folder");
        saveSheet(ThemeKind::Light, u"light"_s);
        saveSheet(ThemeKind::Dark, u"dark"_s);
        saveSheet(ThemeKind::HighContrast, u"hc"_s);
    }
};

QTEST_MAIN(TestIcons)
#include "test_icons.moc"
