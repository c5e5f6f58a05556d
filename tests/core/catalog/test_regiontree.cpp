// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/catalog/catalog.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::catalog;

class TestRegionTree final : public QObject
{
    Q_OBJECT

    Catalog m_catalog;
    const RegionTree& tree() const { return m_catalog.regions(); }
    static RegionCode code(int number) { return RegionCode::fromNumber(number); }

private Q_SLOTS:
    void initTestCase()
    {
        const auto loaded = Catalog::load();
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(loaded.error().detail));
        m_catalog = *loaded;
    }

    void holdsEveryDivision()
    {
        QCOMPARE(tree().size(), 3339);
        QCOMPARE(tree().path(code(440305)).join(u'/'), u"广东省/深圳市/南山区"_s);
        QCOMPARE(tree().path(code(440305), code(440300)).join(u'/'), u"南山区"_s);
        QCOMPARE(tree().path(code(440300), code(440300)).join(u'/'), u"深圳市"_s);
        QVERIFY(tree().isWithin(code(440305), code(440000)));
        QVERIFY(!tree().isWithin(code(440305), code(310000)));
        QVERIFY(tree().subtree(code(440300)).contains(code(440311)));
        QVERIFY(tree().path(code(999999)).isEmpty());
        QCOMPARE(tree().ancestorAtLevel(code(440305), 2), code(440300));
    }

    void resolvesWhatPeopleWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("within");
        QTest::addColumn<int>("expected");
        QTest::addColumn<QString>("rest");
        QTest::newRow("code") << u"440300"_s << 0 << 440300 << u""_s;
        QTest::newRow("name") << u"深圳市"_s << 0 << 440300 << u""_s;
        QTest::newRow("short name") << u"深圳"_s << 0 << 440300 << u""_s;
        QTest::newRow("province over city") << u"吉林"_s << 0 << 220000 << u""_s;
        QTest::newRow("path in one") << u"河北省石家庄市辛集市"_s << 0 << 130181 << u""_s;
        QTest::newRow("path without the city") << u"河北省辛集市"_s << 0 << 130181 << u""_s;
        QTest::newRow("node the tree does not know") << u"河北省唐山市市本级"_s << 0 << 130200 << u"市本级"_s;
        QTest::newRow("city first") << u"深圳市南山区桃园路"_s << 0 << 440305 << u"桃园路"_s;
        QTest::newRow("scope decides") << u"南山区"_s << 440300 << 440305 << u""_s;
        QTest::newRow("municipality") << u"上海市浦东新区"_s << 0 << 310115 << u""_s;
        QTest::newRow("municipality twice") << u"北京市北京市海淀区"_s << 0 << 110108 << u""_s;
        QTest::newRow("its short name first") << u"上海上海市黄浦区"_s << 0 << 310101 << u""_s;
        QTest::newRow("municipality and its districts") << u"天津市 市辖区 和平区"_s << 0 << 120101 << u""_s;
        QTest::newRow("nothing but repetition") << u"重庆市重庆市"_s << 0 << 500000 << u""_s;
        QTest::newRow("a city has no such repetition") << u"深圳市深圳市"_s << 0 << 440300 << u"深圳市"_s;
        QTest::newRow("full width and blanks") << u" 广东省 深圳市 "_s << 0 << 440300 << u""_s;
        QTest::newRow("autonomous region") << u"内蒙古"_s << 0 << 150000 << u""_s;
    }
    void resolvesWhatPeopleWrite()
    {
        QFETCH(QString, text);
        QFETCH(int, within);
        QFETCH(int, expected);
        QFETCH(QString, rest);
        const auto resolved = tree().resolve(text, within == 0 ? RegionCode() : code(within));
        QVERIFY(resolved);
        QVERIFY(!resolved->ambiguous);
        QCOMPARE(resolved->code.number(), expected);
        QCOMPARE(resolved->rest, rest);
    }

    void saysWhenAPlaceIsUnknownOrSeveral()
    {
        QVERIFY(!tree().resolve(u"火星市"_s));
        QVERIFY(!tree().resolve(u""_s));
        QVERIFY(!tree().resolve(u"999999"_s));
        const auto several = tree().resolve(u"鼓楼区"_s);
        QVERIFY(several && several->ambiguous);
        QVERIFY(several->code.isNull());
        const auto districts = tree().resolve(u"朝阳区"_s);
        QVERIFY(districts && districts->ambiguous);
        QCOMPARE(tree().resolve(u"朝阳区"_s, code(110000))->code, code(110105));
    }

    void everyDivisionIsFoundByItsOwnPath()
    {
        int checked = 0;
        const std::function<void(RegionCode)> visit = [&](RegionCode at) {
            const auto resolved = tree().resolve(tree().path(at).join(QString()));
            QVERIFY2(resolved && resolved->code == at, qPrintable(tree().path(at).join(u'/')));
            ++checked;
            for (const RegionCode child : tree().node(at)->children)
                visit(child);
        };
        for (const RegionCode root : tree().roots())
            visit(root);
        QCOMPARE(checked, 3339);
    }

    void findsPlacesWhileTyping()
    {
        QCOMPARE(tree().find(u"浦东"_s, 5).constFirst(), code(310115));
        QCOMPARE(tree().find(u"河北 唐山"_s, 5).constFirst(), code(130200));
        QVERIFY(tree().find(u"南山"_s, 10).contains(code(440305)));
        QCOMPARE(tree().find(u"市"_s, 7).size(), 7);
        QVERIFY(tree().find(u"  "_s, 7).isEmpty());
    }

    void takesAnyTree()
    {
        const auto odd = RegionTree::fromTsv("code\tparent\tlevel\tname\n130000\t100000\t1\t河北省\n139900\t130000\t2\t"
                                             "华油\n139901\t139900\t3\t市本级\n");
        QVERIFY(odd);
        QCOMPARE(odd->resolve(u"华油"_s)->code, code(139900));
        QCOMPARE(odd->path(code(139901)).size(), 3);
    }

    void refusesBrokenTrees_data()
    {
        QTest::addColumn<QByteArray>("tsv");
        QTest::newRow("empty") << QByteArray("code\tparent\tlevel\tname\n");
        QTest::newRow("cut line") << QByteArray("h\n130000\t100000\t1\n");
        QTest::newRow("bad code") << QByteArray("h\n13000x\t100000\t1\t河北省\n");
        QTest::newRow("twice") << QByteArray("h\n130000\t100000\t1\ta\n130000\t100000\t1\tb\n");
        QTest::newRow("circle") << QByteArray("h\n130000\t130100\t1\ta\n130100\t130000\t2\tb\n");
    }
    void refusesBrokenTrees()
    {
        QFETCH(QByteArray, tsv);
        QVERIFY(!RegionTree::fromTsv(tsv));
    }
};

QTEST_GUILESS_MAIN(TestRegionTree)
#include "test_regiontree.moc"
