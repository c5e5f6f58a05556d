// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/paths.h"
#include "core/directory/directory.h"
#include "sandboxprogram.h"

#include <QFile>
#include <QTemporaryDir>

using namespace yibao;
using namespace yibao::sandboxtest;

/// A portal over lists that were imported instead of made up.
class TestDataDir final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::optional<catalog::Catalog> m_catalog;

    template <typename T>
    static Result<T> waited(const QFuture<Result<T>>& future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000))
            return fail(ErrorCode::Timeout, u"test"_s);
        return future.result();
    }

    void import(directory::Directory& directory, const QString& dataset, const QByteArray& csv)
    {
        const QString file = m_folder.filePath(dataset + u".csv"_s);
        QFile list(file);
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(csv);
        list.close();
        directory::ImportJob job;
        job.file = file;
        job.dataset = dataset;
        job.source = u"测试名单"_s;
        job.asOf = QDate(2026, 10, 31);
        const auto report = waited(directory.import(job));
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->rejected, 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = catalog::Catalog::load();
        QVERIFY(catalog.has_value());
        m_catalog = std::move(*catalog);
        const auto directory = directory::Directory::open(Paths(m_folder.path()).directoryFile(), *m_catalog, m_clock);
        QVERIFY(directory.has_value());
        import(**directory, u"designated-hospitals"_s,
               "机构编码,医疗机构名称,又名,所在地,医疗机构分类,医保结算等级,医院等级,地址\n"
               "H44030400001,甲市医院,甲一院,440304,综合医院,三级,三级甲等,甲路1号\n"
               "H44030400002,乙眼科医院,,440304,眼科医院,未定级,,乙路2号\n"
               "H44030500003,丙气功馆,,440305,气功馆,,,丙路3号\n"_ba);
        import(**directory, u"networked-hospitals"_s,
               "机构编码,医疗机构名称,所在地,医疗机构分类,地址\nH44030400001,甲市医院,440304,综合医院,甲路1号\n"_ba);
        import(**directory, u"drugs"_s,
               "药品名称,剂型,甲乙类,备注\n丁片,口服常释剂型,甲,限重症\n戊颗粒,颗粒剂,乙,\n"_ba);
    }

    void servesWhatWasImported()
    {
        const SandboxProgram sandbox({u"--data-dir"_s, m_folder.path()});
        QVERIFY2(sandbox.port() != 0, "the sandbox does not start");
        QCOMPARE(sandbox.health()[u"synthetic"].toBool(true), false);
        QCOMPARE(sandbox.health()[u"rows"][u"designated-hospitals"].integer(), 3);
        // The guide's rows are real: they are not for a portal that is not.
        QCOMPARE(sandbox.health()[u"rows"][u"agencies"].integer(), 0);

        const SealedClient client;
        const auto all = client.ask(sandbox, hospitals, Json::object());
        QVERIFY(all.has_value());
        QCOMPARE(all->reply.data[u"total"].integer(), 3);
        const Json& first = all->reply.data[u"list"].items().front();
        QCOMPARE(first[u"medinsCode"].text(), u"H44030400001"_s);
        QCOMPARE(first[u"medinsName"].text(), u"甲市医院"_s);
        QCOMPARE(first[u"medinsType"].text(), u"A100"_s);
        QCOMPARE(first[u"medinsLv"].text(), u"3"_s);
        QCOMPARE(first[u"hospLv"].text(), u"3A"_s);
        QCOMPARE(first[u"addr"].text(), u"甲路1号"_s);
        QVERIFY(!first.contains(u"uscc"));
        QVERIFY(!first.contains(u"openElec"));

        const auto count = [&](const Json& filters) {
            const auto reply = client.ask(sandbox, hospitals, filters);
            return reply ? reply->reply.data[u"total"].integer().value_or(-reply->reply.code) : -1;
        };
        QCOMPARE(count(Json::object({{u"regnCode"_s, u"440304"_s}})), 2);
        QCOMPARE(count(Json::object({{u"regnCode"_s, u"440000"_s}})), 3);
        QCOMPARE(count(Json::object({{u"medinsName"_s, u"甲一院"_s}})), 1);
        QCOMPARE(count(Json::object({{u"medinsTypeCode"_s, u"A500"_s}})), 1);
        QCOMPARE(count(Json::object({{u"medinsLvCode"_s, u"9"_s}})), 1);
        QCOMPARE(count(Json::object({{u"medinsTypeCode"_s, u"Q999"_s}})), -690010);
    }

    void wordsUnknownToTheDictionaryStayWords()
    {
        const SandboxProgram sandbox({u"--data-dir"_s, m_folder.path()});
        const Json reply = sandbox.plain(hospitals, Json::object({{u"medinsName"_s, u"气功"_s}}));
        const Json& row = reply[u"data"][u"list"].items().front();
        QCOMPARE(row[u"medinsTypeName"].text(), u"气功馆"_s);
        QVERIFY(!row.contains(u"medinsType"));
        for (const Json::Member& member : row.members())
            QVERIFY(member.value.isString() && member.name != u"typeText");
        QCOMPARE(
            sandbox.plain(hospitals, Json::object({{u"medinsTypeCode"_s, u"气功馆"_s}}))[u"data"][u"total"].integer(),
            1);
    }

    void listsWithoutKindsOrCodes()
    {
        const SandboxProgram sandbox({u"--data-dir"_s, m_folder.path()});
        const auto total = [&](const QString& path, const Json& filters) {
            return sandbox.plain(path, filters)[u"data"][u"total"].integer();
        };
        const QString networked = u"/nthl/api/OutMed/queryMedInsOrg"_s;
        QCOMPARE(total(networked, Json::object({{u"fixmedinsType"_s, u"1"_s}})), 1);
        QCOMPARE(total(networked, Json::object({{u"fixmedinsType"_s, u"2"_s}})), 0);
        const QString drugs = u"/nthl/api/CommQuery/queryWmTcmpatInfoBFromEs"_s;
        QCOMPARE(total(drugs, Json::object({{u"medListCodg"_s, u"X"_s}})), 2);
        const Json rows = sandbox.plain(drugs, Json::object({{u"keyWords"_s, u"丁"_s}}))[u"data"][u"list"];
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.items().front()[u"natHiDruglistChrgitmLv"].text(), u"甲类"_s);
        QCOMPARE(rows.items().front()[u"natHiDruglistMemo"].text(), u"限重症"_s);
        QVERIFY(!rows.items().front().contains(u"medListCodg"));
    }

    void theFolderIsLeftAsItWas()
    {
        const auto rows = [&] {
            const auto directory = directory::Directory::open(Paths(m_folder.path()).directoryFile(), *m_catalog,
                                                              m_clock, {.samples = false});
            qint64 count = 0;
            const auto holdings = waited((*directory)->holdings());
            for (const directory::Holding& holding : *holdings)
                count += holding.rows;
            return count;
        };
        const qint64 before = rows();
        {
            const SandboxProgram sandbox({u"--data-dir"_s, m_folder.path()});
            QVERIFY(sandbox.health().isObject());
        }
        QCOMPARE(rows(), before);
    }

    void damagedDirectoryIsAnError()
    {
        const QTemporaryDir folder;
        QFile file(Paths(folder.path()).directoryFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("this is no database").repeated(1000));
        file.close();
        SandboxProgram sandbox({u"--data-dir"_s, folder.path()});
        QCOMPARE(sandbox.port(), 0);
        QVERIFY(sandbox.process().waitForFinished(5000) || sandbox.process().state() == QProcess::NotRunning);
        QCOMPARE(sandbox.process().exitCode(), 2);
        QVERIFY(sandbox.process().readAllStandardError().contains("STO-"));
    }
};

QTEST_GUILESS_MAIN(TestDataDir)
#include "test_datadir.moc"
