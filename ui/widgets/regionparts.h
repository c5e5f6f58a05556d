// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QAbstractButton>
#include <QStringList>

namespace yibao::ui {

/// A place chosen lately: words on a neutral ground.
class RegionChip final : public QAbstractButton
{
    Q_OBJECT
public:
    RegionChip(const QString& text, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

/// The foot of the picker: the path of what Enter would pick, and Enter for the mouse.
class RegionFoot final : public QWidget
{
    Q_OBJECT
public:
    explicit RegionFoot(QWidget* parent);
    void setPath(const QStringList& path);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void accepted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] QRect actionRect() const;
    QStringList m_path;
};

} // namespace yibao::ui
