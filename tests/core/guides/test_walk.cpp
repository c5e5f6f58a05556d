// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/guides/guidebook.h"
#include "core/guides/guidetext.h"
#include "core/guides/walk.h"
#include "tests/core/guides/guidewords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::guides;

namespace {

const QDate today(2026, 11, 29);

} // namespace

class TestWalk final : public QObject
{
    Q_OBJECT

    std::optional<catalog::Catalog> m_catalog;
    std::optional<Guidebook> m_book;

    [[nodiscard]] const Guide& guide(const QString& id) const
    {
        const Guide* found = m_book->guide(id);
        if (found == nullptr)
            qFatal("no guide %s", qPrintable(id));
        return *found;
    }

    /// Every way through a guide to its ends.
    static void everyWay(const Walk& walk, const std::function<void(const Walk&)>& end)
    {
        const Step& step = walk.step();
        if (step.isResult()) {
            end(walk);
            return;
        }
        const auto on = [&](auto&& move) {
            Walk next = walk;
            QVERIFY(move(next));
            everyWay(next, end);
        };
        for (qsizetype i = 0; i < step.choices.size(); ++i)
            on([i](Walk& next) { return next.choose(i); });
        if (step.age) {
            on([](Walk& next) { return next.born(today, today); });
            on([](Walk& next) { return next.born(today.addYears(-70), today); });
        }
        if (step.next)
            on([](Walk& next) { return next.goOn(); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = catalog::Catalog::load();
        QVERIFY(catalog);
        m_catalog = *std::move(catalog);
        auto book = Guidebook::load(*m_catalog);
        QVERIFY2(book.has_value(), book ? "" : qPrintable(book.error().detail));
        m_book = *std::move(book);
    }

    void everyGuideThatShipsIsSoundAndLinksOnlyToWhatIsThere()
    {
        QVERIFY(m_book->guides().size() >= 11);
        QCOMPARE(linkFaults(m_book->guides()), QStringList());
        for (const Guide& each : m_book->guides())
            QVERIFY2(!each.isDue(today), qPrintable(each.id));
    }

    void everyWayEndsWithinSixChoicesAndCanBeGoneBack()
    {
        for (const Guide& each : m_book->guides()) {
            int ends = 0;
            everyWay(Walk(each), [&](const Walk& walk) {
                ++ends;
                qsizetype choices = 0;
                for (const Walk::Stop& stop : walk.path())
                    choices += stop.step->choices.isEmpty() && !stop.step->age ? 0 : 1;
                QVERIFY2(choices <= 6, qPrintable(each.id));
                QCOMPARE(walk.ahead(), 0);
                Walk back = walk;
                while (back.back()) {
                }
                QCOMPARE(back.step().id, each.start);
                QCOMPARE(back.path().size(), 1);
                QVERIFY(back.path().constFirst().answer.isEmpty());
            });
            QVERIFY(ends > 1);
        }
    }

    void sixteenIsTheDayOfTheFaceCheck()
    {
        const Guide& family = guide(u"family-account"_s);
        const auto on = [&](QDate birth, QDate day) {
            Walk walk(family, u"age"_s);
            return walk.step().id == u"age" && walk.born(birth, day) ? walk.step().id : QString();
        };
        const auto at = [&](QDate birth) { return on(birth, today); };
        const Step* age = family.step(u"age"_s);
        QVERIFY(age != nullptr && age->age);
        QCOMPARE(age->age->limit, 16);
        QCOMPARE(at(QDate(2010, 11, 30)), age->age->below);
        QCOMPARE(at(QDate(2010, 11, 29)), age->age->from);
        QCOMPARE(at(today), age->age->below);
        QCOMPARE(at(QDate(1940, 1, 1)), age->age->from);
        QCOMPARE(on(QDate(2012, 2, 29), QDate(2028, 2, 28)), age->age->below);
        QCOMPARE(on(QDate(2012, 2, 29), QDate(2028, 2, 29)), age->age->from);
        QCOMPARE(on(QDate(2084, 2, 29), QDate(2100, 2, 27)), age->age->below);
        // No 29th in 2100: the year is full with the last of February.
        QCOMPARE(on(QDate(2084, 2, 29), QDate(2100, 2, 28)), age->age->from);
        QVERIFY(at(today.addDays(1)).isEmpty());
        QVERIFY(age->age->below != age->age->from);
    }

    void whatDoesNotFitChangesNothing()
    {
        Walk walk(guide(u"family-account"_s));
        const QString start = walk.step().id;
        QVERIFY(!walk.choose(-1));
        QVERIFY(!walk.choose(99));
        QVERIFY(!walk.born(today, today));
        QVERIFY(!walk.goOn());
        QVERIFY(!walk.back());
        QVERIFY(!walk.backTo(0));
        QCOMPARE(walk.step().id, start);
        QVERIFY(walk.choose(0));
        QCOMPARE(walk.path().size(), 2);
        QVERIFY(!walk.path().constFirst().answer.isEmpty());
        walk.restart();
        QCOMPARE(walk.path().size(), 1);
        QCOMPARE(Walk(walk.guide(), u"there is no such step"_s).step().id, start);
    }

    void theTextHasEverythingThatTheStepSays()
    {
        for (const Guide& each : m_book->guides()) {
            for (const Step& step : each.steps) {
                const QString text = plainText(each, step);
                QVERIFY(text.contains(step.title.here()));
                for (const Material& material : step.materials)
                    QVERIFY(text.contains(material.name.here()) && text.contains(material.hint.here()));
                for (const Text& tap : step.taps)
                    QVERIFY(text.contains(tap.here()));
                for (const Text& warning : step.warnings)
                    QVERIFY(text.contains(warning.here()));
                QVERIFY(text.contains(each.source(step)->title.here()));
                QVERIFY(text.contains(step.qr));
            }
        }
    }

    void nothingOfThePasswordLoreStandsAnywhere()
    {
        // features.md A13: default passwords and a number that nobody verified.
        for (const Guide& each : m_book->guides()) {
            for (const Step& step : each.steps) {
                for (const QString& word : {u"400-667-5599"_s, u"888888"_s, u"后6位"_s, u"后六位"_s})
                    QVERIFY2(!yibao::test::allWords(step).contains(word),
                             qPrintable(each.id + u' ' + step.id + u' ' + word));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestWalk)
#include "test_walk.moc"
