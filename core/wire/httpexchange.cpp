// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/httpexchange.h"

#include "core/base/supportids.h"
#include "core/wire/networkfault.h"
#include "core/wire/secret.h"

#include <QIODevice>
#include <QLocale>
#include <QLoggingCategory>
#include <QNetworkProxyFactory>
#include <QSslConfiguration>
#include <QUuid>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

// Off unless asked for: on a terminal one line says what to do, not what happened on the line.
Q_LOGGING_CATEGORY(wireLog, "yibao.wire", QtWarningMsg)

namespace yibao::wire {

namespace {

constexpr qint64 readAheadBytes = 256 * 1024;

QNetworkRequest prepared(const QUrl& url, const HttpOptions& options)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setTransferTimeout(options.timeoutMs);
    // Small POSTs take 47 ms each over HTTP/2 in Qt 6.4, under one over HTTP/1.1.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Our own cap counts decompressed bytes; Qt's guess at archive bombs would report them as a content error.
    request.setDecompressedSafetyCheckThreshold(-1);
    QSslConfiguration tls = request.sslConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    request.setSslConfiguration(tls);
    return request;
}

/// A body that can be read once.
class ForwardOnly final : public QIODevice
{
public:
    ForwardOnly(const QByteArray& bytes, QObject* parent)
        : QIODevice(parent)
        , m_bytes(bytes)
    {
        QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_at + QIODevice::bytesAvailable(); }
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }

protected:
    qint64 readData(char* data, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_bytes.size() - m_at);
        std::memcpy(data, m_bytes.constData() + m_at, static_cast<std::size_t>(count));
        m_at += count;
        return count == 0 && most > 0 ? -1 : count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    const QByteArray& m_bytes; // the exchange's, which outlives the reply
    qint64 m_at = 0;
};

QDateTime httpDate(const QByteArray& header)
{
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(header).trimmed(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

} // namespace

HttpExchange::HttpExchange(QNetworkAccessManager& network, const QUrl& url, const HttpHeaders& headers,
                           const QByteArray& body, const HttpOptions& options, QObject* parent)
    : QObject(parent)
    , m_network(network)
    , m_url(url)
    , m_headers(headers)
    , m_request(body)
    , m_options(options)
    , m_requestId(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_options.timeoutMs = std::max(1, m_options.timeoutMs);
    if (m_options.deadlineMs <= 0)
        m_options.deadlineMs = static_cast<int>(std::min<qint64>(2LL * m_options.timeoutMs, 24 * 3600 * 1000));
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(m_options.deadlineMs);
    connect(&m_deadline, &QTimer::timeout, this, [this] { stop(Stop::Deadline); });
}

HttpExchange::~HttpExchange()
{
    if (m_reply != nullptr) {
        m_reply->disconnect(this);
        m_reply->abort();
        delete m_reply;
    }
    wipe(m_request);
}

QFuture<Result<HttpReply>> HttpExchange::start()
{
    QFuture<Result<HttpReply>> future = m_promise.future();
    m_promise.start();
    m_elapsed.start();
    m_deadline.start();
    send();
    return future;
}

void HttpExchange::cancel()
{
    stop(Stop::Cancelled);
}

void HttpExchange::send()
{
    QNetworkRequest request = prepared(m_url, m_options);
    for (const auto& [name, value] : std::as_const(m_headers))
        request.setRawHeader(name, value);
    request.setRawHeader("X-Request-ID", m_requestId.toLatin1());
    if (m_options.once) {
        // Qt sends a request again, up to three times, when the line drops before an answer, unless it cannot go back
        // to the beginning of the body.
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.size());
        m_reply = m_network.post(request, new ForwardOnly(m_request, this));
    } else {
        m_reply = m_network.post(request, m_request);
    }
    // Bounded, so that a fast server waits for us instead of filling the memory before we can refuse.
    m_reply->setReadBufferSize(std::min(readAheadBytes, m_options.maxReplyBytes + 1));
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] {
        bool known = false;
        const qint64 announced = m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong(&known);
        if (known && announced > m_options.maxReplyBytes)
            stop(Stop::TooLarge);
    });
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpExchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &HttpExchange::finished);
}

void HttpExchange::read()
{
    if (m_stop != Stop::None || !m_reply->isOpen())
        return;
    m_body += m_reply->readAll();
    if (m_body.size() > m_options.maxReplyBytes)
        stop(Stop::TooLarge);
}

void HttpExchange::stop(Stop why)
{
    if (m_done || m_stop != Stop::None)
        return;
    m_stop = why;
    if (m_reply != nullptr && m_reply->isRunning())
        m_reply->abort();
    else
        finished();
}

int HttpExchange::status() const
{
    return m_reply == nullptr ? 0 : m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool HttpExchange::mayRepeat() const
{
    // Only when nothing of an answer came: then a kept-alive connection died under us. Never after a timeout.
    return m_options.safeToRepeat && !m_repeated && m_stop == Stop::None &&
           m_reply->error() == QNetworkReply::RemoteHostClosedError && status() == 0 && m_body.isEmpty();
}

void HttpExchange::finished()
{
    if (m_done)
        return;
    read();
    if (m_done)
        return;
    if (m_reply != nullptr && mayRepeat()) {
        m_repeated = true;
        m_reply->disconnect(this);
        m_reply->deleteLater();
        m_reply = nullptr;
        // Not from within the signal of the reply that failed.
        QTimer::singleShot(0, this, [this] {
            if (m_stop == Stop::None && !m_done)
                send();
        });
        return;
    }
    m_done = true;
    m_deadline.stop();
    const Result<HttpReply> outcome = result();
    log(outcome);
    m_promise.addResult(outcome);
    m_promise.finish();
    Q_EMIT done();
}

bool HttpExchange::viaProxy() const
{
    const QList<QNetworkProxy> proxies = m_network.proxyFactory()->queryProxy(QNetworkProxyQuery(m_url));
    return !proxies.isEmpty() && proxies.constFirst().type() != QNetworkProxy::NoProxy;
}

Result<HttpReply> HttpExchange::result() const
{
    const auto failed = [this](ErrorCode code, const QString& supportId, const QString& detail) {
        Error error{.code = code, .supportId = supportId, .detail = detail};
        error.httpStatus = status();
        error.requestId = m_requestId;
        return fail(error);
    };
    switch (m_stop) {
    case Stop::Cancelled:
        return failed(ErrorCode::Cancelled, YIBAO_SUPPORT("NET-CANCEL-11"), u"cancelled"_s);
    case Stop::Deadline:
        return failed(ErrorCode::Timeout, YIBAO_SUPPORT("NET-TIMEOUT-03"),
                      u"not complete after %1 ms"_s.arg(m_options.deadlineMs));
    case Stop::TooLarge:
        return failed(ErrorCode::ReplyTooLarge, YIBAO_SUPPORT("NET-LARGE-09"),
                      u"more than %1 bytes"_s.arg(m_options.maxReplyBytes));
    case Stop::None:
        break;
    }
    HttpReply reply{.status = status(),
                    .body = m_body,
                    .contentType = m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray(),
                    .requestId = m_requestId,
                    .date = httpDate(m_reply->rawHeader("Date")),
                    .retryAfter = std::clamp(m_reply->rawHeader("Retry-After").toInt(), 0, 24 * 3600),
                    .roundTripMs = static_cast<int>(m_elapsed.elapsed())};
    const bool proxied = m_reply->error() == QNetworkReply::UnknownNetworkError && viaProxy();
    if (auto fault = networkFault(m_reply->error(), reply, m_reply->errorString(), proxied)) {
        fault->requestId = m_requestId;
        return fail(*fault);
    }
    return reply;
}

void HttpExchange::log(const Result<HttpReply>& result) const
{
    qCInfo(wireLog).noquote() << "POST" << m_url.path() << status() << m_elapsed.elapsed() << "ms" << m_body.size()
                              << "bytes" << m_requestId << (result ? u"ok"_s : result.error().supportId);
}

} // namespace yibao::wire
