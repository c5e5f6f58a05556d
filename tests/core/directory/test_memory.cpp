// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/catalog/rowkey.h"
#include "tests/core/directory/scratchdirectory.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::catalog;
using namespace yibao::directory;
using test::Scratch;

namespace {

const QString service = u"designated-hospitals"_s;

Row hospital(const QString& code, const QString& name, const QString& region = u"440304"_s)
{
    const Dataset& dataset = *test::shippedCatalog().dataset(service);
    Row row;
    row.cells.resize(dataset.fields.size());
    row.cells[dataset.indexOf(u"code"_s)] = code;
    row.cells[dataset.indexOf(u"name"_s)] = name;
    row.cells[dataset.indexOf(u"region"_s)] = region;
    row.key = rowKey(dataset, row);
    row.extra = {{u"unknownMember"_s, u"kept"_s}};
    return row;
}

Answer answerOf(const QList<Row>& rows, qint64 total, const QString& portal = u"national"_s,
                QDate asOf = QDate(2026, 11, 21), Origin origin = Origin::Portal)
{
    Answer answer;
    answer.question = {.service = service};
    answer.rows = rows;
    answer.total = total;
    answer.fromPortal = true;
    answer.sources = {
        {.origin = origin, .dataset = service, .title = u"国家医保服务平台"_s, .portal = portal, .asOf = asOf}};
    return answer;
}

} // namespace

/// What a portal answered, and which of several rows with one key is seen.
class TestMemory final : public QObject
{
    Q_OBJECT
private:
    static QStringList names(const Scratch& scratch, const QMap<QString, QString>& filters = {})
    {
        return scratch.cells(scratch.find(service, filters), u"name"_s);
    }
    static qint64 heldRows(const Scratch& scratch)
    {
        qint64 rows = 0;
        const auto found = scratch->holdings().result();
        for (const Holding& holding : *found)
            rows += holding.source.dataset == service ? holding.rows : 0;
        return rows;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void answersAreKept()
    {
        Scratch scratch;
        scratch->setPortal(u"national"_s);
        QVERIFY(scratch
                    ->remember(answerOf(
                        {hospital(u"H44030400001"_s, u"甲医院"_s), hospital(u"H44030400002"_s, u"乙医院"_s)}, 2))
                    .result());
        scratch.reopen();
        scratch->setPortal(u"national"_s);
        const auto answer = scratch.find(service);
        QCOMPARE(scratch.cells(answer, u"name"_s), (QStringList{u"甲医院"_s, u"乙医院"_s}));
        QCOMPARE(answer->rows.constFirst().extra.value(u"unknownMember"_s), u"kept"_s);
        QCOMPARE(answer->sources.size(), 1);
        const Provenance& source = answer->sources.constFirst();
        QCOMPARE(source.origin, Origin::Portal);
        QCOMPARE(source.portal, u"national"_s);
        QCOMPARE(source.title, u"国家医保服务平台"_s);
        QCOMPARE(source.asOf, QDate(2026, 11, 21));
        QCOMPARE(source.heldSince, scratch.clock.now());
        QVERIFY(answer->complete);
    }

    void rowsOfAnotherPortalAreNotSeen()
    {
        Scratch scratch;
        QVERIFY(
            scratch
                ->remember(answerOf({hospital(u"H44030400001"_s, u"甲医院"_s)}, 1, u"sandbox"_s, {}, Origin::Synthetic))
                .result());
        QCOMPARE(names(scratch), QStringList());
        scratch->setPortal(u"sandbox"_s);
        QCOMPARE(names(scratch), QStringList{u"甲医院"_s});
        QVERIFY(scratch.find(service)->isSynthetic());
        scratch->setPortal(u"national"_s);
        QCOMPARE(names(scratch), QStringList());
        QVERIFY(!scratch->lastAsked({.service = service}).result()->time.isValid());
        QCOMPARE(heldRows(scratch), 1);
    }

    void partOfAnAnswerIsNotTheWhole()
    {
        Scratch scratch;
        scratch->setPortal(u"national"_s);
        QVERIFY(scratch.find(service)->complete);
        QVERIFY(scratch->remember(answerOf({hospital(u"H44030400001"_s, u"甲医院"_s)}, 3)).result());
        QVERIFY(!scratch.find(service)->complete);
        auto last = scratch->lastAsked({.service = service}).result();
        QCOMPARE(last->time, scratch.clock.now());
        QCOMPARE(last->total, 3);
        QCOMPARE(last->held, 1);
        QVERIFY(scratch
                    ->remember(answerOf(
                        {hospital(u"H44030400002"_s, u"乙医院"_s), hospital(u"H44030400003"_s, u"丙医院"_s)}, 3))
                    .result());
        QVERIFY(scratch.find(service)->complete);
        QCOMPARE(scratch->lastAsked({.service = service}).result()->held, 3);
        // Another question was never asked.
        const Question other{.service = service, .filters = {{u"name"_s, u"甲"_s}}};
        QVERIFY(scratch.find(other)->complete);
        QVERIFY(!scratch->lastAsked(other).result()->time.isValid());
        // An imported list hides rows of the portal, yet it has answered.
        QVERIFY(scratch.import(
            scratch.job(service, scratch.list(u"名称,编码,行政区划\n甲医院新名,H44030400001,440304\n"_s))));
        QCOMPARE(scratch->lastAsked({.service = service}).result()->held, 3);
        QVERIFY(scratch.find(service)->complete);
    }

    void laterAnswersReplaceRows()
    {
        Scratch scratch;
        scratch->setPortal(u"national"_s);
        QVERIFY(scratch
                    ->remember(answerOf(
                        {hospital(u"H44030400001"_s, u"甲医院"_s), hospital(u"H44030400002"_s, u"乙医院"_s)}, 2))
                    .result());
        QVERIFY(scratch->remember(answerOf({hospital(u"H44030400002"_s, u"乙医院新名"_s)}, 1)).result());
        QCOMPARE(names(scratch), (QStringList{u"甲医院"_s, u"乙医院新名"_s}));
        QCOMPARE(heldRows(scratch), 2);
    }

    void aRowNeverBearsTheDateOfAnotherAnswer()
    {
        Scratch scratch;
        scratch->setPortal(u"national"_s);
        const QDate spring(2026, 4, 1);
        const QDate autumn(2026, 11, 21);
        QVERIFY(scratch
                    ->remember(
                        answerOf({hospital(u"H44030400001"_s, u"甲医院"_s), hospital(u"H44030400002"_s, u"乙医院"_s)},
                                 2, u"national"_s, spring))
                    .result());
        QVERIFY(
            scratch->remember(answerOf({hospital(u"H44030400002"_s, u"乙医院"_s)}, 1, u"national"_s, autumn)).result());
        const auto answer = scratch.find(service);
        QCOMPARE(answer->rows.size(), 2);
        QCOMPARE(answer->source(answer->rows.at(0).source)->asOf, spring);
        QCOMPARE(answer->source(answer->rows.at(1).source)->asOf, autumn);
        QCOMPARE(answer->asOf(), spring);
        // When every row has been answered again, nothing of spring is left.
        QVERIFY(
            scratch->remember(answerOf({hospital(u"H44030400001"_s, u"甲医院"_s)}, 1, u"national"_s, autumn)).result());
        QCOMPARE(scratch.find(service)->sources.size(), 1);
        QCOMPARE(scratch.find(service)->asOf(), autumn);
        QCOMPARE(heldRows(scratch), 2);
    }

    void onlyRealChangesAreTold()
    {
        Scratch scratch;
        QSignalSpy changes(scratch.directory.get(), &Directory::changed);
        scratch->setPortal(u"national"_s);
        QCOMPARE(changes.size(), 1);
        scratch->setPortal(u"national"_s);
        QCOMPARE(changes.size(), 1);
        const Answer answer = answerOf({hospital(u"H44030400001"_s, u"甲医院"_s)}, 1);
        QVERIFY(scratch->remember(answer).result());
        QTRY_COMPARE(changes.size(), 2);
        QVERIFY(scratch->remember(answer).result());
        QVERIFY(scratch->remember(answerOf({hospital(u"H44030400001"_s, u"甲医院新名"_s)}, 1)).result());
        QTRY_COMPARE(changes.size(), 3);
        QCoreApplication::processEvents();
        QCOMPARE(changes.size(), 3);
    }

    void anEmptyAnswerIsNoted()
    {
        Scratch scratch;
        scratch->setPortal(u"national"_s);
        QVERIFY(scratch->remember(answerOf({}, 0)).result());
        const auto last = scratch->lastAsked({.service = service}).result();
        QVERIFY(last->time.isValid());
        QCOMPARE(last->total, 0);
        QCOMPARE(heldRows(scratch), 0);
    }

    void oneKeyTwiceInAnAnswerIsOneRow()
    {
        Scratch scratch;
        scratch->setPortal(u"national"_s);
        QVERIFY(
            scratch->remember(answerOf({hospital(u"H44030400001"_s, u"甲"_s), hospital(u"H44030400001"_s, u"乙"_s)}, 2))
                .result());
        QCOMPARE(names(scratch), QStringList{u"乙"_s});
    }

    void rowsMayBeShortLongOrOfUnknownPlaces()
    {
        Scratch scratch;
        scratch->setPortal(u"national"_s);
        Row brief = hospital(u"H44030400001"_s, u"甲"_s);
        brief.cells.resize(3);
        brief.key.clear();
        Row lengthy = hospital(u"H44030400002"_s, u"乙"_s, u"887766"_s);
        lengthy.cells.append(u"more"_s);
        QVERIFY(scratch->remember(answerOf({brief, lengthy}, 2)).result());
        QCOMPARE(names(scratch), (QStringList{u"甲"_s, u"乙"_s}));
        // A place that the tree does not know is found by its own code.
        QCOMPARE(names(scratch, {{u"region"_s, u"887766"_s}}), QStringList{u"乙"_s});
        QCOMPARE(scratch.find(service)->rows.at(1).cells.size(),
                 test::shippedCatalog().dataset(service)->fields.size());
    }

    void personalAnswersAreNeverKept()
    {
        Scratch scratch;
        Answer answer = answerOf({hospital(u"H44030400001"_s, u"甲"_s)}, 1);
        for (const QString& id : {u"my-enrolment"_s, u"my-filings"_s, u"unit-services"_s, u"nowhere"_s}) {
            answer.question.service = id;
            const Status kept = scratch->remember(answer).result();
            QVERIFY(!kept);
            QCOMPARE(kept.error().code, ErrorCode::Internal);
            QCOMPARE(kept.error().supportId, u"STO-PERSONAL-09"_s);
        }
        QCOMPARE(heldRows(scratch), 0);
    }

    void answersWithoutAnHonestSourceAreRefused()
    {
        Scratch scratch;
        Answer answer = answerOf({hospital(u"H44030400001"_s, u"甲"_s)}, 1);
        answer.sources.clear();
        QVERIFY(!scratch->remember(answer).result());
        QVERIFY(!scratch->remember(answerOf({hospital(u"H44030400001"_s, u"甲"_s)}, 1, QString())).result());
        QVERIFY(
            !scratch->remember(answerOf({hospital(u"H44030400001"_s, u"甲"_s)}, 1, u"national"_s, {}, Origin::Import))
                 .result());
        QCOMPARE(heldRows(scratch), 0);
    }

    void theBetterSourceIsSeen()
    {
        Scratch scratch;
        scratch->setPortal(u"sandbox"_s);
        const auto list = [&](const QString& name) {
            return scratch.list(u"名称,编码,行政区划\n"_s + name + u",H44030400001,440304\n"_s, name + u".csv"_s);
        };
        QVERIFY(scratch
                    ->remember(answerOf({hospital(u"H44030400001"_s, u"演示"_s)}, 1, u"sandbox"_s, QDate(2026, 11, 1),
                                        Origin::Synthetic))
                    .result());
        QCOMPARE(names(scratch), QStringList{u"演示"_s});
        QVERIFY(
            scratch->remember(answerOf({hospital(u"H44030400001"_s, u"平台"_s)}, 1, u"sandbox"_s, QDate(2020, 1, 1)))
                .result());
        QCOMPARE(names(scratch), QStringList{u"平台"_s});

        ImportJob job = scratch.job(service, list(u"名单"_s), u"甲源"_s);
        job.asOf = QDate(2019, 1, 1);
        QVERIFY(scratch.import(job));
        QCOMPARE(names(scratch), QStringList{u"名单"_s});
        // A later answer of the portal changes nothing about that.
        QVERIFY(
            scratch->remember(answerOf({hospital(u"H44030400001"_s, u"平台二"_s)}, 1, u"sandbox"_s, QDate(2026, 1, 1)))
                .result());
        QCOMPARE(names(scratch), QStringList{u"名单"_s});

        ImportJob newer = scratch.job(service, list(u"新名单"_s), u"乙源"_s);
        newer.asOf = QDate(2020, 1, 1);
        QVERIFY(scratch.import(newer));
        QCOMPARE(names(scratch), QStringList{u"新名单"_s});
        // The older list is renewed and is the newer one now.
        job.asOf = QDate(2021, 1, 1);
        const auto renewed = scratch.import(job);
        QVERIFY(renewed && renewed->changesNothing());
        QCOMPARE(names(scratch), QStringList{u"名单"_s});
        QCOMPARE(scratch.find(service)->total, 1);
        QCOMPARE(heldRows(scratch), 4);

        // What was hidden comes back when the better one goes.
        for (const QString& gone : {u"甲源"_s, u"乙源"_s}) {
            const auto found = scratch->holdings().result();
            for (const Holding& holding : *found) {
                if (holding.source.title == gone)
                    QVERIFY(scratch->removeSource(holding.source.id).result());
            }
            QCOMPARE(names(scratch), QStringList{gone == u"甲源"_s ? u"新名单"_s : u"平台二"_s});
        }
    }

    void listsOfNoPortalStepBackBeforeThePortalInUse()
    {
        // Demonstration rows without a portal are seen with every portal, and its rows are believed rather than they.
        Scratch scratch;
        ImportJob job = scratch.job(
            service, scratch.list(u"名称,编码,行政区划\n演示甲,H44030400001,440304\n演示乙,H44030400002,440304\n"_s));
        job.origin = Origin::Synthetic;
        QVERIFY(scratch.import(job));
        QVERIFY(scratch->remember(answerOf({hospital(u"H44030400001"_s, u"平台甲"_s)}, 1)).result());
        QCOMPARE(names(scratch), (QStringList{u"演示甲"_s, u"演示乙"_s}));
        scratch->setPortal(u"national"_s);
        auto seen = names(scratch);
        seen.sort();
        QCOMPARE(seen, (QStringList{u"平台甲"_s, u"演示乙"_s}));
        QCOMPARE(scratch.find(service)->total, 2);
        QCOMPARE(scratch.find(service)->sources.size(), 2);
        scratch->setPortal(u"sandbox"_s);
        QCOMPARE(names(scratch), (QStringList{u"演示甲"_s, u"演示乙"_s}));
    }

    void aListOfAPortalIsSeenWithThatPortalAlone()
    {
        Scratch scratch;
        ImportJob job = scratch.job(service, scratch.list(u"名称,编码,行政区划\n演示甲,H44030400001,440304\n"_s));
        job.origin = Origin::Synthetic;
        job.portal = u"sandbox"_s;
        QVERIFY(scratch.import(job));
        QCOMPARE(names(scratch), QStringList());
        scratch->setPortal(u"sandbox"_s);
        QCOMPARE(names(scratch), QStringList{u"演示甲"_s});
        // What the portal answers of the same kind does not break up the list.
        QVERIFY(scratch
                    ->remember(answerOf({hospital(u"H44030400001"_s, u"演示甲新名"_s)}, 1, u"sandbox"_s,
                                        QDate(2026, 11, 20), Origin::Synthetic))
                    .result());
        QCOMPARE(names(scratch), QStringList{u"演示甲新名"_s});
        QCOMPARE(heldRows(scratch), 2);
    }

    void sourcesThatAreGoneCannotBeRemoved()
    {
        Scratch scratch;
        const Status removed = scratch->removeSource(12345).result();
        QVERIFY(!removed);
        QCOMPARE(removed.error().code, ErrorCode::NotFound);
        QCOMPARE(removed.error().supportId, u"STO-SOURCE-10"_s);
    }

    void removingAPortalsRowsForgetsWhatWasAsked()
    {
        Scratch scratch;
        scratch->setPortal(u"national"_s);
        QVERIFY(scratch->remember(answerOf({hospital(u"H44030400001"_s, u"甲"_s)}, 1)).result());
        const int id = scratch.find(service)->sources.constFirst().id;
        QVERIFY(scratch->removeSource(id).result());
        QVERIFY(!scratch->lastAsked({.service = service}).result()->time.isValid());
        QCOMPARE(names(scratch), QStringList());
        // The number is never given to another list.
        QVERIFY(scratch->remember(answerOf({hospital(u"H44030400001"_s, u"甲"_s)}, 1)).result());
        QVERIFY(scratch.find(service)->sources.constFirst().id > id);
    }
};

QTEST_GUILESS_MAIN(TestMemory)
#include "test_memory.moc"
