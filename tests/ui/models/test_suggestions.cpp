// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "fakesource.h"
#include "ui/models/suggestions.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::testing;
using models::Suggestion;
using models::Suggestions;

class TestSuggestions final : public QObject
{
    Q_OBJECT

    std::optional<catalog::Catalog> m_catalog;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC)};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<Suggestions> m_suggestions;

    [[nodiscard]] static catalog::Question question(const QMap<QString, QString>& filters)
    {
        catalog::Question asked;
        asked.service = u"designated-hospitals"_s;
        asked.filters = filters;
        return asked;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = catalog::Catalog::load();
        QVERIFY(loaded.has_value());
        m_catalog.emplace(*loaded);
    }
    void init()
    {
        m_source = std::make_unique<FakeSource>(*m_catalog, m_clock);
        m_source->rows = {
            hospital(*m_catalog, u"H44030500001"_s, u"协和骨科医院"_s, u"440305"_s, u"101"_s, u"桃园路"_s),
            hospital(*m_catalog, u"H44010400001"_s, u"广州协和诊所"_s, u"440104"_s, u"102"_s),
            hospital(*m_catalog, u"H11010100001"_s, u"北京协和医院"_s, u"110101"_s, u"101"_s)};
        m_suggestions = std::make_unique<Suggestions>(*m_source);
    }
    void cleanup()
    {
        m_suggestions.reset();
        m_source.reset();
    }

    void thePlaceComesFirstThenWhatWasTyped()
    {
        m_suggestions->ask(question({{u"name"_s, u"协和"_s}, {u"region"_s, u"440306"_s}}), false);
        QTRY_COMPARE(m_suggestions->found().size(), 2);
        QTest::qWait(20);
        const auto found = m_suggestions->found();
        QCOMPARE(found.size(), 2); // without the name there is nothing in Bao'an either
        QCOMPARE(found.at(0).kind, Suggestion::Kind::WiderPlace);
        QCOMPARE(found.at(0).filters, (QMap<QString, QString>{{u"name"_s, u"协和"_s}, {u"region"_s, u"440300"_s}}));
        QCOMPARE(found.at(0).count, 1);
        QCOMPARE(found.at(1).filters, (QMap<QString, QString>{{u"name"_s, u"协和"_s}}));
        QCOMPARE(found.at(1).count, 3);
    }

    void countsAreAskedForWithoutRows()
    {
        m_suggestions->ask(question({{u"name"_s, u"协和"_s}, {u"region"_s, u"440306"_s}}), false);
        QTRY_COMPARE(m_suggestions->found().size(), 2);
        for (const catalog::Question& asked : std::as_const(m_source->localAsked))
            QVERIFY2(asked.page.limit <= 1, "one row at most: the name that is near");
    }

    void aNameThatIsNearIsOffered()
    {
        m_source->nearNames = {u"北京协和医院"_s};
        m_suggestions->ask(question({{u"name"_s, u"协合"_s}, {u"region"_s, u"440306"_s}, {u"type"_s, u"999"_s}}),
                           false);
        QTRY_VERIFY(!m_suggestions->found().isEmpty());
        const Suggestion near = m_suggestions->found().last();
        QCOMPARE(near.kind, Suggestion::Kind::NearName);
        QCOMPARE(near.value, u"北京协和医院"_s);
        QCOMPARE(near.filters, (QMap<QString, QString>{{u"name"_s, u"北京协和医院"_s}}));
        QCOMPARE(near.count, 1);
    }

    void namesThatHoldTheWordsAreNotNear()
    {
        m_suggestions->ask(question({{u"name"_s, u"协和"_s}, {u"region"_s, u"440306"_s}}), false);
        QTRY_COMPARE(m_suggestions->found().size(), 2);
        QTest::qWait(20);
        for (const Suggestion& one : m_suggestions->found())
            QVERIFY(one.kind != Suggestion::Kind::NearName);
    }

    void theFreeTextIsKeptOrDroppedAsAWhole()
    {
        catalog::Question asked = question({{u"region"_s, u"440305"_s}});
        asked.text = u"广州"_s;
        m_suggestions->ask(asked, false);
        QTRY_COMPARE(m_suggestions->found().size(), 2);
        const auto found = m_suggestions->found();
        QCOMPARE(found.at(0).kind, Suggestion::Kind::DropFilter);
        QCOMPARE(found.at(0).text, u"广州"_s);
        QVERIFY(found.at(0).filters.isEmpty());
        QCOMPARE(found.at(0).count, 1);
        QCOMPARE(found.at(1).kind, Suggestion::Kind::DropText);
        QCOMPARE(found.at(1).filters, asked.filters);
        QVERIFY(found.at(1).text.isEmpty());
    }

    void neverMoreThanThree()
    {
        m_suggestions->ask(question({{u"name"_s, u"骨科"_s},
                                     {u"region"_s, u"440305"_s},
                                     {u"type"_s, u"101"_s},
                                     {u"address"_s, u"桃园路"_s}}),
                           false);
        QTRY_COMPARE(m_suggestions->found().size(), 3);
        QTest::qWait(20);
        QCOMPARE(m_suggestions->found().size(), Suggestions::most);
    }

    void aProvinceHasNothingWiderButTheCountry()
    {
        m_suggestions->ask(question({{u"name"_s, u"协和"_s}, {u"region"_s, u"120000"_s}}), false);
        QTRY_COMPARE(m_suggestions->found().size(), 1);
        QCOMPARE(m_suggestions->found().first().kind, Suggestion::Kind::DropFilter);
        QCOMPARE(m_suggestions->found().first().filter, u"region"_s);
    }

    void anUnknownPlaceOrServiceHarmsNobody()
    {
        m_suggestions->ask(question({{u"name"_s, u"协和"_s}, {u"region"_s, u"999999"_s}}), false);
        QTRY_COMPARE(m_suggestions->found().size(), 1);
        catalog::Question nothing;
        nothing.service = u"no such service"_s;
        m_suggestions->ask(nothing, false);
        QVERIFY(m_suggestions->found().isEmpty());
        m_suggestions->ask(question({}), false);
        QTest::qWait(20);
        QVERIFY(m_suggestions->found().isEmpty());
    }

    void thePortalIsCountedWhereItIsTheSource()
    {
        m_source->portalRows = manyHospitals(*m_catalog, 130);
        m_suggestions->ask(question({{u"name"_s, u"演示第1"_s}, {u"region"_s, u"440306"_s}}), true);
        QTRY_COMPARE(m_suggestions->found().size(), 1);
        QCOMPARE(m_suggestions->found().first().count, 41); // 1, 10…19, 100…129
        QVERIFY(m_source->localAsked.isEmpty());
    }

    void withoutALineTheRestIsNotAsked()
    {
        m_source->portalError = netError(ErrorCode::Offline);
        m_suggestions->ask(question({{u"name"_s, u"演示"_s}, {u"region"_s, u"440306"_s}, {u"type"_s, u"101"_s}}), true);
        QTest::qWait(30);
        QVERIFY(m_suggestions->found().isEmpty());
        QCOMPARE(m_source->portalAsked.size(), 1);
    }

    void anOlderQuestionIsForgotten()
    {
        m_source->holdLocal = true;
        m_suggestions->ask(question({{u"name"_s, u"协和"_s}, {u"region"_s, u"440306"_s}}), false);
        QSignalSpy changed(m_suggestions.get(), &Suggestions::changed);
        m_suggestions->cancel();
        m_source->releaseLocal();
        QTest::qWait(20);
        QCOMPARE(changed.size(), 0);
        QVERIFY(m_suggestions->found().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSuggestions)
#include "test_suggestions.moc"
