// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/desk/activitywatch.h"

#include <QEvent>

namespace yibao::desk {

ActivityWatch::ActivityWatch(account::IdleLock& lock, QObject* application)
    : m_lock(lock)
{
    application->installEventFilter(this);
}

bool ActivityWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletMove:
        if (event->spontaneous() && m_lock.isRunning())
            m_lock.touch();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace yibao::desk
