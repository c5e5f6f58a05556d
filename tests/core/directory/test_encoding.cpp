// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/encoding.h"

#include <QStringEncoder>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::directory;

namespace {

const QString chinese = u"名称,编码,地址\n深圳市第二人民医院,H44030400001,福田区笋岗西路3002号\n𠮷野㐂诊所,H1,—\n"_s;

QByteArray gb(const QString& text)
{
    QStringEncoder encoder("GB18030");
    return encoder.encode(text);
}

} // namespace

class TestEncoding final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void detection_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("encoding");
        const auto utf8 = static_cast<int>(Encoding::Utf8);
        const auto gb18030 = static_cast<int>(Encoding::Gb18030);
        QTest::newRow("UTF-8") << chinese.toUtf8() << utf8;
        QTest::newRow("UTF-8 with mark") << "\xef\xbb\xbf" + chinese.toUtf8() << utf8;
        QTest::newRow("ASCII") << QByteArray("name,code\na,b\n") << utf8;
        QTest::newRow("nothing") << QByteArray() << utf8;
        QTest::newRow("UTF-8 cut in a character") << chinese.toUtf8().chopped(2) << utf8;
        QTest::newRow("UTF-8 with a few wrong bytes") << chinese.toUtf8().repeated(5) + "\xff\xfe\n" << utf8;
        QTest::newRow("GB 18030") << gb(chinese) << gb18030;
        QTest::newRow("GB 18030, short") << gb(u"名称"_s) << gb18030;
        QTest::newRow("GB 18030 cut in a character") << gb(chinese).chopped(3) << gb18030;
        QTest::newRow("GB 18030 with a few wrong bytes") << gb(chinese).repeated(5) + "\xff\n,,," << gb18030;
    }
    void detection()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, encoding);
        const auto found = detectEncoding(bytes);
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(static_cast<int>(*found), encoding);
    }

    void otherFilesAreNoLists_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("supportId");
        QTest::newRow("xlsx") << QByteArray("PK\x03\x04 and so on") << u"IMP-BINARY-10"_s;
        QTest::newRow("xls") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1") << u"IMP-BINARY-10"_s;
        QTest::newRow("pdf") << QByteArray("%PDF-1.7 words") << u"IMP-BINARY-10"_s;
        QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08") << u"IMP-BINARY-10"_s;
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                              "a\0,\0",
                                              6)
                                << u"IMP-BINARY-10"_s;
        QTest::newRow("UTF-16 without mark") << QByteArray("a\0,\0b\0", 6) << u"IMP-BINARY-10"_s;
        QTest::newRow("zero byte") << QByteArray("name,code\na,\0b\n", 15) << u"IMP-BINARY-10"_s;
        QByteArray noise;
        for (int i = 0; i < 5000; ++i)
            noise.append(static_cast<char>(0xf8 + i * 7 % 8));
        QTest::newRow("neither") << noise << u"IMP-ENCODING-04"_s;
    }
    void otherFilesAreNoLists()
    {
        QFETCH(QByteArray, bytes);
        const auto found = detectEncoding(bytes);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::FileFormat);
        QTEST(found.error().supportId, "supportId");
        QVERIFY(!found.error().detail.isEmpty());
    }

    void decodingByPieces_data()
    {
        QTest::addColumn<int>("piece");
        for (const int piece : {1, 2, 3, 5, 4096})
            QTest::addRow("%d", piece) << piece;
    }
    void decodingByPieces()
    {
        QFETCH(int, piece);
        for (const Encoding encoding : {Encoding::Utf8, Encoding::Gb18030}) {
            const QByteArray bytes = encoding == Encoding::Utf8 ? chinese.toUtf8() : gb(chinese);
            TextDecoder decoder(encoding);
            QVERIFY(decoder.isValid());
            QString text;
            for (qsizetype at = 0; at < bytes.size(); at += piece)
                text += decoder.decode(bytes.mid(at, piece));
            QCOMPARE(text, chinese);
        }
    }

    void wrongBytesAreSeen()
    {
        TextDecoder utf8(Encoding::Utf8);
        QCOMPARE(utf8.decode("a\xff"
                             "b\n"),
                 u"a\ufffdb\n"_s);
        TextDecoder gb18030(Encoding::Gb18030);
        const QString text = gb18030.decode(gb(u"甲"_s) + "\xff\n" + gb(u"乙"_s));
        QVERIFY(text.contains(QChar::ReplacementCharacter));
        QVERIFY(text.startsWith(u'甲') && text.endsWith(u'乙'));
    }
};

QTEST_GUILESS_MAIN(TestEncoding)
#include "test_encoding.moc"
