// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/stage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstate.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/loadinglines.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/offlinestrip.h"
#include "ui/widgets/toast.h"

#include <QClipboard>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;

namespace {

Error timeOut()
{
    return {.code = ErrorCode::Timeout,
            .supportId = u"NET-TIMEOUT-03"_s,
            .detail = u"socket 15 s"_s,
            .requestId = u"r-77"_s};
}

ErrorState::Context context()
{
    return {.when = QDateTime(QDate(2026, 11, 21), QTime(9, 52)),
            .hotline = u"0311-12393"_s,
            .say = u"look up designated institutions"_s};
}

QList<EmptyState::Suggestion> suggestions()
{
    return {{u"no-place"_s, u"filter"_s, u"Without the place, in the whole country"_s, {}, u"2"_s},
            {u"sound"_s, u"volume"_s, u"Sounds alike: xiehe guke"_s, {}, u"4"_s},
            {u"near"_s, u"search"_s, u"Look for “协和” instead"_s, u"协和"_s, u"Shenzhen 1"_s},
            {u"fourth"_s, u"search"_s, u"Similar name: 北京协和医院"_s, u"北京协和医院"_s, u"1"_s},
            {u"fifth"_s, u"search"_s, u"One too many"_s, {}, u"9"_s}};
}

/// Alerts for screen readers, as they were sent. The offscreen platform has no bridge and sends none; on a real one
/// (QT_QPA_PLATFORM=xcb) they are checked.
bool alertsAreHeard()
{
    return QAccessible::isActive();
}

QStringList& alerts()
{
    static QStringList list;
    return list;
}

void listen(QAccessibleEvent* event)
{
    if (event->type() == QAccessible::Alert && event->accessibleInterface() != nullptr)
        alerts().append(event->accessibleInterface()->text(QAccessible::Name));
}

} // namespace

class TestStates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        stage::look();
        QAccessible::installUpdateHandler(&listen);
        // A bridge needs a moment to find its bus.
        const bool real = QGuiApplication::platformName() != "offscreen"_L1;
        if (!real || !QTest::qWaitFor(&alertsAreHeard, 3000))
            qInfo("this platform has no accessibility bridge: alerts are not checked");
    }
    void init() { alerts().clear(); }
    void cleanupTestCase() { QAccessible::installUpdateHandler(nullptr); }

    void emptyOffersWaysOut()
    {
        stage::Window window({1138, 560});
        auto* page = window.add(new EmptyState, 1);
        page->showNoMatch(u"No institution in Shenzhen is called “协合骨科”"_s,
                          u"One condition less, or a name that is near."_s, suggestions());
        window.open();
        QSignalSpy chosen(page, &EmptyState::suggestionChosen);
        QSignalSpy reset(page, &EmptyState::resetRequested);
        QSignalSpy report(page, &EmptyState::reportRequested);
        QVERIFY(page->findChild<QWidget*>(u"empty.suggestion.fifth"_s) == nullptr);
        auto* row = page->findChild<QAbstractButton*>(u"empty.suggestion.no-place"_s);
        QVERIFY(row != nullptr && row->isVisible());
        QVERIFY(row->accessibleName().contains(u"2"_s));
        row->setFocus(Qt::TabFocusReason);
        stage::shot(&window, u"empty"_s);
        QTest::keyClick(row, Qt::Key_Return);
        QTRY_COMPARE(chosen.count(), 1);
        QCOMPARE(chosen.at(0).at(0).toString(), u"no-place"_s);
        QTest::keyClick(row, Qt::Key_Space);
        QTRY_COMPARE(chosen.count(), 2);
        QTest::mouseClick(page->findChild<Button*>(u"empty.reset"_s), Qt::LeftButton);
        QTest::mouseClick(page->findChild<Button*>(u"empty.report"_s), Qt::LeftButton);
        QCOMPARE(reset.count(), 1);
        QCOMPARE(report.count(), 1);
        QVERIFY(!page->findChild<Button*>(u"empty.import"_s)->isVisible());
        QVERIFY2(stage::unnamed(&window).isEmpty(), qPrintable(stage::unnamed(&window).join(u'\n')));
        QTRY_VERIFY2(stage::clipped(&window).isEmpty(), qPrintable(stage::clipped(&window).join(u'\n')));
    }

    void suggestionsThatGiveNothingAreNotOffered()
    {
        stage::Window window({800, 500});
        auto* page = window.add(new EmptyState, 1);
        page->showNoMatch(u"Nothing"_s, {}, {{u"a"_s, u"filter"_s, u"A"_s, {}, {}}});
        window.open();
        QVERIFY(page->findChild<QWidget*>(u"empty.suggestion.a"_s) == nullptr);
        page->showNoMatch(u"Nothing"_s, {}, {{u"b"_s, u"filter"_s, u"B"_s, {}, u"3"_s}});
        page->showNoMatch(u"Nothing"_s, {}, {});
        QVERIFY(page->findChild<QWidget*>(u"empty.suggestion.b"_s) == nullptr);
    }

    void aSuggestionMayReplaceThePage()
    {
        stage::Window window({800, 500});
        auto* page = window.add(new EmptyState, 1);
        page->showNoMatch(u"Nothing"_s, {}, suggestions());
        window.open();
        connect(page, &EmptyState::suggestionChosen, page,
                [page] { page->showNoMatch(u"Other"_s, {}, suggestions()); });
        QTest::mouseClick(page->findChild<QAbstractButton*>(u"empty.suggestion.near"_s), Qt::LeftButton);
        QTRY_COMPARE(page->heading(), u"Other"_s);
    }

    void nothingImportedYet()
    {
        stage::Window window({1138, 560});
        auto* page = window.add(new EmptyState, 1);
        page->showNothingImported(u"No list of designated institutions yet"_s,
                                  u"Official lists come in as files, or from a portal."_s);
        window.open();
        QSignalSpy imported(page, &EmptyState::importRequested);
        auto* button = page->findChild<Button*>(u"empty.import"_s);
        QVERIFY(button->isVisible());
        QVERIFY(!page->findChild<Button*>(u"empty.reset"_s)->isVisible());
        stage::shot(&window, u"empty-tray"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(imported.count(), 1);
        page->showSignIn(u"Please sign in first"_s, u"These are personal data."_s, u"Sign in"_s);
        QVERIFY(!button->isVisible());
        QSignalSpy signIn(page, &EmptyState::signInRequested);
        QTest::mouseClick(page->findChild<Button*>(u"empty.signIn"_s), Qt::LeftButton);
        QCOMPARE(signIn.count(), 1);
    }

    void errorSaysWhatHappenedAndWhatToDo()
    {
        stage::Window window({1138, 620});
        auto* page = window.add(new ErrorState, 1);
        window.open();
        page->showError(timeOut(), context());
        QVERIFY(!alertsAreHeard() || alerts().contains(page->findChild<QLabel*>(u"error.heading"_s)->text()));
        QCoreApplication::sendPostedEvents();
        QSignalSpy acted(page, &ErrorState::actionRequested);
        QSignalSpy official(page, &ErrorState::officialPageRequested);
        auto* primary = page->findChild<Button*>(u"error.primary"_s);
        primary->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(page->height() > 500);
        stage::shot(&window, u"error"_s);
        QTest::mouseClick(primary, Qt::LeftButton);
        QCOMPARE(acted.count(), 1);
        QCOMPARE(acted.at(0).at(0).value<ErrorAction>(), ErrorAction::Retry);
        QTest::keyClick(primary, Qt::Key_F5);
        QCOMPARE(acted.count(), 2);
        QTest::mouseClick(page->findChild<Button*>(u"error.official"_s), Qt::LeftButton);
        QCOMPARE(official.count(), 1);
        QVERIFY2(stage::unnamed(&window).isEmpty(), qPrintable(stage::unnamed(&window).join(u'\n')));
        QTRY_VERIFY2(stage::clipped(&window).isEmpty(), qPrintable(stage::clipped(&window).join(u'\n')));
    }

    void copyPutsTheReportOnTheClipboard()
    {
        stage::Window window({800, 600});
        auto* page = window.add(new ErrorState, 1);
        page->showError(timeOut(), context());
        window.open();
        QSignalSpy copied(page, &ErrorState::copied);
        QTest::mouseClick(page->findChild<Button*>(u"error.copy"_s), Qt::LeftButton);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.contains(u"NET-TIMEOUT-03"_s) && text.contains(u"r-77"_s) && text.contains(u"2026-11-21 09:52"_s));
        // The detail is for logs.
        QVERIFY(!text.contains(u"15 s"_s));
        QCOMPARE(copied.count(), 1);
    }

    void errorsWithoutAWayDoNotInventOne()
    {
        stage::Window window({800, 600});
        auto* page = window.add(new ErrorState, 1);
        window.open();
        page->showError({.code = ErrorCode::RedirectRefused, .supportId = u"NET-REDIRECT-07"_s},
                        {.officialPage = false});
        QSignalSpy acted(page, &ErrorState::actionRequested);
        QVERIFY(!page->findChild<Button*>(u"error.official"_s)->isVisible());
        QTest::mouseClick(page->findChild<Button*>(u"error.primary"_s), Qt::LeftButton);
        QCOMPARE(acted.at(0).at(0).value<ErrorAction>(), ErrorAction::Retry);
        page->showError({.code = ErrorCode::Cancelled}, {.officialPage = false});
        QVERIFY(!page->findChild<Button*>(u"error.primary"_s)->isVisible());
        QTest::keyClick(page, Qt::Key_F5);
        QCOMPARE(acted.count(), 1);
        QVERIFY(!page->findChild<Button*>(u"error.copy"_s)->isVisible());
    }

    void lowPagesScrollInsteadOfCutting()
    {
        stage::Window window({600, 330});
        auto* page = window.add(new ErrorState, 1);
        page->showError(timeOut(), context());
        window.open();
        auto* official = page->findChild<Button*>(u"error.official"_s);
        QTRY_VERIFY2(stage::clipped(&window).isEmpty(), qPrintable(stage::clipped(&window).join(u'\n')));
        stage::shot(&window, u"error-low"_s);
        page->findChild<Button*>(u"error.primary"_s)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(official->hasFocus());
        const QRect there(official->mapTo(page, QPoint()), official->size());
        QVERIFY2(page->rect().contains(there), "the focused button is scrolled into view");
    }

    void offlineStripTellsTheDate()
    {
        stage::Window window({1138, 300});
        auto* strip = window.add(new OfflineStrip);
        window.fill();
        window.open();
        const int oneLine = strip->height();
        strip->setAsOf(QDate(2026, 11, 15));
        QVERIFY(strip->accessibleName().contains(u"2026-11-15"_s));
        QVERIFY(!alertsAreHeard() || !alerts().isEmpty());
        QSignalSpy again(strip, &OfflineStrip::reconnectRequested);
        auto* button = strip->findChild<Button*>(u"offline.reconnect"_s);
        stage::shot(&window, u"offline"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(again.count(), 1);
        strip->setReconnecting(true);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(again.count(), 1);
        strip->setReconnecting(false);
        window.resize(520, 300);
        QTRY_VERIFY(strip->height() > oneLine);
        stage::shot(&window, u"offline-narrow"_s);
        strip->setReconnectOffered(false);
        QVERIFY(!button->isVisible());
        QVERIFY(!strip->accessibleName().contains(u"network"_s));
    }

    void loadingSpeaksWhenItTakesLong()
    {
        stage::Window window({800, 300});
        auto* lines = window.add(new LoadingLines);
        window.fill();
        lines->setLongAfter(300);
        window.open();
        QVERIFY(!lines->isLong());
        const auto drawn = [lines] {
            const QImage picture = lines->grab().toImage();
            const QColor line = Look::of(lines).theme().neutralBg;
            for (int x = 0; x < picture.width(); ++x) {
                if (picture.pixelColor(x, Look::of(lines).sizes().tableRow / 2) == line)
                    return true;
            }
            return false;
        };
        QVERIFY2(!drawn(), "what is answered at once shows no lines");
        QTRY_VERIFY(drawn());
        stage::shot(&window, u"loading"_s);
        QTRY_VERIFY(lines->isLong());
        QVERIFY(!lines->accessibleDescription().isEmpty());
        stage::shot(&window, u"loading-long"_s);
        lines->hide();
        QVERIFY(!lines->isLong());
    }

    void noteBarLinks()
    {
        stage::Window window({1138, 200}, 0);
        window.fill();
        auto* bar = window.add(new NoteBar);
        window.open();
        const NoteBar::Note note{
            .state = NoteState::Stop,
            .sentence = u"This list is older than 90 days. Please check with 0755-12393 before you travel."_s,
            .emphasis = u"0755-12393"_s,
            .muted = u"Settlement grade, telephone: not provided by the source"_s,
            .link = u"Sources"_s,
            .key = u"F8"_s};
        bar->setNote(note);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(bar->height(), 40);
        QVERIFY(bar->accessibleName().contains(u"0755-12393"_s));
        QCOMPARE(alerts().size(), alertsAreHeard() ? 1 : 0);
        // The same once more is no news.
        bar->setNote(note);
        QCOMPARE(alerts().size(), alertsAreHeard() ? 1 : 0);
        QSignalSpy link(bar, &NoteBar::linkActivated);
        auto* label = bar->findChild<LinkLabel*>(u"note.link"_s);
        QCOMPARE(label->text(), u"Sources F8"_s);
        stage::shot(&window, u"note"_s);
        QTest::keyClick(label, Qt::Key_Return);
        QTest::mouseClick(label, Qt::LeftButton);
        QCOMPARE(link.count(), 2);
        // A narrow page gets a second line instead of three dots.
        window.resize(560, 200);
        QTRY_VERIFY(bar->height() > 40);
        stage::shot(&window, u"note-narrow"_s);
    }

    void toastGoesByItself()
    {
        stage::Window window({1138, 300});
        Toast toast(&window);
        window.open();
        QSignalSpy shown(&toast, &Toast::messageShown);
        QSignalSpy action(&toast, &Toast::actionTriggered);
        toast.showMessage(u"Names and addresses of 2 institutions copied"_s, u"Copy with titles"_s);
        QVERIFY(toast.isVisible());
        QCOMPARE(shown.count(), 1);
        QCOMPARE(toast.accessibleName(), toast.sentence());
        QVERIFY(!alertsAreHeard() || alerts().contains(toast.sentence()));
        stage::shot(&window, u"toast"_s);
        QVERIFY(window.rect().contains(toast.geometry()));
        auto* link = toast.findChild<LinkLabel*>(u"toast.action"_s);
        QTest::mouseClick(link, Qt::LeftButton);
        QCOMPARE(action.count(), 1);
        QVERIFY(!toast.isVisible());

        toast.setDuration(600);
        toast.showMessage(u"Saved"_s, u"Open"_s);
        QTest::qWait(200);
        QVERIFY(toast.isVisible());
        // The focus stops the clock; Esc ends it.
        link->setFocus();
        QTest::qWait(900);
        QVERIFY(toast.isVisible());
        QTest::keyClick(link, Qt::Key_Escape);
        QVERIFY(!toast.isVisible());

        toast.showMessage(u"Saved"_s);
        QTRY_VERIFY(!toast.isVisible());
    }

    void allThemes_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("dark") << static_cast<int>(ThemeKind::Dark);
        QTest::newRow("high contrast") << static_cast<int>(ThemeKind::HighContrast);
    }
    void allThemes()
    {
        QFETCH(int, theme);
        stage::Window window({1138, 700});
        auto* strip = window.add(new OfflineStrip);
        auto* page = window.add(new ErrorState, 1);
        auto* note = window.add(new NoteBar);
        page->showError(timeOut(), context());
        note->setNote({.state = NoteState::Alert, .sentence = u"Perhaps changed."_s, .link = u"Sources"_s});
        window.open();
        const QImage light = strip->grab().toImage();
        stage::look().setTheme(static_cast<ThemeKind>(theme));
        QCoreApplication::processEvents();
        QVERIFY(strip->grab().toImage() != light);
        stage::shot(&window, u"states-%1"_s.arg(theme));
        stage::look().setTheme(ThemeKind::Light);
    }

    void inChinese()
    {
        QTranslator translator;
        if (!stage::speakChinese(translator))
            QSKIP("no Chinese words are built in");
        {
            stage::Window window({1138, 760});
            auto* strip = window.add(new OfflineStrip);
            strip->setAsOf(QDate(2026, 11, 15));
            auto* page = window.add(new ErrorState, 1);
            ErrorState::Context about = context();
            about.say = u"查定点医疗机构"_s;
            page->showError(timeOut(), about);
            window.open();
            QTRY_VERIFY2(stage::clipped(&window).isEmpty(), qPrintable(stage::clipped(&window).join(u'\n')));
            QVERIFY(!strip->accessibleName().contains(u"network"_s));
            stage::shot(&window, u"states-zh"_s);
        }
        QApplication::removeTranslator(&translator);
    }
};

QTEST_MAIN(TestStates)
#include "test_states.moc"
