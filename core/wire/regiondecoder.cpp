// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/supportids.h"
#include "core/base/text.h"
#include "core/wire/servicecodec.h"
#include "core/wire/wiretext.h"

#include <QSet>

#include <vector>

using namespace Qt::StringLiterals;

namespace yibao::wire {

namespace {

constexpr qsizetype mostNodes = 200'000;
constexpr int deepest = 10;

auto unreadable(const QString& why)
{
    return fail(ErrorCode::BadResponse, YIBAO_SUPPORT("POR-ROWS-10"), u"region tree: "_s + why);
}

} // namespace

Result<catalog::RegionTree> decodeRegions(const Json& data)
{
    const Json& top = data.isArray() ? data : data[u"list"];
    if (!top.isArray())
        return unreadable(u"no list"_s);
    struct Waiting
    {
        const Json* node;
        QString parent;
        int depth;
    };
    std::vector<Waiting> waiting;
    const auto push = [&waiting](const Json& list, const QString& parent, int depth) {
        for (auto item = list.items().rbegin(); item != list.items().rend(); ++item)
            waiting.push_back({&*item, parent, depth});
    };
    push(top, {}, 1);
    QByteArray tsv = "code\tparent\tlevel\tname\n";
    QSet<QString> seen;
    qsizetype visited = 0;
    while (!waiting.empty()) {
        const Waiting next = waiting.back();
        waiting.pop_back();
        if (++visited > mostNodes)
            return unreadable(u"more than %1 nodes"_s.arg(mostNodes));
        if (next.depth > deepest)
            return unreadable(u"deeper than %1 levels"_s.arg(deepest));
        const Json& node = *next.node;
        const auto code = catalog::RegionCode::parse(node[u"code"].text().trimmed());
        const QString name = text::simplified(harmless(node[u"name"].text(), 100));
        QString parent = next.parent;
        if (code && !name.isEmpty() && !seen.contains(code->toString())) {
            const auto level = node[u"admdvsLv"].integer();
            const QString above = parent.isEmpty() ? text::simplified(node[u"prntCode"].text()) : parent;
            tsv +=
                code->toString().toUtf8() + '\t' + above.toUtf8() + '\t' +
                QByteArray::number(level && *level >= 1 && *level <= deepest ? static_cast<int>(*level) : next.depth) +
                '\t' + name.toUtf8() + '\n';
            seen.insert(code->toString());
            parent = code->toString();
        }
        push(node[u"list"], parent, next.depth + 1);
    }
    if (seen.isEmpty())
        return unreadable(u"no node with code and name"_s);
    auto tree = catalog::RegionTree::fromTsv(tsv);
    if (!tree)
        return unreadable(tree.error().detail);
    return tree;
}

} // namespace yibao::wire
