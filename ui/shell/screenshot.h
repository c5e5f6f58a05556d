// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>

class QWidget;

namespace yibao::ui {

/// Waits until a window rests, and saves a picture of it.
class Screenshot final : public QObject
{
    Q_OBJECT
public:
    /// `isSettled` is asked again and again; after `patience` milliseconds the picture is taken all the same.
    Screenshot(QWidget* window, std::function<bool()> isSettled, const QString& file, int patience = 15000,
               QObject* parent = nullptr);

    void start();

Q_SIGNALS:
    /// False when the file could not be written.
    void finished(bool saved);

private:
    void look();

    QWidget* m_window;
    std::function<bool()> m_isSettled;
    QString m_file;
    int m_patience;
    int m_calm = 0;
    QTimer m_timer;
    QElapsedTimer m_since;
};

} // namespace yibao::ui
