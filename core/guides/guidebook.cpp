// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/guides/guidebook.h"

#include "core/base/supportids.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace yibao::guides {

Result<Guidebook> Guidebook::load(const catalog::Catalog& catalog)
{
    const QDir folder(u":/yibao/guides"_s);
    QList<Guide> guides;
    for (const QString& name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::FileUnreadable, YIBAO_SUPPORT("GDE-FILE-01"), name);
        auto guide = readGuide(file.readAll(), catalog);
        if (!guide)
            return fail(guide.error().code, YIBAO_SUPPORT("GDE-FILE-01"), name + u": "_s + guide.error().detail);
        guides.append(*std::move(guide));
    }
    std::ranges::sort(guides, {}, [](const Guide& guide) { return std::pair(guide.group, guide.order); });
    return Guidebook(std::move(guides));
}

const Guide* Guidebook::guide(const QString& id) const
{
    const auto at = std::ranges::find(m_guides, id, &Guide::id);
    return at == m_guides.end() ? nullptr : &*at;
}

} // namespace yibao::guides
