// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/patternfinder.h"
#include "typing.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace yibao::search;

class TestPattern final : public QObject
{
    Q_OBJECT

    using Kind = Element::Kind;
    const Readings& m_readings = Readings::standard();
    static constexpr std::size_t none = std::u16string_view::npos;

    [[nodiscard]] Element syllable(std::string_view spelling) const
    {
        return {Kind::Syllable, *m_readings.syllable(spelling), 0};
    }
    [[nodiscard]] Element partial(std::string_view letters) const
    {
        const auto [first, end] = m_readings.beginningWith(letters);
        return {Kind::Partial, first, end};
    }
    static Element initial(char letter) { return {Kind::Initial, static_cast<std::uint16_t>(letter - 'a'), 0}; }
    static Element unit(char16_t value) { return {Kind::Unit, value, 0}; }
    static Element any() { return {Kind::Any, 0, 0}; }

private Q_SLOTS:
    void elementsMatchOneUnit()
    {
        QVERIFY(unit(u'医').matches(u'医', m_readings));
        QVERIFY(!unit(u'医').matches(u'院', m_readings));
        QVERIFY(initial('c').matches(u'重', m_readings));
        QVERIFY(initial('z').matches(u'重', m_readings));
        QVERIFY(!initial('d').matches(u'重', m_readings));
        QVERIFY(!initial('a').matches(u'a', m_readings));
        QVERIFY(!(Element{Kind::Initial, 40, 0}).matches(u'重', m_readings));
        QVERIFY(syllable("he").matches(u'和', m_readings));
        QVERIFY(!syllable("xie").matches(u'和', m_readings));
        QVERIFY(partial("y").matches(u'院', m_readings));
        QVERIFY(partial("yu").matches(u'院', m_readings));
        QVERIFY(!partial("ya").matches(u'院', m_readings));
        QVERIFY(any().matches(u'院', m_readings));
        QVERIFY(!(Element{Kind::Partial, 5, 5}).matches(u'院', m_readings));
    }

    void placesAreFoundFromLeftToRight()
    {
        const Pattern pattern{{unit(u'中'), unit(u'医')}, false};
        const std::u16string text = u"中国中医中医院";
        QCOMPARE(pattern.find(text, m_readings), std::size_t{2});
        QCOMPARE(pattern.find(text, m_readings, 3), std::size_t{4});
        QCOMPARE(pattern.find(text, m_readings, 5), none);
        QCOMPARE(pattern.find(text, m_readings, 500), none);
        QCOMPARE(pattern.find(u"", m_readings), none);
        QCOMPARE(pattern.find(u"中", m_readings), none);
        QVERIFY(pattern.matchesAt(text, 4, m_readings));
        QVERIFY(!pattern.matchesAt(text, 6, m_readings));
        QVERIFY(!pattern.matchesAt(text, none, m_readings));
        QCOMPARE(Pattern().find(text, m_readings), none);
    }

    void closedOnesMatchAtTheEndOnly()
    {
        const Pattern pattern{{unit(u'医'), unit(u'院')}, true};
        QCOMPARE(pattern.find(u"医院第一医院", m_readings), std::size_t{4});
        QCOMPARE(pattern.find(u"医院第一医院东院", m_readings), none);
        QCOMPARE(pattern.find(u"医院", m_readings), std::size_t{0});
        QCOMPARE(pattern.find(u"第一医院", m_readings, 3), none);
        QVERIFY(!pattern.matchesAt(u"医院医院", 0, m_readings));
    }

    void kindsAreMixed()
    {
        const Pattern pattern{{unit(u'北'), any(), syllable("xie"), initial('h'), partial("y")}, false};
        QCOMPARE(pattern.find(u"新北京协和医院", m_readings), std::size_t{1});
        QCOMPARE(pattern.find(u"北京友好医院", m_readings), none);
        QVERIFY(!pattern.isPinyin());
    }

    /// The fast way through many texts finds what the plain one does.
    void finderAgreesWithThePattern()
    {
        const std::u16string_view signs = u"重长中医院和阳安3a";
        const Element elements[] = {unit(u'重'),    unit(u'医'),     unit(u'3'),    initial('c'), initial('z'),
                                    initial('y'),   syllable("yi"),  partial("zh"), partial("y"), syllable("zhang"),
                                    syllable("he"), partial("chan"), any()};
        std::mt19937 random(20261130);
        const auto below = [&](std::size_t bound) { return static_cast<std::size_t>(random()) % bound; };
        int found = 0;
        for (int round = 0; round < 20'000; ++round) {
            Pattern pattern;
            for (std::size_t left = 1 + below(4); left > 0; --left)
                pattern.elements.push_back(elements[below(std::size(elements))]);
            if (pattern.elements.front().kind == Kind::Any || pattern.elements.back().kind == Kind::Any)
                continue;
            std::u16string text;
            for (std::size_t left = pattern.elements.size() + below(6); left > 0; --left)
                text += signs[below(signs.size())];
            const PatternFinder finder(pattern, m_readings);
            const std::size_t at = pattern.find(text, m_readings);
            QCOMPARE(finder.find(text), at);
            const std::size_t last = text.size() - pattern.elements.size();
            QCOMPARE(finder.fits(text, last), pattern.matchesAt(text, last, m_readings));
            found += at != none ? 1 : 0;
        }
        QVERIFY(found > 1000);
    }

    void pinyinIsToldFromOthers_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<bool>("pinyin");
        QTest::addColumn<bool>("initials");
        QTest::newRow("initials") << 0 << true << true;
        QTest::newRow("syllables") << 1 << true << false;
        QTest::newRow("initials and a syllable") << 2 << true << false;
        QTest::newRow("with a unit") << 3 << false << false;
        QTest::newRow("with any") << 4 << false << false;
        QTest::newRow("empty") << 5 << false << false;
    }
    void pinyinIsToldFromOthers()
    {
        QFETCH(int, which);
        const std::vector<std::vector<Element>> all{
            {initial('x'), initial('h')}, {syllable("xie"), partial("h")},     {initial('x'), syllable("he")},
            {initial('x'), unit(u'和')},  {initial('x'), any(), initial('y')}, {}};
        const Pattern pattern{all[static_cast<std::size_t>(which)], false};
        QTEST(pattern.isPinyin(), "pinyin");
        QTEST(pattern.isInitials(), "initials");
    }

    void polyphonePlacesByInitials_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("letters");
        QTest::newRow("cq") << u"重庆"_s << QByteArray("cq");
        QTest::newRow("cs") << u"长沙"_s << QByteArray("cs");
        QTest::newRow("xm") << u"厦门"_s << QByteArray("xm");
        QTest::newRow("la") << u"六安"_s << QByteArray("la");
        QTest::newRow("bb") << u"蚌埠"_s << QByteArray("bb");
        QTest::newRow("bz") << u"亳州"_s << QByteArray("bz");
        QTest::newRow("cz") << u"长治"_s << QByteArray("cz");
        QTest::newRow("zz") << u"长治"_s << QByteArray("zz");
    }
    void polyphonePlacesByInitials()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, letters);
        Pattern pattern;
        for (const char letter : letters)
            pattern.elements.push_back(initial(letter));
        QCOMPARE(pattern.find(folded(name), m_readings), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestPattern)
#include "test_pattern.moc"
