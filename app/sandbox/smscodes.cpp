// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/smscodes.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

namespace {

constexpr qsizetype mostPhones = 5000;
constexpr int secondsOfDay = 86400;

} // namespace

int SmsCodes::send(const QString& mobile, Purpose purpose, const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    if (m_phones.size() >= mostPhones)
        m_phones.clear();
    Phone& phone = m_phones[mobile];
    phone.sent.removeIf([&](const QDateTime& time) { return time.secsTo(now) >= secondsOfDay; });
    if (!phone.sent.isEmpty() && phone.sent.last().secsTo(now) < secondsUntilNext)
        return secondsUntilNext - static_cast<int>(phone.sent.last().secsTo(now));
    if (phone.sent.size() >= mostADay)
        return secondsOfDay - static_cast<int>(phone.sent.first().secsTo(now));
    phone.sent.append(now);
    const QString code = QString::number(QRandomGenerator::global()->bounded(1'000'000)).rightJustified(6, u'0');
    phone.message =
        Message{.code = code, .purpose = purpose, .sent = now, .expires = now.addSecs(secondsOfLife), .wrong = 0};
    return 0;
}

bool SmsCodes::redeem(const QString& mobile, Purpose purpose, const QString& code, const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    const auto phone = m_phones.find(mobile);
    if (phone == m_phones.end() || !phone->message || phone->message->purpose != purpose)
        return false;
    Message& message = *phone->message;
    const bool right = now < message.expires && message.code == code;
    if (right || ++message.wrong >= mostTries)
        phone->message.reset();
    return right;
}

std::optional<SmsCodes::Message> SmsCodes::last(const QString& mobile, const QDateTime& now) const
{
    const std::lock_guard lock(m_mutex);
    const auto phone = m_phones.constFind(mobile);
    if (phone == m_phones.constEnd() || !phone->message || phone->message->expires <= now)
        return std::nullopt;
    return phone->message;
}

void SmsCodes::expireAll()
{
    const std::lock_guard lock(m_mutex);
    for (Phone& phone : m_phones)
        phone.message.reset();
}

} // namespace yibao::sandbox
