// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/recentstore.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace yibao;
using ui::RecentStore;

class TestRecentStore final : public QObject
{
    Q_OBJECT

    std::unique_ptr<catalog::Catalog> m_catalog;
    std::unique_ptr<QTemporaryDir> m_dir;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC)};

    QString file() const { return m_dir->filePath(u"recent.json"_s); }
    static catalog::Question question(const QString& service, const QString& filter, const QString& value)
    {
        return {.service = service, .filters = {{filter, value}}, .page = {}, .sort = {}, .descending = false};
    }
    void pass(int seconds) { m_clock.set(m_clock.now().addSecs(seconds)); }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = catalog::Catalog::load();
        QVERIFY(catalog);
        m_catalog = std::make_unique<catalog::Catalog>(*std::move(catalog));
    }
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void keepsQuestionsAcrossStarts()
    {
        {
            RecentStore store(file(), *m_catalog, m_clock);
            QSignalSpy changed(&store, &RecentStore::changed);
            store.note(question(u"designated-hospitals"_s, u"region"_s, u"440300"_s), 78);
            pass(120);
            store.note(question(u"agencies"_s, u"name"_s, u"河东"_s), 1);
            QCOMPARE(changed.size(), 2);
        }
        RecentStore again(file(), *m_catalog, m_clock);
        QCOMPARE(again.entries().size(), 2);
        QCOMPARE(again.entries().first().question.service, u"agencies"_s);
        QCOMPARE(again.entries().last().question.filters.value(u"region"_s), u"440300"_s);
        QCOMPARE(again.entries().last().total, 78);
        QCOMPARE(again.entries().first().time, m_clock.now());
    }

    void freeTextIsKeptUnlessItIsAPersons()
    {
        {
            RecentStore store(file(), *m_catalog, m_clock);
            store.note({.service = u"designated-hospitals"_s, .text = u"301医院"_s}, 1);
            store.note({.service = u"drugs"_s, .text = u"11010119900307772X"_s}, 1);
            store.note({.service = u"drugs"_s, .text = QString(5000, u'药')}, 1);
            store.note({.service = u"drugs"_s}, 1);
        }
        RecentStore again(file(), *m_catalog, m_clock);
        QCOMPARE(again.entries().size(), 1);
        QCOMPARE(again.entries().first().question.text, u"301医院"_s);
    }

    void whatIsTypedOnTheWayGivesWay()
    {
        RecentStore store(file(), *m_catalog, m_clock);
        for (const QString& text : {u"协"_s, u"协和"_s, u"协和医"_s}) {
            store.note(question(u"designated-hospitals"_s, u"name"_s, text), 3);
            pass(2);
        }
        QCOMPARE(store.entries().size(), 1);
        QCOMPARE(store.entries().first().question.filters.value(u"name"_s), u"协和医"_s);
        pass(60);
        store.note(question(u"designated-hospitals"_s, u"name"_s, u"同仁"_s), 3);
        QCOMPARE(store.entries().size(), 2);
    }

    void theSameQuestionStandsOnceAndFirst()
    {
        RecentStore store(file(), *m_catalog, m_clock);
        for (const QString& text : {u"一"_s, u"二"_s, u"一"_s}) {
            store.note(question(u"designated-hospitals"_s, u"name"_s, text), 3);
            pass(100);
        }
        QCOMPARE(store.entries().size(), 2);
        QCOMPARE(store.entries().first().question.filters.value(u"name"_s), u"一"_s);
    }

    void twentyAreEnough()
    {
        RecentStore store(file(), *m_catalog, m_clock);
        for (int i = 0; i < 40; ++i) {
            store.note(question(u"drugs"_s, u"name"_s, u"药%1"_s.arg(i)), 1);
            pass(100);
        }
        QCOMPARE(store.entries().size(), 20);
        store.flush();
        QCOMPARE(RecentStore(file(), *m_catalog, m_clock).entries().size(), 20);
    }

    void aPairOfPlacesIsKept()
    {
        RecentStore store(file(), *m_catalog, m_clock);
        catalog::Question pair;
        pair.service = u"region-pair"_s;
        pair.filters = {{u"insured"_s, u"130100"_s}, {u"treatment"_s, u"440300"_s}};
        store.note(pair, 1);
        QVERIFY(store.entries().isEmpty()); // without its care it is none
        pair.filters.insert(u"care"_s, u"chronic"_s);
        store.note(pair, 1);
        QCOMPARE(store.entries().size(), 1);
        pair.filters.insert(u"name"_s, u"13800138000"_s);
        pass(120);
        store.note(pair, 1);
        store.flush();
        const RecentStore again(file(), *m_catalog, m_clock);
        QCOMPARE(again.entries().size(), 1);
        QCOMPARE(again.entries().constFirst().question.filters.size(), 3);
    }

    void nothingPersonalIsEverKept_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("value");
        QTest::newRow("signed-in service") << u"my-filings"_s << u"insuredPlace"_s << u"440300"_s;
        QTest::newRow("citizen id") << u"designated-hospitals"_s << u"name"_s << u"11010519491231002X"_s;
        QTest::newRow("mobile") << u"designated-hospitals"_s << u"name"_s << u"13800138000"_s;
        QTest::newRow("mobile in words") << u"agencies"_s << u"name"_s << u"电话 13800138000 的"_s;
        QTest::newRow("unknown service") << u"no-such"_s << u"name"_s << u"x"_s;
        QTest::newRow("unknown filter") << u"drugs"_s << u"patient"_s << u"x"_s;
        QTest::newRow("no condition") << u"drugs"_s << u"name"_s << QString();
        QTest::newRow("long") << u"drugs"_s << u"name"_s << QString(300, u'x');
    }
    void nothingPersonalIsEverKept()
    {
        QFETCH(QString, service);
        QFETCH(QString, filter);
        QFETCH(QString, value);
        RecentStore store(file(), *m_catalog, m_clock);
        store.note(question(service, filter, value), 1);
        QVERIFY(store.entries().isEmpty());
        store.flush();
        QVERIFY(!QFile::exists(file()));
    }

    void aFileOfNonsenseCountsAsEmpty_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not json") << QByteArray("<html>");
        QTest::newRow("cut") << QByteArray("{\"questions\":[{\"service\":\"drugs\"");
        QTest::newRow("array") << QByteArray("[1,2]");
        QTest::newRow("wrong types") << QByteArray(
            R"({"questions":[1,"x",{"service":5},{"service":"drugs","filters":[],"time":"2026"},
                {"service":"drugs","filters":{"name":7},"time":"2026-11-20T00:00:00Z"}]})");
        QTest::newRow("planted") << QByteArray(
            R"({"questions":[{"service":"my-filings","filters":{"insuredPlace":"440300"},"time":"2026-11-20T00:00:00Z"},
                {"service":"drugs","filters":{"name":"13800138000"},"time":"2026-11-20T00:00:00Z"}]})");
        QTest::newRow("huge") << QByteArray(1024 * 1024, ' ');
    }
    void aFileOfNonsenseCountsAsEmpty()
    {
        QFETCH(QByteArray, content);
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
        out.close();
        RecentStore store(file(), *m_catalog, m_clock);
        QVERIFY(store.entries().isEmpty());
        store.note(question(u"drugs"_s, u"name"_s, u"氯雷他定"_s), 1);
        store.flush();
        QCOMPARE(RecentStore(file(), *m_catalog, m_clock).entries().size(), 1);
    }

    void theFileIsWrittenAMomentLater()
    {
        RecentStore store(file(), *m_catalog, m_clock);
        for (const QString& text : {u"协"_s, u"协和"_s, u"协和医"_s})
            store.note(question(u"designated-hospitals"_s, u"name"_s, text), 3);
        QVERIFY(!QFile::exists(file()));
        QTRY_VERIFY(QFile::exists(file()));
        const RecentStore again(file(), *m_catalog, m_clock);
        QCOMPARE(again.entries().size(), 1);
        QCOMPARE(again.entries().constFirst().question.filters.value(u"name"_s), u"协和医"_s);
    }

    void clearingRemovesTheFile()
    {
        RecentStore store(file(), *m_catalog, m_clock);
        store.note(question(u"drugs"_s, u"name"_s, u"氯雷他定"_s), 1);
        store.flush();
        QVERIFY(QFile::exists(file()));
        QCOMPARE(QFile::permissions(file()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        store.note(question(u"drugs"_s, u"name"_s, u"布洛芬"_s), 1);
        store.clear();
        QVERIFY(store.entries().isEmpty());
        store.flush();
        QVERIFY(!QFile::exists(file()));
    }
};

QTEST_GUILESS_MAIN(TestRecentStore)
#include "test_recentstore.moc"
