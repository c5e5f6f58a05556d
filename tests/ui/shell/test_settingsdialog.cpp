// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/shell/shellfixture.h"
#include "ui/shell/settingsdialog.h"
#include "ui/shell/shelldialogs.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/textfield.h"

#include <QDir>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>

using namespace yibao;
using namespace yibao::ui;
using namespace yibao::testing;

class TestSettingsDialog final : public QObject
{
    Q_OBJECT

    ui::Look* m_look = nullptr;
    std::unique_ptr<ShellFixture> m_shell;

    SettingsDialog* open()
    {
        m_shell->window->dialogs().showSettings();
        return m_shell->window->findChild<SettingsDialog*>();
    }
    static void save(SettingsDialog* dialog)
    {
        QTest::mouseClick(dialog->findChild<QWidget*>(u"settings.save"_s), Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    QString value(Setting setting) const { return m_shell->settings->value(setting); }

private Q_SLOTS:
    void initTestCase() { m_look = Look::install(*qApp, ThemeKind::Light, TextStep::Standard); }
    void init()
    {
        m_look->setStep(TextStep::Standard);
        m_shell = std::make_unique<ShellFixture>();
        m_shell->show();
    }
    void cleanup() { m_shell.reset(); }

    void showsWhatHolds()
    {
        m_shell->settings->setValue(Setting::Theme, u"dark"_s);
        m_shell->settings->setValue(Setting::Profile, u"sandbox"_s);
        SettingsDialog* dialog = open();
        QVERIFY(dialog->findChild<QRadioButton*>(u"settings.profile.sandbox"_s)->isChecked());
        QCOMPARE(dialog->findChild<ChoiceField*>(u"settings.theme"_s)->value(), u"dark"_s);
        QVERIFY(dialog->findChild<QRadioButton*>(u"settings.profile.sandbox"_s)->text().contains(u"127.0.0.1:8930"_s));
        for (const auto* choice : dialog->findChildren<QRadioButton*>())
            QVERIFY2(!choice->accessibleDescription().isEmpty(), qPrintable(choice->objectName()));
    }

    void nothingIsTakenWithoutSave()
    {
        SettingsDialog* dialog = open();
        QTest::mouseClick(dialog->findChild<QRadioButton*>(u"settings.profile.sandbox"_s), Qt::LeftButton);
        dialog->findChild<ChoiceField*>(u"settings.theme"_s)->setValue(u"contrast"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(value(Setting::Profile), u"offline"_s);
        QCOMPARE(value(Setting::Theme), u"system"_s);
    }

    void saveTakesAll()
    {
        SettingsDialog* dialog = open();
        const QString folder = m_shell->dir.filePath(u"other"_s);
        dialog->findChild<QRadioButton*>(u"settings.profile.sandbox"_s)->setChecked(true);
        dialog->findChild<ChoiceField*>(u"settings.theme"_s)->setValue(u"contrast"_s);
        dialog->findChild<ChoiceField*>(u"settings.textSize"_s)->setValue(u"large"_s);
        dialog->findChild<ChoiceField*>(u"settings.language"_s)->setValue(u"en"_s);
        dialog->findChild<TextField*>(u"settings.dataDir"_s)->setValue(folder);
        save(dialog);
        QCOMPARE(value(Setting::Profile), u"sandbox"_s);
        QCOMPARE(value(Setting::Theme), u"contrast"_s);
        QCOMPARE(value(Setting::TextSize), u"large"_s);
        QCOMPARE(value(Setting::Language), u"en"_s);
        QCOMPARE(value(Setting::DataDir), folder);
        QTRY_VERIFY(m_shell->window->findChild<SettingsDialog*>() == nullptr);
        QCOMPARE(Settings::open(m_shell->settings->file())->value(Setting::Theme), u"contrast"_s);
    }

    void machinesOfOthersAreAskedFor()
    {
        SettingsDialog* dialog = open();
        dialog->findChild<QRadioButton*>(u"settings.profile.national"_s)->setChecked(true);
        m_shell->dialogs.answers = {false, true};
        save(dialog);
        QCOMPARE(m_shell->dialogs.asked.size(), 1);
        QCOMPARE(value(Setting::Profile), u"offline"_s);
        QVERIFY(dialog->isVisible());
        save(dialog);
        QTRY_COMPARE(value(Setting::Profile), u"national"_s);
        // Chosen already, it is not asked again.
        QTRY_VERIFY(m_shell->window->findChild<SettingsDialog*>() == nullptr);
        save(open());
        QCOMPARE(m_shell->dialogs.asked.size(), 2);
    }

    void aProfileOfAFileStaysAChoice()
    {
        m_shell->settings->setValue(Setting::Profile, u"/opt/hall.json"_s);
        SettingsDialog* dialog = open();
        auto* own = dialog->findChild<QRadioButton*>(u"settings.profile./opt/hall.json"_s);
        QVERIFY(own != nullptr && own->isChecked());
        save(dialog);
        QCOMPARE(value(Setting::Profile), u"/opt/hall.json"_s);
    }

    void aFolderThatCannotBeIsRefusedAtItsField_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("relative") << u"lists"_s;
        QTest::newRow("a file") << u"%1/settings.ini"_s;
    }
    void aFolderThatCannotBeIsRefusedAtItsField()
    {
        QFETCH(QString, folder);
        QFile file(m_shell->dir.filePath(u"settings.ini"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        SettingsDialog* dialog = open();
        auto* field = dialog->findChild<TextField*>(u"settings.dataDir"_s);
        field->setValue(folder.contains(u'%') ? folder.arg(m_shell->dir.path()) : folder);
        dialog->findChild<ChoiceField*>(u"settings.theme"_s)->setValue(u"dark"_s);
        save(dialog);
        QVERIFY(dialog->isVisible());
        QVERIFY(!field->error().isEmpty());
        QCOMPARE(value(Setting::Theme), u"system"_s);
        field->setValue(QString());
        save(dialog);
        QCOMPARE(value(Setting::Theme), u"dark"_s);
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "test_settingsdialog.moc"
