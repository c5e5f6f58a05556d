// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/session.h"
#include "core/catalog/catalog.h"
#include "core/wire/personalcalls.h"

namespace yibao::services {

/// Answers questions about the person who is signed in. It asks the portal each time, in the session's name; answers
/// are handed on and kept nowhere, and it does not know the directory. Those who show them register with the Wiper.
class PersonalService final : public QObject
{
    Q_OBJECT
public:
    /// `portal` is the session's and may be null: then nothing is offered. All must outlive this.
    PersonalService(const catalog::Catalog& catalog, account::Session& session, wire::Portal* portal,
                    QObject* parent = nullptr);

    /// Another portal, or none; the session must have been given the same.
    void setPortal(wire::Portal* portal) { m_portal = portal; }
    [[nodiscard]] bool offers(const QString& service) const;
    [[nodiscard]] account::Session& session() const { return m_session; }

    /// One page. Errors: Validation with APP-SERVICE-03 for what is no signed-in service; those of Portal::askPersonal
    /// and Session::call. The question's page must suit the portal.
    [[nodiscard]] QFuture<Result<catalog::Answer>> ask(const catalog::Question& question);
    [[nodiscard]] QFuture<Result<wire::AccountOverview>> account(const QString& year);
    [[nodiscard]] QFuture<Result<wire::SettlementDetail>> settlement(const QString& service, const QString& code);

private:
    const catalog::Catalog& m_catalog;
    account::Session& m_session;
    wire::Portal* m_portal;
};

} // namespace yibao::services
