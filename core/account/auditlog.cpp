// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/auditlog.h"

#include "core/base/supportids.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::account {

namespace {

QByteArray word(AuditKind kind)
{
    switch (kind) {
    case AuditKind::SignIn:
        return "sign-in";
    case AuditKind::SignInFailed:
        return "sign-in-failed";
    case AuditKind::SignOut:
        return "sign-out";
    case AuditKind::Lock:
        return "lock";
    case AuditKind::Idle:
        return "idle";
    case AuditKind::View:
        return "view";
    case AuditKind::Reveal:
        return "reveal";
    case AuditKind::Export:
        return "export";
    case AuditKind::Print:
        return "print";
    case AuditKind::Consent:
        return "consent";
    case AuditKind::KeysChanged:
        return "keys-changed";
    }
    return {};
}

/// Lower-case words joined by hyphens, as ids of services are; no digits, so no number can pass for one.
bool isPlainId(const QString& text)
{
    return text.size() <= 60 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return (c >= u'a' && c <= u'z') || c == u'-'; });
}

} // namespace

AuditLog::AuditLog(const QString& file, const Clock& clock)
    : m_file(file)
    , m_clock(clock)
{}

Status AuditLog::note(AuditKind kind, const QString& service, bool succeeded)
{
    if (!isPlainId(service))
        return fail(ErrorCode::Internal, YIBAO_SUPPORT("ACC-STATE-03"), u"no id of a service"_s);
    QFile file(m_file);
    // Opened for each line, so that it may be taken away meanwhile.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered,
                   QFile::ReadOwner | QFile::WriteOwner))
        return fail(ErrorCode::FileUnwritable, YIBAO_SUPPORT("OUT-WRITE-01"), file.errorString());
    const QByteArray line = m_clock.now().toString(Qt::ISODate).toLatin1() + '\t' + word(kind) + '\t' +
                            (service.isEmpty() ? QByteArray("-") : service.toLatin1()) + '\t' +
                            (succeeded ? "done" : "refused") + '\n';
    if (file.write(line) != line.size())
        return fail(ErrorCode::FileUnwritable, YIBAO_SUPPORT("OUT-WRITE-01"), file.errorString());
    return {};
}

} // namespace yibao::account
