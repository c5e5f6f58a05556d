// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QHeaderView>

namespace yibao::ui {

/// Titles of the columns: sunken, bold, with the mark of the order in force.
class AnswerHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit AnswerHeader(QWidget* parent);

    /// `field` is empty for the recommended order, whose words then stand beside the first title.
    void setOrder(const QString& field, bool descending, const QString& recommendedWords);
    /// Whether a press on a title does something.
    void setSortable(bool sortable);
    /// Room for the words of the order beside the first title; 0 while a column is sorted by.
    [[nodiscard]] int orderWidth() const;
    /// Room that a title wants, in pixels.
    [[nodiscard]] int titleWidth(int section) const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void sortRequested(const QString& field);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    [[nodiscard]] QString fieldOf(int section) const;
    void paintTitle(QPainter& painter, int section, const QRect& rect) const;

    QString m_field;
    QString m_recommended;
    bool m_descending = false;
    bool m_sortable = true;
    int m_pressed = -1;
    int m_hovered = -1;
};

} // namespace yibao::ui
