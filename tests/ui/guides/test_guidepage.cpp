// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/guides/guidebook.h"
#include "core/guides/guidetext.h"
#include "core/qr/qr.h"
#include "tests/ui/helpers/accessibilitywalker.h"
#include "tests/ui/helpers/paper.h"
#include "tests/ui/helpers/scripteddialogs.h"
#include "ui/guides/guidepage.h"
#include "ui/guides/guidespage.h"
#include "ui/theme/look.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;
using yibao::testing::AccessibilityWalker;

class TestGuidePage final : public QObject
{
    Q_OBJECT

    std::unique_ptr<guides::Guidebook> m_book;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 29), QTime(9, 0), Qt::UTC)};
    ScriptedDialogs m_dialogs;
    testing::PaperPrinters m_printers;
    std::unique_ptr<GuidePage> m_page;

    void open(const QString& id, const QString& step = {}, QSize size = QSize(1138, 678))
    {
        m_page = std::make_unique<GuidePage>(
            *m_book->guide(id), PrintTools{.clock = m_clock, .dialogs = m_dialogs, .printers = m_printers});
        m_page->resize(size);
        m_page->show();
        QApplication::setActiveWindow(m_page.get());
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->begin(step);
    }
    [[nodiscard]] QString at() const { return m_page->walk().step().id; }
    template <typename T = QAbstractButton>
    [[nodiscard]] T* part(const QString& name) const
    {
        return m_page->findChild<T*>(name);
    }

private Q_SLOTS:
    void initTestCase()
    {
        Look::install(*qApp, ThemeKind::Light, TextStep::Standard);
        const auto catalog = catalog::Catalog::load();
        QVERIFY(catalog);
        auto book = guides::Guidebook::load(*catalog);
        QVERIFY(book);
        m_book = std::make_unique<guides::Guidebook>(*std::move(book));
    }
    void cleanup() { m_page.reset(); }

    void theListLeadsToEveryGuide()
    {
        GuidesPage page(*m_book, m_clock.today());
        page.resize(1138, 678);
        page.show();
        QSignalSpy opened(&page, &GuidesPage::opened);
        for (const guides::Guide& guide : m_book->guides()) {
            auto* row = page.findChild<QAbstractButton*>(u"guides."_s + guide.id);
            QVERIFY2(row != nullptr, qPrintable(guide.id));
            QVERIFY(!row->accessibleDescription().contains(u"to be checked"_s));
            row->click();
            QCOMPARE(opened.last().first().toString(), guide.id);
        }
        QCOMPARE(AccessibilityWalker(page).faults(), QStringList());
        const GuidesPage late(*m_book, m_clock.today().addDays(400));
        QVERIFY(late.findChild<QAbstractButton*>(u"guides.complaint"_s)
                    ->accessibleDescription()
                    .contains(u"to be checked"_s));
    }

    void aPersonWalksByKeysAndBack()
    {
        open(u"family-account"_s);
        const QString start = at();
        QVERIFY(QApplication::focusWidget() == part(u"guide.choice.0"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        QTRY_VERIFY(at() != start);
        const QString second = at();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_9);
        QCOMPARE(at(), second);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_COMPARE(at(), start);
        QSignalSpy left(m_page.get(), &GuidePage::backRequested);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void aBirthdayIsAskedAndWhatIsNoneIsTold()
    {
        open(u"family-account"_s, u"age"_s);
        auto* field = part<DateField>(u"guide.birth"_s);
        QVERIFY(field != nullptr && field->edit()->hasFocus());
        QTest::keyClick(field->edit(), Qt::Key_Return);
        QTRY_VERIFY(!field->error().isEmpty());
        QCOMPARE(at(), u"age"_s);
        QTest::keyClicks(field->edit(), u"2027-01-01"_s);
        QTest::mouseClick(part(u"guide.next"_s), Qt::LeftButton);
        QTRY_VERIFY(!field->error().isEmpty());
        QCOMPARE(at(), u"age"_s);
        field->edit()->selectAll();
        QTest::keyClicks(field->edit(), u"2010-11-30"_s);
        QTest::keyClick(field->edit(), Qt::Key_Return);
        QTRY_COMPARE(at(), m_book->guide(u"family-account"_s)->step(u"age"_s)->age->below);
    }

    void whatWasAnsweredGoesWithThePerson()
    {
        open(u"family-account"_s, u"age"_s);
        QTest::keyClicks(part<DateField>(u"guide.birth"_s)->edit(), u"2010-11-30"_s);
        m_page->forget();
        QCOMPARE(at(), m_page->walk().guide().start);
        QCOMPARE(m_page->walk().path().size(), 1);
        QVERIFY(part<DateField>(u"guide.birth"_s) == nullptr);
    }

    void aResultShowsWhatToBringAndACodeThatReads()
    {
        open(u"family-account"_s, u"child-ready"_s);
        auto* ready = part<Label>(u"guide.ready"_s);
        QVERIFY(ready != nullptr);
        const QString before = ready->text();
        part<QCheckBox>(u"guide.material.0"_s)->click();
        QVERIFY(ready->text() != before);
        part(u"guide.copy"_s)->click();
        const QString copied = QApplication::clipboard()->text();
        QCOMPARE(copied, guides::plainText(m_page->walk().guide(), m_page->walk().step()));

        open(u"e-certificate"_s, u"get-app"_s);
        auto* code = part<QWidget>(u"guide.code"_s);
        QVERIFY(code != nullptr);
        const QImage grey = code->grab().toImage().convertToFormat(QImage::Format_Grayscale8);
        const auto read = qr::decode({.pixels = grey.constBits(),
                                      .width = grey.width(),
                                      .height = grey.height(),
                                      .stride = static_cast<int>(grey.bytesPerLine())});
        QVERIFY(read);
        QCOMPARE(*read, m_page->walk().step().qr);
    }

    void whatIsTickedStaysSo()
    {
        open(u"family-account"_s);
        for (const int choice : {0, 0})
            part(u"guide.choice.%1"_s.arg(choice))->click();
        QTRY_COMPARE(at(), u"age"_s);
        QTest::keyClicks(part<DateField>(u"guide.birth"_s)->edit(), u"2020-11-20"_s);
        part(u"guide.next"_s)->click();
        QTRY_COMPARE(at(), u"child-ready"_s);
        part<QCheckBox>(u"guide.material.1"_s)->click();
        part(u"guide.next"_s)->click();
        QTRY_COMPARE(at(), u"child-phone"_s);
        part(u"guide.back"_s)->click();
        QTRY_COMPARE(at(), u"child-ready"_s);
        QVERIFY(part<QCheckBox>(u"guide.material.1"_s)->isChecked());
        QVERIFY(!part<QCheckBox>(u"guide.material.0"_s)->isChecked());
        m_page->begin(u"child-ready"_s);
        QVERIFY2(!part<QCheckBox>(u"guide.material.1"_s)->isChecked(), "another person begins anew");
    }

    void theListIsInItsOwnOrder()
    {
        const GuidesPage page(*m_book, m_clock.today(), true);
        QStringList rows;
        for (const QAbstractButton* row : page.findChildren<QAbstractButton*>()) {
            if (row->objectName().startsWith(u"guides."_s))
                rows.append(row->objectName().mid(7));
        }
        QVERIFY(rows.indexOf(u"family-account"_s) < rows.indexOf(u"e-certificate"_s));
        QVERIFY(rows.contains(u"channels"_s));
    }

    void linksLeadOn()
    {
        for (const guides::Guide& guide : m_book->guides()) {
            for (const guides::Step& step : guide.steps) {
                if (step.links.isEmpty())
                    continue;
                open(guide.id, step.id);
                QSignalSpy other(m_page.get(), &GuidePage::guideRequested);
                QSignalSpy page(m_page.get(), &GuidePage::pageRequested);
                QSignalSpy official(m_page.get(), &GuidePage::officialPageRequested);
                for (int i = 0; i < step.links.size(); ++i) {
                    part(u"guide.link.%1"_s.arg(i))->click();
                    QTRY_COMPARE(other.size() + page.size() + official.size(), i + 1);
                }
            }
        }
    }

    void everyStepCanBeReadByAScreenReader()
    {
        for (const guides::Guide& guide : m_book->guides()) {
            open(guide.id);
            for (const guides::Step& step : guide.steps) {
                m_page->begin(step.id);
                const QStringList faults = AccessibilityWalker(*m_page).faults();
                QVERIFY2(faults.isEmpty(), qPrintable(guide.id + u' ' + step.id + u": "_s + faults.join(u"; "_s)));
                QVERIFY(m_page->isAncestorOf(QApplication::focusWidget()));
            }
        }
    }
};

QTEST_MAIN(TestGuidePage)
#include "test_guidepage.moc"
