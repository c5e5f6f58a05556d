// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/stage.h"
#include "ui/pages/crumb.h"
#include "ui/pages/jumpdialog.h"
#include "ui/pages/opensheet.h"
#include "ui/pages/overlayscrollbar.h"
#include "ui/pages/pagehead.h"
#include "ui/pages/target.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textfield.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

/// The small parts that pages are made of.
class TestPageParts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { stage::look(); }
    void init() { stage::look().setTheme(ThemeKind::Light); }

    void actionsGoBelowWhereThereIsNoRoom()
    {
        QWidget place; // a window of its own would not be made so narrow
        PageHead head({u"公共查询"_s}, u"定点医疗机构"_s, &place);
        auto* action = new Button(ButtonRole::Compact, u"打印清单"_s);
        head.addAction(action);
        head.resize(900, 60);
        place.show();
        const int height = head.minimumHeight();
        QVERIFY(action->x() > 450);
        head.resize(head.minimumSizeHint().width(), 60);
        QVERIFY(head.minimumHeight() > height);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QVERIFY(action->y() >= head.findChild<QWidget*>(u"page.title"_s)->geometry().bottom());
        head.resize(900, 60);
        QCOMPARE(head.minimumHeight(), height);
    }

    void theHeadSaysWhereOneIs()
    {
        QWidget place; // a window of its own would not be made so narrow
        PageHead head({u"公共查询"_s}, u"定点医疗机构"_s, &place);
        auto* action = new Button(ButtonRole::Compact, u"导出"_s);
        head.addAction(action);
        head.resize(1090, 48);
        head.show();
        QCOMPARE(head.findChild<Label*>(u"page.title"_s)->text(), u"定点医疗机构"_s);
        QVERIFY(head.findChild<QWidget*>(u"page.path"_s)->accessibleName().contains(u"定点医疗机构"_s));
        auto* group = head.findChild<Crumb*>(u"page.step.1"_s);
        QCOMPARE(group->text(), u"公共查询"_s);
        QVERIFY(head.findChild<Crumb*>(u"page.step.2"_s) == nullptr); // where one is leads nowhere
        QSignalSpy asked(&head, &PageHead::pageRequested);
        QTest::mouseClick(head.findChild<Crumb*>(u"page.step.0"_s), Qt::LeftButton);
        QTest::keyClick(group, Qt::Key_Return);
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked.at(0).first().toString(), pagename::home);
        QCOMPARE(asked.at(1).first().toString(), pagename::catalogue);
        QVERIFY(action->geometry().right() > 1000);
        QVERIFY(head.height() <= 54);
        QCOMPARE(stage::clipped(&head).join(u"; "_s), QString());
    }

    void theSheetHasNoLowerEdge()
    {
        auto* content = new QWidget;
        OpenSheet sheet(content);
        sheet.resize(200, 100);
        sheet.show();
        const QImage picture = sheet.grab().toImage();
        const Theme& theme = stage::look().theme();
        QCOMPARE(picture.pixelColor(100, 0), theme.border);
        QCOMPARE(picture.pixelColor(0, 50), theme.border);
        QCOMPARE(picture.pixelColor(100, 99), theme.surface);
        QVERIFY(picture.pixelColor(0, 0) != theme.border); // round
        QCOMPARE(content->geometry(), QRect(1, 1, 198, 99));
    }

    void theThinBarGrowsUnderThePointer()
    {
        QScrollArea area;
        auto* tall = new QWidget;
        tall->setFixedSize(100, 2000);
        area.setWidget(tall);
        area.setFrameShape(QFrame::NoFrame);
        auto* bar = new OverlayScrollBar(&area);
        area.resize(200, 300);
        area.show();
        QTRY_VERIFY(bar->isVisible());
        const auto inked = [&] {
            const QImage picture = area.grab().toImage();
            int columns = 0;
            for (int x = 170; x < 200; ++x)
                columns += picture.pixelColor(x, 20) != picture.pixelColor(150, 20) ? 1 : 0;
            return columns;
        };
        const int thin = inked();
        QVERIFY(thin >= 4 && thin <= 8);
        QHoverEvent enter(QEvent::HoverEnter, QPointF(5, 5), QPointF(5, 5), QPointF(-1, -1));
        QApplication::sendEvent(bar, &enter);
        QVERIFY(inked() > thin + 3);
        QHoverEvent leave(QEvent::HoverLeave, QPointF(-1, -1), QPointF(-1, -1), QPointF(5, 5));
        QApplication::sendEvent(bar, &leave);
        QCOMPARE(inked(), thin);
        tall->setFixedSize(100, 100);
        QTRY_VERIFY(!bar->isVisible());
    }

    void jumpNumbers_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("row");
        QTest::newRow("first") << u"1"_s << 0;
        QTest::newRow("last") << u"1000"_s << 999;
        QTest::newRow("with a comma") << u"1,000"_s << 999;
        QTest::newRow("wide digits") << u"１２"_s << 11;
        QTest::newRow("zero") << u"0"_s << -1;
        QTest::newRow("too large") << u"1001"_s << -1;
        QTest::newRow("far too large") << u"99999999999999999999"_s << -1;
        QTest::newRow("negative") << u"-3"_s << -1;
        QTest::newRow("no number") << u"abc"_s << -1;
        QTest::newRow("nothing") << QString() << -1;
    }
    void jumpNumbers()
    {
        QFETCH(QString, typed);
        QFETCH(int, row);
        QWidget window;
        window.resize(800, 600);
        window.show();
        JumpDialog dialog(1000, 4, &window);
        dialog.open();
        auto* field = dialog.findChild<TextField*>(u"jump.row"_s);
        QCOMPARE(field->value(), u"5"_s);
        QSignalSpy chosen(&dialog, &JumpDialog::rowChosen);
        field->setValue(typed);
        QTest::keyClick(field->edit(), Qt::Key_Return);
        QCOMPARE(chosen.size(), row < 0 ? 0 : 1);
        if (row >= 0)
            QCOMPARE(chosen.first().first().toInt(), row);
        QCOMPARE(field->error().isEmpty(), row >= 0);
        QCOMPARE(dialog.isVisible(), row < 0);
    }
};

QTEST_MAIN(TestPageParts)
#include "test_pageparts.moc"
