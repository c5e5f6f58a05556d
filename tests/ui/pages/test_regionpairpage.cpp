// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "pairstage.h"
#include "tests/ui/helpers/accessibilitywalker.h"
#include "ui/models/answermodel.h"
#include "ui/pages/answertable.h"
#include "ui/pages/pairhospitals.h"
#include "ui/print/printdialog.h"
#include "ui/widgets/regionfield.h"

#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>

using namespace yibao;
using namespace yibao::ui;
using namespace yibao::testing;
using services::Care;

namespace {

constexpr int shijiazhuang = 130100;
constexpr int tangshan = 130200;
constexpr int tianjin = 120000;
constexpr int shenzhen = 440300;
const QString home = u"河北省石家庄市,开通,开通,开通"_s;
const QString open = u"广东省深圳市,开通,开通,开通"_s;
const QString yes = u": can be settled directly across provinces"_s;

} // namespace

class TestRegionPairPage final : public QObject
{
    Q_OBJECT

    std::unique_ptr<PairStage> m_stage;

    [[nodiscard]] QString title() const { return m_stage->words(u"pair.title"_s); }
    [[nodiscard]] QString reason() const { return m_stage->words(u"pair.reason"_s); }
    [[nodiscard]] AnswerTable* table() const
    {
        auto* list = m_stage->part<PairHospitals>(u"pair.hospitals.networked-hospitals"_s);
        return list->table();
    }
    [[nodiscard]] static QWidget* focus() { return QApplication::focusWidget(); }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(focus(), key, modifiers); }
    /// Types into a field for places, which then has its picker open, and takes the first hit.
    static void choose(const QString& typed)
    {
        for (const QChar letter : typed)
            QTest::keyClick(focus(), letter.toLatin1());
        QTRY_VERIFY(qobject_cast<QLineEdit*>(focus()) != nullptr);
        QCOMPARE(qobject_cast<QLineEdit*>(focus())->text(), typed);
        press(Qt::Key_Return);
    }
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }

private Q_SLOTS:
    void initTestCase() { stage::look(); }
    void init() { m_stage = std::make_unique<PairStage>(); }
    void cleanup() { m_stage.reset(); }

    void whatIsOpenIsSaidWithSourcesAndDates()
    {
        // One list does not say of when it is.
        m_stage->take(u"pool-area-openings"_s, u"无日期名单"_s,
                      {u"所在地,参保地开通标志,就医地开通标志,住院开通标志"_s, home}, {});
        m_stage->takeOpenings({open});
        m_stage->takeHospitals();
        m_stage->show();
        m_stage->ask(shijiazhuang, shenzhen);
        QCOMPARE(title(),
                 u"Insured in 石家庄市, a hospital stay in 深圳市: can be settled directly across provinces"_s);
        QVERIFY(reason().contains(u"nothing is promised"_s));
        QVERIFY(m_stage->fact(0).contains(u"石家庄市 Open"_s));
        QVERIFY2(m_stage->fact(0).contains(u"无日期名单 (imported) · Date unknown"_s), qPrintable(m_stage->fact(0)));
        QVERIFY(m_stage->fact(1).contains(u"深圳市 Open"_s));
        QVERIFY(m_stage->fact(1).contains(u"开通情况演示"_s));
        QVERIFY2(m_stage->fact(1).contains(u"2026-11-18 · Up to date"_s), qPrintable(m_stage->fact(1)));
        QVERIFY(m_stage->fact(2).contains(u"Both places Open"_s));
        QVERIFY(m_stage->fact(2).contains(u"石家庄市: "_s) && m_stage->fact(2).contains(u"2026-11-18"_s));
        QVERIFY(m_stage->fact(3).contains(u"Emergency rescue counts as filed"_s));
        QVERIFY(!m_stage->part(u"pair.import"_s)->isVisible());
        QCOMPARE(table()->model()->rowCount(), 5);
        QVERIFY(m_stage->words(u"pair.count"_s).contains(u'5'));
    }

    void theAnswerGoesOnPaper()
    {
        if (!ReadPaper::isReadable())
            QSKIP("no poppler");
        m_stage->takeOpenings({home, open});
        m_stage->takeHospitals();
        m_stage->show();
        QVERIFY(!m_stage->part<QAbstractButton>(u"pair.print"_s)->isEnabled());
        m_stage->ask(shijiazhuang, shenzhen);
        table()->setFocus();
        press(Qt::Key_Space);
        QTRY_VERIFY(m_stage->words(u"pair.count"_s).contains(u"1 marked"_s));
        const QString marked = table()->model()->index(0, 1).data().toString();
        m_stage->part<QAbstractButton>(u"pair.print"_s)->click();
        auto* dialog = m_stage->page->findChild<PrintDialog*>();
        QVERIFY(dialog != nullptr);
        auto* go = dialog->findChild<QAbstractButton*>(u"print.go"_s);
        QTRY_VERIFY(go->isEnabled());
        go->click();
        QCOMPARE(m_stage->printers.printedOn.size(), 1);
        const QString paper = ReadPaper(m_stage->printers.paper).words();
        for (const QString& words : {title(), marked, u"2026-11-18"_s, u"开通情况演示"_s,
                                     u"Emergency rescue counts as filed"_s, u"File for care elsewhere"_s})
            QVERIFY2(paper.contains(ReadPaper::squeezed(words)), qPrintable(words + u'\n' + paper));
    }

    void theRowsThatShipAnswerToo()
    {
        m_stage->show();
        m_stage->ask(shijiazhuang, 110000);
        QVERIFY2(title().endsWith(yes), qPrintable(title()));
        for (int n = 0; n < 3; ++n)
            QVERIFY2(m_stage->fact(n).contains(u"Date unknown"_s), qPrintable(m_stage->fact(n)));
    }

    void aPlaceWithoutDataIsNotKnown()
    {
        m_stage->show();
        m_stage->ask(tianjin, 659012);
        QVERIFY2(title().contains(u"not known"_s), qPrintable(title()));
        QVERIFY2(reason().startsWith(u"We have no data for "_s), qPrintable(reason()));
        QVERIFY2(reason().contains(u"022-12393"_s), qPrintable(reason()));
        QVERIFY(m_stage->fact(1).contains(u"Not known"_s));
        QSignalSpy import(m_stage->page.get(), &RegionPairPage::importRequested);
        QSignalSpy official(m_stage->page.get(), &RegionPairPage::officialPageRequested);
        m_stage->part<QAbstractButton>(u"pair.import"_s)->click();
        m_stage->part<QAbstractButton>(u"pair.official"_s)->click();
        QCOMPARE(import.first().first().toString(), u"pool-area-openings"_s);
        QVERIFY(official.first().first().toUrl().isValid());
    }

    void whatIsClosedIsNamed()
    {
        m_stage->takeOpenings({home, u"广东省深圳市,开通,未开通,开通"_s});
        m_stage->takeHospitals();
        m_stage->show();
        m_stage->ask(shijiazhuang, shenzhen);
        QVERIFY(title().contains(u"cannot be settled directly"_s));
        QVERIFY(reason().contains(u"深圳市 is not open as a place of treatment"_s));
        stage::shot(m_stage->page.get(), u"pair-closed"_s);
        QVERIFY(!table()->isVisible());
        QVERIFY(m_stage->part(u"pair.agencies"_s)->isVisible());
        QVERIFY(m_stage->part(u"pair.guide"_s) == nullptr);
    }

    void aRowOfTheProvinceSaysSo()
    {
        m_stage->takeOpenings({home, u"广东省,开通,开通,开通"_s});
        m_stage->show();
        m_stage->ask(shijiazhuang, shenzhen);
        QVERIFY(title().endsWith(yes));
        QVERIFY2(m_stage->fact(1).contains(u"by the row of 广东省"_s), qPrintable(m_stage->fact(1)));
    }

    void withinAProvinceItsOwnRulesHold()
    {
        m_stage->show();
        m_stage->ask(shijiazhuang, tangshan);
        QVERIFY(title().contains(u"not across provinces"_s));
        QVERIFY(reason().contains(u"河北省"_s));
        QVERIFY(!m_stage->part(u"pair.fact.0"_s)->isVisible());
        QVERIFY(!table()->isVisible());
    }

    void outpatientCareHasItsOwnLists()
    {
        m_stage->takeOpenings({home, open});
        m_stage->show();
        m_stage->ask(shijiazhuang, shenzhen, Care::Outpatient);
        QVERIFY2(reason().contains(u"no outpatient data"_s), qPrintable(reason()));
        QVERIFY(!m_stage->part(u"pair.hospitals.networked-hospitals"_s)->isVisible());
        QVERIFY(m_stage->part(u"pair.hospitals.pilot-institutions"_s)->isVisible());
        m_stage->take(u"pilot-areas"_s, u"试点演示"_s,
                      {u"试点地区,门诊开通情况"_s, u"河北省石家庄市,开通"_s, u"广东省深圳市,开通"_s},
                      QDate(2026, 11, 18));
        QTRY_VERIFY(title().endsWith(yes));
    }

    void chronicCareIsNotKnownAndTheKindsAreNamed()
    {
        m_stage->takeOpenings({home, open});
        m_stage->show();
        m_stage->ask(shijiazhuang, shenzhen, Care::Chronic);
        QVERIFY(title().contains(u"not known"_s));
        QVERIFY(reason().contains(u"No list tells"_s));
        const QString note = m_stage->words(u"pair.note"_s);
        QVERIFY(note.contains(u"hypertension"_s) && note.contains(u"ankylosing spondylitis"_s));
        QVERIFY(note.contains(u"differs by place and institution"_s));
        stage::shot(m_stage->page.get(), u"pair-chronic"_s);
        QVERIFY(!table()->isVisible());
        QVERIFY(!m_stage->part(u"pair.import"_s)->isVisible());
        QVERIFY(m_stage->part(u"pair.official"_s)->isVisible());
    }

    void theKeyboardAloneIsEnough()
    {
        m_stage->takeOpenings({home, open});
        m_stage->takeHospitals();
        m_stage->show();
        m_stage->page->focusFirst();
        choose(u"hbsjz"_s);
        auto* insured = m_stage->part<RegionField>(u"pair.insured"_s);
        QTRY_COMPARE(insured->region().number(), shijiazhuang);
        press(Qt::Key_Tab);
        choose(u"gdsz"_s);
        QTRY_COMPARE(m_stage->part<RegionField>(u"pair.treatment"_s)->region().number(), shenzhen);
        // Nothing is answered before one asks.
        QVERIFY(m_stage->page->presenter().phase() == models::PairPresenter::Phase::Waiting);
        press(Qt::Key_Return);
        QTRY_VERIFY(title().endsWith(yes));
        // From then on each change is a question.
        press(Qt::Key_Tab);
        QVERIFY(focus() == m_stage->part(u"pair.care"_s));
        press(Qt::Key_3);
        QTRY_VERIFY(title().contains(u"chronic"_s));
        press(Qt::Key_1);
        QTRY_VERIFY(title().contains(u"a hospital stay"_s));
        QTRY_VERIFY(m_stage->page->isSettled());
        table()->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Space);
        press(Qt::Key_Down);
        press(Qt::Key_Space);
        QTRY_VERIFY2(m_stage->words(u"pair.count"_s).contains(u"2 marked"_s),
                     qPrintable(m_stage->words(u"pair.count"_s)));
        press(Qt::Key_C, Qt::ControlModifier);
        QVERIFY(clipboard().contains(u"演示第1医院"_s) && clipboard().contains(u"演示第2医院"_s));
        QSignalSpy left(m_stage->page.get(), &RegionPairPage::backRequested);
        press(Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void aMissingPlaceIsAskedFor()
    {
        m_stage->show();
        m_stage->page->focusFirst();
        press(Qt::Key_Return);
        auto* insured = m_stage->part<RegionField>(u"pair.insured"_s);
        QVERIFY(!insured->error().isEmpty());
        QVERIFY(m_stage->part(u"pair.insured.box"_s)->hasFocus());
    }

    void theTextSaysEverythingWithSources()
    {
        m_stage->takeOpenings({home, open});
        m_stage->takeHospitals();
        m_stage->show();
        QVERIFY(!m_stage->part(u"pair.copy"_s)->isEnabled());
        m_stage->ask(shijiazhuang, shenzhen);
        table()->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Space);
        QSignalSpy shown(m_stage->page.get(), &RegionPairPage::messageShown);
        m_stage->part<QAbstractButton>(u"pair.copy"_s)->click();
        const QString text = clipboard();
        for (const QString& part :
             {u"can be settled directly"_s, u"深圳市 Open"_s, u"开通情况演示 (imported) · 2026-11-18"_s,
              u"Chosen: 演示第1医院"_s, u"as of 2026-11-20"_s, u"12393"_s, u"For reference"_s})
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
        QCOMPARE(shown.size(), 1);
    }

    void marksGoWithThePersonAndWithThePlace()
    {
        m_stage->takeOpenings({home, open, u"广东省广州市,开通,开通,开通"_s});
        m_stage->takeHospitals();
        m_stage->show();
        m_stage->ask(shijiazhuang, shenzhen);
        auto* list = m_stage->part<PairHospitals>(u"pair.hospitals.networked-hospitals"_s);
        table()->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Space);
        QCOMPARE(list->chosen().size(), 1);
        m_stage->page->forget();
        QVERIFY(list->chosen().isEmpty());
        press(Qt::Key_Space);
        QCOMPARE(list->chosen().size(), 1);
        m_stage->ask(shijiazhuang, 440100);
        QVERIFY(list->chosen().isEmpty());
    }

    void aNameNarrowsTheListAndEscTakesItBack()
    {
        m_stage->takeOpenings({home, open});
        m_stage->takeHospitals();
        m_stage->show();
        m_stage->ask(shijiazhuang, shenzhen);
        table()->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Y);
        QTest::keyClicks(focus(), u"sd3"_s);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QSignalSpy left(m_stage->page.get(), &RegionPairPage::backRequested);
        press(Qt::Key_Escape);
        QTRY_COMPARE(table()->model()->rowCount(), 5);
        QVERIFY(table()->hasFocus());
        QCOMPARE(left.size(), 0);
    }

    void wholeListsHaveTheirOwnPage()
    {
        m_stage->takeOpenings({home, open});
        m_stage->takeHospitals();
        m_stage->show();
        m_stage->ask(shijiazhuang, shenzhen);
        QSignalSpy gone(m_stage->page.get(), &RegionPairPage::requested);
        m_stage->part<QAbstractButton>(u"pair.all"_s)->click();
        const Target target = gone.first().first().value<Target>();
        QCOMPARE(target.page, u"networked-hospitals"_s);
        QCOMPARE(target.filters, (QMap<QString, QString>{{u"region"_s, u"440300"_s}}));
        table()->setFocus(Qt::TabFocusReason);
        press(Qt::Key_Return);
        QVERIFY(!gone.last().first().value<Target>().rowKey.isEmpty());
    }

    void agenciesOfBothPlacesAreTold()
    {
        m_stage->show();
        m_stage->ask(tianjin, shenzhen);
        QTRY_VERIFY(!m_stage->words(u"pair.phone.0.0"_s).isEmpty());
        const QString phone = m_stage->words(u"pair.phone.0.0"_s);
        QVERIFY2(phone.startsWith(u"022-"_s), qPrintable(phone));
        m_stage->part<QAbstractButton>(u"pair.copyPhone.0.0"_s)->click();
        QCOMPARE(clipboard(), phone);
        QVERIFY(m_stage->part(u"pair.phone.1.0"_s) == nullptr);
        QSignalSpy gone(m_stage->page.get(), &RegionPairPage::requested);
        m_stage->part<QAbstractButton>(u"pair.allAgencies.0"_s)->click();
        QCOMPARE(gone.first().first().value<Target>().page, u"agencies"_s);
        QCOMPARE(m_stage->words(u"pair.hotline"_s).right(9), u"022-12393"_s);
        m_stage->part<QAbstractButton>(u"pair.copyHotline"_s)->click();
        QCOMPARE(clipboard(), u"022-12393"_s);
    }

    void longListsShowAsManyRowsAsThereIsRoomFor()
    {
        m_stage->takeOpenings({home, open});
        m_stage->takeHospitals(40);
        m_stage->show();
        m_stage->ask(shijiazhuang, shenzhen);
        const int row = stage::look().sizes().tableRow;
        const int header = stage::look().sizes().tableHeader;
        QCOMPARE((table()->height() - header) / row, 5);
        m_stage->page->resize(1690, 1400);
        QTRY_COMPARE((table()->height() - header) / row, 20);
    }

    void everythingHasANameAndItsRoom_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<TextStep>("step");
        QTest::addColumn<int>("treatment");
        for (const int treatment : {shenzhen, tangshan, 659012}) {
            QTest::addRow("wide %d", treatment) << QSize(1690, 960) << TextStep::Standard << treatment;
            QTest::addRow("usual %d", treatment) << QSize(1138, 678) << TextStep::Standard << treatment;
            QTest::addRow("narrow %d", treatment) << QSize(664, 600) << TextStep::Standard << treatment;
            QTest::addRow("large %d", treatment) << QSize(1138, 678) << TextStep::Large << treatment;
            QTest::addRow("elder %d", treatment) << QSize(1138, 678) << TextStep::Elder << treatment;
            QTest::addRow("extra %d", treatment) << QSize(1138, 678) << TextStep::Extra << treatment;
        }
    }
    void everythingHasANameAndItsRoom()
    {
        QFETCH(QSize, size);
        QFETCH(TextStep, step);
        QFETCH(int, treatment);
        stage::look().setStep(step);
        m_stage->takeOpenings({home, open});
        m_stage->takeHospitals();
        m_stage->show(size);
        m_stage->ask(shijiazhuang, treatment);
        QTest::qWait(30);
        stage::shot(m_stage->page.get(), u"pair-"_s + QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(stage::unnamed(m_stage->page.get()), QStringList());
        QCOMPARE(stage::clipped(m_stage->page.get()).join(u"; "_s), QString());
        QCOMPARE(AccessibilityWalker(*m_stage->page).faults(), QStringList());
        stage::look().setStep(TextStep::Standard);
    }

    void fieldsStandUnderTheTitleAndOverTheCard()
    {
        m_stage->show();
        QWidget* page = m_stage->page.get();
        const auto left = [page](QWidget* part, int inset) { return part->mapTo(page, QPoint(inset, 0)).x(); };
        QCOMPARE(left(m_stage->part(u"pair.insured.box"_s), Sizes::frameInset),
                 left(m_stage->part(u"page.title"_s), 0));
        const auto middle = [page](QWidget* part) { return part->mapTo(page, part->rect().center()).y(); };
        QCOMPARE(middle(m_stage->part(u"pair.care"_s)), middle(m_stage->part(u"pair.insured.box"_s)));
        QCOMPARE(middle(m_stage->part(u"pair.ask"_s)), middle(m_stage->part(u"pair.insured.box"_s)));
    }

    void theOrderOfFocusIsThatOfReading()
    {
        m_stage->takeOpenings({home, open});
        m_stage->takeHospitals();
        m_stage->show();
        m_stage->ask(shijiazhuang, shenzhen);
        QStringList order;
        const QList<QWidget*> stops = AccessibilityWalker::tabStops(*m_stage->page);
        for (const QString& name :
             {u"pair.copy"_s, u"pair.insured.box"_s, u"pair.treatment.box"_s, u"pair.care"_s, u"pair.ask"_s,
              u"pair.all"_s, u"answerTable"_s, u"pair.guide"_s, u"pair.copyHotline"_s}) {
            for (qsizetype i = 0; i < stops.size(); ++i) {
                if (stops.at(i)->objectName() == name)
                    order.append(u"%1 %2"_s.arg(i, 3).arg(name));
            }
        }
        QCOMPARE(order.size(), 9);
        QStringList sorted = order;
        sorted.sort();
        QCOMPARE(order, sorted);
    }

    void itSpeaksChineseToo()
    {
        QTranslator chinese;
        if (!stage::speakChinese(chinese))
            QSKIP("the translations are not in this program");
        m_stage->takeOpenings({home, open});
        m_stage->takeHospitals();
        m_stage->show();
        m_stage->ask(shijiazhuang, shenzhen);
        QCOMPARE(title(), u"石家庄市参保，到深圳市住院：可以跨省直接结算"_s);
        QVERIFY(reason().contains(u"这里不作承诺"_s));
        QCoreApplication::removeTranslator(&chinese);
    }
};

QTEST_MAIN(TestRegionPairPage)
#include "test_regionpairpage.moc"
