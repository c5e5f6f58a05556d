// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/wiper.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

namespace yibao::account {

/// The clipboard of the desktop, behind an interface: this room knows no windows.
class ClipboardPort
{
public:
    ClipboardPort() = default;
    virtual ~ClipboardPort() = default;
    Q_DISABLE_COPY_MOVE(ClipboardPort)

    [[nodiscard]] virtual QString text() const = 0;
    virtual void setText(const QString& text) = 0;
    virtual void clear() = 0;
};

/// Copies of a person's cells leave the clipboard after a time and with the person, but only while they are still
/// there: what somebody copied elsewhere since is theirs.
class ClipboardKeeper final : public QObject
{
    Q_OBJECT
public:
    ClipboardKeeper(ClipboardPort& clipboard, Wiper& wiper, int clearAfterMs = 60'000, QObject* parent = nullptr);

    /// `text` is masked already. Kept is only its digest.
    void put(const QString& text);
    void clearIfOurs();
    [[nodiscard]] bool isHolding() const { return !m_digest.isEmpty(); }

private:
    ClipboardPort& m_clipboard;
    QByteArray m_digest;
    QTimer m_timer;
    Wiper::Registration m_registration;
};

} // namespace yibao::account
