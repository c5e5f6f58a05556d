// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/stage.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/regionfield.h"
#include "ui/widgets/textfield.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;

namespace {

FilterField* make(const QString& kind)
{
    if (kind == "text"_L1)
        return new TextField(u"f"_s, u"Label"_s);
    if (kind == "region"_L1)
        return new RegionField(u"f"_s, u"Label"_s, stage::catalogue().regions());
    if (kind == "date"_L1)
        return new DateField(u"f"_s, u"Label"_s);
    return new ChoiceField(u"f"_s, u"Label"_s);
}

void kinds()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"text", "region", "choice", "date"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

bool holds(const QImage& image, const QRect& part, const QColor& colour)
{
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            if (image.pixelColor(x, y) == colour)
                return true;
        }
    }
    return false;
}

} // namespace

/// What fields and the bar of them look like, whatever they hold.
class TestFieldLook final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { stage::look(); }
    void cleanup()
    {
        stage::look().setTheme(ThemeKind::Light);
        stage::look().setStep(TextStep::Standard);
    }

    void frameTellsTheState_data() { kinds(); }
    void frameTellsTheState()
    {
        QFETCH(QString, kind);
        for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
            stage::look().setTheme(theme);
            stage::Window window({400, 160});
            FilterField* field = window.add(make(kind));
            window.fill();
            window.open();
            const Theme& colours = stage::look().theme();
            const auto edge = [&] { return field->grab().toImage().pixelColor(field->width() / 2, 2); };
            QCOMPARE(edge(), colours.borderStrong);
            QCOMPARE(field->grab().toImage().pixelColor(field->width() / 2, 6), colours.surface);
            field->setError(u"This is wrong."_s);
            QCoreApplication::sendPostedEvents();
            QCOMPARE(edge(), colours.danger);
            // Not by colour alone: a sentence and its icon stand below.
            QVERIFY(field->findChild<QLabel*>(u"f.error"_s)->isVisible());
            field->setError({});
            QCOMPARE(edge(), colours.borderStrong);
            field->setEnabled(false);
            // In high contrast every outline is white; there the words are grey.
            QVERIFY(theme == ThemeKind::HighContrast || edge() != colours.borderStrong);
        }
    }

    void labelStandsInsideAtTheLeft_data() { kinds(); }
    void labelStandsInsideAtTheLeft()
    {
        QFETCH(QString, kind);
        stage::Window window({400, 160});
        FilterField* field = window.add(make(kind));
        window.fill();
        window.open();
        const Theme& colours = stage::look().theme();
        QImage image = field->grab().toImage();
        QVERIFY(holds(image, QRect(14, 12, 40, 20), colours.textMuted));
        QVERIFY(!holds(image, QRect(4, 6, 9, 32), colours.textMuted));
        field->setLabel(u"Another label"_s);
        QCOMPARE(field->accessibleName(), u"Another label"_s);
        QVERIFY(field->grab().toImage() != image);
    }

    void stepsGiveTheSizesOfTheTable_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("target");
        QTest::newRow("standard") << static_cast<int>(TextStep::Standard) << 44;
        QTest::newRow("large") << static_cast<int>(TextStep::Large) << 52;
        QTest::newRow("elder") << static_cast<int>(TextStep::Elder) << 68;
        QTest::newRow("extra") << static_cast<int>(TextStep::Extra) << 88;
    }
    void stepsGiveTheSizesOfTheTable()
    {
        QFETCH(int, step);
        QFETCH(int, target);
        stage::Window window({800, 500});
        QList<FilterField*> fields;
        for (const char* kind : {"text", "region", "choice", "date"})
            fields.append(window.add(make(QString::fromLatin1(kind))));
        window.fill();
        window.open();
        // A window that is open already follows.
        stage::look().setStep(static_cast<TextStep>(step));
        for (const FilterField* field : std::as_const(fields)) {
            QTRY_COMPARE(field->height(), target);
            if (const auto* edit = field->findChild<QLineEdit*>()) {
                QCOMPARE(edit->font().pointSizeF(), stage::look().font(TextRole::Body).pointSizeF());
                QVERIFY(edit->height() >= QFontMetrics(edit->font()).height());
            }
        }
        stage::shot(&window, u"fields-step%1"_s.arg(step));
    }

    void longValuesAreElidedAndKeptWhole()
    {
        stage::Window window({260, 160});
        auto* field = window.add(new ChoiceField(u"f"_s, u"Institution class"_s));
        const QString words = u"An institution class whose name is longer than any field could ever show"_s;
        field->setEntries({{.code = u"1"_s, .label = words}});
        window.fill();
        window.open();
        const int before = field->width();
        field->setValue(u"1"_s);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(field->width(), before);
        QCOMPARE(field->findChild<FieldBox*>()->toolTip(), words);
        QCOMPARE(field->accessibleDescription(), words);
        // The mark at the right is not painted over.
        const QImage image = field->grab().toImage();
        const QImage empty = [&] {
            field->setValue({});
            return field->grab().toImage();
        }();
        const QRect mark(field->width() - 34, 6, 30, 32);
        QCOMPARE(image.copy(mark), empty.copy(mark));
        QVERIFY(field->findChild<FieldBox*>()->toolTip().isEmpty());
    }

    void valuesAreInkPlaceholdersMuted()
    {
        stage::Window window({300, 160});
        auto* field = window.add(new ChoiceField(u"f"_s, u"L"_s));
        field->setEntries({{.code = u"1"_s, .label = u"MMMM"_s}});
        window.fill();
        window.open();
        const QRect value(36, 10, 80, 24);
        const Theme& colours = stage::look().theme();
        QVERIFY(!holds(field->grab().toImage(), value, colours.text));
        field->setValue(u"1"_s);
        QVERIFY(holds(field->grab().toImage(), value, colours.text));
    }

    void secretsAreShownOnlyOnDemand()
    {
        stage::Window window({400, 160});
        auto* field = window.add(new TextField(u"secret"_s, u"Code"_s));
        field->setSecret(true);
        window.fill();
        window.open();
        field->setValue(u"abc123"_s);
        QCOMPARE(field->edit()->echoMode(), QLineEdit::Password);
        // Nor do screen readers get it as a description.
        QVERIFY(field->accessibleDescription().isEmpty());
        auto* box = field->findChild<FieldBox*>();
        const QPoint eye(box->width() - 20, box->height() / 2);
        QTest::mouseClick(box, Qt::LeftButton, {}, eye);
        QCOMPARE(field->edit()->echoMode(), QLineEdit::Normal);
        QTest::mouseClick(box, Qt::LeftButton, {}, eye);
        QCOMPARE(field->edit()->echoMode(), QLineEdit::Password);
        QCOMPARE(field->value(), u"abc123"_s);
    }

    void ringStandsAroundTheFrameOnly()
    {
        stage::Window window({400, 240});
        auto* field = window.add(new TextField(u"f"_s, u"Label"_s));
        window.fill();
        window.open();
        field->setError(u"A sentence below the field."_s);
        QCoreApplication::sendPostedEvents();
        field->setFocus(Qt::TabFocusReason);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Shift);
        auto* ring = window.findChild<QWidget*>(u"focusRing"_s);
        QTRY_VERIFY(ring != nullptr && ring->isVisible());
        // 40 px of frame, 2 px of ground and 2 px of ring on each side; the sentence is outside.
        QTRY_COMPARE(ring->height(), 48);
    }

    void everyServiceAtEveryWidth_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("width");
        for (const catalog::Service& service : stage::catalogue().services()) {
            for (const int width : {420, 700, 872, 1090, 1400, 1644})
                QTest::newRow(qPrintable(service.id + u' ' + QString::number(width))) << service.id << width;
        }
    }
    void everyServiceAtEveryWidth()
    {
        QFETCH(QString, id);
        QFETCH(int, width);
        QWidget window;
        window.resize(width + 276, 900);
        FilterBar bar(stage::catalogue(), *stage::catalogue().service(id), &window);
        bar.setMoreShown(true);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const int height = bar.heightForWidth(width + 4);
        bar.setGeometry(20, 20, width + 4, height);
        QList<QRect> frames;
        int buttonsRight = 0;
        for (const QWidget* child : bar.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
            if (!child->isVisible() || qobject_cast<const KeyHint*>(child) != nullptr)
                continue;
            const QRect frame = child->geometry().adjusted(2, 2, -2, -2);
            QVERIFY2(bar.rect().adjusted(2, 2, -2, -2).contains(frame), qPrintable(child->objectName()));
            for (const QRect& other : std::as_const(frames))
                QVERIFY2(!frame.intersects(other), qPrintable(child->objectName()));
            frames.append(frame);
            if (child->objectName() == "filter.search"_L1)
                buttonsRight = frame.right();
            if (const auto* field = qobject_cast<const FilterField*>(child))
                QVERIFY2(frame.width() >= qMin(width, field->minimumSizeHint().width() - 4),
                         qPrintable(child->objectName()));
        }
        // The search button ends the line, in line with what stands below the bar.
        QCOMPARE(buttonsRight, width + 1);
        // Nothing hangs below the height that was asked for, and none of it is left over.
        int lowest = 0;
        for (const QRect& frame : std::as_const(frames))
            lowest = qMax(lowest, frame.bottom());
        QCOMPARE(lowest, height - 3);
    }
};

QTEST_MAIN(TestFieldLook)
#include "test_fieldlook.moc"
