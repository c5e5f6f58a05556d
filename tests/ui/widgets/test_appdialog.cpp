// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/stage.h"
#include "ui/theme/painting.h"
#include "ui/widgets/appdialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/textfield.h"

#include <QLineEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

namespace {

struct Bench
{
    explicit Bench(QSize size = {1000, 700})
        : window(size)
    {
        window.open();
        dialog = new AppDialog(u"Import a list"_s, &window);
    }
    void open() const
    {
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QCoreApplication::sendPostedEvents();
    }
    QWidget* scrim() const { return window.findChild<QWidget*>(u"dialog.scrim"_s); }

    stage::Window window;
    AppDialog* dialog;
};

} // namespace

class TestAppDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { stage::look(); }

    void saysWhatItIs()
    {
        Bench bench;
        bench.dialog->setText(u"Choose which column is which."_s);
        bench.open();
        QCOMPARE(bench.dialog->windowTitle(), u"Import a list"_s);
        QCOMPARE(bench.dialog->accessibleName(), u"Import a list"_s);
        QCOMPARE(bench.dialog->accessibleDescription(), u"Choose which column is which."_s);
        QVERIFY(bench.dialog->findChild<QLabel*>(u"dialog.title"_s)->isVisible());
        bench.dialog->setTitle(u"Other"_s);
        bench.dialog->setText({});
        QCOMPARE(bench.dialog->title(), u"Other"_s);
        QVERIFY(!bench.dialog->findChild<QLabel*>(u"dialog.text"_s)->isVisible());
    }

    void dataIsNotReadAsMarkup()
    {
        Bench bench;
        bench.dialog->setTitle(u"<b>name</b>"_s);
        bench.dialog->setText(u"<img src=x>"_s);
        bench.open();
        for (const QLabel* label : bench.dialog->findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void escapeRejects()
    {
        Bench bench;
        bench.dialog->addCancel();
        QSignalSpy rejected(bench.dialog, &QDialog::rejected);
        bench.open();
        QVERIFY(bench.scrim() != nullptr && bench.scrim()->isVisible());
        QTest::keyClick(bench.dialog, Qt::Key_Escape);
        QCOMPARE(rejected.count(), 1);
        QVERIFY(!bench.dialog->isVisible());
        QVERIFY(bench.scrim() == nullptr);
    }

    void enterInAFieldPressesThePrimaryOne()
    {
        Bench bench;
        auto* field = new TextField(u"name"_s, u"Name"_s);
        bench.dialog->body()->addWidget(field);
        const Button* cancel = bench.dialog->addCancel();
        const Button* primary = bench.dialog->addAction(u"Import"_s);
        QSignalSpy cancelled(cancel, &QAbstractButton::clicked);
        QSignalSpy pressed(primary, &QAbstractButton::clicked);
        // A text field has its own use for Enter: it says so, the dialog decides.
        connect(field, &FilterField::submitted, primary, &QAbstractButton::click);
        bench.open();
        field->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), field->edit());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(pressed.count(), 1);
        QCOMPARE(cancelled.count(), 0);
        // Actions do not close by themselves.
        QVERIFY(bench.dialog->isVisible());
    }

    void enterOnCancelCancels()
    {
        Bench bench;
        Button* cancel = bench.dialog->addCancel();
        const Button* primary = bench.dialog->addAction(u"Import"_s);
        QSignalSpy pressed(primary, &QAbstractButton::clicked);
        QSignalSpy rejected(bench.dialog, &QDialog::rejected);
        bench.open();
        cancel->setFocus();
        QTest::keyClick(cancel, Qt::Key_Return);
        QCOMPARE(rejected.count(), 1);
        QCOMPARE(pressed.count(), 0);
    }

    void rolesOfButtons()
    {
        Bench bench;
        QCOMPARE(bench.dialog->addCancel()->role(), ButtonRole::Outlined);
        QCOMPARE(bench.dialog->addCancel(u"Back"_s)->text(), u"Back"_s);
        QCOMPARE(bench.dialog->addAction(u"a"_s)->role(), ButtonRole::Primary);
        QCOMPARE(bench.dialog->addAction(u"b"_s, AppDialog::Action::Outlined)->role(), ButtonRole::Outlined);
        QCOMPARE(bench.dialog->addAction(u"c"_s, AppDialog::Action::Danger)->role(), ButtonRole::Danger);
    }

    void footNoteStandsAtTheLeft()
    {
        Bench bench;
        auto* note = new Label(u"3 of 8 columns"_s, TextRole::Label);
        const Button* cancel = bench.dialog->addCancel();
        const Button* action = bench.dialog->addAction(u"Import"_s);
        bench.dialog->setFootNote(note);
        bench.open();
        const auto left = [&](const QWidget* widget) { return widget->mapTo(bench.dialog, QPoint()).x(); };
        QVERIFY(left(note) < left(cancel));
        QVERIFY(left(cancel) < left(action));
        const int right = left(action) + action->width();
        QVERIFY(bench.dialog->width() - right < 40);
        stage::shot(bench.dialog, u"dialog-foot"_s);
    }

    void sizes_data()
    {
        QTest::addColumn<int>("base");
        QTest::addColumn<QSize>("window");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::newRow("as wide as told") << 720 << QSize(1366, 768) << 720 << 730;
        QTest::newRow("usual") << 480 << QSize(1366, 768) << 480 << 490;
        QTest::newRow("not wider than its window") << 720 << QSize(600, 500) << 300 << 600;
    }
    void sizes()
    {
        QFETCH(int, base);
        QFETCH(QSize, window);
        QFETCH(int, least);
        QFETCH(int, most);
        Bench bench(window);
        bench.dialog->setBaseWidth(base);
        bench.dialog->addCancel();
        bench.open();
        QVERIFY2(bench.dialog->width() >= least && bench.dialog->width() <= most,
                 qPrintable(QString::number(bench.dialog->width())));
    }

    void standsInTheMiddleAndGrowsThere()
    {
        Bench bench;
        bench.dialog->addCancel();
        bench.open();
        const auto middle = [](const QWidget* widget) { return widget->mapToGlobal(widget->rect().center()); };
        const QPoint centre = middle(&bench.window);
        QVERIFY((middle(bench.dialog) - centre).manhattanLength() <= 4);
        const int before = bench.dialog->height();
        for (int i = 0; i < 5; ++i)
            bench.dialog->body()->addWidget(new TextField(u"f%1"_s.arg(i), u"Field %1"_s.arg(i)));
        QTRY_VERIFY(bench.dialog->height() > before + 150);
        QTRY_VERIFY((middle(bench.dialog) - centre).manhattanLength() <= 4);
        QVERIFY2(stage::clipped(bench.dialog).isEmpty(), qPrintable(stage::clipped(bench.dialog).join(u'\n')));
        stage::shot(bench.dialog, u"dialog-fields"_s);
    }

    void scrimFollowsTheWindow()
    {
        Bench bench;
        bench.open();
        bench.window.resize(1200, 650);
        QTRY_COMPARE(bench.scrim()->size(), QSize(1200, 650));
        bench.dialog->close();
        QVERIFY(bench.scrim() == nullptr);
    }

    void oneAfterTheOther()
    {
        Bench bench;
        bench.open();
        auto* question = new AppDialog(u"Really?"_s, bench.dialog);
        question->addCancel();
        question->open();
        QVERIFY(QTest::qWaitForWindowActive(question));
        QCOMPARE(bench.dialog->findChildren<QWidget*>(u"dialog.scrim"_s).size(), 1);
        question->reject();
        QVERIFY(bench.dialog->isVisible());
        QVERIFY(bench.dialog->findChild<QWidget*>(u"dialog.scrim"_s) == nullptr);
        QVERIFY(bench.scrim() != nullptr);
    }

    void goesWithItsWindow()
    {
        QPointer<AppDialog> dialog;
        {
            Bench bench;
            dialog = bench.dialog;
            bench.open();
        }
        QVERIFY(dialog.isNull());
    }

    void everyThemeAndStep_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<int>("step");
        for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
            for (const TextStep step : {TextStep::Standard, TextStep::Large, TextStep::Elder}) {
                const QString name = u"theme %1 step %2"_s.arg(static_cast<int>(theme)).arg(static_cast<int>(step));
                QTest::newRow(qPrintable(name)) << static_cast<int>(theme) << static_cast<int>(step);
            }
        }
    }
    void everyThemeAndStep()
    {
        QFETCH(int, theme);
        QFETCH(int, step);
        stage::look().setTheme(static_cast<ThemeKind>(theme));
        stage::look().setStep(static_cast<TextStep>(step));
        {
            Bench bench;
            bench.dialog->setText(u"The list is as of 2024-10-31. A line on the paper will say so."_s);
            bench.dialog->addCancel();
            bench.dialog->addAction(u"Print all the same"_s);
            bench.open();
            QVERIFY2(stage::clipped(bench.dialog).isEmpty(), qPrintable(stage::clipped(bench.dialog).join(u'\n')));
            const QImage image = bench.dialog->grab().toImage();
            const Theme& colours = stage::look().theme();
            const int margin = paint::raisedMargin;
            QCOMPARE(image.pixelColor(image.width() / 2, margin + 6), colours.raised);
            QCOMPARE(image.pixelColor(image.width() / 2, image.height() - margin - 6), colours.sunken);
            QCOMPARE(image.pixelColor(margin, image.height() / 2), colours.borderStrong);
            // Nothing of a square corner is left.
            QCOMPARE(image.pixelColor(0, 0).alpha(), 0);
            stage::shot(bench.dialog, u"dialog-%1-%2"_s.arg(theme).arg(step));
        }
        stage::look().setTheme(ThemeKind::Light);
        stage::look().setStep(TextStep::Standard);
    }
};

QTEST_MAIN(TestAppDialog)
#include "test_appdialog.moc"
