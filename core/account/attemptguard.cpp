// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/attemptguard.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>

namespace yibao::account {

namespace {

constexpr int mostFailures = 5;
constexpr int windowSeconds = 15 * 60;
constexpr int firstLock = 10 * 60;
constexpr int longestLock = 4 * 3600;
constexpr qsizetype mostRecords = 1000;

} // namespace

AttemptGuard::AttemptGuard(const Clock& clock)
    : m_clock(clock)
    , m_salt(QByteArray::number(QRandomGenerator::system()->generate64()))
{}

QByteArray AttemptGuard::key(const QString& account) const
{
    return QCryptographicHash::hash(m_salt + account.toUtf8(), QCryptographicHash::Sha256);
}

int AttemptGuard::waitSeconds(const QString& account) const
{
    const Record record = m_records.value(key(account));
    if (!record.until.isValid())
        return 0;
    // A clock that was set back must not make the time longer than it was.
    return static_cast<int>(std::clamp<qint64>(m_clock.now().secsTo(record.until), 0, record.given));
}

void AttemptGuard::failed(const QString& account)
{
    const QDateTime now = m_clock.now();
    if (m_records.size() >= mostRecords)
        m_records.removeIf([&](const auto& entry) { return entry.value().until < now; });
    Record& record = m_records[key(account)];
    record.failures.removeIf([&](const QDateTime& time) { return qAbs(time.secsTo(now)) > windowSeconds; });
    record.failures.append(now);
    const auto count = static_cast<int>(record.failures.size());
    if (count >= mostFailures) {
        record.given =
            static_cast<int>(std::min<qint64>(longestLock, qint64(firstLock) << std::min(record.rounds, 10)));
        ++record.rounds;
        record.failures.clear();
    } else {
        record.given = count == 1 ? 1 : 1 << count; // 1, 4, 8, 16
    }
    record.until = now.addSecs(record.given);
    refused();
}

void AttemptGuard::refused()
{
    if (m_observer)
        m_observer();
}

void AttemptGuard::succeeded(const QString& account)
{
    m_records.remove(key(account));
}

} // namespace yibao::account
