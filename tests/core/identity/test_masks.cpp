// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/identity/masks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao::identity;

class TestMasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void citizenIds()
    {
        QCOMPARE(maskedCitizenId(u"110101188001011234"_s), u"110101********1234"_s);
        QCOMPARE(maskedCitizenId(u"11010118800101002X"_s), u"110101********002X"_s);
        QCOMPARE(maskedCitizenId(u"110101880101234"_s), u"110101*****1234"_s);
        QCOMPARE(maskedCitizenId(u"110101188001011234"_s, {3, 4}), u"110***********1234"_s);
        QCOMPARE(maskedCitizenId(u"110101188001011234"_s, {4, 4}), u"1101**********1234"_s);
        QCOMPARE(maskedCitizenId(u"110101********1234"_s), u"110101********1234"_s);
    }

    void mobiles()
    {
        QCOMPARE(maskedMobile(u"18600009369"_s), u"186****9369"_s);
        QCOMPARE(maskedMobile(u"186****9369"_s), u"186****9369"_s);
    }

    void shortTextsNeverShowAll_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("one") << u"1"_s << u"*"_s;
        QTest::newRow("four") << u"1234"_s << u"****"_s;
        QTest::newRow("five") << u"12345"_s << u"****5"_s;
        QTest::newRow("eight") << u"12345678"_s << u"****5678"_s;
        QTest::newRow("nine") << u"123456789"_s << u"1****6789"_s;
        QTest::newRow("passport") << u"E12345678901"_s << u"E123****8901"_s;
    }
    void shortTextsNeverShowAll()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(maskedCitizenId(text), expected);
        QCOMPARE(masked(text, {-3, 100}).count(u'*'), std::min<qsizetype>(4, text.size()));
    }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("one") << u"王"_s << u"*"_s;
        QTest::newRow("two") << u"王丽"_s << u"*丽"_s;
        QTest::newRow("three") << u"王小明"_s << u"王*明"_s;
        QTest::newRow("four, two of the family") << u"欧阳小明"_s << u"欧**明"_s;
        QTest::newRow("dotted") << u"阿依古丽·买买提"_s << u"阿******提"_s;
        QTest::newRow("beyond the first plane") << u"𠮷𡈽𠀋"_s << u"𠮷*𠀋"_s;
        QTest::newRow("two beyond the first plane") << u"𠮷𡈽"_s << u"*𡈽"_s;
        QTest::newRow("blanks around") << u" 王丽 "_s << u"*丽"_s;
    }
    void names()
    {
        QFETCH(QString, name);
        QFETCH(QString, expected);
        QCOMPARE(maskedName(name), expected);
    }

    void cards()
    {
        QCOMPARE(maskedCard(u"6222000012345678"_s), u"****5678"_s);
        QCOMPARE(maskedCard(u"12345678"_s), u"****5678"_s);
        QCOMPARE(maskedCard(u"12345"_s), u"****5"_s);
        QCOMPARE(maskedCard(u"123"_s), u"****"_s);
        QCOMPARE(maskedCard(u" "_s), QString());
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("municipality") << u"天津市河西区友谊路1号"_s << u"天津市河西区****"_s;
        QTest::newRow("province") << u"广东省深圳市南山区科技园南区1栋"_s << u"广东省深圳市南山区****"_s;
        QTest::newRow("county") << u"河北省石家庄市正定县恒山东路2号"_s << u"河北省石家庄市正定县****"_s;
        QTest::newRow("county city") << u"浙江省金华市义乌市稠城街道小区3幢"_s << u"浙江省金华市义乌市****"_s;
        QTest::newRow("no county") << u"浙江省义乌市稠城街道小区3幢"_s << u"浙江省义乌市****"_s;
        QTest::newRow("autonomous") << u"新疆维吾尔自治区伊犁哈萨克自治州伊宁市解放路9号"_s
                                    << u"新疆维吾尔自治区伊犁哈萨克自治州伊宁市****"_s;
        QTest::newRow("banner") << u"内蒙古自治区呼伦贝尔市鄂温克族自治旗巴彦托海镇"_s
                                << u"内蒙古自治区呼伦贝尔市鄂温克族自治旗****"_s;
        QTest::newRow("street only") << u"友谊路1号3门502室"_s << u"****"_s;
        QTest::newRow("not Chinese") << u"1 Friendship Road"_s << u"****"_s;
    }
    void addresses()
    {
        QFETCH(QString, address);
        QFETCH(QString, expected);
        QCOMPARE(maskedAddress(address), expected);
    }
};

QTEST_GUILESS_MAIN(TestMasks)
#include "test_masks.moc"
