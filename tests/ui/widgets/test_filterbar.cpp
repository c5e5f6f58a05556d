// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/stage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/recentregions.h"
#include "ui/widgets/regionfield.h"
#include "ui/widgets/textfield.h"

#include <QLineEdit>
#include <QSet>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;
using Values = QMap<QString, QString>;

namespace {

const catalog::Service& hospitals()
{
    return *stage::catalogue().service(u"designated-hospitals"_s);
}

struct Bench
{
    explicit Bench(QSize size = {1138, 400}, const catalog::Service& service = hospitals())
        : window(size)
        , bar(window.add(new FilterBar(stage::catalogue(), service)))
        , edited(bar, &FilterBar::edited)
        , search(bar, &FilterBar::searchRequested)
        , reset(bar, &FilterBar::reset)
    {
        window.fill();
        window.open();
    }
    FilterField* field(const QString& id) const { return bar->findChild<FilterField*>(u"filter."_s + id); }
    Button* button(const QString& id) const { return bar->findChild<Button*>(u"filter."_s + id); }

    stage::Window window;
    FilterBar* bar;
    QSignalSpy edited, search, reset;
};

void type(const QString& text)
{
    for (const QChar key : text)
        QTest::keyClick(QApplication::focusWidget(), key.toLatin1());
}

/// Frames of everything visible in the bar, in its coordinates.
QList<std::pair<QString, QRect>> frames(const FilterBar* bar)
{
    QList<std::pair<QString, QRect>> frames;
    for (const QWidget* child : bar->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (child->isVisible() && qobject_cast<const KeyHint*>(child) == nullptr)
            frames.append({child->objectName(), child->geometry().adjusted(2, 2, -2, -2)});
    }
    return frames;
}

} // namespace

class TestFilterBar final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { stage::look(); }

    void builtFromTheDeclaration()
    {
        const Bench bench;
        QCOMPARE(bench.bar->fields().size(), hospitals().filters.size());
        for (const catalog::Filter& filter : hospitals().filters) {
            const FilterField* field = bench.field(filter.id);
            QVERIFY2(field != nullptr, qPrintable(filter.id));
            QCOMPARE(field->label(), catalog::translated(filter.label));
            QCOMPARE(field->isVisible(), filter.primary);
        }
        QVERIFY(bench.field(u"nothing"_s) == nullptr);
        QVERIFY(bench.button(u"more"_s)->isVisible());
    }

    void everyServiceHasItsBar_data()
    {
        QTest::addColumn<QString>("id");
        for (const catalog::Service& service : stage::catalogue().services())
            QTest::newRow(qPrintable(service.id)) << service.id;
    }
    void everyServiceHasItsBar()
    {
        QFETCH(QString, id);
        Bench bench({1138, 400}, *stage::catalogue().service(id));
        bench.bar->setMoreShown(true);
        QCoreApplication::sendPostedEvents();
        QVERIFY2(stage::unnamed(&bench.window).isEmpty(), qPrintable(stage::unnamed(&bench.window).join(u'\n')));
        QVERIFY2(stage::clipped(&bench.window).isEmpty(), qPrintable(stage::clipped(&bench.window).join(u'\n')));
        const auto placed = frames(bench.bar);
        for (qsizetype i = 0; i < placed.size(); ++i) {
            QVERIFY2(bench.bar->rect().contains(placed.at(i).second), qPrintable(placed.at(i).first));
            for (qsizetype j = 0; j < i; ++j)
                QVERIFY2(!placed.at(i).second.intersects(placed.at(j).second),
                         qPrintable(placed.at(i).first + u" on "_s + placed.at(j).first));
        }
        // Letters are not given twice.
        QSet<QChar> letters;
        for (const FilterField* field : bench.bar->fields()) {
            if (!field->mnemonic().isNull())
                QVERIFY(!letters.contains(field->mnemonic()));
            letters.insert(field->mnemonic());
        }
    }

    void typingTellsAtOnce()
    {
        Bench bench;
        bench.bar->focusFirst();
        type(u"xie"_s);
        QCOMPARE(bench.edited.count(), 3);
        QCOMPARE(bench.search.count(), 0);
        QCOMPARE(bench.bar->values(), Values({{u"name"_s, u"xie"_s}}));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(bench.search.count(), 1);
    }

    void valuesGoInAndOut()
    {
        Bench bench;
        const Values values{{u"name"_s, u"协和"_s}, {u"region"_s, u"440300"_s}, {u"type"_s, u"unknown"_s}};
        bench.bar->setValues(values);
        QCOMPARE(bench.bar->values(), values);
        QCOMPARE(bench.edited.count(), 0);
        QCOMPARE(bench.field(u"region"_s)->words(), u"广东省深圳市"_s);
        bench.bar->setValues({{u"name"_s, u"a"_s}, {u"no-such"_s, u"b"_s}});
        QCOMPARE(bench.bar->values(), Values({{u"name"_s, u"a"_s}}));
    }

    void resetEmptiesAll()
    {
        Bench bench;
        bench.bar->setValues({{u"name"_s, u"x"_s}, {u"address"_s, u"y"_s}});
        QTest::mouseClick(bench.button(u"reset"_s), Qt::LeftButton);
        QVERIFY(bench.bar->isEmpty());
        QCOMPARE(bench.reset.count(), 1);
        QCOMPARE(bench.edited.count(), 0);
        QVERIFY(bench.field(u"name"_s)->focusProxy()->hasFocus());
    }

    void searchByButtonAndCtrlEnter()
    {
        Bench bench;
        QTest::mouseClick(bench.button(u"search"_s), Qt::LeftButton);
        QCOMPARE(bench.search.count(), 1);
        bench.field(u"type"_s)->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(bench.search.count(), 2);
        QTest::keyClick(&bench.window, Qt::Key_Enter, Qt::ControlModifier | Qt::KeypadModifier);
        QCOMPARE(bench.search.count(), 3);
        QCOMPARE(bench.edited.count(), 0);
    }

    void moreShowsTheOthers()
    {
        Bench bench;
        const int before = bench.bar->height();
        QTest::mouseClick(bench.button(u"more"_s), Qt::LeftButton);
        QVERIFY(bench.bar->isMoreShown());
        QVERIFY(bench.field(u"hospitalGrade"_s)->isVisible());
        QVERIFY(bench.field(u"hospitalGrade"_s)->focusProxy()->hasFocus());
        QTRY_VERIFY(bench.bar->height() > before);
        stage::shot(&bench.window, u"filterbar-more"_s);
        // What is set stays set, and the button says so.
        bench.field(u"address"_s)->setValue(u"桃园路"_s);
        QTest::mouseClick(bench.button(u"more"_s), Qt::LeftButton);
        QVERIFY(!bench.field(u"address"_s)->isVisible());
        QVERIFY(bench.button(u"more"_s)->text().contains(u'1'));
        QCOMPARE(bench.bar->values(), Values({{u"address"_s, u"桃园路"_s}}));
        QTRY_COMPARE(bench.bar->height(), before);
        // Values from outside open it.
        bench.bar->setValues({{u"address"_s, u"桃园路"_s}});
        QVERIFY(bench.bar->isMoreShown());
    }

    void errorsGoToTheirFields()
    {
        Bench bench;
        bench.bar->setErrors({{u"address"_s, u"Too short."_s}, {u"settlementGrade"_s, u"Not of this dictionary."_s}});
        QCOMPARE(bench.field(u"address"_s)->error(), u"Too short."_s);
        QVERIFY(bench.bar->isMoreShown());
        QVERIFY(bench.field(u"settlementGrade"_s)->focusProxy()->hasFocus());
        QCoreApplication::sendPostedEvents();
        QVERIFY2(stage::clipped(&bench.window).isEmpty(), qPrintable(stage::clipped(&bench.window).join(u'\n')));
        stage::shot(&bench.window, u"filterbar-errors"_s);
        bench.bar->setErrors({});
        QVERIFY(bench.field(u"address"_s)->error().isEmpty());
    }

    void tabOrder()
    {
        Bench bench;
        // A window that nobody put the focus into begins with the first field.
        QTRY_VERIFY(QApplication::focusWidget() != nullptr);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"filter.name.edit"_s);
        bench.bar->setMoreShown(true);
        bench.bar->focusFirst();
        QStringList visited;
        for (int i = 0; i < 10; ++i) {
            visited.append(QApplication::focusWidget()->objectName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(visited, QStringList({u"filter.name.edit"_s, u"filter.region.box"_s, u"filter.type.box"_s,
                                       u"filter.settlementGrade.box"_s, u"filter.more"_s, u"filter.hospitalGrade.box"_s,
                                       u"filter.address.edit"_s, u"filter.outpatientCrossRegionOpen.box"_s,
                                       u"filter.reset"_s, u"filter.search"_s}));
    }

    void altShowsLettersAndTheyWork()
    {
        Bench bench;
        bench.bar->focusFirst();
        const QChar letter = bench.field(u"type"_s)->mnemonic();
        QVERIFY(!letter.isNull());
        QTest::keyPress(QApplication::focusWidget(), Qt::Key_Alt, Qt::AltModifier);
        const QImage with = bench.field(u"type"_s)->grab().toImage();
        int chips = 0;
        for (const KeyHint* hint : bench.window.findChildren<KeyHint*>())
            chips += hint->isVisible() ? 1 : 0;
        QCOMPARE(chips, 3);
        stage::shot(&bench.window, u"filterbar-alt"_s);
        QTest::keyRelease(QApplication::focusWidget(), Qt::Key_Alt);
        QVERIFY(bench.field(u"type"_s)->grab().toImage() != with);
        QTest::keyClick(&bench.window, static_cast<Qt::Key>(letter.unicode()), Qt::AltModifier);
        QVERIFY(bench.field(u"type"_s)->focusProxy()->hasFocus());
        QTest::keyClick(&bench.window, Qt::Key_M, Qt::AltModifier);
        QVERIFY(bench.bar->isMoreShown());
        QTest::keyClick(&bench.window, Qt::Key_S, Qt::AltModifier);
        QCOMPARE(bench.search.count(), 1);
    }

    void lines_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("lines");
        QTest::newRow("1366 with the rail") << 1138 << 2;
        QTest::newRow("1920 with the rail") << 1692 << 1;
        QTest::newRow("1100 with the rail folded") << 1044 << 2;
        QTest::newRow("narrow") << 640 << 3;
    }
    void lines()
    {
        QFETCH(int, width);
        QFETCH(int, lines);
        // A page has the rail beside it: the window is wider than the bar by that much.
        QWidget window;
        window.resize(width + 228, 400);
        auto* page = new QWidget(&window);
        page->setGeometry(228, 0, width, 400);
        auto* layout = new QVBoxLayout(page);
        layout->setContentsMargins(24, 16, 24, 16);
        auto* bar = new FilterBar(stage::catalogue(), hospitals());
        layout->addWidget(bar);
        layout->addStretch(1);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCoreApplication::sendPostedEvents();
        QSet<int> tops;
        for (const auto& [name, frame] : frames(bar))
            tops.insert(frame.top());
        QCOMPARE(tops.size(), lines);
        QTRY_COMPARE(bar->height(), lines * 48 - 8 + 4);
        QVERIFY2(stage::clipped(&window).isEmpty(), qPrintable(stage::clipped(&window).join(u'\n')));
        stage::shot(page, u"filterbar-%1"_s.arg(width));
    }

    void flagsSpeakLikeTheTable()
    {
        const Bench bench({1138, 400}, *stage::catalogue().service(u"pool-area-openings"_s));
        const auto* field = qobject_cast<ChoiceField*>(bench.field(u"openAsInsuredPlace"_s));
        QVERIFY(field != nullptr);
        QCOMPARE(field->entries().size(), 2);
        QCOMPARE(field->entries().at(0).label, catalog::translated("Open"));
        QCOMPARE(field->entries().at(1).code, u"0"_s);
    }

    void recentsAreShared()
    {
        Bench one;
        Bench two;
        auto recents = std::make_shared<RecentRegions>();
        one.bar->setRecentRegions(recents);
        two.bar->setRecentRegions(recents);
        recents->add(catalog::RegionCode::fromNumber(440300));
        auto* field = qobject_cast<RegionField*>(two.field(u"region"_s));
        field->open();
        QVERIFY(two.window.findChild<QAbstractButton*>(u"region.recent.440300"_s) != nullptr);
    }

    void inChinese()
    {
        QTranslator translator;
        if (!stage::speakChinese(translator))
            QSKIP("no Chinese words are built in");
        {
            // The window of the program is wider than its page by the rail.
            Bench bench({1366, 260});
            bench.window.layout()->setContentsMargins(252, 24, 24, 24);
            QCoreApplication::sendPostedEvents();
            bench.bar->setValues({{u"region"_s, u"440300"_s}});
            QCOMPARE(bench.field(u"region"_s)->label(), catalog::translated("Place"));
            QVERIFY(bench.field(u"region"_s)->label() != u"Place"_s);
            const auto* type = qobject_cast<ChoiceField*>(bench.field(u"type"_s));
            QVERIFY(type->entries().constFirst().label.at(0).unicode() > 0x2e80);
            QVERIFY2(stage::clipped(&bench.window).isEmpty(), qPrintable(stage::clipped(&bench.window).join(u'\n')));
            // The official words of the portal stand in one line beside the rail of a 1366 px screen.
            QSet<int> tops;
            for (const auto& [name, frame] : frames(bench.bar))
                tops.insert(frame.top());
            QCOMPARE(tops.size(), 1);
            stage::shot(&bench.window, u"filterbar-zh"_s);
        }
        QApplication::removeTranslator(&translator);
    }

    void languageChanges()
    {
        QTranslator translator;
        Bench bench;
        if (!stage::speakChinese(translator))
            QSKIP("no Chinese words are built in");
        QTRY_VERIFY(bench.field(u"name"_s)->label() != u"Institution name"_s);
        QApplication::removeTranslator(&translator);
        QTRY_COMPARE(bench.field(u"name"_s)->label(), u"Institution name"_s);
    }

    void largerStepsWrap()
    {
        Bench bench;
        for (const TextStep step : {TextStep::Large, TextStep::Elder, TextStep::Extra}) {
            stage::look().setStep(step);
            QCoreApplication::sendPostedEvents();
            QVERIFY2(stage::clipped(&bench.window).isEmpty(), qPrintable(stage::clipped(&bench.window).join(u'\n')));
            for (const auto& [name, frame] : frames(bench.bar))
                QVERIFY2(frame.right() <= bench.bar->width(), qPrintable(name));
            stage::shot(&bench.window, u"filterbar-step%1"_s.arg(static_cast<int>(step)));
        }
        stage::look().setStep(TextStep::Standard);
    }
};

QTEST_MAIN(TestFilterBar)
#include "test_filterbar.moc"
