// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/statusbar.h"
#include "ui/shell/statusbutton.h"
#include "ui/theme/look.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

class TestStatusBar final : public QObject
{
    Q_OBJECT

    std::unique_ptr<StatusBar> m_bar;

    StatusButton* button(const QString& name) const { return m_bar->findChild<StatusButton*>(name); }
    QWidget* part(const QString& name) const { return m_bar->findChild<QWidget*>(name); }

private Q_SLOTS:
    void initTestCase() { Look::install(*qApp, ThemeKind::Light, TextStep::Standard); }
    void init()
    {
        m_bar = std::make_unique<StatusBar>();
        m_bar->resize(1366, m_bar->height());
        m_bar->show();
        QApplication::setActiveWindow(m_bar.get());
        QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    }

    void everyStateHasWordsOfItsOwn_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("words");
        QTest::newRow("offline") << int(NetState::Offline) << u"Offline"_s;
        QTest::newRow("starting") << int(NetState::Starting) << u"Starting Hall"_s;
        QTest::newRow("unknown") << int(NetState::Unknown) << u"Hall, not asked yet"_s;
        QTest::newRow("connected") << int(NetState::Connected) << u"Connected to Hall"_s;
        QTest::newRow("silent") << int(NetState::NoAnswer) << u"Hall does not answer"_s;
    }
    void everyStateHasWordsOfItsOwn()
    {
        QFETCH(int, state);
        QFETCH(QString, words);
        m_bar->setNet(NetState(state), u"Hall"_s);
        QCOMPARE(button(u"status.net"_s)->text(), words);
        QCOMPARE(button(u"status.net"_s)->accessibleName(), words);
        QCOMPARE(m_bar->net(), NetState(state));
    }

    void statesDifferInShapeNotOnlyInColour()
    {
        QList<QImage> pictures;
        for (const NetState state :
             {NetState::Offline, NetState::Starting, NetState::Unknown, NetState::Connected, NetState::NoAnswer}) {
            m_bar->setNet(state, {});
            const QImage icon = button(u"status.net"_s)->grab().toImage().copy(0, 0, 24, m_bar->height());
            pictures.append(icon.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither));
        }
        for (int i = 0; i < pictures.size(); ++i) {
            for (int j = i + 1; j < pictures.size(); ++j)
                QVERIFY(pictures.at(i) != pictures.at(j));
        }
    }

    void listsAreCounted()
    {
        m_bar->setLists(0, 0);
        QCOMPARE(button(u"status.lists"_s)->text(), u"No lists on this computer"_s);
        m_bar->setLists(5, 47198);
        QVERIFY(button(u"status.lists"_s)->text().contains(u"5"_s));
        QVERIFY(button(u"status.lists"_s)->text().contains(u"47,198"_s));
    }

    void aMessageStandsInPlaceOfTheLists()
    {
        m_bar->setLists(5, 47198);
        m_bar->showMessage(u"Exported."_s);
        QVERIFY(part(u"status.message"_s)->isVisible());
        QVERIFY(!part(u"status.lists"_s)->isVisible());
        QVERIFY(part(u"status.disclaimer"_s)->isVisible());
    }

    void whoIsSignedInStandsInPlaceOfTheLists()
    {
        m_bar->setLists(5, 47198);
        m_bar->setPerson(true, 10);
        QVERIFY(part(u"status.person"_s)->isVisible());
        QVERIFY(part(u"status.lock"_s)->isVisible());
        QVERIFY(m_bar->findChild<QLabel*>(u"status.lock"_s)->text().contains(u"10 minute"_s));
        QVERIFY(!part(u"status.lists"_s)->isVisible());
        QVERIFY(part(u"status.person"_s)->geometry().right() < part(u"status.lock"_s)->geometry().left());
        m_bar->resize(720, m_bar->height());
        QVERIFY(part(u"status.person"_s)->isVisible());
        QVERIFY(!part(u"status.lock"_s)->isVisible());
        m_bar->resize(1366, m_bar->height());
        m_bar->showMessage(u"Exported."_s);
        QVERIFY(!part(u"status.person"_s)->isVisible());
        m_bar->setPerson(false, 0);
        QVERIFY(!part(u"status.person"_s)->isVisible());
        QVERIFY(!part(u"status.lock"_s)->isVisible());
    }

    void whatIsPressedIsTold()
    {
        QSignalSpy net(m_bar.get(), &StatusBar::netClicked);
        QSignalSpy lists(m_bar.get(), &StatusBar::listsClicked);
        QSignalSpy help(m_bar.get(), &StatusBar::helpClicked);
        QSignalSpy hotline(m_bar.get(), &StatusBar::hotlineClicked);
        QTest::mouseClick(button(u"status.net"_s), Qt::LeftButton);
        QTest::keyClick(button(u"status.lists"_s), Qt::Key_Return);
        QTest::keyClick(button(u"status.help"_s), Qt::Key_Space);
        QTest::mouseClick(button(u"status.hotline"_s), Qt::LeftButton);
        QCOMPARE(net.size() + lists.size() + help.size() + hotline.size(), 4);
        QCOMPARE(hotline.size(), 1);
        QVERIFY(button(u"status.hotline"_s)->accessibleName().contains(u"12393"_s));
    }

    void theListsGiveWayBeforeTheDisclaimer()
    {
        m_bar->setLists(5, 47198);
        m_bar->resize(1366, m_bar->height());
        QVERIFY(part(u"status.lists"_s)->isVisible());
        m_bar->resize(820, m_bar->height());
        QVERIFY(!part(u"status.lists"_s)->isVisible());
        QVERIFY(part(u"status.disclaimer"_s)->isVisible());
        QVERIFY(part(u"status.hotline"_s)->geometry().right() <= 820);
        m_bar->resize(1366, m_bar->height());
        QVERIFY(part(u"status.lists"_s)->isVisible());
    }

    void itGrowsWithTheType()
    {
        auto* look = const_cast<Look*>(&Look::of(m_bar.get()));
        const int standard = m_bar->height();
        QCOMPARE(standard, 30);
        look->setStep(TextStep::Elder);
        QVERIFY(m_bar->height() > standard);
        QVERIFY(m_bar->height() >= look->lineHeight(TextRole::Caption));
        look->setStep(TextStep::Standard);
        QCOMPARE(m_bar->height(), standard);
    }
};

QTEST_MAIN(TestStatusBar)
#include "test_statusbar.moc"
