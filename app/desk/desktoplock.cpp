// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/desk/desktoplock.h"

#ifdef YIBAO_DBUS
#include "loginmanagerproxy.h"
#include "loginsessionproxy.h"
#include "screensaverproxy.h"

#include <QCoreApplication>
#endif

using namespace Qt::StringLiterals;

namespace yibao::desk {

DesktopLock::~DesktopLock() = default;

#ifdef YIBAO_DBUS
namespace {

struct Saver
{
    const char* service;
    const char* path;
};

/// Desktops answer at one of these; what is not there says nothing.
constexpr Saver savers[]{{"org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"},
                         {"org.freedesktop.ScreenSaver", "/ScreenSaver"}};

class BusLock final : public DesktopLock
{
public:
    BusLock()
    {
        const QDBusConnection session = QDBusConnection::sessionBus();
        if (session.isConnected()) {
            for (const Saver& saver : savers) {
                auto* proxy = new OrgFreedesktopScreenSaverInterface(QString::fromLatin1(saver.service),
                                                                     QString::fromLatin1(saver.path), session, this);
                connect(proxy, &OrgFreedesktopScreenSaverInterface::ActiveChanged, this, [this](bool active) {
                    if (active)
                        Q_EMIT locked();
                });
            }
        }
        const QDBusConnection system = QDBusConnection::systemBus();
        if (!system.isConnected())
            return;
        auto* manager = new OrgFreedesktopLogin1ManagerInterface(u"org.freedesktop.login1"_s,
                                                                 u"/org/freedesktop/login1"_s, system, this);
        auto* asked = new QDBusPendingCallWatcher(
            manager->GetSessionByPID(static_cast<uint>(QCoreApplication::applicationPid())), this);
        connect(asked, &QDBusPendingCallWatcher::finished, this, [this, asked, system] {
            asked->deleteLater();
            const QDBusPendingReply<QDBusObjectPath> path = *asked;
            if (path.isError())
                return;
            auto* ours = new OrgFreedesktopLogin1SessionInterface(u"org.freedesktop.login1"_s, path.value().path(),
                                                                  system, this);
            connect(ours, &OrgFreedesktopLogin1SessionInterface::Lock, this, &DesktopLock::locked);
        });
    }
};

} // namespace

std::unique_ptr<DesktopLock> DesktopLock::ofThisSystem()
{
    return std::make_unique<BusLock>();
}
#else
std::unique_ptr<DesktopLock> DesktopLock::ofThisSystem()
{
    return std::make_unique<DesktopLock>();
}
#endif

} // namespace yibao::desk
