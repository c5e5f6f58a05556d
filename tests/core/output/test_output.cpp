// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/output/exporter.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::catalog;
using namespace yibao::output;

namespace {

const QString python = u"/usr/bin/python3"_s;

/// Runs a reader that knows nothing of us and gives what it printed as JSON.
QJsonDocument readBack(const QString& script, const QStringList& arguments)
{
    QProcess process;
    process.start(python, QStringList{u"-c"_s, script} + arguments);
    if (!process.waitForFinished(120000) || process.exitCode() != 0) {
        qWarning() << process.readAllStandardError();
        return {};
    }
    return QJsonDocument::fromJson(process.readAllStandardOutput());
}

const auto csvReader = u"import csv,json,sys\n"
                       "raw=open(sys.argv[1],'rb').read()\n"
                       "assert raw.startswith(b'\\xef\\xbb\\xbf')\n"
                       "rows=list(csv.reader(open(sys.argv[1],encoding='utf-8-sig',newline='')))\n"
                       "print(json.dumps(rows))\n"_s;
const auto xlsxReader = u"import json,sys\n"
                        "try:\n import openpyxl\nexcept ImportError:\n print('null'); sys.exit(0)\n"
                        "book=openpyxl.load_workbook(sys.argv[1])\n"
                        "sheet=book.worksheets[0]\n"
                        "print(json.dumps({'rows':[[c.value for c in r] for r in sheet.iter_rows()],"
                        "'types':sorted({c.data_type for r in sheet.iter_rows() for c in r if c.value is not None}),"
                        "'freeze':sheet.freeze_panes,'filter':sheet.auto_filter.ref,"
                        "'second':[[c.value for c in r] for r in book.worksheets[1].iter_rows()]}))\n"_s;

} // namespace

class TestOutput final : public QObject
{
    Q_OBJECT

    Catalog m_catalog;
    QTemporaryDir m_dir;
    QList<Provenance> m_sources{{.id = 7, .title = u"深圳市定点医疗机构名单（导入）"_s, .asOf = QDate(2024, 10, 31)},
                                {.id = 8, .origin = Origin::Synthetic, .title = u"合成演示数据"_s}};

    Row hospital(const QString& code, const QString& name, int source = 7) const
    {
        const Dataset& dataset = *m_catalog.dataset(u"designated-hospitals"_s);
        Row row{.key = code, .cells = QStringList(dataset.fields.size(), QString()), .source = source};
        row.cells[dataset.indexOf(u"code"_s)] = code;
        row.cells[dataset.indexOf(u"name"_s)] = name;
        row.cells[dataset.indexOf(u"region"_s)] = u"440305"_s;
        row.cells[dataset.indexOf(u"type"_s)] = u"D212"_s;
        return row;
    }

    ExportPlan plan() const
    {
        return {.question = {.service = u"designated-hospitals"_s, .filters = {{u"region"_s, u"440300"_s}, {u"type"_s, u"D212"_s}}},
                .fields = {u"code"_s, u"name"_s, u"region"_s, u"type"_s, u"phone"_s, u"uscc"_s},
                .exportedAt = QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC)};
    }

    Status writeFile(Format format, const QString& file, const QList<Row>& rows) const
    {
        auto writer = openWriter(format, file, m_catalog, plan());
        if (!writer)
            return fail(writer.error());
        for (const Row& row : rows) {
            if (const Status written = (*writer)->write({row}, m_sources); !written)
                return written;
        }
        return (*writer)->finish();
    }

private Q_SLOTS:
    void initTestCase() { m_catalog = Catalog::load().value(); }

    void csvIsReadByAnother()
    {
        const QString file = m_dir.filePath(u"a.csv"_s);
        Row odd = hospital(u"H44030500002"_s, u"引号\"逗号,换行\n诊所"_s);
        odd.cells[m_catalog.dataset(u"designated-hospitals"_s)->indexOf(u"uscc"_s)] = u"12999999000000000M"_s;
        QVERIFY(writeFile(Format::Csv, file, {hospital(u"H44030500001"_s, u"深圳演示中医诊所"_s), odd, hospital(u"H44030500003"_s, u"演示"_s, 8)}));
        const QJsonArray rows = readBack(csvReader, {file}).array();
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows.at(0).toArray().size(), 8);
        QCOMPARE(rows.at(0).toArray().last().toString(), u"Data as of"_s);
        QCOMPARE(rows.at(1).toArray().at(0).toString(), u"H44030500001"_s);
        QCOMPARE(rows.at(1).toArray().at(2).toString(), u"广东省深圳市南山区"_s);
        QCOMPARE(rows.at(1).toArray().at(4).toString(), u""_s);
        QCOMPARE(rows.at(1).toArray().at(6).toString(), u"深圳市定点医疗机构名单（导入）"_s);
        QCOMPARE(rows.at(1).toArray().at(7).toString(), u"2024-10-31"_s);
        QCOMPARE(rows.at(2).toArray().at(1).toString(), u"引号\"逗号,换行\n诊所"_s);
        QCOMPARE(rows.at(3).toArray().at(6).toString(), u"合成演示数据"_s);
        QCOMPARE(rows.at(3).toArray().at(7).toString(), u"Date unknown"_s);
        QFile raw(file);
        QVERIFY(raw.open(QIODevice::ReadOnly));
        QVERIFY(raw.readAll().endsWith("\r\n"));
    }

    void formulasStayText_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString& name : {u"=HYPERLINK(\"http://x\")"_s, u"+1+1"_s, u"-2+3"_s, u"@SUM(A1)"_s, u"\tx"_s, u"＝1+1"_s})
            QTest::newRow(qPrintable(name.trimmed())) << name;
    }
    void formulasStayText()
    {
        QFETCH(QString, name);
        const QString file = m_dir.filePath(u"f.csv"_s);
        QVERIFY(writeFile(Format::Csv, file, {hospital(u"H44030500001"_s, name)}));
        QCOMPARE(readBack(csvReader, {file}).array().at(1).toArray().at(1).toString(), u'\'' + name);
    }

    void xlsxIsReadByAnother()
    {
        const QString file = m_dir.filePath(u"a.xlsx"_s);
        QList<Row> rows;
        for (int i = 1; i <= 748; ++i)
            rows.append(hospital(u"H440305%1"_s.arg(i, 5, 10, QChar(u'0')), u"=演示诊所%1"_s.arg(i)));
        rows[5].cells[m_catalog.dataset(u"designated-hospitals"_s)->indexOf(u"uscc"_s)] = u"129999990000000042"_s;
        QVERIFY(writeFile(Format::Xlsx, file, rows));
        const QJsonDocument document = readBack(xlsxReader, {file});
        if (document.isNull() || document.object().isEmpty())
            QSKIP("no independent XLSX reader on this machine (python3-openpyxl)");
        const QJsonObject book = document.object();
        QCOMPARE(book.value(u"rows"_s).toArray().size(), 749);
        QCOMPARE(book.value(u"types"_s).toArray(), QJsonArray{u"s"_s});
        QCOMPARE(book.value(u"freeze"_s).toString(), u"A2"_s);
        QCOMPARE(book.value(u"filter"_s).toString(), u"A1:H749"_s);
        const QJsonArray sixth = book.value(u"rows"_s).toArray().at(6).toArray();
        QCOMPARE(sixth.at(0).toString(), u"H44030500006"_s);
        QCOMPARE(sixth.at(1).toString(), u"=演示诊所6"_s);
        QCOMPARE(sixth.at(5).toString(), u"129999990000000042"_s);
        QCOMPARE(sixth.at(7).toString(), u"2024-10-31"_s);
        QStringList told;
        for (const QJsonValue& line : book.value(u"second"_s).toArray())
            told.append(line.toArray().at(1).toString());
        QVERIFY(told.contains(u"748"_s));
        QVERIFY(told.contains(u"深圳市定点医疗机构名单（导入）"_s));
        QVERIFY(told.join(u' ').contains(u"广东省深圳市"_s));
        QCOMPARE(QDir(m_dir.path()).entryList({u"*.part"_s}).size(), 0);
    }

    void jsonKeepsCodesAndWords()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        auto writer = openWriter(Format::Json, buffer, m_catalog, plan());
        QVERIFY(writer);
        QVERIFY((*writer)->write({hospital(u"H44030500001"_s, u"演示"_s), hospital(u"H44030500002"_s, u"演示二"_s, 8)}, m_sources));
        QVERIFY((*writer)->finish());
        QJsonParseError error;
        const QJsonObject object = QJsonDocument::fromJson(buffer.data(), &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(object.value(u"count"_s).toInt(), 2);
        const QJsonObject row = object.value(u"rows"_s).toArray().at(0).toObject();
        QCOMPARE(row.value(u"type"_s).toString(), u"D212"_s);
        QCOMPARE(row.value(u"regionText"_s).toString(), u"广东省深圳市南山区"_s);
        QVERIFY(row.value(u"phone"_s).isNull());
        QCOMPARE(row.value(u"asOf"_s).toString(), u"2024-10-31"_s);
        QVERIFY(object.value(u"rows"_s).toArray().at(1).toObject().value(u"asOf"_s).isNull());
        QVERIFY(object.value(u"sources"_s).toArray().at(1).toObject().value(u"synthetic"_s).toBool());
    }

    void emptyAnswersAreFilesToo_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("csv") << static_cast<int>(Format::Csv);
        QTest::newRow("xlsx") << static_cast<int>(Format::Xlsx);
        QTest::newRow("json") << static_cast<int>(Format::Json);
    }
    void emptyAnswersAreFilesToo()
    {
        QFETCH(int, format);
        const QString file = m_dir.filePath(u"empty."_s + formatSuffix(static_cast<Format>(format)));
        QVERIFY(writeFile(static_cast<Format>(format), file, {}));
        QVERIFY(QFileInfo(file).size() > 50);
    }

    void anOlderFileStaysUntilTheNewOneIsWhole_data() { emptyAnswersAreFilesToo_data(); }
    void anOlderFileStaysUntilTheNewOneIsWhole()
    {
        QFETCH(int, format);
        const QString file = m_dir.filePath(u"old."_s + formatSuffix(static_cast<Format>(format)));
        QFile old(file);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("good before");
        old.close();
        {
            auto writer = openWriter(static_cast<Format>(format), file, m_catalog, plan());
            QVERIFY(writer);
            QVERIFY((*writer)->write({hospital(u"H44030500001"_s, u"演示"_s)}, m_sources));
        }
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("good before"));
        old.close();
        QVERIFY(writeFile(static_cast<Format>(format), file, {hospital(u"H44030500001"_s, u"演示"_s)}));
        QVERIFY(old.open(QIODevice::ReadOnly));
        QVERIFY(!old.readAll().startsWith("good before"));
    }

    void saysWhenNothingCanBeWritten_data() { emptyAnswersAreFilesToo_data(); }
    void saysWhenNothingCanBeWritten()
    {
        QFETCH(int, format);
        const auto writer = openWriter(static_cast<Format>(format), m_dir.filePath(u"no/such/folder/file"_s), m_catalog, plan());
        QVERIFY(!writer);
        QCOMPARE(writer.error().code, ErrorCode::FileUnwritable);
    }

    void aFullDiskIsTold()
    {
        QFile full(u"/dev/full"_s);
        if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            QSKIP("no /dev/full on this machine");
        const auto writer = openWriter(Format::Csv, full, m_catalog, plan());
        QVERIFY(!writer);
        QCOMPARE(writer.error().code, ErrorCode::StorageFull);
    }

    void xlsxNeedsAFile()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(!openWriter(Format::Xlsx, buffer, m_catalog, plan()));
    }

    void offeredNamesAreSafe()
    {
        const QString name = suggestedFileName(m_catalog, plan().question, QDate(2024, 10, 31), QDate(2026, 11, 21), Format::Csv);
        QVERIFY(name.contains(u"广东省深圳市"_s) && name.contains(u"20261121"_s) && name.endsWith(u"20241031.csv"_s));
        Question hostile = plan().question;
        hostile.filters.insert(u"name"_s, u"../../etc/passwd\n:*?"_s + QString(500, u'长'));
        const QString safe = suggestedFileName(m_catalog, hostile, {}, QDate(2026, 11, 21), Format::Xlsx);
        QVERIFY(!safe.contains(u'/') && !safe.contains(u':') && !safe.contains(u'\n') && safe.size() < 200);
    }

    void manyRowsDoNotSitInMemory()
    {
        const auto resident = [] {
            QFile status(u"/proc/self/statm"_s);
            if (!status.open(QIODevice::ReadOnly))
                return qint64{0};
            return status.readAll().split(' ').value(1).toLongLong() * 4096;
        };
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the sanitizer keeps freed memory, so that resident memory says nothing");
#endif
        if (resident() == 0)
            QSKIP("no /proc on this machine");
        const QString file = m_dir.filePath(u"many.csv"_s);
        auto writer = openWriter(Format::Csv, file, m_catalog, plan());
        QVERIFY(writer);
        QList<Row> batch;
        for (int i = 0; i < 1000; ++i)
            batch.append(hospital(u"H44030500001"_s, u"演示诊所演示诊所演示诊所"_s));
        QVERIFY((*writer)->write(batch, m_sources));
        const qint64 before = resident();
        for (int i = 0; i < 100; ++i)
            QVERIFY((*writer)->write(batch, m_sources));
        QVERIFY(resident() - before < 8 * 1024 * 1024);
        QVERIFY((*writer)->finish());
        QVERIFY(QFileInfo(file).size() > 10 * 1024 * 1024);
    }
};

QTEST_GUILESS_MAIN(TestOutput)
#include "test_output.moc"
