// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/qrlogins.h"

#include "app/sandbox/secrettext.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

namespace {

constexpr std::size_t mostAtOnce = 5000;
/// So long a phone still hears "too late" and not "no such code".
constexpr int secondsRemembered = 600;

} // namespace

QrLogins::Code QrLogins::issue(const QDateTime& now)
{
    const Code code{
        .id = secretText(), .content = u"https://sandbox.invalid/scan?c="_s + secretText(), .expiresIn = m_life};
    const std::lock_guard lock(m_mutex);
    dropOld(now);
    m_logins[code.content] = {
        .id = code.id, .expires = now.addSecs(m_life), .state = State::Waiting, .person = {}, .grant = std::nullopt};
    m_contentOf.insert(code.id, code.content);
    return code;
}

QrLogins::State QrLogins::stateOf(const Login& login, const QDateTime& now)
{
    return now < login.expires ? login.state : State::Expired;
}

QrLogins::Poll QrLogins::poll(const QString& id, const QDateTime& now,
                              const std::function<std::optional<Grant>(const PersonPtr&)>& open)
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_logins.find(m_contentOf.value(id));
    if (at == m_logins.end())
        return {};
    Login& login = at->second;
    const State state = stateOf(login, now);
    if (state != State::Confirmed)
        return {.state = state, .person = {}, .grant = std::nullopt};
    if (!login.grant)
        login.grant = open(login.person);
    return {.state = state, .person = login.person, .grant = login.grant};
}

QrLogins::PhoneResult QrLogins::scan(const QString& content, const PersonPtr& person, const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_logins.find(content.trimmed());
    if (at == m_logins.end())
        return PhoneResult::NoSuchCode;
    const State state = stateOf(at->second, now);
    if (state == State::Expired)
        return PhoneResult::Expired;
    if (state != State::Waiting)
        return PhoneResult::WrongState;
    at->second.state = State::Scanned;
    at->second.person = person;
    return PhoneResult::Done;
}

QrLogins::PhoneResult QrLogins::decide(const QString& content, const PersonPtr& person, bool confirmed,
                                       const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_logins.find(content.trimmed());
    if (at == m_logins.end())
        return PhoneResult::NoSuchCode;
    const State state = stateOf(at->second, now);
    if (state == State::Expired)
        return PhoneResult::Expired;
    if (state != State::Scanned)
        return PhoneResult::WrongState;
    if (person != nullptr && person != at->second.person)
        return PhoneResult::WrongPerson;
    at->second.state = confirmed ? State::Confirmed : State::Refused;
    return PhoneResult::Done;
}

void QrLogins::expireAll(const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    for (auto& [content, login] : m_logins)
        login.expires = std::min(login.expires, now);
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
    if (m_logins.size() >= mostAtOnce) {
        m_logins.clear();
        m_contentOf.clear();
    }
    for (auto at = m_logins.begin(); at != m_logins.end();) {
        if (at->second.expires.addSecs(secondsRemembered) > now) {
            ++at;
            continue;
        }
        m_contentOf.remove(at->second.id);
        at = m_logins.erase(at);
    }
}

} // namespace yibao::sandbox
