// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/cli/prompt.h"

#include <QSocketNotifier>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <termios.h>
#include <unistd.h>
#else
#include <io.h>
#include <windows.h>
#endif

using namespace Qt::StringLiterals;

namespace yibao::cli {

namespace {

constexpr int standardInput = 0;
constexpr qsizetype longestLine = 65536;

} // namespace

Prompt::Prompt(QObject* parent)
    : QObject(parent)
{
#ifdef Q_OS_UNIX
    m_terminal = ::isatty(standardInput) != 0;
    m_notifier = new QSocketNotifier(standardInput, QSocketNotifier::Read, this);
    m_notifier->setEnabled(false);
    connect(m_notifier, &QSocketNotifier::activated, this, &Prompt::read);
#else
    m_terminal = ::_isatty(standardInput) != 0;
#endif
}

Prompt::~Prompt()
{
    withdraw();
    wire::wipe(m_buffer);
}

bool Prompt::canWait()
{
#ifdef Q_OS_UNIX
    return true;
#else
    return false;
#endif
}

void Prompt::ask(const QString& question, Echo echo, Heard heard)
{
    withdraw();
    m_heard = std::move(heard);
    if (m_terminal) {
        const QByteArray bytes = question.toUtf8();
        std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
        std::fflush(stderr);
        if (echo == Echo::Hidden)
            setEcho(false);
    }
    if (m_ended || m_buffer.contains('\n')) {
        QMetaObject::invokeMethod(this, &Prompt::deliver, Qt::QueuedConnection);
    } else if (m_notifier != nullptr) {
        m_notifier->setEnabled(true);
    } else {
        // Nothing else goes on while somebody types.
        QMetaObject::invokeMethod(this, &Prompt::read, Qt::QueuedConnection);
    }
}

void Prompt::withdraw()
{
    m_heard = nullptr;
    if (m_notifier != nullptr)
        m_notifier->setEnabled(false);
    if (m_hidden)
        setEcho(true);
}

void Prompt::read()
{
    char chunk[512];
#ifdef Q_OS_UNIX
    const auto count = ::read(standardInput, chunk, sizeof chunk);
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
#else
    const auto count = ::_read(standardInput, chunk, sizeof chunk);
#endif
    if (count > 0)
        m_buffer.append(chunk, count);
    std::fill(std::begin(chunk), std::end(chunk), '\0');
    m_ended = m_ended || count <= 0 || m_buffer.size() > longestLine;
    if (m_ended || m_buffer.contains('\n'))
        deliver();
    else if (m_notifier == nullptr)
        QMetaObject::invokeMethod(this, &Prompt::read, Qt::QueuedConnection);
}

void Prompt::deliver()
{
    const Heard heard = std::exchange(m_heard, nullptr);
    withdraw();
    if (!heard)
        return;
    const qsizetype end = m_buffer.indexOf('\n');
    if (end < 0 && m_buffer.isEmpty()) {
        heard(std::nullopt);
        return;
    }
    qsizetype length = end < 0 ? m_buffer.size() : end;
    if (length > 0 && m_buffer.at(length - 1) == '\r')
        --length;
    const wire::Secret line{QByteArrayView(m_buffer).first(length)};
    QByteArray rest = end < 0 ? QByteArray() : m_buffer.mid(end + 1);
    wire::wipe(m_buffer);
    m_buffer = std::move(rest);
    heard(line);
}

void Prompt::setEcho(bool shown)
{
    m_hidden = !shown;
#ifdef Q_OS_UNIX
    termios settings{};
    if (::tcgetattr(standardInput, &settings) != 0)
        return;
    if (shown)
        settings.c_lflag |= static_cast<tcflag_t>(ECHO);
    else
        settings.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    // The line that ends the answer is shown, so that the next words stand on a line of their own.
    if (shown)
        settings.c_lflag &= ~static_cast<tcflag_t>(ECHONL);
    else
        settings.c_lflag |= static_cast<tcflag_t>(ECHONL);
    ::tcsetattr(standardInput, TCSADRAIN, &settings);
#else
    HANDLE console = ::GetStdHandle(STD_INPUT_HANDLE);
    DWORD mode = 0;
    if (::GetConsoleMode(console, &mode) == 0)
        return;
    ::SetConsoleMode(console, shown ? mode | ENABLE_ECHO_INPUT : mode & ~DWORD(ENABLE_ECHO_INPUT));
    if (shown)
        std::fputc('\n', stderr);
#endif
}

} // namespace yibao::cli
