// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/portalserver.h"

#include "app/sandbox/exchange.h"
#include "app/sandbox/loopbackserver.h"
#include "app/sandbox/testdoors.h"

#include <future>

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using wire::Json;

namespace {

constexpr std::size_t mostThreads = 64;
constexpr int patienceAtEnd = 3;
const char* const prefix = "/ebus/fuwu/api";

void sendJson(httplib::Response& response, const Json& json)
{
    response.set_content(json.toUtf8().toStdString(), Exchange::contentType);
}

QString words(int status)
{
    switch (status) {
    case 200:
        return u"成功"_s;
    case 404:
        return u"没有这个接口"_s;
    case 405:
        return u"接口不支持这种方法"_s;
    case 413:
        return u"报文过大"_s;
    case 414:
        return u"地址过长"_s;
    default:
        return status < 500 ? u"请求有误"_s : u"服务异常"_s;
    }
}

/// The same shape as every answer, for what never reaches a call.
Json errorBody(int status)
{
    return Json::object(
        {{u"code"_s, status}, {u"data"_s, Json::object()}, {u"message"_s, words(status)}, {u"type"_s, u"fail"_s}});
}

} // namespace

class PortalServer::Private
{
public:
    Private(const Portal& portalIn, const wire::ServerEnvelope& envelopeIn, const Faults& faultsIn, bool syntheticIn)
        : portal(portalIn)
        , envelope(envelopeIn)
        , faults(faultsIn)
        , synthetic(syntheticIn)
        , endpoints(allEndpoints(portal))
    {}

    void route();
    void health(httplib::Response& response);

    const Portal portal;
    const wire::ServerEnvelope envelope;
    const Faults& faults;
    const bool synthetic;
    Endpoints endpoints;
    FloodGuard flood;
    std::atomic_bool stopping = false;
    std::atomic<qint64> calls = 0;
    std::atomic<qint64> redirected = 0;
    std::once_flag digestOnce;
    QByteArray digest;
    LoopbackServer server;
    std::thread listener;
    std::thread warmer;
    std::promise<void> ended;
};

void PortalServer::Private::health(httplib::Response& response)
{
    std::call_once(digestOnce, [this] { digest = portal.lists.digest(); });
    Json rows = Json::object();
    for (const auto& [id, table] : portal.lists.tables())
        rows.set(id, table.size());
    sendJson(response, Json::object({{u"version"_s, QStringLiteral(YIBAO_VERSION)},
                                     {u"synthetic"_s, synthetic},
                                     {u"rows"_s, rows},
                                     {u"digest"_s, QString::fromLatin1(digest)},
                                     {u"calls"_s, calls.load()},
                                     {u"redirected"_s, redirected.load()},
                                     {u"people"_s, qint64(portal.hall.people.all().size())},
                                     {u"sessions"_s, qint64(portal.hall.sessions.count())}}));
}

void PortalServer::Private::route()
{
    for (const auto& [path, endpoint] : endpoints) {
        const QString call = path;
        server.postWithin(
            prefix + path.toStdString(), largestBody(path),
            [this, call](const httplib::Request& request, const std::string& body, httplib::Response& response) {
                ++calls;
                Exchange exchange(portal.clock, envelope, faults, flood, stopping);
                exchange.answer(call, endpoints.at(call), request, body, response);
            });
    }
    server.Get("/sandbox/health", [this](const httplib::Request&, httplib::Response& response) { health(response); });
    addTestDoors(server, portal);
    // Where the fault "redirect" sends callers: who comes here has followed it.
    const auto followed = [this](const httplib::Request&, httplib::Response& response) {
        ++redirected;
        sendJson(response, errorBody(200));
    };
    server.Get("/sandbox/elsewhere", followed);
    server.Post("/sandbox/elsewhere", followed);

    server.set_error_handler([this](const httplib::Request& request, httplib::Response& response) {
        if (!response.body.empty())
            return;
        const QString path = QString::fromStdString(request.path);
        const QLatin1StringView before(prefix);
        if (response.status == 404 && path.startsWith(before) && endpoints.contains(path.mid(before.size())))
            response.status = 405;
        sendJson(response, errorBody(response.status));
    });
    server.set_exception_handler(
        [](const httplib::Request&, httplib::Response& response, std::exception_ptr) { response.status = 500; });
}

PortalServer::PortalServer(const Portal& portal, const wire::ServerEnvelope& envelope, const Faults& faults,
                           bool synthetic)
    : d(std::make_unique<Private>(portal, envelope, faults, synthetic))
{
    d->server.new_task_queue = [] { return new httplib::ThreadPool(mostThreads); };
    d->server.set_payload_max_length(LoopbackServer::largestEver);
    d->server.set_read_timeout(5);
    d->server.set_write_timeout(5);
    // One answer a connection: on a loop-back line a kept one saves nothing and would hold a thread.
    d->server.set_keep_alive_max_count(1);
    d->server.set_tcp_nodelay(true);
    d->route();
}

PortalServer::~PortalServer()
{
    if (d->listener.joinable())
        stop();
}

quint16 PortalServer::start(quint16 port)
{
    const int bound = d->server.take(port);
    if (bound <= 0)
        return 0;
    d->listener = std::thread([this] {
        d->server.listen_after_bind();
        d->ended.set_value();
    });
    d->warmer = std::thread([this] { d->portal.lists.warm(d->stopping); });
    // Before it runs it cannot be stopped.
    while (!d->server.is_running())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return static_cast<quint16>(bound);
}

bool PortalServer::stop()
{
    d->stopping = true;
    d->server.stop();
    d->warmer.join();
    if (d->ended.get_future().wait_for(std::chrono::seconds(patienceAtEnd)) != std::future_status::ready) {
        d->listener.detach();
        return false;
    }
    d->listener.join();
    return true;
}

} // namespace yibao::sandbox
