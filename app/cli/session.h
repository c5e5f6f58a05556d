// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/cli/arguments.h"
#include "core/account/keychainstore.h"
#include "core/account/keyring.h"
#include "core/base/clock.h"
#include "core/base/language.h"
#include "core/base/paths.h"
#include "core/directory/directory.h"
#include "core/services/portallauncher.h"
#include "core/services/queryservice.h"
#include "core/wire/portal.h"

namespace yibao::cli {

/// Everything one run of the program needs, put together by the arguments.
class Session final : public QObject
{
    Q_OBJECT
public:
    explicit Session(const Arguments& arguments);
    ~Session() override;

    /// Loads catalogue, profile and directory. What fails is told and ends the program.
    [[nodiscard]] Status open();
    /// Makes the portal answer: starts it when the profile says so, or gives it the keys of this machine's keychain.
    /// Once; later calls get the same result.
    [[nodiscard]] QFuture<Status> reachPortal();

    [[nodiscard]] const Arguments& arguments() const { return m_arguments; }
    [[nodiscard]] const catalog::Catalog& catalog() const { return m_catalog; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    [[nodiscard]] const Paths& paths() const { return m_paths; }
    [[nodiscard]] directory::Directory& directory() { return *m_directory; }
    [[nodiscard]] services::QueryService& queries() { return *m_queries; }
    [[nodiscard]] const wire::PortalProfile& profile() const { return m_profile; }
    [[nodiscard]] wire::Portal* portal() { return m_portal.get(); }
    /// The portal's public key is known, so that its answers are verified. After reachPortal().
    [[nodiscard]] bool knowsServerKey() const { return m_knowsServerKey; }

private:
    [[nodiscard]] Status chooseProfile();
    void makePortal();
    [[nodiscard]] QFuture<Status> loadKeys();

    Arguments m_arguments;
    SystemClock m_clock;
    Paths m_paths;
    Language m_language;
    catalog::Catalog m_catalog;
    wire::PortalProfile m_profile;
    std::unique_ptr<directory::Directory> m_directory;
    std::unique_ptr<services::PortalLauncher> m_launcher;
    std::unique_ptr<wire::Portal> m_portal;
    std::unique_ptr<services::QueryService> m_queries;
    std::unique_ptr<account::KeychainStore> m_keychain;
    std::unique_ptr<account::KeyRing> m_keyRing;
    bool m_knowsServerKey = false;
};

/// Standard output and standard error in UTF-8, whatever the locale.
void print(const QString& text);
void printError(const QString& line);

} // namespace yibao::cli
