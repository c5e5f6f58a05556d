// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/desk/portalline.h"
#include "tests/app/cli/sandboxprocess.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace yibao;
using desk::PortalLine;

class TestPortalLine final : public QObject
{
    Q_OBJECT

    std::unique_ptr<catalog::Catalog> m_catalog;
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<directory::Directory> m_directory;
    std::unique_ptr<services::QueryService> m_service;
    std::unique_ptr<PortalLine> m_line;

    static QUrl nobody()
    {
        // A port that was free a moment ago.
        QTcpServer server;
        (void)server.listen(QHostAddress::LocalHost);
        return QUrl(u"http://127.0.0.1:%1"_s.arg(server.serverPort()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        // The program is looked up beside ours, then on the path.
        qputenv("PATH", QByteArray(YIBAO_BIN_DIR) + ':' + qgetenv("PATH"));
        auto catalog = catalog::Catalog::load();
        QVERIFY(catalog);
        m_catalog = std::make_unique<catalog::Catalog>(*std::move(catalog));
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        auto opened = directory::Directory::open(m_dir->filePath(u"directory.db"_s), *m_catalog, m_clock);
        QVERIFY(opened);
        m_directory = *std::move(opened);
        m_service = std::make_unique<services::QueryService>(*m_catalog, *m_directory, nullptr, m_clock);
        m_line = std::make_unique<PortalLine>(*m_service);
    }
    void cleanup()
    {
        m_line.reset();
        m_service.reset();
        m_directory.reset();
    }

    void anAddressMovesTheProfile_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("result");
        QTest::newRow("port") << u"http://127.0.0.1:81"_s << u"http://127.0.0.1:81/ebus/api"_s;
        QTest::newRow("slash") << u"http://127.0.0.1:81/"_s << u"http://127.0.0.1:81/ebus/api"_s;
        QTest::newRow("path") << u"https://hall.example/own"_s << u"https://hall.example/own"_s;
    }
    void anAddressMovesTheProfile()
    {
        QFETCH(QString, address);
        QFETCH(QString, result);
        QCOMPARE(PortalLine::moved(QUrl(u"http://127.0.0.1:0/ebus/api"_s), QUrl(address)), QUrl(result));
    }

    void offlineHasNoPortal()
    {
        QSignalSpy replaced(m_line.get(), &PortalLine::portalReplaced);
        QVERIFY(m_line->use(u"offline"_s));
        QCOMPARE(m_line->state(), PortalLine::State::Offline);
        QVERIFY(m_service->portal() == nullptr);
        QCOMPARE(replaced.size(), 1);
        m_line->reconnect();
        QCOMPARE(m_line->state(), PortalLine::State::Offline);
    }

    void aProfileThatIsNoneIsAnErrorAndOffline()
    {
        const Status used = m_line->use(m_dir->filePath(u"no.json"_s));
        QVERIFY(!used);
        QVERIFY(used.error().supportId.startsWith(u"PRO-"_s));
        QCOMPARE(m_line->state(), PortalLine::State::Offline);
        QVERIFY(m_service->portal() == nullptr);
    }

    void theSandboxIsStartedConnectedAndLeft()
    {
        QVERIFY(m_line->use(u"sandbox"_s));
        QCOMPARE(m_line->state(), PortalLine::State::Starting);
        QTRY_COMPARE_WITH_TIMEOUT(m_line->state(), PortalLine::State::Connected, 20000);
        QVERIFY(m_service->portal() != nullptr);
        QVERIFY(m_line->profile().baseUrl.port() > 0);
        QVERIFY(m_line->use(u"offline"_s));
        QVERIFY(m_service->portal() == nullptr);
        QCOMPARE(m_line->state(), PortalLine::State::Offline);
    }

    void aGivenAddressIsUsedAndNothingStarted()
    {
        SandboxProcess sandbox;
        QVERIFY(sandbox.isReady());
        QVERIFY(m_line->use(u"sandbox"_s, QUrl(sandbox.url())));
        QVERIFY(m_line->state() != PortalLine::State::Starting);
        QTRY_COMPARE_WITH_TIMEOUT(m_line->state(), PortalLine::State::Connected, 20000);
        QCOMPARE(QString::number(m_line->profile().baseUrl.port()), sandbox.port());
        QVERIFY(m_line->profile().startOnDemand.isEmpty());
    }

    void nobodyThereIsSaid()
    {
        QVERIFY(m_line->use(u"sandbox"_s, nobody()));
        QTRY_COMPARE_WITH_TIMEOUT(m_line->state(), PortalLine::State::NoAnswer, 20000);
        QVERIFY2(m_service->portal() != nullptr, "the portal may come back");
    }

    void changingQuicklyLeavesTheLastOne()
    {
        QVERIFY(m_line->use(u"sandbox"_s));
        QVERIFY(m_line->use(u"offline"_s));
        QVERIFY(m_line->use(u"sandbox"_s));
        QVERIFY(m_line->use(u"offline"_s));
        QTest::qWait(1500);
        QCOMPARE(m_line->state(), PortalLine::State::Offline);
        QVERIFY(m_service->portal() == nullptr);
    }

    void itMayGoWhileTheProgramStarts()
    {
        QVERIFY(m_line->use(u"sandbox"_s));
        m_line.reset();
        QVERIFY(m_service->portal() == nullptr);
        QTest::qWait(300);
    }
};

QTEST_GUILESS_MAIN(TestPortalLine)
#include "test_portalline.moc"
