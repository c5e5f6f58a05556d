// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/print/sheetlayout.h"

#include <QWidget>

#include <memory>

namespace yibao::ui {

/// A page as it will come out of the printer: white with its margins, as large as there is room. Page Up and Page Down
/// turn the pages, Home and End go to the first and the last.
class PagePreview final : public QWidget
{
    Q_OBJECT
public:
    explicit PagePreview(QWidget* parent = nullptr);

    /// Keeps the page that is shown where there still is one.
    void setPages(std::shared_ptr<const SheetLayout> layout);
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] int pageCount() const { return m_layout == nullptr ? 0 : m_layout->pageCount(); }
    void setPage(int page);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pageChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void describe();
    [[nodiscard]] QRectF paper() const;

    std::shared_ptr<const SheetLayout> m_layout;
    int m_page = 0;
};

} // namespace yibao::ui
