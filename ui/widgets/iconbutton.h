// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QToolButton>

namespace yibao::ui {

/// An icon that stands alone: back, forward, close, favourite, copy, more. Its name is spoken and shown as a tooltip,
/// so it must have one.
class IconButton final : public QToolButton
{
    Q_OBJECT
public:
    /// Painted side in the standard step: 36, 32, 24, and 40 beside fields.
    enum class Size { Normal, Compact, Smallest, Main };

    /// `keyHintText` is added to the tooltip only.
    IconButton(const QString& iconName, const QString& name, const QString& keyHintText = {},
               QWidget* parent = nullptr);

    void setIconName(const QString& iconName);
    [[nodiscard]] QString iconName() const { return m_iconName; }
    /// The spoken name and the tooltip.
    void setName(const QString& name, const QString& keyHintText = {});
    void setButtonSize(Size size);
    /// A frame like an outlined button's; without it there is none until the pointer comes.
    void setOutlined(bool outlined);
    [[nodiscard]] bool isOutlined() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    QString m_iconName;
    Size m_size = Size::Normal;
};

} // namespace yibao::ui
