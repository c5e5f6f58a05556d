// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/services/portallauncher.h"
#include "core/services/queryservice.h"

#include <QObject>

#include <memory>

namespace yibao::desk {

/// The line to the portal in use: loads its profile, starts its program where the profile wants that, puts the portal
/// into the query service and takes it out again when another profile is chosen.
class PortalLine final : public QObject
{
    Q_OBJECT
public:
    enum class State { Offline, Starting, Unknown, Connected, NoAnswer };

    PortalLine(services::QueryService& service, QObject* parent = nullptr);
    ~PortalLine() override;

    /// Takes a profile in use. `address` replaces its own when valid; nothing is started then. A profile that cannot be
    /// loaded leaves the machine offline and is the error.
    [[nodiscard]] Status use(const QString& nameOrFile, const QUrl& address = {});
    /// Starts a portal program that is gone, and asks a silent portal whether it is back.
    void reconnect();
    /// Begins anew with the portal in use, as if its profile had been chosen again; its program runs on.
    void renew();

    /// Null while there is none.
    [[nodiscard]] wire::Portal* portal() const { return m_portal.get(); }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const wire::PortalProfile& profile() const { return m_profile; }
    /// The last thing that went wrong with starting the program.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    /// The profile's own address at another machine and port; a path of `address` replaces the profile's.
    [[nodiscard]] static QUrl moved(const QUrl& own, const QUrl& address);

Q_SIGNALS:
    void stateChanged();
    /// The portal in use is about to be left: it asks for nothing any more, and answers goodbyes for a moment still.
    void portalLeaving();
    /// Another portal, or none, is in the query service now.
    void portalReplaced();

private:
    void drop();
    void launch();
    void connectPortal();
    void setState(State state);
    void check();

    services::QueryService& m_service;
    wire::PortalProfile m_profile;
    std::unique_ptr<wire::Portal> m_portal;
    std::unique_ptr<services::PortalLauncher> m_launcher;
    std::optional<Error> m_error;
    State m_state = State::Offline;
    int m_restarts = 0;
};

} // namespace yibao::desk
