// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QFrame>

namespace yibao::ui {

/// A sheet that runs out of the page at its foot: hairline and rounded corners at the top, no lower edge. Tables lie
/// on it.
class OpenSheet final : public QFrame
{
    Q_OBJECT
public:
    /// `content` fills the sheet inside of its hairline.
    explicit OpenSheet(QWidget* content, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void followLook();
};

} // namespace yibao::ui
