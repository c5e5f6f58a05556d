// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/directory.h"

#include "core/base/supportids.h"
#include "core/directory/changelog.h"
#include "core/directory/core.h"
#include "core/directory/finder.h"
#include "core/directory/importtask.h"
#include "core/directory/memory.h"
#include "core/directory/precedence.h"
#include "core/directory/samples.h"
#include "core/directory/tables.h"
#include "core/directory/walk.h"
#include "core/store/transaction.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace yibao::directory {

using catalog::Answer;
using catalog::Question;
using store::Connection;

class Directory::Private
{
public:
    Private(const catalog::Catalog& catalog, const Clock& clock, const QString& file)
        : core(catalog, clock, file)
    {}

    Core core;
    QString portal;
};

namespace {

/// So many changes of lists without an index file are kept for other programs, which hold them in memory.
constexpr qint64 keptChanges = 50'000;

Status forgetOldChanges(Connection& connection, const Core& core)
{
    ChangeLog log(connection);
    const auto sequence = log.sequence();
    if (!sequence)
        return fail(sequence.error());
    if (*sequence <= keptChanges)
        return {};
    auto transaction = store::Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    for (const Layout& layout : core.schema.layouts()) {
        if (QFile::exists(indexPath(core.file, layout.dataset->id)))
            continue;
        if (const Status done = log.prune(layout.dataset->id, *sequence - keptChanges); !done)
            return done;
    }
    return transaction->commit();
}

/// Lists that a program left behind half imported, unless one is importing just now.
void tidyUp(Core& core)
{
    const auto lock = std::make_shared<QLockFile>(core.importLock());
    lock->setStaleLockTime(0);
    if (!core.database->opening().readOnly && lock->tryLock(0)) {
        core.database->post([lock](Connection* connection) {
            if (connection != nullptr)
                std::ignore = abandonUnfinished(*connection);
            lock->unlock();
        });
    }
    if (!core.database->opening().readOnly) {
        core.database->post([&core](Connection* connection) {
            if (connection != nullptr)
                std::ignore = forgetOldChanges(*connection, core);
        });
    }
    core.tidy();
}

Result<QList<Holding>> holdingsOf(Connection& connection)
{
    return Sources(connection).held().map([](const QList<Source>& sources) {
        QList<Holding> holdings;
        for (const Source& source : sources)
            holdings.append({.source = source.provenance, .rows = source.rows});
        std::stable_sort(holdings.begin(), holdings.end(),
                         [](const Holding& a, const Holding& b) { return a.source.dataset < b.source.dataset; });
        return holdings;
    });
}

Status remove(Connection& connection, const Schema& schema, int id)
{
    auto transaction = store::Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    Sources sources(connection);
    auto held = sources.held();
    if (!held)
        return fail(held.error());
    const auto at =
        std::find_if(held->cbegin(), held->cend(), [id](const Source& source) { return source.id() == id; });
    if (at == held->cend())
        return fail(ErrorCode::NotFound, YIBAO_SUPPORT("STO-SOURCE-10"), u"source %1"_s.arg(id));
    const catalog::Provenance gone = at->provenance;
    if (const Status done = sources.setState(id, SourceState::Leaving); !done)
        return done;
    // What the portal said is forgotten, so it may be asked again.
    if (const Status done = connection.execute(u"DELETE FROM asked WHERE portal = ? AND portal <> ''"_s, {gone.portal});
        !done)
        return done;
    if (const Layout* layout = schema.layout(gone.dataset)) {
        const auto left = sources.held(gone.dataset);
        if (!left)
            return fail(left.error());
        if (const Status done = markAll(connection, *layout, *left); !done)
            return done;
    }
    return transaction->commit();
}

} // namespace

Result<std::unique_ptr<Directory>> Directory::open(const QString& file, const catalog::Catalog& catalog,
                                                   const Clock& clock, const DirectoryOptions& options)
{
    auto p = std::make_unique<Private>(catalog, clock, file);
    Core& core = p->core;
    store::OpenOptions opening{
        .file = file, .applicationId = applicationId, .migrations = migrations(), .maxBytes = options.maxBytes};
    opening.prepare = [&core, &options](Connection& connection) {
        return syncTables(connection, core.schema).and_then([&] {
            return options.samples ? installSamples(connection, core.schema, core.clock.now(), core.importLock())
                                   : Status();
        });
    };
    auto database = store::Database::open(opening, clock);
    if (!database)
        return fail(database.error());
    core.database = std::move(*database);
    core.startSearch({.smallList = options.smallList, .delta = std::min<qint64>(options.smallList, 20'000)},
                     options.scansOnly);
    std::unique_ptr<Directory> directory(new Directory(std::move(p)));
    tidyUp(core);
    return directory;
}

Directory::Directory(std::unique_ptr<Private> p)
    : d(std::move(p))
{
    d->core.changed = [this] {
        d->core.searcher->post([](SearchSession* session) {
            // What changed is taken up before anybody asks.
            if (session != nullptr)
                session->catchUp();
        });
        QMetaObject::invokeMethod(this, &Directory::changed, Qt::QueuedConnection);
    };
}

Directory::~Directory()
{
    d->core.close();
}

std::optional<Error> Directory::notice() const
{
    return d->core.database->opening().notice;
}

QString Directory::quarantined() const
{
    return d->core.database->opening().quarantined;
}

void Directory::setPortal(const QString& profile)
{
    if (d->portal == profile)
        return;
    d->portal = profile;
    Q_EMIT changed();
}

QFuture<Result<Answer>> Directory::find(const Question& question) const
{
    return d->core.searcher->run([question, portal = d->portal](SearchSession& session, const Searcher::Stop& stop) {
        return Finder(session, portal, stop).find(question);
    });
}

QFuture<Status> Directory::scan(const Question& question, Sink sink) const
{
    return std::make_shared<Walk>(d->core, question, d->portal, std::move(sink))->start();
}

QFuture<Status> Directory::remember(const Answer& answer)
{
    return d->core.database->run([&core = d->core, answer](Connection& connection) -> Status {
        const auto kept = directory::remember(connection, core.schema, answer, core.clock.now());
        if (!kept)
            return fail(kept.error());
        if (*kept)
            core.changed();
        return {};
    });
}

QFuture<Result<LastAsked>> Directory::lastAsked(const Question& question) const
{
    return d->core.searcher->run([question, portal = d->portal](SearchSession& session, const Searcher::Stop& stop) {
        return Finder(session, portal, stop).lastAsked(question);
    });
}

QFuture<Result<QList<Holding>>> Directory::holdings() const
{
    return d->core.database->run(holdingsOf);
}

QFuture<Status> Directory::removeSource(int sourceId)
{
    return d->core.database->run([&core = d->core, sourceId](Connection& connection) {
        const Status removed = remove(connection, core.schema, sourceId);
        if (removed) {
            core.tidy();
            core.changed();
        }
        return removed;
    });
}

QFuture<Result<ImportReport>> Directory::import(const ImportJob& job, std::function<void(qint64)> progress,
                                                std::shared_ptr<std::atomic_bool> cancel)
{
    return std::make_shared<ImportTask>(d->core, job, std::move(progress), std::move(cancel))->start();
}

} // namespace yibao::directory
