// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/replies.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using wire::Json;

Json pagingA(qint64 number, qint64 size, qint64 total, Json rows)
{
    return Json::object({{u"startRow"_s, 0},
                         {u"prePage"_s, 0},
                         {u"hasNextPage"_s, false},
                         {u"nextPage"_s, 0},
                         {u"pageSize"_s, size},
                         {u"endRow"_s, 0},
                         {u"list"_s, std::move(rows)},
                         {u"pageNum"_s, number},
                         {u"navigatePages"_s, 0},
                         {u"total"_s, total},
                         {u"navigateFirstPage"_s, 0},
                         {u"pages"_s, (total + size - 1) / size},
                         {u"size"_s, 0},
                         {u"isLastPage"_s, false},
                         {u"hasPreviousPage"_s, false},
                         {u"navigateLastPage"_s, 0},
                         {u"isFirstPage"_s, false}});
}

} // namespace yibao::sandbox
