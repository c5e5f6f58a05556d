// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QObject>

#include <memory>

namespace yibao::desk {

/// The lock of the person's desktop session. Who locks the desktop leaves this program too. Where no desktop tells of
/// its lock nothing happens.
class DesktopLock : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~DesktopLock() override;
    Q_DISABLE_COPY_MOVE(DesktopLock)

    /// The one that this system has: a screen saver on the session bus, the log-in manager on the system bus.
    [[nodiscard]] static std::unique_ptr<DesktopLock> ofThisSystem();

Q_SIGNALS:
    void locked();
};

} // namespace yibao::desk
