// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/listcall.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using wire::Json;

namespace {

constexpr qint64 largestPage = 1000;
constexpr qint64 usualPage = 10;
constexpr qint64 lastPage = 1'000'000'000;

} // namespace

ListCall::ListCall(const Portal& portal, const QString& dataset, const Json& data)
    : m_portal(portal)
    , m_table(portal.lists.table(dataset))
    , m_parameters(data)
{}

ListCall& ListCall::region(const QString& parameter)
{
    m_selection.region = m_parameters.region(parameter);
    return *this;
}

ListCall& ListCall::contains(const QString& parameter, const QStringList& columns)
{
    if (const QString text = m_parameters.text(parameter); !text.isEmpty())
        m_selection.contains.append({.columns = columns, .text = text});
    return *this;
}

ListCall& ListCall::choice(const QString& parameter, const QString& column, const QString& dictionary)
{
    const QString value = m_parameters.text(parameter);
    if (value.isEmpty())
        return *this;
    const catalog::Dictionary& codes = m_portal.catalog.dictionary(dictionary);
    if (codes.entry(value) != nullptr)
        m_selection.oneOf.append({.column = column, .values = codes.withMembers(value)});
    else if (m_table.holds(column, value))
        m_selection.oneOf.append({.column = column, .values = {value}});
    else
        m_parameters.reject(parameter);
    return *this;
}

ListCall& ListCall::flag(const QString& parameter, const QString& column, const QStringList& no)
{
    const QString value = m_parameters.text(parameter);
    if (value.isEmpty())
        return *this;
    if (value == "1"_L1)
        m_selection.oneOf.append({.column = column, .values = {value}});
    else if (no.contains(value))
        m_selection.oneOf.append({.column = column, .values = {u"0"_s}});
    else
        m_parameters.reject(parameter);
    return *this;
}

ListCall& ListCall::equals(const QString& parameter, const QString& column)
{
    if (const QString value = m_parameters.text(parameter); !value.isEmpty())
        m_selection.oneOf.append({.column = column, .values = {value}});
    return *this;
}

ListCall& ListCall::startsWith(const QString& parameter, const QString& column)
{
    if (const QString value = m_parameters.text(parameter); !value.isEmpty())
        m_selection.startsWith.append({.column = column, .prefix = value});
    return *this;
}

std::optional<ListCall::Page> ListCall::page(const QString& pageParameter, const WriteRow& write)
{
    const qint64 number = m_parameters.number(pageParameter, 1, lastPage, 1);
    const qint64 size = m_parameters.number(u"pageSize"_s, 1, largestPage, usualPage);
    if (!m_parameters.areGood())
        return std::nullopt;
    m_selection.offset = (number - 1) * size;
    m_selection.limit = size;
    const Selected selected = m_table.select(m_selection, m_portal.catalog.regions());
    std::vector<Json> rows;
    rows.reserve(selected.rows.size());
    for (const quint32 row : selected.rows) {
        RowWriter writer(m_portal.catalog, m_table, row);
        write(writer);
        rows.push_back(writer.take());
    }
    return Page{.number = number, .size = size, .total = selected.total, .rows = Json::array(std::move(rows))};
}

wire::Reply ListCall::pageA(const QString& pageParameter, const WriteRow& write)
{
    const auto made = page(pageParameter, write);
    if (!made)
        return badParameter(m_parameters.problem());
    return success(pagingA(made->number, made->size, made->total, made->rows));
}

wire::Reply ListCall::pageB(const QString& pageParameter, const WriteRow& write)
{
    const auto made = page(pageParameter, write);
    if (!made)
        return badParameter(m_parameters.problem());
    return success(Json::object({{u"organization"_s, made->rows}, {u"total"_s, made->total}}));
}

} // namespace yibao::sandbox
