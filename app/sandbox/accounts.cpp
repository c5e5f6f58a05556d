// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/accounts.h"

#include "app/sandbox/secrettext.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

namespace {

constexpr qsizetype mostRemembered = 5000;

QString handle(const QString& type, const QString& account)
{
    return type + u':' + account.trimmed().toLower();
}

} // namespace

Accounts::Accounts(const People& people, const QDateTime& now)
    : m_people(people)
    , m_portalLock(now.addSecs(secondsOfPortalLock))
{
    for (const PersonPtr& person : people.all())
        add(person, passwordDigest(person->password));
}

void Accounts::add(const PersonPtr& person, const QString& digest)
{
    m_everyone.push_back(person);
    m_byMobile.insert(person->mobile, {.person = person, .digest = digest, .activated = person->activated});
    m_mobileOf.insert(handle(u"mobile"_s, person->mobile), person->mobile);
    m_mobileOf.insert(handle(u"certno"_s, person->certNo), person->mobile);
    m_mobileOf.insert(handle(u"key"_s, person->key), person->mobile);
    if (!person->email.isEmpty())
        m_mobileOf.insert(handle(u"email"_s, person->email), person->mobile);
}

const Accounts::Entry* Accounts::entry(const QString& type, const QString& account) const
{
    const auto at = m_byMobile.constFind(m_mobileOf.value(handle(type, account)));
    return at == m_byMobile.constEnd() ? nullptr : &*at;
}

Accounts::SignIn Accounts::signIn(const QString& type, const QString& account, const QString& digest,
                                  const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    const Entry* known = entry(type, account);
    if (known != nullptr && known->person->locked && now < m_portalLock)
        return {.outcome = SignIn::Outcome::Locked, .person = {}, .triesLeft = 0, .until = m_portalLock};
    if (m_tries.size() >= mostRemembered)
        m_tries.clear();
    // One count for all the ways in which one account can be named.
    Tries& tries = m_tries[known != nullptr ? known->person->mobile : handle(type, account)];
    if (tries.lockedUntil.isValid()) {
        if (now < tries.lockedUntil)
            return {.outcome = SignIn::Outcome::Locked, .person = {}, .triesLeft = 0, .until = tries.lockedUntil};
        tries = {};
    }
    tries.wrong.removeIf([&](const QDateTime& time) { return time.secsTo(now) >= secondsOfTries; });
    if (known == nullptr || known->digest != digest) {
        tries.wrong.append(now);
        const int left = mostTries - static_cast<int>(tries.wrong.size());
        if (left > 0)
            return {.outcome = SignIn::Outcome::Wrong, .person = {}, .triesLeft = left, .until = {}};
        tries.lockedUntil = now.addSecs(secondsOfLock);
        return {.outcome = SignIn::Outcome::Locked, .person = {}, .triesLeft = 0, .until = tries.lockedUntil};
    }
    tries = {};
    const auto outcome = known->activated ? SignIn::Outcome::Good : SignIn::Outcome::NotActivated;
    return {.outcome = outcome, .person = known->person, .triesLeft = mostTries, .until = {}};
}

Accounts::SignIn Accounts::signInByPhone(const PersonPtr& person, const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    if (person->locked && now < m_portalLock)
        return {.outcome = SignIn::Outcome::Locked, .person = {}, .triesLeft = 0, .until = m_portalLock};
    const auto outcome =
        m_byMobile.value(person->mobile).activated ? SignIn::Outcome::Good : SignIn::Outcome::NotActivated;
    return {.outcome = outcome, .person = person, .triesLeft = mostTries, .until = {}};
}

PersonPtr Accounts::find(const QString& account) const
{
    return findBy({u"mobile"_s, u"certno"_s, u"email"_s}, account);
}

PersonPtr Accounts::findPerson(const QString& text) const
{
    return findBy({u"mobile"_s, u"certno"_s, u"email"_s, u"key"_s}, text);
}

PersonPtr Accounts::findBy(const QStringList& types, const QString& account) const
{
    const std::lock_guard lock(m_mutex);
    for (const QString& type : types) {
        if (const Entry* known = entry(type, account))
            return known->person;
    }
    return {};
}

std::vector<PersonPtr> Accounts::everyone() const
{
    const std::lock_guard lock(m_mutex);
    return m_everyone;
}

bool Accounts::isActivated(const PersonPtr& person) const
{
    const std::lock_guard lock(m_mutex);
    return m_byMobile.value(person->mobile).activated;
}

void Accounts::activate(const PersonPtr& person)
{
    const std::lock_guard lock(m_mutex);
    if (const auto at = m_byMobile.find(person->mobile); at != m_byMobile.end())
        at->activated = true;
}

PersonPtr Accounts::enroll(const QString& mobile, const QString& digest)
{
    // Made outside the lock: it takes a moment, and others want to sign in.
    PersonPtr person = m_people.newcomer(mobile);
    const std::lock_guard lock(m_mutex);
    if (m_byMobile.contains(mobile) || m_byMobile.size() >= mostRemembered)
        return {};
    add(person, digest);
    return person;
}

QString Accounts::accountName(const PersonPtr& person) const
{
    return u"ys"_s +
           QString::fromLatin1(
               QCryptographicHash::hash(person->mobile.toUtf8(), QCryptographicHash::Sha256).toHex().left(10));
}

QString Accounts::openReset(const PersonPtr& person, const QDateTime& now)
{
    const QString ticket = secretText();
    const std::lock_guard lock(m_mutex);
    m_tickets.removeIf([&](QHash<QString, Ticket>::iterator at) { return at->expires <= now; });
    if (m_tickets.size() >= mostRemembered)
        m_tickets.clear();
    m_tickets.insert(ticket, {.mobile = person->mobile, .expires = now.addSecs(secondsOfTicket)});
    return ticket;
}

PersonPtr Accounts::resetting(const QString& ticket, const QDateTime& now) const
{
    const std::lock_guard lock(m_mutex);
    const auto at = m_tickets.constFind(ticket);
    if (at == m_tickets.constEnd() || at->expires <= now)
        return {};
    return m_byMobile.value(at->mobile).person;
}

void Accounts::finishReset(const QString& ticket, const QString& digest)
{
    const std::lock_guard lock(m_mutex);
    const QString mobile = m_tickets.take(ticket).mobile;
    if (const auto at = m_byMobile.find(mobile); at != m_byMobile.end()) {
        at->digest = digest;
        m_tries.remove(mobile);
    }
}

} // namespace yibao::sandbox
