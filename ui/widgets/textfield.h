// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/widgets/filterfield.h"

class QLineEdit;

namespace yibao::ui {

/// Free text. Words under composition by an input method do not count until they are committed.
class TextField final : public FilterField
{
    Q_OBJECT
public:
    TextField(const QString& id, const QString& label, QWidget* parent = nullptr);

    [[nodiscard]] QString value() const override;
    void setValue(const QString& canonical) override;
    [[nodiscard]] QString words() const override;
    void setPlaceholder(const QString& placeholder) override;

    /// Object name "<object name>.edit"; it is the focus proxy.
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    /// Text that is not to be read over a shoulder; the mark then shows and hides it.
    void setSecret(bool secret);

Q_SIGNALS:
    void textEdited(const QString& text);

protected:
    [[nodiscard]] int valueWidth() const override;
    [[nodiscard]] int minimumValueWidth() const override;
    void markClicked() override;
    void boxPressed() override;
    void layOut() override;
    void changeEvent(QEvent* event) override;

private:
    void refreshMark();
    void changedTo(const QString& text);

    QLineEdit* m_edit;
    QString m_last;
    bool m_secret = false;
};

} // namespace yibao::ui
