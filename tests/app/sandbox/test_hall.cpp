// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/hall.h"
#include "core/catalog/catalog.h"

#include <QSet>
#include <QtTest>

#include <thread>

using namespace yibao;
using namespace yibao::sandbox;
using namespace Qt::StringLiterals;

using Outcome = Accounts::SignIn::Outcome;
using Standing = Sessions::Standing;
using State = QrLogins::State;
using PhoneResult = PhoneCodes::PhoneResult;

/// What changes while the portal runs: tries, tokens, codes and messages, by a clock that the test holds.
class TestHall final : public QObject
{
    Q_OBJECT

    const catalog::Catalog m_catalog = *catalog::Catalog::load();
    const People m_people{m_catalog.regions(), nullptr, 7};
    const QDateTime m_now = QDateTime::fromSecsSinceEpoch(1795289116, Qt::UTC);

    PersonPtr person(std::size_t index) const { return m_people.all().at(index); }
    QDateTime in(qint64 seconds) const { return m_now.addSecs(seconds); }

private Q_SLOTS:
    void triesAreCountedAndForgotten()
    {
        Accounts accounts(m_people, m_now);
        const PersonPtr one = person(0);
        const QString right = passwordDigest(one->password);
        const auto enter = [&](const QString& digest, qint64 at) {
            return accounts.signIn(u"mobile"_s, one->mobile, digest, in(at));
        };
        for (int left = 4; left >= 1; --left) {
            const auto wrong = enter(u"x"_s, 0);
            QCOMPARE(wrong.outcome, Outcome::Wrong);
            QCOMPARE(wrong.triesLeft, left);
        }
        QCOMPARE(enter(u"x"_s, 0).outcome, Outcome::Locked);
        QCOMPARE(enter(right, 599).outcome, Outcome::Locked);
        QCOMPARE(enter(right, 599).until, in(600));
        const auto good = enter(right, 600);
        QCOMPARE(good.outcome, Outcome::Good);
        QCOMPARE(good.person, one);
        QCOMPARE(enter(u"x"_s, 601).triesLeft, 4);
        QCOMPARE(enter(u"x"_s, 601 + 899).triesLeft, 3);
        QCOMPARE(enter(u"x"_s, 601 + 900).triesLeft, 3);
    }

    void wrongTriesDoNotProlongTheLock()
    {
        Accounts accounts(m_people, m_now);
        const QString mobile = person(0)->mobile;
        for (int i = 0; i < 5; ++i)
            (void)accounts.signIn(u"mobile"_s, mobile, u"x"_s, m_now);
        for (int at = 1; at < 600; at += 50)
            QCOMPARE(accounts.signIn(u"mobile"_s, mobile, u"x"_s, in(at)).until, in(600));
        QCOMPARE(accounts.signIn(u"mobile"_s, mobile, u"x"_s, in(600)).outcome, Outcome::Wrong);
    }

    void kindsOfAccountDoNotMix()
    {
        Accounts accounts(m_people, m_now);
        const PersonPtr one = person(0);
        const QString right = passwordDigest(one->password);
        QCOMPARE(accounts.signIn(u"mobile"_s, one->certNo, right, m_now).outcome, Outcome::Wrong);
        QCOMPARE(accounts.signIn(u"email"_s, one->mobile, right, m_now).outcome, Outcome::Wrong);
        QCOMPARE(accounts.signIn(u"email"_s, QString(), right, m_now).outcome, Outcome::Wrong);
        QCOMPARE(accounts.signIn(u"key"_s, one->key, right, m_now).outcome, Outcome::Good);
        QVERIFY(accounts.find(one->key) == nullptr);
        QCOMPARE(accounts.findPerson(one->key), one);
    }

    void locksOfThePortalEnd()
    {
        Accounts accounts(m_people, m_now);
        const PersonPtr locked = person(2);
        QVERIFY(locked->locked);
        const QString right = passwordDigest(locked->password);
        QCOMPARE(accounts.signIn(u"mobile"_s, locked->mobile, right, in(86399)).outcome, Outcome::Locked);
        QCOMPARE(accounts.signInByPhone(locked, in(86399)).outcome, Outcome::Locked);
        QCOMPARE(accounts.signIn(u"mobile"_s, locked->mobile, right, in(86400)).outcome, Outcome::Good);
    }

    void aFloodOfNamesIsBounded()
    {
        Accounts accounts(m_people, m_now);
        for (int i = 0; i < 12'000; ++i)
            (void)accounts.signIn(u"mobile"_s, QString::number(i), u"x"_s, m_now);
        QCOMPARE(accounts.signIn(u"mobile"_s, person(0)->mobile, passwordDigest(person(0)->password), m_now).outcome,
                 Outcome::Good);
    }

    void enrollingTwice()
    {
        Accounts accounts(m_people, m_now);
        const PersonPtr made = accounts.enroll(u"15412345678"_s, u"d"_s);
        QVERIFY(made != nullptr);
        QVERIFY(accounts.enroll(u"15412345678"_s, u"d"_s) == nullptr);
        QVERIFY(accounts.enroll(person(0)->mobile, u"d"_s) == nullptr);
        QCOMPARE(accounts.everyone().size(), m_people.all().size() + 1);
        QCOMPARE(accounts.signIn(u"mobile"_s, u"15412345678"_s, u"d"_s, m_now).outcome, Outcome::NotActivated);
        accounts.activate(made);
        QCOMPARE(accounts.signIn(u"mobile"_s, u"15412345678"_s, u"d"_s, m_now).outcome, Outcome::Good);
    }

    void tickets()
    {
        Accounts accounts(m_people, m_now);
        const QString ticket = accounts.openReset(person(0), m_now);
        QCOMPARE(accounts.resetting(ticket, in(599)), person(0));
        QVERIFY(accounts.resetting(ticket, in(600)) == nullptr);
        QVERIFY(accounts.resetting(QString(), m_now) == nullptr);
        accounts.finishReset(ticket, u"new"_s);
        QVERIFY(accounts.resetting(ticket, m_now) == nullptr);
        QCOMPARE(accounts.signIn(u"mobile"_s, person(0)->mobile, u"new"_s, m_now).outcome, Outcome::Good);
        accounts.finishReset(ticket, u"newer"_s);
        QCOMPARE(accounts.signIn(u"mobile"_s, person(0)->mobile, u"newer"_s, m_now).outcome, Outcome::Wrong);
    }

    void tokensGrowOld()
    {
        Sessions sessions({.access = 100, .refresh = 1000});
        const Grant grant = sessions.open(person(0), m_now);
        QCOMPARE(grant.expiresIn, 100);
        QCOMPARE(sessions.check(grant.accessToken, in(99)).standing, Standing::Good);
        QCOMPARE(sessions.check(grant.accessToken, in(99)).person, person(0));
        QCOMPARE(sessions.check(grant.accessToken, in(100)).standing, Standing::Expired);
        QVERIFY(sessions.check(grant.accessToken, in(100)).person == nullptr);
        QCOMPARE(sessions.check(grant.refreshToken, m_now).standing, Standing::Unknown);
        QCOMPARE(sessions.check(QString(), m_now).standing, Standing::Unknown);
        QVERIFY(!sessions.refresh(grant.accessToken, m_now));
        QVERIFY(!sessions.refresh(grant.refreshToken, in(1000)));
    }

    void oldRefreshTokenStaysGoodForAMinute()
    {
        Sessions sessions({.access = 100, .refresh = 1000});
        const Grant grant = sessions.open(person(0), m_now);
        const auto second = sessions.refresh(grant.refreshToken, in(10));
        QVERIFY(second);
        QVERIFY(second->refreshToken != grant.refreshToken && second->accessToken != grant.accessToken);
        QCOMPARE(second->person, person(0));
        // Each use within the minute gives tokens, and none makes the minute longer.
        QVERIFY(sessions.refresh(grant.refreshToken, in(60)));
        QVERIFY(sessions.refresh(grant.refreshToken, in(69)));
        QVERIFY(!sessions.refresh(grant.refreshToken, in(70)));
        QVERIFY(sessions.refresh(second->refreshToken, in(70)));
    }

    void refreshingDoesNotOutliveTheToken()
    {
        Sessions sessions({.access = 100, .refresh = 30});
        const Grant grant = sessions.open(person(0), m_now);
        QVERIFY(sessions.refresh(grant.refreshToken, in(5)));
        QVERIFY(!sessions.refresh(grant.refreshToken, in(31)));
    }

    void closingEndsTheWholeChainOnly()
    {
        Sessions sessions({});
        const Grant first = sessions.open(person(0), m_now);
        const Grant other = sessions.open(person(0), m_now);
        const auto second = sessions.refresh(first.refreshToken, m_now);
        QVERIFY(sessions.close(first.accessToken));
        QVERIFY(!sessions.close(first.accessToken));
        QCOMPARE(sessions.check(second->accessToken, m_now).standing, Standing::Unknown);
        QVERIFY(!sessions.refresh(second->refreshToken, m_now));
        QCOMPARE(sessions.check(other.accessToken, m_now).standing, Standing::Good);
        QCOMPARE(sessions.count(), 1);
        const Grant stranger = sessions.open(person(1), m_now);
        sessions.closeAllOf(person(0)->mobile);
        QCOMPARE(sessions.check(other.accessToken, m_now).standing, Standing::Unknown);
        QCOMPARE(sessions.check(stranger.accessToken, m_now).standing, Standing::Good);
    }

    void theTokensOfAPersonAreTold()
    {
        Sessions sessions({});
        const Grant first = sessions.open(person(0), m_now);
        const auto second = sessions.refresh(first.refreshToken, m_now);
        const Grant stranger = sessions.open(person(1), m_now);
        QStringList told = sessions.tokensOf(person(0));
        QStringList given{first.accessToken, first.refreshToken, second->accessToken, second->refreshToken};
        told.sort();
        given.sort();
        QCOMPARE(told, given);
        sessions.close(second->accessToken);
        QVERIFY(sessions.tokensOf(person(0)).isEmpty());
        QVERIFY(sessions.tokensOf(person(1)).contains(stranger.refreshToken));
    }

    void endedSessionsSaySo()
    {
        Sessions sessions({});
        const Grant grant = sessions.open(person(0), m_now);
        sessions.endAll();
        QCOMPARE(sessions.check(grant.accessToken, m_now).standing, Standing::Ended);
        QVERIFY(!sessions.refresh(grant.refreshToken, m_now));
    }

    void tokensDoNotFillTheMemory()
    {
        Sessions sessions({});
        const Grant first = sessions.open(person(0), m_now);
        for (int i = 0; i < 20'001; ++i)
            (void)sessions.open(person(1), m_now);
        QCOMPARE(sessions.check(first.accessToken, m_now).standing, Standing::Unknown);
        QVERIFY(sessions.count() < 20'001);
        const Grant last = sessions.open(person(0), m_now);
        QCOMPARE(sessions.check(last.accessToken, m_now).standing, Standing::Good);
    }

    void smsCodes()
    {
        using Purpose = SmsCodes::Purpose;
        SmsCodes codes;
        const QString mobile = u"15400000001"_s;
        QVERIFY(!codes.last(mobile, m_now));
        QCOMPARE(codes.send(mobile, Purpose::Register, m_now), 0);
        const QString code = codes.last(mobile, m_now)->code;
        QCOMPARE(code.size(), 6);
        QCOMPARE(codes.send(mobile, Purpose::Register, in(20)), 40);
        QCOMPARE(codes.last(mobile, in(20))->code, code);
        QVERIFY(!codes.redeem(mobile, Purpose::Reset, code, m_now));
        QVERIFY(!codes.redeem(mobile, Purpose::Register, code, in(300)));
        QVERIFY(!codes.redeem(mobile, Purpose::Register, QString(), m_now));
        QVERIFY(codes.redeem(mobile, Purpose::Register, code, in(299)));
        QVERIFY(!codes.redeem(mobile, Purpose::Register, code, in(299)));
        QCOMPARE(codes.send(mobile, Purpose::Reset, in(60)), 0);
        QCOMPARE(codes.last(mobile, in(60))->purpose, Purpose::Reset);
    }

    void smsOfADayAreLimited()
    {
        SmsCodes codes;
        const QString mobile = u"15400000001"_s;
        for (int i = 0; i < SmsCodes::mostADay; ++i)
            QCOMPARE(codes.send(mobile, SmsCodes::Purpose::Reset, in(i * 60)), 0);
        QCOMPARE(codes.send(mobile, SmsCodes::Purpose::Reset, in(600)), 86400 - 600);
        QCOMPARE(codes.send(u"15400000002"_s, SmsCodes::Purpose::Reset, in(600)), 0);
        QCOMPARE(codes.send(mobile, SmsCodes::Purpose::Reset, in(86400)), 0);
    }

    void qrStates()
    {
        QrLogins logins(100);
        const auto open = [this](const PersonPtr& one) {
            return std::optional(Grant{.person = one, .accessToken = u"t"_s, .refreshToken = u"r"_s, .expiresIn = 1});
        };
        const PhoneCodes::Code code = logins.issue(m_now);
        QCOMPARE(logins.poll(code.id, m_now, open).state, State::Waiting);
        QCOMPARE(logins.codes().decide(code.content, person(0), true, m_now).result, PhoneResult::WrongState);
        QCOMPARE(logins.codes().scan(u"other"_s, person(0), m_now), PhoneResult::NoSuchCode);
        QCOMPARE(logins.codes().scan(u' ' + code.content + u'\n', person(0), m_now), PhoneResult::Done);
        QCOMPARE(logins.codes().scan(code.content, person(0), m_now), PhoneResult::WrongState);
        QCOMPARE(logins.poll(code.id, m_now, open).state, State::Scanned);
        QVERIFY(!logins.poll(code.id, m_now, open).grant);
        QCOMPARE(logins.codes().decide(code.content, person(1), true, m_now).result, PhoneResult::WrongPerson);
        QCOMPARE(logins.codes().decide(code.content, {}, true, in(99)).result, PhoneResult::Done);
        QCOMPARE(logins.codes().decide(code.content, {}, false, in(99)).result, PhoneResult::WrongState);
        const QrLogins::Poll poll = logins.poll(code.id, in(99), open);
        QCOMPARE(poll.state, State::Confirmed);
        QCOMPARE(poll.grant->person, person(0));
        QCOMPARE(logins.poll(code.id, in(100), open).state, State::Expired);
        QVERIFY(!logins.poll(code.id, in(100), open).grant);
        QCOMPARE(logins.codes().scan(code.content, person(0), in(100)), PhoneResult::Expired);
        // Long after, nothing is known of it.
        (void)logins.issue(in(800));
        QCOMPARE(logins.codes().scan(code.content, person(0), in(800)), PhoneResult::NoSuchCode);
        QCOMPARE(logins.poll(code.id, in(800), open).state, State::Expired);
    }

    void qrOpensOneSession()
    {
        QrLogins logins(100);
        const PhoneCodes::Code code = logins.issue(m_now);
        (void)logins.codes().scan(code.content, person(0), m_now);
        (void)logins.codes().decide(code.content, {}, true, m_now);
        std::atomic<int> opened = 0;
        bool mayEnter = false;
        const auto open = [&](const PersonPtr& one) -> std::optional<Grant> {
            if (!mayEnter)
                return std::nullopt;
            return Grant{.person = one, .accessToken = QString::number(++opened), .refreshToken = {}, .expiresIn = 1};
        };
        QVERIFY(!logins.poll(code.id, m_now, open).grant);
        mayEnter = true;
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] { (void)logins.poll(code.id, m_now, open); });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(opened.load(), 1);
        QCOMPARE(logins.poll(code.id, m_now, open).grant->accessToken, u"1"_s);
    }

    void aFloodOfCodesIsBounded()
    {
        QrLogins logins(100);
        const PhoneCodes::Code first = logins.issue(m_now);
        QSet<QString> contents;
        for (int i = 0; i < 5001; ++i)
            contents.insert(logins.issue(m_now).content);
        QCOMPARE(contents.size(), 5001);
        const auto none = [](const PersonPtr&) { return std::optional<Grant>(); };
        QCOMPARE(logins.poll(first.id, m_now, none).state, State::Expired);
        const PhoneCodes::Code last = logins.issue(m_now);
        QCOMPARE(logins.poll(last.id, m_now, none).state, State::Waiting);
    }

    void clockMovesOn()
    {
        const FixedClock base(m_now);
        MovableClock clock(base);
        QCOMPARE(clock.now(), m_now);
        clock.moveOn(90);
        clock.moveOn(10);
        QCOMPARE(clock.now(), in(100));
        QCOMPARE(base.now(), m_now);
    }
};

QTEST_GUILESS_MAIN(TestHall)
#include "test_hall.moc"
