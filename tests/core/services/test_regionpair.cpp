// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/clock.h"
#include "core/directory/directory.h"
#include "core/services/regionpair.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::services;
using State = OpeningFact::State;
using Verdict = RegionPair::Verdict;

class TestRegionPair final : public QObject
{
    Q_OBJECT

    std::optional<catalog::Catalog> m_catalog;

    [[nodiscard]] static catalog::RegionCode code(const QString& text)
    {
        return catalog::RegionCode::parse(text).value_or(catalog::RegionCode());
    }
    /// Rows of a list from "region member=flag …".
    [[nodiscard]] catalog::Answer rows(const QString& service, const QStringList& lines) const
    {
        const catalog::Dataset& dataset = m_catalog->datasetOf(*m_catalog->service(service));
        catalog::Answer answer;
        for (const QString& line : lines) {
            const QStringList words = line.split(u' ');
            catalog::Row row;
            row.cells.resize(dataset.fields.size());
            row.cells[dataset.indexOf(u"region"_s)] = words.first();
            for (const QString& word : words.mid(1))
                row.cells[dataset.indexOf(word.section(u'=', 0, 0))] = word.section(u'=', 1);
            row.source = 7;
            answer.rows.append(row);
        }
        answer.sources.append(
            {.id = 7, .origin = catalog::Origin::Import, .title = u"名单"_s, .asOf = QDate(2026, 1, 1)});
        answer.total = answer.rows.size();
        return answer;
    }
    [[nodiscard]] RegionPair judged(Care care, const QStringList& openings, const QStringList& pilots = {},
                                    const QString& treatment = u"440300"_s) const
    {
        return judge(*m_catalog, code(u"130100"_s), code(treatment), care, rows(u"pool-area-openings"_s, openings),
                     rows(u"pilot-areas"_s, pilots));
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = catalog::Catalog::load();
        QVERIFY(catalog);
        m_catalog = *std::move(catalog);
    }

    void verdictsFollowTheFacts_data()
    {
        QTest::addColumn<QStringList>("openings");
        QTest::addColumn<int>("verdict");
        const QString insured = u"130100 openAsInsuredPlace=1 openAsTreatmentPlace=1 inpatientOpen=1"_s;
        const QString treatment = u"440300 openAsInsuredPlace=1 openAsTreatmentPlace=1 inpatientOpen=1"_s;
        const auto row = [](const char* name, const QStringList& openings, Verdict verdict) {
            QTest::newRow(name) << openings << static_cast<int>(verdict);
        };
        row("all open", {insured, treatment}, Verdict::Yes);
        row("the place of treatment is not there", {insured}, Verdict::Unknown);
        row("nothing is there", {}, Verdict::Unknown);
        row("not open as place of treatment",
            {insured, u"440300 openAsInsuredPlace=1 openAsTreatmentPlace=0 inpatientOpen=1"_s}, Verdict::No);
        row("closed here and nothing known there",
            {u"130100 openAsInsuredPlace=0 openAsTreatmentPlace=1 inpatientOpen=1"_s}, Verdict::No);
        row("an empty cell is not known",
            {insured, u"440300 openAsInsuredPlace=1 openAsTreatmentPlace=1 inpatientOpen="_s}, Verdict::Unknown);
        row("what is neither 1 nor 0 is not known",
            {insured, u"440300 openAsInsuredPlace=1 openAsTreatmentPlace=是 inpatientOpen=1"_s}, Verdict::Unknown);
        row("a province speaks for its city",
            {insured, u"440000 openAsInsuredPlace=1 openAsTreatmentPlace=1 inpatientOpen=1"_s}, Verdict::Yes);
        row("the nearer row is believed",
            {insured, u"440000 openAsInsuredPlace=1 openAsTreatmentPlace=1 inpatientOpen=1"_s,
             u"440300 openAsInsuredPlace=1 openAsTreatmentPlace=1 inpatientOpen=0"_s},
            Verdict::No);
    }
    void verdictsFollowTheFacts()
    {
        QFETCH(QStringList, openings);
        QFETCH(int, verdict);
        QCOMPARE(static_cast<int>(judged(Care::Inpatient, openings).verdict), verdict);
    }

    void everyFactSaysWhereItIsFrom()
    {
        const RegionPair pair =
            judged(Care::Inpatient, {u"130000 openAsInsuredPlace=1 openAsTreatmentPlace=1 inpatientOpen=1"_s});
        QCOMPARE(pair.insuredOpen.state, State::Open);
        QCOMPARE(pair.insuredOpen.region, code(u"130000"_s));
        QCOMPARE(pair.insuredOpen.source->title, u"名单"_s);
        QCOMPARE(pair.insuredOpen.source->asOf, QDate(2026, 1, 1));
        QCOMPARE(pair.treatmentOpen.state, State::Unknown);
        QVERIFY(!pair.treatmentOpen.source);
    }

    void outpatientCareIsInTheListOfPilots()
    {
        const QStringList openings{u"130100 openAsInsuredPlace=1 openAsTreatmentPlace=1 inpatientOpen=0"_s,
                                   u"440300 openAsInsuredPlace=1 openAsTreatmentPlace=1 inpatientOpen=0"_s};
        QCOMPARE(judged(Care::Outpatient, openings).verdict, Verdict::Unknown);
        QCOMPARE(
            judged(Care::Outpatient, openings, {u"130100 outpatientOpen=1"_s, u"440300 outpatientOpen=1"_s}).verdict,
            Verdict::Yes);
        QCOMPARE(
            judged(Care::Outpatient, openings, {u"130100 outpatientOpen=1"_s, u"440300 outpatientOpen=0"_s}).verdict,
            Verdict::No);
        QCOMPARE(judged(Care::Chronic, openings, {u"130100 outpatientOpen=1"_s, u"440300 outpatientOpen=1"_s}).verdict,
                 Verdict::Unknown);
    }

    void withinAProvinceOtherRulesHold()
    {
        QCOMPARE(judged(Care::Inpatient, {}, {}, u"130200"_s).verdict, Verdict::SameProvince);
        // A region that the tree does not know is in no province.
        QCOMPARE(judged(Care::Inpatient, {}, {}, u"999999"_s).verdict, Verdict::Unknown);
    }

    void theDirectoryIsAsked()
    {
        const QTemporaryDir folder;
        const SystemClock clock;
        auto directory = directory::Directory::open(folder.filePath(u"directory.db"_s), *m_catalog, clock);
        QVERIFY(directory);
        QObject context;
        const auto find = [&](const catalog::Question& question) { return (*directory)->find(question); };
        // From 天津 to a place that no list tells of.
        auto pair = lookUpPair(*m_catalog, find, &context, code(u"120000"_s), code(u"659012"_s), Care::Inpatient);
        QTRY_VERIFY(pair.isFinished());
        QVERIFY(pair.result());
        QCOMPARE(pair.result()->verdict, Verdict::Unknown);
        QCOMPARE(pair.result()->treatmentOpen.state, State::Unknown);
        // The samples that ship tell of 石家庄.
        pair = lookUpPair(*m_catalog, find, &context, code(u"130100"_s), code(u"440300"_s), Care::Inpatient);
        QTRY_VERIFY(pair.isFinished());
        QCOMPARE(pair.result()->insuredOpen.state, State::Open);
        QCOMPARE(pair.result()->insuredOpen.region, code(u"130100"_s));
        QVERIFY(!pair.result()->insuredOpen.source->title.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRegionPair)
#include "test_regionpair.moc"
