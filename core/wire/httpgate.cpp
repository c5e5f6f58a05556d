// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/httpgate.h"

#include "core/base/future.h"
#include "core/base/supportids.h"
#include "core/wire/address.h"
#include "core/wire/httpexchange.h"

#include <QNetworkProxyFactory>

namespace yibao::wire {

namespace {

/// The system's proxies, but never for this machine: a proxy would send what is meant for the sandbox elsewhere.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

} // namespace

HttpGate::HttpGate(QObject* parent)
    : QObject(parent)
{
    prepare(m_network);
}

void HttpGate::prepare(QNetworkAccessManager& network)
{
    network.setProxyFactory(new SystemProxies);
    network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    network.setAutoDeleteReplies(false);
}

HttpGate::~HttpGate()
{
    shutdown();
    // Their replies belong to the network manager, which goes before our children do.
    qDeleteAll(findChildren<HttpExchange*>(Qt::FindDirectChildrenOnly));
}

QFuture<Result<HttpReply>> HttpGate::post(const QUrl& url, const HttpHeaders& headers, const QByteArray& body,
                                          const HttpOptions& options)
{
    if (m_closed)
        return ready<Result<HttpReply>>(fail(ErrorCode::Cancelled, YIBAO_SUPPORT("NET-CANCEL-11")));
    if (const Status address = checkAddress(url); !address)
        return ready<Result<HttpReply>>(fail(address.error()));
    QNetworkAccessManager* network = &m_network;
    if (options.once) {
        network = new QNetworkAccessManager;
        prepare(*network);
    }
    auto* exchange = new HttpExchange(*network, url, headers, body, options, this);
    if (options.once)
        network->setParent(exchange);
    m_exchanges.append(exchange);
    connect(exchange, &HttpExchange::done, this, [this, exchange] {
        m_exchanges.removeOne(exchange);
        exchange->deleteLater();
    });
    return exchange->start();
}

void HttpGate::abortAll()
{
    const QList<HttpExchange*> exchanges = m_exchanges;
    for (HttpExchange* exchange : exchanges)
        exchange->cancel();
}

void HttpGate::closeIdleLines()
{
    if (m_exchanges.isEmpty())
        m_network.clearConnectionCache();
}

void HttpGate::shutdown()
{
    m_closed = true;
    abortAll();
}

} // namespace yibao::wire
