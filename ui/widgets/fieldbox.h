// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/widgets/controlframe.h"

namespace yibao::ui {

class FilterField;

/// The frame of a field, drawn by its field; it holds the focus of fields that have no editor.
class FieldBox final : public ControlFrame
{
    Q_OBJECT
public:
    explicit FieldBox(FilterField& field);

    [[nodiscard]] FilterField& field() const { return m_field; }
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;

private:
    FilterField& m_field;
};

} // namespace yibao::ui
