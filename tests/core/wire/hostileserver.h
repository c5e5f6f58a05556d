// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <memory>

namespace yibao::test {

struct HostileRequest
{
    QByteArray method;
    QByteArray path;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    int connection = 0;
};

/// An HTTP server that does to its clients whatever the test says, down to the byte.
class HostileServer final : public QTcpServer
{
public:
    using Handler = std::function<void(QTcpSocket&, const HostileRequest&)>;

    explicit HostileServer(Handler handler = {})
        : m_handler(std::move(handler))
    {
        connect(this, &QTcpServer::newConnection, this, &HostileServer::take);
        listen(QHostAddress::LocalHost);
    }

    void setHandler(Handler handler) { m_handler = std::move(handler); }
    [[nodiscard]] QUrl url(const QString& path = QStringLiteral("/api/call")) const
    {
        QUrl url;
        url.setScheme(QStringLiteral("http"));
        url.setHost(QStringLiteral("127.0.0.1"));
        url.setPort(m_port != 0 ? m_port : serverPort());
        url.setPath(path);
        return url;
    }
    /// Goes away as a stopped program does: refuses, and drops who is connected.
    void stop()
    {
        m_port = serverPort();
        close();
        for (QTcpSocket* socket : findChildren<QTcpSocket*>())
            socket->abort();
    }
    bool startAgain() { return listen(QHostAddress::LocalHost, m_port); }

    QList<HostileRequest> requests;
    int connections = 0;
    qint64 bytesSent = 0;

    static QByteArray head(int status, const QByteArray& extra = {})
    {
        return "HTTP/1.1 " + QByteArray::number(status) + " Status\r\n" + extra;
    }
    static void answer(QTcpSocket& socket, int status, const QByteArray& body,
                       const QByteArray& type = QByteArrayLiteral("application/json"), const QByteArray& extra = {})
    {
        socket.write(head(status, extra) + "Content-Type: " + type +
                     "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }
    /// Writes `chunk` again and again, as fast as the client takes it.
    void flood(QTcpSocket& socket, const QByteArray& chunk, qint64 atMost)
    {
        const auto left = std::make_shared<qint64>(atMost);
        const auto pour = [this, &socket, chunk, left] {
            while (*left > 0 && socket.bytesToWrite() < 1024 * 1024 &&
                   socket.state() == QAbstractSocket::ConnectedState) {
                const qint64 written = socket.write(chunk);
                bytesSent += written;
                *left -= written;
            }
        };
        connect(&socket, &QTcpSocket::bytesWritten, &socket, pour);
        pour();
    }
    /// Writes `bytes` one by one.
    static void drip(QTcpSocket& socket, const QByteArray& bytes, int everyMs)
    {
        auto* timer = new QTimer(&socket);
        connect(timer, &QTimer::timeout, &socket, [&socket, bytes, at = qsizetype(0)]() mutable {
            socket.write(bytes.mid(at++ % bytes.size(), 1));
            socket.flush();
        });
        timer->start(everyMs);
    }

private:
    void take()
    {
        while (QTcpSocket* socket = nextPendingConnection()) {
            const int number = ++connections;
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket, number, input = QByteArray()]() mutable {
                input += socket->readAll();
                const QPointer<QTcpSocket> alive(socket);
                while (alive && parse(input, *socket, number)) {
                }
            });
        }
    }
    bool parse(QByteArray& input, QTcpSocket& socket, int number)
    {
        const qsizetype end = input.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        HostileRequest request;
        request.connection = number;
        const QList<QByteArray> lines = input.left(end).split('\n');
        const QList<QByteArray> first = lines.constFirst().trimmed().split(' ');
        request.method = first.value(0);
        request.path = first.value(1);
        for (const QByteArray& line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length").toInt();
        if (input.size() < end + 4 + length)
            return false;
        request.body = input.mid(end + 4, length);
        input.remove(0, end + 4 + length);
        requests.append(request);
        if (m_handler)
            m_handler(socket, request);
        return true;
    }

    Handler m_handler;
    quint16 m_port = 0;
};

} // namespace yibao::test
