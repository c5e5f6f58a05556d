// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QAbstractButton>
#include <QPixmap>

namespace yibao::ui {

/// The picture of a form, on white in every theme, as high as a field or a multiple of that.
class CaptchaPictureButton final : public QAbstractButton
{
    Q_OBJECT
public:
    /// `times` as large as beside the field.
    explicit CaptchaPictureButton(qreal times, QWidget* parent = nullptr);

    /// A null picture shows `words`.
    void setPicture(const QPixmap& picture, const QString& words);
    [[nodiscard]] bool hasPicture() const { return !m_picture.isNull(); }
    /// The size at which the picture itself is painted.
    [[nodiscard]] QSize pictureSize() const;

    /// The bytes of a portal as a picture; null for what is none, or larger than any honest one.
    [[nodiscard]] static QPixmap read(const QByteArray& bytes);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    qreal m_times;
    QPixmap m_picture;
    QString m_words;
};

} // namespace yibao::ui
