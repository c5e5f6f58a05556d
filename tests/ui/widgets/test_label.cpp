// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/keyhint.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

class TestLabel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_look = Look::install(*qApp, ThemeKind::Light, TextStep::Standard); }

    void takesRoleAndInkOfTheLook()
    {
        Label label(u"查询"_s, TextRole::Heading, Ink::Muted);
        QCOMPARE(label.font(), m_look->font(TextRole::Heading));
        QCOMPARE(label.palette().color(QPalette::WindowText), m_look->theme().textMuted);
        m_look->setTheme(ThemeKind::Dark);
        QCOMPARE(label.palette().color(QPalette::WindowText), Theme::of(ThemeKind::Dark).textMuted);
        m_look->setStep(TextStep::Elder);
        QCOMPARE(label.font().pointSizeF(), 21.0);
        label.setRole(TextRole::Body, true);
        label.setInk(Ink::Danger);
        QCOMPARE(label.font(), m_look->font(TextRole::Body, true));
        QCOMPARE(label.palette().color(QPalette::WindowText), m_look->theme().danger);
    }

    void marksLieBehindTheirCharacters_data()
    {
        QTest::addColumn<bool>("wraps");
        QTest::addColumn<int>("width");
        QTest::newRow("one line") << false << 300;
        QTest::newRow("wrapped") << true << 80;
    }
    void marksLieBehindTheirCharacters()
    {
        QFETCH(bool, wraps);
        QFETCH(int, width);
        Label label(u"华中科技大学协和深圳医院"_s);
        label.setWordWrap(wraps);
        label.resize(width, wraps ? label.heightForWidth(width) : label.sizeHint().height());
        const auto marked = [&] {
            int count = 0;
            const QImage picture = label.grab().toImage();
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x)
                    count += picture.pixelColor(x, y) == m_look->theme().match ? 1 : 0;
            }
            return count;
        };
        QCOMPARE(marked(), 0);
        const QSize before = label.sizeHint();
        label.setMarks({{6, 2}});
        const int two = marked();
        QVERIFY(two > 0);
        QCOMPARE(label.sizeHint(), before);
        label.setMarks({{6, 4}});
        QVERIFY(marked() > two);
        label.setMarks({{-3, 2}, {900, 4}, {2, -1}});
        QCOMPARE(marked(), 0);
        label.setMarks({});
        QCOMPARE(marked(), 0);
    }

    void oneLineHasTheHeightOfItsRole()
    {
        for (int role = int(TextRole::Caption); role <= int(TextRole::Display); ++role) {
            const auto type = static_cast<TextRole>(role);
            QCOMPARE(Label(u"查询"_s, type).sizeHint().height(), m_look->lineHeight(type));
        }
    }

    // Lists from outside may hold anything; none of it is markup.
    void readsNoMarkup()
    {
        Label label(u"<b>协和</b><img src=\"file:///etc/hostname\">"_s);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        const int width = label.sizeHint().width();
        QVERIFY(width > Label(u"协和"_s).sizeHint().width() * 3);
    }

    void elidesAndShowsTheRestAsTooltip()
    {
        const QString name = u"华中科技大学协和深圳医院"_s;
        Label label(name);
        label.setElided(true);
        QVERIFY(label.minimumSizeHint().width() < 40);
        label.resize(80, 22);
        label.show();
        QVERIFY(QTest::qWaitForWindowExposed(&label));
        label.resize(80, 22);
        QCOMPARE(label.toolTip(), name);
        const QImage cut = label.grab().toImage();
        label.resize(400, 22);
        QCOMPARE(label.toolTip(), QString());
        QVERIFY(label.grab().toImage().copy(0, 0, 80, 22) != cut);
        QCOMPARE(label.text(), name);
    }

    void keyHints()
    {
        KeyHint hint(u"Ctrl K"_s);
        QCOMPARE(hint.sizeHint().height(), m_look->sizes().keyHint);
        QCOMPARE(hint.accessibleName(), u"Ctrl K"_s);
        hint.resize(hint.sizeHint());
        QCOMPARE(hint.grab().toImage().pixelColor(hint.width() / 2, 0), m_look->theme().border);
        const int width = hint.width();
        hint.setKey(u"F1"_s);
        QVERIFY(hint.sizeHint().width() < width);
        hint.setKey({});
        QCOMPARE(hint.sizeHint().width(), 0);
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&hint);
        QVERIFY(spoken != nullptr);
        QCOMPARE(spoken->role(), QAccessible::StaticText);
    }

    void iconsInTilesAndDiscs()
    {
        IconLabel icon(u"hospital"_s, Ink::AccentSoftText);
        QCOMPARE(icon.sizeHint(), QSize(18, 18));
        icon.setTile(true);
        QCOMPARE(icon.sizeHint(), QSize(44, 44));
        icon.resize(44, 44);
        QCOMPARE(icon.grab().toImage().pixelColor(6, 22), m_look->theme().accentSoft);
        icon.setTile(false);
        icon.setDisc(48);
        icon.setIcon(u"ok"_s, Ink::Success);
        QCOMPARE(icon.sizeHint(), QSize(48, 48));
        icon.resize(48, 48);
        QCOMPARE(icon.grab().toImage().pixelColor(6, 24), m_look->theme().successBg);
        QCOMPARE(icon.grab().toImage().pixelColor(1, 1), m_look->theme().window);
        m_look->setStep(TextStep::Large);
        QCOMPARE(icon.sizeHint(), QSize(60, 60));
    }

    void drawingsOfStates()
    {
        StateDrawing drawing(u"empty-tray"_s);
        QCOMPARE(drawing.sizeHint(), QSize(160, 112));
        drawing.resize(drawing.sizeHint());
        const QImage tray = drawing.grab().toImage();
        drawing.setDrawing(u"offline"_s);
        QVERIFY(drawing.grab().toImage() != tray);
        drawing.setDrawing(u"no-such"_s);
        QCOMPARE(drawing.grab().toImage().pixelColor(80, 56), m_look->theme().window);
    }

private:
    Look* m_look = nullptr;
};

QTEST_MAIN(TestLabel)
#include "test_label.moc"
