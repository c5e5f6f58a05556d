// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/error.h"

using namespace Qt::StringLiterals;

namespace yibao {

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
        return u"cancelled"_s;
    case ErrorCode::Offline:
        return u"offline"_s;
    case ErrorCode::Timeout:
        return u"timeout"_s;
    case ErrorCode::TlsUntrusted:
        return u"tls-untrusted"_s;
    case ErrorCode::ProxyFault:
        return u"proxy-fault"_s;
    case ErrorCode::CaptivePortal:
        return u"captive-portal"_s;
    case ErrorCode::RedirectRefused:
        return u"redirect-refused"_s;
    case ErrorCode::BadResponse:
        return u"bad-response"_s;
    case ErrorCode::ReplyTooLarge:
        return u"reply-too-large"_s;
    case ErrorCode::SignatureInvalid:
        return u"signature-invalid"_s;
    case ErrorCode::ClockSkew:
        return u"clock-skew"_s;
    case ErrorCode::Unauthenticated:
        return u"unauthenticated"_s;
    case ErrorCode::Forbidden:
        return u"forbidden"_s;
    case ErrorCode::NotFound:
        return u"not-found"_s;
    case ErrorCode::Validation:
        return u"validation"_s;
    case ErrorCode::RateLimited:
        return u"rate-limited"_s;
    case ErrorCode::Maintenance:
        return u"maintenance"_s;
    case ErrorCode::ServerFault:
        return u"server-fault"_s;
    case ErrorCode::PortalMessage:
        return u"portal-message"_s;
    case ErrorCode::NotOffered:
        return u"not-offered"_s;
    case ErrorCode::KeyMissing:
        return u"key-missing"_s;
    case ErrorCode::StorageFull:
        return u"storage-full"_s;
    case ErrorCode::StorageCorrupt:
        return u"storage-corrupt"_s;
    case ErrorCode::StorageBusy:
        return u"storage-busy"_s;
    case ErrorCode::StorageReadOnly:
        return u"storage-read-only"_s;
    case ErrorCode::StorageNewer:
        return u"storage-newer"_s;
    case ErrorCode::FileUnreadable:
        return u"file-unreadable"_s;
    case ErrorCode::FileFormat:
        return u"file-format"_s;
    case ErrorCode::FileUnwritable:
        return u"file-unwritable"_s;
    case ErrorCode::QrUnreadable:
        return u"qr-unreadable"_s;
    case ErrorCode::Internal:
        return u"internal"_s;
    }
    return u"internal"_s;
}

} // namespace yibao
