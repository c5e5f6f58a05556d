// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/cli/errorline.h"

#include "app/cli/exitcodes.h"
#include "core/base/supportids.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace yibao::cli {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("cli", source);
}

/// The keychain's failures bear codes of storage, but a person does something else about them.
QString adviceForKeychain(const Error& error)
{
    if (error.supportId == YIBAO_SUPPORT("SEC-ABSENT-01"))
        return words(
            QT_TRANSLATE_NOOP("cli", "There is no keychain here, so nothing was kept. Sign in to the desktop."));
    if (error.supportId == YIBAO_SUPPORT("SEC-LOCKED-03") || error.supportId == YIBAO_SUPPORT("SEC-SLOW-04"))
        return words(QT_TRANSLATE_NOOP("cli", "The keychain is locked. Unlock it and try again."));
    if (error.supportId == YIBAO_SUPPORT("SEC-DENIED-02") || error.supportId == YIBAO_SUPPORT("SEC-FULL-05"))
        return words(QT_TRANSLATE_NOOP("cli", "The keychain refused. Check its rights and its room."));
    return {};
}

QString adviceFor(const Error& error)
{
    if (const QString advice = adviceForKeychain(error); !advice.isEmpty())
        return advice;
    switch (error.code) {
    case ErrorCode::Cancelled:
        return words(QT_TRANSLATE_NOOP("cli", "Stopped; nothing was changed."));
    case ErrorCode::Offline:
        return words(
            QT_TRANSLATE_NOOP("cli", "No portal can be reached. Check --profile and --portal-url, or use --offline."));
    case ErrorCode::Timeout:
        return words(QT_TRANSLATE_NOOP("cli", "The portal did not answer in time. Try again, or use --offline."));
    case ErrorCode::TlsUntrusted:
        return words(
            QT_TRANSLATE_NOOP("cli", "The portal's certificate is not trusted. Ask your administrator; do not go on."));
    case ErrorCode::ProxyFault:
        return words(QT_TRANSLATE_NOOP("cli", "The proxy refused. Check the proxy settings of this system."));
    case ErrorCode::CaptivePortal:
        return words(QT_TRANSLATE_NOOP(
            "cli", "A log-in page of this network answered. Sign in to the network, then try again."));
    case ErrorCode::RedirectRefused:
        return words(
            QT_TRANSLATE_NOOP("cli", "The portal sent us elsewhere; that is never followed. Check the address."));
    case ErrorCode::BadResponse:
        return words(
            QT_TRANSLATE_NOOP("cli", "The portal's answer cannot be read. Try again later, or use --offline."));
    case ErrorCode::ReplyTooLarge:
        return words(QT_TRANSLATE_NOOP("cli", "The portal's answer is too large. Ask for fewer rows."));
    case ErrorCode::SignatureInvalid:
        return words(QT_TRANSLATE_NOOP(
            "cli", "A signature does not fit. Check the keys of this profile; do not trust the answer."));
    case ErrorCode::ClockSkew:
        return words(
            QT_TRANSLATE_NOOP("cli", "The clocks of portal and computer differ too much. Set this computer's clock."));
    case ErrorCode::Unauthenticated:
        return error.supportId == YIBAO_SUPPORT("APP-SIGNIN-06")
                   ? words(QT_TRANSLATE_NOOP("cli", "This needs a sign-in: add --sign-in qr or --sign-in password."))
                   : words(QT_TRANSLATE_NOOP("cli", "The portal ended the session. Ask again."));
    case ErrorCode::Forbidden:
        return words(QT_TRANSLATE_NOOP(
            "cli", "The portal does not allow this, for example fetching whole lists. Ask page by page."));
    case ErrorCode::NotFound:
        return words(QT_TRANSLATE_NOOP("cli", "The portal does not know this."));
    case ErrorCode::Validation:
        return words(QT_TRANSLATE_NOOP("cli", "A value cannot be used."));
    case ErrorCode::RateLimited:
        return words(QT_TRANSLATE_NOOP("cli", "The portal asks for fewer questions. Wait a little."));
    case ErrorCode::Maintenance:
        return words(QT_TRANSLATE_NOOP("cli", "The portal is under maintenance. Try later, or use --offline."));
    case ErrorCode::ServerFault:
        return words(QT_TRANSLATE_NOOP("cli", "The portal failed. Try again later, or use --offline."));
    case ErrorCode::PortalMessage:
        return words(QT_TRANSLATE_NOOP("cli", "The portal refused."));
    case ErrorCode::NotOffered:
        return words(QT_TRANSLATE_NOOP("cli", "The portal of this profile does not offer the service. Use --offline."));
    case ErrorCode::KeyMissing:
        return words(QT_TRANSLATE_NOOP("cli",
                                       "A key of this profile is not on this computer. Put it there with 'yibao portal "
                                       "set-keys'; the gateway's operator hands it out."));
    case ErrorCode::StorageFull:
        return words(QT_TRANSLATE_NOOP("cli", "The disk is full; nothing was changed. Make room and try again."));
    case ErrorCode::StorageCorrupt:
        return words(QT_TRANSLATE_NOOP("cli", "The lists on this computer are damaged. Import them again."));
    case ErrorCode::StorageBusy:
        return words(
            QT_TRANSLATE_NOOP("cli", "Another program is using the lists. Close it, or use another --data-dir."));
    case ErrorCode::StorageReadOnly:
        return words(QT_TRANSLATE_NOOP(
            "cli", "The data folder cannot be written. Check its rights, or use another --data-dir."));
    case ErrorCode::StorageNewer:
        return words(QT_TRANSLATE_NOOP(
            "cli", "The lists were written by a newer version. Update the program, or use another --data-dir."));
    case ErrorCode::FileUnreadable:
        return words(QT_TRANSLATE_NOOP("cli", "The file cannot be read. Check its name and rights."));
    case ErrorCode::FileFormat:
        return words(QT_TRANSLATE_NOOP("cli", "The file is not what it should be."));
    case ErrorCode::FileUnwritable:
        return words(QT_TRANSLATE_NOOP("cli", "The file cannot be written. Choose another place."));
    case ErrorCode::QrUnreadable:
        return words(QT_TRANSLATE_NOOP("cli", "The QR code cannot be read."));
    case ErrorCode::Internal:
        return words(QT_TRANSLATE_NOOP("cli", "The program failed. Please report the number."));
    }
    return {};
}

/// Where the detail is about what the person wrote or chose, it belongs on the line; elsewhere it is for reports.
bool tellsDetail(ErrorCode code)
{
    return code == ErrorCode::Validation || code == ErrorCode::FileFormat || code == ErrorCode::FileUnreadable ||
           code == ErrorCode::FileUnwritable || code == ErrorCode::KeyMissing;
}

} // namespace

QString errorLine(const Error& error)
{
    QString line = u"yibao: "_s + adviceFor(error);
    if (!error.message.isEmpty())
        line += u" “"_s + error.message.simplified().left(200) + u"”"_s;
    if (tellsDetail(error.code) && !error.detail.isEmpty())
        line += u" ("_s + error.detail.simplified().left(400) + u")"_s;
    if (error.retryAfter > 0)
        line += u" (%1 s)"_s.arg(error.retryAfter);
    if (!error.supportId.isEmpty())
        line += u" ["_s + error.supportId + u"]"_s;
    return line;
}

int exitCode(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Validation:
        return exitUsage;
    case ErrorCode::Offline:
    case ErrorCode::Timeout:
    case ErrorCode::TlsUntrusted:
    case ErrorCode::ProxyFault:
    case ErrorCode::CaptivePortal:
    case ErrorCode::RedirectRefused:
    case ErrorCode::BadResponse:
    case ErrorCode::ReplyTooLarge:
    case ErrorCode::SignatureInvalid:
    case ErrorCode::ClockSkew:
    case ErrorCode::Unauthenticated:
    case ErrorCode::Forbidden:
    case ErrorCode::NotFound:
    case ErrorCode::RateLimited:
    case ErrorCode::Maintenance:
    case ErrorCode::ServerFault:
    case ErrorCode::PortalMessage:
    case ErrorCode::NotOffered:
    case ErrorCode::KeyMissing:
        return exitPortal;
    case ErrorCode::Cancelled:
    case ErrorCode::StorageFull:
    case ErrorCode::StorageCorrupt:
    case ErrorCode::StorageBusy:
    case ErrorCode::StorageReadOnly:
    case ErrorCode::StorageNewer:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileFormat:
    case ErrorCode::FileUnwritable:
    case ErrorCode::QrUnreadable:
    case ErrorCode::Internal:
        return exitData;
    }
    return exitData;
}

} // namespace yibao::cli
