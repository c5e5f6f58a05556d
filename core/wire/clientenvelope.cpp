// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/supportids.h"
#include "core/wire/canonical.h"
#include "core/wire/envelope.h"
#include "core/wire/envelopeparts.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace yibao::wire {
namespace {

auto misshaped(const QString& why)
{
    return fail(ErrorCode::BadResponse, YIBAO_SUPPORT("ENV-SHAPE-03"), why);
}

auto unauthentic(const QString& why)
{
    return fail(ErrorCode::SignatureInvalid, YIBAO_SUPPORT("ENV-SIGN-05"), why);
}

// Code, type and message as the answer tells them; portals of profile B use "success" in place of "type".
Result<Reply> head(Envelope form, const Json& root)
{
    const auto code = root[u"code"].integer();
    if (!code || *code < std::numeric_limits<int>::min() || *code > std::numeric_limits<int>::max())
        return misshaped(u"no code"_s);
    Reply reply{.code = static_cast<int>(*code), .type = root[u"type"].text(), .message = root[u"message"].text()};
    if (reply.message.isEmpty())
        reply.message = root[u"msg"].text();
    if (form == Envelope::MobilePayment && reply.type.isEmpty())
        reply.type = reply.code == 0 && root[u"success"].toBool(true) ? u"success"_s : u"fail"_s;
    return reply;
}

} // namespace

ClientEnvelope::ClientEnvelope(Envelope form, const QString& appCode, const QString& version, const Keys& keys)
    : m_form(form)
    , m_appCode(appCode)
    , m_version(version)
    , m_keys(keys)
{}

SealedRequest ClientEnvelope::plainRequest(const Json& data)
{
    return {.body = Json::object({{u"data"_s, data.isNull() ? Json::object() : data}}).toUtf8(), .tif = {}};
}

Result<SealedRequest> ClientEnvelope::sealRequest(const Json& given, const QDateTime& now) const
{
    if (!detail::seals(m_form))
        return plainRequest(given);
    const Json data = given.isNull() ? Json::object() : given;
    if (!data.isObject() || holdsUncarriableArray(m_form, data))
        return fail(ErrorCode::Internal, YIBAO_SUPPORT("ENV-ARRAY-07"), u"array of plain values in a request"_s);

    const bool mobile = m_form == Envelope::MobilePayment;
    // Whole seconds, rounded up, as the web hall does; the header repeats the same number.
    const qint64 seconds = (now.toMSecsSinceEpoch() + 999) / 1000;
    Json envelope = Json::object({{u"data"_s, data},
                                  {detail::codeMember(m_form), m_appCode},
                                  {u"version"_s, m_version},
                                  {u"encType"_s, u"SM4"_s},
                                  {u"signType"_s, u"SM2"_s},
                                  {u"timestamp"_s, mobile ? Json(detail::compactTime(now)) : Json(seconds)}});
    const auto signature = detail::sign(m_form, envelope, m_keys);
    if (!signature)
        return fail(signature.error());
    QByteArray plain = mobile ? data.toUtf8() : data.toAscii();
    const auto payload = detail::encipher(plain, m_appCode, m_keys.appSecret);
    wipe(plain);
    if (!payload)
        return fail(payload.error());
    if (mobile) {
        envelope.remove(u"data");
        envelope.set(u"encData"_s, *payload);
        envelope.set(u"signData"_s, *signature);
        return SealedRequest{.body = envelope.toUtf8(), .tif = {}};
    }
    envelope.set(u"data"_s, Json::object({{u"encData"_s, *payload}}));
    envelope.set(u"signData"_s, *signature);
    return SealedRequest{.body = Json::object({{u"data"_s, envelope}}).toUtf8(), .tif = TifHeaders::make(seconds)};
}

Result<OpenedReply> ClientEnvelope::openResponse(const QByteArray& body, Sealing sent) const
{
    const auto root = Json::parse(body);
    if (!root)
        return fail(root.error());
    if (!root->isObject())
        return misshaped(u"the answer is no object"_s);
    const auto reply = head(m_form, *root);
    if (!reply)
        return fail(reply.error());

    OpenedReply opened;
    opened.reply = *reply;
    const bool mobile = m_form == Envelope::MobilePayment;
    const Json& envelope = mobile ? *root : (*root)[u"data"];
    // A portal that fails may leave its envelope empty; only a success must have something in it.
    const bool filled = !detail::encData(m_form, envelope).isEmpty();
    const bool sealed = mobile ? filled : !envelope[u"appCode"].text().isEmpty() && (filled || reply->isSuccess());
    const Json& inner = sealed ? envelope[u"timestamp"] : (*root)[u"timestamp"];
    opened.serverTime = detail::timeOf(inner.isNull() ? (*root)[u"timestamp"] : inner);

    if (!sealed) {
        if (sent == Sealing::Sealed && detail::seals(m_form) && reply->isSuccess() && !m_keys.serverPublicKey.isEmpty())
            return unauthentic(u"a success without the envelope"_s);
        const Json& data = (*root)[u"data"];
        if (data.isObject() || data.isArray())
            opened.reply.data = data;
        else if (!data.isNull() && reply->isSuccess())
            return misshaped(u"data is neither object nor array"_s);
        return opened;
    }

    opened.sealing = Sealing::Sealed;
    auto data = detail::decipher(detail::encData(m_form, envelope), m_appCode, m_keys.appSecret);
    if (!data)
        return fail(data.error());
    if (!data->isObject() && !data->isArray())
        return misshaped(u"the payload is neither object nor array"_s);
    if (!m_keys.serverPublicKey.isEmpty()) {
        Json signedEnvelope = envelope;
        signedEnvelope.set(u"data"_s, *data);
        const auto good = detail::verify(m_form, signedEnvelope, envelope[u"signData"].text(), m_keys.serverPublicKey,
                                         m_keys.appSecret);
        if (!good)
            return fail(good.error());
        if (!*good)
            return unauthentic(envelope.contains(u"signData") ? u"the signature does not fit"_s : u"no signature"_s);
        opened.verified = true;
    }
    opened.reply.data = std::move(*data);
    return opened;
}

} // namespace yibao::wire
