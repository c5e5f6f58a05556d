// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/networkfault.h"

#include "core/base/supportids.h"

using namespace Qt::StringLiterals;

namespace yibao::wire {

namespace {

enum class Line { Complete, Refused, TimedOut, Cut, Tls, Proxy, Other };

Line line(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::NoError:
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return Line::Complete;
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return Line::Refused;
    // Our own aborts are told apart before; what is left is Qt's transfer timeout.
    case QNetworkReply::OperationCanceledError:
    case QNetworkReply::TimeoutError:
        return Line::TimedOut;
    case QNetworkReply::RemoteHostClosedError:
    // The line dropped, and what was sent must not be sent again.
    case QNetworkReply::ContentReSendError:
        return Line::Cut;
    case QNetworkReply::SslHandshakeFailedError:
        return Line::Tls;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return Line::Proxy;
    case QNetworkReply::BackgroundRequestNotAllowedError:
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolFailure:
        return Line::Other;
    }
    return Line::Other;
}

bool isPage(const HttpReply& reply)
{
    if (reply.contentType.trimmed().toLower().startsWith("text/html"))
        return true;
    QByteArrayView body(reply.body);
    if (body.startsWith("\xEF\xBB\xBF"))
        body = body.sliced(3);
    return body.trimmed().startsWith('<');
}

} // namespace

std::optional<Error> networkFault(QNetworkReply::NetworkError error, const HttpReply& reply, const QString& detail,
                                  bool viaProxy)
{
    const auto fault = [&](ErrorCode code, const QString& supportId, const QString& why) {
        return Error{.code = code, .supportId = supportId, .detail = why, .httpStatus = reply.status};
    };
    Line state = line(error);
    // Qt has no name for a proxy that refuses a tunnel.
    if (viaProxy && error == QNetworkReply::UnknownNetworkError)
        state = Line::Proxy;
    switch (state) {
    case Line::Refused:
        return fault(ErrorCode::Offline, YIBAO_SUPPORT("NET-REFUSED-02"), detail);
    case Line::TimedOut:
        return fault(ErrorCode::Timeout, YIBAO_SUPPORT("NET-TIMEOUT-03"), u"silence on the line"_s);
    case Line::Cut:
        // Half an answer cannot be used; none at all is the same as no connection.
        return fault(reply.status == 0 ? ErrorCode::Offline : ErrorCode::BadResponse, YIBAO_SUPPORT("NET-CUT-04"),
                     u"after %1 bytes"_s.arg(reply.body.size()));
    case Line::Tls:
        return fault(ErrorCode::TlsUntrusted, YIBAO_SUPPORT("NET-TLS-05"), detail);
    case Line::Proxy:
        return fault(ErrorCode::ProxyFault, YIBAO_SUPPORT("NET-PROXY-06"), detail);
    case Line::Other:
        return fault(error == QNetworkReply::ProtocolFailure ? ErrorCode::BadResponse : ErrorCode::Offline,
                     YIBAO_SUPPORT("NET-OTHER-12"), u"%1: %2"_s.arg(static_cast<int>(error)).arg(detail));
    case Line::Complete:
        break;
    }
    if (reply.status == 0)
        return fault(ErrorCode::Offline, YIBAO_SUPPORT("NET-OTHER-12"), detail);
    if (reply.status >= 300 && reply.status < 400)
        return fault(ErrorCode::RedirectRefused, YIBAO_SUPPORT("NET-REDIRECT-07"), {});
    // Error pages of a gateway are HTML too, and the portal's own; a page that claims success is somebody else's.
    if (reply.status == 511 || (reply.status < 300 && isPage(reply)))
        return fault(ErrorCode::CaptivePortal, YIBAO_SUPPORT("NET-CAPTIVE-08"), {});
    if (reply.status < 300 && error != QNetworkReply::NoError)
        return fault(ErrorCode::BadResponse, YIBAO_SUPPORT("NET-OTHER-12"), detail);
    return std::nullopt;
}

bool isLineFault(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Offline:
    case ErrorCode::Timeout:
    case ErrorCode::TlsUntrusted:
    case ErrorCode::ProxyFault:
    case ErrorCode::CaptivePortal:
    case ErrorCode::RedirectRefused:
        return true;
    default:
        return error.supportId == u"NET-CUT-04" || error.supportId == u"NET-OTHER-12";
    }
}

} // namespace yibao::wire
