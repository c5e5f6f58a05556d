// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/keys.h"
#include "core/wire/sm.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::wire;

namespace {

// The key pair of GB/T 32918.5 A.2.
const QByteArray privateBytes = QByteArray::fromHex("3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8");

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QString hex(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

} // namespace

class TestKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_publicBytes = *sm2PublicKey(privateBytes); }

    void privateKeysInEveryFormAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("base64") << base64(privateBytes);
        QTest::newRow("base64 with 00") << base64('\0' + privateBytes);
        QTest::newRow("hex") << hex(privateBytes);
        QTest::newRow("upper-case hex with 00") << hex('\0' + privateBytes).toUpper();
        QTest::newRow("blanks around") << u"  %1\n"_s.arg(base64(privateBytes));
    }
    void privateKeysInEveryFormAreRead()
    {
        QFETCH(QString, text);
        const auto key = parsePrivateKey(text);
        QVERIFY(key);
        QCOMPARE(key->view().toByteArray(), privateBytes);
    }

    void publicKeysInEveryFormAreRead()
    {
        for (const QString& text : {base64(m_publicBytes), hex(m_publicBytes), base64(m_publicBytes.sliced(1)),
                                    hex(m_publicBytes.sliced(1)).toUpper()}) {
            const auto key = parsePublicKey(text);
            QVERIFY2(key, qPrintable(text));
            QCOMPARE(*key, m_publicBytes);
        }
    }

    void malformedKeysAreRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("short") << base64(privateBytes.first(31));
        QTest::newRow("long") << base64(privateBytes + privateBytes);
        QTest::newRow("prefix that is not 00") << base64('\x01' + privateBytes);
        QTest::newRow("zero") << base64(QByteArray(32, '\0'));
        QTest::newRow("no base64") << u"!!!!%1"_s.arg(base64(privateBytes).mid(4));
        QTest::newRow("Chinese") << u"密钥密钥密钥密钥密钥密钥密钥密钥密钥密钥密钥"_s;
        QTest::newRow("odd hex") << hex(privateBytes).chopped(1);
    }
    void malformedKeysAreRefused()
    {
        QFETCH(QString, text);
        const auto privateKey = parsePrivateKey(text);
        QVERIFY(!privateKey);
        QCOMPARE(privateKey.error().supportId, u"ENV-KEY-06"_s);
        QCOMPARE(privateKey.error().code, ErrorCode::KeyMissing);
        QVERIFY2(text.isEmpty() || !privateKey.error().detail.contains(text), "an error must not repeat a key");
        QVERIFY(!parsePublicKey(text));
    }

    void publicKeysBesideTheCurveAreRefused()
    {
        QByteArray beside = m_publicBytes;
        beside[10] = char(beside[10] ^ 4);
        QVERIFY(!parsePublicKey(base64(beside)));
        QVERIFY(!parsePublicKey(base64('\x02' + m_publicBytes.sliced(1))));
    }

    void secretsMustBeAscii()
    {
        QVERIFY(parseAppSecret(u"4117E877F5FA0A0188891283E4B617D5"_s));
        QVERIFY(!parseAppSecret(u"4117E877"_s));
        QVERIFY(!parseAppSecret(u"密密密密密密密密密密密密密密密密"_s));
        QVERIFY(!parseAppSecret(u"4117E877 F5FA0A01 88891283"_s));
    }

    void payloadKeysNeedAWholeAppCode()
    {
        const auto secret = parseAppSecret(u"4117E877F5FA0A0188891283E4B617D5"_s);
        QVERIFY(secret);
        QVERIFY(payloadKey(u"43AF047BBA47FC8A"_s, *secret));
        for (const QString& code : {QString(), u"43AF047BBA47FC8"_s, u"医保医保医保医保医保医保医保医保"_s})
            QCOMPARE(payloadKey(code, *secret).error().supportId, u"ENV-KEY-06"_s);
        QCOMPARE(payloadKey(u"43AF047BBA47FC8A"_s, Secret()).error().supportId, u"ENV-KEY-06"_s);
    }

    void secretsShareOneBuffer()
    {
        Secret copy;
        const char* address = nullptr;
        {
            const Secret first(QByteArrayView("secret"));
            copy = first;
            address = first.view().data();
        }
        QCOMPARE(copy.view().toByteArray(), QByteArray("secret"));
        // Addresses, not texts: a secret is not closed by a zero.
        QVERIFY(copy.view().data() == address);
        QVERIFY(Secret().isEmpty());
        QVERIFY(Secret(QByteArrayView()).isEmpty());
    }

    void theSampleFitsTogether()
    {
        const auto sample = documentationSample();
        QVERIFY(sample);
        QCOMPARE(sample->appCode.size(), 32);
        QCOMPARE(*sm2PublicKey(sample->client.privateKey.view()), sample->server.clientPublicKey);
        QCOMPARE(*sm2PublicKey(sample->server.privateKey.view()), sample->client.serverPublicKey);
        QCOMPARE(sample->client.privateKey.view().toByteArray(), privateBytes);
        QVERIFY(sample->client.serverPublicKey != sample->client.clientPublicKey);
    }

private:
    QByteArray m_publicBytes;
};

QTEST_GUILESS_MAIN(TestKeys)
#include "test_keys.moc"
