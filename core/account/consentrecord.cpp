// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/consentrecord.h"

using namespace Qt::StringLiterals;

namespace yibao::account {

ConsentRecord::ConsentRecord(AuditLog& audit, Wiper& wiper)
    : m_audit(audit)
    , m_registration(wiper.add(u"consent"_s, [this](WipeCause) { m_given.clear(); }))
{}

bool ConsentRecord::isGiven(Purpose purpose, const QString& service) const
{
    return m_given.contains({static_cast<int>(purpose), service});
}

Status ConsentRecord::give(Purpose purpose, const QString& service)
{
    const Status noted = m_audit.note(AuditKind::Consent, service);
    if (noted)
        m_given.insert({static_cast<int>(purpose), service});
    return noted;
}

void ConsentRecord::withdraw(Purpose purpose, const QString& service)
{
    m_given.remove({static_cast<int>(purpose), service});
}

} // namespace yibao::account
