// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/session.h"
#include "core/wire/familycalls.h"

namespace yibao::services {

/// The family account of the person who is signed in: each call asks the portal of the session, in the session's name;
/// nothing is kept. Errors: those of FamilyCalls and of Session::call.
class FamilyService final
{
public:
    /// `session` must outlive this.
    explicit FamilyService(account::Session& session)
        : m_session(session)
    {}

    [[nodiscard]] account::Session& session() const { return m_session; }
    [[nodiscard]] bool offersFamily() const { return calls().offersFamily(); }
    [[nodiscard]] bool offersPasswordCode() const { return calls().offersPasswordCode(); }

    [[nodiscard]] QFuture<Result<QList<wire::FamilyMember>>> members() const;
    [[nodiscard]] QFuture<Result<wire::Agreement>> notice() const;
    [[nodiscard]] QFuture<Result<wire::CommitmentLetter>> letter(const QString& name, const QString& certNo,
                                                                 const QString& relation) const;
    [[nodiscard]] QFuture<Result<wire::FamilyApplied>> apply(const wire::FamilyRequest& request) const;
    [[nodiscard]] QFuture<Result<wire::FamilyProgress>> poll(const wire::Secret& applyId) const;
    [[nodiscard]] QFuture<Result<bool>> unbind(const QString& memberId) const;
    [[nodiscard]] QFuture<Result<wire::PhoneCode>> passwordCode() const;

private:
    [[nodiscard]] wire::FamilyCalls calls() const { return wire::FamilyCalls(m_session.calls().portal()); }

    account::Session& m_session;
};

} // namespace yibao::services
