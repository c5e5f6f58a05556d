// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/stage.h"
#include "tests/ui/personal/sandboxperson.h"
#include "ui/pages/answertable.h"
#include "ui/pages/querypage.h"
#include "ui/personal/personalpage.h"
#include "ui/personal/settlementview.h"
#include "ui/shell/browser.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/recentstore.h"
#include "ui/shell/settingsmemory.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/filterfield.h"

#include <QDirIterator>
#include <QLineEdit>

using namespace yibao;
using namespace yibao::ui;
using namespace yibao::testing;

namespace {

class NoBrowser final : public Browser
{
public:
    bool open(const QUrl&) override { return false; }
};

} // namespace

/// The pages of a person in the whole window, in both languages, every theme, and large: nothing cut, everything
/// named, no name in titles. With YIBAO_SHOTS they are pictures too.
class TestSignedInPictures final : public QObject
{
    Q_OBJECT

    std::unique_ptr<SandboxPerson> m_person;
    std::unique_ptr<services::GlobalSearch> m_search;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<RecentStore> m_recent;
    NoBrowser m_browser;
    QTranslator m_chinese;

    std::unique_ptr<MainWindow> open(QSize size)
    {
        const ShellContext context{.source = m_person->source,
                                   .directory = *m_person->lists,
                                   .search = *m_search,
                                   .settings = *m_settings,
                                   .recent = *m_recent,
                                   .columns = m_person->columns,
                                   .browser = m_browser,
                                   .regions = nullptr,
                                   .profiles = [] { return QList<ProfileChoice>(); },
                                   .dataDir = m_person->dir.path(),
                                   .dialogs = &m_person->dialogs,
                                   .importOffered = true,
                                   .personal = m_person->context.get()};
        auto window = std::make_unique<MainWindow>(context);
        window->resize(size);
        window->show();
        (void)QTest::qWaitForWindowActive(window.get());
        return window;
    }
    static void settle(MainWindow& window)
    {
        (void)QTest::qWaitFor([&] { return window.isSettled(); }, 5000);
        QTest::qWait(150);
    }

private Q_SLOTS:
    void init()
    {
        stage::look();
        m_person = std::make_unique<SandboxPerson>();
        if (!m_person->start())
            QSKIP("yibao-sandbox is not built");
        m_search = std::make_unique<services::GlobalSearch>(
            m_person->catalog, [this](const catalog::Question& question) { return m_person->source.local(question); });
        m_settings = Settings::open(m_person->dir.filePath(u"settings.ini"_s));
        m_recent =
            std::make_unique<RecentStore>(m_person->dir.filePath(u"recent.json"_s), m_person->catalog, m_person->clock);
    }
    void cleanup()
    {
        stage::look().setTheme(ThemeKind::Light);
        stage::look().setStep(TextStep::Standard);
        QCoreApplication::removeTranslator(&m_chinese);
        m_recent.reset();
        m_settings.reset();
        m_search.reset();
        m_person.reset();
    }

    void nothingOfItIsRemembered()
    {
        const QString planted = u"BA20990101999"_s;
        auto window = open({1366, 768});
        QVERIFY(m_person->signIn(u"filings"_s));
        const auto somebody = m_person->person(u"filings"_s);
        window->openPage(u"my-filings"_s);
        settle(*window);
        auto* mine = window->findChild<PersonalPage*>(u"page.my-filings"_s);
        auto* edit = mine->findChild<FilterBar*>()->field(u"filingNo"_s)->findChild<QLineEdit*>();
        QVERIFY(edit != nullptr);
        edit->setFocus();
        QTest::keyClicks(edit, planted);
        QTest::keyClick(edit, Qt::Key_Return);
        settle(*window);
        QCOMPARE(mine->query()->presenter().question().filters.value(u"filingNo"_s), planted);
        // To other pages and back: the page as it was left, but the way there says nothing of it.
        window->openPage(u"personal-centre"_s);
        settle(*window);
        window->goBack();
        settle(*window);
        QCOMPARE(mine->query()->presenter().question().filters.value(u"filingNo"_s), planted);
        QVERIFY(!window->windowTitle().contains(planted));
        window->close();
        m_person->session->signOut();
        for (const QLineEdit* left : window->findChildren<QLineEdit*>())
            QVERIFY(!left->text().contains(planted) && !left->isUndoAvailable());
        QDirIterator files(m_person->dir.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray held = file.readAll();
            ++looked;
            for (const QString& secret : {planted, somebody[u"name"].text(), somebody[u"mobile"].text(),
                                          somebody[u"certNo"].text(), somebody[u"password"].text()})
                QVERIFY2(!held.contains(secret.toUtf8()), qPrintable(file.fileName()));
        }
        QVERIFY(looked > 1);
    }

    void pages_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<int>("theme");
        QTest::addColumn<int>("step");
        QTest::addColumn<QSize>("size");
        const auto row = [](const char* name, bool chinese, ThemeKind theme, TextStep step, QSize size) {
            QTest::newRow(name) << QString::fromLatin1(name) << chinese << int(theme) << int(step) << size;
        };
        row("light", true, ThemeKind::Light, TextStep::Standard, QSize(1366, 768));
        row("dark", true, ThemeKind::Dark, TextStep::Standard, QSize(1366, 768));
        row("contrast", true, ThemeKind::HighContrast, TextStep::Standard, QSize(1366, 768));
        row("wide", true, ThemeKind::Light, TextStep::Standard, QSize(1920, 1080));
        row("elder", true, ThemeKind::Light, TextStep::Elder, QSize(1366, 768));
        row("english", false, ThemeKind::Light, TextStep::Standard, QSize(1366, 768));
    }
    void pages()
    {
        QFETCH(QString, name);
        QFETCH(bool, chinese);
        QFETCH(int, theme);
        QFETCH(int, step);
        QFETCH(QSize, size);
        if (chinese && !stage::speakChinese(m_chinese))
            QSKIP("no Chinese words");
        stage::look().setTheme(static_cast<ThemeKind>(theme));
        stage::look().setStep(static_cast<TextStep>(step));
        auto window = open(size);
        window->openPage(u"my-account"_s);
        settle(*window);
        stage::shot(window.get(), name + u"-gate"_s);
        QVERIFY(m_person->signIn(u"normal"_s));
        const auto somebody = m_person->person(u"normal"_s);
        for (const QString& page : {u"my-account"_s, u"my-contributions"_s, u"my-enrolment"_s, u"my-settlements"_s,
                                    u"my-filings"_s, u"my-cross-province-settlements"_s, u"personal-centre"_s}) {
            window->openPage(page);
            settle(*window);
            stage::shot(window.get(), name + u'-' + page);
            QCOMPARE(stage::unnamed(window.get()), QStringList());
            QVERIFY(!window->windowTitle().contains(somebody[u"name"].text()));
        }
        window->openPage(u"my-settlements"_s);
        settle(*window);
        auto* mine = window->findChild<PersonalPage*>(u"page.my-settlements"_s);
        QVERIFY(mine->query() != nullptr);
        auto* table = mine->query()->findChild<AnswerTable*>();
        // The dearest of those on the screen: most to see.
        const models::AnswerModel& model = mine->query()->presenter().model();
        const int at = model.dataset().indexOf(u"total"_s);
        int dearest = 0;
        Money most;
        for (int row = 0; row < std::min<qint64>(model.total(), 60); ++row) {
            const auto held = model.row(row);
            const Money total = held ? Money::fromYuan(held->cells.at(at)).value_or(Money()) : Money();
            if (total > most) {
                most = total;
                dearest = row;
            }
        }
        table->setFocus();
        table->goToRow(dearest);
        QTest::keyClick(table, Qt::Key_Return);
        QVERIFY(mine->detail() != nullptr);
        settle(*window);
        stage::shot(window.get(), name + u"-settlement"_s);
        QTRY_VERIFY2(stage::clipped(mine->detail()).isEmpty(),
                     qPrintable(stage::clipped(mine->detail()).join(u'\n')));
        // What was asked for here is in no list of recent questions.
        QVERIFY(m_recent->entries().isEmpty());
    }
};

QTEST_MAIN(TestSignedInPictures)
#include "test_signedinpictures.moc"
