// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/catalog/question.h"

#include <QDate>
#include <QMap>
#include <QStringList>

#include <atomic>

namespace yibao::directory {

/// A list to be read: CSV or TSV, UTF-8 (with or without BOM) or GB 18030, with a line of column titles.
struct ImportJob
{
    QString file;
    QString dataset;                  ///< Dataset::id
    QMap<QString, QString> columnMap; ///< column title to field id, "" to leave a column out; the rest is guessed
    QString source;                   ///< source in words
    QDate asOf;                       ///< invalid when unknown
    catalog::RegionCode region;       ///< scope in which names of places are looked up; null for the whole country
    catalog::Origin origin = catalog::Origin::Import;
    QString portal; ///< only for Origin::Synthetic
};

/// Why rows were not taken.
struct Rejection
{
    qint64 line = 0; ///< line of the file, from 1 (the titles are line 1)
    QString reason;  ///< stable word: missing-name, duplicate-key, unknown-region, bad-code, bad-text, column-count …
    QString value;   ///< the offending value, shortened; never a person's data
};

struct ImportReport
{
    QString dataset;
    QString source;
    qint64 read = 0;
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 gone = 0; ///< rows of an earlier list of this source that are not in this one
    qint64 rejected = 0;
    QMap<QString, qint64> rejectedByReason;
    QList<Rejection> examples;      ///< the first 100
    QMap<QString, QString> mapping; ///< column title to field id as it was used
    QStringList unusedColumns;      ///< kept with each row as extra
    QString encoding;               ///< "UTF-8" or "GB 18030"

    [[nodiscard]] bool changesNothing() const { return added == 0 && changed == 0 && gone == 0; }
};

/// The first rows of a list and how its columns were understood, for the preview before an import.
struct ImportPreview
{
    QStringList columns;
    QList<QStringList> rows;
    QMap<QString, QString> mapping; ///< column title to field id, as guessed
    QString encoding;
    QChar separator;
    QStringList missing; ///< required fields without a column
};

[[nodiscard]] Result<ImportPreview> previewImport(const catalog::Catalog& catalog, const ImportJob& job, int rows = 20);

} // namespace yibao::directory
