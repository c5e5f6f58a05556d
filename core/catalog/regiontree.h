// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"
#include "core/catalog/regioncode.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace yibao::catalog {

/// The tree of divisions, as data: any tree with one parent a node is taken, the portal's own nodes
/// (市本级, 华油, 胜利油田 …) included. Read-only after loading, so it may be shared between threads.
class RegionTree
{
public:
    struct Node
    {
        RegionCode code;
        RegionCode parent;  ///< null for the divisions at the top
        int level = 0;      ///< 1 province, 2 city, 3 county; as the source says
        QString name;
        QList<RegionCode> children;
    };

    /// Lines of code, parent, level, name, separated by tabs; the first line is the header.
    [[nodiscard]] static Result<RegionTree> fromTsv(const QByteArray& tsv);

    [[nodiscard]] const Node* node(RegionCode code) const;
    [[nodiscard]] bool contains(RegionCode code) const { return node(code) != nullptr; }
    [[nodiscard]] QList<RegionCode> roots() const { return m_roots; }
    [[nodiscard]] qsizetype size() const { return m_nodes.size(); }
    [[nodiscard]] QString name(RegionCode code) const;
    /// Names from the top down to the node, without the ones up to and including `below`. Empty for unknown codes.
    [[nodiscard]] QStringList path(RegionCode code, RegionCode below = {}) const;
    /// The node and everything under it.
    [[nodiscard]] QList<RegionCode> subtree(RegionCode code) const;
    [[nodiscard]] bool isWithin(RegionCode code, RegionCode ancestor) const;
    /// The first node at `level` on the way up from `code`, itself included; null when there is none.
    [[nodiscard]] RegionCode ancestorAtLevel(RegionCode code, int level) const;

    /// A code, a name or a path written in one ("河北省石家庄市辛集市"), looked up under `within` when that is given.
    struct Resolution
    {
        RegionCode code;   ///< the deepest node that is sure
        QString rest;      ///< what of the text the tree does not know, for example "市本级"; empty when all was found
        bool ambiguous = false;  ///< several places have this name; code is null then
    };
    [[nodiscard]] std::optional<Resolution> resolve(const QString& text, RegionCode within = {}) const;

    /// Places whose name holds the text, best first; several words narrow from the top ("河北 唐山").
    [[nodiscard]] QList<RegionCode> find(const QString& text, int limit) const;

private:
    QHash<RegionCode, Node> m_nodes;
    QHash<QString, QList<RegionCode>> m_byName;  ///< full name and name without 省/市/区/县 …, folded
    QList<RegionCode> m_roots;
    QList<RegionCode> m_order;  ///< in the order of the source
};

} // namespace yibao::catalog
