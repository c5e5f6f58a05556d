// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QObject>
#include <QProcess>
#include <QPromise>
#include <QTimer>
#include <QUrl>

#include <memory>

namespace yibao::services {

/// Starts the portal program of a profile on a free port of this machine and ends it with us: the program ends by
/// itself when its standard input closes, so it cannot outlive a crash. Lives on the thread that made it.
class PortalLauncher final : public QObject
{
    Q_OBJECT
public:
    explicit PortalLauncher(QObject* parent = nullptr);
    ~PortalLauncher() override;
    Q_DISABLE_COPY_MOVE(PortalLauncher)

    /// Starts `program` (a name beside our own binary, else of the search path, or a path) with
    /// `--port 0 --exit-with-stdin` and `arguments`. The future has the address "http://127.0.0.1:PORT", or the error
    /// PRO-START-03. One start at a time: a second call while one runs gets the same answer.
    [[nodiscard]] QFuture<Result<QUrl>> start(const QString& program, const QStringList& arguments = {});
    /// Closes the program's input and, when it does not end by itself, terminates it. Does not wait.
    void stop();
    [[nodiscard]] bool isRunning() const;
    void setTimeout(int milliseconds) { m_timer.setInterval(milliseconds); }

    /// The address in one line of output, if it is the announcement: "listening on 127.0.0.1:PORT".
    [[nodiscard]] static std::optional<QUrl> announced(const QByteArray& line);

Q_SIGNALS:
    /// The program ended though it was not stopped.
    void lost();

private:
    void read();
    void answer(Result<QUrl> result);

    QProcess m_process;
    QTimer m_timer;
    QByteArray m_output;
    std::unique_ptr<QPromise<Result<QUrl>>> m_promise;
    QFuture<Result<QUrl>> m_future;
    bool m_stopping = false;
};

} // namespace yibao::services
