// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/people.h"

#include <QHash>

#include <mutex>

namespace yibao::sandbox {

/// Who has an account, with which password, and how often somebody guessed wrong. Any thread.
class Accounts
{
public:
    static constexpr int mostTries = 5;
    static constexpr int secondsOfTries = 900; ///< wrong answers older than this are forgotten
    static constexpr int secondsOfLock = 600;
    static constexpr int secondsOfTicket = 600;
    static constexpr int secondsOfPortalLock = 86400;

    Accounts(const People& people, const QDateTime& now);

    struct SignIn
    {
        enum class Outcome { Good, Wrong, Locked, NotActivated };
        Outcome outcome = Outcome::Wrong;
        PersonPtr person; ///< when Good
        int triesLeft = 0;
        QDateTime until; ///< of the lock
    };
    /// `type` is mobile, certno or email. Accounts that do not exist are counted too, so that nobody can tell.
    [[nodiscard]] SignIn signIn(const QString& type, const QString& account, const QString& digest,
                                const QDateTime& now);
    /// The same by what a phone said about the person.
    [[nodiscard]] SignIn signInByPhone(const PersonPtr& person, const QDateTime& now);

    /// By mobile, ID number or e-mail address; null when there is nobody.
    [[nodiscard]] PersonPtr find(const QString& account) const;
    /// By any of those or the key.
    [[nodiscard]] PersonPtr findPerson(const QString& text) const;
    /// Those made up at the start, then who registered.
    [[nodiscard]] std::vector<PersonPtr> everyone() const;
    [[nodiscard]] bool isActivated(const PersonPtr& person) const;
    void activate(const PersonPtr& person);

    [[nodiscard]] PersonPtr enroll(const QString& mobile, const QString& digest);
    /// Name of an account towards the outside, which tells nothing about the person.
    [[nodiscard]] QString accountName(const PersonPtr& person) const;

    [[nodiscard]] QString openReset(const PersonPtr& person, const QDateTime& now);
    /// Whose password the ticket is for; null when it is used, too old or unknown.
    [[nodiscard]] PersonPtr resetting(const QString& ticket, const QDateTime& now) const;
    /// Sets the password, uses the ticket up and forgets the wrong answers.
    void finishReset(const QString& ticket, const QString& digest);

private:
    struct Entry
    {
        PersonPtr person;
        QString digest;
        bool activated = false;
    };
    struct Tries
    {
        QList<QDateTime> wrong;
        QDateTime lockedUntil;
    };
    struct Ticket
    {
        QString mobile;
        QDateTime expires;
    };
    [[nodiscard]] PersonPtr findBy(const QStringList& types, const QString& account) const;
    [[nodiscard]] const Entry* entry(const QString& type, const QString& account) const;
    void add(const PersonPtr& person, const QString& digest);

    const People& m_people;
    const QDateTime m_portalLock;
    mutable std::mutex m_mutex;
    std::vector<PersonPtr> m_everyone;
    QHash<QString, Entry> m_byMobile;
    QHash<QString, QString> m_mobileOf; ///< by type and what a person types
    QHash<QString, Tries> m_tries;
    QHash<QString, Ticket> m_tickets;
};

} // namespace yibao::sandbox
