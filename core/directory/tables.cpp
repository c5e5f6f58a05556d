// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/tables.h"

#include "core/base/supportids.h"
#include "core/directory/rowcodec.h"
#include "core/store/connection.h"
#include "core/store/transaction.h"

using namespace Qt::StringLiterals;

namespace yibao::directory {

using catalog::Field;
using catalog::FieldKind;
using store::Connection;
using store::quoted;

namespace {

/// Columns of earlier versions that held folded texts.
const QString oldTexts = u"find_"_s;

Result<QStringList> columnsOf(Connection& connection, const QString& table)
{
    auto statement = connection.prepare(u"SELECT name FROM pragma_table_info(?)"_s);
    if (!statement)
        return fail(statement.error());
    if (const Status ran = statement->run({table}); !ran)
        return fail(ran.error());
    QStringList names;
    auto row = statement->next();
    for (; row && *row; row = statement->next())
        names.append(statement->text(0));
    if (!row)
        return fail(row.error());
    return names;
}

/// Words that the dictionary has learned since the row came.
void learn(const catalog::Catalog& catalog, const catalog::Dataset& dataset, catalog::Row& row)
{
    for (qsizetype i = 0; i < dataset.fields.size(); ++i) {
        const Field& field = dataset.fields.at(i);
        const catalog::Dictionary& dictionary = catalog.dictionary(field.dictionary);
        QString& cell = row.cells[i];
        if (field.kind == FieldKind::Choice && !isBlank(cell) && dictionary.entry(cell) == nullptr)
            cell = dictionary.codeOf(cell).value_or(cell);
    }
}

Status copyRows(Connection& connection, const Schema& schema, const Layout& layout, const QString& target)
{
    const auto present = columnsOf(connection, layout.table);
    if (!present)
        return fail(present.error());
    QStringList fields = *present;
    fields.removeIf([](const QString& name) { return name.startsWith(u"row_"_s) || name.startsWith(oldTexts); });
    QStringList columns{u"row_id"_s, u"row_source"_s, u"row_key"_s, u"row_position"_s, u"row_extra"_s, u"row_hidden"_s};
    for (const QString& field : std::as_const(fields))
        columns.append(quoted(field));
    auto read =
        connection.prepare(u"SELECT %1 FROM %2 ORDER BY row_id"_s.arg(columns.join(u", "_s), quoted(layout.table)));
    if (!read)
        return fail(read.error());
    auto write = connection.prepare(layout.insert(target));
    if (!write)
        return fail(write.error());
    auto hide = connection.prepare(u"UPDATE %1 SET row_hidden = 1 WHERE row_id = ?"_s.arg(quoted(target)));
    if (!hide)
        return fail(hide.error());

    const RowCodec codec(schema, layout);
    if (const Status ran = read->run(); !ran)
        return ran;
    auto next = read->next();
    for (; next && *next; next = read->next()) {
        catalog::Row row;
        row.key = read->text(2);
        row.position = read->number(3);
        row.extra = extraFromJson(read->text(4));
        QMap<QString, QString> values;
        for (qsizetype i = 0; i < fields.size(); ++i)
            values.insert(fields.at(i), read->text(6 + static_cast<int>(i)));
        for (const Field& field : layout.dataset->fields)
            row.cells.append(values.contains(field.id) ? values.take(field.id) : row.extra.take(field.id));
        for (auto it = values.cbegin(); it != values.cend(); ++it) {
            if (!it.value().isNull())
                row.extra.insert(it.key(), it.value());
        }
        learn(schema.catalog(), *layout.dataset, row);
        const qint64 id = read->number(0);
        if (const Status done =
                write->run(RowCodec::values(codec.stored(row), static_cast<int>(read->number(1)), row.key, id));
            !done)
            return done;
        if (read->number(5) == 0)
            continue;
        if (const Status done = hide->run({id}); !done)
            return done;
    }
    return next ? Status() : fail(next.error());
}

Status build(Connection& connection, const Schema& schema, const Layout& layout, bool exists)
{
    QStringList statements;
    if (exists) {
        const QString fresh = layout.table + u"_new"_s;
        if (const Status done = connection.execute(layout.createTable(fresh)); !done)
            return done;
        if (const Status done = copyRows(connection, schema, layout, fresh); !done)
            return done;
        statements = {u"DROP TABLE %1"_s.arg(quoted(layout.table)),
                      u"ALTER TABLE %1 RENAME TO %2"_s.arg(quoted(fresh), quoted(layout.table))};
    } else {
        statements = {layout.createTable(layout.table)};
    }
    for (const QString& statement : statements + layout.createIndices()) {
        if (const Status done = connection.execute(statement); !done)
            return done;
    }
    return connection.execute(u"INSERT OR REPLACE INTO layout (dataset, digest) VALUES (?, ?)"_s,
                              {layout.dataset->id, layout.digest});
}

Status sync(Connection& connection, const Schema& schema, const Layout& layout)
{
    const auto known = [&] {
        return connection.text(u"SELECT digest FROM layout WHERE dataset = ?"_s, {layout.dataset->id});
    };
    const auto before = known();
    if (!before)
        return fail(before.error());
    if (*before == layout.digest)
        return {};
    if (connection.isReadOnly())
        return fail(
            ErrorCode::StorageReadOnly, YIBAO_SUPPORT("STO-READONLY-05"),
            u"the table of %1 must be brought up to date, but the file cannot be written"_s.arg(layout.dataset->id));
    auto transaction = store::Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    // Another program may have done it while this one waited.
    const auto now = known();
    if (!now)
        return fail(now.error());
    if (*now == layout.digest)
        return {};
    if (const Status built = build(connection, schema, layout, !now->isEmpty()); !built)
        return built;
    return transaction->commit();
}

} // namespace

QList<store::Migration> migrations()
{
    return {
        {.version = 1,
         .statements =
             {// Numbers of sources are never used twice, so that an old answer cannot name a new list.
              u"CREATE TABLE source (id INTEGER PRIMARY KEY AUTOINCREMENT, dataset TEXT NOT NULL, origin INTEGER NOT "
              u"NULL, "
              "title TEXT NOT NULL, portal TEXT NOT NULL, as_of TEXT, held_since TEXT NOT NULL, region INTEGER NOT "
              "NULL, "
              "digest TEXT NOT NULL, state INTEGER NOT NULL, rows INTEGER NOT NULL) STRICT"_s,
              u"CREATE INDEX source_dataset ON source (dataset, state)"_s,
              u"CREATE TABLE asked (question TEXT NOT NULL, portal TEXT NOT NULL, time TEXT NOT NULL, total INTEGER "
              u"NOT "
              u"NULL, "
              "PRIMARY KEY (question, portal)) STRICT, WITHOUT ROWID"_s,
              u"CREATE TABLE layout (dataset TEXT NOT NULL PRIMARY KEY, digest TEXT NOT NULL) STRICT, WITHOUT ROWID"_s,
              u"CREATE TABLE note (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"_s}},
        {.version = 2,
         .statements = {
             // Rows that changed, for the search index (changelog.h); numbers below 0 stand for whole sources.
             u"CREATE TABLE search_log (seq INTEGER PRIMARY KEY AUTOINCREMENT, list TEXT NOT NULL, row_id INTEGER NOT "
             u"NULL) STRICT"_s,
             u"CREATE TABLE search_base (list TEXT NOT NULL PRIMARY KEY, pruned INTEGER NOT NULL DEFAULT 0, token TEXT "
             u"NOT NULL DEFAULT '', reached INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID"_s,
             u"INSERT INTO note (name, value) VALUES ('mark', lower(hex(randomblob(16))))"_s,
             u"CREATE TRIGGER source_log_insert AFTER INSERT ON source WHEN NEW.state = 1 BEGIN INSERT INTO search_log "
             u"(list, row_id) VALUES (NEW.dataset, -NEW.id); END"_s,
             u"CREATE TRIGGER source_log_update AFTER UPDATE OF state ON source WHEN (NEW.state = 1) <> (OLD.state = "
             u"1) "
             u"BEGIN INSERT INTO search_log (list, row_id) VALUES (NEW.dataset, -NEW.id); END"_s}}};
}

Status syncTables(Connection& connection, const Schema& schema)
{
    for (const Layout& layout : schema.layouts()) {
        if (const Status done = sync(connection, schema, layout); !done)
            return done;
    }
    return {};
}

} // namespace yibao::directory
