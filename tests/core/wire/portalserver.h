// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/envelope.h"
#include "hostileserver.h"

namespace yibao::test {

/// A portal that speaks the envelope and says what the test tells it to.
class PortalServer
{
public:
    struct Asked
    {
        QByteArray path;
        wire::Json parameters;
        wire::Sealing sealing = wire::Sealing::Plain;
        qint64 atMs = 0; ///< since the server began
    };
    using Answer = std::function<wire::Reply(const Asked&)>;
    /// The bytes that go out, given those that should.
    using Tamper = std::function<QByteArray(const QByteArray&)>;

    explicit PortalServer(Answer answer, wire::Envelope form = wire::Envelope::WebHall)
        : m_sample(*wire::documentationSample())
        , m_envelope(form, m_sample.appCode, QStringLiteral("1.0.0"), m_sample.server)
        , m_answer(std::move(answer))
    {
        m_began.start();
        server.setHandler([this](QTcpSocket& socket, const HostileRequest& request) { serve(socket, request); });
    }

    [[nodiscard]] QUrl address() const
    {
        QUrl url = server.url();
        url.setPath({});
        return url;
    }

    HostileServer server;
    QList<Asked> asked;
    std::optional<Error> refused; ///< why the last request could not be opened
    qint64 ahead = 0;             ///< seconds that this portal's clock is ahead
    int status = 200;
    QByteArray headers;
    Tamper tamper;
    /// Takes the place of everything else when set.
    HostileServer::Handler raw;
    /// While true, requests are taken and not answered.
    bool silent = false;

private:
    void serve(QTcpSocket& socket, const HostileRequest& request)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc().addSecs(ahead);
        const wire::TifHeaders tif{.timestamp = request.headers.value("x-tif-timestamp"),
                                   .nonce = request.headers.value("x-tif-nonce"),
                                   .signature = request.headers.value("x-tif-signature")};
        const auto opened = m_envelope.openRequest(request.body, tif, now);
        refused = opened ? std::nullopt : std::optional(opened.error());
        if (opened)
            asked.append({request.path, opened->data, opened->sealing, m_began.elapsed()});
        if (raw) {
            raw(socket, request);
            return;
        }
        if (silent)
            return;
        QByteArray body;
        if (!opened) {
            wire::Json data = wire::Json::object({{QStringLiteral("serverTime"), now.toSecsSinceEpoch()}});
            body = m_envelope.plainResponse({.code = opened.error().portalCode,
                                             .type = QStringLiteral("fail"),
                                             .message = QStringLiteral("refused"),
                                             .data = data},
                                            now);
        } else {
            body = m_envelope.respond(m_answer(asked.constLast()), opened->sealing, now).value_or("sealing failed");
        }
        HostileServer::answer(socket, status, tamper ? tamper(body) : body, "application/json", headers);
    }

    wire::DocumentationSample m_sample;
    wire::ServerEnvelope m_envelope;
    Answer m_answer;
    QElapsedTimer m_began;
};

} // namespace yibao::test
