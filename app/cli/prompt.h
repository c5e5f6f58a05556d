// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/secret.h"

#include <QObject>

#include <functional>
#include <optional>

class QSocketNotifier;

namespace yibao::cli {

/// Asks the person at the terminal on standard error, or without asking reads the next line of standard input when that
/// is no terminal. What was read is overwritten once it is handed on.
class Prompt final : public QObject
{
    Q_OBJECT
public:
    enum class Echo { Shown, Hidden };
    /// One line as UTF-8; nothing when the input has ended.
    using Heard = std::function<void(const std::optional<wire::Secret>&)>;

    explicit Prompt(QObject* parent = nullptr);
    ~Prompt() override;
    Q_DISABLE_COPY_MOVE(Prompt)

    /// Somebody can answer.
    [[nodiscard]] bool isTerminal() const { return m_terminal; }
    /// A question may be open while other things go on.
    [[nodiscard]] static bool canWait();
    void ask(const QString& question, Echo echo, Heard heard);
    /// The question is open no more; the terminal shows again what is typed.
    void withdraw();

private:
    void read();
    void deliver();
    void setEcho(bool shown);

    QSocketNotifier* m_notifier = nullptr;
    Heard m_heard;
    QByteArray m_buffer;
    bool m_terminal = false;
    bool m_hidden = false;
    bool m_ended = false;
};

} // namespace yibao::cli
