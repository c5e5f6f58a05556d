// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "tests/ui/helpers/scripteddialogs.h"
#include "tests/ui/models/fakesource.h"
#include "ui/shell/browser.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/recentstore.h"
#include "ui/shell/settingsmemory.h"
#include "ui/shell/textsize.h"
#include "ui/theme/look.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

namespace yibao::testing {

using namespace Qt::StringLiterals;

class NotedBrowser final : public ui::Browser
{
public:
    bool open(const QUrl& url) override
    {
        opened.append(url);
        return works;
    }
    QList<QUrl> opened;
    bool works = true;
};

/// A whole window over lists in memory, in a folder of its own.
class ShellFixture final
{
public:
    ShellFixture()
        : source(catalog, clock)
        , search(catalog, [this](const catalog::Question& question) { return find(question); })
    {
        auto opened = directory::Directory::open(dir.filePath(u"directory.db"_s), catalog, clock);
        if (!opened)
            qFatal("no directory: %s", qPrintable(opened.error().detail));
        lists = *std::move(opened);
        settings = Settings::open(dir.filePath(u"settings.ini"_s));
        columns = std::make_unique<ui::SettingsColumnMemory>(*settings);
        recent = std::make_unique<ui::RecentStore>(dir.filePath(u"recent.json"_s), catalog, clock);
        source.rows = manyHospitals(catalog, 12);
        source.rows.append(hospital(catalog, u"H44030500096"_s, u"协和深圳医院"_s, u"440305"_s, {}, u"桃园路89号"_s));
    }

    static catalog::Catalog loaded()
    {
        auto catalog = catalog::Catalog::load();
        if (!catalog)
            qFatal("no catalogue: %s", qPrintable(catalog.error().detail));
        return *std::move(catalog);
    }

    void show(QSize size = QSize(1366, 768))
    {
        const ui::ShellContext context{.source = source,
                                       .directory = *lists,
                                       .search = search,
                                       .settings = *settings,
                                       .recent = *recent,
                                       .columns = *columns,
                                       .browser = browser,
                                       .regions = ui::recentRegionsOf(*settings),
                                       .profiles =
                                           [] {
                                               return QList<ui::ProfileChoice>{
                                                   {u"offline"_s, u"Offline"_s, {}, false},
                                                   {u"sandbox"_s, u"Practice"_s, u"127.0.0.1:8930"_s, false},
                                                   {u"national"_s, u"National"_s, u"fuwu.nhsa.gov.cn"_s, true}};
                                           },
                                       .dataDir = dir.path(),
                                       .dialogs = &dialogs,
                                       .importOffered = true,
                                       .personal = personal,
                                       .account = account,
                                       .guides = guides,
                                       .channels = channels,
                                       .printers = printers};
        window = std::make_unique<ui::MainWindow>(context);
        window->resize(size);
        window->show();
        QApplication::setActiveWindow(window.get());
        (void)QTest::qWaitForWindowActive(window.get());
        // What Desk does with a change of size.
        QObject::connect(settings.get(), &Settings::changed, window.get(), [this](Setting setting) {
            if (setting == Setting::TextSize && look != nullptr)
                look->setStep(ui::textStepOf(settings->value(Setting::TextSize)));
        });
        settle();
    }
    void settle()
    {
        (void)QTest::qWaitFor([this] { return window->isSettled(); }, 5000);
        QCoreApplication::processEvents();
    }
    template <typename T = QWidget>
    T* part(const QString& name) const
    {
        return window->findChild<T*>(name);
    }
    /// Types as an input method does: QTest knows the keys of Latin letters only.
    static void type(QWidget* widget, const QString& text)
    {
        for (const QChar c : text) {
            QInputMethodEvent event;
            event.setCommitString(c);
            QCoreApplication::sendEvent(widget, &event);
        }
    }
    [[nodiscard]] static QWidget* focus() { return QApplication::focusWidget(); }

    QTemporaryDir dir;
    catalog::Catalog catalog = loaded();
    FixedClock clock{QDateTime(QDate(2026, 11, 21), QTime(9, 42), Qt::UTC)};
    FakeSource source;
    services::GlobalSearch search;
    std::unique_ptr<directory::Directory> lists;
    std::unique_ptr<Settings> settings;
    std::unique_ptr<ui::SettingsColumnMemory> columns;
    std::unique_ptr<ui::RecentStore> recent;
    ui::ScriptedDialogs dialogs;
    NotedBrowser browser;
    ui::Look* look = nullptr;
    const ui::PersonalContext* personal = nullptr; ///< set before show()
    const ui::StationAccount* account = nullptr;
    const guides::Guidebook* guides = nullptr;
    const guides::ChannelBook* channels = nullptr;
    ui::Printers* printers = nullptr;
    std::unique_ptr<ui::MainWindow> window;

    QStringList searched; ///< texts that went to the lists
    bool holdSearch = false;
    void releaseSearch()
    {
        holdSearch = false;
        source.holdLocal = false;
        source.releaseLocal();
    }

private:
    QFuture<Result<catalog::Answer>> find(const catalog::Question& question)
    {
        if (question.service != "designated-hospitals"_L1) {
            catalog::Answer none;
            none.question = question;
            return ready(Result<catalog::Answer>(none));
        }
        searched.append(question.text);
        source.holdLocal = holdSearch;
        auto future = source.local(question);
        source.holdLocal = false;
        return future;
    }
};

} // namespace yibao::testing
