// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/heldlists.h"

#include "app/sandbox/rowmaker.h"
#include "core/base/paths.h"
#include "core/base/supportids.h"
#include "core/directory/directory.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

namespace {

/// Any open service of a dataset: its list is asked for without filters.
QString serviceOf(const catalog::Catalog& catalog, const QString& dataset)
{
    for (const catalog::Service& service : catalog.services()) {
        if (service.dataset == dataset && service.access == catalog::Access::Open)
            return service.id;
    }
    return {};
}

/// Rows printed in the guide are real ones; a portal that is not must not pass them off as its own.
bool isSample(const catalog::Row& row, const QList<catalog::Provenance>& sources)
{
    return std::any_of(sources.begin(), sources.end(), [&](const catalog::Provenance& source) {
        return source.id == row.source && source.origin == catalog::Origin::Sample;
    });
}

} // namespace

Status fillFromFolder(Lists& lists, const catalog::Catalog& catalog, const QString& folder, const Clock& clock)
{
    const QString file = Paths(folder).directoryFile();
    // Opening would make a new one, and an empty portal would look like a working one.
    if (!QFileInfo::exists(file))
        return fail(ErrorCode::FileUnreadable, YIBAO_SUPPORT("STO-OPEN-01"), u"no directory.db in "_s + folder);
    const auto directory = directory::Directory::open(file, catalog, clock, {.samples = false});
    if (!directory)
        return fail(directory.error());
    // A damaged file is moved aside and a new one begun; only reading it is no reason to stop.
    if (const auto notice = (*directory)->notice(); notice && !(*directory)->quarantined().isEmpty())
        return fail(*notice);
    for (const catalog::Dataset& dataset : catalog.datasets()) {
        Table& table = lists.table(dataset.id);
        catalog::Question question;
        question.service = serviceOf(catalog, dataset.id);
        if (question.service.isEmpty())
            continue;
        RowMaker maker(table, table.columns());
        const auto sink = [&](const QList<catalog::Row>& rows, const QList<catalog::Provenance>& sources) {
            for (const catalog::Row& row : rows) {
                if (isSample(row, sources))
                    continue;
                QStringList values = row.cells;
                for (qsizetype i = values.size(); i < table.columns().size(); ++i)
                    values.append(row.extra.value(table.columns().at(i)));
                maker.add(values);
            }
            return true;
        };
        if (const Status read = (*directory)->scan(question, sink).result(); !read)
            return read;
    }
    return {};
}

} // namespace yibao::sandbox
