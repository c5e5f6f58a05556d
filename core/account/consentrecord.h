// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/auditlog.h"
#include "core/account/wiper.h"

#include <QSet>

namespace yibao::account {

enum class Purpose { View, Export, Print };

/// What the person at the screen has agreed to, for each service and purpose on its own; forgotten with the person.
class ConsentRecord final
{
public:
    ConsentRecord(AuditLog& audit, Wiper& wiper);
    Q_DISABLE_COPY_MOVE(ConsentRecord)

    [[nodiscard]] bool isGiven(Purpose purpose, const QString& service) const;
    /// Notes it in the audit log too; a log that cannot be written refuses it.
    [[nodiscard]] Status give(Purpose purpose, const QString& service);
    void withdraw(Purpose purpose, const QString& service);

private:
    AuditLog& m_audit;
    QSet<std::pair<int, QString>> m_given;
    Wiper::Registration m_registration;
};

} // namespace yibao::account
