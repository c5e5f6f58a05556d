// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/changelog.h"
#include "core/directory/rowreader.h"
#include "core/directory/sources.h"

namespace yibao::directory {

/// Where the index of a list lies, beside the directory's file.
[[nodiscard]] QString indexPath(const QString& directoryFile, const QString& list);
/// A finished one that is about to take its place.
[[nodiscard]] QString newIndexPath(const QString& directoryFile, const QString& list);
/// Puts a finished index in its place.
[[nodiscard]] Status publishIndexFile(const QString& directoryFile, const QString& list);
void removeIndexFile(const QString& path);

/// Version of aliases that an index was made with; 0 for lists whose rows have none.
[[nodiscard]] Result<qint64> aliasVersion(const ChangeLog& log, const Layout& layout);

/// What an index of this list must bear. The token tells files of one list apart, so that one that was left behind by
/// another state of the database is never taken for the present one.
[[nodiscard]] std::u16string identityMark(const QString& mark, const QString& token);
[[nodiscard]] std::u16string identityList(const Layout& layout, qint64 aliases);
/// True when only the aliases may differ.
[[nodiscard]] bool isOfLayout(const std::u16string& identityList, const Layout& layout);

/// All rows of a list that are seen, as one segment.
class IndexBuild
{
public:
    using Stop = std::function<bool()>;

    /// The connection must be within a transaction for begin(); it is not needed afterwards.
    IndexBuild(const Schema& schema, const Layout& layout)
        : m_schema(schema)
        , m_layout(layout)
    {}

    /// Reads the rows. `sources` are those that will be held, best first; `settled` is false while a list among them
    /// only arrives, so that which rows hide which is not yet marked. Cancelled when it was stopped.
    [[nodiscard]] Status read(store::Connection& connection, const QList<Source>& sources, bool settled,
                              const Stop& stop);

    [[nodiscard]] Result<std::shared_ptr<const search::Segment>> inMemory(const Stop& stop);
    [[nodiscard]] Status toFile(const QString& path, const Stop& stop);

    [[nodiscard]] const search::Identity& identity() const { return m_identity; }
    [[nodiscard]] QString token() const { return m_token; }
    [[nodiscard]] qint64 sequence() const { return static_cast<qint64>(m_identity.sequence); }
    [[nodiscard]] qint64 aliases() const { return m_aliases; }
    [[nodiscard]] qint64 lastOfList() const { return m_lastOfList; }
    [[nodiscard]] std::size_t rows() const { return m_builder.size(); }

private:
    const Schema& m_schema;
    const Layout& m_layout;
    search::SegmentBuilder m_builder;
    search::Identity m_identity;
    QString m_token;
    qint64 m_aliases = 0;
    qint64 m_lastOfList = 0;
};

[[nodiscard]] Error stoppedError();

} // namespace yibao::directory
