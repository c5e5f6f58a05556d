// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/columnfit.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

class TestColumnFit final : public QObject
{
    Q_OBJECT

    static QList<ColumnWish> hospital()
    {
        return {{u"name"_s, 260, 356, 356},
                {u"region"_s, 92, 92, 0},
                {u"type"_s, 96, 96, 0},
                {u"code"_s, 132, 132, 0},
                {u"address"_s, 260, 320, 320}};
    }

private Q_SLOTS:
    void fits_data()
    {
        QTest::addColumn<int>("available");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("wide") << 1600 << QStringList{u"name"_s, u"region"_s, u"type"_s, u"code"_s, u"address"_s};
        QTest::newRow("1366") << 1044 << QStringList{u"name"_s, u"region"_s, u"type"_s, u"code"_s, u"address"_s};
        QTest::newRow("beside the card") << 576 << QStringList{u"name"_s, u"region"_s, u"type"_s};
        QTest::newRow("a later narrow one still comes")
            << 830 << QStringList{u"name"_s, u"region"_s, u"type"_s, u"code"_s};
        QTest::newRow("very narrow") << 120 << QStringList{u"name"_s};
        QTest::newRow("nothing") << 0 << QStringList{u"name"_s};
    }
    void fits()
    {
        QFETCH(int, available);
        QFETCH(QStringList, expected);
        QStringList shown;
        int width = 0;
        for (const FittedColumn& column : fitColumns(hospital(), available)) {
            shown.append(column.field);
            width += column.width;
            QVERIFY(column.width >= 0);
        }
        QCOMPARE(shown, expected);
        QCOMPARE(width, available);
    }

    void shortColumnsKeepTheirWidthAndLongOnesShareTheRest()
    {
        const auto fitted = fitColumns(hospital(), 1516);
        QCOMPARE(fitted.at(1).width, 92);
        QCOMPARE(fitted.at(3).width, 132);
        QCOMPARE(fitted.at(0).width + fitted.at(4).width, 1516 - 320);
        QVERIFY(fitted.at(0).width > fitted.at(4).width);
    }

    void withoutLongColumnsTheLastTakesTheRest()
    {
        const auto fitted = fitColumns({{u"a"_s, 50, 80, 0}, {u"b"_s, 50, 60, 0}}, 400);
        QCOMPARE(fitted, (QList<FittedColumn>{{u"a"_s, 80}, {u"b"_s, 320}}));
        QVERIFY(fitColumns({}, 400).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestColumnFit)
#include "test_columnfit.moc"
