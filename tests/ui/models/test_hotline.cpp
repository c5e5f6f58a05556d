// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "fakesource.h"
#include "ui/models/hotline.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::testing;
using models::Hotline;

class TestHotline final : public QObject
{
    Q_OBJECT

    std::optional<catalog::Catalog> m_catalog;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC)};

    [[nodiscard]] catalog::Row agency(const QString& name, const QString& region, const QString& phone) const
    {
        const auto& dataset = *m_catalog->dataset(u"agencies"_s);
        catalog::Row row;
        row.key = name;
        row.cells = QStringList(dataset.fields.size());
        row.cells[dataset.indexOf(u"name"_s)] = name;
        row.cells[dataset.indexOf(u"region"_s)] = region;
        row.cells[dataset.indexOf(u"phone"_s)] = phone;
        row.source = 1;
        return row;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = catalog::Catalog::load();
        QVERIFY(loaded.has_value());
        m_catalog.emplace(*loaded);
    }

    void agreesOnlyWhenAllAgree_data()
    {
        QTest::addColumn<QStringList>("cells");
        QTest::addColumn<QString>("code");
        QTest::newRow("none") << QStringList{} << u""_s;
        QTest::newRow("one") << QStringList{u"022-83122965"_s} << u"022"_s;
        QTest::newRow("two in a cell") << QStringList{u"022-83122965、83122806"_s} << u"022"_s;
        QTest::newRow("four digits") << QStringList{u"0311-66167718"_s, u"0311-12345"_s} << u"0311"_s;
        QTest::newRow("two cities") << QStringList{u"0311-66167718"_s, u"0315-2021234"_s} << u""_s;
        QTest::newRow("no area code") << QStringList{u"12393"_s, u"83122965"_s} << u""_s;
        QTest::newRow("mobile number") << QStringList{u"13800138000"_s} << u""_s;
        QTest::newRow("service number") << QStringList{u"400-667-5599"_s} << u""_s;
        QTest::newRow("too long") << QStringList{u"0755-831229651234"_s} << u""_s;
        QTest::newRow("full-width dash") << QStringList{u"010－12333"_s} << u"010"_s;
    }
    void agreesOnlyWhenAllAgree()
    {
        QFETCH(QStringList, cells);
        QFETCH(QString, code);
        QCOMPARE(Hotline::commonAreaCode(cells), code);
    }

    void knowsTheAreaCodeOfAPlaceFromItsAgencies()
    {
        FakeSource source(*m_catalog, m_clock);
        source.rows = {agency(u"河东分中心"_s, u"120102"_s, u"022-83122965、83122806"_s),
                       agency(u"石家庄"_s, u"130100"_s, u"0311-66167718"_s)};
        Hotline hotline(source);
        QCOMPARE(hotline.number(), u"12393"_s);
        QSignalSpy changed(&hotline, &Hotline::changed);
        hotline.setRegion(catalog::RegionCode::fromNumber(120102)); // a district of a municipality
        QTRY_COMPARE(hotline.number(), u"022-12393"_s);
        hotline.setRegion(catalog::RegionCode::fromNumber(120103)); // another one, without an agency of its own
        QCOMPARE(hotline.number(), u"022-12393"_s);
        hotline.setRegion(catalog::RegionCode::fromNumber(120000));
        QCOMPARE(hotline.number(), u"022-12393"_s);
        hotline.setRegion(catalog::RegionCode::fromNumber(130102));
        QTRY_COMPARE(hotline.number(), u"0311-12393"_s);
        hotline.setRegion(catalog::RegionCode::fromNumber(130000)); // a province has many
        QCOMPARE(hotline.number(), u"12393"_s);
        hotline.setRegion({});
        QCOMPARE(hotline.number(), u"12393"_s);
        QVERIFY(!hotline.hasAreaCode());
    }

    void demonstrationAgenciesAreNotBelieved()
    {
        FakeSource source(*m_catalog, m_clock);
        source.sources = {provenance(1, catalog::Origin::Synthetic)};
        source.rows = {agency(u"演示经办"_s, u"440300"_s, u"0755-88888888"_s)};
        Hotline hotline(source);
        QSignalSpy changed(&hotline, &Hotline::changed);
        hotline.setRegion(catalog::RegionCode::fromNumber(440305));
        QTest::qWait(20);
        QCOMPARE(hotline.number(), u"12393"_s);
    }
};

QTEST_GUILESS_MAIN(TestHotline)
#include "test_hotline.moc"
