// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/statementcard.h"

#include "ui/theme/look.h"

#include <QAccessible>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

StatementCard::StatementCard(QWidget* parent)
    : QWidget(parent)
    , m_card(new Card)
    , m_disc(new IconLabel(u"info"_s, Ink::Info, 22))
    , m_title(new Label({}, TextRole::Heading))
    , m_text(new Label({}, TextRole::Body, Ink::Secondary))
    , m_words(new QVBoxLayout)
{
    const Sizes& sizes = Look::of(this).sizes();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_card);
    m_card->setBodyPadding(20, 16);
    m_disc->setDisc(40);
    m_title->setObjectName(u"statement.title"_s);
    m_title->setWordWrap(true);
    m_text->setObjectName(u"statement.text"_s);
    m_text->setWordWrap(true);
    auto* line = new QHBoxLayout;
    line->setSpacing(sizes.space(12));
    line->addWidget(m_disc, 0, Qt::AlignTop);
    m_words->setSpacing(sizes.space(4));
    m_words->addWidget(m_title);
    m_words->addWidget(m_text);
    line->addLayout(m_words, 1);
    m_card->body()->addLayout(line);
}

void StatementCard::setStatement(const QString& icon, Ink ink, const QString& title, const QString& text)
{
    const bool isNew = title != m_title->text();
    m_disc->setIcon(icon, ink);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    if (isNew && isVisible()) {
        QAccessibleEvent alert(m_title, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

} // namespace yibao::ui
