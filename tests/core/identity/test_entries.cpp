// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/identity/entries.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao::identity;

Q_DECLARE_METATYPE(PasswordFaults)

class TestEntries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passwords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<PasswordFaults>("faults");
        using enum PasswordFault;
        const auto row = [](const QString& typed, PasswordFaults faults) {
            QTest::newRow(qPrintable(typed + u'.')) << typed << faults;
        };
        row(u"abcd1234"_s, {});
        row(u"ABCD1234"_s, {});
        row(u"A1B2C3D4E5F6G7H8"_s, {});
        row(u"abcdefgh"_s, NoDigit);
        row(u"12345678"_s, NoLetter);
        row(u"abc1234"_s, TooShort);
        row(u"A1B2C3D4E5F6G7H8I"_s, TooLong);
        row(u"abcd 1234"_s, OtherCharacters);
        row(u" abcd1234"_s, OtherCharacters);
        row(u"abcd123!"_s, OtherCharacters);
        row(u"abcd密码12"_s, OtherCharacters);
        row(u"ａｂｃｄ１２３４"_s, NoDigit | NoLetter | OtherCharacters);
        row(QString(), TooShort | NoDigit | NoLetter);
        row(u"!"_s, TooShort | NoDigit | NoLetter | OtherCharacters);
    }
    void passwords()
    {
        QFETCH(QString, typed);
        QFETCH(PasswordFaults, faults);
        QCOMPARE(checkPassword(typed), faults);
    }

    void smsCodes_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("length");
        QTest::addColumn<EntryFault>("fault");
        QTest::newRow("six") << u"123456"_s << 0 << EntryFault::None;
        QTest::newRow("four") << u"1234"_s << 0 << EntryFault::None;
        QTest::newRow("blanks and width") << u" １２ 3456"_s << 6 << EntryFault::None;
        QTest::newRow("three") << u"123"_s << 0 << EntryFault::Length;
        QTest::newRow("seven") << u"1234567"_s << 0 << EntryFault::Length;
        QTest::newRow("four for six") << u"1234"_s << 6 << EntryFault::Length;
        QTest::newRow("eight where told") << u"12345678"_s << 8 << EntryFault::None;
        QTest::newRow("letter") << u"12345a"_s << 6 << EntryFault::Characters;
        QTest::newRow("empty") << u" "_s << 6 << EntryFault::Empty;
    }
    void smsCodes()
    {
        QFETCH(QString, typed);
        QFETCH(int, length);
        QFETCH(EntryFault, fault);
        const EntryCheck check = checkSmsCode(typed, length);
        QCOMPARE(check.fault, fault);
        QCOMPARE(check.text.isEmpty(), fault != EntryFault::None);
    }

    void captchasKeepTheirCase()
    {
        QCOMPARE(checkCaptcha(u" aB3d "_s).text, u"aB3d"_s);
        QCOMPARE(checkCaptcha(u"ａＢ３"_s).text, u"aB3"_s);
        QCOMPARE(checkCaptcha(u" \t"_s).fault, EntryFault::Empty);
    }
};

QTEST_GUILESS_MAIN(TestEntries)
#include "test_entries.moc"
