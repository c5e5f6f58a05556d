// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/matching.h"

#include <algorithm>

namespace yibao::search {

namespace {

using In = Spot::In;

/// A spot and how good a reason it is.
struct Reason
{
    Match match = Match::Substring;
    Spot spot;
};

bool isByPinyin(const Pattern& pattern)
{
    return std::ranges::any_of(pattern.elements, [](const Element& element) {
        return element.kind != Element::Kind::Unit && element.kind != Element::Kind::Any;
    });
}

Spot spotOf(const Pattern& pattern, std::u16string_view text, Place place, In in, int which, const Readings& readings)
{
    Spot spot{.in = in, .which = which, .length = pattern.elements.size(), .pinyin = isByPinyin(pattern)};
    if (place == Place::End)
        spot.start = text.size() - spot.length;
    else if (place == Place::Inside)
        spot.start = pattern.find(text, readings);
    return spot;
}

class Reasons
{
public:
    void add(std::optional<Match> match, const Spot& spot)
    {
        if (!match)
            return;
        const Reason reason{.match = *match, .spot = spot};
        if (!m_best || reason.match < m_best->match)
            m_best = reason;
        if (spot.in == In::Name && (!m_inName || reason.match < m_inName->match))
            m_inName = reason;
    }

    /// The best reason, and where the name shows it too, that place: it is what a person sees first.
    void tell(std::vector<Spot>& spots) const
    {
        if (m_best)
            spots.push_back(m_best->spot);
        if (m_inName && m_best->spot.in != In::Name)
            spots.push_back(m_inName->spot);
    }

    [[nodiscard]] bool isEmpty() const { return !m_best; }

private:
    std::optional<Reason> m_best;
    std::optional<Reason> m_inName;
};

void addNames(Reasons& reasons, const Term& term, const RowTexts& row, const Readings& readings)
{
    for (const Pattern& pattern : term.patterns) {
        if (const auto match = classInName(pattern, row.name, readings))
            reasons.add(match, spotOf(pattern, row.name, placeOf(pattern, row.name, readings), In::Name, 0, readings));
        for (std::size_t i = 0; i < row.otherNames.size(); ++i) {
            const std::u16string_view other = row.otherNames[i];
            if (const auto match = classInOtherName(pattern, other, readings))
                reasons.add(match, spotOf(pattern, other, placeOf(pattern, other, readings), In::OtherName,
                                          static_cast<int>(i), readings));
        }
    }
}

void addCodes(Reasons& reasons, const Term& term, const RowTexts& row)
{
    for (std::size_t i = 0; i < row.codes.size(); ++i)
        reasons.add(classInCodes(term, row.codes.subspan(i, 1)),
                    {.in = In::Code, .which = static_cast<int>(i), .length = term.code.size()});
}

void addRest(Reasons& reasons, const Term& term, const RowTexts& row, const Readings& readings)
{
    for (const Pattern& pattern : term.patterns)
        if (const Place place = placeOf(pattern, row.rest, readings); isForRest(pattern) && place != Place::None)
            reasons.add(Match::Address, spotOf(pattern, row.rest, place, In::Rest, 0, readings));
}

void addPhones(Reasons& reasons, const Term& term, const RowTexts& row)
{
    for (std::size_t i = 0; i < row.phones.size(); ++i)
        if (hasPhone(term, row.phones.subspan(i, 1)))
            reasons.add(Match::Address, {.in = In::Phone, .which = static_cast<int>(i), .length = term.phone.size()});
}

Reasons reasonsOf(const Term& term, Scope scope, bool beside, const RowTexts& row, const Readings& readings)
{
    Reasons reasons;
    if (scope != Scope::Rest) {
        addNames(reasons, term, row, readings);
        addCodes(reasons, term, row);
        if (reasons.isEmpty() && beside && isWithin(term, row.regions))
            reasons.add(Match::Substring, {.in = In::Region});
    }
    if (reasons.isEmpty() && scope != Scope::Name)
        addRest(reasons, term, row, readings);
    if (reasons.isEmpty() && scope == Scope::Everything)
        addPhones(reasons, term, row);
    return reasons;
}

} // namespace

std::optional<Explanation> explain(const Query& query, const Document& document, const Readings& readings)
{
    if (query.isEmpty())
        return Explanation{};
    DocumentTexts texts;
    const RowTexts row = texts.of(document);
    const std::optional<Standing> standing = standingOf(query, row, readings);
    if (!standing)
        return std::nullopt;
    Explanation explanation{.match = standing->tier == 0 ? standing->match : Match::Near};
    const std::vector<Term>& terms = standing->reading->terms;
    for (const Term& term : terms)
        reasonsOf(term, query.scope, terms.size() > 1, row, readings).tell(explanation.spots);
    return explanation;
}

} // namespace yibao::search
