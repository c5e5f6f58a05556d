// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/identity/dates.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao::identity;

class TestDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dates()
    {
        const QDate expected(2026, 1, 9);
        for (const QString& text : {u"2026-01-09"_s, u"2026-1-9"_s, u"2026/1/9"_s, u"2026.01.09"_s, u"20260109"_s,
                                    u"2026年1月9日"_s, u"２０２６－０１－０９"_s, u" 2026 年 01 月 09 日 "_s})
            QCOMPARE(parseDate(text), std::optional(expected));
        for (const QString& text :
             {QString(), u"2026"_s, u"2026-01"_s, u"2026-02-29"_s, u"2026-13-01"_s, u"2026-00-10"_s, u"2026-01/09"_s,
              u"202601090"_s, u"26-01-09"_s, u"yesterday"_s, u"2026年1月"_s})
            QVERIFY2(!parseDate(text), qPrintable(text));
        QCOMPARE(parseDate(u"2024-02-29"_s), std::optional(QDate(2024, 2, 29)));
    }

    void ranges_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<RangeFault>("fault");
        QTest::newRow("both") << u"2026-01-01"_s << u"2026-01-31"_s << RangeFault::None;
        QTest::newRow("one day") << u"2026-01-01"_s << u"2026-01-01"_s << RangeFault::None;
        QTest::newRow("open") << QString() << u" "_s << RangeFault::None;
        QTest::newRow("open start") << QString() << u"2026-01-01"_s << RangeFault::None;
        QTest::newRow("turned") << u"2026-02-01"_s << u"2026-01-31"_s << RangeFault::Order;
        QTest::newRow("start") << u"2026-02-30"_s << u"2026-01-31"_s << RangeFault::From;
        QTest::newRow("end") << u"2026-02-01"_s << u"x"_s << RangeFault::To;
    }
    void ranges()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(RangeFault, fault);
        const RangeCheck check = checkDateRange(from, to);
        QCOMPARE(check.fault, fault);
        if (fault == RangeFault::None)
            QCOMPARE(check.range.from.isValid(), !from.trimmed().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDates)
#include "test_dates.moc"
