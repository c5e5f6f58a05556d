// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/desk/portalline.h"

#include "core/base/whendone.h"

#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yibao::desk {

namespace {
constexpr int mostRestarts = 3;
constexpr auto timeForGoodbyes = 5s;
} // namespace

PortalLine::PortalLine(services::QueryService& service, QObject* parent)
    : QObject(parent)
    , m_service(service)
{}

PortalLine::~PortalLine()
{
    m_service.setPortal(nullptr);
    if (m_portal)
        m_portal->abortAll();
}

QUrl PortalLine::moved(const QUrl& own, const QUrl& address)
{
    QUrl result = address;
    if (result.path().isEmpty() || result.path() == "/"_L1)
        result.setPath(own.path());
    return result;
}

void PortalLine::drop()
{
    m_service.setPortal(nullptr);
    if (m_portal) {
        m_portal->abortAll();
        m_portal->disconnect(this);
        Q_EMIT portalLeaving();
        // Its calls end with this turn of the event loop; they must not find it gone.
        wire::Portal* left = m_portal.release();
        left->setParent(this);
        QTimer::singleShot(timeForGoodbyes, left, &QObject::deleteLater);
    }
}

Status PortalLine::use(const QString& nameOrFile, const QUrl& address)
{
    drop();
    m_launcher.reset();
    m_error.reset();
    m_restarts = 0;
    auto profile = wire::PortalProfile::load(nameOrFile);
    m_profile = profile ? *profile : wire::PortalProfile{};
    m_service.directory().setPortal(m_profile.envelope == wire::Envelope::None ? QString() : m_profile.name);
    if (!profile || m_profile.envelope == wire::Envelope::None) {
        setState(State::Offline);
        Q_EMIT portalReplaced();
        return profile ? Status() : Status(fail(profile.error()));
    }
    if (address.isValid()) {
        m_profile.baseUrl = moved(m_profile.baseUrl, address);
        m_profile.startOnDemand.clear();
    }
    if (m_profile.startOnDemand.isEmpty())
        connectPortal();
    else
        launch();
    return {};
}

void PortalLine::launch()
{
    setState(State::Starting);
    m_launcher = std::make_unique<services::PortalLauncher>();
    connect(m_launcher.get(), &services::PortalLauncher::lost, this, [this] {
        setState(State::NoAnswer);
        if (++m_restarts <= mostRestarts)
            QTimer::singleShot(1s, m_launcher.get(), [this] { reconnect(); });
    });
    whenDone(m_launcher->start(m_profile.startOnDemand), m_launcher.get(), [this](const Result<QUrl>& address) {
        if (address) {
            m_error.reset();
            m_profile.baseUrl = moved(m_profile.baseUrl, *address);
            connectPortal();
        } else {
            m_error = address.error();
            setState(State::NoAnswer);
        }
    });
}

void PortalLine::connectPortal()
{
    drop();
    m_portal = std::make_unique<wire::Portal>(m_profile, m_service.catalog(), m_service.clock());
    connect(m_portal.get(), &wire::Portal::reachabilityChanged, this, [this](wire::Reachability reachability) {
        switch (reachability) {
        case wire::Reachability::Unconfigured:
            setState(State::Offline);
            break;
        case wire::Reachability::Unknown:
            setState(State::Unknown);
            break;
        case wire::Reachability::Reachable:
            setState(State::Connected);
            break;
        case wire::Reachability::Unreachable:
            setState(State::NoAnswer);
            break;
        }
    });
    m_service.setPortal(m_portal.get());
    setState(State::Unknown);
    Q_EMIT portalReplaced();
    check();
}

void PortalLine::check()
{
    // Its outcome is told by reachabilityChanged.
    (void)m_portal->check();
}

void PortalLine::reconnect()
{
    if (m_state == State::Offline || m_state == State::Starting)
        return;
    if (!m_profile.startOnDemand.isEmpty() && (m_launcher == nullptr || !m_launcher->isRunning()))
        launch();
    else if (m_portal)
        check();
}

void PortalLine::renew()
{
    if (m_portal)
        connectPortal();
}

void PortalLine::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace yibao::desk
