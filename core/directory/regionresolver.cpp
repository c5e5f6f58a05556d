// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/regionresolver.h"

#include "core/base/text.h"

namespace yibao::directory {

using catalog::RegionCode;
using catalog::RegionTree;

namespace {

/// A list of a million rows names a few thousand places; a hostile one must not fill the memory.
constexpr qsizetype rememberedWords = 20000;
constexpr int cityLevel = 2;
constexpr int provinceLevel = 1;

} // namespace

std::optional<RegionResolver::Place> RegionResolver::resolve(const QString& words, const QString& institutionCode,
                                                             const QString& address, const QString& name)
{
    const RegionCode coded = division(institutionCode);
    if (!words.isEmpty()) {
        if (const auto place = byWords(words, coded))
            return place;
        if (!coded.isNull())
            return Place{.code = cityOf(coded), .words = words};
    } else if (!coded.isNull()) {
        return Place{.code = coded, .words = {}};
    }
    for (const QString& text : {address, name}) {
        if (const RegionCode code = atBeginning(text); !code.isNull())
            return Place{.code = code, .words = words};
    }
    // A row that names no place at all is somewhere in the place that the list is about.
    if (words.isEmpty() && !m_scope.isNull())
        return Place{.code = m_scope, .words = {}};
    return std::nullopt;
}

std::optional<RegionResolver::Place> RegionResolver::byWords(const QString& words, RegionCode division)
{
    const QString key = words + QChar(0x1f) + QString::number(division.number());
    const auto known = m_known.constFind(key);
    if (known != m_known.constEnd())
        return known.value();
    if (m_known.size() >= rememberedWords)
        m_known.clear();
    const auto place = byWordsAlone(words, division);
    m_known.insert(key, place);
    return place;
}

std::optional<RegionResolver::Place> RegionResolver::byWordsAlone(const QString& words, RegionCode division) const
{
    if (const auto code = RegionCode::parse(text::simplified(words)); code && m_tree.contains(*code))
        return Place{.code = *code, .words = {}};
    // From the narrowest place that is certain to the country; the narrower one decides between places of one name.
    QList<RegionCode> scopes;
    if (!m_scope.isNull())
        scopes.append(m_scope);
    if (!division.isNull())
        scopes += {cityOf(division), m_tree.ancestorAtLevel(division, provinceLevel)};
    scopes.append(RegionCode());
    for (qsizetype i = 0; i < scopes.size(); ++i) {
        if (scopes.at(i).isNull() && i + 1 < scopes.size())
            continue;
        const auto found = m_tree.resolve(words, scopes.at(i));
        if (found && !found->ambiguous)
            return Place{.code = found->code, .words = found->rest};
    }
    return std::nullopt;
}

RegionCode RegionResolver::division(const QString& institutionCode) const
{
    const auto code = RegionCode::parse(institutionCode.mid(1, 6));
    return institutionCode.size() == 12 && code && m_tree.contains(*code) ? *code : RegionCode();
}

RegionCode RegionResolver::cityOf(RegionCode code) const
{
    const RegionCode city = m_tree.ancestorAtLevel(code, cityLevel);
    if (!city.isNull())
        return city;
    // Directly below a province, as in 北京市: the province is the city.
    const RegionCode province = m_tree.ancestorAtLevel(code, provinceLevel);
    return province.isNull() ? code : province;
}

RegionCode RegionResolver::atBeginning(const QString& text) const
{
    const QString plain = text::simplified(text).remove(u' ');
    if (plain.isEmpty())
        return {};
    for (const RegionCode scope : {m_scope, RegionCode()}) {
        const auto found = m_tree.resolve(plain, scope);
        if (!found || found->ambiguous || !(m_scope.isNull() || m_tree.isWithin(found->code, m_scope)))
            continue;
        const QStringView taken = QStringView(plain).chopped(found->rest.size());
        if (taken.endsWith(m_tree.name(found->code)))
            return found->code;
    }
    return {};
}

} // namespace yibao::directory
