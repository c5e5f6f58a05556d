// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/widgets/badge.h"

#include <QAbstractButton>

namespace yibao::ui {

/// A line of a list in a card, 40 high: icon, words, more words in caption, and at the right a badge or words. It is
/// pressed as a whole.
class CardRow final : public QAbstractButton
{
    Q_OBJECT
public:
    CardRow(const QString& icon, const QString& title, const QString& detail, QWidget* parent = nullptr);

    void setEnd(const QString& words);
    void setBadges(const QList<BadgeText>& badges);
    /// The hairline above; the first row of a card has none.
    void setRule(bool rule);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();

    QString m_icon;
    QString m_detail;
    QString m_end;
    QList<BadgeText> m_badges;
    bool m_rule = true;
};

} // namespace yibao::ui
