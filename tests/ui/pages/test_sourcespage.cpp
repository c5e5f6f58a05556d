// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/services/queryservice.h"
#include "tests/ui/helpers/accessibilitywalker.h"
#include "tests/ui/helpers/scripteddialogs.h"
#include "tests/ui/helpers/stage.h"
#include "ui/pages/sourcespage.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;
using namespace yibao::testing;

class TestSourcesPage final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(4, 0), Qt::UTC)};
    std::unique_ptr<directory::Directory> m_directory;
    std::unique_ptr<services::QueryService> m_service;
    std::unique_ptr<models::ServiceAnswerSource> m_source;
    models::SessionColumnMemory m_columns;
    std::unique_ptr<ScriptedDialogs> m_dialogs;
    std::unique_ptr<SourcesPage> m_page;

    directory::ImportReport take(const QString& source, const QString& rows)
    {
        QFile file(m_dir.filePath(u"list.csv"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write((u"机构编码,医疗机构名称,所在地\n"_s + rows).toUtf8());
        file.close();
        directory::ImportJob job;
        job.file = file.fileName();
        job.dataset = u"designated-hospitals"_s;
        job.source = source;
        job.asOf = QDate(2026, 11, 20);
        auto future = m_directory->import(job);
        future.waitForFinished();
        return future.result().value_or(directory::ImportReport());
    }
    [[nodiscard]] QList<QAbstractButton*> removers() const
    {
        QList<QAbstractButton*> buttons;
        for (auto* button : m_page->findChildren<QAbstractButton*>()) {
            if (button->objectName().startsWith(u"source.remove."_s) && button->isVisible())
                buttons.append(button);
        }
        return buttons;
    }
    [[nodiscard]] bool says(const QString& words) const
    {
        for (const auto* label : m_page->findChildren<Label*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        stage::look();
        auto opened = directory::Directory::open(m_dir.filePath(u"directory.db"_s), stage::catalogue(), m_clock);
        QVERIFY(opened.has_value());
        m_directory = *std::move(opened);
        m_service = std::make_unique<services::QueryService>(stage::catalogue(), *m_directory, nullptr, m_clock);
        m_source = std::make_unique<models::ServiceAnswerSource>(*m_service);
    }
    void init()
    {
        m_dialogs = std::make_unique<ScriptedDialogs>();
        m_page = std::make_unique<SourcesPage>(PageContext{*m_source, *m_directory, *m_dialogs, m_columns, nullptr});
        m_page->resize(1138, 648);
        m_page->show();
    }
    void cleanup() { m_page.reset(); }
    void cleanupTestCase()
    {
        m_source.reset();
        m_service.reset();
        m_directory.reset();
    }

    void listsComeAsTheyAreImported()
    {
        QVERIFY(removers().isEmpty());
        QCOMPARE(take(u"测试名单甲"_s, u"H44030500001,甲医院,440305\nH44030500002,乙医院,440305\n"_s).added, 2);
        QTRY_COMPARE(removers().size(), 1);
        QVERIFY(says(u"测试名单甲"_s));
        QVERIFY(says(u"2026-11-20"_s));
        QCOMPARE(AccessibilityWalker(*m_page).faults(), QStringList());
        QVERIFY(removers().first()->accessibleName().contains(u"测试名单甲"_s));
    }

    void removingAsksFirst()
    {
        QTRY_COMPARE(removers().size(), 1);
        QTest::mouseClick(removers().first(), Qt::LeftButton);
        QTRY_COMPARE(m_dialogs->asked.size(), 1);
        QVERIFY(m_dialogs->asked.first().danger);
        QVERIFY(m_dialogs->asked.first().question.contains(u"测试名单甲"_s));
        QTest::qWait(50);
        QCOMPARE(removers().size(), 1);

        m_dialogs->answers.append(true);
        QSignalSpy said(m_page.get(), &SourcesPage::messageShown);
        QTest::mouseClick(removers().first(), Qt::LeftButton);
        QTRY_VERIFY(removers().isEmpty());
        QTRY_COMPARE(said.size(), 1);
        auto future = m_directory->holdings();
        future.waitForFinished();
        const auto found = future.result();
        for (const auto& holding : *found)
            QVERIFY(holding.source.origin != catalog::Origin::Import);
    }

    void importAndBack()
    {
        QSignalSpy import(m_page.get(), &SourcesPage::importRequested);
        QSignalSpy back(m_page.get(), &SourcesPage::backRequested);
        auto* button = m_page->findChild<QAbstractButton*>(u"sources.import"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(import.size(), 1);
        QTest::keyClick(button, Qt::Key_Escape);
        QCOMPARE(back.size(), 1);
    }
};

QTEST_MAIN(TestSourcesPage)
#include "test_sourcespage.moc"
