// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/tables.h"
#include "tests/core/directory/scratchdirectory.h"
#include "tests/core/store/scratchfile.h"

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::catalog;
using namespace yibao::directory;
using test::Scratch;

namespace {

const QString hospitals = u"designated-hospitals"_s;
const QString oneRow = u"名称,编码,行政区划\n甲医院,H44030400001,440304\n"_s;

/// The file beneath a directory, as another program would see it.
std::unique_ptr<store::Connection> raw(const Scratch& scratch)
{
    return std::move(*store::Connection::open(scratch.file(), store::Access::ReadWrite, 100));
}

} // namespace

/// Whatever state the file is in.
class TestOpen final : public QObject
{
    Q_OBJECT
private:
    static auto reopened(Scratch& scratch)
    {
        scratch.directory.reset();
        return Directory::open(scratch.file(), test::shippedCatalog(), scratch.clock);
    }
    static void fill(Scratch& scratch)
    {
        const auto report = scratch.import(scratch.job(hospitals, scratch.list(oneRow)));
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aFreshOneHasNothingToTell()
    {
        Scratch scratch;
        QVERIFY(!scratch->notice());
        QVERIFY(scratch->quarantined().isEmpty());
        QCOMPARE(scratch->holdings().result()->size(), 4);
    }

    void garbageIsMovedAsideAndTold()
    {
        Scratch scratch;
        fill(scratch);
        scratch.directory.reset();
        QFile file(scratch.file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(20000, '?'));
        file.close();
        const auto opened = reopened(scratch);
        QVERIFY(opened);
        QVERIFY((*opened)->notice());
        QCOMPARE((*opened)->notice()->code, ErrorCode::StorageCorrupt);
        QCOMPARE((*opened)->quarantined(), scratch.file() + u".damaged-20261121T093005Z"_s);
        QVERIFY(QFile::exists((*opened)->quarantined()));
        // The new file is whole: it has the samples and takes lists.
        QCOMPARE((*opened)->find({.service = u"agencies"_s}).result()->total, 10);
        QVERIFY((*opened)->import(scratch.job(hospitals, scratch.list(oneRow))).result());
    }

    void aNewerOneIsLeftAlone()
    {
        Scratch scratch;
        fill(scratch);
        scratch.directory.reset();
        QVERIFY(raw(scratch)->execute(u"PRAGMA user_version = 99"_s));
        const auto opened = reopened(scratch);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::StorageNewer);
        QVERIFY(raw(scratch)->execute(u"PRAGMA user_version = 2"_s));
        QCOMPARE((*reopened(scratch))->find({.service = hospitals}).result()->total, 1);
    }

    void aLockedOneIsBusy()
    {
        Scratch scratch;
        fill(scratch);
        scratch.directory.reset();
        const auto holder = raw(scratch);
        QVERIFY(holder->execute(u"PRAGMA locking_mode = EXCLUSIVE"_s));
        QVERIFY(holder->execute(u"BEGIN EXCLUSIVE"_s));
        QElapsedTimer timer;
        timer.start();
        const auto opened = reopened(scratch);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::StorageBusy);
        QVERIFY(timer.elapsed() < 10'000);
    }

    void aReadOnlyOneAnswers()
    {
        Scratch scratch;
        fill(scratch);
        scratch.directory.reset();
        const QFile::Permissions reading = QFile::ReadOwner | QFile::ReadOther;
        QFile::setPermissions(scratch.file(), reading);
        QFile::setPermissions(scratch.folder.path(), reading | QFile::ExeOwner | QFile::ExeOther);
        {
            const store::test::WithoutRights nobody;
            const auto opened = reopened(scratch);
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
            QCOMPARE((*opened)->notice()->code, ErrorCode::StorageReadOnly);
            QCOMPARE((*opened)->find({.service = hospitals}).result()->total, 1);
            Answer answer;
            answer.question = {.service = hospitals};
            answer.sources = {{.origin = Origin::Portal, .portal = u"national"_s}};
            const Status kept = (*opened)->remember(answer).result();
            QVERIFY(!kept);
            QCOMPARE(kept.error().code, ErrorCode::StorageReadOnly);
            const auto imported =
                (*opened)->import(scratch.job(hospitals, scratch.folder.filePath(u"list.csv"_s))).result();
            QVERIFY(!imported);
            QCOMPARE(imported.error().code, ErrorCode::StorageReadOnly);
            QCOMPARE(imported.error().supportId, u"STO-READONLY-05"_s);
            QVERIFY(!(*opened)->removeSource(1).result());
        }
        QFile::setPermissions(scratch.folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void damageBeneathIsAnErrorAndNoCrash()
    {
        Scratch scratch;
        fill(scratch);
        QVERIFY(raw(scratch)->execute(u"DROP TABLE list_designated_hospitals"_s));
        const auto answer = scratch.find(hospitals);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::Internal);
        QVERIFY(scratch.find(u"agencies"_s));
        QVERIFY(!scratch.import(scratch.job(hospitals, scratch.list(oneRow))));
    }

    void aListThatWasNeverFinishedIsSweptAway()
    {
        Scratch scratch;
        fill(scratch);
        scratch.directory.reset();
        {
            // What a program leaves that lost its power in the middle of an import.
            const auto file = raw(scratch);
            QVERIFY(file->execute(
                u"INSERT INTO source (dataset, origin, title, portal, held_since, region, digest, state, rows) "
                "VALUES ('designated-hospitals', 0, 'half', '', '', 0, 'x', 0, 0)"_s));
            QVERIFY(file->execute(u"INSERT INTO list_designated_hospitals (row_source, row_own_key, row_position, "
                                  u"row_digest, name) SELECT (SELECT max(id) FROM source), row_key, 1, 0, 'half' "
                                  "FROM list_designated_hospitals"_s));
            QCOMPARE(file->number(u"SELECT count(*) FROM list_designated_hospitals"_s).value(), 2);
        }
        scratch.reopen();
        QCOMPARE(scratch.total(hospitals), 1);
        QTRY_COMPARE(raw(scratch)->number(u"SELECT count(*) FROM list_designated_hospitals"_s).value(), 1);
        QTRY_COMPARE(raw(scratch)->number(u"SELECT count(*) FROM source"_s).value(), 5);
    }

    void tablesFollowTheirDeclaration()
    {
        Scratch scratch;
        const auto report = scratch.import(scratch.job(
            hospitals,
            scratch.list(
                u"名称,编码,行政区划,类别,地址\n甲医院,H44030400001,440304,综合医院,某路\n乙,H44030400002,440304,新类,\n"_s)));
        QVERIFY(report);
        const auto before = scratch.find(hospitals);
        scratch.directory.reset();
        {
            // The table of a program that knew no address and another field, and whose dictionary lacked a word.
            const auto file = raw(scratch);
            for (const QString& statement :
                 {u"ALTER TABLE list_designated_hospitals ADD COLUMN find_address TEXT"_s,
                  u"ALTER TABLE list_designated_hospitals DROP COLUMN address"_s,
                  u"ALTER TABLE list_designated_hospitals ADD COLUMN \"oldField\" TEXT"_s,
                  u"UPDATE list_designated_hospitals SET \"oldField\" = 'old', type = '综合医院', row_extra = "
                  u"'{\"address\":\"某路\"}' "
                  "WHERE row_key = 'H44030400001'"_s,
                  u"UPDATE layout SET digest = 'older' WHERE dataset = 'designated-hospitals'"_s}) {
                const Status done = file->execute(statement);
                QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
            }
        }
        scratch.reopen();
        QVERIFY(!scratch->notice());
        const auto after = scratch.find(hospitals);
        QVERIFY2(after, after ? "" : qPrintable(after.error().detail));
        QCOMPARE(after->total, 2);
        QCOMPARE(scratch.cells(after, u"address"_s), (QStringList{u"某路"_s, QString()}));
        QCOMPARE(scratch.cells(after, u"type"_s), (QStringList{u"A100"_s, u"新类"_s}));
        QCOMPARE(after->rows.at(0).extra, (QMap<QString, QString>{{u"oldField"_s, u"old"_s}}));
        QCOMPARE(after->rows.at(1), before->rows.at(1));
        QCOMPARE(scratch.total(hospitals, {{u"address"_s, u"某路"_s}}), 1);
        QCOMPARE(scratch.total(hospitals, {{u"type"_s, u"A100"_s}}), 1);
    }

    void hiddenRowsStayHiddenInANewTable()
    {
        Scratch scratch;
        QVERIFY(scratch.import(scratch.job(hospitals, scratch.list(oneRow), u"甲源"_s)));
        QVERIFY(scratch.import(scratch.job(hospitals, scratch.list(oneRow), u"乙源"_s)));
        QCOMPARE(scratch.total(hospitals), 1);
        scratch.directory.reset();
        QVERIFY(raw(scratch)->execute(u"UPDATE layout SET digest = 'older'"_s));
        scratch.reopen();
        QCOMPARE(scratch.total(hospitals), 1);
        QCOMPARE(scratch->holdings().result()->size(), 6);
        QCOMPARE(scratch.total(u"agencies"_s), 10);
    }

    void samplesAreLoadedOnceAndRenewed()
    {
        Scratch scratch;
        const int id = scratch.find(u"agencies"_s)->sources.constFirst().id;
        scratch.reopen();
        QCOMPARE(scratch.find(u"agencies"_s)->sources.constFirst().id, id);
        scratch.directory.reset();
        QVERIFY(raw(scratch)->execute(u"UPDATE note SET value = 'older' WHERE name = 'samples'"_s));
        QVERIFY(raw(scratch)->execute(u"UPDATE list_agencies SET row_digest = 0"_s));
        scratch.reopen();
        QCOMPARE(scratch.total(u"agencies"_s), 10);
        QVERIFY(scratch.find(u"agencies"_s)->sources.constFirst().id != id);
        QTRY_COMPARE(raw(scratch)->number(u"SELECT count(*) FROM list_agencies"_s).value(), 10);
    }

    void derivedStatementsAreSound()
    {
        const Schema schema(test::shippedCatalog());
        QCOMPARE(schema.layouts().size(), test::shippedCatalog().datasets().size());
        QVERIFY(schema.layout(u"nowhere"_s) == nullptr);
        QSet<QString> digests;
        for (const Layout& layout : schema.layouts()) {
            digests.insert(layout.digest);
            QCOMPARE(layout.digest, Schema(test::shippedCatalog()).layout(layout.dataset->id)->digest);
        }
        QCOMPARE(digests.size(), schema.layouts().size());
        const Layout& layout = *schema.layout(hospitals);
        QVERIFY(layout.createTable(layout.table).endsWith(u"STRICT"_s));
        QCOMPARE(layout.codeField, layout.dataset->indexOf(u"code"_s));
        QVERIFY(layout.filtered.contains(u"settlementGrade"_s));
        const RegionTree& tree = test::shippedCatalog().regions();
        QVERIFY(schema.treeOrder(tree.roots().constFirst()) == 0);
        QVERIFY(schema.treeOrder(RegionCode::fromNumber(440300)) < schema.treeOrder(RegionCode::fromNumber(440304)));
        QCOMPARE(schema.treeOrder(RegionCode::fromNumber(1)), tree.size());
    }
};

QTEST_GUILESS_MAIN(TestOpen)
#include "test_open.moc"
