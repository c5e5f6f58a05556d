// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/accessibilitywalker.h"
#include "tests/ui/helpers/stage.h"
#include "tests/ui/models/fakesource.h"
#include "ui/pages/detailcard.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/label.h"
#include "ui/widgets/qrview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;
using namespace yibao::testing;

class TestDetailCard final : public QObject
{
    Q_OBJECT

    const QDate m_today{2026, 11, 21};
    std::unique_ptr<DetailCard> m_card;

    void show(const QString& service, const catalog::Row& row,
              const std::optional<catalog::Provenance>& source = provenance(1), const catalog::Hit& hit = {})
    {
        m_card = std::make_unique<DetailCard>(stage::catalogue(), *stage::catalogue().service(service));
        m_card->setFixedWidth(452);
        m_card->resize(452, 560);
        m_card->showRow(row, source, m_today, hit);
        m_card->QWidget::show();
        QCoreApplication::sendPostedEvents();
    }
    [[nodiscard]] QString value(const QString& id) const
    {
        const auto* label = m_card->findChild<QLabel*>(u"card.value."_s + id);
        return label == nullptr ? QString() : label->text();
    }
    [[nodiscard]] QStringList badges() const
    {
        QStringList words;
        for (const Badge* badge : m_card->findChildren<Badge*>()) {
            if (badge->isVisible())
                words.append(badge->badge().text);
        }
        return words;
    }
    [[nodiscard]] static catalog::Row row(const QString& dataset, const QMap<QString, QString>& cells)
    {
        const catalog::Dataset& declared = *stage::catalogue().dataset(dataset);
        catalog::Row made;
        made.key = u"k"_s;
        made.cells = QStringList(declared.fields.size());
        for (auto it = cells.cbegin(); it != cells.cend(); ++it)
            made.cells[declared.indexOf(it.key())] = it.value();
        made.source = 1;
        return made;
    }

private Q_SLOTS:
    void initTestCase() { stage::look(); }
    void cleanup() { m_card.reset(); }

    void whatWasTypedIsMarkedAndTheReasonTold()
    {
        const catalog::Dataset& dataset = *stage::catalogue().dataset(u"designated-hospitals"_s);
        const auto made = hospital(stage::catalogue(), u"H44030500096"_s, u"华中科技大学协和深圳医院"_s, u"440305"_s,
                                   {}, u"桃园路89号"_s);
        catalog::Hit hit{.kind = catalog::MatchKind::Alias,
                         .alias = u"南山医院"_s,
                         .ranges = {{dataset.indexOf(u"name"_s), 6, 2}, {dataset.indexOf(u"address"_s), 0, 2}}};
        show(u"designated-hospitals"_s, made, provenance(1), hit);
        QCOMPARE(m_card->findChild<Label*>(u"card.name"_s)->marks(), (QList<std::pair<int, int>>{{6, 2}}));
        QCOMPARE(m_card->findChild<Label*>(u"card.value.address"_s)->marks(), (QList<std::pair<int, int>>{{0, 2}}));
        const auto* reason = m_card->findChild<Badge*>(u"card.reason"_s);
        QVERIFY(reason != nullptr);
        QVERIFY(reason->accessibleName().contains(u"南山医院"_s));
        stage::shot(m_card.get(), u"card-marks"_s);
        m_card->showRow(made, provenance(1), m_today);
        QVERIFY(m_card->findChild<Label*>(u"card.name"_s)->marks().isEmpty());
        QVERIFY(m_card->findChild<Badge*>(u"card.reason"_s) == nullptr);
    }

    void everythingOfAnInstitution()
    {
        auto full = hospital(stage::catalogue(), u"H44030500096"_s, u"华中科技大学协和深圳医院"_s, u"440305"_s,
                             u"综合医院"_s, u"深圳市南山区桃园路89号"_s);
        full.cells[stage::catalogue().dataset(u"designated-hospitals"_s)->indexOf(u"alias"_s)] =
            u"深圳市南山区人民医院"_s;
        full.position = 1629;
        show(u"designated-hospitals"_s, full);
        QCOMPARE(m_card->findChild<Label*>(u"card.name"_s)->text(), u"华中科技大学协和深圳医院"_s);
        QCOMPARE(value(u"code"_s), u"H44030500096"_s);
        QCOMPARE(value(u"region"_s), u"广东省 · 深圳市 · 南山区"_s);
        QCOMPARE(value(u"address"_s), u"深圳市南山区桃园路89号"_s);
        QVERIFY(badges().contains(u"综合医院"_s));
        const QString origin = m_card->findChild<Label*>(u"card.origin"_s)->text();
        QVERIFY2(origin.contains(u"1,629"_s) && origin.contains(u"深圳市定点医疗机构名单"_s), qPrintable(origin));
        QVERIFY(badges().join(u' ').contains(u"751"_s));
        QVERIFY(m_card->findChild<QrView*>(u"card.qr"_s)->hasCode());
        QCOMPARE(AccessibilityWalker(*m_card).faults(), QStringList());
        QCOMPARE(stage::clipped(m_card.get()).join(u"; "_s), QString());
        QVERIFY(m_card->accessibleName().contains(u"华中科技大学协和深圳医院"_s));
    }

    void theQrCodeHoldsAsciiCodesOnly_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("shown");
        QTest::newRow("institution code") << u"H44030500096"_s << true;
        QTest::newRow("no code") << QString() << false;
        QTest::newRow("wide characters") << u"编码一"_s << false;
        QTest::newRow("blank inside") << u"H44 05"_s << false;
        QTest::newRow("too long") << QString(6000, u'1') << false;
    }
    void theQrCodeHoldsAsciiCodesOnly()
    {
        QFETCH(QString, code);
        QFETCH(bool, shown);
        show(u"designated-hospitals"_s, hospital(stage::catalogue(), code, u"甲医院"_s, u"440305"_s));
        QCOMPARE(m_card->findChild<QrView*>(u"card.qr"_s)->isVisibleTo(m_card.get()), shown);
    }

    void statesAreWordsAndShapes()
    {
        show(u"pool-area-openings"_s, row(u"pool-area-openings"_s, {{u"region"_s, u"130200"_s},
                                                                    {u"openAsInsuredPlace"_s, u"1"_s},
                                                                    {u"openAsTreatmentPlace"_s, u"0"_s},
                                                                    {u"inpatientOpen"_s, u"部分开通"_s}}));
        QCOMPARE(m_card->findChild<Label*>(u"card.name"_s)->text(), u"河北省唐山市"_s);
        QMap<QString, BadgeKind> kinds;
        for (const Badge* badge : m_card->findChildren<Badge*>()) {
            if (badge->isVisible())
                kinds.insert(badge->badge().text, badge->badge().kind);
        }
        QCOMPARE(kinds.value(QCoreApplication::translate("catalog", "Open"), BadgeKind::Own), BadgeKind::Success);
        QCOMPARE(kinds.value(QCoreApplication::translate("catalog", "Not open"), BadgeKind::Own), BadgeKind::Danger);
        QCOMPARE(kinds.value(u"部分开通"_s, BadgeKind::Own), BadgeKind::Neutral); // kept as it came
    }

    void wordsTheTreeDoesNotKnowStay()
    {
        auto node = row(u"pool-area-openings"_s, {{u"region"_s, u"130200"_s}});
        node.extra.insert(u"regionText"_s, u"市本级"_s);
        show(u"pool-area-openings"_s, node);
        QCOMPARE(value(u"region"_s), u"河北省 · 唐山市 · 市本级"_s);
    }

    void whatTheCatalogueDoesNotKnowIsShownAsItIs()
    {
        auto odd = hospital(stage::catalogue(), u"H44030500001"_s, u"甲医院"_s, u"999999"_s);
        odd.extra = {
            {u"seq"_s, u"17"_s}, {u"businessLvEpc"_s, u"1"_s}, {u"note"_s, u"<b>粗</b>"_s}, {u"empty"_s, QString()}};
        show(u"designated-hospitals"_s, odd);
        QCOMPARE(value(u"extra.businessLvEpc"_s), u"1"_s);
        QCOMPARE(value(u"extra.note"_s), u"<b>粗</b>"_s);
        QCOMPARE(m_card->findChild<QLabel*>(u"card.value.extra.note"_s)->textFormat(), Qt::PlainText);
        QVERIFY(value(u"extra.seq"_s).isEmpty());
        QVERIFY(value(u"extra.empty"_s).isEmpty());
        QVERIFY(value(u"region"_s).contains(u"999999"_s));
    }

    void longWordsWrapAndTheCardScrolls()
    {
        auto longOne =
            hospital(stage::catalogue(), u"H44030500001"_s, QString(90, u'长'), u"440305"_s, {}, QString(400, u'路'));
        show(u"designated-hospitals"_s, longOne);
        QCOMPARE(m_card->width(), 452);
        QVERIFY(m_card->findChild<Label*>(u"card.name"_s)->height() > 40);
        QVERIFY(m_card->findChild<QWidget*>(u"card.sentence"_s)->geometry().bottom() < m_card->height());
        QCOMPARE(stage::clipped(m_card.get()).join(u"; "_s), QString());
    }

    void telephones_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QStringList>("numbers");
        QTest::newRow("one") << u"0755-83366388"_s << QStringList{u"0755-83366388"_s};
        QTest::newRow("two") << u"022-83122965、83122806"_s << QStringList{u"022-83122965"_s, u"022-83122806"_s};
        QTest::newRow("a word") << u"无"_s << QStringList{u"无"_s};
    }
    void telephones()
    {
        QFETCH(QString, cell);
        QFETCH(QStringList, numbers);
        show(u"agencies"_s,
             row(u"agencies"_s, {{u"name"_s, u"河东分中心"_s}, {u"region"_s, u"120102"_s}, {u"phone"_s, cell}}));
        for (qsizetype i = 0; i < numbers.size(); ++i) {
            auto* button = m_card->findChild<QWidget*>(u"card.copy.phone.%1"_s.arg(i));
            QVERIFY(button != nullptr);
            QTest::mouseClick(button, Qt::LeftButton);
            QCOMPARE(QGuiApplication::clipboard()->text(), numbers.at(i));
        }
        QVERIFY(m_card->findChild<QWidget*>(u"card.copy.phone.%1"_s.arg(numbers.size())) == nullptr);
    }

    void theHotlineChangesInPlace()
    {
        show(u"agencies"_s, row(u"agencies"_s, {{u"name"_s, u"河东分中心"_s}, {u"region"_s, u"120102"_s}}));
        const auto number = [this] {
            return m_card->findChild<QWidget*>(u"card.value.hotline"_s)->findChild<QLabel*>()->text();
        };
        QCOMPARE(number(), u"12393"_s);
        m_card->setHotline(u"022-12393"_s, true);
        QCOMPARE(number(), u"022-12393"_s);
        QTest::mouseClick(m_card->findChild<QWidget*>(u"card.copy.hotline"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"022-12393"_s);
    }

    void theSourceIsToldHoweverLittleIsKnown()
    {
        const auto bare = hospital(stage::catalogue(), u"H1"_s, u"甲医院"_s, u"440305"_s);
        show(u"designated-hospitals"_s, bare, std::nullopt);
        QVERIFY(!badges().isEmpty());
        show(u"designated-hospitals"_s, bare, provenance(1, catalog::Origin::Synthetic, {}));
        QVERIFY(badges().contains(SyntheticBadge::text().text));
        show(u"designated-hospitals"_s, bare, provenance(1, catalog::Origin::Portal, QDate(2026, 11, 21)));
        QVERIFY(!badges().contains(SyntheticBadge::text().text));
    }

    void escapeAndTheButtonAskToClose()
    {
        show(u"designated-hospitals"_s, hospital(stage::catalogue(), u"H1"_s, u"甲医院"_s, u"440305"_s));
        QSignalSpy close(m_card.get(), &DetailCard::closeRequested);
        QTest::mouseClick(m_card->findChild<QWidget*>(u"card.close"_s), Qt::LeftButton);
        QCOMPARE(close.size(), 1);
        QTest::keyClick(m_card->findChild<QWidget*>(u"card.sentence"_s), Qt::Key_Escape);
        QCOMPARE(close.size(), 2);
        QSignalSpy sentence(m_card.get(), &DetailCard::sentenceRequested);
        QTest::mouseClick(m_card->findChild<QWidget*>(u"card.sentence"_s), Qt::LeftButton);
        QCOMPARE(sentence.size(), 1);
    }

    void anotherRowTakesThePlaceOfTheFirst()
    {
        show(u"designated-hospitals"_s,
             hospital(stage::catalogue(), u"H44030500001"_s, u"甲医院"_s, u"440305"_s, {}, u"某路"_s));
        m_card->showRow(hospital(stage::catalogue(), u"H44030500002"_s, u"乙医院"_s, u"440306"_s), provenance(1),
                        m_today);
        QCOMPARE(value(u"code"_s), u"H44030500002"_s);
        QVERIFY(value(u"address"_s).isEmpty());
        QVERIFY(value(u"absent"_s)
                    .contains(catalog::translated(
                        stage::catalogue().dataset(u"designated-hospitals"_s)->field(u"address"_s)->label)));
    }
};

QTEST_MAIN(TestDetailCard)
#include "test_detailcard.moc"
