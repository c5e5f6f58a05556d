// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/canonical.h"

#include "core/base/supportids.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::wire {
namespace {

using Members = std::vector<Json::Member>;

bool isEmptyValue(const Json& value)
{
    return value.isNull() || (value.isString() && value.text().isEmpty()) || (value.isArray() && value.items().empty());
}

bool isScalar(const Json& value)
{
    return !value.isArray() && !value.isObject();
}

// The array index that a name is to a JavaScript engine, or nothing.
std::optional<quint32> arrayIndex(const QString& name)
{
    bool ok = false;
    const quint32 index = name.toUInt(&ok);
    return ok && index != 0xffffffffU && QString::number(index) == name ? std::optional(index) : std::nullopt;
}

// The order in which an engine prints an object that was filled by sorted name: indexes first, by number.
bool beforeInScript(const Json::Member& a, const Json::Member& b)
{
    const auto i = arrayIndex(a.name);
    const auto j = arrayIndex(b.name);
    if (i && j)
        return *i < *j;
    return i || j ? i.has_value() : a.name < b.name;
}

bool byName(const Json::Member& a, const Json::Member& b)
{
    return a.name < b.name;
}

// What the web hall's script makes of an element of an array: always an object, whatever it was. The script sends what
// it made, so a long text here is none of its; taking it apart would cost a hundred times its size.
constexpr qsizetype longestElement = 1000;

Json shallowElement(const Json& element)
{
    Members members;
    if (element.isObject()) {
        members = element.members();
        std::ranges::sort(members, beforeInScript);
    } else if (element.isString() && element.text().size() > longestElement) {
        return element;
    } else if (element.isString()) {
        const QString text = element.text();
        for (qsizetype i = 0; i < text.size(); ++i)
            members.push_back({QString::number(i), Json(QString(text.at(i)))});
    } else {
        for (const Json& item : element.items())
            members.push_back({QString::number(members.size()), item});
    }
    return Json::fromMembers(std::move(members));
}

Json shallowArray(const Json& array)
{
    Json result = Json::array();
    for (const Json& element : array.items())
        result.append(shallowElement(element));
    return result;
}

Json shallowData(const Json& data)
{
    if (data.isArray())
        return shallowArray(data);
    Members members;
    for (const auto& [name, value] : data.members()) {
        if (isEmptyValue(value))
            continue;
        if (value.isNumber() || value.isBool())
            members.push_back({name, Json(value.text())});
        else
            members.push_back({name, value.isArray() ? shallowArray(value) : value});
    }
    std::ranges::sort(members, beforeInScript);
    return Json::fromMembers(std::move(members));
}

Json deepData(const Json& value, ScalarReading scalars)
{
    if (value.isArray()) {
        Json result = Json::array();
        for (const Json& item : value.items()) {
            Json cleaned = deepData(item, scalars);
            if (!isEmptyValue(cleaned) && !(cleaned.isObject() && cleaned.members().empty()))
                result.append(std::move(cleaned));
        }
        return result;
    }
    if (value.isObject()) {
        Members members;
        for (const auto& [name, member] : value.members()) {
            Json cleaned = deepData(member, scalars);
            if (!isEmptyValue(cleaned) && !(cleaned.isObject() && cleaned.members().empty()))
                members.push_back({name, std::move(cleaned)});
        }
        std::ranges::sort(members, byName);
        return Json::fromMembers(std::move(members));
    }
    if (scalars == ScalarReading::Text && (value.isNumber() || value.isBool()))
        return Json(value.text());
    return value;
}

} // namespace

Result<QString> canonicalText(Envelope form, const Json& envelope, ScalarReading scalars)
{
    Members members = envelope.members();
    std::erase_if(members, [](const Json::Member& member) {
        return member.name == u"signData" || member.name == u"encData" || member.name == u"extra" ||
               member.value.isNull();
    });
    std::ranges::sort(members, byName);
    QStringList parts;
    for (const auto& [name, value] : members) {
        QString text = value.text();
        if (name == u"data" && !isScalar(value))
            text = (form == Envelope::MobilePayment ? deepData(value, scalars) : shallowData(value)).toText();
        else if (!isScalar(value))
            return fail(ErrorCode::BadResponse, YIBAO_SUPPORT("ENV-SHAPE-03"), u"an envelope member is no scalar"_s);
        if (!text.isEmpty())
            parts += name + u'=' + text;
    }
    return parts.join(u'&');
}

bool holdsUncarriableArray(Envelope form, const Json& data)
{
    if (form == Envelope::MobilePayment) {
        const auto deep = [form](const Json& value) { return holdsUncarriableArray(form, value); };
        return std::ranges::any_of(data.items(), [&](const Json& item) { return isScalar(item) || deep(item); }) ||
               std::ranges::any_of(data.members(), [&](const Json::Member& member) { return deep(member.value); });
    }
    const auto mangled = [](const Json& array) {
        return std::ranges::any_of(array.items(), [](const Json& item) { return !item.isObject(); });
    };
    return mangled(data) ||
           std::ranges::any_of(data.members(), [&](const Json::Member& member) { return mangled(member.value); });
}

} // namespace yibao::wire
