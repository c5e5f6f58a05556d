// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/keyring.h"
#include "core/account/secretvault.h"
#include "core/base/future.h"
#include "core/base/supportids.h"
#include "fakeportal.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::account;
using wire::Secret;
using yibao::test::await;

namespace {

/// A keychain that can be told to fail.
class MoodyStore final : public SecretStore
{
public:
    std::optional<Error> mood;
    MemoryStore held;
    int asked = 0;

    QFuture<Result<Secret>> read(const QString& name) override
    {
        ++asked;
        return mood ? ready<Result<Secret>>(fail(*mood)) : held.read(name);
    }
    QFuture<Result<bool>> write(const QString& name, const Secret& secret) override
    {
        ++asked;
        return mood ? ready<Result<bool>>(fail(*mood)) : held.write(name, secret);
    }
    QFuture<Result<bool>> remove(const QString& name) override
    {
        ++asked;
        return mood ? ready<Result<bool>>(fail(*mood)) : held.remove(name);
    }
};

Error mood(ErrorCode code, const QString& id)
{
    return {.code = code, .supportId = id};
}

} // namespace

class TestSecretVault final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodKeychainKeeps()
    {
        auto owned = std::make_unique<MoodyStore>();
        MoodyStore& keychain = *owned;
        SecretVault vault(std::move(owned));
        QVERIFY(await(vault.write(u"a"_s, Secret("one"))));
        QVERIFY(!vault.isSessionOnly());
        QCOMPARE(await(keychain.held.read(u"a"_s))->view(), QByteArrayView("one"));
        QCOMPARE(await(vault.read(u"a"_s))->view(), QByteArrayView("one"));
        QCOMPARE(await(vault.read(u"b"_s)).error().code, ErrorCode::NotFound);
        QVERIFY(!vault.isSessionOnly());
        QVERIFY(await(vault.remove(u"a"_s)));
        QVERIFY(!await(keychain.held.read(u"a"_s)));
    }

    void aBadOneIsToldAndMemoryServes_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("id");
        QTest::newRow("absent") << static_cast<int>(ErrorCode::StorageReadOnly) << u"SEC-ABSENT-01"_s;
        QTest::newRow("denied") << static_cast<int>(ErrorCode::Forbidden) << u"SEC-DENIED-02"_s;
        QTest::newRow("locked") << static_cast<int>(ErrorCode::StorageBusy) << u"SEC-LOCKED-03"_s;
        QTest::newRow("slow") << static_cast<int>(ErrorCode::Timeout) << u"SEC-SLOW-04"_s;
        QTest::newRow("full") << static_cast<int>(ErrorCode::StorageFull) << u"SEC-FULL-05"_s;
    }
    void aBadOneIsToldAndMemoryServes()
    {
        QFETCH(int, code);
        QFETCH(QString, id);
        auto owned = std::make_unique<MoodyStore>();
        MoodyStore& keychain = *owned;
        keychain.mood = mood(static_cast<ErrorCode>(code), id);
        SecretVault vault(std::move(owned));
        QSignalSpy told(&vault, &SecretVault::becameSessionOnly);
        QVERIFY(await(vault.write(u"a"_s, Secret("one"))));
        QCOMPARE(told.size(), 1);
        QCOMPARE(vault.notice()->supportId, id);
        QCOMPARE(await(vault.read(u"a"_s))->view(), QByteArrayView("one"));
        QVERIFY(await(vault.write(u"a"_s, Secret("two"))));
        QCOMPARE(keychain.asked, 1);
        QCOMPARE(await(vault.read(u"a"_s))->view(), QByteArrayView("two"));
        QCOMPARE(told.size(), 1);
    }

    void readingABadOneFindsNothingAndSaysSo()
    {
        auto owned = std::make_unique<MoodyStore>();
        owned->mood = mood(ErrorCode::Timeout, u"SEC-SLOW-04"_s);
        SecretVault vault(std::move(owned));
        QCOMPARE(await(vault.read(u"a"_s)).error().code, ErrorCode::NotFound);
        QCOMPARE(vault.notice()->supportId, u"SEC-SLOW-04"_s);
    }

    void whatCannotBeRemovedIsTold()
    {
        auto owned = std::make_unique<MoodyStore>();
        MoodyStore& keychain = *owned;
        SecretVault vault(std::move(owned));
        QVERIFY(await(vault.write(u"a"_s, Secret("one"))));
        keychain.mood = mood(ErrorCode::Forbidden, u"SEC-DENIED-02"_s);
        QVERIFY(!await(vault.remove(u"a"_s)));
    }

    void withoutAnyItIsMemory()
    {
        SecretVault vault(nullptr);
        QVERIFY(vault.isSessionOnly());
        QVERIFY(await(vault.write(u"a"_s, Secret("one"))));
        QCOMPARE(await(vault.read(u"a"_s))->view(), QByteArrayView("one"));
        QVERIFY(await(vault.remove(u"a"_s)));
        QVERIFY(!await(vault.read(u"a"_s)));
    }

    void keySetsGoInAndOut()
    {
        const auto sample = *wire::documentationSample();
        KeyTexts texts{.appCode = sample.appCode,
                       .appSecret = sample.client.appSecret.text(),
                       .privateKey = QString::fromLatin1(sample.client.privateKey.view().toByteArray().toHex()),
                       .serverPublicKey = QString::fromLatin1(sample.client.serverPublicKey.toBase64())};
        const auto keys = KeyRing::parse(texts);
        QVERIFY(keys);
        MemoryStore store;
        KeyRing ring(store);
        QVERIFY(await(ring.save(u"gateway-1"_s, *keys)));
        const auto loaded = await(ring.load(u"gateway-1"_s));
        QVERIFY(loaded);
        QCOMPARE(loaded->appCode, sample.appCode);
        QCOMPARE(loaded->keys.appSecret.view(), sample.client.appSecret.view());
        QCOMPARE(loaded->keys.privateKey.view(), sample.client.privateKey.view());
        QCOMPARE(loaded->keys.serverPublicKey, sample.client.serverPublicKey);
        QCOMPARE(await(ring.load(u"gateway-2"_s)).error().code, ErrorCode::KeyMissing);
        QCOMPARE(await(ring.load(u"../x"_s)).error().code, ErrorCode::Validation);
        QVERIFY(await(store.write(u"gateway-keys/broken"_s, Secret("{\"appCode\":1}"))));
        QCOMPARE(await(ring.load(u"broken"_s)).error().supportId, u"SEC-FORMAT-07"_s);
        QVERIFY(await(ring.remove(u"gateway-1"_s)));
        QCOMPARE(await(ring.load(u"gateway-1"_s)).error().code, ErrorCode::KeyMissing);

        texts.privateKey = u"00"_s;
        texts.appSecret = u"short"_s;
        const auto wrong = KeyRing::parse(texts);
        QCOMPARE(wrong.error().fieldErrors.keys(), (QStringList{u"appSecret"_s, u"privateKey"_s}));
    }

    void theWireUsesAKeySetOnceItIsThere()
    {
        test::FakePortal fake;
        wire::PortalProfile profile = fake.profile();
        profile.keySet = u"gateway-1"_s;
        const catalog::Catalog catalog = catalog::Catalog::load().value();
        SystemClock clock;
        wire::Portal portal(profile, catalog, clock);
        const wire::AccountCalls calls(portal);
        QCOMPARE(await(calls.captcha()).error().code, ErrorCode::KeyMissing);
        const auto sample = *wire::documentationSample();
        portal.setKeys({.appCode = sample.appCode, .keys = sample.client});
        QVERIFY(await(calls.captcha()));
    }
};

QTEST_GUILESS_MAIN(TestSecretVault)
#include "test_secretvault.moc"
