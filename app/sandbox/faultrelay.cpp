// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/faultrelay.h"

#include <QHostAddress>

#include <algorithm>

namespace yibao::sandbox {

namespace {

constexpr qsizetype largestHead = 64 << 10;
constexpr qsizetype largestRequest = 2 << 20;
constexpr qsizetype mostBuffered = 64 << 20;
constexpr qint64 window = 1 << 20;
constexpr int patience = 30000;
constexpr int dripInterval = 100;
constexpr char headEnd[] = "\r\n\r\n";

qsizetype contentLength(const QByteArray& head)
{
    const QByteArray lower = head.toLower();
    const qsizetype at = lower.indexOf("\r\ncontent-length:");
    if (at < 0)
        return 0;
    const qsizetype begin = at + 17;
    return std::max<qsizetype>(0, lower.mid(begin, lower.indexOf("\r\n", begin) - begin).trimmed().toLongLong());
}

} // namespace

FaultRelay::FaultRelay(QTcpSocket* client, const Faults& faults, quint16 portalPort, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_faults(faults)
    , m_portalPort(portalPort)
{
    m_client->setParent(this);
    m_portal.setReadBufferSize(window);
    connect(m_client, &QTcpSocket::readyRead, this, &FaultRelay::readClient);
    connect(m_client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(m_client, &QTcpSocket::bytesWritten, this, &FaultRelay::readPortal);
    connect(&m_portal, &QTcpSocket::readyRead, this, &FaultRelay::readPortal);
    connect(&m_portal, &QTcpSocket::disconnected, this, &FaultRelay::portalEnded);
    connect(&m_portal, &QTcpSocket::errorOccurred, this, [this] {
        if (m_portal.state() != QAbstractSocket::ConnectedState)
            portalEnded();
    });
    m_timer.setSingleShot(true);
    m_timer.setInterval(patience);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_decided && m_fault != nullptr && m_fault->kind == FaultKind::Slowloris)
            drip();
        else if (!m_decided)
            m_client->abort();
    });
    m_timer.start();
    readClient();
}

FaultRelay::~FaultRelay()
{
    // Sockets tell of their end while they are destroyed, when there is no one left to hear it.
    m_portal.disconnect(this);
    m_client->disconnect(this);
}

void FaultRelay::readClient()
{
    if (m_client->bytesAvailable() == 0)
        return;
    m_request += m_client->readAll();
    if (m_headSize < 0) {
        const qsizetype end = m_request.indexOf(headEnd);
        if (end >= 0)
            m_headSize = end + 4;
        else if (m_request.size() > largestHead)
            m_client->abort();
    }
    if (m_headSize < 0)
        return;
    if (!m_decided)
        decide(m_request.left(m_request.indexOf("\r\n")));
    if (m_fault != nullptr && m_fault->kind == FaultKind::Stall) {
        m_request.clear();
    } else if (m_fault != nullptr && m_fault->kind == FaultKind::Drop) {
        // Only when all was taken is the end a plain one; closing over unread bytes would be a reset.
        if (isRequestWhole())
            m_client->disconnectFromHost();
    } else if (m_portal.state() == QAbstractSocket::ConnectedState) {
        m_portal.write(m_request);
        m_request.clear();
    }
}

bool FaultRelay::isRequestWhole() const
{
    return m_request.size() > largestRequest ||
           m_request.size() >= m_headSize + contentLength(m_request.left(m_headSize));
}

void FaultRelay::decide(const QByteArray& requestLine)
{
    m_decided = true;
    m_timer.stop();
    m_fault = m_faults.findOfLine(QString::fromLatin1(requestLine.split(' ').value(1)));
    if (m_fault == nullptr || m_fault->kind == FaultKind::Truncate || m_fault->kind == FaultKind::Slowloris)
        connectPortal();
}

void FaultRelay::connectPortal()
{
    connect(&m_portal, &QTcpSocket::connected, this, [this] {
        m_portal.write(m_request);
        m_request.clear();
    });
    m_portal.connectToHost(QHostAddress(QHostAddress::LocalHost), m_portalPort);
}

void FaultRelay::readPortal()
{
    if (!m_portal.isOpen())
        return;
    if (m_fault == nullptr) {
        if (m_client->bytesToWrite() < window)
            m_client->write(m_portal.readAll());
        if (m_portalDone && m_portal.bytesAvailable() == 0)
            finish();
        return;
    }
    if (m_answer.size() < mostBuffered)
        m_answer += m_portal.readAll();
    if (m_fault->kind == FaultKind::Slowloris && !m_timer.isActive() && !m_answer.isEmpty())
        m_timer.start(dripInterval);
    if (m_fault->kind == FaultKind::Truncate && m_answer.size() >= mostBuffered)
        m_portal.abort();
}

void FaultRelay::portalEnded()
{
    if (m_portalDone)
        return;
    m_portalDone = true;
    readPortal();
    if (m_fault == nullptr) {
        if (!m_portal.isOpen())
            finish();
    } else if (m_fault->kind == FaultKind::Truncate) {
        const qsizetype head = m_answer.indexOf(headEnd) + 4;
        const qsizetype body = m_answer.size() - head;
        const qsizetype kept = m_fault->argument < 0 ? body / 2 : std::min<qsizetype>(body - 1, m_fault->argument);
        m_client->write(m_answer.left(head + std::max<qsizetype>(0, kept)));
        finish();
    } else if (m_answer.isEmpty()) {
        finish();
    }
}

void FaultRelay::drip()
{
    const qsizetype drop = std::max<qsizetype>(1, m_fault->argument * dripInterval / 1000);
    m_client->write(m_answer.left(drop));
    m_answer.remove(0, drop);
    if (!m_answer.isEmpty() || !m_portalDone)
        m_timer.start(dripInterval);
    else
        finish();
}

void FaultRelay::finish()
{
    m_client->disconnectFromHost();
}

} // namespace yibao::sandbox
