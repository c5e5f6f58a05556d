// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/catalog/catalog.h"
#include "core/catalog/celltext.h"
#include "core/catalog/rowkey.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::catalog;

class TestCatalog final : public QObject
{
    Q_OBJECT

    Catalog m_catalog;

    static Row row(const Dataset& dataset, const QMap<QString, QString>& cells)
    {
        Row result;
        for (const Field& field : dataset.fields)
            result.cells.append(cells.value(field.id));
        return result;
    }

private Q_SLOTS:
    void initTestCase() { m_catalog = Catalog::load().value(); }

    void declarationsHoldTogether()
    {
        QSet<QString> ids;
        for (const Service& service : m_catalog.services()) {
            QVERIFY2(!ids.contains(service.id), qPrintable(service.id));
            ids.insert(service.id);
            QVERIFY(qstrlen(service.title) > 0 && qstrlen(service.hint) > 0 && !service.icon.isEmpty());
            if (service.access == Access::Link)
                continue;
            // Only lists can be held: what is a person's own is none of them.
            QCOMPARE(m_catalog.dataset(service.dataset) != nullptr, service.access == Access::Open);
            const Dataset* dataset = &m_catalog.datasetOf(service);
            QVERIFY2(!dataset->fields.isEmpty() && !service.columns.isEmpty(), qPrintable(service.id));
            for (const Column& column : service.columns)
                QVERIFY2(dataset->field(column.field) != nullptr, qPrintable(service.id + u'.' + column.field));
            for (const Filter& filter : service.filters) {
                int known = 0;
                for (const QString& field : filter.fields)
                    known += dataset->field(field) != nullptr ? 1 : 0;
                QVERIFY2(known > 0 || service.access == Access::SignedIn, qPrintable(service.id + u'.' + filter.id));
                QCOMPARE(filter.kind == FilterKind::Choice, !filter.dictionary.isEmpty());
                if (!filter.dictionary.isEmpty())
                    QVERIFY(!m_catalog.dictionary(filter.dictionary).entries().isEmpty());
            }
        }
        for (const Dataset& dataset : m_catalog.datasets() + personalDatasets()) {
            QSet<QString> fields;
            for (const Field& field : dataset.fields) {
                QVERIFY(!fields.contains(field.id));
                fields.insert(field.id);
                if (field.kind == FieldKind::Choice || field.kind == FieldKind::Choices)
                    QVERIFY2(!m_catalog.dictionary(field.dictionary).entries().isEmpty(), qPrintable(field.id));
            }
            for (const QString& field : dataset.identity + dataset.searched + dataset.order)
                QVERIFY2(fields.contains(field), qPrintable(dataset.id + u'.' + field));
        }
    }

    void theMenuOfThePortalIsComplete()
    {
        const QStringList wanted{u"designated-hospitals"_s, u"designated-pharmacies"_s, u"agencies"_s,          u"drugs"_s,
                                 u"national-agencies"_s,    u"pool-area-openings"_s,    u"networked-hospitals"_s, u"my-filings"_s,
                                 u"my-cross-province-settlements"_s, u"pilot-areas"_s,  u"pilot-institutions"_s, u"my-enrolment"_s,
                                 u"my-contributions"_s,     u"my-account"_s,            u"my-settlements"_s,    u"unit-services"_s};
        for (const QString& id : wanted)
            QVERIFY2(m_catalog.service(id) != nullptr, qPrintable(id));
        QVERIFY(m_catalog.service(u"designated-hospitals"_s)->filter(u"hospitalGrade"_s) != nullptr);
        QVERIFY(m_catalog.service(u"designated-hospitals"_s)->filter(u"settlementGrade"_s) != nullptr);
    }

    void dictionariesKeepTheirOfficialCodes()
    {
        const Dictionary& grades = m_catalog.dictionary(u"settlement-grade"_s);
        QCOMPARE(grades.label(u"3"_s), u"三级"_s);
        QCOMPARE(grades.label(u"9"_s), u"未定级"_s);
        QVERIFY(grades.rank(u"3"_s) < grades.rank(u"9"_s));
        const Dictionary& types = m_catalog.dictionary(u"institution-type"_s);
        QCOMPARE(types.label(u"A100"_s), u"综合医院"_s);
        QCOMPARE(types.label(u"B200"_s), u"社区卫生服务站"_s);
        QCOMPARE(types.codeOf(u"卫生所（室）"_s), std::optional(u"D300"_s));
        QCOMPARE(types.codeOf(u"中医诊所"_s), std::optional(u"D212"_s));
        QVERIFY(types.withMembers(u"A200"_s).contains(u"A210"_s));
        QCOMPARE(types.withMembers(u"D212"_s), QStringList{u"D212"_s});
        QVERIFY(!types.codeOf(u"没有这一类"_s));
        QCOMPARE(m_catalog.dictionary(u"insurance-type"_s).label(u"310"_s), u"职工基本医疗保险"_s);
        QCOMPARE(m_catalog.dictionary(u"insurance-type"_s).entries().size(), 14);
    }

    void filterValuesComeFromWords()
    {
        const Service& hospitals = *m_catalog.service(u"designated-hospitals"_s);
        const auto value = [&](const QString& filter, const QString& text) { return m_catalog.filterValue(*hospitals.filter(filter), text); };
        QCOMPARE(value(u"region"_s, u"深圳市"_s).value(), u"440300"_s);
        QCOMPARE(value(u"region"_s, u"440305"_s).value(), u"440305"_s);
        QCOMPARE(value(u"type"_s, u"中医诊所"_s).value(), u"D212"_s);
        QCOMPARE(value(u"type"_s, u"D212"_s).value(), u"D212"_s);
        QCOMPARE(value(u"settlementGrade"_s, u"三级"_s).value(), u"3"_s);
        QCOMPARE(value(u"outpatientCrossRegionOpen"_s, u"是"_s).value(), u"1"_s);
        QCOMPARE(value(u"name"_s, u"  协和 "_s).value(), u"协和"_s);
        QVERIFY(value(u"region"_s, u""_s).value().isEmpty());
        QCOMPARE(value(u"region"_s, u"火星"_s).error().code, ErrorCode::Validation);
        QVERIFY(value(u"region"_s, u"鼓楼区"_s).error().fieldErrors.contains(u"region"_s));
        QVERIFY(!value(u"outpatientCrossRegionOpen"_s, u"也许"_s));
    }

    void cellsReadAsPeopleExpect()
    {
        const CellText cells(m_catalog);
        const Dataset& dataset = *m_catalog.dataset(u"designated-hospitals"_s);
        Row hospital = row(dataset, {{u"name"_s, u"深圳市人民医院"_s}, {u"region"_s, u"440303"_s}, {u"type"_s, u"A100"_s},
                                     {u"settlementGrade"_s, u"77"_s}, {u"acceptsECertificate"_s, u"1"_s}});
        QCOMPARE(cells.text(dataset, hospital, u"region"_s), u"广东省深圳市罗湖区"_s);
        QCOMPARE(cells.text(dataset, hospital, u"region"_s, RegionCode::fromNumber(440300)), u"罗湖区"_s);
        QCOMPARE(cells.text(dataset, hospital, u"type"_s), u"General hospital"_s);
        QCOMPARE(cells.text(dataset, hospital, u"settlementGrade"_s), u"Unknown (77)"_s);
        QCOMPARE(cells.text(dataset, hospital, u"acceptsECertificate"_s), u"Open"_s);
        QVERIFY(cells.text(dataset, hospital, u"phone"_s).isNull());
        QCOMPARE(cells.shown(dataset, hospital, u"phone"_s), u"—"_s);
        hospital.extra.insert(u"settlementGradeText"_s, u"特级"_s);
        QCOMPARE(cells.text(dataset, hospital, u"settlementGrade"_s), u"特级"_s);

        const Dataset& openings = *m_catalog.dataset(u"pool-area-openings"_s);
        Row area = row(openings, {{u"region"_s, u"130200"_s}});
        area.extra.insert(u"regionText"_s, u"市本级"_s);
        QCOMPARE(cells.text(openings, area, u"region"_s), u"河北省唐山市市本级"_s);
        QCOMPARE(cells.text(openings, area, u"region"_s, RegionCode::fromNumber(130200)), u"市本级"_s);

        const Dataset& pilots = *m_catalog.dataset(u"pilot-areas"_s);
        QCOMPARE(cells.text(pilots, row(pilots, {{u"insuranceOpen"_s, u"310,888"_s}}), u"insuranceOpen"_s),
                 u"Basic medical insurance for employees, Unknown (888)"_s);
    }

    void rowsAreKnownByTheirCodeOrByTheirWords()
    {
        const Dataset& hospitals = *m_catalog.dataset(u"designated-hospitals"_s);
        QCOMPARE(rowKey(hospitals, row(hospitals, {{u"code"_s, u"H44030300368"_s}})), u"H44030300368"_s);
        const Dataset& agencies = *m_catalog.dataset(u"agencies"_s);
        const Row a = row(agencies, {{u"name"_s, u"天津市医疗保障基金管理中心"_s}, {u"region"_s, u"120000"_s}});
        const Row b = row(agencies, {{u"name"_s, u"天津市 医疗保障基金管理中心"_s}, {u"region"_s, u"120000"_s}});
        QCOMPARE(rowKey(agencies, a), rowKey(agencies, b));
        QVERIFY(!hasCodeKey(agencies, a));
    }

    void freshnessCountsDays_data()
    {
        QTest::addColumn<QDate>("asOf");
        QTest::addColumn<Freshness>("expected");
        const QDate today(2026, 11, 21);
        QTest::newRow("today") << today << Freshness::Latest;
        QTest::newRow("7") << today.addDays(-7) << Freshness::Latest;
        QTest::newRow("8") << today.addDays(-8) << Freshness::Recent;
        QTest::newRow("30") << today.addDays(-30) << Freshness::Recent;
        QTest::newRow("31") << today.addDays(-31) << Freshness::MayHaveChanged;
        QTest::newRow("90") << today.addDays(-90) << Freshness::MayHaveChanged;
        QTest::newRow("91") << today.addDays(-91) << Freshness::Expired;
        QTest::newRow("none") << QDate() << Freshness::Unknown;
        QTest::newRow("future") << today.addDays(1) << Freshness::Unknown;
    }
    void freshnessCountsDays()
    {
        QFETCH(QDate, asOf);
        QFETCH(Freshness, expected);
        QCOMPARE(freshness(asOf, QDate(2026, 11, 21)), expected);
    }

    void answersTellTheirOldestDate()
    {
        Answer answer;
        QVERIFY(!answer.asOf().isValid());
        answer.sources = {{.id = 1, .asOf = QDate(2026, 1, 2)}, {.id = 2, .asOf = QDate(2024, 10, 31)}};
        QCOMPARE(answer.asOf(), QDate(2024, 10, 31));
        answer.sources.append({.id = 3, .origin = Origin::Synthetic});
        QVERIFY(!answer.asOf().isValid());
        QVERIFY(answer.isSynthetic());
        QCOMPARE(answer.source(2)->asOf, QDate(2024, 10, 31));
        QVERIFY(answer.source(9) == nullptr);
    }

    void questionsHaveOneKeyWhateverThePage()
    {
        Question a{.service = u"drugs"_s, .filters = {{u"name"_s, u"氯雷他定"_s}, {u"form"_s, QString()}}};
        Question b = a;
        b.page = {.offset = 100, .limit = 50};
        b.filters.remove(u"form"_s);
        QCOMPARE(a.key(), b.key());
        b.filters[u"name"_s] = u"布洛芬"_s;
        QVERIFY(a.key() != b.key());
    }
};

QTEST_GUILESS_MAIN(TestCatalog)
#include "test_catalog.moc"
