// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/accessibilitywalker.h"
#include "tests/ui/helpers/scripteddialogs.h"
#include "tests/ui/helpers/stage.h"
#include "tests/ui/models/fakesource.h"
#include "ui/pages/exportdialog.h"
#include "ui/widgets/label.h"

#include <QFile>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;
using namespace yibao::testing;

class TestExportDialog final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(4, 0), Qt::UTC)};
    std::unique_ptr<directory::Directory> m_directory;
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<models::QueryPresenter> m_presenter;
    models::SessionColumnMemory m_columns;
    std::unique_ptr<ScriptedDialogs> m_dialogs;
    std::unique_ptr<QWidget> m_window;
    ExportDialog* m_dialog = nullptr;

    void open(int rows)
    {
        m_source->rows = manyHospitals(stage::catalogue(), rows);
        m_presenter->open();
        QTRY_COMPARE(m_presenter->total(), rows);
    }
    void show()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(1138, 700);
        m_window->show();
        m_dialog =
            new ExportDialog({*m_source, *m_directory, *m_dialogs, m_columns, nullptr}, *m_presenter, m_window.get());
        m_dialog->open();
    }
    template <typename Widget>
    [[nodiscard]] Widget* part(const QString& name) const
    {
        return m_dialog->findChild<Widget*>(name);
    }
    void press(const QString& name) { QTest::mouseClick(part<QWidget>(name), Qt::LeftButton, {}, QPoint(12, 12)); }

private Q_SLOTS:
    void initTestCase()
    {
        stage::look();
        auto opened = directory::Directory::open(m_dir.filePath(u"directory.db"_s), stage::catalogue(), m_clock);
        QVERIFY(opened.has_value());
        m_directory = *std::move(opened);
    }
    void init()
    {
        m_source = std::make_unique<FakeSource>(stage::catalogue(), m_clock);
        m_dialogs = std::make_unique<ScriptedDialogs>();
        m_presenter =
            std::make_unique<models::QueryPresenter>(*m_source, *stage::catalogue().service(u"designated-hospitals"_s));
    }
    void cleanup()
    {
        m_window.reset();
        m_presenter.reset();
        m_source.reset();
    }
    void cleanupTestCase() { m_directory.reset(); }

    void writesWhatWasChosen()
    {
        open(30);
        m_presenter->model().setMarked(3, true);
        m_presenter->model().setMarked(4, true);
        show();
        QCOMPARE(AccessibilityWalker(*m_dialog).faults(), QStringList());
        stage::shot(m_dialog, u"export"_s);
        QVERIFY(part<QRadioButton>(u"export.rows.marked"_s)->isChecked());
        QVERIFY(part<QRadioButton>(u"export.rows.marked"_s)->text().contains(u'2'));
        press(u"export.csv"_s);
        press(u"export.columns.shown"_s);
        const QString file = m_dir.filePath(u"marked.csv"_s);
        m_dialogs->filesToSave.append(file);
        QSignalSpy exported(m_dialog, &ExportDialog::exported);
        press(u"export.go"_s);
        QTRY_COMPARE(exported.size(), 1);
        QCOMPARE(exported.first().at(0).toString(), u"marked.csv"_s);
        QCOMPARE(exported.first().at(1).toLongLong(), 2);
        QVERIFY(!m_dialog->isVisible());
        QVERIFY2(m_dialogs->suggestedNames.first().endsWith(u".csv"_s), qPrintable(m_dialogs->suggestedNames.first()));
        QVERIFY(m_dialogs->suggestedNames.first().contains(u"20261121"_s));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(written.readAll()).count(u"\r\n"_s), 3);
    }

    void anEndingIsAdded()
    {
        open(3);
        show();
        QVERIFY(!part<QRadioButton>(u"export.rows.marked"_s)->isEnabled());
        QVERIFY(part<QRadioButton>(u"export.xlsx"_s)->isChecked());
        m_dialogs->filesToSave.append(m_dir.filePath(u"plain"_s));
        QSignalSpy exported(m_dialog, &ExportDialog::exported);
        press(u"export.go"_s);
        QTRY_COMPARE(exported.size(), 1);
        QVERIFY(QFile::exists(m_dir.filePath(u"plain.xlsx"_s)));
    }

    void whoGoesBackStaysInTheDialog()
    {
        open(3);
        show();
        press(u"export.go"_s); // no file is chosen
        QTRY_COMPARE(m_dialogs->suggestedNames.size(), 1);
        QVERIFY(m_dialog->isVisible());
        QVERIFY(part<QWidget>(u"export.go"_s)->isEnabled());
    }

    void manyRowsAreAskedAbout()
    {
        open(100'001);
        show();
        press(u"export.csv"_s);
        press(u"export.go"_s);
        QTRY_COMPARE(m_dialogs->asked.size(), 1);
        QVERIFY(m_dialogs->asked.first().question.contains(u"100,001"_s));
        QVERIFY(m_dialogs->suggestedNames.isEmpty()); // answered with no
        m_dialogs->answers.append(true);
        m_dialogs->filesToSave.append(m_dir.filePath(u"many.csv"_s));
        QSignalSpy exported(m_dialog, &ExportDialog::exported);
        press(u"export.go"_s);
        QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 60'000);
        QCOMPARE(exported.first().at(1).toLongLong(), 100'001);
    }

    void troubleStaysInTheDialog()
    {
        open(3);
        show();
        m_dialogs->filesToSave.append(m_dir.filePath(u"no/such/folder/x.csv"_s));
        press(u"export.csv"_s);
        press(u"export.go"_s);
        QTRY_VERIFY(part<Label>(u"export.trouble"_s)->isVisible());
        QVERIFY(part<Label>(u"export.trouble"_s)->text().contains(u"OUT-WRITE-01"_s));
        QVERIFY(m_dialog->isVisible());
        QVERIFY(part<QRadioButton>(u"export.csv"_s)->isChecked());
        QVERIFY(part<QRadioButton>(u"export.csv"_s)->isVisible());
    }

    void aPortalWithoutWholeListsSaysSo()
    {
        m_source->portalRows = manyHospitals(stage::catalogue(), 350);
        m_source->offers = true;
        m_source->complete = false;
        m_source->bulk = false;
        m_presenter->open();
        QTRY_COMPARE(m_presenter->total(), 350);
        m_source->rows = m_source->portalRows.mid(0, 100);
        show();
        m_dialogs->filesToSave.append(m_dir.filePath(u"held.csv"_s));
        press(u"export.csv"_s);
        QSignalSpy exported(m_dialog, &ExportDialog::exported);
        const auto asked = m_source->portalAsked.size();
        press(u"export.go"_s);
        QTRY_COMPARE(exported.size(), 1);
        QCOMPARE(exported.first().at(1).toLongLong(), 100);
        QCOMPARE(m_source->portalAsked.size(), asked);
    }
};

QTEST_MAIN(TestExportDialog)
#include "test_exportdialog.moc"
