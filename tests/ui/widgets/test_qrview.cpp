// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/qr/qr.h"
#include "ui/theme/look.h"
#include "ui/widgets/qrview.h"

#include <QAccessible>
#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;

namespace {

QString read(const QImage& picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    const auto text = qr::decode({grey.constBits(), grey.width(), grey.height(), grey.bytesPerLine()});
    return text ? *text : u"unreadable: "_s + text.error().supportId;
}

qr::QrMatrix matrixOf(const QString& text)
{
    return *qr::encode(text);
}

} // namespace

class TestQrView final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_look = Look::install(*qApp, ThemeKind::Light, TextStep::Standard); }

    void readsBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("side");
        QTest::addColumn<ThemeKind>("theme");
        for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
            QTest::addRow("code, theme %d", int(theme)) << u"H44030500096"_s << 92 << theme;
            QTest::addRow("Chinese, theme %d", int(theme)) << u"深圳市南山区桃园路89号"_s << 128 << theme;
        }
        QTest::newRow("long") << u"0123456789abcdef"_s.repeated(40) << 248 << ThemeKind::Dark;
        QTest::newRow("too large for its side") << u"0123456789abcdef"_s.repeated(40) << 40 << ThemeKind::Light;
    }

    void readsBack()
    {
        QFETCH(QString, text);
        QFETCH(int, side);
        QFETCH(ThemeKind, theme);
        m_look->setTheme(theme);
        QrView view;
        view.setSide(side);
        view.setCode(matrixOf(text), u"机构编码"_s);
        QVERIFY(view.hasCode());
        view.resize(view.sizeHint());
        QVERIFY(view.width() >= side);
        const QImage shot = view.grab().toImage();
        // Twice as large: one pixel a module is enough for the view, not for every reader.
        QCOMPARE(read(shot.scaled(shot.size() * 2)), text);
    }

    void modulesAreWholePixelsOfBlackAndWhite()
    {
        m_look->setTheme(ThemeKind::Dark);
        const qr::QrMatrix matrix = matrixOf(u"H44030500096"_s);
        QrView view;
        view.setSide(128);
        view.setCode(matrix, u"机构编码"_s);
        view.resize(view.sizeHint());
        const QImage shot = view.grab().toImage();
        const int pixels = 126 / matrix.size();
        const int start = (128 - pixels * matrix.size()) / 2;
        for (int y = 0; y < matrix.size(); ++y)
            for (int x = 0; x < matrix.size(); ++x)
                for (const int inside : {0, pixels - 1})
                    QCOMPARE(shot.pixelColor(start + x * pixels + inside, start + y * pixels + inside),
                             QColor(matrix.isDark(x, y) ? Qt::black : Qt::white));
    }

    void saysWhatItHolds()
    {
        QrView view;
        view.setCode(matrixOf(u"H44030500096"_s), u"二维码里只有机构编码，不含个人信息。"_s);
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(spoken != nullptr);
        QCOMPARE(spoken->role(), QAccessible::Graphic);
        QCOMPARE(spoken->text(QAccessible::Name), u"QR code"_s);
        QCOMPARE(spoken->text(QAccessible::Description), u"二维码里只有机构编码，不含个人信息。"_s);
    }

    void saysWhatItIsFor()
    {
        QrView view;
        view.setPurpose(u"登录"_s);
        QVERIFY(view.accessibleName().endsWith(u"登录"_s));
        const QString without = view.accessibleName();
        view.setCode(matrixOf(u"https://example.cn"_s), u"用 App 扫码"_s);
        QVERIFY(view.accessibleName().endsWith(u"登录"_s));
        QVERIFY(view.accessibleName() != without);
    }

    void isCrispWhereAWidgetBeginsWithinAPixel()
    {
        const qr::QrMatrix matrix = matrixOf(u"H44030500096"_s);
        QrView view;
        view.setSide(128);
        view.setCode(matrix, u"机构编码"_s);
        view.resize(view.sizeHint());
        QImage screen(200, 200, QImage::Format_RGB32);
        screen.fill(Qt::white);
        QPainter painter(&screen);
        painter.translate(10.5, 7.25);
        view.render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
        painter.end();
        const QRect inside(16, 13, 118, 118);
        for (int y = inside.top(); y <= inside.bottom(); ++y)
            for (int x = inside.left(); x <= inside.right(); ++x) {
                const QColor pixel = screen.pixelColor(x, y);
                QVERIFY(pixel == QColor(Qt::black) || pixel == QColor(Qt::white));
            }
        QCOMPARE(read(screen.scaled(screen.size() * 2)), u"H44030500096"_s);
    }

    void withoutACodeItShowsItsWords()
    {
        QrView view;
        view.clear(u"二维码已过期"_s);
        QVERIFY(!view.hasCode());
        view.resize(view.sizeHint());
        const QImage words = view.grab().toImage();
        view.clear();
        QVERIFY(view.grab().toImage() != words);
        QVERIFY(read(words).startsWith(u"unreadable"_s));
        QVERIFY(!view.accessibleName().isEmpty());
    }

    void anEmptyMatrixIsNoCode()
    {
        QrView view;
        view.setCode(qr::QrMatrix(0, {}), u"nothing"_s);
        QVERIFY(!view.hasCode());
        view.resize(92, 92);
        QVERIFY(!view.grab().isNull());
    }

    void growsWithTheText()
    {
        QrView view;
        QCOMPARE(view.sizeHint(), QSize(92, 92));
        m_look->setStep(TextStep::Extra);
        QCOMPARE(view.sizeHint(), QSize(184, 184));
    }

private:
    Look* m_look = nullptr;
};

QTEST_MAIN(TestQrView)
#include "test_qrview.moc"
