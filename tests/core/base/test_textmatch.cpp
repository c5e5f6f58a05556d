// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/textmatch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;

class TestTextMatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksWhatWasSought_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("needle");
        QTest::addColumn<QStringList>("marked");
        QTest::newRow("middle") << u"北京协和医院"_s << u"协和"_s << QStringList{u"协和"_s};
        QTest::newRow("twice") << u"协和医院协和楼"_s << u"协和"_s << QStringList{u"协和"_s, u"协和"_s};
        QTest::newRow("full width") << u"北京协和医院（西院）"_s << u"医院(西"_s << QStringList{u"医院（西"_s};
        QTest::newRow("case") << u"ABC 医院"_s << u"abc"_s << QStringList{u"ABC"_s};
        QTest::newRow("wide letters") << u"ＡＢＣ医院"_s << u"abc医"_s << QStringList{u"ＡＢＣ医"_s};
        QTest::newRow("words") << u"深圳市人民医院"_s << u"人民 深圳"_s << QStringList{u"深圳"_s, u"人民"_s};
        QTest::newRow("touching words are one")
            << u"深圳市人民医院"_s << u"深圳市 人民"_s << QStringList{u"深圳市人民"_s};
        QTest::newRow("absent") << u"北京协和医院"_s << u"同仁"_s << QStringList();
        QTest::newRow("empty needle") << u"北京协和医院"_s << QString() << QStringList();
        QTest::newRow("marks only") << u"北京协和医院"_s << u"（）"_s << QStringList();
        QTest::newRow("empty text") << QString() << u"协和"_s << QStringList();
        QTest::newRow("outside the first plane") << u"𠮷野家医院"_s << u"𠮷野"_s << QStringList{u"𠮷野"_s};
        QTest::newRow("one becomes many") << u"㈱协和"_s << u"协和"_s << QStringList{u"协和"_s};
        QTest::newRow("half of one that becomes many") << u"㎏单位"_s << u"g单"_s << QStringList{u"㎏单"_s};
        QTest::newRow("combining mark") << u"cafe\u0301 楼"_s << u"caf\u00e9"_s << QStringList{u"cafe\u0301"_s};
        QTest::newRow("lone surrogate") << QString(QChar(0xd842)) + u"协和"_s << u"协和"_s << QStringList{u"协和"_s};
    }
    void marksWhatWasSought()
    {
        QFETCH(QString, shown);
        QFETCH(QString, needle);
        QFETCH(QStringList, marked);
        QStringList got;
        qsizetype end = -1;
        for (const text::Range& range : text::matches(shown, needle)) {
            QVERIFY(range.start > end);
            end = range.start + range.length - 1;
            QVERIFY(end < shown.size());
            got.append(shown.mid(range.start, range.length));
        }
        QCOMPARE(got, marked);
    }
};

QTEST_GUILESS_MAIN(TestTextMatch)
#include "test_textmatch.moc"
