// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/people.h"
#include "app/sandbox/peopleplans.h"
#include "app/sandbox/recordjson.h"
#include "core/catalog/catalog.h"
#include "core/identity/citizenid.h"

#include <QSet>
#include <QtTest>

#include <algorithm>

using namespace yibao;
using namespace yibao::sandbox;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 seed = 20261121;

} // namespace

/// The made-up people: nobody real, always the same, and right to the fen but where a plan says otherwise.
class TestPeople final : public QObject
{
    Q_OBJECT

    const catalog::Catalog m_catalog = *catalog::Catalog::load();
    const People m_people{m_catalog.regions(), nullptr, seed};

    const Person& person(const QString& key) const
    {
        for (const PersonPtr& one : m_people.all()) {
            if (one->key == key)
                return *one;
        }
        qFatal("no such person");
    }

private Q_SLOTS:
    void everyone_data()
    {
        QTest::addColumn<QString>("key");
        for (const PersonPtr& one : m_people.all())
            QTest::newRow(qPrintable(one->key)) << one->key;
    }

    void nobodyReal_data() { everyone_data(); }
    void nobodyReal()
    {
        QFETCH(const QString, key);
        const Person& one = person(key);
        const auto check = identity::checkCitizenId(one.certNo, QDate(2026, 11, 21), [&](const QString& code) {
            const auto region = catalog::RegionCode::parse(code);
            return region && m_catalog.regions().contains(*region);
        });
        QCOMPARE(check.fault, identity::CitizenIdFault::None);
        QVERIFY(check.id.birthday().year() < 1900 || one.certNo.startsWith(u"999999"_s));
        QCOMPARE(one.gender, one.certNo.at(16).digitValue() % 2 == 1 ? u"1"_s : u"2"_s);
        QVERIFY(one.name.startsWith(u'演'));
        QVERIFY(one.mobile.startsWith(u"1540000"_s) && one.mobile.size() == 11);
        QVERIFY(one.email.isEmpty() || one.email.endsWith(u".test"_s));
    }

    void noTwoAreAlike()
    {
        QSet<QString> seen;
        for (const PersonPtr& one : m_people.all()) {
            for (const QString& text : {one->key, one->name, one->certNo, one->mobile, one->password}) {
                QVERIFY2(!seen.contains(text), qPrintable(text));
                seen.insert(text);
            }
        }
    }

    void everyStateIsThere()
    {
        QVERIFY(!person(u"not-activated"_s).activated);
        QVERIFY(person(u"locked"_s).locked);
        QCOMPARE(person(u"normal"_s).records.insurances.size(), 4U);
        QCOMPARE(person(u"many"_s).records.settlements.size(), 5000U);
        QCOMPARE(person(u"filings"_s).records.filings.size(), 27U);
        const Records& none = person(u"empty"_s).records;
        QVERIFY(none.insurances.empty() && none.contributions.empty() && none.account.empty() &&
                none.settlements.empty() && none.filings.empty());
        QVERIFY(!person(u"empty"_s).insured);
        for (const Insurance& one : person(u"expired"_s).records.insurances)
            QVERIFY(one.paused.isValid() && one.paused < QDate(2025, 1, 1) && one.status != u"1"_s);
    }

    void settlementsAddUp_data() { everyone_data(); }
    void settlementsAddUp()
    {
        QFETCH(const QString, key);
        const Records& records = person(key).records;
        QSet<QString> ids;
        for (const Settlement& row : records.settlements) {
            QCOMPARE(row.funds() + row.hospital + row.personal(), row.total);
            QCOMPARE(row.ownPay + row.overLimit + row.upfront + row.inScope, row.total);
            const qint64 smallest =
                std::min({row.ownPay, row.overLimit, row.upfront, row.inScope, row.deductible, row.pooled,
                          row.civilServant, row.enterprise, row.criticalIllness, row.largeAmount, row.aid, row.hospital,
                          row.account, row.sharedAccount, row.cash, row.balance});
            QVERIFY(smallest >= 0);
            QVERIFY(row.total > 0 && row.pooled <= row.inScope - row.deductible);
            QVERIFY(row.begin <= row.end && row.end == row.time.date() && row.end <= lastRecordedDay);
            QVERIFY(!row.providerName.isEmpty() && row.providerCode.size() == 12);
            QVERIFY(!ids.contains(row.id));
            ids.insert(row.id);
            const auto province = [&](catalog::RegionCode place) {
                return m_catalog.regions().ancestorAtLevel(place, 1);
            };
            QCOMPARE(row.elsewhere, province(row.insuredAt) != province(row.treatedAt));
        }
        QVERIFY(std::is_sorted(records.settlements.rbegin(), records.settlements.rend(),
                               [](const auto& a, const auto& b) { return a.time < b.time; }));
    }

    void accountIsNeverOverdrawn_data() { everyone_data(); }
    void accountIsNeverOverdrawn()
    {
        QFETCH(const QString, key);
        const Records& records = person(key).records;
        qint64 balance = 0;
        qint64 spent = 0;
        QDateTime before;
        for (auto row = records.account.rbegin(); row != records.account.rend(); ++row) {
            QVERIFY(row->amount > 0);
            QVERIFY(!before.isValid() || before < row->time);
            before = row->time;
            balance += row->isIncome ? row->amount : -row->amount;
            spent += row->isIncome ? 0 : row->amount;
            QVERIFY(balance >= 0);
            QCOMPARE(row->balance, balance);
        }
        qint64 fromAccount = 0;
        for (const Settlement& row : records.settlements)
            fromAccount += row.account;
        QCOMPARE(fromAccount, spent);
        for (const Insurance& one : records.insurances)
            QVERIFY(one.balance == -1 || one.balance == balance);
    }

    void contributionsFollowTheInsurances_data() { everyone_data(); }
    void contributionsFollowTheInsurances()
    {
        QFETCH(const QString, key);
        const Records& records = person(key).records;
        for (const Contribution& row : records.contributions) {
            QVERIFY(row.firstMonth.day() == 1 && row.lastMonth.day() == 1 && row.firstMonth <= row.lastMonth);
            QVERIFY(row.employerPart >= 0 && row.personalPart >= 0 && row.intoAccount >= 0);
            QCOMPARE(row.arrived, row.paidOn.isValid());
            const bool insured =
                std::any_of(records.insurances.begin(), records.insurances.end(), [&](const auto& one) {
                    return one.insutype == row.insutype && one.since <= row.lastMonth;
                });
            QVERIFY(insured);
        }
    }

    void defectsAreWhereThePlanHasThem()
    {
        const auto defects = [this](const QString& key) {
            QSet<int> seen;
            for (const Settlement& row : person(key).records.settlements) {
                if (row.defect != Defect::None)
                    seen.insert(static_cast<int>(row.defect));
            }
            return seen.size();
        };
        QCOMPARE(defects(u"odd"_s), 6);
        QCOMPARE(defects(u"resident"_s), 2);
        QCOMPARE(defects(u"normal"_s), 0);
        QCOMPARE(defects(u"many"_s), 0);
    }

    void defectsAreSeenOnTheWire()
    {
        const Person& odd = person(u"odd"_s);
        const auto told = [&](Defect defect) {
            for (const Settlement& row : odd.records.settlements) {
                if (row.defect == defect)
                    return rowOf(row, odd, m_catalog.regions());
            }
            return wire::Json();
        };
        const auto fen = [](const wire::Json& row, QStringView name) {
            return row[name].text().remove(u'.').toLongLong();
        };
        const wire::Json total = told(Defect::TotalOff);
        QCOMPARE(fen(total, u"medfeeSumamt"),
                 fen(total, u"fundPaySumamt") + fen(total, u"hospPartAmt") + fen(total, u"psnPay") + 1);
        const wire::Json cash = told(Defect::CashOff);
        QCOMPARE(fen(cash, u"psnPay") + 100,
                 fen(cash, u"acctPay") + fen(cash, u"acctMulaidPay") + fen(cash, u"cashPayamt"));
        QVERIFY(!told(Defect::MemberGone).contains(u"balc"));
        QVERIFY(fen(told(Defect::Refund), u"medfeeSumamt") < 0);
        QCOMPARE(told(Defect::Refund)[u"refdSetlFlag"].text(), u"1"_s);
        QVERIFY(m_catalog.dictionary(u"med-type"_s).entry(told(Defect::UnknownCode)[u"medType"].text()) == nullptr);
    }

    void rowsHoldNoIdentity_data() { everyone_data(); }
    void rowsHoldNoIdentity()
    {
        QFETCH(const QString, key);
        const Person& one = person(key);
        for (std::size_t i = 0; i < one.records.settlements.size() && i < 20; ++i) {
            const QString text = rowOf(one.records.settlements[i], one, m_catalog.regions()).toText();
            QVERIFY(!text.contains(one.name) && !text.contains(one.certNo) && !text.contains(one.mobile));
        }
    }

    void sameSeedSamePeople()
    {
        const People again(m_catalog.regions(), nullptr, seed);
        const People other(m_catalog.regions(), nullptr, seed + 1);
        int changed = 0;
        for (std::size_t i = 0; i < m_people.all().size(); ++i) {
            const auto held = [&](const People& people) { return holdings(*people.all()[i], m_catalog.regions()); };
            QVERIFY(held(again) == held(m_people));
            changed += held(other) == held(m_people) ? 0 : 1;
            QCOMPARE(other.all()[i]->certNo, m_people.all()[i]->certNo);
        }
        QVERIFY(changed > 10);
    }

    void newcomers()
    {
        const PersonPtr first = m_people.newcomer(u"15412345678"_s);
        const PersonPtr same = m_people.newcomer(u"15412345678"_s);
        const PersonPtr other = m_people.newcomer(u"13800138000"_s);
        QVERIFY(holdings(*first, m_catalog.regions()) == holdings(*same, m_catalog.regions()));
        QVERIFY(first->certNo != other->certNo && first->key != other->key);
        QVERIFY(!first->activated && first->password.isEmpty());
        QSet<QString> numbers;
        for (int i = 0; i < 400; ++i) {
            const PersonPtr one = m_people.newcomer(u"1770000"_s + QString::number(1000 + i * 17));
            const auto check = identity::checkCitizenId(one->certNo, QDate(2026, 11, 21));
            QVERIFY2(check.fault == identity::CitizenIdFault::None, qPrintable(one->certNo));
            QVERIFY(one->certNo.startsWith(u"99999918"_s));
            numbers.insert(one->certNo);
        }
        QCOMPARE(numbers.size(), 400);
    }

    void amounts_data()
    {
        QTest::addColumn<qint64>("fen");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << qint64(0) << u"0.00"_s;
        QTest::newRow("one fen") << qint64(1) << u"0.01"_s;
        QTest::newRow("debt of fen") << qint64(-5) << u"-0.05"_s;
        QTest::newRow("millions") << qint64(123456789012) << u"1234567890.12"_s;
        QTest::newRow("debt") << qint64(-12340) << u"-123.40"_s;
    }
    void amounts()
    {
        QFETCH(const qint64, fen);
        QTEST(yuan(fen), "text");
    }

    void checkCharacters_data()
    {
        QTest::addColumn<QString>("number");
        // The published vectors of the rules.
        for (const char* number :
             {"110101188001010011", "11010118800101002X", "440305189912311234", "130100189602290049"})
            QTest::newRow(number) << QString::fromLatin1(number);
    }
    void checkCharacters()
    {
        QFETCH(const QString, number);
        QCOMPARE(withCheckCharacter(number.first(17)), number);
    }
};

QTEST_GUILESS_MAIN(TestPeople)
#include "test_people.moc"
