// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "fakesource.h"
#include "ui/models/querypresenter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace yibao;
using namespace yibao::testing;
using models::AnswerModel;
using models::Patience;
using models::Phase;
using models::QueryPresenter;
using models::Suggestion;

class TestQueryPresenter final : public QObject
{
    Q_OBJECT

    std::optional<catalog::Catalog> m_catalog;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC)};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<QueryPresenter> m_presenter;
    std::unique_ptr<QAbstractItemModelTester> m_tester;

    void settle() { QTest::qWait(30); }
    [[nodiscard]] QString name(int row) const { return m_presenter->model().index(row, 1).data().toString(); }

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = catalog::Catalog::load();
        QVERIFY(loaded.has_value());
        m_catalog.emplace(*loaded);
    }
    void init()
    {
        m_source = std::make_unique<FakeSource>(*m_catalog, m_clock);
        m_presenter = std::make_unique<QueryPresenter>(*m_source, *m_catalog->service(u"designated-hospitals"_s));
        m_presenter->setPause(20ms);
        m_presenter->setRetryAfter(10s);
        m_tester = std::make_unique<QAbstractItemModelTester>(&m_presenter->model(),
                                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void cleanup()
    {
        m_tester.reset();
        m_presenter.reset();
        m_source.reset();
    }

    // ---- this machine

    void localRowsComeAtOnceAndWithoutAPortal()
    {
        m_source->rows = manyHospitals(*m_catalog, 250);
        QCOMPARE(m_presenter->phase(), Phase::Loading);
        m_presenter->open();
        QTRY_COMPARE(m_presenter->phase(), Phase::Data);
        QCOMPARE(m_presenter->total(), 250);
        QVERIFY(!m_presenter->isChecking());
        QVERIFY(!m_presenter->isFromPortal());
        QVERIFY(m_presenter->isComplete());
        QVERIFY(m_source->portalAsked.isEmpty());
        QCOMPARE(m_presenter->asOf(), QDate(2024, 10, 31));
        QCOMPARE(m_presenter->freshness(), catalog::Freshness::Expired);
        QVERIFY(m_presenter->sourceWords().contains(u"深圳市定点医疗机构名单"_s));
    }

    void whoTypesFastGetsTheAnswerToTheLastKey()
    {
        m_source->rows = manyHospitals(*m_catalog, 250);
        m_presenter->open();
        QTRY_COMPARE(m_presenter->total(), 250);
        m_source->localAsked.clear();
        m_source->holdLocal = true;
        for (const QString& text : {u"第1"_s, u"第12"_s, u"第123"_s, u"第124"_s})
            m_presenter->setFilters({{u"name"_s, text}});
        QCOMPARE(m_source->localAsked.size(), 4); // no key waits for the one before it
        QCOMPARE(m_source->localAsked.last().filters.value(u"name"_s), u"第124"_s);
        QVERIFY(m_presenter->isAsking());
        QCOMPARE(m_presenter->total(), 250); // the rows of before stay
        m_source->releaseNewestLocal();
        QTRY_COMPARE(m_presenter->total(), 1);
        QCOMPARE(name(0), u"演示第124医院"_s);
        QVERIFY(!m_presenter->isAsking());
        m_source->releaseLocal(); // the answers to the keys before come late
        settle();
        QCOMPARE(m_presenter->total(), 1);
        QCOMPARE(name(0), u"演示第124医院"_s);
    }

    void listsThatChangeWhileAQuestionIsUnderWayDoNotBeginItAgain()
    {
        m_source->rows = manyHospitals(*m_catalog, 5);
        m_presenter->open();
        QTRY_COMPARE(m_presenter->total(), 5);
        m_source->localAsked.clear();
        m_source->holdLocal = true;
        m_presenter->setFilters({{u"name"_s, u"演示"_s}});
        for (int i = 0; i < 5; ++i) {
            Q_EMIT m_source->listsChanged();
            QTest::qWait(60);
        }
        QTest::qWait(150);
        QCOMPARE(m_source->localAsked.size(), 1);
        m_source->holdLocal = false;
        m_source->releaseLocal();
        QTRY_COMPARE(m_source->localAsked.size(), 2); // once more, for what changed meanwhile
        QTRY_VERIFY(!m_presenter->isAsking());
    }

    void anotherAskersNewerQuestionIsNoFailure()
    {
        m_source->rows = manyHospitals(*m_catalog, 5);
        m_source->localError = Error{.code = ErrorCode::Cancelled};
        m_presenter->open();
        settle();
        QVERIFY(!m_presenter->error());
        m_source->localError.reset();
        QTRY_COMPARE(m_presenter->total(), 5);
    }

    void freeTextStaysOnThisMachine()
    {
        m_source->offers = true;
        m_source->wants = true;
        m_source->complete = false;
        m_source->rows = {hospital(*m_catalog, u"H1"_s, u"协和医院"_s, u"440305"_s, {}, u"桃园路"_s)};
        m_presenter->setQuestion({}, u"桃园"_s);
        m_presenter->open();
        QTRY_COMPARE(m_presenter->total(), 1);
        m_presenter->search();
        settle();
        QVERIFY2(m_source->portalAsked.isEmpty(), "a portal cannot look up free text");
        QCOMPARE(m_presenter->model().hit(0).kind, catalog::MatchKind::Address);
        m_presenter->setQuestion({}, u"没有"_s);
        QTRY_COMPARE(m_presenter->phase(), Phase::NoHit);
        QCOMPARE(m_presenter->total(), 0);
        m_presenter->setQuestion({}, {});
        QTRY_COMPARE(m_presenter->total(), 1);
    }

    void nearRowsAreCounted()
    {
        m_source->rows = manyHospitals(*m_catalog, 5);
        m_source->nearNames = {u"演示第3医院"_s};
        m_presenter->open();
        QTRY_COMPARE(m_presenter->total(), 5);
        QCOMPARE(m_presenter->near(), 0);
        m_presenter->setFilters({{u"name"_s, u"第1"_s}});
        QTRY_COMPARE(m_presenter->total(), 2);
        QCOMPARE(m_presenter->near(), 1);
        QCOMPARE(m_presenter->model().hit(1).kind, catalog::MatchKind::Near);
    }

    void noHitAfterNoHitShowsNoEmptyTable()
    {
        m_source->rows = manyHospitals(*m_catalog, 5);
        m_presenter->open();
        QTRY_COMPARE(m_presenter->total(), 5);
        QList<std::pair<Phase, qint64>> seen;
        connect(m_presenter.get(), &QueryPresenter::changed, this, [&] {
            seen.append({m_presenter->phase(), m_presenter->total()});
        });
        m_presenter->setFilters({{u"name"_s, u"没有"_s}});
        QTRY_COMPARE(m_presenter->phase(), Phase::NoHit);
        seen.clear();
        m_presenter->setFilters({{u"name"_s, u"没有这"_s}});
        settle();
        for (const auto& [phase, total] : std::as_const(seen))
            QVERIFY(phase == Phase::NoHit || total > 0);
    }

    void aLetterLeadsToTheFirstNameOfIt()
    {
        m_source->rows = {hospital(*m_catalog, u"H1"_s, u"三明医院"_s, u"350400"_s),
                          hospital(*m_catalog, u"H2"_s, u"海淀医院"_s, u"110108"_s),
                          hospital(*m_catalog, u"H3"_s, u"同仁医院"_s, u"110101"_s)};
        m_presenter->open();
        QTRY_COMPARE(m_presenter->total(), 3);
        QVERIFY(!m_presenter->canJump());
        m_presenter->setSort(u"name"_s, false);
        QTRY_VERIFY(!m_presenter->isAsking());
        QVERIFY(m_presenter->canJump());
        QSignalSpy jumped(m_presenter.get(), &QueryPresenter::jumpFound);
        m_presenter->jumpTo(u'h');
        QTRY_COMPARE(jumped.size(), 1);
        QCOMPARE(name(jumped.first().first().toInt()), u"海淀医院"_s);
    }

    void emptyValuesAreNoFilters()
    {
        m_source->rows = manyHospitals(*m_catalog, 3);
        m_presenter->open();
        QTRY_COMPARE(m_presenter->total(), 3);
        QSignalSpy question(m_presenter.get(), &QueryPresenter::questionChanged);
        m_presenter->setFilters({{u"name"_s, QString()}, {u"type"_s, QString()}});
        QCOMPARE(question.size(), 0);
        QVERIFY(m_presenter->question().filters.isEmpty());
    }

    void furtherPagesComeFromTheDirectory()
    {
        m_source->rows = manyHospitals(*m_catalog, 350);
        m_presenter->open();
        QTRY_COMPARE(m_presenter->total(), 350);
        QVERIFY(name(299).isEmpty());
        QTRY_COMPARE(name(299), u"演示第299医院"_s);
        QVERIFY(std::any_of(m_source->localAsked.cbegin(), m_source->localAsked.cend(), [](const auto& asked) {
            return asked.page == catalog::Page{.offset = 200, .limit = 100};
        }));
        QVERIFY(m_source->portalAsked.isEmpty());
    }

    void listsThatChangeAreAskedAgain()
    {
        m_source->rows = manyHospitals(*m_catalog, 10);
        m_presenter->open();
        QTRY_COMPARE(m_presenter->total(), 10);
        QSignalSpy reset(&m_presenter->model(), &AnswerModel::modelReset);
        m_source->rows = manyHospitals(*m_catalog, 12);
        Q_EMIT m_source->listsChanged();
        QTRY_COMPARE(m_presenter->total(), 12);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(m_presenter->phase(), Phase::Data);
    }

    void aBrokenDirectoryIsTold()
    {
        m_source->localError = Error{.code = ErrorCode::StorageCorrupt, .supportId = YIBAO_SUPPORT("STO-CORRUPT-02")};
        m_presenter->open();
        QTRY_COMPARE(m_presenter->phase(), Phase::Failed);
        QCOMPARE(m_presenter->error()->code, ErrorCode::StorageCorrupt);
        m_source->localError.reset();
        m_source->rows = manyHospitals(*m_catalog, 2);
        m_presenter->search();
        QTRY_COMPARE(m_presenter->phase(), Phase::Data);
        QVERIFY(!m_presenter->error());
    }

    // ---- nothing

    void nothingHeldAndNoPortal()
    {
        m_presenter->open();
        QTRY_COMPARE(m_presenter->phase(), Phase::NothingHeld);
        m_source->rows = manyHospitals(*m_catalog, 2);
        Q_EMIT m_source->listsChanged();
        QTRY_COMPARE(m_presenter->phase(), Phase::Data);
    }

    void noHitOffersWhatWouldGiveSomething()
    {
        m_source->rows = {hospital(*m_catalog, u"H44030500001"_s, u"协和骨科医院"_s, u"440305"_s, u"101"_s),
                          hospital(*m_catalog, u"H11010100001"_s, u"北京协和医院"_s, u"110101"_s, u"101"_s),
                          hospital(*m_catalog, u"H44010400001"_s, u"广州协和诊所"_s, u"440104"_s, u"101"_s)};
        m_presenter->open();
        QTRY_COMPARE(m_presenter->phase(), Phase::Data);
        m_presenter->setFilters({{u"name"_s, u"协和"_s}, {u"region"_s, u"440306"_s}, {u"type"_s, u"999"_s}});
        QTRY_COMPARE(m_presenter->phase(), Phase::NoHit);
        settle();
        QVERIFY(m_presenter->suggestions().isEmpty()); // each of them alone gives nothing
        m_presenter->setFilters({{u"name"_s, u"协和"_s}, {u"region"_s, u"440306"_s}});
        QTRY_COMPARE(m_presenter->suggestions().size(), 2);
        const auto suggestions = m_presenter->suggestions();
        QCOMPARE(suggestions.at(0).kind, Suggestion::Kind::WiderPlace);
        QCOMPARE(suggestions.at(0).value, u"440300"_s);
        QCOMPARE(suggestions.at(0).count, 1);
        QCOMPARE(suggestions.at(1).kind, Suggestion::Kind::DropFilter);
        QCOMPARE(suggestions.at(1).filter, u"region"_s);
        QCOMPARE(suggestions.at(1).count, 3);
        m_presenter->setFilters(suggestions.at(1).filters);
        QTRY_COMPARE(m_presenter->total(), 3);
        QVERIFY(m_presenter->suggestions().isEmpty());
    }

    void theWholeCountryIsNotOfferedWhenItGivesNoMore()
    {
        m_source->rows = {hospital(*m_catalog, u"H44030500001"_s, u"协和骨科医院"_s, u"440305"_s)};
        m_presenter->open();
        m_presenter->setFilters({{u"name"_s, u"协和"_s}, {u"region"_s, u"440306"_s}});
        QTRY_COMPARE(m_presenter->suggestions().size(), 1);
        settle();
        QCOMPARE(m_presenter->suggestions().size(), 1);
        QCOMPARE(m_presenter->suggestions().first().kind, Suggestion::Kind::WiderPlace);
    }

    // ---- the portal

    void openingAsksThePortalWhenStale_data()
    {
        QTest::addColumn<bool>("offers");
        QTest::addColumn<bool>("wants");
        QTest::addColumn<bool>("complete");
        QTest::addColumn<qint64>("asked");
        QTest::newRow("no portal") << false << true << false << qint64(0);
        QTest::newRow("fresh") << true << false << true << qint64(0);
        QTest::newRow("stale") << true << true << true << qint64(1);
        QTest::newRow("partial, asked lately") << true << false << false << qint64(1);
    }
    void openingAsksThePortalWhenStale()
    {
        QFETCH(bool, offers);
        QFETCH(bool, wants);
        QFETCH(bool, complete);
        QFETCH(qint64, asked);
        m_source->rows = manyHospitals(*m_catalog, 5);
        m_source->portalRows = manyHospitals(*m_catalog, 7);
        m_source->offers = offers;
        m_source->wants = wants;
        m_source->complete = complete;
        m_presenter->open();
        QTRY_COMPARE(m_presenter->total(), asked == 0 ? 5 : 7);
        settle();
        QCOMPARE(qint64(m_source->portalAsked.size()), asked);
        QCOMPARE(m_presenter->isFromPortal(), asked > 0);
    }

    void oldRowsStayWhileThePortalIsAsked()
    {
        m_source->rows = manyHospitals(*m_catalog, 5);
        m_source->portalRows = manyHospitals(*m_catalog, 7);
        m_source->offers = true;
        m_source->holdPortal = true;
        m_presenter->open();
        QTRY_VERIFY(m_presenter->isChecking());
        QCOMPARE(m_presenter->phase(), Phase::Data);
        QCOMPARE(m_presenter->total(), 5);
        QCOMPARE(m_presenter->patience(), Patience::None);
        const QPersistentModelIndex current = m_presenter->model().index(3, 1);
        QTRY_COMPARE(m_presenter->patience(), Patience::Noticeable);
        m_source->releasePortal();
        QTRY_VERIFY(!m_presenter->isChecking());
        QCOMPARE(m_presenter->total(), 7);
        QCOMPARE(current.row(), 3);
        QCOMPARE(m_presenter->patience(), Patience::None);
        QCOMPARE(m_presenter->asOf(), QDate(2026, 11, 20));
        // What we keep of it ourselves does not bring the older rows back.
        Q_EMIT m_source->listsChanged();
        QTest::qWait(120);
        QCOMPARE(m_presenter->total(), 7);
        QVERIFY(m_presenter->isFromPortal());
    }

    void aReplyToAnOlderQuestionIsDropped()
    {
        m_source->rows = manyHospitals(*m_catalog, 5);
        m_source->portalRows = manyHospitals(*m_catalog, 7);
        m_source->offers = true;
        m_source->holdPortal = true;
        m_presenter->open();
        QTRY_COMPARE(m_source->heldPortal(), 1);
        m_presenter->setFilters({{u"name"_s, u"第3"_s}});
        QVERIFY(!m_presenter->isChecking());
        m_source->releasePortal();
        QTRY_COMPARE(m_presenter->total(), 1);
        settle();
        QCOMPARE(m_presenter->total(), 1);
        QVERIFY(!m_presenter->isFromPortal());
    }

    void typingAsksThePortalOnlyWhereThisMachineCannotKnow_data()
    {
        QTest::addColumn<bool>("complete");
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("asked");
        QTest::newRow("complete, hits") << true << u"第1"_s << qint64(0);
        QTest::newRow("complete, none") << true << u"没有"_s << qint64(1);
        QTest::newRow("partial, hits") << false << u"第1"_s << qint64(1);
        QTest::newRow("partial, none") << false << u"没有"_s << qint64(1);
    }
    void typingAsksThePortalOnlyWhereThisMachineCannotKnow()
    {
        QFETCH(bool, complete);
        QFETCH(QString, text);
        QFETCH(qint64, asked);
        m_source->rows = manyHospitals(*m_catalog, 5);
        m_source->portalRows = manyHospitals(*m_catalog, 300);
        m_source->offers = true;
        m_source->wants = false;
        m_presenter->open();
        QTRY_COMPARE(m_presenter->total(), 5);
        m_source->wants = true;
        m_source->complete = complete;
        for (qsizetype length = 1; length <= text.size(); ++length)
            m_presenter->setFilters({{u"name"_s, text.left(length)}});
        QTest::qWait(150);
        QCOMPARE(qint64(m_source->portalAsked.size()), asked);
        if (asked > 0)
            QCOMPARE(m_source->portalAsked.last().filters.value(u"name"_s), text);
    }

    void searchingAsksInAnyCase()
    {
        m_source->rows = manyHospitals(*m_catalog, 5);
        m_source->portalRows = manyHospitals(*m_catalog, 5);
        m_source->offers = true;
        m_source->wants = false;
        m_presenter->open();
        QTRY_COMPARE(m_presenter->total(), 5);
        m_presenter->search();
        QTRY_COMPARE(m_source->portalAsked.size(), 1);
        QTRY_VERIFY(m_presenter->isFromPortal());
        m_presenter->search();
        QTRY_COMPARE(m_source->portalAsked.size(), 2);
    }

    void portalListsPageFromThePortal()
    {
        m_source->portalRows = manyHospitals(*m_catalog, 350);
        m_source->offers = true;
        m_source->complete = false;
        m_source->pageSize = 50;
        m_presenter->open();
        QTRY_COMPARE(m_presenter->total(), 350);
        QCOMPARE(m_source->portalAsked.first().page, (catalog::Page{.offset = 0, .limit = 50}));
        (void)name(275);
        QTRY_COMPARE(name(275), u"演示第275医院"_s);
        QCOMPARE(m_source->portalAsked.last().page, (catalog::Page{.offset = 250, .limit = 50}));
    }

    void aPortalThatFailsInTheMiddleLeavesTheRowsAndGoesOnByItself()
    {
        m_source->portalRows = manyHospitals(*m_catalog, 350);
        m_source->offers = true;
        m_source->complete = false;
        m_presenter->open();
        QTRY_COMPARE(m_presenter->total(), 350);
        m_source->portalError = netError(ErrorCode::Offline);
        (void)name(220);
        QTRY_VERIFY(m_presenter->isStanding());
        QCOMPARE(m_presenter->error()->code, ErrorCode::Offline);
        QCOMPARE(m_presenter->phase(), Phase::Data);
        QCOMPARE(m_presenter->total(), 350);
        QCOMPARE(name(5), u"演示第5医院"_s);
        const auto asked = m_source->portalAsked.size();
        (void)name(120);
        settle();
        QCOMPARE(m_source->portalAsked.size(), asked); // no hammering on a dead line

        m_source->portalError.reset();
        Q_EMIT m_source->portalReachable();
        QTRY_COMPARE(name(220), u"演示第220医院"_s);
        QTRY_COMPARE(name(120), u"演示第120医院"_s);
        QVERIFY(!m_presenter->isStanding());
        QVERIFY(!m_presenter->error());
    }

    void aFailureThatPassesIsTriedAgainWithoutASignal()
    {
        m_presenter->setRetryAfter(30ms);
        m_source->portalRows = manyHospitals(*m_catalog, 350);
        m_source->offers = true;
        m_source->complete = false;
        m_presenter->open();
        QTRY_COMPARE(m_presenter->total(), 350);
        m_source->portalError = netError(ErrorCode::ServerFault);
        (void)name(220);
        QTRY_VERIFY(m_presenter->isStanding());
        m_source->portalError.reset();
        QTRY_COMPARE(name(220), u"演示第220医院"_s);
        QVERIFY(!m_presenter->error());
    }

    void localRowsStandWhenThePortalFails()
    {
        m_source->rows = manyHospitals(*m_catalog, 5);
        m_source->portalRows = manyHospitals(*m_catalog, 7);
        m_source->offers = true;
        m_source->portalError = netError();
        m_presenter->open();
        QTRY_VERIFY(m_presenter->isStanding());
        QCOMPARE(m_presenter->phase(), Phase::Data);
        QCOMPARE(m_presenter->total(), 5);
        m_source->portalError.reset();
        Q_EMIT m_source->portalReachable();
        QTRY_COMPARE(m_presenter->total(), 7);
        QVERIFY(!m_presenter->isStanding());
    }

    void withoutRowsTheFailureIsThePage()
    {
        m_source->offers = true;
        m_source->complete = false;
        m_source->portalError = netError();
        m_presenter->open();
        QTRY_COMPARE(m_presenter->phase(), Phase::Failed);
        QCOMPARE(m_presenter->error()->supportId, u"NET-TIMEOUT-03"_s);
        QVERIFY(!m_presenter->isStanding());
        m_source->portalError.reset();
        m_source->portalRows = manyHospitals(*m_catalog, 3);
        Q_EMIT m_source->portalReachable();
        QTRY_COMPARE(m_presenter->phase(), Phase::Data);
        QCOMPARE(m_presenter->total(), 3);
    }

    void aWrongSignatureIsNotAskedForAgainBehindOnesBack()
    {
        m_presenter->setRetryAfter(10ms);
        m_source->rows = manyHospitals(*m_catalog, 5);
        m_source->offers = true;
        m_source->portalError = netError(ErrorCode::SignatureInvalid);
        m_presenter->open();
        QTRY_VERIFY(m_presenter->isStanding());
        QTest::qWait(80);
        QCOMPARE(m_source->portalAsked.size(), 1);
        QCOMPARE(m_presenter->total(), 5);
    }

    void stoppingSaysNothing()
    {
        m_source->rows = manyHospitals(*m_catalog, 5);
        m_source->offers = true;
        m_source->portalError = netError(ErrorCode::Cancelled);
        m_presenter->open();
        QTRY_COMPARE(m_source->portalAsked.size(), 1);
        QTRY_VERIFY(!m_presenter->isChecking());
        QVERIFY(!m_presenter->error());
        QCOMPARE(m_presenter->phase(), Phase::Data);
    }

    void anEmptyPortalDoesNotThrowAnImportedListAway()
    {
        m_source->rows = manyHospitals(*m_catalog, 5);
        m_source->offers = true;
        m_presenter->open();
        QTRY_VERIFY(m_presenter->isUnknownToPortal());
        QCOMPARE(m_presenter->total(), 5);
        QCOMPARE(m_presenter->phase(), Phase::Data);
    }

    void anotherPortalStartsOver()
    {
        m_source->rows = manyHospitals(*m_catalog, 5);
        m_source->portalRows = manyHospitals(*m_catalog, 7);
        m_source->offers = true;
        m_presenter->open();
        QTRY_COMPARE(m_presenter->total(), 7);
        m_source->offers = false;
        Q_EMIT m_source->portalReplaced();
        QTRY_COMPARE(m_presenter->total(), 5);
        QVERIFY(!m_presenter->isFromPortal());
    }

    // ---- order

    void sortingGoesRoundToTheRecommendedOrder()
    {
        m_source->rows = manyHospitals(*m_catalog, 250);
        std::reverse(m_source->rows.begin(), m_source->rows.end());
        m_presenter->open();
        QTRY_COMPARE(name(0), u"演示第249医院"_s);
        QVERIFY(m_presenter->cycleSort(u"code"_s));
        QTRY_COMPARE(name(0), u"演示第0医院"_s);
        QVERIFY(m_presenter->cycleSort(u"code"_s));
        QVERIFY(m_presenter->question().descending);
        QTRY_COMPARE(name(0), u"演示第249医院"_s);
        QVERIFY(m_presenter->cycleSort(u"code"_s));
        QVERIFY(m_presenter->question().sort.isEmpty());
        QVERIFY(!m_presenter->question().descending);
    }

    void aListOfThePortalKeepsItsOrderUnlessAllOfItIsHere()
    {
        m_source->portalRows = manyHospitals(*m_catalog, 350);
        m_source->offers = true;
        m_source->complete = false;
        m_presenter->open();
        QTRY_COMPARE(m_presenter->total(), 350);
        QVERIFY(!m_presenter->canSort());
        QVERIFY(!m_presenter->cycleSort(u"code"_s));
        QVERIFY(m_presenter->question().sort.isEmpty());

        m_source->portalRows = manyHospitals(*m_catalog, 60);
        m_presenter->search();
        QTRY_COMPARE(m_presenter->total(), 60);
        QVERIFY(m_presenter->canSort());
        m_source->rows = m_source->portalRows; // as the directory would remember it
        m_source->complete = true;
        QVERIFY(m_presenter->setSort(u"code"_s, true));
        QTRY_COMPARE(name(0), u"演示第59医院"_s);
    }

    // ---- words

    void sourcesInWords()
    {
        QVERIFY(QueryPresenter::sourceWords({}).isEmpty());
        const auto one = provenance(1);
        auto portal = provenance(2, catalog::Origin::Portal, {});
        portal.title = u"演示门户"_s;
        QCOMPARE(QueryPresenter::sourceWords({portal}), u"演示门户"_s);
        QVERIFY(QueryPresenter::sourceWords({one}) != one.title); // says that it was imported
        QVERIFY(QueryPresenter::sourceWords({one, portal}).contains(u'2'));
    }

    void theDateIsTheOldestAndUnknownWhenOneIs()
    {
        m_source->sources = {provenance(1), provenance(2, catalog::Origin::Import, QDate(2026, 11, 1))};
        m_source->rows = manyHospitals(*m_catalog, 1);
        m_presenter->open();
        QTRY_COMPARE(m_presenter->phase(), Phase::Data);
        QCOMPARE(m_presenter->asOf(), QDate(2024, 10, 31));
        m_source->sources.append(provenance(3, catalog::Origin::Synthetic, {}));
        Q_EMIT m_source->listsChanged();
        QTRY_VERIFY(m_presenter->isSynthetic());
        QVERIFY(!m_presenter->asOf().isValid());
        QCOMPARE(m_presenter->freshness(), catalog::Freshness::Unknown);
    }
};

QTEST_GUILESS_MAIN(TestQueryPresenter)
#include "test_querypresenter.moc"
