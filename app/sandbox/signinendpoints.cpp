// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/endpoints.h"
#include "app/sandbox/parameters.h"
#include "core/identity/masks.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using wire::Json;

namespace {

wire::Reply captcha(Hall& hall)
{
    const Captchas::Issued issued = hall.captchas.issue(hall.clock.now());
    return success(
        Json::object({{u"imgUid"_s, issued.id},
                      {u"imgCode"_s, u"data:image/png;base64,"_s + QString::fromLatin1(issued.png.toBase64())}}));
}

void addGrant(Json& data, const Hall& hall, const Grant& grant)
{
    data.set(u"accessToken"_s, grant.accessToken);
    data.set(u"refreshToken"_s, grant.refreshToken);
    data.set(u"expiresIn"_s, grant.expiresIn);
    data.set(u"name"_s, identity::maskedName(grant.person->name));
    data.set(u"acct"_s, hall.accounts.accountName(grant.person));
    data.set(u"mobile"_s, identity::maskedMobile(grant.person->mobile));
}

wire::Reply toBeActivated()
{
    const auto step = [](const QString& title, const QString& text) {
        return Json::object({{u"title"_s, title}, {u"text"_s, text}});
    };
    const Json steps = Json::array({step(u"下载应用"_s, u"用手机扫描二维码,下载并安装演示应用。"_s),
                                    step(u"注册并登录"_s, u"打开应用,用本人手机号注册并登录。"_s),
                                    step(u"激活医保电子凭证"_s, u"在首页选择“激活”,按提示完成本人认证。"_s),
                                    step(u"回到这里"_s, u"激活完成后,重新登录,或用应用扫码登录。"_s)});
    const Json activation = Json::object({{u"downloadUrl"_s, u"https://sandbox.invalid/app"_s}, {u"steps"_s, steps}});
    return failure(code::notActivated, u"医保电子凭证尚未激活"_s, Json::object({{u"activation"_s, activation}}));
}

/// The answer to who may not come in; a success stands for nobody refused.
wire::Reply refusalOf(const Accounts::SignIn& signIn)
{
    switch (signIn.outcome) {
    case Accounts::SignIn::Outcome::Good:
        break;
    case Accounts::SignIn::Outcome::Wrong:
        return failure(code::wrongCredential, u"账号或密码错误"_s, Json::object({{u"triesLeft"_s, signIn.triesLeft}}));
    case Accounts::SignIn::Outcome::Locked:
        return failure(code::locked, u"账号已锁定,请稍后再试"_s,
                       Json::object({{u"until"_s, signIn.until.toSecsSinceEpoch()}}));
    case Accounts::SignIn::Outcome::NotActivated:
        return toBeActivated();
    }
    return {};
}

wire::Reply login(Hall& hall, const Json& data)
{
    Parameters parameters(data);
    const QString account = parameters.required(u"acct"_s);
    const QString type = parameters.required(u"acctType"_s);
    if (!QStringList{u"mobile"_s, u"certno"_s, u"email"_s}.contains(type))
        parameters.reject(u"acctType"_s);
    const QString digest = parameters.digest(u"password"_s);
    const QString image = parameters.required(u"imgUid"_s);
    const QString text = parameters.required(u"imgCode"_s);
    if (!parameters.areGood())
        return badParameter(parameters.problem());
    const QDateTime now = hall.clock.now();
    if (!hall.captchas.redeem(image, text, now))
        return failure(code::captchaWrong, u"图形验证码错误或已失效"_s);
    const Accounts::SignIn signIn = hall.accounts.signIn(type, account, digest, now);
    if (wire::Reply refused = refusalOf(signIn); !refused.isSuccess())
        return refused;
    Json answer = Json::object();
    addGrant(answer, hall, hall.sessions.open(signIn.person, now));
    return success(std::move(answer));
}

wire::Reply qrCode(Hall& hall)
{
    const PhoneCodes::Code code = hall.qr.issue(hall.clock.now());
    return success(
        Json::object({{u"qrcodeId"_s, code.id}, {u"qrcodeContent"_s, code.content}, {u"expiresIn"_s, code.expiresIn}}));
}

wire::Reply qrStatus(Hall& hall, const Json& data)
{
    Parameters parameters(data);
    const QString id = parameters.required(u"qrcodeId"_s);
    if (!parameters.areGood())
        return badParameter(parameters.problem());
    const QDateTime now = hall.clock.now();
    wire::Reply refused;
    const auto open = [&](const PersonPtr& person) -> std::optional<Grant> {
        refused = refusalOf(hall.accounts.signInByPhone(person, now));
        return refused.isSuccess() ? std::optional(hall.sessions.open(person, now)) : std::nullopt;
    };
    const QrLogins::Poll poll = hall.qr.poll(id, now, open);
    if (!refused.isSuccess())
        return refused;
    Json answer = Json::object({{u"status"_s, QrLogins::word(poll.state)}});
    if (poll.grant)
        addGrant(answer, hall, *poll.grant);
    return success(std::move(answer));
}

wire::Reply refresh(Hall& hall, const Json& data)
{
    Parameters parameters(data);
    const QString token = parameters.required(u"refreshToken"_s);
    if (!parameters.areGood())
        return badParameter(parameters.problem());
    const auto grant = hall.sessions.refresh(token, hall.clock.now());
    if (!grant)
        return failure(code::tokenInvalid, u"登录已失效,请重新登录"_s);
    return success(Json::object({{u"accessToken"_s, grant->accessToken},
                                 {u"refreshToken"_s, grant->refreshToken},
                                 {u"expiresIn"_s, grant->expiresIn}}));
}

wire::Reply whoIs(Hall& hall, const Call& call)
{
    Parameters parameters(call.data);
    const QString token = parameters.required(u"accessToken"_s);
    if (!parameters.areGood())
        return badParameter(parameters.problem());
    // Two tokens in one call are no one's.
    if (!call.accessToken.isEmpty() && call.accessToken != token)
        return failure(code::tokenInvalid, u"未登录或登录已失效"_s);
    return forSignedIn(hall, token, [&](const Person& person) {
        return success(Json::object({{u"psnName"_s, identity::maskedName(person.name)},
                                     {u"certType"_s, u"01"_s},
                                     {u"certNo"_s, identity::maskedCitizenId(person.certNo)},
                                     {u"mobile"_s, identity::maskedMobile(person.mobile)},
                                     {u"insuredStas"_s, person.insured ? u"1"_s : u"0"_s},
                                     {u"cretAuth"_s, u"1"_s}}));
    });
}

} // namespace

wire::Reply forSignedIn(Hall& hall, const QString& accessToken, const std::function<wire::Reply(const Person&)>& answer)
{
    const Sessions::Check check = hall.sessions.check(accessToken, hall.clock.now());
    switch (check.standing) {
    case Sessions::Standing::Good:
        return answer(*check.person);
    case Sessions::Standing::Expired:
        return failure(code::tokenExpired, u"登录已超时"_s);
    case Sessions::Standing::Ended:
        return failure(code::sessionEnded, u"您的账号已在别处登录或已被退出"_s);
    case Sessions::Standing::Unknown:
        break;
    }
    return failure(code::tokenInvalid, u"未登录或登录已失效"_s);
}

void addSignInEndpoints(Endpoints& endpoints, const Portal& portal)
{
    Hall& hall = portal.hall;
    endpoints.emplace(u"/nthl/api/acct/codeImage"_s, [&hall](const Call&) { return captcha(hall); });
    endpoints.emplace(u"/nthl/api/acct/login"_s, [&hall](const Call& call) { return login(hall, call.data); });
    endpoints.emplace(u"/pss/pw/web/cfc/getLoginQrcode"_s, [&hall](const Call&) { return qrCode(hall); });
    endpoints.emplace(u"/pss/pw/web/cfc/pollQrcodeStatus"_s,
                      [&hall](const Call& call) { return qrStatus(hall, call.data); });
    endpoints.emplace(u"/nthl/api/login/refresh"_s, [&hall](const Call& call) { return refresh(hall, call.data); });
    endpoints.emplace(u"/nthl/api/login/logout"_s, [&hall](const Call& call) {
        // Who signs out after the time is over has signed out all the same.
        return hall.sessions.close(call.accessToken) ? success(Json::object())
                                                     : failure(code::tokenInvalid, u"未登录或登录已失效"_s);
    });
    endpoints.emplace(u"/nthl/api/userPerson/queryPsnInfo"_s, [&hall](const Call& call) { return whoIs(hall, call); });
}

} // namespace yibao::sandbox
