// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/theme/look.h"

#include <QLabel>
#include <QList>

#include <utility>

namespace yibao::ui {

/// Words in a role of type and an ink. Plain text only, so that no data from outside is read as markup.
class Label final : public QLabel
{
    Q_OBJECT
public:
    explicit Label(const QString& text = {}, TextRole role = TextRole::Body, Ink ink = Ink::Text,
                   QWidget* parent = nullptr);

    void setRole(TextRole role, bool bold = false);
    void setInk(Ink ink);
    [[nodiscard]] TextRole role() const { return m_role; }
    [[nodiscard]] Ink ink() const { return m_ink; }
    /// One line that ends with "…" where there is no room; the whole text is then the tooltip.
    void setElided(bool elided);
    /// `match` behind some parts: start and length in UTF-16 units, in order; what lies outside of the text is left
    /// out. Not for elided labels.
    void setMarks(const QList<std::pair<int, int>>& marks);
    [[nodiscard]] const QList<std::pair<int, int>>& marks() const { return m_marks; }

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void paintMarked();

    QList<std::pair<int, int>> m_marks;
    TextRole m_role;
    Ink m_ink;
    bool m_bold = false;
    bool m_elided = false;
};

/// An icon that stands beside words and is not spoken.
class IconLabel final : public QWidget
{
    Q_OBJECT
public:
    /// `size` in the standard step; 0 means the size of icons in text.
    explicit IconLabel(const QString& iconName, Ink ink = Ink::Secondary, int size = 0, QWidget* parent = nullptr);

    void setIcon(const QString& iconName, Ink ink);
    /// A tile: accentSoft square with radius 10 around the icon, 44 px in the standard step.
    void setTile(bool tile);
    /// A disc in a state's ground, `diameter` in the standard step; 0 for none.
    void setDisc(int diameter);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int iconSize() const;

    QString m_iconName;
    Ink m_ink;
    int m_size;
    int m_disc = 0;
    bool m_tile = false;
};

/// One of Look::drawingNames(). Not spoken: the words below it say everything.
class StateDrawing final : public QWidget
{
    Q_OBJECT
public:
    explicit StateDrawing(const QString& name, QWidget* parent = nullptr);
    void setDrawing(const QString& name);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
};

} // namespace yibao::ui
