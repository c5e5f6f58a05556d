// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/keys.h"
#include "core/wire/sm.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::wire;

class TestSm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto sample = documentationSample();
        QVERIFY2(sample, sample ? "" : qPrintable(sample.error().detail));
        m_sample = *sample;
    }

    void signsAndVerifies()
    {
        for (const QByteArray& message :
             {QByteArray(), QByteArray("a"), u"高平市人民医院"_s.toUtf8(), QByteArray(100'000, 'x')}) {
            const auto signature = sm2Sign(m_sample.client.privateKey.view(), message);
            QVERIFY(signature);
            QCOMPARE(signature->size(), 64);
            QCOMPARE(sm2Verify(m_sample.client.clientPublicKey, message, *signature), Result<bool>(true));
            QCOMPARE(sm2Verify(m_sample.client.serverPublicKey, message, *signature), Result<bool>(false));
            QCOMPARE(sm2Verify(m_sample.client.clientPublicKey, message + ' ', *signature), Result<bool>(false));
        }
    }

    void signaturesAreSalted()
    {
        const auto first = sm2Sign(m_sample.client.privateKey.view(), "m");
        const auto second = sm2Sign(m_sample.client.privateKey.view(), "m");
        QVERIFY(first && second);
        QVERIFY(*first != *second);
    }

    void everyFlippedBitOfASignatureIsRefused()
    {
        const QByteArray message("message digest");
        const auto signature = sm2Sign(m_sample.client.privateKey.view(), message);
        QVERIFY(signature);
        for (qsizetype bit = 0; bit < signature->size() * 8; ++bit) {
            QByteArray flipped = *signature;
            flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
            QCOMPARE(sm2Verify(m_sample.client.clientPublicKey, message, flipped), Result<bool>(false));
        }
    }

    void signaturesThatAreNoneAreFalse_data()
    {
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << QByteArray(63, '\x01');
        QTest::newRow("long") << QByteArray(65, '\x01');
        QTest::newRow("zero") << QByteArray(64, '\0');
        QTest::newRow("beyond the order") << QByteArray(64, '\xff');
        QTest::newRow("DER") << QByteArray::fromHex("3006020101020101");
    }
    void signaturesThatAreNoneAreFalse()
    {
        QFETCH(QByteArray, signature);
        QCOMPARE(sm2Verify(m_sample.client.clientPublicKey, "message", signature), Result<bool>(false));
    }

    void badKeysAreErrors_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << QByteArray(31, '\x01');
        QTest::newRow("long") << QByteArray(33, '\x01');
        QTest::newRow("zero") << QByteArray(32, '\0');
        QTest::newRow("beyond the order") << QByteArray(32, '\xff');
        QTest::newRow("the order") << QByteArray::fromHex(
            "fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123");
        QTest::newRow("the order less one")
            << QByteArray::fromHex("fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54122");
    }
    void badKeysAreErrors()
    {
        QFETCH(QByteArray, key);
        QVERIFY(!isSm2PrivateKey(key));
        const auto signature = sm2Sign(key, "message");
        QVERIFY(!signature);
        QCOMPARE(signature.error().supportId, u"ENV-KEY-06"_s);
        QCOMPARE(signature.error().code, ErrorCode::KeyMissing);
    }

    void theLargestKeyWorks()
    {
        const QByteArray key = QByteArray::fromHex("fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54121");
        const auto publicKey = sm2PublicKey(key);
        QVERIFY(publicKey);
        const auto signature = sm2Sign(key, "message");
        QVERIFY(signature);
        QCOMPARE(sm2Verify(*publicKey, "message", *signature), Result<bool>(true));
    }

    void pointsBesideTheCurveAreErrors()
    {
        QByteArray beside = m_sample.client.clientPublicKey;
        beside[64] = char(beside[64] ^ 1);
        for (const QByteArray& key :
             {beside, QByteArray(), QByteArray(65, '\0'), QByteArray(65, '\x04'),
              m_sample.client.clientPublicKey.first(33), m_sample.client.clientPublicKey + '\0'}) {
            QVERIFY(!isSm2PublicKey(key));
            const auto verdict = sm2Verify(key, "message", QByteArray(64, '\x01'));
            QVERIFY(!verdict);
            QCOMPARE(verdict.error().supportId, u"ENV-KEY-06"_s);
        }
    }

    void sm4RoundTrips()
    {
        const QByteArray key("0123456789ABCDEF");
        for (qsizetype size : {0, 1, 15, 16, 17, 31, 32, 1000, 1'000'000}) {
            QByteArray plain(size, '\0');
            for (qsizetype i = 0; i < size; ++i)
                plain[i] = char(i * 7);
            const auto cipher = sm4Encrypt(key, plain);
            QVERIFY(cipher);
            QCOMPARE(cipher->size(), (size / 16 + 1) * 16);
            const auto back = sm4Decrypt(key, *cipher);
            QVERIFY(back);
            QCOMPARE(*back, plain);
        }
    }

    void sm4RefusesWhatIsNoCipher()
    {
        const QByteArray key("0123456789ABCDEF");
        auto cipher = sm4Encrypt(key, "sixteen bytes ok");
        QVERIFY(cipher);
        for (const QByteArray& broken :
             {QByteArray(), cipher->first(31), cipher->first(1), *cipher + 'x', cipher->first(16)}) {
            const auto plain = sm4Decrypt(key, broken);
            QVERIFY(!plain);
            QCOMPARE(plain.error().code, ErrorCode::BadResponse);
            QCOMPARE(plain.error().supportId, u"ENV-CIPHER-04"_s);
        }
        QCOMPARE(sm4Decrypt("short", *cipher).error().supportId, u"ENV-KEY-06"_s);
        QCOMPARE(sm4Encrypt(key + key, "x").error().supportId, u"ENV-KEY-06"_s);
    }

    void cleansingLeavesOtherOwnersAlone()
    {
        QByteArray mine(40, 's');
        const QByteArray other = mine;
        cleanse(mine);
        QVERIFY(mine.isEmpty());
        QCOMPARE(other, QByteArray(40, 's'));
    }

private:
    DocumentationSample m_sample;
};

QTEST_GUILESS_MAIN(TestSm)
#include "test_sm.moc"
