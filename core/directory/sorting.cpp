// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/sorting.h"

#include "core/directory/search/fold.h"
#include "core/directory/search/matching.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yibao::directory {

using catalog::Field;
using catalog::FieldKind;

namespace {

/// What a row is ordered by. The texts of all rows lie in one string.
struct Key
{
    double number = 0;
    std::uint32_t text = 0;
    std::uint32_t length = 0;
    bool behind = false; ///< only near
    bool blank = true;
};

/// "nan" is a number to C++ and would be neither before nor behind another.
double numberOf(const QString& cell)
{
    const double number = cell.toDouble();
    return std::isfinite(number) ? number : 0;
}

} // namespace

Result<QList<qint64>> sortedBy(const RowReader& reader, const Schema& schema, const Layout& layout, int field,
                               bool descending, const QList<qint64>& ids, qint64 near)
{
    const Field& sorted = layout.dataset->fields.at(field);
    const catalog::Dictionary& dictionary = schema.catalog().dictionary(sorted.dictionary);
    // Where a number stands among the ids, found by halving.
    std::vector<std::uint32_t> byId(static_cast<std::size_t>(ids.size()));
    std::iota(byId.begin(), byId.end(), 0U);
    std::sort(byId.begin(), byId.end(), [&](std::uint32_t a, std::uint32_t b) { return ids.at(a) < ids.at(b); });

    std::vector<Key> keys(byId.size());
    std::u16string texts;
    const Status read = reader.cells(ids, field, [&](qint64 id, const QString& cell) {
        const auto at = std::lower_bound(byId.cbegin(), byId.cend(), id,
                                         [&](std::uint32_t place, qint64 wanted) { return ids.at(place) < wanted; });
        if (at == byId.cend() || ids.at(*at) != id || isBlank(cell))
            return;
        Key& key = keys[*at];
        key.blank = false;
        if (sorted.kind == FieldKind::Choice && !dictionary.entries().isEmpty())
            key.number = std::min<double>(dictionary.rank(cell), static_cast<double>(dictionary.entries().size()));
        else if (sorted.kind == FieldKind::Number || sorted.kind == FieldKind::Money)
            key.number = numberOf(cell);
        const std::u16string text =
            (sorted.kind == FieldKind::Name ? search::folded(cell) + u'\0' : std::u16string()) + cell.toStdU16String();
        key.text = static_cast<std::uint32_t>(texts.size());
        key.length = static_cast<std::uint32_t>(text.size());
        texts += text;
    });
    if (!read)
        return fail(read.error());
    const qsizetype firstNear = ids.size() - static_cast<qsizetype>(near);
    for (qsizetype i = std::max<qsizetype>(0, firstNear); i < ids.size(); ++i)
        keys[static_cast<std::size_t>(i)].behind = true;

    std::vector<std::uint32_t> order(keys.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto textOf = [&](const Key& key) { return std::u16string_view(texts).substr(key.text, key.length); };
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t left, std::uint32_t right) {
        const Key& a = keys[left];
        const Key& b = keys[right];
        if (a.behind != b.behind)
            return b.behind;
        if (a.blank != b.blank)
            return b.blank;
        if (a.number < b.number || b.number < a.number)
            return descending ? b.number < a.number : a.number < b.number;
        const int compared = search::compareCodePoints(textOf(a), textOf(b));
        return descending ? compared > 0 : compared < 0;
    });
    QList<qint64> result;
    result.reserve(ids.size());
    for (const std::uint32_t place : order)
        result.append(ids.at(place));
    return result;
}

} // namespace yibao::directory
