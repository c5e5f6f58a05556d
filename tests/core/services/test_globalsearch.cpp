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
        QString alias = {};
    };

    std::unique_ptr<catalog::Catalog> m_catalog;
    QList<Held> m_rows;
    QStringList m_broken; ///< services whose look-up fails
    QStringList m_near;   ///< names that are only near whatever is asked
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
        const QString sought = text::folded(question.text);
        for (const Held& held : m_rows) {
            const bool near = m_near.contains(held.name);
            if (held.service != question.service ||
                (!near && !text::folded(held.name + held.code + held.alias + held.address).contains(sought)))
                continue;
            ++answer.total;
            answer.near += near ? 1 : 0;
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
            answer.hits.append(hit(dataset, held, question.text, near));
        }
        return answer;
    }

    static catalog::Hit hit(const catalog::Dataset& dataset, const Held& held, const QString& sought, bool near)
    {
        catalog::Hit hit;
        const auto mark = [&](const QString& field, const QString& cell) {
            const auto at = cell.indexOf(sought);
            if (at >= 0)
                hit.ranges.append({dataset.indexOf(field), int(at), int(sought.size())});
            return at >= 0;
        };
        if (near)
            hit.kind = catalog::MatchKind::Near;
        else if (mark(u"name"_s, held.name))
            hit.kind = held.name == sought ? catalog::MatchKind::Exact : catalog::MatchKind::Substring;
        else if (mark(u"code"_s, held.code))
            hit.kind = catalog::MatchKind::Prefix;
        else if (mark(u"address"_s, held.address))
            hit.kind = catalog::MatchKind::Address;
        else {
            hit.kind = catalog::MatchKind::Alias;
            hit.alias = held.alias;
        }
        return hit;
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
        m_near.clear();
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
        QVERIFY(hit.filters.isEmpty());
        QCOMPARE(hit.text, u"协和"_s);
        QCOMPARE(hit.source.title, u"名单"_s);
        QVERIFY(hit.reason.isEmpty());
        QCOMPARE(hit.titleMarks, (QList<text::Range>{{6, 2}}));
        QVERIFY(hit.detailMarks.isEmpty());
    }

    void oneQuestionGoesToEachList()
    {
        (void)search(u" 海淀　中医 "_s);
        QSet<QString> services;
        for (const catalog::Question& question : std::as_const(m_asked)) {
            QCOMPARE(question.text, u"海淀 中医"_s);
            QVERIFY(question.filters.isEmpty());
            QVERIFY(question.page.limit <= 5);
            QVERIFY2(!services.contains(question.service), "a list is asked once");
            services.insert(question.service);
        }
        QCOMPARE(services.size(), 6);
    }

    void aHitByAnotherFieldShowsIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marked");
        QTest::addColumn<QString>("reason");
        QTest::newRow("code") << u"H4403"_s << u"H4403"_s << QString();
        QTest::newRow("address") << u"桃园"_s << u"桃园"_s << catalog::matchWord(catalog::MatchKind::Address);
        QTest::newRow("other name") << u"六院"_s << u"六院"_s
                                    << catalog::matchWord(catalog::MatchKind::Alias) + u": 深圳六院"_s;
    }
    void aHitByAnotherFieldShowsIt()
    {
        QFETCH(QString, text);
        QFETCH(QString, marked);
        QFETCH(QString, reason);
        m_rows.append({u"designated-hospitals"_s, u"南山医院"_s, u"桃园路89号"_s, u"H44030500096"_s, u"深圳六院"_s});
        const auto hit = group(search(text), HitGroup::Institutions)->hits.first();
        QCOMPARE(hit.reason, reason);
        QVERIFY(hit.titleMarks.isEmpty());
        QCOMPARE(hit.detailMarks.size(), 1);
        QCOMPARE(hit.detail.mid(hit.detailMarks.first().start, hit.detailMarks.first().length), marked);
        // What is shown only because it matched comes first: the end of the line may be cut off.
        if (text != u"桃园")
            QVERIFY2(hit.detailMarks.first().start < hit.detail.indexOf(u" · "_s), qPrintable(hit.detail));
    }

    void nearHitsAreCountedAndGiveWay()
    {
        m_rows.append({u"designated-hospitals"_s, u"北京协和医院"_s, {}, u"H1"_s});
        m_near = {u"北京协和医院"_s};
        const SearchResult near = search(u"协合"_s);
        QCOMPARE(group(near, HitGroup::Institutions)->near, 1);
        QCOMPARE(group(near, HitGroup::Institutions)->hits.first().kind, catalog::MatchKind::Near);
        QCOMPARE(group(near, HitGroup::Institutions)->hits.first().reason,
                 catalog::matchWord(catalog::MatchKind::Near));
        m_rows.append({u"networked-hospitals"_s, u"协合医院"_s, {}, u"H2"_s});
        QCOMPARE(group(search(u"协合"_s), HitGroup::Institutions)->service, u"networked-hospitals"_s);
    }

    void placesAreFoundByNameAndSpelling_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("name without its ending") << u"三明"_s << u"350400"_s;
        QTest::newRow("whole name") << u"三明市"_s << u"350400"_s;
        QTest::newRow("initials") << u"hd"_s << u"110108"_s;
        QTest::newRow("a character of two readings") << u"cq"_s << u"500000"_s;
        QTest::newRow("the other reading") << u"xm"_s << u"350200"_s;
        QTest::newRow("rare reading") << u"la"_s << u"341500"_s;
        QTest::newRow("whole spelling") << u"shijiazhuang"_s << u"130100"_s;
        QTest::newRow("half a syllable") << u"shijiazhu"_s << u"130100"_s;
        QTest::newRow("from above") << u"河北 唐山"_s << u"130200"_s;
        QTest::newRow("initials from above") << u"hbts"_s << u"130200"_s;
        QTest::newRow("traditional") << u"廣州"_s << u"440100"_s;
    }
    void placesAreFoundByNameAndSpelling()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const SearchResult result = search(text, 30);
        const SearchGroup* places = group(result, HitGroup::Regions);
        QVERIFY(places != nullptr);
        QStringList codes;
        for (const services::SearchHit& hit : places->hits)
            codes.append(hit.filters.value(u"region"_s));
        QVERIFY2(codes.contains(code), qPrintable(codes.join(u' ')));
    }

    void servicesAreFoundByInitials()
    {
        // Titles are English without a translation, so the letters are those of the words.
        const QString title = catalog::translated(m_catalog->service(u"drugs"_s)->title);
        const SearchResult result = search(title.left(3).toLower());
        QVERIFY(group(result, HitGroup::Services) != nullptr);
        const auto hit = group(result, HitGroup::Services)->hits.first();
        QCOMPARE(hit.service, u"drugs"_s);
        QCOMPARE(hit.titleMarks, (QList<text::Range>{{0, 3}}));
    }

    void aNewerTextDropsTheOlder()
    {
        std::deque<std::shared_ptr<QPromise<Result<catalog::Answer>>>> held;
        GlobalSearch search(*m_catalog, [&held](const catalog::Question&) {
            held.push_back(std::make_shared<QPromise<Result<catalog::Answer>>>());
            held.back()->start();
            return held.back()->future();
        });
        auto older = search.search(u"协"_s);
        const auto first = held;
        held.clear();
        auto newer = search.search(u"协和"_s);
        for (const auto& promise : first)
            QVERIFY2(promise->isCanceled(), "whoever looks up can stop");
        for (const auto& list : {first, held}) {
            for (const auto& promise : list) {
                promise->addResult(Result<catalog::Answer>(catalog::Answer{}));
                promise->finish();
            }
        }
        QTRY_VERIFY(older.isFinished() && newer.isFinished());
        QCOMPARE(older.resultCount(), 0);
        QCOMPARE(newer.result().text, u"协和"_s);
    }

    void preparingOpensTheListsOnceAndNeverGetsInTheWay()
    {
        m_rows = {{u"designated-hospitals"_s, u"北京协和医院"_s, u"北京"_s, u"H11010100001"_s}};
        QStringList asked;
        GlobalSearch search(*m_catalog, [&](const catalog::Question& question) {
            if (question.service == u"designated-hospitals"_s)
                asked.append(question.text);
            return ready(Result<catalog::Answer>(find(question)));
        });
        auto prepared = search.prepare();
        QTRY_VERIFY(prepared.isFinished());
        QCOMPARE(prepared.resultCount(), 1);
        QVERIFY(prepared.result().total() > 0);
        QCOMPARE(asked.size(), 2);
        QVERIFY(search.prepare().isFinished());
        QCOMPARE(asked.size(), 2);

        // Who types in between is answered.
        GlobalSearch another(*m_catalog, [&](const catalog::Question& question) {
            return ready(Result<catalog::Answer>(find(question)));
        });
        const auto dropped = another.prepare();
        auto typed = another.search(u"协和"_s);
        QTRY_VERIFY(typed.isFinished());
        QCOMPARE(typed.result().text, u"协和"_s);
        QCOMPARE(dropped.resultCount(), 0);
        QCOMPARE(another.prepare().resultCount(), 0);
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
