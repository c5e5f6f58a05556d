// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/qr/qr.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::qr;

namespace {

/// Pixels of a matrix, `scale` pixels a module, with `padding` bytes of noise at the end of each row.
struct Picture
{
    Picture(const QrMatrix& matrix, int scale, int padding = 0)
        : side(matrix.size() * scale)
        , stride(side + padding)
        , bytes(qsizetype(side) * stride, char(0x55))
    {
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x)
                bytes[qsizetype(y) * stride + x] = matrix.isDark(x / scale, y / scale) ? char(0) : char(0xff);
        }
    }
    [[nodiscard]] GreyImage image() const
    {
        return {reinterpret_cast<const uchar*>(bytes.constData()), side, side, stride};
    }
    int side;
    int stride;
    QByteArray bytes;
};

constexpr ErrorCorrection levels[] = {ErrorCorrection::Low, ErrorCorrection::Medium, ErrorCorrection::Quartile,
                                      ErrorCorrection::High};

} // namespace

class TestQr : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrips_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("short") << u"1"_s;
        QTest::newRow("address") << u"https://fuwu.nhsa.gov.cn/nationalHallSt/#/search/medical?code=H31010600037"_s;
        QTest::newRow("Chinese") << u"北京协和医院（东单院区），北京市东城区帅府园1号，010-69156114"_s;
        QTest::newRow("emoji") << u"🏥👩‍⚕️ 医保"_s;
        QTest::newRow("latin") << u"Příliš žluťoučký kůň, Grüße"_s;
        QTest::newRow("lines") << u"a\nb\tc"_s;
        QTest::newRow("card") << u"BEGIN:VCARD\r\nFN:医院\r\nEND:VCARD"_s;
    }
    void roundTrips()
    {
        QFETCH(QString, text);
        for (const ErrorCorrection level : levels) {
            const auto matrix = encode(text, {.errorCorrection = level});
            QVERIFY2(matrix, matrix ? "" : qPrintable(matrix.error().detail));
            for (const int padding : {0, 3, 17}) {
                const Picture picture(*matrix, 4, padding);
                const auto read = decode(picture.image());
                QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
                QCOMPARE(*read, text);
            }
        }
    }

    void theQuietZoneIsWhite()
    {
        for (const int zone : {0, 1, 4, 10}) {
            const auto matrix = encode(u"yibao"_s, {.quietZone = zone});
            QVERIFY(matrix);
            QCOMPARE(matrix->size(), 21 + 2 * zone);
            for (int i = 0; i < matrix->size(); ++i) {
                for (int edge = 0; edge < zone; ++edge)
                    QVERIFY(!matrix->isDark(i, edge) && !matrix->isDark(edge, i));
            }
            // The corner of the first finder pattern.
            QVERIFY(matrix->isDark(zone, zone));
            QVERIFY(!matrix->isDark(zone + 1, zone + 1));
        }
        QCOMPARE(encode(u"yibao"_s, {.quietZone = -5})->size(), 21);
        QVERIFY(!encode(u"yibao"_s)->isDark(-1, 1'000'000));
    }

    void theToldLengthFitsAndMoreDoesNot()
    {
        for (const ErrorCorrection level : levels) {
            // Chinese text has three bytes a character; the rest is filled with letters that need whole bytes.
            const int bytes = maxBytes(level);
            const QString full = QString(bytes / 3, u'医') + QString(bytes % 3, u'x');
            QCOMPARE(full.toUtf8().size(), bytes);
            const auto matrix = encode(full, {.errorCorrection = level, .quietZone = 0});
            QVERIFY2(matrix, matrix ? "" : qPrintable(matrix.error().detail));
            QCOMPARE(matrix->size(), 177);
            const auto tooLong = encode(full + u'x', {.errorCorrection = level});
            QVERIFY(!tooLong);
            QCOMPARE(tooLong.error().code, ErrorCode::QrUnreadable);
            QCOMPARE(tooLong.error().supportId, u"QR-LONG-01"_s);
            QVERIFY(tooLong.error().detail.contains(QString::number(bytes)));
        }
    }

    void textsThatCannotBeEncodedAreErrors()
    {
        QCOMPARE(encode(QString()).error().supportId, u"QR-LONG-01"_s);
        QCOMPARE(encode(QString(1'000'000, u'x')).error().supportId, u"QR-LONG-01"_s);
    }

    void damageIsCorrected()
    {
        const QString text = u"https://fuwu.nhsa.gov.cn/"_s;
        Picture picture(*encode(text, {.errorCorrection = ErrorCorrection::High}), 6);
        // A stain of some ten percent, off the finder patterns.
        for (int y = picture.side / 2; y < picture.side * 5 / 8; ++y) {
            for (int x = picture.side / 2; x < picture.side * 7 / 8; ++x)
                picture.bytes[qsizetype(y) * picture.stride + x] = char(0xff);
        }
        QCOMPARE(decode(picture.image()), Result<QString>(text));
    }

    void turnedPicturesAreRead()
    {
        const QString text = u"医保"_s;
        const Picture upright(*encode(text), 5);
        Picture turned = upright;
        for (int y = 0; y < upright.side; ++y) {
            for (int x = 0; x < upright.side; ++x)
                turned.bytes[qsizetype(x) * turned.stride + (upright.side - 1 - y)] =
                    upright.bytes[qsizetype(y) * upright.stride + x];
        }
        QCOMPARE(decode(turned.image()), Result<QString>(text));
    }

    void picturesWithoutACodeAreErrors_data()
    {
        QTest::addColumn<QByteArray>("pixels");
        QRandomGenerator random(20261121);
        QByteArray noise(300 * 300, '\0');
        for (char& pixel : noise)
            pixel = char(random.bounded(256));
        QTest::newRow("white") << QByteArray(300 * 300, char(0xff));
        QTest::newRow("black") << QByteArray(300 * 300, '\0');
        QTest::newRow("noise") << noise;
    }
    void picturesWithoutACodeAreErrors()
    {
        QFETCH(QByteArray, pixels);
        const auto read = decode({reinterpret_cast<const uchar*>(pixels.constData()), 300, 300, 300});
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::QrUnreadable);
        QCOMPARE(read.error().supportId, u"QR-NONE-02"_s);
    }

    void impossiblePicturesAreErrors()
    {
        const QByteArray pixels(100, '\0');
        const auto* data = reinterpret_cast<const uchar*>(pixels.constData());
        constexpr int huge = std::numeric_limits<int>::max();
        for (const GreyImage& image :
             {GreyImage{}, GreyImage{data, 0, 10, 10}, GreyImage{data, 10, 0, 10}, GreyImage{data, -10, 10, 10},
              GreyImage{data, 10, -10, 10}, GreyImage{data, 10, 10, 9}, GreyImage{data, 10, 10, -10},
              GreyImage{data, huge, huge, huge}, GreyImage{data, 10, 10, qsizetype(1) << 40},
              GreyImage{nullptr, 10, 10, 10}})
            QCOMPARE(decode(image).error().supportId, u"QR-NONE-02"_s);
        QVERIFY(!decode({data, 1, 1, 1}));
        QVERIFY(!decode({data, 10, 10, 10}));
    }

    void brokenCodesNeverCrash()
    {
        QRandomGenerator random(20261121);
        const QString text = u"北京协和医院 https://fuwu.nhsa.gov.cn/"_s;
        const Picture whole(*encode(text), 3);
        for (int round = 0; round < 300; ++round) {
            Picture broken = whole;
            for (int change = random.bounded(40); change > 0; --change) {
                const qsizetype at = random.bounded(int(broken.bytes.size()) - 30);
                for (qsizetype i = 0; i < 30; ++i)
                    broken.bytes[at + i] = char(random.bounded(256));
            }
            const auto read = decode(broken.image());
            if (read)
                QCOMPARE(*read, text);
        }
    }
};

QTEST_GUILESS_MAIN(TestQr)
#include "test_qr.moc"
