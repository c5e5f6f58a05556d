// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/envelope.h"

/// Both ends of the envelope under the documentation sample, for tests.
namespace yibao::wire {

inline const QDateTime now = QDateTime::fromMSecsSinceEpoch(1'795'289'116'250, Qt::UTC);

/// The envelope inside a body of profile A, to be looked at or tampered with.
inline Json inside(const QByteArray& body)
{
    return (*Json::parse(body))[u"data"];
}

inline QByteArray wrapped(const Json& envelope)
{
    return Json::object({{QStringLiteral("data"), envelope}}).toUtf8();
}

/// JSON with single quotes, for moc does not understand raw strings with quotes and braces.
inline QByteArray quoted(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

inline QString quoted(QString text)
{
    return text.replace(u'\'', u'"');
}

struct BothEnds
{
    DocumentationSample sample = *documentationSample();

    [[nodiscard]] ClientEnvelope client(Envelope form) const
    {
        return ClientEnvelope(form, sample.appCode, QStringLiteral("1.0.0"), sample.client);
    }
    [[nodiscard]] ServerEnvelope server(Envelope form) const
    {
        return ServerEnvelope(form, sample.appCode, QStringLiteral("1.0.0"), sample.server);
    }
    [[nodiscard]] Result<OpenedRequest> open(Envelope form, const SealedRequest& request) const
    {
        return server(form).openRequest(request.body, request.tif.value_or(TifHeaders()), now);
    }
};

} // namespace yibao::wire
