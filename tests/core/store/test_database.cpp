// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/store/database.h"
#include "core/store/transaction.h"
#include "tests/core/store/scratchfile.h"

#include <QtTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::store;
using test::Scratch;

class TestDatabase final : public QObject
{
    Q_OBJECT
private:
    static std::unique_ptr<Database> opened(const Scratch& scratch)
    {
        auto database = Database::open(scratch.options, scratch.clock);
        return database ? std::move(*database) : nullptr;
    }
    static Status insert(Connection& c, int id) { return c.execute(u"INSERT INTO word VALUES (?, 'w')"_s, {id}); }
    static Result<qint64> count(Connection& c) { return c.number(u"SELECT count(*) FROM word"_s); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void workIsDoneInOrderOnOneThread()
    {
        const Scratch scratch;
        const auto database = opened(scratch);
        QVERIFY(database);
        QList<QFuture<Result<qint64>>> counts;
        std::atomic<Qt::HANDLE> thread{nullptr};
        std::atomic_bool same{true};
        for (int i = 1; i <= 50; ++i) {
            const auto done = database->run([i, &thread, &same](Connection& c) {
                Qt::HANDLE expected = nullptr;
                if (!thread.compare_exchange_strong(expected, QThread::currentThreadId()))
                    same = same && expected == QThread::currentThreadId();
                return insert(c, i);
            });
            counts.append(database->run(count));
        }
        for (int i = 0; i < counts.size(); ++i)
            QCOMPARE(counts[i].result().value(), i + 1);
        QVERIFY(same);
        QVERIFY(thread != QThread::currentThreadId());
    }

    void answersComeToTheContextOfTheCaller()
    {
        const Scratch scratch;
        const auto database = opened(scratch);
        QThread* seen = nullptr;
        auto told = database->run(count).then(this, [&](const Result<qint64>& n) {
            seen = QThread::currentThread();
            return n.value_or(-1);
        });
        QTRY_VERIFY(told.isFinished());
        QCOMPARE(told.result(), 0);
        QCOMPARE(seen, QThread::currentThread());
    }

    void errorsComeAsValues()
    {
        const Scratch scratch;
        const auto database = opened(scratch);
        auto wrong = database->run([](Connection& c) { return c.execute(u"SELECT nothing"_s); });
        QCOMPARE(wrong.result().error().code, ErrorCode::Internal);
        QCOMPARE(database->run(count).result().value(), 0);
    }

    void severalThreadsMayHandOverWork()
    {
        const Scratch scratch;
        const auto database = opened(scratch);
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&database, t] {
                for (int i = 0; i < 50; ++i)
                    std::ignore = database->run([id = t * 1000 + i](Connection& c) { return insert(c, id); });
            });
        }
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(database->run(count).result().value(), 200);
    }

    void closingDrainsTheQueueAndRefusesLaterWork()
    {
        const Scratch scratch;
        const auto database = opened(scratch);
        QList<QFuture<Status>> earlier;
        for (int i = 0; i < 100; ++i)
            earlier.append(database->run([i](Connection& c) { return insert(c, i); }));
        database->close();
        for (QFuture<Status>& work : earlier) {
            QVERIFY(work.isFinished());
            QVERIFY(work.result());
        }
        auto later = database->run([](Connection& c) { return insert(c, 1000); });
        QVERIFY(later.isFinished());
        QCOMPARE(later.result().error().supportId, u"STO-CLOSED-08"_s);
        database->close();
        bool refused = false;
        database->post([&refused](Connection* connection) { refused = connection == nullptr; });
        QVERIFY(refused);
        QCOMPARE(opened(scratch)->run(count).result().value(), 100);
        QCOMPARE(scratch.files(u"*"_s), QStringList{u"directory.db"_s});
    }

    void slicedWorkLetsOthersThrough()
    {
        const Scratch scratch;
        const auto database = opened(scratch);
        std::atomic_int slices{0};
        std::atomic_bool handedOver{false};
        std::function<void(Connection*)> slice = [&](Connection* connection) {
            // The first slice waits for its rival, so that a fast machine does not end the race before it begins.
            while (!handedOver)
                std::this_thread::yield();
            if (connection != nullptr && ++slices < 1000)
                database->post(slice);
        };
        database->post(slice);
        std::atomic_int slicesBefore{1000};
        auto other = database->run([&slicesBefore, &slices](Connection& connection) {
            slicesBefore = slices.load();
            return count(connection);
        });
        handedOver = true;
        QCOMPARE(other.result().value(), 0);
        QVERIFY(slicesBefore < 1000);
        QTRY_COMPARE(slices.load(), 1000);
    }

    void aHalfDoneTransactionOfWorkIsUndone()
    {
        const Scratch scratch;
        const auto database = opened(scratch);
        auto broken = database->run([](Connection& c) -> Status {
            auto transaction = Transaction::begin(c);
            if (!transaction)
                return fail(transaction.error());
            if (const Status done = insert(c, 1); !done)
                return done;
            return insert(c, 1);
        });
        QVERIFY(!broken.result());
        QCOMPARE(database->run(count).result().value(), 0);
    }

    void anOpeningThatFailsIsToldAtOnce()
    {
        Scratch scratch;
        scratch.options.migrations = {{.version = 1, .statements = {u"CREATE TABEL word (x)"_s}}};
        const auto database = Database::open(scratch.options, scratch.clock);
        QVERIFY(!database);
        QCOMPARE(database.error().code, ErrorCode::Internal);
    }

    void damageMetByWorkIsLookedForNextTime()
    {
        Scratch scratch;
        {
            const auto database = opened(scratch);
            auto filled = database->run([](Connection& c) {
                return c.execute(u"WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 40000) "
                                 "INSERT INTO word SELECT i, printf('%0200d', i) FROM n"_s);
            });
            QVERIFY(filled.result());
        }
        scratch.overwrite(QByteArray(4096, '\xff'), 4'096'000);
        {
            const auto database = opened(scratch);
            QVERIFY(database && !database->opening().notice);
            auto sum = database->run([](Connection& c) { return c.number(u"SELECT sum(length(text)) FROM word"_s); });
            QCOMPARE(sum.result().error().code, ErrorCode::StorageCorrupt);
        }
        const auto database = opened(scratch);
        QVERIFY(database && database->opening().notice);
        QVERIFY(QFile::exists(database->opening().quarantined));
        QCOMPARE(database->run(count).result().value(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "test_database.moc"
