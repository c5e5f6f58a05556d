// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "tests/bench/subjects.h"

namespace yibao::bench {

/// What an ordinary program would do with SQLite alone. The database of theirs holds the same rows, and beside each
/// name its initials and its spelling by the first reading, without which they could not be asked by letters at all.
struct CompetitorBuild
{
    Times rows;
    Times trigrams;
    bool failed = false;
};
[[nodiscard]] CompetitorBuild buildCompetitors(const QString& file, const NationalDirectory& directory,
                                               std::size_t hospitals, std::size_t pharmacies);

/// LIKE on name, other name, code and, for letters, initials and spelling; one statement counts, one fetches the page.
[[nodiscard]] std::unique_ptr<Subject> naiveLike(const QString& file, const catalog::Catalog& catalog);
/// FTS5 with trigrams; words of fewer than three characters, which it cannot look up, by LIKE. The page is the first in
/// the order of the rows, which costs it no sorting.
[[nodiscard]] std::unique_ptr<Subject> trigrams(const QString& file, const catalog::Catalog& catalog);

} // namespace yibao::bench
