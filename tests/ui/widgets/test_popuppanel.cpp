// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/stage.h"
#include "ui/theme/painting.h"
#include "ui/widgets/popuppanel.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

namespace {

constexpr QSize frame(200, 160);

/// A window with a control that has a pop-up of two fields, and another control beside it.
struct Bench
{
    explicit Bench(QPoint at = {40, 40}, QSize size = {640, 480})
        : anchor(&window)
        , other(&window)
        , panel(&anchor)
        , first(&panel)
        , second(&panel)
        , opened(&panel, &PopupPanel::opened)
        , dismissed(&panel, &PopupPanel::dismissed)
    {
        stage::look();
        window.resize(size);
        anchor.setGeometry(at.x(), at.y(), 120, 44);
        anchor.setObjectName(u"anchor"_s);
        other.setGeometry(size.width() - 110, 4, 100, 44);
        // The second stands left of the first: the order of the eye, not of making, is what Tab follows.
        first.setGeometry(110, 10, 80, 30);
        first.setObjectName(u"right"_s);
        second.setGeometry(10, 10, 80, 30);
        second.setObjectName(u"left"_s);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        anchor.setFocus();
    }
    void open()
    {
        panel.openAt(&anchor, frame);
        second.setFocus();
    }
    /// The painted frame in the window.
    QRect shown() const
    {
        const int margin = paint::raisedMargin;
        return QRect(panel.mapTo(&window, QPoint()), panel.size()).adjusted(margin, margin, -margin, -margin);
    }
    static QString focus()
    {
        return QApplication::focusWidget() == nullptr ? QString() : QApplication::focusWidget()->objectName();
    }

    QWidget window;
    QPushButton anchor;
    QPushButton other;
    PopupPanel panel;
    QLineEdit first, second;
    QSignalSpy opened, dismissed;
};

} // namespace

class TestPopupPanel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { stage::look(); }

    void placed_data()
    {
        QTest::addColumn<QPoint>("anchor");
        QTest::addColumn<QPoint>("expected");
        // 44 px of widget hold 40 px of frame; the pop-up stands 2 px below that.
        QTest::newRow("below") << QPoint(40, 40) << QPoint(42, 84);
        QTest::newRow("no room below: above") << QPoint(40, 400) << QPoint(42, 240);
        QTest::newRow("no room at the right: moved") << QPoint(500, 40) << QPoint(640 - 3 - 200, 84);
        QTest::newRow("at the left edge") << QPoint(-2, 40) << QPoint(3, 84);
        QTest::newRow("at the lower right") << QPoint(520, 430) << QPoint(640 - 3 - 200, 270);
    }
    void placed()
    {
        QFETCH(QPoint, anchor);
        QFETCH(QPoint, expected);
        Bench bench(anchor);
        bench.open();
        QVERIFY(!bench.panel.isWindow());
        QCOMPARE(bench.shown(), QRect(expected, frame));
        QVERIFY(bench.window.rect().contains(bench.panel.geometry()));
        QCOMPARE(bench.opened.count(), 1);
    }

    void neitherAboveNorBelowFits()
    {
        // 160 px of pop-up in a window of 200: it covers its anchor rather than leaving the window.
        Bench bench({40, 80}, {640, 200});
        bench.open();
        QVERIFY(!bench.panel.isWindow());
        QVERIFY(bench.window.rect().contains(bench.panel.geometry()));
    }

    void ownWindowWhereThereIsNoRoom()
    {
        Bench bench({10, 10}, {180, 120});
        bench.open();
        QVERIFY(bench.panel.isWindow());
        QVERIFY(bench.panel.isVisible());
        bench.panel.dismiss();
        QVERIFY(!bench.panel.isVisible());
        QCOMPARE(bench.dismissed.count(), 1);
        // With room again it goes back inside.
        bench.window.resize(640, 480);
        bench.open();
        QVERIFY(!bench.panel.isWindow());
    }

    void closesByKeys_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Esc") << static_cast<int>(Qt::Key_Escape);
        QTest::newRow("F4") << static_cast<int>(Qt::Key_F4);
    }
    void closesByKeys()
    {
        QFETCH(int, key);
        Bench bench;
        bench.open();
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key));
        QVERIFY(!bench.panel.isOpen());
        QVERIFY(!bench.panel.isVisible());
        QCOMPARE(Bench::focus(), u"anchor"_s);
        QCOMPARE(bench.dismissed.count(), 1);
        bench.panel.dismiss();
        QCOMPARE(bench.dismissed.count(), 1);
    }

    void tabGoesThroughAndOut()
    {
        Bench bench;
        bench.open();
        QCOMPARE(Bench::focus(), u"left"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(Bench::focus(), u"right"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QCOMPARE(Bench::focus(), u"left"_s);
        bench.first.setEnabled(false);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QVERIFY(!bench.panel.isOpen());
        QCOMPARE(Bench::focus(), u"anchor"_s);
        bench.open();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QVERIFY(!bench.panel.isOpen());
        QCOMPARE(Bench::focus(), u"anchor"_s);
    }

    void focusElsewhereClosesAndStaysThere()
    {
        Bench bench;
        bench.open();
        bench.other.setFocus();
        QVERIFY(!bench.panel.isOpen());
        QVERIFY(bench.other.hasFocus());
    }

    void focusOnTheAnchorCloses()
    {
        Bench bench;
        bench.open();
        bench.anchor.setFocus();
        QTRY_VERIFY(!bench.panel.isOpen());
        QVERIFY(bench.anchor.hasFocus());
    }

    void pressElsewhereReachesItsTarget()
    {
        Bench bench;
        bench.open();
        QSignalSpy clicked(&bench.other, &QPushButton::clicked);
        QTest::mouseClick(&bench.other, Qt::LeftButton);
        QVERIFY(!bench.panel.isOpen());
        QCOMPARE(clicked.count(), 1);
    }

    void pressOnTheAnchorOnlyCloses()
    {
        Bench bench;
        QSignalSpy clicked(&bench.anchor, &QPushButton::clicked);
        bench.open();
        QTest::mouseClick(&bench.anchor, Qt::LeftButton);
        QVERIFY(!bench.panel.isOpen());
        QCOMPARE(clicked.count(), 0);
        QTest::mouseClick(&bench.anchor, Qt::LeftButton);
        QCOMPARE(clicked.count(), 1);
    }

    void pressInsideStaysInside()
    {
        Bench bench;
        bench.open();
        QTest::mouseClick(&bench.panel, Qt::LeftButton, {}, {100, 100});
        QVERIFY(bench.panel.isOpen());
        QTest::mouseClick(&bench.first, Qt::LeftButton);
        QVERIFY(bench.panel.isOpen());
    }

    void wheelDoesNotMoveThePage()
    {
        QScrollArea area;
        stage::look();
        auto* ground = new QWidget;
        ground->resize(300, 3000);
        auto* anchor = new QPushButton(ground);
        anchor->setGeometry(20, 20, 120, 44);
        area.setWidget(ground);
        area.resize(500, 500);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        auto* panel = new PopupPanel(anchor);
        panel->openAt(anchor, frame);
        const QPointF at(50, 50);
        QWheelEvent wheel(at, panel->mapToGlobal(at), {}, {0, -240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(panel, &wheel);
        QCOMPARE(area.widget()->y(), 0);
    }

    void typedKeysDoNotActOnThePage()
    {
        Bench bench;
        QList<QAction*> actions;
        for (const QKeySequence& key :
             {QKeySequence(Qt::Key_Escape), QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Down),
              QKeySequence(Qt::Key_A), QKeySequence(Qt::Key_Delete)}) {
            auto* action = new QAction(&bench.window);
            action->setShortcut(key);
            bench.window.addAction(action);
            actions.append(action);
        }
        auto* withCtrl = new QAction(&bench.window);
        withCtrl->setShortcut(Qt::CTRL | Qt::Key_E);
        bench.window.addAction(withCtrl);
        int fired = 0;
        for (const QAction* action : actions)
            connect(action, &QAction::triggered, this, [&fired] { ++fired; });
        QSignalSpy ctrl(withCtrl, &QAction::triggered);
        bench.open();
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Down, Qt::Key_A, Qt::Key_Delete})
            QTest::keyClick(QApplication::focusWidget(), key);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_E, Qt::ControlModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(fired, 0);
        // Commands of the window still work.
        QCOMPARE(ctrl.count(), 1);
        // And the keys are the page's again.
        QTest::keyClick(&bench.window, Qt::Key_Escape);
        QCOMPARE(fired, 1);
    }

    void windowChangesClose_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("resized") << u"resize"_s;
        QTest::newRow("anchor hidden") << u"hide anchor"_s;
        QTest::newRow("window hidden") << u"hide window"_s;
        QTest::newRow("panel hidden from outside") << u"hide panel"_s;
    }
    void windowChangesClose()
    {
        QFETCH(QString, change);
        Bench bench;
        bench.open();
        if (change == "resize"_L1)
            bench.window.resize(700, 500);
        else if (change == "hide anchor"_L1)
            bench.anchor.hide();
        else if (change == "hide window"_L1)
            bench.window.hide();
        else
            bench.panel.hide();
        QTRY_VERIFY(!bench.panel.isOpen());
        QCOMPARE(bench.dismissed.count(), 1);
    }

    void opensAgainAndOnlyOnce()
    {
        Bench bench;
        for (int i = 1; i <= 3; ++i) {
            bench.open();
            bench.open();
            QCOMPARE(bench.opened.count(), i);
            bench.panel.dismiss();
        }
    }

    void isDrawnRaised_data()
    {
        QTest::addColumn<int>("theme");
        QTest::newRow("light") << static_cast<int>(ThemeKind::Light);
        QTest::newRow("dark") << static_cast<int>(ThemeKind::Dark);
        QTest::newRow("high contrast") << static_cast<int>(ThemeKind::HighContrast);
    }
    void isDrawnRaised()
    {
        QFETCH(int, theme);
        stage::look().setTheme(static_cast<ThemeKind>(theme));
        Bench bench;
        bench.open();
        const QImage image = bench.window.grab().toImage();
        const Theme& colours = stage::look().theme();
        const QRect shown = bench.shown();
        QCOMPARE(image.pixelColor(shown.center().x(), shown.bottom() - 10), colours.raised);
        QCOMPARE(image.pixelColor(shown.left(), shown.center().y()), colours.borderStrong);
        stage::look().setTheme(ThemeKind::Light);
    }
};

QTEST_MAIN(TestPopupPanel)
#include "test_popuppanel.moc"
