// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/directory.h"
#include "core/wire/portal.h"

namespace yibao::services {

/// How far a question may go.
enum class Reach {
    Local,     ///< what this machine holds
    WhenStale, ///< the portal too, when what we hold is missing, partial or old
    Portal,    ///< the portal in any case
};

/// Answers questions: the directory first, then the portal; what the portal says is remembered with source and time.
/// Lives on the thread that made it.
class QueryService : public QObject
{
    Q_OBJECT
public:
    /// `portal` may be null; neither is owned. Both must outlive the service or be replaced by setPortal.
    QueryService(const catalog::Catalog& catalog, directory::Directory& directory, wire::Portal* portal,
                 const Clock& clock, QObject* parent = nullptr);

    void setPortal(wire::Portal* portal);
    [[nodiscard]] wire::Portal* portal() const { return m_portal; }
    [[nodiscard]] directory::Directory& directory() const { return m_directory; }
    [[nodiscard]] const catalog::Catalog& catalog() const { return m_catalog; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }

    /// What this machine holds. Refused with Unauthenticated for personal services.
    [[nodiscard]] QFuture<Result<catalog::Answer>> local(const catalog::Question& question) const;
    /// Whether the portal should be asked besides: there is one that offers the service, and `held` is empty, partial,
    /// or older than the dataset's review time, and the same question was not asked lately.
    [[nodiscard]] bool wantsPortal(const catalog::Question& question, const catalog::Answer& held,
                                   const directory::LastAsked& last) const;
    [[nodiscard]] QFuture<Result<catalog::Answer>> fromPortal(const catalog::Question& question);
    /// One answer for programs that wait: by `reach` the local one, the portal's when stale, or the portal's. With
    /// WhenStale a portal that fails leaves the local answer standing.
    [[nodiscard]] QFuture<Result<catalog::Answer>> ask(const catalog::Question& question, Reach reach);

private:
    const catalog::Catalog& m_catalog;
    directory::Directory& m_directory;
    wire::Portal* m_portal;
    const Clock& m_clock;
};

} // namespace yibao::services
