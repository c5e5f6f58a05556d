// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/desk/accountline.h"
#include "app/desk/portalline.h"
#include "core/account/passwordsignin.h"
#include "tests/core/account/fakeportal.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace yibao;
using namespace yibao::account;
using desk::AccountLine;
using desk::PortalLine;
using test::await;
using test::FakePortal;
using namespace Qt::StringLiterals;

namespace {

const QString logoutPath = u"/nthl/api/login/logout"_s;

class FakeClipboard final : public ClipboardPort
{
public:
    [[nodiscard]] QString text() const override { return held; }
    void setText(const QString& text) override { held = text; }
    void clear() override { held.clear(); }
    QString held;
};

QByteArray contents(const QString& file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

/// A station with everything but a window.
struct Station
{
    explicit Station(StationMode mode, std::unique_ptr<MemoryStore> store = std::make_unique<MemoryStore>())
        : keychain(store.get())
    {
        auto opened = directory::Directory::open(dir.filePath(u"directory.db"_s), catalog, clock);
        if (!opened)
            qFatal("no directory");
        lists = *std::move(opened);
        service = std::make_unique<services::QueryService>(catalog, *lists, nullptr, clock);
        line = std::make_unique<PortalLine>(*service);
        fake.on(u"/nthl/api/fixed/queryDicByType"_s, [](const wire::Json&) { return wire::Reply{.data = wire::Json::array()}; });
        fake.on(u"/pss/pw/web/insure/queryInsuInfo"_s, [this](const wire::Json&) {
            if (const auto refused = fake.refuseToken())
                return *refused;
            wire::Json rows = wire::Json::array();
            rows.append(wire::Json::object({{u"insutype"_s, u"310"_s}}));
            return wire::Reply{.data = rows};
        });
        account = std::make_unique<AccountLine>(*line, catalog, clock, clipboard, std::move(store),
                                                AccountLine::Station{.mode = mode, .auditFile = audit(), .spoolDir = dir.filePath(u"spool"_s)});
    }
    ~Station()
    {
        account.reset();
        line.reset();
    }
    [[nodiscard]] QString audit() const { return dir.filePath(u"audit.log"_s); }
    bool use(const QString& profile = u"sandbox"_s)
    {
        return line->use(profile, fake.profile().baseUrl).has_value() &&
               QTest::qWaitFor([this] { return line->state() != PortalLine::State::Unknown; }, 10'000);
    }
    bool signIn()
    {
        return account->session().beginSignIn() && await(account->session().accept(fake.signedIn())).has_value();
    }
    /// The sandbox's profile as that of a gateway with keys of its own.
    [[nodiscard]] QString gateway() const
    {
        QJsonObject json = QJsonDocument::fromJson(contents(QStringLiteral(YIBAO_SOURCE_DIR "/resources/profiles/sandbox.json"))).object();
        json.insert(u"keySet"_s, u"test-gateway"_s);
        QFile file(dir.filePath(u"gateway.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0)
            qFatal("no profile");
        return file.fileName();
    }
    static KeyTexts sampleKeys()
    {
        const auto sample = *wire::documentationSample();
        return {.appCode = sample.appCode,
                .appSecret = sample.client.appSecret.text(),
                .privateKey = QString::fromLatin1(sample.client.privateKey.view().toByteArray().toHex()),
                .serverPublicKey = {}};
    }

    QTemporaryDir dir;
    FakePortal fake;
    catalog::Catalog catalog = catalog::Catalog::load().value();
    SystemClock clock;
    FakeClipboard clipboard;
    MemoryStore* keychain;
    std::unique_ptr<directory::Directory> lists;
    std::unique_ptr<services::QueryService> service;
    std::unique_ptr<PortalLine> line;
    std::unique_ptr<AccountLine> account;
};

} // namespace

class TestAccountLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksInTheNameOfWhoIsSignedIn()
    {
        Station station(StationMode::Window);
        station.account->start();
        QVERIFY(!station.account->service().offers(u"my-enrolment"_s));
        QVERIFY(!station.account->session().calls().offers(u"login"_s));
        QVERIFY(station.use());
        QVERIFY(station.account->service().offers(u"my-enrolment"_s));
        QVERIFY(station.account->session().calls().offers(u"login"_s));
        QVERIFY(station.signIn());
        QVERIFY(station.account->idle().isRunning());
        const auto answer = await(station.account->service().ask({.service = u"my-enrolment"_s}));
        QVERIFY(answer && answer->rows.size() == 1);
        station.account->session().signOut();
        QVERIFY(!station.account->idle().isRunning());
    }

    void anotherProfileSignsOutAndTheOldPortalHearsOfIt()
    {
        Station station(StationMode::Window);
        station.account->start();
        QVERIFY(station.use());
        QVERIFY(station.signIn());
        station.account->clipboard().put(u"****"_s);
        QVERIFY(station.account->consent().give(Purpose::Export, u"my-enrolment"_s));
        const auto waiting = station.account->service().ask({.service = u"my-enrolment"_s});
        QVERIFY(station.line->use(u"offline"_s));
        QCOMPARE(station.account->session().state(), SessionState::SignedOut);
        QVERIFY(!station.account->session().person());
        QVERIFY(!station.account->service().offers(u"my-enrolment"_s));
        QVERIFY(!station.account->session().calls().offers(u"login"_s));
        QVERIFY(station.clipboard.held.isEmpty());
        QVERIFY(!station.account->consent().isGiven(Purpose::Export, u"my-enrolment"_s));
        QVERIFY(!await(waiting));
        QTRY_COMPARE_WITH_TIMEOUT(station.fake.count(logoutPath), 1, 5000);
        // And back again: somebody else may sign in.
        QVERIFY(station.use());
        QVERIFY(station.signIn());
        QVERIFY(await(station.account->service().ask({.service = u"my-enrolment"_s})));
    }

    void whatIsOpenOnThePortalGoesWithIt()
    {
        Station station(StationMode::Window);
        station.account->start();
        QVERIFY(station.use());
        QList<WipeCause> causes;
        const auto entry = station.account->wiper().add(u"dialogs"_s, [&](WipeCause cause) { causes.append(cause); });
        QVERIFY(station.line->use(u"offline"_s));
        QVERIFY(!causes.isEmpty());
    }

    void keysOfAGatewayComeFromTheKeychain()
    {
        Station station(StationMode::Window);
        station.account->start();
        QSignalSpy changed(station.account.get(), &AccountLine::keysChanged);
        const auto take = [&] { return station.line->use(station.gateway(), station.fake.profile().baseUrl).has_value(); };
        QVERIFY(take());
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(station.account->keySet(), u"test-gateway"_s);
        QVERIFY(!station.account->hasKeys());
        QCOMPARE(await(station.line->portal()->check()).error().supportId, u"ENV-KEY-06"_s);

        KeyTexts wrong = Station::sampleKeys();
        wrong.privateKey = u"12"_s;
        const auto refused = await(station.account->setKeys(wrong));
        QVERIFY(!refused && refused.error().fieldErrors.contains(u"privateKey"_s));
        QVERIFY(!station.account->hasKeys());

        KeyTexts texts = Station::sampleKeys();
        texts.appCode.clear(); // the profile has one
        QVERIFY(await(station.account->setKeys(texts)));
        QVERIFY(station.account->hasKeys());
        QTRY_COMPARE_WITH_TIMEOUT(station.line->state(), PortalLine::State::Connected, 10'000);
        QVERIFY(await(station.keychain->read(u"gateway-keys/test-gateway"_s)));
        QVERIFY(contents(station.audit()).contains("keys"));
        QVERIFY(!contents(station.audit()).contains(texts.appSecret.toUtf8()));

        // Chosen again they are there.
        QVERIFY(station.line->use(u"offline"_s));
        QVERIFY(station.account->keySet().isEmpty());
        QVERIFY(take());
        QTRY_VERIFY(station.account->hasKeys());
        QTRY_COMPARE_WITH_TIMEOUT(station.line->state(), PortalLine::State::Connected, 10'000);

        QVERIFY(await(station.account->removeKeys()));
        QVERIFY(!station.account->hasKeys());
        QTRY_COMPARE(await(station.line->portal()->check()).error().supportId, u"ENV-KEY-06"_s);
        QVERIFY(!await(station.keychain->read(u"gateway-keys/test-gateway"_s)));
    }

    void theSandboxNeedsNoKeys()
    {
        Station station(StationMode::Window);
        station.account->start();
        QVERIFY(station.use());
        QVERIFY(station.account->keySet().isEmpty());
        QVERIFY(!await(station.account->setKeys(Station::sampleKeys())));
    }

    void whoStaysSignedInIsSignedInAtTheNextStart()
    {
        auto store = std::make_unique<MemoryStore>();
        QVERIFY(await(store->write(u"refresh-token/sandbox"_s, wire::Secret("refresh-0"))));
        Station station(StationMode::Home, std::move(store));
        station.account->start();
        QVERIFY(station.use());
        QTRY_COMPARE_WITH_TIMEOUT(station.account->session().state(), SessionState::SignedIn, 10'000);
        QVERIFY(station.account->session().staysSignedIn());
        QVERIFY(contents(station.audit()).contains("sign-in"));
        // Leaving keeps the token, and nothing else.
        station.account->leave();
        QCOMPARE(station.account->session().state(), SessionState::Locked);
        QVERIFY(!station.account->session().person());
        QCOMPARE(await(station.keychain->read(u"refresh-token/sandbox"_s))->view(), QByteArrayView("refresh-1"));
        QCOMPARE(station.fake.count(logoutPath), 0);
    }

    void elsewhereNobodyStaysSignedIn()
    {
        auto store = std::make_unique<MemoryStore>();
        QVERIFY(await(store->write(u"refresh-token/sandbox"_s, wire::Secret("refresh-0"))));
        Station station(StationMode::Window, std::move(store));
        station.account->start();
        QVERIFY(station.use());
        QTest::qWait(300);
        QCOMPARE(station.account->session().state(), SessionState::SignedOut);
        QCOMPARE(station.fake.count(u"/nthl/api/login/refresh"_s), 0);
    }

    void leavingTellsThePortalAndWipes()
    {
        Station station(StationMode::Home);
        station.account->start();
        QVERIFY(station.use());
        QVERIFY(station.signIn());
        const auto file = station.account->spool().newFile(u"pdf"_s);
        QVERIFY(file && QFile::exists(*file));
        QList<WipeCause> causes;
        const auto entry = station.account->wiper().add(u"test"_s, [&](WipeCause cause) { causes.append(cause); });
        station.account->leave();
        station.account->leave(); // once is enough
        QCOMPARE(station.account->session().state(), SessionState::SignedOut);
        QVERIFY(!QFile::exists(*file));
        QCOMPARE(causes, (QList<WipeCause>{WipeCause::SignOut, WipeCause::Exit}));
        QTRY_COMPARE(station.fake.count(logoutPath), 1);
    }

    void aStartRemovesWhatACrashLeft()
    {
        Station station(StationMode::Window);
        const QString left = station.dir.filePath(u"spool/left.pdf"_s);
        QVERIFY(QDir().mkpath(station.dir.filePath(u"spool"_s)));
        QFile file(left);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("planted");
        file.close();
        station.account->start();
        QVERIFY(!QFile::exists(left));
    }

    void whoLeavesTheStationAloneIsLockedOut_data()
    {
        QTest::addColumn<StationMode>("mode");
        QTest::addColumn<SessionState>("state");
        QTest::newRow("home") << StationMode::Home << SessionState::Locked;
        QTest::newRow("window") << StationMode::Window << SessionState::Locked;
        QTest::newRow("kiosk") << StationMode::Kiosk << SessionState::SignedOut;
    }
    void whoLeavesTheStationAloneIsLockedOut()
    {
        QFETCH(StationMode, mode);
        QFETCH(SessionState, state);
        Station station(mode);
        station.account->start();
        QVERIFY(station.use());
        QVERIFY(station.signIn());
        Q_EMIT station.account->idle().lockDue(IdleLock::Reason::Idle);
        QCOMPARE(station.account->session().state(), state);
        QVERIFY(!station.account->idle().isRunning());
        QVERIFY(contents(station.audit()).contains("idle"));
        QVERIFY(!contents(station.audit()).contains("sign-out"));
    }

    void aSignInThatIsLeftAloneIsGivenUp_data()
    {
        QTest::addColumn<StationMode>("mode");
        QTest::newRow("window") << StationMode::Window;
        QTest::newRow("kiosk") << StationMode::Kiosk;
    }
    void aSignInThatIsLeftAloneIsGivenUp()
    {
        QFETCH(StationMode, mode);
        Station station(mode);
        station.account->start();
        QVERIFY(station.use());
        bool wiped = false;
        const auto entry = station.account->wiper().add(u"form"_s, [&](WipeCause) { wiped = true; });
        QVERIFY(station.account->session().beginSignIn());
        QVERIFY(station.account->idle().isRunning());
        Q_EMIT station.account->idle().lockDue(IdleLock::Reason::Idle);
        QCOMPARE(station.account->session().state(), SessionState::SignedOut);
        QVERIFY(wiped);
        QVERIFY(!station.account->idle().isRunning());
        // Nobody was signed in, so nothing is noted.
        QVERIFY(contents(station.audit()).isEmpty());
        QVERIFY(station.account->session().beginSignIn());
        station.account->session().abandonSignIn();
        QVERIFY(!station.account->idle().isRunning());
    }

    void theRecordSaysWhatWasDoneAndNotByWhom()
    {
        Station station(StationMode::Window);
        station.account->start();
        QVERIFY(station.use());
        QVERIFY(station.signIn());
        station.account->session().lock();
        QVERIFY(station.signIn());
        station.account->session().signOut();
        const QByteArray record = contents(station.audit());
        QCOMPARE(record.count("sign-in"), 2);
        QCOMPARE(record.count("lock"), 1);
        QCOMPARE(record.count("sign-out"), 1);
        for (const QString& planted : {station.fake.name, station.fake.certNo, station.fake.access, u"138"_s, u"acct-1"_s})
            QVERIFY2(!record.contains(planted.toUtf8()), qPrintable(planted));
    }

    void anAttemptThatFailsIsNotedAndNotWhoseItWas_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("lines");
        QTest::newRow("wrong password") << 600101 << 1;
        QTest::newRow("locked") << 600102 << 1;
        // Somebody who misread a picture has tried nothing.
        QTest::newRow("wrong characters") << 600004 << 0;
    }
    void anAttemptThatFailsIsNotedAndNotWhoseItWas()
    {
        QFETCH(int, code);
        QFETCH(int, lines);
        Station station(StationMode::Window);
        station.fake.on(u"/nthl/api/acct/login"_s, [code](const wire::Json&) { return FakePortal::bad(code, u"不行"_s); });
        station.account->start();
        QVERIFY(station.use());
        PasswordSignIn form(station.account->session(), station.account->attempts(), station.clock);
        form.setAccount(u"13800138000"_s);
        form.setPassword(u"abcd1234"_s);
        form.captcha().refresh();
        QTRY_VERIFY(form.captcha().picture());
        form.captcha().setText(u"ab12"_s);
        QVERIFY(await(form.submit()));
        const QByteArray record = contents(station.audit());
        QCOMPARE(record.count("\tsign-in-failed\t-\trefused\n"), lines);
        QCOMPARE(record.count('\n'), lines);
        QVERIFY(!record.contains("138") && !record.contains("abcd"));
    }
};

QTEST_GUILESS_MAIN(TestAccountLine)
#include "test_accountline.moc"
