// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/cli/session.h"

#include "app/cli/errorline.h"
#include "core/base/future.h"
#include "core/base/settings.h"
#include "core/base/supportids.h"
#include "core/base/whendone.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace yibao::cli {

namespace {

bool isLoopback(const QUrl& url)
{
    return url.host() == u"localhost" || url.host() == u"::1" || url.host().startsWith(u"127.");
}

} // namespace

Session::Session(const Arguments& arguments)
    : m_arguments(arguments)
    , m_paths(arguments.dataDir)
{}

Session::~Session()
{
    // The directory's last writes are for rows that the portal gave; it closes after everything that feeds it.
    m_queries.reset();
    m_keyRing.reset();
    m_portal.reset();
    m_launcher.reset();
    m_directory.reset();
}

Status Session::open()
{
    const auto settings = Settings::open(m_paths.settingsFile());
    m_language.use(chooseLanguage(m_arguments.language, settings->value(Setting::Language)));
    if (m_arguments.profile.isEmpty())
        m_arguments.profile = settings->value(Setting::Profile);

    auto catalog = catalog::Catalog::load();
    if (!catalog)
        return fail(catalog.error());
    m_catalog = std::move(*catalog);
    if (const Status chosen = chooseProfile(); !chosen)
        return chosen;
    if (!m_paths.ensure())
        return fail(ErrorCode::StorageReadOnly, YIBAO_SUPPORT("STO-READONLY-05"), m_paths.dataDir());
    auto directory = directory::Directory::open(m_paths.directoryFile(), m_catalog, m_clock);
    if (!directory)
        return fail(directory.error());
    m_directory = std::move(*directory);
    if (const auto notice = m_directory->notice())
        printError(errorLine(*notice));
    makePortal();
    m_queries = std::make_unique<services::QueryService>(m_catalog, *m_directory, m_portal.get(), m_clock);
    return {};
}

Status Session::chooseProfile()
{
    QUrl address;
    if (!m_arguments.portalUrl.isEmpty()) {
        address = QUrl(m_arguments.portalUrl, QUrl::StrictMode);
        if (!address.isValid() || address.host().isEmpty())
            return fail(ErrorCode::Validation, YIBAO_SUPPORT("NET-SCHEME-10"),
                        u"--portal-url "_s + m_arguments.portalUrl);
        // An address on this machine without a profile can only be meant for the sandbox.
        if (m_arguments.profile == u"offline" && isLoopback(address))
            m_arguments.profile = u"sandbox"_s;
    }
    auto profile = wire::PortalProfile::load(m_arguments.profile);
    if (!profile)
        return fail(profile.error());
    m_profile = std::move(*profile);
    if (address.isEmpty())
        return {};
    if (m_profile.envelope == wire::Envelope::None)
        return fail(ErrorCode::Validation, YIBAO_SUPPORT("NET-OFFLINE-01"),
                    u"--portal-url needs a --profile that has a portal"_s);
    auto moved = m_profile.withBaseUrl(address);
    if (!moved)
        return fail(moved.error());
    m_profile = std::move(*moved);
    m_profile.startOnDemand.clear();
    return {};
}

void Session::makePortal()
{
    if (m_profile.envelope != wire::Envelope::None)
        m_portal = std::make_unique<wire::Portal>(m_profile, m_catalog, m_clock);
}

QFuture<Status> Session::reachPortal()
{
    if (m_portal == nullptr)
        return ready(Status(fail(ErrorCode::Offline, YIBAO_SUPPORT("NET-OFFLINE-01"), u"profile "_s + m_profile.name)));
    m_knowsServerKey = m_knowsServerKey || !m_profile.serverPublicKey.isEmpty();
    if (account::KeyRing::isNeeded(m_profile) && m_keyRing == nullptr)
        return loadKeys();
    if (m_profile.startOnDemand.isEmpty() || m_launcher != nullptr)
        return ready(Status());
    m_launcher = std::make_unique<services::PortalLauncher>();
    return after(m_launcher->start(m_profile.startOnDemand), this, [this](const Result<QUrl>& url) -> Status {
        if (!url)
            return fail(url.error());
        auto moved = m_profile.withBaseUrl(*url);
        if (!moved)
            return fail(moved.error());
        m_profile = std::move(*moved);
        m_queries->setPortal(nullptr);
        makePortal();
        m_queries->setPortal(m_portal.get());
        return {};
    });
}

QFuture<Status> Session::loadKeys()
{
    m_keychain = std::make_unique<account::KeychainStore>();
    m_keyRing = std::make_unique<account::KeyRing>(*m_keychain);
    return after(m_keyRing->load(m_profile.keySet), this, [this](const Result<wire::ClientKeys>& keys) -> Status {
        if (!keys)
            return fail(keys.error());
        m_knowsServerKey = m_knowsServerKey || !keys->keys.serverPublicKey.isEmpty();
        m_portal->setKeys(*keys);
        return {};
    });
}

void print(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

void printError(const QString& line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
}

} // namespace yibao::cli
