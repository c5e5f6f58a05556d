// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/endpoints.h"
#include "app/sandbox/parameters.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using wire::Json;

namespace {

const QMap<QString, QString> dictionaries{{u"MEDINSLV"_s, u"settlement-grade"_s},
                                          {u"MEDINS_TYPE"_s, u"institution-type"_s},
                                          {u"INSUTYPE"_s, u"insurance-type"_s},
                                          {u"MED_TYPE"_s, u"med-type"_s}};

wire::Reply dictionary(const Portal& portal, const Json& data)
{
    Parameters parameters(data);
    const QString type = parameters.text(u"type"_s);
    if (!parameters.areGood() || !dictionaries.contains(type))
        return badParameter(u"type"_s);
    QList<catalog::Dictionary::Entry> entries = portal.catalog.dictionary(dictionaries.value(type)).entries();
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
    Json list = Json::array();
    for (const catalog::Dictionary::Entry& entry : std::as_const(entries))
        list.append(Json::object({{u"text"_s, entry.label}, {u"value"_s, entry.code}}));
    return success(std::move(list));
}

Json treeNode(const catalog::RegionTree& tree, catalog::RegionCode code)
{
    const catalog::RegionTree::Node& node = *tree.node(code);
    std::vector<Json> children;
    for (const catalog::RegionCode child : node.children)
        children.push_back(treeNode(tree, child));
    return Json::object({{u"code"_s, code.toString()},
                         {u"name"_s, node.name},
                         {u"prntCode"_s, node.parent.isNull() ? u"100000"_s : node.parent.toString()},
                         {u"admdvsLv"_s, QString::number(node.level)},
                         {u"list"_s, Json::array(std::move(children))}});
}

Json wholeTree(const catalog::RegionTree& tree)
{
    Json roots = Json::array();
    for (const catalog::RegionCode root : tree.roots())
        roots.append(treeNode(tree, root));
    return roots;
}

} // namespace

void addDictionaryEndpoints(Endpoints& endpoints, const Portal& portal)
{
    endpoints.emplace(u"/nthl/api/fixed/queryDicByType"_s,
                      [&portal](const Call& call) { return dictionary(portal, call.data); });
    // Made once: copying the finished value is far cheaper than walking the tree.
    endpoints.emplace(u"/nthl/api/dic/queryAdmdvsTree"_s,
                      [tree = wholeTree(portal.catalog.regions())](const Call&) { return success(tree); });
}

} // namespace yibao::sandbox
