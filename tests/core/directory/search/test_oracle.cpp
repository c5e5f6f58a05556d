// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Index and Scan against the naive rules of oracle.h, for indexes in every state that they may be in.
// YIBAO_ORACLE_QUERIES sets how many questions are asked.

#include "tests/core/directory/search/oracle.h"
#include "tests/core/directory/search/patterns.h"
#include "tests/core/directory/search/syntheticrows.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace yibao::search;
using namespace yibao::search::testing;

namespace {

/// One state that an index may be in, and the rows that live in it.
struct State
{
    QByteArray what;
    std::shared_ptr<const Index> index;
    std::vector<Document> rows;
};

/// Queries that no parser makes today but that the rules allow.
class QueryMaker
{
public:
    QueryMaker(std::uint32_t seed, const std::vector<Document>& rows)
        : m_dice(seed)
        , m_rows(rows)
    {}

    [[nodiscard]] Query make()
    {
        Query query{.scope = m_dice.of(std::array{Scope::Name, Scope::Name, Scope::Everything, Scope::Rest})};
        const std::size_t tiers = m_dice.between(1, 4);
        for (std::size_t tier = 0; tier < tiers; ++tier) {
            std::vector<Reading> readings;
            const std::size_t count = m_dice.between(1, 3);
            for (std::size_t i = 0; i < count; ++i)
                readings.push_back(reading());
            query.tiers.push_back(std::move(readings));
        }
        return query;
    }

private:
    [[nodiscard]] Reading reading()
    {
        Reading reading;
        const Document& row = m_dice.of(m_rows);
        const std::size_t terms = m_dice.percent(60) ? 1 : m_dice.between(2, 3);
        for (std::size_t i = 0; i < terms; ++i)
            reading.terms.push_back(term(row));
        return reading;
    }

    [[nodiscard]] Term term(const Document& row)
    {
        Term term;
        const std::size_t patterns = m_dice.between(1, 3);
        for (std::size_t i = 0; i < patterns; ++i) {
            const std::u16string& text = m_dice.percent(25)                             ? row.rest
                                         : row.otherNames.empty() || m_dice.percent(70) ? row.name
                                                                                        : m_dice.of(row.otherNames);
            Pattern made = pattern(text);
            if (!made.elements.empty())
                term.patterns.push_back(std::move(made));
        }
        if (m_dice.percent(25) && !row.codes.empty()) {
            const std::u16string& code = m_dice.of(row.codes);
            term.code = code.substr(0, m_dice.between(1, code.size()));
        }
        if (m_dice.percent(20) && !row.phones.empty())
            term.phone = m_dice.of(row.phones).substr(0, m_dice.between(1, 11));
        if (m_dice.percent(30)) {
            term.regions.push_back(m_dice.of(towns).code);
            if (m_dice.percent(30))
                term.regions.push_back(m_dice.of(towns).code);
        }
        return term;
    }

    [[nodiscard]] Pattern pattern(const std::u16string& text)
    {
        Pattern pattern;
        if (text.empty())
            return pattern;
        const std::size_t from = m_dice.percent(40) ? 0 : m_dice.below(text.size());
        const std::size_t length =
            m_dice.percent(25) ? text.size() - from : std::min(m_dice.between(1, 7), text.size() - from);
        // What separates the parts of the rest is never typed; it can only be where any unit may be.
        if (text[from] == u'\n' || text[from + length - 1] == u'\n')
            return pattern;
        const std::size_t kind = m_dice.below(6);
        for (std::size_t i = 0; i < length; ++i) {
            const bool inner = i > 0 && i + 1 < length;
            pattern.elements.push_back(element(text[from + i], kind, inner, i + 1 == length));
        }
        pattern.closed = m_dice.percent(12);
        return pattern;
    }

    /// 0, 1 characters; 2 initials; 3 syllables; 4, 5 everything by turns.
    [[nodiscard]] Element element(char16_t unit, std::size_t kind, bool inner, bool last)
    {
        const Readings& readings = Readings::standard();
        const auto syllables = readings.syllables(unit);
        if (inner && (unit == u'\n' || m_dice.percent(kind == 2 || kind == 3 ? 0 : 10)))
            return {.kind = Element::Kind::Any};
        const std::size_t as = kind < 4 ? kind : m_dice.below(4);
        if (as < 2 || syllables.empty())
            return {.kind = Element::Kind::Unit, .value = unit};
        const auto syllable = m_dice.of(syllables);
        const std::string_view spelling = readings.spelling(syllable);
        if (as == 2)
            return {.kind = Element::Kind::Initial, .value = static_cast<std::uint16_t>(spelling.front() - 'a')};
        if (!last || m_dice.percent(50))
            return {.kind = Element::Kind::Syllable, .value = syllable};
        const auto [first, end] = readings.beginningWith(spelling.substr(0, m_dice.between(1, spelling.size())));
        return {.kind = Element::Kind::Partial, .value = first, .end = end};
    }

    Dice m_dice;
    const std::vector<Document>& m_rows;
};

Filters filters(Dice& dice, const std::vector<Document>& rows)
{
    Filters filters{.sources = {1, 2, 3}};
    if (dice.percent(30))
        filters.sources = {static_cast<std::uint32_t>(dice.between(1, 4))};
    if (dice.percent(20))
        for (int i = 0; i < 40; ++i)
            filters.excluded.push_back(dice.of(rows).row);
    if (dice.percent(25)) {
        filters.regions.emplace();
        for (std::size_t i = dice.below(3); i > 0; --i)
            filters.regions->push_back(dice.of(towns).code);
    }
    if (dice.percent(25))
        filters.oneOf.push_back({.fields = {1, 3}, .values = {u"三级甲等", u"一级"}});
    if (dice.percent(15))
        filters.oneOf.push_back({.fields = {2}, .values = {dice.percent(70) ? u"1" : u"never"}});
    return filters;
}

} // namespace

class TestOracle : public QObject
{
    Q_OBJECT
public:
    /// Many questions take longer than a test function may otherwise last.
    static void initMain()
    {
        if (const int wanted = qEnvironmentVariableIntValue("YIBAO_ORACLE_QUERIES"); wanted > 5000)
            qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(50 * qint64(wanted)));
    }

private Q_SLOTS:
    void initTestCase();
    void whatIsTyped();
    void whatTheRulesAllow();
    void parserTiersWhole();

private:
    [[nodiscard]] QByteArray difference(const Request& request, const State& state, bool everything) const;
    [[nodiscard]] State changed(const State& from, RowMaker& maker, Dice& dice, std::size_t gone,
                                std::size_t added) const;

    QTemporaryDir m_folder;
    std::vector<State> m_states;
    int m_queries = 300;
};

/// A third of the changed rows are old ones with new texts, as an edit makes them.
State TestOracle::changed(const State& from, RowMaker& maker, Dice& dice, std::size_t gone, std::size_t added) const
{
    State state{.rows = from.rows};
    std::vector<std::int64_t> tombstones;
    std::vector<Document> fresh;
    for (std::size_t i = 0; i < gone && !state.rows.empty(); ++i) {
        const std::size_t at = dice.below(state.rows.size());
        tombstones.push_back(state.rows[at].row);
        if (i % 3 == 0)
            fresh.push_back(maker.make(state.rows[at].row));
        state.rows.erase(state.rows.begin() + static_cast<std::ptrdiff_t>(at));
    }
    static std::int64_t next = 1'000'000;
    for (std::size_t i = 0; i < added; ++i)
        fresh.push_back(maker.make(next++));
    state.index = from.index->with(tombstones, fresh.empty() ? nullptr : segment(fresh));
    state.rows.insert(state.rows.end(), fresh.begin(), fresh.end());
    return state;
}

void TestOracle::initTestCase()
{
    bool given = false;
    if (const int wanted = qEnvironmentVariableIntValue("YIBAO_ORACLE_QUERIES", &given); given)
        m_queries = wanted;
    QVERIFY(m_folder.isValid());
    RowMaker maker(20261122);
    Dice dice(7);

    State base{.what = "base in memory", .rows = maker.rows(2500)};
    base.index = std::make_shared<Index>(segment(base.rows));
    m_states.push_back(base);

    SegmentBuilder builder;
    for (const Document& row : base.rows)
        builder.add(row);
    const QString path = m_folder.filePath(QStringLiteral("base.index"));
    const auto written = builder.write(identity(base.rows), path);
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
    const auto opened = openSegment(path);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    QCOMPARE(rowsOf(**opened), base.rows.size());
    State mapped{.what = "base mapped from a file", .index = std::make_shared<Index>(*opened), .rows = base.rows};
    m_states.push_back(mapped);

    State tombstones = changed(mapped, maker, dice, 300, 0);
    tombstones.what = "a hundred edited, two hundred gone";
    m_states.push_back(tombstones);
    // Texts whose pages were all looked at are read another way.
    const auto read = openSegment(path);
    QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    warm(**read, {});
    State deltas{.index = std::make_shared<Index>(*read), .rows = base.rows};
    for (int i = 0; i < 4; ++i)
        deltas = changed(deltas, maker, dice, 60, 90);
    deltas.what = "four deltas over a mapped base that was read before";
    QCOMPARE(deltas.index->deltas().size(), std::size_t{4});
    QVERIFY(deltas.index->dead() > 0);
    m_states.push_back(deltas);
    State gone = changed(changed(mapped, maker, dice, 2450, 0), maker, dice, 700, 20);
    gone.what = "hardly anything left";
    m_states.push_back(gone);

    State small{.what = "three rows", .rows = maker.rows(3, 5'000'000)};
    small.index = std::make_shared<Index>(segment(small.rows));
    m_states.push_back(small);
    State none{.what = "no row at all", .index = std::make_shared<Index>(segment({}))};
    m_states.push_back(none);
    State first = changed(none, maker, dice, 0, 40);
    first.what = "first rows after none";
    m_states.push_back(first);
}

/// Empty when Scan and Index both answer as they should.
QByteArray TestOracle::difference(const Request& request, const State& state, bool everything) const
{
    const std::vector<oracle::Placed> expected = oracle::find(request, state.rows);
    Scan scan(request);
    for (const Document& row : state.rows)
        scan.look(row);
    QByteArray by = oracle::compare(request, expected, scan.found());
    if (by.isEmpty() && everything)
        by = oracle::compareAll(expected, scan.all());
    QByteArray asked;
    for (const Query& query : request.queries)
        asked += "\n    " + written(query);
    if (!by.isEmpty())
        return "Scan: " + by + asked;
    const auto found = state.index->find(request);
    if (!found)
        return "Index: " + found.error().detail.toUtf8();
    by = oracle::compare(request, expected, *found);
    if (by.isEmpty() && everything) {
        const auto all = state.index->all(request);
        by = all ? oracle::compareAll(expected, *all) : "all() fails: " + all.error().detail.toUtf8();
    }
    return by.isEmpty() ? by : "Index, " + state.what + ": " + by + asked;
}

void TestOracle::whatIsTyped()
{
    const Readings& readings = Readings::standard();
    const Gazetteer places = gazetteer();
    const QueryParser parser(readings, places);
    Typist typist(1, readings);
    Dice dice(2);
    for (int turn = 0; turn < m_queries; ++turn) {
        const State& state = m_states[dice.percent(60) ? dice.below(4) : dice.below(m_states.size())];
        const std::vector<Document>& rows = state.rows.empty() ? m_states[0].rows : state.rows;
        Request request{.filters = filters(dice, rows)};
        QByteArray what = "question " + QByteArray::number(turn) + ":";
        for (std::size_t i = dice.percent(15) ? 2 : 1; i > 0; --i) {
            const QString typed = typist.typed(dice.of(rows));
            const Scope scope = dice.of(std::array{Scope::Everything, Scope::Everything, Scope::Name, Scope::Rest});
            request.queries.push_back(parser.parse(typed, scope));
            what += " '" + typed.toUtf8() + "' in " + QByteArray::number(static_cast<int>(scope));
        }
        request.offset = dice.percent(30) ? static_cast<std::int64_t>(dice.below(60)) : 0;
        request.limit = dice.percent(10) ? 3000 : static_cast<std::int64_t>(dice.below(60));
        const QByteArray wrong = difference(request, state, dice.percent(20));
        QVERIFY2(wrong.isEmpty(), qPrintable(QString::fromUtf8(wrong + " - " + what)));
    }
}

void TestOracle::whatTheRulesAllow()
{
    Dice dice(3);
    QueryMaker maker(4, m_states[0].rows);
    for (int turn = 0; turn < m_queries; ++turn) {
        const State& state = m_states[dice.percent(60) ? dice.below(4) : dice.below(m_states.size())];
        Request request{.filters = filters(dice, m_states[0].rows)};
        for (std::size_t i = dice.percent(20) ? 2 : 1; i > 0; --i)
            request.queries.push_back(maker.make());
        if (dice.percent(3))
            request.queries.clear();
        request.offset = dice.percent(30) ? static_cast<std::int64_t>(dice.below(60)) : 0;
        request.limit = dice.percent(10) ? 3000 : static_cast<std::int64_t>(dice.below(60));
        const QByteArray wrong = difference(request, state, dice.percent(20));
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(QString::fromUtf8(wrong + " - " + "made question " + QByteArray::number(turn))));
    }
}

/// Every tier by itself, so that one that is hardly ever reached is judged as well.
void TestOracle::parserTiersWhole()
{
    const Readings& readings = Readings::standard();
    const Gazetteer places = gazetteer();
    const QueryParser parser(readings, places);
    Typist typist(8, readings);
    Dice dice(9);
    const State& state = m_states[3];
    for (int turn = 0; turn < m_queries / 10; ++turn) {
        const QString typed = typist.typed(dice.of(state.rows));
        const Query whole = parser.parse(typed, dice.percent(60) ? Scope::Everything : Scope::Name);
        for (std::size_t tier = 0; tier < whole.tiers.size(); ++tier) {
            const Request request{.queries = {{.scope = whole.scope, .tiers = {whole.tiers[tier]}}},
                                  .filters = {.sources = {1, 2, 3}}};
            const QByteArray wrong = difference(request, state, true);
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(QString::fromUtf8(wrong + " - " + "tier " + QByteArray::number(static_cast<int>(tier)) +
                                                  " of '" + typed.toUtf8() + "'")));
        }
    }
}

QTEST_GUILESS_MAIN(TestOracle)
#include "test_oracle.moc"
