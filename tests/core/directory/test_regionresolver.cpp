// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/regionresolver.h"
#include "tests/core/directory/scratchdirectory.h"

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::catalog;
using namespace yibao::directory;

class TestRegionResolver final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void places_data()
    {
        QTest::addColumn<int>("scope");
        QTest::addColumn<QStringList>("row"); // words, institution code, address, name
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, int scope, const QStringList& cells, const QString& code,
                            const QString& words = {}) { QTest::newRow(name) << scope << cells << code << words; };
        row("a code", 0, {u"440304"_s, {}, {}, {}}, u"440304"_s);
        row("a name in the scope", 440300, {u"宝安区"_s, {}, {}, {}}, u"440306"_s);
        row("a name without its kind in the scope", 440300, {u"宝安"_s, {}, {}, {}}, u"440306"_s);
        row("the scope itself", 440300, {u"深圳市"_s, {}, {}, {}}, u"440300"_s);
        row("a path from the scope", 440300, {u"深圳市宝安区"_s, {}, {}, {}}, u"440306"_s);
        row("the name decides against the code", 440300, {u"宝安区"_s, u"H44030402454"_s, {}, {}}, u"440306"_s);
        row("a name that many bear, by the code", 0, {u"鼓楼区"_s, u"H32010600001"_s, {}, {}}, u"320106"_s);
        row("a name that many bear, by the code's city", 0, {u"鼓楼区"_s, u"H32010200001"_s, {}, {}}, u"320106"_s);
        row("a name that many bear, by the code's province", 0, {u"泉山区"_s, u"H32010200001"_s, {}, {}}, u"320311"_s);
        row("a name that many bear", 0, {u"鼓楼区"_s, {}, {}, {}}, {});
        row("a district of a municipality is not sure", 0, {u"朝阳区"_s, {}, {}, {}}, {});
        row("but with its code", 0, {u"朝阳区"_s, u"H22010400001"_s, {}, {}}, u"220104"_s);
        row("but in its scope", 110000, {u"朝阳区"_s, {}, {}, {}}, u"110105"_s);
        row("but by its address", 0, {u"朝阳区"_s, {}, u"长春市朝阳区某路"_s, {}}, u"220104"_s, u"朝阳区"_s);
        row("a name that one bears", 0, {u"宝安区"_s, {}, {}, {}}, u"440306"_s);
        row("a path in one", 0, {u"河北省石家庄市辛集市"_s, {}, {}, {}}, u"130181"_s);
        row("a path with more than the tree knows", 0, {u"河北省唐山市市本级"_s, {}, {}, {}}, u"130200"_s, u"市本级"_s);
        row("a municipality named twice", 0, {u"北京市北京市海淀区"_s, {}, {}, {}}, u"110108"_s);
        row("a municipality and its districts", 0, {u"天津市 市辖区 和平区"_s, {}, {}, {}}, u"120101"_s);
        row("a municipality without its kind, named twice", 0, {u"上海上海市黄浦区"_s, {}, {}, {}}, u"310101"_s);
        row("a municipality named once", 0, {u"北京市海淀区"_s, {}, {}, {}}, u"110108"_s);
        row("a word that no tree knows, by the code's city", 440300, {u"大鹏新区"_s, u"H44030702454"_s, {}, {}},
            u"440300"_s, u"大鹏新区"_s);
        row("a word and a code that no tree knows, by the address", 440300,
            {u"大鹏新区"_s, u"H44034302454"_s, u"广东省深圳市大鹏新区某路"_s, {}}, u"440300"_s, u"大鹏新区"_s);
        row("by the name", 440300, {u"大鹏新区"_s, u"H44034302454"_s, u"某路"_s, u"深圳市某医院"_s}, u"440300"_s,
            u"大鹏新区"_s);
        row("a municipality's code", 0, {u"某新区"_s, u"H11010502454"_s, {}, {}}, u"110000"_s, u"某新区"_s);
        row("no words, by the code", 0, {{}, u"H44030702454"_s, {}, {}}, u"440307"_s);
        row("no words, by the address", 0, {{}, {}, u"广东省深圳市福田区某路"_s, {}}, u"440304"_s);
        row("a province without its kind before a city", 0, {{}, {}, u"广东深圳市福田区某路"_s, {}}, u"440304"_s);
        row("a city left out", 0, {{}, {}, u"河北省辛集市某路"_s, {}}, u"130181"_s);
        row("no words, by the name", 0, {{}, {}, u"某路"_s, u"天津市医疗保障基金管理中心"_s}, u"120000"_s);
        row("no words, the scope", 440300, {{}, {}, u"某路"_s, u"某医院"_s}, u"440300"_s);
        row("a street named after a city", 0, {{}, {}, u"北京东路12号"_s, u"南京路诊所"_s}, {});
        row("an address elsewhere", 440300, {u"东部新城"_s, {}, u"广州市天河区某路"_s, {}}, {});
        row("nothing at all", 0, {{}, {}, {}, {}}, {});
        row("unknown", 0, {u"火星城"_s, u"H99999900001"_s, u"天上"_s, u"星星"_s}, {});
        row("unknown within a scope", 440300, {u"火星城"_s, u"H99999900001"_s, u"天上"_s, u"星星"_s}, {});
        row("a code that is none", 0, {{}, u"H440307"_s, {}, {}}, {});
        row("a very long text", 0, {QString(100'000, u'深'), {}, QString(100'000, u'圳'), {}}, {});
    }
    void places()
    {
        QFETCH(int, scope);
        QFETCH(QStringList, row);
        RegionResolver resolver(test::shippedCatalog().regions(), RegionCode::fromNumber(scope));
        // The second answer comes from what is remembered.
        for (int pass = 0; pass < 2; ++pass) {
            const auto place = resolver.resolve(row.at(0), row.at(1), row.at(2), row.at(3));
            QTEST(place ? place->code.toString() : QString(), "code");
            QTEST(place ? place->words : QString(), "words");
        }
    }

    void noCodeSaysWhoseChildItIs()
    {
        const auto tree = RegionTree::fromTsv(
            "code\tparent\tlevel\tname\n100001\t0\t1\t甲省\n900002\t100001\t2\t乙市\n500003\t900002\t3\t丙区\n"
            "300004\t100001\t2\t丁市\n700005\t300004\t3\t丙区\n");
        QVERIFY(tree);
        RegionResolver resolver(*tree, {});
        QCOMPARE(resolver.resolve(u"丙区"_s, u"H90000200001"_s, {}, {})->code.number(), 500003);
        QCOMPARE(resolver.resolve(u"丙区"_s, u"H70000500001"_s, {}, {})->code.number(), 700005);
        QCOMPARE(resolver.resolve(u"戊区"_s, u"H70000500001"_s, {}, {})->code.number(), 300004);
        QCOMPARE(resolver.resolve({}, {}, u"甲省丁市丙区某路"_s, {})->code.number(), 700005);
        QVERIFY(!resolver.resolve(u"丙区"_s, {}, {}, {}));
    }
};

QTEST_GUILESS_MAIN(TestRegionResolver)
#include "test_regionresolver.moc"
