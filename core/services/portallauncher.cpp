// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/services/portallauncher.h"

#include "core/base/future.h"
#include "core/base/supportids.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace yibao::services {

namespace {

constexpr qsizetype longestAnnouncement = 4096;
constexpr int patienceAtEnd = 2000;

QString located(const QString& program)
{
    if (program.contains(u'/'))
        return program;
    const QString beside = QStandardPaths::findExecutable(program, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(program) : beside;
}

tl::unexpected<Error> startFailed(const QString& detail)
{
    return fail(ErrorCode::Offline, YIBAO_SUPPORT("PRO-START-03"), detail);
}

} // namespace

PortalLauncher::PortalLauncher(QObject* parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(15000);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        answer(startFailed(u"the program did not say where it listens"_s));
        stop();
    });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &PortalLauncher::read);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            answer(startFailed(m_process.errorString()));
    });
    connect(&m_process, &QProcess::finished, this, [this](int code) {
        const bool waited = m_promise != nullptr;
        answer(startFailed(u"the program ended with code %1"_s.arg(code)));
        if (!m_stopping && !waited)
            Q_EMIT lost();
    });
}

PortalLauncher::~PortalLauncher()
{
    m_process.disconnect(this);
    answer(fail(ErrorCode::Cancelled, YIBAO_SUPPORT("NET-CANCEL-11")));
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    // Nobody else is left to end it, and a killed program leaves its temporary files behind.
    if (!m_process.waitForFinished(patienceAtEnd)) { // at exit: the program is ours
        m_process.terminate();
        if (!m_process.waitForFinished(patienceAtEnd)) // at exit: it did not listen
            m_process.kill();
    }
}

std::optional<QUrl> PortalLauncher::announced(const QByteArray& line)
{
    static const QByteArray words("listening on 127.0.0.1:");
    const qsizetype at = line.indexOf(words);
    if (at < 0)
        return std::nullopt;
    bool isNumber = false;
    const int port = line.mid(at + words.size()).trimmed().toInt(&isNumber);
    if (!isNumber || port < 1 || port > 65535)
        return std::nullopt;
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port);
    return url;
}

bool PortalLauncher::isRunning() const
{
    return m_process.state() != QProcess::NotRunning;
}

QFuture<Result<QUrl>> PortalLauncher::start(const QString& program, const QStringList& arguments)
{
    if (m_promise != nullptr || (isRunning() && !m_stopping))
        return m_future;
    const QString path = located(program);
    if (path.isEmpty() || !QFileInfo(path).isExecutable() || isRunning())
        return ready(Result<QUrl>(startFailed(u"no program %1"_s.arg(QFileInfo(program).fileName()))));
    m_stopping = false;
    m_output.clear();
    m_promise = std::make_unique<QPromise<Result<QUrl>>>();
    m_future = m_promise->future();
    m_promise->start();
    m_timer.start();
    m_process.start(path, QStringList{u"--port"_s, u"0"_s, u"--exit-with-stdin"_s} + arguments);
    return m_future;
}

void PortalLauncher::stop()
{
    if (!isRunning())
        return;
    m_stopping = true;
    m_process.closeWriteChannel();
    QTimer::singleShot(patienceAtEnd, &m_process, [this] {
        if (m_stopping && isRunning())
            m_process.terminate();
    });
}

void PortalLauncher::read()
{
    m_output += m_process.readAllStandardOutput();
    for (qsizetype end = m_output.indexOf('\n'); end >= 0; end = m_output.indexOf('\n')) {
        const auto url = announced(m_output.left(end));
        m_output.remove(0, end + 1);
        if (url)
            answer(*url);
    }
    if (m_output.size() > longestAnnouncement)
        m_output.clear();
}

void PortalLauncher::answer(Result<QUrl> result)
{
    if (m_promise == nullptr)
        return;
    m_timer.stop();
    const auto promise = std::move(m_promise);
    promise->addResult(std::move(result));
    promise->finish();
}

} // namespace yibao::services
