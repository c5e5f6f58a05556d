// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QAbstractButton>

namespace yibao::ui {

/// One step of the path above a title, in caption; underlined under the pointer. Enter, Space and the mouse go there.
class Crumb final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Crumb(const QString& text, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace yibao::ui
