// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/listindex.h"
#include "core/directory/plan.h"

#include <chrono>
#include <future>
#include <map>
#include <optional>

namespace yibao::directory {

/// What the thread that answers questions keeps from one to the next: a connection of its own, the indices as far as
/// they were brought up to date, and what was found out about the state of the database. Lives on that thread.
class SearchSession
{
public:
    struct Options
    {
        QString file;
        std::shared_future<std::shared_ptr<const Vocabulary>> vocabulary;
        ListIndex::Limits limits;
        bool scansOnly = false;                        ///< no index at all, for comparison
        std::function<void(const QString& list)> wish; ///< asks for a base to be made anew
    };
    SearchSession(const Schema& schema, Options options)
        : m_schema(schema)
        , m_options(std::move(options))
    {}
    Q_DISABLE_COPY_MOVE(SearchSession)

    [[nodiscard]] const Schema& schema() const { return m_schema; }
    [[nodiscard]] const Vocabulary& vocabulary() const { return *m_options.vocabulary.get(); }

    /// A state of the database that does not change while it exists.
    class Snapshot
    {
    public:
        ~Snapshot();
        Snapshot(Snapshot&& other) noexcept
            : m_connection(std::exchange(other.m_connection, nullptr))
        {}
        Snapshot& operator=(Snapshot&&) = delete;
        Snapshot(const Snapshot&) = delete;
        Snapshot& operator=(const Snapshot&) = delete;
        [[nodiscard]] store::Connection& connection() const { return *m_connection; }

    private:
        friend class SearchSession;
        explicit Snapshot(store::Connection& connection)
            : m_connection(&connection)
        {}
        store::Connection* m_connection;
    };
    [[nodiscard]] Result<Snapshot> begin();

    /// What is known of a list in the present snapshot.
    struct List
    {
        QList<Source> held;
        std::shared_ptr<const search::Index> index; ///< null: look at every row
        const AliasBook* aliases = nullptr;
    };
    [[nodiscard]] Result<const List*> list(const Snapshot& snapshot, const Layout& layout);
    /// Rows that step back before those of the portal in use without being marked.
    [[nodiscard]] Result<const std::vector<std::int64_t>*> excluded(const Snapshot& snapshot, const Layout& layout,
                                                                    const QString& portal, const QList<Source>& seen);
    /// Different values of a field with their folded form.
    struct Value
    {
        QString cell;
        std::u16string folded;
    };
    [[nodiscard]] Result<const std::vector<Value>*> values(const Snapshot& snapshot, const Layout& layout, int field);

    /// Rows in an order that was asked for, kept for the next page.
    [[nodiscard]] const QList<qint64>* sorted(const QString& key) const;
    void keepSorted(const QString& key, QList<qint64> rows);

    /// Whether useRest() has something to do.
    [[nodiscard]] bool wantsRest() const;
    /// A little of what makes the next question fast, while none is asked: rows of the lists in use are looked at, so
    /// that they lie in the memory of the process, where the machine has plenty. Time until the next call is due;
    /// nothing when all is done.
    [[nodiscard]] std::optional<std::chrono::milliseconds> useRest();

    /// Brings the indices that are in use up to date.
    void catchUp();
    /// The index turned out damaged.
    void giveUp(const Layout& layout);
    /// There is another base; it will be opened with the next question.
    void reopen(const QString& list);
    void adopt(const QString& list, std::shared_ptr<const search::Segment> base, qint64 aliases);

private:
    struct Known
    {
        std::unique_ptr<ListIndex> index;
        List list;
        bool current = false;
        std::map<QString, std::vector<std::int64_t>> excluded; ///< by portal
        std::map<int, std::vector<Value>> values;              ///< by field
        std::optional<qint64> lookedAt = 0;                    ///< rows up to this number; nothing when all were
    };
    [[nodiscard]] Status connect();
    [[nodiscard]] Known& known(const Layout& layout);
    [[nodiscard]] Status lookAhead(const Snapshot& snapshot, const Layout& layout, Known& known) const;

    const Schema& m_schema;
    const Options m_options;
    std::unique_ptr<store::Connection> m_connection;
    std::map<QString, Known> m_lists;
    qint64 m_begun = 0;    ///< snapshots so far
    qint64 m_version = -1; ///< as SQLite counts changes by others
    QString m_sortedKey;
    QList<qint64> m_sorted;
};

} // namespace yibao::directory
