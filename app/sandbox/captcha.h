// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QString>

#include <mutex>
#include <optional>

namespace yibao::sandbox {

/// Picture of four characters with noise, as PNG; readable, since it guards nothing.
[[nodiscard]] QByteArray captchaPicture(const QString& text, quint64 seed);

/// The captchas that were handed out. Any thread.
class Captchas
{
public:
    static constexpr int secondsOfLife = 300;

    struct Issued
    {
        QString id;
        QByteArray png;
    };
    [[nodiscard]] Issued issue(const QDateTime& now);
    /// The text that a person would read; empty when there is no such captcha or it is used or too old. Without an id:
    /// of the picture that was handed out last, for those who only see a screen.
    [[nodiscard]] std::optional<QString> peek(const QString& id, const QDateTime& now);
    /// Uses the captcha up, whatever the answer was. True when it was right; letters count in either case.
    [[nodiscard]] bool redeem(const QString& id, const QString& text, const QDateTime& now);

    void expireAll();

private:
    struct Entry
    {
        QString text;
        QDateTime expires;
    };
    void dropExpired(const QDateTime& now);

    std::mutex m_mutex;
    QHash<QString, Entry> m_entries;
    QString m_last;
};

} // namespace yibao::sandbox
