// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/supportids.h"
#include "core/wire/canonical.h"
#include "core/wire/envelope.h"
#include "core/wire/envelopeparts.h"

using namespace Qt::StringLiterals;

namespace yibao::wire {
namespace {

auto refuse(int portalCode, const QString& why)
{
    ErrorCode code = ErrorCode::Validation;
    if (portalCode == refusal::WrongSignature)
        code = ErrorCode::SignatureInvalid;
    else if (portalCode == refusal::Undecipherable)
        code = ErrorCode::BadResponse;
    else if (portalCode == refusal::ClockSkew)
        code = ErrorCode::ClockSkew;
    else if (portalCode == refusal::UnknownAppCode)
        code = ErrorCode::Forbidden;
    auto refused = fail(code, YIBAO_SUPPORT("ENV-REQUEST-09"), why);
    refused.value().portalCode = portalCode;
    return refused;
}

Json presentable(const Json& data)
{
    return data.isNull() ? Json::object() : data;
}

} // namespace

ServerEnvelope::ServerEnvelope(Envelope form, const QString& appCode, const QString& version, const Keys& keys)
    : m_form(form)
    , m_appCode(appCode)
    , m_version(version)
    , m_keys(keys)
{}

Result<OpenedRequest> ServerEnvelope::openRequest(const QByteArray& body, const TifHeaders& tif,
                                                  const QDateTime& now) const
{
    const auto root = Json::parse(body);
    if (!root)
        return refuse(refusal::BadParameter, root.error().detail);
    if (!root->isObject())
        return refuse(refusal::BadParameter, u"the body is no object"_s);

    const QString codeMember = detail::codeMember(m_form);
    const bool bare = root->contains(codeMember);
    const Json& envelope = bare || !root->contains(u"data") ? *root : (*root)[u"data"];
    if (!detail::seals(m_form) || !envelope.contains(codeMember)) {
        if (!envelope.isObject() && !envelope.isNull())
            return refuse(refusal::BadParameter, u"data is no object"_s);
        return OpenedRequest{.data = presentable(envelope), .sealing = Sealing::Plain, .appCode = {}, .sentAt = {}};
    }

    if (envelope[codeMember].text() != m_appCode)
        return refuse(refusal::UnknownAppCode, u"unknown appCode"_s);
    const bool mobile = m_form == Envelope::MobilePayment;
    if (!mobile && !tif.isValid())
        return refuse(refusal::WrongSignature, u"the x-tif headers do not fit"_s);
    const Json::ParseOptions options{.allowCesu8 = true};
    const auto data = detail::decipher(detail::encData(m_form, envelope), m_appCode, m_keys.appSecret, options);
    if (!data)
        return refuse(refusal::Undecipherable, data.error().detail);
    if (!data->isObject())
        return refuse(refusal::BadParameter, u"the payload is no object"_s);

    Json signedEnvelope = envelope;
    signedEnvelope.set(u"data"_s, *data);
    const auto good =
        detail::verify(m_form, signedEnvelope, envelope[u"signData"].text(), m_keys.clientPublicKey, m_keys.appSecret);
    if (!good || !*good)
        return refuse(refusal::WrongSignature, good ? u"the signature does not fit"_s : good.error().detail);

    const QDateTime sentAt = detail::timeOf(envelope[u"timestamp"]);
    const auto tooFar = [&](const QDateTime& time) { return !time.isValid() || qAbs(time.secsTo(now)) > m_maxSkew; };
    if (tooFar(sentAt) || (!mobile && tooFar(tif.time())))
        return refuse(refusal::ClockSkew, u"the clock differs by too much"_s);
    return OpenedRequest{.data = *data, .sealing = Sealing::Sealed, .appCode = m_appCode, .sentAt = sentAt};
}

Result<QByteArray> ServerEnvelope::sealResponse(const Reply& reply, const QDateTime& now) const
{
    const Json data = presentable(reply.data);
    if ((!data.isObject() && !data.isArray()) || holdsUncarriableArray(m_form, data))
        return fail(ErrorCode::Internal, YIBAO_SUPPORT("ENV-ARRAY-07"), u"array of plain values in an answer"_s);
    const auto payload = detail::encipher(data.toUtf8(), m_appCode, m_keys.appSecret);
    if (!payload)
        return fail(payload.error());

    if (m_form == Envelope::MobilePayment) {
        Json envelope = Json::object({{u"appId"_s, m_appCode},
                                      {u"code"_s, QString::number(reply.code)},
                                      {u"message"_s, reply.message},
                                      {u"type"_s, reply.type},
                                      {u"encType"_s, u"SM4"_s},
                                      {u"signType"_s, u"SM2"_s},
                                      {u"version"_s, m_version},
                                      {u"timestamp"_s, detail::compactTime(now)},
                                      {u"data"_s, data}});
        const auto signature = detail::sign(m_form, envelope, m_keys);
        if (!signature)
            return fail(signature.error());
        envelope.remove(u"data");
        envelope.set(u"encData"_s, *payload);
        envelope.set(u"signData"_s, *signature);
        return envelope.toUtf8();
    }

    Json envelope = Json::object({{u"signData"_s, QString()},
                                  {u"encType"_s, u"SM4"_s},
                                  {u"data"_s, data},
                                  {u"signType"_s, u"SM2"_s},
                                  {u"appCode"_s, m_appCode},
                                  {u"version"_s, m_version},
                                  {u"timestamp"_s, QString::number(now.toMSecsSinceEpoch())}});
    const auto signature = detail::sign(m_form, envelope, m_keys);
    if (!signature)
        return fail(signature.error());
    envelope.set(u"signData"_s, *signature);
    envelope.set(u"data"_s, Json::object({{u"encData"_s, *payload}}));
    return Json::object({{u"code"_s, reply.code},
                         {u"data"_s, envelope},
                         {u"message"_s, reply.message},
                         {u"timestamp"_s, QString::number(now.toSecsSinceEpoch())},
                         {u"type"_s, reply.type}})
        .toUtf8();
}

QByteArray ServerEnvelope::plainResponse(const Reply& reply, const QDateTime& now) const
{
    const bool mobile = m_form == Envelope::MobilePayment;
    return Json::object({{u"code"_s, mobile ? Json(QString::number(reply.code)) : Json(reply.code)},
                         {u"data"_s, presentable(reply.data)},
                         {u"message"_s, reply.message},
                         {u"timestamp"_s, QString::number(now.toSecsSinceEpoch())},
                         {u"type"_s, reply.type}})
        .toUtf8();
}

Result<QByteArray> ServerEnvelope::respond(const Reply& reply, Sealing sealing, const QDateTime& now) const
{
    if (sealing == Sealing::Plain)
        return plainResponse(reply, now);
    return sealResponse(reply, now);
}

} // namespace yibao::wire
