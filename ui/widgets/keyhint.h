// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QWidget>

namespace yibao::ui {

/// The name of a key in a chip, for example "Ctrl K".
class KeyHint final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyHint(const QString& key, QWidget* parent = nullptr);

    void setKey(const QString& key);
    [[nodiscard]] QString key() const { return m_key; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_key;
};

} // namespace yibao::ui
