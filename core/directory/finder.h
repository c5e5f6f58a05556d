// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/directory.h"
#include "core/directory/rowcodec.h"
#include "core/directory/selection.h"

namespace yibao::directory {

/// Answers questions from the tables. Used on the store's thread, for one piece of work at a time.
class Finder
{
public:
    /// `portal` is the profile whose rows are seen; empty for none.
    Finder(store::Connection& connection, const Schema& schema, const QString& portal)
        : m_connection(connection)
        , m_schema(schema)
        , m_portal(portal)
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
    /// The rows of these ids, in their order; those that are gone are left out.
    [[nodiscard]] Result<QList<catalog::Row>> rows(const Layout& layout, const QList<qint64>& ids) const;

private:
    struct Count
    {
        qint64 total = 0;
        QList<catalog::Provenance> sources;
    };
    [[nodiscard]] Result<Count> count(const Selection& selection, const QList<Source>& seen) const;
    [[nodiscard]] static Count tally(const QList<Source>& seen, const QMap<int, qint64>& bySource);
    [[nodiscard]] Result<Count> countAll(const Layout& layout, const QList<Source>& seen) const;
    struct Hits
    {
        QList<qint64> ids;
        QMap<int, qint64> bySource;
    };
    [[nodiscard]] Result<Hits> hits(const Selection& selection, const QList<Source>& seen, qint64 offset,
                                    qint64 limit) const;
    [[nodiscard]] Result<LastAsked> asked(const catalog::Question& question, const Selection& selection,
                                          const QList<Source>& held) const;

    store::Connection& m_connection;
    const Schema& m_schema;
    QString m_portal;
};

} // namespace yibao::directory
