// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/accessibilitywalker.h"
#include "tests/ui/helpers/stage.h"
#include "tests/ui/models/fakesource.h"
#include "ui/models/answermodel.h"
#include "ui/pages/columnchooser.h"

#include <QCheckBox>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;
using namespace yibao::testing;
using Choice = models::ColumnMemory::Choice;

class TestColumnChooser final : public QObject
{
    Q_OBJECT

    std::unique_ptr<models::AnswerModel> m_model;
    std::unique_ptr<QWidget> m_window;
    QPushButton* m_anchor = nullptr;
    ColumnChooser* m_chooser = nullptr;
    QListWidget* m_list = nullptr;
    Choice m_chosen;

    [[nodiscard]] QStringList order() const
    {
        QStringList fields;
        for (int row = 0; row < m_list->count(); ++row)
            fields.append(m_list->item(row)->data(Qt::UserRole).toString());
        return fields;
    }
    [[nodiscard]] QPushButton* button(const QString& name) const { return m_chooser->findChild<QPushButton*>(name); }

private Q_SLOTS:
    void initTestCase()
    {
        stage::look();
        qRegisterMetaType<Choice>();
    }
    void init()
    {
        m_chosen = {};
        m_model = std::make_unique<models::AnswerModel>(stage::catalogue(),
                                                        *stage::catalogue().service(u"designated-hospitals"_s));
        catalog::Answer answer;
        answer.question.service = u"designated-hospitals"_s;
        answer.rows = manyHospitals(stage::catalogue(), 3);
        answer.total = 3;
        answer.sources = {provenance(1)};
        m_model->show(answer, 100);
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 700);
        m_anchor = new QPushButton(u"anchor"_s, m_window.get());
        m_anchor->setGeometry(700, 20, 120, 40);
        m_chooser = new ColumnChooser(*m_model, m_window.get());
        m_list = m_chooser->findChild<QListWidget*>(u"columns.list"_s);
        connect(m_chooser, &ColumnChooser::chosen, this, [this](const Choice& choice) { m_chosen = choice; });
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_chooser->openFor(m_anchor, {});
        QVERIFY(m_list->isVisible());
    }
    void cleanup()
    {
        m_window.reset();
        m_model.reset();
    }

    void everyColumnOfTheServiceIsThere()
    {
        QCOMPARE(order().size(), m_model->service().columns.size());
        QCOMPARE(order().mid(0, m_model->chosen().size()), m_model->chosen());
        QCOMPARE(AccessibilityWalker(*m_window).faults(), QStringList());
        QVERIFY(m_window->rect().contains(QRect(m_chooser->mapTo(m_window.get(), QPoint()), m_chooser->size())));
    }

    void whatTheSourceDoesNotProvideSaysSo()
    {
        const int phone = static_cast<int>(order().indexOf(u"phone"_s));
        const int name = static_cast<int>(order().indexOf(u"name"_s));
        const QString label = catalog::translated(m_model->dataset().field(u"phone"_s)->label);
        QVERIFY(m_list->item(phone)->text().size() > label.size());
        QCOMPARE(m_list->item(name)->text(), catalog::translated(m_model->dataset().field(u"name"_s)->label));
    }

    void keysMoveAndCheck()
    {
        m_list->setCurrentRow(1);
        const QString second = order().at(1);
        QTest::keyClick(m_list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(order().first(), second);
        QCOMPARE(m_chosen.fields.first(), second);
        QCOMPARE(m_list->currentRow(), 0);
        QTest::keyClick(m_list, Qt::Key_Up, Qt::AltModifier); // there is nothing above
        QCOMPARE(order().first(), second);
        QTest::keyClick(m_list, Qt::Key_Space);
        QVERIFY(!m_chosen.fields.contains(second));
        QTest::keyClick(m_list, Qt::Key_Space);
        QCOMPARE(m_chosen.fields.first(), second);
    }

    void buttonsKnowTheEnds()
    {
        m_list->setCurrentRow(0);
        QVERIFY(!button(u"columns.up"_s)->isEnabled());
        QVERIFY(button(u"columns.down"_s)->isEnabled());
        m_list->setCurrentRow(m_list->count() - 1);
        QVERIFY(!button(u"columns.down"_s)->isEnabled());
        QTest::mouseClick(button(u"columns.up"_s), Qt::LeftButton);
        QCOMPARE(m_list->currentRow(), m_list->count() - 2);
    }

    void theUsualChoiceIsToldAsNone()
    {
        QVERIFY(!button(u"columns.reset"_s)->isEnabled());
        m_list->setCurrentRow(0);
        QTest::mouseClick(button(u"columns.down"_s), Qt::LeftButton);
        QVERIFY(!m_chosen.fields.isEmpty());
        QVERIFY(button(u"columns.reset"_s)->isEnabled());
        QTest::mouseClick(button(u"columns.reset"_s), Qt::LeftButton);
        QVERIFY(m_chosen.fields.isEmpty()); // so that a later catalogue may bring its own
        QCOMPARE(order().mid(0, m_model->chosen().size()), m_model->chosen());
    }

    void twoLinesAreToldAndShownAgain()
    {
        auto* box = m_chooser->findChild<QCheckBox*>(u"columns.twoLines"_s);
        QVERIFY(!box->isChecked());
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(m_chosen.twoLines);
        m_chooser->dismiss();
        m_chosen = {};
        m_chooser->openFor(m_anchor, {.fields = {}, .twoLines = true});
        QVERIFY(box->isChecked());
        QCOMPARE(m_chosen, Choice()); // opening is no choice
    }

    void escapeGivesTheFocusBack()
    {
        m_list->setFocus();
        QTest::keyClick(m_list, Qt::Key_Escape);
        QVERIFY(!m_chooser->isVisible());
        QVERIFY(m_anchor->hasFocus());
    }
};

QTEST_MAIN(TestColumnChooser)
#include "test_columnchooser.moc"
