// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QFrame>

namespace yibao::ui {

/// The painted outline of a composite field: children lie inside, the frame shows hover, focus, trouble and being
/// disabled. Its layout starts at the painted edge plus 12 px. Height: sizes().control, or compact.
class ControlFrame : public QFrame
{
    Q_OBJECT
public:
    explicit ControlFrame(QWidget* parent = nullptr);

    void setInvalid(bool invalid);
    [[nodiscard]] bool isInvalid() const;
    void setCompact(bool compact);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
};

} // namespace yibao::ui
