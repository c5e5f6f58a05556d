// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "typing.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao::search;

class TestQueryParser final : public QObject
{
    Q_OBJECT

    const Gazetteer m_places = testing::allPlaces();
    const QueryParser m_parser{Readings::standard(), m_places};

    [[nodiscard]] Query parse(const QString& typed, Scope scope = Scope::Name) const
    {
        return m_parser.parse(typed, scope);
    }

private Q_SLOTS:
    void sameThingUnderAnotherName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* id, const QString& typed, const QString& name) {
            QTest::newRow(id) << typed << name;
        };
        row("itself", u"北京协和医院"_s, u"北京协和医院"_s);
        row("part", u"积水潭"_s, u"首都医科大学附属北京积水潭医院"_s);
        row("traditional", u"瑞金醫院"_s, u"上海交通大学医学院附属瑞金医院"_s);
        row("number in words", u"三〇一医院"_s, u"中国人民解放军第301医院"_s);
        row("army hospital with a name", u"301医院"_s, u"中国人民解放军总医院"_s);
        row("army, number alone", u"解放军301"_s, u"中国人民解放军总医院第一医学中心"_s);
        row("army in full", u"中国人民解放军总医院"_s, u"解放军总医院"_s);
        row("army, ordinal", u"解放军455医院"_s, u"中国人民解放军第四五五医院"_s);
        row("affiliated, abbreviated", u"附二院"_s, u"苏州大学附属第二医院"_s);
        row("affiliated, turned", u"二附院"_s, u"安徽医科大学第二附属医院"_s);
        row("affiliated, other order", u"附属第二医院"_s, u"温州医科大学第二附属医院"_s);
        row("affiliated, digit", u"附属2院"_s, u"温州医科大学附属第二医院"_s);
        row("university", u"浙大二院"_s, u"浙江大学医学院附属第二医院"_s);
        row("medical university", u"哈医大一院"_s, u"哈尔滨医科大学附属第一医院"_s);
        row("medicine of Chinese kind", u"广中医附一院"_s, u"广州中医药大学第一附属医院"_s);
        row("without number", u"遵医附院"_s, u"遵义医科大学附属医院"_s);
        row("hospital of a university", u"浙大儿童医院"_s, u"浙江大学医学院附属儿童医院"_s);
        row("hospital of a medical university", u"中国医大口腔医院"_s, u"中国医科大学附属口腔医院"_s);
        row("school without its place", u"中医大一院"_s, u"黑龙江中医药大学附属第一医院"_s);
        row("part of a hospital", u"黑龙江省医院南岗分院"_s, u"黑龙江省医院南岗院区"_s);
        row("town or university", u"中山三院"_s, u"中山大学附属第三医院"_s);
        row("district left out", u"海淀中医"_s, u"北京市海淀区中医医院"_s);
        row("ending left out", u"三明市第一"_s, u"三明第一医院"_s);
        row("ending there", u"三明市第一"_s, u"三明市第一医院"_s);
        row("two places", u"北京海淀医院"_s, u"北京市海淀区医院"_s);
        row("Chinese medicine", u"海淀区中医院"_s, u"海淀区中医医院"_s);
        row("women and children", u"三明市妇保院"_s, u"三明市妇幼保健院"_s);
        row("red cross", u"杭州市红十字医院"_s, u"杭州市红十字会医院"_s);
        row("initials", u"bjxh"_s, u"北京协和医院"_s);
        row("initials of polyphones", u"cqyy"_s, u"重庆医院"_s);
        row("initials of Luan", u"lasrm"_s, u"六安市人民医院"_s);
        row("spelled Luan", u"luanshi"_s, u"六安市人民医院"_s);
        row("spelled Bengbu", u"bengbuyi"_s, u"蚌埠医学院"_s);
        row("spelled", u"beijingxiehe"_s, u"北京协和医院"_s);
        row("half a syllable", u"xieh"_s, u"北京协和医院"_s);
        row("with tones", u"xiéhé"_s, u"北京协和医院"_s);
        row("umlaut", u"lüliang"_s, u"吕梁市人民医院"_s);
        row("characters and initials", u"北京xh"_s, u"北京协和医院"_s);
        row("initials and characters", u"xh医院"_s, u"北京协和医院"_s);
        row("characters and syllables", u"北京xieheyi"_s, u"北京协和医院"_s);
        row("digits and initials", u"301yy"_s, u"解放军301医院"_s);
        row("sentence of syllables", u"ren min yi y"_s, u"北京大学人民医院"_s);
        row("words in any order", u"仁济 上海"_s, u"上海交通大学医学院附属仁济医院"_s);
        row("words of one name", u"北京 协和 医院"_s, u"北京协和医院"_s);
        row("letters of a name", u"ct"_s, u"某某CT影像中心"_s);
    }
    void sameThingUnderAnotherName()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        QCOMPARE(testing::tierOf(parse(typed), name), 0);
    }

    void notTheSame_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* id, const QString& typed, const QString& name) {
            QTest::newRow(id) << typed << name;
        };
        row("another number", u"附二院"_s, u"苏州大学附属第三医院"_s);
        row("another place", u"海淀中医"_s, u"北京市朝阳区中医医院"_s);
        row("other letters", u"bjxh"_s, u"北京友谊医院"_s);
        row("letters the wrong way", u"hxjb"_s, u"北京协和医院"_s);
        row("gap in the syllables", u"ren min yuan"_s, u"北京大学人民医院"_s);
        row("peoples' or not", u"三明市第一医院"_s, u"三明市第一人民医院"_s);
        row("another army hospital", u"302医院"_s, u"中国人民解放军总医院第一医学中心"_s);
        row("not of the liberated district", u"解放军医院"_s, u"焦作市解放区医院"_s);
    }
    void notTheSame()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        QVERIFY(testing::tierOf(parse(typed), name) != 0);
    }

    void closeOnesAreNear_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("tier");
        const auto row = [](const char* id, const QString& typed, const QString& name, int tier) {
            QTest::newRow(id) << typed << name << tier;
        };
        row("same sound", u"协合医院"_s, u"北京协和医院"_s, 1);
        row("short, same sound", u"基水潭"_s, u"北京积水潭医院"_s, 1);
        row("wrong", u"积火潭医院"_s, u"北京积水潭医院"_s, 1);
        row("missing", u"积潭医院"_s, u"北京积水潭医院"_s, 1);
        row("too many", u"积积水潭医院"_s, u"北京积水潭医院"_s, 1);
        row("one of several words", u"北京 协合"_s, u"北京协和医院"_s, 1);
        row("place put before", u"上海仁济医院"_s, u"上海交通大学医学院附属仁济医院"_s, 2);
        row("renamed centre", u"机场镇社区卫生服务中心"_s, u"机场镇卫生院"_s, 2);
        row("one level up", u"台州市黄岩区第一人民医院"_s, u"台州市第一人民医院"_s, 2);
    }
    void closeOnesAreNear()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        QTEST(testing::tierOf(parse(typed), name), "tier");
    }

    void relativesComeLater_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::newRow("numbered") << u"淮安市传染病医院"_s << u"淮安市第四人民医院"_s;
        QTest::newRow("of the town") << u"南京医科大学附属淮安第一医院"_s << u"淮安市第一人民医院"_s;
        QTest::newRow("works") << u"安康铁路中心医院"_s << u"安康市人民医院"_s;
        QTest::newRow("children") << u"太原市儿童医院"_s << u"太原市妇幼保健院"_s;
        QTest::newRow("above") << u"永安铁路医院"_s << u"三明市第二医院"_s;
    }
    void relativesComeLater()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        QVERIFY(testing::tierOf(parse(typed), name) >= 2);
    }

    void whatIsTrustedIsNotChanged()
    {
        // A number and a place are not slips of the pen.
        const Query query = parse(u"三明市第五医院"_s);
        QVERIFY(testing::tierOf(query, u"三明市第四医院"_s) != 1);
        QVERIFY(testing::tierOf(query, u"昆明市第五医院"_s) != 1);
    }

    void endingsArePutAtTheEndOnly()
    {
        const Query query = parse(u"积水潭"_s);
        const auto& patterns = query.tiers[0][0].terms[0].patterns;
        const auto closed =
            std::find_if(patterns.begin(), patterns.end(), [](const Pattern& each) { return each.closed; });
        QVERIFY(closed != patterns.end());
        QCOMPARE(closed->find(folded(u"北京积水潭医院"_s), Readings::standard()), std::size_t{2});
        QCOMPARE(closed->find(folded(u"北京积水潭医院东院"_s), Readings::standard()), std::u16string_view::npos);
        const Query whole = parse(u"积水潭医院"_s);
        for (const Pattern& pattern : whole.tiers[0][0].terms[0].patterns)
            QVERIFY(!pattern.closed);
    }

    void wordsNarrowByPlace()
    {
        const Query query = parse(u"上海 rj"_s);
        QCOMPARE(query.tiers[0][0].terms.size(), std::size_t{2});
        QCOMPARE(query.tiers[0][0].terms[0].regions, std::vector<std::uint32_t>{310000});
        const Query spelled = parse(u"hz zyy"_s);
        const auto& regions = spelled.tiers[0][0].terms[0].regions;
        QVERIFY(std::find(regions.begin(), regions.end(), 330100U) != regions.end());
        QVERIFY(parse(u"h zyy"_s).tiers[0][0].terms[0].regions.empty());
    }

    void codesAndNumbersAreKnown_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("phone");
        const auto row = [](const char* id, const QString& typed, const QString& code, const QString& phone) {
            QTest::newRow(id) << typed << code << phone;
        };
        row("code", u"H44030401662"_s, u"h44030401662"_s, u""_s);
        row("half a code, full width", u"ｈ440"_s, u"h440"_s, u""_s);
        row("drug", u"XC02AB"_s, u"xc02ab"_s, u""_s);
        row("too short", u"h4"_s, u""_s, u""_s);
        row("no digit", u"habc"_s, u""_s, u""_s);
        row("characters", u"第440医院"_s, u""_s, u""_s);
        row("local number", u"83330000"_s, u"83330000"_s, u"83330000"_s);
        row("area code", u"0755-83330000"_s, u"075583330000"_s, u"83330000"_s);
        row("area code apart", u"0755 83330000"_s, u"075583330000"_s, u"83330000"_s);
        row("short area code", u"(010)69156114"_s, u"01069156114"_s, u"69156114"_s);
        row("area code alone", u"0755"_s, u"0755"_s, u""_s);
        row("begun", u"021-596"_s, u"021596"_s, u""_s);
        row("four digits", u"8333"_s, u"8333"_s, u""_s);
    }
    void codesAndNumbersAreKnown()
    {
        QFETCH(QString, typed);
        const Query query = parse(typed, Scope::Everything);
        QCOMPARE(query.scope, Scope::Everything);
        QCOMPARE(query.tiers[0][0].terms.size(), std::size_t{1});
        const Term& term = query.tiers[0][0].terms[0];
        QTEST(QString::fromStdU16String(term.code), "code");
        QTEST(QString::fromStdU16String(term.phone), "phone");
    }

    void addressesAreTakenLiterally()
    {
        const Query query = parse(u"海淀 xieh 附二院"_s, Scope::Rest);
        QCOMPARE(query.tiers.size(), std::size_t{1});
        QCOMPARE(query.tiers[0].size(), std::size_t{1});
        QCOMPARE(query.tiers[0][0].terms.size(), std::size_t{3});
        for (const Term& term : query.tiers[0][0].terms) {
            QCOMPARE(term.patterns.size(), std::size_t{1});
            QVERIFY(!term.patterns[0].isPinyin() && !term.patterns[0].closed);
            QVERIFY(term.regions.empty() && term.code.empty() && term.phone.empty());
        }
    }

    void aPhraseComesBeforeItsWords()
    {
        const Query query = parse(u"ren min yi y"_s);
        QCOMPARE(query.tiers.size(), std::size_t{2});
        QCOMPARE(query.tiers[0][0].terms.size(), std::size_t{1});
        QCOMPARE(query.tiers[1][0].terms.size(), std::size_t{4});
        QCOMPARE(parse(u"bj xh"_s).tiers[0][0].terms.size(), std::size_t{2});
    }

    void nothingTypedIsEmpty()
    {
        for (const QString& typed : {u""_s, u"   "_s, u"\t\n\u3000"_s, u"\"'%_*?;--"_s, u"😀"_s, QString(QChar(0xD800)),
                                     QString(QChar(0x200F))})
            QVERIFY(parse(typed).isEmpty());
    }

    void anyInputGivesASoundQuery()
    {
        QElapsedTimer timer;
        timer.start();
        for (const QString& typed : testing::badInput()) {
            for (const Scope scope : {Scope::Name, Scope::Everything, Scope::Rest}) {
                const Query query = parse(typed, scope);
                QCOMPARE(query, parse(typed, scope));
                QCOMPARE(query.isEmpty(), folded(typed.left(8192)).empty());
                checkBounds(query);
            }
        }
        QVERIFY2(timer.elapsed() < 20000, qPrintable(QString::number(timer.elapsed())));
    }

    void wordsBeyondTheLimitsAreLeftOut()
    {
        const Query query = parse(QString(10000, QChar(u'医')));
        QCOMPARE(query.tiers[0][0].terms[0].typed.size(), std::size_t{64});
        QStringList words;
        for (int i = 0; i < 100; ++i)
            words.append(u"仁济"_s + QString::number(i));
        QCOMPARE(parse(words.join(u' ')).tiers[0][0].terms.size(), std::size_t{32});
        const std::u16string cut = parse(u"a"_s + QString(u"𠮷"_s).repeated(40)).tiers[0][0].terms[0].typed;
        QVERIFY(!QChar::isHighSurrogate(cut.back()));
    }

private:
    static void checkBounds(const Query& query)
    {
        QVERIFY(query.tiers.size() <= 16);
        for (std::size_t tier = 0; tier < query.tiers.size(); ++tier) {
            QVERIFY(!query.tiers[tier].empty() && query.tiers[tier].size() <= 64);
            for (const Reading& reading : query.tiers[tier]) {
                QVERIFY(!reading.terms.empty() && reading.terms.size() <= 32);
                for (const Term& term : reading.terms) {
                    QVERIFY(!term.patterns.empty() && term.patterns.size() <= (tier == 0 ? 24U : 88U));
                    for (const Pattern& pattern : term.patterns)
                        checkPattern(pattern);
                }
            }
        }
    }
    static void checkPattern(const Pattern& pattern)
    {
        const auto& elements = pattern.elements;
        QVERIFY(!elements.empty() && elements.size() <= 96);
        QVERIFY(elements.front().kind != Element::Kind::Any && elements.back().kind != Element::Kind::Any);
        for (std::size_t i = 0; i + 1 < elements.size(); ++i)
            QVERIFY(elements[i].kind != Element::Kind::Partial);
    }
};

QTEST_GUILESS_MAIN(TestQueryParser)
#include "test_queryparser.moc"
