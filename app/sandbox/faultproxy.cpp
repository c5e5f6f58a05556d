// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/faultproxy.h"

#include "app/sandbox/faultrelay.h"

namespace yibao::sandbox {

FaultProxy::FaultProxy(const Faults& faults, quint16 portalPort, QObject* parent)
    : QObject(parent)
    , m_faults(faults)
    , m_portalPort(portalPort)
{
    m_server.setMaxPendingConnections(256);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* client = m_server.nextPendingConnection())
            new FaultRelay(client, m_faults, m_portalPort, this);
    });
}

quint16 FaultProxy::start(quint16 port)
{
    return m_server.listen(QHostAddress(QHostAddress::LocalHost), port) ? m_server.serverPort() : quint16(0);
}

} // namespace yibao::sandbox
