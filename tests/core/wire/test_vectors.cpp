// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/canonical.h"
#include "core/wire/envelope.h"
#include "core/wire/sm.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::wire;

namespace {

QByteArray bytesOf(const QJsonValue& hex)
{
    return QByteArray::fromHex(hex.toString().toLatin1());
}

// Checks a signature against e itself, without the message: our functions never do that, the vector needs it.
bool verifyDigest(const QByteArray& publicKey, const QByteArray& digest, const QByteArray& raw)
{
    OSSL_PARAM_BLD* builder = OSSL_PARAM_BLD_new();
    OSSL_PARAM_BLD_push_utf8_string(builder, OSSL_PKEY_PARAM_GROUP_NAME, "SM2", 0);
    OSSL_PARAM_BLD_push_octet_string(builder, OSSL_PKEY_PARAM_PUB_KEY, publicKey.constData(),
                                     std::size_t(publicKey.size()));
    OSSL_PARAM* params = OSSL_PARAM_BLD_to_param(builder);
    EVP_PKEY_CTX* maker = EVP_PKEY_CTX_new_from_name(nullptr, "SM2", nullptr);
    EVP_PKEY* key = nullptr;
    EVP_PKEY_fromdata_init(maker);
    EVP_PKEY_fromdata(maker, &key, EVP_PKEY_PUBLIC_KEY, params);
    const auto* bytes = reinterpret_cast<const unsigned char*>(raw.constData());
    ECDSA_SIG* signature = ECDSA_SIG_new();
    ECDSA_SIG_set0(signature, BN_bin2bn(bytes, 32, nullptr), BN_bin2bn(bytes + 32, 32, nullptr));
    unsigned char* der = nullptr;
    const int size = i2d_ECDSA_SIG(signature, &der);
    EVP_PKEY_CTX* context = EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr);
    const bool good =
        EVP_PKEY_verify_init(context) == 1 &&
        EVP_PKEY_verify(context, der, std::size_t(size), reinterpret_cast<const unsigned char*>(digest.constData()),
                        std::size_t(digest.size())) == 1;
    EVP_PKEY_CTX_free(context);
    OPENSSL_free(der);
    ECDSA_SIG_free(signature);
    EVP_PKEY_free(key);
    EVP_PKEY_CTX_free(maker);
    OSSL_PARAM_free(params);
    OSSL_PARAM_BLD_free(builder);
    return good;
}

} // namespace

/// Known answers from the standards, from the published specification and from independent clients.
class TestVectors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString source = QStringLiteral(YIBAO_SOURCE_DIR);
        m_vectors = load(source + u"/tests/data/wire_vectors.json"_s);
        QVERIFY(!m_vectors.isEmpty());
        const QString shared = qEnvironmentVariable("YIBAO_SHARED_DATA", source + u"/../shared/data"_s);
        m_more = load(shared + u"/wire_vectors_more.json"_s);
        const auto sample = documentationSample();
        QVERIFY(sample);
        m_sample = *sample;
    }

    void sm3Digests()
    {
        const QJsonArray all = m_vectors.value(u"sm3"_s).toArray();
        QCOMPARE(all.size(), 2);
        for (const QJsonValue& vector : all)
            QCOMPARE(*sm3(vector[u"msg_utf8"_s].toString().toUtf8()), bytesOf(vector[u"hex"_s]));
    }

    void sm4Blocks()
    {
        const QJsonArray all = m_vectors.value(u"sm4_block"_s).toArray();
        QCOMPARE(all.size(), 2);
        for (const QJsonValue& vector : all) {
            const QByteArray key = bytesOf(vector[u"key"_s]);
            QByteArray block = bytesOf(vector[u"pt"_s]);
            // Our cipher always pads; the first block is the one that the standard speaks of.
            for (int round = vector[u"rounds"_s].toInt(); round > 0; --round)
                block = sm4Encrypt(key, block)->first(16);
            QCOMPARE(block, bytesOf(vector[u"ct"_s]));
        }
    }

    void sm2Signatures_data() { rows(u"sm2"_s, 1, 1); }
    void sm2Signatures()
    {
        QFETCH(QJsonObject, vector);
        if (vector.isEmpty())
            QSKIP("wire_vectors_more.json is not here");
        const QByteArray message = vector[u"msg_utf8"_s].toString().toUtf8();
        const QByteArray publicKey = bytesOf(vector[u"pub"_s]);
        QCOMPARE(*sm2PublicKey(bytesOf(vector[u"d"_s])), publicKey);
        QCOMPARE(sm2Verify(publicKey, message, bytesOf(vector[u"sig"_s])), Result<bool>(true));
        QCOMPARE(*sm3(bytesOf(vector[u"za"_s]) + message), bytesOf(vector[u"e"_s]));
        QVERIFY(verifyDigest(publicKey, bytesOf(vector[u"e"_s]), bytesOf(vector[u"sig"_s])));
        const auto ours = sm2Sign(bytesOf(vector[u"d"_s]), message);
        QVERIFY(ours);
        QVERIFY(verifyDigest(publicKey, bytesOf(vector[u"e"_s]), *ours));
    }

    void platformSignature_data() { rows(u"sm2_e_level"_s, 0, 1); }
    void platformSignature()
    {
        QFETCH(QJsonObject, vector);
        if (vector.isEmpty())
            QSKIP("wire_vectors_more.json is not here");
        QVERIFY(isSm2PublicKey(bytesOf(vector[u"pub"_s])));
        QVERIFY(verifyDigest(bytesOf(vector[u"pub"_s]), bytesOf(vector[u"e"_s]), bytesOf(vector[u"sig"_s])));
    }

    void keyDerivation()
    {
        const QJsonArray all = m_vectors.value(u"key_derivation"_s).toArray();
        QCOMPARE(all.size(), 1);
        const QJsonObject vector = all[0].toObject();
        const auto secret = parseAppSecret(vector[u"appSecret"_s].toString());
        QVERIFY(secret);
        const QString appCode = vector[u"appId"_s].toString();
        QCOMPARE(payloadKey(appCode, *secret)->view().toByteArray(), vector[u"key_ascii"_s].toString().toLatin1());
        QCOMPARE(*sm4Encrypt(appCode.first(16).toLatin1(), secret->view()), bytesOf(vector[u"sm4_hex"_s]));
    }

    void payloads_data() { rows(u"sm4_payload"_s, 3, 2); }
    void payloads()
    {
        QFETCH(QJsonObject, vector);
        if (vector.isEmpty())
            QSKIP("wire_vectors_more.json is not here");
        const auto key = payloadKey(vector[u"appId"_s].toString(), *parseAppSecret(vector[u"appSecret"_s].toString()));
        QVERIFY(key);
        const QByteArray plain = vector[u"pt_utf8"_s].toString().toUtf8();
        QCOMPARE(sm4Encrypt(key->view(), plain)->toHex().toUpper(), vector[u"ct"_s].toString().toLatin1());
        QCOMPARE(*sm4Decrypt(key->view(), bytesOf(vector[u"ct"_s])), plain);
        // Our JSON writes the payload in one of the two ways that clients use, byte for byte.
        const auto json = Json::parse(plain);
        QVERIFY(json);
        QVERIFY(json->toUtf8() == plain || json->toAscii() == plain);
    }

    void signedCanonicalTexts()
    {
        const QJsonArray all = m_vectors.value(u"signed_canonical"_s).toArray();
        QCOMPARE(all.size(), 2);
        for (const QJsonValue& vector : all) {
            const QString canonical = vector[u"canonical"_s].toString();
            const QByteArray signature = QByteArray::fromBase64(vector[u"signData"_s].toString().toLatin1());
            QCOMPARE(sm2Verify(m_sample.server.clientPublicKey, canonical.toUtf8(), signature), Result<bool>(true));
            // The envelope that such a client had in hand gives the same text.
            const QString stamp = canonical.section(u"timestamp="_s, 1).section(u'&', 0, 0);
            const Json data = Json::object({{u"regnCode"_s, u"110000"_s},
                                            {u"medinsName"_s, u""_s},
                                            {u"pageNum"_s, 1},
                                            {u"pageSize"_s, 10},
                                            {u"queryDataSource"_s, u"es"_s}});
            const Json envelope = Json::object({{u"data"_s, data},
                                                {u"appCode"_s, m_sample.appCode},
                                                {u"version"_s, u"1.0.0"_s},
                                                {u"encType"_s, u"SM4"_s},
                                                {u"signType"_s, u"SM2"_s},
                                                {u"timestamp"_s, Json::number(stamp)},
                                                {u"signData"_s, vector[u"signData"_s].toString()}});
            QCOMPARE(*canonicalText(Envelope::WebHall, envelope), canonical.section(u"&key="_s, 0, 0));
        }
    }

    void specificationSample()
    {
        if (m_more.isEmpty())
            QSKIP("wire_vectors_more.json is not here");
        const QJsonObject vector = m_more.value(u"spec_sample_signature_unverifiable"_s).toObject();
        const QString canonical = vector[u"canonical"_s].toString();
        const Json data = *Json::parse(canonical.section(u"&data="_s, 1).section(u"&encType="_s, 0, 0).toUtf8());
        Json shuffled = Json::object();
        for (qsizetype i = data.size(); i > 0; --i)
            shuffled.set(data.members()[std::size_t(i - 1)].name, data.members()[std::size_t(i - 1)].value);
        Json envelope = Json::object({{u"data"_s, shuffled}});
        for (const QString& name : {u"version"_s, u"appId"_s, u"timestamp"_s, u"signType"_s, u"encType"_s})
            envelope.set(name, (u'&' + canonical).section(u'&' + name + u'=', 1).section(u'&', 0, 0));
        QCOMPARE(*canonicalText(Envelope::MobilePayment, envelope), canonical.section(u"&key="_s, 0, 0));
        QCOMPARE(QByteArray::fromBase64(vector[u"signData"_s].toString().toLatin1()).size(), 64);
    }

    void gatewayHeaders_data() { rows(u"x_tif"_s, 1, 9); }
    void gatewayHeaders()
    {
        QFETCH(QJsonObject, vector);
        if (vector.isEmpty())
            QSKIP("wire_vectors_more.json is not here");
        const QByteArray timestamp = vector[u"ts"_s].toVariant().toString().toLatin1();
        const QByteArray nonce = vector[u"nonce"_s].toString().toLatin1();
        const QByteArray signature = vector[u"sig"_s].toString().toLatin1();
        QCOMPARE(tifSignature(timestamp, nonce), signature);
        QVERIFY((TifHeaders{timestamp, nonce, signature}.isValid()));
        QVERIFY((TifHeaders{timestamp, nonce, signature.toUpper()}.isValid()));
        QVERIFY(!(TifHeaders{timestamp, nonce.toLower().toUpper(), signature}.isValid()));
    }

private:
    static QJsonObject load(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

    // Rows of both files; one row that skips, with a note, when the second is not here.
    void rows(const QString& group, int here, int elsewhere)
    {
        QTest::addColumn<QJsonObject>("vector");
        const QJsonArray committed = m_vectors.value(group).toArray();
        const QJsonArray shared = m_more.value(group).toArray();
        QCOMPARE(committed.size(), here);
        int row = 0;
        for (const QJsonArray& all : {committed, shared}) {
            for (const QJsonValue& vector : all)
                QTest::addRow("%d", row++) << vector.toObject();
        }
        if (m_more.isEmpty())
            QTest::newRow("more") << QJsonObject();
        else
            QCOMPARE(shared.size(), elsewhere);
    }

    QJsonObject m_vectors;
    QJsonObject m_more;
    DocumentationSample m_sample;
};

QTEST_GUILESS_MAIN(TestVectors)
#include "test_vectors.moc"
