// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/json.h"
#include "core/wire/keys.h"
#include "core/wire/portalprofile.h"
#include "core/wire/tif.h"

#include <QDateTime>

#include <optional>

namespace yibao::wire {

enum class Sealing {
    Sealed, ///< enciphered and signed
    Plain,  ///< {"data":…} without appCode
};

struct SealedRequest
{
    QByteArray body;
    std::optional<TifHeaders> tif; ///< to be sent as x-tif-timestamp, x-tif-nonce, x-tif-signature; profile A, sealed
};

/// An answer of a portal in the clear, success or failure.
struct Reply
{
    int code = 0;
    QString type = QStringLiteral("success"); ///< "success" or what the portal says
    QString message;                          ///< words of the portal for people
    Json data = Json::object();               ///< object or array; never null

    [[nodiscard]] bool isSuccess() const { return code == 0 && type == QLatin1String("success"); }
};

struct OpenedReply
{
    Reply reply;
    Sealing sealing = Sealing::Plain;
    bool verified = false; ///< its signature was checked against the server's key
    QDateTime serverTime;  ///< UTC, from the answer's timestamp; invalid when it has none
};

/// The client's end of the envelope of one portal. `form` Plain (or None) never seals. Immutable, any thread.
class ClientEnvelope
{
public:
    ClientEnvelope(Envelope form, const QString& appCode, const QString& version, const Keys& keys);

    /// `data` is an object. Errors: ENV-ARRAY-07 for arrays of plain values where the signature cannot carry them,
    /// ENV-KEY-06, ENV-CRYPTO-08.
    [[nodiscard]] Result<SealedRequest> sealRequest(const Json& data, const QDateTime& now) const;
    [[nodiscard]] static SealedRequest plainRequest(const Json& data);

    /// Reads any honest answer, also one that says no: the caller looks at reply.code. `sent` is how the request went.
    /// Errors: BadResponse with ENV-JSON-01, ENV-DEPTH-02, ENV-SHAPE-03, ENV-CIPHER-04; SignatureInvalid with
    /// ENV-SIGN-05 when a server key is set and the signature is missing or wrong, or when a success comes without the
    /// envelope to a sealed request. A failure without the envelope is accepted: a portal that cannot read us cannot
    /// seal for us.
    [[nodiscard]] Result<OpenedReply> openResponse(const QByteArray& body, Sealing sent) const;

private:
    Envelope m_form;
    QString m_appCode;
    QString m_version;
    Keys m_keys;
};

/// Codes by which a server of ours refuses a request; they are in Error::portalCode.
namespace refusal {
inline constexpr int WrongSignature = 690001;
inline constexpr int Undecipherable = 690002;
inline constexpr int ClockSkew = 690003;
inline constexpr int UnknownAppCode = 690004;
inline constexpr int BadParameter = 690010; ///< the body is no JSON object, or lacks members
} // namespace refusal

struct OpenedRequest
{
    Json data; ///< object
    Sealing sealing = Sealing::Plain;
    QString appCode;  ///< empty for a plain request
    QDateTime sentAt; ///< UTC, from the envelope; invalid for a plain request
};

/// The server's end: opens requests of one appCode, seals answers. Immutable, any thread.
class ServerEnvelope
{
public:
    ServerEnvelope(Envelope form, const QString& appCode, const QString& version, const Keys& keys);

    /// Seconds by which a sealed request's clock may differ; 180 unless set.
    void setMaxSkew(qint64 seconds) { m_maxSkew = seconds; }

    /// Opens a request, with or without the outer {"data":…}; one without appCode is plain. `tif` is checked for sealed
    /// requests of profile A. Every error has one of the codes above in portalCode; supportId is ENV-REQUEST-09.
    [[nodiscard]] Result<OpenedRequest> openRequest(const QByteArray& body, const TifHeaders& tif,
                                                    const QDateTime& now) const;

    [[nodiscard]] Result<QByteArray> sealResponse(const Reply& reply, const QDateTime& now) const;
    [[nodiscard]] QByteArray plainResponse(const Reply& reply, const QDateTime& now) const;
    /// Sealed or plain, as the request was.
    [[nodiscard]] Result<QByteArray> respond(const Reply& reply, Sealing sealing, const QDateTime& now) const;

private:
    Envelope m_form;
    QString m_appCode;
    QString m_version;
    Keys m_keys;
    qint64 m_maxSkew = 180;
};

} // namespace yibao::wire
