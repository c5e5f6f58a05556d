// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/linklabel.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

namespace {

int count(const QImage& image, const QColor& colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == colour ? 1 : 0;
    return found;
}

} // namespace

class TestButtons final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_look = Look::install(*qApp, ThemeKind::Light, TextStep::Standard); }

    void sizesOfRoles()
    {
        const auto height = [](ButtonRole role) { return Button(role, u"查询"_s).sizeHint().height(); };
        QCOMPARE(height(ButtonRole::Primary), 44);
        QCOMPARE(height(ButtonRole::Outlined), 44);
        QCOMPARE(height(ButtonRole::Quiet), 44);
        QCOMPARE(height(ButtonRole::Danger), 44);
        QCOMPARE(height(ButtonRole::Compact), 36);
        Button low(ButtonRole::Outlined, u"复制编号"_s);
        low.setCompact(true);
        QCOMPARE(low.sizeHint().height(), 36);
        low.setCompact(false);
        QCOMPARE(low.sizeHint().height(), 44);
    }

    void partsTakeRoom()
    {
        const int words = Button(ButtonRole::Compact, u"导出"_s).sizeHint().width();
        const int withIcon = Button(ButtonRole::Compact, u"导出"_s, u"export"_s).sizeHint().width();
        const int withKey = Button(ButtonRole::Compact, u"导出"_s, u"export"_s, u"Ctrl E"_s).sizeHint().width();
        QCOMPARE(withIcon, words + 16 + 8);
        QVERIFY(withKey > withIcon + 30);
        Button button(ButtonRole::Compact, u"导出"_s, u"export"_s);
        button.setKeyHint(u"Ctrl E"_s);
        QCOMPARE(button.sizeHint().width(), withKey);
        button.setIconName({});
        button.setKeyHint({});
        QCOMPARE(button.sizeHint().width(), words);
    }

    void followsTheLook()
    {
        Button button(ButtonRole::Outlined, u"查询"_s, u"search"_s);
        const QSize before = button.sizeHint();
        m_look->setStep(TextStep::Elder);
        QCOMPARE(button.sizeHint().height(), 68);
        QVERIFY(button.sizeHint().width() > before.width());
        m_look->setStep(TextStep::Standard);
        QCOMPARE(button.sizeHint(), before);
    }

    void iconTakesTheColourOfTheWords()
    {
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
            m_look->setTheme(kind);
            const Theme& theme = m_look->theme();
            Button primary(ButtonRole::Primary, {}, u"print"_s);
            primary.resize(primary.sizeHint());
            QVERIFY(count(primary.grab().toImage(), theme.accentText) > 5);
            Button danger(ButtonRole::Danger, {}, u"close"_s);
            danger.resize(danger.sizeHint());
            QVERIFY(count(danger.grab().toImage(), theme.danger) > 5);
        }
    }

    void iconMayStandBehind()
    {
        Button button(ButtonRole::Outlined, u"看详情"_s, u"right"_s);
        button.resize(button.sizeHint());
        const QImage before = button.grab().toImage();
        button.setIconBehind(true);
        QVERIFY(button.grab().toImage() != before);
        QCOMPARE(button.sizeHint(), before.size());
    }

    void wordsAreElidedWhereThereIsNoRoom()
    {
        Button button(ButtonRole::Outlined, u"在浏览器打开官方页面"_s, u"external"_s);
        button.resize(90, 44);
        const QImage shot = button.grab().toImage();
        // Nothing is painted over the outline.
        for (int y = 12; y < 32; ++y)
            QCOMPARE(shot.pixelColor(2, y), m_look->theme().borderStrong);
    }

    void enterPressesTheFocusedOne()
    {
        QWidget window;
        Button button(ButtonRole::Primary, u"查询"_s, {}, {}, &window);
        QVERIFY(!button.autoDefault());
        QSignalSpy clicked(&button, &Button::clicked);
        QTest::keyClick(&button, Qt::Key_Space);
        QCOMPARE(clicked.count(), 1);
        QTest::keyClick(&button, Qt::Key_Return);
        QTest::keyClick(&button, Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(clicked.count(), 3);
        // With Ctrl it belongs to the page.
        QTest::keyClick(&button, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(clicked.count(), 3);
    }

    void iconButtonsAreNamed()
    {
        IconButton button(u"close"_s, u"关闭"_s, u"Esc"_s);
        QCOMPARE(button.accessibleName(), u"关闭"_s);
        QVERIFY(button.toolTip().contains(u"关闭"_s));
        QVERIFY(button.toolTip().contains(u"Esc"_s));
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&button);
        QVERIFY(spoken != nullptr);
        QCOMPARE(spoken->text(QAccessible::Name), u"关闭"_s);
        QCOMPARE(spoken->role(), QAccessible::Button);
        button.setName(u"收起"_s);
        QCOMPARE(button.accessibleName(), u"收起"_s);
        QCOMPARE(button.toolTip(), u"收起"_s);
        QVERIFY(button.focusPolicy() & Qt::TabFocus);
    }

    void iconButtonSizes_data()
    {
        QTest::addColumn<IconButton::Size>("size");
        QTest::addColumn<int>("standard");
        QTest::addColumn<int>("elder");
        QTest::newRow("normal") << IconButton::Size::Normal << 40 << 68;
        QTest::newRow("compact") << IconButton::Size::Compact << 36 << 68;
        QTest::newRow("smallest") << IconButton::Size::Smallest << 28 << 64;
        QTest::newRow("main") << IconButton::Size::Main << 44 << 68;
    }

    void iconButtonSizes()
    {
        QFETCH(IconButton::Size, size);
        QFETCH(int, standard);
        QFETCH(int, elder);
        IconButton button(u"copy"_s, u"复制"_s);
        button.setButtonSize(size);
        QCOMPARE(button.sizeHint(), QSize(standard, standard));
        m_look->setStep(TextStep::Elder);
        QCOMPARE(button.sizeHint(), QSize(elder, elder));
        QCOMPARE(button.minimumSizeHint(), button.sizeHint());
    }

    void iconButtonsPaint()
    {
        IconButton button(u"star"_s, u"收藏"_s);
        button.resize(button.sizeHint());
        const QImage quiet = button.grab().toImage();
        QCOMPARE(count(quiet, m_look->theme().borderStrong), 0);
        button.setOutlined(true);
        QVERIFY(button.isOutlined());
        QVERIFY(count(button.grab().toImage(), m_look->theme().borderStrong) > 40);
        button.setOutlined(false);
        button.setIconName(u"star-filled"_s);
        QVERIFY(button.grab().toImage() != quiet);
    }

    void linksAreUnderlinedAndPressed()
    {
        LinkLabel link(u"查看来源 F8"_s);
        link.resize(link.sizeHint());
        const QImage shot = link.grab().toImage();
        int longest = 0;
        for (int y = 0; y < shot.height(); ++y) {
            int line = 0;
            for (int x = 0; x < shot.width(); ++x)
                line += shot.pixelColor(x, y) == m_look->theme().link ? 1 : 0;
            longest = std::max(longest, line);
        }
        QVERIFY(longest > shot.width() * 8 / 10);
        QSignalSpy clicked(&link, &LinkLabel::clicked);
        QTest::keyClick(&link, Qt::Key_Return);
        QTest::keyClick(&link, Qt::Key_Enter);
        QTest::keyClick(&link, Qt::Key_Space);
        QTest::mouseClick(&link, Qt::LeftButton);
        QCOMPARE(clicked.count(), 4);
        link.setEnabled(false);
        QTest::keyClick(&link, Qt::Key_Return);
        QCOMPARE(clicked.count(), 4);
    }

    void linksAreSpokenAsLinks()
    {
        LinkLabel link(u"忘记密码"_s);
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&link);
        QVERIFY(spoken != nullptr);
        QCOMPARE(spoken->role(), QAccessible::Link);
        QCOMPARE(spoken->text(QAccessible::Name), u"忘记密码"_s);
        QVERIFY(spoken->state().focusable);
        QSignalSpy clicked(&link, &LinkLabel::clicked);
        spoken->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(clicked.count(), 1);
    }

    void linksAreLargeEnough()
    {
        LinkLabel link(u"更多"_s, TextRole::Caption);
        QVERIFY(link.sizeHint().height() >= m_look->sizes().smallest);
        m_look->setStep(TextStep::Elder);
        QVERIFY(link.sizeHint().height() >= 60);
    }

private:
    Look* m_look = nullptr;
};

QTEST_MAIN(TestButtons)
#include "test_buttons.moc"
