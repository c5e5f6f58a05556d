// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QWidget>

class QTimer;

namespace yibao::ui {

class LinkLabel;

/// Says that something was done: bottom left of its page, one sentence, at most one action, six seconds, longer while
/// the pointer or the focus rests on it. Trouble is never told here. Object names: "toast", "toast.action".
class Toast final : public QWidget
{
    Q_OBJECT
public:
    /// `page` is the widget it floats over; a page has one toast.
    explicit Toast(QWidget* page);

    /// Takes the place of the message before.
    void showMessage(const QString& sentence, const QString& action = {});
    [[nodiscard]] const QString& sentence() const { return m_sentence; }
    /// How long it stays; six seconds unless told.
    void setDuration(int milliseconds) { m_duration = milliseconds; }

Q_SIGNALS:
    /// For the status bar, which keeps the sentence longer.
    void messageShown(const QString& sentence);
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void pause();
    void goOn();
    [[nodiscard]] bool isHeld() const;

    QString m_sentence;
    LinkLabel* m_action;
    QTimer* m_timer;
    int m_duration = 6000;
    int m_left = 0;
};

} // namespace yibao::ui
