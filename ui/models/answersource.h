// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/services/queryservice.h"

#include <QPointer>

namespace yibao::models {

/// Where the pages of the program get their answers: the seam between them and the rooms that know disks and networks.
/// Futures finish on any thread; consume them with `whenDone` (core/base/whendone.h).
class AnswerSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual const catalog::Catalog& catalog() const = 0;
    [[nodiscard]] virtual const Clock& clock() const = 0;

    [[nodiscard]] virtual QFuture<Result<catalog::Answer>> local(const catalog::Question& question) = 0;
    [[nodiscard]] virtual QFuture<Status> scan(const catalog::Question& question, directory::Directory::Sink sink) = 0;
    [[nodiscard]] virtual QFuture<Result<directory::LastAsked>> lastAsked(const catalog::Question& question) = 0;
    [[nodiscard]] virtual QFuture<Result<QList<directory::Holding>>> holdings() = 0;

    /// False when no portal is configured or the one in use does not offer the service.
    [[nodiscard]] virtual bool portalOffers(const QString& service) const = 0;
    /// Rows of one page of the portal, at most 100.
    [[nodiscard]] virtual int portalPageSize() const = 0;
    /// False when whole lists must not be fetched from the portal in use.
    [[nodiscard]] virtual bool portalAllowsBulk() const = 0;
    [[nodiscard]] virtual bool wantsPortal(const catalog::Question& question, const catalog::Answer& held,
                                           const directory::LastAsked& last) const = 0;
    [[nodiscard]] virtual QFuture<Result<catalog::Answer>> fromPortal(const catalog::Question& question) = 0;
    /// Every row of the portal, page after page, at its pace; the sink runs on this object's thread.
    [[nodiscard]] virtual QFuture<Status> scanPortal(const catalog::Question& question,
                                                     std::function<bool(const catalog::Answer&)> sink) = 0;

Q_SIGNALS:
    void listsChanged();    ///< rows came or went on this machine
    void portalReachable(); ///< the portal answers again
    void portalReplaced();  ///< another profile is in use
};

/// The answers of the query service.
class ServiceAnswerSource final : public AnswerSource
{
    Q_OBJECT
public:
    /// `service` must outlive this.
    explicit ServiceAnswerSource(services::QueryService& service, QObject* parent = nullptr);

    [[nodiscard]] const catalog::Catalog& catalog() const override { return m_service.catalog(); }
    [[nodiscard]] const Clock& clock() const override { return m_service.clock(); }
    [[nodiscard]] QFuture<Result<catalog::Answer>> local(const catalog::Question& question) override;
    [[nodiscard]] QFuture<Status> scan(const catalog::Question& question, directory::Directory::Sink sink) override;
    [[nodiscard]] QFuture<Result<directory::LastAsked>> lastAsked(const catalog::Question& question) override;
    [[nodiscard]] QFuture<Result<QList<directory::Holding>>> holdings() override;
    [[nodiscard]] bool portalOffers(const QString& service) const override;
    [[nodiscard]] int portalPageSize() const override;
    [[nodiscard]] bool portalAllowsBulk() const override;
    [[nodiscard]] bool wantsPortal(const catalog::Question& question, const catalog::Answer& held,
                                   const directory::LastAsked& last) const override;
    [[nodiscard]] QFuture<Result<catalog::Answer>> fromPortal(const catalog::Question& question) override;
    [[nodiscard]] QFuture<Status> scanPortal(const catalog::Question& question,
                                             std::function<bool(const catalog::Answer&)> sink) override;

    /// To be called after services::QueryService::setPortal.
    void rebindPortal();

private:
    services::QueryService& m_service;
    QMetaObject::Connection m_reachability;
};

} // namespace yibao::models
