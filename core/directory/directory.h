// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/catalog/question.h"
#include "core/directory/importjob.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace yibao::directory {

/// One list held on this machine.
struct Holding
{
    catalog::Provenance source;
    qint64 rows = 0;
};

/// Where and when a question was last put to a portal.
struct LastAsked
{
    QDateTime time; ///< UTC; invalid when never
    qint64 total = 0;
    qint64 held = 0; ///< rows of the answer that are remembered
};

struct DirectoryOptions
{
    qint64 maxBytes = 0; ///< the file never grows beyond this; 0: the disk decides
    bool samples = true; ///< load the rows that are printed in the operating guide
    // For tests and benchmarks.
    qint64 smallList = 20'000; ///< lists of up to so many rows are indexed in memory, larger ones in a file
    bool scansOnly = false;    ///< look at every row for every question, without any index
};

/// The lists held on this machine. All calls return at once; answers come on a thread of the directory and are consumed
/// with `whenDone` (core/base/whendone.h). Rows of a portal are seen only while that portal's profile is in use; rows
/// of the guide give way to any other source of their dataset.
class Directory : public QObject
{
    Q_OBJECT
public:
    /// Opens or makes `file`. A damaged file is moved aside and a new one begun, which `notice()` tells; a newer
    /// or locked one is an error. One that can only be read is opened for reading, which `notice()` tells too; what
    /// writes then fails with StorageReadOnly. `catalog` and `clock` must outlive the directory.
    [[nodiscard]] static Result<std::unique_ptr<Directory>> open(const QString& file, const catalog::Catalog& catalog,
                                                                 const Clock& clock,
                                                                 const DirectoryOptions& options = {});
    ~Directory() override;

    /// What a person should know of the opening, for example that a damaged file was moved aside.
    [[nodiscard]] std::optional<Error> notice() const;
    /// Where a damaged file was put; empty when none was.
    [[nodiscard]] QString quarantined() const;

    /// The profile whose remembered answers are seen; empty for none.
    void setPortal(const QString& profile);

    /// Answered beside imports, in the order of asking. A question whose future is cancelled is dropped; it answers
    /// Cancelled to whoever still listens.
    [[nodiscard]] QFuture<Result<catalog::Answer>> find(const catalog::Question& question) const;
    /// All rows in order, a batch at a time on the store's thread; the sink returns false to stop.
    using Sink = std::function<bool(const QList<catalog::Row>&, const QList<catalog::Provenance>&)>;
    [[nodiscard]] QFuture<Status> scan(const catalog::Question& question, Sink sink) const;
    /// Keeps what a portal answered; rows already held from the same portal are replaced. Rows lie in one set for each
    /// date of the portal's data, so that none ever bears a newer date than its own. Personal answers are refused.
    [[nodiscard]] QFuture<Status> remember(const catalog::Answer& answer);
    [[nodiscard]] QFuture<Result<LastAsked>> lastAsked(const catalog::Question& question) const;
    [[nodiscard]] QFuture<Result<QList<Holding>>> holdings() const;
    [[nodiscard]] QFuture<Status> removeSource(int sourceId);

    /// Reads a list into the directory: all of it or nothing. `progress` gets rows read; may be called on any thread.
    [[nodiscard]] QFuture<Result<ImportReport>> import(const ImportJob& job, std::function<void(qint64)> progress = {},
                                                       std::shared_ptr<std::atomic_bool> cancel = {});

Q_SIGNALS:
    /// Rows came or went; models ask again.
    void changed();

private:
    class Private;
    explicit Directory(std::unique_ptr<Private> p);
    const std::unique_ptr<Private> d;
};

} // namespace yibao::directory
