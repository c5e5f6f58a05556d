// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/core/directory/search/patterns.h"
#include "tests/core/directory/search/syntheticrows.h"

#include <QTest>

#include <algorithm>

using namespace yibao::search;
using namespace yibao::search::testing;
using In = Spot::In;

namespace {

Document named(std::u16string name)
{
    return {.row = 1, .source = 1, .name = std::move(name)};
}

Request ask(std::vector<Query> queries)
{
    return {.queries = std::move(queries), .filters = {.sources = {1}}};
}

Found look(const Request& request, const std::vector<Document>& documents)
{
    Scan scan(request);
    for (const Document& document : documents)
        scan.look(document);
    return scan.found();
}

/// The class by number, or -1 when the row does not match; explain must say the same.
int classBy(const Query& query, const Document& document)
{
    const Found found = look(ask({query}), {document});
    const auto explanation = explain(query, document);
    if (found.hits.empty() != !explanation || (explanation && explanation->match != found.hits.front().match))
        return -100;
    return found.hits.empty() ? -1 : static_cast<int>(found.hits.front().match);
}

constexpr int none = -1;
constexpr int number(Match match)
{
    return static_cast<int>(match);
}

std::vector<std::int64_t> rowsOfPage(const Found& found)
{
    std::vector<std::int64_t> rows;
    for (const Hit& hit : found.hits)
        rows.push_back(hit.row);
    return rows;
}

} // namespace

class TestScan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneTermInTheName_data();
    void oneTermInTheName();
    void oneTermElsewhere();
    void theBestPlaceCounts();
    void severalTerms();
    void severalTermsAcrossFields();
    void regionsCountBesideOtherWordsOnly();
    void restAlone();
    void severalReadingsOfOneTier();
    void nearTiersOnlyWhenNeeded();
    void nearTiersInOrder();
    void everyQueryMustMatch();
    void classOfTheFirstQueryThatIsNotRest();
    void orderWithinAClass();
    void nothingTyped();
    void whatIsSeen();
    void pages();
    void explainsPlaces();
    void explainsAliasAndName();
    void explainsSeveralTerms();
    void explainAgreesWithScan();
    void emptyPartsMatchNothing();
};

void TestScan::oneTermInTheName_data()
{
    QTest::addColumn<Pattern>("pattern");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("expected");

    const auto add = [](const char* what, const Pattern& pattern, const char16_t* name, int expected) {
        QTest::newRow(what) << pattern << QString::fromUtf16(name) << expected;
    };
    add("whole", units(u"北京协和医院"), u"北京协和医院", number(Match::Exact));
    add("end", units(u"协和医院"), u"北京协和医院", number(Match::Suffix));
    add("beginning", units(u"北京协和"), u"北京协和医院", number(Match::Prefix));
    add("inside", units(u"协和"), u"北京协和医院", number(Match::Substring));
    add("not there", units(u"仁济"), u"北京协和医院", none);
    add("end before beginning", units(u"医院"), u"医院医院", number(Match::Suffix));
    add("longer than the name", units(u"北京协和医院分院"), u"北京协和医院", none);
    add("empty name", units(u"北"), u"", none);
    add("closed at the end", units(u"协和医院", true), u"北京协和医院", number(Match::Suffix));
    add("closed whole", units(u"协和医院", true), u"协和医院", number(Match::Exact));
    add("closed at the beginning", units(u"协和医院", true), u"协和医院东院", none);
    add("closed inside", units(u"协和医院", true), u"北京协和医院东院", none);
    add("any unit", units(u"协?医院"), u"北京协和医院", number(Match::Suffix));
    add("any unit is one unit", units(u"协?医院"), u"北京协医院", none);
    add("initials inside", initials("xh"), u"北京协和医院", number(Match::Initials));
    add("initials at the end", initials("yy"), u"北京协和医院", number(Match::Initials));
    add("initials at the beginning", initials("bj"), u"北京协和医院", number(Match::Initials));
    add("initials of the whole", initials("bjxhyy"), u"北京协和医院", number(Match::Exact));
    add("initials not there", initials("hx"), u"北京协和医院", none);
    add("every reading: cq", initials("cqyy"), u"重庆医院", number(Match::Exact));
    add("every reading: zq", initials("zqyy"), u"重庆医院", number(Match::Exact));
    add("initials match no letters", initials("abc"), u"abc诊所", none);
    add("syllables", syllables({"xie", "he"}), u"北京协和医院", number(Match::Initials));
    add("half a syllable", syllables({"bei", "jing", "xie", "h*"}), u"北京协和医院", number(Match::Initials));
    add("half a syllable of another", syllables({"bei", "jing", "xie", "zh*"}), u"北京协和医院", none);
    add("syllables: lu an", syllables({"lu", "an"}), u"六安医院", number(Match::Initials));
    add("mixed at the end", joined(units(u"北京"), initials("xhyy")), u"中国北京协和医院", number(Match::Suffix));
    add("mixed at the beginning", joined(units(u"北京"), initials("xh")), u"北京协和医院", number(Match::Prefix));
}

void TestScan::oneTermInTheName()
{
    QFETCH(Pattern, pattern);
    QFETCH(QString, name);
    QFETCH(int, expected);
    QCOMPARE(classBy(query(reading({term({pattern})})), named(folded(name))), expected);
    QCOMPARE(classBy(query(reading({term({pattern})}), Scope::Everything), named(folded(name))), expected);
}

void TestScan::oneTermElsewhere()
{
    Document document = named(u"甲");
    document.otherNames = {u"协和医院", u"帝国大学医院"};
    document.codes = {u"h1101010001", u"91110"};
    document.phones = {u"69156699"};
    document.rest = u"东城区帅府园1号\n综合医院";
    const auto by = [&](Term words, Scope scope) {
        return classBy(query(reading({std::move(words)}), scope), document);
    };
    const auto byPattern = [&](Pattern pattern, Scope scope = Scope::Everything) {
        return by(term({std::move(pattern)}), scope);
    };

    QCOMPARE(byPattern(units(u"协和医院")), number(Match::Alias));
    QCOMPARE(byPattern(initials("xhyy")), number(Match::Alias));
    QCOMPARE(byPattern(units(u"协和")), number(Match::Substring));
    QCOMPARE(byPattern(units(u"大学医院")), number(Match::Substring));
    QCOMPARE(byPattern(initials("dgdx")), number(Match::Initials));
    QCOMPARE(byPattern(units(u"大学医院", true)), number(Match::Substring));
    QCOMPARE(byPattern(units(u"帝国", true)), none);

    QCOMPARE(by({.code = u"h1101010001"}, Scope::Name), number(Match::Exact));
    QCOMPARE(by({.code = u"h110101"}, Scope::Name), number(Match::Prefix));
    QCOMPARE(by({.code = u"9"}, Scope::Everything), number(Match::Prefix));
    QCOMPARE(by({.code = u"110101"}, Scope::Everything), none);
    QCOMPARE(by({.phone = u"6915"}, Scope::Everything), number(Match::Address));
    QCOMPARE(by({.phone = u"9156"}, Scope::Everything), none);
    QCOMPARE(by({.phone = u"6915"}, Scope::Name), none);

    QCOMPARE(byPattern(units(u"帅府园")), number(Match::Address));
    QCOMPARE(byPattern(units(u"综合医院")), number(Match::Address));
    QCOMPARE(byPattern(units(u"帅府园"), Scope::Name), none);
    QCOMPARE(byPattern(units(u"综合医院", true)), none);
    QCOMPARE(byPattern(initials("sfy")), none);
}

void TestScan::theBestPlaceCounts()
{
    Document document = named(u"仁济医院东院");
    document.otherNames = {u"仁济医院"};
    document.rest = u"仁济路";
    document.codes = {u"仁济"};
    const auto by = [&](std::vector<Pattern> patterns, std::u16string code = {}) {
        return classBy(query(reading({{.patterns = std::move(patterns), .code = std::move(code)}}), Scope::Everything),
                       document);
    };
    QCOMPARE(by({units(u"仁济医院")}), number(Match::Alias));
    QCOMPARE(by({units(u"东院"), units(u"仁济")}), number(Match::Suffix));
    QCOMPARE(by({initials("rj"), units(u"济医")}), number(Match::Initials));
    QCOMPARE(by({units(u"济医")}, u"仁"), number(Match::Prefix));
    QCOMPARE(by({units(u"济医")}, u"仁济"), number(Match::Exact));
    QCOMPARE(by({units(u"济路"), units(u"济医")}), number(Match::Substring));
}

void TestScan::severalTerms()
{
    const auto by = [](std::vector<Term> terms, const char16_t* name) {
        return classBy(query(reading(std::move(terms))), named(name));
    };
    const Term renji = term({units(u"仁济"), initials("zz")});
    const Term shanghai = term({units(u"上海")});
    QCOMPARE(by({renji, shanghai}, u"上海仁济医院"), number(Match::Prefix));
    QCOMPARE(by({renji, shanghai}, u"东方上海仁济医院"), number(Match::Substring));
    QCOMPARE(by({renji, shanghai}, u"上海医院"), none);
    QCOMPARE(by({term({initials("sh")}), term({initials("rj")})}, u"上海仁济医院"), number(Match::Initials));
    QCOMPARE(by({term({initials("sh")}), renji}, u"上海仁济医院"), number(Match::Substring));
    // Even the whole name by two terms is no more than a beginning.
    QCOMPARE(by({term({units(u"仁济医院")}), term({units(u"医院")})}, u"仁济医院"), number(Match::Prefix));
    // A closed pattern is at the end or nowhere, and never makes a beginning.
    QCOMPARE(by({term({units(u"仁济医院", true)}), term({units(u"医院")})}, u"仁济医院"), number(Match::Substring));
    QCOMPARE(by({term({units(u"仁济医院", true)}), term({units(u"东院")})}, u"仁济医院东院"), none);
}

void TestScan::severalTermsAcrossFields()
{
    Document document = named(u"仁济医院");
    document.otherNames = {u"麦家圈医院"};
    document.rest = u"浦东新区浦建路160号";
    document.codes = {u"h3101150002"};
    document.phones = {u"68383000"};
    const Term renji = term({units(u"济医")});
    const auto by = [&](Term other, Scope scope = Scope::Everything) {
        return classBy(query(reading({renji, std::move(other)}), scope), document);
    };
    QCOMPARE(by(term({units(u"麦家圈")})), number(Match::Substring));
    QCOMPARE(by(term({initials("mjq")})), number(Match::Substring));
    QCOMPARE(by({.code = u"h3101"}), number(Match::Substring));
    QCOMPARE(by({.phone = u"6838"}), number(Match::Address));
    QCOMPARE(by({.phone = u"6838"}, Scope::Name), none);
    QCOMPARE(by(term({units(u"浦建路")})), number(Match::Address));
    QCOMPARE(by(term({units(u"浦建路")}), Scope::Name), none);
    QCOMPARE(by(term({initials("pjl")})), none);
    // Beginning of the name counts whatever the other term matched by, unless that was the address.
    const auto beginning = [&](Term other) {
        return classBy(query(reading({term({units(u"仁济")}), std::move(other)}), Scope::Everything), document);
    };
    QCOMPARE(beginning({.code = u"h3101"}), number(Match::Prefix));
    QCOMPARE(beginning(term({units(u"浦建路")})), number(Match::Address));
}

void TestScan::regionsCountBesideOtherWordsOnly()
{
    Document document = named(u"中医院");
    document.regions = {110108, 110000};
    const Term place{.patterns = {units(u"海淀")}, .regions = {110108, 460000}};
    const Term above{.patterns = {units(u"北京")}, .regions = {110000}};
    const Term elsewhere{.patterns = {units(u"上海")}, .regions = {310000}};
    const Term what = term({units(u"中医")});
    const auto by = [&](std::vector<Term> terms) { return classBy(query(reading(std::move(terms))), document); };
    QCOMPARE(by({place}), none);
    QCOMPARE(by({place, what}), number(Match::Prefix));
    QCOMPARE(by({what, above}), number(Match::Prefix));
    QCOMPARE(by({elsewhere, what}), none);
    QCOMPARE(by({place, above}), number(Match::Substring));
    document.regions.clear();
    QCOMPARE(by({place, what}), none);
}

void TestScan::restAlone()
{
    Document document = named(u"海淀医院");
    document.rest = u"中关村大街29号";
    document.phones = {u"82619999"};
    document.codes = {u"h1"};
    const auto by = [&](std::vector<Term> terms) {
        return classBy(query(reading(std::move(terms)), Scope::Rest), document);
    };
    QCOMPARE(by({term({units(u"中关村")})}), number(Match::Address));
    QCOMPARE(by({term({units(u"中关村")}), term({units(u"29号")})}), number(Match::Address));
    QCOMPARE(by({term({units(u"中关村")}), term({units(u"海淀")})}), none);
    QCOMPARE(by({term({units(u"海淀")})}), none);
    QCOMPARE(by({term({initials("zgc")})}), none);
    QCOMPARE(by({term({units(u"29号", true)})}), none);
    QCOMPARE(by({{.code = u"h1", .phone = u"8261"}}), none);
}

void TestScan::severalReadingsOfOneTier()
{
    Query query{.tiers = {{reading({term({units(u"附二院")})}), reading({term({units(u"附属第2医院")})})}}};
    QCOMPARE(classBy(query, named(u"大学附属第2医院")), number(Match::Suffix));
    QCOMPARE(classBy(query, named(u"附二院旧址")), number(Match::Prefix));
    query.tiers[0].push_back(reading({term({units(u"大学附属第2医院")})}));
    QCOMPARE(classBy(query, named(u"大学附属第2医院")), number(Match::Exact));
}

void TestScan::nearTiersOnlyWhenNeeded()
{
    const Query asked{.tiers = {{reading({term({units(u"协合")})})}, {reading({term({units(u"协?医院")})})}}};
    std::vector<Document> rows;
    for (std::int64_t i = 0; i < 9; ++i)
        rows.push_back({.row = i, .source = 1, .name = u"协合诊所"});
    rows.push_back({.row = 100, .source = 1, .rank = -5, .name = u"协和医院"});
    Found found = look(ask({asked}), rows);
    QCOMPARE(found.total, 10);
    QCOMPARE(found.near, 1);
    QCOMPARE(found.hits.back().row, 100);
    QVERIFY(found.hits.back().match == Match::Near);

    // The tenth literal hit, wherever it stands in the list, makes the near ones superfluous.
    rows.push_back({.row = 9, .source = 1, .name = u"协合诊所"});
    for (int turn = 0; turn < 2; ++turn) {
        found = look(ask({asked}), rows);
        QCOMPARE(found.total, 10);
        QCOMPARE(found.near, 0);
        std::ranges::reverse(rows);
    }
    // A row that is not seen does not count among the ten.
    rows.front().hidden = true;
    found = look(ask({asked}), rows);
    QCOMPARE(found.near, 1);
    QCOMPARE(found.total, 10);
}

void TestScan::nearTiersInOrder()
{
    const Query asked{.tiers = {{reading({term({units(u"甲乙")})})},
                                {reading({term({units(u"甲?丙")})})},
                                {reading({term({units(u"甲")})})}}};
    const std::vector<Document> rows{{.row = 1, .source = 1, .rank = 1, .name = u"甲"},
                                     {.row = 2, .source = 1, .rank = 9, .name = u"甲丁丙"},
                                     {.row = 3, .source = 1, .rank = 99, .name = u"丙甲乙"},
                                     {.row = 4, .source = 1, .rank = 2, .name = u"戊甲戊"}};
    const Found found = look(ask({asked}), rows);
    QCOMPARE(rowsOfPage(found), (std::vector<std::int64_t>{3, 2, 1, 4}));
    QCOMPARE(found.near, 3);
}

void TestScan::everyQueryMustMatch()
{
    Document document = named(u"海淀医院");
    document.rest = u"中关村大街";
    const Query name = query(reading({term({units(u"海淀")})}));
    const Query rest = query(reading({term({units(u"大街")})}), Scope::Rest);
    const Query other = query(reading({term({units(u"胡同")})}), Scope::Rest);
    QCOMPARE(look(ask({name, rest}), {document}).total, 1);
    QCOMPARE(look(ask({name, other}), {document}).total, 0);
    QCOMPARE(look(ask({name, Query{}}), {document}).total, 1);

    // One of them only nearly: the row is near.
    const Query nearly{.tiers = {{reading({term({units(u"海定")})})}, {reading({term({units(u"海?医院")})})}}};
    const Found found = look(ask({rest, nearly}), {document});
    QCOMPARE(found.near, 1);
    QVERIFY(found.hits.front().match == Match::Near);
}

void TestScan::classOfTheFirstQueryThatIsNotRest()
{
    Document document = named(u"海淀医院");
    document.rest = u"中关村大街";
    const Query rest = query(reading({term({units(u"大街")})}), Scope::Rest);
    const Query beginning = query(reading({term({units(u"海淀")})}));
    const Query end = query(reading({term({units(u"医院")})}));
    const auto match = [&](std::vector<Query> queries) {
        return look(ask(std::move(queries)), {document}).hits.at(0).match;
    };
    QVERIFY(match({rest}) == Match::Address);
    QVERIFY(match({Query{.scope = Scope::Name}, rest}) == Match::Address);
    QVERIFY(match({rest, beginning, end}) == Match::Prefix);
    QVERIFY(match({end, rest, beginning}) == Match::Suffix);
}

void TestScan::orderWithinAClass()
{
    const std::vector<Document> rows{
        {.row = 1, .source = 1, .rank = 5, .name = u"甲院"},
        {.row = 2, .source = 1, .rank = 3, .tieByName = true, .name = u"甲"},
        {.row = 3, .source = 1, .rank = 3, .tieByName = true, .name = u"甲丙"},
        {.row = 4, .source = 1, .rank = 3, .tieByName = true, .name = u"甲乙"},
        {.row = 5, .source = 1, .rank = 3, .tieByName = true, .position = 2, .name = u"甲\U00020BB7"},
        {.row = 6, .source = 1, .rank = 3, .tieByName = true, .position = 2, .name = u"甲\uFFE5"},
        {.row = 8, .source = 1, .rank = 3, .position = 4, .name = u"甲子"},
        {.row = 7, .source = 1, .rank = 3, .position = 4, .name = u"甲丑"},
        {.row = 9, .source = 1, .rank = 3, .position = 1, .name = u"甲寅"},
    };
    const Found found = look(ask({query(reading({term({units(u"甲")})}))}), rows);
    QCOMPARE(rowsOfPage(found), (std::vector<std::int64_t>{2, 9, 7, 8, 3, 4, 6, 5, 1}));
    QVERIFY(found.hits.front().match == Match::Exact);
}

void TestScan::nothingTyped()
{
    const std::vector<Document> rows{{.row = 1, .source = 1, .rank = 2, .name = u"甲"},
                                     {.row = 2, .source = 1, .rank = 1, .name = u""}};
    const Request empty = ask({});
    for (const Request& request : {empty, ask({Query{}, Query{.scope = Scope::Rest}})}) {
        const Found found = look(request, rows);
        QCOMPARE(rowsOfPage(found), (std::vector<std::int64_t>{2, 1}));
        QVERIFY(found.hits.front().match == Match::Substring);
        QCOMPARE(found.near, 0);
    }
    QVERIFY(explain(Query{}, rows.front()).has_value());
}

void TestScan::whatIsSeen()
{
    Document document = named(u"甲");
    document.regions = {110108, 110000};
    document.values = {{.field = 1, .value = u"三级"}, {.field = 4, .value = u"1"}};
    const auto seen = [&](const Filters& filters) { return look({.filters = filters}, {document}).total == 1; };
    QVERIFY(seen({.sources = {2, 1}}));
    QVERIFY(!seen({.sources = {2}}));
    QVERIFY(!seen({}));
    QVERIFY(seen({.sources = {1}, .excluded = {2}}));
    QVERIFY(!seen({.sources = {1}, .excluded = {2, 1}}));
    QVERIFY(seen({.sources = {1}, .regions = std::vector<std::uint32_t>{110000}}));
    QVERIFY(seen({.sources = {1}, .regions = std::vector<std::uint32_t>{310000, 110108}}));
    QVERIFY(!seen({.sources = {1}, .regions = std::vector<std::uint32_t>{310000}}));
    QVERIFY(!seen({.sources = {1}, .regions = std::vector<std::uint32_t>{}}));
    QVERIFY(seen({.sources = {1}, .oneOf = {{.fields = {1, 2}, .values = {u"二级", u"三级"}}}}));
    QVERIFY(!seen({.sources = {1}, .oneOf = {{.fields = {2, 4}, .values = {u"三级"}}}}));
    QVERIFY(
        !seen({.sources = {1}, .oneOf = {{.fields = {1}, .values = {u"三级"}}, {.fields = {4}, .values = {u"0"}}}}));
    QVERIFY(!seen({.sources = {1}, .oneOf = {{}}}));
    document.hidden = true;
    QVERIFY(!seen({.sources = {1}}));
}

void TestScan::pages()
{
    std::vector<Document> rows;
    for (std::int64_t i = 0; i < 20; ++i)
        rows.push_back({.row = i, .source = static_cast<std::uint32_t>(1 + i % 2), .rank = i, .name = u"甲"});
    Request request{.filters = {.sources = {1, 2, 3}}, .offset = 5, .limit = 3};
    QCOMPARE(rowsOfPage(look(request, rows)), (std::vector<std::int64_t>{5, 6, 7}));
    QVERIFY((look(request, rows).bySource == std::vector<std::pair<std::uint32_t, std::int64_t>>{{1, 10}, {2, 10}}));
    request.offset = 18;
    QCOMPARE(rowsOfPage(look(request, rows)), (std::vector<std::int64_t>{18, 19}));
    for (const std::int64_t offset : {std::int64_t{20}, std::numeric_limits<std::int64_t>::max()}) {
        request.offset = offset;
        request.limit = std::numeric_limits<std::int64_t>::max();
        QVERIFY(look(request, rows).hits.empty());
        QCOMPARE(look(request, rows).total, 20);
    }
    request.offset = 0;
    request.limit = 0;
    QVERIFY(look(request, rows).hits.empty());
    Scan scan(request);
    for (const Document& row : rows)
        scan.look(row);
    QCOMPARE(scan.all().size(), std::size_t{20});
}

void TestScan::explainsPlaces()
{
    Document document = named(u"北京协和医院");
    document.otherNames = {u"甲", u"首善医院"};
    document.codes = {u"911", u"h1101"};
    document.phones = {u"1", u"6915"};
    document.rest = u"帅府园";
    const auto spot = [&](Term words) {
        return explain(query(reading({std::move(words)}), Scope::Everything), document).value().spots.at(0);
    };
    const auto is = [](const Spot& at, In in, int which, std::size_t start, std::size_t length, bool pinyin) {
        return at.in == in && at.which == which && at.start == start && at.length == length && at.pinyin == pinyin;
    };
    QVERIFY(is(spot(term({units(u"协和")})), In::Name, 0, 2, 2, false));
    QVERIFY(is(spot(term({units(u"医院")})), In::Name, 0, 4, 2, false));
    QVERIFY(is(spot(term({units(u"协?医")})), In::Name, 0, 2, 3, false));
    QVERIFY(is(spot(term({initials("xh")})), In::Name, 0, 2, 2, true));
    QVERIFY(is(spot(term({joined(units(u"京"), initials("xh"))})), In::Name, 0, 1, 3, true));
    QVERIFY(is(spot(term({units(u"首善")})), In::OtherName, 1, 0, 2, false));
    QVERIFY(is(spot({.code = u"h11"}), In::Code, 1, 0, 3, false));
    QVERIFY(is(spot({.phone = u"69"}), In::Phone, 1, 0, 2, false));
    QVERIFY(is(spot(term({units(u"府园")})), In::Rest, 0, 1, 2, false));
    QVERIFY(!explain(query(reading({term({units(u"仁济")})})), document));
}

void TestScan::explainsAliasAndName()
{
    Document document = named(u"仁济医院东院");
    document.otherNames = {u"旧名", u"仁济医院"};
    const auto told = explain(query(reading({term({units(u"仁济医院")})})), document);
    QVERIFY(told && told->match == Match::Alias);
    QCOMPARE(told->spots.size(), std::size_t{2});
    QVERIFY(told->spots[0].in == In::OtherName && told->spots[0].which == 1);
    QVERIFY(told->spots[1].in == In::Name && told->spots[1].length == 4);
}

void TestScan::explainsSeveralTerms()
{
    Document document = named(u"仁济医院");
    document.regions = {310115, 310000};
    document.rest = u"浦建路";
    const auto told = explain(query(reading({term({units(u"医院")}),
                                             {.patterns = {units(u"上海")}, .regions = {310000}},
                                             term({units(u"浦建")})}),
                                    Scope::Everything),
                              document);
    QVERIFY(told && told->match == Match::Address);
    QCOMPARE(told->spots.size(), std::size_t{3});
    QVERIFY(told->spots[0].in == In::Name && told->spots[0].start == 2);
    QVERIFY(told->spots[1].in == In::Region);
    QVERIFY(told->spots[2].in == In::Rest);
    // Near: the places of the tier that found it.
    const Query nearly{.tiers = {{reading({term({units(u"仁际")})})}, {reading({term({units(u"仁?医院")})})}}};
    const auto near = explain(nearly, document);
    QVERIFY(near && near->match == Match::Near && near->spots.at(0).length == 4);
}

void TestScan::explainAgreesWithScan()
{
    const Readings& readings = Readings::standard();
    const Gazetteer places = gazetteer();
    const QueryParser parser(readings, places);
    const std::vector<Document> rows = RowMaker(11).rows(300);
    Typist typist(12, readings);
    Dice dice(13);
    for (int turn = 0; turn < 150; ++turn) {
        const QString typed = typist.typed(rows[dice.below(rows.size())]);
        const Query asked = parser.parse(typed, dice.of(std::array{Scope::Name, Scope::Everything, Scope::Rest}));
        for (const Document& row : rows) {
            Scan scan({.queries = {asked}, .filters = {.sources = {row.source}}});
            Document shown = row;
            shown.hidden = false;
            scan.look(shown);
            const Found found = scan.found();
            const auto told = explain(asked, row);
            QCOMPARE(told.has_value(), found.total == 1);
            if (!told || asked.isEmpty())
                continue;
            QVERIFY2(told->match == found.hits.front().match, qPrintable(typed));
            QVERIFY2(!told->spots.empty(), qPrintable(typed));
            for (const Spot& spot : told->spots) {
                const auto which = static_cast<std::size_t>(spot.which);
                const std::u16string none;
                const std::u16string& text = spot.in == In::Name        ? row.name
                                             : spot.in == In::OtherName ? row.otherNames.at(which)
                                             : spot.in == In::Rest      ? row.rest
                                             : spot.in == In::Code      ? row.codes.at(which)
                                             : spot.in == In::Phone     ? row.phones.at(which)
                                                                        : none;
                QVERIFY2(spot.start + spot.length <= text.size(), qPrintable(typed));
            }
        }
    }
}

void TestScan::emptyPartsMatchNothing()
{
    const Document document = named(u"甲");
    QCOMPARE(classBy({.tiers = {{}}}, document), none);
    QCOMPARE(classBy(query({}), document), none);
    QCOMPARE(classBy(query({}), named(u"")), none);
    QCOMPARE(classBy(query(reading({term({})})), document), none);
    QCOMPARE(classBy(query(reading({term({Pattern{}})}), Scope::Everything), document), none);
    QCOMPARE(classBy(query(reading({term({Pattern{}}), term({Pattern{}})}), Scope::Everything), document), none);
    QCOMPARE(classBy(query(reading({term({})}), Scope::Rest), document), none);
}

QTEST_GUILESS_MAIN(TestScan)
#include "test_scan.moc"
