// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/exchange.h"

#include "app/sandbox/badanswers.h"

#include <httplib.h>

#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using wire::Json;

namespace {

constexpr int maintenanceSeconds = 600;

void send(httplib::Response& response, const QByteArray& body)
{
    response.set_content(body.toStdString(), Exchange::contentType);
}

wire::TifHeaders tifHeaders(const httplib::Request& request)
{
    const auto header = [&](const char* name) { return QByteArray::fromStdString(request.get_header_value(name)); };
    return {
        .timestamp = header("x-tif-timestamp"), .nonce = header("x-tif-nonce"), .signature = header("x-tif-signature")};
}

wire::Reply refusal(const Error& error, const QDateTime& now)
{
    switch (error.portalCode) {
    case wire::refusal::WrongSignature:
        return failure(error.portalCode, u"签名验证失败"_s);
    case wire::refusal::Undecipherable:
        return failure(error.portalCode, u"报文解密失败"_s);
    case wire::refusal::UnknownAppCode:
        return failure(error.portalCode, u"应用编码未登记"_s);
    case wire::refusal::ClockSkew:
        return failure(error.portalCode, u"请求时间与服务器时间相差过大"_s,
                       Json::object({{u"serverTime"_s, now.toSecsSinceEpoch()}}));
    default:
        return badParameter(u"data"_s);
    }
}

} // namespace

void Exchange::waitFor(qint64 milliseconds) const
{
    const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
    while (!m_stopping && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(std::chrono::milliseconds(std::min<qint64>(20, milliseconds)));
}

bool Exchange::answeredByFault(const QString& path, httplib::Response& response) const
{
    if (m_faults.find(FaultKind::Html, path) != nullptr) {
        response.set_content(captivePage().toStdString(), "text/html;charset=UTF-8");
        return true;
    }
    if (m_faults.find(FaultKind::Garbage, path) != nullptr) {
        send(response, garbage());
        return true;
    }
    if (const Fault* deep = m_faults.find(FaultKind::Deep, path)) {
        send(response, deepAnswer(deep->argument));
        return true;
    }
    if (const Fault* huge = m_faults.find(FaultKind::Huge, path)) {
        response.set_chunked_content_provider(
            contentType, [rest = huge->argument << 20, begun = false](std::size_t, httplib::DataSink& sink) mutable {
                static const QByteArray block(1 << 16, 'x');
                if (!begun)
                    sink.write(hugeBegin.data(), hugeBegin.size());
                begun = true;
                if (rest > 0)
                    sink.write(block.constData(), static_cast<std::size_t>(block.size()));
                rest -= block.size();
                if (rest <= 0) {
                    sink.write(hugeEnd.data(), hugeEnd.size());
                    sink.done();
                }
                return true;
            });
        return true;
    }
    if (m_faults.find(FaultKind::Redirect, path) != nullptr) {
        response.set_redirect("/sandbox/elsewhere", 302);
        return true;
    }
    if (const Fault* status = m_faults.find(FaultKind::Status, path)) {
        response.status = static_cast<int>(status->argument);
        send(response, Json::object({{u"code"_s, status->argument},
                                     {u"data"_s, Json::object()},
                                     {u"message"_s, u"服务异常"_s},
                                     {u"type"_s, u"fail"_s}})
                           .toUtf8());
        return true;
    }
    return false;
}

wire::Reply Exchange::refusedEntry(const QString& path, const QDateTime& now, httplib::Response& response) const
{
    if (m_faults.find(FaultKind::Maintenance, path) != nullptr) {
        response.status = 503;
        response.set_header("Retry-After", std::to_string(maintenanceSeconds));
        return failure(code::maintenance, u"系统维护中"_s,
                       Json::object({{u"until"_s, now.addSecs(maintenanceSeconds).toSecsSinceEpoch()}}));
    }
    if (const Fault* fault = m_faults.find(FaultKind::Flood, path)) {
        if (const int wait = m_flood.count(fault->argument, m_clock.now()); wait > 0) {
            response.status = 429;
            response.set_header("Retry-After", std::to_string(wait));
            return failure(code::tooManyRequests, u"请求过于频繁"_s, Json::object({{u"retryAfter"_s, wait}}));
        }
    }
    return {};
}

void Exchange::answer(const QString& path, const Endpoint& endpoint, const httplib::Request& request,
                      const std::string& body, httplib::Response& response)
{
    if (const Fault* latency = m_faults.find(FaultKind::Latency, path))
        waitFor(latency->argument);
    if (answeredByFault(path, response))
        return;

    const Fault* skew = m_faults.find(FaultKind::Skew, path);
    const QDateTime now = m_clock.now().addSecs(skew == nullptr ? 0 : skew->argument);
    const wire::TifHeaders tif = tifHeaders(request);
    const auto opened = m_envelope.openRequest(QByteArray::fromStdString(body), tif, now);
    wire::Reply reply = refusedEntry(path, now, response);
    // An answer is sealed when the request could be read; else the caller may lack the very key to open it.
    wire::Sealing sealing = wire::Sealing::Plain;
    if (opened) {
        const bool sealed = opened->sealing == wire::Sealing::Sealed;
        // The envelope checks each time for itself; that both are one is the gateway's rule.
        const bool oneTime = !sealed || tif.time() == opened->sentAt;
        if (reply.isSuccess() && !oneTime)
            reply = failure(wire::refusal::WrongSignature, u"签名验证失败"_s);
        else
            sealing = opened->sealing;
        if (reply.isSuccess())
            reply = endpoint(
                {.data = opened->data, .accessToken = QString::fromStdString(request.get_header_value("accessToken"))});
    } else if (reply.isSuccess()) {
        reply = refusal(opened.error(), now);
    }

    if (m_faults.find(FaultKind::WrongTypes, path) != nullptr)
        reply.data = withWrongTypes(reply.data);
    if (m_faults.find(FaultKind::Missing, path) != nullptr)
        reply.data = Json::object();
    auto sent = m_envelope.respond(reply, sealing, now);
    if (!sent) {
        response.status = 500;
        return;
    }
    if (m_faults.find(FaultKind::BadSign, path) != nullptr)
        *sent = withBadSignature(*sent);
    if (m_faults.find(FaultKind::BadEnc, path) != nullptr)
        *sent = withBadPayload(*sent);
    send(response, *sent);
}

} // namespace yibao::sandbox
