// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/models/answersource.h"

#include "core/services/portalscan.h"

#include <algorithm>

namespace yibao::models {

namespace {

constexpr int largestPage = 100;

} // namespace

ServiceAnswerSource::ServiceAnswerSource(services::QueryService& service, QObject* parent)
    : AnswerSource(parent)
    , m_service(service)
{
    connect(&service.directory(), &directory::Directory::changed, this, &AnswerSource::listsChanged);
    rebindPortal();
}

void ServiceAnswerSource::rebindPortal()
{
    disconnect(m_reachability);
    if (wire::Portal* portal = m_service.portal()) {
        m_reachability =
            connect(portal, &wire::Portal::reachabilityChanged, this, [this](wire::Reachability reachability) {
                if (reachability == wire::Reachability::Reachable)
                    Q_EMIT portalReachable();
            });
    }
    Q_EMIT portalReplaced();
}

QFuture<Result<catalog::Answer>> ServiceAnswerSource::local(const catalog::Question& question)
{
    return m_service.local(question);
}

QFuture<Status> ServiceAnswerSource::scan(const catalog::Question& question, directory::Directory::Sink sink)
{
    return m_service.directory().scan(question, std::move(sink));
}

QFuture<Result<directory::LastAsked>> ServiceAnswerSource::lastAsked(const catalog::Question& question)
{
    return m_service.directory().lastAsked(question);
}

QFuture<Result<QList<directory::Holding>>> ServiceAnswerSource::holdings()
{
    return m_service.directory().holdings();
}

bool ServiceAnswerSource::portalOffers(const QString& service) const
{
    const wire::Portal* portal = m_service.portal();
    return portal != nullptr && portal->reachability() != wire::Reachability::Unconfigured && portal->offers(service);
}

int ServiceAnswerSource::portalPageSize() const
{
    const wire::Portal* portal = m_service.portal();
    return portal == nullptr ? largestPage : std::clamp(portal->maxPageSize(), 1, largestPage);
}

bool ServiceAnswerSource::portalAllowsBulk() const
{
    const wire::Portal* portal = m_service.portal();
    return portal != nullptr && portal->profile().bulk;
}

bool ServiceAnswerSource::wantsPortal(const catalog::Question& question, const catalog::Answer& held,
                                      const directory::LastAsked& last) const
{
    return m_service.wantsPortal(question, held, last);
}

QFuture<Result<catalog::Answer>> ServiceAnswerSource::fromPortal(const catalog::Question& question)
{
    return m_service.fromPortal(question);
}

QFuture<Status> ServiceAnswerSource::scanPortal(const catalog::Question& question,
                                                std::function<bool(const catalog::Answer&)> sink)
{
    return services::scanPortal(m_service, question, std::move(sink));
}

} // namespace yibao::models
