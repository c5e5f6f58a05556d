// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/services/globalsearch.h"
#include "core/services/queryservice.h"
#include "tests/ui/helpers/paper.h"
#include "tests/ui/helpers/scripteddialogs.h"
#include "tests/ui/helpers/stage.h"
#include "ui/pages/regionpairpage.h"
#include "ui/widgets/recentregions.h"

#include <QFile>
#include <QTemporaryDir>

namespace yibao::testing {

using namespace Qt::StringLiterals;

/// The page of a pair over a real directory: the rows of the operating guide that ship, and what a test adds. All
/// hospitals here are made up.
class PairStage final
{
public:
    PairStage()
    {
        auto opened = directory::Directory::open(m_dir.filePath(u"directory.db"_s), ui::stage::catalogue(), clock);
        if (!opened)
            qFatal("no directory: %s", qPrintable(opened.error().detail));
        directory = *std::move(opened);
        directory->setPortal(u"sandbox"_s);
        m_service = std::make_unique<services::QueryService>(ui::stage::catalogue(), *directory, nullptr, clock);
        directory->setPortal(u"sandbox"_s);
        source = std::make_unique<models::ServiceAnswerSource>(*m_service);
        recents->setSpeller([this](const QString& typed, int limit) { return m_search.places(typed, limit); });
    }

    /// Lines of a list, its titles first.
    void take(const QString& dataset, const QString& title, const QStringList& lines, QDate asOf,
              catalog::Origin origin = catalog::Origin::Import)
    {
        QFile file(m_dir.filePath(u"list.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(lines.join(u'\n').toUtf8());
        file.close();
        directory::ImportJob job;
        job.file = file.fileName();
        job.dataset = dataset;
        job.source = title;
        job.asOf = asOf;
        job.origin = origin;
        if (origin == catalog::Origin::Synthetic)
            job.portal = u"sandbox"_s;
        auto future = directory->import(job);
        future.waitForFinished();
        QVERIFY2(future.result().has_value(), qPrintable(dataset));
        QCOMPARE(future.result()->rejected, 0);
    }
    void takeOpenings(const QStringList& rows)
    {
        take(u"pool-area-openings"_s, u"开通情况演示"_s,
             QStringList{u"所在地,参保地开通标志,就医地开通标志,住院开通标志"_s} + rows, QDate(2026, 11, 18));
    }
    void takeHospitals(int count = 5)
    {
        const QStringList places{u"南山区"_s, u"福田区"_s, u"罗湖区"_s, u"宝安区"_s, u"龙岗区"_s};
        QStringList rows{u"机构编码,医疗机构名称,所在地,医疗机构分类,医保结算等级"_s};
        for (int i = 0; i < count; ++i)
            rows.append(u"H4403%1,演示第%2医院,广东省深圳市%3,综合医院,三级"_s.arg(50000000 + i)
                            .arg(i + 1)
                            .arg(places.at(i % places.size())));
        take(u"networked-hospitals"_s, u"合成演示数据"_s, rows, QDate(2026, 11, 20), catalog::Origin::Synthetic);
    }

    void show(QSize size = QSize(1138, 678))
    {
        page = std::make_unique<ui::RegionPairPage>(
            ui::PageContext{*source, *directory, m_dialogs, m_columns, recents, nullptr, &printers}, true);
        page->resize(size);
        page->show();
        QApplication::setActiveWindow(page.get());
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }
    void ask(int insured, int treatment, services::Care care = services::Care::Inpatient)
    {
        page->setPair({.insured = catalog::RegionCode::fromNumber(insured),
                       .treatment = catalog::RegionCode::fromNumber(treatment),
                       .care = care});
        QTRY_VERIFY(page->presenter().phase() == models::PairPresenter::Phase::Answered);
        QTRY_VERIFY(page->isSettled());
        QCoreApplication::processEvents();
    }
    template <typename T = QWidget>
    [[nodiscard]] T* part(const QString& name) const
    {
        return page->findChild<T*>(name);
    }
    [[nodiscard]] QString words(const QString& name) const
    {
        const auto* label = page->findChild<QLabel*>(name);
        return label == nullptr ? QString() : label->text();
    }
    /// Everything a cell under the answer says.
    [[nodiscard]] QString fact(int n) const
    {
        const QWidget* cell = part(u"pair.fact.%1"_s.arg(n));
        return cell->accessibleName() + u": "_s + cell->accessibleDescription();
    }

    FixedClock clock{QDateTime(QDate(2026, 11, 21), QTime(9, 42), Qt::UTC)};
    std::unique_ptr<directory::Directory> directory;
    std::unique_ptr<models::ServiceAnswerSource> source;
    std::shared_ptr<ui::RecentRegions> recents = std::make_shared<ui::RecentRegions>();
    std::unique_ptr<ui::RegionPairPage> page;

    PaperPrinters printers;

private:
    QTemporaryDir m_dir;
    std::unique_ptr<services::QueryService> m_service;
    models::SessionColumnMemory m_columns;
    ui::ScriptedDialogs m_dialogs;
    services::GlobalSearch m_search{ui::stage::catalogue(),
                                    [this](const catalog::Question& question) { return directory->find(question); }};
};

} // namespace yibao::testing
