// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "typing.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao::search;

class TestFold final : public QObject
{
    Q_OBJECT

    static QString text(const std::u16string& units)
    {
        return QString::fromUtf16(units.data(), static_cast<qsizetype>(units.size()));
    }

private Q_SLOTS:
    void oneWriting_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QString& raw, const QString& expected) {
            QTest::newRow(name) << raw << expected;
        };
        row("plain", u"北京协和医院"_s, u"北京协和医院"_s);
        row("full width", u"ＡＢＣ　１２３"_s, u"abc123"_s);
        row("traditional", u"醫療衛生機構開蘭鐘鍾錢"_s, u"医疗卫生机构开兰钟钟钱"_s);
        row("simplified that is old too", u"乾县著作藉"_s, u"乾县著作藉"_s);
        row("chained", u"薴"_s, u"苎"_s);
        row("marks", u"“上海”（仁济）·医院、-_/《东》【院】…"_s, u"上海仁济医院东院"_s);
        row("blanks", u" 上 海\t仁\u00A0济\u3000 "_s, u"上海仁济"_s);
        row("hundreds", u"第三〇一医院"_s, u"第301医院"_s);
        row("zero in words", u"三零一"_s, u"301"_s);
        row("letter O", u"三O一"_s, u"301"_s);
        row("full-width letter O", u"4Ｏｏ7"_s, u"4007"_s);
        row("circle", u"三○一、三◯一"_s, u"301301"_s);
        row("O that is none", u"O型3o"_s, u"o型3o"_s);
        row("circle that is none", u"○医院○"_s, u"医院"_s);
        row("ten stays", u"第十二医院"_s, u"第十2医院"_s);
        row("enclosed and roman", u"①院Ⅱ部"_s, u"1院ii部"_s);
        row("ligature", u"ﬁ㎏"_s, u"fikg"_s);
        row("case", u"CT室 ÉCOLE Ω"_s, u"ct室ecoleω"_s);
        row("compatibility ideograph", QString(QChar(0xFA10)), u"塚"_s);
        row("radical", u"⼈民"_s, u"人民"_s);
        row("kana from halves", u"ｶﾞ"_s, u"ガ"_s);
        row("kana with its mark", u"か\u3099"_s, u"が"_s);
        row("jamo", u"\u1112\u1161\u11AB"_s, u"한"_s);
        row("tones", u"běi jīng lǜ nü"_s, u"beijinglvnv"_s);
        row("tones apart", u"be\u030Ci u\u0308"_s, u"beiv"_s);
        row("variation selector", u"葛\U000E0100城"_s, u"葛城"_s);
        row("rare character", u"𠮷野"_s, u"𠮷野"_s);
        row("private use", u"\uE863寺"_s, u"\uE863寺"_s);
        row("emoji", u"😀协和🏥"_s, u"协和"_s);
        row("right to left", u"\u202E院\u202C\u200F"_s, u"院"_s);
        row("half a character", QChar(0xD842) + u"医"_s + QChar(0xDFB7), u"医"_s);
        row("halves the wrong way", QString(QChar(0xDFB7)) + QChar(0xD842), u""_s);
        row("controls", u"医\u0000院\u0007"_s, u"医院"_s);
        row("nothing", u""_s, u""_s);
        row("marks alone", u"!@#$%^&*()_+-=[]{}|;':\",./<>?"_s, u""_s);
    }
    void oneWriting()
    {
        QFETCH(QString, raw);
        QFETCH(QString, expected);
        QCOMPARE(text(folded(raw)), expected);
        QCOMPARE(text(fold(raw).text), expected);
    }

    void unitsKnowWhereTheyCameFrom()
    {
        const Folded result = fold(u"（ﬁ）三○一 𠮷か\u3099醫"_s);
        QCOMPARE(text(result.text), u"fi301𠮷が医"_s);
        const std::vector<std::uint32_t> expected{1, 1, 3, 4, 5, 7, 8, 9, 11};
        QCOMPARE(result.origin, expected);
    }

    void everyCharacterFoldsOnce()
    {
        for (char32_t code = 0; code <= 0x10FFFF; code += code < 0x30000 ? 1 : 257) {
            const QString raw =
                QChar::isSurrogate(code) ? QString(QChar(static_cast<char16_t>(code))) : QString::fromUcs4(&code, 1);
            const std::u16string once = folded(raw);
            const std::u16string twice = folded(text(once));
            if (once != twice)
                QFAIL(qPrintable(u"U+%1: %2, then %3"_s.arg(code, 4, 16).arg(text(once), text(twice))));
        }
    }

    void anyInputIsFolded()
    {
        for (const QString& raw : testing::badInput()) {
            const Folded result = fold(raw);
            QCOMPARE(result.text.size(), result.origin.size());
            QVERIFY(std::is_sorted(result.origin.begin(), result.origin.end()));
            QVERIFY(result.origin.empty() || result.origin.back() < static_cast<std::uint32_t>(raw.size()));
            QCOMPARE(folded(raw), result.text);
            for (std::size_t i = 0; i < result.text.size(); ++i) {
                const char16_t unit = result.text[i];
                if (QChar::isLowSurrogate(unit))
                    QVERIFY(i > 0 && QChar::isHighSurrogate(result.text[i - 1]));
                if (QChar::isHighSurrogate(unit))
                    QVERIFY(i + 1 < result.text.size() && QChar::isLowSurrogate(result.text[i + 1]));
            }
        }
    }

    void aMillionNamesTakeSeconds()
    {
        const QString name = u"首都医科大学附属北京积水潭医院（新街口院区）"_s;
        (void)folded(name);
        QElapsedTimer timer;
        timer.start();
        std::size_t units = 0;
        for (int i = 0; i < 100000; ++i)
            units += folded(name).size();
        QCOMPARE(units, std::size_t{100000} * 20);
        // A tenth of a million; measured far below, the limit only catches another order of growth.
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestFold)
#include "test_fold.moc"
