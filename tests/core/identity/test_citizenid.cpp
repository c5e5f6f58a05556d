// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/clock.h"
#include "core/identity/citizenid.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::identity;

namespace {

const QDate today(2026, 11, 21);

} // namespace

// All numbers are synthetic: births in the 1800s, or regions that do not exist.
class TestCitizenId : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faults_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<CitizenIdFault>("fault");
        QTest::addColumn<QString>("text");
        const auto good = [](const char* name, const QString& typed, const QString& text) {
            QTest::newRow(name) << typed << CitizenIdFault::None << text;
        };
        const auto bad = [](const char* name, const QString& typed, CitizenIdFault fault) {
            QTest::newRow(name) << typed << fault << QString();
        };
        good("digits", u"110101188001010011"_s, u"110101188001010011"_s);
        good("X", u"11010118800101002X"_s, u"11010118800101002X"_s);
        good("lower-case x", u"11010118800101002x"_s, u"11010118800101002X"_s);
        good("Shenzhen", u"440305189912311234"_s, u"440305189912311234"_s);
        good("leap year", u"130100189602290049"_s, u"130100189602290049"_s);
        good("full width", u"１１０１０１１８８００１０１００２ｘ"_s, u"11010118800101002X"_s);
        good("blanks", u" 110101 18800101 0011\t"_s, u"110101188001010011"_s);
        good("invisible marks", u"\u200e110101188001010011\ufeff"_s, u"110101188001010011"_s);
        bad("empty", QString(), CitizenIdFault::Empty);
        bad("blank", u"  \u3000 "_s, CitizenIdFault::Empty);
        bad("check", u"110101188001010012"_s, CitizenIdFault::Check);
        bad("X for a digit", u"11010118800101001X"_s, CitizenIdFault::Check);
        bad("29 February of a common year, check right", u"310101188502290012"_s, CitizenIdFault::Date);
        bad("13th month", u"110101188013010011"_s, CitizenIdFault::Date);
        bad("day 0", u"110101188001000011"_s, CitizenIdFault::Date);
        bad("year 0", u"110101000001010011"_s, CitizenIdFault::Date);
        bad("1900 was no leap year", u"110101190002290011"_s, CitizenIdFault::Date);
        bad("17 characters", u"11010118800101001"_s, CitizenIdFault::Length);
        bad("19 characters", u"1101011880010100111"_s, CitizenIdFault::Length);
        bad("15 digits", u"110101880101001"_s, CitizenIdFault::OldForm);
        bad("15 characters", u"11010188010100X"_s, CitizenIdFault::Length);
        bad("letters", u"11010118800101O011"_s, CitizenIdFault::Characters);
        bad("X inside", u"1101011880X1010011"_s, CitizenIdFault::Characters);
        bad("Y at the end", u"11010118800101002Y"_s, CitizenIdFault::Characters);
        bad("other digits", u"١١٠١٠١١٨٨٠٠١٠١٠٠١١"_s, CitizenIdFault::Characters);
        bad("Chinese", u"一一零一零一一八八零零一零一零零一一"_s, CitizenIdFault::Characters);
        bad("huge", QString(1'000'000, u'1'), CitizenIdFault::Length);
    }
    void faults()
    {
        QFETCH(QString, typed);
        QFETCH(CitizenIdFault, fault);
        QFETCH(QString, text);
        const CitizenIdCheck check = checkCitizenId(typed, today);
        QCOMPARE(check.fault, fault);
        QCOMPARE(check.id.text(), text);
        QCOMPARE(check.id.isNull(), fault != CitizenIdFault::None);
    }

    void everySingleSlipIsFound()
    {
        const QString good = u"440305189912311234"_s;
        for (qsizetype place = 0; place < good.size(); ++place) {
            for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
                QString slipped = good;
                slipped[place] = digit;
                QCOMPARE(checkCitizenId(slipped, today).fault == CitizenIdFault::None, slipped == good);
            }
        }
    }

    void nobodyIsBornTomorrow()
    {
        FixedClock clock(QDateTime(QDate(1899, 12, 30), QTime(12, 0), Qt::UTC));
        QCOMPARE(checkCitizenId(u"440305189912311234"_s, clock.today()).fault, CitizenIdFault::Future);
        clock.set(QDateTime(QDate(1899, 12, 31), QTime(12, 0), Qt::UTC));
        QCOMPARE(checkCitizenId(u"440305189912311234"_s, clock.today()).fault, CitizenIdFault::None);
    }

    void unknownRegionsOnlyWarn()
    {
        const auto knows = [](const QString& code) { return code == u"110101"_s; };
        QVERIFY(!checkCitizenId(u"110101188001010011"_s, today, knows).unknownRegion);
        const CitizenIdCheck unknown = checkCitizenId(u"440305189912311234"_s, today, knows);
        QCOMPARE(unknown.fault, CitizenIdFault::None);
        QVERIFY(unknown.unknownRegion);
        QVERIFY(!checkCitizenId(u"440305189912311234"_s, today).unknownRegion);
        QVERIFY(!checkCitizenId(u"440305189912311235"_s, today, knows).unknownRegion);
    }

    void permitsHaveTheSameForm_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<CitizenId::Kind>("kind");
        QTest::newRow("citizen") << u"110101188001010011"_s << CitizenId::Kind::Citizen;
        QTest::newRow("Hong Kong") << u"81000018800101001"_s << CitizenId::Kind::ResidencePermit;
        QTest::newRow("Taiwan") << u"83000018800101001"_s << CitizenId::Kind::ResidencePermit;
        QTest::newRow("foreigner") << u"91110118800101001"_s << CitizenId::Kind::ForeignPermanentResident;
    }
    void permitsHaveTheSameForm()
    {
        QFETCH(QString, typed);
        QFETCH(CitizenId::Kind, kind);
        // Exactly one last character fits; the region tree is not asked about permits.
        int accepted = 0;
        for (const QChar last : u"0123456789X"_s) {
            const QString text = typed.size() == 18 ? typed.chopped(1) + last : typed + last;
            const CitizenIdCheck check = checkCitizenId(text, today, [](const QString&) { return false; });
            if (check.fault != CitizenIdFault::None)
                continue;
            ++accepted;
            QCOMPARE(check.id.kind(), kind);
            QCOMPARE(check.unknownRegion, kind == CitizenId::Kind::Citizen);
        }
        QCOMPARE(accepted, 1);
    }

    void partsAreRead()
    {
        const CitizenId id = checkCitizenId(u"130100189602290049"_s, today).id;
        QCOMPARE(id.regionCode(), u"130100"_s);
        QCOMPARE(id.birthday(), QDate(1896, 2, 29));
        QVERIFY(!CitizenId().birthday().isValid());
        QVERIFY(id.isFemale()); // the 17th digit is 4
        QCOMPARE(CitizenId().regionCode(), QString());
    }

    void theSequenceNumberTellsTheSex()
    {
        const auto isFemale = [](const QString& number) { return checkCitizenId(number, today).id.isFemale(); };
        QVERIFY(!isFemale(u"110101188001010011"_s));
        QVERIFY(isFemale(u"11010118800101002X"_s));
        QVERIFY(!CitizenId().isFemale());
    }

    void years_data()
    {
        QTest::addColumn<QDate>("birthday");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("years");
        QTest::newRow("sixteen today") << QDate(2010, 11, 21) << today << 16;
        QTest::newRow("sixteen tomorrow") << QDate(2010, 11, 22) << today << 15;
        QTest::newRow("sixteen yesterday") << QDate(2010, 11, 20) << today << 16;
        QTest::newRow("born today") << today << today << 0;
        QTest::newRow("born tomorrow") << today.addDays(1) << today << -1;
        QTest::newRow("end of the year") << QDate(2009, 12, 31) << QDate(2026, 1, 1) << 16;
        QTest::newRow("leap day, leap year, the day before") << QDate(2008, 2, 29) << QDate(2024, 2, 28) << 15;
        QTest::newRow("leap day, leap year") << QDate(2008, 2, 29) << QDate(2024, 2, 29) << 16;
        QTest::newRow("leap day, common year, the day before") << QDate(2008, 2, 29) << QDate(2026, 2, 27) << 17;
        QTest::newRow("leap day, common year") << QDate(2008, 2, 29) << QDate(2026, 2, 28) << 18;
        QTest::newRow("on a leap day") << QDate(2010, 3, 1) << QDate(2024, 2, 29) << 13;
        QTest::newRow("no birthday") << QDate() << today << -1;
        QTest::newRow("no day") << today << QDate() << -1;
    }
    void years()
    {
        QFETCH(QDate, birthday);
        QFETCH(QDate, day);
        QFETCH(int, years);
        QCOMPARE(fullYears(birthday, day), years);
    }
};

QTEST_GUILESS_MAIN(TestCitizenId)
#include "test_citizenid.moc"
