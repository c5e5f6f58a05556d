// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QMap>
#include <QString>

namespace yibao {

/// What went wrong, as far as a person can act on it. The sentence for people is chosen in ui/widgets/errortext by an
/// exhaustive switch over this enum, and on a terminal in app/cli.
enum class ErrorCode {
    Cancelled,        ///< The person stopped it. Nothing to say.
    Offline,          ///< No portal is configured, or no connection could be made.
    Timeout,          ///< The portal did not answer in time.
    TlsUntrusted,     ///< The certificate of the portal cannot be trusted.
    ProxyFault,       ///< The proxy refused or needs credentials.
    CaptivePortal,    ///< A log-in page of the network answered in the portal's place.
    RedirectRefused,  ///< The portal sent us elsewhere; we never follow.
    BadResponse,      ///< The answer could not be read, or lacks what it must have.
    ReplyTooLarge,    ///< The answer is larger than any honest one.
    SignatureInvalid, ///< The answer's signature does not fit the server's key, or the portal refused ours.
    ClockSkew,        ///< Portal and machine disagree about the time by too much.
    Unauthenticated,  ///< Sign-in is needed or has run out.
    Forbidden,        ///< The portal does not allow it.
    NotFound,         ///< The thing asked for does not exist.
    Validation,       ///< A value is wrong; fieldErrors says which.
    RateLimited,      ///< Too many questions; retryAfter says when to go on.
    Maintenance,      ///< The portal is closed for maintenance.
    ServerFault,      ///< The portal failed.
    PortalMessage,    ///< The portal refused with a message for people, in `message`.
    NotOffered,       ///< The portal in use does not offer this service.
    KeyMissing,       ///< The portal profile names a key that this machine does not hold.
    StorageFull,      ///< No room on the disk.
    StorageCorrupt,   ///< A file of ours cannot be read.
    StorageBusy,      ///< Another program holds the file.
    StorageReadOnly,  ///< The data folder cannot be written.
    StorageNewer,     ///< The file was written by a newer version of the program.
    FileUnreadable,   ///< A file chosen by the person cannot be opened or read.
    FileFormat,       ///< A file chosen by the person is not what it should be.
    FileUnwritable,   ///< A file to be written cannot be written.
    QrUnreadable,     ///< No QR code could be read, or the text is too long for one.
    Internal,         ///< A defect of ours.
};

/// One failure, told once and passed on unchanged.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString supportId;                  ///< Stable, from supportids.h, for example NET-TIMEOUT-01.
    QString message;                    ///< Words of the portal for people; empty when there are none.
    QString detail;                     ///< English, for logs and reports; never holds personal data, keys or tokens.
    int httpStatus = 0;                 ///< 0 when no HTTP answer came.
    int portalCode = 0;                 ///< The code member of the portal's answer; 0 when there was none.
    int retryAfter = 0;                 ///< Seconds after which it may work; 0 when unknown.
    QString requestId;                  ///< The id our request carried; empty without a request.
    QMap<QString, QString> fieldErrors; ///< Filter or field id to what is wrong with it.

    friend bool operator==(const Error&, const Error&) = default;
};

/// Name of a code as it stands in logs and JSON, for example "timeout".
[[nodiscard]] QString errorCodeName(ErrorCode code);

} // namespace yibao
