// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/interrupt.h"

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace yibao {

#ifdef Q_OS_UNIX
namespace {

constexpr int signalBase = 128;

// A signal handler may do next to nothing; it wakes the event loop through this pair.
int wakeUp[2] = {-1, -1};

void onSignal(int number)
{
    const auto byte = static_cast<char>(number);
    (void)!::write(wakeUp[0], &byte, 1);
}

void handle(void (*handler)(int))
{
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        std::signal(number, handler);
}

} // namespace
#endif

Interrupt::Interrupt(QObject* parent)
    : QObject(parent)
{
#ifdef Q_OS_UNIX
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, wakeUp) != 0)
        return;
    auto* notifier = new QSocketNotifier(wakeUp[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(wakeUp[1], &byte, 1) != 1)
            return;
        // A second one ends the program at once.
        handle(SIG_DFL);
        Q_EMIT heard(signalBase + byte);
    });
    handle(onSignal);
#endif
}

Interrupt::~Interrupt()
{
#ifdef Q_OS_UNIX
    handle(SIG_DFL);
    for (int& end : wakeUp) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
#endif
}

} // namespace yibao
