// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/query.h"

#include <QByteArray>
#include <QString>

#include <initializer_list>
#include <string_view>

// Queries written out by hand, so that rules are seen without the parser.
namespace yibao::search::testing {

using namespace Qt::StringLiterals;

inline Pattern units(std::u16string_view text, bool closed = false)
{
    Pattern pattern{.closed = closed};
    for (const char16_t unit : text) // u'?' stands for any unit
        pattern.elements.push_back(unit == u'?' ? Element{.kind = Element::Kind::Any}
                                                : Element{.kind = Element::Kind::Unit, .value = unit});
    return pattern;
}

inline Pattern initials(std::string_view letters)
{
    Pattern pattern;
    for (const char letter : letters)
        pattern.elements.push_back({.kind = Element::Kind::Initial, .value = static_cast<std::uint16_t>(letter - 'a')});
    return pattern;
}

/// The last one may be only begun: "xie h*".
inline Pattern syllables(std::initializer_list<std::string_view> spellings)
{
    const Readings& readings = Readings::standard();
    Pattern pattern;
    for (const std::string_view spelling : spellings) {
        if (spelling.ends_with('*')) {
            const auto [first, end] = readings.beginningWith(spelling.substr(0, spelling.size() - 1));
            pattern.elements.push_back({.kind = Element::Kind::Partial, .value = first, .end = end});
        } else {
            pattern.elements.push_back({.kind = Element::Kind::Syllable, .value = readings.syllable(spelling).value()});
        }
    }
    return pattern;
}

inline Pattern joined(Pattern first, const Pattern& second)
{
    first.elements.insert(first.elements.end(), second.elements.begin(), second.elements.end());
    return first;
}

inline Term term(std::vector<Pattern> patterns)
{
    return {.patterns = std::move(patterns)};
}
inline Reading reading(std::vector<Term> terms)
{
    return {.terms = std::move(terms)};
}
inline Query query(Reading only, Scope scope = Scope::Name)
{
    return {.scope = scope, .tiers = {{std::move(only)}}};
}

/// For messages of failures.
inline QByteArray written(const Query& query)
{
    const Readings& readings = Readings::standard();
    QString text = u"scope "_s + QString::number(static_cast<int>(query.scope));
    const auto add = [&](const Element& element) {
        switch (element.kind) {
        case Element::Kind::Unit:
            text += QChar(element.value);
            break;
        case Element::Kind::Initial:
            text += u'<' + QString(QChar(u'a' + element.value)) + u'>';
            break;
        case Element::Kind::Syllable:
            text += u'<' + QString::fromStdString(std::string(readings.spelling(element.value))) + u'>';
            break;
        case Element::Kind::Partial:
            text += u'<' + QString::number(element.value) + u'-' + QString::number(element.end) + u'>';
            break;
        case Element::Kind::Any:
            text += u'?';
            break;
        }
    };
    for (const auto& tier : query.tiers) {
        text += u" tier {"_s;
        for (const Reading& reading : tier) {
            text += u'[';
            for (const Term& term : reading.terms) {
                text += u'(';
                for (const Pattern& pattern : term.patterns) {
                    for (const Element& element : pattern.elements)
                        add(element);
                    text += pattern.closed ? u"$ "_s : u" "_s;
                }
                if (!term.code.empty())
                    text += u"code "_s + QString::fromStdU16String(term.code);
                if (!term.phone.empty())
                    text += u" phone "_s + QString::fromStdU16String(term.phone);
                for (const std::uint32_t region : term.regions)
                    text += u" region "_s + QString::number(region);
                text += u')';
            }
            text += u']';
        }
        text += u'}';
    }
    return text.toUtf8();
}

} // namespace yibao::search::testing
