// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/target.h"
#include "ui/shell/navigationrail.h"
#include "ui/shell/railitem.h"
#include "ui/theme/look.h"

#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;

class TestNavigationRail final : public QObject
{
    Q_OBJECT

    std::unique_ptr<catalog::Catalog> m_catalog;
    std::unique_ptr<NavigationRail> m_rail;

    RailItem* item(const QString& id) const { return m_rail->findChild<RailItem*>(u"rail."_s + id); }

private Q_SLOTS:
    void initTestCase()
    {
        Look::install(*qApp, ThemeKind::Light, TextStep::Standard);
        auto catalog = catalog::Catalog::load();
        QVERIFY(catalog);
        m_catalog = std::make_unique<catalog::Catalog>(*std::move(catalog));
    }
    void init()
    {
        m_rail = std::make_unique<NavigationRail>();
        m_rail->setEntries(railEntries(*m_catalog));
        m_rail->resize(m_rail->width(), 700);
        m_rail->show();
        QApplication::setActiveWindow(m_rail.get());
        QVERIFY(QTest::qWaitForWindowActive(m_rail.get()));
    }

    void everyServiceOfTheCatalogueHasALine()
    {
        for (const catalog::Service& service : m_catalog->services())
            QVERIFY2(item(service.id) != nullptr, qPrintable(service.id));
        QVERIFY(item(pagename::home) != nullptr);
        QVERIFY(item(pagename::catalogue) != nullptr);
        QVERIFY(item(pagename::sources) != nullptr);
        QVERIFY(item(railname::settings) != nullptr);
    }

    void signedInServicesComeLastInTheirGroup()
    {
        for (const RailEntry& entry : m_rail->entries()) {
            bool signedIn = false;
            for (const RailEntry& child : entry.children) {
                // A page of our own is no service, and is there for everyone.
                const catalog::Service* service = m_catalog->service(child.id);
                const bool open = service == nullptr || service->access == catalog::Access::Open;
                QVERIFY(!(signedIn && open));
                signedIn = signedIn || !open;
            }
        }
    }

    void thePairOfPlacesIsTheFirstOfItsGroup()
    {
        QCOMPARE(groupOf(m_rail->entries(), pagename::pair), u"group-cross-province"_s);
        for (const RailEntry& entry : m_rail->entries()) {
            if (entry.id == "group-cross-province"_L1) {
                QCOMPARE(entry.children.constFirst().id, pagename::pair);
                QCOMPARE(entry.children.constFirst().key, u"F3"_s);
            }
        }
    }

    void oneGroupIsOpenAtATime()
    {
        QVERIFY(!item(u"drugs"_s)->isVisible());
        QTest::mouseClick(item(u"group-public"_s), Qt::LeftButton);
        QVERIFY(item(u"drugs"_s)->isVisible());
        QTest::mouseClick(item(u"group-cross-province"_s), Qt::LeftButton);
        QVERIFY(!item(u"drugs"_s)->isVisible());
        QVERIFY(item(u"networked-hospitals"_s)->isVisible());
        QTest::mouseClick(item(u"group-cross-province"_s), Qt::LeftButton);
        QVERIFY(!item(u"networked-hospitals"_s)->isVisible());
    }

    void theCurrentPageOpensItsGroupAndIsMarked()
    {
        m_rail->setCurrent(u"drugs"_s);
        QVERIFY(item(u"drugs"_s)->isVisible());
        QVERIFY(item(u"drugs"_s)->isCurrent());
        QVERIFY(!item(u"group-public"_s)->isCurrent());
        m_rail->setGroupOpen(u"group-public"_s, false);
        QVERIFY2(item(u"group-public"_s)->isCurrent(), "a closed group stands for the page in it");
        m_rail->setCurrent(pagename::home);
        QVERIFY(item(pagename::home)->isCurrent());
        QVERIFY(!item(u"group-public"_s)->isCurrent());
    }

    void theKeyboardWalksIt()
    {
        m_rail->setCurrent(pagename::home);
        m_rail->focusCurrent();
        QCOMPARE(QApplication::focusWidget(), item(pagename::home));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), item(u"group-public"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QVERIFY(item(u"designated-hospitals"_s)->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(QApplication::focusWidget(), item(u"designated-hospitals"_s));
        QSignalSpy activated(m_rail.get(), &NavigationRail::activated);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().toString(), u"designated-hospitals"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QCOMPARE(QApplication::focusWidget(), item(u"group-public"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QVERIFY(!item(u"designated-hospitals"_s)->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
        QCOMPARE(QApplication::focusWidget(), item(railname::settings));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), item(railname::settings));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
        QCOMPARE(QApplication::focusWidget(), item(pagename::home));
    }

    void aKeyDoesNotBreakTheWordsInTwo()
    {
        // Ten characters fit into one line, ten and F4 only where no bar stands beside them.
        RailItem item(RailItem::Kind::Service, {}, u"异地联网定点医疗机构"_s, u"F4"_s);
        RailItem plain(RailItem::Kind::Service, {}, u"异地联网定点医疗机构"_s, {});
        QCOMPARE(item.sizeHint().height(), plain.sizeHint().height());
    }

    void theLockStandsThereForWhomItIsFor()
    {
        QVERIFY(item(railname::lock) == nullptr);
        m_rail->setEntries(railEntries(*m_catalog, {.personal = true, .lock = true, .guides = true}));
        QVERIFY(item(railname::lock) != nullptr);
        m_rail->setShown(railname::lock, false);
        QVERIFY(!item(railname::lock)->isVisible());
        m_rail->setShown(railname::lock, true);
        QVERIFY(item(railname::lock)->isVisible());
        QSignalSpy activated(m_rail.get(), &NavigationRail::activated);
        QTest::mouseClick(item(railname::lock), Qt::LeftButton);
        QCOMPARE(activated.first().first().toString(), railname::lock);
    }

    void itIsOneTabStop()
    {
        m_rail->setCurrent(u"drugs"_s);
        int stops = 0;
        for (const RailItem* line : m_rail->findChildren<RailItem*>()) {
            if (line->isVisible() && (line->focusPolicy() & Qt::TabFocus))
                ++stops;
        }
        QCOMPARE(stops, 1);
        QVERIFY(item(u"drugs"_s)->focusPolicy() & Qt::TabFocus);
    }

    void foldedItShowsIconsWithNamesAndMenus()
    {
        const int wide = m_rail->width();
        m_rail->setCurrent(u"drugs"_s);
        m_rail->setFolded(true);
        QVERIFY(m_rail->width() < wide / 2);
        QVERIFY(!item(u"drugs"_s)->isVisible());
        QVERIFY(item(u"group-public"_s)->isCurrent());
        for (const RailItem* line : m_rail->findChildren<RailItem*>())
            QVERIFY(!line->isVisible() || !line->toolTip().isEmpty());
        QSignalSpy activated(m_rail.get(), &NavigationRail::activated);
        QTest::mouseClick(item(u"group-public"_s), Qt::LeftButton);
        auto* menu = m_rail->findChild<QMenu*>(u"rail.menu"_s);
        QVERIFY(menu != nullptr);
        QCOMPARE(menu->actions().size(), 4);
        menu->actions().at(1)->trigger();
        QCOMPARE(activated.first().first().toString(), u"designated-pharmacies"_s);
        m_rail->setFolded(false);
        QCOMPARE(m_rail->width(), wide);
        QVERIFY(item(u"drugs"_s)->isVisible());
    }

    void linesFitTheirWordsInEveryStep_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("standard") << int(TextStep::Standard);
        QTest::newRow("large") << int(TextStep::Large);
        QTest::newRow("elder") << int(TextStep::Elder);
        QTest::newRow("extra") << int(TextStep::Extra);
    }
    void linesFitTheirWordsInEveryStep()
    {
        QFETCH(int, step);
        auto* look = const_cast<Look*>(&Look::of(m_rail.get()));
        look->setStep(TextStep(step));
        m_rail->setGroupOpen(u"group-public"_s, true);
        QCoreApplication::processEvents();
        for (const RailItem* line : m_rail->findChildren<RailItem*>()) {
            if (line->isVisible())
                QVERIFY2(line->height() >= QFontMetrics(look->font(TextRole::Body)).height(),
                         qPrintable(line->objectName()));
        }
        look->setStep(TextStep::Standard);
    }

    void noTitleIsCut()
    {
        for (const QString& group : {u"group-public"_s, u"group-cross-province"_s, u"group-mine"_s}) {
            m_rail->setGroupOpen(group, true);
            QCoreApplication::processEvents();
            for (const RailItem* line : m_rail->findChildren<RailItem*>()) {
                if (!line->isVisible())
                    continue;
                QVERIFY2(line->toolTip().isEmpty(), qPrintable(line->text() + u" is cut"_s));
            }
        }
        m_rail->setFolded(true);
        QCoreApplication::processEvents();
        for (const RailItem* line : m_rail->findChildren<RailItem*>()) {
            if (line->isVisible())
                QVERIFY(line->height() <= 40);
        }
    }
};

QTEST_MAIN(TestNavigationRail)
#include "test_navigationrail.moc"
