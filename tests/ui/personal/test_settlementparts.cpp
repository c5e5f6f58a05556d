// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/catalog/catalog.h"
#include "tests/ui/helpers/stage.h"
#include "ui/personal/monthsums.h"
#include "ui/personal/personaltext.h"
#include "ui/personal/settlementparts.h"

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;
using Check = SettlementParts::Check;

/// What the pictures are made from: amounts to the fen, soft checks, masks in words.
class TestSettlementParts final : public QObject
{
    Q_OBJECT

    const catalog::Dataset& m_dataset = stage::catalogue().datasetOf(*stage::catalogue().service(u"my-settlements"_s));

    [[nodiscard]] catalog::Row row(const QMap<QString, QString>& cells) const
    {
        catalog::Row made;
        for (const catalog::Field& field : m_dataset.fields)
            made.cells.append(cells.value(field.id));
        return made;
    }
    static QMap<QString, QString> whole()
    {
        return {{u"total"_s, u"18642.37"_s},      {u"funds"_s, u"12905.60"_s},
                {u"pooledFund"_s, u"11480.20"_s}, {u"largeAmountFund"_s, u"1425.40"_s},
                {u"hospitalPart"_s, u"0.00"_s},   {u"personalPart"_s, u"5736.77"_s},
                {u"accountPay"_s, u"2000.00"_s},  {u"sharedAccountPay"_s, u"500.00"_s},
                {u"cashPay"_s, u"3236.77"_s},     {u"deductible"_s, u"800.00"_s},
                {u"upfrontPay"_s, u"932.15"_s},   {u"overLimitPay"_s, u"86.50"_s},
                {u"fullyOwnPay"_s, u"1204.00"_s}};
    }

private Q_SLOTS:
    void addsUp()
    {
        const catalog::Row held = row(whole());
        const SettlementParts parts(m_dataset, held);
        QCOMPARE(parts.check(), Check::Agrees);
        QVERIFY(parts.disagreements().isEmpty());
        QCOMPARE(parts.payers.size(), 5);
        Money sum;
        for (const SplitPart& part : parts.payers)
            sum = sum + part.amount;
        QCOMPARE(sum, *parts.total);
        // 自付 and 自费, and what is left by ratio.
        QCOMPARE(parts.borne, Money::fromFen(444627));
        QCOMPARE(parts.uninsured, Money::fromFen(129050));
        QCOMPARE(parts.own.size(), 5);
        QCOMPARE(parts.own.at(1).amount, Money::fromFen(271412));
        QVERIFY(parts.statement().contains(u"18,642.37"_s) && parts.statement().contains(u"5,736.77"_s));
        // No two parts beside each other differ by colour alone, and none are alike.
        for (qsizetype i = 1; i < parts.payers.size(); ++i)
            QVERIFY(parts.payers.at(i).fill != parts.payers.at(i - 1).fill);
    }

    void saysWhatDoesNot_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::newRow("total") << u"total"_s << u"18642.38"_s;
        QTest::newRow("cash") << u"cashPay"_s << u"3236.76"_s;
        QTest::newRow("one fund") << u"pooledFund"_s << u"11480.21"_s;
    }
    void saysWhatDoesNot()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        auto cells = whole();
        cells.insert(field, value);
        const catalog::Row held = row(cells);
        const SettlementParts parts(m_dataset, held);
        QCOMPARE(parts.check(), Check::Disagrees);
        QCOMPARE(parts.disagreements().size(), 1);
        // Nothing is hidden for it.
        QCOMPARE(parts.payers.size(), 5);
    }

    void comparesTheFundsThePortalLists()
    {
        const catalog::Row held = row(whole());
        QList<wire::SettlementDetail::Share> shares{{.fund = u"310100"_s, .paid = u"11480.20"_s},
                                                    {.fund = u"330100"_s, .paid = u"1425.40"_s}};
        QCOMPARE(SettlementParts(m_dataset, held, shares).check(), Check::Agrees);
        shares.last().paid = u"1425.41"_s;
        QCOMPARE(SettlementParts(m_dataset, held, shares).check(), Check::Disagrees);
        shares.last().paid = u"?"_s;
        QCOMPARE(SettlementParts(m_dataset, held, shares).check(), Check::Agrees);
    }

    void littleIsNotWrong()
    {
        const catalog::Row little = row({{u"total"_s, u"10.00"_s}});
        const SettlementParts parts(m_dataset, little);
        QCOMPARE(parts.check(), Check::Unknown);
        QVERIFY(parts.payers.isEmpty() && parts.own.isEmpty());
        QVERIFY(!parts.funds && !parts.personal);
        const catalog::Row none = row({});
        QVERIFY(!SettlementParts(m_dataset, none).statement().isEmpty());
    }

    void aRefundIsTold()
    {
        QMap<QString, QString> cells;
        const auto given = whole();
        for (auto it = given.cbegin(); it != given.cend(); ++it)
            cells.insert(it.key(), it.value() == u"0.00" ? it.value() : u'-' + it.value());
        const catalog::Row held = row(cells);
        const SettlementParts parts(m_dataset, held);
        QCOMPARE(parts.check(), Check::Agrees);
        QCOMPARE(parts.payers.size(), 5);
        QVERIFY(parts.own.isEmpty());
        SplitBar bar;
        bar.setParts(u"refund"_s, *parts.total, parts.payers);
        for (const QRectF& rect : bar.segments(700, 28))
            QVERIFY(rect.isEmpty());
        QVERIFY(bar.accessibleDescription().contains(u"-2,000.00"_s));
    }

    void thinPartsStandInTheWords()
    {
        SplitBar bar;
        bar.setParts(u"sum"_s, Money::fromFen(1'000'000),
                     {{.name = u"much"_s, .amount = Money::fromFen(999'999), .fill = {1, chart::Hatch::Solid}},
                      {.name = u"a fen"_s, .amount = Money::fromFen(1), .fill = {5, chart::Hatch::Solid}}});
        const auto rects = bar.segments(700, 28);
        QVERIFY(!rects.at(0).isEmpty() && rects.at(1).isEmpty());
        QVERIFY(bar.accessibleDescription().contains(u"0.01"_s));
        QCOMPARE(SplitBar::share(Money::fromFen(1'148'020), Money::fromFen(1'864'237)), u"61.6%"_s);
        QCOMPARE(SplitBar::share(Money::fromFen(1), Money()), QString());
    }

    void monthsAreAddedToTheFen()
    {
        const catalog::Dataset& account = stage::catalogue().datasetOf(*stage::catalogue().service(u"my-account"_s));
        QList<catalog::Row> rows;
        const auto add = [&](const QString& time, const QString& way, const QString& amount) {
            catalog::Row made;
            made.cells.resize(account.fields.size());
            made.cells[account.indexOf(u"time"_s)] = time;
            made.cells[account.indexOf(u"direction"_s)] = way;
            made.cells[account.indexOf(u"amount"_s)] = amount;
            rows.append(made);
        };
        add(u"2026-01-31 23:59:59"_s, u"IN"_s, u"0.10"_s);
        add(u"2026-01-01 00:00:00"_s, u"IN"_s, u"0.20"_s);
        add(u"2026-12-31"_s, u"OUT"_s, u"655.00"_s);
        add(u"2025-12-31"_s, u"OUT"_s, u"1.00"_s);
        add(u"2026-05-05"_s, u"?"_s, u"1.00"_s);
        add(u"2026-05-05"_s, u"IN"_s, u"much"_s);
        int left = 0;
        const auto months = accountMonths(account, rows, 2026, &left);
        QCOMPARE(left, 3);
        QCOMPARE(months.at(0).amounts.at(0), Money::fromFen(30));
        QCOMPARE(months.at(11).amounts.at(1), Money::fromFen(65500));
        QCOMPARE(sumOf(months, 0), Money::fromFen(30));
    }

    void numbersInWordsAreMasked()
    {
        QCOMPARE(maskedWords(u"证件 110101188001010011 手机 15400000001。"_s),
                 u"证件 110101********0011 手机 154****0001。"_s);
        QCOMPARE(maskedWords(u"11010118800101002X"_s), u"110101********002X"_s);
        // Codes of institutions, settlements and amounts stay what they are.
        for (const QString& kept : {u"H44030500096"_s, u"S2026031210240001234567"_s, u"18,642.37"_s})
            QCOMPARE(maskedWords(kept), kept);
        catalog::Row told;
        told.extra = {{u"psnName"_s, u"演示安"_s}, {u"psnNo"_s, u"99000012345678"_s}, {u"memo"_s, u"15400000001"_s}};
        maskExtra(told);
        QCOMPARE(told.extra.value(u"psnName"_s), u"演*安"_s);
        QCOMPARE(told.extra.value(u"psnNo"_s), u"****5678"_s);
        QCOMPARE(told.extra.value(u"memo"_s), u"154****0001"_s);
    }
};

QTEST_MAIN(TestSettlementParts)
#include "test_settlementparts.moc"
