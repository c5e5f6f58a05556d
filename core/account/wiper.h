// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace yibao::account {

enum class WipeCause { SignOut, Lock, Idle, Exit, CrashRestart };

/// The one function that removes what a person left behind. Whoever holds something of a person registers how it goes;
/// sign-out, lock, idle time, exit and the start after a crash call wipe(). For one thread.
class Wiper final
{
    struct Entry
    {
        QString name;
        std::function<void(WipeCause)> wipe;
    };

public:
    /// Ends the registration when it goes.
    class Registration final
    {
    public:
        Registration() = default;
        Registration(Registration&&) = default;
        Registration& operator=(Registration&& other) noexcept;
        ~Registration();
        Q_DISABLE_COPY(Registration)

    private:
        friend class Wiper;
        std::shared_ptr<QList<std::shared_ptr<Entry>>> m_entries;
        std::shared_ptr<Entry> m_entry;
    };

    Wiper();
    Q_DISABLE_COPY_MOVE(Wiper)

    /// `name` is for the log. `wipe` must not fail: it does what it can.
    [[nodiscard]] Registration add(const QString& name, std::function<void(WipeCause)> wipe);
    /// Calls all of them, the last registered first; one that registers or ends a registration meanwhile does no harm.
    void wipe(WipeCause cause);
    [[nodiscard]] QStringList names() const;

private:
    std::shared_ptr<QList<std::shared_ptr<Entry>>> m_entries;
};

} // namespace yibao::account
