// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QFrame>

class QShortcut;

namespace yibao::ui {

class FieldBox;
class Label;

/// One condition of a form: a 40 px frame in a 44 px widget, the label inside at the left, the value after it. The
/// value is canonical, as Catalog::filterValue gives it; the words for people are made here. An error stands in a line
/// below. The focus is in a child: in the editor "<object name>.edit" of fields one types in, else in "<object
/// name>.box".
class FilterField : public QFrame
{
    Q_OBJECT
    Q_PROPERTY(QString value READ value WRITE setValue NOTIFY valueChanged)
public:
    FilterField(const QString& id, const QString& label, QWidget* parent = nullptr);
    ~FilterField() override;

    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] const QString& label() const { return m_label; }
    void setLabel(const QString& label);

    /// Canonical value; empty for none.
    [[nodiscard]] virtual QString value() const = 0;
    /// Emits valueChanged when it differs, never edited.
    virtual void setValue(const QString& canonical) = 0;
    /// The value for people; empty for none.
    [[nodiscard]] virtual QString words() const = 0;

    /// Shown where the value will stand; never in place of the label.
    virtual void setPlaceholder(const QString& placeholder);
    [[nodiscard]] const QString& placeholder() const { return m_placeholder; }

    /// One sentence below the frame, with its icon; empty takes it away. Every change of the value takes it away too.
    void setError(const QString& sentence);
    [[nodiscard]] const QString& error() const { return m_error; }

    /// Alt and this letter give the field the focus; a null character takes the key away.
    void setMnemonic(QChar letter);
    [[nodiscard]] QChar mnemonic() const { return m_mnemonic; }
    /// The letter is drawn while Alt is held.
    void setMnemonicShown(bool shown);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void valueChanged(const QString& value);
    /// A person changed the value, at every key.
    void edited();
    /// Enter in a field that does not need it itself.
    void submitted();

protected:
    enum class Mark { None, Chevron, Clear, Calendar, Eye, EyeOff };

    [[nodiscard]] FieldBox* box() const { return m_box; }
    /// An editor of Qt inside the box: takes the focus, draws the value.
    void adoptEditor(QWidget* editor);
    void setMark(Mark mark);
    /// Between label and mark, in coordinates of the box.
    [[nodiscard]] QRect valueRect() const;
    /// Room that the value wants, in pixels; the base measures words and placeholder.
    [[nodiscard]] virtual int valueWidth() const;
    [[nodiscard]] virtual int minimumValueWidth() const;
    virtual void markClicked() {}
    virtual void boxPressed() {}
    virtual void inputMethod(QInputMethodEvent* event);
    virtual void layOut() {}
    [[nodiscard]] virtual bool isExpanded() const { return false; }
    /// To be called by descendants after every change: description for screen readers, error, repaint, signal.
    void announceValue();
    [[nodiscard]] QFont valueFont() const;

    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    friend class FieldBox;
    friend class FieldAccessible;
    void arrange();
    void nameParts();
    void paintBox(QPainter& painter) const;
    [[nodiscard]] QRect frameRect() const;
    [[nodiscard]] QRect markRect() const;
    [[nodiscard]] int labelWidth() const;
    [[nodiscard]] int boxHeight() const;
    [[nodiscard]] int chrome() const;

    QString m_id;
    QString m_label;
    QString m_placeholder;
    QString m_error;
    QChar m_mnemonic;
    FieldBox* m_box;
    QWidget* m_editor = nullptr;
    Label* m_errorLabel = nullptr;
    QWidget* m_errorIcon = nullptr;
    QShortcut* m_shortcut = nullptr;
    Mark m_mark = Mark::None;
    bool m_mnemonicShown = false;
};

} // namespace yibao::ui
