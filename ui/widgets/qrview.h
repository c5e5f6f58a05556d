// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/qr/qr.h"

#include <QWidget>

#include <optional>

namespace yibao::ui {

/// A QR code, always black on white with its quiet zone, modules of whole device pixels. In a frame with radius 8.
class QrView final : public QWidget
{
    Q_OBJECT
public:
    explicit QrView(QWidget* parent = nullptr);

    /// `meaning` is one sentence on what the code holds; it is spoken, and shown when there is no code.
    void setCode(const qr::QrMatrix& matrix, const QString& meaning);
    void clear(const QString& meaning = {});
    [[nodiscard]] bool hasCode() const;
    /// The side of the frame in the standard step; 92 to begin with. It never shrinks below one pixel a module.
    void setSide(int side);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    std::optional<qr::QrMatrix> m_matrix;
    QString m_meaning;
    int m_side = 92;
};

} // namespace yibao::ui
