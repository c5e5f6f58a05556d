// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/store/connection.h"
#include "core/store/migration.h"
#include "core/store/transaction.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::store;

class TestMigration final : public QObject
{
    Q_OBJECT
private:
    std::unique_ptr<Connection> m_connection;
    Connection& c() { return *m_connection; }
    qint64 version() { return c().number(u"PRAGMA user_version"_s).value_or(-1); }
    qint64 tables() { return c().number(u"SELECT count(*) FROM sqlite_schema WHERE type = 'table'"_s).value_or(-1); }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_connection = std::move(*Connection::open(u":memory:"_s, store::Access::ReadWrite, 100));
    }

    void stepsAreTakenOnceAndInOrder()
    {
        const QList<Migration> steps{
            {.version = 1, .statements = {u"CREATE TABLE a (x)"_s, u"INSERT INTO a VALUES (1)"_s}},
            {.version = 3, .statements = {u"UPDATE a SET x = x * 10"_s}}};
        QCOMPARE(latestVersion(steps), 3);
        QVERIFY(migrate(c(), steps));
        QVERIFY(migrate(c(), steps));
        QCOMPARE(version(), 3);
        QCOMPARE(c().number(u"SELECT x FROM a"_s).value(), 10);
    }

    void onlyNewStepsAreTaken()
    {
        QVERIFY(c().execute(u"PRAGMA user_version = 1"_s));
        QVERIFY(migrate(c(), {{.version = 1, .statements = {u"CREATE TABLE a (x)"_s}},
                              {.version = 2, .statements = {u"CREATE TABLE b (x)"_s}}}));
        QCOMPARE(tables(), 1);
        QCOMPARE(version(), 2);
    }

    void aFailedStepLeavesTheOneBeforeIt()
    {
        const Status status =
            migrate(c(), {{.version = 1, .statements = {u"CREATE TABLE a (x)"_s}},
                          {.version = 2, .statements = {u"CREATE TABLE b (x)"_s, u"CREATE TABLE a (x)"_s}},
                          {.version = 3, .statements = {u"CREATE TABLE d (x)"_s}}});
        QVERIFY(!status);
        QCOMPARE(version(), 1);
        QCOMPARE(tables(), 1);
    }

    void whatIsNotCommittedIsUndone()
    {
        QVERIFY(c().execute(u"CREATE TABLE a (x)"_s));
        {
            auto transaction = Transaction::begin(c());
            QVERIFY(transaction);
            QVERIFY(c().execute(u"INSERT INTO a VALUES (1)"_s));
            QVERIFY(!Transaction::begin(c()));
        }
        QCOMPARE(c().number(u"SELECT count(*) FROM a"_s).value(), 0);
        {
            auto transaction = Transaction::begin(c());
            QVERIFY(transaction);
            QVERIFY(c().execute(u"INSERT INTO a VALUES (1)"_s));
            auto moved = std::move(*transaction);
            QVERIFY(moved.commit());
        }
        QCOMPARE(c().number(u"SELECT count(*) FROM a"_s).value(), 1);
    }

    void aCommitThatFailsIsToldAndUndone()
    {
        QVERIFY(c().execute(u"PRAGMA foreign_keys = ON"_s));
        QVERIFY(c().execute(u"CREATE TABLE a (id INTEGER PRIMARY KEY)"_s));
        QVERIFY(c().execute(u"CREATE TABLE b (a INTEGER REFERENCES a (id) DEFERRABLE INITIALLY DEFERRED)"_s));
        {
            auto transaction = Transaction::begin(c());
            QVERIFY(transaction && c().execute(u"INSERT INTO b VALUES (99)"_s));
            QVERIFY(!transaction->commit());
        }
        QCOMPARE(c().number(u"SELECT count(*) FROM b"_s).value(), 0);
        QVERIFY(Transaction::begin(c()));
    }
};

QTEST_GUILESS_MAIN(TestMigration)
#include "test_migration.moc"
