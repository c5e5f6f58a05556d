// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/cli/arguments.h"
#include "app/cli/signinway.h"
#include "core/catalog/catalog.h"
#include "core/catalog/question.h"
#include "core/output/exporter.h"
#include "core/services/queryservice.h"

namespace yibao::cli {

enum class Shape { Table, File };

/// What a query command comes to, once every word of it has its meaning.
struct QueryPlan
{
    const catalog::Service* service = nullptr;
    catalog::Question question;
    SignInWay signIn = SignInWay::None; ///< for a service of the person's own
    services::Reach reach = services::Reach::WhenStale;
    Shape shape = Shape::Table;
    output::Format format = output::Format::Csv;
    bool wholeLocally = false;  ///< all rows when the answer is held here
    bool wholeRemotely = false; ///< all rows from a portal too
};

[[nodiscard]] Result<QueryPlan> planQuery(const Arguments& arguments, const catalog::Catalog& catalog);

} // namespace yibao::cli
