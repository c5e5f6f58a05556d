// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QString>

namespace yibao::account {

enum class AuditKind { SignIn, SignInFailed, SignOut, Lock, Idle, View, Reveal, Export, Print, Consent, KeysChanged };

/// What was done at this station, for those who answer for it: time, kind, service, outcome, one line each, appended
/// and never changed. No names, no numbers, no content: what is no plain id is refused.
class AuditLog final
{
public:
    AuditLog(const QString& file, const Clock& clock);

    /// `service`: Service::id or empty. Errors: Internal, ACC-STATE-03 for a service that is no plain id;
    /// FileUnwritable, OUT-WRITE-01.
    [[nodiscard]] Status note(AuditKind kind, const QString& service = {}, bool succeeded = true);

private:
    QString m_file;
    const Clock& m_clock;
};

} // namespace yibao::account
