// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/text.h"
#include "core/catalog/catalog.h"
#include "sandboxprogram.h"

#include <QRegularExpression>
#include <QSet>

using namespace yibao;
using namespace yibao::sandboxtest;

namespace {

struct ListCall
{
    const char* path;
    const char* page;
    const char* rows;
    const char* region; ///< parameter; null when there is none
};

constexpr ListCall lists[] = {
    {"/nthl/api/CommQuery/queryFixedHospital", "pageNum", "list", "regnCode"},
    {"/nthl/api/CommQuery/queryRtalPhacBInfo", "pageNum", "list", "regnCode"},
    {"/nthl/api/CommQuery/queryLocalOptins", "pageNo", "list", "areaCode"},
    {"/nthl/api/CommQuery/queryWmTcmpatInfoBFromEs", "pageNo", "list", nullptr},
    {"/nthl/api/OutMed/queryOptInsDiffPlace", "pageNo", "organization", "areaCode"},
    {"/nthl/outMed/selectCityOfPoolareaOpenInfoList", "pageNum", "organization", "regnCode"},
    {"/nthl/api/OutMed/queryMedInsOrg", "pageNo", "organization", "areaCode"},
    {"/nthl/outMed/selectPiltPoolareaByFilter", "pageNum", "organization", "regnCode"},
    {"/nthl/outMed/queryPiltMedIns", "pageNum", "organization", "regnCode"},
};

QString words(const char* text)
{
    return QString::fromLatin1(text);
}

bool isCreditCode(const QString& code)
{
    static const QString characters = u"0123456789ABCDEFGHJKLMNPQRTUWXY"_s;
    if (code.size() != 18)
        return false;
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; ++i, weight = weight * 3 % 31) {
        const auto value = static_cast<int>(characters.indexOf(code.at(i)));
        if (value < 0)
            return false;
        sum += value * weight;
    }
    return code.back() == characters.at((31 - sum % 31) % 31);
}

} // namespace

/// What the lists hold and how they are cut, seen from outside. Every filter is compared with a count over all rows.
class TestLists final : public QObject
{
    Q_OBJECT

    std::unique_ptr<SandboxProgram> m_sandbox;
    std::optional<catalog::Catalog> m_catalog;
    QHash<QString, std::vector<Json>> m_all;

    Json page(const ListCall& list, const Json& filters, qint64 number, qint64 size)
    {
        Json data = filters;
        data.set(words(list.page), number);
        data.set(u"pageSize"_s, size);
        const Json reply = m_sandbox->plain(words(list.path), data);
        return reply[u"code"].integer() == 0 ? reply[u"data"] : Json();
    }

    std::vector<Json> fetchAll(const ListCall& list, const Json& filters = Json::object())
    {
        std::vector<Json> rows;
        for (qint64 number = 1;; ++number) {
            const Json answer = page(list, filters, number, 1000);
            const std::vector<Json>& items = answer[words(list.rows)].items();
            rows.insert(rows.end(), items.begin(), items.end());
            if (items.size() < 1000)
                return rows;
        }
    }

    const std::vector<Json>& all(const ListCall& list)
    {
        const QString path = words(list.path);
        if (!m_all.contains(path))
            m_all.insert(path, fetchAll(list));
        return *m_all.constFind(path);
    }

    static const ListCall& called(const char* end)
    {
        return *std::find_if(std::begin(lists), std::end(lists),
                             [&](const ListCall& list) { return QByteArray(list.path).endsWith(end); });
    }

    qint64 total(const ListCall& list, const Json& filters)
    {
        return page(list, filters, 1, 1)[u"total"].integer().value_or(-1);
    }

    template <typename Test>
    qint64 count(const ListCall& list, Test test)
    {
        const std::vector<Json>& rows = all(list);
        return std::count_if(rows.begin(), rows.end(), test);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProgram>();
        QVERIFY(m_sandbox->port() != 0);
        auto catalog = catalog::Catalog::load();
        QVERIFY(catalog.has_value());
        m_catalog = std::move(*catalog);
    }
    void cleanupTestCase() { m_sandbox.reset(); }

    void paging_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < std::size(lists); ++i)
            QTest::newRow(lists[i].path) << static_cast<int>(i);
    }
    void paging()
    {
        QFETCH(const int, index);
        const ListCall& list = lists[index];
        const QString rows = words(list.rows);
        const Json first = page(list, Json::object(), 1, 7);
        const qint64 everything = first[u"total"].integer().value_or(-1);
        QVERIFY(everything > 20);
        QCOMPARE(first[rows].size(), 7);
        // Two small pages are one large one.
        const Json second = page(list, Json::object(), 2, 7);
        const Json both = page(list, Json::object(), 1, 14);
        std::vector<Json> joined = first[rows].items();
        joined.insert(joined.end(), second[rows].items().begin(), second[rows].items().end());
        QVERIFY(joined == both[rows].items());
        // The last page holds the rest, the next none, and the total stays.
        const qint64 pages = (everything + 6) / 7;
        const qint64 rest = everything - (pages - 1) * 7;
        QCOMPARE(page(list, Json::object(), pages, 7)[rows].size(), rest);
        const Json beyond = page(list, Json::object(), pages + 1, 7);
        QVERIFY(beyond[rows].isArray());
        QCOMPARE(beyond[rows].size(), 0);
        QCOMPARE(beyond[u"total"].integer(), everything);
        QCOMPARE(page(list, Json::object(), 1000000000, 1000)[u"total"].integer(), everything);
        // Without page parameters: the first ten.
        const Json usual = m_sandbox->plain(words(list.path), Json::object());
        QCOMPARE(usual[u"data"][rows].size(), 10);
        if (rows == "list"_L1) {
            QCOMPARE(first[u"pages"].integer(), pages);
            QCOMPARE(second[u"pageNum"].integer(), 2);
            QCOMPARE(first[u"pageSize"].integer(), 7);
            QCOMPARE(first.size(), 17);
            for (const char16_t* zero : {u"startRow", u"prePage", u"nextPage", u"endRow", u"navigatePages",
                                         u"navigateFirstPage", u"size", u"navigateLastPage"})
                QCOMPARE(first[zero].toText(), u"0"_s);
            for (const char16_t* no : {u"hasNextPage", u"isLastPage", u"hasPreviousPage", u"isFirstPage"})
                QCOMPARE(first[no].toText(), u"false"_s);
        } else {
            QCOMPARE(first.size(), 2);
        }
        // All rows, once each, none of them with a null.
        QCOMPARE(static_cast<qint64>(all(list).size()), everything);
        QSet<QString> seen;
        for (const Json& row : all(list)) {
            seen.insert(row.toText());
            for (const Json::Member& member : row.members())
                QVERIFY2(member.value.isString(), qPrintable(member.name));
        }
        QCOMPARE(seen.size(), everything);
    }

    void placesNarrowByTheTree_data() { paging_data(); }
    void placesNarrowByTheTree()
    {
        QFETCH(const int, index);
        const ListCall& list = lists[index];
        if (list.region == nullptr)
            QSKIP("this list has no place");
        const auto regionOf = [](const Json& row) {
            for (const char16_t* member : {u"areaCode", u"admdvs"}) {
                if (row.contains(member))
                    return row[member].text();
            }
            const QString code = row.contains(u"medinsCode") ? row[u"medinsCode"].text() : row[u"rtalPhacCode"].text();
            return code.mid(1, 6);
        };
        const catalog::RegionTree& tree = m_catalog->regions();
        qint64 sum = 0;
        for (const catalog::RegionCode root : tree.roots())
            sum += total(list, Json::object({{words(list.region), root.toString()}}));
        QCOMPARE(sum, static_cast<qint64>(all(list).size()));
        // A province, a city, a county whose parent is no prefix, a district of a municipality.
        for (const QString& code : {u"330000"_s, u"330100"_s, u"330106"_s, u"429004"_s, u"110108"_s, u"130000"_s}) {
            const auto place = *catalog::RegionCode::parse(code);
            QVERIFY(tree.contains(place));
            const qint64 expected = count(list, [&](const Json& row) {
                return tree.isWithin(*catalog::RegionCode::parse(regionOf(row)), place);
            });
            QCOMPARE(total(list, Json::object({{words(list.region), code}})), expected);
        }
        QCOMPARE(total(list, Json::object({{words(list.region), u"999999"_s}})), 0);
    }

    void hospitalFilters_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QStringList>("values");
        const auto row = [](const QString& parameter, const QString& value, const QString& member,
                            const QStringList& values) {
            QTest::newRow(qPrintable(parameter + u' ' + value)) << parameter << value << member << values;
        };
        for (const QString& grade : {u"1"_s, u"2"_s, u"3"_s, u"9"_s})
            row(u"medinsLvCode"_s, grade, u"medinsLv"_s, {grade});
        row(u"medinsTypeCode"_s, u"D212"_s, u"medinsType"_s, {u"D212"_s});
        row(u"outMedOpenFlag"_s, u"1"_s, u"businessLvOutMedOtp"_s, {u"1"_s});
        row(u"outMedOpenFlag"_s, u"0"_s, u"businessLvOutMedOtp"_s, {u"2"_s});
        row(u"openElec"_s, u"1"_s, u"openElec"_s, {u"1"_s});
        row(u"sprtEcFlag"_s, u"0"_s, u"openElec"_s, {u"0"_s});
    }
    void hospitalFilters()
    {
        QFETCH(const QString, parameter);
        QFETCH(const QString, value);
        QFETCH(const QString, member);
        QFETCH(const QStringList, values);
        const ListCall& list = called("queryFixedHospital");
        const qint64 expected = count(list, [&](const Json& row) { return values.contains(row[member].text()); });
        QVERIFY(expected > 0 && expected < static_cast<qint64>(all(list).size()));
        QCOMPARE(total(list, Json::object({{parameter, value}})), expected);
    }

    void groupsHoldTheirMembers()
    {
        const QStringList members = m_catalog->dictionary(u"institution-type"_s).withMembers(u"A500"_s);
        QVERIFY(members.size() > 10);
        for (const char* end : {"queryFixedHospital", "queryMedInsOrg", "queryPiltMedIns"}) {
            const ListCall& list = called(end);
            const qint64 expected =
                count(list, [&](const Json& row) { return members.contains(row[u"medinsType"].text()); });
            QVERIFY(expected > 0);
            QCOMPARE(total(list, Json::object({{u"medinsTypeCode"_s, u"A500"_s}})), expected);
        }
    }

    void namesAreComparedFolded_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("text");
        QTest::newRow("hospital") << u"queryFixedHospital"_s << u"medinsName"_s << u"medinsName"_s << u"演示中医院"_s;
        QTest::newRow("hospital, code") << u"queryFixedHospital"_s << u"medinsName"_s << u"medinsCode"_s
                                        << u"h44030490001"_s;
        QTest::newRow("hospital, full width")
            << u"queryFixedHospital"_s << u"medinsName"_s << u"medinsCode"_s << u"Ｈ４４０３０"_s;
        QTest::newRow("hospital, address") << u"queryFixedHospital"_s << u"addr"_s << u"addr"_s << u"演示大道 12"_s;
        QTest::newRow("pharmacy") << u"queryRtalPhacBInfo"_s << u"medinsName"_s << u"medinsName"_s << u"大药房"_s;
        QTest::newRow("pharmacy, address") << u"queryRtalPhacBInfo"_s << u"addr"_s << u"addr"_s << u"深圳市 福田区"_s;
        QTest::newRow("agency") << u"queryLocalOptins"_s << u"optinsName"_s << u"optinsName"_s << u"高新区"_s;
        QTest::newRow("agency elsewhere")
            << u"queryOptInsDiffPlace"_s << u"optinsName"_s << u"optinsName"_s << u"石家庄"_s;
        QTest::newRow("networked") << u"queryMedInsOrg"_s << u"hisName"_s << u"medinsName"_s << u"（妇幼）"_s;
        QTest::newRow("pilot") << u"queryPiltMedIns"_s << u"medinsName"_s << u"medinsName"_s << u"口腔"_s;
        QTest::newRow("drug") << u"queryWmTcmpatInfoBFromEs"_s << u"keyWords"_s << u"regName"_s << u"沙坦"_s;
    }
    void namesAreComparedFolded()
    {
        QFETCH(const QString, call);
        QFETCH(const QString, parameter);
        QFETCH(const QString, member);
        QFETCH(const QString, text);
        const ListCall& list = called(call.toLatin1().constData());
        const QString needle = text::folded(text);
        const qint64 expected =
            count(list, [&](const Json& row) { return text::folded(row[member].text()).contains(needle); });
        QVERIFY(expected > 0 && expected < static_cast<qint64>(all(list).size()));
        QCOMPARE(total(list, Json::object({{parameter, text}})), expected);
        QCOMPARE(total(list, Json::object({{parameter, text + u"不存在"_s}})), 0);
    }

    void severalFiltersAllHold()
    {
        const ListCall& list = called("queryFixedHospital");
        const Json filters = Json::object({{u"regnCode"_s, u"440000"_s},
                                           {u"medinsName"_s, u"中医"_s},
                                           {u"medinsLvCode"_s, u"3"_s},
                                           {u"outMedOpenFlag"_s, u"1"_s}});
        const qint64 expected = count(list, [&](const Json& row) {
            return row[u"medinsCode"].text().mid(1, 2) == "44"_L1 && row[u"medinsName"].text().contains(u"中医"_s) &&
                   row[u"medinsLv"].text() == "3"_L1 && row[u"businessLvOutMedOtp"].text() == "1"_L1;
        });
        QVERIFY(expected > 0);
        QCOMPARE(total(list, filters), expected);
    }

    void otherFilters()
    {
        const ListCall& pharmacies = called("queryRtalPhacBInfo");
        const qint64 open =
            count(pharmacies, [](const Json& row) { return row[u"businessLvOutMedOtp"].text() == "1"_L1; });
        QCOMPARE(total(pharmacies, Json::object({{u"businessLvOutMedOtp"_s, u"1"_s}})), open);
        QCOMPARE(total(pharmacies, Json::object({{u"businessLvOutMedOtp"_s, u"2"_s}})),
                 static_cast<qint64>(all(pharmacies).size()) - open);

        const ListCall& networked = called("queryMedInsOrg");
        const auto isPharmacy = [](const Json& row) { return row[u"medinsCode"].text().startsWith(u'P'); };
        const qint64 shops = count(networked, isPharmacy);
        QVERIFY(shops > 0);
        QCOMPARE(total(networked, Json::object({{u"fixmedinsType"_s, u"2"_s}})), shops);
        QCOMPARE(total(networked, Json::object({{u"fixmedinsType"_s, u"1"_s}})),
                 static_cast<qint64>(all(networked).size()) - shops);
        const qint64 graded = count(networked, [](const Json& row) { return row[u"hospLv"].text() == "3A"_L1; });
        QCOMPARE(total(networked, Json::object({{u"hospLv"_s, u"3A"_s}})), graded);

        const ListCall& pilots = called("queryPiltMedIns");
        qint64 grouped = 0;
        for (const QString& group : {u"JJJ"_s, u"CSJ"_s, u"XNWS"_s}) {
            const qint64 expected = count(pilots, [&](const Json& row) { return row[u"piltGroup"].text() == group; });
            QVERIFY(expected > 0);
            QCOMPARE(total(pilots, Json::object({{u"piltGroup"_s, group}})), expected);
            grouped += expected;
        }
        QVERIFY(grouped < static_cast<qint64>(all(pilots).size()));

        const ListCall& drugs = called("queryWmTcmpatInfoBFromEs");
        QCOMPARE(total(drugs, Json::object({{u"medListCodg"_s, u"X"_s}})), static_cast<qint64>(all(drugs).size()));
        QCOMPARE(total(drugs, Json::object({{u"medListCodg"_s, u"Z"_s}})), 0);
        QCOMPARE(total(drugs, Json::object({{u"drugType"_s, u"中成药"_s}})), 0);
    }

    void nobodyTakesRowsForReal()
    {
        static const QRegularExpression phone(u"^0[3-9][0-9]{2}-0000[0-9]{4}(、0000[0-9]{4})?$"_s);
        static const QRegularExpression code(u"^[HP][0-9]{11}$"_s);
        int twoNumbers = 0;
        for (const ListCall& list : lists) {
            for (const Json& row : all(list)) {
                for (const char16_t* member : {u"medinsName", u"optinsName", u"regName"}) {
                    if (row.contains(member))
                        QVERIFY2(row[member].text().contains(u"演示"_s), qPrintable(row[member].text()));
                }
                if (row.contains(u"tel")) {
                    QVERIFY2(phone.match(row[u"tel"].text()).hasMatch(), qPrintable(row[u"tel"].text()));
                    twoNumbers += row[u"tel"].text().contains(u'、') ? 1 : 0;
                }
                if (row.contains(u"uscc")) {
                    QVERIFY2(isCreditCode(row[u"uscc"].text()), qPrintable(row[u"uscc"].text()));
                    QCOMPARE(row[u"uscc"].text().mid(2, 6), u"999999"_s);
                }
                for (const char16_t* member : {u"medinsCode", u"rtalPhacCode"}) {
                    if (!row.contains(member))
                        continue;
                    const QString text = row[member].text();
                    QVERIFY2(code.match(text).hasMatch(), qPrintable(text));
                    QVERIFY(m_catalog->regions().contains(*catalog::RegionCode::parse(text.mid(1, 6))));
                }
            }
        }
        QVERIFY(twoNumbers > 50);
    }

    void directoryIsOfTheRightSizeAndMix()
    {
        const auto size = [&](const char* end) { return static_cast<qint64>(all(called(end)).size()); };
        QVERIFY(qAbs(size("queryFixedHospital") - 30000) < 1500);
        QVERIFY(qAbs(size("queryRtalPhacBInfo") - 15000) < 750);
        QVERIFY(qAbs(size("queryWmTcmpatInfoBFromEs") - 1500) < 100);
        const ListCall& hospitalList = called("queryFixedHospital");
        const qint64 graded = count(hospitalList, [](const Json& row) {
            return row.contains(u"medinsLv") && row[u"medinsLv"].text() != "9"_L1;
        });
        const double share = static_cast<double>(graded) / static_cast<double>(size("queryFixedHospital"));
        QVERIFY2(share > 0.07 && share < 0.13, qPrintable(QString::number(share)));
        QSet<QString> codes;
        for (const Json& row : all(hospitalList)) {
            codes.insert(row[u"medinsCode"].text());
            const QString type = row[u"medinsType"].text();
            QCOMPARE(m_catalog->dictionary(u"institution-type"_s).label(type), row[u"medinsTypeName"].text());
            if (row.contains(u"hospLv"))
                QVERIFY(m_catalog->dictionary(u"hospital-grade"_s).entry(row[u"hospLv"].text()) != nullptr);
        }
        QCOMPARE(codes.size(), size("queryFixedHospital"));
        // Each city has a hospital of the third grade, each county one at all.
        QSet<int> cities;
        QSet<int> counties;
        for (const Json& row : all(hospitalList)) {
            const auto place = *catalog::RegionCode::parse(row[u"medinsCode"].text().mid(1, 6));
            counties.insert(place.number());
            if (row[u"hospLv"].text().startsWith(u'3'))
                cities.insert(m_catalog->regions().ancestorAtLevel(place, 2).number());
        }
        QVERIFY(cities.size() > 330);
        QVERIFY(counties.size() > 2900);
        // An agency for each province and city; opening states for all of them, a few not open.
        QSet<QString> agencies;
        for (const Json& row : all(called("queryLocalOptins")))
            agencies.insert(row[u"areaCode"].text());
        QSet<QString> openings;
        int closed = 0;
        for (const Json& row : all(called("selectCityOfPoolareaOpenInfoList"))) {
            openings.insert(row[u"admdvs"].text());
            closed += row[u"insuplcOpenFlag"].text() == "0"_L1 ? 1 : 0;
        }
        for (const catalog::RegionCode province : m_catalog->regions().roots()) {
            for (const catalog::RegionCode place : m_catalog->regions().node(province)->children + QList{province}) {
                QVERIFY2(agencies.contains(place.toString()), qPrintable(place.toString()));
                QVERIFY2(openings.contains(place.toString()), qPrintable(place.toString()));
            }
        }
        QVERIFY(closed > 5 && closed < openings.size() / 10);
    }

    void dictionaries_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("id");
        QTest::newRow("grades") << u"MEDINSLV"_s << u"settlement-grade"_s;
        QTest::newRow("types") << u"MEDINS_TYPE"_s << u"institution-type"_s;
        QTest::newRow("insurance") << u"INSUTYPE"_s << u"insurance-type"_s;
        QTest::newRow("care") << u"MED_TYPE"_s << u"med-type"_s;
    }
    void dictionaries()
    {
        QFETCH(const QString, type);
        QFETCH(const QString, id);
        const Json reply = m_sandbox->plain(u"/nthl/api/fixed/queryDicByType"_s, Json::object({{u"type"_s, type}}));
        const catalog::Dictionary& dictionary = m_catalog->dictionary(id);
        QCOMPARE(reply[u"data"].size(), dictionary.entries().size());
        for (const Json& entry : reply[u"data"].items())
            QCOMPARE(entry[u"text"].text(), dictionary.label(entry[u"value"].text()));
        if (type == "MEDINSLV"_L1)
            QCOMPARE(reply[u"data"].toText(),
                     u"[{\"text\":\"一级\",\"value\":\"1\"},{\"text\":\"二级\",\"value\":\"2\"},"
                     "{\"text\":\"三级\",\"value\":\"3\"},{\"text\":\"未定级\",\"value\":\"9\"}]"_s);
    }

    void tree()
    {
        const Json reply = m_sandbox->plain(u"/nthl/api/dic/queryAdmdvsTree"_s,
                                            Json::object({{u"transferFlag"_s, QString(QLatin1String(""))}}));
        qsizetype nodes = 0;
        const std::function<void(const Json&, const QString&)> walk = [&](const Json& list, const QString& parent) {
            for (const Json& node : list.items()) {
                ++nodes;
                const auto code = catalog::RegionCode::parse(node[u"code"].text());
                QVERIFY(code.has_value());
                const catalog::RegionTree::Node* known = m_catalog->regions().node(*code);
                QVERIFY(known != nullptr);
                QCOMPARE(node[u"name"].text(), known->name);
                QCOMPARE(node[u"prntCode"].text(), parent);
                QVERIFY(node[u"admdvsLv"].isString());
                QCOMPARE(node[u"admdvsLv"].text(), QString::number(known->level));
                QVERIFY(node[u"list"].isArray());
                walk(node[u"list"], node[u"code"].text());
            }
        };
        walk(reply[u"data"], u"100000"_s);
        QCOMPARE(nodes, m_catalog->regions().size());
    }

    void healthCountsTheRows()
    {
        const Json health = m_sandbox->health();
        QCOMPARE(health[u"version"].text(), QStringLiteral(YIBAO_VERSION));
        QCOMPARE(health[u"rows"].size(), m_catalog->datasets().size());
        QCOMPARE(health[u"rows"][u"designated-hospitals"].integer(),
                 static_cast<qint64>(all(called("queryFixedHospital")).size()));
        QCOMPARE(health[u"rows"][u"drugs"].integer(),
                 static_cast<qint64>(all(called("queryWmTcmpatInfoBFromEs")).size()));
    }

    void questionsAreQuick()
    {
        const ListCall& list = called("queryFixedHospital");
        (void)page(list, Json::object({{u"medinsName"_s, u"医院"_s}, {u"addr"_s, u"路"_s}}), 1, 100);
        QElapsedTimer timer;
        timer.start();
        constexpr int rounds = 20;
        for (int i = 0; i < rounds; ++i)
            QVERIFY(page(list, Json::object({{u"medinsName"_s, u"人民医院"_s}, {u"addr"_s, u"大道"_s}}), i + 1, 20)
                        .isObject());
        const qint64 each = timer.elapsed() / rounds;
        qInfo("%lld ms a question over the whole country", each);
        QVERIFY(each < 200);
    }
};

QTEST_GUILESS_MAIN(TestLists)
#include "test_lists.moc"
