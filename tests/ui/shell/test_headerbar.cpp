// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/future.h"
#include "tests/ui/helpers/accessibilitywalker.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/screenshot.h"
#include "ui/shell/searchbox.h"
#include "ui/theme/look.h"

#include <QAbstractButton>
#include <QApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;

class TestHeaderBar final : public QObject
{
    Q_OBJECT

    std::unique_ptr<catalog::Catalog> m_catalog;
    std::unique_ptr<services::GlobalSearch> m_search;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC)};
    std::unique_ptr<QWidget> m_window;
    HeaderBar* m_header = nullptr;
    SearchBox* m_box = nullptr;

    QAbstractButton* button(const QString& name) const { return m_header->findChild<QAbstractButton*>(name); }
    void setWidth(int width)
    {
        m_window->resize(width, 300);
        m_header->resize(width, m_header->height());
        QCoreApplication::processEvents();
    }

private Q_SLOTS:
    void initTestCase()
    {
        Look::install(*qApp, ThemeKind::Light, TextStep::Standard);
        auto catalog = catalog::Catalog::load();
        QVERIFY(catalog);
        m_catalog = std::make_unique<catalog::Catalog>(*std::move(catalog));
        m_search = std::make_unique<services::GlobalSearch>(*m_catalog, [](const catalog::Question& question) {
            catalog::Answer answer;
            answer.question = question;
            return ready(Result<catalog::Answer>(answer));
        });
    }
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_box = new SearchBox(*m_search, m_clock, m_window.get());
        m_header = new HeaderBar(m_box, m_window.get());
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        setWidth(1138);
    }
    void cleanup() { m_window.reset(); }

    void framesStandOnTheGridOfThePicture()
    {
        QCOMPARE(m_header->height(), 60);
        // Frames are two pixels inside their widgets.
        QCOMPARE(button(u"header.back"_s)->x() + 2, 24);
        QCOMPARE(m_box->x() + 2, 128);
        QCOMPARE(m_box->width() - 4, 500);
        QCOMPARE(m_box->height() - 4, 40);
        QCOMPARE(button(u"header.signIn"_s)->geometry().right() + 1 - 2, 1138 - 24);
        QVERIFY(button(u"header.elder"_s)->geometry().right() < button(u"header.signIn"_s)->x() + 4);
    }

    void nothingOverlapsInAnyWidthAndStep_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("step");
        for (const int width : {900, 1138, 1690}) {
            for (const TextStep step : {TextStep::Standard, TextStep::Large, TextStep::Elder})
                QTest::addRow("%d at step %d", width, int(step)) << width << int(step);
        }
    }
    void nothingOverlapsInAnyWidthAndStep()
    {
        QFETCH(int, width);
        QFETCH(int, step);
        auto* look = const_cast<Look*>(&Look::of(m_header));
        look->setStep(TextStep(step));
        setWidth(width);
        const QList<QWidget*> order{button(u"header.back"_s), button(u"header.forward"_s), m_box,
                                    button(u"header.elder"_s), button(u"header.signIn"_s)};
        for (qsizetype i = 1; i < order.size(); ++i) {
            const int gap = order.at(i)->x() - order.at(i - 1)->geometry().right();
            // The two pixels for rings may touch, frames may not.
            QVERIFY2(gap > -4, qPrintable(order.at(i)->objectName() + u' ' + QString::number(gap)));
        }
        QVERIFY(order.last()->geometry().right() <= width);
        look->setStep(TextStep::Standard);
    }

    void whatCannotBeDoneIsOff()
    {
        QVERIFY(!button(u"header.back"_s)->isEnabled());
        m_header->setHistory(true, false);
        QSignalSpy back(m_header, &HeaderBar::backClicked);
        QTest::mouseClick(button(u"header.back"_s), Qt::LeftButton);
        QTest::mouseClick(button(u"header.forward"_s), Qt::LeftButton);
        QCOMPARE(back.size(), 1);
    }

    void theElderButtonSaysWhereItLeads()
    {
        const QString usual = button(u"header.elder"_s)->text();
        m_header->setElder(true);
        QVERIFY(button(u"header.elder"_s)->text() != usual);
        m_header->setElder(false);
        QCOMPARE(button(u"header.elder"_s)->text(), usual);
    }

    void tabGoesFromLeftToRight()
    {
        m_header->setHistory(true, true);
        int last = -1;
        const auto stops = yibao::testing::AccessibilityWalker::tabStops(*m_window);
        QVERIFY(stops.size() >= 5);
        for (const QWidget* stop : stops) {
            const int x = stop->mapTo(m_window.get(), QPoint()).x();
            QVERIFY2(x > last, qPrintable(stop->objectName()));
            last = x;
        }
    }

    void aPictureWaitsForCalm()
    {
        QTemporaryDir dir;
        bool settled = false;
        Screenshot shot(
            m_window.get(), [&] { return settled; }, dir.filePath(u"a.png"_s));
        QSignalSpy finished(&shot, &Screenshot::finished);
        shot.start();
        QTest::qWait(500);
        QVERIFY(finished.isEmpty());
        settled = true;
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(finished.first().first().toBool());
        QCOMPARE(QImage(dir.filePath(u"a.png"_s)).size(), m_window->size());
    }

    void aPictureIsTakenEvenWithoutCalm()
    {
        QTemporaryDir dir;
        Screenshot shot(
            m_window.get(), [] { return false; }, dir.filePath(u"a.png"_s), 300);
        QSignalSpy finished(&shot, &Screenshot::finished);
        shot.start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(finished.first().first().toBool());
        Screenshot nowhere(
            m_window.get(), [] { return true; }, dir.filePath(u"no/a.png"_s));
        QSignalSpy failed(&nowhere, &Screenshot::finished);
        nowhere.start();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!failed.first().first().toBool());
    }
};

QTEST_MAIN(TestHeaderBar)
#include "test_headerbar.moc"
