// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QDialog>
#include <QPointer>

class QHBoxLayout;
class QVBoxLayout;

namespace yibao::ui {

class Button;
class Label;

/// The frame of every dialog: radius 12, title, words, body, sunken foot with buttons at the right, a scrim over the
/// window behind. Show it with open(); Esc rejects. It is never higher than the window: what may be high scrolls. The
/// title is the question or the task, never a name of a person. Object names: "dialog.title", "dialog.text",
/// "dialog.cancel"; other buttons as their callers name them.
class AppDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Action { Primary, Outlined, Danger };

    AppDialog(const QString& title, QWidget* parent);
    ~AppDialog() override;

    void setTitle(const QString& title);
    [[nodiscard]] QString title() const;
    /// Words under the title; plain text, wraps. Empty takes them away.
    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    /// Beside the title, for example a badge.
    void addToTitle(QWidget* widget);
    /// A button at the right end of the title that rejects; object name "dialog.close".
    void addClose();
    /// Where callers put what the dialog holds; 24 px from the sides already.
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }

    /// Rejects; the first of the buttons. Words: "Cancel" unless told.
    Button* addCancel(const QString& label = {});
    /// Does not close the dialog by itself; connect it to accept() where it should. Enter presses the primary one.
    Button* addAction(const QString& label, Action kind = Action::Primary);
    /// A widget at the left of the foot, for example a count or a link. `stretch`: it takes the room up to the buttons.
    void setFootNote(QWidget* widget, int stretch = 0);
    /// A widget at the right of the foot, where buttons are.
    void addToFoot(QWidget* widget);
    /// Width of the painted frame at the standard step, 480 unless told; grows with the text size, never beyond the
    /// window behind.
    void setBaseWidth(int width);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void followLook();
    void fit();
    void centre();

    Label* m_title;
    Label* m_text;
    QWidget* m_head;
    QWidget* m_foot;
    QVBoxLayout* m_body;
    QHBoxLayout* m_footLine;
    QHBoxLayout* m_titleLine;
    QPointer<QWidget> m_scrim;
    int m_baseWidth = 480;
    bool m_fitting = false;
};

} // namespace yibao::ui
