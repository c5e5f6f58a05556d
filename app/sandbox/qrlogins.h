// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/people.h"
#include "app/sandbox/sessions.h"

#include <functional>
#include <map>

namespace yibao::sandbox {

/// Logins by a code that a phone scans: WAITING, SCANNED, then CONFIRMED or REFUSED, or EXPIRED at any time before. Any
/// thread.
class QrLogins
{
public:
    enum class State { Waiting, Scanned, Confirmed, Refused, Expired };

    explicit QrLogins(qint64 secondsOfLife)
        : m_life(secondsOfLife)
    {}

    struct Code
    {
        QString id;      ///< for who polls
        QString content; ///< for the picture; does not tell the id
        qint64 expiresIn = 0;
    };
    [[nodiscard]] Code issue(const QDateTime& now);

    struct Poll
    {
        State state = State::Expired;
        PersonPtr person;
        std::optional<Grant> grant;
    };
    /// Codes that are not known have expired. `open` makes the session of who was confirmed, or nothing where the
    /// person may not come in; what it made is told again to who asks again, because answers get lost.
    [[nodiscard]] Poll poll(const QString& id, const QDateTime& now,
                            const std::function<std::optional<Grant>(const PersonPtr&)>& open);

    enum class PhoneResult {
        Done,
        NoSuchCode,
        Expired,
        WrongState,  ///< already scanned, already decided, or not scanned yet
        WrongPerson, ///< somebody else scanned it
    };
    [[nodiscard]] PhoneResult scan(const QString& content, const PersonPtr& person, const QDateTime& now);
    /// `person` may be null for who scanned.
    [[nodiscard]] PhoneResult decide(const QString& content, const PersonPtr& person, bool confirmed,
                                     const QDateTime& now);
    void expireAll(const QDateTime& now);

    [[nodiscard]] static QString word(State state);

private:
    struct Login
    {
        QString id;
        QDateTime expires;
        State state = State::Waiting;
        PersonPtr person;
        std::optional<Grant> grant;
    };
    [[nodiscard]] static State stateOf(const Login& login, const QDateTime& now);
    void dropOld(const QDateTime& now);

    const qint64 m_life;
    std::mutex m_mutex;
    std::map<QString, Login> m_logins; ///< by content
    QHash<QString, QString> m_contentOf;
};

} // namespace yibao::sandbox
