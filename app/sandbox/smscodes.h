// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

#include <mutex>
#include <optional>

namespace yibao::sandbox {

/// The codes that would have gone out as short messages. Any thread.
class SmsCodes
{
public:
    enum class Purpose { Register, Reset };
    static constexpr int secondsUntilNext = 60;
    static constexpr int secondsOfLife = 300;
    static constexpr int mostADay = 10;
    static constexpr int mostTries = 3;

    /// Seconds to wait when it is too soon or too often, else 0.
    [[nodiscard]] int send(const QString& mobile, Purpose purpose, const QDateTime& now);
    /// True when the code is right; then it is used up, and so it is after the third wrong one.
    [[nodiscard]] bool redeem(const QString& mobile, Purpose purpose, const QString& code, const QDateTime& now);

    struct Message
    {
        QString code;
        Purpose purpose = Purpose::Register;
        QDateTime sent;
        QDateTime expires;
        int wrong = 0;
    };
    /// The last one that a phone got and that is still good.
    [[nodiscard]] std::optional<Message> last(const QString& mobile, const QDateTime& now) const;
    void expireAll();

private:
    struct Phone
    {
        QList<QDateTime> sent; ///< within a day
        std::optional<Message> message;
    };
    mutable std::mutex m_mutex;
    QHash<QString, Phone> m_phones;
};

} // namespace yibao::sandbox
