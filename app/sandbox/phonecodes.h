// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/people.h"

#include <QDateTime>
#include <QHash>

#include <map>
#include <mutex>
#include <optional>

namespace yibao::sandbox {

/// Codes that a phone scans and then agrees to or refuses. Each tells the phone what it is about. Any thread.
class PhoneCodes
{
public:
    enum class State { Waiting, Scanned, Confirmed, Refused };
    enum class PhoneResult {
        Done,
        NoSuchCode,
        Expired,
        WrongState,  ///< already scanned, already decided, or not scanned yet
        WrongPerson, ///< somebody else scanned it
    };

    /// `kind`, a word of ASCII letters, becomes part of what the codes say.
    PhoneCodes(const QString& kind, qint64 secondsOfLife)
        : m_kind(kind)
        , m_life(secondsOfLife)
    {}

    struct Code
    {
        QString id;      ///< for who polls
        QString content; ///< for the picture, ASCII; does not tell the id
        qint64 expiresIn = 0;
    };
    /// `about` is for the person who holds the phone.
    [[nodiscard]] Code issue(const QDateTime& now, const QString& about);

    struct Standing
    {
        State state = State::Waiting;
        bool expired = false;
        PersonPtr person; ///< who scanned it
    };
    /// Nothing for a code that is not known, or not any more.
    [[nodiscard]] std::optional<Standing> standing(const QString& id, const QDateTime& now) const;
    /// What a code is about; empty when it is not known.
    [[nodiscard]] QString about(const QString& content) const;

    [[nodiscard]] PhoneResult scan(const QString& content, const PersonPtr& person, const QDateTime& now);
    struct Decision
    {
        PhoneResult result = PhoneResult::NoSuchCode;
        QString id; ///< of the code, when Done
    };
    /// `person` may be null for who scanned.
    [[nodiscard]] Decision decide(const QString& content, const PersonPtr& person, bool confirmed,
                                  const QDateTime& now);
    void expireAll(const QDateTime& now);

private:
    struct Entry
    {
        QString id;
        QDateTime expires;
        QString about;
        State state = State::Waiting;
        PersonPtr person;
    };
    void dropOld(const QDateTime& now);

    const QString m_kind;
    const qint64 m_life;
    mutable std::mutex m_mutex;
    std::map<QString, Entry> m_entries; ///< by content
    QHash<QString, QString> m_contentOf;
};

} // namespace yibao::sandbox
