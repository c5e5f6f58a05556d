// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/widgets/filterfield.h"

namespace yibao::ui {

/// A field whose value is chosen in something that opens below it. Down, Up, Space, F4 and a click open it, typed
/// characters and words of an input method open it with them; Delete and Backspace empty the field.
class OpeningField : public FilterField
{
    Q_OBJECT
public:
    OpeningField(const QString& id, const QString& label, QWidget* parent = nullptr);

    [[nodiscard]] virtual bool isOpen() const = 0;
    /// False: a value must stand.
    virtual void setClearable(bool clearable) { m_clearable = clearable; }

public Q_SLOTS:
    void open() { openWith({}); }

protected:
    virtual void openWith(const QString& typed) = 0;
    /// A person empties the field.
    virtual void empty() = 0;
    [[nodiscard]] bool isClearable() const { return m_clearable; }
    [[nodiscard]] bool isExpanded() const override { return isOpen(); }
    void markClicked() override;
    void boxPressed() override;
    void inputMethod(QInputMethodEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool m_clearable = true;
};

} // namespace yibao::ui
