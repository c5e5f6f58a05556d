// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/desk/deskoptions.h"
#include "core/base/clock.h"
#include "core/base/language.h"
#include "core/base/paths.h"
#include "core/base/settings.h"
#include "core/catalog/catalog.h"
#include "core/guides/channelbook.h"
#include "core/guides/guidebook.h"
#include "core/services/globalsearch.h"
#include "core/services/queryservice.h"
#include "ui/models/answersource.h"
#include "ui/shell/browser.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

class QApplication;

namespace yibao::ui {
class Look;
class MainWindow;
struct PersonalContext;
struct StationAccount;
class RecentStore;
class Screenshot;
class SettingsColumnMemory;
} // namespace yibao::ui

namespace yibao::services {
class GlobalSearch;
}

namespace yibao::desk {

class AccountLine;
class ActivityWatch;
class DesktopClipboard;
class DesktopLock;
class PortalLine;

/// Puts the program together and takes it apart. The one place that knows every room.
class Desk final : public QObject
{
    Q_OBJECT
public:
    Desk(QApplication& application, const DeskOptions& options);
    ~Desk() override;

    /// Opens everything and shows the window. A code when the program must end instead, with a line on standard error.
    [[nodiscard]] std::optional<int> start();
    /// Ends like a window that is closed, in bounded time.
    void quit();

private:
    void openSettings();
    void openDirectory();
    void openPortal();
    [[nodiscard]] std::optional<int> openPair();
    void openAccount();
    void makeWindow();
    void placeWindow();
    [[nodiscard]] std::optional<int> openPlace();
    void takeScreenshot();
    void settingChanged(Setting setting);
    void showNotices();
    void showNet();

    QApplication& m_application;
    DeskOptions m_options;
    bool m_systemIsDark = false;
    Paths m_paths; ///< lists and recent questions
    Language m_language;
    SystemClock m_clock;
    ui::SystemBrowser m_browser;
    QStringList m_notices;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<QTemporaryDir> m_scratch; ///< stands for a data folder that cannot be used
    std::optional<catalog::Catalog> m_catalog;
    std::unique_ptr<directory::Directory> m_directory;
    std::unique_ptr<services::QueryService> m_service;
    std::unique_ptr<PortalLine> m_line;
    std::unique_ptr<DesktopClipboard> m_clipboard;
    std::unique_ptr<AccountLine> m_account;
    std::unique_ptr<ActivityWatch> m_activity;
    std::unique_ptr<DesktopLock> m_desktopLock;
    std::unique_ptr<ui::PersonalContext> m_personal;
    std::unique_ptr<ui::StationAccount> m_station;
    std::unique_ptr<models::ServiceAnswerSource> m_source;
    std::optional<guides::Guidebook> m_guides;
    std::optional<guides::ChannelBook> m_channels;
    std::unique_ptr<services::GlobalSearch> m_search;
    std::unique_ptr<ui::RecentStore> m_recent;
    std::unique_ptr<ui::SettingsColumnMemory> m_columns;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::Look* m_look = nullptr;
};

} // namespace yibao::desk
