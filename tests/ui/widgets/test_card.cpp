// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/look.h"
#include "ui/theme/painting.h"
#include "ui/widgets/card.h"
#include "ui/widgets/controlframe.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/segmentbar.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

namespace {

// Fills its whole place, as a table does.
class Filled final : public QWidget
{
public:
    explicit Filled(const QColor& colour)
    {
        QPalette colours;
        colours.setColor(QPalette::Window, colour);
        setPalette(colours);
        setAutoFillBackground(true);
        setMinimumSize(50, 50);
    }
};

} // namespace

class TestCard final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_look = Look::install(*qApp, ThemeKind::Light, TextStep::Standard); }

    void paintsPaperWithAHairline_data()
    {
        QTest::addColumn<ThemeKind>("theme");
        QTest::newRow("light") << ThemeKind::Light;
        QTest::newRow("dark") << ThemeKind::Dark;
        QTest::newRow("high contrast") << ThemeKind::HighContrast;
    }

    void paintsPaperWithAHairline()
    {
        QFETCH(ThemeKind, theme);
        m_look->setTheme(theme);
        Card card;
        card.resize(200, 100);
        QImage shot = card.grab().toImage();
        QCOMPARE(shot.pixelColor(100, 50), m_look->theme().surface);
        QCOMPARE(shot.pixelColor(100, 0), m_look->theme().border);
        QCOMPARE(shot.pixelColor(100, 1),
                 m_look->sizes().borderWidth > 1 ? m_look->theme().border : m_look->theme().surface);
        QCOMPARE(shot.pixelColor(0, 0), m_look->theme().window);
        card.setKind(Card::Kind::Raised);
        shot = card.grab().toImage();
        QCOMPARE(shot.pixelColor(100, 50), m_look->theme().raised);
        QCOMPARE(shot.pixelColor(100, paint::raisedMargin), m_look->theme().borderStrong);
        card.setKind(Card::Kind::Sunken);
        QCOMPARE(card.grab().toImage().pixelColor(100, 50), m_look->theme().sunken);
    }

    void footIsSunkenBehindAHairline()
    {
        Card card;
        card.body()->addWidget(new QLabel(u"body"_s));
        QWidget* footer = card.footer();
        (new QHBoxLayout(footer))->addWidget(new QLabel(u"foot"_s));
        QCOMPARE(card.footer(), footer);
        card.resize(300, 200);
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        const QImage shot = card.grab().toImage();
        const int top = footer->y();
        QCOMPARE(shot.pixelColor(280, top), m_look->theme().border);
        QCOMPARE(shot.pixelColor(280, top + 5), m_look->theme().sunken);
        QCOMPARE(shot.pixelColor(280, top - 5), m_look->theme().surface);
        // What is free belongs to the body.
        QCOMPARE(footer->height(), footer->sizeHint().height());
        QCOMPARE(footer->y() + footer->height(), 199);
    }

    void paddingFollowsTheStep()
    {
        Card card;
        auto* label = new QLabel(u"x"_s);
        card.body()->addWidget(label);
        card.resize(300, 200);
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        QCOMPARE(label->mapTo(&card, QPoint(0, 0)), QPoint(17, 17));
        card.setBodyPadding(20, 12);
        QTRY_COMPARE(label->mapTo(&card, QPoint(0, 0)), QPoint(21, 13));
        m_look->setStep(TextStep::Elder);
        QTRY_COMPARE(label->mapTo(&card, QPoint(0, 0)), QPoint(33, 21));
    }

    void contentDoesNotCoverTheRoundCorners()
    {
        Card card;
        card.setBodyPadding(0, 0);
        card.body()->addWidget(new Filled(Qt::red));
        card.resize(200, 120);
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        const QImage shot = card.grab().toImage();
        for (const QPoint corner : {QPoint(2, 2), QPoint(197, 2), QPoint(2, 117), QPoint(197, 117)})
            QVERIFY(shot.pixelColor(corner) != QColor(Qt::red));
        QCOMPARE(shot.pixelColor(100, 1), QColor(Qt::red));
        QCOMPARE(shot.pixelColor(1, 60), QColor(Qt::red));
        QCOMPARE(shot.pixelColor(100, 118), QColor(Qt::red));
        card.setBodyPadding(16, 16);
        QVERIFY(card.body()->parentWidget()->mask().isEmpty());
    }

    void layoutsPlaceTheOutlineOfARaisedCard()
    {
        QWidget window;
        auto* layout = new QVBoxLayout(&window);
        layout->setContentsMargins(20, 20, 20, 20);
        auto* plain = new Card;
        auto* raised = new Card(nullptr, Card::Kind::Raised);
        layout->addWidget(plain);
        layout->addWidget(raised);
        window.resize(300, 300);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(plain->x(), 20);
        QCOMPARE(raised->x(), 20 - paint::raisedMargin);
    }

    void hairlines()
    {
        Hairline across;
        across.resize(100, across.sizeHint().height());
        QCOMPARE(across.sizeHint().height(), 1);
        QCOMPARE(across.grab().toImage().pixelColor(50, 0), m_look->theme().border);
        Hairline upright(Qt::Vertical);
        upright.resize(upright.sizeHint().width(), 40);
        QCOMPARE(upright.grab().toImage().pixelColor(0, 20), m_look->theme().border);
        m_look->setTheme(ThemeKind::HighContrast);
        QCOMPARE(across.sizeHint().height(), 2);
        QCOMPARE(upright.sizeHint().width(), 2);
    }

    void controlFrames()
    {
        QWidget window;
        ControlFrame frame(&window);
        auto* layout = new QHBoxLayout(&frame);
        auto* edit = new QLineEdit;
        edit->setFrame(false);
        layout->addWidget(edit);
        QCOMPARE(frame.sizeHint().height(), 44);
        frame.resize(200, 44);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(edit->x(), 14);
        QCOMPARE(frame.grab().toImage().pixelColor(100, 2), m_look->theme().borderStrong);
        frame.setInvalid(true);
        QVERIFY(frame.isInvalid());
        QCOMPARE(frame.grab().toImage().pixelColor(100, 2), m_look->theme().danger);
        frame.setEnabled(false);
        QCOMPARE(frame.grab().toImage().pixelColor(100, 2), m_look->theme().border);
        frame.setCompact(true);
        QCOMPARE(frame.sizeHint().height(), 36);
        m_look->setStep(TextStep::Large);
        QCOMPARE(frame.sizeHint().height(), 44);
    }

    void segmentsAreOneTrack()
    {
        SegmentBar bar;
        bar.addTab(u"住院"_s);
        bar.addTab(u"普通门诊"_s);
        bar.resize(300, bar.sizeHint().height());
        QCOMPARE(bar.sizeHint().height(), 44);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        const QImage shot = bar.grab().toImage();
        const auto ground = [&](int tab) {
            const QRect rect = bar.tabRect(tab);
            return shot.pixelColor(rect.left() + 12, rect.top() + 8);
        };
        QCOMPARE(ground(0), m_look->theme().surface);
        QCOMPARE(ground(1), m_look->theme().neutralBg);
        QTest::keyClick(&bar, Qt::Key_Right);
        QCOMPARE(bar.currentIndex(), 1);
    }

private:
    Look* m_look = nullptr;
};

QTEST_MAIN(TestCard)
#include "test_card.moc"
