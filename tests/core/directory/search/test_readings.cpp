// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "typing.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace yibao::search;

class TestReadings final : public QObject
{
    Q_OBJECT

    const Readings& m_readings = Readings::standard();

    [[nodiscard]] bool isRead(char16_t unit, std::string_view spelling) const
    {
        const auto syllable = m_readings.syllable(spelling);
        return syllable && m_readings.hasSyllable(unit, *syllable);
    }
    [[nodiscard]] bool begins(char16_t unit, char letter) const
    {
        return (m_readings.initials(unit) >> (letter - 'a') & 1U) != 0;
    }

private Q_SLOTS:
    void placesAreReadAsPeopleSay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("syllables");
        const auto row = [](const char* name, const QString& place, const QStringList& syllables) {
            QTest::newRow(name) << place << syllables;
        };
        row("chongqing", u"重庆"_s, {u"chong"_s, u"qing"_s});
        row("changsha", u"长沙"_s, {u"chang"_s, u"sha"_s});
        row("changzhi", u"长治"_s, {u"zhang"_s, u"zhi"_s});
        row("xiamen", u"厦门"_s, {u"xia"_s, u"men"_s});
        row("luan", u"六安"_s, {u"lu"_s, u"an"_s});
        row("liu", u"六盘"_s, {u"liu"_s, u"pan"_s});
        row("bengbu", u"蚌埠"_s, {u"beng"_s, u"bu"_s});
        row("bozhou", u"亳州"_s, {u"bo"_s, u"zhou"_s});
        row("taizhou", u"台州"_s, {u"tai"_s, u"zhou"_s});
        row("yueqing", u"乐清"_s, {u"yue"_s, u"qing"_s});
        row("laoting", u"乐亭"_s, {u"lao"_s, u"ting"_s});
        row("lvliang", u"吕梁"_s, {u"lv"_s, u"liang"_s});
        row("panyu", u"番禺"_s, {u"pan"_s, u"yu"_s});
        row("numbers", u"三〇一"_s, {u"san"_s, u"ling"_s, u"yi"_s});
        row("digits", u"七里河"_s, {u"qi"_s, u"li"_s, u"he"_s});
    }
    void placesAreReadAsPeopleSay()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, syllables);
        const std::u16string units = folded(name);
        QCOMPARE(units.size(), static_cast<std::size_t>(syllables.size()));
        for (std::size_t i = 0; i < units.size(); ++i) {
            const std::string spelling = syllables[static_cast<qsizetype>(i)].toStdString();
            QVERIFY2(isRead(units[i], spelling), spelling.c_str());
            QVERIFY(begins(units[i], spelling[0]));
        }
    }

    void othersAreNotRead()
    {
        for (const char16_t unit : std::u16string(u"ax·。\uE000\uFFFD")) {
            QCOMPARE(m_readings.initials(unit), 0U);
            QVERIFY(m_readings.syllables(unit).empty());
        }
        QVERIFY(!isRead(u'医', "yuan"));
        QVERIFY(!begins(u'医', 'x'));
    }

    void theTableHoldsTogether()
    {
        QVERIFY(m_readings.size() > 400);
        for (SyllableId id = 0; id < m_readings.size(); ++id) {
            QCOMPARE(m_readings.syllable(m_readings.spelling(id)), std::optional<SyllableId>(id));
            if (id > 0)
                QVERIFY(m_readings.spelling(static_cast<SyllableId>(id - 1)) < m_readings.spelling(id));
        }
        int characters = 0;
        for (int code = 0; code < 65536; ++code) {
            const auto unit = static_cast<char16_t>(code);
            const auto all = m_readings.syllables(unit);
            QVERIFY(std::is_sorted(all.begin(), all.end()));
            std::uint32_t initials = 0;
            for (const SyllableId each : all)
                initials |= 1U << (m_readings.spelling(each).front() - 'a');
            QCOMPARE(m_readings.initials(unit), initials);
            characters += all.empty() ? 0 : 1;
        }
        QVERIFY2(characters > 25000, qPrintable(QString::number(characters)));
        QVERIFY(m_readings.spelling(60000).empty());
    }

    void syllablesThatBeginAlikeAreNeighbours()
    {
        for (const std::string_view letters : {"x", "xi", "zh", "l", "lv", "a", "zhuang"}) {
            const auto [first, end] = m_readings.beginningWith(letters);
            QVERIFY(first < end);
            for (SyllableId id = 0; id < m_readings.size(); ++id)
                QCOMPARE(m_readings.spelling(id).starts_with(letters), id >= first && id < end);
        }
        for (const std::string_view letters : {"i", "xq", "zhuangs", "V", "\xff"}) {
            const auto [first, end] = m_readings.beginningWith(letters);
            QCOMPARE(first, end);
        }
        QVERIFY(!m_readings.syllable(""));
        QVERIFY(!m_readings.syllable("xieh"));
    }

    void threadsShareOneTable()
    {
        const Readings* one = nullptr;
        const Readings* other = nullptr;
        std::thread left([&one] { one = &Readings::standard(); });
        std::thread right([&other] { other = &Readings::standard(); });
        left.join();
        right.join();
        QCOMPARE(one, other);
    }
};

QTEST_GUILESS_MAIN(TestReadings)
#include "test_readings.moc"
