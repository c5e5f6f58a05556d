// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/columnmap.h"
#include "tests/core/directory/scratchdirectory.h"

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::directory;

namespace {

using Names = QMap<QString, QString>;

} // namespace

class TestColumnMap final : public QObject
{
    Q_OBJECT
private:
    static const catalog::Dataset& dataset(const QString& id) { return *test::shippedCatalog().dataset(id); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void titlesAreKnown_data()
    {
        QTest::addColumn<QString>("dataset");
        QTest::addColumn<QStringList>("titles");
        QTest::addColumn<Names>("mapping");
        const QString hospitals = u"designated-hospitals"_s;
        QTest::newRow("Shenzhen") << hospitals << u"name district code type address"_s.split(u' ')
                                  << Names{{u"name"_s, u"name"_s},
                                           {u"district"_s, u"region"_s},
                                           {u"code"_s, u"code"_s},
                                           {u"type"_s, u"type"_s},
                                           {u"address"_s, u"address"_s}};
        QTest::newRow("drugs") << u"drugs"_s
                               << u"part class_code class_name category no name dosage_form note"_s.split(u' ')
                               << Names{{u"part"_s, u"part"_s},
                                        {u"class_code"_s, u"classCode"_s},
                                        {u"class_name"_s, u"className"_s},
                                        {u"category"_s, u"reimbursementClass"_s},
                                        {u"no"_s, u"number"_s},
                                        {u"name"_s, u"name"_s},
                                        {u"dosage_form"_s, u"form"_s},
                                        {u"note"_s, u"restriction"_s}};
        QTest::newRow("brackets, blanks, width")
            << hospitals << QStringList{u" 机构 名称 "_s, u"ＣＯＤＥ"_s, u"「所在地」"_s}
            << Names{{u"机构 名称"_s, u"name"_s}, {u"CODE"_s, u"code"_s}, {u"「所在地」"_s, u"region"_s}};
        QTest::newRow("the better title wins")
            << hospitals << QStringList{u"名称"_s, u"医疗机构名称"_s} << Names{{u"医疗机构名称"_s, u"name"_s}};
        QTest::newRow("the field's own id wins")
            << hospitals << QStringList{u"医疗机构名称"_s, u"name"_s} << Names{{u"name"_s, u"name"_s}};
        QTest::newRow("grade is the hospital's")
            << hospitals << QStringList{u"等级"_s} << Names{{u"等级"_s, u"hospitalGrade"_s}};
        QTest::newRow("one title twice") << hospitals << QStringList{u"电话"_s, u"电话"_s}
                                         << Names{{u"电话"_s, u"phone"_s}};
        QTest::newRow("nothing known") << hospitals << QStringList{u"甲"_s, u"乙"_s} << Names{};
    }
    void titlesAreKnown()
    {
        QFETCH(QString, dataset);
        QFETCH(QStringList, titles);
        const auto map = mapColumns(this->dataset(dataset), titles, {});
        QVERIFY(map);
        QTEST(map->mapping(this->dataset(dataset)), "mapping");
        QCOMPARE(map->mapping(this->dataset(dataset)).size() + map->unused.size(), titles.size());
    }

    void titlesBecomeUnique()
    {
        const auto map =
            mapColumns(dataset(u"drugs"_s), {u"a"_s, u""_s, u"a"_s, u"a (2)"_s, u" "_s, u"b"_s, u""_s, u" "_s}, {});
        QVERIFY(map);
        QCOMPARE(map->titles, (QStringList{u"a"_s, u"column 2"_s, u"a (2)"_s, u"a (2) (2)"_s, u"column 5"_s, u"b"_s}));
    }

    void choicesGoFirst()
    {
        const QStringList titles{u"名称"_s, u"备注"_s, u"code"_s};
        const auto map =
            mapColumns(dataset(u"designated-hospitals"_s), titles, {{u"备注"_s, u"name"_s}, {u"CODE"_s, u""_s}});
        QVERIFY(map);
        QCOMPARE(map->mapping(dataset(u"designated-hospitals"_s)), (Names{{u"备注"_s, u"name"_s}}));
        QCOMPARE(map->unusedTitles(), QStringList{u"名称"_s});
        QCOMPARE(map->missing, (QStringList{u"code"_s, u"region"_s}));
    }

    void wrongChoicesAreRefused_data()
    {
        QTest::addColumn<Names>("chosen");
        QTest::addColumn<QString>("named");
        QTest::newRow("column") << Names{{u"价格"_s, u"name"_s}} << u"价格"_s;
        QTest::newRow("empty column") << Names{{u""_s, u"name"_s}} << u""_s;
        QTest::newRow("field") << Names{{u"名称"_s, u"colour"_s}} << u"colour"_s;
        QTest::newRow("own column of the table") << Names{{u"名称"_s, u"row_id"_s}} << u"row_id"_s;
        QTest::newRow("one field twice") << Names{{u"名称"_s, u"name"_s}, {u"编码"_s, u"name"_s}} << u"name"_s;
        QTest::newRow("one column twice") << Names{{u"CODE"_s, u"code"_s}, {u"code"_s, u"uscc"_s}} << u"code"_s;
    }
    void wrongChoicesAreRefused()
    {
        QFETCH(Names, chosen);
        QFETCH(QString, named);
        const auto map = mapColumns(dataset(u"designated-hospitals"_s), {u"名称"_s, u"编码"_s, u"code"_s}, chosen);
        QVERIFY(!map);
        QCOMPARE(map.error().code, ErrorCode::Validation);
        QCOMPARE(map.error().supportId, u"IMP-MAP-05"_s);
        QVERIFY(map.error().fieldErrors.contains(named));
    }
};

QTEST_GUILESS_MAIN(TestColumnMap)
#include "test_columnmap.moc"
