// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

class QApplication;

namespace yibao::ui {

class Look;

/// Draws the ring and lets everything through.
class FocusRing final : public QWidget
{
    Q_OBJECT
public:
    FocusRing();
    /// `frame` is the painted frame in the coordinates of the new parent.
    void surround(QWidget* parent, const QRect& frame, int radius, const Look& look);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_radius = 0, m_width = 2;
    QColor m_colour;
};

/// Follows the focus and the kind of input, and puts the ring around what has the focus. One overlay serves the whole
/// program, since the ring lies outside of the widget it belongs to.
class FocusTracker final : public QObject
{
    Q_OBJECT
public:
    FocusTracker(Look& look, QApplication& application);
    ~FocusTracker() override;

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(QWidget* focus);
    void place();
    void watch(bool on);
    void setAltDown(bool down);

    Look& m_look;
    QPointer<FocusRing> m_ring;
    QPointer<QWidget> m_target;
    QList<QPointer<QWidget>> m_watched;
    bool m_altDown = false;
    bool m_placing = false;
};

} // namespace yibao::ui
