// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/shell/shellfixture.h"
#include "ui/models/searchmodel.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/searchbox.h"
#include "ui/shell/searchpopup.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

using namespace yibao;
using namespace yibao::ui;
using namespace yibao::testing;

namespace {

class EventCount final : public QObject
{
public:
    EventCount(QWidget* widget, QEvent::Type type)
        : m_type(type)
    {
        widget->installEventFilter(this);
    }
    [[nodiscard]] int count() const { return m_count; }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_count += event->type() == m_type ? 1 : 0;
        return false;
    }

private:
    QEvent::Type m_type;
    int m_count = 0;
};

} // namespace

class TestSearchBox final : public QObject
{
    Q_OBJECT

    ui::Look* m_look = nullptr;
    std::unique_ptr<ShellFixture> m_shell;

    QLineEdit* edit() const { return m_shell->part<QLineEdit>(u"search.edit"_s); }
    SearchPopup& popup() const { return m_shell->window->searchBox().popup(); }
    QListView* list() const { return m_shell->part<QListView>(u"search.list"_s); }
    void type(const QString& text)
    {
        if (!edit()->hasFocus())
            m_shell->window->focusSearch();
        ShellFixture::type(edit(), text);
        QTRY_VERIFY(m_shell->window->searchBox().isSettled());
    }

private Q_SLOTS:
    void initTestCase() { m_look = Look::install(*qApp, ThemeKind::Light, TextStep::Standard); }
    void init()
    {
        m_shell = std::make_unique<ShellFixture>();
        m_shell->look = m_look;
        m_shell->show();
    }
    void cleanup() { m_shell.reset(); }

    void itOpensWithTheFirstCharacterAndKeepsTheCaret()
    {
        QTest::keyClick(m_shell->window.get(), Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(ShellFixture::focus(), edit());
        QVERIFY(!popup().isOpen());
        type(u"演"_s);
        QVERIFY(popup().isOpen());
        QCOMPARE(ShellFixture::focus(), edit());
        type(u"示"_s);
        QCOMPARE(edit()->text(), u"演示"_s);
        QCOMPARE(ShellFixture::focus(), edit());
        QVERIFY(popup().geometry().right() <= m_shell->window->width());
    }

    // A page is costly to paint, and would be at each key.
    void whatLiesBelowTheHitsIsNotPaintedWithThem()
    {
        type(u"演示"_s);
        QWidget below(m_shell->window.get());
        below.setGeometry(list()->geometry().adjusted(40, 10, -40, -10));
        below.stackUnder(&popup());
        below.show();
        QTest::qWait(50);
        const EventCount paints(&below, QEvent::Paint);
        const EventCount hits(list()->viewport(), QEvent::Paint);
        type(u"第"_s);
        QTRY_VERIFY(hits.count() > 0);
        QTest::qWait(50);
        QCOMPARE(paints.count(), 0);
        QTest::keyClick(edit(), Qt::Key_Escape);
        QTRY_VERIFY(paints.count() > 0);
        QVERIFY(!list()->isVisible());
        const int before = paints.count();
        type(u"演示"_s);
        QTRY_VERIFY(list()->isVisible());
        QTest::qWait(50);
        QCOMPARE(paints.count(), before);
    }

    void slashOpensItToo()
    {
        QTest::keyClick(m_shell->window.get(), Qt::Key_Slash);
        QCOMPARE(ShellFixture::focus(), edit());
        QVERIFY(edit()->text().isEmpty());
    }

    void hitsAreFewAndTheFirstIsCurrent()
    {
        type(u"演示"_s);
        auto* model = qobject_cast<models::SearchModel*>(list()->model());
        QVERIFY(model->result().shown() <= 8);
        QCOMPARE(model->result().groups.first().total, 12);
        QCOMPARE(list()->currentIndex(), model->firstHit());
        QVERIFY(!edit()->accessibleDescription().isEmpty());
    }

    void arrowsWalkHitsOnly()
    {
        type(u"演示"_s);
        const QModelIndex first = list()->currentIndex();
        QTest::keyClick(edit(), Qt::Key_Up);
        QCOMPARE(list()->currentIndex(), first);
        QTest::keyClick(edit(), Qt::Key_Down);
        QCOMPARE(list()->currentIndex().row(), first.row() + 1);
        for (int i = 0; i < 30; ++i)
            QTest::keyClick(edit(), Qt::Key_Down);
        auto* model = qobject_cast<models::SearchModel*>(list()->model());
        QVERIFY(model->hit(list()->currentIndex()) != nullptr);
        QCOMPARE(edit()->text(), u"演示"_s);
    }

    void whoOnlyTypesHasTheFirstHitAndWhoWalkedStaysThere()
    {
        type(u"演示第3"_s);
        auto* model = qobject_cast<models::SearchModel*>(list()->model());
        edit()->selectAll();
        type(u"演示"_s);
        QCOMPARE(list()->currentIndex(), model->firstHit());
        QTest::keyClick(edit(), Qt::Key_Down);
        const QString walked = model->hit(list()->currentIndex())->title;
        type(u"第"_s);
        const auto* now = model->hit(list()->currentIndex());
        QVERIFY(now != nullptr);
        QCOMPARE(now->title, walked);
        QVERIFY(list()->currentIndex() != model->firstHit());
    }

    void tabGoesFromGroupToGroup()
    {
        // Nanshan is an institution here, and a place.
        m_shell->source.rows.append(hospital(m_shell->catalog, u"H1"_s, u"南山医院"_s, u"440305"_s));
        type(u"南山"_s);
        auto* model = qobject_cast<models::SearchModel*>(list()->model());
        QVERIFY(model->result().groups.size() >= 2);
        const auto* before = model->group(list()->currentIndex());
        QTest::keyClick(edit(), Qt::Key_Tab);
        const auto* after = model->group(list()->currentIndex());
        QVERIFY(before != after);
        QCOMPARE(ShellFixture::focus(), edit());
        QTest::keyClick(edit(), Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(model->group(list()->currentIndex()), before);
    }

    void enterOpensTheRow()
    {
        type(u"协和"_s);
        QTest::keyClick(edit(), Qt::Key_Return);
        QVERIFY(!popup().isOpen());
        QVERIFY(edit()->text().isEmpty());
        QCOMPARE(m_shell->window->pages().page(), u"designated-hospitals"_s);
        QCOMPARE(m_shell->window->pages().remembered(u"designated-hospitals"_s).text, u"协和"_s);
        m_shell->settle();
        auto* card = m_shell->part(u"detailCard"_s);
        QVERIFY(card != nullptr);
        QTRY_VERIFY(card->isVisible());
    }

    void controlEnterOpensAll()
    {
        type(u"演示"_s);
        QTest::keyClick(edit(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_shell->window->pages().page(), u"designated-hospitals"_s);
        QCOMPARE(m_shell->window->pages().remembered(u"designated-hospitals"_s).text, u"演示"_s);
        m_shell->settle();
        auto* words = m_shell->part<QAbstractButton>(u"result.text"_s);
        QVERIFY(words->isVisible() && words->text().contains(u"演示"_s));
        QTest::mouseClick(words, Qt::LeftButton);
        m_shell->settle();
        QVERIFY(m_shell->window->pages().remembered(u"designated-hospitals"_s).text.isEmpty());
        QVERIFY(!words->isVisible());
        QVERIFY(!m_shell->part(u"detailCard"_s)->isVisible());
    }

    void aPlaceOpensItsOpeningState()
    {
        type(u"石家庄"_s);
        QTest::keyClick(edit(), Qt::Key_Return);
        QCOMPARE(m_shell->window->pages().page(), u"pool-area-openings"_s);
        QCOMPARE(m_shell->window->pages().remembered(u"pool-area-openings"_s).filters.value(u"region"_s), u"130100"_s);
    }

    void escapeClearsThenLeaves()
    {
        m_shell->window->focusSearch();
        type(u"演"_s);
        QTest::keyClick(edit(), Qt::Key_Escape);
        QVERIFY(!popup().isOpen());
        QVERIFY(edit()->text().isEmpty());
        QCOMPARE(ShellFixture::focus(), edit());
        QTest::keyClick(edit(), Qt::Key_Escape);
        QVERIFY(ShellFixture::focus() != edit());
    }

    void aClickOpensAHit()
    {
        type(u"演示"_s);
        const QModelIndex second = list()->model()->index(2, 0);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(second).center());
        QCOMPARE(m_shell->window->pages().page(), u"designated-hospitals"_s);
    }

    void theWordsAtTheRightOfAGroupOpenAll()
    {
        type(u"演示"_s);
        const QRect group = list()->visualRect(list()->model()->index(0, 0));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, group.center());
        QVERIFY(popup().isOpen());
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, QPoint(group.right() - 40, group.center().y()));
        QVERIFY(!popup().isOpen());
        QCOMPARE(m_shell->window->pages().page(), u"designated-hospitals"_s);
    }

    void onlyTheNewestTextIsShown()
    {
        m_shell->holdSearch = true;
        ShellFixture::type(edit(), u"演示第"_s);
        QVERIFY(!popup().isOpen());
        // Every key asks at once; what the keys before asked is dropped.
        QCOMPARE(m_shell->searched, (QStringList{u"演"_s, u"演示"_s, u"演示第"_s}));
        auto* model = qobject_cast<models::SearchModel*>(list()->model());
        QStringList shown;
        connect(model, &QAbstractItemModel::modelReset, this, [&] { shown.append(model->result().text); });
        m_shell->releaseSearch();
        QTRY_VERIFY(m_shell->window->searchBox().isSettled());
        QCOMPARE(shown, (QStringList{u"演示第"_s}));
    }

    void hitsOfTheKeyBeforeStayUntilTheNewAreThere()
    {
        type(u"演"_s);
        QVERIFY(popup().isOpen());
        const int rows = list()->model()->rowCount();
        m_shell->holdSearch = true;
        ShellFixture::type(edit(), u"示第3"_s);
        QVERIFY(popup().isOpen());
        QCOMPARE(list()->model()->rowCount(), rows);
        m_shell->releaseSearch();
        QTRY_VERIFY(list()->model()->rowCount() != rows);
    }

    void enterBeforeTheAnswerOpensItsFirstHit()
    {
        type(u"演"_s);
        m_shell->holdSearch = true;
        edit()->selectAll();
        ShellFixture::type(edit(), u"协和"_s);
        QTest::keyClick(edit(), Qt::Key_Return);
        QCOMPARE(m_shell->window->pages().page(), pagename::home);
        m_shell->releaseSearch();
        QTRY_COMPARE(m_shell->window->pages().page(), u"designated-hospitals"_s);
        QCOMPARE(m_shell->window->pages().remembered(u"designated-hospitals"_s).text, u"协和"_s);
    }

    void theReasonIsSpokenAndMarked()
    {
        m_shell->source.otherNames.insert(u"演示第5医院"_s, u"老五院"_s);
        type(u"老五"_s);
        const QModelIndex hit = list()->currentIndex();
        QVERIFY(hit.data(models::SearchModel::ReasonRole).toString().contains(u"老五院"_s));
        QVERIFY(edit()->accessibleDescription().contains(u"老五院"_s));
        const auto marks = hit.data(models::SearchModel::DetailMarksRole).value<QList<text::Range>>();
        QCOMPARE(marks.size(), 1);
        QCOMPARE(hit.data(models::SearchModel::DetailRole).toString().mid(marks.first().start, marks.first().length),
                 u"老五"_s);
    }

    void aLateAnswerToAClearedFieldOpensNothing()
    {
        m_shell->holdSearch = true;
        ShellFixture::type(edit(), u"演"_s);
        m_shell->window->searchBox().reset();
        m_shell->releaseSearch();
        QTRY_VERIFY(m_shell->window->searchBox().isSettled());
        QVERIFY(!popup().isOpen());
    }

    void nothingFoundOffersServices()
    {
        type(u"没有这家"_s);
        QVERIFY(popup().isOpen());
        QTest::keyClick(edit(), Qt::Key_Return);
        QCOMPARE(m_shell->window->pages().page(), u"designated-hospitals"_s);
        QCOMPARE(m_shell->window->pages().remembered(u"designated-hospitals"_s).filters.value(u"name"_s),
                 u"没有这家"_s);
    }

    void oddTextsAreSurvived_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("percent") << u"%"_s;
        QTest::newRow("quote") << u"'; drop table"_s;
        QTest::newRow("emoji") << u"✔️医院"_s;
        QTest::newRow("long") << QString(1000, u'医');
        QTest::newRow("blank") << u"   "_s;
    }
    void oddTextsAreSurvived()
    {
        QFETCH(QString, text);
        m_shell->window->searchBox().setText(text);
        QTRY_VERIFY(m_shell->window->searchBox().isSettled());
        QVERIFY(m_shell->window->searchBox().text().size() <= 200);
        QTest::keyClick(edit(), Qt::Key_Escape);
        QVERIFY(!popup().isOpen());
    }

    void aClickElsewhereClosesItAndTypingOpensItAgain()
    {
        type(u"演"_s);
        QTest::mouseClick(m_shell->part(u"home.tile.drugs"_s), Qt::RightButton);
        QTest::mouseClick(m_shell->window.get(), Qt::LeftButton, {}, QPoint(m_shell->window->width() - 3, 400));
        m_shell->part(u"home.tile.drugs"_s)->setFocus(Qt::MouseFocusReason);
        QVERIFY(!popup().isOpen());
        edit()->setFocus();
        type(u"示"_s);
        QVERIFY(popup().isOpen());
    }
};

QTEST_MAIN(TestSearchBox)
#include "test_searchbox.moc"
