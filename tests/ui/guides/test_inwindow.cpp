// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/paper.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/guides/guidepage.h"
#include "ui/print/printdialog.h"
#include "ui/shell/pagehost.h"

#include <QAbstractButton>
#include <QDialog>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace yibao;
using namespace yibao::testing;
using namespace yibao::ui;

/// Guides and channels in the whole window: the ways to them, and keys that mean one thing only.
class TestInWindow final : public QObject
{
    Q_OBJECT

    std::unique_ptr<ShellFixture> m_shell;
    std::unique_ptr<guides::Guidebook> m_guides;
    std::unique_ptr<guides::ChannelBook> m_channels;
    PaperPrinters m_printers;

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QApplication::setActiveWindow(m_shell->window.get());
        QTest::keyClick(m_shell->window.get(), Qt::Key(key), modifiers);
        m_shell->settle();
    }
    [[nodiscard]] QString page() const { return m_shell->window->pages().page(); }
    void click(const QString& name)
    {
        // The page that is shown may have a name in common with one that is not.
        auto* button = m_shell->window->pages().currentWidget()->findChild<QAbstractButton*>(name);
        QVERIFY2(button != nullptr, qPrintable(name));
        button->click();
        m_shell->settle();
    }

private Q_SLOTS:
    void init()
    {
        m_shell = std::make_unique<ShellFixture>();
        m_shell->look = Look::install(*qApp, ThemeKind::Light, TextStep::Standard);
        if (m_guides == nullptr) {
            m_guides = std::make_unique<guides::Guidebook>(*guides::Guidebook::load(m_shell->catalog));
            m_channels = std::make_unique<guides::ChannelBook>(*guides::ChannelBook::load(m_shell->catalog));
        }
        m_shell->guides = m_guides.get();
        m_shell->channels = m_channels.get();
        m_shell->printers = &m_printers;
        m_shell->show();
    }
    void cleanup() { m_shell.reset(); }

    void channelsAreReachedFromBothLists()
    {
        m_shell->window->openPage(pagename::catalogue);
        click(u"catalogue.channels"_s);
        QCOMPARE(page(), pagename::channels);
        press(Qt::Key_F7);
        QCOMPARE(page(), pagename::guides);
        click(u"guides.channels"_s);
        QCOMPARE(page(), pagename::channels);
        click(u"channels.counter.link.0"_s);
        QTRY_COMPARE(page(), u"agencies"_s);
        m_shell->window->openPage(pagename::channels);
        click(u"channels.web-hall.link.1"_s);
        QTRY_COMPARE(page(), guidePage(u"medical-code-password"_s));
    }

    void anAddressIsReadBeforeItIsOpened()
    {
        m_shell->window->openPage(pagename::channels);
        click(u"channels.zhejiang.open"_s);
        QTRY_COMPARE(m_shell->dialogs.asked.size(), 1);
        QVERIFY(m_shell->dialogs.asked.first().body.contains(u"https://www.zjzwfw.gov.cn"_s));
        QVERIFY2(m_shell->browser.opened.isEmpty(), "nobody said yes");
        m_shell->dialogs.answers = {true};
        click(u"channels.zhejiang.open"_s);
        QTRY_COMPARE(m_shell->browser.opened, QList<QUrl>{QUrl(u"https://www.zjzwfw.gov.cn"_s)});
    }

    void theKeysOfAGuideWorkInTheWindow()
    {
        m_shell->window->openPage(guidePage(u"hotline-12393"_s));
        press(Qt::Key_P, Qt::ControlModifier);
        auto* printing = m_shell->window->findChild<PrintDialog*>();
        QVERIFY(printing != nullptr && printing->isVisible());
        printing->reject();
        QVERIFY(m_shell->window->commands().command(u"print"_s)->enabled());
        m_shell->window->openPage(guidePage(u"e-certificate"_s));
        QSignalSpy quits(m_shell->window.get(), &MainWindow::quitRequested);
        press(Qt::Key_Q, Qt::ControlModifier);
        QVERIFY(m_shell->window->findChild<QDialog*>(u"codeDialog"_s) == nullptr);
        QCOMPARE(quits.size(), 1);
        // Where a code is on the screen the key makes it large.
        m_shell->window->findChild<GuidePage*>(u"page.guide.e-certificate"_s)->begin(u"get-app"_s);
        QTRY_VERIFY(m_shell->window->pages().canPress(u"guide.enlarge"_s));
        press(Qt::Key_Q, Qt::ControlModifier);
        QVERIFY(m_shell->window->findChild<QDialog*>(u"codeDialog"_s) != nullptr);
        QCOMPARE(quits.size(), 1);
    }

    void theListOfGuidesPrintsNothing()
    {
        press(Qt::Key_F7);
        QVERIFY(!m_shell->window->commands().command(u"print"_s)->enabled());
        press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(m_shell->window->findChild<PrintDialog*>() == nullptr);
    }
};

QTEST_MAIN(TestInWindow)
#include "test_inwindow.moc"
