// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QImage>
#include <QObject>

class QWidget;

namespace yibao::ui {

/// A camera of this computer, behind an interface so that tests have one too. It is on only between start() and stop().
class Camera : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Whether there is one, now.
    [[nodiscard]] virtual bool isThere() const = 0;
    /// What it sees; belongs to the caller.
    [[nodiscard]] virtual QWidget* makeView() = 0;
    virtual void start() = 0;
    virtual void stop() = 0;
    /// taken() follows, or failed().
    virtual void take() = 0;

Q_SIGNALS:
    void taken(const QImage& picture);
    /// In the words of the system; may be empty.
    void failed(const QString& words);
};

} // namespace yibao::ui
