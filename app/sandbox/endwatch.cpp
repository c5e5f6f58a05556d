// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/endwatch.h"

#include <QCoreApplication>

#include <cstdio>
#include <thread>

#ifdef Q_OS_UNIX
#include <QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace yibao::sandbox {

#ifdef Q_OS_UNIX
namespace {

// A signal handler may do next to nothing; it wakes the event loop through this pair.
int wakeUp[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    (void)!::write(wakeUp[0], &byte, 1);
}

} // namespace
#endif

EndWatch::EndWatch(bool withStdin, QObject* parent)
    : QObject(parent)
{
#ifdef Q_OS_UNIX
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, wakeUp) == 0) {
        auto* notifier = new QSocketNotifier(wakeUp[1], QSocketNotifier::Read, this);
        connect(notifier, &QSocketNotifier::activated, this, [notifier] {
            notifier->setEnabled(false);
            QCoreApplication::quit();
        });
        std::signal(SIGTERM, onSignal);
        std::signal(SIGINT, onSignal);
    }
#endif
    if (withStdin) {
        // A thread, since not every kind of input can be watched by an event loop everywhere.
        std::thread([] {
            while (std::getchar() != EOF) {
            }
            QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
        }).detach();
    }
}

} // namespace yibao::sandbox
