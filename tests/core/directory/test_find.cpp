// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/plan.h"
#include "tests/core/directory/scratchdirectory.h"

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::catalog;
using namespace yibao::directory;
using test::Scratch;

namespace {

const QString hospitals = u"designated-hospitals"_s;

/// Names, codes, regions (codes of divisions), classes and grades of a small list.
const QString smallList = u"名称,编码,行政区划,类别,医院等级,医保结算等级,地址,又名,异地门诊\n"
                          "深圳市第二人民医院,H44030400001,440304,综合医院,三级甲等,三级,深圳市福田区笋岗西路3002号,"
                          "深圳大学第一附属医院,开通\n"
                          "深圳市人民医院,H44030300002,440303,综合医院,三级甲等,三级,深圳市罗湖区东门北路1017号,,开通\n"
                          "人民医院,H44030500003,440305,综合医院,,,南山区桃园路89号,,未开通\n"
                          "南山区人民医院100%合作门诊部,H44030500004,440305,综合门诊部,,,南山区_桃园路,,\n"
                          "深圳市中医院,H44030400005,440304,中医(综合)医院,三级甲等,三级,福田区福华路1号,,开通\n"
                          "石家庄市第一医院,H13010200006,130102,综合医院,三级甲等,三级,石家庄市长安区范西路36号,,-\n"
                          "石家庄同济中医诊所,H13010200007,130102,中医诊所,,,—,,\n"
                          "石家庄某机构,H13010200008,130102,未曾听说的类别,,,长安区,,也许\n"_s;

std::unique_ptr<Scratch> list;

const Scratch& filled()
{
    return *list;
}

} // namespace

class TestFind final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        list = std::make_unique<Scratch>();
        const auto report = list->import(list->job(hospitals, list->list(smallList)));
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->added, 8);
    }
    void cleanupTestCase() { list.reset(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    // The last text is kept for the next list: for that text and scope alone.
    void eachTextIsUnderstoodForItself()
    {
        const Vocabulary vocabulary(test::shippedCatalog().regions());
        using search::Scope;
        const auto name = vocabulary.parse(u"协和"_s, Scope::Name);
        QVERIFY(!name.isEmpty());
        QCOMPARE(vocabulary.parse(u"协和"_s, Scope::Name).tiers.size(), name.tiers.size());
        QVERIFY(vocabulary.parse(u"协和"_s, Scope::Everything).scope == Scope::Everything);
        QVERIFY(vocabulary.parse({}, Scope::Everything).isEmpty());
        QVERIFY(!vocabulary.parse(u"协和"_s, Scope::Everything).isEmpty());
    }

    void filters_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QStringList>("codes");
        const auto row = [](const char* name, const QString& filter, const QString& value, const QString& last) {
            QStringList codes = last.split(u' ', Qt::SkipEmptyParts);
            codes.sort();
            QTest::newRow(name) << filter << value << codes;
        };
        row("province", u"region"_s, u"130000"_s, u"6 7 8"_s);
        row("city", u"region"_s, u"440300"_s, u"1 2 3 4 5"_s);
        row("county", u"region"_s, u"440305"_s, u"3 4"_s);
        row("a place without rows", u"region"_s, u"110000"_s, u""_s);
        row("a place that the tree does not know", u"region"_s, u"999999"_s, u""_s);
        row("choice", u"type"_s, u"A100"_s, u"1 2 3 6"_s);
        row("choice with members", u"type"_s, u"A200"_s, u"5"_s);
        row("member alone", u"type"_s, u"A210"_s, u"5"_s);
        row("words unknown to the dictionary", u"type"_s, u"未曾听说的类别"_s, u"8"_s);
        row("no such choice", u"type"_s, u"别的类别"_s, u""_s);
        row("grade", u"hospitalGrade"_s, u"3A"_s, u"1 2 5 6"_s);
        row("settlement grade", u"settlementGrade"_s, u"3"_s, u"1 2 5 6"_s);
        row("flag yes", u"outpatientCrossRegionOpen"_s, u"1"_s, u"1 2 5"_s);
        row("flag no", u"outpatientCrossRegionOpen"_s, u"0"_s, u"3"_s);
        row("text in the name", u"name"_s, u"人民医院"_s, u"1 2 3 4"_s);
        row("text in the alias", u"name"_s, u"深圳大学"_s, u"1"_s);
        row("text in the code", u"name"_s, u"h130102"_s, u"6 7 8"_s);
        row("two words", u"name"_s, u"第二 人民"_s, u"1"_s);
        row("a place and a word", u"name"_s, u"深圳 人民"_s, u"1 2 3 4"_s);
        row("two words of two fields", u"name"_s, u"H4403 中医"_s, u"5"_s);
        row("full width", u"name"_s, u"Ｈ44030400001"_s, u"1"_s);
        row("brackets do not count", u"name"_s, u"（深圳市）中医院"_s, u"5"_s);
        row("a percent sign is no wildcard", u"name"_s, u"%"_s, u"1 2 3 4 5 6 7 8"_s);
        row("percent inside", u"name"_s, u"100%合作"_s, u"4"_s);
        row("underscore is no wildcard", u"address"_s, u"区_桃"_s, u"3 4"_s);
        row("quotes", u"name"_s, u"' OR 1=1 --医院x"_s, u""_s);
        row("marks alone", u"name"_s, u"（）"_s, u"1 2 3 4 5 6 7 8"_s);
        row("address", u"address"_s, u"福田区"_s, u"1 5"_s);
        row("not across two fields", u"name"_s, u"医院深圳大学"_s, u""_s);
        row("empty value", u"type"_s, u""_s, u"1 2 3 4 5 6 7 8"_s);
    }
    void filters()
    {
        QFETCH(QString, filter);
        QFETCH(QString, value);
        QFETCH(QStringList, codes);
        const auto answer = filled().find(hospitals, {{filter, value}});
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        // What is only similar comes behind and is no part of this.
        QCOMPARE(answer->total - answer->near, codes.size());
        QStringList found;
        for (const QString& code : filled().cells(answer, u"code"_s).mid(0, answer->total - answer->near))
            found.append(code.right(1));
        found.sort();
        QCOMPARE(found, codes);
        QCOMPARE(answer->sources.size(), answer->total == 0 ? 0 : 1);
    }

    void filtersJoin()
    {
        QCOMPARE(
            filled().total(hospitals, {{u"region"_s, u"440000"_s}, {u"type"_s, u"A100"_s}, {u"name"_s, u"人民"_s}}), 3);
    }

    void wrongQuestionsAreRefused_data()
    {
        QTest::addColumn<Question>("question");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("supportId");
        QTest::newRow("service") << Question{.service = u"nowhere"_s} << ErrorCode::Validation << u"APP-SERVICE-03"_s;
        QTest::newRow("link") << Question{.service = u"unit-services"_s} << ErrorCode::Validation
                              << u"APP-SERVICE-03"_s;
        QTest::newRow("personal") << Question{.service = u"my-enrolment"_s} << ErrorCode::Unauthenticated
                                  << u"APP-SIGNIN-06"_s;
        QTest::newRow("filter") << Question{.service = hospitals, .filters = {{u"colour"_s, u"red"_s}}}
                                << ErrorCode::Validation << u"APP-FILTER-02"_s;
        QTest::newRow("flag") << Question{.service = hospitals,
                                          .filters = {{u"outpatientCrossRegionOpen"_s, u"perhaps"_s}}}
                              << ErrorCode::Validation << u"APP-FILTER-02"_s;
        QTest::newRow("region") << Question{.service = hospitals, .filters = {{u"region"_s, u"深圳市"_s}}}
                                << ErrorCode::Validation << u"APP-REGION-01"_s;
        QTest::newRow("sort") << Question{.service = hospitals, .sort = u"row_id"_s} << ErrorCode::Validation
                              << u"APP-FILTER-02"_s;
        QTest::newRow("offset") << Question{.service = hospitals, .page = {.offset = -1}} << ErrorCode::Validation
                                << u"APP-FILTER-02"_s;
        QString words;
        for (int i = 0; i < 1000; ++i)
            words += QString::number(i) + u' ';
        QTest::newRow("a thousand words") << Question{.service = hospitals, .filters = {{u"name"_s, words}}}
                                          << ErrorCode::Validation << u"APP-FILTER-02"_s;
    }
    void wrongQuestionsAreRefused()
    {
        QFETCH(Question, question);
        const auto answer = filled().find(question);
        QVERIFY(!answer);
        QTEST(answer.error().code, "code");
        QTEST(answer.error().supportId, "supportId");
        const auto last = filled()->lastAsked(question).result();
        QVERIFY(!last);
        const auto scanned = filled()->scan(question, [](const auto&, const auto&) { return true; }).result();
        QVERIFY(!scanned);
    }

    void aVeryLongWordIsJustNotFound()
    {
        QCOMPARE(filled().total(hospitals, {{u"name"_s, QString(1'000'000, u'医')}}), 0);
    }

    void recommendedOrder()
    {
        // The grades first, the kind of house next, the shorter name; what has no grade stays in the order of its list.
        QCOMPARE(filled().cells(filled().find(hospitals), u"name"_s),
                 (QStringList{u"深圳市人民医院"_s, u"石家庄市第一医院"_s, u"深圳市第二人民医院"_s, u"深圳市中医院"_s,
                              u"人民医院"_s, u"南山区人民医院100%合作门诊部"_s, u"石家庄同济中医诊所"_s,
                              u"石家庄某机构"_s}));
    }

    void theNameItselfComesFirst()
    {
        QCOMPARE(filled().cells(filled().find(hospitals, {{u"name"_s, u"人民医院"_s}}), u"name"_s),
                 (QStringList{u"人民医院"_s, u"深圳市人民医院"_s, u"深圳市第二人民医院"_s,
                              u"南山区人民医院100%合作门诊部"_s}));
        QCOMPARE(filled().cells(filled().find(hospitals, {{u"name"_s, u"南山区"_s}}), u"name"_s).constFirst(),
                 u"南山区人民医院100%合作门诊部"_s);
    }

    void sorting_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<bool>("descending");
        for (const QString& field : {u"code"_s, u"name"_s, u"hospitalGrade"_s, u"type"_s, u"address"_s, u"region"_s}) {
            QTest::addRow("%s", qPrintable(field)) << field << false;
            QTest::addRow("%s, descending", qPrintable(field)) << field << true;
        }
    }
    void sorting()
    {
        QFETCH(QString, field);
        QFETCH(bool, descending);
        const auto answer = filled().find(
            Question{.service = hospitals, .filters = {}, .page = {}, .sort = field, .descending = descending});
        QVERIFY(answer);
        const QStringList values = filled().cells(answer, field);
        QStringList filledValues = values;
        filledValues.removeIf([](const QString& value) { return value.isEmpty(); });
        // Whatever the direction, rows without a value stand at the end.
        for (qsizetype i = 0; i < values.size(); ++i)
            QCOMPARE(values.at(i).isEmpty(), i >= filledValues.size());
        if (field == u"type" || field == u"hospitalGrade") {
            const Dictionary& dictionary =
                test::shippedCatalog().dictionary(field == u"type" ? u"institution-type"_s : u"hospital-grade"_s);
            for (qsizetype i = 1; i < filledValues.size(); ++i) {
                const int a = dictionary.rank(filledValues.at(i - 1));
                const int b = dictionary.rank(filledValues.at(i));
                QVERIFY(descending ? a >= b : a <= b);
            }
        } else {
            QVERIFY(std::is_sorted(filledValues.cbegin(), filledValues.cend(),
                                   [&](const QString& a, const QString& b) { return descending ? b < a : a < b; }));
        }
    }

    void paging()
    {
        QStringList all = filled().cells(filled().find(hospitals), u"code"_s);
        QStringList paged;
        for (qint64 offset = 0; offset < 9; offset += 3) {
            const auto page = filled().find(Question{.service = hospitals, .page = {.offset = offset, .limit = 3}});
            QVERIFY(page);
            QCOMPARE(page->total, 8);
            QCOMPARE(page->sources.size(), 1);
            paged += filled().cells(page, u"code"_s);
        }
        QCOMPARE(paged, all);
        const auto beyond = filled().find(Question{.service = hospitals, .page = {.offset = 100, .limit = 3}});
        QVERIFY(beyond && beyond->rows.isEmpty());
        QCOMPARE(beyond->total, 8);
        const auto counted = filled().find(hospitals, {}, 0);
        QVERIFY(counted && counted->rows.isEmpty());
        QCOMPARE(counted->total, 8);
    }

    void cellsThatSayNothingAreNull()
    {
        const auto answer = filled().find(hospitals, {{u"name"_s, u"同济"_s}});
        QVERIFY(answer && answer->rows.size() == 1);
        QVERIFY(filled().cells(answer, u"address"_s).constFirst().isNull());
        QVERIFY(filled().cells(answer, u"alias"_s).constFirst().isNull());
        QVERIFY(filled().cells(answer, u"phone"_s).constFirst().isNull());
        QCOMPARE(answer->rows.constFirst().key, u"H13010200007"_s);
        QCOMPARE(answer->rows.constFirst().position, 7);
        QCOMPARE(answer->rows.constFirst().source, answer->sources.constFirst().id);
    }

    void samplesOfTheGuide_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("rows");
        QTest::newRow("agencies of Tianjin") << u"national-agencies"_s << u"region"_s << u"120000"_s << 9;
        QTest::newRow("agencies by the other service") << u"agencies"_s << u"region"_s << u"120000"_s << 9;
        QTest::newRow("openings of Hebei") << u"pool-area-openings"_s << u"region"_s << u"130000"_s << 8;
        QTest::newRow("openings of Tangshan") << u"pool-area-openings"_s << u"region"_s << u"130200"_s << 2;
        QTest::newRow("general hospitals") << u"networked-hospitals"_s << u"type"_s << u"A100"_s << 6;
        QTest::newRow("hospitals of Chinese medicine") << u"networked-hospitals"_s << u"type"_s << u"A200"_s << 4;
        QTest::newRow("pilot institutions") << u"pilot-institutions"_s << u"name"_s << u""_s << 10;
        QTest::newRow("no sample, no rows") << u"designated-pharmacies"_s << u"name"_s << u""_s << 0;
    }
    void samplesOfTheGuide()
    {
        QFETCH(QString, service);
        QFETCH(QString, filter);
        QFETCH(QString, value);
        QFETCH(int, rows);
        const Scratch scratch;
        const auto answer = scratch.find(service, {{filter, value}});
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->total, rows);
        if (rows == 0)
            return;
        QCOMPARE(answer->sources.constFirst().origin, Origin::Sample);
        QCOMPARE(answer->sources.constFirst().title, u"操作指南示例"_s);
        QVERIFY(!answer->asOf().isValid());
    }

    void aPlaceThatTheTreeDoesNotKnowIsKeptInWords()
    {
        const Scratch scratch;
        const auto answer = scratch.find(u"pool-area-openings"_s, {{u"region"_s, u"130200"_s}});
        QVERIFY(answer && answer->rows.size() == 2);
        QCOMPARE(scratch.cells(answer, u"region"_s), (QStringList{u"130200"_s, u"130200"_s}));
        QVERIFY(answer->rows.at(0).extra.value(u"regionText"_s).isEmpty());
        QCOMPARE(answer->rows.at(1).extra.value(u"regionText"_s), u"市本级"_s);
        QVERIFY(answer->rows.at(0).key != answer->rows.at(1).key);
        QCOMPARE(scratch.cells(answer, u"inpatientOpen"_s), (QStringList{u"1"_s, u"1"_s}));
    }

    void placesComeInTheOrderOfTheTree()
    {
        const Scratch scratch;
        const QStringList places = scratch.cells(scratch.find(u"pool-area-openings"_s), u"region"_s);
        QCOMPARE(places.size(), 10);
        QVERIFY(std::is_sorted(places.cbegin(), places.cend()));
    }

    void samplesGiveWayToAnyOtherSource()
    {
        Scratch scratch;
        QCOMPARE(scratch.total(u"agencies"_s), 10);
        const ImportJob job =
            scratch.job(u"agencies"_s, scratch.list(u"机构名称,所在地,电话\n某中心,广东省深圳市,0755-12345678\n"_s));
        QVERIFY(scratch.import(job));
        const auto answer = scratch.find(u"agencies"_s);
        QCOMPARE(scratch.cells(answer, u"name"_s), QStringList{u"某中心"_s});
        QCOMPARE(answer->sources.size(), 1);
        QCOMPARE(answer->asOf(), QDate(2026, 10, 31));
        // They come back with the next opening as little as they went: they are only not seen.
        scratch.reopen();
        QCOMPARE(scratch.total(u"agencies"_s), 1);
        const auto holdings = scratch->holdings().result();
        for (const Holding& holding : *holdings) {
            if (holding.source.dataset == u"agencies" && holding.source.origin == Origin::Import)
                QVERIFY(scratch->removeSource(holding.source.id).result());
        }
        QCOMPARE(scratch.total(u"agencies"_s), 10);
    }

    void samplesCanBeLeftOut()
    {
        const Scratch scratch({.samples = false});
        QCOMPARE(scratch.total(u"agencies"_s), 0);
        QVERIFY(scratch->holdings().result()->isEmpty());
    }

    void answersOfAClosedDirectoryDoNotHang()
    {
        QFuture<Result<Answer>> late;
        {
            Scratch scratch;
            late = scratch->find({.service = hospitals});
        }
        QVERIFY(late.isFinished());
        QVERIFY(late.result());
    }
};

QTEST_GUILESS_MAIN(TestFind)
#include "test_find.moc"
