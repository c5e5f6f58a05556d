// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/indexbuild.h"

#include <thread>

namespace yibao::directory {

/// The search index of one list as one reader holds it: a base, from a file or made in memory, and what changed since.
/// It is brought up to the state of the database that the reader's transaction sees. Used by one thread.
class ListIndex
{
public:
    struct Limits
    {
        qint64 smallList = 20'000; ///< lists of up to so many rows are indexed in memory at once
        qint64 delta = 20'000;     ///< so many changed rows are taken up before the base is made anew …
        int deltaShare = 33;       ///< … or one of so many of all rows, when that is more
        int mostShare = 6;         ///< beyond one of so many rows, and twice the above, no change is taken up at all
    };

    ListIndex(const Schema& schema, const Layout& layout, const QString& directoryFile, const Limits& limits)
        : m_schema(schema)
        , m_layout(layout)
        , m_file(directoryFile)
        , m_limits(limits)
    {}
    Q_DISABLE_COPY_MOVE(ListIndex)

    /// Within the reader's transaction; `held` are the sources of the list. Afterwards index() is what the transaction
    /// sees, or null when the list must be looked through row by row.
    [[nodiscard]] Status bringUpToDate(store::Connection& connection, const QList<Source>& held);
    [[nodiscard]] std::shared_ptr<const search::Index> index() const { return m_index; }
    [[nodiscard]] const AliasBook& aliases() const { return m_aliases; }
    /// The aliases alone, where every row is looked at.
    [[nodiscard]] Status readAliases(store::Connection& connection);
    /// True once after each time that the base should be made anew.
    [[nodiscard]] bool takeWish();
    /// The file is being read ahead by a thread of its own.
    [[nodiscard]] bool isWarming() const { return m_isWarming; }

    /// Forgets the base, for another one in the file or one that is given.
    void drop();
    /// Takes a base made in memory by another thread.
    void adopt(std::shared_ptr<const search::Segment> base, qint64 aliases);
    /// The file was found damaged while it was read.
    void giveUpFile();

private:
    struct Delta
    {
        QSet<qint64> touched;
        std::shared_ptr<const search::Segment> rows; ///< null when all of them are gone
    };

    [[nodiscard]] Status open(store::Connection& connection, const QList<Source>& held);
    [[nodiscard]] bool openFile(const QString& path, const ChangeLog::Base& wanted, const QString& mark,
                                qint64 sequence, const QList<Source>& held);
    [[nodiscard]] Status buildInMemory(store::Connection& connection, const QList<Source>& held);
    [[nodiscard]] Status catchUp(store::Connection& connection, const QList<Source>& held, qint64 sequence);
    [[nodiscard]] Status addDelta(store::Connection& connection, const QList<Source>& held, QSet<qint64> touched);
    [[nodiscard]] Result<std::shared_ptr<const search::Segment>>
    segmentOf(store::Connection& connection, const QList<Source>& held, const QSet<qint64>& rows) const;
    void start(std::shared_ptr<const search::Segment> base, qint64 applied, bool inMemory);
    [[nodiscard]] qint64 deltaLimit() const;
    [[nodiscard]] qint64 deltaRows() const;

    const Schema& m_schema;
    const Layout& m_layout;
    const QString m_file;
    const Limits m_limits;
    AliasBook m_aliases;
    qint64 m_bookVersion = -1; ///< of m_aliases
    qint64 m_baseAliases = 0;  ///< that the base was made with
    std::shared_ptr<const search::Segment> m_base;
    std::shared_ptr<const search::Index> m_index;
    std::vector<Delta> m_deltas;
    QSet<int> m_sources; ///< whose rows are in the base or a delta
    std::atomic<bool> m_isWarming = false;
    std::jthread m_warming; ///< reads the file ahead
    qint64 m_applied = 0;
    bool m_inMemory = false;
    bool m_wish = false;
    qint64 m_wishedAt = -1; ///< state of the list in which the base was last wished for
};

} // namespace yibao::directory
