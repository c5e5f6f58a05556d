// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QWidget>

namespace yibao::ui {

class Button;
class Card;
class Label;

/// Floats over the window before the station locks: how long it is still, and how to go on. At a kiosk in the middle
/// with a number to be read from afar, else over the lower edge. Object names: "idleWarning", "idle.number",
/// "idle.words", "idle.goOn".
class IdleWarning final : public QWidget
{
    Q_OBJECT
public:
    explicit IdleWarning(QWidget* window, bool kiosk = false);

    /// Shows it with the seconds that are left.
    void count(int secondsLeft);

Q_SIGNALS:
    void goOnRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOutLine();
    void layOutKiosk();
    void place();

    const bool m_kiosk;
    Card* m_card;
    Label* m_number;
    Label* m_words;
    Button* m_goOn;
};

} // namespace yibao::ui
