// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/question.h"
#include "core/catalog/regioncode.h"
#include "core/store/connection.h"

namespace yibao::directory {

/// Rows are written under a source before anybody sees it and deleted after nobody does, so that a list of a million
/// rows comes and goes at once and look-ups never wait for it.
enum class SourceState {
    Arriving = 0,
    Held = 1,
    Leaving = 2,
};

/// One set of rows of one dataset, and where it comes from.
struct Source
{
    catalog::Provenance provenance;
    catalog::RegionCode region; ///< scope of the list; null for the whole country
    QString digest;             ///< SHA-256 of the file it was read from, hex; empty for answers of a portal
    qint64 rows = 0;

    [[nodiscard]] int id() const { return provenance.id; }
};

/// True when a row of `a` is believed rather than one of `b` with the same key: an imported list before a portal
/// before demonstration data before the guide's samples, then the newer. A total order over sources.
[[nodiscard]] bool outranks(const Source& a, const Source& b);
/// True when both can be seen at the same time.
[[nodiscard]] bool meet(const Source& a, const Source& b);

/// The sources table. All functions run within the caller's transaction where there is one.
class Sources
{
public:
    explicit Sources(store::Connection& connection)
        : m_connection(connection)
    {}

    /// Held ones, best first; of all datasets when `dataset` is empty.
    [[nodiscard]] Result<QList<Source>> held(const QString& dataset = {}) const;
    [[nodiscard]] Result<QList<Source>> inState(SourceState state, const QString& dataset = {}) const;
    /// What a person sees of them while `portal` is in use: samples only when there is nothing else.
    [[nodiscard]] static QList<Source> seen(const QList<Source>& held, const QString& portal);

    [[nodiscard]] Result<int> add(const Source& source, SourceState state);
    /// Writes everything but id, dataset and origin.
    [[nodiscard]] Status update(const Source& source);
    [[nodiscard]] Status setState(int id, SourceState state);
    [[nodiscard]] Status setRows(int id, qint64 rows);
    [[nodiscard]] Status remove(int id);

private:
    store::Connection& m_connection;
};

} // namespace yibao::directory
