// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/history.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

class TestHistory final : public QObject
{
    Q_OBJECT

    static Target at(const QString& page, const QString& name = {})
    {
        Target target{.page = page, .filters = {}, .rowKey = {}};
        if (!name.isEmpty())
            target.filters.insert(u"name"_s, name);
        return target;
    }

private Q_SLOTS:
    void beginsNowhere()
    {
        History history;
        QVERIFY(!history.current());
        QVERIFY(!history.canGoBack());
        QVERIFY(!history.canGoForward());
        QVERIFY(!history.back());
        QVERIFY(!history.forward());
        history.update(at(u"a"_s));
        QVERIFY(!history.current());
    }

    void goesBackAndForward()
    {
        History history;
        for (const QString& page : {u"a"_s, u"b"_s, u"c"_s})
            history.visit(at(page));
        QCOMPARE(history.back()->page, u"b"_s);
        QCOMPARE(history.back()->page, u"a"_s);
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.forward()->page, u"b"_s);
        QVERIFY(history.canGoForward());
    }

    void aNewPlaceForgetsWhatWasForward()
    {
        History history;
        for (const QString& page : {u"a"_s, u"b"_s, u"c"_s})
            history.visit(at(page));
        (void)history.back();
        history.visit(at(u"d"_s));
        QVERIFY(!history.canGoForward());
        QCOMPARE(history.back()->page, u"b"_s);
    }

    void theSamePlaceTwiceIsOne()
    {
        History history;
        history.visit(at(u"a"_s));
        history.visit(at(u"a"_s));
        QVERIFY(!history.canGoBack());
        history.visit(at(u"a"_s, u"x"_s));
        QVERIFY(history.canGoBack());
    }

    void aPlaceChangesInItself()
    {
        History history;
        history.visit(at(u"a"_s));
        history.visit(at(u"b"_s));
        history.update(at(u"b"_s, u"协和"_s));
        history.visit(at(u"c"_s));
        QCOMPARE(history.back()->filters.value(u"name"_s), u"协和"_s);
    }

    void itDoesNotGrowForEver()
    {
        History history;
        for (int i = 0; i < 1000; ++i)
            history.visit(at(QString::number(i)));
        int steps = 0;
        while (history.back())
            ++steps;
        QCOMPARE(steps, 99);
        QCOMPARE(history.current()->page, u"900"_s);
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "test_history.moc"
