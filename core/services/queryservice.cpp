// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/services/queryservice.h"

#include "core/base/future.h"
#include "core/base/supportids.h"
#include "core/base/whendone.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcQuery, "yibao.services")

namespace yibao::services {

using catalog::Access;
using catalog::Answer;
using catalog::Question;

namespace {

/// A question put to the portal within this time is not put again by itself; a person can always ask again.
constexpr qint64 askedLatelySeconds = 10 * 60;

} // namespace

QueryService::QueryService(const catalog::Catalog& catalog, directory::Directory& directory, wire::Portal* portal,
                           const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_directory(directory)
    , m_clock(clock)
{
    setPortal(portal);
}

void QueryService::setPortal(wire::Portal* portal)
{
    m_portal = portal;
    m_directory.setPortal(portal != nullptr ? portal->profile().name : QString());
}

QFuture<Result<Answer>> QueryService::local(const Question& question) const
{
    const catalog::Service* service = m_catalog.service(question.service);
    if (service == nullptr)
        return ready(Result<Answer>(fail(ErrorCode::Validation, YIBAO_SUPPORT("APP-SERVICE-03"), question.service)));
    if (service->access != Access::Open)
        return ready(
            Result<Answer>(fail(ErrorCode::Unauthenticated, YIBAO_SUPPORT("APP-SIGNIN-06"), question.service)));
    return m_directory.find(question);
}

bool QueryService::wantsPortal(const Question& question, const Answer& held, const directory::LastAsked& last) const
{
    const catalog::Service* service = m_catalog.service(question.service);
    if (service == nullptr || service->access != Access::Open || m_portal == nullptr ||
        !m_portal->offers(question.service) || !question.text.isEmpty())
        return false;
    if (last.time.isValid() && last.time.secsTo(m_clock.now()) < askedLatelySeconds && last.held >= last.total)
        return false;
    if (held.total == 0 || !held.complete)
        return true;
    const QDate asOf = held.asOf();
    return !asOf.isValid() || asOf.daysTo(m_clock.today()) > m_catalog.datasetOf(*service).reviewDays;
}

QFuture<Result<Answer>> QueryService::fromPortal(const Question& question)
{
    const catalog::Service* service = m_catalog.service(question.service);
    if (service == nullptr)
        return ready(Result<Answer>(fail(ErrorCode::Validation, YIBAO_SUPPORT("APP-SERVICE-03"), question.service)));
    if (service->access != Access::Open)
        return ready(
            Result<Answer>(fail(ErrorCode::Unauthenticated, YIBAO_SUPPORT("APP-SIGNIN-06"), question.service)));
    // Dropping the text would answer another question than the one that was asked.
    if (!question.text.isEmpty())
        return ready(Result<Answer>(fail(ErrorCode::NotOffered, YIBAO_SUPPORT("APP-TEXT-07"), question.text)));
    if (m_portal == nullptr)
        return ready(Result<Answer>(fail(ErrorCode::Offline, YIBAO_SUPPORT("NET-OFFLINE-01"))));
    return after(m_portal->ask(question), this, [this](const Result<Answer>& answer) {
        // What the portal said is shown whether or not it can be kept; a full disk must not hide it.
        if (answer) {
            whenDone(m_directory.remember(*answer), this, [](const Status& kept) {
                if (!kept)
                    qCWarning(lcQuery) << "answer not kept:" << kept.error().supportId;
            });
        }
        return answer;
    });
}

QFuture<Result<Answer>> QueryService::ask(const Question& question, Reach reach)
{
    if (reach == Reach::Local)
        return local(question);
    if (reach == Reach::Portal)
        return fromPortal(question);
    return after(local(question), this, [this, question](const Result<Answer>& held) {
        return after(
            m_directory.lastAsked(question), this, [this, question, held](const Result<directory::LastAsked>& last) {
                if (!held || !wantsPortal(question, *held, last.value_or(directory::LastAsked{})))
                    return ready(held);
                return after(fromPortal(question), this,
                             [held](const Result<Answer>& fresh) { return fresh || held->total == 0 ? fresh : held; });
            });
    });
}

} // namespace yibao::services
