// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/models/marks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using yibao::catalog::Provenance;
using yibao::catalog::Row;
using yibao::models::Marks;

class TestMarks final : public QObject
{
    Q_OBJECT

    static Row row(const QString& key) { return Row{.key = key}; }

private Q_SLOTS:
    void singleMarksKeepTheirRowsInOrder()
    {
        Marks marks;
        marks.set(row(u"b"_s), Provenance{.id = 4}, true);
        marks.set(row(u"a"_s), {}, true);
        marks.set(row(u"b"_s), {}, true); // twice is once
        QCOMPARE(marks.count(1000), 2);
        QCOMPARE(marks.rows().size(), 2);
        QCOMPARE(marks.rows().first().row.key, u"b"_s);
        QCOMPARE(marks.rows().first().source.id, 4);
        marks.set(row(u"b"_s), {}, false);
        QVERIFY(!marks.contains(u"b"_s));
        QVERIFY(marks.contains(u"a"_s));
    }

    void allCountsWithoutHoldingAll()
    {
        Marks marks;
        marks.set(row(u"a"_s), {}, true);
        marks.markAll();
        QVERIFY(marks.isAll());
        QCOMPARE(marks.count(1'000'000), 1'000'000);
        marks.set(row(u"a"_s), {}, false);
        QVERIFY(!marks.contains(u"a"_s));
        QVERIFY(marks.contains(u"never seen"_s));
        QCOMPARE(marks.count(1'000'000), 999'999);
        marks.set(row(u"a"_s), {}, true);
        QCOMPARE(marks.count(1'000'000), 1'000'000);
        QVERIFY(marks.rows().isEmpty());
    }

    void singleMarksOutliveTheQuestionAndAllDoesNot()
    {
        Marks marks;
        marks.set(row(u"a"_s), {}, true);
        marks.leaveQuestion();
        QVERIFY(marks.contains(u"a"_s));
        marks.markAll();
        marks.leaveQuestion();
        QVERIFY(marks.isEmpty());
        QVERIFY(!marks.contains(u"a"_s));
    }
};

QTEST_GUILESS_MAIN(TestMarks)
#include "test_marks.moc"
