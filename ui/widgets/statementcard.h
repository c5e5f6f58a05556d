// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

namespace yibao::ui {

/// One sentence that matters, with its sign in a disc before it and a line of reasons below.
class StatementCard final : public QWidget
{
    Q_OBJECT
public:
    explicit StatementCard(QWidget* parent = nullptr);

    /// `ink` is the state's colour; the icon tells it too. Empty `text` takes its line away.
    void setStatement(const QString& icon, Ink ink, const QString& title, const QString& text);
    [[nodiscard]] QString title() const { return m_title->text(); }
    /// Under the words, in their column.
    [[nodiscard]] QVBoxLayout* words() const { return m_words; }
    /// Under all of it.
    [[nodiscard]] QVBoxLayout* below() const { return m_card->body(); }

private:
    Card* m_card;
    IconLabel* m_disc;
    Label* m_title;
    Label* m_text;
    QVBoxLayout* m_words;
};

} // namespace yibao::ui
