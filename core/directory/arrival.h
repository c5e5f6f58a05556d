// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/importjob.h"
#include "core/directory/indexkeeper.h"
#include "core/directory/rowcodec.h"
#include "core/directory/sources.h"

namespace yibao::directory {

/// A row that is ready to be written.
struct ArrivingRow
{
    StoredRow row;
    bool hasCode = false; ///< its key rests on a code, so a second one is a mistake of the list
    qint64 line = 0;
};

/// A list on its way into the database. Its rows are written under a source that nobody sees, a batch at a time;
/// settle() then puts it in the place of the earlier list in one short transaction. Used on the store's thread.
class Arrival
{
public:
    Arrival(const Schema& schema, const Layout& layout, const ImportJob& job);

    /// Finds the earlier list of the same name, place and origin, and makes the source of the new one.
    [[nodiscard]] Status begin(store::Connection& connection, const QDateTime& now);
    /// One transaction. Counts in `report` what is new against the earlier list.
    [[nodiscard]] Status write(store::Connection& connection, const QList<ArrivingRow>& rows, ImportReport& report);
    /// Swaps the lists; a list that says the same as the earlier one only renews its dates. One transaction.
    /// `prepared` is the search index that was made for it, null for none. True when that was taken.
    [[nodiscard]] Result<bool> settle(store::Connection& connection, const QString& digest, const QDateTime& now,
                                      ImportReport& report, const PreparedIndex* prepared = nullptr);
    /// The sources of the dataset as they will be held after settle(); nothing when that only renews dates.
    [[nodiscard]] Result<QList<Source>> afterwards(store::Connection& connection, const QDateTime& now,
                                                   const ImportReport& report) const;
    /// Gives up: what was written will be deleted. Never fails; a later opening tidies up what could not be marked.
    void abandon(store::Connection& connection);

    [[nodiscard]] qint64 written() const { return m_incoming.rows; }

private:
    [[nodiscard]] Status replace(store::Connection& connection, const QDateTime& now);
    [[nodiscard]] Status renew(store::Connection& connection, const QDateTime& now);
    [[nodiscard]] bool renews(const ImportReport& report) const;

    const Schema& m_schema;
    const Layout& m_layout;
    Source m_incoming;
    std::optional<Source> m_earlier;
    qint64 m_met = 0;             ///< rows of the earlier list that are in the new one
    bool m_moved = false;         ///< rows that say the same stand in another order
    QHash<size_t, int> m_repeats; ///< by hash of the key: how often a key without a code came
};

/// Adds a rejected row to the report.
void addRejection(ImportReport& report, const Rejection& rejection);

/// Deletes some rows of sources that were given up or replaced. True when there is more to do.
[[nodiscard]] Result<bool> tidySome(store::Connection& connection, const Schema& schema);
/// Gives up lists that a program did not finish; only while no other program imports.
[[nodiscard]] Status abandonUnfinished(store::Connection& connection);

} // namespace yibao::directory
