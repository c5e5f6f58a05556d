// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/endpoints.h"
#include "app/sandbox/parameters.h"
#include "core/identity/masks.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using wire::Json;

namespace {

const QString agreementVersion = u"demo-2026-11"_s;

wire::Reply agreement()
{
    const QString html =
        u"<h2>个人注册协议(合成演示)</h2>"
        "<p>本协议只用于演示:这里的平台、账号和数据都是合成的,与任何真实的人和机构无关。</p>"
        "<h3>一、账号</h3><p>您用手机号注册一个演示账号,密码由 8–16 位字母和数字组成。</p>"
        "<h3>二、信息</h3><p>演示平台只在内存中保存您填写的内容,程序结束时全部清除。请不要填写真实的个人信息。</p>"
        "<h3>三、凭证</h3><p>登录前需要激活医保电子凭证;演示中由“演示手机”页面代替手机完成。</p>"
        "<h3>四、退出</h3><p>在公用电脑上使用后,请退出登录。</p>"_s;
    return success(Json::object({{u"version"_s, agreementVersion},
                                 {u"title"_s, u"国家医疗保障局个人注册协议(合成演示)"_s},
                                 {u"html"_s, html}}));
}

wire::Reply sendSms(Hall& hall, const Json& data, SmsCodes::Purpose purpose)
{
    Parameters parameters(data);
    const QString mobile = parameters.mobile(u"mobile"_s);
    const QString image = parameters.required(u"imgUid"_s);
    const QString text = parameters.required(u"imgCode"_s);
    if (!parameters.areGood())
        return badParameter(parameters.problem());
    const QDateTime now = hall.clock.now();
    if (!hall.captchas.redeem(image, text, now))
        return failure(code::captchaWrong, u"图形验证码错误或已失效"_s);
    const bool isKnown = hall.accounts.find(mobile) != nullptr;
    if (purpose == SmsCodes::Purpose::Register && isKnown)
        return failure(code::mobileTaken, u"该手机号已注册"_s);
    if (purpose == SmsCodes::Purpose::Reset && !isKnown)
        return badParameter(u"mobile"_s);
    if (const int wait = hall.sms.send(mobile, purpose, now); wait > 0)
        return failure(code::smsTooOften, u"短信发送过于频繁"_s, Json::object({{u"retryAfter"_s, wait}}));
    return success(
        Json::object({{u"resendAfter"_s, SmsCodes::secondsUntilNext}, {u"expiresIn"_s, SmsCodes::secondsOfLife}}));
}

wire::Reply enroll(Hall& hall, const Json& data)
{
    Parameters parameters(data);
    const QString mobile = parameters.mobile(u"mobile"_s);
    const QString digest = parameters.digest(u"password"_s);
    const QString code = parameters.required(u"smsCode"_s);
    if (parameters.required(u"agreementVersion"_s) != agreementVersion)
        parameters.reject(u"agreementVersion"_s);
    if (!parameters.areGood())
        return badParameter(parameters.problem());
    if (hall.accounts.find(mobile) != nullptr)
        return failure(code::mobileTaken, u"该手机号已注册"_s);
    if (!hall.sms.redeem(mobile, SmsCodes::Purpose::Register, code, hall.clock.now()))
        return failure(code::smsWrong, u"短信验证码错误或已失效"_s);
    const PersonPtr person = hall.accounts.enroll(mobile, digest);
    if (person == nullptr)
        return failure(code::mobileTaken, u"该手机号已注册"_s);
    return success(Json::object({{u"acct"_s, hall.accounts.accountName(person)}}));
}

wire::Reply checkAccount(Hall& hall, const Json& data)
{
    Parameters parameters(data);
    const QString account = parameters.required(u"acct"_s);
    if (!parameters.areGood())
        return badParameter(parameters.problem());
    const PersonPtr person = hall.accounts.find(account);
    if (person == nullptr)
        return failure(code::wrongCredential, u"账号不存在或尚未注册"_s);
    return success(Json::object({{u"resetTicket"_s, hall.accounts.openReset(person, hall.clock.now())},
                                 {u"mobile"_s, identity::maskedMobile(person->mobile)}}));
}

wire::Reply resetPassword(Hall& hall, const Json& data)
{
    Parameters parameters(data);
    const QString ticket = parameters.required(u"resetTicket"_s);
    const QString mobile = parameters.mobile(u"mobile"_s);
    const QString code = parameters.required(u"smsCode"_s);
    const QString digest = parameters.digest(u"password"_s);
    if (!parameters.areGood())
        return badParameter(parameters.problem());
    const QDateTime now = hall.clock.now();
    const PersonPtr person = hall.accounts.resetting(ticket, now);
    if (person == nullptr)
        return failure(code::ticketInvalid, u"重置凭证已失效,请从第一步重新开始"_s);
    if (person->mobile != mobile)
        return badParameter(u"mobile"_s);
    if (!hall.sms.redeem(mobile, SmsCodes::Purpose::Reset, code, now))
        return failure(code::smsWrong, u"短信验证码错误或已失效"_s);
    hall.accounts.finishReset(ticket, digest);
    // Whoever knew the old password is out.
    hall.sessions.closeAllOf(mobile);
    return success(Json::object());
}

} // namespace

void addRegistrationEndpoints(Endpoints& endpoints, const Portal& portal)
{
    Hall& hall = portal.hall;
    endpoints.emplace(u"/nthl/api/acct/agreement"_s, [](const Call&) { return agreement(); });
    endpoints.emplace(u"/nthl/api/sms/sendRegisterSms"_s,
                      [&hall](const Call& call) { return sendSms(hall, call.data, SmsCodes::Purpose::Register); });
    endpoints.emplace(u"/nthl/api/sms/sendResetSms"_s,
                      [&hall](const Call& call) { return sendSms(hall, call.data, SmsCodes::Purpose::Reset); });
    endpoints.emplace(u"/nthl/api/acct/register"_s, [&hall](const Call& call) { return enroll(hall, call.data); });
    endpoints.emplace(u"/nthl/api/acct/checkAcct"_s,
                      [&hall](const Call& call) { return checkAccount(hall, call.data); });
    endpoints.emplace(u"/nthl/api/acct/resetPassword"_s,
                      [&hall](const Call& call) { return resetPassword(hall, call.data); });
}

} // namespace yibao::sandbox
