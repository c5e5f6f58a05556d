// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/catalog/question.h"
#include "core/wire/json.h"
#include "core/wire/portalprofile.h"

namespace yibao::wire {

struct DecodedPage
{
    QList<catalog::Row> rows;
    qint64 total = 0;
    int skipped = 0; ///< members of the list that were no rows
};

/// The parameters of one page of a question: filters that are not set are sent empty, as the portal's own pages do.
/// Errors: Validation, POR-PAGE-13 for a page that cannot be asked for; Validation, POR-FILTER-14 with the filters in
/// fieldErrors when the call cannot narrow by them (an answer without them would be too wide).
[[nodiscard]] Result<Json> requestParameters(const ServiceCall& call, const catalog::Question& question,
                                             int maxPageSize);

/// The rows and the count out of the data of an answer. Errors: BadResponse, POR-ROWS-10.
[[nodiscard]] Result<DecodedPage> decodePage(const ServiceCall& call, const catalog::Dataset& dataset,
                                             const catalog::Catalog& catalog, const catalog::Page& page,
                                             const Json& data);

/// Code and words of a dictionary: rows of value and text.
[[nodiscard]] Result<QList<std::pair<QString, QString>>> decodeDictionary(const Json& data);

/// The portal's tree of divisions, nested by `list`. Nodes without a six-digit code give their children to the node
/// above; of equal codes the first counts.
[[nodiscard]] Result<catalog::RegionTree> decodeRegions(const Json& data);

} // namespace yibao::wire
