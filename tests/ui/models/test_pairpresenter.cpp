// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "fakesource.h"
#include "ui/models/pairpresenter.h"
#include "ui/models/placeagencies.h"

#include <QSignalSpy>
#include <QTest>

using namespace yibao;
using namespace yibao::testing;
using models::PairPresenter;
using models::PlaceAgencies;
using Phase = PairPresenter::Phase;
using Verdict = services::RegionPair::Verdict;

class TestPairPresenter final : public QObject
{
    Q_OBJECT

    std::optional<catalog::Catalog> m_catalog;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC)};
    std::unique_ptr<FakeSource> m_source;

    const PairPresenter::Pair m_pair{.insured = catalog::RegionCode::fromNumber(130100),
                                     .treatment = catalog::RegionCode::fromNumber(440300)};

    [[nodiscard]] catalog::Row row(const QString& service, const QMap<QString, QString>& cells) const
    {
        const catalog::Dataset& dataset = m_catalog->datasetOf(*m_catalog->service(service));
        catalog::Row made;
        made.cells = QStringList(dataset.fields.size());
        for (auto it = cells.begin(); it != cells.end(); ++it)
            made.cells[dataset.indexOf(it.key())] = it.value();
        made.key = cells.value(u"region"_s) + cells.value(u"name"_s);
        made.source = 1;
        return made;
    }
    [[nodiscard]] catalog::Row opening(const QString& region, const QString& treatment = u"1"_s) const
    {
        return row(u"pool-area-openings"_s, {{u"region"_s, region},
                                             {u"openAsInsuredPlace"_s, u"1"_s},
                                             {u"openAsTreatmentPlace"_s, treatment},
                                             {u"inpatientOpen"_s, u"1"_s}});
    }
    [[nodiscard]] catalog::Row agency(const QString& name, const QString& region, const QString& phone) const
    {
        return row(u"agencies"_s, {{u"name"_s, name}, {u"region"_s, region}, {u"phone"_s, phone}});
    }
    [[nodiscard]] catalog::Row ofPortal(catalog::Row made) const
    {
        made.source = 2;
        return made;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = catalog::Catalog::load();
        QVERIFY(loaded.has_value());
        m_catalog.emplace(*loaded);
    }
    void init() { m_source = std::make_unique<FakeSource>(*m_catalog, m_clock); }

    void aPlaceOfTheProgramHoldsThePair()
    {
        const auto filters = m_pair.filters();
        QCOMPARE(filters,
                 (QMap<QString, QString>{
                     {u"insured"_s, u"130100"_s}, {u"treatment"_s, u"440300"_s}, {u"care"_s, u"inpatient"_s}}));
        QVERIFY(PairPresenter::Pair::of(filters) == m_pair);
        QVERIFY(!PairPresenter::Pair::of({{u"insured"_s, u"../"_s}, {u"care"_s, u"x"_s}}).isComplete());
        QVERIFY(PairPresenter::Pair().filters().isEmpty());
    }

    void nothingIsAskedWhileAPlaceIsMissing()
    {
        PairPresenter presenter(*m_source);
        presenter.ask({.insured = m_pair.insured});
        QVERIFY(presenter.phase() == Phase::Waiting);
        QVERIFY(m_source->localAsked.isEmpty());
    }

    void thisMachineAnswersAtOnceAndThePortalAfterIt()
    {
        m_source->rows = {opening(u"130100"_s)};
        m_source->portalRows = {ofPortal(opening(u"130100"_s)), ofPortal(opening(u"440300"_s))};
        m_source->offers = true;
        m_source->holdPortal = true;
        PairPresenter presenter(*m_source);
        presenter.ask(m_pair);
        QTRY_VERIFY(presenter.phase() == Phase::Answered);
        QVERIFY(presenter.answer().verdict == Verdict::Unknown);
        QTRY_COMPARE(m_source->heldPortal(), 2);
        QVERIFY(presenter.isChecking());
        QCOMPARE(m_source->portalAsked.constFirst().filters.value(u"region"_s), u"130000"_s);
        m_source->releasePortal();
        QTRY_VERIFY(presenter.answer().verdict == Verdict::Yes);
        QTRY_VERIFY(!presenter.isChecking());
        // The portal's row is believed, with the portal as its source.
        QCOMPARE(presenter.answer().insuredOpen.source->origin, catalog::Origin::Portal);
        QCOMPARE(presenter.answer().treatmentOpen.source->asOf, QDate(2026, 11, 20));
        QVERIFY(!presenter.error());
    }

    void whatIsFreshIsNotAskedFor()
    {
        m_source->rows = {opening(u"130100"_s), opening(u"440300"_s)};
        m_source->offers = true;
        m_source->wants = false;
        PairPresenter presenter(*m_source);
        presenter.ask(m_pair);
        QTRY_VERIFY(presenter.phase() == Phase::Answered && !presenter.isChecking());
        QVERIFY(m_source->portalAsked.isEmpty());
    }

    void aPortalThatFailsLeavesTheAnswer()
    {
        m_source->rows = {opening(u"130100"_s), opening(u"440300"_s)};
        m_source->offers = true;
        m_source->portalError = netError();
        PairPresenter presenter(*m_source);
        presenter.ask(m_pair);
        QTRY_VERIFY(presenter.error().has_value() && !presenter.isChecking());
        QVERIFY(presenter.phase() == Phase::Answered);
        QVERIFY(presenter.answer().verdict == Verdict::Yes);
        // It is asked again when it answers again.
        m_source->portalError.reset();
        m_source->portalRows = {ofPortal(opening(u"440300"_s, u"0"_s))};
        Q_EMIT m_source->portalReachable();
        QTRY_VERIFY(presenter.answer().verdict == Verdict::No);
        QVERIFY(!presenter.error());
    }

    void listsThatCannotBeReadAreAFailure()
    {
        m_source->localError = Error{.code = ErrorCode::StorageBusy, .supportId = YIBAO_SUPPORT("STO-BUSY-04")};
        PairPresenter presenter(*m_source);
        presenter.ask(m_pair);
        QTRY_VERIFY(presenter.phase() == Phase::Failed);
        QCOMPARE(presenter.error()->code, ErrorCode::StorageBusy);
        m_source->localError.reset();
        m_source->rows = {opening(u"130100"_s), opening(u"440300"_s)};
        presenter.ask(m_pair);
        QTRY_VERIFY(presenter.phase() == Phase::Answered);
        QVERIFY(!presenter.error());
    }

    void aChangeOfTheListsIsSeenAndAsksNoPortal()
    {
        m_source->rows = {opening(u"130100"_s)};
        PairPresenter presenter(*m_source);
        presenter.ask(m_pair);
        QTRY_VERIFY(presenter.phase() == Phase::Answered);
        m_source->rows.append(opening(u"440300"_s));
        m_source->offers = true;
        Q_EMIT m_source->listsChanged();
        QTRY_VERIFY(presenter.answer().verdict == Verdict::Yes);
        QVERIFY(m_source->portalAsked.isEmpty());
    }

    void anotherPairDropsWhatIsOnItsWay()
    {
        m_source->rows = {opening(u"130100"_s), opening(u"440300"_s)};
        m_source->offers = true;
        m_source->holdPortal = true;
        PairPresenter presenter(*m_source);
        presenter.ask(m_pair);
        QTRY_COMPARE(m_source->heldPortal(), 2);
        m_source->offers = false;
        presenter.ask({.insured = m_pair.treatment, .treatment = m_pair.insured});
        m_source->portalRows = {ofPortal(opening(u"440300"_s, u"0"_s))};
        m_source->releasePortal();
        QTRY_VERIFY(presenter.phase() == Phase::Answered);
        QTest::qWait(30);
        QVERIFY(!presenter.isChecking());
        QVERIFY(presenter.answer().verdict == Verdict::Yes);
    }

    void agenciesAreThoseOfThePlace()
    {
        m_source->rows = {agency(u"裕华分中心"_s, u"130108"_s, u"0311-66167718"_s),
                          agency(u"石家庄市中心"_s, u"130100"_s, {}),
                          agency(u"石家庄市服务厅"_s, u"130100"_s, u"0311-66160000"_s)};
        PlaceAgencies agencies(*m_source);
        agencies.setRegion(catalog::RegionCode::fromNumber(130100));
        QTRY_COMPARE(agencies.agencies().size(), 2);
        // One with a telephone before one without.
        QCOMPARE(agencies.agencies().constFirst().name, u"石家庄市服务厅"_s);
        QCOMPARE(agencies.total(), 3);
        QCOMPARE(agencies.found(), agencies.region());
    }

    void elseThoseOfTheNearestDivisionAbove()
    {
        m_source->rows = {agency(u"石家庄市中心"_s, u"130100"_s, u"0311-66160000"_s),
                          agency(u"唐山市中心"_s, u"130200"_s, u"0315-2021234"_s)};
        PlaceAgencies agencies(*m_source);
        agencies.setRegion(catalog::RegionCode::fromNumber(130121));
        QTRY_COMPARE(agencies.agencies().size(), 1);
        QCOMPARE(agencies.found().number(), 130100);
        // A city of its own without any is not told the number of another city.
        agencies.setRegion(catalog::RegionCode::fromNumber(130300));
        QTRY_VERIFY(!agencies.isAsking());
        QVERIFY(agencies.agencies().isEmpty());
    }

    void thePortalIsAskedForAgenciesOnce()
    {
        m_source->offers = true;
        m_source->portalRows = {ofPortal(agency(u"石家庄市中心"_s, u"130100"_s, u"0311-66160000"_s))};
        PlaceAgencies agencies(*m_source);
        agencies.setRegion(catalog::RegionCode::fromNumber(130100));
        QTRY_COMPARE(agencies.agencies().size(), 1);
        QCOMPARE(m_source->portalAsked.size(), 1);
        m_source->rows = m_source->portalRows;
        Q_EMIT m_source->listsChanged();
        QTRY_VERIFY(!agencies.isAsking());
        QCOMPARE(m_source->portalAsked.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestPairPresenter)
#include "test_pairpresenter.moc"
