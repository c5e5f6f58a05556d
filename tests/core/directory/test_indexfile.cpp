// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/listindex.h"
#include "core/store/connection.h"
#include "tests/core/directory/scratchdirectory.h"
#include "tests/core/store/scratchfile.h"

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::catalog;
using namespace yibao::directory;
using test::Scratch;

namespace {

const QString hospitals = u"designated-hospitals"_s;
constexpr qint64 smallList = 100;
constexpr int rows = 600;

QString indexOf(const Scratch& scratch)
{
    return scratch.file() + u".designated-hospitals.search"_s;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
}

std::unique_ptr<store::Connection> raw(const Scratch& scratch)
{
    auto opened = store::Connection::open(scratch.file(), store::Access::ReadWrite, 5000);
    return opened ? std::move(*opened) : nullptr;
}

} // namespace

/// The file in which the index of a large list lies: when it is made, when it is taken, and what becomes of a bad one.
class TestIndexFile final : public QObject
{
    Q_OBJECT
private:
    static void fill(const Scratch& scratch)
    {
        const auto report = scratch.import(scratch.job(hospitals, scratch.list(test::manyHospitals(rows))));
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->added, rows);
    }
    static void answersRightly(const Scratch& scratch)
    {
        const auto one = scratch.find(hospitals, {{u"name"_s, u"第123医院"_s}});
        QVERIFY2(one, one ? "" : qPrintable(one.error().detail));
        QCOMPARE(scratch.cells(one, u"name"_s).value(0), u"第123医院"_s);
        QCOMPARE(scratch.total(hospitals), rows);
        QCOMPARE(scratch.total(hospitals, {{u"name"_s, u"医院"_s}}), rows);
        const auto text = scratch.find(Question{.service = hospitals, .page = {}, .text = u"某路77号"_s});
        QVERIFY(text && text->total >= 1);
        QCOMPARE(scratch.cells(text, u"name"_s).value(0), u"第77医院"_s);
        QCOMPARE(text->hits.value(0).kind, MatchKind::Address);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aLargeListBringsItsIndex()
    {
        const Scratch scratch({.smallList = smallList});
        fill(scratch);
        // It is there when the import says that it is done, not some time later.
        QVERIFY(QFile::exists(indexOf(scratch)));
        QVERIFY(QFile::exists(indexOf(scratch) + u".rest"_s));
        QVERIFY(!QFile::exists(indexOf(scratch) + u".new"_s));
        answersRightly(scratch);
        // Small lists need none.
        QCOMPARE(scratch.total(u"agencies"_s), 10);
        QVERIFY(!QFile::exists(scratch.file() + u".agencies.search"_s));
    }

    void theIndexServesTheNextProgram()
    {
        Scratch scratch({.smallList = smallList});
        fill(scratch);
        const QByteArray before = contentOf(indexOf(scratch));
        QVERIFY(!before.isEmpty());
        scratch.reopen();
        answersRightly(scratch);
        QCOMPARE(contentOf(indexOf(scratch)), before);
    }

    void othersCannotWriteIt()
    {
        const Scratch scratch({.smallList = smallList});
        fill(scratch);
        for (const QString& path : {indexOf(scratch), indexOf(scratch) + u".rest"_s})
            QVERIFY(!(QFile::permissions(path) & (QFile::WriteOther | QFile::WriteGroup)));
    }

    void badFilesAreThrownAwayAndMadeAnew_data()
    {
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<QString>("damage");
        for (const QString& suffix : {QString(), u".rest"_s}) {
            for (const QString& damage : {u"missing"_s, u"empty"_s, u"cut off"_s, u"one byte less"_s, u"flipped head"_s,
                                          u"flipped everywhere"_s, u"noise"_s, u"longer"_s})
                QTest::addRow("%s %s", qPrintable(suffix), qPrintable(damage)) << suffix << damage;
        }
    }
    void badFilesAreThrownAwayAndMadeAnew()
    {
        QFETCH(QString, suffix);
        QFETCH(QString, damage);
        Scratch scratch({.smallList = smallList});
        fill(scratch);
        scratch.directory.reset();
        const QString path = indexOf(scratch) + suffix;
        QByteArray content = contentOf(path);
        QVERIFY(content.size() > 100);
        if (damage == u"missing")
            QVERIFY(QFile::remove(path));
        else if (damage == u"empty")
            content.clear();
        else if (damage == u"cut off")
            content.truncate(content.size() / 2);
        else if (damage == u"one byte less")
            content.chop(1);
        else if (damage == u"flipped head")
            content[5] = static_cast<char>(~content.at(5));
        else if (damage == u"noise")
            content.fill('\xa7');
        else if (damage == u"longer")
            content.append("more");
        else {
            for (qsizetype i = 100; i < content.size(); i += 997)
                content[i] = static_cast<char>(content.at(i) ^ 0x10);
        }
        if (damage != u"missing")
            write(path, content);
        const QByteArray bad = contentOf(path);
        scratch.reopen();
        answersRightly(scratch);
        // Another one is made in the background, and serves.
        QTRY_VERIFY(!contentOf(path).isEmpty() && contentOf(path) != bad);
        scratch.reopen();
        answersRightly(scratch);
    }

    void anIndexOfAnotherDirectoryIsNotTaken()
    {
        const Scratch other({.smallList = smallList});
        QVERIFY(other.import(other.job(hospitals, other.list(test::manyHospitals(rows, u"别处"_s)))));
        Scratch scratch({.smallList = smallList});
        fill(scratch);
        scratch.directory.reset();
        for (const QString& suffix : {QString(), u".rest"_s}) {
            QVERIFY(QFile::remove(indexOf(scratch) + suffix));
            QVERIFY(QFile::copy(indexOf(other) + suffix, indexOf(scratch) + suffix));
        }
        scratch.reopen();
        QCOMPARE(scratch.total(hospitals, {{u"name"_s, u"别处"_s}}), 0);
        answersRightly(scratch);
    }

    void anIndexOfALaterStateIsNotTaken()
    {
        Scratch scratch({.smallList = smallList});
        fill(scratch);
        scratch.directory.reset();
        // A person keeps a copy of the directory, goes on, and puts the copy back without the index.
        const QByteArray kept = contentOf(scratch.file());
        scratch.reopen();
        QVERIFY(scratch.import(scratch.job(hospitals, scratch.list(test::manyHospitals(rows / 2, u"新"_s)))));
        QCOMPARE(scratch.total(hospitals), rows / 2);
        scratch.directory.reset();
        for (const QString& suffix : {u"-wal"_s, u"-shm"_s})
            QFile::remove(scratch.file() + suffix);
        write(scratch.file(), kept);
        scratch.reopen();
        QCOMPARE(scratch.total(hospitals, {{u"name"_s, u"新"_s}}), 0);
        answersRightly(scratch);
    }

    void anIndexOfAnotherDeclarationIsNotTaken()
    {
        Scratch scratch({.smallList = smallList});
        fill(scratch);
        scratch.directory.reset();
        // As after a new version of the program: the table is derived anew, its rows keep their numbers.
        QVERIFY(raw(scratch)->execute(u"UPDATE layout SET digest = 'older'"_s));
        scratch.reopen();
        answersRightly(scratch);
    }

    void changesBehindTheBaseAreSeen()
    {
        Scratch scratch({.smallList = smallList});
        fill(scratch);
        const QByteArray before = contentOf(indexOf(scratch));
        Answer answer;
        answer.question = {.service = hospitals};
        Row row;
        row.cells.resize(test::shippedCatalog().dataset(hospitals)->fields.size());
        row.cells[0] = u"H44030499999"_s;
        row.cells[1] = u"来自平台的医院"_s;
        answer.rows = {row};
        answer.total = 1;
        answer.sources = {
            {.origin = Origin::Portal, .dataset = hospitals, .title = u"平台"_s, .portal = u"national"_s}};
        QVERIFY(scratch->remember(answer).result());
        scratch->setPortal(u"national"_s);
        QCOMPARE(scratch.total(hospitals), rows + 1);
        QCOMPARE(scratch.total(hospitals, {{u"name"_s, u"来自平台"_s}}), 1);
        // A few changed rows are no reason to make the file anew.
        scratch.reopen();
        scratch->setPortal(u"national"_s);
        QCOMPARE(scratch.total(hospitals, {{u"name"_s, u"来自平台"_s}}), 1);
        QCOMPARE(contentOf(indexOf(scratch)), before);
    }

    /// Programs that end before the base is made anew leave more and more changes behind it. They are taken up as long
    /// as that is better than a look at every row for each question.
    void manyChangesBehindTheBaseAreTakenUp_data()
    {
        QTest::addColumn<int>("changed");
        QTest::addColumn<bool>("taken");
        QTest::addColumn<bool>("wishes"); // for a new base
        QTest::newRow("few") << 15 << true << false;
        QTest::newRow("many") << rows / 8 << true << true;
        QTest::newRow("too many") << rows / 5 << false << true;
    }
    void manyChangesBehindTheBaseAreTakenUp()
    {
        QFETCH(int, changed);
        QFETCH(bool, taken);
        const Scratch scratch({.smallList = smallList});
        fill(scratch);
        Answer answer{.question = {.service = hospitals}, .total = changed};
        for (int i = 0; i < changed; ++i) {
            Row row;
            row.cells.resize(test::shippedCatalog().dataset(hospitals)->fields.size());
            row.cells[0] = u"H440304%1"_s.arg(90000 + i);
            row.cells[1] = u"来自平台的医院%1"_s.arg(i);
            answer.rows.append(row);
        }
        answer.sources = {
            {.origin = Origin::Portal, .dataset = hospitals, .title = u"平台"_s, .portal = u"national"_s}};
        QVERIFY(scratch->remember(answer).result());

        const auto connection = raw(scratch);
        const auto held = Sources(*connection).held(hospitals);
        QVERIFY(held);
        const Schema schema(test::shippedCatalog());
        ListIndex index(schema, *schema.layout(hospitals), scratch.file(), {.smallList = 0, .delta = 10});
        const Status done = index.bringUpToDate(*connection, *held);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
        QCOMPARE(index.index() != nullptr, taken);
        QTEST(index.takeWish(), "wishes");
    }

    void anImportThatIsCancelledLeavesTheOldIndex()
    {
        Scratch scratch({.smallList = smallList});
        fill(scratch);
        const auto cancel = std::make_shared<std::atomic_bool>(false);
        const ImportJob job = scratch.job(hospitals, scratch.list(test::manyHospitals(3000, u"新"_s), u"new.csv"_s));
        auto importing = scratch->import(
            job, [cancel](qint64 read) { *cancel = read >= 2900; }, cancel);
        QVERIFY(!importing.result());
        QVERIFY(!QFile::exists(indexOf(scratch) + u".new"_s));
        answersRightly(scratch);
        scratch.reopen();
        answersRightly(scratch);
    }

    void aListThatIsReplacedIsNeverMissing()
    {
        Scratch scratch({.smallList = smallList});
        fill(scratch);
        auto import = scratch->import(
            scratch.job(hospitals, scratch.list(test::manyHospitals(rows + 400, u"新"_s), u"new.csv"_s)));
        while (!import.isFinished()) {
            const qint64 total = scratch.total(hospitals);
            QVERIFY2(total == rows || total == rows + 400, qPrintable(QString::number(total)));
        }
        QVERIFY(import.result());
        QCOMPARE(scratch.total(hospitals), rows + 400);
        QCOMPARE(scratch.total(hospitals, {{u"name"_s, u"新"_s}}), rows + 400);
    }

    void aSecondListHidesRowsOfTheFirst()
    {
        Scratch scratch({.smallList = smallList});
        fill(scratch);
        // The newer list has the same codes: all of the first one steps back at once.
        scratch.clock.set(scratch.clock.now().addDays(1));
        ImportJob job =
            scratch.job(hospitals, scratch.list(test::manyHospitals(rows, u"二"_s), u"two.csv"_s), u"另一份"_s);
        job.asOf = QDate(2026, 11, 20);
        QVERIFY(scratch.import(job));
        QCOMPARE(scratch.total(hospitals), rows);
        QCOMPARE(scratch.total(hospitals, {{u"name"_s, u"医院二"_s}}), rows);
        const auto held = scratch->holdings().result();
        for (const Holding& holding : *held) {
            if (holding.source.title == u"另一份")
                QVERIFY(scratch->removeSource(holding.source.id).result());
        }
        answersRightly(scratch);
    }

    void twoProgramsOnOneDirectory()
    {
        Scratch one({.smallList = smallList});
        fill(one);
        auto other = Directory::open(one.file(), test::shippedCatalog(), one.clock, {.smallList = smallList});
        QVERIFY(other);
        const auto totalOfOther = [&] {
            const auto answer = (*other)->find({.service = hospitals}).result();
            return answer ? answer->total : -1;
        };
        QCOMPARE(totalOfOther(), rows);
        for (int i = 1; i <= 4; ++i) {
            QVERIFY(one.import(one.job(hospitals, one.list(test::manyHospitals(rows + i * 150, QString::number(i))))));
            QCOMPARE(totalOfOther(), rows + i * 150);
            QCOMPARE(one.total(hospitals), rows + i * 150);
        }
        const auto imported = (*other)->import(one.job(hospitals, one.list(test::manyHospitals(rows)))).result();
        QVERIFY(imported);
        answersRightly(one);
        QCOMPARE(totalOfOther(), rows);
    }

    void aFolderThatCannotBeWrittenAnswers()
    {
        Scratch scratch({.smallList = smallList});
        fill(scratch);
        scratch.directory.reset();
        for (const QString& suffix : {QString(), u".rest"_s})
            QVERIFY(QFile::remove(indexOf(scratch) + suffix));
        const QFile::Permissions reading = QFile::ReadOwner | QFile::ReadOther;
        QFile::setPermissions(scratch.file(), reading);
        QFile::setPermissions(scratch.folder.path(), reading | QFile::ExeOwner | QFile::ExeOther);
        {
            const store::test::WithoutRights nobody;
            scratch.reopen();
            QVERIFY(scratch->notice());
            answersRightly(scratch);
            // The index that is made meanwhile lies in memory and says the same.
            QTest::qWait(300);
            answersRightly(scratch);
            QVERIFY(!QFile::exists(indexOf(scratch)));
            scratch.directory.reset();
        }
        QFile::setPermissions(scratch.folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    void anIndexThatCannotBeWrittenIsNoFailure()
    {
        Scratch scratch({.smallList = smallList});
        // Where the file should lie there is a folder, and one that is not empty.
        for (const QString& suffix : {u".new"_s, u".new.rest"_s, QString(), u".rest"_s}) {
            QVERIFY(QDir().mkpath(indexOf(scratch) + suffix));
            write(indexOf(scratch) + suffix + u"/occupied"_s, "x");
        }
        fill(scratch);
        answersRightly(scratch);
        scratch.reopen();
        answersRightly(scratch);
    }

    void theLogDoesNotGrowForEver()
    {
        Scratch scratch({.smallList = smallList});
        fill(scratch);
        for (int i = 0; i < 6; ++i)
            QVERIFY(
                scratch.import(scratch.job(hospitals, scratch.list(test::manyHospitals(rows, QString::number(i))))));
        const auto entries =
            raw(scratch)->number(u"SELECT count(*) FROM search_log WHERE list = 'designated-hospitals'"_s);
        QVERIFY(entries);
        QVERIFY2(*entries < rows, qPrintable(QString::number(*entries)));
    }
};

QTEST_GUILESS_MAIN(TestIndexFile)
#include "test_indexfile.moc"
