// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QAbstractButton>

namespace yibao::ui {

/// A way out of an empty answer: icon, words with the changed part marked, and what it would give.
class SuggestionRow final : public QAbstractButton
{
    Q_OBJECT
public:
    SuggestionRow(const QString& icon, const QString& text, const QString& match, const QString& count,
                  QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_icon;
    QString m_match;
    QString m_count;
};

} // namespace yibao::ui
