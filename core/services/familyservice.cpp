// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/services/familyservice.h"

namespace yibao::services {

using wire::Secret;

QFuture<Result<QList<wire::FamilyMember>>> FamilyService::members() const
{
    return m_session.call<QList<wire::FamilyMember>>(
        [calls = calls()](const Secret& token) { return calls.members(token); });
}

QFuture<Result<wire::Agreement>> FamilyService::notice() const
{
    return m_session.call<wire::Agreement>([calls = calls()](const Secret& token) { return calls.notice(token); });
}

QFuture<Result<wire::CommitmentLetter>> FamilyService::letter(const QString& name, const QString& certNo,
                                                              const QString& relation) const
{
    return m_session.call<wire::CommitmentLetter>([calls = calls(), name, certNo, relation](const Secret& token) {
        return calls.letter(name, certNo, relation, token);
    });
}

QFuture<Result<wire::FamilyApplied>> FamilyService::apply(const wire::FamilyRequest& request) const
{
    return m_session.call<wire::FamilyApplied>(
        [calls = calls(), request](const Secret& token) { return calls.apply(request, token); });
}

QFuture<Result<wire::FamilyProgress>> FamilyService::poll(const Secret& applyId) const
{
    return m_session.call<wire::FamilyProgress>(
        [calls = calls(), applyId](const Secret& token) { return calls.poll(applyId, token); });
}

QFuture<Result<bool>> FamilyService::unbind(const QString& memberId) const
{
    return m_session.call<bool>(
        [calls = calls(), memberId](const Secret& token) { return calls.unbind(memberId, token); });
}

QFuture<Result<wire::PhoneCode>> FamilyService::passwordCode() const
{
    return m_session.call<wire::PhoneCode>(
        [calls = calls()](const Secret& token) { return calls.passwordCode(token); });
}

} // namespace yibao::services
