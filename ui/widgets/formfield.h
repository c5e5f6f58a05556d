// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace yibao::ui {

class ControlFrame;
class IconLabel;
class Label;

/// One line of a form that a person fills in: the label above, the frame with the editor, a hint below, and in its
/// place the error with its icon. Object names: "<object name>.edit", "<object name>.note".
class FormField : public QWidget
{
    Q_OBJECT
public:
    /// `name` is the object name. `edit`: an editor of the caller's own kind; it becomes a child.
    FormField(const QString& name, const QString& label, QWidget* parent = nullptr, QLineEdit* edit = nullptr);
    ~FormField() override;

    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    [[nodiscard]] QString text() const;
    /// Without edited(); nothing of what was typed before can be undone.
    void setText(const QString& text);
    [[nodiscard]] QString label() const { return m_label; }
    void setLabel(const QString& label);
    /// Marked with an asterisk, and said.
    void setRequired(bool required);
    void setPlaceholder(const QString& placeholder);
    /// A sentence that stands below until there is an error.
    void setHint(const QString& sentence);
    /// One sentence, with its icon; empty takes it away. Every change of the text takes it away too.
    void setError(const QString& sentence);
    [[nodiscard]] const QString& error() const { return m_error; }
    void setReadOnly(bool readOnly);

    /// At the right end within the frame, beside it, and under the note.
    void addInside(QWidget* widget);
    void addBeside(QWidget* widget);
    void addBelow(QWidget* widget);

Q_SIGNALS:
    /// The text is another one, by whatever way: keys, paste, a password manager, a screen reader.
    void edited();
    /// Enter.
    void submitted();
    /// The focus went elsewhere.
    void left();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refreshLabel();
    void refreshNote();
    void followLook();

    QString m_label;
    QString m_hint;
    QString m_error;
    bool m_required = false;
    bool m_setting = false;
    QVBoxLayout* m_column;
    QHBoxLayout* m_line;
    QHBoxLayout* m_noteLine;
    Label* m_title;
    ControlFrame* m_frame;
    QHBoxLayout* m_inside;
    QLineEdit* m_edit;
    IconLabel* m_noteIcon;
    Label* m_note;
};

} // namespace yibao::ui
