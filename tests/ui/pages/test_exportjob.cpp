// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/stage.h"
#include "tests/ui/models/fakesource.h"
#include "ui/pages/exportjob.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;
using namespace yibao::testing;
using Rows = ExportRequest::Rows;

class TestExportJob final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(4, 0), Qt::UTC)};

    [[nodiscard]] ExportRequest request(Rows rows, const QString& file) const
    {
        ExportRequest wanted;
        wanted.rows = rows;
        wanted.question.service = u"designated-hospitals"_s;
        wanted.fields = {u"name"_s, u"code"_s};
        wanted.file = m_dir.filePath(file);
        return wanted;
    }
    /// Runs to its end; the rows written, or the error.
    static Result<qint64> run(ExportJob& job)
    {
        Result<qint64> ended = fail(Error{});
        bool done = false;
        QObject::connect(&job, &ExportJob::finished, &job, [&](const Result<qint64>& rows) {
            ended = rows;
            done = true;
        });
        job.start();
        [&] { QTRY_VERIFY(done); }();
        return ended;
    }
    [[nodiscard]] QStringList lines(const QString& file) const
    {
        QFile written(m_dir.filePath(file));
        if (!written.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(written.readAll()).split(u"\r\n"_s, Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void allThatThisComputerHolds()
    {
        FakeSource source(stage::catalogue(), m_clock);
        source.rows = manyHospitals(stage::catalogue(), 1234);
        ExportJob job(source, request(Rows::Held, u"held.csv"_s));
        const auto rows = run(job);
        QVERIFY(rows.has_value());
        QCOMPARE(*rows, 1234);
        const QStringList written = lines(u"held.csv"_s);
        QCOMPARE(written.size(), 1235);
        QVERIFY(written.at(1).contains(u"演示第0医院"_s));
        QVERIFY(written.last().contains(u"演示第1233医院"_s));
        QVERIFY(written.last().contains(u"2024-10-31"_s));
    }

    void theFiltersHold()
    {
        FakeSource source(stage::catalogue(), m_clock);
        source.rows = manyHospitals(stage::catalogue(), 200);
        auto wanted = request(Rows::Held, u"filtered.csv"_s);
        wanted.question.filters.insert(u"name"_s, u"第19"_s);
        ExportJob job(source, wanted);
        const auto rows = run(job);
        QVERIFY(rows.has_value());
        QCOMPARE(*rows, 11); // 19, 190 … 199
    }

    void aPortalListPageByPage()
    {
        FakeSource source(stage::catalogue(), m_clock);
        source.portalRows = manyHospitals(stage::catalogue(), 350);
        source.offers = true;
        auto wanted = request(Rows::Portal, u"portal.csv"_s);
        ExportJob job(source, wanted);
        const auto rows = run(job);
        QVERIFY(rows.has_value());
        QCOMPARE(*rows, 350);
        QCOMPARE(source.portalAsked.size(), 4);
        const QStringList written = lines(u"portal.csv"_s);
        QCOMPARE(written.size(), 351);
        for (int i = 0; i < 350; ++i)
            QVERIFY2(written.at(i + 1).contains(u"演示第%1医院"_s.arg(i)), qPrintable(written.at(i + 1)));
    }

    void singleMarksOfSeveralSearches()
    {
        FakeSource source(stage::catalogue(), m_clock);
        const auto rows = manyHospitals(stage::catalogue(), 10);
        auto wanted = request(Rows::Marked, u"marked.json"_s);
        wanted.format = output::Format::Json;
        wanted.marks.set(rows.at(7), provenance(1), true);
        auto other = rows.at(2);
        other.source = 5;
        wanted.marks.set(other, provenance(5, catalog::Origin::Import, QDate(2026, 1, 2)), true);
        ExportJob job(source, wanted);
        const auto count = run(job);
        QVERIFY(count.has_value());
        QCOMPARE(*count, 2);
        QFile file(wanted.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray json = file.readAll();
        QVERIFY(!QJsonDocument::fromJson(json).isNull());
        QVERIFY(json.contains("2026-01-02"));
        QVERIFY(json.indexOf("H44030500007") < json.indexOf("H44030500002"));
    }

    void allMarkedButSome()
    {
        FakeSource source(stage::catalogue(), m_clock);
        source.rows = manyHospitals(stage::catalogue(), 1000);
        auto wanted = request(Rows::Marked, u"most.csv"_s);
        wanted.marks.markAll();
        wanted.marks.set(source.rows.at(3), provenance(1), false);
        wanted.marks.set(source.rows.at(999), provenance(1), false);
        ExportJob job(source, wanted);
        const auto rows = run(job);
        QVERIFY(rows.has_value());
        QCOMPARE(*rows, 998);
        QVERIFY(!lines(u"most.csv"_s).join(u'\n').contains(u"演示第999医院"_s));
    }

    void aPortalThatFailsLeavesNoFile()
    {
        FakeSource source(stage::catalogue(), m_clock);
        source.portalRows = manyHospitals(stage::catalogue(), 350);
        source.portalError = netError();
        ExportJob job(source, request(Rows::Portal, u"failed.csv"_s));
        const auto rows = run(job);
        QVERIFY(!rows.has_value());
        QCOMPARE(rows.error().supportId, u"NET-TIMEOUT-03"_s);
        QVERIFY(!QFile::exists(m_dir.filePath(u"failed.csv"_s)));
    }

    void stoppingLeavesTheOlderFile()
    {
        QFile older(m_dir.filePath(u"older.csv"_s));
        QVERIFY(older.open(QIODevice::WriteOnly));
        older.write("as it was");
        older.close();
        FakeSource source(stage::catalogue(), m_clock);
        source.rows = manyHospitals(stage::catalogue(), 5000);
        ExportJob job(source, request(Rows::Held, u"older.csv"_s));
        job.cancel();
        const auto rows = run(job);
        QVERIFY(!rows.has_value());
        QCOMPARE(rows.error().code, ErrorCode::Cancelled);
        QVERIFY(older.open(QIODevice::ReadOnly));
        QCOMPARE(older.readAll(), QByteArray("as it was"));
    }

    void aPlaceThatCannotBeWrittenIsAnError()
    {
        FakeSource source(stage::catalogue(), m_clock);
        source.rows = manyHospitals(stage::catalogue(), 5);
        auto wanted = request(Rows::Held, {});
        wanted.file = m_dir.filePath(u"no/such/folder/list.csv"_s);
        ExportJob job(source, wanted);
        const auto rows = run(job);
        QVERIFY(!rows.has_value());
        QCOMPARE(rows.error().code, ErrorCode::FileUnwritable);
    }

    void aJobThatIsDroppedWhileItRunsDoesNoHarm()
    {
        FakeSource source(stage::catalogue(), m_clock);
        source.rows = manyHospitals(stage::catalogue(), 20'000);
        {
            ExportJob job(source, request(Rows::Held, u"dropped.csv"_s));
            job.start();
        }
        QTest::qWait(50);
        QVERIFY(!QFile::exists(m_dir.filePath(u"dropped.csv"_s)));
    }
};

QTEST_MAIN(TestExportJob)
#include "test_exportjob.moc"
