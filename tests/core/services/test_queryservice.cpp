// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/services/portalscan.h"
#include "core/services/queryservice.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::catalog;
using namespace yibao::services;

class TestQueryService final : public QObject
{
    Q_OBJECT

    Catalog m_catalog;
    QTemporaryDir m_dir;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC)};
    std::unique_ptr<directory::Directory> m_directory;
    std::unique_ptr<wire::Portal> m_portal;
    std::unique_ptr<QueryService> m_service;

    template <typename T>
    static T await(QFuture<T> future)
    {
        // The answer hops back to this thread, so its events must run.
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000))
            qFatal("no answer");
        return future.result();
    }

    static Question hebei() { return {.service = u"pool-area-openings"_s, .filters = {{u"region"_s, u"130000"_s}}}; }

    std::unique_ptr<wire::Portal> portalAt(quint16 port)
    {
        const wire::PortalProfile profile = wire::PortalProfile::load(u"sandbox"_s).value();
        return std::make_unique<wire::Portal>(*profile.withBaseUrl(QUrl(u"http://127.0.0.1:%1"_s.arg(port))), m_catalog, m_clock);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_catalog = Catalog::load().value();
        m_directory = directory::Directory::open(m_dir.filePath(u"directory.db"_s), m_catalog, m_clock).value();
        // A port on which nobody listens any more.
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const quint16 port = server.serverPort();
        server.close();
        m_portal = portalAt(port);
    }
    void init() { m_service = std::make_unique<QueryService>(m_catalog, *m_directory, m_portal.get(), m_clock); }

    void whatIsHeldIsAnsweredWithItsSource()
    {
        const Answer answer = await(m_service->local(hebei())).value();
        QCOMPARE(answer.total, 8);
        QVERIFY(!answer.fromPortal);
        QCOMPARE(answer.sources.size(), 1);
        QCOMPARE(answer.sources.constFirst().origin, Origin::Sample);
    }

    void refusesWhatItMustNotAnswer()
    {
        QCOMPARE(await(m_service->local({.service = u"dances"_s})).error().code, ErrorCode::Validation);
        QCOMPARE(await(m_service->local({.service = u"my-account"_s})).error().code, ErrorCode::Unauthenticated);
        QCOMPARE(await(m_service->fromPortal({.service = u"my-account"_s})).error().code, ErrorCode::Unauthenticated);
        QCOMPARE(await(m_service->fromPortal({.service = u"dances"_s})).error().code, ErrorCode::Validation);
    }

    void withoutAPortalOnlyTheMachineAnswers()
    {
        m_service->setPortal(nullptr);
        QCOMPARE(await(m_service->fromPortal(hebei())).error().code, ErrorCode::Offline);
        QCOMPARE(await(m_service->ask(hebei(), Reach::WhenStale))->total, 8);
        QCOMPARE(await(scanPortal(*m_service, hebei(), [](const Answer&) { return true; })).error().code, ErrorCode::Offline);
        QVERIFY(!m_service->wantsPortal(hebei(), {}, {}));
    }

    void aPortalThatFailsLeavesWhatIsHeldStanding()
    {
        QCOMPARE(await(m_service->ask(hebei(), Reach::WhenStale))->total, 8);
        const auto online = await(m_service->ask(hebei(), Reach::Portal));
        QCOMPARE(online.error().supportId, u"NET-REFUSED-02"_s);
        // Nothing is held for this one, so the failure itself is the answer.
        QCOMPARE(await(m_service->ask({.service = u"drugs"_s}, Reach::WhenStale)).error().supportId, u"NET-REFUSED-02"_s);
        QVERIFY(!await(scanPortal(*m_service, hebei(), [](const Answer&) { return true; })));
    }

    void thePortalIsAskedWhenItIsWorthIt_data()
    {
        QTest::addColumn<int>("total");
        QTest::addColumn<bool>("complete");
        QTest::addColumn<QDate>("asOf");
        QTest::addColumn<QDateTime>("asked");
        QTest::addColumn<bool>("wanted");
        const QDate today(2026, 11, 21);
        const QDateTime now(today, QTime(9, 0), Qt::UTC);
        QTest::newRow("nothing held") << 0 << true << QDate() << QDateTime() << true;
        QTest::newRow("fresh") << 8 << true << today.addDays(-90) << QDateTime() << false;
        QTest::newRow("due for review") << 8 << true << today.addDays(-91) << QDateTime() << true;
        QTest::newRow("date unknown") << 8 << true << QDate() << QDateTime() << true;
        QTest::newRow("only part is held") << 8 << false << today << QDateTime() << true;
        QTest::newRow("asked a minute ago") << 0 << true << QDate() << now.addSecs(-60) << false;
        QTest::newRow("asked an hour ago") << 0 << true << QDate() << now.addSecs(-3600) << true;
    }
    void thePortalIsAskedWhenItIsWorthIt()
    {
        QFETCH(int, total);
        QFETCH(bool, complete);
        QFETCH(QDate, asOf);
        QFETCH(QDateTime, asked);
        QFETCH(bool, wanted);
        Answer held{.question = hebei(), .total = total, .complete = complete};
        if (total > 0)
            held.sources = {{.id = 1, .asOf = asOf}};
        QCOMPARE(m_service->wantsPortal(hebei(), held, {.time = asked, .total = total, .held = total}), wanted);
    }

    void freeTextIsNeverAskedOfAPortal()
    {
        Question asked = hebei();
        asked.text = u"石家庄"_s;
        QVERIFY(!m_service->wantsPortal(asked, {}, {}));
        const auto refused = await(m_service->fromPortal(asked));
        QCOMPARE(refused.error().supportId, u"APP-TEXT-07"_s);
        QCOMPARE(await(scanPortal(*m_service, asked, [](const Answer&) { return true; })).error().supportId,
                 u"APP-TEXT-07"_s);
    }

    void aPortalWithoutTheServiceIsNotAsked()
    {
        QVERIFY(!m_service->wantsPortal({.service = u"my-account"_s}, {}, {}));
        QVERIFY(!m_service->wantsPortal({.service = u"dances"_s}, {}, {}));
    }

    void aPortalWithoutWholeListsGivesNone()
    {
        wire::PortalProfile profile = wire::PortalProfile::load(u"national"_s).value();
        wire::Portal national(profile, m_catalog, m_clock);
        m_service->setPortal(&national);
        const Status refused = await(scanPortal(*m_service, {.service = u"drugs"_s}, [](const Answer&) { return true; }));
        QCOMPARE(refused.error().code, ErrorCode::Forbidden);
        m_service->setPortal(nullptr);
    }

    void cleanup() { m_service.reset(); }
    void cleanupTestCase()
    {
        m_portal.reset();
        m_directory.reset();
    }
};

QTEST_GUILESS_MAIN(TestQueryService)
#include "test_queryservice.moc"
