// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/canonical.h"
#include "core/wire/envelope.h"
#include "core/wire/sm.h"
#include "tests/core/wire/bothends.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::wire;

class TestEnvelope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // --- round trips

    void roundTrips_data()
    {
        QTest::addColumn<Envelope>("form");
        QTest::addColumn<QString>("data");
        const QList<std::pair<const char*, QString>> all{
            {"empty", u"{}"_s},
            {"a query",
             quoted(u"{'regnCode':'110000','medinsName':'','pageNum':1,'pageSize':10,'flag':false,'none':null}"_s)},
            {"order of nested members", quoted(u"{'o':{'z':'1','a':'2','m':{'y':'3','b':'4'}},'b':'5','a':'6'}"_s)},
            {"Chinese", quoted(u"{'名称':'北京协和医院（东单）','addr':'东城区'}"_s)},
            {"emoji", quoted(u"{'memo':'🏥👩‍⚕️','nested':{'🏥':'医保'}}"_s)},
            {"lone surrogate", quoted(u"{'memo':'\\ud83c'}"_s)},
            {"array of objects",
             quoted(
                 u"{'files':[{'kind':'COMMITMENT','mime':'application/pdf'},{'z':'1','a':{'d':'x','c':'y'}},{}]}"_s)},
            {"controls and quotes", quoted(u"{'a':'\\'\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f'}"_s)},
            {"numbers as written", quoted(u"{'amt':12345678901234567890.10,'e':1E-7}"_s)},
        };
        for (const auto& [name, data] : all) {
            QTest::addRow("A %s", name) << Envelope::WebHall << data;
            QTest::addRow("B %s", name) << Envelope::MobilePayment << data;
        }
    }
    void roundTrips()
    {
        QFETCH(Envelope, form);
        QFETCH(QString, data);
        const Json json = *Json::parse(data.toUtf8());
        const auto request = m_ends.client(form).sealRequest(json, now);
        QVERIFY2(request, request ? "" : qPrintable(request.error().detail));
        const auto opened = m_ends.open(form, *request);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE(opened->data.toText(), json.toText());
        QCOMPARE(opened->sealing, Sealing::Sealed);
        QCOMPARE(opened->appCode, m_ends.sample.appCode);
        QVERIFY(qAbs(opened->sentAt.secsTo(now)) <= 1);

        const auto response = m_ends.server(form).sealResponse(
            {.code = 0, .type = u"success"_s, .message = u"成功"_s, .data = json}, now);
        QVERIFY2(response, response ? "" : qPrintable(response.error().detail));
        const auto answer = m_ends.client(form).openResponse(*response, Sealing::Sealed);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QVERIFY(answer->verified);
        QVERIFY(answer->reply.isSuccess());
        QCOMPARE(answer->reply.message, u"成功"_s);
        QCOMPARE(answer->reply.data.toText(), json.toText());
        QVERIFY(qAbs(answer->serverTime.secsTo(now)) <= 1);
    }

    void answersCanBeLists()
    {
        const Json list = *Json::parse(quoted(u"[{'text':'一级','value':'1'},{'value':'2','text':'二级'}]"_s).toUtf8());
        for (const Envelope form : {Envelope::WebHall, Envelope::MobilePayment}) {
            for (const Json& data : {list, Json::array()}) {
                const auto response = m_ends.server(form).sealResponse({.data = data}, now);
                QVERIFY(response);
                const auto answer = m_ends.client(form).openResponse(*response, Sealing::Sealed);
                QVERIFY(answer);
                QCOMPARE(answer->reply.data.toText(), data.toText());
            }
        }
    }

    // --- the form on the wire

    void webHallRequestsLookAsDocumented()
    {
        const auto request =
            m_ends.client(Envelope::WebHall)
                .sealRequest(Json::object({{u"medinsName"_s, u"北京协和医院"_s}, {u"pageNum"_s, 1}}), now);
        QVERIFY(request);
        // The payload is the vector of an independent client.
        const QString expected =
            quoted(u"{'data':{'data':{'encData':'10BEC3F4EC53BD2F91E5198BDD28B4E7DEA8E99623D99308E03BE278DC4B5A"
                   u"3E118DB050B1E866DE708666496F38033509765BC323E77ED4AA6F3EEFE2E7B0B309BDC7AA516DD187260BC9A4"
                   u"49985BD5'},'appCode':'43AF047BBA47FC8A1AE8EFB232BDBBCB','version':'1.0.0','encType':'SM4',"
                   u"'signType':'SM2','timestamp':1795289117,'signData':'%1'}}"_s);
        const QString signature = inside(request->body)[u"signData"].text();
        QCOMPARE(signature.size(), 88);
        QCOMPARE(QString::fromUtf8(request->body), expected.arg(signature));
        QVERIFY(request->tif);
        QCOMPARE(request->tif->timestamp, QByteArray("1795289117"));
        QVERIFY(request->tif->isValid());
    }

    void noncesAreALetterADigitAndSix()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 200; ++i) {
            const TifHeaders headers = TifHeaders::make(1795289117);
            QCOMPARE(headers.nonce.size(), 8);
            QVERIFY(std::isalpha(uchar(headers.nonce[0])));
            QVERIFY(std::isdigit(uchar(headers.nonce[1])));
            for (const char c : headers.nonce)
                QVERIFY(std::isalnum(uchar(c)));
            seen.insert(headers.nonce);
        }
        QCOMPARE(seen.size(), 200);
        QCOMPARE(TifHeaders::make(1795289117).time(), QDateTime::fromSecsSinceEpoch(1795289117, Qt::UTC));
        QVERIFY(!(TifHeaders{"x", "n", "s"}.time().isValid()));
        QVERIFY(!TifHeaders().isValid());
    }

    void webHallAnswersLookAsDocumented()
    {
        const auto body = m_ends.server(Envelope::WebHall)
                              .sealResponse({.message = u"成功"_s, .data = Json::object({{u"名"_s, u"医"_s}})}, now);
        QVERIFY(body);
        const Json root = *Json::parse(*body);
        QStringList names;
        for (const auto& member : root.members())
            names += member.name;
        QCOMPARE(names, QStringList({u"code"_s, u"data"_s, u"message"_s, u"timestamp"_s, u"type"_s}));
        QVERIFY(root[u"code"].isNumber());
        QCOMPARE(root[u"timestamp"], Json(u"1795289116"_s));
        QCOMPARE(root[u"type"].text(), u"success"_s);
        QCOMPARE(root[u"data"][u"timestamp"], Json(u"1795289116250"_s));
        QCOMPARE(root[u"data"][u"appCode"].text(), m_ends.sample.appCode);
        const QString payload = root[u"data"][u"data"][u"encData"].text();
        QCOMPARE(payload, payload.toUpper());
        const auto key = payloadKey(m_ends.sample.appCode, m_ends.sample.server.appSecret);
        QCOMPARE(*sm4Decrypt(key->view(), QByteArray::fromHex(payload.toLatin1())), u"{\"名\":\"医\"}"_s.toUtf8());
    }

    void mobileRequestsLookAsDocumented()
    {
        const auto request =
            m_ends.client(Envelope::MobilePayment).sealRequest(Json::object({{u"userName"_s, u"测试"_s}}), now);
        QVERIFY(request);
        QVERIFY(!request->tif);
        const Json root = *Json::parse(request->body);
        QVERIFY(!root.contains(u"data"));
        QCOMPARE(root[u"appId"].text(), m_ends.sample.appCode);
        QCOMPARE(root[u"timestamp"].text(), u"20261122032516"_s); // 19:25:16 UTC, told in Chinese time
        const auto key = payloadKey(m_ends.sample.appCode, m_ends.sample.client.appSecret);
        QCOMPARE(*sm4Decrypt(key->view(), QByteArray::fromHex(root[u"encData"].text().toLatin1())),
                 u"{\"userName\":\"测试\"}"_s.toUtf8());
    }

    // --- what is accepted

    void requestsWithoutTheWrapperAreRead()
    {
        const auto request = m_ends.client(Envelope::WebHall).sealRequest(Json::object({{u"a"_s, 1}}), now);
        QVERIFY(m_ends.server(Envelope::WebHall).openRequest(inside(request->body).toUtf8(), *request->tif, now));
    }

    void requestsWithoutAppCodeArePlain()
    {
        for (const QByteArray& body :
             {QByteArray(quoted("{'data':{'transferFlag':''}}")), QByteArray(quoted("{'transferFlag':''}"))}) {
            const auto opened = m_ends.server(Envelope::WebHall).openRequest(body, {}, now);
            QVERIFY(opened);
            QCOMPARE(opened->sealing, Sealing::Plain);
            QCOMPARE(opened->data.toText(), u"{\"transferFlag\":\"\"}"_s);
            QVERIFY(opened->appCode.isEmpty());
        }
        QCOMPARE(m_ends.server(Envelope::WebHall).openRequest(quoted("{'data':null}"), {}, now)->data.toText(),
                 u"{}"_s);
        QCOMPARE(ClientEnvelope::plainRequest(Json()).body, QByteArray(quoted("{'data':{}}")));
    }

    void aPlainFormNeverSeals()
    {
        for (const Envelope form : {Envelope::Plain, Envelope::None}) {
            const ClientEnvelope plain(form, {}, {}, {});
            const auto request = plain.sealRequest(Json::object({{u"a"_s, Json::array({1})}}), now);
            QVERIFY(request);
            QCOMPARE(request->body, QByteArray(quoted("{'data':{'a':[1]}}")));
            QVERIFY(!request->tif);
            const auto answer =
                plain.openResponse(quoted("{'code':0,'type':'success','data':[{'code':'110000'}]}"), Sealing::Plain);
            QVERIFY(answer);
            QCOMPARE(answer->reply.data.size(), 1);
        }
    }

    // Payloads as clients of three generations wrote them.
    void everyWayOfWritingThePayloadIsRead()
    {
        const Json data = Json::object({{u"memo"_s, u"协和🏥"_s}});
        const auto request = m_ends.client(Envelope::WebHall).sealRequest(data, now);
        const auto key = payloadKey(m_ends.sample.appCode, m_ends.sample.client.appSecret);
        QByteArray cesu8 = data.toUtf8();
        cesu8.replace(u"🏥"_s.toUtf8(), "\xed\xa0\xbc\xed\xbf\xa5");
        for (const QByteArray& plain : {data.toAscii(), data.toUtf8(), cesu8}) {
            for (const bool upper : {true, false}) {
                const QByteArray hex = sm4Encrypt(key->view(), plain)->toHex();
                Json envelope = inside(request->body);
                envelope.set(u"data"_s,
                             Json::object({{u"encData"_s, QString::fromLatin1(upper ? hex.toUpper() : hex)}}));
                const auto opened = m_ends.server(Envelope::WebHall).openRequest(wrapped(envelope), *request->tif, now);
                QVERIFY(opened);
                QCOMPARE(opened->data, data);
            }
        }
    }

    void mobileSignaturesOverTextsAreAccepted()
    {
        // Numbers signed as strings, as one of the two families of implementations does.
        const Json data = *Json::parse(quoted("{'amount':12.50,'nested':{'ok':true}}"));
        Json envelope = *Json::parse(m_ends.client(Envelope::MobilePayment).sealRequest(data, now)->body);
        Json plain = envelope;
        plain.set(u"data"_s, data);
        const QString text = *canonicalText(Envelope::MobilePayment, plain, ScalarReading::Text) + u"&key="_s +
                             QString::fromLatin1(m_ends.sample.client.appSecret.view().toByteArray());
        envelope.set(u"signData"_s,
                     QString::fromLatin1(sm2Sign(m_ends.sample.client.privateKey.view(), text.toUtf8())->toBase64()));
        QVERIFY(m_ends.server(Envelope::MobilePayment).openRequest(envelope.toUtf8(), {}, now));
    }

    // --- failures told by the portal

    void failuresAreRead_data()
    {
        QTest::addColumn<Envelope>("form");
        QTest::addColumn<Sealing>("sealing");
        for (const Envelope form : {Envelope::WebHall, Envelope::MobilePayment}) {
            for (const Sealing sealing : {Sealing::Sealed, Sealing::Plain})
                QTest::addRow("%d %d", int(form), int(sealing)) << form << sealing;
        }
    }
    void failuresAreRead()
    {
        QFETCH(Envelope, form);
        QFETCH(Sealing, sealing);
        const Reply told{.code = 690005,
                         .type = u"fail"_s,
                         .message = u"请求过于频繁"_s,
                         .data = Json::object({{u"retryAfter"_s, 30}})};
        const auto body = m_ends.server(form).respond(told, sealing, now);
        QVERIFY(body);
        const auto answer = m_ends.client(form).openResponse(*body, Sealing::Sealed);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->sealing, sealing);
        QVERIFY(!answer->reply.isSuccess());
        QCOMPARE(answer->reply.code, 690005);
        QCOMPARE(answer->reply.type, u"fail"_s);
        QCOMPARE(answer->reply.message, u"请求过于频繁"_s);
        QCOMPARE(answer->reply.data[u"retryAfter"].integer(), std::optional<qint64>(30));
        QCOMPARE(answer->verified, sealing == Sealing::Sealed);
    }

    void oddFailuresAreRead_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code");
        QTest::newRow("of the gateway") << QByteArray(quoted("{'code':400001,'msg':'m'}")) << 400001;
        QTest::newRow("code as text") << QByteArray(
                                             quoted("{'code':'600003','message':'m','type':'error','data':null}"))
                                      << 600003;
        QTest::newRow("data is text") << QByteArray(quoted("{'code':1,'message':'m','data':'oops'}")) << 1;
        QTest::newRow("empty envelope")
            << QByteArray(quoted("{'code':600009,'message':'m','type':'fail','data':{'appCode':'x','data':null}}"))
            << 600009;
        QTest::newRow("zero but no success")
            << QByteArray(quoted("{'code':0,'message':'m','type':'warn','data':{}}")) << 0;
        QTest::newRow("zero without a type") << QByteArray(quoted("{'code':0,'message':'m'}")) << 0;
    }
    void oddFailuresAreRead()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        const auto answer = m_ends.client(Envelope::WebHall).openResponse(body, Sealing::Sealed);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QVERIFY(!answer->reply.isSuccess());
        QCOMPARE(answer->reply.code, code);
        QCOMPARE(answer->reply.message, u"m"_s);
        QVERIFY(answer->reply.data.isObject());
    }

    void mobileSuccessIsToldInSeveralWays_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("success");
        QTest::newRow("text") << QByteArray(quoted("{'code':'0','message':''}")) << true;
        QTest::newRow("number") << QByteArray(quoted("{'code':0,'success':true}")) << true;
        QTest::newRow("denied") << QByteArray(quoted("{'code':0,'success':false}")) << false;
        QTest::newRow("code") << QByteArray(quoted("{'code':'-1','success':true}")) << false;
        QTest::newRow("type") << QByteArray(quoted("{'code':0,'type':'error'}")) << false;
    }
    void mobileSuccessIsToldInSeveralWays()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, success);
        Keys keys = m_ends.sample.client;
        keys.serverPublicKey.clear();
        const ClientEnvelope trusting(Envelope::MobilePayment, m_ends.sample.appCode, u"2.0.1"_s, keys);
        const auto answer = trusting.openResponse(body, Sealing::Sealed);
        QVERIFY(answer);
        QCOMPARE(answer->reply.isSuccess(), success);
    }

private:
    BothEnds m_ends;
};

QTEST_GUILESS_MAIN(TestEnvelope)
#include "test_envelope.moc"
