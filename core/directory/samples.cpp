// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/samples.h"

#include "core/base/supportids.h"
#include "core/catalog/rowkey.h"
#include "core/directory/arrival.h"
#include "core/directory/listreader.h"

#include <QLockFile>

#include <array>

using namespace Qt::StringLiterals;

namespace yibao::directory {

using store::Connection;

namespace {

struct Sample
{
    QString file;
    QString dataset;
};
const std::array samples{
    Sample{u":/yibao/data/sample_agencies.tsv"_s, u"agencies"_s},
    Sample{u":/yibao/data/sample_openings.tsv"_s, u"pool-area-openings"_s},
    Sample{u":/yibao/data/sample_networked_inpatient.tsv"_s, u"networked-hospitals"_s},
    Sample{u":/yibao/data/sample_networked_outpatient.tsv"_s, u"pilot-institutions"_s},
};
constexpr qsizetype batchRows = 500;
constexpr int lockTimeoutMs = 2000;
const QString noteName = u"samples"_s;

/// Changes with the files and with what their words are turned into.
Result<QString> presentDigest(const Schema& schema)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Sample& sample : samples) {
        QFile file(sample.file);
        const Layout* layout = schema.layout(sample.dataset);
        if (layout == nullptr || !file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::FileUnreadable, YIBAO_SUPPORT("APP-RESOURCE-05"), sample.file);
        hash.addData(file.readAll());
        hash.addData(layout->digest.toLatin1());
    }
    return QString::fromLatin1(hash.result().toHex());
}

Status install(Connection& connection, const Schema& schema, const Sample& sample, const QDateTime& now)
{
    const Layout& layout = *schema.layout(sample.dataset);
    const ImportJob job{
        .file = sample.file, .dataset = sample.dataset, .source = u"操作指南示例"_s, .origin = catalog::Origin::Sample};
    auto reader = ListReader::open(schema.catalog(), job);
    if (!reader)
        return fail(reader.error());
    ImportReport report;
    Arrival arrival(schema, layout, job);
    if (const Status begun = arrival.begin(connection, now); !begun)
        return begun;
    const RowCodec codec(schema, layout);
    for (bool atEnd = false; !atEnd;) {
        const auto batch = (*reader)->next(batchRows);
        if (!batch)
            return fail(batch.error());
        atEnd = batch->atEnd;
        QList<ArrivingRow> rows;
        for (const catalog::Row& row : batch->rows)
            rows.append({.row = codec.stored(row), .hasCode = catalog::hasCodeKey(*layout.dataset, row)});
        if (const Status written = arrival.write(connection, rows, report); !written)
            return written;
    }
    const auto settled = arrival.settle(connection, (*reader)->file().digest(), now, report);
    return settled ? Status() : fail(settled.error());
}

} // namespace

Status installSamples(Connection& connection, const Schema& schema, const QDateTime& now, const QString& importLock)
{
    if (connection.isReadOnly())
        return {};
    const auto digest = presentDigest(schema);
    if (!digest)
        return fail(digest.error());
    const auto isInstalled = [&] {
        return connection.text(u"SELECT value FROM note WHERE name = ?"_s, {noteName}).map([&](const QString& value) {
            return value == *digest;
        });
    };
    auto installed = isInstalled();
    if (!installed || *installed)
        return installed.map([](bool) {});
    QLockFile lock(importLock);
    lock.setStaleLockTime(0);
    if (!lock.tryLock(lockTimeoutMs) && lock.error() == QLockFile::LockFailedError)
        return {};
    installed = isInstalled();
    if (!installed || *installed)
        return installed.map([](bool) {});
    for (const Sample& sample : samples) {
        if (const Status done = install(connection, schema, sample, now); !done)
            return done;
    }
    return connection.execute(u"INSERT OR REPLACE INTO note (name, value) VALUES (?, ?)"_s, {noteName, *digest});
}

} // namespace yibao::directory
