// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QLayout>

namespace yibao::ui {

/// Widgets under each other, each as high as it is at the width that it really gets: QBoxLayout keeps heights of
/// wrapped words from before a part was shown. No spacing; what is hidden takes no room.
class LineLayout final : public QLayout
{
    Q_OBJECT
public:
    explicit LineLayout(QWidget* parent);
    ~LineLayout() override;

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    static int heightOf(QLayoutItem* item, int width);

    QList<QLayoutItem*> m_items;
};

} // namespace yibao::ui
