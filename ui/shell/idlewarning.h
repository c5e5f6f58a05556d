// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QWidget>

namespace yibao::ui {

class Card;
class Label;

/// Floats over the lower edge of the window before the station locks: how long it is still, and how to go on. Object
/// names: "idleWarning", "idle.words", "idle.goOn".
class IdleWarning final : public QWidget
{
    Q_OBJECT
public:
    explicit IdleWarning(QWidget* window);

    /// Shows it with the seconds that are left.
    void count(int secondsLeft);

Q_SIGNALS:
    void goOnRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    Card* m_card;
    Label* m_words;
};

} // namespace yibao::ui
