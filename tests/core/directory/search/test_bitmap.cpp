// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/bitmap.h"

#include <QtTest>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <iterator>
#include <memory>
#include <numeric>
#include <random>

using namespace yibao::search;

namespace {

using Numbers = std::vector<std::uint32_t>;

/// Sets of every size that stands differently: none, few, many, whole chunks, and all of a range.
class Sizes
{
public:
    explicit Sizes(unsigned seed)
        : m_random(seed)
    {}
    [[nodiscard]] Numbers make()
    {
        constexpr std::uint32_t sizes[] = {0, 1, 7, 300, 2048, 2049, 16384, 16385, 60000};
        constexpr std::uint32_t widths[] = {70, 3000, 65536, 200000, 1100000};
        const std::uint32_t width = widths[m_random() % std::size(widths)];
        const std::uint32_t from = m_random() % 3 == 0 ? m_random() % 500000 : 0;
        if (m_random() % 6 == 0) {
            Numbers all(width);
            std::iota(all.begin(), all.end(), from);
            return all;
        }
        Numbers numbers;
        for (std::uint32_t left = sizes[m_random() % std::size(sizes)]; left > 0; --left)
            numbers.push_back(from + m_random() % width);
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        return numbers;
    }
    [[nodiscard]] std::uint32_t below(std::uint32_t bound) { return m_random() % bound; }

private:
    std::mt19937 m_random;
};

/// Frozen sets look at memory of somebody else, which must be aligned.
class Frozen
{
public:
    explicit Frozen(const Bitmap& set)
        : m_bytes(set.freeze())
        , m_memory(static_cast<std::byte*>(std::aligned_alloc(32, (m_bytes.size() + 31) / 32 * 32)))
    {
        std::memcpy(m_memory.get(), m_bytes.data(), m_bytes.size());
    }
    [[nodiscard]] std::span<std::byte> bytes() const { return {m_memory.get(), m_bytes.size()}; }
    [[nodiscard]] Bitmap set() const { return std::move(*Bitmap::frozen(bytes())); }

private:
    struct Free
    {
        void operator()(std::byte* memory) const { std::free(memory); }
    };
    std::vector<std::byte> m_bytes;
    std::unique_ptr<std::byte, Free> m_memory;
};

template <typename Combine>
Numbers combined(const Numbers& a, const Numbers& b, Combine combine)
{
    Numbers result;
    combine(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    return result;
}

} // namespace

class TestBitmap final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void operationsAreThoseOfSets_data()
    {
        QTest::addColumn<bool>("frozenLeft");
        QTest::addColumn<bool>("frozenRight");
        QTest::newRow("own") << false << false;
        QTest::newRow("frozen and own") << true << false;
        QTest::newRow("own and frozen") << false << true;
        QTest::newRow("frozen") << true << true;
    }
    void operationsAreThoseOfSets()
    {
        QFETCH(bool, frozenLeft);
        QFETCH(bool, frozenRight);
        Sizes sizes(20261129);
        for (int round = 0; round < 120; ++round) {
            const Numbers a = sizes.make();
            const Numbers b = round % 10 == 0 ? a : sizes.make();
            const Bitmap ownA = Bitmap::of(a);
            const Bitmap ownB = Bitmap::of(b);
            const Frozen lyingA(ownA);
            const Frozen lyingB(ownB);
            const Bitmap left = frozenLeft ? lyingA.set() : ownA.copy();
            const Bitmap right = frozenRight ? lyingB.set() : ownB.copy();
            const auto set_union = [](auto... of) { std::set_union(of...); };
            const auto set_intersection = [](auto... of) { std::set_intersection(of...); };
            const auto set_difference = [](auto... of) { std::set_difference(of...); };
            const Numbers either = combined(a, b, set_union);
            const Numbers both = combined(a, b, set_intersection);
            const Numbers only = combined(a, b, set_difference);

            QCOMPARE((left | right).list(), either);
            QCOMPARE((left & right).list(), both);
            QCOMPARE((left - right).list(), only);
            QCOMPARE(left.countBoth(right), both.size());
            Bitmap changed = frozenLeft ? lyingA.set() : ownA.copy();
            changed |= right;
            QCOMPARE(changed.list(), either);
            changed &= left;
            QCOMPARE(changed.list(), a);
            changed -= right;
            QCOMPARE(changed.list(), only);
            std::vector<Bitmap> three;
            three.push_back(left.copy());
            three.push_back(frozenRight ? lyingB.set() : ownB.copy());
            three.push_back(Bitmap::of(Numbers{5, 70000, 900000}));
            QCOMPARE(Bitmap::unite(three).list(), combined(either, {5, 70000, 900000}, set_union));
            QCOMPARE(left.list(), a);
            QCOMPARE(right.list(), b);
        }
    }

    void frozenSetsOfEveryKindAreReadWhereTheyLie_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("length");
        QTest::newRow("arrays") << 60 << 1;
        QTest::newRow("bitsets") << 2 << 1;
        QTest::newRow("runs") << 5000 << 900;
    }
    void frozenSetsOfEveryKindAreReadWhereTheyLie()
    {
        QFETCH(int, step);
        QFETCH(int, length);
        Numbers numbers;
        for (int begin = 70000; begin < 600000; begin += step) {
            for (int i = 0; i < length; ++i)
                numbers.push_back(static_cast<std::uint32_t>(begin + i));
        }
        const Frozen lying(Bitmap::of(numbers));
        const auto set = FrozenSet::of(lying.bytes());
        QVERIFY(set);
        for (const std::uint32_t every : {1U, 7U, 61U, 4000U, 300000U}) {
            Numbers asked;
            for (std::uint32_t number = 3; number < 700000; number += every)
                asked.push_back(number);
            QCOMPARE(set->among(asked, FrozenSet::Keep::Members),
                     combined(asked, numbers, [](auto... of) { std::set_intersection(of...); }));
            QCOMPARE(set->among(asked, FrozenSet::Keep::Others),
                     combined(asked, numbers, [](auto... of) { std::set_difference(of...); }));
        }
        QVERIFY(set->among({}, FrozenSet::Keep::Others).empty());
    }

    void damagedFrozenSetsAreNoneOrHarmless()
    {
        Numbers numbers(9000);
        std::iota(numbers.begin(), numbers.end(), 65000U);
        for (std::uint32_t number = 200000; number < 900000; number += 40)
            numbers.push_back(number);
        const Frozen lying(Bitmap::of(numbers));
        const std::span<std::byte> bytes = lying.bytes();
        for (std::size_t length = 0; length < bytes.size(); ++length)
            QVERIFY(!FrozenSet::of(bytes.first(length)));
        std::mt19937 random(3);
        Numbers asked(300000);
        std::iota(asked.begin(), asked.end(), 60000U);
        for (int round = 0; round < 300; ++round) {
            std::byte& hit = bytes[round % 2 == 0 ? bytes.size() - 1 - random() % 60 : random() % bytes.size()];
            const std::byte before = std::exchange(hit, static_cast<std::byte>(random()));
            if (const auto set = FrozenSet::of(bytes)) {
                QVERIFY(set->among(asked, FrozenSet::Keep::Members).size() <= asked.size());
                QVERIFY(set->among(asked, FrozenSet::Keep::Others).size() <= asked.size());
            }
            hit = before;
        }
    }

    void whatIsInAnyOfManyIsFound_data()
    {
        QTest::addColumn<bool>("frozen");
        QTest::addColumn<int>("sets");
        QTest::newRow("none") << false << 0;
        QTest::newRow("one") << true << 1;
        QTest::newRow("own") << false << 9;
        QTest::newRow("frozen") << true << 9;
        QTest::newRow("more than are asked one by one") << true << 90;
    }
    void whatIsInAnyOfManyIsFound()
    {
        QFETCH(bool, frozen);
        QFETCH(int, sets);
        Sizes sizes(20261130);
        for (int round = 0; round < 12; ++round) {
            const Numbers numbers = sizes.make();
            Numbers united;
            std::vector<Bitmap> any;
            std::deque<Frozen> lying;
            for (int i = 0; i < sets; ++i) {
                const Numbers others = sizes.make();
                united = combined(united, others, [](auto... of) { std::set_union(of...); });
                any.push_back(Bitmap::of(others));
                if (frozen && i % 3 != 0)
                    any.back() = lying.emplace_back(any.back()).set();
            }
            const Bitmap set = Bitmap::of(numbers);
            QCOMPARE(set.among(any).list(),
                     combined(numbers, united, [](auto... of) { std::set_intersection(of...); }));
            QCOMPARE(set.list(), numbers);
        }
    }

    void theyAreCountedAndPaged()
    {
        Sizes sizes(7);
        for (int round = 0; round < 200; ++round) {
            const Numbers numbers = sizes.make();
            const Bitmap set = Bitmap::of(numbers);
            QCOMPARE(set.count(), numbers.size());
            QCOMPARE(set.isEmpty(), numbers.empty());
            const std::uint32_t asked = sizes.below(1200000);
            const auto at = std::lower_bound(numbers.begin(), numbers.end(), asked);
            QCOMPARE(set.countBelow(asked), static_cast<std::uint64_t>(at - numbers.begin()));
            QCOMPARE(set.contains(asked), at != numbers.end() && *at == asked);
            const std::uint64_t offset = sizes.below(static_cast<std::uint32_t>(numbers.size()) + 3);
            Numbers page{42};
            set.page(offset, 25, page);
            Numbers wanted{42};
            for (std::uint64_t i = offset; i < std::min<std::uint64_t>(numbers.size(), offset + 25); ++i)
                wanted.push_back(numbers[i]);
            QCOMPARE(page, wanted);
        }
    }

    void edges()
    {
        QVERIFY(Bitmap().isEmpty() && Bitmap::all(0).isEmpty());
        QCOMPARE(Bitmap().countBelow(0), 0U);
        QCOMPARE(Bitmap::all(70000).count(), 70000U);
        QVERIFY(Bitmap::all(70000).contains(69999) && !Bitmap::all(70000).contains(70000));
        std::vector<Bitmap> none;
        QVERIFY(Bitmap::unite(none).isEmpty());
        const std::byte nonsense[64] = {};
        QVERIFY(!Bitmap::frozen({nonsense, 3}));
        QVERIFY(!Bitmap::frozen({nonsense, sizeof nonsense}));
    }
};

QTEST_GUILESS_MAIN(TestBitmap)
#include "test_bitmap.moc"
