// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

namespace yibao::wire {

/// Bytes that are overwritten when their last owner goes, or at once by wipe(). Copies share one buffer, so no second
/// one is left behind: passwords, short-message codes, tokens and keys live here and nowhere else in our own code.
class Secret
{
public:
    Secret() = default;
    /// Takes a copy; the caller overwrites its own.
    explicit Secret(QByteArrayView bytes);
    /// The text as UTF-8; what the string held is overwritten as far as nobody shares it, and it is empty afterwards.
    [[nodiscard]] static Secret take(QString&& text);

    [[nodiscard]] QByteArrayView view() const;
    [[nodiscard]] bool isEmpty() const { return view().isEmpty(); }
    /// A copy for an interface that knows strings only; whoever asks overwrites it with wipe(QString&).
    [[nodiscard]] QString text() const;
    /// Overwrites the buffer now, for all who share it; they see an empty secret. On the thread of its owners.
    void wipe();

    friend bool operator==(const Secret& a, const Secret& b) { return a.view() == b.view(); }

private:
    class Buffer;
    std::shared_ptr<Buffer> m_buffer;
};

/// Overwrites a string or byte array that nobody shares, and empties it in any case.
void wipe(QString& text);
void wipe(QByteArray& bytes);

} // namespace yibao::wire
