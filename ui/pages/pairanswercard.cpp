// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/pairanswercard.h"

#include "ui/pages/pairfactcell.h"
#include "ui/widgets/card.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"

#include <QAccessible>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using Verdict = services::RegionPair::Verdict;

namespace {

constexpr int cells = 4;

Label* wrapped(const QString& name, TextRole role, Ink ink = Ink::Text)
{
    auto* label = new Label({}, role, ink);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

} // namespace

PairAnswerCard::PairAnswerCard(QWidget* parent)
    : QWidget(parent)
    , m_card(new Card)
    , m_disc(new IconLabel(u"help"_s, Ink::Neutral, 24))
    , m_title(wrapped(u"pair.title"_s, TextRole::Answer))
    , m_reason(wrapped(u"pair.reason"_s, TextRole::Body, Ink::Secondary))
    , m_note(wrapped(u"pair.note"_s, TextRole::Body, Ink::Secondary))
    , m_links(new QWidget)
    , m_checking(wrapped(u"pair.checking"_s, TextRole::Caption, Ink::Muted))
    , m_facts(new QGridLayout)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    m_card->setBodyPadding(20, 16);
    m_card->setFooterPadding(0, 0);
    m_disc->setDisc(48);
    auto* head = new QHBoxLayout;
    head->setObjectName(u"pair.head"_s);
    head->addWidget(m_disc, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    for (Label* label : {m_title, m_reason, m_note})
        words->addWidget(label);
    auto* links = new QHBoxLayout(m_links);
    links->setContentsMargins(0, 4, 0, 0);
    links->setSpacing(16);
    const auto link = [&](const QString& name, const QString& text, void (PairAnswerCard::*signal)()) {
        auto* label = new LinkLabel(text);
        label->setObjectName(name);
        connect(label, &QAbstractButton::clicked, this, signal);
        links->addWidget(label);
    };
    link(u"pair.import"_s, tr("Import a list"), &PairAnswerCard::importRequested);
    link(u"pair.official"_s, tr("Open the official page"), &PairAnswerCard::officialPageRequested);
    links->addStretch(1);
    words->addWidget(m_links);
    words->addWidget(m_checking);
    head->addLayout(words, 1);
    m_card->body()->addLayout(head);
    m_checking->setText(tr("Checking with the portal…"));
    m_checking->hide();

    m_card->footer()->setLayout(m_facts);
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setSpacing(0);
    for (int i = 0; i < cells; ++i) {
        auto* cell = new PairFactCell;
        cell->setObjectName(u"pair.fact.%1"_s.arg(i));
        m_cells.append(cell);
    }
    for (int i = 1; i < cells; ++i) {
        m_rules.append(new Hairline(Qt::Vertical));
        m_lines.append(new Hairline);
    }
    showInvitation();
    arrange();
}

void PairAnswerCard::say(const QString& icon, Ink ink, const QString& title, const QString& reason, const QString& note)
{
    m_disc->setIcon(icon, ink);
    const bool isNew = title != m_title->text();
    m_title->setText(title);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    if (!isNew)
        return;
    m_title->setAccessibleDescription(reason);
    QAccessibleEvent alert(m_title, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void PairAnswerCard::showInvitation()
{
    m_card->footer()->hide();
    m_links->hide();
    say(u"route"_s, Ink::Accent, tr("Choose where one is insured and where one will be treated"),
        tr("Type a name, pinyin or initials; Enter shows the answer. It says only what the lists say, each with its "
           "source and date. Where they say nothing, the answer is: not known."),
        {});
}

void PairAnswerCard::showAsking()
{
    m_card->footer()->hide();
    m_links->hide();
    say(u"route"_s, Ink::Accent, tr("Looking it up…"), {}, {});
}

void PairAnswerCard::showAnswer(const services::RegionPair& pair, const PairWords& words, const QString& hotline)
{
    QString icon;
    Ink ink = Ink::Neutral;
    switch (pair.verdict) {
    case Verdict::Yes:
        icon = u"ok"_s;
        ink = Ink::Success;
        break;
    case Verdict::No:
        icon = u"stop"_s;
        ink = Ink::Danger;
        break;
    case Verdict::Unknown:
        icon = u"help"_s;
        break;
    case Verdict::SameProvince:
        icon = u"info"_s;
        break;
    }
    const QList<PairFact> facts = words.facts(pair);
    for (qsizetype i = 0; i < facts.size(); ++i)
        m_cells.at(i)->setFact(facts.at(i));
    m_card->footer()->setVisible(!facts.isEmpty());
    arrange();
    m_links->setVisible(pair.verdict == Verdict::Unknown);
    // No list that could be imported tells of chronic diseases.
    findChild<LinkLabel*>(u"pair.import"_s)->setVisible(pair.care != services::Care::Chronic);
    say(icon, ink, words.title(pair), words.reason(pair, hotline), PairWords::note(pair));
}

void PairAnswerCard::setChecking(bool checking)
{
    m_checking->setVisible(checking);
}

void PairAnswerCard::arrange()
{
    const Sizes& sizes = Look::of(this).sizes();
    findChild<QHBoxLayout*>(u"pair.head"_s)->setSpacing(sizes.space(16));
    int needed = 0;
    for (const PairFactCell* cell : std::as_const(m_cells))
        needed = std::max(needed, cell->minimumSizeHint().width());
    const int columns = width() >= 4 * needed ? 4 : width() >= 2 * needed ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (Hairline* line : m_rules + m_lines)
        line->hide();
    // Cells in the even places of the grid, lines between them in the odd ones.
    for (int i = 0; i < cells; ++i) {
        const int row = 2 * (i / columns);
        const int column = 2 * (i % columns);
        m_facts->addWidget(m_cells.at(i), row, column);
        if (column > 0) {
            Hairline* rule = m_rules.at(i - 1);
            m_facts->addWidget(rule, row, column - 1);
            rule->show();
        } else if (row > 0) {
            Hairline* line = m_lines.at(i - 1);
            m_facts->addWidget(line, row - 1, 0, 1, 2 * columns - 1);
            line->show();
        }
    }
    for (int column = 0; column < 2 * cells; column += 2)
        m_facts->setColumnStretch(column, column < 2 * columns ? 1 : 0);
}

void PairAnswerCard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PairAnswerCard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace yibao::ui
