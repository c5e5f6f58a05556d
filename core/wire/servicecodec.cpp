// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/servicecodec.h"

#include "core/base/supportids.h"
#include "core/wire/rowdecoder.h"
#include "core/wire/wiretext.h"

#include <QDate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::wire {

namespace {

constexpr qint64 mostRows = 1'000'000'000;

auto unreadable(const QString& why)
{
    return fail(ErrorCode::BadResponse, YIBAO_SUPPORT("POR-ROWS-10"), why);
}

/// The first of the members that is there and not null; null when none is.
const Json* present(const Json& data, const QString& alternates)
{
    for (const QString& name : alternates.split(u'|', Qt::SkipEmptyParts)) {
        const Json* value = data.find(name);
        if (value != nullptr && !value->isNull())
            return value;
    }
    return nullptr;
}

Result<qint64> readTotal(const ServiceCall& call, const Json& data, qint64 known)
{
    const Json* value = present(data, call.total);
    if (value == nullptr)
        return known;
    const auto total = value->integer();
    if (!total || *total < 0 || *total > mostRows)
        return unreadable(u"the count is no number of rows"_s);
    // Some paths of the portal leave the count at zero; what is there is there.
    return std::max(*total, known);
}

} // namespace

Result<Json> requestParameters(const ServiceCall& call, const catalog::Question& question, int maxPageSize)
{
    const catalog::Page& page = question.page;
    const int size = page.limit == 0 ? 1 : page.limit;
    if (page.limit < 0 || size > maxPageSize || page.offset < 0 || page.offset % size != 0)
        return fail(ErrorCode::Validation, YIBAO_SUPPORT("POR-PAGE-13"),
                    u"offset %1, limit %2, at most %3"_s.arg(page.offset).arg(page.limit).arg(maxPageSize));
    Error missing{.code = ErrorCode::Validation, .supportId = YIBAO_SUPPORT("POR-FILTER-14")};
    for (auto it = question.filters.cbegin(); it != question.filters.cend(); ++it) {
        if (!it.value().isEmpty() && !call.filters.contains(it.key()))
            missing.fieldErrors.insert(it.key(), u"the portal cannot narrow by this"_s);
    }
    if (!missing.fieldErrors.isEmpty()) {
        missing.detail = QStringList(missing.fieldErrors.keys()).join(u", "_s);
        return fail(missing);
    }
    Json parameters = Json::object();
    for (auto it = call.fixed.cbegin(); it != call.fixed.cend(); ++it)
        parameters.set(it.key(), it.value());
    for (auto it = call.filters.cbegin(); it != call.filters.cend(); ++it) {
        QString value = question.filters.value(it.key());
        if (const QDate day = QDate::fromString(value, Qt::ISODate); day.isValid() && call.months.contains(it.key()))
            value = day.toString(u"yyyyMM"_s);
        if (!value.isEmpty() || !parameters.contains(it.value()))
            parameters.set(it.value(), value.isNull() ? u""_s : value);
    }
    if (!call.pageParameter.isEmpty()) {
        parameters.set(call.pageParameter, page.offset / size + 1);
        parameters.set(call.sizeParameter, size);
    }
    return parameters;
}

Result<DecodedPage> decodePage(const ServiceCall& call, const catalog::Dataset& dataset,
                               const catalog::Catalog& catalog, const catalog::Page& page, const Json& data)
{
    const Json* list = call.rows.isEmpty() ? &data : present(data, call.rows);
    if (list == nullptr) {
        const auto total = readTotal(call, data, -1);
        if (!total)
            return fail(total.error());
        // Nothing found may come without a list; rows that are counted must be there.
        if (*total == 0 || (*total > 0 && page.limit == 0))
            return DecodedPage{.rows = {}, .total = *total};
        return unreadable(u"no list of rows"_s);
    }
    if (!list->isArray())
        return unreadable(u"the list of rows is no list"_s);
    const std::vector<Json>& items = list->items();
    const auto count = static_cast<qint64>(items.size());
    // A portal that pays no attention to pages sends the whole list; the page asked for is cut out of it.
    const bool whole = page.limit > 0 && count > page.limit;
    const auto total = readTotal(call, data, whole || count == 0 ? count : page.offset + count);
    if (!total)
        return fail(total.error());
    DecodedPage decoded{.rows = {}, .total = *total};
    const qint64 from = whole && *total <= count ? std::min(page.offset, count) : 0;
    const qint64 to = page.limit > 0 ? std::min<qint64>(count, from + page.limit) : count;
    const RowDecoder decoder(call, dataset, catalog);
    for (qint64 i = from; i < to; ++i) {
        if (auto row = decoder.decode(items.at(static_cast<size_t>(i))))
            decoded.rows.append(std::move(*row));
        else
            ++decoded.skipped;
    }
    if (decoded.rows.isEmpty() && decoded.skipped > 0)
        return unreadable(u"%1 members of the list, none of them a row"_s.arg(decoded.skipped));
    if (page.limit == 0)
        decoded.rows.clear();
    return decoded;
}

Result<QList<std::pair<QString, QString>>> decodeDictionary(const Json& data)
{
    const Json* list = data.isArray() ? &data : present(data, u"list|data"_s);
    if (list == nullptr || !list->isArray())
        return unreadable(u"the dictionary is no list"_s);
    QList<std::pair<QString, QString>> entries;
    for (const Json& item : list->items()) {
        const QString code = harmless(item[u"value"].text(), 100);
        if (!code.isEmpty())
            entries.append({code, harmless(item[u"text"].text(), 500)});
    }
    if (entries.isEmpty() && !list->items().empty())
        return unreadable(u"no entry of the dictionary has a value"_s);
    return entries;
}

} // namespace yibao::wire
