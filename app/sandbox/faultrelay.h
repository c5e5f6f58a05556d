// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/faults.h"

#include <QTcpSocket>
#include <QTimer>

namespace yibao::sandbox {

/// One connection through the proxy; deletes itself when either end is gone and everything is passed on.
class FaultRelay final : public QObject
{
    Q_OBJECT
public:
    /// Takes the client's socket over.
    FaultRelay(QTcpSocket* client, const Faults& faults, quint16 portalPort, QObject* parent);
    ~FaultRelay() override;
    Q_DISABLE_COPY_MOVE(FaultRelay)

private:
    void readClient();
    void decide(const QByteArray& requestLine);
    [[nodiscard]] bool isRequestWhole() const;
    void connectPortal();
    void readPortal();
    void portalEnded();
    void drip();
    void finish();

    QTcpSocket* m_client;
    const Faults& m_faults;
    quint16 m_portalPort;
    QTcpSocket m_portal;
    QTimer m_timer;
    const Fault* m_fault = nullptr;
    bool m_decided = false;
    bool m_portalDone = false;
    qsizetype m_headSize = -1;
    QByteArray m_request;
    QByteArray m_answer;
};

} // namespace yibao::sandbox
