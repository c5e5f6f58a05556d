// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QAbstractButton>

namespace yibao::ui {

/// A task on the home page: icon tile, what one can do, one line on what is found, and the key that does the same.
class TaskTile final : public QAbstractButton
{
    Q_OBJECT
public:
    TaskTile(const QString& icon, const QString& title, const QString& hint, const QString& key,
             QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Place
    {
        QRect tile, title, hint, key;
    };
    [[nodiscard]] Place place(int width, int height) const;

    QString m_icon;
    QString m_hint;
    QString m_key;
};

} // namespace yibao::ui
