// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QWidget>

namespace yibao::ui {

class Button;
class Label;

/// Stands over the whole window while the station is locked: that everything of the person is gone, and the ways on.
/// Object names: "lockPage", "lock.heading", "lock.signIn", "lock.home".
class LockPage final : public QWidget
{
    Q_OBJECT
public:
    explicit LockPage(QWidget* window);

    /// `idle`: nobody touched anything for a time; else it was asked for.
    void setIdle(bool idle);

Q_SIGNALS:
    void signInRequested();
    /// Ends it: to the home page, with nobody signed in.
    void homeRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    Label* m_heading;
    Button* m_signIn;
};

} // namespace yibao::ui
