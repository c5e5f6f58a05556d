// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/accessibilitywalker.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/pages/querypage.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/searchbox.h"
#include "ui/shell/shelldialogs.h"

#include <QAbstractButton>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QSignalSpy>
#include <QTranslator>

#include <algorithm>

using namespace yibao;
using namespace yibao::ui;
using namespace yibao::testing;

class TestMainWindow final : public QObject
{
    Q_OBJECT

    ui::Look* m_look = nullptr;
    std::unique_ptr<ShellFixture> m_shell;

    QString page() const { return m_shell->window->pages().page(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(ShellFixture::focus() != nullptr ? ShellFixture::focus() : m_shell->window.get(), key,
                        modifiers);
    }
    void click(const QString& name) { QTest::mouseClick(m_shell->part(name), Qt::LeftButton); }

private Q_SLOTS:
    void initTestCase() { m_look = Look::install(*qApp, ThemeKind::Light, TextStep::Standard); }
    void init()
    {
        m_look->setStep(TextStep::Standard);
        m_shell = std::make_unique<ShellFixture>();
        m_shell->look = m_look;
    }
    void cleanup() { m_shell.reset(); }

    void beginsAtHomeUnderItsOwnName()
    {
        m_shell->show();
        QCOMPARE(page(), pagename::home);
        QCOMPARE(m_shell->window->windowTitle(), u"Yibao Desk"_s);
        QVERIFY(!m_shell->part(u"header.back"_s)->isEnabled());
        QVERIFY(m_shell->part(u"homePage"_s)->isVisible());
    }

    void tabWalksTheWholeWindowAndBack_data()
    {
        QTest::addColumn<QString>("page");
        for (const QString& name :
             {pagename::home, pagename::catalogue, pagename::sources, pagename::pair, u"designated-hospitals"_s})
            QTest::newRow(qPrintable(name)) << name;
    }
    void tabWalksTheWholeWindowAndBack()
    {
        QFETCH(QString, page);
        m_shell->show();
        m_shell->window->openPage(page);
        m_shell->settle();
        auto* edit = m_shell->part(u"search.edit"_s);
        edit->setFocus();
        const QList<QWidget*> parts{m_shell->part(u"headerBar"_s), &m_shell->window->pages(),
                                    m_shell->part(u"statusBar"_s), m_shell->part(u"navigationRail"_s)};
        // Round once: every part has its turn, one after the other, and the walk ends where it began.
        QList<QWidget*> walked;
        QList<qsizetype> order;
        for (int i = 0; i < 300; ++i) {
            QWidget* focus = ShellFixture::focus();
            QVERIFY(focus != nullptr);
            walked.append(focus);
            const auto part = std::ranges::find_if(parts, [&](QWidget* one) { return one->isAncestorOf(focus); });
            QVERIFY2(part != parts.end(), qPrintable(focus->objectName()));
            if (order.isEmpty() || order.last() != part - parts.begin())
                order.append(part - parts.begin());
            press(Qt::Key_Tab);
            if (ShellFixture::focus() == edit)
                break;
            QVERIFY2(!walked.contains(ShellFixture::focus()), qPrintable(ShellFixture::focus()->objectName()));
        }
        QCOMPARE(ShellFixture::focus(), edit);
        // The header again at the end: back and forward stand before the field.
        if (order.last() == 0)
            order.removeLast();
        QCOMPARE(order, (QList<qsizetype>{0, 1, 2, 3}));
        // And the same way back.
        while (walked.size() > 1) {
            press(Qt::Key_Backtab, Qt::ShiftModifier);
            QCOMPARE(ShellFixture::focus(), walked.takeLast());
        }
    }

    void everyOpenServiceHasAPage_data()
    {
        QTest::addColumn<QString>("service");
        const catalog::Catalog catalog = ShellFixture::loaded();
        for (const catalog::Service& service : catalog.services()) {
            if (service.access != catalog::Access::Link)
                QTest::newRow(qPrintable(service.id)) << service.id;
        }
    }
    void everyOpenServiceHasAPage()
    {
        QFETCH(QString, service);
        m_shell->show();
        m_shell->window->openPage(service);
        m_shell->settle();
        QCOMPARE(page(), service);
        QVERIFY(m_shell->part(u"page."_s + service)->isVisible());
        QCOMPARE(m_shell->window->findChild<NavigationRail*>()->current(), service);
    }

    void keysLeadToPages_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<QString>("where");
        QTest::newRow("F2") << Qt::Key_F2 << u"agencies"_s;
        QTest::newRow("F3") << Qt::Key_F3 << pagename::pair;
        QTest::newRow("F4") << Qt::Key_F4 << u"networked-hospitals"_s;
        QTest::newRow("F8") << Qt::Key_F8 << u"sources"_s;
    }
    void keysLeadToPages()
    {
        QFETCH(Qt::Key, key);
        QFETCH(QString, where);
        m_shell->show();
        press(key);
        QCOMPARE(page(), where);
        press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(page(), pagename::home);
        press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(page(), where);
        press(Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(page(), pagename::home);
    }

    void historyKeepsTheFilters()
    {
        m_shell->show();
        m_shell->window->open({.page = u"designated-hospitals"_s, .filters = {{u"name"_s, u"演示"_s}}, .rowKey = {}});
        m_shell->settle();
        m_shell->window->open({.page = u"designated-hospitals"_s, .filters = {{u"name"_s, u"协和"_s}}, .rowKey = {}});
        m_shell->settle();
        click(u"header.back"_s);
        m_shell->settle();
        QCOMPARE(m_shell->window->pages().remembered(page()).filters.value(u"name"_s), u"演示"_s);
        click(u"header.forward"_s);
        QCOMPARE(m_shell->window->pages().remembered(page()).filters.value(u"name"_s), u"协和"_s);
        QVERIFY(!m_shell->part(u"header.forward"_s)->isEnabled());
    }

    void aPairOfPlacesIsAPlaceOfTheProgram()
    {
        const auto filters = [](const QString& treatment) {
            return QMap<QString, QString>{
                {u"insured"_s, u"130100"_s}, {u"treatment"_s, treatment}, {u"care"_s, u"inpatient"_s}};
        };
        m_shell->show();
        press(Qt::Key_F3);
        QCOMPARE(m_shell->window->findChild<NavigationRail*>()->current(), pagename::pair);
        QVERIFY(ShellFixture::focus() == m_shell->part(u"pair.insured.box"_s));
        m_shell->window->open({.page = pagename::pair, .filters = filters(u"440300"_s), .rowKey = {}, .text = {}});
        m_shell->settle();
        m_shell->window->open({.page = pagename::pair, .filters = filters(u"310000"_s), .rowKey = {}, .text = {}});
        m_shell->settle();
        click(u"header.back"_s);
        m_shell->settle();
        QCOMPARE(m_shell->window->pages().remembered(pagename::pair).filters, filters(u"440300"_s));
        click(u"header.forward"_s);
        QCOMPARE(m_shell->window->pages().remembered(pagename::pair).filters, filters(u"310000"_s));
        // What was asked stands among the recent questions, its newest last.
        QCOMPARE(m_shell->recent->entries().constFirst().question.service, pagename::pair);
        m_shell->window->pages().forgetAnswers();
        QCOMPARE(m_shell->window->pages().remembered(pagename::pair).filters, filters(u"310000"_s));
    }

    void aPageIsFoundAsItWasLeft()
    {
        m_shell->show();
        m_shell->window->open({.page = u"designated-hospitals"_s, .filters = {{u"name"_s, u"演示"_s}}, .rowKey = {}});
        m_shell->settle();
        m_shell->window->openPage(u"drugs"_s);
        m_shell->window->openPage(u"designated-hospitals"_s);
        QCOMPARE(m_shell->window->pages().remembered(page()).filters.value(u"name"_s), u"演示"_s);
    }

    void escapeLeadsBackHome()
    {
        m_shell->show();
        m_shell->window->openPage(u"my-enrolment"_s);
        press(Qt::Key_Escape);
        QCOMPARE(page(), pagename::home);
        press(Qt::Key_Escape);
        QCOMPARE(page(), pagename::home);
    }

    void anUnknownPageIsHome()
    {
        m_shell->show();
        m_shell->window->open({.page = u"../etc"_s, .filters = {{u"x"_s, u"y"_s}}, .rowKey = u"z"_s});
        QCOMPARE(page(), pagename::home);
    }

    void personalServicesSayHonestlyThatTheyCannot()
    {
        m_shell->show();
        m_shell->window->openPage(u"my-account"_s);
        auto* signIn = m_shell->part(u"page.my-account"_s)->findChild<QAbstractButton*>(u"empty.signIn"_s);
        QVERIFY(signIn != nullptr);
        m_shell->dialogs.answers = {false, true};
        QTest::mouseClick(signIn, Qt::LeftButton);
        QTRY_COMPARE(m_shell->dialogs.asked.size(), 1);
        QCoreApplication::processEvents();
        QVERIFY(m_shell->browser.opened.isEmpty());
        QTest::mouseClick(signIn, Qt::LeftButton);
        QTRY_COMPARE(m_shell->browser.opened.size(), 1);
        QCOMPARE(m_shell->browser.opened.first().host(), u"fuwu.nhsa.gov.cn"_s);
        // The address was shown before.
        QVERIFY(m_shell->dialogs.asked.last().body.startsWith(u"https://fuwu.nhsa.gov.cn"_s));
    }

    void signInAtTheHeaderLeadsThereToo()
    {
        m_shell->show();
        click(u"header.signIn"_s);
        QVERIFY(m_shell->part(u"page."_s + page())->isVisible());
        QCOMPARE(m_shell->catalog.service(page())->access, catalog::Access::SignedIn);
    }

    void linksAskBeforeTheBrowser()
    {
        m_shell->show();
        m_shell->dialogs.answers = {true};
        m_shell->browser.works = false;
        m_shell->window->openPage(u"unit-services"_s);
        QTRY_COMPARE(m_shell->browser.opened.size(), 1);
        QCOMPARE(page(), pagename::home);
        QTRY_VERIFY(m_shell->part(u"status.message"_s)->isVisible());
    }

    void theRailFoldsInANarrowWindow()
    {
        m_shell->show(QSize(1366, 768));
        auto* rail = m_shell->window->findChild<NavigationRail*>();
        QVERIFY(!rail->isFolded());
        m_shell->window->resize(1000, 700);
        QTRY_VERIFY(rail->isFolded());
        press(Qt::Key_F10);
        QVERIFY(!rail->isFolded());
        QVERIFY(rail->isAncestorOf(ShellFixture::focus()));
        press(Qt::Key_Escape);
        QVERIFY(rail->isFolded());
        press(Qt::Key_F10);
        press(Qt::Key_Down);
        press(Qt::Key_Right);
        press(Qt::Key_Right);
        press(Qt::Key_Return);
        QVERIFY2(rail->isFolded(), "gone to a page, the rail gives its room back");
        QCOMPARE(page(), u"designated-hospitals"_s);
        m_shell->window->resize(1366, 768);
        QTRY_VERIFY(!rail->isFolded());
    }

    void theMenuIsMadeOfTheCommands()
    {
        m_shell->show();
        press(Qt::Key_F10);
        auto* menu = m_shell->window->findChild<QMenu*>(u"applicationMenu"_s);
        QVERIFY(menu != nullptr);
        QVERIFY(menu->findChild<QAction*>(u"importMenuAction"_s) != nullptr);
        QVERIFY(menu->findChild<QAction*>(u"settingsMenuAction"_s) != nullptr);
        QVERIFY(!menu->findChild<QAction*>(u"exportMenuAction"_s)->isEnabled());
        QSignalSpy quit(m_shell->window.get(), &MainWindow::quitRequested);
        menu->findChild<QAction*>(u"quitMenuAction"_s)->trigger();
        QCOMPARE(quit.size(), 1);
        menu->close();
    }

    void noKeyHasTwoMeanings()
    {
        m_shell->show();
        QStringList keys;
        QStringList ids;
        for (const Command& command : m_shell->window->commands().commands()) {
            ids.append(command.id);
            for (const QKeySequence& key : command.keys)
                keys.append(key.toString());
            QVERIFY2(!command.text.isEmpty(), qPrintable(command.id));
        }
        QStringList once = keys;
        once.removeDuplicates();
        QCOMPARE(keys, once);
        // A refused command would be missing without a word.
        for (const QString& id : {u"import"_s,       u"export"_s,    u"sources"_s,   u"settings"_s,
                                  u"quit"_s,         u"search"_s,    u"home"_s,      u"back"_s,
                                  u"forward"_s,      u"catalogue"_s, u"agencies"_s,  u"networked-hospitals"_s,
                                  u"page.refresh"_s, u"page.card"_s, u"page.sort"_s, u"elder"_s,
                                  u"larger"_s,       u"smaller"_s,   u"usual"_s,     u"pane"_s,
                                  u"menu"_s,         u"help"_s,      u"hotline"_s,   u"about"_s})
            QVERIFY2(ids.contains(id), qPrintable(id));
    }

    void noPageTakesAKeyOfTheWindow()
    {
        m_shell->show();
        for (const catalog::Service& service : m_shell->catalog.services()) {
            if (service.access != catalog::Access::Link)
                m_shell->window->openPage(service.id);
        }
        m_shell->window->openPage(pagename::sources);
        m_shell->settle();
        int seen = 0;
        for (const QShortcut* shortcut : m_shell->window->findChildren<QShortcut*>()) {
            ++seen;
            for (const Command& command : m_shell->window->commands().commands()) {
                const bool bound = command.run && command.bound;
                QVERIFY2(!bound || !command.keys.contains(shortcut->key()), qPrintable(shortcut->key().toString()));
            }
        }
        QVERIFY(seen > 5);
    }

    void f9IsTheElderVersionAndBack()
    {
        m_shell->settings->setValue(Setting::TextSize, u"large"_s);
        m_shell->show();
        press(Qt::Key_F9);
        QCOMPARE(m_shell->settings->value(Setting::TextSize), u"elder"_s);
        QCOMPARE(m_look->step(), TextStep::Elder);
        click(u"header.elder"_s);
        QCOMPARE(m_shell->settings->value(Setting::TextSize), u"large"_s);
        press(Qt::Key_Equal, Qt::ControlModifier);
        QCOMPARE(m_shell->settings->value(Setting::TextSize), u"elder"_s);
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Equal, Qt::ControlModifier);
        QCOMPARE(m_shell->settings->value(Setting::TextSize), u"extra"_s);
        press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(m_look->step(), TextStep::Standard);
    }

    void f6GoesFromPaneToPane()
    {
        m_shell->show();
        m_shell->window->openPage(u"designated-hospitals"_s);
        m_shell->settle();
        QStringList visited;
        for (int i = 0; i < 4; ++i) {
            press(Qt::Key_F6);
            for (const QString& name : {u"navigationRail"_s, u"headerBar"_s, u"pageHost"_s, u"statusBar"_s}) {
                if (m_shell->part(name)->isAncestorOf(ShellFixture::focus()))
                    visited.append(name);
            }
        }
        visited.sort();
        QCOMPARE(visited, (QStringList{u"headerBar"_s, u"navigationRail"_s, u"pageHost"_s, u"statusBar"_s}));
    }

    void answeredQuestionsAreRemembered()
    {
        m_shell->show();
        m_shell->window->open({.page = u"designated-hospitals"_s, .filters = {{u"name"_s, u"演示"_s}}, .rowKey = {}});
        QTRY_COMPARE(m_shell->recent->entries().size(), 1);
        m_shell->window->openPage(pagename::home);
        auto* row = m_shell->part(u"home.recent.0"_s);
        QVERIFY(row != nullptr && row->isVisible());
        m_shell->window->open({.page = u"designated-hospitals"_s, .filters = {}, .rowKey = {}});
        m_shell->window->openPage(pagename::home);
        m_shell->part(u"home.recent.0"_s)->setFocus();
        press(Qt::Key_Return);
        QCOMPARE(page(), u"designated-hospitals"_s);
        QCOMPARE(m_shell->window->pages().remembered(page()).filters.value(u"name"_s), u"演示"_s);
    }

    void recentQuestionsAreForgottenOnlyWhenMeant()
    {
        m_shell->recent->note({.service = u"drugs"_s, .filters = {{u"name"_s, u"氯雷他定"_s}}}, 1);
        m_shell->show();
        m_shell->dialogs.answers = {false, true};
        click(u"home.clearRecent"_s);
        QCoreApplication::processEvents();
        QCOMPARE(m_shell->recent->entries().size(), 1);
        QVERIFY(m_shell->dialogs.asked.first().danger);
        click(u"home.clearRecent"_s);
        QTRY_VERIFY(m_shell->recent->entries().isEmpty());
        QVERIFY(!m_shell->part(u"home.clearRecent"_s)->isVisible());
    }

    void theStatusBarTellsTheLine()
    {
        m_shell->show();
        auto* net = m_shell->part<QAbstractButton>(u"status.net"_s);
        const QString offline = net->text();
        m_shell->window->setNet(NetState::Connected, u"Practice"_s);
        QVERIFY(net->text() != offline);
        QVERIFY(net->text().contains(u"Practice"_s));
        m_shell->window->setNet(NetState::NoAnswer, u"Practice"_s);
        QSignalSpy reconnect(m_shell->window.get(), &MainWindow::reconnectRequested);
        QTest::mouseClick(net, Qt::LeftButton);
        QCOMPARE(reconnect.size(), 1);
        QTRY_VERIFY(m_shell->part<QAbstractButton>(u"status.lists"_s)->text().contains(u"13"_s));
    }

    void helpNamesEveryKey()
    {
        m_shell->show();
        press(Qt::Key_F1);
        auto* help = m_shell->window->findChild<QDialog*>(u"helpDialog"_s);
        QVERIFY(help != nullptr && help->isVisible());
        QStringList spoken;
        for (const QWidget* label : help->findChildren<QWidget*>())
            spoken.append(label->accessibleName());
        for (const Command& command : m_shell->window->commands().commands()) {
            if (command.keys.isEmpty())
                continue;
            const QString wanted = command.text + u' ' + keyText(command.keys.first());
            QVERIFY2(
                std::any_of(spoken.begin(), spoken.end(), [&](const QString& line) { return line.startsWith(wanted); }),
                qPrintable(wanted));
        }
        QTest::keyClick(help, Qt::Key_Escape);
        QTRY_VERIFY(m_shell->window->findChild<QDialog*>(u"helpDialog"_s) == nullptr);
    }

    void noticesStandOnTheHomePageUntilClosed()
    {
        m_shell->show();
        m_shell->window->setNotices({u"The lists were damaged."_s});
        auto* note = m_shell->part(u"noteBar"_s);
        QVERIFY(note != nullptr);
        QTRY_VERIFY(note->isVisible());
        QTest::mouseClick(note->findChild<QWidget*>(u"note.link"_s), Qt::LeftButton);
        QTRY_VERIFY(m_shell->part(u"noteBar"_s) == nullptr);
    }

    void anotherLanguageHoldsAtOnceAndKeepsThePlace()
    {
        class Shouting final : public QTranslator
        {
        public:
            [[nodiscard]] bool isEmpty() const override { return false; }
            QString translate(const char* context, const char* text, const char*, int) const override
            {
                return QByteArrayView(context).startsWith("yibao") ? QString::fromUtf8(text).toUpper() : QString();
            }
        } shouting;
        m_shell->show();
        m_shell->window->open({.page = u"designated-hospitals"_s, .filters = {{u"name"_s, u"演示"_s}}, .rowKey = {}});
        m_shell->settle();
        QCoreApplication::installTranslator(&shouting);
        QTRY_COMPARE(m_shell->window->windowTitle(), u"YIBAO DESK"_s);
        QTRY_COMPARE(m_shell->part<QAbstractButton>(u"header.signIn"_s)->text(), u"SIGN IN"_s);
        QCOMPARE(page(), u"designated-hospitals"_s);
        QCOMPARE(m_shell->window->pages().remembered(page()).filters.value(u"name"_s), u"演示"_s);
        press(Qt::Key_F2);
        QCOMPARE(page(), u"agencies"_s);
        QCoreApplication::removeTranslator(&shouting);
        QTRY_COMPARE(m_shell->window->windowTitle(), u"Yibao Desk"_s);
    }

    void everyPageCanBeUsedWithoutSeeingIt_data()
    {
        QTest::addColumn<QString>("where");
        for (const QString& name : {pagename::home, pagename::catalogue, pagename::sources, u"my-filings"_s})
            QTest::newRow(qPrintable(name)) << name;
        const catalog::Catalog catalog = ShellFixture::loaded();
        for (const catalog::Service& service : catalog.services()) {
            if (service.access == catalog::Access::Open)
                QTest::newRow(qPrintable(service.id)) << service.id;
        }
    }
    void everyPageCanBeUsedWithoutSeeingIt()
    {
        QFETCH(QString, where);
        m_shell->show();
        m_shell->window->openPage(where);
        m_shell->settle();
        const QStringList faults = AccessibilityWalker(*m_shell->window).faults();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QVERIFY(AccessibilityWalker::tabStops(*m_shell->window).size() > 5);
    }

    void dialogsCanBeUsedWithoutSeeingThem_data()
    {
        QTest::addColumn<QString>("command");
        for (const QString& command : {u"settings"_s, u"help"_s, u"about"_s, u"hotline"_s, u"import"_s})
            QTest::newRow(qPrintable(command)) << command;
    }
    void dialogsCanBeUsedWithoutSeeingThem()
    {
        QFETCH(QString, command);
        m_shell->show();
        QVERIFY(m_shell->window->commands().trigger(command));
        auto* dialog = m_shell->window->findChild<QDialog*>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        QVERIFY(!dialog->windowTitle().isEmpty() || !dialog->accessibleName().isEmpty());
        const QStringList faults = AccessibilityWalker(*dialog).faults();
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(m_shell->window->findChild<QDialog*>() == nullptr);
    }

    void theGeometryIsKept()
    {
        m_shell->show(QSize(1200, 700));
        m_shell->window->close();
        QVERIFY(!m_shell->settings->windowGeometry().isEmpty());
        MainWindow* window = m_shell->window.get();
        window->resize(800, 600);
        QVERIFY(window->restoreGeometry(m_shell->settings->windowGeometry()));
    }
};

QTEST_MAIN(TestMainWindow)
#include "test_mainwindow.moc"
