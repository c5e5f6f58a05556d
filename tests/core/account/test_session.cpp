// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/portalfault.h"
#include "fakeportal.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::account;
using yibao::test::await;
using yibao::test::Desk;
using yibao::test::FakePortal;

namespace {

const QString refreshPath = u"/nthl/api/login/refresh"_s;
const QString logoutPath = u"/nthl/api/login/logout"_s;
const QString enrolmentPath = u"/pss/pw/web/insure/queryInsuInfo"_s;

} // namespace

class TestSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableKnowsItsWay_data()
    {
        QTest::addColumn<SessionState>("from");
        QTest::addColumn<int>("event");
        QTest::addColumn<int>("to"); // -1: ignored
        const auto row = [](SessionState from, SessionEvent event, int to) {
            QTest::addRow("%d by %d", static_cast<int>(from), static_cast<int>(event))
                << from << static_cast<int>(event) << to;
        };
        using S = SessionState;
        using E = SessionEvent;
        const auto n = [](S state) { return static_cast<int>(state); };
        row(S::SignedOut, E::Begin, n(S::SigningIn));
        row(S::SignedOut, E::Accepted, -1);
        row(S::SignedOut, E::Lock, -1);
        row(S::SignedOut, E::SignOut, -1);
        row(S::SigningIn, E::Accepted, n(S::SignedIn));
        row(S::SigningIn, E::Abandon, n(S::SignedOut));
        row(S::SigningIn, E::Refreshed, -1);
        row(S::SignedIn, E::Begin, -1);
        row(S::SignedIn, E::LineFailed, -1);
        row(S::SignedIn, E::Expired, n(S::Refreshing));
        row(S::Refreshing, E::LineFailed, n(S::SignedIn));
        row(S::Refreshing, E::Rejected, n(S::NeedsSignIn));
        row(S::Refreshing, E::Begin, -1);
        row(S::NeedsSignIn, E::Accepted, -1);
        row(S::NeedsSignIn, E::Begin, n(S::SigningInAgain));
        row(S::SigningInAgain, E::Abandon, n(S::NeedsSignIn));
        row(S::SigningInAgain, E::Lock, n(S::Wiping));
        row(S::Wiping, E::WipedLocked, n(S::Locked));
        row(S::Wiping, E::WipedOut, n(S::SignedOut));
        row(S::Wiping, E::Accepted, -1);
        row(S::Locked, E::Begin, n(S::SigningIn));
        row(S::Locked, E::Accepted, -1);
    }
    void theTableKnowsItsWay()
    {
        QFETCH(SessionState, from);
        QFETCH(int, event);
        QFETCH(int, to);
        const auto next = nextState(from, static_cast<SessionEvent>(event));
        QCOMPARE(next ? static_cast<int>(*next) : -1, to);
    }

    void everyStateWithAPersonCanBeWiped()
    {
        for (int i = 0; i <= static_cast<int>(SessionState::Wiping); ++i) {
            const auto state = static_cast<SessionState>(i);
            if (holdsPerson(state)) {
                QCOMPARE(nextState(state, SessionEvent::SignOut), std::optional(SessionState::Wiping));
                QCOMPARE(nextState(state, SessionEvent::Lock), std::optional(SessionState::Wiping));
            }
        }
    }

    void nobodySignedInIsToldSo()
    {
        Desk desk;
        const auto answer = await(desk.ask());
        QCOMPARE(answer.error().code, ErrorCode::Unauthenticated);
        QCOMPARE(answer.error().supportId, u"APP-SIGNIN-06"_s);
        QCOMPARE(desk.fake.count(enrolmentPath), 0);
        // Tokens that nobody asked for are not taken.
        QVERIFY(!await(desk.session.accept(desk.fake.signedIn())));
        QCOMPARE(desk.session.state(), SessionState::SignedOut);
    }

    void signsInAndAsksWithTheToken()
    {
        Desk desk;
        QSignalSpy states(&desk.session, &Session::stateChanged);
        QVERIFY(desk.signIn());
        QCOMPARE(desk.session.state(), SessionState::SignedIn);
        QCOMPARE(states.size(), 2);
        QCOMPARE(desk.session.person()->name, u"*丽"_s);
        const auto answer = await(desk.ask());
        QVERIFY(answer);
        QCOMPARE(answer->rows.size(), 1);
        QCOMPARE(desk.fake.header("accesstoken"), QByteArray("access-0"));
    }

    void anExpiredTokenIsRenewedOnceForAll()
    {
        Desk desk;
        QVERIFY(desk.signIn());
        desk.fake.expire();
        QList<QFuture<Result<catalog::Answer>>> asked;
        for (int i = 0; i < 12; ++i)
            asked.append(desk.ask());
        for (const auto& one : asked)
            QVERIFY(await(one));
        QCOMPARE(desk.fake.count(refreshPath), 1);
        QCOMPARE(desk.session.state(), SessionState::SignedIn);
        // And again, later.
        desk.fake.expire();
        QVERIFY(await(desk.ask()));
        QCOMPARE(desk.fake.count(refreshPath), 2);
    }

    void aFailedLineSignsNobodyOut()
    {
        Desk desk;
        QVERIFY(desk.signIn());
        desk.fake.server.server.stop();
        QVERIFY(!await(desk.ask()));
        QCOMPARE(desk.session.state(), SessionState::SignedIn);
        QVERIFY(desk.fake.server.server.startAgain());
        QVERIFY(await(desk.ask()));
        // In the middle of a renewal too: the token stays stale and is renewed by the next call.
        desk.fake.expire();
        desk.fake.on(refreshPath, [&](const wire::Json&) {
            desk.fake.server.raw = [](QTcpSocket& socket, const test::HostileRequest&) { socket.abort(); };
            return FakePortal::bad(690500, u"维护"_s);
        });
        const auto cut = await(desk.ask());
        QVERIFY(!cut);
        QCOMPARE(desk.session.state(), SessionState::SignedIn);
        desk.fake.server.raw = {};
        desk.fake.on(refreshPath, [&](const wire::Json&) {
            desk.fake.access = u"later"_s;
            return FakePortal::good(desk.fake.login());
        });
        QVERIFY(await(desk.ask()));
    }

    void aRejectedRefreshKeepsTheCallUntilSignIn()
    {
        Desk desk;
        QVERIFY(desk.signIn());
        desk.fake.expire();
        desk.fake.refresh = u"other"_s;
        const auto waiting = desk.ask();
        QTRY_COMPARE(desk.session.state(), SessionState::NeedsSignIn);
        const auto another = desk.ask();
        QTest::qWait(50);
        QVERIFY(!waiting.isFinished() && !another.isFinished());
        QCOMPARE(desk.session.waiting(), 2);
        // The dialog is closed once and opened again: nothing is lost.
        QVERIFY(desk.session.beginSignIn());
        desk.session.abandonSignIn();
        QCOMPARE(desk.session.state(), SessionState::NeedsSignIn);
        desk.fake.access = u"fresh"_s;
        QVERIFY(desk.signIn());
        QVERIFY(await(waiting));
        QVERIFY(await(another));
        QCOMPARE(desk.fake.header("accesstoken"), QByteArray("fresh"));
    }

    void anotherPortalSignsOutOfTheOneBefore()
    {
        Desk desk;
        FakePortal other;
        wire::Portal next(other.profile(), desk.catalog, desk.clock);
        QVERIFY(desk.signIn());
        QSignalSpy told(&desk.session, &Session::portalTold);
        bool wiped = false;
        const auto entry = desk.wiper.add(u"test"_s, [&](WipeCause) { wiped = true; });
        desk.session.rebind(wire::AccountCalls(next));
        QCOMPARE(desk.session.state(), SessionState::SignedOut);
        QVERIFY(wiped && !desk.session.person());
        QCOMPARE(&desk.session.calls().portal(), &next);
        // The one before hears of it, the other of nothing.
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(desk.fake.count(logoutPath), 1);
        QCOMPARE(other.count(logoutPath), 0);
        QCOMPARE(await(desk.ask()).error().supportId, u"APP-SIGNIN-06"_s);
    }

    void whoIsSigningInIsSentAwayByAnotherPortal()
    {
        Desk desk;
        FakePortal other;
        wire::Portal next(other.profile(), desk.catalog, desk.clock);
        QVERIFY(desk.session.beginSignIn());
        desk.session.rebind(wire::AccountCalls(next));
        QCOMPARE(desk.session.state(), SessionState::SignedOut);
        QVERIFY(desk.session.beginSignIn());
    }

    void aTokenThatThePortalDisownsNeedsSignIn_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("not signed in") << wire::portalcode::NotSignedIn;
        QTest::newRow("ended by the portal") << wire::portalcode::SessionEnded;
    }
    void aTokenThatThePortalDisownsNeedsSignIn()
    {
        QFETCH(int, code);
        Desk desk;
        QVERIFY(desk.signIn());
        desk.fake.on(enrolmentPath, [code](const wire::Json&) { return FakePortal::bad(code, u"请登录"_s); });
        const auto waiting = desk.ask();
        QTRY_COMPARE(desk.session.state(), SessionState::NeedsSignIn);
        QCOMPARE(desk.fake.count(refreshPath), 0);
        desk.session.signOut();
        QCOMPARE(await(waiting).error().supportId, u"ACC-ENDED-02"_s);
    }

    void aFreshTokenThatIsExpiredAtOnceEndsInSignIn()
    {
        Desk desk;
        QVERIFY(desk.signIn());
        desk.fake.expired = true;
        const auto waiting = desk.ask();
        QTRY_COMPARE(desk.session.state(), SessionState::NeedsSignIn);
        QCOMPARE(desk.fake.count(refreshPath), 1);
        QCOMPARE(desk.session.waiting(), 1);
        QVERIFY(!waiting.isFinished());
    }

    void anotherPersonsTokenIsRefusedAfterRefresh()
    {
        Desk desk;
        QVERIFY(desk.signIn());
        desk.fake.expire();
        desk.fake.certNo = u"999999********0029"_s;
        QSignalSpy refused(&desk.session, &Session::otherPersonRefused);
        const auto waiting = desk.ask();
        QTRY_COMPARE(desk.session.state(), SessionState::NeedsSignIn);
        QCOMPARE(refused.size(), 1);
        QVERIFY(!waiting.isFinished());
        // The stranger's token is given back, and nothing was asked with it but whose it is.
        QTRY_COMPARE(desk.fake.count(logoutPath), 1);
        QCOMPARE(desk.fake.count(enrolmentPath), 1);
        // A sign-in as that other person is refused as well, one of the right person goes on.
        desk.session.beginSignIn();
        QCOMPARE(await(desk.session.accept(desk.fake.signedIn())).error().supportId, u"ACC-PERSON-01"_s);
        QCOMPARE(desk.session.state(), SessionState::NeedsSignIn);
        desk.fake.certNo = u"110101********0011"_s;
        QVERIFY(desk.signIn());
        QVERIFY(await(waiting));
    }

    void signingOutWipesAndTellsThePortal()
    {
        Desk desk;
        QVERIFY(desk.signIn());
        QList<WipeCause> causes;
        const auto registration = desk.wiper.add(u"model"_s, [&](WipeCause cause) { causes.append(cause); });
        desk.fake.server.silent = true;
        const auto under = desk.ask();
        QTRY_VERIFY(desk.fake.count(u"x"_s) == 0 && !desk.fake.server.server.requests.isEmpty());
        desk.session.signOut();
        QCOMPARE(desk.session.state(), SessionState::SignedOut);
        QCOMPARE(causes, QList{WipeCause::SignOut});
        QVERIFY(!desk.session.person());
        desk.fake.server.silent = false;
        QTRY_COMPARE(desk.fake.count(logoutPath), 1);
        desk.portal.abortAll();
        QVERIFY(!await(under));
    }

    void anAnswerThatComesAfterTheEndIsDropped()
    {
        Desk desk;
        QVERIFY(desk.signIn());
        desk.fake.on(enrolmentPath, [&](const wire::Json&) {
            desk.session.lock();
            return FakePortal::good(wire::Json::array());
        });
        const auto late = desk.ask();
        QTRY_COMPARE(desk.fake.count(enrolmentPath), 1);
        QCOMPARE(desk.session.state(), SessionState::Locked);
        QCOMPARE(await(late).error().supportId, u"ACC-ENDED-02"_s);
        // Another person may sign in after the lock.
        desk.fake.certNo = u"999999********0029"_s;
        QVERIFY(desk.signIn());
    }

    void staysSignedInOnlyAtHome()
    {
        Desk window;
        QVERIFY(!window.session.setStaySignedIn(true));
        Desk home(StationMode::Home);
        QVERIFY(!home.session.staysSignedIn());
        QVERIFY(home.signIn());
        const QString entry = u"refresh-token/sandbox"_s;
        QVERIFY(!await(home.store.read(entry)));
        QVERIFY(home.session.setStaySignedIn(true));
        QTRY_COMPARE(await(home.store.read(entry))->view(), QByteArrayView("refresh-0"));
        home.fake.expire();
        QVERIFY(await(home.ask()));
        QCOMPARE(await(home.store.read(entry))->view(), QByteArrayView("refresh-1"));
        // A lock keeps it; the next start goes on with it; signing out removes it.
        home.session.lock();
        QCOMPARE(await(home.store.read(entry))->view(), QByteArrayView("refresh-1"));
        Session next(home.calls, home.store, home.wiper, StationMode::Home);
        QVERIFY(await(next.resume()));
        QCOMPARE(next.state(), SessionState::SignedIn);
        QCOMPARE(await(home.store.read(entry))->view(), QByteArrayView("refresh-2"));
        next.signOut();
        QVERIFY(!await(home.store.read(entry)));
    }

    void aKeptTokenThatIsRefusedIsRemoved()
    {
        Desk home(StationMode::Home);
        const QString entry = u"refresh-token/sandbox"_s;
        QCOMPARE(await(home.session.resume()).error().code, ErrorCode::NotFound);
        QVERIFY(await(home.store.write(entry, wire::Secret("stale"))));
        home.fake.server.server.stop();
        QVERIFY(!await(home.session.resume()));
        QCOMPARE(home.session.state(), SessionState::SignedOut);
        QVERIFY(await(home.store.read(entry)));
        QVERIFY(home.fake.server.server.startAgain());
        QVERIFY(!await(home.session.resume()));
        QVERIFY(!await(home.store.read(entry)));
    }

    void withoutALineTheProofComesLater()
    {
        Desk desk;
        desk.fake.on(u"/nthl/api/userPerson/queryPsnInfo"_s,
                     [](const wire::Json&) { return FakePortal::bad(690500, u"维护"_s); });
        QVERIFY(desk.signIn());
        QCOMPARE(desk.session.state(), SessionState::SignedIn);
        QVERIFY(!desk.session.person());
        // No call goes out before it is known whose token it is.
        QVERIFY(!await(desk.ask()));
        QCOMPARE(desk.fake.count(enrolmentPath), 0);
        QCOMPARE(desk.session.state(), SessionState::SignedIn);
    }

    void theEndOfTheSessionAnswersWhoWaits()
    {
        QFuture<Result<catalog::Answer>> waiting;
        {
            Desk desk;
            QVERIFY(desk.signIn());
            desk.fake.expire();
            desk.fake.refresh = u"other"_s;
            waiting = desk.ask();
            QTRY_COMPARE(desk.session.state(), SessionState::NeedsSignIn);
        }
        QVERIFY(waiting.isFinished());
        QVERIFY(!waiting.result());
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
