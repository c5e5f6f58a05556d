// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Questions, edits and rebuilds at once, with standard threads alone, so that the thread sanitiser can judge them.
// YIBAO_SOAK_SECONDS sets for how long.

#include "tests/core/directory/search/oracle.h"
#include "tests/core/directory/search/syntheticrows.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

using namespace yibao::search;
using namespace yibao::search::testing;

namespace {

using Rows = std::vector<Document>;

struct Edit
{
    std::vector<std::int64_t> gone;
    std::shared_ptr<const Segment> changed;
};

/// The index in use and the rows that it stands for; the way the directory keeps it, in small.
class Shelf
{
public:
    struct Snapshot
    {
        std::shared_ptr<const Index> index;
        std::shared_ptr<const Rows> rows;
        std::size_t edits = 0;
    };

    explicit Shelf(Rows rows)
    {
        m_now.index = std::make_shared<Index>(segment(rows));
        m_now.rows = std::make_shared<const Rows>(std::move(rows));
    }

    [[nodiscard]] Snapshot now() const
    {
        const std::lock_guard lock(m_mutex);
        return m_now;
    }

    void edit(Edit edit, const Rows& fresh)
    {
        const std::lock_guard lock(m_mutex);
        Rows rows = *m_now.rows;
        std::erase_if(rows, [&](const Document& row) { return std::ranges::count(edit.gone, row.row) > 0; });
        rows.insert(rows.end(), fresh.begin(), fresh.end());
        m_now.index = m_now.index->with(edit.gone, edit.changed);
        m_now.rows = std::make_shared<const Rows>(std::move(rows));
        m_edits.push_back(std::move(edit));
        m_now.edits = m_edits.size();
    }

    /// `base` holds the edits up to `edits`; what came since is put on top.
    void rebuilt(std::shared_ptr<const Segment> base, std::size_t edits)
    {
        const std::lock_guard lock(m_mutex);
        auto index = std::make_shared<const Index>(std::move(base));
        for (std::size_t i = edits; i < m_edits.size(); ++i)
            index = index->with(m_edits[i].gone, m_edits[i].changed);
        m_now.index = std::move(index);
    }

private:
    mutable std::mutex m_mutex;
    Snapshot m_now;
    std::vector<Edit> m_edits;
};

class Complaints
{
public:
    void add(const QByteArray& text)
    {
        const std::lock_guard lock(m_mutex);
        m_texts.push_back(text.toStdString());
    }
    [[nodiscard]] std::string first() const { return m_texts.empty() ? std::string() : m_texts.front(); }

private:
    std::mutex m_mutex;
    std::vector<std::string> m_texts;
};

} // namespace

class TestConcurrency : public QObject
{
    Q_OBJECT
public:
    /// A long run is longer than a test function may otherwise last.
    static void initMain()
    {
        if (qEnvironmentVariableIntValue("YIBAO_SOAK_SECONDS") > 200)
            qputenv("QTEST_FUNCTION_TIMEOUT",
                    QByteArray::number(2000 * qEnvironmentVariableIntValue("YIBAO_SOAK_SECONDS")));
    }

private Q_SLOTS:
    void questionsEditsAndRebuilds();
    void oneSegmentInManyIndexes();
};

void TestConcurrency::questionsEditsAndRebuilds()
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("YIBAO_SOAK_SECONDS", &given);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(given ? wanted : 3);
    const auto goesOn = [end] { return std::chrono::steady_clock::now() < end; };

    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const std::string path = folder.filePath(QStringLiteral("list.index")).toStdString();
    Shelf shelf(RowMaker(1).rows(700));
    Complaints complaints;
    std::atomic_int questions = 0;
    std::atomic_int edits = 0;
    std::atomic_int rebuilds = 0;
    std::atomic_int stopped = 0;

    const Readings& readings = Readings::standard();
    const Gazetteer places = gazetteer();
    const auto ask = [&](std::uint32_t seed) {
        const QueryParser parser(readings, places);
        Typist typist(seed, readings);
        Dice dice(seed + 100);
        while (goesOn()) {
            const Shelf::Snapshot now = shelf.now();
            if (now.rows->empty())
                continue;
            const QString typed = typist.typed(dice.of(*now.rows));
            Request request{.queries = {parser.parse(typed, dice.percent(50) ? Scope::Everything : Scope::Name)},
                            .filters = {.sources = {1, 2, 3}}};
            if (dice.percent(10)) {
                // The next key: the question is dropped half-way, or was done already.
                std::atomic_int steps = 0;
                const auto cut = now.index->find(request, [&] { return ++steps > 1; });
                if (cut) {
                    ++questions;
                } else {
                    ++stopped;
                    if (cut.error().code != yibao::ErrorCode::Cancelled)
                        complaints.add("a stopped question: " + cut.error().detail.toUtf8());
                }
                continue;
            }
            const auto found = now.index->find(request);
            ++questions;
            const QByteArray wrong = found ? oracle::compare(request, oracle::find(request, *now.rows), *found)
                                           : found.error().detail.toUtf8();
            if (!wrong.isEmpty())
                complaints.add(wrong + " - '" + typed.toUtf8() + "'");
        }
    };
    const auto edit = [&] {
        RowMaker maker(2);
        Dice dice(3);
        std::int64_t next = 10'000;
        while (goesOn()) {
            const Shelf::Snapshot now = shelf.now();
            if (now.index->deltas().size() > 12) {
                std::this_thread::sleep_for(std::chrono::milliseconds(5)); // the rebuild is due
                continue;
            }
            Edit change;
            Rows fresh;
            for (std::size_t i = dice.below(12); i > 0 && now.rows->size() > 100; --i) {
                const std::int64_t row = dice.of(*now.rows).row;
                if (std::ranges::count(change.gone, row) > 0)
                    continue;
                change.gone.push_back(row);
                if (dice.percent(50))
                    fresh.push_back(maker.make(row));
            }
            for (std::size_t i = dice.below(8); i > 0; --i)
                fresh.push_back(maker.make(next++));
            if (!fresh.empty())
                change.changed = segment(fresh);
            shelf.edit(std::move(change), fresh);
            ++edits;
        }
    };
    const auto rebuild = [&] {
        const QString file = QString::fromStdString(path);
        Dice dice(4);
        while (goesOn()) {
            const Shelf::Snapshot now = shelf.now();
            SegmentBuilder builder;
            for (const Document& row : *now.rows)
                builder.add(row);
            if (dice.percent(25)) {
                int steps = 0;
                const auto status = builder.write(identity(*now.rows), file, [&] { return ++steps > 2; });
                if (!status && status.error().code != yibao::ErrorCode::Cancelled)
                    complaints.add("a stopped rebuild: " + status.error().detail.toUtf8());
                continue;
            }
            if (const auto status = builder.write(identity(*now.rows), file); !status) {
                complaints.add("rebuild: " + status.error().detail.toUtf8());
                continue;
            }
            auto opened = openSegment(file);
            if (!opened) {
                complaints.add("open: " + opened.error().detail.toUtf8());
                continue;
            }
            shelf.rebuilt(*opened, now.edits);
            ++rebuilds;
        }
    };

    std::vector<std::thread> threads;
    threads.emplace_back(ask, 11);
    threads.emplace_back(ask, 12);
    threads.emplace_back(ask, 13);
    threads.emplace_back(edit);
    threads.emplace_back(rebuild);
    for (std::thread& thread : threads)
        thread.join();

    QVERIFY2(complaints.first().empty(), complaints.first().c_str());
    QVERIFY(questions > 0);
    QVERIFY(edits > 0);
    QVERIFY(rebuilds > 0);
    qInfo("%d questions, %d stopped, %d edits, %d rebuilds", questions.load(), stopped.load(), edits.load(),
          rebuilds.load());
}

void TestConcurrency::oneSegmentInManyIndexes()
{
    const Rows rows = RowMaker(21).rows(400);
    const std::shared_ptr<const Segment> base = segment(rows);
    Complaints complaints;
    std::vector<std::thread> threads;
    for (std::uint32_t t = 0; t < 4; ++t)
        threads.emplace_back([&, t] {
            Rows left = rows;
            std::shared_ptr<const Index> index = std::make_shared<Index>(base);
            RowMaker maker(t);
            for (int turn = 0; turn < 10; ++turn) {
                const std::int64_t gone = left[static_cast<std::size_t>(turn) * 7].row;
                std::erase_if(left, [gone](const Document& row) { return row.row == gone; });
                const Rows fresh{maker.make(1000 + turn)};
                index = index->with({gone}, segment(fresh));
                left.push_back(fresh.front());
                const Request request{.filters = {.sources = {1, 2, 3}}, .limit = 500};
                const auto found = index->find(request);
                const QByteArray wrong = found ? oracle::compare(request, oracle::find(request, left), *found)
                                               : found.error().detail.toUtf8();
                if (!wrong.isEmpty())
                    complaints.add(wrong);
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    QVERIFY2(complaints.first().empty(), complaints.first().c_str());
}

QTEST_GUILESS_MAIN(TestConcurrency)
#include "test_concurrency.moc"
