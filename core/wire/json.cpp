// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/json.h"

#include "core/wire/secret.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace yibao::wire {
namespace {

bool isLiteral(QStringView text)
{
    auto at = text.begin();
    const auto end = text.end();
    const auto digits = [&] {
        const auto first = at;
        while (at != end && *at >= u'0' && *at <= u'9')
            ++at;
        return at - first;
    };
    if (at != end && *at == u'-')
        ++at;
    const bool zero = at != end && *at == u'0';
    const auto whole = digits();
    if (whole == 0 || (zero && whole > 1))
        return false;
    if (at != end && *at == u'.') {
        ++at;
        if (digits() == 0)
            return false;
    }
    if (at != end && (*at == u'e' || *at == u'E')) {
        ++at;
        if (at != end && (*at == u'+' || *at == u'-'))
            ++at;
        if (digits() == 0)
            return false;
    }
    return at == end;
}

} // namespace

Json Json::array(std::vector<Json> items)
{
    Json result;
    result.m_value = std::move(items);
    return result;
}

Json Json::object()
{
    Json result;
    result.m_value = std::vector<Member>();
    return result;
}

Json Json::object(std::initializer_list<Member> members)
{
    Json result = object();
    for (const Member& member : members)
        result.set(member.name, member.value);
    return result;
}

Json Json::fromMembers(std::vector<Member> members)
{
    Json result;
    result.m_value = std::move(members);
    return result;
}

Json Json::number(const QString& literal)
{
    Json result;
    if (isLiteral(literal))
        result.m_value = Number{literal};
    return result;
}

Json Json::number(double value)
{
    return std::isfinite(value) ? number(QString::number(value, 'g', QLocale::FloatingPointShortest)) : Json();
}

bool Json::toBool(bool otherwise) const
{
    const bool* value = std::get_if<bool>(&m_value);
    return value ? *value : otherwise;
}

QString Json::text() const
{
    switch (type()) {
    case Type::String:
        return std::get<QString>(m_value);
    case Type::Number:
        return std::get<Number>(m_value).literal;
    case Type::Bool:
        return std::get<bool>(m_value) ? u"true"_s : u"false"_s;
    case Type::Null:
    case Type::Array:
    case Type::Object:
        break;
    }
    return {};
}

std::optional<qint64> Json::integer() const
{
    if (!isNumber() && !isString())
        return {};
    const QString literal = text();
    if (!isLiteral(literal))
        return {};
    bool ok = false;
    const qint64 value = literal.toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<double> Json::real() const
{
    if (!isNumber() && !isString())
        return {};
    const QString literal = text();
    if (!isLiteral(literal))
        return {};
    bool ok = false;
    const double value = literal.toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

const std::vector<Json>& Json::items() const
{
    static const std::vector<Json> none;
    const auto* items = std::get_if<std::vector<Json>>(&m_value);
    return items ? *items : none;
}

const std::vector<Json::Member>& Json::members() const
{
    static const std::vector<Member> none;
    const auto* members = std::get_if<std::vector<Member>>(&m_value);
    return members ? *members : none;
}

qsizetype Json::size() const
{
    return static_cast<qsizetype>(isArray() ? items().size() : members().size());
}

const Json* Json::find(QStringView name) const
{
    const auto& all = members();
    const auto found = std::ranges::find_if(all, [name](const Member& member) { return member.name == name; });
    return found == all.end() ? nullptr : &found->value;
}

const Json& Json::operator[](QStringView name) const
{
    static const Json null;
    const Json* found = find(name);
    return found ? *found : null;
}

void Json::set(const QString& name, Json value)
{
    if (!isObject())
        m_value = std::vector<Member>();
    auto& all = std::get<std::vector<Member>>(m_value);
    const auto found = std::ranges::find_if(all, [&name](const Member& member) { return member.name == name; });
    if (found == all.end())
        all.push_back({name, std::move(value)});
    else
        found->value = std::move(value);
}

void Json::append(Json value)
{
    if (!isArray())
        m_value = std::vector<Json>();
    std::get<std::vector<Json>>(m_value).push_back(std::move(value));
}

void Json::wipe()
{
    if (auto* text = std::get_if<QString>(&m_value)) {
        wire::wipe(*text);
    } else if (auto* array = std::get_if<std::vector<Json>>(&m_value)) {
        for (Json& item : *array)
            item.wipe();
    } else if (auto* object = std::get_if<std::vector<Member>>(&m_value)) {
        for (Member& member : *object)
            member.value.wipe();
    }
    m_value = std::monostate();
}

void Json::remove(QStringView name)
{
    if (auto* all = std::get_if<std::vector<Member>>(&m_value))
        std::erase_if(*all, [name](const Member& member) { return member.name == name; });
}

bool operator==(const Json& a, const Json& b)
{
    return a.m_value == b.m_value;
}

} // namespace yibao::wire
