// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/stage.h"
#include "ui/widgets/fieldbox.h"
#include "ui/widgets/recentregions.h"
#include "ui/widgets/regionfield.h"
#include "ui/widgets/regionlist.h"
#include "ui/widgets/regionpicker.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;
using catalog::RegionCode;
using catalog::RegionTree;

namespace {

constexpr auto code = &RegionCode::fromNumber;

// A municipality with districts directly below it, a node of the portal's own, and a branch that is five deep.
RegionTree smallTree()
{
    auto tree = RegionTree::fromTsv("code\tparent\tlevel\tname\n"
                                    "110000\t100000\t1\t北京市\n"
                                    "110101\t110000\t2\t东城区\n"
                                    "110105\t110000\t2\t朝阳区\n"
                                    "130000\t100000\t1\t河北省\n"
                                    "130100\t130000\t2\t石家庄市\n"
                                    "130200\t130000\t2\t唐山市\n"
                                    "130299\t130200\t3\t市本级\n"
                                    "130202\t130200\t3\t路南区\n"
                                    "130801\t130202\t4\t甲街道\n"
                                    "130802\t130801\t5\t乙社区\n"
                                    "220000\t100000\t1\t吉林省\n"
                                    "220100\t220000\t2\t长春市\n"
                                    "220104\t220100\t3\t朝阳区\n");
    return tree.value();
}

struct Bench
{
    explicit Bench(const RegionTree& regions, QSize size = {900, 600})
        : window(size)
    {
        field = window.add(new RegionField(u"region"_s, u"Place"_s, regions));
        window.fill();
    }
    void open(const QString& keys = {})
    {
        window.open();
        field->setFocus();
        if (keys.isEmpty())
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        for (const QChar key : keys)
            QTest::keyClick(QApplication::focusWidget(), key.toLatin1());
        picker = window.findChild<RegionPicker*>();
        QVERIFY(picker != nullptr && picker->isVisible());
    }
    RegionList* list(const char* name) const { return picker->findChild<RegionList*>(QString::fromLatin1(name)); }
    static void key(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    stage::Window window;
    RegionField* field;
    RegionPicker* picker = nullptr;
};

QStringList rows(const RegionList* list)
{
    QStringList words;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        words.append(list->model()->index(row, 0).data().toString());
    return words;
}

} // namespace

class TestRegionPicker final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { stage::look(); }

    void columnsByKeyboardOnly()
    {
        const RegionTree tree = smallTree();
        Bench bench(tree);
        bench.open();
        QSignalSpy edited(bench.field, &FilterField::edited);
        // The caret is in the input; the keys go down into the columns.
        QCOMPARE(QApplication::focusWidget(), bench.picker->input());
        QCOMPARE(rows(bench.list("region.column.0")), QStringList({u"北京市"_s, u"河北省"_s, u"吉林省"_s}));
        Bench::key(Qt::Key_Down);
        QCOMPARE(bench.picker->current(), code(110000));
        // Districts stand directly below a municipality, and all of it comes first.
        QCOMPARE(rows(bench.list("region.column.1")), QStringList({u"All of 北京市"_s, u"东城区"_s, u"朝阳区"_s}));
        QVERIFY(rows(bench.list("region.column.2")).isEmpty());
        Bench::key(Qt::Key_Down);
        Bench::key(Qt::Key_Right);
        QCOMPARE(QApplication::focusWidget(), bench.list("region.column.1"));
        QCOMPARE(bench.picker->current(), code(130000));
        Bench::key(Qt::Key_End);
        QCOMPARE(bench.picker->current(), code(130200));
        Bench::key(Qt::Key_Right);
        QCOMPARE(QApplication::focusWidget(), bench.list("region.column.2"));
        QCOMPARE(bench.list("region.column.2")->currentIndex().data().toString(), u"All of 唐山市"_s);
        Bench::key(Qt::Key_Down);
        QCOMPARE(bench.picker->current(), code(130299));
        QCOMPARE(edited.count(), 0);
        stage::shot(&bench.window, u"picker-small"_s);
        Bench::key(Qt::Key_Return);
        QVERIFY(!bench.field->isOpen());
        QCOMPARE(bench.field->value(), u"130299"_s);
        QCOMPARE(bench.field->words(), u"河北省唐山市市本级"_s);
        QCOMPARE(bench.field->accessibleDescription(), u"河北省唐山市市本级"_s);
        QCOMPARE(edited.count(), 1);
        QVERIFY(bench.field->focusProxy()->hasFocus());
    }

    void leftGoesBack()
    {
        const RegionTree tree = smallTree();
        Bench bench(tree);
        bench.field->setRegion(code(130202));
        bench.open();
        // It opens where the field stands.
        QCOMPARE(bench.picker->current(), code(130202));
        Bench::key(Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), bench.list("region.column.1"));
        QCOMPARE(bench.picker->current(), code(130202));
        Bench::key(Qt::Key_Left);
        QCOMPARE(bench.picker->current(), code(130200));
        Bench::key(Qt::Key_Left);
        QCOMPARE(bench.picker->current(), code(130000));
        Bench::key(Qt::Key_Left);
        QCOMPARE(bench.picker->current(), code(130000));
        Bench::key(Qt::Key_Escape);
        QCOMPARE(bench.field->value(), u"130202"_s);
    }

    void deeperThanThree()
    {
        const RegionTree tree = smallTree();
        Bench bench(tree);
        bench.field->setRegion(code(130200));
        bench.open();
        Bench::key(Qt::Key_Down);
        Bench::key(Qt::Key_Right);
        Bench::key(Qt::Key_Down);
        Bench::key(Qt::Key_Down);
        QCOMPARE(bench.picker->current(), code(130202));
        for (const int expected : {130801, 130802}) {
            Bench::key(Qt::Key_Right);
            Bench::key(Qt::Key_Down);
            QCOMPARE(bench.picker->current(), code(expected));
        }
        // A leaf leads nowhere.
        Bench::key(Qt::Key_Right);
        QCOMPARE(bench.picker->current(), code(130802));
        for (const int expected : {130801, 130202, 130200, 130000}) {
            Bench::key(Qt::Key_Left);
            QCOMPARE(bench.picker->current(), code(expected));
        }
        QCOMPARE(QApplication::focusWidget(), bench.list("region.column.0"));
    }

    void wordsGiveHits()
    {
        const RegionTree tree = smallTree();
        Bench bench(tree);
        bench.open();
        stage::commit(QApplication::focusWidget(), u"朝阳"_s);
        QCOMPARE(rows(bench.list("region.hits")), QStringList({u"北京市 › 朝阳区"_s, u"吉林省 › 长春市 › 朝阳区"_s}));
        QVERIFY(!bench.list("region.column.0")->isVisible());
        // Arrows walk the hits while the caret stays.
        Bench::key(Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), bench.picker->input());
        QCOMPARE(bench.picker->current(), code(220104));
        stage::shot(&bench.window, u"picker-hits"_s);
        Bench::key(Qt::Key_Return);
        QCOMPARE(bench.field->words(), u"吉林省长春市朝阳区"_s);
    }

    void severalWordsAndPaths_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("expected");
        QTest::newRow("words from the top") << u"河北 唐山"_s << 130200;
        QTest::newRow("a path in one") << u"河北省唐山市"_s << 130200;
        QTest::newRow("a place of the portal's own") << u"唐山 市本级"_s << 130299;
        QTest::newRow("a code") << u"220104"_s << 220104;
    }
    void severalWordsAndPaths()
    {
        QFETCH(QString, typed);
        QFETCH(int, expected);
        const RegionTree tree = smallTree();
        Bench bench(tree);
        bench.open();
        stage::commit(QApplication::focusWidget(), typed);
        QCOMPARE(bench.picker->current(), code(expected));
    }

    void noHitSaysSo()
    {
        const RegionTree tree = smallTree();
        Bench bench(tree);
        bench.open();
        stage::commit(QApplication::focusWidget(), u"没有"_s);
        auto* none = bench.picker->findChild<QLabel*>(u"region.none"_s);
        QVERIFY(none->isVisible() && none->text().contains(u"没有"_s));
        QVERIFY(bench.picker->current().isNull());
        Bench::key(Qt::Key_Return);
        QVERIFY(bench.field->isOpen());
        QCOMPARE(bench.field->value(), QString());
        bench.picker->input()->clear();
        QVERIFY(!none->isVisible() && bench.list("region.column.0")->isVisible());
    }

    void marksStandInTheLastPlace()
    {
        using Marks = QList<std::pair<int, int>>;
        QCOMPARE(RegionList::marks(u"北京市 › 朝阳区"_s, u"朝阳"_s), Marks({{6, 2}}));
        QCOMPARE(RegionList::marks(u"长春市 › 长春新区"_s, u"长春"_s), Marks({{6, 2}}));
        QCOMPARE(RegionList::marks(u"河北省 › 唐山市"_s, u" 河北  唐 "_s), Marks({{0, 2}, {6, 1}}));
        QCOMPARE(RegionList::marks(u"河北省"_s, u"x"_s), Marks());
    }

    void lettersOpenAndGoIntoTheInput()
    {
        const RegionTree tree = smallTree();
        Bench bench(tree);
        bench.open(u"22"_s);
        QCOMPARE(bench.picker->input()->text(), u"22"_s);
        Bench::key(Qt::Key_Escape);
        // From a column, too.
        Bench::key(Qt::Key_Space);
        Bench::key(Qt::Key_Down);
        QVERIFY(QApplication::focusWidget() != bench.picker->input());
        stage::commit(QApplication::focusWidget(), u"长春"_s);
        QCOMPARE(QApplication::focusWidget(), bench.picker->input());
        QCOMPARE(bench.picker->current(), code(220100));
    }

    void inputMethodOpens()
    {
        const RegionTree tree = smallTree();
        Bench bench(tree);
        bench.window.open();
        bench.field->setFocus();
        QVERIFY(QApplication::focusWidget()->inputMethodQuery(Qt::ImEnabled).toBool());
        stage::commit(QApplication::focusWidget(), u"唐山"_s);
        QVERIFY(bench.field->isOpen());
        Bench::key(Qt::Key_Return);
        QCOMPARE(bench.field->value(), u"130200"_s);
    }

    void deleteEmpties()
    {
        const RegionTree tree = smallTree();
        Bench bench(tree);
        bench.field->setRegion(code(110000));
        bench.window.open();
        bench.field->setFocus();
        QSignalSpy edited(bench.field, &FilterField::edited);
        Bench::key(Qt::Key_Delete);
        QCOMPARE(bench.field->value(), QString());
        QCOMPARE(edited.count(), 1);
        bench.field->setRegion(code(110000));
        bench.field->setClearable(false);
        Bench::key(Qt::Key_Delete);
        QCOMPARE(bench.field->value(), u"110000"_s);
    }

    void recentsAreAtMostFiveAndShort()
    {
        const RegionTree tree = smallTree();
        auto recents = std::make_shared<RecentRegions>();
        Bench bench(tree);
        bench.field->setRecentRegions(recents);
        for (const int number : {110000, 130000, 220000, 130100, 110105, 130200})
            recents->add(code(number));
        recents->add({});
        recents->add(code(130100));
        QCOMPARE(recents->codes(),
                 QList<RegionCode>({code(130100), code(130200), code(110105), code(220000), code(130000)}));
        bench.open();
        auto* chip = bench.picker->findChild<QAbstractButton*>(u"region.recent.130100"_s);
        QVERIFY(chip != nullptr && chip->isVisible());
        QCOMPARE(chip->text(), u"石家庄市"_s);
        // What is called so in two places says where.
        QCOMPARE(bench.picker->findChild<QAbstractButton*>(u"region.recent.110105"_s)->text(), u"北京市朝阳区"_s);
        // Nothing to take away, so nothing offers it.
        QVERIFY(bench.picker->findChild<QAbstractButton*>(u"region.recent.none"_s) == nullptr);
        stage::shot(&bench.window, u"picker-recents"_s);
        // Tab goes from the input to the chips.
        Bench::key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), chip);
        Bench::key(Qt::Key_Return);
        QCOMPARE(bench.field->value(), u"130100"_s);
        Bench::key(Qt::Key_Down);
        auto* whole = bench.picker->findChild<QAbstractButton*>(u"region.recent.none"_s);
        QVERIFY(whole != nullptr);
        QTest::mouseClick(whole, Qt::LeftButton);
        QCOMPARE(bench.field->value(), QString());
    }

    void byMouse()
    {
        const RegionTree tree = smallTree();
        Bench bench(tree);
        bench.window.open();
        QTest::mouseClick(bench.field->findChild<FieldBox*>(), Qt::LeftButton);
        bench.picker = bench.window.findChild<RegionPicker*>();
        QVERIFY(bench.field->isOpen());
        const auto click = [&](const char* column, int row) {
            RegionList* list = bench.list(column);
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                              list->visualRect(list->model()->index(row, 0)).center());
        };
        click("region.column.0", 1);
        QVERIFY(bench.field->isOpen());
        click("region.column.1", 2);
        QVERIFY(bench.field->isOpen());
        click("region.column.2", 1);
        QVERIFY(!bench.field->isOpen());
        QCOMPARE(bench.field->value(), u"130299"_s);
    }

    void tabLeavesAtTheEnd()
    {
        const RegionTree tree = smallTree();
        Bench bench(tree);
        bench.open();
        Bench::key(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), bench.list("region.column.0"));
        Bench::key(Qt::Key_Tab);
        QVERIFY(!bench.field->isOpen());
        QVERIFY(bench.field->focusProxy()->hasFocus());
    }

    void everythingIsNamedAndInside()
    {
        Bench bench(stage::catalogue().regions());
        bench.field->setRegion(code(440300));
        bench.open();
        QVERIFY2(stage::unnamed(&bench.window).isEmpty(), qPrintable(stage::unnamed(&bench.window).join(u'\n')));
        const QRect picker(bench.picker->mapTo(&bench.window, QPoint()), bench.picker->size());
        QVERIFY(bench.window.rect().contains(picker));
        QVERIFY(!bench.picker->isWindow());
        stage::shot(&bench.window, u"picker-real"_s);
    }

    void inChineseAndInEveryTheme()
    {
        QTranslator translator;
        if (!stage::speakChinese(translator))
            QSKIP("no Chinese words are built in");
        auto recents = std::make_shared<RecentRegions>();
        recents->add(code(310115));
        recents->add(code(130100));
        for (const ThemeKind theme : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
            stage::look().setTheme(theme);
            Bench bench(stage::catalogue().regions(), {700, 480});
            bench.field->setRecentRegions(recents);
            bench.field->setRegion(code(130200));
            bench.open();
            Bench::key(Qt::Key_Down);
            Bench::key(Qt::Key_Right);
            Bench::key(Qt::Key_Down);
            QVERIFY(rows(bench.list("region.column.2")).constFirst().startsWith(u"全部"_s));
            QVERIFY2(stage::clipped(&bench.window).isEmpty(), qPrintable(stage::clipped(&bench.window).join(u'\n')));
            stage::shot(&bench.window, u"picker-zh-%1"_s.arg(static_cast<int>(theme)));
        }
        stage::look().setTheme(ThemeKind::Light);
        QApplication::removeTranslator(&translator);
    }

    void largeStepsStayUsable()
    {
        const RegionTree tree = smallTree();
        for (const TextStep step : {TextStep::Large, TextStep::Elder, TextStep::Extra}) {
            stage::look().setStep(step);
            Bench bench(tree, {1138, 700});
            bench.open();
            Bench::key(Qt::Key_Down);
            Bench::key(Qt::Key_Right);
            const RegionList* column = bench.list("region.column.1");
            QVERIFY(column->visualRect(column->currentIndex()).height() <= column->height());
            QVERIFY(bench.window.rect().contains(QRect(bench.picker->pos(), bench.picker->size())));
            stage::shot(&bench.window, u"picker-step%1"_s.arg(static_cast<int>(step)));
        }
        stage::look().setStep(TextStep::Standard);
    }

    void smallWindowGetsAWindowOfItsOwn()
    {
        const RegionTree tree = smallTree();
        Bench bench(tree, {420, 200});
        bench.open();
        QVERIFY(bench.picker->isWindow());
        QVERIFY(bench.picker->width() >= 440);
        bench.picker->dismiss();
        QVERIFY(!bench.field->isOpen());
    }

    void shortcutsOfThePageRest()
    {
        const RegionTree tree = smallTree();
        Bench bench(tree);
        auto* closing = new QAction(&bench.window);
        closing->setShortcut(Qt::Key_Escape);
        bench.window.addAction(closing);
        QSignalSpy closed(closing, &QAction::triggered);
        bench.open();
        QTest::keyClick(bench.picker->input(), Qt::Key_Escape);
        QVERIFY(!bench.field->isOpen());
        QCOMPARE(closed.count(), 0);
    }

    void unknownCodesAreKept()
    {
        const RegionTree tree = smallTree();
        RegionField field(u"region"_s, u"Place"_s, tree);
        field.setValue(u"999999"_s);
        QCOMPARE(field.value(), u"999999"_s);
        QCOMPARE(field.words(), u"999999"_s);
        field.setValue(u"not a code"_s);
        QCOMPARE(field.value(), QString());
    }
};

QTEST_MAIN(TestRegionPicker)
#include "test_regionpicker.moc"
