// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/services/personalservice.h"

#include "core/base/future.h"
#include "core/base/supportids.h"

namespace yibao::services {

namespace {

Error noPortal()
{
    return {.code = ErrorCode::Offline, .supportId = YIBAO_SUPPORT("NET-OFFLINE-01")};
}

} // namespace

PersonalService::PersonalService(const catalog::Catalog& catalog, account::Session& session, wire::Portal* portal,
                                 QObject* parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_session(session)
    , m_portal(portal)
{}

bool PersonalService::offers(const QString& service) const
{
    const catalog::Service* declared = m_catalog.service(service);
    return m_portal != nullptr && declared != nullptr && declared->access == catalog::Access::SignedIn &&
           m_portal->offers(service);
}

QFuture<Result<catalog::Answer>> PersonalService::ask(const catalog::Question& question)
{
    using Answered = Result<catalog::Answer>;
    const catalog::Service* service = m_catalog.service(question.service);
    if (service == nullptr || service->access != catalog::Access::SignedIn)
        return ready<Answered>(fail(ErrorCode::Validation, YIBAO_SUPPORT("APP-SERVICE-03"), question.service));
    if (m_portal == nullptr)
        return ready<Answered>(fail(noPortal()));
    return m_session.call<catalog::Answer>(
        [portal = m_portal, question](const wire::Secret& token) { return portal->askPersonal(question, token); });
}

QFuture<Result<wire::AccountOverview>> PersonalService::account(const QString& year)
{
    if (m_portal == nullptr)
        return ready<Result<wire::AccountOverview>>(fail(noPortal()));
    return m_session.call<wire::AccountOverview>([calls = wire::PersonalCalls(*m_portal, m_catalog), year](
                                                     const wire::Secret& token) { return calls.account(year, token); });
}

QFuture<Result<wire::SettlementDetail>> PersonalService::settlement(const QString& service, const QString& code)
{
    if (m_portal == nullptr)
        return ready<Result<wire::SettlementDetail>>(fail(noPortal()));
    return m_session.call<wire::SettlementDetail>(
        [calls = wire::PersonalCalls(*m_portal, m_catalog), service, code](const wire::Secret& token) {
            return calls.settlement(service, code, token);
        });
}

} // namespace yibao::services
