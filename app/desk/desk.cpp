// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/desk/desk.h"

#include "app/desk/accountline.h"
#include "app/desk/activitywatch.h"
#include "app/desk/desktopclipboard.h"
#include "app/desk/desktoplock.h"
#include "app/desk/findablepages.h"
#include "app/desk/portalline.h"
#include "core/account/keychainstore.h"
#include "core/base/supportids.h"
#include "core/wire/address.h"
#include "ui/models/pairpresenter.h"
#include "ui/pages/personalcontext.h"
#include "ui/pages/target.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/recentstore.h"
#include "ui/shell/screenshot.h"
#include "ui/shell/settingsmemory.h"
#include "ui/shell/stationaccount.h"
#include "ui/shell/textsize.h"
#include "ui/theme/look.h"
#include "ui/widgets/errortext.h"

#include <QApplication>
#include <QDir>
#include <QPalette>
#include <QScreen>
#include <QTimer>

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yibao::desk {

namespace {

constexpr int usageCode = 2;
constexpr int dataCode = 4;
constexpr QSize usualSize(1366, 768);
/// A little more than the portal has to hear of a sign-out.
constexpr auto longestEnd = 5s;

int say(int code, const QString& sentence)
{
    std::fprintf(stderr, "yibaodesk: %s\n", qPrintable(sentence));
    return code;
}

ui::NetState netState(PortalLine::State state)
{
    switch (state) {
    case PortalLine::State::Offline:
        return ui::NetState::Offline;
    case PortalLine::State::Starting:
        return ui::NetState::Starting;
    case PortalLine::State::Unknown:
        return ui::NetState::Unknown;
    case PortalLine::State::Connected:
        return ui::NetState::Connected;
    case PortalLine::State::NoAnswer:
        return ui::NetState::NoAnswer;
    }
    return ui::NetState::Offline;
}

account::StationMode stationMode(const QString& mode)
{
    if (mode == "kiosk"_L1)
        return account::StationMode::Kiosk;
    return mode == "window"_L1 ? account::StationMode::Window : account::StationMode::Home;
}

QString addressInWords(const wire::PortalProfile& profile)
{
    if (profile.baseUrl.isEmpty() || !profile.startOnDemand.isEmpty())
        return {};
    return profile.baseUrl.port() > 0 ? u"%1:%2"_s.arg(profile.baseUrl.host()).arg(profile.baseUrl.port())
                                      : profile.baseUrl.host();
}

} // namespace

Desk::Desk(QApplication& application, const DeskOptions& options)
    : m_application(application)
    , m_options(options)
    , m_systemIsDark(QApplication::palette().color(QPalette::Window).lightness() < 128)
    , m_paths(options.dataDir)
{}

Desk::~Desk()
{
    // Pages hold references into everything below them.
    m_window.reset();
    m_activity.reset();
    m_account.reset();
    m_line.reset();
}

std::optional<int> Desk::start()
{
    openSettings();
    auto catalog = catalog::Catalog::load();
    if (!catalog)
        return say(dataCode,
                   u"a file of the program is damaged (%1); please install it again."_s.arg(catalog.error().supportId));
    m_catalog = *std::move(catalog);
    auto guides = guides::Guidebook::load(*m_catalog);
    if (!guides)
        return say(dataCode,
                   u"a file of the program is damaged (%1); please install it again."_s.arg(guides.error().supportId));
    m_guides = *std::move(guides);
    auto channels = guides::ChannelBook::load(*m_catalog);
    if (!channels)
        return say(dataCode, u"a file of the program is damaged (%1); please install it again."_s.arg(
                                 channels.error().supportId));
    m_channels = *std::move(channels);
    openDirectory();
    if (m_directory == nullptr)
        return say(dataCode, u"no folder for lists can be written; name another one with --data-dir."_s);
    openPortal();
    openAccount();
    makeWindow();
    if (const auto code = openPlace())
        return code;
    placeWindow();
    showNotices();
    m_window->show();
    if (!m_options.search.isEmpty())
        m_window->search(m_options.search);
    if (!m_options.screenshot.isEmpty())
        takeScreenshot();
    return {};
}

void Desk::quit()
{
    QTimer::singleShot(longestEnd, &m_application, [] { QCoreApplication::exit(); });
    if (m_window)
        m_window->close();
}

void Desk::openSettings()
{
    const bool usable = m_paths.ensure();
    m_settings = Settings::open(m_paths.settingsFile());
    const QString folder = m_settings->value(Setting::DataDir);
    // The settings stay where they are; with --data-dir everything is in that folder.
    if (m_options.dataDir.isEmpty() && !folder.isEmpty())
        m_paths = Paths(folder);
    if (!m_options.theme.isEmpty())
        m_settings->override(Setting::Theme, m_options.theme);
    if (!m_options.textSize.isEmpty())
        m_settings->override(Setting::TextSize, m_options.textSize);
    if (!m_options.language.isEmpty())
        m_settings->override(Setting::Language, m_options.language);
    QString profile = m_options.profile;
    if (profile.isEmpty() && wire::isLoopback(m_options.portalUrl.host()))
        profile = u"sandbox"_s;
    if (!profile.isEmpty())
        m_settings->override(Setting::Profile, profile);

    (void)m_language.use(chooseLanguage({}, m_settings->value(Setting::Language)));
    m_look = ui::Look::install(m_application, ui::themeKindOf(m_settings->value(Setting::Theme), m_systemIsDark),
                               ui::textStepOf(m_settings->value(Setting::TextSize)));
    if (const auto notice = m_settings->notice(); notice && usable) {
        m_notices.append(
            m_settings->quarantined().isEmpty()
                ? tr("The settings cannot be read or kept in %1.").arg(QDir::toNativeSeparators(m_paths.dataDir()))
                : tr("The settings could not be read; the program begins with the usual ones. The old file is kept as "
                     "%1.")
                      .arg(QDir::toNativeSeparators(m_settings->quarantined())));
    }
    connect(m_settings.get(), &Settings::changed, this, &Desk::settingChanged);
}

void Desk::openDirectory()
{
    const bool usable = m_paths.ensure();
    auto opened = usable ? directory::Directory::open(m_paths.directoryFile(), *m_catalog, m_clock)
                         : Result<std::unique_ptr<directory::Directory>>(
                               fail(ErrorCode::StorageReadOnly, YIBAO_SUPPORT("STO-READONLY-05")));
    if (opened) {
        m_directory = *std::move(opened);
        if (m_directory->notice())
            m_notices.append(
                tr("The lists on this computer were damaged. They were moved to %1; please import them again.")
                    .arg(QDir::toNativeSeparators(m_directory->quarantined())));
        return;
    }
    m_notices.append(tr("The lists in %1 cannot be used: %2 What is asked now is forgotten at the end. (%3)")
                         .arg(QDir::toNativeSeparators(m_paths.dataDir()), ui::textFor(opened.error()).whatHappened,
                              opened.error().supportId));
    // The program still answers from a portal; it only cannot keep anything.
    m_scratch = std::make_unique<QTemporaryDir>();
    auto scratch = directory::Directory::open(m_scratch->filePath(u"directory.db"_s), *m_catalog, m_clock);
    if (m_scratch->isValid() && scratch)
        m_directory = *std::move(scratch);
}

void Desk::openPortal()
{
    m_service = std::make_unique<services::QueryService>(*m_catalog, *m_directory, nullptr, m_clock);
    m_line = std::make_unique<PortalLine>(*m_service);
    m_source = std::make_unique<models::ServiceAnswerSource>(*m_service);
    m_search = std::make_unique<services::GlobalSearch>(
        *m_catalog,
        [directory = m_directory.get()](const catalog::Question& question) { return directory->find(question); });
    m_search->setPages(
        [this] { return findablePages(m_guides ? &*m_guides : nullptr, m_channels ? &*m_channels : nullptr); });
    m_recent = std::make_unique<ui::RecentStore>(m_paths.recentFile(), *m_catalog, m_clock);
    m_columns = std::make_unique<ui::SettingsColumnMemory>(*m_settings);
    connect(m_line.get(), &PortalLine::portalReplaced, m_source.get(), &models::ServiceAnswerSource::rebindPortal);
    connect(m_line.get(), &PortalLine::stateChanged, this, &Desk::showNet);
    const Status used = m_line->use(m_settings->value(Setting::Profile), m_options.portalUrl);
    if (!used)
        m_notices.append(tr("The portal profile “%1” cannot be used; the program works offline. (%2)")
                             .arg(m_settings->value(Setting::Profile), used.error().supportId));
}

void Desk::openAccount()
{
    // Where the data folder cannot be used, what must be noted and spooled goes where the lists of this start are.
    const Paths paths = m_scratch ? Paths(m_scratch->path()) : m_paths;
    m_clipboard = std::make_unique<DesktopClipboard>();
    m_account = std::make_unique<AccountLine>(
        *m_line, *m_catalog, m_clock, *m_clipboard, std::make_unique<account::KeychainStore>(),
        AccountLine::Station{
            .mode = stationMode(m_options.mode), .auditFile = paths.auditFile(), .spoolDir = paths.spoolDir()});
    m_activity = std::make_unique<ActivityWatch>(m_account->idle(), &m_application);
    m_desktopLock = DesktopLock::ofThisSystem();
    connect(m_desktopLock.get(), &DesktopLock::locked, m_account.get(),
            [account = m_account.get()] { account->session().lock(); });
    m_personal = std::make_unique<ui::PersonalContext>(ui::PersonalContext{.service = m_account->service(),
                                                                           .family = m_account->family(),
                                                                           .wiper = m_account->wiper(),
                                                                           .consent = m_account->consent(),
                                                                           .audit = m_account->audit(),
                                                                           .clipboard = m_account->clipboard(),
                                                                           .mode = m_account->session().mode()});
    const ui::GatewayKeys keys{.keySet = [this] { return m_account->keySet(); },
                               .present = [this] { return m_account->hasKeys(); },
                               .set = [this](const account::KeyTexts& texts) { return m_account->setKeys(texts); },
                               .remove = [this] { return m_account->removeKeys(); }};
    m_station = std::make_unique<ui::StationAccount>(
        ui::StationAccount{.session = m_account->session(),
                           .attempts = m_account->attempts(),
                           .wiper = m_account->wiper(),
                           .idle = m_account->idle(),
                           .clock = m_clock,
                           .keepingNotice = [this] { return m_account->keepingNotice(); },
                           .keys = keys});
    connect(m_account.get(), &AccountLine::keysChanged, this, &Desk::showNotices);
    m_account->start();
}

void Desk::makeWindow()
{
    const auto profiles = [this] {
        QList<ui::ProfileChoice> choices;
        for (const QString& name : wire::PortalProfile::shipped()) {
            if (const auto profile = wire::PortalProfile::load(name))
                choices.append({.name = name,
                                .title = profile->title(m_language.current()),
                                .address = addressInWords(*profile),
                                .optIn = name == "national"_L1});
        }
        return choices;
    };
    const ui::ShellContext context{.source = *m_source,
                                   .directory = *m_directory,
                                   .search = *m_search,
                                   .settings = *m_settings,
                                   .recent = *m_recent,
                                   .columns = *m_columns,
                                   .browser = m_browser,
                                   .regions = ui::recentRegionsOf(*m_settings),
                                   .profiles = profiles,
                                   .dataDir = m_paths.dataDir(),
                                   .dialogs = nullptr,
                                   .importOffered = m_scratch == nullptr,
                                   .personal = m_personal.get(),
                                   .account = m_station.get(),
                                   .guides = m_guides ? &*m_guides : nullptr,
                                   .channels = m_channels ? &*m_channels : nullptr};
    m_window = std::make_unique<ui::MainWindow>(context);
    connect(m_window.get(), &ui::MainWindow::reconnectRequested, m_line.get(), &PortalLine::reconnect);
    connect(m_window.get(), &ui::MainWindow::leaving, m_account.get(), &AccountLine::leave);
    connect(m_window.get(), &ui::MainWindow::quitRequested, m_window.get(), &QWidget::close);
    showNet();
}

void Desk::placeWindow()
{
    if (m_options.size.isValid()) {
        m_window->resize(m_options.size);
        return;
    }
    if (m_options.mode == "window"_L1 || m_options.mode == "kiosk"_L1) {
        m_window->resize(usualSize);
        m_window->setWindowState(Qt::WindowMaximized);
    } else if (!m_window->restoreGeometry(m_settings->windowGeometry())) {
        const QSize room = m_application.primaryScreen()->availableSize();
        m_window->resize(usualSize.boundedTo(room));
    }
}

std::optional<int> Desk::openPlace()
{
    if (m_options.page.isEmpty())
        return {};
    if (m_options.page == ui::pagename::pair)
        return openPair();
    const catalog::Service* service = m_catalog->service(m_options.page);
    const QStringList others{ui::pagename::home, ui::pagename::catalogue, ui::pagename::sources};
    if (service == nullptr && (!others.contains(m_options.page) || !m_options.filters.isEmpty()))
        return say(usageCode, u"there is no service %1; `yibao services` lists them."_s.arg(m_options.page));
    ui::Target target{.page = m_options.page, .filters = {}, .rowKey = {}};
    for (const auto& [name, value] : m_options.filters) {
        const catalog::Filter* filter = service->filter(name);
        if (filter == nullptr)
            return say(usageCode, u"%1 has no filter %2."_s.arg(service->id, name));
        const auto canonical = m_catalog->filterValue(*filter, value);
        if (!canonical)
            return say(usageCode, u"the filter %1 does not know the value %2."_s.arg(name, value));
        target.filters.insert(name, *canonical);
    }
    m_window->open(target);
    return {};
}

std::optional<int> Desk::openPair()
{
    QMap<QString, QString> filters;
    for (const auto& [name, value] : m_options.filters) {
        const bool isPlace = name == "insured"_L1 || name == "treatment"_L1;
        if (!isPlace && name != "care"_L1)
            return say(usageCode, u"%1 has no filter %2."_s.arg(m_options.page, name));
        const auto place = isPlace ? m_catalog->regions().resolve(value) : std::nullopt;
        filters.insert(name, place && place->rest.isEmpty() ? place->code.toString() : isPlace ? QString() : value);
        if (isPlace && filters.value(name).isEmpty())
            return say(usageCode, u"the filter %1 does not know the value %2."_s.arg(name, value));
    }
    const auto pair = models::PairPresenter::Pair::of(filters);
    if (filters.contains(u"care"_s) && pair.filters().value(u"care"_s) != filters.value(u"care"_s))
        return say(usageCode, u"the filter care does not know the value %1."_s.arg(filters.value(u"care"_s)));
    m_window->open({.page = m_options.page, .filters = pair.filters(), .rowKey = {}, .text = {}});
    return {};
}

void Desk::takeScreenshot()
{
    auto* screenshot = new ui::Screenshot(
        m_window.get(), [this] { return m_window->isSettled(); }, m_options.screenshot, 15000, this);
    connect(screenshot, &ui::Screenshot::finished, this, [this](bool saved) {
        const int code = saved ? 0 : say(dataCode, u"the picture %1 cannot be written."_s.arg(m_options.screenshot));
        QCoreApplication::exit(code);
    });
    screenshot->start();
}

void Desk::settingChanged(Setting setting)
{
    switch (setting) {
    case Setting::Theme:
        m_look->setTheme(ui::themeKindOf(m_settings->value(Setting::Theme), m_systemIsDark));
        break;
    case Setting::TextSize:
        m_look->setStep(ui::textStepOf(m_settings->value(Setting::TextSize)));
        break;
    case Setting::Language:
        (void)m_language.use(chooseLanguage({}, m_settings->value(Setting::Language)));
        showNet();
        break;
    case Setting::Profile:
        if (const Status used = m_line->use(m_settings->value(Setting::Profile)); !used) {
            m_notices.append(tr("The portal profile “%1” cannot be used; the program works offline. (%2)")
                                 .arg(m_settings->value(Setting::Profile), used.error().supportId));
            showNotices();
        }
        break;
    case Setting::TextSizeBefore:
    case Setting::DataDir:
    case Setting::SignInWay:
        break;
    }
}

void Desk::showNotices()
{
    if (!m_window)
        return;
    QStringList notices = m_notices;
    if (!m_account->keySet().isEmpty() && !m_account->hasKeys())
        notices.append(tr("This portal needs the keys “%1”, which are not on this computer. They are entered in the "
                          "settings.")
                           .arg(m_account->keySet()));
    m_window->setNotices(notices);
}

void Desk::showNet()
{
    if (m_window)
        m_window->setNet(netState(m_line->state()), m_line->profile().title(m_language.current()));
}

} // namespace yibao::desk
