// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/catalog/regiontree.h"

#include "core/base/supportids.h"
#include "core/base/text.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::catalog {

namespace {

constexpr int deepest = 10;

/// A name without the word for its kind, as people write it: 河北, 内蒙古, 浦东新. Never shorter than two characters.
QString withoutKind(const QString& name)
{
    static const QStringList kinds{u"维吾尔自治区"_s, u"壮族自治区"_s, u"回族自治区"_s, u"特别行政区"_s,
                                   u"自治区"_s,       u"自治州"_s,     u"自治县"_s,     u"地区"_s,
                                   u"新区"_s,         u"林区"_s,       u"省"_s,         u"市"_s,
                                   u"区"_s,           u"县"_s,         u"盟"_s,         u"旗"_s};
    for (const QString& kind : kinds) {
        if (name.endsWith(kind) && name.size() - kind.size() >= 2)
            return name.chopped(kind.size());
    }
    return name;
}

/// Lists with a column for the province and one for the city name a municipality twice, or its 市辖区; here it stands
/// once.
QStringView withoutRepetition(const RegionTree::Node* place, QStringView rest)
{
    if (!place->parent.isNull() || !place->name.endsWith(u'市'))
        return rest;
    for (const QString& again : {place->name, u"市辖区"_s}) {
        if (rest.startsWith(again))
            return rest.mid(again.size());
    }
    return rest;
}

} // namespace

Result<RegionTree> RegionTree::fromTsv(const QByteArray& tsv)
{
    RegionTree tree;
    QHash<RegionCode, RegionCode> parents;
    const QList<QByteArray> lines = tsv.split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QList<QByteArray> cells = lines.at(i).trimmed().split('\t');
        if (cells.size() == 1 && cells.constFirst().isEmpty())
            continue;
        const auto code = cells.size() >= 4 ? RegionCode::parse(QString::fromUtf8(cells.at(0))) : std::nullopt;
        const QString name = cells.size() >= 4 ? text::simplified(QString::fromUtf8(cells.at(3))) : QString();
        if (!code || name.isEmpty() || tree.m_nodes.contains(*code))
            return fail(ErrorCode::FileFormat, YIBAO_SUPPORT("APP-RESOURCE-05"), u"region tree: line %1"_s.arg(i + 1));
        Node node{.code = *code, .parent = {}, .level = cells.at(2).toInt(), .name = name, .children = {}};
        parents.insert(*code, RegionCode::parse(QString::fromUtf8(cells.at(1))).value_or(RegionCode()));
        tree.m_nodes.insert(*code, node);
        tree.m_order.append(*code);
    }
    if (tree.m_nodes.isEmpty())
        return fail(ErrorCode::FileFormat, YIBAO_SUPPORT("APP-RESOURCE-05"), u"region tree: empty"_s);
    for (const RegionCode code : std::as_const(tree.m_order)) {
        const RegionCode parent = parents.value(code);
        // A parent that is not in the list is the country itself, whatever number the source gives it.
        if (parent == code || !tree.m_nodes.contains(parent)) {
            tree.m_roots.append(code);
        } else {
            tree.m_nodes[code].parent = parent;
            tree.m_nodes[parent].children.append(code);
        }
        const QString name = tree.m_nodes.value(code).name;
        tree.m_byName[text::folded(name)].append(code);
        const QString brief = withoutKind(name);
        if (brief != name)
            tree.m_byName[text::folded(brief)].append(code);
    }
    for (const RegionCode code : std::as_const(tree.m_order)) {
        int depth = 0;
        for (RegionCode at = code; !at.isNull(); at = tree.m_nodes.value(at).parent) {
            if (++depth > deepest)
                return fail(ErrorCode::FileFormat, YIBAO_SUPPORT("APP-RESOURCE-05"),
                            u"region tree: %1 is its own ancestor or too deep"_s.arg(code.toString()));
        }
    }
    return tree;
}

const RegionTree::Node* RegionTree::node(RegionCode code) const
{
    const auto at = m_nodes.constFind(code);
    return at == m_nodes.constEnd() ? nullptr : &at.value();
}

QString RegionTree::name(RegionCode code) const
{
    const Node* found = node(code);
    return found != nullptr ? found->name : QString();
}

QStringList RegionTree::path(RegionCode code, RegionCode below) const
{
    QStringList names;
    const Node* at = node(code);
    while (at != nullptr && at->code != below) {
        names.prepend(at->name);
        at = node(at->parent);
    }
    // The place itself is named even when it is the one everything is told below of.
    if (names.isEmpty() && contains(code))
        names.append(name(code));
    return names;
}

QList<RegionCode> RegionTree::subtree(RegionCode code) const
{
    QList<RegionCode> result;
    if (!contains(code))
        return result;
    result.append(code);
    for (qsizetype i = 0; i < result.size(); ++i)
        result += node(result.at(i))->children;
    return result;
}

bool RegionTree::isWithin(RegionCode code, RegionCode ancestor) const
{
    for (const Node* at = node(code); at != nullptr; at = node(at->parent)) {
        if (at->code == ancestor)
            return true;
    }
    return false;
}

RegionCode RegionTree::ancestorAtLevel(RegionCode code, int level) const
{
    for (const Node* at = node(code); at != nullptr; at = node(at->parent)) {
        if (at->level == level)
            return at->code;
    }
    return {};
}

std::optional<RegionTree::Resolution> RegionTree::resolve(const QString& raw, RegionCode within) const
{
    const QString wanted = text::simplified(raw).remove(u' ');
    if (wanted.isEmpty())
        return std::nullopt;
    if (const auto code = RegionCode::parse(wanted); code && contains(*code))
        return Resolution{.code = *code, .rest = {}};

    const auto inScope = [&](RegionCode code) { return within.isNull() || isWithin(code, within); };
    // A name alone. A full name wins over one without its kind, there the higher level over the lower.
    const QString folded = text::folded(wanted);
    QList<RegionCode> full;
    QList<RegionCode> brief;
    for (const RegionCode code : m_byName.value(folded)) {
        if (inScope(code))
            (text::folded(name(code)) == folded ? full : brief).append(code);
    }
    // Districts of municipalities stand as high as cities, so the level decides nothing between full names.
    if (full.size() > 1)
        return Resolution{.code = {}, .rest = {}, .ambiguous = true};
    for (const QList<RegionCode>& candidates : {full, brief}) {
        if (candidates.isEmpty())
            continue;
        int top = node(candidates.constFirst())->level;
        for (const RegionCode code : candidates)
            top = std::min(top, node(code)->level);
        const auto atTop = [&](RegionCode code) { return node(code)->level == top; };
        if (std::count_if(candidates.begin(), candidates.end(), atTop) > 1)
            return Resolution{.code = {}, .rest = {}, .ambiguous = true};
        return Resolution{.code = *std::find_if(candidates.begin(), candidates.end(), atTop), .rest = {}};
    }

    // A path in one: the longest place at its beginning, then downwards as far as the words go.
    const auto step = [&](const QList<RegionCode>& among, QStringView text) {
        std::pair<RegionCode, qsizetype> best{{}, 0};
        for (const RegionCode code : among) {
            const QString& fullName = node(code)->name;
            const QString briefName = withoutKind(fullName);
            const qsizetype length = text.startsWith(fullName)    ? fullName.size()
                                     : text.startsWith(briefName) ? briefName.size()
                                                                  : 0;
            if (length > best.second)
                best = {code, length};
        }
        return best;
    };
    RegionCode at = within;
    QStringView rest = wanted;
    auto [first, length] = step(within.isNull()           ? m_roots
                                : node(within) != nullptr ? node(within)->children
                                                          : m_roots,
                                rest);
    if (first.isNull() && within.isNull()) {
        // A city at the beginning without its province.
        QList<RegionCode> cities;
        for (const RegionCode root : m_roots)
            cities += node(root)->children;
        std::tie(first, length) = step(cities, rest);
    }
    if (first.isNull())
        return std::nullopt;
    while (!first.isNull()) {
        at = first;
        rest = withoutRepetition(node(at), rest.mid(length));
        if (rest.isEmpty())
            break;
        std::tie(first, length) = step(node(at)->children, rest);
        if (first.isNull()) {
            // The level between may be left out: 河北省辛集市.
            QList<RegionCode> below;
            for (const RegionCode child : node(at)->children)
                below += node(child)->children;
            std::tie(first, length) = step(below, rest);
        }
    }
    return Resolution{.code = at, .rest = rest.toString()};
}

QList<RegionCode> RegionTree::find(const QString& raw, int limit) const
{
    QStringList words;
    for (const QString& word : text::simplified(raw).split(u' ', Qt::SkipEmptyParts))
        words.append(text::folded(word));
    words.removeAll(QString());
    if (words.isEmpty())
        return {};
    struct Hit
    {
        int quality;
        int level;
        qsizetype order;
        RegionCode code;
    };
    QList<Hit> hits;
    const QString last = words.constLast();
    for (qsizetype i = 0; i < m_order.size(); ++i) {
        const Node& candidate = m_nodes.constFind(m_order.at(i)).value();
        const QString folded = text::folded(candidate.name);
        if (!folded.contains(last) && candidate.code.toString() != last)
            continue;
        bool all = true;
        const QString whole = text::folded(path(candidate.code).join(QString()));
        for (const QString& word : std::as_const(words))
            all = all && (whole.contains(word) || word == last);
        if (!all)
            continue;
        const int quality = folded == last || text::folded(withoutKind(candidate.name)) == last ? 0
                            : folded.startsWith(last)                                           ? 1
                                                                                                : 2;
        hits.append({quality, candidate.level, i, candidate.code});
    }
    std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
        return std::tie(a.quality, a.level, a.order) < std::tie(b.quality, b.level, b.order);
    });
    QList<RegionCode> codes;
    for (qsizetype i = 0; i < std::min<qsizetype>(hits.size(), limit); ++i)
        codes.append(hits.at(i).code);
    return codes;
}

} // namespace yibao::catalog
