// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "fakesource.h"
#include "ui/models/pageloader.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::testing;
using models::AnswerModel;
using models::PageLoader;

class TestPageLoader final : public QObject
{
    Q_OBJECT

    std::optional<catalog::Catalog> m_catalog;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC)};
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<AnswerModel> m_model;
    std::unique_ptr<PageLoader> m_loader;

    void begin(int rows, bool fromPortal = false)
    {
        const QList<catalog::Row> all = manyHospitals(*m_catalog, rows);
        (fromPortal ? m_source->portalRows : m_source->rows) = all;
        catalog::Answer first;
        first.question.service = u"designated-hospitals"_s;
        first.question.page = {.offset = 0, .limit = 100};
        first.rows = all.mid(0, 100);
        first.total = rows;
        first.sources = {provenance(1)};
        m_loader->setQuestion(first.question, fromPortal);
        m_model->show(first, 100);
    }
    [[nodiscard]] QString name(int row) const { return m_model->index(row, 1).data().toString(); }
    [[nodiscard]] static QList<qint64> offsets(const QList<catalog::Question>& asked)
    {
        QList<qint64> result;
        for (const catalog::Question& question : asked)
            result.append(question.page.offset);
        return result;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = catalog::Catalog::load();
        QVERIFY(loaded.has_value());
        m_catalog.emplace(*loaded);
    }
    void init()
    {
        m_source = std::make_unique<FakeSource>(*m_catalog, m_clock);
        m_model = std::make_unique<AnswerModel>(*m_catalog, *m_catalog->service(u"designated-hospitals"_s));
        m_loader = std::make_unique<PageLoader>(*m_source, *m_model);
    }
    void cleanup()
    {
        m_loader.reset();
        m_model.reset();
    }

    void pagesBesideTheOneLookedAtComeToo()
    {
        begin(2000);
        const QSignalSpy arrived(m_loader.get(), &PageLoader::arrived);
        QVERIFY(name(1050).isEmpty());
        QTRY_COMPARE(name(1050), u"演示第1050医院"_s);
        QTRY_COMPARE(arrived.count(), 3);
        QCOMPARE(m_source->localAsked.size(), 3);
        QCOMPARE(m_source->localAsked.first().page.offset, 1000); // what is seen comes first
        QList<qint64> all = offsets(m_source->localAsked);
        std::sort(all.begin(), all.end());
        QCOMPARE(all, (QList<qint64>{900, 1000, 1100}));
        m_source->localAsked.clear();
        QCOMPARE(name(1199), u"演示第1199医院"_s); // one step further it is there already
        QTRY_COMPARE(offsets(m_source->localAsked), (QList<qint64>{1200}));
    }

    void aPortalIsAskedForWhatIsSeenOnly()
    {
        begin(2000, true);
        (void)name(1050);
        QTRY_COMPARE(name(1050), u"演示第1050医院"_s);
        QTest::qWait(10);
        QCOMPARE(offsets(m_source->portalAsked), (QList<qint64>{1000}));
    }

    void memoryIsBounded()
    {
        begin(10'000);
        for (int row = 0; row < 10'000; row += 100) {
            (void)name(row);
            QTRY_VERIFY(!name(row).isEmpty());
        }
        int held = 0;
        m_source->holdLocal = true;
        for (int row = 0; row < 10'000; row += 100)
            held += m_model->row(row).has_value() ? 1 : 0;
        QVERIFY2(held <= 64, qPrintable(QString::number(held)));
        QVERIFY(held >= 16);
        QCOMPARE(m_model->rowCount(), 10'000);
    }

    void rowsNotThereYetKeepQuiet()
    {
        begin(2000);
        m_source->holdLocal = true;
        const QModelIndex far = m_model->index(1999, 1);
        QVERIFY(!far.data().isValid());
        QVERIFY(!far.data(AnswerModel::LoadedRole).toBool());
        QVERIFY(!far.data(Qt::AccessibleTextRole).toString().isEmpty());
        QVERIFY(!far.data(AnswerModel::ReasonRole).isValid());
    }

    void anotherQuestionDropsWhatIsUnderWay()
    {
        begin(2000);
        m_source->holdLocal = true;
        (void)name(1050);
        QTRY_VERIFY(m_source->heldLocal() > 0);
        catalog::Answer other;
        other.question.service = u"designated-hospitals"_s;
        other.question.text = u"别的"_s;
        other.total = 1;
        other.rows = manyHospitals(*m_catalog, 1);
        m_loader->setQuestion(other.question, false);
        m_model->show(other, 100);
        m_source->holdLocal = false;
        m_source->releaseLocal();
        QTest::qWait(10);
        QCOMPARE(m_model->rowCount(), 1);
    }

    void aFailureStopsUntilItIsResumed()
    {
        begin(2000);
        QSignalSpy failed(m_loader.get(), &PageLoader::failed);
        m_source->localError = netError(ErrorCode::StorageBusy);
        (void)name(1050);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(m_loader->isBlocked());
        m_source->localError.reset();
        (void)name(1050);
        QTest::qWait(10);
        QVERIFY(name(1050).isEmpty());
        m_loader->resume();
        QTRY_COMPARE(name(1050), u"演示第1050医院"_s);
    }

    void beforeAnyQuestionNothingIsAsked()
    {
        m_loader->stop();
        catalog::Answer first;
        first.question.service = u"designated-hospitals"_s;
        first.total = 500;
        m_model->show(first, 100);
        (void)name(300);
        QTest::qWait(10);
        QVERIFY(m_source->localAsked.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPageLoader)
#include "test_pageloader.moc"
