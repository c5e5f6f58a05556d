// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/guides/guidebook.h"
#include "tests/ui/guides/rows.h"
#include "tests/ui/helpers/accessibilitywalker.h"
#include "tests/ui/helpers/paper.h"
#include "tests/ui/helpers/scripteddialogs.h"
#include "tests/ui/helpers/stage.h"
#include "ui/guides/guidepage.h"
#include "ui/print/picturedialog.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/datefield.h"

#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;
using testing::AccessibilityWalker;
using testing::PaperPrinters;
using testing::ReadPaper;

/// What a person takes along from a guide, in Chinese as most do: on paper through the key, as a PDF, as a picture.
class TestHandover final : public QObject
{
    Q_OBJECT

    QTranslator m_chinese;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 29), QTime(9, 0), Qt::UTC)};
    std::unique_ptr<guides::Guidebook> m_book;
    std::unique_ptr<ScriptedDialogs> m_dialogs;
    std::unique_ptr<PaperPrinters> m_printers;
    std::unique_ptr<GuidePage> m_page;

    void open(const QString& guide, const QString& step = {})
    {
        m_page = std::make_unique<GuidePage>(
            *m_book->guide(guide), PrintTools{.clock = m_clock, .dialogs = *m_dialogs, .printers = *m_printers});
        m_page->resize(1138, 678);
        m_page->show();
        QApplication::setActiveWindow(m_page.get());
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        if (!step.isEmpty())
            m_page->begin(step);
    }
    template <typename T = QAbstractButton>
    [[nodiscard]] T* part(const QString& name) const
    {
        return m_page->findChild<T*>(name);
    }
    template <typename T>
    [[nodiscard]] T* dialog() const
    {
        const QList<T*> all = m_page->findChildren<T*>();
        return all.isEmpty() ? nullptr : all.constLast();
    }
    void press(Qt::Key key)
    {
        QApplication::setActiveWindow(m_page.get());
        QTest::keyClick(m_page.get(), key, Qt::ControlModifier);
    }
    /// Ctrl P and the button of the dialog.
    [[nodiscard]] QString printed()
    {
        press(Qt::Key_P);
        auto* asked = dialog<PrintDialog>();
        if (asked == nullptr)
            return {};
        auto* go = asked->findChild<QAbstractButton*>(u"print.go"_s);
        if (!QTest::qWaitFor([go] { return go->isEnabled(); }))
            return {};
        go->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return ReadPaper(m_printers->paper).words();
    }
    static QStringList wordsOf(const guides::Step& step)
    {
        QStringList words{step.title.here(), step.text.here()};
        for (const guides::Material& material : step.materials)
            words << material.name.here() << material.hint.here();
        for (const QList<guides::Text>& list : {step.exact, step.taps, step.warnings, step.notes}) {
            for (const guides::Text& text : list)
                words << text.here();
        }
        for (const guides::Choice& choice : step.choices)
            words << choice.label.here() << choice.hint.here();
        if (step.table) {
            for (const QList<guides::Text>& row : step.table->rows) {
                for (const guides::Text& cell : row)
                    words << cell.here();
            }
        }
        words << step.qr << step.qrCaption.here();
        return words;
    }
    static void compare(const QString& paper, const QStringList& words, const QString& place)
    {
        for (const QString& expected : words)
            QVERIFY2(paper.contains(ReadPaper::squeezed(expected)),
                     qPrintable(place + u": “"_s + expected + u"” is not in "_s + paper));
    }

private Q_SLOTS:
    void initTestCase()
    {
        stage::look();
        if (!ReadPaper::isReadable())
            QSKIP("poppler is not here");
        QVERIFY(stage::speakChinese(m_chinese));
        auto book = guides::Guidebook::load(stage::catalogue());
        QVERIFY(book);
        m_book = std::make_unique<guides::Guidebook>(*std::move(book));
    }
    void init()
    {
        m_dialogs = std::make_unique<ScriptedDialogs>();
        m_printers = std::make_unique<PaperPrinters>();
    }
    void cleanup() { m_page.reset(); }

    void everyRowComesOutOfThePrinter_data()
    {
        QTest::addColumn<QString>("guide");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("words");
        for (const test::Answered& row : test::answers)
            QTest::newRow(qPrintable(row.row.toString()))
                << row.guide.toString() << row.step.toString() << row.words.toString();
    }
    void everyRowComesOutOfThePrinter()
    {
        QFETCH(QString, guide);
        QFETCH(QString, step);
        QFETCH(QString, words);
        open(guide, step);
        const QString paper = printed();
        QVERIFY(!paper.isEmpty());
        compare(paper, wordsOf(m_page->walk().step()), guide + u' ' + step);
        compare(paper, {m_page->walk().guide().title.here(), u"第1页"_s, u"12393"_s, u"非参保凭证"_s}, guide);
        QVERIFY2(paper.contains(ReadPaper::squeezed(words)), qPrintable(words));
        QCOMPARE(m_printers->printedOn, QStringList{u"desk"_s});
    }

    void everyCategoryOfAFilingPrintsItsList_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("category");
        QTest::newRow("relocated retirees") << u"retiree"_s << u"异地安置退休人员"_s;
        QTest::newRow("residents") << u"resident"_s << u"异地长期居住人员"_s;
        QTest::newRow("workers") << u"worker"_s << u"常驻异地工作人员"_s;
        QTest::newRow("referral") << u"referral"_s << u"异地转诊人员"_s;
        QTest::newRow("emergency") << u"emergency"_s << u"急诊抢救"_s;
        QTest::newRow("other temporary") << u"temporary"_s << u"其他跨省临时外出就医人员"_s;
        QTest::newRow("in hospital") << u"in-hospital"_s << u"结账之前"_s;
        QTest::newRow("not connected") << u"not-connected"_s << u"没联网"_s;
    }
    void everyCategoryOfAFilingPrintsItsList()
    {
        QFETCH(QString, step);
        QFETCH(QString, category);
        open(u"filing-elsewhere"_s, step);
        const QString paper = printed();
        compare(paper, wordsOf(m_page->walk().step()), step);
        QVERIFY(paper.contains(category));
        QVERIFY(!m_page->walk().step().materials.isEmpty());
    }

    void aQuestionPrintsWhatItsAnswersLeadTo()
    {
        open(u"family-account"_s);
        const QString paper = printed();
        for (const guides::Choice& choice : m_page->walk().step().choices)
            compare(paper, {choice.label.here(), u"→"_s + m_page->walk().guide().step(choice.to)->title.here()},
                    choice.to);
    }

    void theWayAndTheTicksArePrintedButNoBirthday()
    {
        open(u"family-account"_s);
        part(u"guide.choice.0"_s)->click();
        QTRY_COMPARE(m_page->walk().step().id, u"who"_s);
        part(u"guide.choice.0"_s)->click();
        QTRY_COMPARE(m_page->walk().step().id, u"age"_s);
        QTest::keyClicks(part<DateField>(u"guide.birth"_s)->edit(), u"2020-05-17"_s);
        part(u"guide.next"_s)->click();
        QTRY_COMPARE(m_page->walk().step().id, u"child-ready"_s);
        const QString before = printed();
        const QByteArray untouched = m_printers->paper;
        part<QCheckBox>(u"guide.material.0"_s)->click();
        const QString after = printed();
        QCOMPARE(after, before);
        QVERIFY2(ReadPaper(untouched).picture() != ReadPaper(m_printers->paper).picture(), "the tick is on paper");
        QVERIFY(after.contains(u"给谁绑定：孩子，有户口本"_s));
        QVERIFY(after.contains(u"6周岁"_s));
        QVERIFY(!after.contains(u"2020"_s));
        QVERIFY(!after.contains(u"05-17"_s));
        // The step after needs the same papers.
        part(u"guide.next"_s)->click();
        QTRY_COMPARE(m_page->walk().step().id, u"child-phone"_s);
        QVERIFY(printed().contains(u"孩子的户口本"_s));
        part(u"guide.copy"_s)->click();
        QVERIFY(!QApplication::clipboard()->text().contains(u"2020"_s));
    }

    void theCodeOnPaperReads()
    {
        open(u"e-certificate"_s, u"get-app"_s);
        (void)printed();
        const ReadPaper paper(m_printers->paper);
        QStringList codes;
        for (int page = 1; page <= paper.pages(); ++page)
            codes.append(paper.code(page));
        QVERIFY(codes.contains(m_page->walk().step().qr));
    }

    void anotherPrinterAndLargeType()
    {
        open(u"family-account"_s, u"adult-ready"_s);
        press(Qt::Key_P);
        auto* asked = dialog<PrintDialog>();
        QVERIFY(asked != nullptr);
        QTRY_VERIFY(asked->findChild<QAbstractButton*>(u"print.go"_s)->isEnabled());
        QCOMPARE(AccessibilityWalker(*asked).faults(), QStringList());
        auto* preview = asked->findChild<PagePreview*>();
        const int pages = preview->pageCount();
        asked->findChild<QRadioButton*>(u"print.large"_s)->click();
        QVERIFY(preview->pageCount() > pages);
        preview->setFocus();
        QTest::keyClick(preview, Qt::Key_PageDown);
        QCOMPARE(preview->page(), 1);
        QTest::keyClick(preview, Qt::Key_Home);
        QCOMPARE(preview->page(), 0);
        asked->findChild<ChoiceField*>(u"print.printer"_s)->setValue(u"hall"_s);
        QSignalSpy said(m_page.get(), &GuidePage::messageShown);
        asked->findChild<QAbstractButton*>(u"print.go"_s)->click();
        QCOMPARE(m_printers->printedOn, QStringList{u"hall"_s});
        QVERIFY(said.first().first().toString().contains(u"hall"_s));
        QVERIFY(ReadPaper(m_printers->paper).words().contains(u"身边"_s));
        QCOMPARE(ReadPaper(m_printers->paper).pages(), preview->pageCount());
    }

    void aPrinterThatFailsIsToldOf()
    {
        m_printers->broken = true;
        open(u"complaint"_s);
        part(u"guide.print"_s)->click();
        auto* asked = dialog<PrintDialog>();
        QVERIFY(asked != nullptr);
        QTRY_VERIFY(asked->findChild<QAbstractButton*>(u"print.go"_s)->isEnabled());
        asked->findChild<QAbstractButton*>(u"print.go"_s)->click();
        QVERIFY(asked->isVisible());
        QVERIFY(asked->findChild<QWidget*>(u"print.trouble"_s)->isVisible());
    }

    void withoutAPrinterThereIsAPdf()
    {
        m_printers->there.clear();
        QTemporaryDir folder;
        const QString file = folder.filePath(u"清单.pdf"_s);
        m_dialogs->filesToSave = {file};
        open(u"complaint"_s);
        part(u"guide.print"_s)->click();
        auto* asked = dialog<PrintDialog>();
        QVERIFY(asked != nullptr);
        QTRY_VERIFY(asked->findChild<QAbstractButton*>(u"print.go"_s)->isHidden());
        QVERIFY(asked->findChild<QWidget*>(u"print.trouble"_s)->isVisible());
        QSignalSpy said(m_page.get(), &GuidePage::messageShown);
        asked->findChild<QAbstractButton*>(u"print.pdf"_s)->click();
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(m_dialogs->suggestedNames.first().endsWith(u".pdf"_s));
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        compare(ReadPaper(written.readAll()).words(), wordsOf(m_page->walk().step()), u"complaint"_s);
    }

    void aPictureIsSavedAndCopied()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"card.png"_s);
        m_dialogs->filesToSave = {file};
        open(u"family-account"_s, u"child-ready"_s);
        part(u"guide.picture"_s)->click();
        auto* asked = dialog<PictureDialog>();
        QVERIFY(asked != nullptr);
        QCOMPARE(AccessibilityWalker(*asked).faults(), QStringList());
        asked->findChild<QAbstractButton*>(u"picture.save"_s)->click();
        QTRY_VERIFY(QFile::exists(file));
        QCOMPARE(m_dialogs->suggestedNames.first(), u"亲情账户_给家人绑定医保码.png"_s);
        const QImage saved(file);
        QCOMPARE(saved.width(), 1080);
        QTRY_VERIFY(dialog<PictureDialog>() == nullptr);
        part(u"guide.picture"_s)->click();
        dialog<PictureDialog>()->findChild<QAbstractButton*>(u"picture.copy"_s)->click();
        QCOMPARE(QApplication::clipboard()->image().convertToFormat(saved.format()), saved);
    }

    void theCodeIsMadeLarge()
    {
        open(u"e-certificate"_s, u"get-app"_s);
        part(u"guide.enlarge"_s)->click();
        auto* large = m_page->findChild<QDialog*>(u"codeDialog"_s);
        QVERIFY(large != nullptr);
        auto* view = large->findChild<QWidget*>(u"code.view"_s);
        QVERIFY(view->width() >= 360 && view->height() >= 360);
        QCOMPARE(large->findChild<QLabel*>(u"code.content"_s)->text(), m_page->walk().step().qr);
        QCOMPARE(AccessibilityWalker(*large).faults(), QStringList());
        QTest::keyClick(large, Qt::Key_Escape);
        QVERIFY(!large->isVisible());
        m_page->begin(m_page->walk().guide().start);
        QTRY_VERIFY(m_page->findChild<QDialog*>(u"codeDialog"_s) == nullptr);
        QVERIFY2(m_page->findChild<QWidget*>(u"guide.enlarge"_s) == nullptr, "no code, nothing to enlarge");
    }
};

QTEST_MAIN(TestHandover)
#include "test_handover.moc"
