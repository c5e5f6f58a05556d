// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/endpoints.h"
#include "app/sandbox/faults.h"

#include <atomic>

namespace httplib {
struct Request;
struct Response;
} // namespace httplib

namespace yibao::sandbox {

/// One call from opening its envelope to sealing the answer, with the faults that were asked for.
class Exchange
{
public:
    // With a character set behind it the library leaves the body uncompressed; its brotli takes longer than the
    // look-up.
    static constexpr const char* contentType = "application/json;charset=UTF-8";

    Exchange(const Clock& clock, const wire::ServerEnvelope& envelope, const Faults& faults, FloodGuard& flood,
             const std::atomic_bool& stopping)
        : m_clock(clock)
        , m_envelope(envelope)
        , m_faults(faults)
        , m_flood(flood)
        , m_stopping(stopping)
    {}

    void answer(const QString& path, const Endpoint& endpoint, const httplib::Request& request, const std::string& body,
                httplib::Response& response);

private:
    /// True when the fault is the whole answer.
    [[nodiscard]] bool answeredByFault(const QString& path, httplib::Response& response) const;
    void waitFor(qint64 milliseconds) const;
    [[nodiscard]] wire::Reply refusedEntry(const QString& path, const QDateTime& now,
                                           httplib::Response& response) const;

    const Clock& m_clock;
    const wire::ServerEnvelope& m_envelope;
    const Faults& m_faults;
    FloodGuard& m_flood;
    const std::atomic_bool& m_stopping;
};

} // namespace yibao::sandbox
