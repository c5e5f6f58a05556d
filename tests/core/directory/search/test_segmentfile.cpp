// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// The file of an index in the hands of a bad disk or a bad neighbour: an error or the right answer, nothing else.

#include "core/directory/search/blob.h"
#include "tests/core/directory/search/oracle.h"
#include "tests/core/directory/search/patterns.h"
#include "tests/core/directory/search/syntheticrows.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

using namespace yibao;
using namespace yibao::search;
using namespace yibao::search::testing;

namespace {

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString& path, const QByteArray& bytes)
{
    QFile::remove(path);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

const char* told(const char* what, qsizetype number, const QByteArray& wrong)
{
    static QByteArray text;
    text = QByteArray(what) + ' ' + QByteArray::number(number) + ": " + wrong;
    return text.constData();
}

Status writeSegment(const std::vector<Document>& rows, const QString& path, const SegmentBuilder::Stop& stop = {})
{
    SegmentBuilder builder;
    for (const Document& row : rows)
        builder.add(row);
    return builder.write(identity(rows), path, stop);
}

std::vector<Request> questions()
{
    std::vector<Query> queries{{},
                               query(reading({term({units(u"医院"), initials("yy")})})),
                               query(reading({term({units(u"人民医院")})})),
                               query(reading({term({initials("rmyy")})})),
                               query(reading({term({syllables({"wei", "sheng", "s*"})})})),
                               query(reading({term({units(u"人?医院")})})),
                               query(reading({{.code = u"h44"}})),
                               query(reading({{.phone = u"6"}}), Scope::Everything),
                               query(reading({term({units(u"人民路")})}), Scope::Rest),
                               query(reading({term({units(u"路")}), term({units(u"医")})}), Scope::Everything)};
    std::vector<Request> requests;
    for (Query& query : queries)
        requests.push_back({.queries = {std::move(query)}, .filters = {.sources = {1, 2, 3}}});
    requests.push_back({.filters = {.sources = {1}, .regions = std::vector<std::uint32_t>{110000}}});
    requests.push_back({.filters = {.sources = {1, 2}, .oneOf = {{.fields = {1}, .values = {u"一级"}}}}});
    return requests;
}

} // namespace

class TestSegmentFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void holdsWhatItWasGiven();
    void extremeRows();
    void cutOff_data();
    void cutOff();
    void flipped_data();
    void flipped();
    void overwrittenStretches();
    void longerThanItSays();
    void otherKindsOfFile_data();
    void otherKindsOfFile();
    void partsThatDoNotBelongTogether();
    void oldFileStaysWhole();
    void cannotBeWritten();
    void replacedWhileInUse();
    void readInPartIsNotChecked();

private:
    /// Empty when the file gives an error or the right answers. `errors` is raised by one for an error.
    [[nodiscard]] QByteArray judge(const QString& path, int* errors = nullptr) const;
    [[nodiscard]] QString copyOf(const QByteArray& main, const QByteArray& rest) const;

    QTemporaryDir m_folder;
    std::vector<Document> m_rows;
    std::vector<Request> m_questions;
    std::vector<std::vector<oracle::Placed>> m_answers;
    QByteArray m_main;
    QByteArray m_rest;
};

void TestSegmentFile::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_rows = RowMaker(3).rows(400);
    m_questions = questions();
    for (const Request& request : m_questions)
        m_answers.push_back(oracle::find(request, m_rows));
    const QString path = m_folder.filePath(QStringLiteral("whole"));
    const Status written = writeSegment(m_rows, path);
    QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
    m_main = read(path);
    m_rest = read(path + QStringLiteral(".rest"));
    QVERIFY(!m_main.isEmpty());
    QVERIFY(!m_rest.isEmpty());
}

QByteArray TestSegmentFile::judge(const QString& path, int* errors) const
{
    const auto isPlain = [](const Error& error) {
        return (error.code == ErrorCode::StorageCorrupt || error.code == ErrorCode::StorageNewer) &&
               !error.detail.isEmpty();
    };
    bool failed = false;
    const auto opened = openSegment(path);
    if (!opened) {
        failed = true;
        if (!isPlain(opened.error()))
            return "opening gives another error: " + opened.error().detail.toUtf8();
    } else {
        const Index index(*opened);
        for (std::size_t i = 0; i < m_questions.size(); ++i) {
            const auto found = index.find(m_questions[i]);
            const auto all = index.all(m_questions[i]);
            if (!found || !all) {
                failed = true;
                if (!isPlain(!found ? found.error() : all.error()))
                    return "a question gives another error";
            }
            if (found) {
                const QByteArray wrong = oracle::compare(m_questions[i], m_answers[i], *found);
                if (!wrong.isEmpty())
                    return "question " + QByteArray::number(static_cast<int>(i)) + ": " + wrong;
            }
            if (all && !oracle::compareAll(m_answers[i], *all).isEmpty())
                return "question " + QByteArray::number(static_cast<int>(i)) + ": all() differs";
        }
    }
    if (errors != nullptr && failed)
        ++*errors;
    return {};
}

QString TestSegmentFile::copyOf(const QByteArray& main, const QByteArray& rest) const
{
    const QString path = m_folder.filePath(QStringLiteral("copy"));
    return write(path, main) && write(path + QStringLiteral(".rest"), rest) ? path : QString();
}

void TestSegmentFile::holdsWhatItWasGiven()
{
    int errors = 0;
    const QString path = copyOf(m_main, m_rest);
    QCOMPARE(judge(path, &errors), QByteArray());
    QCOMPARE(errors, 0);
    const auto opened = openSegment(path);
    QVERIFY(opened);
    QCOMPARE(rowsOf(**opened), m_rows.size());
    const Identity& held = identityOf(**opened);
    const Identity given = identity(m_rows);
    QVERIFY(held.directory == given.directory && held.list == given.list);
    QVERIFY(held.sequence == given.sequence && held.sources == given.sources);

    // The same rows make the same file on every machine; in another order still the same answers.
    const QString again = m_folder.filePath(QStringLiteral("again"));
    QVERIFY(writeSegment(m_rows, again));
    QVERIFY(read(again) == m_main);
    std::vector<Document> turned = m_rows;
    std::ranges::reverse(turned);
    QVERIFY(writeSegment(turned, again));
    QCOMPARE(judge(again, &errors), QByteArray());
    QCOMPARE(errors, 0);
}

void TestSegmentFile::extremeRows()
{
    constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
    constexpr auto highest = std::numeric_limits<std::int64_t>::max();
    std::u16string mixed;
    for (char16_t unit = 1; unit < 0xFFFF; ++unit)
        mixed += unit;
    Document many{.row = 7, .source = 1, .name = u"多"};
    for (int i = 0; i < 3000; ++i) {
        many.otherNames.push_back(u"别名" + std::u16string(static_cast<std::size_t>(i % 40), u'医') + u"院");
        many.codes.push_back(u"h" + std::u16string(1, static_cast<char16_t>(u'0' + i % 10)));
        many.phones.push_back(u"6" + std::u16string(1, static_cast<char16_t>(u'0' + i % 10)));
        many.values.push_back(
            {.field = static_cast<std::uint16_t>(i), .value = std::u16string(1, static_cast<char16_t>(i))});
        many.regions.push_back(static_cast<std::uint32_t>(i));
    }
    const std::vector<Document> rows{
        {.row = lowest, .source = 1, .rank = highest, .tieByName = true, .position = 0xFFFFFFFF, .name = u""},
        {.row = highest, .source = 2, .rank = lowest, .name = std::u16string(10000, u'医')},
        {.row = 0, .source = 0xFFFFFFFF, .rank = lowest, .tieByName = true, .name = mixed, .rest = mixed},
        {.row = -1, .source = 1, .rank = 0, .name = u"\xD800\xDC00\xD800", .codes = {u""}, .phones = {u""}},
        {.row = 5,
         .source = 1,
         .rank = 0,
         .name = u"医院",
         .otherNames = {u"", u"医院"},
         .rest = std::u16string(50000, u'路')},
        many,
    };
    std::vector<Request> requests = questions();
    requests.push_back(
        {.queries = {query(reading({term({units(u"医")})}))}, .filters = {.sources = {1, 2, 0xFFFFFFFF}}});
    requests.push_back(
        {.queries = {query(reading({term({units(std::u16string(64, u'医'))})}))}, .filters = {.sources = {2}}});
    requests.push_back(
        {.queries = {query(reading({term({units(u"\xD800")})}))}, .filters = {.sources = {1, 0xFFFFFFFF}}});
    requests.push_back({.filters = {.sources = {1}, .oneOf = {{.fields = {65}, .values = {u"A"}}}}});
    requests.push_back({.filters = {.sources = {1}, .regions = std::vector<std::uint32_t>{2999}}});
    const QString path = m_folder.filePath(QStringLiteral("extreme"));
    QVERIFY(writeSegment(rows, path));
    const auto opened = openSegment(path);
    QVERIFY(opened);
    for (const auto& base : {segment(rows), *opened}) {
        const Index index(base);
        for (std::size_t i = 0; i < requests.size(); ++i) {
            const auto found = index.find(requests[i]);
            QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
            const QByteArray wrong = oracle::compare(requests[i], oracle::find(requests[i], rows), *found);
            QVERIFY2(wrong.isEmpty(), told("question", static_cast<qsizetype>(i), wrong));
        }
    }
}

void TestSegmentFile::cutOff_data()
{
    QTest::addColumn<bool>("main");
    QTest::newRow("names") << true;
    QTest::newRow("addresses") << false;
}

void TestSegmentFile::cutOff()
{
    QFETCH(bool, main);
    const QByteArray& bytes = main ? m_main : m_rest;
    std::vector<qsizetype> lengths;
    for (qsizetype length = 0; length < std::min<qsizetype>(bytes.size(), 256); length += 7)
        lengths.push_back(length);
    for (int part = 1; part < 60; ++part)
        lengths.push_back(bytes.size() * part / 60);
    for (const qsizetype missing : {1, 2, 3, 4, 8, 16, 64, 4096})
        if (missing < bytes.size())
            lengths.push_back(bytes.size() - missing);
    for (const qsizetype length : lengths) {
        int errors = 0;
        const QString path = main ? copyOf(bytes.first(length), m_rest) : copyOf(m_main, bytes.first(length));
        const QByteArray wrong = judge(path, &errors);
        QVERIFY2(wrong.isEmpty(), told("cut to", length, wrong));
        // What is cut off is known at once, by the size alone.
        QVERIFY2(errors == 1, told("not noticed: cut to", length, {}));
    }
}

void TestSegmentFile::flipped_data()
{
    cutOff_data();
}

void TestSegmentFile::flipped()
{
    QFETCH(bool, main);
    const QByteArray& bytes = main ? m_main : m_rest;
    std::vector<qsizetype> places;
    for (qsizetype at = 0; at < std::min<qsizetype>(bytes.size(), 320); ++at)
        places.push_back(at);
    Dice dice(5);
    for (int i = 0; i < 700; ++i)
        places.push_back(static_cast<qsizetype>(dice.below(static_cast<std::size_t>(bytes.size()))));
    for (qsizetype back = 1; back <= std::min<qsizetype>(bytes.size(), 64); ++back)
        places.push_back(bytes.size() - back);
    int errors = 0;
    for (const qsizetype at : places) {
        QByteArray damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ static_cast<char>(1U << dice.below(8)));
        const QByteArray wrong = judge(main ? copyOf(damaged, m_rest) : copyOf(m_main, damaged), &errors);
        QVERIFY2(wrong.isEmpty(), told("flipped at", at, wrong));
    }
    QVERIFY(errors > 0);
}

void TestSegmentFile::overwrittenStretches()
{
    Dice dice(6);
    for (int turn = 0; turn < 250; ++turn) {
        QByteArray main = m_main;
        QByteArray rest = m_rest;
        QByteArray& bytes = dice.percent(70) ? main : rest;
        const auto size = static_cast<std::size_t>(bytes.size());
        const std::size_t at = dice.percent(40) ? dice.below(512) : dice.below(size);
        const std::size_t length = dice.percent(20) ? 4096 : dice.between(1, 16);
        const std::size_t kind = dice.below(3);
        for (std::size_t i = at; i < std::min(size, at + length); ++i)
            bytes[static_cast<qsizetype>(i)] = static_cast<char>(kind == 0 ? 0 : kind == 1 ? 0xFF : dice.below(256));
        const QByteArray wrong = judge(copyOf(main, rest));
        QVERIFY2(wrong.isEmpty(), told("overwritten at", static_cast<qsizetype>(at), wrong));
    }
}

void TestSegmentFile::longerThanItSays()
{
    QCOMPARE(judge(copyOf(m_main + QByteArray(5000, '\0'), m_rest)), QByteArray());
    QCOMPARE(judge(copyOf(m_main + m_main, m_rest)), QByteArray());
    QCOMPARE(judge(copyOf(m_main, m_rest + m_rest)), QByteArray());
    // Sparse: five gigabytes by name, hardly any on the disk.
    const QString path = copyOf(m_main, m_rest);
    if (!QFile::resize(path, qint64{5} << 30))
        QSKIP("the disk does not hold sparse files of this size");
    QCOMPARE(judge(path), QByteArray());
    QVERIFY(QFile::resize(path, 0));
}

void TestSegmentFile::otherKindsOfFile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one byte") << QByteArray("Y");
    QTest::newRow("zeros") << QByteArray(100000, '\0');
    QTest::newRow("ones") << QByteArray(100000, '\xFF');
    QTest::newRow("a database") << QByteArray("SQLite format 3") + QByteArray(8000, '\0');
    QTest::newRow("text") << QByteArray("机构编码,机构名称\n").repeated(500);
}

void TestSegmentFile::otherKindsOfFile()
{
    QFETCH(QByteArray, bytes);
    int errors = 0;
    QCOMPARE(judge(copyOf(bytes, m_rest), &errors), QByteArray());
    QCOMPARE(errors, 1);
    QCOMPARE(judge(copyOf(m_main, bytes), &errors), QByteArray());
    QCOMPARE(errors, 2);
    QCOMPARE(judge(copyOf(bytes, bytes), &errors), QByteArray());
    QCOMPARE(errors, 3);
}

void TestSegmentFile::partsThatDoNotBelongTogether()
{
    const QString other = m_folder.filePath(QStringLiteral("other"));
    QVERIFY(writeSegment(RowMaker(4).rows(400), other));
    int errors = 0;
    QCOMPARE(judge(copyOf(m_main, read(other + QStringLiteral(".rest"))), &errors), QByteArray());
    QCOMPARE(errors, 1);
    const QString path = copyOf(m_main, m_rest);
    QVERIFY(QFile::remove(path + QStringLiteral(".rest")));
    const auto opened = openSegment(path);
    if (opened) {
        const Index index(*opened);
        QVERIFY(!index.find(
            {.queries = {query(reading({term({units(u"路")})}), Scope::Rest)}, .filters = {.sources = {1}}}));
    }
    // Nothing there, or something that is no file at all.
    QVERIFY(!openSegment(m_folder.filePath(QStringLiteral("nothing"))));
    QVERIFY(!openSegment(m_folder.path()));
    QVERIFY(!openSegment(QString()));
}

void TestSegmentFile::oldFileStaysWhole()
{
    QDir().mkpath(m_folder.filePath(QStringLiteral("alone")));
    const QString path = m_folder.filePath(QStringLiteral("alone/index"));
    QVERIFY(writeSegment(m_rows, path));
    const QStringList before = QFileInfo(path).dir().entryList(QDir::Files, QDir::Name);
    const std::vector<Document> others = RowMaker(4).rows(300);
    bool finished = false;
    int stops = 0;
    for (int steps = 0; steps < 2000 && !finished; ++steps) {
        int asked = 0;
        const Status status = writeSegment(others, path, [&] { return asked++ >= steps; });
        finished = status.has_value();
        if (finished)
            break;
        ++stops;
        QVERIFY(status.error().code == ErrorCode::Cancelled);
        int errors = 0;
        QCOMPARE(judge(path, &errors), QByteArray());
        QCOMPARE(errors, 0);
        QCOMPARE(QFileInfo(path).dir().entryList(QDir::Files, QDir::Name), before);
    }
    QVERIFY(finished);
    QVERIFY(stops > 0);
    const auto opened = openSegment(path);
    QVERIFY(opened);
    QCOMPARE(rowsOf(**opened), others.size());
}

void TestSegmentFile::cannotBeWritten()
{
    QVERIFY(!writeSegment(m_rows, m_folder.filePath(QStringLiteral("no such folder/index"))));
    QVERIFY(!writeSegment(m_rows, m_folder.filePath(QStringLiteral("whole/index"))));
    QVERIFY(!writeSegment(m_rows, m_folder.path()));
    QVERIFY(!writeSegment(m_rows, QString()));
}

void TestSegmentFile::replacedWhileInUse()
{
    const QString path = m_folder.filePath(QStringLiteral("replaced"));
    QVERIFY(writeSegment(m_rows, path));
    const auto old = openSegment(path);
    QVERIFY(old);
    const Index index(*old);
    QVERIFY(writeSegment(RowMaker(4).rows(300), path));
    for (std::size_t i = 0; i < m_questions.size(); ++i) {
        const auto found = index.find(m_questions[i]);
        QVERIFY(found);
        QCOMPARE(oracle::compare(m_questions[i], m_answers[i], *found), QByteArray());
    }
}

/// What was read ahead in part must not pass for checked: the rest of it may be damaged.
void TestSegmentFile::readInPartIsNotChecked()
{
    const QString path = m_folder.filePath(QStringLiteral("columns"));
    BlobWriter writer(path);
    writer.column(0, std::vector<std::uint32_t>(40'000, 7));
    writer.column(1, std::vector<std::uint32_t>(3, 7));
    QVERIFY(writer.finish());
    const auto blob = Blob::map(path);
    QVERIFY(blob);
    const Column<std::uint32_t> numbers(**blob, 0);
    (*blob)->warm(0, {}, 4096);
    QVERIFY(numbers.checked() == nullptr);
    (*blob)->warm(0, [] { return true; });
    QVERIFY(numbers.checked() == nullptr);
    (*blob)->warm(0, {});
    QVERIFY(numbers.checked() != nullptr);
    QCOMPARE(numbers.checked()[39'999], 7U);
    QVERIFY(!(*blob)->isChecked(1));
    QVERIFY(!(*blob)->isChecked(2));
}

QTEST_GUILESS_MAIN(TestSegmentFile)
#include "test_segmentfile.moc"
