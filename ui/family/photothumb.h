// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QAbstractButton>

namespace yibao::ui {

/// A photo, small; a click or Space shows it large.
class PhotoThumb final : public QAbstractButton
{
    Q_OBJECT
public:
    PhotoThumb(const QImage& picture, const QString& title, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showLarge();

    QImage m_picture;
};

} // namespace yibao::ui
