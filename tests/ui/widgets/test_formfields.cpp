// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/stage.h"
#include "ui/widgets/appdialog.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/formscroll.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/numberedline.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/stepbar.h"
#include "ui/widgets/twocolumns.h"

#include <QClipboard>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

class TestFormFields final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { stage::look(); }

    void aFieldSaysWhatItIsAndWhatItNeeds()
    {
        stage::Window window(QSize(500, 300));
        auto* field = window.add(new FormField(u"form.mobile"_s, u"手机号"_s));
        field->setRequired(true);
        field->setPlaceholder(u"请输入手机号"_s);
        window.fill();
        window.open();
        QLineEdit* edit = field->edit();
        QCOMPARE(edit->objectName(), u"form.mobile.edit"_s);
        QVERIFY(edit->accessibleName().startsWith(u"手机号"_s));
        QVERIFY(edit->accessibleName() != u"手机号"_s);
        QCOMPARE(edit->accessibleDescription(), u"请输入手机号"_s);
        field->setHint(u"用来登录"_s);
        QCOMPARE(edit->accessibleDescription(), u"用来登录"_s);
        const int height = field->sizeHint().height();
        field->setHint({});
        QVERIFY(field->sizeHint().height() < height);
        QSignalSpy edited(field, &FormField::edited);
        field->setText(u"138"_s);
        QCOMPARE(edited.size(), 0);
        field->setError(u"手机号是 11 位数字。"_s);
        QCOMPARE(edit->accessibleDescription(), u"手机号是 11 位数字。"_s);
        QVERIFY(window.findChild<QLabel*>(u"form.mobile.note"_s)->isVisible());
        edit->setFocus();
        QTest::keyClicks(edit, u"0"_s);
        QCOMPARE(edited.size(), 1);
        QCOMPARE(field->error(), QString());
        // What fills fields in for a person does not type.
        edit->setText(u"13800138000"_s);
        QCOMPARE(edited.size(), 2);
        QSignalSpy submitted(field, &FormField::submitted);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(submitted.size(), 1);
        QSignalSpy left(field, &FormField::left);
        edit->clearFocus();
        QCOMPARE(left.size(), 1);
    }

    void capsLockIsSaid()
    {
        stage::Window window(QSize(500, 300));
        auto* field = window.add(new PasswordField(u"form.password"_s, u"密码"_s));
        window.fill();
        window.open();
        field->edit()->setFocus();
        QTest::keyClick(field->edit(), Qt::Key_A);
        QVERIFY(!field->isCapsLockShown());
        QTest::sendKeyEvent(QTest::Click, field->edit(), Qt::Key_A, u"A"_s, Qt::NoModifier);
        QVERIFY(field->isCapsLockShown());
        QVERIFY(window.findChild<QWidget*>(u"form.password.capsLock"_s)->isVisible());
        QTest::sendKeyEvent(QTest::Click, field->edit(), Qt::Key_A, u"a"_s, Qt::ShiftModifier);
        QVERIFY(field->isCapsLockShown());
        QTest::sendKeyEvent(QTest::Click, field->edit(), Qt::Key_A, u"A"_s, Qt::ShiftModifier);
        QVERIFY(!field->isCapsLockShown());
        QTest::sendKeyEvent(QTest::Click, field->edit(), Qt::Key_1, u"1"_s, Qt::NoModifier);
        QVERIFY(!field->isCapsLockShown());
    }

    void aPasswordIsShownOnlyWhenAskedFor()
    {
        stage::Window window(QSize(500, 300));
        auto* field = window.add(new PasswordField(u"form.password"_s, u"密码"_s));
        window.fill();
        window.open();
        QTest::keyClicks(field->edit(), u"abcd1234"_s);
        QCOMPARE(field->edit()->echoMode(), QLineEdit::Password);
        auto* eye = window.findChild<QAbstractButton*>(u"form.password.show"_s);
        const QString before = eye->accessibleName();
        eye->setFocus();
        QTest::keyClick(eye, Qt::Key_Space);
        QCOMPARE(field->edit()->echoMode(), QLineEdit::Normal);
        QVERIFY(eye->accessibleName() != before);
        // Not even what is selected with the mouse goes anywhere.
        QGuiApplication::clipboard()->setText(u"before"_s);
        QTest::mouseDClick(field->edit(), Qt::LeftButton, {}, field->edit()->rect().center());
        QTest::keyClick(field->edit(), Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(field->edit(), Qt::Key_Insert, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
        QCOMPARE(field->typed(), u"abcd1234"_s);
        QSignalSpy edited(field, &FormField::edited);
        field->wipe();
        QCOMPARE(edited.size(), 0);
        QCOMPARE(field->edit()->text(), QString());
        QCOMPARE(field->edit()->echoMode(), QLineEdit::Password);
        field->edit()->undo();
        QCOMPARE(field->edit()->text(), QString());
    }

    void aWipeOverwritesTheBuffer()
    {
        SecretEdit edit(SecretEdit::Kind::Password);
        QTest::keyClicks(&edit, u"abcd1234"_s);
        const QString shared = edit.text();
        const QString copy = edit.typed();
        edit.wipe();
        QVERIFY(!shared.contains(u"abcd"_s));
        QCOMPARE(copy, u"abcd1234"_s);
        // Texts that live in the program itself cannot be overwritten and must not be.
        edit.setText(u"literal1"_s);
        edit.wipe();
        QCOMPARE(edit.text(), QString());
    }

    void stepsDifferInShapeNumberAndWord()
    {
        StepBar bar({u"填写账号"_s, u"验证身份"_s, u"成功"_s});
        bar.resize(bar.sizeHint());
        QVERIFY(bar.accessibleName().contains(u"填写账号"_s));
        const QImage first = bar.grab().toImage();
        bar.setCurrent(1);
        bar.setAnswer(0, u"138****8000"_s);
        QVERIFY(bar.accessibleName().contains(u"2"_s));
        QVERIFY(bar.accessibleName().contains(u"验证身份"_s));
        const QImage second = bar.grab().toImage();
        QVERIFY(first.convertToFormat(QImage::Format_Grayscale8) != second.convertToFormat(QImage::Format_Grayscale8));
        bar.setCurrent(9);
        QCOMPARE(bar.current(), 3);
        QVERIFY(bar.accessibleName().contains(u"成功"_s));
    }

    void columnsGoUnderEachOtherWhereThereIsNoRoom()
    {
        stage::Window window(QSize(900, 500));
        auto* first = new FormField(u"a"_s, u"密码"_s);
        auto* second = new FormField(u"b"_s, u"再次输入密码"_s);
        auto* columns = window.add(new TwoColumns(first, second, 0, 20));
        window.fill();
        window.open();
        QVERIFY(columns->isSideBySide());
        QCOMPARE(first->y(), second->y());
        QCOMPARE(first->width(), second->width());
        const int height = columns->height();
        window.resize(360, 500);
        QTRY_VERIFY(!columns->isSideBySide());
        QVERIFY(second->y() >= first->geometry().bottom());
        QTRY_VERIFY(columns->height() > height);
        // A field that grows makes its columns grow.
        const int before = columns->height();
        first->setError(u"两次输入的密码不一样。"_s);
        QTRY_VERIFY(columns->height() > before);
    }

    void aFormScrollsToWhatHasTheFocus()
    {
        stage::Window window(QSize(400, 240));
        auto* scroll = window.add(new FormScroll(u"注册"_s), 1);
        QList<FormField*> fields;
        for (int i = 0; i < 8; ++i) {
            fields.append(new FormField(u"f%1"_s.arg(i), u"字段"_s));
            scroll->form()->addWidget(fields.last());
        }
        window.open();
        QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
        fields.last()->setFocus(Qt::OtherFocusReason);
        QTRY_VERIFY(scroll->viewport()->rect().contains(
            fields.last()->edit()->mapTo(scroll->viewport(), fields.last()->edit()->rect().center())));
    }

    void fieldsStandUnderTheTitleAndScrollWhereTheWindowIsLow()
    {
        stage::Window window(QSize(700, 420), 0);
        window.open();
        AppDialog dialog(u"个人注册"_s, &window);
        auto* scroll = new FormScroll(dialog.title());
        QList<FormField*> fields;
        for (int i = 0; i < 8; ++i) {
            fields.append(new FormField(u"f%1"_s.arg(i), u"字段"_s));
            scroll->form()->addWidget(fields.last());
        }
        scroll->addTo(dialog.body());
        dialog.addCancel();
        dialog.open();
        QTRY_VERIFY(dialog.height() <= window.height());
        QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
        const auto* title = dialog.findChild<QLabel*>(u"dialog.title"_s);
        const auto* frame = dialog.findChild<QWidget*>(u"f0.frame"_s);
        QCOMPARE(frame->mapTo(&dialog, QPoint(Sizes::frameInset, 0)).x(), title->mapTo(&dialog, QPoint()).x());
        for (int i = 2; i < 8; ++i)
            fields.at(i)->hide();
        QTRY_COMPARE(scroll->verticalScrollBar()->maximum(), 0);
    }

    void aStripStaysUntilSolved()
    {
        stage::Window window(QSize(500, 300));
        auto* strip = window.add(new MessageStrip(u"strip"_s));
        window.fill();
        window.open();
        QVERIFY(!strip->isVisible());
        strip->setMessage(NoteState::Stop, u"账号或密码不对。"_s, u"退出登录"_s);
        QVERIFY(strip->isVisible());
        QSignalSpy pressed(strip, &MessageStrip::linkActivated);
        window.findChild<QAbstractButton*>(u"strip.link"_s)->click();
        QCOMPARE(pressed.size(), 1);
        strip->setMessage(NoteState::Info, {});
        QVERIFY(!strip->isVisible());
    }

    void aNumberedLineSpeaksItsNumber()
    {
        NumberedLine line(2, u"点右上角的扫码"_s);
        QVERIFY(line.findChild<Label*>()->accessibleName().startsWith(u"2"_s));
        QVERIFY(line.findChild<Label*>()->accessibleName().contains(u"扫码"_s));
    }
};

QTEST_MAIN(TestFormFields)
#include "test_formfields.moc"
