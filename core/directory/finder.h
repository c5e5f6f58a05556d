// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/directory.h"
#include "core/directory/searchsession.h"

namespace yibao::directory {

/// Answers questions: by the index of the list, or by a look at every row while there is none. Used on the thread of
/// the searcher, for one piece of work at a time.
class Finder
{
public:
    using Stop = std::function<bool()>;

    /// `portal` is the profile whose rows are seen; empty for none.
    Finder(SearchSession& session, const QString& portal, const Stop& stop = {})
        : m_session(session)
        , m_portal(portal)
        , m_stop(stop)
    {}

    [[nodiscard]] Result<catalog::Answer> find(const catalog::Question& question) const;
    [[nodiscard]] Result<LastAsked> lastAsked(const catalog::Question& question) const;

    /// Row ids of everything that matches, in order, and where the rows come from.
    struct Listing
    {
        const Layout* layout = nullptr;
        QList<qint64> ids;
        QList<catalog::Provenance> sources;
    };
    [[nodiscard]] Result<Listing> list(const catalog::Question& question) const;

private:
    /// What a question meets in one state of the database.
    struct Scene
    {
        Plan plan;
        SearchSession::Snapshot snapshot;
        const SearchSession::List* list;
        QList<Source> seen;
    };
    [[nodiscard]] Result<Scene> sceneOf(const catalog::Question& question) const;
    [[nodiscard]] Status narrowByShortTexts(Plan& plan, const SearchSession::Snapshot& snapshot) const;
    /// Nothing when the index turned out to be made from something else; it is given up then.
    [[nodiscard]] Result<std::optional<catalog::Answer>> answer(const catalog::Question& question) const;
    /// `request` among its sources.
    [[nodiscard]] Result<search::Found> found(const Scene& scene, const search::Request& request) const;
    [[nodiscard]] Result<QList<qint64>> all(const Scene& scene, const search::Request& request) const;
    /// One look at every row of the request's sources, those that are hidden or the others.
    [[nodiscard]] Status scan(const Scene& scene, const search::Request& request, bool hidden,
                              search::Scan& scan) const;
    [[nodiscard]] Result<QList<qint64>> sorted(const Scene& scene, const catalog::Question& question,
                                               qint64 near) const;
    [[nodiscard]] Result<LastAsked> asked(const catalog::Question& question, const Scene& scene) const;
    [[nodiscard]] static QList<catalog::Provenance> sourcesOf(const search::Found& found, const QList<Source>& seen);

    SearchSession& m_session;
    QString m_portal;
    Stop m_stop;
};

} // namespace yibao::directory
