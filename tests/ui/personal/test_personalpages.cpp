// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/accessibilitywalker.h"
#include "tests/ui/helpers/stage.h"
#include "tests/ui/personal/sandboxperson.h"
#include "ui/pages/answertable.h"
#include "ui/pages/detailcard.h"
#include "ui/pages/querypage.h"
#include "ui/pages/signinneededpage.h"
#include "ui/personal/accountpanel.h"
#include "ui/personal/contributionpanel.h"
#include "ui/personal/monthsums.h"
#include "ui/personal/personalcentre.h"
#include "ui/personal/personalpage.h"
#include "ui/personal/personalsource.h"
#include "ui/personal/settlementparts.h"
#include "ui/personal/settlementview.h"
#include "ui/personal/splitbar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/maskedtext.h"
#include "ui/widgets/notebar.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDialog>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>

using namespace yibao;
using namespace yibao::ui;
using namespace yibao::testing;
using models::Phase;

namespace {

qint64 fen(const QString& yuan)
{
    return Money::fromYuan(yuan).value_or(Money()).fen();
}

} // namespace

/// The pages behind the sign-in, from the window to the loopback portal: what stands in them is what it holds.
class TestPersonalPages final : public QObject
{
    Q_OBJECT

    std::unique_ptr<SandboxPerson> m_person;
    std::unique_ptr<stage::Window> m_window;

    [[nodiscard]] PageContext pageContext() const
    {
        return {.source = m_person->source,
                .directory = *m_person->lists,
                .dialogs = m_person->dialogs,
                .columns = m_person->columns,
                .regions = nullptr,
                .personal = m_person->context.get()};
    }
    PersonalPage* openPage(const QString& service, QSize size = QSize(1138, 700))
    {
        m_window = std::make_unique<stage::Window>(size, 0);
        auto* page = m_window->add(new PersonalPage(*m_person->catalog.service(service), pageContext()));
        m_window->open();
        return page;
    }
    static bool settle(PersonalPage* page)
    {
        return QTest::qWaitFor([page] { return page->query() != nullptr && page->isSettled(); }, 20'000);
    }
    static Phase phase(PersonalPage* page) { return page->query()->presenter().phase(); }
    static void ask(PersonalPage* page, const QMap<QString, QString>& filters)
    {
        page->query()->setFilters(filters);
        page->query()->presenter().search();
    }
    [[nodiscard]] qint64 sumOf(PersonalPage* page, const QString& field)
    {
        const models::AnswerModel& model = page->query()->presenter().model();
        qint64 sum = 0;
        for (int row = 0; row < model.total(); ++row) {
            const auto held = model.row(row);
            if (!held)
                return -1;
            sum += fen(held->cells.at(model.dataset().indexOf(field)));
        }
        return sum;
    }
    /// Looks at every page of the list, as a person who scrolls through it.
    static bool readAll(PersonalPage* page)
    {
        models::AnswerModel& model = page->query()->presenter().model();
        for (int row = 0; row < model.total(); ++row) {
            const QModelIndex index = model.index(row, 1);
            if (!QTest::qWaitFor([&] { return index.data(models::AnswerModel::LoadedRole).toBool(); }, 10'000))
                return false;
        }
        return true;
    }

private Q_SLOTS:
    void init()
    {
        stage::look();
        m_person = std::make_unique<SandboxPerson>();
        if (!m_person->start())
            QSKIP("yibao-sandbox is not built");
    }
    void cleanup()
    {
        m_window.reset();
        m_person.reset();
    }

    void leadsToTheSignInAndAsksAtOnce()
    {
        PersonalPage* page = openPage(u"my-enrolment"_s);
        auto* gate = page->findChild<SignInNeededPage*>();
        QVERIFY(gate->isVisible());
        QCOMPARE(gate->offer(), SignInNeededPage::Offer::SignIn);
        QSignalSpy wanted(page, &PersonalPage::signInRequested);
        QTest::mouseClick(gate->findChild<QWidget*>(u"empty.signIn"_s), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QVERIFY(m_person->signIn(u"normal"_s));
        QVERIFY(settle(page));
        QVERIFY(!gate->isVisible());
        QCOMPARE(phase(page), Phase::Data);
        QCOMPARE(page->query()->presenter().total(), *m_person->holdings(u"normal"_s)[u"insurances"].integer());
        QVERIFY(m_person->audited().contains("view"));
        QCOMPARE(AccessibilityWalker(*page).faults(), QStringList());
    }

    void rowsAndSumsAreThoseOfThePortal()
    {
        QVERIFY(m_person->signIn(u"normal"_s));
        const auto held = m_person->holdings(u"normal"_s);
        const QMap<QString, QString> ever{{u"from"_s, u"1990-01-01"_s}, {u"to"_s, u"2030-12-31"_s}};
        PersonalPage* page = openPage(u"my-settlements"_s);
        QVERIFY(settle(page));
        ask(page, ever);
        QTRY_VERIFY_WITH_TIMEOUT(settle(page) && page->query()->presenter().total() == 60, 10'000);
        QVERIFY(readAll(page));
        QCOMPARE(sumOf(page, u"total"_s), fen(held[u"settlements"][u"medfeeSumamt"].text()));
        QCOMPARE(sumOf(page, u"funds"_s), fen(held[u"settlements"][u"fundPaySumamt"].text()));
        page = openPage(u"my-cross-province-settlements"_s);
        QVERIFY(settle(page));
        ask(page, ever);
        QTRY_VERIFY_WITH_TIMEOUT(settle(page) && page->query()->presenter().total() == 7, 10'000);
        QCOMPARE(sumOf(page, u"cashPay"_s), fen(held[u"elsewhere"][u"psnCashPay"].text()));
        page = openPage(u"my-filings"_s);
        QVERIFY(settle(page));
        QCOMPARE(page->query()->presenter().total(), *held[u"filings"].integer());
        QVERIFY(page->findChild<FilterBar*>()->field(u"filingNo"_s) != nullptr);
    }

    void contributionsHaveTheirPicture()
    {
        QVERIFY(m_person->signIn(u"normal"_s));
        PersonalPage* page = openPage(u"my-contributions"_s);
        QVERIFY(settle(page));
        QCOMPARE(phase(page), Phase::Data);
        auto* panel = page->findChild<ContributionPanel*>();
        QVERIFY(panel->isVisible());
        QTRY_COMPARE(panel->chart().months().size(), 12);
        // Where there is no room for both, the rows stay.
        auto* look = qApp->findChild<Look*>();
        QVERIFY(look != nullptr);
        const QSize before = page->window()->size();
        look->setStep(TextStep::Elder);
        page->window()->resize(900, before.height());
        QTRY_VERIFY(!panel->isVisible());
        look->setStep(TextStep::Standard);
        page->window()->resize(before);
        QTRY_VERIFY(panel->isVisible());
        // The bars are the rows of their months, to the fen.
        QVERIFY(readAll(page));
        const models::AnswerModel& model = page->query()->presenter().model();
        QList<catalog::Row> rows;
        for (int row = 0; row < model.total(); ++row)
            rows.append(*model.row(row));
        const QDate last = panel->chart().months().constLast().first;
        QCOMPARE(panel->chart().months(), contributionMonths(model.dataset(), rows, last));
        QVERIFY(yibao::ui::sumOf(panel->chart().months(), 1).fen() > 0);
        // Arrows walk the months and the words follow.
        auto* words = panel->findChild<Label*>(u"panel.month"_s);
        panel->chart().setFocus(Qt::TabFocusReason);
        QTest::keyClick(&panel->chart(), Qt::Key_Home);
        QCOMPARE(words->text(), panel->chart().words(0));
        QTest::keyClick(&panel->chart(), Qt::Key_Right);
        QCOMPARE(panel->chart().current(), 1);
        QCOMPARE(words->text(), panel->chart().words(1));
        QVERIFY(panel->chart().accessibleDescription().contains(panel->chart().words(7)));
        // A contribution in full: the card takes the place of the picture and gives it back.
        auto* table = page->findChild<AnswerTable*>();
        table->setFocus(Qt::TabFocusReason);
        QTest::keyClick(table, Qt::Key_Return);
        auto* card = page->findChild<DetailCard*>();
        QVERIFY(card->isVisible() && !panel->isVisible());
        QTest::keyClick(card, Qt::Key_Escape);
        QVERIFY(!card->isVisible() && panel->isVisible());
        QCOMPARE(AccessibilityWalker(*page).faults(), QStringList());
    }

    void theAccountHasBalanceAndPicture()
    {
        QVERIFY(m_person->signIn(u"normal"_s));
        PersonalPage* page = openPage(u"my-account"_s);
        QVERIFY(settle(page));
        QCOMPARE(phase(page), Phase::Data);
        auto* panel = page->findChild<AccountPanel*>();
        QVERIFY(panel->isVisible());
        const QString balance =
            Money::fromYuan(m_person->holdings(u"normal"_s)[u"account"][u"balc"].text())->toString();
        QVERIFY(panel->findChild<Label*>(u"panel.heading"_s)->text().contains(balance));
        qint64 in = 0;
        qint64 out = 0;
        QVERIFY(readAll(page));
        const models::AnswerModel& model = page->query()->presenter().model();
        for (int row = 0; row < model.total(); ++row) {
            const auto held = model.row(row);
            const qint64 amount = fen(held->cells.at(model.dataset().indexOf(u"amount"_s)));
            (held->cells.at(model.dataset().indexOf(u"direction"_s)) == u"IN" ? in : out) += amount;
        }
        QCOMPARE(yibao::ui::sumOf(panel->chart().months(), 0).fen(), in);
        QCOMPARE(yibao::ui::sumOf(panel->chart().months(), 1).fen(), out);
        QVERIFY(!panel->findChild<Label*>(u"panel.note"_s)->isVisible());
        // All of the year is here, so it can be sorted, and the amounts are those of the rows.
        models::QueryPresenter& presenter = page->query()->presenter();
        if (presenter.canSort()) {
            QVERIFY(presenter.setSort(u"amount"_s, true));
            QTRY_VERIFY(settle(page) && presenter.total() > 0);
            const int at = model.dataset().indexOf(u"amount"_s);
            QVERIFY(fen(model.row(0)->cells.at(at)) >= fen(model.row(1)->cells.at(at)));
        }
        // Another year is another question; its sums follow.
        ask(page, {{u"year"_s, u"2024"_s}});
        QTRY_VERIFY_WITH_TIMEOUT(
            settle(page) && (phase(page) == Phase::NoHit || panel->chart().months().value(0).first.year() == 2024),
            10'000);
    }

    void aSettlementIsShownInFull()
    {
        QVERIFY(m_person->signIn(u"normal"_s));
        PersonalPage* page = openPage(u"my-settlements"_s);
        QVERIFY(settle(page));
        auto* table = page->findChild<AnswerTable*>();
        table->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(table->currentRow(), 0);
        const catalog::Row row = *page->query()->presenter().model().row(0);
        QTest::keyClick(table, Qt::Key_Return);
        SettlementView* detail = page->detail();
        QVERIFY(detail != nullptr && detail->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(detail->isSettled(), 10'000);
        const catalog::Dataset& dataset = m_person->catalog.datasetOf(*m_person->catalog.service(u"my-settlements"_s));
        auto* bar = detail->findChild<SplitBar*>(u"settlement.payers"_s);
        qint64 sum = 0;
        for (const SplitPart& part : bar->parts()) {
            sum += part.amount.fen();
            QVERIFY(bar->accessibleDescription().contains(part.amount.toString()));
        }
        QCOMPARE(sum, fen(row.cells.at(dataset.indexOf(u"total"_s))));
        QVERIFY(detail->findChild<Label*>(u"settlement.statement"_s)->text().contains(Money::fromFen(sum).toString()));
        QVERIFY(detail->findChild<QWidget*>(u"settlement.shares"_s) != nullptr);
        QCOMPARE(AccessibilityWalker(*page).faults(), QStringList());
        // Texts that just came are laid out with the next events.
        QTRY_COMPARE(stage::clipped(detail), QStringList());
        // The copy goes where it is looked after, without name or number.
        QTest::mouseClick(detail->findChild<QWidget*>(u"settlement.copy"_s), Qt::LeftButton);
        QVERIFY(m_person->board.held.contains(Money::fromFen(sum).toString()));
        QVERIFY(m_person->clipboard.isHolding());
        // Esc leads back to the same row.
        QTest::keyClick(detail, Qt::Key_Escape);
        QTRY_VERIFY(page->detail() == nullptr);
        QVERIFY(table->isVisible() && table->hasFocus());
        QCOMPARE(table->currentKey(), row.key);
    }

    void whatDoesNotAddUpIsSaidAndNothingHidden()
    {
        QVERIFY(m_person->signIn(u"odd"_s));
        PersonalPage* page = openPage(u"my-settlements"_s);
        QVERIFY(settle(page));
        ask(page, {{u"from"_s, u"1990-01-01"_s}, {u"to"_s, u"2030-12-31"_s}});
        QTRY_VERIFY_WITH_TIMEOUT(settle(page) && page->query()->presenter().total() == 20, 10'000);
        const models::AnswerModel& model = page->query()->presenter().model();
        int disagree = 0;
        int agree = 0;
        for (int row = 0; row < 20; ++row) {
            const SettlementParts parts(model.dataset(), *model.row(row));
            disagree += parts.check() == SettlementParts::Check::Disagrees ? 1 : 0;
            agree += parts.check() == SettlementParts::Check::Agrees ? 1 : 0;
            for (const SettlementParts::Line& line : parts.personLines)
                QVERIFY(!line.name.isEmpty());
        }
        QVERIFY(disagree > 0 && agree > 0);
    }

    void fiveThousandRecordsStaySmooth()
    {
        QVERIFY(m_person->signIn(u"many"_s));
        PersonalPage* page = openPage(u"my-settlements"_s);
        QVERIFY(settle(page));
        ask(page, {{u"from"_s, u"1990-01-01"_s}, {u"to"_s, u"2030-12-31"_s}});
        QTRY_VERIFY_WITH_TIMEOUT(settle(page) && page->query()->presenter().total() == 5000, 20'000);
        auto* table = page->findChild<AnswerTable*>();
        table->setFocus(Qt::TabFocusReason);
        QElapsedTimer timer;
        timer.start();
        qint64 longest = 0;
        for (int step = 0; step <= 50; ++step) {
            QElapsedTimer one;
            one.start();
            table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum() * step / 50);
            table->viewport()->repaint();
            longest = std::max(longest, one.elapsed());
            QTest::qWait(1);
        }
        // Nothing waits for the line: rows that are not there are grey until they come.
        QVERIFY2(longest < 200, qPrintable(QString::number(longest)));
        QTest::keyClick(table, Qt::Key_End);
        QTRY_COMPARE(table->currentRow(), 4999);
        QTRY_VERIFY_WITH_TIMEOUT(table->currentIndex().data(models::AnswerModel::LoadedRole).toBool(), 10'000);
    }

    void whatIsPlainlyWrongIsNotSent()
    {
        QVERIFY(m_person->signIn(u"filings"_s));
        PersonalSource source(*m_person->service, m_person->source);
        const auto refused = [&](const QString& service, const QMap<QString, QString>& filters) {
            const auto asked = source.fromPortal({.service = service, .filters = filters, .page = {0, 100}});
            (void)QTest::qWaitFor([&] { return asked.isFinished(); }, 20'000);
            return asked.result() ? QStringList() : asked.result().error().fieldErrors.keys();
        };
        QCOMPARE(refused(u"my-filings"_s, {{u"from"_s, u"2026-05-02"_s}, {u"to"_s, u"2026-05-01"_s}}),
                 QStringList{u"to"_s});
        QCOMPARE(refused(u"my-account"_s, {{u"year"_s, u"26"_s}}), QStringList{u"year"_s});
        QCOMPARE(refused(u"my-filings"_s, {{u"from"_s, u"2026-05-01"_s}, {u"to"_s, u"2026-05-01"_s}}), QStringList());
        // The filters of the portal are those of the page.
        PersonalPage* page = openPage(u"my-filings"_s);
        QVERIFY(settle(page));
        QCOMPARE(page->query()->presenter().total(), 27);
        const models::AnswerModel& model = page->query()->presenter().model();
        const QString code = model.row(3)->cells.at(model.dataset().indexOf(u"code"_s));
        ask(page, {{u"filingNo"_s, code}});
        QTRY_VERIFY_WITH_TIMEOUT(settle(page) && page->query()->presenter().total() == 1, 10'000);
        QCOMPARE(model.row(0)->cells.at(model.dataset().indexOf(u"code"_s)), code);
        ask(page, {{u"filingNo"_s, u"BA-nothing"_s}});
        QTRY_VERIFY_WITH_TIMEOUT(settle(page) && phase(page) == Phase::NoHit, 10'000);
        // The same filing without the number would be found: that is offered.
        QTRY_VERIFY(!page->query()->presenter().suggestions().isEmpty());
    }

    void longListsAreReadToTheirEnd()
    {
        QVERIFY(m_person->signIn(u"many"_s));
        PersonalSource source(*m_person->service, m_person->source);
        const catalog::Dataset& dataset =
            m_person->catalog.datasetOf(*m_person->catalog.service(u"my-cross-province-settlements"_s));
        qint64 rows = 0;
        qint64 cash = 0;
        const auto scanned = source.scanPortal({.service = u"my-cross-province-settlements"_s,
                                                .filters = {{u"from"_s, u"1990-01-01"_s}, {u"to"_s, u"2030-12-31"_s}}},
                                               [&](const catalog::Answer& page) {
                                                   for (const catalog::Row& row : page.rows)
                                                       cash += fen(row.cells.at(dataset.indexOf(u"cashPay"_s)));
                                                   rows += page.rows.size();
                                                   return true;
                                               });
        QTRY_VERIFY_WITH_TIMEOUT(scanned.isFinished(), 30'000);
        QVERIFY(scanned.result());
        QCOMPARE(rows, 400);
        QCOMPARE(cash, fen(m_person->holdings(u"many"_s)[u"elsewhere"][u"psnCashPay"].text()));
    }

    void nothingOnRecordIsSaidAsThat()
    {
        QVERIFY(m_person->signIn(u"empty"_s));
        for (const QString& service : {u"my-enrolment"_s, u"my-contributions"_s, u"my-account"_s, u"my-settlements"_s,
                                       u"my-filings"_s, u"my-cross-province-settlements"_s}) {
            PersonalPage* page = openPage(service);
            QVERIFY(settle(page));
            QCOMPARE(phase(page), Phase::NoHit);
            auto* empty = page->query()->findChild<EmptyState*>();
            QVERIFY(empty->isVisible());
            QVERIFY(empty->accessibleDescription().contains(u"12393"_s));
            QCOMPARE(AccessibilityWalker(*page).faults(), QStringList());
        }
    }

    void severalInsurancesStandTogether()
    {
        QVERIFY(m_person->signIn(u"two-places"_s));
        PersonalPage* page = openPage(u"my-enrolment"_s);
        QVERIFY(settle(page));
        QCOMPARE(page->query()->presenter().total(), 2);
        auto* table = page->findChild<AnswerTable*>();
        table->setFocus(Qt::TabFocusReason);
        QTest::keyClick(table, Qt::Key_Return);
        auto* card = page->findChild<DetailCard*>();
        QVERIFY(card->isVisible());
        QVERIFY(!card->findChild<QWidget*>(u"card.sentence"_s)->isVisible());
        QVERIFY(card->findChild<Label*>(u"card.name"_s)->text() != u"—"_s);
    }

    void withoutTheLineRowsStay()
    {
        QVERIFY(m_person->signIn(u"normal"_s));
        PersonalPage* page = openPage(u"my-settlements"_s);
        QVERIFY(settle(page));
        const qint64 rows = page->query()->presenter().total();
        QVERIFY(rows > 0);
        m_person->stop();
        page->query()->presenter().search();
        QTRY_VERIFY_WITH_TIMEOUT(page->query()->presenter().isStanding(), 40'000);
        QCOMPARE(page->query()->presenter().total(), rows);
        QCOMPARE(phase(page), Phase::Data);
        QVERIFY(account::holdsPerson(m_person->session->state()));
        // A page that asks for the first time says what happened and offers another try.
        page = openPage(u"my-filings"_s);
        QTRY_VERIFY_WITH_TIMEOUT(settle(page) && phase(page) == Phase::Failed, 40'000);
        QVERIFY(page->findChild<ErrorState*>()->isVisible());
    }

    void aSessionThatEndsMeanwhileKeepsEverything()
    {
        QVERIFY(m_person->signIn(u"normal"_s));
        PersonalPage* page = openPage(u"my-settlements"_s);
        QVERIFY(settle(page));
        page->query()->setFilters({{u"from"_s, u"2015-01-01"_s}});
        QTRY_VERIFY_WITH_TIMEOUT(settle(page) && page->query()->presenter().total() > 0, 10'000);
        const qint64 rows = page->query()->presenter().total();
        m_person->expire(u"access"_s);
        m_person->expire(u"refresh"_s);
        page->query()->presenter().search();
        QTRY_COMPARE_WITH_TIMEOUT(m_person->session->state(), account::SessionState::NeedsSignIn, 10'000);
        auto* again = page->findChild<NoteBar*>(u"personal.again"_s);
        QVERIFY(again->isVisible());
        QCOMPARE(page->query()->presenter().total(), rows);
        QCOMPARE(page->findChild<FilterBar*>()->values().value(u"from"_s), u"2015-01-01"_s);
        QSignalSpy wanted(page, &PersonalPage::signInRequested);
        Q_EMIT again->linkActivated();
        QCOMPARE(wanted.count(), 1);
        QVERIFY(page->query()->presenter().isChecking());
        QVERIFY(m_person->signIn(u"normal"_s));
        QVERIFY(settle(page));
        QVERIFY(!again->isVisible());
        QVERIFY(page->query()->presenter().isFromPortal() && !page->query()->presenter().isStanding());
        QCOMPARE(page->query()->presenter().total(), rows);
    }

    void aWipeLeavesNothing()
    {
        QVERIFY(m_person->signIn(u"normal"_s));
        PersonalPage* page = openPage(u"my-filings"_s);
        QVERIFY(settle(page));
        auto* edit = page->findChild<FilterBar*>()->findChild<QLineEdit*>();
        const QString planted = u"BA20260101007"_s;
        page->query()->setFilters({{u"filingNo"_s, planted}});
        QVERIFY(edit != nullptr);
        auto* table = page->findChild<AnswerTable*>();
        table->copyCell();
        const QPointer<QueryPage> query = page->query();
        const QPointer<models::AnswerModel> model = &query->presenter().model();
        m_person->session->signOut();
        QVERIFY(query.isNull() && model.isNull());
        QCOMPARE(page->query(), nullptr);
        for (const QLabel* label : page->findChildren<QLabel*>())
            QVERIFY(!label->text().contains(planted));
        QVERIFY(page->findChildren<QLineEdit*>().isEmpty());
        QVERIFY(!m_person->clipboard.isHolding());
        QVERIFY(m_person->board.held.isEmpty());
        QVERIFY(page->findChild<SignInNeededPage*>()->isVisible());
        // The next person starts anew.
        QVERIFY(m_person->signIn(u"filings"_s));
        QVERIFY(settle(page));
        QCOMPARE(page->query()->presenter().total(), 27);
        QVERIFY(page->findChild<FilterBar*>()->values().isEmpty());
    }

    void copiesGoThroughTheKeeper()
    {
        QVERIFY(m_person->signIn(u"normal"_s));
        PersonalPage* page = openPage(u"my-settlements"_s);
        QVERIFY(settle(page));
        QGuiApplication::clipboard()->setText(u"of somebody else"_s);
        auto* table = page->findChild<AnswerTable*>();
        table->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(table->currentRow(), 0);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(m_person->clipboard.isHolding());
        QVERIFY(!m_person->board.held.isEmpty());
        QCOMPARE(QGuiApplication::clipboard()->text(), u"of somebody else"_s);
    }

    void exportAsksForConsent()
    {
        QVERIFY(m_person->signIn(u"normal"_s));
        PersonalPage* page = openPage(u"my-settlements"_s);
        QVERIFY(settle(page));
        auto* save = page->findChild<QAbstractButton*>(u"query.export"_s);
        m_person->dialogs.answers = {false};
        save->click();
        QTRY_COMPARE(m_person->dialogs.asked.size(), 1);
        QTest::qWait(50);
        QVERIFY(page->findChild<QDialog*>(u"exportDialog"_s) == nullptr);
        QVERIFY(!m_person->audited().contains("consent"));
        m_person->dialogs.answers = {true};
        const QString file = m_person->dir.filePath(u"mine.csv"_s);
        m_person->dialogs.filesToSave = {file};
        save->click();
        QTRY_VERIFY(page->findChild<QDialog*>(u"exportDialog"_s) != nullptr);
        QVERIFY(m_person->audited().contains("consent"));
        auto* dialog = page->findChild<QDialog*>(u"exportDialog"_s);
        dialog->findChild<QAbstractButton*>(u"export.csv"_s)->click();
        dialog->findChild<QAbstractButton*>(u"export.go"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file) && m_person->audited().contains("export"), 20'000);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray text = written.readAll();
        const catalog::Row row = *page->query()->presenter().model().row(0);
        QVERIFY(text.contains(row.cells.at(page->query()->presenter().model().dataset().indexOf(u"code"_s)).toUtf8()));
        // Its name holds no condition.
        QVERIFY(!m_person->dialogs.suggestedNames.isEmpty());
        // Consent is for this person.
        QVERIFY(m_person->consent.isGiven(account::Purpose::Export, u"my-settlements"_s));
        m_person->session->signOut();
        QVERIFY(!m_person->consent.isGiven(account::Purpose::Export, u"my-settlements"_s));
    }

    void theCentreIsMasked()
    {
        QVERIFY(m_person->signIn(u"normal"_s));
        const auto somebody = m_person->person(u"normal"_s);
        m_window = std::make_unique<stage::Window>(QSize(1138, 700), 0);
        auto* centre = m_window->add(new PersonalCentre(pageContext()));
        m_window->open();
        auto* greeting = centre->findChild<Label*>(u"centre.greeting"_s);
        QVERIFY(greeting->isVisible());
        QVERIFY(greeting->text().contains(u'*'));
        QString all = greeting->text();
        for (const MaskedText* masked : centre->findChildren<MaskedText*>())
            all += masked->shown() + masked->accessibleName();
        for (const QString& secret : {somebody[u"name"].text(), somebody[u"mobile"].text(), somebody[u"certNo"].text()})
            QVERIFY(!all.contains(secret));
        QCOMPARE(AccessibilityWalker(*centre).faults(), QStringList());
        QSignalSpy wanted(centre, &PersonalCentre::pageRequested);
        centre->findChild<QAbstractButton*>(u"centre.service.my-account"_s)->click();
        QCOMPARE(wanted.count(), 1);
        QTest::mouseClick(centre->findChild<QWidget*>(u"centre.signOut"_s), Qt::LeftButton);
        QTRY_COMPARE(m_person->session->state(), account::SessionState::SignedOut);
        QVERIFY(greeting->text().isEmpty());
        QVERIFY(centre->findChildren<MaskedText*>().isEmpty());
        QVERIFY(centre->findChild<SignInNeededPage*>()->isVisible());
    }
};

QTEST_MAIN(TestPersonalPages)
#include "test_personalpages.moc"
