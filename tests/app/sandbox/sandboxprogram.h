// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/envelope.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QProcess>
#include <QTcpSocket>
#include <QtTest>

/// The real program and a plain way to talk to it, for the tests of this folder.
namespace yibao::sandboxtest {

using namespace Qt::StringLiterals;
using wire::Json;

inline const QString apiPrefix = u"/ebus/fuwu/api"_s;
inline const QString hospitals = u"/nthl/api/CommQuery/queryFixedHospital"_s;

struct HttpAnswer
{
    int status = 0; ///< 0 when no answer came
    QByteArray head;
    QByteArray body;
    bool complete = false; ///< the body is as long as the head says

    [[nodiscard]] QByteArray header(const QByteArray& name) const
    {
        for (const QByteArray& line : head.split('\n')) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0 && line.left(colon).trimmed().toLower() == name.toLower())
                return line.mid(colon + 1).trimmed();
        }
        return {};
    }
    [[nodiscard]] Json json() const { return Json::parse(body).value_or(Json()); }
};

/// Sends bytes and reads until the other side closes or the time is over.
inline HttpAnswer exchange(quint16 port, const QByteArray& request, int timeout = 20000, qsizetype enough = -1)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    HttpAnswer answer;
    if (!socket.waitForConnected(5000))
        return answer;
    socket.write(request);
    QByteArray raw;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < timeout && (enough < 0 || raw.size() < enough)) {
        const bool more = socket.waitForReadyRead(static_cast<int>(qMax<qint64>(1, timeout - timer.elapsed())));
        raw += socket.readAll();
        if (!more && socket.state() != QAbstractSocket::ConnectedState)
            break;
    }
    const qsizetype end = raw.indexOf("\r\n\r\n");
    if (end < 0)
        return answer;
    answer.head = raw.left(end);
    answer.body = raw.mid(end + 4);
    answer.status = answer.head.split(' ').value(1).toInt();
    const QByteArray length = answer.header("content-length");
    answer.complete = length.isEmpty() || answer.body.size() == length.toLongLong();
    return answer;
}

using Headers = QList<std::pair<QByteArray, QByteArray>>;

inline QByteArray httpRequest(const QByteArray& method, const QString& target, const QByteArray& body,
                              const Headers& headers = {})
{
    QByteArray request = method + ' ' + target.toUtf8() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto& [name, value] : headers)
        request += name + ": " + value + "\r\n";
    if (method == "POST")
        request += "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    return request + "\r\n" + body;
}

inline Headers tifHeaders(const wire::TifHeaders& tif)
{
    return {{"x-tif-timestamp", tif.timestamp}, {"x-tif-nonce", tif.nonce}, {"x-tif-signature", tif.signature}};
}

class SandboxProgram
{
public:
    explicit SandboxProgram(const QStringList& arguments = {})
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(path(), QStringList{u"--exit-with-stdin"_s} + arguments);
        while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(20000))
                break;
        }
        m_line = m_process.readLine();
        m_port = static_cast<quint16>(m_line.mid(m_line.lastIndexOf(':') + 1).trimmed().toUInt());
    }
    ~SandboxProgram()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(10000))
            m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(SandboxProgram)

    static QString path() { return QStringLiteral(YIBAO_BIN_DIR "/yibao-sandbox"); }

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QByteArray line() const { return m_line; }
    [[nodiscard]] QProcess& process() { return m_process; }

    [[nodiscard]] HttpAnswer get(const QString& target) const
    {
        return exchange(m_port, httpRequest("GET", target, {}));
    }
    [[nodiscard]] HttpAnswer post(const QString& call, const QByteArray& body, const Headers& headers = {},
                                  int timeout = 20000) const
    {
        return exchange(m_port, httpRequest("POST", apiPrefix + call, body, headers), timeout);
    }
    /// Without appCode, answered in the clear.
    [[nodiscard]] Json plain(const QString& call, const Json& data) const
    {
        return post(call, Json::object({{u"data"_s, data}}).toUtf8()).json();
    }
    [[nodiscard]] Json health() const { return get(u"/sandbox/health"_s).json(); }

private:
    QProcess m_process;
    QByteArray m_line;
    quint16 m_port = 0;
};

/// The client's end with the keys of the documentation sample.
class SealedClient
{
public:
    SealedClient()
        : m_sample(*wire::documentationSample())
        , m_envelope(wire::Envelope::WebHall, m_sample.appCode, u"1.0.0"_s, m_sample.client)
    {}
    SealedClient(const QString& appCode, const wire::Keys& keys)
        : m_sample(*wire::documentationSample())
        , m_envelope(wire::Envelope::WebHall, appCode, u"1.0.0"_s, keys)
    {}

    [[nodiscard]] wire::SealedRequest seal(const Json& data,
                                           const QDateTime& now = QDateTime::currentDateTimeUtc()) const
    {
        return *m_envelope.sealRequest(data, now);
    }
    [[nodiscard]] HttpAnswer send(const SandboxProgram& sandbox, const QString& call, const Json& data,
                                  int timeout = 20000) const
    {
        const wire::SealedRequest request = seal(data);
        return sandbox.post(call, request.body, tifHeaders(*request.tif), timeout);
    }
    [[nodiscard]] Result<wire::OpenedReply> open(const HttpAnswer& answer) const
    {
        return m_envelope.openResponse(answer.body, wire::Sealing::Sealed);
    }
    [[nodiscard]] Result<wire::OpenedReply> ask(const SandboxProgram& sandbox, const QString& call,
                                                const Json& data) const
    {
        return open(send(sandbox, call, data));
    }

private:
    wire::DocumentationSample m_sample;
    wire::ClientEnvelope m_envelope;
};

} // namespace yibao::sandboxtest
