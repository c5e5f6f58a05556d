// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/commandtable.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

class TestCommandTable final : public QObject
{
    Q_OBJECT

    static Command made(
        const QString& id, const QList<QKeySequence>& keys, std::function<void()> run = [] {})
    {
        return {
            .id = id, .text = id, .section = CommandSection::Go, .keys = keys, .run = std::move(run), .enabled = {}};
    }

private Q_SLOTS:
    void aKeyOrIdIsTakenOnce()
    {
        CommandTable table;
        QVERIFY(table.add(made(u"a"_s, {QKeySequence(Qt::Key_F2)})));
        QVERIFY(!table.add(made(u"a"_s, {QKeySequence(Qt::Key_F3)})));
        QVERIFY(!table.add(made(u"b"_s, {QKeySequence(Qt::Key_F3), QKeySequence(Qt::Key_F2)})));
        QVERIFY(table.add(made(u"b"_s, {QKeySequence(Qt::Key_F3)})));
        QCOMPARE(table.commands().size(), 2);
    }

    void keysReadAsTheLookWritesThem_data()
    {
        QTest::addColumn<QKeySequence>("key");
        QTest::addColumn<QString>("text");
        QTest::newRow("one") << QKeySequence(Qt::Key_F10) << u"F10"_s;
        QTest::newRow("two") << QKeySequence(Qt::CTRL | Qt::Key_K) << u"Ctrl K"_s;
        QTest::newRow("three") << QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C) << u"Ctrl Shift C"_s;
        QTest::newRow("plus itself") << QKeySequence(Qt::CTRL | Qt::Key_Plus) << u"Ctrl +"_s;
        QTest::newRow("plus alone") << QKeySequence(Qt::Key_Plus) << u"+"_s;
        QTest::newRow("enter") << QKeySequence(Qt::CTRL | Qt::Key_Return) << u"Ctrl Enter"_s;
        QTest::newRow("arrow") << QKeySequence(Qt::ALT | Qt::Key_Left) << u"Alt ←"_s;
        QTest::newRow("none") << QKeySequence() << QString();
    }
    void keysReadAsTheLookWritesThem()
    {
        QFETCH(QKeySequence, key);
        QFETCH(QString, text);
        QCOMPARE(keyText(key), text);
    }

    void shortcutsRunWhatIsEnabled()
    {
        QWidget window;
        CommandTable table;
        int ran = 0;
        bool enabled = false;
        Command command = made(u"go"_s, {QKeySequence(Qt::Key_F2)}, [&] { ++ran; });
        command.enabled = [&] { return enabled; };
        QVERIFY(table.add(command));
        table.install(&window);
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_F2);
        QCOMPARE(ran, 0);
        enabled = true;
        QTest::keyClick(&window, Qt::Key_F2);
        QCOMPARE(ran, 1);
        table.clear();
        QTest::keyClick(&window, Qt::Key_F2);
        QCOMPARE(ran, 1);
        QVERIFY(window.actions().isEmpty());
    }

    void aSlashInAFieldIsASlash()
    {
        QWidget window;
        QLineEdit field(&window);
        CommandTable table;
        int ran = 0;
        QVERIFY(table.add(made(u"search"_s, {QKeySequence(Qt::Key_Slash)}, [&] { ++ran; })));
        table.install(&window);
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(QTest::qWaitForWindowActive(&window));
        field.setFocus();
        QTest::keyClicks(&field, u"1/2"_s);
        QCOMPARE(field.text(), u"1/2"_s);
        QCOMPARE(ran, 0);
        field.clearFocus();
        QTest::keyClick(&window, Qt::Key_Slash);
        QCOMPARE(ran, 1);
    }

    void theMenuHoldsWhatCanBeRun()
    {
        CommandTable table;
        int ran = 0;
        Command told = made(u"told"_s, {QKeySequence(Qt::Key_Return)}, {});
        Command hidden = made(u"hidden"_s, {});
        hidden.inMenu = false;
        Command file = made(u"open & close"_s, {QKeySequence(Qt::CTRL | Qt::Key_O)}, [&] { ++ran; });
        file.section = CommandSection::File;
        for (const Command& command : {told, hidden, file})
            QVERIFY(table.add(command));
        QMenu menu;
        table.fill(&menu);
        QCOMPARE(menu.actions().size(), 1);
        const QList<QAction*> inside = menu.actions().first()->menu()->actions();
        QCOMPARE(inside.size(), 1);
        QCOMPARE(inside.first()->text(), u"open && close\tCtrl O"_s);
        inside.first()->trigger();
        QCOMPARE(ran, 1);
        QVERIFY(!table.trigger(u"told"_s));
        QVERIFY(!table.trigger(u"none"_s));
    }

    void aCommandMayRebuildTheTable()
    {
        CommandTable table;
        int ran = 0;
        QVERIFY(table.add(made(u"again"_s, {}, [&] {
            table.clear();
            (void)table.add(made(u"other"_s, {}));
            ++ran;
        })));
        QVERIFY(table.trigger(u"again"_s));
        QCOMPARE(ran, 1);
        QVERIFY(table.command(u"other"_s) != nullptr);
    }
};

QTEST_MAIN(TestCommandTable)
#include "test_commandtable.moc"
