// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/portal.h"
#include "portalserver.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::wire;
using catalog::Answer;
using catalog::Question;
using yibao::test::HostileRequest;
using yibao::test::HostileServer;
using yibao::test::PortalServer;

#define WAIT_FOR(future) QTRY_VERIFY_WITH_TIMEOUT((future).isFinished(), 10000)

namespace {

QStringList logged;
void keepLog(QtMsgType, const QMessageLogContext&, const QString& message)
{
    logged.append(message);
}

Reply rows(const QByteArray& json)
{
    return {.data = *Json::parse(json)};
}

const QByteArray oneAgency =
    R"({"list":[{"optinsNo":"A1","optinsName":"天津市医疗保障基金管理中心","areaCode":"120000","tel":"022-83122965、83122806"}],"total":1})";

Question agencies(const QString& name = {}, catalog::Page page = {})
{
    Question question{.service = u"agencies"_s, .page = page};
    if (!name.isEmpty())
        question.filters.insert(u"name"_s, name);
    return question;
}

} // namespace

class TestPortal final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<catalog::Catalog> m_catalog;
    SystemClock m_clock;

    [[nodiscard]] static PortalProfile profile(const PortalServer& server)
    {
        return *PortalProfile::load(u"sandbox"_s)->withBaseUrl(server.address());
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = catalog::Catalog::load();
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().detail));
        m_catalog = std::make_unique<catalog::Catalog>(std::move(*catalog));
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void asksEveryOpenService_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<bool>("synthetic");
        for (const auto& service : catalog::declaredServices()) {
            if (service.access != catalog::Access::Open)
                continue;
            QTest::addRow("%s, sealed", qPrintable(service.id)) << service.id << true;
            QTest::addRow("%s, plain", qPrintable(service.id)) << service.id << false;
        }
    }
    void asksEveryOpenService()
    {
        QFETCH(QString, service);
        QFETCH(bool, synthetic);
        const PortalProfile declared = *PortalProfile::load(synthetic ? u"sandbox"_s : u"national"_s);
        const ServiceCall call = declared.services.value(service);
        const auto& dataset = m_catalog->datasetOf(*m_catalog->service(service));
        // A row that has every text field, under the first name of each.
        Json row = Json::object();
        for (const catalog::Field& field : dataset.fields) {
            const QString member = call.fields.value(field.id).section(u'|', 0, 0);
            if (!member.isEmpty() && (field.kind == catalog::FieldKind::Text || field.kind == catalog::FieldKind::Name))
                row.set(member, QString(u"值 "_s + field.id));
        }
        const bool place = call.fields.contains(u"region"_s);
        if (place)
            row.set(call.fields.value(u"region"_s).section(u'|', 0, 0), u"130100"_s);
        PortalServer server([&](const PortalServer::Asked&) {
            Json data = Json::object({{u"total"_s, 61}});
            data.set(call.rows.section(u'|', 0, 0), Json::array({row}));
            return Reply{.data = data};
        });
        PortalProfile used = *declared.withBaseUrl(server.address());
        used.minIntervalMs = 0;
        Portal portal(used, *m_catalog, m_clock);
        QVERIFY(portal.offers(service));
        QCOMPARE(portal.reachability(), Reachability::Unknown);
        Question question{.service = service, .page = {.offset = 60, .limit = 20}};
        if (place)
            question.filters.insert(u"region"_s, u"130000"_s);
        auto future = portal.ask(question);
        WAIT_FOR(future);
        const auto answer = future.result();
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().supportId + u' ' + answer.error().detail));
        QCOMPARE(answer->question, question);
        QCOMPARE(answer->total, 61);
        QVERIFY(answer->fromPortal && answer->complete);
        QCOMPARE(answer->rows.size(), 1);
        QCOMPARE(answer->sources.size(), 1);
        const catalog::Provenance* source = answer->source(answer->rows.constFirst().source);
        QVERIFY(source != nullptr);
        QCOMPARE(source->origin, synthetic ? catalog::Origin::Synthetic : catalog::Origin::Portal);
        QCOMPARE(source->title, used.source(QLocale().name()));
        QCOMPARE(source->portal, used.name);
        QCOMPARE(source->dataset, dataset.id);
        QCOMPARE(source->asOf, m_clock.today());
        for (int i = 0; i < dataset.fields.size(); ++i) {
            const catalog::Field& field = dataset.fields.at(i);
            if (field.kind == catalog::FieldKind::Name)
                QCOMPARE(answer->rows.constFirst().cells.at(i), u"值 "_s + field.id);
            if (field.kind == catalog::FieldKind::Region && place)
                QCOMPARE(answer->rows.constFirst().cells.at(i), u"130100"_s);
        }

        QCOMPARE(server.asked.size(), 1);
        const auto& asked = server.asked.constFirst();
        QCOMPARE(asked.path, "/ebus/fuwu/api" + call.path.toLatin1());
        QCOMPARE(asked.sealing, synthetic && !call.plain ? Sealing::Sealed : Sealing::Plain);
        QCOMPARE(asked.parameters[call.pageParameter].integer(), 4);
        QCOMPARE(asked.parameters[call.sizeParameter].integer(), 20);
        if (place)
            QCOMPARE(asked.parameters[call.filters.value(u"region"_s)].text(), u"130000"_s);
        const auto& headers = server.server.requests.constFirst().headers;
        QCOMPARE(headers.value("channel"), "web");
        QCOMPARE(headers.value("content-type"), "application/json");
        QCOMPARE(headers.contains("x-tif-signature"), asked.sealing == Sealing::Sealed);
        QVERIFY(headers.value("user-agent").startsWith("YibaoDesk/"));
        QCOMPARE(portal.reachability(), Reachability::Reachable);
    }

    void oneCallForOneQuestion()
    {
        PortalServer server([](const PortalServer::Asked&) { return rows(oneAgency); });
        Portal portal(profile(server), *m_catalog, m_clock);
        auto one = portal.ask(agencies(u"天津"_s));
        auto two = portal.ask(agencies(u"天津"_s));
        auto page = portal.ask(agencies(u"天津"_s, {.offset = 50, .limit = 50}));
        auto other = portal.ask(agencies(u"北京"_s));
        for (auto* future : {&one, &two, &page, &other}) {
            WAIT_FOR(*future);
            QVERIFY(future->result());
        }
        QCOMPARE(server.asked.size(), 3);
        QCOMPARE(one.result()->rows, two.result()->rows);
        // Answered is not remembered here.
        auto again = portal.ask(agencies(u"天津"_s));
        WAIT_FOR(again);
        QCOMPARE(server.asked.size(), 4);
    }

    void keepsThePace()
    {
        PortalServer server([](const PortalServer::Asked&) { return rows(oneAgency); });
        PortalProfile slow = profile(server);
        slow.minIntervalMs = 200;
        slow.maxConcurrent = 1;
        Portal portal(slow, *m_catalog, m_clock);
        QList<QFuture<Result<Answer>>> futures;
        for (int i = 0; i < 4; ++i)
            futures.append(portal.ask(agencies(QString::number(i))));
        for (const auto& future : futures)
            WAIT_FOR(future);
        QCOMPARE(server.asked.size(), 4);
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(server.asked.at(i).parameters[u"optinsName"].text(), QString::number(i));
            // What the server sees may come a little late, never early by more than that.
            if (i > 0)
                QVERIFY(server.asked.at(i).atMs - server.asked.at(i - 1).atMs >= 150);
        }
    }

    void neverMoreThanAllowedAtOnce()
    {
        PortalServer server([](const PortalServer::Asked&) { return rows(oneAgency); });
        server.silent = true;
        PortalProfile two = profile(server);
        two.maxConcurrent = 2;
        Portal portal(two, *m_catalog, m_clock);
        QList<QFuture<Result<Answer>>> futures;
        for (int i = 0; i < 5; ++i)
            futures.append(portal.ask(agencies(QString::number(i))));
        QTRY_COMPARE_WITH_TIMEOUT(server.asked.size(), 2, 5000);
        QTest::qWait(150);
        QCOMPARE(server.asked.size(), 2);
        portal.abortAll();
        for (const auto& future : futures) {
            QVERIFY(future.isFinished());
            QCOMPARE(future.result().error().code, ErrorCode::Cancelled);
        }
        server.silent = false;
        auto next = portal.ask(agencies(u"0"_s));
        WAIT_FOR(next);
        QVERIFY(next.result());
        QCOMPARE(server.asked.size(), 3);
    }

    void checks()
    {
        PortalServer server([](const PortalServer::Asked& asked) {
            return asked.parameters[u"type"].text() == u"MEDINSLV" ? rows(R"([{"text":"三级","value":"3"}])")
                                                                   : rows("{}");
        });
        FixedClock fast(QDateTime::currentDateTimeUtc().addSecs(100));
        Portal portal(profile(server), *m_catalog, fast);
        auto future = portal.check();
        auto same = portal.check();
        WAIT_FOR(future);
        WAIT_FOR(same);
        QVERIFY2(future.result(), future.result() ? "" : qPrintable(future.result().error().supportId));
        QVERIFY(future.result()->clockSkew >= 97 && future.result()->clockSkew <= 103);
        QVERIFY(future.result()->serverTime.isValid());
        QVERIFY(future.result()->roundTripMs >= 0);
        QCOMPARE(server.asked.size(), 1);
    }

    void checkWithoutADictionaryAsksForOneRow()
    {
        PortalServer server([](const PortalServer::Asked&) { return rows(oneAgency); });
        PortalProfile bare = profile(server);
        bare.paths.clear();
        const ServiceCall only = bare.services.value(u"agencies"_s);
        bare.services = {{u"agencies"_s, only}};
        Portal portal(bare, *m_catalog, m_clock);
        auto future = portal.check();
        WAIT_FOR(future);
        QVERIFY(future.result());
        QCOMPARE(server.asked.constFirst().parameters[u"pageSize"].integer(), 1);
        bare.services.clear();
        Portal empty(bare, *m_catalog, m_clock);
        auto none = empty.check();
        WAIT_FOR(none);
        QCOMPARE(none.result().error().supportId, u"POR-NOTOFFERED-11"_s);
    }

    void dictionaryAndRegions()
    {
        PortalServer server([](const PortalServer::Asked& asked) {
            if (asked.path.endsWith("queryAdmdvsTree"))
                return rows(
                    R"([{"code":"130000","name":"河北省","prntCode":"100000","list":[{"code":"130100","name":"石家庄市","list":[]}]}])");
            return asked.parameters[u"type"].text() == u"MEDINSLV" ? rows(R"([{"text":"三级","value":"3"}])")
                                                                   : rows("[]");
        });
        Portal portal(profile(server), *m_catalog, m_clock);
        auto levels = portal.dictionary(u"MEDINSLV"_s);
        auto types = portal.dictionary(u"MEDINS_TYPE"_s);
        auto tree = portal.regions();
        WAIT_FOR(levels);
        WAIT_FOR(types);
        WAIT_FOR(tree);
        QVERIFY(levels.result() && types.result() && tree.result());
        QCOMPARE(levels.result()->size(), 1);
        QVERIFY(types.result()->isEmpty());
        QCOMPARE(tree.result()->path(catalog::RegionCode::fromNumber(130100)),
                 (QStringList{u"河北省"_s, u"石家庄市"_s}));
        for (const auto& asked : server.asked)
            QCOMPARE(asked.sealing, asked.path.endsWith("queryAdmdvsTree") ? Sealing::Plain : Sealing::Sealed);
    }

    void recoversByItself()
    {
        PortalServer server([](const PortalServer::Asked&) { return rows(oneAgency); });
        Portal portal(profile(server), *m_catalog, m_clock);
        QSignalSpy spy(&portal, &Portal::reachabilityChanged);
        auto first = portal.ask(agencies());
        WAIT_FOR(first);
        QVERIFY(first.result());
        server.server.stop();
        auto second = portal.ask(agencies());
        WAIT_FOR(second);
        QCOMPARE(second.result().error().code, ErrorCode::Offline);
        QCOMPARE(portal.reachability(), Reachability::Unreachable);
        // Giving up what is under way does not stop the looking.
        portal.abortAll();
        QTest::qWait(2300);
        portal.abortAll();
        QCOMPARE(portal.reachability(), Reachability::Unreachable);
        QVERIFY(server.server.startAgain());
        QTRY_COMPARE_WITH_TIMEOUT(portal.reachability(), Reachability::Reachable, 12000);
        QCOMPARE(spy.size(), 3);
    }

    void looksOnWhenALookWasCancelled()
    {
        PortalServer server([](const PortalServer::Asked&) { return rows(oneAgency); });
        Portal portal(profile(server), *m_catalog, m_clock);
        server.server.stop();
        auto refused = portal.ask(agencies());
        WAIT_FOR(refused);
        QCOMPARE(portal.reachability(), Reachability::Unreachable);
        server.silent = true;
        QVERIFY(server.server.startAgain());
        QTRY_COMPARE_WITH_TIMEOUT(server.asked.size(), 1, 5000);
        portal.abortAll();
        server.silent = false;
        QTRY_COMPARE_WITH_TIMEOUT(portal.reachability(), Reachability::Reachable, 12000);
        QCOMPARE(server.asked.size(), 2);
    }

    void waitsWhenThePortalAsksTo()
    {
        PortalServer server([&](const PortalServer::Asked& asked) {
            return asked.parameters[u"optinsName"].text() == u"first"
                       ? Reply{.code = 690005,
                               .type = u"fail"_s,
                               .message = u"慢一点"_s,
                               .data = *Json::parse(R"({"retryAfter":1})")}
                       : rows(oneAgency);
        });
        Portal portal(profile(server), *m_catalog, m_clock);
        auto first = portal.ask(agencies(u"first"_s));
        WAIT_FOR(first);
        QCOMPARE(first.result().error().retryAfter, 1);
        auto second = portal.ask(agencies(u"second"_s));
        QVERIFY(second.isFinished());
        QCOMPARE(second.result().error().code, ErrorCode::RateLimited);
        QVERIFY(second.result().error().retryAfter >= 1);
        QCOMPARE(server.asked.size(), 1);
        QTest::qWait(1100);
        auto third = portal.ask(agencies(u"third"_s));
        WAIT_FOR(third);
        QVERIFY(third.result());
    }

    void refusesBeforeAsking()
    {
        PortalServer server([](const PortalServer::Asked&) { return rows(oneAgency); });
        Portal portal(profile(server), *m_catalog, m_clock);
        const auto refused = [&](const Question& question) {
            auto future = portal.ask(question);
            return future.isFinished() && !future.result() ? future.result().error().supportId : QString();
        };
        QCOMPARE(refused({.service = u"unknown"_s}), u"POR-NOTOFFERED-11"_s);
        QCOMPARE(refused({.service = u"my-settlements"_s}), u"APP-SIGNIN-06"_s);
        QCOMPARE(refused(agencies({}, {.offset = 7, .limit = 10})), u"POR-PAGE-13"_s);
        QCOMPARE(refused(agencies({}, {.offset = 0, .limit = 101})), u"POR-PAGE-13"_s);
        QCOMPARE(refused({.service = u"pool-area-openings"_s, .filters = {{u"openAsInsuredPlace"_s, u"1"_s}}}),
                 u"POR-FILTER-14"_s);
        QVERIFY(!portal.offers(u"unit-services"_s));
        QCOMPARE(portal.maxPageSize(), 100);
        QCOMPARE(server.server.connections, 0);
    }

    void withoutAPortal_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("offline") << u"offline"_s;
        QTest::newRow("not started") << u"sandbox"_s;
    }
    void withoutAPortal()
    {
        QFETCH(QString, name);
        Portal portal(*PortalProfile::load(name), *m_catalog, m_clock);
        QCOMPARE(portal.reachability(), Reachability::Unconfigured);
        QCOMPARE(portal.ask(agencies()).result().error().supportId, u"NET-OFFLINE-01"_s);
        QCOMPARE(portal.check().result().error().supportId, u"NET-OFFLINE-01"_s);
        QCOMPARE(portal.regions().result().error().supportId, u"NET-OFFLINE-01"_s);
        QCOMPARE(portal.dictionary(u"x"_s).result().error().code, ErrorCode::Offline);
    }

    void withoutItsKeys()
    {
        PortalServer server([](const PortalServer::Asked&) { return rows(oneAgency); });
        PortalProfile other = profile(server);
        other.keySet = u"province-gateway"_s;
        Portal portal(other, *m_catalog, m_clock);
        auto future = portal.ask(agencies());
        WAIT_FOR(future);
        QCOMPARE(future.result().error().code, ErrorCode::KeyMissing);
        QCOMPARE(future.result().error().supportId, u"ENV-KEY-06"_s);
        QCOMPARE(server.server.connections, 0);
    }

    void goingAwayAnswersEverybody()
    {
        PortalServer server([](const PortalServer::Asked&) { return rows(oneAgency); });
        server.silent = true;
        auto portal = std::make_unique<Portal>(profile(server), *m_catalog, m_clock);
        auto future = portal->ask(agencies());
        auto check = portal->check();
        QTRY_COMPARE_WITH_TIMEOUT(server.asked.size(), 2, 5000);
        portal.reset();
        QVERIFY(future.isFinished() && check.isFinished());
        QCOMPARE(future.result().error().code, ErrorCode::Cancelled);
        QCOMPARE(check.result().error().code, ErrorCode::Cancelled);
    }

    void goingAwayWhileReading()
    {
        QByteArray many = R"({"list":[)";
        for (int i = 0; i < 30'000; ++i)
            many += R"({"optinsName":"示例经办机构","areaName":"河北省石家庄市","tel":"0311-1"},)";
        many += R"({"optinsName":"n"}],"total":30001})";
        PortalServer server([](const PortalServer::Asked&) { return rows(oneAgency); });
        server.tamper = [&](const QByteArray&) {
            return R"({"code":0,"type":"success","message":"","data":)" + many + "}";
        };
        PortalProfile plain = profile(server);
        plain.services[u"agencies"_s].plain = true;
        for (const int waitMs : {0, 20, 60, 120}) {
            auto portal = std::make_unique<Portal>(plain, *m_catalog, m_clock);
            auto future = portal->ask(agencies());
            const qsizetype before = server.asked.size();
            QTRY_VERIFY_WITH_TIMEOUT(server.asked.size() > before || future.isFinished(), 5000);
            QTest::qWait(waitMs);
            portal.reset();
            QVERIFY(future.isFinished());
        }
    }

    void mobilePaymentEnvelope()
    {
        PortalServer server([](const PortalServer::Asked&) { return rows(oneAgency); }, Envelope::MobilePayment);
        PortalProfile mobile = profile(server);
        mobile.envelope = Envelope::MobilePayment;
        Portal portal(mobile, *m_catalog, m_clock);
        auto future = portal.ask(agencies());
        WAIT_FOR(future);
        QVERIFY2(future.result(), future.result() ? "" : qPrintable(future.result().error().supportId));
        QCOMPARE(future.result()->rows.size(), 1);
        QCOMPARE(server.asked.constFirst().sealing, Sealing::Sealed);
    }

    void nothingPrivateInTheLog()
    {
        QLoggingCategory::setFilterRules(u"*=true\nqt.*=false"_s);
        logged.clear();
        const auto previous = qInstallMessageHandler(keepLog);
        bool finished = false;
        {
            PortalServer server([](const PortalServer::Asked&) { return rows(oneAgency); });
            Portal portal(profile(server), *m_catalog, m_clock);
            auto future = portal.ask(agencies(u"张三的秘密"_s));
            finished = QTest::qWaitFor([&] { return future.isFinished(); }, 10000);
        }
        qInstallMessageHandler(previous);
        QLoggingCategory::setFilterRules({});
        QVERIFY(finished);
        QCOMPARE(logged.size(), 1);
        for (const QString& secret : {u"张三"_s, u"天津"_s, u"4117E877"_s, u"signData"_s, u"encData"_s})
            QVERIFY2(!logged.constFirst().contains(secret), qPrintable(logged.constFirst()));
    }
};

QTEST_GUILESS_MAIN(TestPortal)
#include "test_portal.moc"
