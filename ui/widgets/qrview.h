// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/qr/qr.h"

#include <QWidget>

#include <optional>

class QPainter;

namespace yibao::ui {

/// A QR code, always black on white with its quiet zone, modules of whole device pixels at every scale of the screen.
/// In a frame with radius 8. Who cannot scan it finds what it is for, and in words beside it another way.
class QrView final : public QWidget
{
    Q_OBJECT
public:
    explicit QrView(QWidget* parent = nullptr);

    /// `meaning` is one sentence on what the code holds; it is spoken, and shown when there is no code.
    void setCode(const qr::QrMatrix& matrix, const QString& meaning);
    /// `icon` stands above the words.
    void clear(const QString& meaning = {}, const QString& icon = {});
    /// What it is for, in a few words: part of the spoken name, "QR code: sign in".
    void setPurpose(const QString& purpose);
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
    void paintWords(QPainter& painter) const;

    std::optional<qr::QrMatrix> m_matrix;
    QString m_meaning;
    QString m_purpose;
    QString m_icon;
    int m_side = 92;
};

} // namespace yibao::ui
