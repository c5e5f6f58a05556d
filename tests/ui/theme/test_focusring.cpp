// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/control.h"
#include "ui/theme/look.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

class TestFocusRing final : public QObject
{
    Q_OBJECT

    struct Form
    {
        QWidget window;
        QPushButton* first = new QPushButton(u"First"_s);
        QPushButton* second = new QPushButton(u"Second"_s);
        QLineEdit* field = new QLineEdit;
        QCheckBox* box = new QCheckBox(u"Box"_s);

        Form()
        {
            auto* layout = new QVBoxLayout(&window);
            for (QWidget* widget : std::initializer_list<QWidget*>{first, second, field, box})
                layout->addWidget(widget);
            window.resize(300, 300);
        }

        [[nodiscard]] QWidget* ring() const
        {
            for (QWidget* top : QApplication::topLevelWidgets())
                if (auto* found = top->findChild<QWidget*>(u"focusRing"_s); found && found->isVisible())
                    return found;
            return nullptr;
        }
        [[nodiscard]] QRect frame(QWidget* widget) const
        {
            return QRect(widget->mapTo(&window, QPoint(2, 2)), widget->size() - QSize(4, 4));
        }
    };

private Q_SLOTS:
    void init() { m_look = Look::install(*qApp, ThemeKind::Light, TextStep::Standard); }

    void showsAfterTabAndHidesAfterMouse()
    {
        Form form;
        form.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&form.window));
        form.first->setFocus();
        QTest::mouseClick(form.first, Qt::LeftButton);
        QVERIFY(!m_look->keyboardInput());
        QVERIFY(form.ring() == nullptr);

        QTest::keyClick(form.first, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), form.second);
        QVERIFY(m_look->keyboardInput());
        QVERIFY(form.ring() != nullptr);
        // 2 px of ground, then 2 px of ring around the painted frame.
        QCOMPARE(form.ring()->geometry(), form.frame(form.second).adjusted(-4, -4, 4, 4));

        QTest::mouseClick(form.second, Qt::LeftButton);
        QVERIFY(form.ring() == nullptr);
    }

    void fieldsShowItAfterTheMouseToo()
    {
        Form form;
        form.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&form.window));
        QTest::mouseClick(form.field, Qt::LeftButton);
        QCOMPARE(QApplication::focusWidget(), form.field);
        QVERIFY(form.ring() != nullptr);
        QCOMPARE(form.ring()->geometry(), form.frame(form.field).adjusted(-4, -4, 4, 4));
    }

    void bareModifiersAreNotInput()
    {
        Form form;
        form.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&form.window));
        QTest::mouseClick(form.first, Qt::LeftButton);
        QTest::keyPress(form.first, Qt::Key_Control, Qt::ControlModifier);
        QTest::keyRelease(form.first, Qt::Key_Control);
        QVERIFY(!m_look->keyboardInput());
        QTest::keyClick(form.first, Qt::Key_Down);
        QVERIFY(m_look->keyboardInput());
    }

    void surroundsTheBoxOfACheckBox()
    {
        Form form;
        form.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&form.window));
        form.box->setFocus(Qt::TabFocusReason);
        QTest::keyClick(form.box, Qt::Key_Space);
        QVERIFY(form.ring() != nullptr);
        QCOMPARE(form.ring()->size(), QSize(18 + 8, 18 + 8));
    }

    void followsMovesAndScrolling()
    {
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* area = new QScrollArea;
        layout->addWidget(area);
        auto* content = new QWidget;
        auto* column = new QVBoxLayout(content);
        QList<QPushButton*> buttons;
        for (int at = 0; at < 20; ++at) {
            buttons.append(new QPushButton(QString::number(at)));
            column->addWidget(buttons.last());
        }
        area->setWidget(content);
        window.resize(240, 200);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        buttons.at(0)->setFocus(Qt::TabFocusReason);
        QTest::keyClick(buttons.at(0), Qt::Key_Tab);
        auto* ring = window.findChild<QWidget*>(u"focusRing"_s);
        QVERIFY(ring != nullptr);
        // What scrolls also cuts off the ring.
        QCOMPARE(ring->parentWidget(), area->viewport());
        const int before = ring->y();
        area->ensureWidgetVisible(buttons.last());
        const QPoint place = buttons.at(1)->mapTo(area->viewport(), QPoint(0, 0));
        QTRY_COMPARE(ring->y(), place.y() - 2);
        QVERIFY(ring->y() < before);
        buttons.at(1)->hide();
        QWidget* next = QApplication::focusWidget();
        QVERIFY(next != nullptr && next != buttons.at(1));
        QTRY_COMPARE(ring->y(), next->mapTo(area->viewport(), QPoint(0, 0)).y() - 2);
    }

    void compositeFieldsHaveOneRing_data()
    {
        QTest::addColumn<bool>("told");
        QTest::newRow("frameless edit") << false;
        QTest::newRow("edit without a ring") << true;
    }

    void compositeFieldsHaveOneRing()
    {
        QFETCH(bool, told);
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        auto* frame = new QFrame;
        setRing(frame, Ring::Field, 12, 2);
        auto* inside = new QHBoxLayout(frame);
        auto* edit = new QLineEdit;
        if (told)
            setRing(edit, Ring::None);
        else
            edit->setFrame(false);
        auto* button = new QPushButton(u"x"_s);
        inside->addWidget(edit);
        inside->addWidget(button);
        layout->addWidget(frame);
        window.resize(240, 120);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::mouseClick(edit, Qt::LeftButton);
        auto* ring = window.findChild<QWidget*>(u"focusRing"_s);
        QVERIFY(ring != nullptr && ring->isVisible());
        QCOMPARE(ring->geometry(), frame->geometry().adjusted(-2, -2, 2, 2));
        // A button in the field is a thing of its own.
        QTest::keyClick(edit, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), button);
        QCOMPARE(ring->size(), button->size() + QSize(4, 4));
    }

    void widerInHighContrastAndElder()
    {
        Form form;
        form.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&form.window));
        QTest::keyClick(form.first, Qt::Key_Tab);
        m_look->setTheme(ThemeKind::HighContrast);
        QTRY_COMPARE(form.ring()->geometry(), form.frame(form.second).adjusted(-5, -5, 5, 5));
        const QImage shot = form.window.grab().toImage();
        const QRect ring = form.ring()->geometry();
        QCOMPARE(shot.pixelColor(ring.left() + 1, ring.center().y()), m_look->theme().focus);
        // The ground shows between ring and frame.
        QCOMPARE(shot.pixelColor(ring.left() + 3, ring.center().y()), m_look->theme().window);
    }

    void listsDrawTheirOwn()
    {
        QListWidget list;
        list.addItem(u"One"_s);
        list.show();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        QTest::keyClick(&list, Qt::Key_Down);
        QCOMPARE(ring(&list), Ring::None);
        auto* overlay = list.findChild<QWidget*>(u"focusRing"_s);
        QVERIFY(overlay == nullptr || !overlay->isVisible());
    }

    void survivesTheEndOfItsWindow()
    {
        for (int pass = 0; pass < 3; ++pass) {
            auto form = std::make_unique<Form>();
            form->window.show();
            QVERIFY(QTest::qWaitForWindowActive(&form->window));
            form->first->setFocus();
            QTest::keyClick(form->first, Qt::Key_Tab);
            QVERIFY(form->ring() != nullptr);
            delete form->second;
            QCoreApplication::processEvents();
            QCOMPARE(form->ring() != nullptr, ring(QApplication::focusWidget()) != Ring::None);
        }
    }

    void reportsTheKindOfInput()
    {
        Form form;
        form.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&form.window));
        QTest::mouseClick(form.first, Qt::LeftButton);
        QSignalSpy changed(m_look, &Look::inputChanged);
        QTest::keyClick(form.first, Qt::Key_Tab);
        QTest::keyClick(form.second, Qt::Key_Tab);
        QCOMPARE(changed.count(), 1);
        QTest::mouseClick(form.first, Qt::LeftButton);
        QCOMPARE(changed.count(), 2);
    }

    void mnemonicsShowWhileAltIsDown()
    {
        Form form;
        form.window.show();
        QVERIFY(QTest::qWaitForWindowActive(&form.window));
        const auto shown = [&form] { return form.first->style()->styleHint(QStyle::SH_UnderlineShortcut); };
        QCOMPARE(shown(), 0);
        QTest::keyPress(form.first, Qt::Key_Alt, Qt::AltModifier);
        QCOMPARE(shown(), 1);
        QTest::keyRelease(form.first, Qt::Key_Alt);
        QCOMPARE(shown(), 0);
    }

private:
    Look* m_look = nullptr;
};

QTEST_MAIN(TestFocusRing)
#include "test_focusring.moc"
