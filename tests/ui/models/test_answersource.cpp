// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/models/answersource.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using models::ServiceAnswerSource;

/// The real rooms behind the seam: a directory in a folder, a portal that nobody answers for.
class TestAnswerSource final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::optional<catalog::Catalog> m_catalog;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC)};
    std::unique_ptr<directory::Directory> m_directory;

    [[nodiscard]] static catalog::Question question(const QString& service)
    {
        catalog::Question asked;
        asked.service = service;
        return asked;
    }
    /// A profile like the shipped one, but at a door behind which nobody is.
    [[nodiscard]] static wire::PortalProfile silent(int pageSize, bool bulk)
    {
        auto profile = wire::PortalProfile::load(u"sandbox"_s).value_or(wire::PortalProfile());
        profile.baseUrl = QUrl(u"http://127.0.0.1:9"_s);
        profile.startOnDemand.clear();
        profile.maxPageSize = pageSize;
        profile.bulk = bulk;
        return profile;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = catalog::Catalog::load();
        QVERIFY(loaded.has_value());
        m_catalog.emplace(*loaded);
        auto opened = directory::Directory::open(m_dir.filePath(u"directory.db"_s), *m_catalog, m_clock);
        QVERIFY(opened.has_value());
        m_directory = *std::move(opened);
    }
    void cleanupTestCase() { m_directory.reset(); }

    void withoutAPortal()
    {
        services::QueryService service(*m_catalog, *m_directory, nullptr, m_clock);
        ServiceAnswerSource source(service);
        QVERIFY(!source.portalOffers(u"designated-hospitals"_s));
        QVERIFY(!source.portalAllowsBulk());
        QCOMPARE(source.portalPageSize(), 100);
        auto answer = source.local(question(u"agencies"_s));
        answer.waitForFinished();
        QVERIFY(answer.result().has_value());
        QCOMPARE(answer.result()->total, 10); // the sample of the guide
        auto refused = source.fromPortal(question(u"agencies"_s));
        QTRY_VERIFY(refused.isFinished());
        QCOMPARE(refused.result().error().code, ErrorCode::Offline);
        auto scanned = source.scanPortal(question(u"agencies"_s), [](const catalog::Answer&) { return true; });
        QTRY_VERIFY(scanned.isFinished());
        QVERIFY(!scanned.result().has_value());
    }

    void personalQuestionsNeverReachTheDisk()
    {
        services::QueryService service(*m_catalog, *m_directory, nullptr, m_clock);
        ServiceAnswerSource source(service);
        auto answer = source.local(question(u"my-account"_s));
        answer.waitForFinished();
        QCOMPARE(answer.result().error().code, ErrorCode::Unauthenticated);
    }

    void pageSizeAndBulkFollowTheProfile_data()
    {
        QTest::addColumn<int>("allowed");
        QTest::addColumn<bool>("bulk");
        QTest::addColumn<int>("used");
        QTest::newRow("usual") << 100 << true << 100;
        QTest::newRow("small") << 20 << false << 20;
        QTest::newRow("larger than a page of ours") << 5000 << true << 100;
        QTest::newRow("nonsense") << 0 << true << 1;
    }
    void pageSizeAndBulkFollowTheProfile()
    {
        QFETCH(int, allowed);
        QFETCH(bool, bulk);
        QFETCH(int, used);
        wire::Portal portal(silent(allowed, bulk), *m_catalog, m_clock);
        services::QueryService service(*m_catalog, *m_directory, &portal, m_clock);
        ServiceAnswerSource source(service);
        QVERIFY(source.portalOffers(u"designated-hospitals"_s));
        QVERIFY(!source.portalOffers(u"no such service"_s));
        QCOMPARE(source.portalPageSize(), used);
        QCOMPARE(source.portalAllowsBulk(), bulk);
        service.setPortal(nullptr);
    }

    void aReplacedPortalIsTold()
    {
        services::QueryService service(*m_catalog, *m_directory, nullptr, m_clock);
        ServiceAnswerSource source(service);
        QSignalSpy replaced(&source, &models::AnswerSource::portalReplaced);
        wire::Portal portal(silent(50, true), *m_catalog, m_clock);
        service.setPortal(&portal);
        source.rebindPortal();
        QCOMPARE(replaced.size(), 1);
        QVERIFY(source.portalOffers(u"agencies"_s));
        QSignalSpy reachable(&source, &models::AnswerSource::portalReachable);
        Q_EMIT portal.reachabilityChanged(wire::Reachability::Unreachable);
        QCOMPARE(reachable.size(), 0);
        Q_EMIT portal.reachabilityChanged(wire::Reachability::Reachable);
        QCOMPARE(reachable.size(), 1);
        service.setPortal(nullptr);
        source.rebindPortal();
        Q_EMIT portal.reachabilityChanged(wire::Reachability::Reachable); // of the portal that was
        QCOMPARE(reachable.size(), 1);
        QVERIFY(!source.portalOffers(u"agencies"_s));
    }

    void importsAreTold()
    {
        services::QueryService service(*m_catalog, *m_directory, nullptr, m_clock);
        ServiceAnswerSource source(service);
        QSignalSpy changed(&source, &models::AnswerSource::listsChanged);
        QFile file(m_dir.filePath(u"list.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("机构编码,医疗机构名称,所在地\nH44030500001,甲医院,440305\n");
        file.close();
        directory::ImportJob job;
        job.file = file.fileName();
        job.dataset = u"designated-hospitals"_s;
        job.source = u"测试名单"_s;
        auto report = m_directory->import(job);
        QTRY_VERIFY(report.isFinished());
        QVERIFY(report.result().has_value());
        QTRY_VERIFY(!changed.isEmpty());
        auto holdings = source.holdings();
        QTRY_VERIFY(holdings.isFinished());
        bool held = false;
        const auto found = holdings.result();
        for (const auto& holding : *found)
            held = held || holding.source.title == u"测试名单"_s;
        QVERIFY(held);
        qint64 rows = 0;
        auto scanned = source.scan(question(u"designated-hospitals"_s),
                                   [&](const QList<catalog::Row>& batch, const QList<catalog::Provenance>&) {
                                       rows += batch.size();
                                       return true;
                                   });
        QTRY_VERIFY(scanned.isFinished());
        QCOMPARE(rows, 1);
    }
};

QTEST_GUILESS_MAIN(TestAnswerSource)
#include "test_answersource.moc"
