// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/identity/phone.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao::identity;

namespace {

using Kind = Phone::Kind;

QStringList numbers(const QList<Phone>& phones)
{
    QStringList all;
    for (const Phone& phone : phones)
        all += phone.number;
    return all;
}

} // namespace

class TestPhone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mobiles_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<MobileFault>("fault");
        for (const QString& good :
             {u"13800138000"_s, u" 138 0013 8000 "_s, u"138-0013-8000"_s, u"+8613800138000"_s, u"0086 138 0013 8000"_s,
              u"+86-138-0013-8000"_s, u"１３８００１３８０００"_s, u"138–0013–8000"_s})
            QTest::newRow(qPrintable(good)) << good << MobileFault::None;
        QTest::newRow("empty") << QString() << MobileFault::Empty;
        QTest::newRow("prefix alone") << u"+86"_s << MobileFault::Empty;
        QTest::newRow("12") << u"12800138000"_s << MobileFault::Prefix;
        QTest::newRow("2") << u"23800138000"_s << MobileFault::Prefix;
        QTest::newRow("10 digits") << u"1380013800"_s << MobileFault::Length;
        QTest::newRow("12 digits") << u"138001380001"_s << MobileFault::Length;
        QTest::newRow("letter") << u"1380013800O"_s << MobileFault::Characters;
        QTest::newRow("masked") << u"138****8000"_s << MobileFault::Characters;
        QTest::newRow("other country") << u"+8513800138000"_s << MobileFault::Characters;
    }
    void mobiles()
    {
        QFETCH(QString, typed);
        QFETCH(MobileFault, fault);
        const MobileCheck check = checkMobile(typed);
        QCOMPARE(check.fault, fault);
        QCOMPARE(check.number, fault == MobileFault::None ? u"13800138000"_s : QString());
    }

    void theGuidesCellIsTwoNumbers()
    {
        const QList<Phone> phones = splitPhones(u"022-83122965、83122806"_s);
        QCOMPARE(phones,
                 (QList<Phone>{{Kind::LandLine, u"022-83122965"_s, {}}, {Kind::LandLine, u"022-83122806"_s, {}}}));
    }

    void cells_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const QString& cell, const QStringList& expected) {
            QTest::newRow(qPrintable(cell)) << cell << expected;
        };
        row(u""_s, {});
        row(u" 、，; "_s, {});
        row(u"010-12333"_s, {u"010-12333"_s});
        row(u"0755-83216410"_s, {u"0755-83216410"_s});
        row(u"0452-6882212,6722677"_s, {u"0452-6882212"_s, u"0452-6722677"_s});
        row(u"0452-2553011;0451-2654011；2654012"_s, {u"0452-2553011"_s, u"0451-2654011"_s, u"0451-2654012"_s});
        row(u"029-85276000/85251917"_s, {u"029-85276000"_s, u"029-85251917"_s});
        row(u"０２９－８５２７６０００，８５２５１９１７"_s, {u"029-85276000"_s, u"029-85251917"_s});
        row(u"0738—4426062"_s, {u"0738-4426062"_s});
        row(u"027--88328080"_s, {u"027-88328080"_s});
        row(u"(0755)83216410"_s, {u"0755-83216410"_s});
        row(u"（0755） 83216410"_s, {u"0755-83216410"_s});
        row(u"+86-755-83216410"_s, {u"+86-755-83216410"_s});
        row(u"+86-0755-83216410"_s, {u"0755-83216410"_s});
        row(u"0591-83660233-5163"_s, {u"0591-83660233-5163"_s});
        row(u"0591-83660233转5163"_s, {u"0591-83660233-5163"_s});
        row(u"02283122965"_s, {u"022-83122965"_s});
        row(u"075583216410"_s, {u"0755-83216410"_s});
        row(u"022 83122965"_s, {u"022-83122965"_s});
        row(u"022-83122965 83122806"_s, {u"022-83122965"_s, u"022-83122806"_s});
        row(u"400-8866-455,021-52540540"_s, {u"400-886-6455"_s, u"021-52540540"_s});
        row(u"4006938881"_s, {u"400-693-8881"_s});
        row(u"138 0013 8000或022-83122965"_s, {u"13800138000"_s, u"022-83122965"_s});
        row(u"022-83122965\n83122806"_s, {u"022-83122965"_s, u"022-83122806"_s});
        row(u"57788835191"_s, {u"57788835191"_s});
        row(u"见官网 公告"_s, {u"见官网 公告"_s});
        row(u"022-83122965、暂无"_s, {u"022-83122965"_s, u"暂无"_s});
    }
    void cells()
    {
        QFETCH(QString, cell);
        QFETCH(QStringList, expected);
        QCOMPARE(numbers(splitPhones(cell)), expected);
    }

    void kindsAndNotes()
    {
        const auto only = [](const QString& cell) { return splitPhones(cell).value(0); };
        QCOMPARE(only(u"029-84289132(总机)"_s), (Phone{Kind::LandLine, u"029-84289132"_s, u"总机"_s}));
        QCOMPARE(only(u"83122965"_s), (Phone{Kind::Local, u"83122965"_s, {}}));
        QCOMPARE(only(u"13800138000"_s).kind, Kind::Mobile);
        QCOMPARE(only(u"800-820-1234"_s).kind, Kind::Service);
        for (const QString& number : {u"12393"_s, u"12345"_s, u"12333"_s, u"95588"_s})
            QCOMPARE(only(number), (Phone{Kind::Short, number, {}}));
        for (const QString& other :
             {u"123"_s, u"010-12333"_s, u"022-831229"_s, u"abc"_s, u"022-831229651"_s, u"()"_s, u"((("_s})
            QCOMPARE(only(other).kind, Kind::Other);
    }

    void theAreaCanComeFromOutside()
    {
        QCOMPARE(numbers(splitPhones(u"83122965、0755-83216410、83216411"_s, u"022"_s)),
                 QStringList({u"022-83122965"_s, u"0755-83216410"_s, u"0755-83216411"_s}));
    }

    void hugeCellsEnd()
    {
        QCOMPARE(splitPhones(QString(200'000, u'1')).size(), 1);
        QCOMPARE(splitPhones(u"022-83122965、"_s.repeated(5'000)).size(), 5'000);
        QVERIFY(splitPhones(u"("_s.repeated(20'000)).size() <= 1);
    }
};

QTEST_GUILESS_MAIN(TestPhone)
#include "test_phone.moc"
