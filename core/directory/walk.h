// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/core.h"
#include "core/directory/finder.h"

#include <QPromise>

namespace yibao::directory {

/// A walk through all rows of an answer, in slices between which other work has its turn. Keeps itself alive until it
/// is done. Lists that are replaced meanwhile stay until the walk is over.
class Walk final : public std::enable_shared_from_this<Walk>
{
public:
    Walk(Core& core, const catalog::Question& question, const QString& portal, Directory::Sink sink);
    ~Walk();
    Q_DISABLE_COPY_MOVE(Walk)

    [[nodiscard]] QFuture<Status> start();

private:
    void post();
    [[nodiscard]] Status list(SearchSession& session);
    [[nodiscard]] Status slice(store::Connection& connection);
    void finish(const Status& status);

    Core& m_core;
    const catalog::Question m_question;
    const QString m_portal;
    const Directory::Sink m_sink;
    QPromise<Status> m_promise;
    Finder::Listing m_listing;
    qsizetype m_at = 0;
    bool m_done = false;
};

} // namespace yibao::directory
