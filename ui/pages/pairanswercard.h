// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/pages/pairwords.h"

#include <QWidget>

class QGridLayout;

namespace yibao::ui {

class Card;
class Hairline;
class IconLabel;
class Label;
class LinkLabel;
class PairFactCell;

/// The answer for a pair of places: its state in a disc, one sentence, why, and the four things on which it rests.
/// Object names "pair.title", "pair.reason", "pair.note", "pair.checking", "pair.import", "pair.official", cells
/// "pair.fact.<n>" from 0.
class PairAnswerCard final : public QWidget
{
    Q_OBJECT
public:
    explicit PairAnswerCard(QWidget* parent = nullptr);

    void showAnswer(const services::RegionPair& pair, const PairWords& words, const QString& hotline);
    /// Nothing was asked yet.
    void showInvitation();
    /// The answer is still to come.
    void showAsking();
    void setChecking(bool checking);

Q_SIGNALS:
    void importRequested();
    void officialPageRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void say(const QString& icon, Ink ink, const QString& title, const QString& reason, const QString& note);
    void arrange();

    Card* m_card;
    IconLabel* m_disc;
    Label* m_title;
    Label* m_reason;
    Label* m_note;
    QWidget* m_links;
    Label* m_checking;
    QGridLayout* m_facts;
    QList<PairFactCell*> m_cells;
    QList<Hairline*> m_rules;
    QList<Hairline*> m_lines;
    int m_columns = 0;
};

} // namespace yibao::ui
