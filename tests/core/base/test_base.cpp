// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/background.h"
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/money.h"
#include "core/base/paths.h"
#include "core/base/redaction.h"
#include "core/base/supportids.h"
#include "core/base/text.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace yibao;

class TestBase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void supportIdsAreUniqueAndWellFormed()
    {
        const QRegularExpression shape(u"^[A-Z]{2,3}-[A-Z]+-\\d{2}$"_s);
        QSet<QString> seen;
        for (const support::Entry& entry : support::entries) {
            const QString id = QString::fromLatin1(entry.id);
            QVERIFY2(shape.match(id).hasMatch(), entry.id);
            QVERIFY2(!seen.contains(id), entry.id);
            QVERIFY2(QString::fromLatin1(entry.meaning).size() > 10, entry.id);
            seen.insert(id);
        }
        QVERIFY(support::isKnown("NET-TIMEOUT-03"));
        QVERIFY(!support::isKnown("NET-TIMEOUT-0"));
        QVERIFY(!support::isKnown("NET-TIMEOUT-033"));
    }

    void aThreadGivesWayAlone()
    {
#ifdef Q_OS_LINUX
        const int before = getpriority(PRIO_PROCESS, 0);
        int inside = before;
        std::thread([&inside] {
            giveWay();
            inside = getpriority(PRIO_PROCESS, 0); // of the calling thread
        }).join();
        QVERIFY(inside > before);
        QCOMPARE(getpriority(PRIO_PROCESS, 0), before);
#else
        QSKIP("no way to ask");
#endif
    }

    void everyErrorCodeHasANameOfItsOwn()
    {
        QSet<QString> names;
        for (int i = 0; i <= static_cast<int>(ErrorCode::Internal); ++i)
            names.insert(errorCodeName(static_cast<ErrorCode>(i)));
        QCOMPARE(names.size(), static_cast<int>(ErrorCode::Internal) + 1);
    }

    void moneyIsReadAndWrittenWithoutFloatingPoint_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"1234.50"_s << qint64{123450} << u"1,234.50"_s;
        QTest::newRow("one decimal") << u"0.1"_s << qint64{10} << u"0.10"_s;
        QTest::newRow("negative fen") << u"-0.01"_s << qint64{-1} << u"-0.01"_s;
        QTest::newRow("no decimals") << u"1000000"_s << qint64{100000000} << u"1,000,000.00"_s;
        QTest::newRow("blank around") << u" 7.00 "_s << qint64{700} << u"7.00"_s;
    }
    void moneyIsReadAndWrittenWithoutFloatingPoint()
    {
        QFETCH(QString, text);
        QFETCH(qint64, fen);
        QFETCH(QString, shown);
        const auto money = Money::fromYuan(text);
        QVERIFY(money);
        QCOMPARE(money->fen(), fen);
        QCOMPARE(money->toString(), shown);
    }

    void moneyRefusesWhatIsNoAmount()
    {
        for (const QString& text : {u""_s, u"abc"_s, u"1.234"_s, u"1e5"_s, u"1,000"_s, u"--1"_s, u"."_s,
                                    u"99999999999999999999"_s, u"１２"_s + u"x"_s})
            QVERIFY2(!Money::fromYuan(text), qPrintable(text));
    }

    void foldingMakesSpellingsEqual()
    {
        QCOMPARE(text::folded(u"深圳普瑞堂中医（综合）诊所"_s), text::folded(u" 深圳普瑞堂中医(综合) 诊所"_s));
        QCOMPARE(text::folded(u"ＡＢＣ１２"_s), u"abc12"_s);
        QCOMPARE(text::folded(u"“仁济”·医院"_s), u"仁济医院"_s);
        QCOMPARE(text::folded(u"𠮷野家"_s), u"𠮷野家"_s);
        QVERIFY(text::folded(u"()·—…"_s).isEmpty());
    }

    void damagedTextIsSeen()
    {
        QVERIFY(!text::isDamaged(u"正常\t文字\r\n"_s));
        QVERIFY(text::isDamaged(QString(QChar(0xd800))));
        QVERIFY(text::isDamaged(u"a\u0000b"_s));
        QVERIFY(text::isDamaged(u"坏\ufffd字"_s));
    }

    void logsNeverHoldPersonalDataOrTokens()
    {
        const QString line = redacted(
            u"user 110101188001010011 or 11010118800101002X mobile 13800138000 +8613900139000 accessToken=abcDEF123 "
            u"{\"password\":\"ef92b778bafe771e89245b89ecbc08a44a4e166c06659911881f383d4473e94f\"} "
            u"blob J6IQp5q66gUVyMcLRUELVYK2wz7TloMGglhXjC5wwXIwnkRRuEW+ftEyhKy request "
            u"6f1c2e0a-33b1-4e0c-9b1f-1a2b3c4d5e6f "
            u"H31010600037 NET-TIMEOUT-03"_s);
        for (const QString& secret : {u"110101188001010011"_s, u"11010118800101002X"_s, u"13800138000"_s,
                                      u"13900139000"_s, u"abcDEF123"_s, u"ef92b778"_s, u"J6IQp5q66gUV"_s})
            QVERIFY2(!line.contains(secret), qPrintable(secret));
        for (const QString& kept : {u"6f1c2e0a-33b1-4e0c-9b1f-1a2b3c4d5e6f"_s, u"H31010600037"_s, u"NET-TIMEOUT-03"_s})
            QVERIFY2(line.contains(kept), qPrintable(kept));
    }

    void pathsStayInOneFolderThatOnlyItsOwnerReads()
    {
        QTemporaryDir dir;
        const Paths paths(dir.filePath(u"deep/er"_s));
        QVERIFY(paths.ensure());
        for (const QString& file : {paths.directoryFile(), paths.settingsFile(), paths.recentFile(), paths.logFile()})
            QVERIFY(file.startsWith(paths.dataDir() + u'/'));
        QVERIFY(!(QFile::permissions(paths.dataDir()) & (QFile::ReadGroup | QFile::ReadOther)));
        QFile blocker(dir.filePath(u"file"_s));
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        QVERIFY(!Paths(dir.filePath(u"file/below"_s)).ensure());
    }

    void theFixedClockStandsStill()
    {
        FixedClock clock(QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC));
        QCOMPARE(clock.today(), QDate(2026, 11, 21));
        clock.set(QDateTime(QDate(2026, 11, 22), QTime(0, 0), Qt::UTC));
        QCOMPARE(clock.now().date(), QDate(2026, 11, 22));
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "test_base.moc"
