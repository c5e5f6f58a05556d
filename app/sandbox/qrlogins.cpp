// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/qrlogins.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

namespace {

QrLogins::State stateOf(const PhoneCodes::Standing& standing)
{
    if (standing.expired)
        return QrLogins::State::Expired;
    switch (standing.state) {
    case PhoneCodes::State::Waiting:
        return QrLogins::State::Waiting;
    case PhoneCodes::State::Scanned:
        return QrLogins::State::Scanned;
    case PhoneCodes::State::Confirmed:
        return QrLogins::State::Confirmed;
    case PhoneCodes::State::Refused:
        break;
    }
    return QrLogins::State::Refused;
}

} // namespace

PhoneCodes::Code QrLogins::issue(const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    dropOld(now);
    return m_codes.issue(now, u"登录演示平台"_s);
}

QrLogins::Poll QrLogins::poll(const QString& id, const QDateTime& now,
                              const std::function<std::optional<Grant>(const PersonPtr&)>& open)
{
    const std::lock_guard lock(m_mutex);
    const auto standing = m_codes.standing(id, now);
    if (!standing)
        return {};
    const State state = stateOf(*standing);
    if (state != State::Confirmed)
        return {.state = state, .person = {}, .grant = std::nullopt};
    if (const auto known = m_grants.constFind(id); known != m_grants.constEnd())
        return {.state = state, .person = standing->person, .grant = *known};
    const std::optional<Grant> grant = open(standing->person);
    if (grant)
        m_grants.insert(id, *grant);
    return {.state = state, .person = standing->person, .grant = grant};
}

QString QrLogins::word(State state)
{
    switch (state) {
    case State::Waiting:
        return u"WAITING"_s;
    case State::Scanned:
        return u"SCANNED"_s;
    case State::Confirmed:
        return u"CONFIRMED"_s;
    case State::Refused:
        return u"REFUSED"_s;
    case State::Expired:
        break;
    }
    return u"EXPIRED"_s;
}

void QrLogins::dropOld(const QDateTime& now)
{
    // A grant is told as long as its code is good.
    m_grants.removeIf([&](QHash<QString, Grant>::iterator grant) {
        const auto standing = m_codes.standing(grant.key(), now);
        return !standing || standing->expired;
    });
}

} // namespace yibao::sandbox
