// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/people.h"

#include <QHash>

#include <mutex>
#include <optional>

namespace yibao::sandbox {

/// What a person gets on signing in.
struct Grant
{
    PersonPtr person;
    QString accessToken;
    QString refreshToken;
    qint64 expiresIn = 0; ///< seconds, of the access token
};

/// Who is signed in. A session has a chain of tokens: refreshing gives a new pair, and the old refresh token stays good
/// for a minute, since callers lose answers. Any thread.
class Sessions
{
public:
    static constexpr int secondsOfOldToken = 60;

    struct Lives
    {
        qint64 access = 1800;
        qint64 refresh = 604800;
    };
    explicit Sessions(Lives lives)
        : m_lives(lives)
    {}

    [[nodiscard]] Grant open(const PersonPtr& person, const QDateTime& now);

    enum class Standing {
        Good,
        Expired, ///< to be refreshed
        Ended,   ///< by the portal, while the person was in
        Unknown, ///< never given, or signed out
    };
    struct Check
    {
        Standing standing = Standing::Unknown;
        PersonPtr person; ///< when Good
    };
    [[nodiscard]] Check check(const QString& accessToken, const QDateTime& now) const;
    [[nodiscard]] std::optional<Grant> refresh(const QString& refreshToken, const QDateTime& now);
    /// Ends the session of the token, also of one that has expired. False when there is none.
    bool close(const QString& accessToken);
    void closeAllOf(const QString& mobile);
    /// Every token of a person's sessions that last, access and refresh.
    [[nodiscard]] QStringList tokensOf(const PersonPtr& person) const;

    void expireAccess(const QDateTime& now);
    void expireRefresh(const QDateTime& now);
    /// Ends every session in a way that tells the person so.
    void endAll();
    [[nodiscard]] qsizetype count() const;

private:
    struct Session
    {
        PersonPtr person;
        bool ended = false;
    };
    struct Token
    {
        quint64 session = 0;
        QDateTime expires;
    };
    [[nodiscard]] Grant grant(quint64 session, const QDateTime& now);
    void makeRoom(const QDateTime& now);
    void remove(quint64 session);

    const Lives m_lives;
    mutable std::mutex m_mutex;
    quint64 m_last = 0;
    QHash<quint64, Session> m_sessions;
    QHash<QString, Token> m_access;
    QHash<QString, Token> m_refresh;
};

} // namespace yibao::sandbox
