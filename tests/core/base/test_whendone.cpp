// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/future.h"
#include "core/base/whendone.h"

#include <QPromise>
#include <QTest>
#include <QThread>

#include <memory>

using namespace yibao;

class TestWhenDone final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFutureThatIsDoneAlreadyAnswersLater()
    {
        int got = 0;
        whenDone(ready(7), this, [&](int value) { got = value; });
        QCOMPARE(got, 0); // never from within the call
        QTRY_COMPARE(got, 7);
    }

    void aContextThatIsGoneIsNotCalled()
    {
        QPromise<int> promise;
        promise.start();
        bool called = false;
        auto context = std::make_unique<QObject>();
        whenDone(promise.future(), context.get(), [&](int) { called = true; });
        context.reset();
        promise.addResult(1);
        promise.finish();
        QTest::qWait(20);
        QVERIFY(!called);
    }

    void aContextThatGoesBetweenResultAndCallIsNotCalled()
    {
        bool called = false;
        auto context = std::make_unique<QObject>();
        whenDone(ready(1), context.get(), [&](int) { called = true; });
        context.reset();
        QTest::qWait(20);
        QVERIFY(!called);
    }

    void answersComeOnTheThreadOfTheContext()
    {
        auto promise = std::make_shared<QPromise<int>>();
        promise->start();
        QThread* where = nullptr;
        int got = 0;
        whenDone(promise->future(), this, [&](int value) {
            where = QThread::currentThread();
            got = value;
        });
        std::unique_ptr<QThread> worker(QThread::create([promise] {
            promise->addResult(42);
            promise->finish();
        }));
        worker->start();
        QTRY_COMPARE(got, 42);
        QCOMPARE(where, QThread::currentThread());
        worker->wait();
    }

    void aPromiseThatIsBrokenSaysNothing()
    {
        bool called = false;
        {
            QPromise<int> promise;
            promise.start();
            whenDone(promise.future(), this, [&](int) { called = true; });
        }
        QTest::qWait(20);
        QVERIFY(!called);
    }

    void nothingIsLeftBehind()
    {
        QObject context;
        bool called = false;
        whenDone(ready(1), &context, [&](int) { called = true; });
        QCOMPARE(context.children().size(), 1);
        QTRY_VERIFY(called);
        QTRY_VERIFY(context.children().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestWhenDone)
#include "test_whendone.moc"
