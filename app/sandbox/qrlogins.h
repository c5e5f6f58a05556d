// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/phonecodes.h"
#include "app/sandbox/sessions.h"

#include <functional>

namespace yibao::sandbox {

/// Logins by a code that a phone scans: WAITING, SCANNED, then CONFIRMED or REFUSED, or EXPIRED at any time before. Any
/// thread.
class QrLogins
{
public:
    enum class State { Waiting, Scanned, Confirmed, Refused, Expired };

    explicit QrLogins(qint64 secondsOfLife)
        : m_codes(QStringLiteral("scan"), secondsOfLife)
    {}

    /// What the phone does to the codes.
    [[nodiscard]] PhoneCodes& codes() { return m_codes; }
    [[nodiscard]] PhoneCodes::Code issue(const QDateTime& now);

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

    [[nodiscard]] static QString word(State state);

private:
    void dropOld(const QDateTime& now);

    PhoneCodes m_codes;
    std::mutex m_mutex;
    QHash<QString, Grant> m_grants; ///< by the id of the code
};

} // namespace yibao::sandbox
