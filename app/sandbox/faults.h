// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <tl/expected.hpp>

#include <mutex>

namespace yibao::sandbox {

enum class FaultKind {
    Latency,     ///< answers late, by milliseconds
    Drop,        ///< line: closes without an answer
    Truncate,    ///< line: closes in the middle of the answer, after so many bytes of its body; -1 half of it
    Stall,       ///< line: never answers
    Slowloris,   ///< line: answers at so many bytes a second
    Garbage,     ///< random bytes said to be JSON
    Html,        ///< the log-in page of a network, as captive portals send
    BadSign,     ///< signature of the answer with one bit turned
    BadEnc,      ///< payload of the answer with one bit turned
    Status,      ///< this HTTP status
    Skew,        ///< the server's clock is ahead by seconds
    Flood,       ///< 429 after so many calls, until the time it names is over
    Huge,        ///< an answer of so many megabytes, without its length
    Redirect,    ///< 302 to another path
    WrongTypes,  ///< members of the answer have other types
    Missing,     ///< the answer lacks its members
    Deep,        ///< an answer nested so deep
    Maintenance, ///< 503
};

struct Fault
{
    FaultKind kind = FaultKind::Latency;
    qint64 argument = 0;
    QString path; ///< only calls whose path holds this text; empty for all
};

/// Reads KIND[:ARG][@PATH]; the error is a sentence for the terminal.
[[nodiscard]] tl::expected<Fault, QString> parseFault(const QString& text);
/// One line for each kind, for --help.
[[nodiscard]] QString faultHelp();

/// The faults asked for. Any thread.
class Faults
{
public:
    explicit Faults(const QList<Fault>& faults = {})
        : m_faults(faults)
    {}

    /// The first fault of the kind for the path, or null.
    [[nodiscard]] const Fault* find(FaultKind kind, const QString& path) const;
    /// The first fault of the line for the path, or null.
    [[nodiscard]] const Fault* findOfLine(const QString& path) const;
    [[nodiscard]] bool hasLineFaults() const;

private:
    QList<Fault> m_faults;
};

/// Counts calls for a fault of kind Flood. Any thread.
class FloodGuard
{
public:
    static constexpr int pauseSeconds = 2;

    /// Seconds to wait when the call is one too many, else 0.
    [[nodiscard]] int count(qint64 allowed, const QDateTime& now);

private:
    std::mutex m_mutex;
    qint64 m_calls = 0;
    QDateTime m_closedUntil;
};

} // namespace yibao::sandbox
