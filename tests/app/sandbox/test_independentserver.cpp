// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/portal.h"

#include <QFileInfo>
#include <QProcess>
#include <QtTest>

using namespace yibao;
using namespace Qt::StringLiterals;

namespace {

const QString python = u"/usr/bin/python3"_s;

} // namespace

/// Our client against a portal that others could have written: it knows the description of the protocol alone.
class TestIndependentServer final : public QObject
{
    Q_OBJECT

    std::optional<catalog::Catalog> m_catalog;
    SystemClock m_clock;

    struct Server
    {
        explicit Server(const QStringList& arguments = {})
        {
            process.start(python, QStringList{u"-B"_s, QStringLiteral(YIBAO_SOURCE_DIR
                                                                      "/tests/app/sandbox/independent_server.py")} +
                                      arguments);
            while (process.state() != QProcess::NotRunning && !process.canReadLine() &&
                   process.waitForReadyRead(20000)) {
            }
            port = process.readLine().trimmed().split(':').value(1).toInt();
        }
        ~Server()
        {
            process.closeWriteChannel();
            if (!process.waitForFinished(5000))
                process.kill();
            process.waitForFinished();
        }
        Q_DISABLE_COPY_MOVE(Server)

        [[nodiscard]] wire::PortalProfile profile() const
        {
            wire::PortalProfile sandbox = *wire::PortalProfile::load(u"sandbox"_s);
            sandbox.baseUrl.setPort(port);
            return sandbox;
        }

        QProcess process;
        int port = 0;
    };

    template <typename T>
    static Result<T> waited(const QFuture<Result<T>>& future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30000))
            return fail(ErrorCode::Timeout, u"test"_s);
        return future.result();
    }

    static catalog::Question question(const QString& service, const QMap<QString, QString>& filters = {},
                                      int offset = 0, int limit = 10)
    {
        return {.service = service, .filters = filters, .page = {.offset = offset, .limit = limit}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFileInfo(python).isExecutable())
            QSKIP("no /usr/bin/python3 on this machine");
        auto catalog = catalog::Catalog::load();
        QVERIFY(catalog.has_value());
        m_catalog = std::move(*catalog);
    }

    void hospitals()
    {
        const Server server;
        wire::Portal portal(server.profile(), *m_catalog, m_clock);
        const auto first = waited(portal.ask(question(u"designated-hospitals"_s)));
        QVERIFY2(first.has_value(), first ? "" : qPrintable(first.error().supportId + first.error().detail));
        QCOMPARE(first->total, 37);
        QCOMPARE(first->rows.size(), 10);
        const auto last = waited(portal.ask(question(u"designated-hospitals"_s, {}, 30)));
        QVERIFY(last.has_value());
        QCOMPARE(last->rows.size(), 7);
        const catalog::Dataset& dataset = *m_catalog->dataset(u"designated-hospitals"_s);
        const catalog::Row& row = first->rows.first();
        QCOMPARE(row.cells.at(dataset.indexOf(u"code"_s)), u"H44030480000"_s);
        QCOMPARE(row.cells.at(dataset.indexOf(u"name"_s)), u"独立演示综合医院第1号"_s);
        QCOMPARE(row.cells.at(dataset.indexOf(u"type"_s)), u"A100"_s);
        QCOMPARE(row.cells.at(dataset.indexOf(u"settlementGrade"_s)), u"1"_s);
        QVERIFY(first->isSynthetic());

        const auto narrowed = waited(
            portal.ask(question(u"designated-hospitals"_s, {{u"region"_s, u"440300"_s}, {u"type"_s, u"D212"_s}})));
        QVERIFY(narrowed.has_value());
        QVERIFY(narrowed->total > 0 && narrowed->total < 37);
        for (const catalog::Row& found : narrowed->rows) {
            QCOMPARE(found.cells.at(dataset.indexOf(u"type"_s)), u"D212"_s);
            QVERIFY(found.cells.at(dataset.indexOf(u"code"_s)).startsWith(u"H4403"_s));
        }
        const auto named = waited(portal.ask(question(u"designated-hospitals"_s, {{u"name"_s, u"第37号"_s}})));
        QVERIFY(named.has_value());
        QCOMPARE(named->total, 1);
    }

    void otherLists()
    {
        const Server server;
        wire::Portal portal(server.profile(), *m_catalog, m_clock);
        const auto networked = waited(portal.ask(question(u"networked-hospitals"_s, {{u"region"_s, u"510000"_s}})));
        QVERIFY(networked.has_value());
        QCOMPARE(networked->total, 12);
        const catalog::Dataset& dataset = *m_catalog->dataset(u"networked-hospitals"_s);
        QCOMPARE(networked->rows.first().cells.at(dataset.indexOf(u"region"_s)), u"510104"_s);

        const auto openings = waited(portal.ask(question(u"pool-area-openings"_s)));
        QVERIFY(openings.has_value());
        QCOMPARE(openings->total, 4);
        const catalog::Dataset& areas = *m_catalog->dataset(u"pool-area-openings"_s);
        QCOMPARE(openings->rows.at(2).cells.at(areas.indexOf(u"region"_s)), u"510000"_s);
        QCOMPARE(openings->rows.at(2).cells.at(areas.indexOf(u"openAsTreatmentPlace"_s)), u"0"_s);

        const auto grades = waited(portal.dictionary(u"MEDINSLV"_s));
        QVERIFY(grades.has_value());
        QCOMPARE(grades->size(), 4);
        QVERIFY(grades->contains(std::pair(u"3"_s, u"三级"_s)));

        const auto tree = waited(portal.regions());
        QVERIFY(tree.has_value());
        QCOMPARE(tree->size(), 7);
        QVERIFY(tree->isWithin(*catalog::RegionCode::parse(u"440304"_s), *catalog::RegionCode::parse(u"440000"_s)));
    }

    void wrongServerSignatureIsNoticed()
    {
        const Server server({u"--bad-signature"_s});
        wire::Portal portal(server.profile(), *m_catalog, m_clock);
        const auto answer = waited(portal.ask(question(u"designated-hospitals"_s)));
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().code, ErrorCode::SignatureInvalid);
    }

    void clocksThatDisagree()
    {
        const Server server({u"--skew"_s, u"900"_s});
        wire::Portal portal(server.profile(), *m_catalog, m_clock);
        const auto answer = waited(portal.ask(question(u"designated-hospitals"_s)));
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().code, ErrorCode::ClockSkew);
        QCOMPARE(answer.error().portalCode, 690003);
    }
};

QTEST_GUILESS_MAIN(TestIndependentServer)
#include "test_independentserver.moc"
