// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/directory.h"
#include "core/services/queryservice.h"
#include "tests/ui/helpers/scripteddialogs.h"
#include "tests/ui/helpers/stage.h"
#include "ui/pages/answertable.h"
#include "ui/pages/detailcard.h"
#include "ui/pages/importdialog.h"
#include "ui/pages/querypage.h"
#include "ui/pages/sourcespage.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/notebar.h"

#include <QFileInfo>
#include <QStackedWidget>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;

/// The pages over a real directory with the official lists of one city: nothing cut, everything named, in every
/// theme, at the smallest and at a large size. With YIBAO_SHOTS they are pictures too.
class TestPictures final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(4, 0), Qt::UTC)};
    std::unique_ptr<directory::Directory> m_directory;
    std::unique_ptr<services::QueryService> m_service;
    std::unique_ptr<models::ServiceAnswerSource> m_source;
    models::SessionColumnMemory m_columns;
    ScriptedDialogs m_dialogs;
    QTranslator m_chinese;
    std::unique_ptr<QWidget> m_stand;

    [[nodiscard]] static QString shared(const QString& name)
    {
        const QString folder =
            qEnvironmentVariable("YIBAO_SHARED_DATA", QStringLiteral(YIBAO_SOURCE_DIR "/../shared/data"));
        const QFileInfo file(folder + u'/' + name);
        return file.exists() ? file.absoluteFilePath() : QString();
    }
    [[nodiscard]] PageContext context() { return {*m_source, *m_directory, m_dialogs, m_columns, nullptr}; }

    void take(const QString& file, const QString& dataset, const QString& title)
    {
        directory::ImportJob job;
        job.file = file;
        job.dataset = dataset;
        job.source = title;
        job.asOf = QDate(2024, 10, 31);
        job.region = catalog::RegionCode::fromNumber(440300);
        auto future = m_directory->import(job);
        future.waitForFinished();
        QVERIFY2(future.result().has_value(), qPrintable(file));
    }

    /// A window of the screen's size, of which the frame leaves a part to the page.
    class Stand final : public QWidget
    {
    public:
        Stand(QWidget* page, QSize screen)
        {
            resize(screen.width(), screen.height() - 30);
            page->setParent(this);
            const int rail = screen.width() < 1100 ? 56 : 228;
            page->setGeometry(rail, 60, screen.width() - rail, screen.height() - 30 - 60 - 30);
        }
    };

    QueryPage* page(const QString& service, QSize screen, const QMap<QString, QString>& filters)
    {
        auto* made = new QueryPage(*stage::catalogue().service(service), context());
        m_stand = std::make_unique<Stand>(made, screen);
        made->setFilters(filters);
        m_stand->show();
        m_stand->activateWindow();
        return made;
    }

private Q_SLOTS:
    void initTestCase()
    {
        stage::speakChinese(m_chinese);
        stage::look();
        auto opened = directory::Directory::open(m_dir.filePath(u"directory.db"_s), stage::catalogue(), m_clock);
        QVERIFY(opened.has_value());
        m_directory = *std::move(opened);
        m_service = std::make_unique<services::QueryService>(stage::catalogue(), *m_directory, nullptr, m_clock);
        m_source = std::make_unique<models::ServiceAnswerSource>(*m_service);
        const QString hospitals = shared(u"institutions_shenzhen_2024-10-31.tsv"_s);
        if (hospitals.isEmpty())
            QSKIP("the official lists are not here");
        take(hospitals, u"designated-hospitals"_s, u"深圳市定点医疗机构名单"_s);
        take(shared(u"pharmacies_shenzhen_2024-10-31.tsv"_s), u"designated-pharmacies"_s, u"深圳市定点零售药店名单"_s);
    }
    void cleanup() { m_stand.reset(); }
    void cleanupTestCase()
    {
        m_source.reset();
        m_service.reset();
        m_directory.reset();
    }

    void looks_data()
    {
        QTest::addColumn<ThemeKind>("theme");
        QTest::addColumn<QSize>("screen");
        QTest::newRow("light-1366") << ThemeKind::Light << QSize(1366, 768);
        QTest::newRow("dark-1366") << ThemeKind::Dark << QSize(1366, 768);
        QTest::newRow("contrast-1366") << ThemeKind::HighContrast << QSize(1366, 768);
        QTest::newRow("light-1920") << ThemeKind::Light << QSize(1920, 1080);
        QTest::newRow("light-1024") << ThemeKind::Light << QSize(1024, 768);
    }
    void looks()
    {
        QFETCH(ThemeKind, theme);
        QFETCH(QSize, screen);
        stage::look().setTheme(theme);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        QueryPage* shown =
            page(u"designated-hospitals"_s, screen,
                 {{u"region"_s, u"440300"_s},
                  {u"type"_s,
                   stage::catalogue().dictionary(u"institution-type"_s).codeOf(u"综合医院"_s).value_or(QString())}});
        QVERIFY(QTest::qWaitForWindowActive(m_stand.get()));
        QTRY_COMPARE(shown->presenter().phase(), models::Phase::Data);
        auto* table = shown->findChild<AnswerTable*>();
        QTRY_VERIFY(shown->presenter().total() > 20);
        table->setFocus(Qt::TabFocusReason);
        shown->presenter().model().setMarked(1, true);
        shown->presenter().model().setMarked(5, true);
        table->goToRow(5);
        QTRY_VERIFY(shown->findChild<NoteBar*>()->isVisible());
        QCOMPARE(stage::unnamed(shown).join(u"; "_s), QString());
        QCOMPARE(stage::clipped(shown).join(u"; "_s), QString());
        stage::shot(shown, u"query-"_s + tag);

        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY(shown->findChild<DetailCard*>()->isVisible());
        QTest::qWait(30);
        stage::shot(shown, u"card-"_s + tag);
        QCOMPARE(stage::unnamed(shown).join(u"; "_s), QString());
        QTRY_COMPARE(stage::clipped(shown).join(u"; "_s), QString());

        shown->setFilters({{u"region"_s, u"440305"_s}, {u"name"_s, u"中医院"_s}, {u"type"_s, u"没有这一类"_s}});
        QTRY_COMPARE(shown->presenter().phase(), models::Phase::NoHit);
        QTRY_VERIFY(!shown->presenter().suggestions().isEmpty());
        QTest::qWait(50);
        stage::shot(shown, u"empty-"_s + tag);
        QCOMPARE(stage::unnamed(shown).join(u"; "_s), QString());
    }

    void otherServices_data()
    {
        QTest::addColumn<QString>("service");
        for (const catalog::Service& service : stage::catalogue().services()) {
            if (service.access == catalog::Access::Open)
                QTest::newRow(qPrintable(service.id)) << service.id;
        }
    }
    void otherServices()
    {
        QFETCH(QString, service);
        stage::look().setTheme(ThemeKind::Light);
        QueryPage* shown = page(service, QSize(1366, 768), {});
        QVERIFY(QTest::qWaitForWindowActive(m_stand.get()));
        QTRY_VERIFY(shown->presenter().phase() != models::Phase::Loading);
        QTest::qWait(30);
        stage::shot(shown, u"service-"_s + service);
        QCOMPARE(stage::unnamed(shown).join(u"; "_s), QString());
        QCOMPARE(stage::clipped(shown).join(u"; "_s), QString());
        if (shown->presenter().total() == 0)
            return;
        auto* table = shown->findChild<AnswerTable*>();
        table->goToRow(0);
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY(shown->findChild<DetailCard*>()->isVisible());
        QTest::qWait(50);
        stage::shot(shown, u"service-card-"_s + service);
        QCOMPARE(stage::clipped(shown).join(u"; "_s), QString());
    }

    void theHotlineOfAPlaceHasItsAreaCode()
    {
        QueryPage* shown = page(u"agencies"_s, QSize(1366, 768), {{u"region"_s, u"120000"_s}});
        QVERIFY(QTest::qWaitForWindowActive(m_stand.get()));
        QTRY_COMPARE(shown->presenter().total(), 9);
        auto* table = shown->findChild<AnswerTable*>();
        table->goToRow(4);
        QTest::keyClick(table, Qt::Key_Return);
        auto* card = shown->findChild<DetailCard*>();
        QTRY_VERIFY(card->isVisible());
        const auto number = [card] {
            const auto* label = card->findChild<QWidget*>(u"card.value.hotline"_s)->findChild<QLabel*>();
            return label == nullptr ? QString() : label->text();
        };
        QTRY_COMPARE(number(), u"022-12393"_s);
        stage::shot(shown, u"card-agency"_s);
    }

    void sourcesAndImport()
    {
        stage::look().setTheme(ThemeKind::Light);
        auto* page = new SourcesPage(context());
        SourcesPage& sources = *page;
        m_stand = std::make_unique<Stand>(page, QSize(1366, 768));
        m_stand->show();
        QTRY_VERIFY(sources.findChild<QWidget*>(u"source.remove.1"_s) != nullptr ||
                    !sources.findChildren<QWidget*>(QRegularExpression(u"^source\\.remove\\."_s)).isEmpty());
        stage::shot(&sources, u"sources"_s);
        QCOMPARE(stage::unnamed(&sources), QStringList());
        QCOMPARE(stage::clipped(&sources), QStringList());

        ImportDialog dialog(context(), &sources);
        dialog.setFile(shared(u"institutions_shenzhen_2024-10-31.tsv"_s));
        dialog.show();
        QTRY_VERIFY(dialog.findChild<QWidget*>(u"import.column.0"_s) != nullptr);
        QTest::qWait(50);
        stage::shot(&dialog, u"import"_s);
        QCOMPARE(stage::unnamed(&dialog), QStringList());
    }
};

QTEST_MAIN(TestPictures)
#include "test_pictures.moc"
