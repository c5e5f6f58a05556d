// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/scripteddialogs.h"
#include "tests/ui/helpers/stage.h"
#include "ui/widgets/appdialog.h"
#include "ui/widgets/button.h"

#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>
#include <QPointer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;

namespace {

template <typename Dialog = AppDialog>
Dialog* shown(const QWidget& window, const QString& name)
{
    for (QDialog* dialog : window.findChildren<QDialog*>(name)) {
        if (dialog->isVisible())
            return qobject_cast<Dialog*>(dialog);
    }
    return nullptr;
}

} // namespace

class TestDialogs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { stage::look(); }

    void confirmAnswers_data()
    {
        QTest::addColumn<QString>("press");
        QTest::addColumn<bool>("danger");
        QTest::addColumn<bool>("expected");
        QTest::newRow("named action") << u"dialog.confirm"_s << false << true;
        QTest::newRow("cancel") << u"dialog.cancel"_s << false << false;
        QTest::newRow("escape") << u"escape"_s << false << false;
        QTest::newRow("enter on the action") << u"enter"_s << false << true;
        QTest::newRow("enter when it is dangerous") << u"enter"_s << true << false;
        QTest::newRow("closed by the window system") << u"close"_s << true << false;
    }
    void confirmAnswers()
    {
        QFETCH(QString, press);
        QFETCH(bool, danger);
        QFETCH(bool, expected);
        stage::Window window({1000, 600});
        window.open();
        WidgetDialogs dialogs(&window);
        QFuture<bool> answer = dialogs.confirm(u"Print an outdated list?"_s,
                                               u"The list is as of 2024-10-31. A line on the paper will say so."_s,
                                               u"Print all the same"_s, danger);
        // Nothing waits inside: the caller goes on.
        QVERIFY(!answer.isFinished());
        auto* dialog = shown(window, u"confirmDialog"_s);
        QVERIFY(dialog != nullptr);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QPointer<AppDialog> alive(dialog);
        QCOMPARE(dialog->title(), u"Print an outdated list?"_s);
        QCOMPARE(dialog->windowModality(), Qt::WindowModal);
        QTRY_VERIFY(QApplication::focusWidget() != nullptr);
        QCOMPARE(QApplication::focusWidget()->objectName(), danger ? u"dialog.cancel"_s : u"dialog.confirm"_s);
        // Cancel stands before the named action, and both at the right.
        const auto* cancel = dialog->findChild<Button*>(u"dialog.cancel"_s);
        const auto* action = dialog->findChild<Button*>(u"dialog.confirm"_s);
        QVERIFY(cancel->geometry().right() < action->geometry().left());
        QVERIFY(cancel->x() > dialog->width() / 3);
        QCOMPARE(action->role(), danger ? ButtonRole::Danger : ButtonRole::Primary);
        QVERIFY(window.findChild<QWidget*>(u"dialog.scrim"_s) != nullptr);
        QVERIFY2(stage::clipped(dialog).isEmpty(), qPrintable(stage::clipped(dialog).join(u'\n')));
        QVERIFY2(stage::unnamed(dialog).isEmpty(), qPrintable(stage::unnamed(dialog).join(u'\n')));
        stage::shot(dialog, danger ? u"dialog-danger"_s : u"dialog"_s);
        if (press == "escape"_L1)
            QTest::keyClick(dialog, Qt::Key_Escape);
        else if (press == "enter"_L1)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        else if (press == "close"_L1)
            dialog->close();
        else
            QTest::mouseClick(dialog->findChild<Button*>(press), Qt::LeftButton);
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result(), expected);
        QTRY_VERIFY(alive.isNull());
        QVERIFY(window.findChild<QWidget*>(u"dialog.scrim"_s) == nullptr);
    }

    void dialogStaysInsideAndWraps()
    {
        stage::Window window({700, 500});
        window.open();
        WidgetDialogs dialogs(&window);
        const QString body = u"One of several long sentences that a person should read before going on. "_s.repeated(6);
        const auto answer = dialogs.confirm(
            u"A question that is long enough to need more than a single line of the title"_s, body, u"Go on"_s, false);
        auto* dialog = shown(window, u"confirmDialog"_s);
        QVERIFY(dialog != nullptr);
        QVERIFY2(stage::clipped(dialog).isEmpty(), qPrintable(stage::clipped(dialog).join(u'\n')));
        QVERIFY(dialog->width() <= window.width());
        for (const TextStep step : {TextStep::Elder, TextStep::Standard}) {
            stage::look().setStep(step);
            QTRY_VERIFY2(stage::clipped(dialog).isEmpty(), qPrintable(stage::clipped(dialog).join(u'\n')));
            stage::shot(dialog, u"dialog-step%1"_s.arg(static_cast<int>(step)));
        }
        dialog->reject();
    }

    void windowThatGoesAwayCancels()
    {
        QFuture<bool> answer;
        {
            stage::Window window({600, 400});
            window.open();
            WidgetDialogs dialogs(&window);
            answer = dialogs.confirm(u"Question?"_s, {}, u"Do it"_s, false);
        }
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(answer.isCanceled());
        QCOMPARE(answer.resultCount(), 0);
        // Without a window it still works.
        WidgetDialogs orphan(nullptr);
        answer = orphan.confirm(u"Question?"_s, {}, u"Do it"_s, false);
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (auto* dialog = qobject_cast<AppDialog*>(top); dialog != nullptr && dialog->isVisible())
                dialog->accept();
        }
        QTRY_VERIFY(answer.isFinished());
        QVERIFY(answer.result());
    }

    void filesAreChosen()
    {
        QTemporaryDir folder;
        QFile list(folder.filePath(u"list.csv"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.close();
        stage::Window window({900, 600});
        window.open();
        WidgetDialogs dialogs(&window);
        QFuture<QString> open = dialogs.openFile(u"Choose a list"_s, u"Lists (*.csv *.tsv)"_s);
        auto* dialog = shown<QFileDialog>(window, u"fileDialog"_s);
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->fileMode(), QFileDialog::ExistingFile);
        dialog->findChild<QLineEdit*>()->setText(list.fileName());
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(open.isFinished());
        QCOMPARE(open.result(), list.fileName());

        open = dialogs.openFile(u"Choose a list"_s, {});
        shown<QFileDialog>(window, u"fileDialog"_s)->reject();
        QTRY_VERIFY(open.isFinished());
        QCOMPARE(open.result(), QString());

        QFuture<QString> save = dialogs.saveFile(u"Export"_s, folder.filePath(u"answer.xlsx"_s), u"Excel (*.xlsx)"_s);
        dialog = shown<QFileDialog>(window, u"fileDialog"_s);
        QCOMPARE(dialog->acceptMode(), QFileDialog::AcceptSave);
        QCOMPARE(dialog->findChild<QLineEdit*>()->text(), u"answer.xlsx"_s);
        dialog->findChild<QLineEdit*>()->setText(folder.filePath(u"other"_s));
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(save.isFinished());
        QCOMPARE(save.result(), folder.filePath(u"other.xlsx"_s));
    }

    void errorsAreShown()
    {
        stage::Window window({1000, 600});
        window.open();
        WidgetDialogs dialogs(&window);
        dialogs.showError({.code = ErrorCode::Cancelled});
        QVERIFY(shown(window, u"errorDialog"_s) == nullptr);
        dialogs.showError({.code = ErrorCode::FileUnwritable, .supportId = u"OUT-WRITE-01"_s, .detail = u"EACCES"_s});
        auto* dialog = shown(window, u"errorDialog"_s);
        QVERIFY(dialog != nullptr);
        QVERIFY(!dialog->text().contains(u"EACCES"_s));
        stage::shot(dialog, u"dialog-error"_s);
        QTest::mouseClick(dialog->findChild<Button*>(u"dialog.copy"_s), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"OUT-WRITE-01"_s);
        QVERIFY(dialog->isVisible());
        QTest::mouseClick(dialog->findChild<Button*>(u"dialog.close"_s), Qt::LeftButton);
        QTRY_VERIFY(shown(window, u"errorDialog"_s) == nullptr);
    }

    void scriptedDialogsAnswerInOrder()
    {
        ScriptedDialogs scripted;
        scripted.answers = {true, false};
        scripted.filesToOpen = {u"/a"_s};
        Dialogs& dialogs = scripted;
        QVERIFY(dialogs.confirm(u"1"_s, {}, u"x"_s).result());
        QVERIFY(!dialogs.confirm(u"2"_s, {}, u"y"_s, true).result());
        QVERIFY(!dialogs.confirm(u"3"_s, {}, u"z"_s).result());
        QCOMPARE(scripted.asked.size(), 3);
        QVERIFY(scripted.asked.at(1).danger);
        QCOMPARE(dialogs.openFile(u"t"_s, {}).result(), u"/a"_s);
        QCOMPARE(dialogs.openFile(u"t"_s, {}).result(), QString());
        QCOMPARE(dialogs.saveFile(u"t"_s, u"n.csv"_s, {}).result(), QString());
        QCOMPARE(scripted.suggestedNames, QStringList(u"n.csv"_s));
    }
};

QTEST_MAIN(TestDialogs)
#include "test_dialogs.moc"
