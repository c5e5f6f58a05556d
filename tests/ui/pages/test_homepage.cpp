// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/models/fakesource.h"
#include "ui/pages/homepage.h"
#include "ui/pages/tasktile.h"
#include "ui/theme/look.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/regionfield.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace yibao;
using namespace yibao::ui;
using namespace yibao::testing;

namespace {

/// Holdings are what a test says.
class HoldingSource final : public models::AnswerSource
{
public:
    explicit HoldingSource(FakeSource& inner)
        : m_inner(inner)
    {}
    std::optional<Result<QList<directory::Holding>>> answer;

    [[nodiscard]] const catalog::Catalog& catalog() const override { return m_inner.catalog(); }
    [[nodiscard]] const Clock& clock() const override { return m_inner.clock(); }
    QFuture<Result<catalog::Answer>> local(const catalog::Question& question) override
    {
        return m_inner.local(question);
    }
    QFuture<Status> scan(const catalog::Question& question, directory::Directory::Sink sink) override
    {
        return m_inner.scan(question, std::move(sink));
    }
    QFuture<Status> scanPortal(const catalog::Question& question,
                               std::function<bool(const catalog::Answer&)> sink) override
    {
        return m_inner.scanPortal(question, std::move(sink));
    }
    QFuture<Result<directory::LastAsked>> lastAsked(const catalog::Question& question) override
    {
        return m_inner.lastAsked(question);
    }
    QFuture<Result<QList<directory::Holding>>> holdings() override
    {
        return ready(answer ? *answer : Result<QList<directory::Holding>>(QList<directory::Holding>{}));
    }
    [[nodiscard]] bool portalOffers(const QString& service) const override { return m_inner.portalOffers(service); }
    [[nodiscard]] int portalPageSize() const override { return m_inner.portalPageSize(); }
    [[nodiscard]] bool portalAllowsBulk() const override { return m_inner.portalAllowsBulk(); }
    [[nodiscard]] bool wantsPortal(const catalog::Question& question, const catalog::Answer& held,
                                   const directory::LastAsked& last) const override
    {
        return m_inner.wantsPortal(question, held, last);
    }
    QFuture<Result<catalog::Answer>> fromPortal(const catalog::Question& question) override
    {
        return m_inner.fromPortal(question);
    }

private:
    FakeSource& m_inner;
};

} // namespace

class TestHomePage final : public QObject
{
    Q_OBJECT

    std::unique_ptr<catalog::Catalog> m_catalog;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(9, 42), Qt::UTC)};
    std::unique_ptr<FakeSource> m_fake;
    std::unique_ptr<HoldingSource> m_source;
    std::unique_ptr<HomePage> m_page;

    void show(QSize size = QSize(1138, 678), const HomeParts& parts = {})
    {
        m_page = std::make_unique<HomePage>(*m_source, parts);
        m_page->resize(size);
        m_page->show();
        QApplication::setActiveWindow(m_page.get());
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QTRY_VERIFY(m_page->isSettled());
        QCoreApplication::processEvents();
    }
    template <typename T = QWidget>
    T* part(const QString& name) const
    {
        return m_page->findChild<T*>(name);
    }
    QStringList labels() const
    {
        QStringList words;
        for (const QLabel* label : m_page->findChildren<QLabel*>()) {
            if (label->isVisibleTo(m_page.get()))
                words.append(label->text());
        }
        return words;
    }
    static directory::Holding held(const QString& dataset, qint64 rows, QDate asOf,
                                   catalog::Origin origin = catalog::Origin::Import)
    {
        return {.source = {.id = 1,
                           .origin = origin,
                           .dataset = dataset,
                           .title = u"名单"_s,
                           .portal = {},
                           .asOf = asOf,
                           .heldSince = {}},
                .rows = rows};
    }
    static Target opened(const QSignalSpy& spy, int at = 0) { return spy.at(at).first().value<Target>(); }

private Q_SLOTS:
    void initTestCase()
    {
        Look::install(*qApp, ThemeKind::Light, TextStep::Standard);
        auto catalog = catalog::Catalog::load();
        QVERIFY(catalog);
        m_catalog = std::make_unique<catalog::Catalog>(*std::move(catalog));
    }
    void init()
    {
        m_fake = std::make_unique<FakeSource>(*m_catalog, m_clock);
        m_source = std::make_unique<HoldingSource>(*m_fake);
    }
    void cleanup() { m_page.reset(); }

    void sixTasksLeadToServicesThatWork()
    {
        show();
        const auto tiles = m_page->findChildren<TaskTile*>();
        QCOMPARE(tiles.size(), 6);
        QSignalSpy spy(m_page.get(), &HomePage::opened);
        for (TaskTile* tile : tiles) {
            QTest::mouseClick(tile, Qt::LeftButton);
            const Target target = opened(spy, int(spy.size()) - 1);
            QVERIFY(m_catalog->service(target.page) != nullptr);
            QCOMPARE(m_catalog->service(target.page)->access, catalog::Access::Open);
            QVERIFY(target.filters.isEmpty());
        }
        QCOMPARE(spy.size(), 6);
    }

    void guidesAndThePersonHaveTilesWhereTheyAre()
    {
        show(QSize(1138, 678), {.guides = true, .personal = true});
        QCOMPARE(m_page->findChildren<TaskTile*>().size(), 6);
        QSignalSpy spy(m_page.get(), &HomePage::opened);
        QTest::mouseClick(part(u"home.tile.guides"_s), Qt::LeftButton);
        QTest::mouseClick(part(u"home.tile.personal-centre"_s), Qt::LeftButton);
        QCOMPARE(opened(spy).page, pagename::guides);
        QCOMPARE(opened(spy, 1).page, pagename::personal);
    }

    void relativesHaveATileAndOneSearchFindsHospitalsAndPharmacies()
    {
        show(QSize(1138, 678), {.guides = true, .personal = true, .family = u"guide:family-account"_s});
        QCOMPARE(m_page->findChildren<TaskTile*>().size(), 6);
        QSignalSpy spy(m_page.get(), &HomePage::opened);
        QSignalSpy search(m_page.get(), &HomePage::searchRequested);
        QTest::mouseClick(part(u"home.tile.guide:family-account"_s), Qt::LeftButton);
        QTest::mouseClick(part(u"home.tile.search"_s), Qt::LeftButton);
        QCOMPARE(opened(spy).page, u"guide:family-account"_s);
        QCOMPARE(search.size(), 1);
        QCOMPARE(spy.size(), 1);
    }

    void tilesAnswerToEnterAndSpace()
    {
        show();
        QSignalSpy spy(m_page.get(), &HomePage::opened);
        auto* tile = part(u"home.tile.drugs"_s);
        tile->setFocus();
        QTest::keyClick(tile, Qt::Key_Return);
        QTest::keyClick(tile, Qt::Key_Space);
        QCOMPARE(spy.size(), 2);
    }

    void theCardAsksForAPairOfPlaces()
    {
        show();
        QSignalSpy spy(m_page.get(), &HomePage::opened);
        auto* insured = part<RegionField>(u"home.insured"_s);
        insured->setRegion(catalog::RegionCode::fromNumber(130100));
        QTest::mouseClick(part(u"home.ask"_s)->findChild<QAbstractButton*>(u"home.ask"_s), Qt::LeftButton);
        QCOMPARE(spy.size(), 0);
        QVERIFY(!part<RegionField>(u"home.treatment"_s)->error().isEmpty());
        part<RegionField>(u"home.treatment"_s)->setRegion(catalog::RegionCode::fromNumber(440300));
        QTest::keyClick(part(u"home.insured.box"_s), Qt::Key_Return);
        QCOMPARE(opened(spy).page, pagename::pair);
        QCOMPARE(opened(spy).filters,
                 (QMap<QString, QString>{
                     {u"insured"_s, u"130100"_s}, {u"treatment"_s, u"440300"_s}, {u"care"_s, u"inpatient"_s}}));
    }

    void withoutListsAndQuestionsItSaysSo()
    {
        show();
        QVERIFY(part(u"home.recent.0"_s) == nullptr);
        QVERIFY(part(u"home.holding.0"_s) == nullptr);
        QVERIFY(!part(u"home.clearRecent"_s)->isVisible());
        QVERIFY(part(u"home.import"_s)->isVisible());
        const QString words = labels().join(u'\n');
        QVERIFY(words.contains(u"No list has been imported yet"_s));
        QVERIFY(words.contains(u"Questions you ask"_s));
    }

    void listsStandWithCountAgeAndOrigin()
    {
        m_source->answer = QList<directory::Holding>{
            held(u"drugs"_s, 10, QDate()), held(u"designated-hospitals"_s, 3414, QDate(2024, 10, 31)),
            held(u"agencies"_s, 120, QDate(2026, 11, 20), catalog::Origin::Synthetic)};
        show();
        auto* first = part<QAbstractButton>(u"home.holding.0"_s);
        QCOMPARE(first->text(), catalog::translated(m_catalog->dataset(u"designated-hospitals"_s)->title));
        QVERIFY(first->accessibleDescription().contains(u"3,414"_s));
        QVERIFY(first->accessibleDescription().contains(u"751"_s));
        const QString synthetic = part(u"home.holding.1"_s)->accessibleDescription();
        QVERIFY(synthetic.contains(SyntheticBadge::text().text));
        QVERIFY(!first->accessibleDescription().contains(SyntheticBadge::text().text));
        QSignalSpy spy(m_page.get(), &HomePage::opened);
        QTest::mouseClick(first, Qt::LeftButton);
        QCOMPARE(opened(spy).page, pagename::sources);
    }

    void manyListsAreCounted()
    {
        QList<directory::Holding> many;
        for (int i = 0; i < 9; ++i)
            many.append(held(u"drugs"_s, i, QDate(2026, 11, 1)));
        m_source->answer = many;
        show();
        QVERIFY(part(u"home.holding.5"_s) == nullptr);
        QVERIFY(part<QAbstractButton>(u"home.holding.4"_s)->text().contains(u"5"_s));
    }

    void listsThatCannotBeReadAreTold()
    {
        m_source->answer =
            Result<QList<directory::Holding>>(fail(ErrorCode::StorageBusy, YIBAO_SUPPORT("STO-BUSY-04")));
        show();
        QVERIFY(part(u"home.holding.0"_s) == nullptr);
        QVERIFY(!labels().join(u'\n').contains(u"No list has been imported yet"_s));
    }

    void aChangeOfTheListsIsSeen()
    {
        show();
        m_source->answer = QList<directory::Holding>{held(u"drugs"_s, 3271, QDate(2023, 1, 1))};
        Q_EMIT m_source->listsChanged();
        QTRY_VERIFY(part(u"home.holding.0"_s) != nullptr);
        m_source->answer = QList<directory::Holding>{};
        Q_EMIT m_source->portalReplaced();
        QTRY_VERIFY(part(u"home.holding.0"_s) == nullptr);
    }

    void recentQuestionsAreAskedAgainAsTheyWere()
    {
        show();
        const QDateTime now = m_clock.now();
        m_page->setRecent({
            {.question = {.service = u"designated-hospitals"_s,
                          .filters = {{u"region"_s, u"440300"_s}, {u"name"_s, u"协和"_s}}},
             .total = 78,
             .time = now},
            {.question = {.service = u"agencies"_s, .filters = {{u"region"_s, u"120000"_s}}},
             .total = 9,
             .time = now.addDays(-1)},
            {.question = {.service = u"drugs"_s, .filters = {{u"name"_s, u"氯雷他定"_s}}},
             .total = 2,
             .time = now.addDays(-20)},
            {.question = {.service = pagename::pair,
                          .filters = {{u"insured"_s, u"130100"_s},
                                      {u"treatment"_s, u"440300"_s},
                                      {u"care"_s, u"outpatient"_s}}},
             .total = 1,
             .time = now},
            {.question = {.service = u"gone"_s, .filters = {{u"name"_s, u"x"_s}}}, .total = 2, .time = now},
        });
        auto* first = part<QAbstractButton>(u"home.recent.0"_s);
        QVERIFY(first->accessibleDescription().contains(u"深圳"_s));
        QVERIFY(first->accessibleDescription().contains(u"协和"_s));
        QVERIFY(first->accessibleDescription().contains(u"78"_s));
        QVERIFY(first->accessibleDescription().contains(u"today"_s));
        QVERIFY(part(u"home.recent.1"_s)->accessibleDescription().contains(u"yesterday"_s));
        QVERIFY(part(u"home.recent.2"_s)->accessibleDescription().contains(u"2026-11-01"_s));
        QCOMPARE(part<QAbstractButton>(u"home.recent.3"_s)->text(), u"Insured in 石家庄市 → 深圳市, Outpatient"_s);
        QVERIFY(part(u"home.recent.4"_s) == nullptr);
        QSignalSpy spy(m_page.get(), &HomePage::opened);
        QTest::keyClick(part(u"home.recent.1"_s), Qt::Key_Return);
        QCOMPARE(opened(spy).page, u"agencies"_s);
        QCOMPARE(opened(spy).filters.value(u"region"_s), u"120000"_s);
    }

    void itFitsEveryWidthAndStep_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("step");
        for (const int width : {660, 1138, 1690, 2400}) {
            for (const TextStep step : {TextStep::Standard, TextStep::Large, TextStep::Elder, TextStep::Extra})
                QTest::addRow("%d at step %d", width, int(step))
                    << (step == TextStep::Extra ? std::max(width, 820) : width) << int(step);
        }
    }
    void itFitsEveryWidthAndStep()
    {
        QFETCH(int, width);
        QFETCH(int, step);
        auto* look = const_cast<Look*>(&Look::of(nullptr));
        look->setStep(TextStep(step));
        m_source->answer = QList<directory::Holding>{held(u"drugs"_s, 3271, QDate(2023, 1, 1))};
        show(QSize(width, 700));
        QCoreApplication::processEvents();
        QWidget* question = part(u"home.question"_s);
        const QWidget* content = question->parentWidget();
        QStringList wide;
        for (const QWidget* child : content->findChildren<QWidget*>()) {
            if (child->minimumSizeHint().width() > width - 120)
                wide.append(
                    u"%1 %2 %3"_s.arg(QString::fromLatin1(child->metaObject()->className()), child->objectName())
                        .arg(child->minimumSizeHint().width()));
        }
        QVERIFY2(content->width() <= width, qPrintable(wide.join(u'\n')));
        for (const QWidget* tile : m_page->findChildren<TaskTile*>()) {
            QVERIFY(tile->mapTo(content, QPoint(tile->width(), 0)).x() <= content->width());
            QVERIFY(tile->height() >= tile->heightForWidth(tile->width()));
        }
        look->setStep(TextStep::Standard);
    }
};

QTEST_MAIN(TestHomePage)
#include "test_homepage.moc"
