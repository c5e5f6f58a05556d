// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "sandboxprogram.h"

using namespace yibao;
using namespace yibao::sandboxtest;

namespace {

const Json question = Json::object({{u"regnCode"_s, u"110000"_s}, {u"pageNum"_s, 1}, {u"pageSize"_s, 3}});

QString flippedHex(const QString& hex, qsizetype bit)
{
    QByteArray raw = QByteArray::fromHex(hex.toLatin1());
    raw[bit / 8] = static_cast<char>(raw.at(bit / 8) ^ (1 << (bit % 8)));
    return QString::fromLatin1(raw.toHex().toUpper());
}

QString flippedBase64(const QString& text, qsizetype bit)
{
    QByteArray raw = QByteArray::fromBase64(text.toLatin1());
    raw[bit / 8] = static_cast<char>(raw.at(bit / 8) ^ (1 << (bit % 8)));
    return QString::fromLatin1(raw.toBase64());
}

} // namespace

/// Who gets in: one bit turned anywhere is refused with the documented code, and in the clear.
class TestGatekeeping final : public QObject
{
    Q_OBJECT

    std::unique_ptr<SandboxProgram> m_sandbox;
    SealedClient m_client;

    void expectRefusal(const QByteArray& body, const Headers& headers, int code)
    {
        const HttpAnswer answer = m_sandbox->post(hospitals, body, headers);
        QCOMPARE(answer.status, 200);
        const Json reply = answer.json();
        QCOMPARE(reply[u"code"].integer().value_or(-1), code);
        QCOMPARE(reply[u"type"].text(), u"fail"_s);
        QVERIFY(!reply[u"message"].text().isEmpty());
        QVERIFY(reply[u"data"].isObject());
        QVERIFY(!reply[u"data"].contains(u"appCode"));
    }

    /// The sealed question with its envelope changed.
    template <typename Change>
    QByteArray changed(const wire::SealedRequest& request, Change change)
    {
        Json root = *Json::parse(request.body);
        Json envelope = root[u"data"];
        change(envelope);
        return Json::object({{u"data"_s, envelope}}).toUtf8();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProgram>();
        QVERIFY(m_sandbox->port() != 0);
    }
    void cleanupTestCase() { m_sandbox.reset(); }

    void goodRequestIsAnsweredSealedAndSigned()
    {
        const HttpAnswer answer = m_client.send(*m_sandbox, hospitals, question);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.complete);
        QVERIFY(answer.header("content-type").startsWith("application/json"));
        const Json root = answer.json();
        QCOMPARE(root[u"timestamp"].text().size(), 10);
        QVERIFY(root[u"timestamp"].isString());
        QCOMPARE(root[u"data"][u"timestamp"].text().size(), 13);
        QVERIFY(root[u"data"][u"timestamp"].isString());
        const QString payload = root[u"data"][u"data"][u"encData"].text();
        QVERIFY(!payload.isEmpty());
        QCOMPARE(payload, payload.toUpper());
        const auto reply = m_client.open(answer);
        QVERIFY(reply.has_value());
        QVERIFY(reply->verified);
        QCOMPARE(reply->sealing, wire::Sealing::Sealed);
        QVERIFY(reply->reply.isSuccess());
        QCOMPARE(reply->reply.data[u"list"].size(), 3);
        QVERIFY(qAbs(reply->serverTime.secsTo(QDateTime::currentDateTimeUtc())) < 30);
    }

    void outerWrapperMayBeLeftOut()
    {
        const wire::SealedRequest request = m_client.seal(question);
        const QByteArray bare = (*Json::parse(request.body))[u"data"].toUtf8();
        const auto reply = m_client.open(m_sandbox->post(hospitals, bare, tifHeaders(*request.tif)));
        QVERIFY(reply.has_value());
        QVERIFY(reply->reply.isSuccess());
    }

    void withoutAppCodeEverythingIsPlain()
    {
        const Json reply = m_sandbox->plain(hospitals, question);
        QCOMPARE(reply[u"code"].integer(), 0);
        QCOMPARE(reply[u"data"][u"list"].size(), 3);
        QVERIFY(!reply[u"data"].contains(u"appCode"));
        QCOMPARE(m_sandbox->post(hospitals, "{}").json()[u"code"].integer(), 0);
    }

    void turnedSignatureBits()
    {
        const wire::SealedRequest request = m_client.seal(question);
        for (qsizetype bit = 0; bit < 512; bit += 37) {
            const QByteArray body = changed(request, [&](Json& envelope) {
                envelope.set(u"signData"_s, flippedBase64(envelope[u"signData"].text(), bit));
            });
            expectRefusal(body, tifHeaders(*request.tif), wire::refusal::WrongSignature);
        }
    }

    void turnedPayloadBits()
    {
        const wire::SealedRequest request = m_client.seal(question);
        const QString payload = (*Json::parse(request.body))[u"data"][u"data"][u"encData"].text();
        const qsizetype bits = payload.size() * 4;
        QVERIFY(bits > 128);
        for (qsizetype bit = 0; bit < bits; bit += 61) {
            const QByteArray body = changed(request, [&](Json& envelope) {
                envelope.set(u"data"_s, Json::object({{u"encData"_s, flippedHex(payload, bit)}}));
            });
            expectRefusal(body, tifHeaders(*request.tif), wire::refusal::Undecipherable);
        }
    }

    void payloadSwappedForAnother()
    {
        // Blocks of ECB can be exchanged without breaking the JSON: the signature must notice.
        const wire::SealedRequest request = m_client.seal(question);
        const wire::SealedRequest other =
            m_client.seal(Json::object({{u"regnCode"_s, u"120000"_s}, {u"pageNum"_s, 1}, {u"pageSize"_s, 3}}));
        const QString payload = (*Json::parse(other.body))[u"data"][u"data"][u"encData"].text();
        const QByteArray body = changed(request, [&](Json& envelope) {
            envelope.set(u"data"_s, Json::object({{u"encData"_s, payload}}));
        });
        expectRefusal(body, tifHeaders(*request.tif), wire::refusal::WrongSignature);
    }

    void turnedEnvelope_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("code");
        QTest::newRow("appCode") << u"appCode"_s << u"43AF047BBA47FC8A1AE8EFB232BDBBCA"_s
                                 << wire::refusal::UnknownAppCode;
        QTest::newRow("appCode empty") << u"appCode"_s << u""_s << wire::refusal::UnknownAppCode;
        QTest::newRow("version") << u"version"_s << u"1.0.1"_s << wire::refusal::WrongSignature;
        QTest::newRow("encType") << u"encType"_s << u"SM3"_s << wire::refusal::WrongSignature;
        QTest::newRow("signData not base64") << u"signData"_s << u"????"_s << wire::refusal::WrongSignature;
        QTest::newRow("signData empty") << u"signData"_s << u""_s << wire::refusal::WrongSignature;
        QTest::newRow("timestamp") << u"timestamp"_s << u"1"_s << wire::refusal::WrongSignature;
        QTest::newRow("added member") << u"transType"_s << u"x"_s << wire::refusal::WrongSignature;
    }
    void turnedEnvelope()
    {
        QFETCH(const QString, member);
        QFETCH(const QString, value);
        QFETCH(const int, code);
        const wire::SealedRequest request = m_client.seal(question);
        const QByteArray body = changed(request, [&](Json& envelope) { envelope.set(member, value); });
        expectRefusal(body, tifHeaders(*request.tif), code);
    }

    void envelopeWithoutPayload()
    {
        const wire::SealedRequest request = m_client.seal(question);
        for (const Json& data : {Json(), Json::object(), Json(u"text"_s), Json::object({{u"encData"_s, 5}}),
                                 Json::object({{u"encData"_s, QString()}}), Json::object({{u"encData"_s, u"00"_s}})}) {
            const QByteArray body = changed(request, [&](Json& envelope) { envelope.set(u"data"_s, data); });
            expectRefusal(body, tifHeaders(*request.tif), wire::refusal::Undecipherable);
        }
    }

    void turnedHeaders_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        for (const QByteArray name : {"x-tif-timestamp", "x-tif-nonce", "x-tif-signature"}) {
            QTest::newRow((name + " missing").constData()) << name << QByteArray();
            QTest::newRow((name + " wrong").constData()) << name << QByteArray("1795289116");
        }
    }
    void turnedHeaders()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, value);
        const wire::SealedRequest request = m_client.seal(question);
        Headers headers;
        for (const auto& header : tifHeaders(*request.tif)) {
            if (header.first != name)
                headers.append(header);
            else if (!value.isEmpty())
                headers.append({name, value});
        }
        expectRefusal(request.body, headers, wire::refusal::WrongSignature);
    }

    void headersOfAnotherTime()
    {
        // Right in themselves and near enough, but not of this request.
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const wire::SealedRequest request = m_client.seal(question, now);
        const wire::TifHeaders other = wire::TifHeaders::make(now.toSecsSinceEpoch() - 7);
        QVERIFY(other.isValid());
        expectRefusal(request.body, tifHeaders(other), wire::refusal::WrongSignature);
    }

    void clock_data()
    {
        QTest::addColumn<int>("shift");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("a little late") << -150 << true;
        QTest::newRow("a little early") << 150 << true;
        QTest::newRow("late") << -220 << false;
        QTest::newRow("early") << 220 << false;
        QTest::newRow("a year late") << -31536000 << false;
    }
    void clock()
    {
        QFETCH(const int, shift);
        QFETCH(const bool, accepted);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const wire::SealedRequest request = m_client.seal(question, now.addSecs(shift));
        const Json reply = m_sandbox->post(hospitals, request.body, tifHeaders(*request.tif)).json();
        if (accepted) {
            QCOMPARE(reply[u"code"].integer(), 0);
            return;
        }
        expectRefusal(request.body, tifHeaders(*request.tif), wire::refusal::ClockSkew);
        QVERIFY(qAbs(reply[u"data"][u"serverTime"].integer().value_or(0) - now.toSecsSinceEpoch()) < 30);
    }

    void badParametersAreNamedAndSealed_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("literal");
        const auto row = [](const QString& call, const QString& field, const QString& literal) {
            QTest::newRow(qPrintable(field + u'=' + literal.left(20))) << call << field << literal;
        };
        const QString networked = u"/nthl/api/OutMed/queryMedInsOrg"_s;
        for (const char* wrong : {"0", "-1", "1001", "1.5", "1e3", "true", "[]", "{}", "\"x\"", "99999999999999999999"})
            row(hospitals, u"pageSize"_s, QString::fromLatin1(wrong));
        for (const char* wrong : {"0", "-7", "false", "\"one\"", "1000000001"})
            row(hospitals, u"pageNum"_s, QString::fromLatin1(wrong));
        row(networked, u"pageNo"_s, u"0"_s);
        row(hospitals, u"regnCode"_s, u"110000"_s);
        row(hospitals, u"regnCode"_s, u"\"11\""_s);
        row(hospitals, u"regnCode"_s, u"\"11000x\""_s);
        row(hospitals, u"medinsName"_s, u"[{\"a\":1}]"_s);
        row(hospitals, u"medinsName"_s, u'"' + QString(201, u'x') + u'"');
        row(hospitals, u"addr"_s, u"7"_s);
        row(hospitals, u"medinsTypeCode"_s, u"\"Q100\""_s);
        row(hospitals, u"medinsLvCode"_s, u"\"8\""_s);
        row(hospitals, u"medinsLvCode"_s, u"3"_s);
        row(hospitals, u"outMedOpenFlag"_s, u"\"2\""_s);
        row(networked, u"hospLv"_s, u"\"3X\""_s);
        row(networked, u"fixmedinsType"_s, u"\"3\""_s);
        row(u"/nthl/outMed/queryPiltMedIns"_s, u"piltGroup"_s, u"\"ABC\""_s);
        row(u"/nthl/api/fixed/queryDicByType"_s, u"type"_s, u"\"COLOURS\""_s);
        row(u"/nthl/api/fixed/queryDicByType"_s, u"type"_s, u"\"\""_s);
    }
    void badParametersAreNamedAndSealed()
    {
        QFETCH(const QString, call);
        QFETCH(const QString, field);
        QFETCH(const QString, literal);
        const Json data = *Json::parse(u"{\"%1\":%2}"_s.arg(field, literal).toUtf8());
        const auto reply = m_client.ask(*m_sandbox, call, data);
        QVERIFY(reply.has_value());
        QCOMPARE(reply->sealing, wire::Sealing::Sealed);
        QVERIFY(reply->verified);
        QCOMPARE(reply->reply.code, 690010);
        QCOMPARE(reply->reply.type, u"fail"_s);
        QCOMPARE(reply->reply.data[u"field"].text(), field);
    }

    void lenientWhereThePlatformIs()
    {
        // Numbers in strings, empty and null filters, members that nobody knows.
        const Json data =
            *Json::parse(R"({"pageNum":"2","pageSize":"4","regnCode":"","medinsName":null,"colour":[{"a":1}],"x":5})");
        const auto reply = m_client.ask(*m_sandbox, hospitals, data);
        QVERIFY(reply.has_value());
        QVERIFY(reply->reply.isSuccess());
        QCOMPARE(reply->reply.data[u"pageNum"].integer(), 2);
        QCOMPARE(reply->reply.data[u"list"].size(), 4);
    }

    void unknownPathAndMethod()
    {
        HttpAnswer answer = m_client.send(*m_sandbox, u"/nthl/api/none"_s, question);
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.json()[u"type"].text(), u"fail"_s);
        QVERIFY(answer.json()[u"data"].isObject());
        answer = m_sandbox->get(apiPrefix + hospitals);
        QCOMPARE(answer.status, 405);
        QCOMPARE(answer.json()[u"code"].integer(), 405);
        QCOMPARE(m_sandbox->get(u"/"_s).status, 404);
    }
};

QTEST_GUILESS_MAIN(TestGatekeeping)
#include "test_gatekeeping.moc"
