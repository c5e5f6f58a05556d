// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/phonecodes.h"

#include "app/sandbox/secrettext.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

namespace {

constexpr std::size_t mostAtOnce = 5000;
/// So long a phone still hears "too late" and not "no such code".
constexpr int secondsRemembered = 600;

} // namespace

PhoneCodes::Code PhoneCodes::issue(const QDateTime& now, const QString& about)
{
    const Code code{.id = secretText(),
                    .content = u"https://sandbox.invalid/%1?c=%2"_s.arg(m_kind, secretText()),
                    .expiresIn = m_life};
    const std::lock_guard lock(m_mutex);
    dropOld(now);
    m_entries[code.content] = {
        .id = code.id, .expires = now.addSecs(m_life), .about = about, .state = State::Waiting, .person = {}};
    m_contentOf.insert(code.id, code.content);
    return code;
}

std::optional<PhoneCodes::Standing> PhoneCodes::standing(const QString& id, const QDateTime& now) const
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_entries.find(m_contentOf.value(id));
    if (at == m_entries.end())
        return std::nullopt;
    const Entry& entry = at->second;
    return Standing{.state = entry.state, .expired = now >= entry.expires, .person = entry.person};
}

QString PhoneCodes::about(const QString& content) const
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_entries.find(content.trimmed());
    return at == m_entries.end() ? QString() : at->second.about;
}

PhoneCodes::PhoneResult PhoneCodes::scan(const QString& content, const PersonPtr& person, const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_entries.find(content.trimmed());
    if (at == m_entries.end())
        return PhoneResult::NoSuchCode;
    Entry& entry = at->second;
    if (now >= entry.expires)
        return PhoneResult::Expired;
    if (entry.state != State::Waiting)
        return PhoneResult::WrongState;
    entry.state = State::Scanned;
    entry.person = person;
    return PhoneResult::Done;
}

PhoneCodes::Decision PhoneCodes::decide(const QString& content, const PersonPtr& person, bool confirmed,
                                        const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_entries.find(content.trimmed());
    if (at == m_entries.end())
        return {.result = PhoneResult::NoSuchCode, .id = {}};
    Entry& entry = at->second;
    if (now >= entry.expires)
        return {.result = PhoneResult::Expired, .id = {}};
    if (entry.state != State::Scanned)
        return {.result = PhoneResult::WrongState, .id = {}};
    if (person != nullptr && person != entry.person)
        return {.result = PhoneResult::WrongPerson, .id = {}};
    entry.state = confirmed ? State::Confirmed : State::Refused;
    return {.result = PhoneResult::Done, .id = entry.id};
}

void PhoneCodes::expireAll(const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    for (auto& [content, entry] : m_entries)
        entry.expires = std::min(entry.expires, now);
}

void PhoneCodes::dropOld(const QDateTime& now)
{
    if (m_entries.size() >= mostAtOnce) {
        m_entries.clear();
        m_contentOf.clear();
    }
    for (auto at = m_entries.begin(); at != m_entries.end();) {
        if (at->second.expires.addSecs(secondsRemembered) > now) {
            ++at;
            continue;
        }
        m_contentOf.remove(at->second.id);
        at = m_entries.erase(at);
    }
}

} // namespace yibao::sandbox
