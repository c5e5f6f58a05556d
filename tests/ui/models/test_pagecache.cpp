// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/models/pagecache.h"

#include <QTest>

using namespace Qt::StringLiterals;
using yibao::catalog::Row;
using yibao::models::PageCache;

class TestPageCache final : public QObject
{
    Q_OBJECT

    static QList<Row> rows(const QString& key) { return {Row{.key = key}}; }

private Q_SLOTS:
    void holdsOnlyWhatWasLookedAtLately()
    {
        PageCache cache(3);
        for (qint64 page = 0; page < 3; ++page)
            cache.put(page, rows(QString::number(page)));
        QVERIFY(cache.page(0) != nullptr); // looked at: page 1 is now the oldest
        cache.put(3, rows(u"3"_s));
        QCOMPARE(cache.size(), 3);
        QVERIFY(cache.page(1) == nullptr);
        QCOMPARE(cache.page(0)->rows.first().key, u"0"_s);
        QCOMPARE(cache.page(3)->rows.first().key, u"3"_s);
    }

    void neverGrowsBeyondItsCapacity()
    {
        PageCache cache(64);
        for (qint64 page = 0; page < 10'000; ++page)
            cache.put(page, rows(QString::number(page)));
        QCOMPARE(cache.size(), 64);
        QVERIFY(cache.page(9'999) != nullptr);
    }

    void staleRowsAreKeptUntilNewOnesCome()
    {
        PageCache cache;
        cache.put(0, rows(u"old"_s));
        cache.markStale();
        QVERIFY(cache.page(0)->stale);
        QCOMPARE(cache.page(0)->rows.first().key, u"old"_s);
        cache.put(0, rows(u"new"_s));
        QVERIFY(!cache.page(0)->stale);
        QCOMPARE(cache.page(0)->rows.first().key, u"new"_s);
    }

    void forgetsTheEndOfAShorterList()
    {
        PageCache cache;
        for (qint64 page = 0; page < 5; ++page)
            cache.put(page, rows(QString::number(page)));
        cache.removeFrom(2);
        QCOMPARE(cache.size(), 2);
        QVERIFY(cache.page(2) == nullptr);
        cache.clear();
        QCOMPARE(cache.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPageCache)
#include "test_pagecache.moc"
