// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/envelope.h"
#include "core/wire/sm.h"
#include "tests/core/wire/bothends.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::wire;

/// What neither end may accept.
class TestTampering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersThatAreNoneAreErrors_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("supportId");
        QTest::newRow("empty") << QByteArray() << u"ENV-JSON-01"_s;
        QTest::newRow("html") << QByteArray("<html><body>login</body></html>") << u"ENV-JSON-01"_s;
        QTest::newRow("cut off") << QByteArray(quoted("{'code':0,'data':{'si")) << u"ENV-JSON-01"_s;
        QTest::newRow("deep") << "{\"code\":0,\"data\":" + QByteArray(100'000, '[') << u"ENV-DEPTH-02"_s;
        QTest::newRow("list") << QByteArray("[]") << u"ENV-SHAPE-03"_s;
        QTest::newRow("text") << QByteArray("\"ok\"") << u"ENV-SHAPE-03"_s;
        QTest::newRow("no code") << QByteArray(quoted("{'data':{},'type':'success'}")) << u"ENV-SHAPE-03"_s;
        QTest::newRow("code is an object") << QByteArray(quoted("{'code':{},'type':'success'}")) << u"ENV-SHAPE-03"_s;
        QTest::newRow("code is null") << QByteArray(quoted("{'code':null,'type':'success'}")) << u"ENV-SHAPE-03"_s;
        QTest::newRow("code is words") << QByteArray(quoted("{'code':'ok','type':'success'}")) << u"ENV-SHAPE-03"_s;
        QTest::newRow("code is broken") << QByteArray(quoted("{'code':0.5,'type':'success'}")) << u"ENV-SHAPE-03"_s;
        QTest::newRow("code is huge") << QByteArray(quoted("{'code':99999999999,'type':'success'}"))
                                      << u"ENV-SHAPE-03"_s;
        QTest::newRow("plain success") << QByteArray(quoted("{'code':0,'type':'success','data':{'list':[]}}"))
                                       << u"ENV-SIGN-05"_s;
        QTest::newRow("empty success") << QByteArray(quoted("{'code':0,'type':'success','data':{'appCode':'x'}}"))
                                       << u"ENV-CIPHER-04"_s;
        QTest::newRow("no hex") << QByteArray(quoted(
                                       "{'code':0,'type':'success','data':{'appCode':'x','data':{'encData':'zz'}}}"))
                                << u"ENV-CIPHER-04"_s;
        QTest::newRow("odd hex") << QByteArray(quoted(
                                        "{'code':0,'type':'success','data':{'appCode':'x','data':{'encData':'ABC'}}}"))
                                 << u"ENV-CIPHER-04"_s;
        QTest::newRow("no block")
            << QByteArray(quoted("{'code':0,'type':'success','data':{'appCode':'x','data':{'encData':'ABCD'}}}"))
            << u"ENV-CIPHER-04"_s;
        QTest::newRow("payload is a number")
            << QByteArray(quoted("{'code':0,'type':'success','data':{'appCode':'x','data':{'encData':12}}}"))
            << u"ENV-CIPHER-04"_s;
        QTest::newRow("payload is a list")
            << QByteArray(quoted("{'code':0,'type':'success','data':{'appCode':'x','data':[{}]}}"))
            << u"ENV-CIPHER-04"_s;
    }
    void answersThatAreNoneAreErrors()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, supportId);
        const auto answer = m_ends.client(Envelope::WebHall).openResponse(body, Sealing::Sealed);
        QVERIFY(!answer);
        QCOMPARE(answer.error().supportId, supportId);
    }

    void payloadsOfOtherKindsAreErrors()
    {
        const auto key = payloadKey(m_ends.sample.appCode, m_ends.sample.client.appSecret);
        const QList<std::pair<QByteArray, QString>> all{{"not json", u"ENV-CIPHER-04"_s},
                                                        {"", u"ENV-CIPHER-04"_s},
                                                        {"12", u"ENV-SHAPE-03"_s},
                                                        {"\"text\"", u"ENV-SHAPE-03"_s},
                                                        {QByteArray(70, '['), u"ENV-DEPTH-02"_s}};
        for (const auto& [plain, supportId] : all) {
            Json envelope = inside(*m_ends.server(Envelope::WebHall).sealResponse({}, now));
            envelope.set(u"data"_s,
                         Json::object({{u"encData"_s, QString::fromLatin1(sm4Encrypt(key->view(), plain)->toHex())}}));
            const Json root = Json::object({{u"code"_s, 0}, {u"type"_s, u"success"_s}, {u"data"_s, envelope}});
            QCOMPARE(m_ends.client(Envelope::WebHall).openResponse(root.toUtf8(), Sealing::Sealed).error().supportId,
                     supportId);
        }
    }

    void plainAnswersToPlainRequestsNeedNoSignature()
    {
        const auto answer = m_ends.client(Envelope::WebHall)
                                .openResponse(quoted("{'code':0,'type':'success','data':[1]}"), Sealing::Plain);
        QVERIFY(answer);
        QVERIFY(!answer->verified);
        QCOMPARE(m_ends.client(Envelope::WebHall)
                     .openResponse(quoted("{'code':0,'type':'success','data':true}"), Sealing::Plain)
                     .error()
                     .supportId,
                 u"ENV-SHAPE-03"_s);
    }

    void unsignedAnswersAreRefusedOnlyWithAServerKey()
    {
        Json root =
            *Json::parse(*m_ends.server(Envelope::WebHall).sealResponse({.data = Json::object({{u"a"_s, 1}})}, now));
        Json envelope = root[u"data"];
        envelope.remove(u"signData");
        root.set(u"data"_s, envelope);
        const auto refused = m_ends.client(Envelope::WebHall).openResponse(root.toUtf8(), Sealing::Sealed);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::SignatureInvalid);
        QCOMPARE(refused.error().supportId, u"ENV-SIGN-05"_s);
        Keys keys = m_ends.sample.client;
        keys.serverPublicKey.clear();
        const auto trusted = ClientEnvelope(Envelope::WebHall, m_ends.sample.appCode, u"1.0.0"_s, keys)
                                 .openResponse(root.toUtf8(), Sealing::Sealed);
        QVERIFY(trusted);
        QVERIFY(!trusted->verified);
    }

    void answersSignedByAnotherAreRefused()
    {
        Keys wrong = m_ends.sample.server;
        wrong.privateKey = m_ends.sample.client.privateKey;
        for (const Envelope form : {Envelope::WebHall, Envelope::MobilePayment}) {
            for (const Reply& reply : {Reply{}, Reply{.code = 600003, .type = u"fail"_s}}) {
                const auto body =
                    ServerEnvelope(form, m_ends.sample.appCode, u"1.0.0"_s, wrong).sealResponse(reply, now);
                QCOMPARE(m_ends.client(form).openResponse(*body, Sealing::Sealed).error().supportId, u"ENV-SIGN-05"_s);
            }
        }
    }

    void flippedBitsOfAnAnswerAreRefused_data()
    {
        QTest::addColumn<QString>("member");
        for (const char* member : {"signData", "encData", "timestamp", "version", "appCode", "encType"})
            QTest::newRow(member) << QString::fromLatin1(member);
    }
    void flippedBitsOfAnAnswerAreRefused()
    {
        QFETCH(QString, member);
        const Json root =
            *Json::parse(*m_ends.server(Envelope::WebHall)
                              .sealResponse({.data = *Json::parse(quoted("{'list':[{'a':'x'}],'total':1}"))}, now));
        forEachFlip(root[u"data"], member, [&](const Json& envelope) {
            Json tampered = root;
            tampered.set(u"data"_s, envelope);
            const auto answer = m_ends.client(Envelope::WebHall).openResponse(tampered.toUtf8(), Sealing::Sealed);
            QVERIFY2(!answer, qPrintable(tampered.toText()));
            QVERIFY(answer.error().supportId == u"ENV-SIGN-05"_s ||
                    (member == u"encData"_s && answer.error().supportId == u"ENV-CIPHER-04"_s));
        });
    }

    void flippedBitsOfARequestAreRefused_data() { flippedBitsOfAnAnswerAreRefused_data(); }
    void flippedBitsOfARequestAreRefused()
    {
        QFETCH(QString, member);
        const auto request = m_ends.client(Envelope::WebHall)
                                 .sealRequest(*Json::parse(quoted("{'regnCode':'110000','o':{'z':'1','a':'2'}}")), now);
        forEachFlip(inside(request->body), member, [&](const Json& envelope) {
            const auto opened = m_ends.server(Envelope::WebHall).openRequest(wrapped(envelope), *request->tif, now);
            QVERIFY2(!opened, qPrintable(envelope.toText()));
            const int code = opened.error().portalCode;
            QVERIFY(code == refusal::WrongSignature || (member == u"encData"_s && code == refusal::Undecipherable) ||
                    (member == u"appCode"_s && code == refusal::UnknownAppCode));
        });
    }

    void flippedBitsOfTheHeadersAreRefused()
    {
        const auto request = m_ends.client(Envelope::WebHall).sealRequest(Json::object(), now);
        for (QByteArray TifHeaders::*part : {&TifHeaders::timestamp, &TifHeaders::nonce, &TifHeaders::signature}) {
            for (qsizetype bit = 0; bit < ((*request->tif).*part).size() * 8; ++bit) {
                TifHeaders headers = *request->tif;
                QByteArray& text = headers.*part;
                const QByteArray before = text.toLower();
                text[bit / 8] = char(text[bit / 8] ^ (1 << (bit % 8)));
                if (part == &TifHeaders::signature && text.toLower() == before)
                    continue; // hex of either case is one signature
                const auto opened = m_ends.server(Envelope::WebHall).openRequest(request->body, headers, now);
                QVERIFY(!opened);
                QCOMPARE(opened.error().portalCode, int(refusal::WrongSignature));
            }
        }
        QCOMPARE(m_ends.server(Envelope::WebHall).openRequest(request->body, {}, now).error().portalCode,
                 int(refusal::WrongSignature));
    }

    void orderOfNestedMembersIsSigned()
    {
        const auto request =
            m_ends.client(Envelope::WebHall).sealRequest(*Json::parse(quoted("{'o':{'z':'1','a':'2'}}")), now);
        const auto key = payloadKey(m_ends.sample.appCode, m_ends.sample.client.appSecret);
        Json envelope = inside(request->body);
        const QByteArray sorted = sm4Encrypt(key->view(), quoted("{'o':{'a':'2','z':'1'}}"))->toHex().toUpper();
        envelope.set(u"data"_s, Json::object({{u"encData"_s, QString::fromLatin1(sorted)}}));
        QCOMPARE(m_ends.server(Envelope::WebHall).openRequest(wrapped(envelope), *request->tif, now).error().portalCode,
                 int(refusal::WrongSignature));
    }

    void requestsAreRefusedWithTheirCode_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code");
        const QByteArray appCode = m_ends.sample.appCode.toLatin1();
        QTest::newRow("empty") << QByteArray() << int(refusal::BadParameter);
        QTest::newRow("html") << QByteArray("<html>") << int(refusal::BadParameter);
        QTest::newRow("list") << QByteArray("[]") << int(refusal::BadParameter);
        QTest::newRow("data is a list") << QByteArray(quoted("{'data':[]}")) << int(refusal::BadParameter);
        QTest::newRow("data is text") << QByteArray(quoted("{'data':'x'}")) << int(refusal::BadParameter);
        QTest::newRow("deep") << QByteArray("{\"data\":").repeated(10'000) << int(refusal::BadParameter);
        QTest::newRow("unknown appCode") << QByteArray(quoted("{'data':{'appCode':'A'}}"))
                                         << int(refusal::UnknownAppCode);
        QTest::newRow("appCode is a list")
            << QByteArray(quoted("{'data':{'appCode':[]}}")) << int(refusal::UnknownAppCode);
        QTest::newRow("appCode is null") << QByteArray(quoted("{'data':{'appCode':null}}"))
                                         << int(refusal::UnknownAppCode);
        QTest::newRow("no payload") << quoted("{'data':{'appCode':'") + appCode + quoted("'}}")
                                    << int(refusal::Undecipherable);
        QTest::newRow("payload is an object")
            << quoted("{'data':{'data':{'encData':{}},'appCode':'") + appCode + quoted("'}}")
            << int(refusal::Undecipherable);
        QTest::newRow("payload is garbage")
            << quoted("{'data':{'data':{'encData':'00112233445566778899AABBCCDDEEFF'},'appCode':'") + appCode +
                   quoted("'}}")
            << int(refusal::Undecipherable);
    }
    void requestsAreRefusedWithTheirCode()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        const auto opened =
            m_ends.server(Envelope::WebHall).openRequest(body, TifHeaders::make(now.toSecsSinceEpoch()), now);
        QVERIFY(!opened);
        QCOMPARE(opened.error().supportId, u"ENV-REQUEST-09"_s);
        QCOMPARE(opened.error().portalCode, code);
    }

    void clocksMayDifferByThreeMinutes_data()
    {
        QTest::addColumn<Envelope>("form");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("accepted");
        for (const Envelope form : {Envelope::WebHall, Envelope::MobilePayment}) {
            for (const int seconds : {0, 179, -179, 182, -182, 100'000, -100'000})
                QTest::addRow("%d %d", int(form), seconds) << form << seconds << (qAbs(seconds) < 180);
        }
    }
    void clocksMayDifferByThreeMinutes()
    {
        QFETCH(Envelope, form);
        QFETCH(int, seconds);
        QFETCH(bool, accepted);
        const auto request = m_ends.client(form).sealRequest(Json::object(), now.addSecs(seconds));
        const auto opened = m_ends.open(form, *request);
        QCOMPARE(bool(opened), accepted);
        if (accepted)
            return;
        QCOMPARE(opened.error().portalCode, int(refusal::ClockSkew));
        QCOMPARE(opened.error().code, ErrorCode::ClockSkew);
        ServerEnvelope patient = m_ends.server(form);
        patient.setMaxSkew(1'000'000);
        QVERIFY(patient.openRequest(request->body, request->tif.value_or(TifHeaders()), now));
    }

    void wrongSecretsAreUndecipherable()
    {
        Keys keys = m_ends.sample.client;
        keys.appSecret = *parseAppSecret(u"00000000000000000000000000000000"_s);
        const auto request = ClientEnvelope(Envelope::WebHall, m_ends.sample.appCode, u"1.0.0"_s, keys)
                                 .sealRequest(Json::object({{u"a"_s, u"b"_s}}), now);
        const auto opened = m_ends.open(Envelope::WebHall, *request);
        QVERIFY(!opened);
        QCOMPARE(opened.error().portalCode, int(refusal::Undecipherable));
    }

    void missingKeysAreErrors()
    {
        for (const Envelope form : {Envelope::WebHall, Envelope::MobilePayment}) {
            Keys noSecret = m_ends.sample.client;
            noSecret.appSecret = {};
            Keys noKey = m_ends.sample.client;
            noKey.privateKey = {};
            for (const Keys& keys : {Keys(), noSecret, noKey}) {
                const auto request =
                    ClientEnvelope(form, m_ends.sample.appCode, u"1.0.0"_s, keys).sealRequest(Json::object(), now);
                QVERIFY(!request);
                QCOMPARE(request.error().supportId, u"ENV-KEY-06"_s);
            }
            const auto request = m_ends.client(form).sealRequest(Json::object(), now);
            const ServerEnvelope blind(
                form, m_ends.sample.appCode, u"1.0.0"_s,
                m_ends.sample.server.clientPublicKey.isEmpty()
                    ? m_ends.sample.server
                    : Keys{m_ends.sample.server.appSecret, m_ends.sample.server.privateKey, {}, {}});
            QCOMPARE(blind.openRequest(request->body, request->tif.value_or(TifHeaders()), now).error().portalCode,
                     int(refusal::WrongSignature));
        }
        QCOMPARE(ClientEnvelope(Envelope::WebHall, u"short"_s, u"1.0.0"_s, m_ends.sample.client)
                     .sealRequest(Json::object(), now)
                     .error()
                     .supportId,
                 u"ENV-KEY-06"_s);
    }

    void arraysOfPlainValuesAreNotSent()
    {
        for (const QByteArray& data : {QByteArray(quoted("{'a':['b']}")), QByteArray(quoted("{'a':[1]}")),
                                       QByteArray(quoted("[]")), QByteArray("12")}) {
            const auto request = m_ends.client(Envelope::WebHall).sealRequest(*Json::parse(data), now);
            QVERIFY(!request);
            QCOMPARE(request.error().supportId, u"ENV-ARRAY-07"_s);
        }
        QCOMPARE(m_ends.server(Envelope::WebHall)
                     .sealResponse({.data = *Json::parse(quoted("{'a':['b']}"))}, now)
                     .error()
                     .supportId,
                 u"ENV-ARRAY-07"_s);
        QVERIFY(m_ends.client(Envelope::WebHall).sealRequest(*Json::parse(quoted("{'a':{'b':['c']}}")), now));
        QVERIFY(!m_ends.client(Envelope::MobilePayment).sealRequest(*Json::parse(quoted("{'a':{'b':['c']}}")), now));
    }

    void hugeAnswersAreRead()
    {
        Json rows = Json::array();
        for (int i = 0; i < 20'000; ++i)
            rows.append(Json::object(
                {{u"medinsCode"_s, u"H%1"_s.arg(i, 11, 10, QLatin1Char('0'))}, {u"medinsName"_s, u"北京协和医院"_s}}));
        const auto body =
            m_ends.server(Envelope::WebHall).sealResponse({.data = Json::object({{u"list"_s, rows}})}, now);
        QVERIFY(body);
        const auto answer = m_ends.client(Envelope::WebHall).openResponse(*body, Sealing::Sealed);
        QVERIFY(answer);
        QCOMPARE(answer->reply.data[u"list"].size(), 20'000);
        QVERIFY(!m_ends.client(Envelope::WebHall).openResponse(body->chopped(1), Sealing::Sealed));
    }

    // Tampering at random: no crash, and never an answer or a request that nobody signed.
    void mutationsNeverCrash()
    {
        QRandomGenerator random(20261121);
        const Json data = *Json::parse(quoted(u"{'list':[{'medinsName':'北京','n':1}],'total':1}"_s).toUtf8());
        for (const Envelope form : {Envelope::WebHall, Envelope::MobilePayment}) {
            const auto request = m_ends.client(form).sealRequest(data, now);
            const auto response = m_ends.server(form).sealResponse({.data = data}, now);
            const auto failure = m_ends.server(form).plainResponse({.code = 690001, .type = u"fail"_s}, now);
            for (int round = 0; round < 3'000; ++round) {
                const QByteArray body = mutated(random, round % 4 == 3 ? failure : *response);
                const auto answer = m_ends.client(form).openResponse(body, Sealing::Sealed);
                if (answer && answer->reply.isSuccess())
                    QCOMPARE(answer->reply.data.toText(), data.toText());
                if (!answer)
                    QVERIFY(!answer.error().supportId.isEmpty());
                const auto opened = m_ends.server(form).openRequest(mutated(random, request->body),
                                                                    request->tif.value_or(TifHeaders()), now);
                if (opened && opened->sealing == Sealing::Sealed)
                    QCOMPARE(opened->data.toText(), data.toText());
                if (!opened)
                    QVERIFY(opened.error().portalCode >= 690001);
            }
        }
    }

private:
    // Calls `check` with every flip of one of the lower seven bits of a member's text that changes its meaning.
    template <typename Check>
    static void forEachFlip(const Json& envelope, const QString& member, const Check& check)
    {
        const bool payload = member == u"encData"_s;
        const Json original = payload ? envelope[u"data"][u"encData"] : envelope[member];
        const QByteArray text = original.text().toLatin1();
        QVERIFY(!text.isEmpty());
        for (qsizetype bit = 0; bit < text.size() * 8; ++bit) {
            QByteArray flipped = text;
            flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
            if (payload && flipped.toLower() == text.toLower())
                continue; // hex of either case is one payload
            Json value(QString::fromLatin1(flipped));
            if (original.isNumber() && Json::number(value.text()).isNumber())
                value = Json::number(value.text());
            Json tampered = envelope;
            tampered.set(payload ? u"data"_s : member, payload ? Json::object({{u"encData"_s, value}}) : value);
            check(tampered);
        }
    }

    static QByteArray mutated(QRandomGenerator& random, QByteArray text)
    {
        for (quint32 changes = 1 + random.bounded(3U); changes > 0 && !text.isEmpty(); --changes) {
            const qsizetype at = random.bounded(int(text.size()));
            const int kind = random.bounded(10);
            if (kind == 0)
                text.truncate(at);
            else if (kind < 3)
                text.remove(at, 1);
            else if (kind < 5)
                text.insert(at, "{}[]\",:0"[random.bounded(8)]);
            else
                text[at] = char(text[at] ^ (1 << random.bounded(8)));
        }
        return text;
    }

    BothEnds m_ends;
};

QTEST_GUILESS_MAIN(TestTampering)
#include "test_tampering.moc"
