// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/rowdecoder.h"

#include "core/base/text.h"
#include "core/catalog/rowkey.h"
#include "core/wire/wiretext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::wire {

namespace {

QStringList alternates(const QString& members)
{
    return members.split(u'|', Qt::SkipEmptyParts);
}

/// The portal writes a dash where it knows nothing.
bool isDash(const QString& text)
{
    return text == u"-" || text == u"—" || text == u"－" || text == u"--";
}

QString flag(const QString& member, const QString& text)
{
    if (text == u"true")
        return u"1"_s;
    if (text == u"false")
        return u"0"_s;
    // 1 open, 2 and 3 not; for the other business states 2 is open without use in the last seven days, 3 and 0 are not.
    if (member == u"businessLvOutMedOtp")
        return text == u"2" || text == u"3" ? u"0"_s : text;
    if (member.startsWith(u"businessLv"))
        return text == u"2" ? u"1"_s : text == u"3" ? u"0"_s : text;
    return text;
}

} // namespace

RowDecoder::RowDecoder(const ServiceCall& call, const catalog::Dataset& dataset, const catalog::Catalog& catalog)
    : m_dataset(dataset)
    , m_catalog(catalog)
{
    for (const catalog::Field& field : dataset.fields)
        m_sources.append(
            {alternates(call.fields.value(field.id)), alternates(call.fields.value(field.id + u"Text"_s))});
}

RowDecoder::Found RowDecoder::find(const Json& object, const QStringList& names) const
{
    Found found;
    for (const QString& name : names) {
        const Json* value = object.find(name);
        if (value == nullptr || value->isNull() || value->isArray() || value->isObject())
            continue;
        const QString text = harmless(value->text());
        // The first that says something; an empty one only when there is no other.
        if (!text.isEmpty())
            return {name, text};
        if (found.member.isNull())
            found = {name, u""_s};
    }
    return found;
}

QString RowDecoder::choice(const catalog::Field& field, const Found& code, const Found& words, catalog::Row& row) const
{
    const catalog::Dictionary& dictionary = m_catalog.dictionary(field.dictionary);
    if (!words.text.isEmpty() && !isDash(words.text)) {
        // Systems number differently: where the words are known they decide, and the number is kept beside.
        if (const auto known = dictionary.codeOf(words.text)) {
            if (!code.text.isEmpty() && code.text != *known)
                row.extra.insert(code.member, code.text);
            return *known;
        }
        if (code.text.isEmpty())
            return words.text;
        row.extra.insert(field.id + u"Text"_s, words.text);
        return code.text;
    }
    if (code.text.isEmpty())
        return code.text.isNull() ? QString() : code.text;
    if (isDash(code.text))
        return {};
    // Some portals put the words where the code belongs.
    return dictionary.entry(code.text) != nullptr ? code.text : dictionary.codeOf(code.text).value_or(code.text);
}

QString RowDecoder::choices(const catalog::Field& field, const Json& object, const Found& code) const
{
    QStringList parts;
    if (!code.member.isNull()) {
        QString list = code.text;
        for (const QChar separator : QStringView(u"、，；;|"))
            list.replace(separator, u',');
        parts = list.split(u',', Qt::SkipEmptyParts);
    } else {
        for (const QString& name : m_sources.at(m_dataset.indexOf(field.id)).code) {
            for (const Json& item : object[name].items())
                parts.append(harmless(item.text()));
        }
    }
    const catalog::Dictionary& dictionary = m_catalog.dictionary(field.dictionary);
    QStringList codes;
    for (const QString& part : std::as_const(parts)) {
        const QString text = part.trimmed();
        if (!text.isEmpty() && !isDash(text))
            codes.append(dictionary.entry(text) != nullptr ? text : dictionary.codeOf(text).value_or(text));
    }
    return codes.isEmpty() ? code.text : codes.join(u',');
}

QString RowDecoder::region(const QString& field, const Found& code, const Found& words, catalog::Row& row) const
{
    const QString beside = field + u"Text"_s;
    const catalog::RegionTree& tree = m_catalog.regions();
    const auto given = catalog::RegionCode::parse(code.text);
    const auto resolve = [&tree](const QString& text) {
        auto found = text.isEmpty() || isDash(text) ? std::nullopt : tree.resolve(text);
        return found && !found->ambiguous ? found : std::nullopt;
    };
    const auto told = resolve(words.text);
    if (given && tree.contains(*given)) {
        const QString whole = text::folded(tree.path(*given).join(QString()));
        if (told && told->code == *given && !told->rest.isEmpty())
            row.extra.insert(beside, told->rest);
        else if (!words.text.isEmpty() && !whole.endsWith(text::folded(words.text)))
            row.extra.insert(words.member, words.text);
        return given->toString();
    }
    // A node of the portal's own that our tree lacks: the deepest place that is sure, and what is left of the words.
    const bool plainCode = given.has_value();
    const auto& found = told ? told : plainCode ? std::nullopt : resolve(code.text);
    if (found) {
        if (!found->rest.isEmpty())
            row.extra.insert(beside, found->rest);
        if (told && !code.text.isEmpty())
            row.extra.insert(code.member, code.text);
        return found->code.toString();
    }
    if (!words.text.isEmpty() && !isDash(words.text))
        row.extra.insert(beside, words.text);
    else if (!plainCode && !code.text.isEmpty() && !isDash(code.text))
        row.extra.insert(beside, code.text);
    return plainCode ? given->toString() : QString();
}

void RowDecoder::inferFromCode(catalog::Row& row) const
{
    // H or P, the division, a serial: the code of an institution tells place and kind where the row does not.
    const int codeAt = m_dataset.indexOf(u"code"_s);
    const QString code = codeAt < 0 ? QString() : row.cells.at(codeAt);
    if (code.size() < 7 || (code.front() != u'H' && code.front() != u'P'))
        return;
    if (const int at = m_dataset.indexOf(u"region"_s); at >= 0 && row.cells.at(at).isEmpty()) {
        const auto division = catalog::RegionCode::parse(code.mid(1, 6));
        if (division && m_catalog.regions().contains(*division))
            row.cells[at] = division->toString();
    }
    const int kindAt = m_dataset.indexOf(u"kind"_s);
    if (kindAt >= 0 && row.cells.at(kindAt).isEmpty())
        row.cells[kindAt] = code.front() == u'H' ? u"1"_s : u"2"_s;
}

std::optional<catalog::Row> RowDecoder::decode(const Json& value) const
{
    if (!value.isObject())
        return std::nullopt;
    catalog::Row row;
    row.cells = QStringList(m_dataset.fields.size(), QString());
    QSet<QString> used;
    bool anything = false;
    for (qsizetype i = 0; i < m_dataset.fields.size(); ++i) {
        const catalog::Field& field = m_dataset.fields.at(i);
        const Source& source = m_sources.at(i);
        const Found code = find(value, source.code);
        const Found words = find(value, source.words);
        for (const Found* found : {&code, &words}) {
            if (!found->member.isNull())
                used.insert(found->member);
        }
        QString& cell = row.cells[i];
        switch (field.kind) {
        case catalog::FieldKind::Choice:
            cell = choice(field, code, words, row);
            break;
        case catalog::FieldKind::Choices:
            cell = choices(field, value, code);
            if (code.member.isNull() && !cell.isNull())
                used += QSet<QString>(source.code.begin(), source.code.end());
            break;
        case catalog::FieldKind::Region:
            cell = region(field.id, code, words, row);
            break;
        case catalog::FieldKind::Flag:
            cell = flag(code.member, code.text);
            break;
        case catalog::FieldKind::Text:
        case catalog::FieldKind::Name:
        case catalog::FieldKind::Code:
        case catalog::FieldKind::Phone:
        case catalog::FieldKind::Number:
        case catalog::FieldKind::Date:
        case catalog::FieldKind::Month:
        case catalog::FieldKind::Money:
            cell = code.text;
            break;
        }
        anything = anything || !cell.isEmpty();
    }
    if (!anything)
        return std::nullopt;
    inferFromCode(row);
    for (const Json::Member& member : value.members()) {
        if (used.contains(member.name) || member.value.isNull())
            continue;
        const bool nested = member.value.isArray() || member.value.isObject();
        row.extra.insert(harmless(member.name, 100), harmless(nested ? member.value.toText() : member.value.text()));
    }
    row.key = catalog::rowKey(m_dataset, row);
    return row;
}

} // namespace yibao::wire
