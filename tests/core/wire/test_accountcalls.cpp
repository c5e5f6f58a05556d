// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/accountcalls.h"
#include "core/wire/personalcalls.h"
#include "portalserver.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::wire;
using yibao::test::HostileRequest;
using yibao::test::PortalServer;

namespace {

template <typename T>
T await(const QFuture<T>& future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000) || future.resultCount() == 0)
        qFatal("no answer");
    return future.result();
}

Json parsed(QByteArray text)
{
    return *Json::parse(text.replace('\'', '"'));
}

} // namespace

class TestAccountCalls final : public QObject
{
    Q_OBJECT

    catalog::Catalog m_catalog = catalog::Catalog::load().value();
    SystemClock m_clock;
    std::unique_ptr<PortalServer> m_server;
    std::unique_ptr<Portal> m_portal;
    std::unique_ptr<AccountCalls> m_calls;
    Reply m_reply;

    [[nodiscard]] PortalServer::Asked asked() const { return m_server->asked.constLast(); }

private Q_SLOTS:
    void init()
    {
        m_reply = {};
        m_server = std::make_unique<PortalServer>([this](const PortalServer::Asked&) { return m_reply; });
        m_portal = std::make_unique<Portal>(*PortalProfile::load(u"sandbox"_s)->withBaseUrl(m_server->address()),
                                            m_catalog, m_clock);
        m_calls = std::make_unique<AccountCalls>(*m_portal);
    }
    void cleanup()
    {
        m_portal.reset();
        m_server.reset();
    }

    void everyCallHasItsPath()
    {
        for (const char* name : {"captcha", "registerSms", "resetSms", "agreement", "register", "login", "loginQrcode",
                                 "pollQrcode", "refresh", "logout", "checkAccount", "resetPassword", "person"})
            QVERIFY2(m_calls->offers(QString::fromLatin1(name)), name);
        Portal offline(*PortalProfile::load(u"offline"_s), m_catalog, m_clock);
        QVERIFY(!AccountCalls(offline).offers(u"login"_s));
        QCOMPARE(await(AccountCalls(offline).captcha()).error().supportId, u"NET-OFFLINE-01"_s);
    }

    void picturesAreRead_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<bool>("good");
        QTest::newRow("png") << QByteArray("{'imgUid':'u','imgCode':'data:image/png;base64,aGk='}") << true;
        QTest::newRow("jpeg") << QByteArray("{'imgUid':'u','imgCode':'data:image/jpeg;base64,aGk='}") << true;
        QTest::newRow("svg") << QByteArray("{'imgUid':'u','imgCode':'data:image/svg+xml;base64,aGk='}") << false;
        QTest::newRow("no uid") << QByteArray("{'imgCode':'data:image/png;base64,aGk='}") << false;
        QTest::newRow("no picture") << QByteArray("{'imgUid':'u'}") << false;
        QTest::newRow("no base64") << QByteArray("{'imgUid':'u','imgCode':'data:image/png;base64,###'}") << false;
        QTest::newRow("address") << QByteArray("{'imgUid':'u','imgCode':'https://example.test/a.png'}") << false;
    }
    void picturesAreRead()
    {
        QFETCH(QByteArray, data);
        QFETCH(bool, good);
        m_reply.data = parsed(data);
        const auto picture = await(m_calls->captcha());
        QCOMPARE(picture.has_value(), good);
        if (good)
            QCOMPARE(picture->image, QByteArray("hi"));
        else
            QCOMPARE(picture.error().supportId, u"POR-ACCOUNT-15"_s);
    }

    void tokensMustFitAHeader_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<bool>("good");
        QTest::newRow("good") << QByteArray(
                                     "{'accessToken':'a.b-c','refreshToken':'r','expiresIn':'60','more':{'a':1}}")
                              << true;
        QTest::newRow("line end") << QByteArray("{'accessToken':'a\\r\\nX: y','refreshToken':'r'}") << false;
        QTest::newRow("blank") << QByteArray("{'accessToken':'a b','refreshToken':'r'}") << false;
        QTest::newRow("none") << QByteArray("{'accessToken':'a'}") << false;
        QTest::newRow("empty") << QByteArray("{'accessToken':'','refreshToken':''}") << false;
        QTest::newRow("number") << QByteArray("{'accessToken':{},'refreshToken':[]}") << false;
    }
    void tokensMustFitAHeader()
    {
        QFETCH(QByteArray, data);
        QFETCH(bool, good);
        m_reply.data = parsed(data);
        const auto tokens = await(m_calls->refresh(Secret("old")));
        QCOMPARE(tokens.has_value(), good);
        QCOMPARE(asked().parameters[u"refreshToken"].text(), u"old"_s);
        if (good) {
            QCOMPARE(tokens->access.view(), QByteArrayView("a.b-c"));
            QCOMPARE(tokens->expiresIn, 60);
        }
    }

    void secretsGoSealedAndHashed()
    {
        m_reply.data = parsed("{'acct':'x'}");
        QVERIFY(await(m_calls->registerAccount(u"13800138000"_s, Secret("密码abcd1"), Secret("123456"), u"1"_s)));
        QCOMPARE(asked().sealing, Sealing::Sealed);
        const QByteArray body = m_server->server.requests.constLast().body;
        QVERIFY(!body.contains("123456") && !body.contains("13800138000"));
        const QString expected =
            QString::fromLatin1(QCryptographicHash::hash(QByteArray("密码abcd1"), QCryptographicHash::Sha256).toHex());
        QCOMPARE(asked().parameters[u"password"].text(), expected);
        QCOMPARE(asked().parameters[u"smsCode"].text(), u"123456"_s);
    }

    void qrCallsArePlain()
    {
        m_reply.data = parsed("{'qrcodeId':'q','qrcodeContent':'c','expiresIn':90}");
        QCOMPARE(await(m_calls->loginQrcode())->expiresIn, 90);
        QCOMPARE(asked().sealing, Sealing::Plain);
        m_reply.data = parsed("{'status':'SCANNED'}");
        QCOMPARE(await(m_calls->pollQrcode(u"q"_s))->status, QrStatus::Scanned);
        m_reply.data = parsed("{'status':'DANCING'}");
        QCOMPARE(await(m_calls->pollQrcode(u"q"_s))->status, QrStatus::Unknown);
        m_reply.data = parsed("{'status':'CONFIRMED'}");
        QCOMPARE(await(m_calls->pollQrcode(u"q"_s)).error().supportId, u"POR-ACCOUNT-15"_s);
    }

    void theActivationIsHarmless()
    {
        m_reply = {.code = 178728,
                   .type = u"fail"_s,
                   .message = u"未激活"_s,
                   .data = parsed("{'activation':{'downloadUrl':'javascript:alert(1)','steps':[{'title':'a'},7,{}]}}")};
        const auto answer = await(m_calls->login(u"13800138000"_s, AccountKind::Mobile, Secret("x"), u"u"_s, u"c"_s));
        QVERIFY(answer && answer->activation && !answer->signedIn);
        QVERIFY(answer->activation->downloadUrl.isEmpty());
        QCOMPARE(answer->activation->steps.size(), 1);
    }

    void whatIsActedUponMustBeSealed()
    {
        m_reply = {
            .code = 178728, .type = u"fail"_s, .data = parsed("{'activation':{'downloadUrl':'https://evil.test'}}")};
        m_server->tamper = [this](const QByteArray&) {
            return Json::object(
                       {{u"code"_s, 178728}, {u"type"_s, u"fail"_s}, {u"message"_s, u"?"_s}, {u"data"_s, m_reply.data}})
                .toUtf8();
        };
        const auto answer = await(m_calls->login(u"13800138000"_s, AccountKind::Mobile, Secret("x"), u"u"_s, u"c"_s));
        QVERIFY(!answer);
        QCOMPARE(answer.error().portalCode, 178728);
    }

    void codesOfTheSessionAreKnown_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("expired") << 600003;
        QTest::newRow("not signed in") << 600009;
        QTest::newRow("ended") << 600016;
    }
    void codesOfTheSessionAreKnown()
    {
        QFETCH(int, code);
        m_reply = {.code = code, .type = u"fail"_s, .message = u"请登录"_s};
        const auto person = await(m_calls->person(Secret("t")));
        QCOMPARE(person.error().code, ErrorCode::Unauthenticated);
        QCOMPARE(person.error().portalCode, code);
    }

    void thePersonKeepsUnknownMembers()
    {
        m_reply.data = parsed("{'psnName':'*丽','certNo':'110101********0011','cretAuth':'0','star':'9','n':null}");
        const auto person = await(m_calls->person(Secret("token-1")));
        QCOMPARE(person->eCertificate, std::optional(false));
        QCOMPARE(person->extra, (QMap<QString, QString>{{u"star"_s, u"9"_s}}));
        QCOMPARE(m_server->server.requests.constLast().headers.value("accesstoken"), QByteArray("token-1"));
        QCOMPARE(asked().parameters[u"accessToken"].text(), u"token-1"_s);
    }

    void whatDoesHarmTwiceIsSentOnce_data()
    {
        QTest::addColumn<int>("call");
        QTest::newRow("register") << 0;
        QTest::newRow("login") << 1;
        QTest::newRow("reset") << 2;
        QTest::newRow("register sms") << 3;
        QTest::newRow("reset sms") << 4;
    }
    void whatDoesHarmTwiceIsSentOnce()
    {
        QFETCH(int, call);
        // A line that was used and died is the case in which the library likes to send again.
        m_reply.data = parsed("{'imgUid':'u','imgCode':'data:image/png;base64,aGk='}");
        QVERIFY(await(m_calls->captcha()));
        m_server->raw = [](QTcpSocket& socket, const HostileRequest&) { socket.abort(); };
        const qsizetype before = m_server->server.requests.size();
        Error error;
        switch (call) {
        case 0:
            error = await(m_calls->registerAccount(u"13800138000"_s, Secret("p"), Secret("s"), u"1"_s)).error();
            break;
        case 1:
            error = await(m_calls->login(u"a"_s, AccountKind::Email, Secret("p"), u"u"_s, u"c"_s)).error();
            break;
        case 2:
            error = await(m_calls->resetPassword(Secret("t"), u"13800138000"_s, Secret("s"), Secret("p"))).error();
            break;
        case 3:
            error = await(m_calls->sendRegisterSms(u"13800138000"_s, u"u"_s, u"c"_s)).error();
            break;
        default:
            error = await(m_calls->sendResetSms(u"13800138000"_s, u"u"_s, u"c"_s)).error();
        }
        QTest::qWait(100);
        QCOMPARE(m_server->server.requests.size(), before + 1);
        QCOMPARE(error.code, ErrorCode::Offline);
        QCOMPARE(error.supportId, u"NET-CUT-04"_s);
        // What may be repeated is.
        const qsizetype again = m_server->server.requests.size();
        QVERIFY(!await(m_calls->captcha()));
        QVERIFY(m_server->server.requests.size() > again + 1);
    }

    void tooManyMessagesHoldNothingElse()
    {
        m_reply = {.code = 600039, .type = u"fail"_s, .message = u"太频繁"_s, .data = parsed("{'retryAfter':45}")};
        QCOMPARE(await(m_calls->sendResetSms(u"13800138000"_s, u"u"_s, u"c"_s)).error().retryAfter, 45);
        m_reply = {.data = parsed("{'imgUid':'u','imgCode':'data:image/png;base64,aGk='}")};
        QVERIFY(await(m_calls->captcha()));
        m_reply = {.code = 690005, .type = u"fail"_s, .message = u"太频繁"_s, .data = parsed("{'retryAfter':45}")};
        QVERIFY(!await(m_calls->captcha()));
        m_reply = {};
        QCOMPARE(await(m_calls->agreement()).error().code, ErrorCode::RateLimited);
    }

    void aCancelledCallAnswersAll()
    {
        m_server->silent = true;
        QList<QFuture<Result<CaptchaPicture>>> calls;
        for (int i = 0; i < 8; ++i)
            calls.append(m_calls->captcha());
        QTRY_VERIFY(!m_server->server.requests.isEmpty());
        m_portal->abortAll();
        for (const auto& call : calls)
            QCOMPARE(await(call).error().code, ErrorCode::Cancelled);
    }

    void rowsOfAPersonComeTheSameWay()
    {
        m_reply.data =
            parsed("{'list':[{'accrymBegn':'202601','accrymEnd':'202603','insutype':'310','clctstdBase':'8000.00',"
                   "'empPayAmt':'480.00','psnPayAmt':'160.00','clctFlag':'1','star':'9'}],'total':31}");
        const catalog::Question question{.service = u"my-contributions"_s,
                                         .filters = {{u"from"_s, u"2026-01-15"_s}, {u"to"_s, u"2026-03-31"_s}},
                                         .page = {.offset = 30, .limit = 10}};
        QCOMPARE(await(m_portal->ask(question)).error().supportId, u"APP-SIGNIN-06"_s);
        QCOMPARE(await(m_portal->askPersonal(question, {})).error().supportId, u"APP-SIGNIN-06"_s);
        const auto answer = await(m_portal->askPersonal(question, Secret("t-1")));
        QVERIFY(answer);
        QCOMPARE(asked().parameters[u"begnYm"].text(), u"202601"_s);
        QCOMPARE(asked().parameters[u"endYm"].text(), u"202603"_s);
        QCOMPARE(asked().parameters[u"pageNum"].text(), u"4"_s);
        QCOMPARE(m_server->server.requests.constLast().headers.value("accesstoken"), QByteArray("t-1"));
        QCOMPARE(answer->total, 31);
        const auto& dataset = m_catalog.datasetOf(*m_catalog.service(u"my-contributions"_s));
        const catalog::Row& row = answer->rows.constFirst();
        QCOMPARE(row.cells.at(dataset.indexOf(u"personalPart"_s)), u"160.00"_s);
        QCOMPARE(row.cells.at(dataset.indexOf(u"lastMonth"_s)), u"202603"_s);
        QCOMPARE(row.extra.value(u"star"_s), u"9"_s);
        QVERIFY(answer->isSynthetic());
    }

    void twoPlacesInARowKeepTheirWords()
    {
        m_reply.data =
            parsed("{'list':[{'regNo':'B1','insuplcAdmdvs':'110101','insuplcName':'演示一区','mdtrtareaAdmdvs':'',"
                   "'mdtrtareaName':'演示二区','regStas':'7'}],'total':1}");
        const auto answer = await(m_portal->askPersonal({.service = u"my-filings"_s}, Secret("t")));
        QVERIFY(answer);
        QCOMPARE(answer->rows.constFirst().extra.value(u"treatmentPlaceText"_s), u"演示二区"_s);
        const auto& dataset = m_catalog.datasetOf(*m_catalog.service(u"my-filings"_s));
        QCOMPARE(answer->rows.constFirst().cells.at(dataset.indexOf(u"insuredPlace"_s)), u"110101"_s);
        QCOMPARE(answer->rows.constFirst().cells.at(dataset.indexOf(u"status"_s)), u"7"_s);
    }

    void theAccountHasAHeadAndEntries()
    {
        m_reply.data =
            parsed("{'balc':'1234.50','year':'2026','incomeAmt':'2000.00','expendAmt':'765.50','star':1,'entries':["
                   "{'occurTime':'2026-03-01 10:00:00','type':'IN','amt':'100.00','balc':'1234.50'},{}]}");
        const auto account = await(PersonalCalls(*m_portal, m_catalog).account(u"2026"_s, Secret("t")));
        QVERIFY(account);
        QCOMPARE(asked().parameters[u"year"].text(), u"2026"_s);
        QCOMPARE(account->balance, u"1234.50"_s);
        QCOMPARE(account->expenditure, u"765.50"_s);
        QCOMPARE(account->extra.value(u"star"_s), u"1"_s);
        QCOMPARE(account->entries.rows.size(), 1);
    }

    void aSettlementHasItsFunds()
    {
        m_reply.data = parsed("{'setlId':'S1','medfeeSumamt':'100.00','fundPaySumamt':'60.00','star':'9',"
                              "'setldetail':[{'fundPayType':'310100','fundPayamt':'60.00','x':'1'},{}]}");
        const PersonalCalls calls(*m_portal, m_catalog);
        const auto detail = await(calls.settlement(u"my-settlements"_s, u"S1"_s, Secret("t")));
        QVERIFY(detail);
        QCOMPARE(asked().parameters[u"setlId"].text(), u"S1"_s);
        QCOMPARE(detail->shares.size(), 1);
        QCOMPARE(detail->shares.constFirst().fund, u"310100"_s);
        QCOMPARE(detail->shares.constFirst().extra.value(u"x"_s), u"1"_s);
        QCOMPARE(detail->answer.rows.constFirst().extra, (QMap<QString, QString>{{u"star"_s, u"9"_s}}));
        // Another settlement than the one asked for is none.
        QCOMPARE(await(calls.settlement(u"my-settlements"_s, u"S2"_s, Secret("t"))).error().supportId,
                 u"POR-ROWS-10"_s);
        QVERIFY(!await(calls.settlement(u"drugs"_s, u"S1"_s, Secret("t"))));
        QVERIFY(!await(calls.settlement(u"my-settlements"_s, u"S1"_s, {})));
    }
};

QTEST_GUILESS_MAIN(TestAccountCalls)
#include "test_accountcalls.moc"
