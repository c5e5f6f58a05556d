// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

/// The real sandbox on a free port, ended with the test.
class SandboxProcess final
{
public:
    explicit SandboxProcess(const QStringList& arguments = {})
        : SandboxProcess(QStringLiteral(YIBAO_BIN_DIR "/yibao-sandbox"), QStringList{QStringLiteral("--port"), QStringLiteral("0")} + arguments)
    {
    }
    SandboxProcess(const QString& program, const QStringList& arguments)
    {
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(program, arguments);
        static const QRegularExpression shape(QStringLiteral("listening on 127\\.0\\.0\\.1:(\\d+)"));
        QByteArray said;
        while (m_port.isEmpty() && m_process.waitForReadyRead(30000)) {
            said += m_process.readAllStandardOutput();
            m_port = shape.match(QString::fromUtf8(said)).captured(1);
        }
    }
    ~SandboxProcess() { stop(); }
    Q_DISABLE_COPY_MOVE(SandboxProcess)

    void stop()
    {
        m_process.terminate();
        if (!m_process.waitForFinished(5000))
            m_process.kill();
        m_process.waitForFinished();
    }
    [[nodiscard]] bool isReady() const { return !m_port.isEmpty(); }
    [[nodiscard]] QString port() const { return m_port; }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:") + m_port; }

private:
    QProcess m_process;
    QString m_port;
};
