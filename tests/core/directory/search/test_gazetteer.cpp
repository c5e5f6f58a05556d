// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "typing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao::search;

class TestGazetteer final : public QObject
{
    Q_OBJECT

    const Gazetteer m_places = testing::allPlaces();

    static bool holds(const std::vector<std::uint32_t>& codes, std::uint32_t code)
    {
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    }
    /// A letter for each unit: the first one by which it is read.
    static std::string initials(const std::u16string& name)
    {
        std::string letters;
        for (const char16_t unit : name) {
            const auto all = Readings::standard().syllables(unit);
            letters += all.empty() ? '?' : Readings::standard().spelling(all.front()).front();
        }
        return letters;
    }
    static std::string spelling(const std::u16string& name)
    {
        std::string letters;
        for (const char16_t unit : name) {
            const auto all = Readings::standard().syllables(unit);
            letters += all.empty() ? "?" : std::string(Readings::standard().spelling(all.back()));
        }
        return letters;
    }

private Q_SLOTS:
    void endingsAreStripped_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("bare");
        const auto row = [](const char* id, const QString& name, const QString& bare) {
            QTest::newRow(id) << name << bare;
        };
        row("city", u"三明市"_s, u"3明"_s);
        row("district", u"海淀区"_s, u"海淀"_s);
        row("new district", u"浦东新区"_s, u"浦东"_s);
        row("east district", u"东区"_s, u"东区"_s);
        row("autonomous region", u"新疆维吾尔自治区"_s, u"新疆"_s);
        row("inner mongolia", u"内蒙古自治区"_s, u"内蒙古"_s);
        row("several peoples", u"双江拉祜族佤族布朗族傣族自治县"_s, u"双江"_s);
        row("prefecture", u"克孜勒苏柯尔克孜自治州"_s, u"克孜勒苏"_s);
        row("banner", u"鄂温克族自治旗"_s, u"鄂温克族"_s);
        row("league", u"兴安盟"_s, u"兴安"_s);
        row("area", u"阿里地区"_s, u"阿里"_s);
        row("one letter", u"盟"_s, u"盟"_s);
        row("nothing", u""_s, u""_s);
    }
    void endingsAreStripped()
    {
        QFETCH(QString, name);
        QFETCH(QString, bare);
        const Gazetteer::Place place = Gazetteer::place(1, 0, name);
        QCOMPARE(place.name, folded(name));
        QCOMPARE(QString::fromStdU16String(place.bare), bare);
    }

    void namesAreFoundEitherWay()
    {
        QVERIFY(holds(m_places.named(folded(u"海淀"_s)), 110108));
        QVERIFY(holds(m_places.named(folded(u"海淀区"_s)), 110108));
        QVERIFY(holds(m_places.named(folded(u"吉林"_s)), 220000));
        QVERIFY(holds(m_places.named(folded(u"吉林"_s)), 220200));
        QVERIFY(!holds(m_places.named(folded(u"吉林省"_s)), 220200));
        QVERIFY(m_places.named(u"海").empty());
        QVERIFY(m_places.named(u"").empty());
        QVERIFY(m_places.named(std::u16string(5000, u'海')).empty());
    }

    void initialsOfEveryPlaceFindIt()
    {
        QCOMPARE(m_places.places().size(), std::size_t{3339});
        for (const Gazetteer::Place& place : m_places.places()) {
            for (const std::u16string& name : {place.bare, place.name}) {
                const QString shown = QString::fromStdU16String(name);
                QVERIFY2(holds(m_places.spelled(initials(name)), place.code), qPrintable(shown));
                QVERIFY2(holds(m_places.spelled(spelling(name)), place.code), qPrintable(shown));
            }
        }
    }

    void polyphonesAreSpelledAsSaid_data()
    {
        QTest::addColumn<QByteArray>("letters");
        QTest::addColumn<uint>("code");
        QTest::newRow("cq") << QByteArray("cq") << 500000U;
        QTest::newRow("chongqing") << QByteArray("chongqing") << 500000U;
        QTest::newRow("cs") << QByteArray("cs") << 430100U;
        QTest::newRow("xm") << QByteArray("xm") << 350200U;
        QTest::newRow("la") << QByteArray("la") << 341500U;
        QTest::newRow("luan") << QByteArray("luan") << 341500U;
        QTest::newRow("lasas") << QByteArray("las") << 341500U;
        QTest::newRow("bb") << QByteArray("bb") << 340300U;
        QTest::newRow("bengbushi") << QByteArray("bengbushi") << 340300U;
        QTest::newRow("hz") << QByteArray("hz") << 330100U;
        QTest::newRow("lvliang") << QByteArray("lvliang") << 141100U;
    }
    void polyphonesAreSpelledAsSaid()
    {
        QFETCH(QByteArray, letters);
        QFETCH(uint, code);
        QVERIFY(holds(m_places.spelled(letters.toStdString()), code));
    }

    void otherLettersFindNothing()
    {
        for (const std::string_view letters : {"", "b", "BJ", "b j", "zzzzzzzz", "\xff\xff", "beijin"})
            QVERIFY2(m_places.spelled(letters).empty(), letters.data());
        QVERIFY(m_places.spelled(std::string(10000, 'a')).empty());
    }

    void namesLeadALongerOne()
    {
        QCOMPARE(m_places.leadingName(folded(u"上海市黄浦区仁济医院"_s)), std::size_t{3});
        QCOMPARE(m_places.leadingName(folded(u"上海仁济医院"_s)), std::size_t{2});
        QCOMPARE(m_places.leadingName(folded(u"海淀"_s)), std::size_t{2});
        QCOMPARE(m_places.leadingName(folded(u"仁济医院"_s)), std::size_t{0});
        QCOMPARE(m_places.leadingName(folded(u"解放军总医院"_s)), std::size_t{0});
        QCOMPARE(m_places.leadingName(u""), std::size_t{0});
        QCOMPARE(Gazetteer().leadingName(u"上海"), std::size_t{0});
    }

    void neighboursInTheTree()
    {
        const auto below = m_places.below({350400});
        QVERIFY(std::find(below.begin(), below.end(), folded(u"永安"_s)) != below.end());
        QVERIFY(m_places.below({1}).empty());
        QCOMPARE(m_places.above({350481}), std::vector<std::u16string>{folded(u"三明"_s)});
        QVERIFY(m_places.above({350400}).empty());
    }
};

QTEST_GUILESS_MAIN(TestGazetteer)
#include "test_gazetteer.moc"
