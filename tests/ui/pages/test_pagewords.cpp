// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/stage.h"
#include "tests/ui/models/fakesource.h"
#include "ui/pages/pagewords.h"
#include "ui/pages/resultline.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace yibao;
using namespace yibao::ui;
using namespace yibao::testing;
using models::Phase;

/// What the page says: the note under the rows, headings of empty answers, the line of results.
class TestPageWords final : public QObject
{
    Q_OBJECT

    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(4, 0), Qt::UTC)};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<models::QueryPresenter> m_presenter;

    void open(Phase expected = Phase::Data)
    {
        m_presenter =
            std::make_unique<models::QueryPresenter>(*m_source, *stage::catalogue().service(u"designated-hospitals"_s));
        m_presenter->setPause(5ms);
        m_presenter->open();
        QTRY_COMPARE(m_presenter->phase(), expected);
        QTest::qWait(10);
    }
    /// Rows in which every usual column has a value, so that nothing is folded.
    [[nodiscard]] static QList<catalog::Row> fullRows(int count)
    {
        auto rows = manyHospitals(stage::catalogue(), count);
        const catalog::Dataset& dataset = *stage::catalogue().dataset(u"designated-hospitals"_s);
        for (catalog::Row& row : rows) {
            for (const catalog::Field& field : dataset.fields) {
                if (row.cells.at(dataset.indexOf(field.id)).isEmpty())
                    row.cells[dataset.indexOf(field.id)] = u"1"_s;
            }
        }
        return rows;
    }
    [[nodiscard]] std::optional<NoteBar::Note> note(bool cannotSort = false)
    {
        return PageWords::note(*m_presenter, u"0755-12393"_s, cannotSort);
    }

private Q_SLOTS:
    void initTestCase() { stage::look(); }
    void init() { m_source = std::make_unique<FakeSource>(stage::catalogue(), m_clock); }
    void cleanup()
    {
        m_presenter.reset();
        m_source.reset();
    }

    void nothingIsSaidWhenAllIsWell()
    {
        m_source->rows = fullRows(3);
        m_source->sources = {provenance(1, catalog::Origin::Import, QDate(2026, 11, 20))};
        open();
        QVERIFY(!note());
    }

    void oldListsNameTheHotline_data()
    {
        QTest::addColumn<QDate>("asOf");
        QTest::addColumn<bool>("said");
        QTest::addColumn<NoteState>("state");
        QTest::newRow("today") << QDate(2026, 11, 21) << false << NoteState::Info;
        QTest::newRow("90 days") << QDate(2026, 8, 23) << false << NoteState::Info;
        QTest::newRow("91 days") << QDate(2026, 8, 22) << true << NoteState::Stop;
        QTest::newRow("no date") << QDate() << true << NoteState::Help;
        QTest::newRow("to come") << QDate(2027, 1, 1) << true << NoteState::Help;
    }
    void oldListsNameTheHotline()
    {
        QFETCH(QDate, asOf);
        QFETCH(bool, said);
        QFETCH(NoteState, state);
        m_source->rows = fullRows(3);
        m_source->sources = {provenance(1, catalog::Origin::Import, asOf)};
        open();
        QCOMPARE(note().has_value(), said);
        if (!said)
            return;
        QCOMPARE(note()->state, state);
        QCOMPARE(note()->emphasis, u"0755-12393"_s);
        QVERIFY(note()->sentence.contains(u"0755-12393"_s));
        QCOMPARE(note()->key, u"F8"_s);
    }

    void foldedColumnsAreNamed()
    {
        m_source->rows = manyHospitals(stage::catalogue(), 3);
        m_source->sources = {provenance(1, catalog::Origin::Import, QDate(2026, 11, 20))};
        open();
        QVERIFY(note().has_value());
        for (const char* field : {"phone", "address", "settlementGrade"}) {
            const QString label =
                catalog::translated(m_presenter->model().dataset().field(QString::fromLatin1(field))->label);
            QVERIFY(note()->sentence.contains(label));
        }
    }

    void troubleComesBeforeEverythingElse_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<NoteState>("state");
        QTest::newRow("no line") << ErrorCode::Offline << NoteState::Offline;
        QTest::newRow("too late") << ErrorCode::Timeout << NoteState::Offline;
        QTest::newRow("wrong signature") << ErrorCode::SignatureInvalid << NoteState::Alert;
        QTest::newRow("portal failed") << ErrorCode::ServerFault << NoteState::Alert;
        QTest::newRow("not JSON") << ErrorCode::BadResponse << NoteState::Alert;
    }
    void troubleComesBeforeEverythingElse()
    {
        QFETCH(ErrorCode, code);
        QFETCH(NoteState, state);
        m_source->rows = manyHospitals(stage::catalogue(), 3);
        m_source->offers = true;
        m_source->portalError = netError(code);
        open();
        QTRY_VERIFY(m_presenter->isStanding());
        QCOMPARE(note(true)->state, state);
        QVERIFY(note(true)->muted.contains(u"NET-TIMEOUT-03"_s));
        QVERIFY(!note(true)->sentence.isEmpty());
    }

    void partOfAListSaysThatItIsPart()
    {
        m_source->rows = fullRows(3);
        m_source->sources = {provenance(1, catalog::Origin::Portal, QDate(2026, 11, 20))};
        m_source->complete = false;
        open();
        QVERIFY(note().has_value());
        ResultLine line;
        line.showAnswer(*m_presenter);
        const QString partly = line.findChild<Label*>(u"result.count"_s)->text();
        m_source->complete = true;
        Q_EMIT m_source->listsChanged();
        QTRY_VERIFY(m_presenter->isComplete());
        line.showAnswer(*m_presenter);
        QVERIFY(line.findChild<Label*>(u"result.count"_s)->text() != partly);
    }

    void headingsSayWhatIsNotThere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("type");
        QTest::newRow("name and place") << u"协合骨科"_s << u"440300"_s << QString();
        QTest::newRow("name") << u"协合骨科"_s << QString() << QString();
        QTest::newRow("place") << QString() << u"650000"_s << QString();
        QTest::newRow("neither") << QString() << QString() << u"没有这一类"_s;
    }
    void headingsSayWhatIsNotThere()
    {
        QFETCH(QString, name);
        QFETCH(QString, region);
        QFETCH(QString, type);
        m_source->rows = manyHospitals(stage::catalogue(), 3);
        open();
        m_presenter->setFilters({{u"name"_s, name}, {u"region"_s, region}, {u"type"_s, type}});
        QTRY_COMPARE(m_presenter->phase(), Phase::NoHit);
        const QString heading = PageWords::noHitHeading(*m_presenter);
        QVERIFY(heading.contains(name));
        if (region == u"440300")
            QVERIFY(heading.contains(u"深圳市"_s));
        QVERIFY(!heading.contains(u'%'));
        QVERIFY(!PageWords::noHitHint(*m_presenter).isEmpty());
        const QString report = PageWords::missingReport(*m_presenter);
        QVERIFY(report.contains(u"2026-11-21"_s));
        QVERIFY(!report.contains(u'%'));
        for (const auto& suggestion : PageWords::suggestions(*m_presenter)) {
            QVERIFY(!suggestion.text.isEmpty());
            QVERIFY(!suggestion.count.isEmpty());
        }
    }

    void theResultLineGivesWayInOrder()
    {
        m_source->rows = fullRows(3);
        open();
        m_presenter->model().setMarked(0, true);
        ResultLine line;
        line.resize(1090, 44);
        line.show();
        line.showAnswer(*m_presenter);
        line.setColumns(5, 8);
        const auto shown = [&](const char* name) {
            return line.findChild<QWidget*>(QString::fromLatin1(name))->isVisible();
        };
        QVERIFY(shown("result.source") && shown("result.date") && shown("result.marked"));
        QVERIFY(line.columnsButton()->text().contains(u"5/8"_s));
        line.setNarrow(true);
        line.showAnswer(*m_presenter);
        QVERIFY(!shown("result.source"));
        QVERIFY(shown("result.date"));
        line.resize(330, 44);
        QVERIFY(!shown("result.date"));
        QVERIFY(shown("result.count"));
        QVERIFY(line.columnsButton()->isVisible());
    }
};

QTEST_MAIN(TestPageWords)
#include "test_pagewords.moc"
