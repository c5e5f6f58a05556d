// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QObject>

namespace yibao {

/// Ctrl+C and the system's wish that the program ends, as a signal: whoever has somebody signed in ends that first.
/// One object at a time. Where the system has no such signals nothing is heard, and the program ends at once.
class Interrupt final : public QObject
{
    Q_OBJECT
public:
    explicit Interrupt(QObject* parent = nullptr);
    ~Interrupt() override;
    Q_DISABLE_COPY_MOVE(Interrupt)

Q_SIGNALS:
    /// `exitCode`: what a shell expects of a program that a signal ended.
    void heard(int exitCode);
};

} // namespace yibao
