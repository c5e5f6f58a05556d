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

} // namespace

/// What a list may hold, and what is made of it.
class TestImportInput final : public QObject
{
    Q_OBJECT
private:
    static void verify(const Result<ImportReport>& report)
    {
        QVERIFY2(report, report ? "" : qPrintable(report.error().supportId + u' ' + report.error().detail));
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

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
        QByteArray bytes = test::manyHospitals(50);
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
        QTest::newRow("zero far inside") << test::manyHospitals(25000) + QByteArray("a\0b\n", 4)
                                         << ErrorCode::FileFormat << u"IMP-BINARY-10"_s;
        QTest::newRow("endless line") << QByteArray("name,code,region\n") + QByteArray(3'000'000, 'x')
                                      << ErrorCode::FileFormat << u"IMP-LINE-11"_s;
        QTest::newRow("quote never closed") << QByteArray("name,code,region\n\"") + test::manyHospitals(40000)
                                            << ErrorCode::FileFormat << u"IMP-LINE-11"_s;
        QTest::newRow("nothing but wrong rows")
            << QByteArray("name,code,region\na,b,440304\nc,d,440304\n") << ErrorCode::FileFormat << u"IMP-NOTHING-08"_s;
    }

    void filesThatAreNoLists()
    {
        QFETCH(QByteArray, bytes);
        Scratch scratch;
        const ImportJob good = scratch.job(hospitals, scratch.list(test::manyHospitals(3), u"good.csv"_s));
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
        const QString file = scratch.list(test::manyHospitals(3));
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

QTEST_GUILESS_MAIN(TestImportInput)
#include "test_importinput.moc"
