// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/services/queryservice.h"
#include "tests/ui/helpers/accessibilitywalker.h"
#include "tests/ui/helpers/scripteddialogs.h"
#include "tests/ui/helpers/stage.h"
#include "ui/pages/importdialog.h"
#include "ui/pages/importreportview.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/regionfield.h"
#include "ui/widgets/textfield.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;
using namespace yibao::testing;

class TestImportDialog final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(4, 0), Qt::UTC)};
    std::unique_ptr<directory::Directory> m_directory;
    std::unique_ptr<services::QueryService> m_service;
    std::unique_ptr<models::ServiceAnswerSource> m_source;
    models::SessionColumnMemory m_columns;
    std::unique_ptr<ScriptedDialogs> m_scripted;
    std::unique_ptr<QWidget> m_window;
    ImportDialog* m_dialog = nullptr;

    QString write(const QString& name, const QString& content)
    {
        QFile file(m_dir->filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(content.toUtf8());
        return file.fileName();
    }
    QString goodList()
    {
        return write(u"深圳市名单_2024-10-31.tsv"_s, u"name\tdistrict\tcode\ttype\taddress\n"
                                                     "甲医院\t宝安区\tH44030602454\t综合医院\t深圳市宝安区新安街道\n"
                                                     "乙诊所\t南山区\tH44030502455\t中医诊所\t深圳市南山区桃园路89号\n"
                                                     "丙诊所\t福田区\tH44030402456\t中医诊所\t深圳市福田区海园一路1号\n"
                                                     "\t福田区\tH44030402457\t中医诊所\t深圳市福田区\n"
                                                     "甲医院分部\t宝安区\tH44030602454\t综合医院\t深圳市宝安区\n"_s);
    }
    void show()
    {
        m_dialog = new ImportDialog({*m_source, *m_directory, *m_scripted, m_columns, nullptr}, m_window.get());
        m_dialog->open();
    }
    template <typename Widget>
    [[nodiscard]] Widget* part(const QString& name) const
    {
        return m_dialog->findChild<Widget*>(name);
    }
    void press(const QString& name) { QTest::mouseClick(part<QWidget>(name), Qt::LeftButton); }
    [[nodiscard]] QString trouble() const
    {
        const auto* label = part<Label>(u"import.trouble"_s);
        return label->isVisible() ? label->text() : QString();
    }

private Q_SLOTS:
    void initTestCase() { stage::look(); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        auto opened = directory::Directory::open(m_dir->filePath(u"directory.db"_s), stage::catalogue(), m_clock);
        QVERIFY(opened.has_value());
        m_directory = *std::move(opened);
        m_service = std::make_unique<services::QueryService>(stage::catalogue(), *m_directory, nullptr, m_clock);
        m_source = std::make_unique<models::ServiceAnswerSource>(*m_service);
        m_scripted = std::make_unique<ScriptedDialogs>();
        m_window = std::make_unique<QWidget>();
        m_window->resize(1366, 738);
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_source.reset();
        m_service.reset();
        m_directory.reset();
    }

    void fromTheFileToTheReport()
    {
        show();
        QCOMPARE(AccessibilityWalker(*m_dialog).faults(), QStringList());
        m_scripted->filesToOpen.append(goodList());
        press(u"import.choose"_s);
        QTRY_VERIFY(part<QComboBox>(u"import.column.0"_s) != nullptr);
        QCOMPARE(part<ChoiceField>(u"import.dataset"_s)->value(), u"designated-hospitals"_s);
        QCOMPARE(part<DateField>(u"import.asOf"_s)->date(), QDate(2024, 10, 31));
        QCOMPARE(part<RegionField>(u"import.region"_s)->region().toString(), u"440300"_s);
        QCOMPARE(part<QComboBox>(u"import.column.2"_s)->currentData().toString(), u"code"_s);
        QCOMPARE(AccessibilityWalker(*m_dialog).faults(), QStringList());
        QSignalSpy imported(m_dialog, &ImportDialog::imported);
        press(u"import.go"_s);
        QTRY_COMPARE(imported.size(), 1);
        const auto report = imported.first().first().value<directory::ImportReport>();
        QCOMPARE(report.added, 3);
        QCOMPARE(report.rejected, 2);
        QTRY_VERIFY(part<Label>(u"report.summary"_s)->isVisible());
        stage::shot(m_dialog, u"import-report"_s);
        QVERIFY(part<Label>(u"report.summary"_s)->text().contains(u'3'));
        QCOMPARE(AccessibilityWalker(*m_dialog).faults(), QStringList());
        press(u"import.copy"_s);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.contains(u"H44030602454"_s), qPrintable(copied));
        QVERIFY(!copied.contains(u"missing-name"_s)); // reasons are words
        press(u"import.go"_s);
        QVERIFY(!m_dialog->isVisible());
    }

    void theSameAgainSaysThatNothingChanges()
    {
        for (int round = 0; round < 2; ++round) {
            show();
            m_dialog->setFile(goodList());
            QTRY_VERIFY(part<QComboBox>(u"import.column.0"_s) != nullptr);
            QSignalSpy imported(m_dialog, &ImportDialog::imported);
            press(u"import.go"_s);
            QTRY_COMPARE(imported.size(), 1);
            QCOMPARE(imported.first().first().value<directory::ImportReport>().changesNothing(), round == 1);
            m_dialog->close();
            delete m_dialog;
        }
    }

    void columnsAreCorrectedByHand()
    {
        show();
        m_dialog->setDataset(u"designated-hospitals"_s);
        m_dialog->setFile(
            write(u"odd.csv"_s, u"col a,col b,col c\nH44030602454,甲医院,宝安区\nH44030602455,乙医院,南山区\n"_s));
        QTRY_VERIFY(part<QComboBox>(u"import.column.2"_s) != nullptr);
        QVERIFY(!trouble().isEmpty());
        press(u"import.go"_s);
        QVERIFY(!part<QWidget>(u"import.progress"_s)->isVisible());
        const auto choose = [&](int column, const QString& field) {
            auto* box = part<QComboBox>(u"import.column.%1"_s.arg(column));
            box->setCurrentIndex(box->findData(field));
        };
        choose(0, u"code"_s);
        choose(1, u"name"_s);
        choose(2, u"name"_s);
        QCOMPARE(part<QComboBox>(u"import.column.1"_s)->currentIndex(), 0); // a field stands in one column
        choose(2, u"region"_s);
        choose(1, u"name"_s);
        QVERIFY(trouble().isEmpty());
        part<RegionField>(u"import.region"_s)->setRegion(catalog::RegionCode::fromNumber(440300));
        part<TextField>(u"import.source"_s)->setValue(QString());
        press(u"import.go"_s);
        QVERIFY(!part<TextField>(u"import.source"_s)->error().isEmpty());
        part<TextField>(u"import.source"_s)->setValue(u"手工名单"_s);
        QSignalSpy imported(m_dialog, &ImportDialog::imported);
        press(u"import.go"_s);
        QTRY_COMPARE(imported.size(), 1);
        const auto report = imported.first().first().value<directory::ImportReport>();
        QCOMPARE(report.added, 2);
        QCOMPARE(report.source, u"手工名单"_s);
    }

    void badFilesAreToldAndNothingIsLost_data()
    {
        QTest::addColumn<QString>("content");
        QTest::newRow("empty") << QString();
        QTest::newRow("only titles") << u"name,code,region\n"_s;
        QTest::newRow("nothing but wrong rows") << u"医疗机构名称,机构编码,所在地\n,,\n,H44030500001,\n"_s;
    }
    void badFilesAreToldAndNothingIsLost()
    {
        QFETCH(QString, content);
        show();
        m_dialog->setDataset(u"designated-hospitals"_s);
        m_dialog->setFile(write(u"bad.csv"_s, content));
        QTest::qWait(100);
        part<TextField>(u"import.source"_s)->setValue(u"某来源"_s);
        QSignalSpy imported(m_dialog, &ImportDialog::imported);
        press(u"import.go"_s);
        QTRY_VERIFY(!trouble().isEmpty());
        QCOMPARE(imported.size(), 0);
        QCOMPARE(part<TextField>(u"import.source"_s)->value(), u"某来源"_s);
        QVERIFY(part<QWidget>(u"import.go"_s)->isVisible());
    }

    void withoutAFileItAsksForOne()
    {
        show();
        press(u"import.go"_s);
        QVERIFY(!trouble().isEmpty());
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void whatMayBeDropped()
    {
        const QString list = goodList();
        QMimeData one;
        one.setUrls({QUrl::fromLocalFile(list)});
        QVERIFY(ImportDialog::takes(&one));
        QCOMPARE(ImportDialog::fileOf(&one), list);
        QMimeData two;
        two.setUrls({QUrl::fromLocalFile(list), QUrl::fromLocalFile(list)});
        QVERIFY(!ImportDialog::takes(&two));
        QMimeData web;
        web.setUrls({QUrl(u"https://example.org/list.csv"_s)});
        QVERIFY(!ImportDialog::takes(&web));
        QMimeData folder;
        folder.setUrls({QUrl::fromLocalFile(m_dir->path())});
        QVERIFY(!ImportDialog::takes(&folder));
        QMimeData picture;
        picture.setUrls({QUrl::fromLocalFile(write(u"x.png"_s, u"x"_s))});
        QVERIFY(!ImportDialog::takes(&picture));
        QVERIFY(!ImportDialog::takes(nullptr));
    }

    void everyReasonHasWords_data()
    {
        QTest::addColumn<QString>("reason");
        for (const char* reason : {"duplicate-key", "unknown-region", "bad-code", "bad-text", "column-count",
                                   "missing-name", "missing-region"})
            QTest::newRow(reason) << QString::fromLatin1(reason);
    }
    void everyReasonHasWords()
    {
        QFETCH(QString, reason);
        directory::ImportReport report;
        report.dataset = u"designated-hospitals"_s;
        const QString words = ImportReportView::reasonWords(stage::catalogue(), report, reason);
        QVERIFY(!words.isEmpty());
        QVERIFY(words != reason);
        QCOMPARE(ImportReportView::reasonWords(stage::catalogue(), report, u"something-new"_s), u"something-new"_s);
    }
};

QTEST_MAIN(TestImportDialog)
#include "test_importdialog.moc"
