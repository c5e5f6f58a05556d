// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/document.h"
#include "tests/core/directory/scratchdirectory.h"

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::catalog;
using namespace yibao::directory;
using test::Scratch;

namespace {

const QString hospitals = u"designated-hospitals"_s;

const QString smallList =
    u"名称,编码,行政区划,医院等级,地址,又名,电话\n"
    "北京协和医院,H11010100001,110101,三级甲等,东单帅府园1号,协和,010-69156114\n"
    "北京协和医院（西院）,H11010200002,110102,三级甲等,大木仓胡同41号,,(010)69151188、13800138000\n"
    "厦门市第一医院,H35020300003,350203,三级甲等,镇海路55号,,0592-2137275\n"
    "重庆市渝中区协和路诊所,H50010300004,500103,,协和路（东段）3号,,\n"
    "石家庄𠮷祥医院,H13010200005,130102,,长安区,,\n"_s;

std::unique_ptr<Scratch> held;

Result<Answer> found(const QString& text, int limit = 50)
{
    return held->find(Question{.service = hospitals, .page = {.offset = 0, .limit = limit}, .text = text});
}

/// The marked pieces of a row as "field:text".
QStringList marked(const Answer& answer, qsizetype row)
{
    QStringList pieces;
    const auto& fields = test::shippedCatalog().dataset(hospitals)->fields;
    for (const CellRange& range : answer.hits.value(row).ranges)
        pieces.append(fields.at(range.field).id + u':' +
                      answer.rows.at(row).cells.at(range.field).mid(range.start, range.length));
    return pieces;
}

} // namespace

/// Why a row was found, and what a person is told where nothing or little is found.
class TestHits final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        held = std::make_unique<Scratch>();
        const auto report = held->import(held->job(hospitals, held->list(smallList)));
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->added, 5);
    }
    void cleanupTestCase() { held.reset(); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void reasonsAndMarks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<MatchKind>("kind");
        QTest::addColumn<QStringList>("marks");
        const auto row = [](const char* name, const QString& text, const QString& code, MatchKind kind,
                            const QStringList& marks) { QTest::newRow(name) << text << code << kind << marks; };
        row("the name", u"北京协和医院"_s, u"1"_s, MatchKind::Exact, {u"name:北京协和医院"_s});
        row("the name in other characters", u"北京協和醫院"_s, u"1"_s, MatchKind::Exact, {u"name:北京协和医院"_s});
        row("brackets inside", u"北京协和医院西院"_s, u"2"_s, MatchKind::Exact, {u"name:北京协和医院（西院"_s});
        row("another name", u"协和"_s, u"1"_s, MatchKind::Alias, {u"alias:协和"_s, u"name:协和医院"_s});
        row("beginning", u"厦门市"_s, u"3"_s, MatchKind::Prefix, {u"name:厦门市"_s});
        row("end", u"第一医院"_s, u"3"_s, MatchKind::Suffix, {u"name:第一医院"_s});
        row("inside", u"渝中区"_s, u"4"_s, MatchKind::Substring, {u"name:渝中区"_s});
        row("initials", u"xmsdyyy"_s, u"3"_s, MatchKind::Exact, {u"name:厦门市第一医院"_s});
        row("some initials", u"xms"_s, u"3"_s, MatchKind::Initials, {u"name:厦门市"_s});
        row("syllables", u"xiamen"_s, u"3"_s, MatchKind::Initials, {u"name:厦门"_s});
        row("a code", u"h350203"_s, u"3"_s, MatchKind::Prefix, {u"code:H350203"_s});
        row("a telephone", u"69156114"_s, u"1"_s, MatchKind::Address, {u"phone:69156114"_s});
        row("the second telephone", u"13800138000"_s, u"2"_s, MatchKind::Address, {u"phone:13800138000"_s});
        row("an address", u"镇海路"_s, u"3"_s, MatchKind::Address, {u"address:镇海路"_s});
        row("outside of the basic plane", u"家庄𠮷"_s, u"5"_s, MatchKind::Substring, {u"name:家庄𠮷"_s});
        row("two words", u"一医院 镇海"_s, u"3"_s, MatchKind::Address, {u"name:一医院"_s, u"address:镇海"_s});
        row("a place and a word", u"福建 市第"_s, u"3"_s, MatchKind::Substring, {u"name:市第"_s});
    }
    void reasonsAndMarks()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        QFETCH(MatchKind, kind);
        QFETCH(QStringList, marks);
        const auto answer = found(text);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QVERIFY2(!answer->rows.isEmpty(), "nothing found");
        QCOMPARE(answer->rows.constFirst().key.right(1), code);
        QCOMPARE(answer->hits.size(), answer->rows.size());
        QCOMPARE(answer->hits.constFirst().kind, kind);
        QStringList given = marked(*answer, 0);
        given.sort();
        marks.sort();
        QCOMPARE(given, marks);
    }

    void withoutWordsThereIsNothingToExplain()
    {
        for (const QString& text : {QString(), u"  "_s, u"（）"_s}) {
            const auto answer = found(text);
            QVERIFY(answer);
            QCOMPARE(answer->total, 5);
            QVERIFY(answer->hits.isEmpty());
            QCOMPARE(answer->near, 0);
        }
    }

    void nearRowsComeLastAndAreCounted()
    {
        const auto answer = found(u"协合医院"_s);
        QVERIFY(answer && answer->total > 0);
        QCOMPARE(answer->near, answer->total);
        for (const Hit& hit : answer->hits)
            QCOMPARE(hit.kind, MatchKind::Near);
        const auto exact = found(u"协和医院"_s);
        QVERIFY(exact && exact->total > exact->near);
        bool near = false;
        for (const Hit& hit : exact->hits) {
            QVERIFY(!near || hit.kind == MatchKind::Near);
            near = hit.kind == MatchKind::Near;
        }
        // Sorting by a column does not bring them before what was meant.
        const auto sorted = held->find(Question{.service = hospitals,
                                                .filters = {},
                                                .page = {},
                                                .sort = u"name"_s,
                                                .descending = true,
                                                .text = u"协和医院"_s});
        QVERIFY(sorted);
        QCOMPARE(sorted->near, exact->near);
        for (qsizetype i = 0; i < sorted->hits.size(); ++i)
            QCOMPARE(sorted->hits.at(i).kind == MatchKind::Near, i >= sorted->total - sorted->near);
    }

    void nothingFoundIsAnAnswer()
    {
        const auto answer = found(u"饕餮zzz"_s);
        QVERIFY(answer);
        QCOMPARE(answer->total, 0);
        QVERIFY(answer->rows.isEmpty() && answer->hits.isEmpty() && answer->sources.isEmpty());
        // Without the place there is something: what a person may be told.
        Question narrow{.service = hospitals, .filters = {{u"region"_s, u"130000"_s}}, .page = {}, .text = u"厦门"_s};
        QCOMPARE(held->find(narrow)->total, 0);
        narrow.filters.clear();
        narrow.page.limit = 0;
        const auto wider = held->find(narrow);
        QVERIFY(wider && wider->rows.isEmpty() && wider->hits.isEmpty());
        QCOMPARE(wider->total, 1);
    }

    void hostileWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("ten thousand characters") << QString(10'000, u'医');
        QTest::newRow("half a surrogate") << QString(QChar(0xd842));
        QTest::newRow("the other half") << QString(QChar(0xdfb7)) + u"祥"_s;
        QTest::newRow("right to left") << u"\u202e协和\u202c"_s;
        QTest::newRow("null") << QString(QChar(0)) + u"协和"_s;
        QTest::newRow("private use") << u"\ue000\uf8ff"_s;
        QTest::newRow("emoji") << u"🏥👨‍👩‍👧"_s;
        QTest::newRow("sql") << u"'; DROP TABLE list_designated_hospitals; --"_s;
        QTest::newRow("glob") << u"*?[a-z]%_\\"_s;
        QTest::newRow("regular expression") << u"(.*)+$^"_s;
        QTest::newRow("one letter") << u"x"_s;
        QTest::newRow("mixed") << u"北京xh"_s;
        QTest::newRow("line ends") << u"协和\n医院\r\t"_s;
        QTest::newRow("full width") << u"Ｈ１１０１０１"_s;
    }
    void hostileWords()
    {
        QFETCH(QString, text);
        const auto answer = found(text);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->rows.size(), answer->total);
        QVERIFY(answer->hits.isEmpty() || answer->hits.size() == answer->rows.size());
        for (qsizetype i = 0; i < answer->hits.size(); ++i) {
            for (const CellRange& range : answer->hits.at(i).ranges) {
                const QString& cell = answer->rows.at(i).cells.at(range.field);
                QVERIFY(range.start >= 0 && range.length > 0 && range.start + range.length <= cell.size());
                QVERIFY(!cell.at(range.start).isLowSurrogate());
                QVERIFY(!cell.at(range.start + range.length - 1).isHighSurrogate());
            }
        }
        QCOMPARE(found(QString())->total, 5);
    }

    void aCancelledQuestionIsDropped()
    {
        QList<QFuture<Result<Answer>>> asked;
        for (int i = 0; i < 200; ++i) {
            asked.append((*held)->find({.service = hospitals, .filters = {}, .page = {}, .text = u"医院"_s}));
            if (i + 1 < 200)
                asked.last().cancel();
        }
        const auto last = asked.last().result();
        QVERIFY(last);
        QVERIFY(last->total > 0);
        for (auto& one : asked) {
            one.waitForFinished();
            QVERIFY(one.isFinished());
        }
    }

    void numbersOfACell_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QStringList>("numbers");
        QTest::newRow("plain") << u"0755-82791234"_s << QStringList{u"82791234"_s};
        QTest::newRow("local") << u"2137275"_s << QStringList{u"2137275"_s};
        QTest::newRow("mobile") << u"13800138000"_s << QStringList{u"13800138000"_s};
        QTest::newRow("extension") << u"0591-83660233-5163"_s << QStringList{u"83660233"_s};
        QTest::newRow("two") << u"(010)69151188、400-600-3120"_s << QStringList{u"69151188"_s, u"4006003120"_s};
        QTest::newRow("without a dash") << u"075582791234"_s << QStringList{u"82791234"_s};
        QTest::newRow("none") << u"暂无"_s << QStringList{};
        QTest::newRow("empty") << u""_s << QStringList{};
        QTest::newRow("dash") << u"-"_s << QStringList{};
    }
    void numbersOfACell()
    {
        QFETCH(QString, cell);
        QStringList given;
        for (const std::u16string& number : localNumbers(cell))
            given.append(QString::fromStdU16String(number));
        QTEST(given, "numbers");
    }
};

QTEST_GUILESS_MAIN(TestHits)
#include "test_hits.moc"
