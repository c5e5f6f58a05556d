// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QAbstractButton>

namespace yibao::ui {

/// One line of the rail: 36 high, a service of a group 32. Painted to the edge of the widget.
class RailItem final : public QAbstractButton
{
    Q_OBJECT
public:
    enum class Kind { Item, Group, Service };

    RailItem(Kind kind, const QString& icon, const QString& text, const QString& key, QWidget* parent = nullptr);

    [[nodiscard]] Kind kind() const { return m_kind; }
    void setCurrent(bool current);
    [[nodiscard]] bool isCurrent() const { return m_current; }
    /// Only of groups.
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const { return m_open; }
    void setFolded(bool folded);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void describe();
    [[nodiscard]] bool showsKey(int width) const;
    [[nodiscard]] QRect textRect(int width) const;
    /// The words in as many lines as they need, at most three; the last is cut if it must be.
    [[nodiscard]] QStringList lines(int width) const;

    Kind m_kind;
    QString m_icon;
    QString m_key;
    bool m_current = false;
    bool m_open = false;
    bool m_folded = false;
};

} // namespace yibao::ui
