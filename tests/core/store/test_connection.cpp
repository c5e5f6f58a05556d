// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/store/connection.h"
#include "core/store/sqliteerror.h"
#include "tests/core/store/scratchfile.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::store;

class TestConnection final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nullAndEmptyStayApart()
    {
        const auto connection = Connection::open(u":memory:"_s, store::Access::ReadWrite, 100);
        QVERIFY(connection);
        Connection& c = **connection;
        QVERIFY(c.execute(u"CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT) STRICT"_s));
        auto insert = c.prepare(u"INSERT INTO t (a) VALUES (?)"_s);
        QVERIFY(insert);
        for (const QString& text : {QString(), u""_s, u"中文 ' \" ; --"_s, u"\U00020000"_s})
            QVERIFY(insert->run({text}));
        QCOMPARE(insert->insertedId(), 4);
        auto select = c.prepare(u"SELECT a, id FROM t ORDER BY id"_s);
        QVERIFY(select && select->run());
        QVERIFY(*select->next());
        QVERIFY(select->text(0).isNull() && select->isNull(0));
        QVERIFY(*select->next());
        QVERIFY(!select->text(0).isNull() && select->text(0).isEmpty() && !select->isNull(0));
        QVERIFY(*select->next());
        QCOMPARE(select->text(0), u"中文 ' \" ; --"_s);
        QVERIFY(*select->next());
        QCOMPARE(select->text(0), u"\U00020000"_s);
        QCOMPARE(select->number(1), 4);
        QVERIFY(!*select->next());
    }

    void aStatementRunsAgainFromTheStart()
    {
        const auto connection = Connection::open(u":memory:"_s, store::Access::ReadWrite, 100);
        Connection& c = **connection;
        auto select = c.prepare(u"SELECT ? + 1 UNION ALL SELECT ? + 2"_s);
        QVERIFY(select && select->run({10, 20}));
        QVERIFY(*select->next());
        QCOMPARE(select->number(0), 11);
        QVERIFY(select->run({1, 2}));
        QVERIFY(*select->next());
        QCOMPARE(select->number(0), 2);
        QVERIFY(*select->next());
        QCOMPARE(select->number(0), 4);
        QVERIFY(!*select->next());
    }

    void wrongStatementsAreDefectsOfOurs_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("syntax") << u"SELEC 1"_s;
        QTest::newRow("no such table") << u"SELECT * FROM nowhere"_s;
        QTest::newRow("two in one") << u"CREATE TABLE a (x); CREATE TABLE b (x)"_s;
        QTest::newRow("strict type") << u"INSERT INTO t (n) VALUES ('words')"_s;
        QTest::newRow("unique") << u"INSERT INTO t (id, n) VALUES (1, 1), (1, 2)"_s;
    }
    void wrongStatementsAreDefectsOfOurs()
    {
        QFETCH(QString, sql);
        const auto connection = Connection::open(u":memory:"_s, store::Access::ReadWrite, 100);
        Connection& c = **connection;
        QVERIFY(c.execute(u"CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER) STRICT"_s));
        const Status status = c.execute(sql);
        QVERIFY(!status);
        QCOMPARE(status.error().code, ErrorCode::Internal);
        QCOMPARE(status.error().supportId, u"STO-QUERY-07"_s);
        QVERIFY(status.error().detail.contains(sql.left(20)));
        QCOMPARE(c.number(u"SELECT count(*) FROM t"_s).value(), 0);
        QVERIFY(!c.hasMetDamage());
    }

    void nativeCodesHaveMeanings_data()
    {
        QTest::addColumn<int>("native");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("supportId");
        QTest::newRow("full") << 13 << ErrorCode::StorageFull << u"STO-FULL-06"_s;
        QTest::newRow("busy") << 5 << ErrorCode::StorageBusy << u"STO-BUSY-04"_s;
        QTest::newRow("locked") << 6 << ErrorCode::StorageBusy << u"STO-BUSY-04"_s;
        QTest::newRow("busy snapshot, extended") << 517 << ErrorCode::StorageBusy << u"STO-BUSY-04"_s;
        QTest::newRow("read-only") << 8 << ErrorCode::StorageReadOnly << u"STO-READONLY-05"_s;
        QTest::newRow("read-only folder, extended") << 1544 << ErrorCode::StorageReadOnly << u"STO-READONLY-05"_s;
        QTest::newRow("corrupt") << 11 << ErrorCode::StorageCorrupt << u"STO-CORRUPT-02"_s;
        QTest::newRow("corrupt index, extended") << 779 << ErrorCode::StorageCorrupt << u"STO-CORRUPT-02"_s;
        QTest::newRow("not a database") << 26 << ErrorCode::StorageCorrupt << u"STO-CORRUPT-02"_s;
        QTest::newRow("cannot open") << 14 << ErrorCode::StorageCorrupt << u"STO-OPEN-01"_s;
        QTest::newRow("no room for shared memory") << 4874 << ErrorCode::StorageFull << u"STO-FULL-06"_s;
        QTest::newRow("input/output") << 10 << ErrorCode::Internal << u"STO-QUERY-07"_s;
        QTest::newRow("none") << 0 << ErrorCode::Internal << u"STO-QUERY-07"_s;
    }
    void nativeCodesHaveMeanings()
    {
        QFETCH(int, native);
        const Error error = sqliteError(native, u"words"_s, u"doing"_s);
        QTEST(error.code, "code");
        QTEST(error.supportId, "supportId");
        QVERIFY(error.detail.startsWith(u"doing: words"_s));
        QCOMPARE(isDamage(error), error.supportId == u"STO-CORRUPT-02"_s);
    }

    void aFullFileIsTold()
    {
        const auto connection = Connection::open(u":memory:"_s, store::Access::ReadWrite, 100);
        Connection& c = **connection;
        QVERIFY(c.execute(u"CREATE TABLE t (x BLOB)"_s));
        QVERIFY(c.execute(u"PRAGMA max_page_count = 4"_s));
        const Status full = c.execute(u"INSERT INTO t VALUES (zeroblob(100000))"_s);
        QVERIFY(!full);
        QCOMPARE(full.error().code, ErrorCode::StorageFull);
        QCOMPARE(c.number(u"SELECT count(*) FROM t"_s).value(), 0);
    }

    void namesWithMarksCanBeOpenedForReading_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("blank") << u"a b.db"_s;
        QTest::newRow("hash") << u"a#b.db"_s;
        QTest::newRow("question mark") << u"a?mode=memory.db"_s;
        QTest::newRow("percent") << u"a%20b.db"_s;
        QTest::newRow("Chinese") << u"名单（深圳）.db"_s;
        QTest::newRow("quote") << u"a'\"b.db"_s;
    }
    void namesWithMarksCanBeOpenedForReading()
    {
        QFETCH(QString, name);
        const test::Scratch scratch;
        const QString file = scratch.folder.filePath(name);
        {
            const auto writer = Connection::open(file, store::Access::ReadWrite, 100);
            QVERIFY(writer && (*writer)->execute(u"CREATE TABLE t AS SELECT 7 AS x"_s));
        }
        QVERIFY(QFile::exists(file));
        for (const store::Access access : {store::Access::ReadOnly, store::Access::Immutable}) {
            const auto reader = Connection::open(file, access, 100);
            QVERIFY(reader && (*reader)->isReadOnly());
            QCOMPARE((*reader)->number(u"SELECT x FROM t"_s).value(), 7);
            const Status refused = (*reader)->execute(u"INSERT INTO t VALUES (8)"_s);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::StorageReadOnly);
        }
    }

    void derivedNamesAreQuoted()
    {
        const auto connection = Connection::open(u":memory:"_s, store::Access::ReadWrite, 100);
        const QString table = quoted(u"a\"b; DROP"_s);
        QCOMPARE(table, u"\"a\"\"b; DROP\""_s);
        QVERIFY((*connection)->execute(u"CREATE TABLE %1 (x)"_s.arg(table)));
        QCOMPARE((*connection)->number(u"SELECT count(*) FROM %1"_s.arg(table)).value(), 0);
        QCOMPARE((*connection)->text(u"SELECT name FROM sqlite_schema"_s).value(), u"a\"b; DROP"_s);
    }
};

QTEST_GUILESS_MAIN(TestConnection)
#include "test_connection.moc"
