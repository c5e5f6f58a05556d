// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/accountcalls.h"

#include "core/base/future.h"
#include "core/base/supportids.h"
#include "core/wire/caller.h"
#include "core/wire/landing.h"
#include "core/wire/portalfault.h"
#include "core/wire/sm.h"
#include "core/wire/wiretext.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::wire {

namespace {

constexpr qsizetype largestPicture = 2 * 1024 * 1024;
constexpr qsizetype longestAgreement = 500'000;
constexpr qsizetype longestLine = 500;
constexpr qint64 longestToken = 16 * 1024;
constexpr qsizetype mostSteps = 20;

auto lacking(const QString& what)
{
    return fail(ErrorCode::BadResponse, YIBAO_SUPPORT("POR-ACCOUNT-15"), what);
}

Secret hashed(const Secret& password)
{
    QByteArray hex = sha256Hex(password.view());
    Secret secret{QByteArrayView(hex)};
    wipe(hex);
    return secret;
}

QString line(const Json& data, QStringView member)
{
    return harmless(data[member].text(), longestLine);
}

int seconds(const Json& value, int otherwise, int most)
{
    return static_cast<int>(std::clamp<qint64>(value.integer().value_or(otherwise), 0, most));
}

/// Tokens go into a header: what could end it there is no token.
bool isToken(const QString& text)
{
    return !text.isEmpty() && text.size() <= longestToken &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

Result<Tokens> tokensOf(const Json& data)
{
    QString access = data[u"accessToken"].text();
    QString refresh = data[u"refreshToken"].text();
    if (!isToken(access) || !isToken(refresh))
        return lacking(u"accessToken, refreshToken"_s);
    return Tokens{.access = Secret::take(std::move(access)),
                  .refresh = Secret::take(std::move(refresh)),
                  .expiresIn = std::max<qint64>(0, data[u"expiresIn"].integer().value_or(0))};
}

Result<SignedIn> signedInOf(const Json& data)
{
    auto tokens = tokensOf(data);
    if (!tokens)
        return fail(tokens.error());
    return SignedIn{.tokens = std::move(*tokens),
                    .name = line(data, u"name"),
                    .acct = line(data, u"acct"),
                    .mobile = line(data, u"mobile")};
}

Activation activationOf(const Json& data)
{
    const Json& told = data[u"activation"];
    Activation activation;
    const QUrl url(told[u"downloadUrl"].text(), QUrl::StrictMode);
    // It becomes a QR code that people scan: nothing but a web page.
    if (url.isValid() && url.scheme() == u"https" && !url.host().isEmpty())
        activation.downloadUrl = url.toString(QUrl::FullyEncoded);
    for (const Json& step : told[u"steps"].items()) {
        const Activation::Step read{line(step, u"title"), harmless(step[u"text"].text(), 2000)};
        if (activation.steps.size() < mostSteps && (!read.title.isEmpty() || !read.text.isEmpty()))
            activation.steps.append(read);
    }
    return activation;
}

Result<SignInAnswer> signInOf(const Called& called)
{
    const Reply& reply = called.answer.reply;
    SignInAnswer answer;
    if (reply.isSuccess()) {
        auto signedIn = signedInOf(reply.data);
        if (!signedIn)
            return fail(signedIn.error());
        answer.signedIn = std::move(*signedIn);
    } else if (reply.code == portalcode::NeedsActivation) {
        answer.activation = activationOf(reply.data);
    } else {
        answer.refusal = portalRefusal(reply, called.http, called.sentAt);
        answer.triesLeft =
            static_cast<int>(std::clamp<qint64>(reply.data[u"triesLeft"].integer().value_or(-1), -1, 99));
    }
    return answer;
}

const QList<int> signInAnswers{portalcode::NeedsActivation, portalcode::WrongCredential, portalcode::AccountLocked};

Result<CaptchaPicture> captchaOf(const Called& called)
{
    const Json& data = called.answer.reply.data;
    const QString text = data[u"imgCode"].text();
    const qsizetype comma = text.indexOf(u',');
    const QStringView head = QStringView(text).left(std::max<qsizetype>(comma, 0));
    const bool picture = head == u"data:image/png;base64" || head == u"data:image/jpeg;base64" ||
                         head == u"data:image/jpg;base64" || head == u"data:image/gif;base64";
    const QString uid = data[u"imgUid"].text();
    if (!picture || text.size() > largestPicture || uid.isEmpty() || uid.size() > longestLine)
        return lacking(u"imgUid, imgCode"_s);
    const auto image =
        QByteArray::fromBase64Encoding(text.mid(comma + 1).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!image || (*image).isEmpty())
        return lacking(u"imgCode"_s);
    return CaptchaPicture{.uid = uid, .image = *image};
}

Result<SmsSent> smsOf(const Called& called)
{
    const Json& data = called.answer.reply.data;
    return SmsSent{.resendAfter = seconds(data[u"resendAfter"], 60, 3600),
                   .expiresIn = seconds(data[u"expiresIn"], 300, 3600)};
}

QrStatus qrStatus(const QString& text)
{
    if (text == u"WAITING")
        return QrStatus::Waiting;
    if (text == u"SCANNED")
        return QrStatus::Scanned;
    if (text == u"CONFIRMED")
        return QrStatus::Confirmed;
    if (text == u"REFUSED")
        return QrStatus::Refused;
    return text == u"EXPIRED" ? QrStatus::Expired : QrStatus::Unknown;
}

Result<QrAnswer> qrAnswerOf(const Called& called)
{
    const Reply& reply = called.answer.reply;
    QrAnswer answer{.id = reply.data[u"qrcodeId"].text()};
    // A code may also come with a status beside it: the code decides.
    answer.status = reply.isSuccess() ? qrStatus(reply.data[u"status"].text()) : QrStatus::Confirmed;
    if (answer.status == QrStatus::Confirmed) {
        auto signIn = signInOf(called);
        if (!signIn)
            return fail(signIn.error());
        answer.signIn = std::move(*signIn);
    }
    return answer;
}

Result<Person> personOf(const Called& called)
{
    const Json& data = called.answer.reply.data;
    Person person{.name = line(data, u"psnName"),
                  .certType = line(data, u"certType"),
                  .certNo = line(data, u"certNo"),
                  .mobile = line(data, u"mobile"),
                  .insuredState = line(data, u"insuredStas")};
    if (person.certNo.isEmpty() && person.name.isEmpty())
        return lacking(u"psnName, certNo"_s);
    if (const QString state = data[u"cretAuth"].text(); state == u"1" || state == u"0")
        person.eCertificate = state == u"1";
    const QStringList known{u"psnName"_s, u"certType"_s, u"certNo"_s, u"mobile"_s, u"insuredStas"_s, u"cretAuth"_s};
    for (const Json::Member& member : data.members()) {
        if (!known.contains(member.name) && !member.value.isNull())
            person.extra.insert(harmless(member.name, 100), harmless(member.value.text(), longestLine));
    }
    return person;
}

Result<bool> done(const Called&)
{
    return true;
}

/// Puts a call through whose path the profile names; what `read` returns gets request id and status when it fails.
template <typename T>
QFuture<Result<T>> put(Portal& portal, const QString& name, Call call, Result<T> (*read)(const Called&))
{
    Caller& caller = portal.caller();
    if (const auto obstacle = caller.obstacle())
        return ready<Result<T>>(fail(*obstacle));
    call.path = caller.profile().paths.value(name);
    if (call.path.isEmpty())
        return ready<Result<T>>(fail(ErrorCode::NotOffered, YIBAO_SUPPORT("POR-NOTOFFERED-11"), name));
    const auto landing = std::make_shared<Landing<T>>();
    const auto reading = [read](const Called& called) {
        Result<T> result = read(called);
        if (!result) {
            result.error().httpStatus = called.http.status;
            result.error().requestId = called.http.requestId;
        }
        return result;
    };
    caller.call<T>(call, {}, reading, [landing](const Result<T>& result) { landing->land(result); });
    return landing->future();
}

Json sms(const QString& mobile, const QString& imgUid, const QString& imgCode)
{
    return Json::object({{u"mobile"_s, mobile}, {u"imgUid"_s, imgUid}, {u"imgCode"_s, imgCode}});
}

QString kindName(AccountKind kind)
{
    switch (kind) {
    case AccountKind::Mobile:
        return u"mobile"_s;
    case AccountKind::CitizenId:
        return u"certno"_s;
    case AccountKind::Email:
        return u"email"_s;
    }
    return {};
}

} // namespace

bool AccountCalls::offers(const QString& call) const
{
    return m_portal->profile().paths.contains(call);
}

QFuture<Result<CaptchaPicture>> AccountCalls::captcha() const
{
    return put<CaptchaPicture>(*m_portal, u"captcha"_s, {}, captchaOf);
}

QFuture<Result<SmsSent>> AccountCalls::sendRegisterSms(const QString& mobile, const QString& imgUid,
                                                       const QString& imgCode) const
{
    return put<SmsSent>(*m_portal, u"registerSms"_s, {.parameters = sms(mobile, imgUid, imgCode), .once = true}, smsOf);
}

QFuture<Result<SmsSent>> AccountCalls::sendResetSms(const QString& mobile, const QString& imgUid,
                                                    const QString& imgCode) const
{
    return put<SmsSent>(*m_portal, u"resetSms"_s, {.parameters = sms(mobile, imgUid, imgCode), .once = true}, smsOf);
}

QFuture<Result<Agreement>> AccountCalls::agreement() const
{
    return put<Agreement>(
        *m_portal, u"agreement"_s, {}, +[](const Called& called) -> Result<Agreement> {
            const Json& data = called.answer.reply.data;
            Agreement agreement{.version = line(data, u"version"),
                                .title = line(data, u"title"),
                                .html = data[u"html"].text().left(longestAgreement)};
            if (agreement.version.isEmpty() || agreement.html.isEmpty())
                return lacking(u"version, html"_s);
            return agreement;
        });
}

QFuture<Result<QString>> AccountCalls::registerAccount(const QString& mobile, const Secret& password,
                                                       const Secret& smsCode, const QString& agreementVersion) const
{
    return put<QString>(
        *m_portal, u"register"_s,
        {.parameters = Json::object({{u"mobile"_s, mobile}, {u"agreementVersion"_s, agreementVersion}}),
         .once = true,
         .secrets = {{u"password"_s, hashed(password)}, {u"smsCode"_s, smsCode}}},
        +[](const Called& called) -> Result<QString> { return line(called.answer.reply.data, u"acct"); });
}

QFuture<Result<SignInAnswer>> AccountCalls::login(const QString& acct, AccountKind kind, const Secret& password,
                                                  const QString& imgUid, const QString& imgCode) const
{
    return put<SignInAnswer>(
        *m_portal, u"login"_s,
        {.parameters = Json::object(
             {{u"acct"_s, acct}, {u"acctType"_s, kindName(kind)}, {u"imgUid"_s, imgUid}, {u"imgCode"_s, imgCode}}),
         .once = true,
         .secrets = {{u"password"_s, hashed(password)}},
         .answers = signInAnswers},
        signInOf);
}

QFuture<Result<LoginQrcode>> AccountCalls::loginQrcode() const
{
    return put<LoginQrcode>(
        *m_portal, u"loginQrcode"_s, {.plain = true}, +[](const Called& called) -> Result<LoginQrcode> {
            const Json& data = called.answer.reply.data;
            LoginQrcode code{.id = data[u"qrcodeId"].text(),
                             .content = data[u"qrcodeContent"].text(),
                             .expiresIn = seconds(data[u"expiresIn"], 120, 3600)};
            if (code.id.isEmpty() || code.content.isEmpty() || code.id.size() > longestLine ||
                code.content.size() > 2000)
                return lacking(u"qrcodeId, qrcodeContent"_s);
            return code;
        });
}

QFuture<Result<QrAnswer>> AccountCalls::pollQrcode(const QString& id) const
{
    return put<QrAnswer>(*m_portal, u"pollQrcode"_s,
                         {.plain = true,
                          .parameters = Json::object({{u"qrcodeId"_s, id}}),
                          .answers = {portalcode::NeedsActivation, portalcode::AccountLocked}},
                         qrAnswerOf);
}

QFuture<Result<Tokens>> AccountCalls::refresh(const Secret& refreshToken) const
{
    return put<Tokens>(
        *m_portal, u"refresh"_s, {.secrets = {{u"refreshToken"_s, refreshToken}}},
        +[](const Called& called) { return tokensOf(called.answer.reply.data); });
}

QFuture<Result<bool>> AccountCalls::logout(const Tokens& tokens) const
{
    // Nobody waits for the end, and the owner's buffers are overwritten at once: this call has its own.
    return put<bool>(*m_portal, u"logout"_s, {.accessToken = Secret(tokens.access.view())}, done);
}

QFuture<Result<ResetTicket>> AccountCalls::checkAccount(const QString& acct) const
{
    return put<ResetTicket>(
        *m_portal, u"checkAccount"_s, {.parameters = Json::object({{u"acct"_s, acct}})},
        +[](const Called& called) -> Result<ResetTicket> {
            const Json& data = called.answer.reply.data;
            QString ticket = data[u"resetTicket"].text();
            if (ticket.isEmpty() || ticket.size() > longestToken)
                return lacking(u"resetTicket"_s);
            return ResetTicket{.ticket = Secret::take(std::move(ticket)), .mobile = line(data, u"mobile")};
        });
}

QFuture<Result<bool>> AccountCalls::resetPassword(const Secret& ticket, const QString& mobile, const Secret& smsCode,
                                                  const Secret& password) const
{
    return put<bool>(
        *m_portal, u"resetPassword"_s,
        {.parameters = Json::object({{u"mobile"_s, mobile}}),
         .once = true,
         .secrets = {{u"resetTicket"_s, ticket}, {u"smsCode"_s, smsCode}, {u"password"_s, hashed(password)}}},
        done);
}

QFuture<Result<Person>> AccountCalls::person(const Secret& accessToken) const
{
    return put<Person>(*m_portal, u"person"_s,
                       {.accessToken = accessToken, .secrets = {{u"accessToken"_s, accessToken}}}, personOf);
}

} // namespace yibao::wire
