// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/servicecataloguepage.h"
#include "ui/pages/signinneededpage.h"
#include "ui/theme/look.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;

class TestServiceCatalogue final : public QObject
{
    Q_OBJECT

    std::unique_ptr<catalog::Catalog> m_catalog;

    static void activate(QWidget& page)
    {
        page.resize(1138, 678);
        page.show();
        QApplication::setActiveWindow(&page);
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }

private Q_SLOTS:
    void initTestCase()
    {
        Look::install(*qApp, ThemeKind::Light, TextStep::Standard);
        auto catalog = catalog::Catalog::load();
        QVERIFY(catalog);
        m_catalog = std::make_unique<catalog::Catalog>(*std::move(catalog));
    }

    void everyServiceHasARowThatSaysWhatItNeeds()
    {
        ServiceCataloguePage page(*m_catalog);
        activate(page);
        QSignalSpy opened(&page, &ServiceCataloguePage::opened);
        for (const catalog::Service& service : m_catalog->services()) {
            auto* row = page.findChild<QAbstractButton*>(u"catalogue."_s + service.id);
            QVERIFY2(row != nullptr, qPrintable(service.id));
            QCOMPARE(row->accessibleName(), catalog::translated(service.title));
            QCOMPARE(row->accessibleDescription().contains(u"sign-in"_s), service.access == catalog::Access::SignedIn);
            row->click();
            QCOMPARE(opened.last().first().toString(), service.id);
        }
    }

    void nothingNeedsASignInAnyMoreOnceSomebodyIs()
    {
        ServiceCataloguePage page(*m_catalog);
        const auto needing = [&] {
            return std::ranges::count_if(m_catalog->services(), [&](const catalog::Service& service) {
                const auto* row = page.findChild<QAbstractButton*>(u"catalogue."_s + service.id);
                return row->accessibleDescription().contains(u"sign-in"_s);
            });
        };
        const auto all = needing();
        QVERIFY(all > 0);
        page.setSignedIn(true);
        QCOMPARE(needing(), 0);
        page.setSignedIn(false);
        QCOMPARE(needing(), all);
    }

    void arrowsWalkTheRowsAndEnterOpens()
    {
        ServiceCataloguePage page(*m_catalog);
        activate(page);
        page.setFocus();
        QSignalSpy opened(&page, &ServiceCataloguePage::opened);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(opened.size(), 2);
        QVERIFY(opened.at(0).first() != opened.at(1).first());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(opened.at(2).first(), opened.at(0).first());
        QSignalSpy back(&page, &ServiceCataloguePage::backRequested);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(back.size(), 1);
    }

    void aPersonalServiceLeadsToItsOfficialPage()
    {
        for (const catalog::Service& service : m_catalog->services()) {
            if (service.access != catalog::Access::SignedIn)
                continue;
            SignInNeededPage page(service);
            activate(page);
            QSignalSpy official(&page, &SignInNeededPage::officialPageRequested);
            page.findChild<QAbstractButton*>(u"empty.signIn"_s)->click();
            QCOMPARE(official.size(), 1);
            QCOMPARE(official.first().first().toUrl().toString(), service.officialUrl);
            QVERIFY(official.first().first().toUrl().scheme() == "https"_L1);
        }
    }
};

QTEST_MAIN(TestServiceCatalogue)
#include "test_servicecatalogue.moc"
