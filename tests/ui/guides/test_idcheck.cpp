// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/clock.h"
#include "tests/ui/helpers/accessibilitywalker.h"
#include "tests/ui/helpers/stage.h"
#include "ui/guides/idcheckdialog.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/secretedit.h"

#include <QClipboard>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;

class TestIdCheck final : public QObject
{
    Q_OBJECT

    FixedClock m_clock{QDateTime(QDate(2026, 11, 29), QTime(9, 0), Qt::UTC)};
    std::unique_ptr<IdCheckDialog> m_dialog;

    [[nodiscard]] SecretEdit* edit() const { return m_dialog->findChild<SecretEdit*>(); }
    [[nodiscard]] QString answer() const { return m_dialog->findChild<MessageStrip*>(u"idcheck.answer"_s)->words(); }
    [[nodiscard]] QString fault() const { return m_dialog->findChild<FormField*>(u"idcheck.number"_s)->error(); }
    void type(const QString& number)
    {
        edit()->setFocus();
        edit()->wipe();
        edit()->setShown(true);
        QTest::keyClicks(edit(), number);
        QTest::keyClick(edit(), Qt::Key_Return);
    }
    /// A synthetic number: its check digit is worked out.
    static QString numberOf(QString first17)
    {
        constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; ++i)
            sum += first17.at(i).digitValue() * weights[i];
        return first17 + u"10X98765432"_s.at(sum % 11);
    }

private Q_SLOTS:
    void initTestCase() { stage::look(); }
    void init()
    {
        m_dialog = std::make_unique<IdCheckDialog>(m_clock, 16, nullptr);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    void cleanup() { m_dialog.reset(); }

    void aSoundNumberTellsItsBirthdayAndAge_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("born");
        QTest::addColumn<QString>("age");
        QTest::newRow("sixteen today") << u"11010120101129001"_s << u"2010-11-29"_s << u"16 or older"_s;
        QTest::newRow("sixteen tomorrow") << u"11010120101130001"_s << u"2010-11-30"_s << u"Under 16"_s;
        QTest::newRow("an elder") << u"11010119500101002"_s << u"1950-01-01"_s << u"16 or older"_s;
    }
    void aSoundNumberTellsItsBirthdayAndAge()
    {
        QFETCH(QString, first);
        QFETCH(QString, born);
        QFETCH(QString, age);
        type(numberOf(first));
        QVERIFY2(answer().contains(born) && answer().contains(age), qPrintable(answer()));
        QVERIFY(answer().contains(first.at(16).digitValue() % 2 == 1 ? u", male,"_s : u", female,"_s));
        QVERIFY(fault().isEmpty());
    }

    void aWrongOneSaysWhy_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("why");
        QString slip = numberOf(u"11010120101129001"_s);
        slip[10] = slip.at(10) == u'1' ? u'0' : u'1';
        QTest::newRow("nothing") << QString() << u"type the number"_s;
        QTest::newRow("short") << u"1101012010"_s << u"18 characters"_s;
        QTest::newRow("old form") << u"110101500101002"_s << u"15 digits"_s;
        QTest::newRow("no such day") << numberOf(u"11010120100230001"_s) << u"digits 7 to 14"_s;
        QTest::newRow("a slip") << slip << u"does not fit"_s;
    }
    void aWrongOneSaysWhy()
    {
        QFETCH(QString, number);
        QFETCH(QString, why);
        type(number);
        QVERIFY2(fault().contains(why), qPrintable(fault()));
        QVERIFY(answer().isEmpty());
    }

    void itIsHiddenOnceLeftAndGoneOnceClosed()
    {
        type(numberOf(u"11010119500101002"_s));
        QVERIFY(edit()->isShown());
        m_dialog->findChild<QWidget*>(u"idcheck.go"_s)->setFocus();
        QVERIFY(!edit()->isShown());
        edit()->setFocus();
        edit()->selectAll();
        QTest::keyClick(edit(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(!QApplication::clipboard()->text().contains(u"1950"_s));
        QCOMPARE(yibao::testing::AccessibilityWalker(*m_dialog).faults(), QStringList());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(edit()->text().isEmpty());
        QVERIFY(answer().isEmpty());
    }
};

QTEST_MAIN(TestIdCheck)
#include "test_idcheck.moc"
