// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/services/personalservice.h"
#include "tests/core/account/fakeportal.h"

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::account;
using yibao::services::PersonalService;
using yibao::test::await;
using yibao::test::Desk;
using yibao::test::FakePortal;

class TestPersonalService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersOnlyWhoIsSignedIn()
    {
        Desk desk;
        PersonalService service(desk.catalog, desk.session, &desk.portal);
        QVERIFY(service.offers(u"my-enrolment"_s));
        QVERIFY(!service.offers(u"drugs"_s));
        QCOMPARE(await(service.ask({.service = u"my-enrolment"_s})).error().supportId, u"APP-SIGNIN-06"_s);
        QVERIFY(desk.signIn());
        const auto answer = await(service.ask({.service = u"my-enrolment"_s}));
        QVERIFY(answer);
        QCOMPARE(answer->rows.size(), 1);
        QVERIFY(answer->fromPortal);
        // Asked again, it is asked again: nothing was kept.
        QVERIFY(await(service.ask({.service = u"my-enrolment"_s})));
        QCOMPARE(desk.fake.count(u"/pss/pw/web/insure/queryInsuInfo"_s), 2);
        desk.session.signOut();
        QVERIFY(!await(service.ask({.service = u"my-enrolment"_s})));
    }

    void refusesWhatIsNobodysOwn()
    {
        Desk desk;
        PersonalService service(desk.catalog, desk.session, &desk.portal);
        QVERIFY(desk.signIn());
        QCOMPARE(await(service.ask({.service = u"drugs"_s})).error().supportId, u"APP-SERVICE-03"_s);
        QCOMPARE(await(service.ask({.service = u"dances"_s})).error().supportId, u"APP-SERVICE-03"_s);
        PersonalService none(desk.catalog, desk.session, nullptr);
        QVERIFY(!none.offers(u"my-enrolment"_s));
        QCOMPARE(await(none.ask({.service = u"my-enrolment"_s})).error().supportId, u"NET-OFFLINE-01"_s);
        QCOMPARE(await(none.account(u"2026"_s)).error().code, ErrorCode::Offline);
    }

    void asksThePortalThatIsInUse()
    {
        Desk desk;
        PersonalService service(desk.catalog, desk.session, &desk.portal);
        service.setPortal(nullptr);
        QVERIFY(!service.offers(u"my-enrolment"_s));
        QCOMPARE(await(service.ask({.service = u"my-enrolment"_s})).error().supportId, u"NET-OFFLINE-01"_s);
        service.setPortal(&desk.portal);
        QVERIFY(desk.signIn());
        QVERIFY(await(service.ask({.service = u"my-enrolment"_s})));
    }

    void aTokenThatRanOutIsRenewedUnderneath()
    {
        Desk desk;
        PersonalService service(desk.catalog, desk.session, &desk.portal);
        QVERIFY(desk.signIn());
        desk.fake.on(u"/pss/pw/web/insure/queryAcctInfo"_s, [&](const wire::Json&) {
            if (const auto refused = desk.fake.refuseToken())
                return *refused;
            return FakePortal::good({{u"balc"_s, u"12.34"_s}, {u"entries"_s, wire::Json::array()}});
        });
        desk.fake.on(u"/pss/pw/web/insure/querySetlDetail"_s, [&](const wire::Json& data) {
            if (const auto refused = desk.fake.refuseToken())
                return *refused;
            return FakePortal::good({{u"setlId"_s, data[u"setlId"].text()}, {u"medfeeSumamt"_s, u"9.00"_s}});
        });
        desk.fake.expire();
        const auto account = service.account(u"2026"_s);
        const auto detail = service.settlement(u"my-settlements"_s, u"S1"_s);
        QCOMPARE(await(account)->balance, u"12.34"_s);
        QCOMPARE(await(detail)->answer.total, 1);
        QCOMPARE(desk.fake.count(u"/nthl/api/login/refresh"_s), 1);
    }
};

QTEST_GUILESS_MAIN(TestPersonalService)
#include "test_personalservice.moc"
