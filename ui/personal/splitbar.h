// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/money.h"
#include "ui/personal/chartpaint.h"

#include <QList>
#include <QWidget>

namespace yibao::ui {

/// A part of a sum with its name.
struct SplitPart
{
    QString name;
    Money amount;
    chart::Fill fill;

    friend bool operator==(const SplitPart&, const SplitPart&) = default;
};

/// A sum and what it is made of: a bar of 28 px with a gap between its parts, below it each part with its swatch, name,
/// amount and share. Parts that would be thinner than 3 px, and those below zero, stand only in the words. Screen
/// readers get the words.
class SplitBar final : public QWidget
{
    Q_OBJECT
public:
    explicit SplitBar(QWidget* parent = nullptr);

    /// `whole` is what shares are of; the parts need not add up to it.
    void setParts(const QString& name, Money whole, const QList<SplitPart>& parts);
    [[nodiscard]] const QList<SplitPart>& parts() const { return m_parts; }
    /// "61.6%", empty for a whole of nothing.
    [[nodiscard]] static QString share(Money part, Money whole);
    /// Where each part stands in a bar of that width; nothing where it is left out.
    [[nodiscard]] QList<QRectF> segments(double width, double height) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Item
    {
        QRect swatch, name, amount;
    };
    [[nodiscard]] int barHeight() const;
    [[nodiscard]] QList<Item> legend(int width, int* height) const;

    Money m_whole;
    QList<SplitPart> m_parts;
};

} // namespace yibao::ui
