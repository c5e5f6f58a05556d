// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <utility>

namespace yibao::wire {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

struct HttpOptions
{
    int timeoutMs = 30000;                   ///< longest silence on the line
    int deadlineMs = 0;                      ///< longest time for all of it, a repetition included; 0: twice timeoutMs
    qint64 maxReplyBytes = 16 * 1024 * 1024; ///< after decompression
    bool safeToRepeat = false; ///< asking twice does no harm: sent once more when the line dropped before an answer
    bool once = false;         ///< asking twice does harm: a line of its own, and Qt cannot send the body again either
};

/// What came back with an HTTP status other than a redirect; a status of 400 and above is for the reader to judge.
struct HttpReply
{
    int status = 0;
    QByteArray body;
    QByteArray contentType;
    QString requestId;
    QDateTime date;     ///< UTC, of the Date header; invalid when there was none
    int retryAfter = 0; ///< seconds, of the Retry-After header; 0 when there was none
    int roundTripMs = 0;
};

class HttpExchange;

/// The only door to the network: https except on this machine, no redirects, no cookies, no HTTP/2, body caps,
/// timeouts, a request id, one line in the log without body or query. Lives on the thread that made it.
class HttpGate final : public QObject
{
    Q_OBJECT
public:
    explicit HttpGate(QObject* parent = nullptr);
    ~HttpGate() override;
    Q_DISABLE_COPY_MOVE(HttpGate)

    /// Fails with one NET-… error; every error carries the request id.
    [[nodiscard]] QFuture<Result<HttpReply>> post(const QUrl& url, const HttpHeaders& headers, const QByteArray& body,
                                                  const HttpOptions& options = {});
    /// Ends every exchange under way with ErrorCode::Cancelled.
    void abortAll();
    /// abortAll, and whatever is asked afterwards is refused the same way.
    void shutdown();
    /// Closes the lines that are kept for the next exchange, with what they hold of the last; not while one is under
    /// way.
    void closeIdleLines();
    [[nodiscard]] qsizetype underWay() const { return m_exchanges.size(); }

private:
    static void prepare(QNetworkAccessManager& network);

    QNetworkAccessManager m_network;
    QList<HttpExchange*> m_exchanges;
    bool m_closed = false;
};

} // namespace yibao::wire
