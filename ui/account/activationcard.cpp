// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/account/activationcard.h"

#include "ui/theme/look.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

ActivationCard::ActivationCard(const QString& link, QWidget* parent)
    : QWidget(parent)
{
    const Sizes& sizes = Look::of(this).sizes();
    auto* card = new Card(nullptr, Card::Kind::Sunken);
    card->setBodyPadding(16, 12);
    auto* line = new QHBoxLayout;
    line->setSpacing(sizes.space(12));
    line->addWidget(new IconLabel(u"info"_s, Ink::Secondary), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(sizes.space(2));
    auto* title = new Label(tr("The first time, activate the medical insurance e-certificate"));
    title->setRole(TextRole::Body, true);
    title->setWordWrap(true);
    auto* text = new Label(tr("On the telephone, once."), TextRole::Label, Ink::Secondary);
    text->setWordWrap(true);
    //: The portal's own words: 如何完成医保电子凭证授权认证？ with the key that does the same.
    auto* help = new LinkLabel(tr("How is the e-certificate authorised?  F1"), TextRole::Label);
    help->setObjectName(link);
    connect(help, &QAbstractButton::clicked, this, &ActivationCard::helpRequested);
    words->addWidget(title);
    words->addWidget(text);
    words->addWidget(help, 0, Qt::AlignLeft);
    line->addLayout(words, 1);
    card->body()->addLayout(line);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(card);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

} // namespace yibao::ui
