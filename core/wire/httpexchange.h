// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/httpgate.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPromise>
#include <QTimer>

namespace yibao::wire {

/// One request of the gate from sending to its one result. Of the gate only.
class HttpExchange final : public QObject
{
    Q_OBJECT
public:
    HttpExchange(QNetworkAccessManager& network, const QUrl& url, const HttpHeaders& headers, const QByteArray& body,
                 const HttpOptions& options, QObject* parent);
    ~HttpExchange() override;
    Q_DISABLE_COPY_MOVE(HttpExchange)

    [[nodiscard]] QFuture<Result<HttpReply>> start();
    void cancel();

Q_SIGNALS:
    void done();

private:
    /// Why we ended it ourselves: Qt reports every one of these as "operation cancelled".
    enum class Stop { None, Cancelled, Deadline, TooLarge };

    void send();
    void read();
    void stop(Stop why);
    void finished();
    [[nodiscard]] int status() const;
    [[nodiscard]] bool mayRepeat() const;
    [[nodiscard]] bool viaProxy() const;
    [[nodiscard]] Result<HttpReply> result() const;
    void log(const Result<HttpReply>& result) const;

    QNetworkAccessManager& m_network;
    QUrl m_url;
    HttpHeaders m_headers;
    QByteArray m_request;
    HttpOptions m_options;
    QString m_requestId;
    QPromise<Result<HttpReply>> m_promise;
    QNetworkReply* m_reply = nullptr;
    QByteArray m_body;
    QTimer m_deadline;
    QElapsedTimer m_elapsed;
    Stop m_stop = Stop::None;
    bool m_repeated = false;
    bool m_done = false;
};

} // namespace yibao::wire
