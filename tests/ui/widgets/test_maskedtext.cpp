// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/stage.h"
#include "ui/widgets/maskedtext.h"

#include <QAccessible>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

/// Names and numbers behind stars: who may see them, how, and for how long. All of them are made up.
class TestMaskedText final : public QObject
{
    Q_OBJECT

    std::unique_ptr<stage::Window> m_window;
    MaskedText* m_text = nullptr;
    QWidget* m_other = nullptr;
    int m_asked = 0;
    bool m_allowed = true;

    static constexpr int hold = 60;
    static constexpr int shown = 400;

    void make(MaskedText::Kind kind, const QString& value, bool staff)
    {
        m_window = std::make_unique<stage::Window>(QSize(400, 200));
        m_text = m_window->add(new MaskedText(kind, u"Mobile"_s));
        m_other = m_window->add(new QWidget);
        m_other->setFocusPolicy(Qt::StrongFocus);
        m_text->setTimes(hold, shown);
        m_text->setValue(value);
        m_asked = 0;
        m_allowed = true;
        if (staff)
            m_text->setGate([this] {
                ++m_asked;
                return m_allowed;
            });
        m_window->open();
    }

private Q_SLOTS:
    void cleanup() { m_window.reset(); }

    void masksByKind_data()
    {
        QTest::addColumn<MaskedText::Kind>("kind");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("masked");
        QTest::newRow("name") << MaskedText::Kind::Name << u"演示安"_s << u"演*安"_s;
        QTest::newRow("id") << MaskedText::Kind::CitizenId << u"110101188001010011"_s << u"110101********0011"_s;
        QTest::newRow("mobile") << MaskedText::Kind::Mobile << u"15400000001"_s << u"154****0001"_s;
        QTest::newRow("card") << MaskedText::Kind::Card << u"99000012345678"_s << u"****5678"_s;
        QTest::newRow("nothing") << MaskedText::Kind::Name << QString() << u"—"_s;
    }
    void masksByKind()
    {
        QFETCH(MaskedText::Kind, kind);
        QFETCH(QString, value);
        QFETCH(QString, masked);
        make(kind, value, true);
        QCOMPARE(m_text->shown(), masked);
        QCOMPARE(m_text->accessibleName(), u"Mobile: "_s + masked);
    }

    void isHeldToBeShown()
    {
        make(MaskedText::Kind::Mobile, u"15400000001"_s, true);
        m_text->setFocus(Qt::TabFocusReason);
        QTest::keyPress(m_text, Qt::Key_Space);
        QTest::qWait(hold / 3);
        QTest::keyRelease(m_text, Qt::Key_Space);
        QTest::qWait(2 * hold);
        QVERIFY(!m_text->isRevealed());
        QCOMPARE(m_asked, 0);
        QTest::keyPress(m_text, Qt::Key_Space);
        QTRY_VERIFY(m_text->isRevealed());
        QTest::keyRelease(m_text, Qt::Key_Space);
        QCOMPARE(m_text->shown(), u"15400000001"_s);
        QCOMPARE(m_asked, 1);
        // It goes by itself.
        QTRY_VERIFY_WITH_TIMEOUT(!m_text->isRevealed(), 10 * shown);
        QCOMPARE(m_text->shown(), u"154****0001"_s);
        QTest::mousePress(m_text, Qt::LeftButton);
        QTRY_VERIFY(m_text->isRevealed());
        QTest::mouseRelease(m_text, Qt::LeftButton);
        QCOMPARE(m_asked, 2);
    }

    void goesWithTheFocus()
    {
        make(MaskedText::Kind::CitizenId, u"110101188001010011"_s, true);
        m_text->setFocus(Qt::TabFocusReason);
        QTest::keyPress(m_text, Qt::Key_Space);
        QTRY_VERIFY(m_text->isRevealed());
        m_other->setFocus(Qt::TabFocusReason);
        QVERIFY(!m_text->isRevealed());
        m_text->setFocus(Qt::TabFocusReason);
        QTest::keyPress(m_text, Qt::Key_Space);
        QTRY_VERIFY(m_text->isRevealed());
        m_text->hide();
        QVERIFY(!m_text->isRevealed());
    }

    void isNotShownWithoutItsLine()
    {
        make(MaskedText::Kind::Mobile, u"15400000001"_s, true);
        m_allowed = false;
        m_text->setFocus(Qt::TabFocusReason);
        QTest::keyPress(m_text, Qt::Key_Space);
        QTRY_COMPARE(m_asked, 1);
        QVERIFY(!m_text->isRevealed());
    }

    void isForStaffAndForWhatIsThere()
    {
        make(MaskedText::Kind::Mobile, u"15400000001"_s, false);
        QVERIFY(!m_text->isRevealable());
        QCOMPARE(m_text->focusPolicy(), Qt::NoFocus);
        QVERIFY(m_text->accessibleDescription().isEmpty());
        // What the portal masked has nothing behind its stars.
        make(MaskedText::Kind::Mobile, u"154****0001"_s, true);
        QVERIFY(!m_text->isRevealable());
        QCOMPARE(m_text->shown(), u"154****0001"_s);
        m_text->clear();
        QCOMPARE(m_text->shown(), u"—"_s);
    }
};

QTEST_MAIN(TestMaskedText)
#include "test_maskedtext.moc"
