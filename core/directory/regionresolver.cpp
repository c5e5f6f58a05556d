// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/regionresolver.h"

#include "core/base/text.h"

using namespace Qt::StringLiterals;

namespace yibao::directory {

using catalog::RegionCode;
using catalog::RegionTree;

namespace {

/// A list of a million rows names a few thousand places; a hostile one must not fill the memory.
constexpr qsizetype rememberedWords = 20000;
/// A province, a city and a county written out take no more characters.
constexpr qsizetype shownPlace = 48;
/// 双江拉祜族佤族布朗族傣族自治县 is the longest name of one place.
constexpr qsizetype longestPlace = 16;
constexpr qsizetype shortestPlace = 2;
constexpr int cityLevel = 2;
constexpr int provinceLevel = 1;

} // namespace

RegionResolver::RegionResolver(const RegionTree& tree, RegionCode scope)
    : m_tree(tree)
    , m_scope(scope)
{
    for (const RegionCode root : tree.roots())
        countNames(root);
    for (const RegionCode root : tree.roots()) {
        const QString name = tree.name(root);
        addTop(root);
        if (name.size() > shortestPlace && (name.endsWith(u'省') || name.endsWith(u'市')))
            m_briefs.insert(name.chopped(1), root);
        for (const RegionCode city : tree.node(root)->children)
            addTop(city);
    }
    if (!tree.contains(scope))
        return;
    // Within the place that the list is about its own names go first.
    for (const RegionCode child : tree.node(scope)->children) {
        m_tops.insert(tree.name(child), child);
        for (const RegionCode grandchild : tree.node(child)->children)
            addTop(grandchild);
    }
}

void RegionResolver::addTop(RegionCode code)
{
    const QString name = m_tree.name(code);
    if (m_places.value(name) == 1)
        m_tops.insert(name, code);
}

void RegionResolver::countNames(RegionCode code)
{
    const RegionTree::Node& node = *m_tree.node(code);
    ++m_places[node.name];
    for (const RegionCode child : node.children)
        countNames(child);
}

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
        if (!found || found->ambiguous)
            continue;
        // A district of a municipality stands as high as a city, yet 朝阳区 alone may be in Beijing or in Changchun.
        const QString name = m_tree.name(found->code);
        const bool isSure = !scopes.at(i).isNull() || m_places.value(name) == 1 || !words.trimmed().startsWith(name);
        if (isSure)
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
    const RegionTree::Node* city = m_tree.node(m_tree.ancestorAtLevel(code, cityLevel));
    if (city == nullptr)
        return code;
    // Districts of 北京市 stand as high as cities; their city is the municipality.
    return m_tree.name(city->parent).endsWith(u'市') ? city->parent : city->code;
}

RegionCode RegionResolver::below(RegionCode at, QStringView text) const
{
    QList<RegionCode> level = m_tree.node(at)->children;
    // The level between may be left out: 河北省辛集市.
    for (int depth = 0; depth < 2 && !level.isEmpty(); ++depth) {
        QList<RegionCode> next;
        RegionCode best;
        for (const RegionCode code : std::as_const(level)) {
            const RegionTree::Node& node = *m_tree.node(code);
            if (text.startsWith(node.name) && (best.isNull() || node.name.size() > m_tree.node(best)->name.size()))
                best = code;
            next += node.children;
        }
        if (!best.isNull())
            return best;
        level = next;
    }
    return {};
}

RegionCode RegionResolver::atBeginning(const QString& text) const
{
    const QString plain = text::simplified(text.left(shownPlace)).remove(u' ');
    RegionCode sure;
    RegionCode at;
    qsizetype taken = 0;
    for (qsizetype length = std::min(longestPlace, plain.size()); length >= shortestPlace && at.isNull(); --length) {
        const QString name = plain.left(length);
        at = sure = m_tops.value(name);
        if (at.isNull())
            at = m_briefs.value(name);
        taken = length;
    }
    while (!at.isNull()) {
        at = below(at, QStringView(plain).mid(taken));
        if (at.isNull())
            break;
        sure = at;
        taken += m_tree.node(at)->name.size();
    }
    return m_scope.isNull() || m_tree.isWithin(sure, m_scope) ? sure : RegionCode();
}

} // namespace yibao::directory
