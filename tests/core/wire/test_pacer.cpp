// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/pacer.h"
#include "core/wire/singleflight.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao::wire;

class TestPacer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsInOrderAndNotTooMany()
    {
        Pacer pacer(0, 2);
        QList<int> started;
        for (int i = 0; i < 5; ++i)
            pacer.enqueue([&started, i] { started.append(i); });
        QCOMPARE(started, (QList<int>{0, 1}));
        QCOMPARE(pacer.waiting(), 3);
        pacer.release();
        QCOMPARE(started, (QList<int>{0, 1, 2}));
        pacer.release();
        pacer.release();
        QCOMPARE(started, (QList<int>{0, 1, 2, 3, 4}));
        QCOMPARE(pacer.underWay(), 2);
    }

    void keepsTheInterval()
    {
        Pacer pacer(120, 4);
        QElapsedTimer clock;
        clock.start();
        QList<qint64> times;
        for (int i = 0; i < 4; ++i)
            pacer.enqueue([&] { times.append(clock.elapsed()); });
        QCOMPARE(times.size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(times.size(), 4, 5000);
        for (int i = 1; i < 4; ++i)
            QVERIFY2(times.at(i) - times.at(i - 1) >= 119, qPrintable(QString::number(times.at(i) - times.at(i - 1))));
    }

    void waitsForBoth()
    {
        // One at a time and 80 ms apart: the end of the first does not hurry the second.
        Pacer pacer(80, 1);
        QElapsedTimer clock;
        clock.start();
        QList<qint64> times;
        for (int i = 0; i < 2; ++i)
            pacer.enqueue([&] { times.append(clock.elapsed()); });
        pacer.release();
        QCOMPARE(times.size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(times.size(), 2, 5000);
        QVERIFY(times.at(1) - times.at(0) >= 79);
        pacer.enqueue([&] { times.append(clock.elapsed()); });
        QTest::qWait(200);
        QCOMPARE(times.size(), 2);
        pacer.release();
        QTRY_COMPARE_WITH_TIMEOUT(times.size(), 3, 5000);
    }

    void forgetsWhatWaits()
    {
        Pacer pacer(0, 1);
        int started = 0;
        for (int i = 0; i < 3; ++i)
            pacer.enqueue([&] { ++started; });
        pacer.clear();
        pacer.release();
        pacer.release(); // one too many does no harm
        QCOMPARE(started, 1);
        pacer.enqueue([&] { ++started; });
        QCOMPARE(started, 2);
    }

    void jobsMayEndAtOnce()
    {
        Pacer pacer(0, 1);
        int started = 0;
        for (int i = 0; i < 1000; ++i) {
            pacer.enqueue([&] {
                ++started;
                pacer.release();
            });
        }
        QCOMPARE(started, 1000);
        QCOMPARE(pacer.underWay(), 0);
    }

    void oneFlightForOneQuestion()
    {
        SingleFlight<int> flights;
        const auto one = flights.join(u"a"_s);
        const auto two = flights.join(u"a"_s);
        const auto other = flights.join(u"b"_s);
        QVERIFY(one.first && !two.first && other.first);
        QCOMPARE(one.flight, two.flight);
        flights.land(u"a"_s, one.flight, 7);
        QCOMPARE(one.future.result(), 7);
        QCOMPARE(two.future.result(), 7);
        QVERIFY(!other.future.isFinished());
        QVERIFY(flights.abandoned(u"a"_s, one.flight));
        QVERIFY(!flights.abandoned(u"b"_s, other.flight));

        // A late result of the flight before does not land in the next one.
        const auto next = flights.join(u"a"_s);
        QVERIFY(next.first);
        flights.land(u"a"_s, one.flight, 8);
        QVERIFY(!next.future.isFinished());
        flights.landAll(9);
        QCOMPARE(next.future.result(), 9);
        QCOMPARE(other.future.result(), 9);
    }

    void nobodyWaitsWhenEverybodyCancelled()
    {
        SingleFlight<int> flights;
        auto one = flights.join(u"a"_s);
        auto two = flights.join(u"a"_s);
        one.future.cancel();
        QVERIFY(!flights.abandoned(u"a"_s, one.flight));
        two.future.cancel();
        QVERIFY(flights.abandoned(u"a"_s, one.flight));
        flights.land(u"a"_s, one.flight, 1);
        QVERIFY(one.future.isFinished() && one.future.isCanceled());
    }
};

QTEST_GUILESS_MAIN(TestPacer)
#include "test_pacer.moc"
