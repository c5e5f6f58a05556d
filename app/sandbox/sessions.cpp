// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/sessions.h"

#include "app/sandbox/secrettext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

namespace {

constexpr qsizetype mostTokens = 20'000;

} // namespace

Grant Sessions::open(const PersonPtr& person, const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    makeRoom(now);
    m_sessions.insert(++m_last, {.person = person});
    return grant(m_last, now);
}

Grant Sessions::grant(quint64 session, const QDateTime& now)
{
    const Grant made{.person = m_sessions.value(session).person,
                     .accessToken = u"sbxa-"_s + secretText(),
                     .refreshToken = u"sbxr-"_s + secretText(),
                     .expiresIn = m_lives.access};
    m_access.insert(made.accessToken, {.session = session, .expires = now.addSecs(m_lives.access)});
    m_refresh.insert(made.refreshToken, {.session = session, .expires = now.addSecs(m_lives.refresh)});
    return made;
}

Sessions::Check Sessions::check(const QString& accessToken, const QDateTime& now) const
{
    const std::lock_guard lock(m_mutex);
    const auto token = m_access.constFind(accessToken);
    if (token == m_access.constEnd())
        return {};
    const Session session = m_sessions.value(token->session);
    if (session.ended)
        return {.standing = Standing::Ended, .person = {}};
    if (token->expires <= now)
        return {.standing = Standing::Expired, .person = {}};
    return {.standing = Standing::Good, .person = session.person};
}

std::optional<Grant> Sessions::refresh(const QString& refreshToken, const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    makeRoom(now);
    const auto token = m_refresh.find(refreshToken);
    if (token == m_refresh.end() || token->expires <= now || m_sessions.value(token->session).ended)
        return std::nullopt;
    const quint64 session = token->session;
    // Not longer than it would have lived anyway, and not anew at each use.
    token->expires = std::min(token->expires, now.addSecs(secondsOfOldToken));
    return grant(session, now);
}

bool Sessions::close(const QString& accessToken)
{
    const std::lock_guard lock(m_mutex);
    const auto token = m_access.constFind(accessToken);
    if (token == m_access.constEnd())
        return false;
    remove(token->session);
    return true;
}

void Sessions::closeAllOf(const QString& mobile)
{
    const std::lock_guard lock(m_mutex);
    QList<quint64> theirs;
    for (auto at = m_sessions.cbegin(); at != m_sessions.cend(); ++at) {
        if (at->person->mobile == mobile)
            theirs.append(at.key());
    }
    for (const quint64 session : std::as_const(theirs))
        remove(session);
}

void Sessions::remove(quint64 session)
{
    const auto isTheirs = [session](QHash<QString, Token>::iterator at) { return at->session == session; };
    m_access.removeIf(isTheirs);
    m_refresh.removeIf(isTheirs);
    m_sessions.remove(session);
}

void Sessions::expireAccess(const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    for (Token& token : m_access)
        token.expires = std::min(token.expires, now);
}

void Sessions::expireRefresh(const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    for (Token& token : m_refresh)
        token.expires = std::min(token.expires, now);
}

void Sessions::endAll()
{
    const std::lock_guard lock(m_mutex);
    for (Session& session : m_sessions)
        session.ended = true;
}

qsizetype Sessions::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_sessions.size();
}

QStringList Sessions::tokensOf(const PersonPtr& person) const
{
    const std::lock_guard lock(m_mutex);
    QStringList tokens;
    for (const auto* given : {&m_access, &m_refresh}) {
        for (auto at = given->constBegin(); at != given->constEnd(); ++at) {
            if (m_sessions.value(at->session).person == person)
                tokens.append(at.key());
        }
    }
    return tokens;
}

void Sessions::makeRoom(const QDateTime& now)
{
    if (m_access.size() < mostTokens && m_refresh.size() < mostTokens)
        return;
    // Those that expired go first; should that not do, everyone signs in again.
    const auto isOver = [&](QHash<QString, Token>::iterator at) { return at->expires <= now; };
    m_access.removeIf(isOver);
    m_refresh.removeIf(isOver);
    if (m_access.size() >= mostTokens || m_refresh.size() >= mostTokens) {
        m_access.clear();
        m_refresh.clear();
        m_sessions.clear();
    }
}

} // namespace yibao::sandbox
