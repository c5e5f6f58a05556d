// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/screenshot.h"

#include <QPixmap>
#include <QWidget>

namespace yibao::ui {

namespace {
constexpr int interval = 50;
// Settled once is not enough: one answer may lead to the next question.
constexpr int calmLooks = 6;
} // namespace

Screenshot::Screenshot(QWidget* window, std::function<bool()> isSettled, const QString& file, int patience,
                       QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_isSettled(std::move(isSettled))
    , m_file(file)
    , m_patience(patience)
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &Screenshot::look);
}

void Screenshot::start()
{
    m_calm = 0;
    m_since.start();
    m_timer.start();
}

void Screenshot::look()
{
    m_calm = m_isSettled() ? m_calm + 1 : 0;
    if (m_calm < calmLooks && m_since.elapsed() < m_patience)
        return;
    m_timer.stop();
    const QPixmap picture = m_window->grab();
    Q_EMIT finished(!picture.isNull() && picture.save(m_file));
}

} // namespace yibao::ui
