// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/stage.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/choicepopup.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/regionfield.h"
#include "ui/widgets/textfield.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;

class TestFields final : public QObject
{
    Q_OBJECT

private:
    static QList<ChoiceField::Entry> grades()
    {
        return {{.code = u"3"_s, .label = u"Grade three"_s, .more = {u"三级"_s}},
                {.code = u"31"_s, .label = u"Three A"_s, .depth = 1, .more = {u"三级甲等"_s}},
                {.code = u"32"_s, .label = u"Three B"_s, .depth = 1, .more = {u"三级乙等"_s}},
                {.code = u"2"_s, .label = u"Grade two"_s, .more = {u"二级"_s}}};
    }

private Q_SLOTS:
    void initTestCase() { stage::look(); }

    void textIsTypedAndTold()
    {
        stage::Window window({600, 200});
        auto* field = window.add(new TextField(u"name"_s, u"Institution name"_s));
        window.open();
        QSignalSpy edited(field, &FilterField::edited);
        QSignalSpy changed(field, &FilterField::valueChanged);
        field->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), u"tong ren"_s);
        QCOMPARE(field->value(), u"tong ren"_s);
        QCOMPARE(edited.count(), 8);
        // A blank at the end is no other condition.
        QCOMPARE(changed.count(), 7);
        QCOMPARE(field->accessibleName(), u"Institution name"_s);
        QCOMPARE(field->edit()->accessibleName(), u"Institution name"_s);
        QCOMPARE(field->accessibleDescription(), u"tong ren"_s);
    }

    void programDoesNotCountAsPerson()
    {
        stage::Window window({600, 200});
        auto* field = window.add(new TextField(u"name"_s, u"Name"_s));
        window.open();
        QSignalSpy edited(field, &FilterField::edited);
        QSignalSpy changed(field, &FilterField::valueChanged);
        field->setValue(u"协和"_s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(edited.count(), 0);
        field->setValue(u"协和"_s);
        QCOMPARE(changed.count(), 1);
    }

    void inputMethodCommitCounts()
    {
        stage::Window window({600, 200});
        auto* field = window.add(new TextField(u"name"_s, u"Name"_s));
        window.open();
        field->setFocus();
        QSignalSpy edited(field, &FilterField::edited);
        QInputMethodEvent composing(u"xie"_s, {});
        QApplication::sendEvent(QApplication::focusWidget(), &composing);
        QCOMPARE(edited.count(), 0);
        QCOMPARE(field->value(), QString());
        stage::commit(QApplication::focusWidget(), u"协和"_s);
        QCOMPARE(edited.count(), 1);
        QCOMPARE(field->value(), u"协和"_s);
    }

    void clearMarkEmpties()
    {
        stage::Window window({600, 200});
        auto* field = window.add(new TextField(u"name"_s, u"Name"_s));
        window.open();
        const QSize before = field->sizeHint();
        field->setValue(u"abc"_s);
        // The form does not move when the mark comes.
        QCOMPARE(field->sizeHint(), before);
        auto* box = field->findChild<FieldBox*>();
        QSignalSpy edited(field, &FilterField::edited);
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(box->width() - 20, box->height() / 2));
        QCOMPARE(field->value(), QString());
        QCOMPARE(edited.count(), 1);
        // Without a text there is nothing to empty: the press goes to the editor.
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(box->width() - 20, box->height() / 2));
        QCOMPARE(edited.count(), 1);
        QVERIFY(field->edit()->hasFocus());
    }

    void enterSubmits()
    {
        stage::Window window({600, 300});
        auto* text = window.add(new TextField(u"name"_s, u"Name"_s));
        auto* choice = window.add(new ChoiceField(u"grade"_s, u"Grade"_s));
        choice->setEntries(grades());
        window.open();
        QSignalSpy fromText(text, &FilterField::submitted);
        QSignalSpy fromChoice(choice, &FilterField::submitted);
        text->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(fromText.count(), 1);
        choice->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(fromChoice.count(), 1);
        QVERIFY(!choice->isOpen());
    }

    void mnemonicGivesFocus()
    {
        stage::Window window({600, 300});
        auto* first = window.add(new TextField(u"name"_s, u"Name"_s));
        auto* second = window.add(new ChoiceField(u"grade"_s, u"Grade"_s));
        second->setMnemonic(u'g');
        window.open();
        first->setFocus();
        QTest::keyClick(&window, Qt::Key_G, Qt::AltModifier);
        QVERIFY(second->focusProxy()->hasFocus());
        QCOMPARE(first->value(), QString());
        second->setMnemonic({});
        first->setFocus();
        QTest::keyClick(&window, Qt::Key_G, Qt::AltModifier);
        QVERIFY(first->edit()->hasFocus());
    }

    void errorStandsBelowAndGoesWithTheNextKey()
    {
        stage::Window window({400, 300});
        auto* field = window.add(new TextField(u"phone"_s, u"Mobile"_s));
        window.fill();
        window.open();
        const int before = field->height();
        field->setError(u"A mobile number has 11 digits; there are 10 now."_s);
        QTRY_VERIFY(field->height() > before);
        auto* line = field->findChild<QLabel*>(u"phone.error"_s);
        QVERIFY(line != nullptr && line->isVisible());
        QVERIFY2(stage::clipped(&window).isEmpty(), qPrintable(stage::clipped(&window).join(u'\n')));
        QCOMPARE(field->edit()->accessibleDescription(), line->text());
        stage::shot(&window, u"field-error"_s);
        field->setFocus();
        QTest::keyClicks(QApplication::focusWidget(), u"1"_s);
        QVERIFY(field->error().isEmpty());
        QTRY_COMPARE(field->height(), before);
    }

    void frameIsFortyInFortyFour()
    {
        stage::Window window({600, 200});
        auto* field = window.add(new TextField(u"name"_s, u"Name"_s));
        window.fill();
        window.open();
        QCOMPARE(field->findChild<FieldBox*>()->height(), 44);
        // Layouts place the painted frame: the widget reaches 2 px over the margin of the window.
        QCOMPARE(field->mapTo(&window, QPoint()).x(), 22);
        QCOMPARE(field->width(), 600 - 2 * 24 + 4);
    }

    void choiceByArrows()
    {
        stage::Window window({600, 500});
        auto* field = window.add(new ChoiceField(u"grade"_s, u"Grade"_s));
        field->setEntries(grades());
        window.fill();
        window.open();
        field->setFocus();
        QSignalSpy edited(field, &FilterField::edited);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QVERIFY(field->isOpen());
        auto* list = window.findChild<ChoiceList*>(u"grade.list"_s);
        QVERIFY(list != nullptr);
        QCOMPARE(QApplication::focusWidget(), list);
        // "Any" stands first.
        QCOMPARE(list->model()->rowCount(), 5);
        QCOMPARE(list->currentIndex().data().toString(), u"Any"_s);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(edited.count(), 0);
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(!field->isOpen());
        QCOMPARE(field->value(), u"31"_s);
        QCOMPARE(field->words(), u"Three A"_s);
        QCOMPARE(edited.count(), 1);
        QVERIFY(field->focusProxy()->hasFocus());
        QCOMPARE(field->accessibleDescription(), u"Three A"_s);
    }

    void choiceByTyping_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("expected");
        QTest::newRow("beginning") << u"three b"_s << u"32"_s;
        QTest::newRow("one letter walks on") << u"g"_s << u"3"_s;
        QTest::newRow("the same letter again") << u"gg"_s << u"2"_s;
        QTest::newRow("anywhere") << u"two"_s << u"2"_s;
        QTest::newRow("nothing stays where it is") << u"zzz"_s << u""_s;
    }
    void choiceByTyping()
    {
        QFETCH(QString, keys);
        QFETCH(QString, expected);
        stage::Window window({600, 500});
        auto* field = window.add(new ChoiceField(u"grade"_s, u"Grade"_s));
        field->setEntries(grades());
        window.fill();
        window.open();
        field->setFocus();
        // The first character opens the list and counts already.
        for (const QChar key : keys)
            QTest::keyClick(QApplication::focusWidget(), key.toLatin1());
        QVERIFY(field->isOpen());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(field->value(), expected);
    }

    void choiceByInputMethod()
    {
        stage::Window window({600, 500});
        auto* field = window.add(new ChoiceField(u"grade"_s, u"Grade"_s));
        field->setEntries(grades());
        window.fill();
        window.open();
        field->setFocus();
        QVERIFY(QApplication::focusWidget()->inputMethodQuery(Qt::ImEnabled).toBool());
        stage::commit(QApplication::focusWidget(), u"三级乙"_s);
        QVERIFY(field->isOpen());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Enter);
        QCOMPARE(field->value(), u"32"_s);
    }

    void choiceEscKeepsTheValue()
    {
        stage::Window window({600, 500});
        auto* field = window.add(new ChoiceField(u"grade"_s, u"Grade"_s));
        field->setEntries(grades());
        field->setValue(u"2"_s);
        window.fill();
        window.open();
        field->setFocus();
        QSignalSpy edited(field, &FilterField::edited);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!field->isOpen());
        QCOMPARE(field->value(), u"2"_s);
        QCOMPARE(edited.count(), 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        QCOMPARE(field->value(), QString());
        QCOMPARE(edited.count(), 1);
    }

    void choiceByMouse()
    {
        stage::Window window({600, 500});
        auto* field = window.add(new ChoiceField(u"grade"_s, u"Grade"_s));
        field->setEntries(grades());
        window.fill();
        window.open();
        auto* box = field->findChild<FieldBox*>();
        QTest::mouseClick(box, Qt::LeftButton);
        QVERIFY(field->isOpen());
        auto* list = window.findChild<ChoiceList*>(u"grade.list"_s);
        const QRect row = list->visualRect(list->model()->index(1, 0));
        stage::shot(&window, u"choice-open"_s);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(field->value(), u"3"_s);
        QVERIFY(!field->isOpen());
        // A press on the field closes an open list and does not open it again.
        QTest::mouseClick(box, Qt::LeftButton);
        QVERIFY(field->isOpen());
        QTest::mouseClick(box, Qt::LeftButton);
        QVERIFY(!field->isOpen());
        // A press elsewhere closes it as well.
        QTest::mouseClick(box, Qt::LeftButton);
        QTest::mouseClick(&window, Qt::LeftButton, {}, {590, 490});
        QVERIFY(!field->isOpen());
    }

    void choiceKeepsUnknownCodes()
    {
        stage::Window window({600, 200});
        auto* field = window.add(new ChoiceField(u"grade"_s, u"Grade"_s));
        field->setEntries(grades());
        window.open();
        field->setValue(u"99"_s);
        QCOMPARE(field->value(), u"99"_s);
        QCOMPARE(field->words(), u"99"_s);
    }

    void dictionaryGroupsAreKept()
    {
        const auto dictionary = catalog::Dictionary::fromTsv("code\tlabel\tenglish\tparent\taliases\n"
                                                             "31\t三级甲等\tThree A\t3\t三甲\n"
                                                             "3\t三级\tThree\t\t\n"
                                                             "9\t其他\t\t\t\n"
                                                             "x\t孤儿\tOrphan\t77\t\n");
        QVERIFY(dictionary.has_value());
        const auto english = ChoiceField::entriesOf(*dictionary, true);
        QCOMPARE(english.size(), 4);
        QCOMPARE(english.at(0).code, u"3"_s);
        QCOMPARE(english.at(1).code, u"31"_s);
        QCOMPARE(english.at(1).depth, 1);
        QCOMPARE(english.at(1).label, u"Three A"_s);
        QVERIFY(english.at(1).more.contains(u"三级甲等"_s));
        QCOMPARE(english.at(2).label, u"其他"_s);
        QCOMPARE(english.at(3).code, u"x"_s);
        QCOMPARE(ChoiceField::entriesOf(*dictionary, false).at(1).label, u"三级甲等"_s);
    }

    void dateIsParsed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("expected");
        QTest::newRow("iso") << u"2026-11-21"_s << QDate(2026, 11, 21);
        QTest::newRow("compact") << u"20261121"_s << QDate(2026, 11, 21);
        QTest::newRow("slashes") << u"2026/1/5"_s << QDate(2026, 1, 5);
        QTest::newRow("dots") << u"2026.1.5"_s << QDate(2026, 1, 5);
        QTest::newRow("chinese") << u"2026年1月5日"_s << QDate(2026, 1, 5);
        QTest::newRow("full width") << u"２０２６－０１－０５"_s << QDate(2026, 1, 5);
        QTest::newRow("blanks") << u" 2026-01-05 "_s << QDate(2026, 1, 5);
        QTest::newRow("no such day") << u"2026-02-30"_s << QDate();
        QTest::newRow("no such month") << u"20261301"_s << QDate();
        QTest::newRow("half") << u"2026-1"_s << QDate();
        QTest::newRow("words") << u"today"_s << QDate();
        QTest::newRow("far away") << u"0001-01-01"_s << QDate();
        QTest::newRow("empty") << QString() << QDate();
    }
    void dateIsParsed()
    {
        QFETCH(QString, text);
        QFETCH(QDate, expected);
        QCOMPARE(DateField::parse(text), expected);
    }

    void dateIsTyped()
    {
        stage::Window window({600, 300});
        auto* field = window.add(new DateField(u"from"_s, u"From"_s));
        auto* other = window.add(new TextField(u"x"_s, u"X"_s));
        window.fill();
        window.open();
        field->setFocus();
        QSignalSpy changed(field, &FilterField::valueChanged);
        QTest::keyClicks(QApplication::focusWidget(), u"20260105"_s);
        QCOMPARE(field->value(), u"2026-01-05"_s);
        QCOMPARE(changed.count(), 1);
        other->setFocus();
        QCOMPARE(field->edit()->text(), u"2026-01-05"_s);
        field->setFocus();
        field->edit()->selectAll();
        QTest::keyClicks(QApplication::focusWidget(), u"2026-02-30"_s);
        QCOMPARE(field->value(), QString());
        QSignalSpy submitted(field, &FilterField::submitted);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(submitted.count(), 0);
        QVERIFY(field->error().contains(u"2026-02-30"_s));
        field->edit()->clear();
        other->setFocus();
        QCOMPARE(field->value(), QString());
    }

    void dateFromTheCalendar()
    {
        stage::Window window({600, 500});
        auto* field = window.add(new DateField(u"from"_s, u"From"_s));
        field->setToday(QDate(2026, 11, 21));
        window.fill();
        window.open();
        field->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F4);
        QVERIFY(field->isOpen());
        QVERIFY2(stage::unnamed(&window).isEmpty(), qPrintable(stage::unnamed(&window).join(u'\n')));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageUp);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        stage::shot(&window, u"calendar"_s);
        QSignalSpy edited(field, &FilterField::edited);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(field->value(), u"2026-10-27"_s);
        QCOMPARE(edited.count(), 1);
        QVERIFY(!field->isOpen());
        QVERIFY(field->edit()->hasFocus());
    }

    void fieldsSpeakAsComboBoxes()
    {
        stage::Window window({600, 300});
        auto* field = window.add(new ChoiceField(u"grade"_s, u"Grade"_s));
        field->setEntries(grades());
        field->setValue(u"2"_s);
        window.open();
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(field->findChild<FieldBox*>());
        QVERIFY(spoken != nullptr);
        QCOMPARE(spoken->role(), QAccessible::ComboBox);
        QCOMPARE(spoken->text(QAccessible::Name), u"Grade"_s);
        QCOMPARE(spoken->text(QAccessible::Value), u"Grade two"_s);
        QVERIFY(spoken->state().collapsed);
        field->open();
        QVERIFY(spoken->state().expanded);
    }

    void disabledFieldsDoNotOpen()
    {
        stage::Window window({600, 300});
        auto* choice = window.add(new ChoiceField(u"grade"_s, u"Grade"_s));
        auto* region = window.add(new RegionField(u"region"_s, u"Place"_s, stage::catalogue().regions()));
        choice->setEnabled(false);
        region->setEnabled(false);
        window.open();
        choice->open();
        region->open();
        QVERIFY(!choice->isOpen());
        QVERIFY(!region->isOpen());
    }

    void goesAwayWhileOpen()
    {
        stage::Window window({600, 500});
        auto* field = window.add(new ChoiceField(u"grade"_s, u"Grade"_s));
        auto* region = window.add(new RegionField(u"region"_s, u"Place"_s, stage::catalogue().regions()));
        field->setEntries(grades());
        window.open();
        field->open();
        delete field;
        region->open();
        delete region;
        QVERIFY(window.findChildren<PopupPanel*>().isEmpty());
    }
};

QTEST_MAIN(TestFields)
#include "test_fields.moc"
