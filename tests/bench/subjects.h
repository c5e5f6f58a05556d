// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/clock.h"
#include "core/directory/directory.h"
#include "core/directory/search/index.h"
#include "core/directory/search/queryparser.h"
#include "tests/bench/measuring.h"
#include "tests/bench/querysets.h"

#include <functional>
#include <memory>
#include <optional>

namespace yibao::bench {

/// Rows of each of the two lists on a page; 50 in all.
inline constexpr int pageOfList = 25;

struct Outcome
{
    qint64 total = 0;
    qint64 near = 0;
    int rows = 0;
    bool failed = false;
};

/// Something that answers questions over both lists.
class Subject
{
public:
    Subject() = default;
    virtual ~Subject() = default;
    Q_DISABLE_COPY_MOVE(Subject)
    [[nodiscard]] virtual Outcome ask(const Asked& asked) = 0;
};

/// The product: parse, look up, 50 full rows from the database, exact count.
[[nodiscard]] std::unique_ptr<Subject> product(directory::Directory& directory);
/// The index alone, from the files that buildEngine wrote.
[[nodiscard]] std::unique_ptr<Subject> engine(const QString& folder, const catalog::Catalog& catalog);
/// Every row looked at in memory by the rules themselves, one thread.
[[nodiscard]] std::unique_ptr<Subject> bruteForce(const NationalDirectory& directory, std::size_t hospitals,
                                                  std::size_t pharmacies, const catalog::Catalog& catalog);

struct EngineBuild
{
    Times folding; ///< normalising the rows
    Times building;
    bool failed = false;
};
[[nodiscard]] EngineBuild buildEngine(const QString& folder, const NationalDirectory& directory, std::size_t hospitals,
                                      std::size_t pharmacies, const catalog::Catalog& catalog);

/// As the directory makes documents of rows, as far as names, codes and places go.
[[nodiscard]] search::Document documentOf(const Institution& institution, std::int64_t row,
                                          const catalog::Catalog& catalog);
[[nodiscard]] search::Gazetteer gazetteerOf(const catalog::Catalog& catalog);

} // namespace yibao::bench
