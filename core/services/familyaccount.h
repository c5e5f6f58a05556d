// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/wiper.h"
#include "core/services/familyapplication.h"

namespace yibao::services {

/// The family account of who is signed in, and the one application that is being filled in. It outlives the pages that
/// show it: they are made anew with the language, and what was filled in stays. The application is cleared when the
/// Wiper says so, after pages that registered later have let go of it.
class FamilyAccount final
{
public:
    /// All outlive this. `pollMs`: pace of asking how an application stands.
    FamilyAccount(account::Session& session, account::Wiper& wiper, const Clock& clock, int pollMs = 2000)
        : m_service(session)
        , m_application(m_service, clock, pollMs)
        , m_registration(wiper.add(QStringLiteral("family"), [this](account::WipeCause) { m_application.clear(); }))
    {}
    Q_DISABLE_COPY_MOVE(FamilyAccount)

    [[nodiscard]] const FamilyService& service() const { return m_service; }
    [[nodiscard]] FamilyApplication& application() { return m_application; }

private:
    FamilyService m_service;
    FamilyApplication m_application;
    account::Wiper::Registration m_registration;
};

} // namespace yibao::services
