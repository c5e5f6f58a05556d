// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/future.h"
#include "core/base/supportids.h"
#include "core/base/text.h"
#include "core/services/globalsearch.h"

#include <QTest>

#include <deque>
#include <memory>

using namespace Qt::StringLiterals;
using namespace yibao;
using services::GlobalSearch;
using services::HitGroup;
using services::SearchGroup;
using services::SearchResult;

/// The lists here are a few rows in memory, found by plain comparison.
class TestGlobalSearch final : public QObject
{
    Q_OBJECT

    struct Held
    {
        QString service;
        QString name;
        QString address;
        QString code;
    };

    std::unique_ptr<catalog::Catalog> m_catalog;
    QList<Held> m_rows;
    QStringList m_broken; ///< services whose look-up fails
    QList<catalog::Question> m_asked;

    catalog::Answer find(const catalog::Question& question) const
    {
        const catalog::Dataset& dataset = m_catalog->datasetOf(*m_catalog->service(question.service));
        catalog::Answer answer;
        answer.question = question;
        answer.sources = {{.id = 1,
                           .origin = catalog::Origin::Import,
                           .dataset = dataset.id,
                           .title = u"名单"_s,
                           .portal = {},
                           .asOf = QDate(2024, 10, 31),
                           .heldSince = {}}};
        const QString sought = text::folded(question.filters.first());
        for (const Held& held : m_rows) {
            if (held.service != question.service || !text::folded(held.name + held.code).contains(sought))
                continue;
            ++answer.total;
            if (answer.rows.size() >= question.page.limit)
                continue;
            catalog::Row row;
            row.key = held.service + held.name;
            row.cells = QStringList(dataset.fields.size());
            row.cells[dataset.indexOf(u"name"_s)] = held.name;
            if (dataset.indexOf(u"address"_s) >= 0)
                row.cells[dataset.indexOf(u"address"_s)] = held.address;
            row.cells[dataset.indexOf(u"code"_s)] = held.code;
            row.source = 1;
            answer.rows.append(row);
        }
        return answer;
    }

    SearchResult search(const QString& text, int limit = 8)
    {
        m_asked.clear();
        GlobalSearch search(*m_catalog, [this](const catalog::Question& question) {
            m_asked.append(question);
            return ready(m_broken.contains(question.service)
                             ? Result<catalog::Answer>(fail(ErrorCode::StorageCorrupt, YIBAO_SUPPORT("STO-QUERY-07")))
                             : Result<catalog::Answer>(find(question)));
        });
        auto future = search.search(text, limit);
        (void)QTest::qWaitFor([&] { return future.isFinished(); });
        return future.resultCount() > 0 ? future.result() : SearchResult{};
    }
    static const SearchGroup* group(const SearchResult& result, HitGroup which)
    {
        for (const SearchGroup& group : result.groups) {
            if (group.group == which)
                return &group;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = catalog::Catalog::load();
        QVERIFY(catalog);
        m_catalog = std::make_unique<catalog::Catalog>(*std::move(catalog));
    }
    void init()
    {
        m_rows.clear();
        m_broken.clear();
    }

    void everybodyGetsAPlaceThenFromTheTop_data()
    {
        QTest::addColumn<QList<qint64>>("totals");
        QTest::addColumn<int>("limit");
        QTest::addColumn<QList<int>>("places");
        QTest::newRow("two groups") << QList<qint64>{123, 1} << 8 << QList<int>{5, 1};
        QTest::newRow("one") << QList<qint64>{123} << 8 << QList<int>{5};
        QTest::newRow("none") << QList<qint64>{0, 0} << 8 << QList<int>{0, 0};
        QTest::newRow("many") << QList<qint64>{9, 9, 9, 9, 9, 9} << 8 << QList<int>{3, 1, 1, 1, 1, 1};
        QTest::newRow("more groups than places") << QList<qint64>{9, 9, 9} << 2 << QList<int>{1, 1, 0};
        QTest::newRow("empty between") << QList<qint64>{2, 0, 9} << 8 << QList<int>{2, 0, 5};
        QTest::newRow("huge") << QList<qint64>{qint64(1) << 40} << 8 << QList<int>{5};
        QTest::newRow("no place") << QList<qint64>{3, 3} << 0 << QList<int>{0, 0};
    }
    void everybodyGetsAPlaceThenFromTheTop()
    {
        QFETCH(QList<qint64>, totals);
        QFETCH(int, limit);
        QFETCH(QList<int>, places);
        QCOMPARE(GlobalSearch::shares(totals, limit), places);
    }

    void groupsComeInTheirOrderWithCounts()
    {
        for (int i = 0; i < 7; ++i)
            m_rows.append({u"designated-hospitals"_s, u"南山医院%1"_s.arg(i), u"桃园路89号"_s, u"H%1"_s.arg(i)});
        m_rows.append({u"drugs"_s, u"南山丸"_s, {}, u"X1"_s});
        m_rows.append({u"designated-pharmacies"_s, u"南山药店"_s, u"海德路"_s, u"P1"_s});
        const SearchResult result = search(u"南山"_s);
        QList<HitGroup> order;
        for (const SearchGroup& group : result.groups)
            order.append(group.group);
        QCOMPARE(order,
                 (QList<HitGroup>{HitGroup::Institutions, HitGroup::Pharmacies, HitGroup::Regions, HitGroup::Drugs}));
        QVERIFY(result.shown() <= 8);
        const SearchGroup* institutions = group(result, HitGroup::Institutions);
        QCOMPARE(institutions->total, 7);
        QVERIFY(!institutions->counted.isEmpty());
        QCOMPARE(institutions->service, u"designated-hospitals"_s);
        QVERIFY(institutions->hits.size() < 7);
        QCOMPARE(result.emptyGroups.size(), 1);
    }

    void aHitLeadsToItsRow()
    {
        m_rows.append({u"designated-hospitals"_s, u"华中科技大学协和深圳医院"_s, u"桃园路89号"_s, u"H44030500096"_s});
        const SearchResult result = search(u"  协和 "_s);
        const auto hit = group(result, HitGroup::Institutions)->hits.first();
        QCOMPARE(hit.title, u"华中科技大学协和深圳医院"_s);
        QVERIFY(hit.detail.contains(u"桃园路89号"_s));
        QCOMPARE(hit.service, u"designated-hospitals"_s);
        QCOMPARE(hit.rowKey, u"designated-hospitals华中科技大学协和深圳医院"_s);
        QCOMPARE(hit.filters.value(u"name"_s), u"协和"_s);
        QCOMPARE(hit.source.title, u"名单"_s);
        QVERIFY(hit.reason.isEmpty());
    }

    void aHitByAnotherFieldSaysSo()
    {
        m_rows.append({u"designated-hospitals"_s, u"南山医院"_s, {}, u"H44030500096"_s});
        const auto hit = group(search(u"h4403"_s), HitGroup::Institutions)->hits.first();
        QVERIFY(!hit.reason.isEmpty());
        QVERIFY(hit.detail.contains(u"H44030500096"_s));
    }

    void anInstitutionInTwoListsIsShownOnce()
    {
        m_rows.append({u"designated-hospitals"_s, u"南山医院"_s, {}, u"H1"_s});
        m_rows.append({u"networked-hospitals"_s, u"南山医院"_s, {}, u"H1"_s});
        QCOMPARE(group(search(u"南山医院"_s), HitGroup::Institutions)->total, 1);
        m_rows.removeFirst();
        QCOMPARE(group(search(u"南山医院"_s), HitGroup::Institutions)->service, u"networked-hospitals"_s);
    }

    void placesLeadToTheirOpeningStateAndAgencies()
    {
        const SearchResult result = search(u"石家庄"_s);
        const SearchGroup* places = group(result, HitGroup::Regions);
        QVERIFY(places != nullptr);
        QCOMPARE(places->hits.first().filters.value(u"region"_s), u"130100"_s);
        QCOMPARE(places->hits.first().service, u"pool-area-openings"_s);
        QCOMPARE(places->service, u"agencies"_s);
    }

    void servicesAreFoundByTheirTitles()
    {
        const QString title = catalog::translated(m_catalog->service(u"drugs"_s)->title);
        const SearchResult result = search(title);
        QCOMPARE(result.groups.first().group, HitGroup::Services);
        QCOMPARE(result.groups.first().hits.first().service, u"drugs"_s);
        QVERIFY(result.groups.first().hits.first().filters.isEmpty());
    }

    void nothingFoundOffersTheServices()
    {
        const SearchResult result = search(u"协和骨科学"_s);
        QVERIFY(result.groups.isEmpty());
        QCOMPARE(result.elsewhere.size(), 4);
        for (const services::SearchHit& hit : result.elsewhere) {
            QVERIFY(m_catalog->service(hit.service)->filter(hit.filters.firstKey()) != nullptr);
            QCOMPARE(hit.filters.first(), u"协和骨科学"_s);
        }
    }

    void whatCannotBeLookedUpIsNamed()
    {
        m_broken = {u"drugs"_s};
        m_rows.append({u"designated-hospitals"_s, u"南山医院"_s, {}, u"H1"_s});
        const SearchResult result = search(u"南山"_s);
        QCOMPARE(result.failedGroups.size(), 1);
        QVERIFY(group(result, HitGroup::Institutions) != nullptr);
        QVERIFY(group(result, HitGroup::Drugs) == nullptr);
    }

    void emptyAndOddTextsAskNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("blanks") << u" \t\n　"_s;
        QTest::newRow("marks") << u"（）《》.·"_s;
    }
    void emptyAndOddTextsAskNothing()
    {
        QFETCH(QString, text);
        const SearchResult result = search(text);
        QVERIFY(m_asked.isEmpty());
        QVERIFY(result.groups.isEmpty());
        QVERIFY(result.elsewhere.isEmpty());
        QCOMPARE(result.text, text);
    }

    void aSearcherThatIsGoneAnswersNobody()
    {
        auto promise = std::make_shared<QPromise<Result<catalog::Answer>>>();
        promise->start();
        auto search = std::make_unique<GlobalSearch>(*m_catalog,
                                                     [promise](const catalog::Question&) { return promise->future(); });
        auto future = search->search(u"协和"_s);
        search.reset();
        promise->addResult(Result<catalog::Answer>(catalog::Answer{}));
        promise->finish();
        QTRY_VERIFY(future.isFinished());
        QCOMPARE(future.resultCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestGlobalSearch)
#include "test_globalsearch.moc"
