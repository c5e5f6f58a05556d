// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/core/directory/scratchdirectory.h"

#include <QStringEncoder>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::catalog;
using namespace yibao::directory;
using test::Scratch;

namespace {

const QString hospitals = u"designated-hospitals"_s;
const QString pharmacies = u"designated-pharmacies"_s;

QString code(char letter, int number)
{
    return QLatin1Char(letter) + u"440304"_s + QString::number(number).rightJustified(5, u'0');
}

/// A list of so many rows.
QByteArray manyRows(int rows, const QString& suffix = {})
{
    QString text = u"名称,编码,行政区划,地址\n"_s;
    for (int i = 0; i < rows; ++i)
        text += u"第%1医院%2,%3,440304,福田区某路%1号\n"_s.arg(QString::number(i), suffix, code('H', i));
    return text.toUtf8();
}

} // namespace

class TestImport final : public QObject
{
    Q_OBJECT
private:
    static void verify(const Result<ImportReport>& report)
    {
        QVERIFY2(report, report ? "" : qPrintable(report.error().supportId + u' ' + report.error().detail));
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aListIsReported()
    {
        Scratch scratch;
        const auto report = scratch.import(scratch.job(
            hospitals,
            scratch.list(
                u"序号,名称,编码,行政区划,备注\n1,甲医院,H44030400001,440304,某\n2,乙医院,H44030400002,440304,\n"_s)));
        verify(report);
        QCOMPARE(report->dataset, hospitals);
        QCOMPARE(report->source, u"测试名单"_s);
        QCOMPARE(report->read, 2);
        QCOMPARE(report->added, 2);
        QCOMPARE(report->changed + report->unchanged + report->gone + report->rejected, 0);
        QCOMPARE(report->mapping, (QMap<QString, QString>{
                                      {u"名称"_s, u"name"_s}, {u"编码"_s, u"code"_s}, {u"行政区划"_s, u"region"_s}}));
        QCOMPARE(report->unusedColumns, (QStringList{u"序号"_s, u"备注"_s}));
        QCOMPARE(report->encoding, u"UTF-8"_s);
        QVERIFY(!report->changesNothing());
        const auto answer = scratch.find(hospitals);
        QCOMPARE(answer->rows.at(0).extra, (QMap<QString, QString>{{u"序号"_s, u"1"_s}, {u"备注"_s, u"某"_s}}));
        QCOMPARE(answer->rows.at(1).extra, (QMap<QString, QString>{{u"序号"_s, u"2"_s}}));
        QCOMPARE(answer->sources.constFirst().asOf, QDate(2026, 10, 31));
        QCOMPARE(answer->sources.constFirst().origin, Origin::Import);
    }

    void rejections_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no name") << u",H44030400009,440304,甲路"_s << u"missing-name"_s;
        QTest::newRow("a dash for a name") << u"—,H44030400009,440304,甲路"_s << u"missing-name"_s;
        QTest::newRow("no code") << u"丙,-,440304,甲路"_s << u"missing-code"_s;
        QTest::newRow("code of a pharmacy") << u"丙,P44030400009,440304,甲路"_s << u"bad-code"_s;
        QTest::newRow("short code") << u"丙,H4403040000,440304,甲路"_s << u"bad-code"_s;
        QTest::newRow("no code at all") << u"丙,编码不详,440304,甲路"_s << u"bad-code"_s;
        QTest::newRow("too few columns") << u"丙,H44030400009,440304"_s << u"column-count"_s;
        QTest::newRow("too many columns") << u"丙,H44030400009,440304,甲路,5"_s << u"column-count"_s;
        QTest::newRow("control character") << u"丙\u0007,H44030400009,440304,甲路"_s << u"bad-text"_s;
        QTest::newRow("replacement character") << u"丙\ufffd,H44030400009,440304,甲路"_s << u"bad-text"_s;
        QTest::newRow("a code twice") << u"丙,H44030400001,440304,甲路"_s << u"duplicate-key"_s;
        QTest::newRow("unknown place") << u"丙,H99999900009,火星城,天上"_s << u"unknown-region"_s;
        QTest::newRow("no place") << u"丙,H99999900009,,天上"_s << u"missing-region"_s;
        QTest::newRow("open quote") << u"\"丙,H44030400009,440304,甲路"_s << u"open-quote"_s;
    }
    void rejections()
    {
        QFETCH(QString, row);
        QFETCH(QString, reason);
        Scratch scratch;
        const auto report = scratch.import(scratch.job(
            hospitals, scratch.list(u"名称,编码,行政区划,地址\n甲医院,H44030400001,440304,某路\n"_s + row + u'\n')));
        verify(report);
        QCOMPARE(report->read, 2);
        QCOMPARE(report->added, 1);
        QCOMPARE(report->rejected, 1);
        QCOMPARE(report->rejectedByReason, (QMap<QString, qint64>{{reason, 1}}));
        QCOMPARE(report->examples.size(), 1);
        QCOMPARE(report->examples.constFirst().line, 3);
        QCOMPARE(report->examples.constFirst().reason, reason);
        QVERIFY(report->examples.constFirst().value.size() <= 40);
        QCOMPARE(scratch.total(hospitals), 1);
    }

    void slipsOfTheHandArePutRight_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("cell");
        QTest::newRow("lower case") << u"丙,h44030400009,440304,,,"_s << u"code"_s << u"H44030400009"_s;
        QTest::newRow("full width") << u"丙,Ｈ４４０３０４００００９,440304,,,"_s << u"code"_s << u"H44030400009"_s;
        QTest::newRow("blanks around") << u"  丙  , H44030400009 ,440304,,,"_s << u"name"_s << u"丙"_s;
        QTest::newRow("brackets stay as they are")
            << u"丙（东院）,H44030400009,440304,,,"_s << u"name"_s << u"丙（东院）"_s;
        QTest::newRow("words of a class") << u"丙,H44030400009,440304,中医诊所,,"_s << u"type"_s << u"D212"_s;
        QTest::newRow("another spelling") << u"丙,H44030400009,440304,妇产医院,,"_s << u"type"_s << u"A518"_s;
        QTest::newRow("unknown class") << u"丙,H44030400009,440304,新式机构,,"_s << u"type"_s << u"新式机构"_s;
        QTest::newRow("yes") << u"丙,H44030400009,440304,,开通,"_s << u"outpatientCrossRegionOpen"_s << u"1"_s;
        QTest::newRow("Y") << u"丙,H44030400009,440304,,Y,"_s << u"outpatientCrossRegionOpen"_s << u"1"_s;
        QTest::newRow("no") << u"丙,H44030400009,440304,,未开通,"_s << u"outpatientCrossRegionOpen"_s << u"0"_s;
        QTest::newRow("perhaps") << u"丙,H44030400009,440304,,筹备中,"_s << u"outpatientCrossRegionOpen"_s
                                 << u"筹备中"_s;
        QTest::newRow("dash") << u"丙,H44030400009,440304,,-,—"_s << u"address"_s << QString();
        QTest::newRow("line end inside") << u"丙,H44030400009,440304,,,\"甲路\n2号\""_s << u"address"_s
                                         << u"甲路\n2号"_s;
        QTest::newRow("empty columns at the end") << u"丙,H44030400009,440304,,,甲路,,,"_s << u"address"_s << u"甲路"_s;
    }
    void slipsOfTheHandArePutRight()
    {
        QFETCH(QString, row);
        QFETCH(QString, field);
        QFETCH(QString, cell);
        Scratch scratch;
        verify(scratch.import(
            scratch.job(hospitals, scratch.list(u"名称,编码,行政区划,类别,异地门诊,地址,,\n"_s + row + u'\n'))));
        const auto found = scratch.cells(scratch.find(hospitals), field);
        QCOMPARE(found, QStringList{cell});
        QCOMPARE(found.constFirst().isNull(), cell.isNull());
    }

    void formats_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        const QString text = u"名称,编码,行政区划\n甲医院,H44030400001,440304\n𠮷医院,H44030400002,440304\n"_s;
        QStringEncoder gb("GB18030");
        QTest::newRow("UTF-8") << text.toUtf8() << u"UTF-8"_s;
        QTest::newRow("UTF-8 with mark") << "\xef\xbb\xbf" + text.toUtf8() << u"UTF-8"_s;
        QTest::newRow("GB 18030") << QByteArray(gb.encode(text)) << u"GB 18030"_s;
        QTest::newRow("CRLF") << QString(text).replace(u'\n', u"\r\n"_s).toUtf8() << u"UTF-8"_s;
        QTest::newRow("CR") << QString(text).replace(u'\n', u'\r').toUtf8() << u"UTF-8"_s;
        QTest::newRow("tab") << QString(text).replace(u',', u'\t').toUtf8() << u"UTF-8"_s;
        QTest::newRow("semicolon") << QString(text).replace(u',', u';').toUtf8() << u"UTF-8"_s;
        QTest::newRow("blank lines") << (u"\n\n"_s + QString(text).replace(u"\n"_s, u"\n\n"_s)).toUtf8() << u"UTF-8"_s;
    }
    void formats()
    {
        QFETCH(QByteArray, bytes);
        Scratch scratch;
        const auto report = scratch.import(scratch.job(hospitals, scratch.list(bytes)));
        verify(report);
        QTEST(report->encoding, "encoding");
        QCOMPARE(scratch.cells(scratch.find(hospitals), u"name"_s), (QStringList{u"甲医院"_s, u"𠮷医院"_s}));
    }

    void aWrongByteCostsItsRowAlone()
    {
        Scratch scratch;
        QByteArray bytes = manyRows(50);
        bytes.replace(QByteArray("第7医"), QByteArray("第7\xff"));
        const auto report = scratch.import(scratch.job(hospitals, scratch.list(bytes)));
        verify(report);
        QCOMPARE(report->added, 49);
        QCOMPARE(report->rejectedByReason, (QMap<QString, qint64>{{u"bad-text"_s, 1}}));
        QCOMPARE(report->examples.constFirst().line, 9);
    }

    void filesThatAreNoLists_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("supportId");
        QTest::newRow("empty") << QByteArray() << ErrorCode::FileFormat << u"IMP-EMPTY-02"_s;
        QTest::newRow("blank lines") << QByteArray("\n\r\n\n") << ErrorCode::FileFormat << u"IMP-EMPTY-02"_s;
        QTest::newRow("titles alone") << QByteArray("name,code,region\n") << ErrorCode::FileFormat << u"IMP-EMPTY-02"_s;
        QTest::newRow("wrong columns") << QByteArray("colour,size\nred,7\n") << ErrorCode::FileFormat
                                       << u"IMP-COLUMNS-03"_s;
        QTest::newRow("workbook") << QByteArray("PK\x03\x04......") << ErrorCode::FileFormat << u"IMP-BINARY-10"_s;
        QTest::newRow("zero far inside") << manyRows(25000) + QByteArray("a\0b\n", 4) << ErrorCode::FileFormat
                                         << u"IMP-BINARY-10"_s;
        QTest::newRow("endless line") << QByteArray("name,code,region\n") + QByteArray(3'000'000, 'x')
                                      << ErrorCode::FileFormat << u"IMP-LINE-11"_s;
        QTest::newRow("quote never closed")
            << QByteArray("name,code,region\n\"") + manyRows(40000) << ErrorCode::FileFormat << u"IMP-LINE-11"_s;
        QTest::newRow("nothing but wrong rows")
            << QByteArray("name,code,region\na,b,440304\nc,d,440304\n") << ErrorCode::FileFormat << u"IMP-NOTHING-08"_s;
    }
    void filesThatAreNoLists()
    {
        QFETCH(QByteArray, bytes);
        Scratch scratch;
        const ImportJob good = scratch.job(hospitals, scratch.list(manyRows(3), u"good.csv"_s));
        verify(scratch.import(good));
        ImportJob job = good;
        job.file = scratch.list(bytes);
        const auto report = scratch.import(job);
        QVERIFY(!report);
        QTEST(report.error().code, "code");
        QTEST(report.error().supportId, "supportId");
        QVERIFY(!report.error().detail.isEmpty());
        // The earlier list stands, and nothing half read is left.
        QCOMPARE(scratch.total(hospitals), 3);
        scratch.reopen();
        QCOMPARE(scratch.total(hospitals), 3);
        QVERIFY(scratch.import(good)->changesNothing());
    }

    void missingColumnsAreNamed()
    {
        Scratch scratch;
        const auto report = scratch.import(scratch.job(hospitals, scratch.list(u"名称,甲,乙\n甲医院,1,2\n"_s)));
        QVERIFY(!report);
        QCOMPARE(report.error().fieldErrors.keys(), (QStringList{u"code"_s, u"region"_s}));
        QVERIFY(report.error().detail.contains(u"code, region"_s));
        QVERIFY(report.error().detail.contains(u"名称"_s));
    }

    void wrongJobsAreRefused()
    {
        Scratch scratch;
        const QString file = scratch.list(manyRows(3));
        const auto refused = [&](const ImportJob& job) {
            const auto report = scratch.import(job);
            return report ? u"taken"_s : report.error().supportId;
        };
        ImportJob job = scratch.job(hospitals, file);
        job.dataset = u"nowhere"_s;
        QCOMPARE(refused(job), u"APP-SERVICE-03"_s);
        job = scratch.job(hospitals, file, u"  "_s);
        QCOMPARE(refused(job), u"IMP-SOURCE-09"_s);
        job = scratch.job(hospitals, file);
        job.region = RegionCode::fromNumber(999999);
        QCOMPARE(refused(job), u"IMP-REGION-06"_s);
        job = scratch.job(hospitals, scratch.folder.filePath(u"nowhere.csv"_s));
        QCOMPARE(refused(job), u"IMP-READ-01"_s);
        job.file = scratch.folder.path();
        QCOMPARE(refused(job), u"IMP-READ-01"_s);
        job = scratch.job(hospitals, file);
        job.columnMap = {{u"没有的列"_s, u"name"_s}};
        QCOMPARE(refused(job), u"IMP-MAP-05"_s);
        QCOMPARE(scratch.total(hospitals), 0);
    }

    void theSameListAgainChangesNothing()
    {
        Scratch scratch;
        ImportJob job = scratch.job(hospitals, scratch.list(manyRows(1200)));
        verify(scratch.import(job));
        const auto before = scratch.find(hospitals);
        scratch.clock.set(scratch.clock.now().addDays(3));
        job.asOf = QDate(2026, 11, 20);
        const auto report = scratch.import(job);
        verify(report);
        QVERIFY(report->changesNothing());
        QCOMPARE(report->unchanged, 1200);
        const auto after = scratch.find(hospitals);
        QCOMPARE(after->rows, before->rows);
        QCOMPARE(after->asOf(), QDate(2026, 11, 20));
        QCOMPARE(after->sources.constFirst().heldSince, scratch.clock.now());
        QCOMPARE(after->total, 1200);
    }

    void aNewerListReplacesTheOlder()
    {
        Scratch scratch;
        ImportJob job = scratch.job(
            hospitals,
            scratch.list(
                u"名称,编码,行政区划\n甲,H44030400001,440304\n乙,H44030400002,440304\n丙,H44030400003,440304\n"_s));
        verify(scratch.import(job));
        std::ignore = scratch.list(
            u"名称,编码,行政区划\n丁,H44030400004,440304\n乙,H44030400002,440304\n丙新,H44030400003,440304\n"_s);
        const auto report = scratch.import(job);
        verify(report);
        QCOMPARE(report->added, 1);
        QCOMPARE(report->changed, 1);
        QCOMPARE(report->unchanged, 1);
        QCOMPARE(report->gone, 1);
        QCOMPARE(scratch.cells(scratch.find(hospitals), u"name"_s), (QStringList{u"丁"_s, u"乙"_s, u"丙新"_s}));
        // A list of another name, or about another place, stands beside it.
        job.source = u"别的名单"_s;
        QCOMPARE(scratch.import(job)->added, 3);
        job.region = RegionCode::fromNumber(440300);
        QCOMPARE(scratch.import(job)->added, 3);
        QCOMPARE(scratch.total(hospitals), 3);
    }

    void anotherOrderIsNoChangeButIsKept()
    {
        Scratch scratch;
        const ImportJob job = scratch.job(
            pharmacies, scratch.list(u"名称,编码,行政区划\n甲,P44030400001,440304\n乙,P44030400002,440304\n"_s));
        verify(scratch.import(job));
        std::ignore = scratch.list(u"名称,编码,行政区划\n乙,P44030400002,440304\n甲,P44030400001,440304\n"_s);
        const auto report = scratch.import(job);
        QVERIFY(report && report->changesNothing());
        QCOMPARE(scratch.cells(scratch.find(pharmacies), u"name"_s), (QStringList{u"乙"_s, u"甲"_s}));
    }

    void equalRowsWithoutACodeAreAllTaken()
    {
        Scratch scratch;
        const ImportJob job = scratch.job(
            u"drugs"_s,
            scratch.list(u"药品名称,剂型,类别\n甲药,片剂,甲\n甲药,片剂,甲\n乙药,片剂,乙\n甲药,片剂,甲\n"_s));
        const auto report = scratch.import(job);
        verify(report);
        QCOMPARE(report->added, 4);
        QCOMPARE(scratch.total(u"drugs"_s), 4);
        const auto again = scratch.import(job);
        QVERIFY(again && again->changesNothing());
        QCOMPARE(again->unchanged, 4);
    }

    void theScopeStandsInForAColumnOfPlaces()
    {
        Scratch scratch;
        ImportJob job = scratch.job(hospitals, scratch.list(u"名称,编码\n甲,H44030400001\n"_s));
        QVERIFY(!scratch.import(job));
        job.region = RegionCode::fromNumber(440300);
        verify(scratch.import(job));
        QCOMPARE(scratch.cells(scratch.find(hospitals), u"region"_s), QStringList{u"440300"_s});
    }

    void columnsCanBeNamedAndLeftOut()
    {
        Scratch scratch;
        ImportJob job = scratch.job(hospitals, scratch.list(u"甲,乙,丙,地址\n某医院,H44030400001,440304,某路\n"_s));
        job.columnMap = {{u"甲"_s, u"name"_s}, {u"乙"_s, u"code"_s}, {u"丙"_s, u"region"_s}, {u"地址"_s, u""_s}};
        const auto report = scratch.import(job);
        verify(report);
        QVERIFY(report->unusedColumns.isEmpty());
        const auto answer = scratch.find(hospitals);
        QVERIFY(scratch.cells(answer, u"address"_s).constFirst().isNull());
        QVERIFY(answer->rows.constFirst().extra.isEmpty());
    }

    void progressIsToldAndCancelIsHeard()
    {
        Scratch scratch;
        const ImportJob job = scratch.job(hospitals, scratch.list(manyRows(8000)));
        std::atomic<qint64> told{0};
        const auto cancel = std::make_shared<std::atomic_bool>(false);
        const auto stopped = scratch
                                 ->import(
                                     job,
                                     [&](qint64 rows) {
                                         told = rows;
                                         *cancel = rows >= 3000;
                                     },
                                     cancel)
                                 .result();
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(stopped.error().supportId, u"IMP-CANCEL-07"_s);
        QVERIFY(told >= 3000 && told < 8000);
        QCOMPARE(scratch.total(hospitals), 0);
        verify(scratch->import(job, [&](qint64 rows) { told = rows; }).result());
        QCOMPARE(told, 8000);
        QCOMPARE(scratch.total(hospitals), 8000);
        *cancel = true;
        QCOMPARE(scratch->import(job, {}, cancel).result().error().supportId, u"IMP-CANCEL-07"_s);
    }

    void aFullDiskRollsBack()
    {
        Scratch scratch({.maxBytes = 3 * 1024 * 1024});
        ImportJob job = scratch.job(hospitals, scratch.list(manyRows(500)));
        verify(scratch.import(job));
        std::ignore = scratch.list(manyRows(15000, u"新"_s));
        const auto full = scratch.import(job);
        QVERIFY(!full);
        QCOMPARE(full.error().code, ErrorCode::StorageFull);
        QCOMPARE(full.error().supportId, u"STO-FULL-06"_s);
        QCOMPARE(scratch.total(hospitals), 500);
        QCOMPARE(scratch.cells(scratch.find(hospitals), u"name"_s).constFirst(), u"第0医院"_s);
        // The room is given back, so that a list that fits is taken.
        std::ignore = scratch.list(manyRows(500, u"新"_s));
        QTRY_VERIFY(scratch.import(job));
        QCOMPARE(scratch.cells(scratch.find(hospitals), u"name"_s).constFirst(), u"第0医院新"_s);
    }

    void lookUpsGoOnMeanwhile()
    {
        Scratch scratch;
        ImportJob job = scratch.job(hospitals, scratch.list(manyRows(500)));
        verify(scratch.import(job));
        std::ignore = scratch.list(manyRows(15000, u"新"_s));
        auto importing = scratch->import(job);
        int lookUps = 0;
        qint64 longest = 0;
        QElapsedTimer timer;
        while (!importing.isFinished()) {
            timer.restart();
            const auto answer = scratch.find(hospitals, {{u"name"_s, u"第1"_s}});
            longest = std::max(longest, timer.elapsed());
            QVERIFY(answer);
            // The old list or the new one, never a part.
            QVERIFY2(answer->total == 111 || answer->total == 6111, qPrintable(QString::number(answer->total)));
            ++lookUps;
        }
        verify(importing.result());
        QVERIFY2(lookUps > 20, qPrintable(QString::number(lookUps)));
        qInfo("%d look-ups, the longest took %lld ms", lookUps, longest);
        QCOMPARE(scratch.total(hospitals), 15000);
    }

    void importsQueueUp()
    {
        Scratch scratch;
        QList<QFuture<Result<ImportReport>>> reports;
        for (int i = 0; i < 4; ++i)
            reports.append(
                scratch->import(scratch.job(hospitals, scratch.list(manyRows(100 + i), u"%1.csv"_s.arg(i)))));
        QCOMPARE(reports[0].result()->added, 100);
        for (int i = 1; i < 4; ++i) {
            QCOMPARE(reports[i].result()->added, 1);
            QCOMPARE(reports[i].result()->unchanged, 99 + i);
        }
        QCOMPARE(scratch.total(hospitals), 103);
    }

    void closingEndsAnImport()
    {
        QFuture<Result<ImportReport>> report;
        QFuture<Result<ImportReport>> next;
        Scratch scratch;
        const ImportJob job = scratch.job(hospitals, scratch.list(manyRows(12000)));
        report = scratch->import(job);
        next = scratch->import(job);
        scratch.reopen();
        QVERIFY(report.isFinished() && next.isFinished());
        QVERIFY(!report.result() && !next.result());
        QCOMPARE(report.result().error().code, ErrorCode::Cancelled);
        QCOMPARE(scratch.total(hospitals), 0);
        verify(scratch.import(job));
    }

    void twoProgramsDoNotImportAtOnce()
    {
        Scratch scratch;
        auto other = Directory::open(scratch.file(), test::shippedCatalog(), scratch.clock);
        QVERIFY(other);
        const auto hold = std::make_shared<std::atomic_bool>(true);
        const auto begun = std::make_shared<std::atomic_bool>(false);
        const auto release = qScopeGuard([hold] { *hold = false; });
        auto first = scratch->import(scratch.job(hospitals, scratch.list(manyRows(3000))), [hold, begun](qint64) {
            *begun = true;
            while (*hold)
                QThread::msleep(5);
        });
        QTRY_VERIFY(*begun);
        const auto refused =
            (*other)
                ->import(scratch.job(pharmacies,
                                     scratch.list(u"名称,编码,行政区划\n乙,P44030400002,440304\n"_s, u"p.csv"_s)))
                .result();
        *hold = false;
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StorageBusy);
        verify(first.result());
        verify((*other)->import(scratch.job(pharmacies, scratch.folder.filePath(u"p.csv"_s))).result());
        // Each sees what the other brought.
        QCOMPARE(scratch.total(pharmacies), 1);
        QCOMPARE((*other)->find({.service = hospitals}).result()->total, 3000);
    }

    void previews()
    {
        Scratch scratch;
        ImportJob job = scratch.job(
            hospitals, scratch.list(u"名称;编码;别的\n甲;H44030400001;x\n\n乙;H44030400002;y\n丙;H44030400003;z\n"_s));
        auto preview = previewImport(test::shippedCatalog(), job, 2);
        QVERIFY(preview);
        QCOMPARE(preview->columns, (QStringList{u"名称"_s, u"编码"_s, u"别的"_s}));
        QCOMPARE(preview->rows,
                 (QList<QStringList>{{u"甲"_s, u"H44030400001"_s, u"x"_s}, {u"乙"_s, u"H44030400002"_s, u"y"_s}}));
        QCOMPARE(preview->mapping, (QMap<QString, QString>{{u"名称"_s, u"name"_s}, {u"编码"_s, u"code"_s}}));
        QCOMPARE(preview->encoding, u"UTF-8"_s);
        QCOMPARE(preview->separator, QChar(u';'));
        QCOMPARE(preview->missing, QStringList{u"region"_s});
        job.region = RegionCode::fromNumber(440300);
        QVERIFY(previewImport(test::shippedCatalog(), job)->missing.isEmpty());
        job.columnMap = {{u"别的"_s, u"address"_s}};
        QCOMPARE(previewImport(test::shippedCatalog(), job)->mapping.value(u"别的"_s), u"address"_s);
        job.file = scratch.list(QByteArray("PK\x03\x04"));
        QCOMPARE(previewImport(test::shippedCatalog(), job).error().supportId, u"IMP-BINARY-10"_s);
        job.file = scratch.folder.filePath(u"nowhere"_s);
        QCOMPARE(previewImport(test::shippedCatalog(), job).error().code, ErrorCode::FileUnreadable);
        QVERIFY(
            !previewImport(test::shippedCatalog(), {.file = scratch.list(QByteArray("a\n")), .dataset = u"nowhere"_s}));
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "test_import.moc"
