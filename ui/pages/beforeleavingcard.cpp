// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/beforeleavingcard.h"

#include "ui/theme/look.h"
#include "ui/widgets/card.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/numberedline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using services::Care;
using Verdict = services::RegionPair::Verdict;

BeforeLeavingCard::BeforeLeavingCard(bool guide, QWidget* parent)
    : QWidget(parent)
    , m_guide(guide)
    , m_title(new Label({}, TextRole::Lead))
    , m_card(new Card)
    , m_hotline(new Label({}, TextRole::Body))
    , m_copy(new IconButton(u"copy"_s, tr("Copy the number")))
{
    setObjectName(u"pair.before"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    column->addWidget(m_card);
    m_card->setBodyPadding(20, 16);
    auto* line = new QHBoxLayout;
    line->setObjectName(u"hotlineLine"_s);
    line->addWidget(new IconLabel(u"phone"_s));
    m_hotline->setObjectName(u"pair.hotline"_s);
    m_hotline->setWordWrap(true);
    line->addWidget(m_hotline, 1);
    m_copy->setObjectName(u"pair.copyHotline"_s);
    m_copy->setButtonSize(IconButton::Size::Smallest);
    connect(m_copy, &QAbstractButton::clicked, this, [this] { Q_EMIT copyRequested(m_number); });
    line->addWidget(m_copy);
    m_card->body()->addWidget(new Hairline);
    m_card->body()->addLayout(line);
    followLook();
}

QList<std::pair<QString, QString>> BeforeLeavingCard::steps(const services::RegionPair& pair)
{
    if (pair.verdict != Verdict::Yes && pair.verdict != Verdict::Unknown)
        return {};
    return {
        {tr("File for care elsewhere"),
         tr("In the App of the national platform, or at the counter of the insured place")},
        {tr("Choose a networked hospital"), pair.care == Care::Chronic
                                                ? tr("Ask it first whether the disease is settled directly there")
                                                : tr("Mark it in the list and take it along")},
        {tr("Bring the e-certificate or the social-security card"),
         pair.care == Care::Inpatient ? tr("Show it when being admitted") : tr("Show it when registering and paying")}};
}

void BeforeLeavingCard::addGuide(QVBoxLayout* lines)
{
    if (!m_guide)
        return;
    auto* link = new LinkLabel(tr("A few questions tell what to bring"), TextRole::Label);
    link->setObjectName(u"pair.guide"_s);
    connect(link, &QAbstractButton::clicked, this, &BeforeLeavingCard::guideRequested);
    m_link = link;
    auto* line = new QHBoxLayout;
    // Under the words of the line, which stand after its disc.
    line->setContentsMargins(Look::of(this).sizes().space(28) + Look::of(this).sizes().space(12) + 2, 0, 0, 0);
    line->addWidget(link, 0, Qt::AlignLeft);
    lines->addLayout(line);
}

void BeforeLeavingCard::showFor(const services::RegionPair& pair)
{
    delete m_steps;
    m_link = nullptr;
    m_steps = new QWidget;
    auto* column = new QVBoxLayout(m_steps);
    column->setContentsMargins(0, 0, 0, 0);
    const auto todo = steps(pair);
    for (int i = 0; i < todo.size(); ++i) {
        auto* lines = new QVBoxLayout;
        lines->setSpacing(0);
        lines->addWidget(new NumberedLine(i + 1, todo.at(i).first, todo.at(i).second));
        column->addLayout(lines);
        // The filing comes first.
        if (i == 0)
            addGuide(lines);
    }
    if (!todo.isEmpty()) {
        m_title->setText(tr("Three things before one leaves"));
    } else {
        m_title->setText(tr("Ask first"));
        auto* words = new Label(pair.verdict == Verdict::No
                                    ? tr("The insured place knows when it opens, and what to do until then.")
                                    : tr("What is filed and paid within a province the insured place knows."),
                                TextRole::Body, Ink::Secondary);
        words->setWordWrap(true);
        column->addWidget(words);
    }
    m_card->body()->insertWidget(0, m_steps);
    if (m_link != nullptr)
        setTabOrder(m_link, m_copy);
    followLook();
}

void BeforeLeavingCard::setHotline(const QString& number, const QString& words)
{
    m_number = number;
    m_hotline->setText(tr("In doubt ask the insured place: %1").arg(words));
}

void BeforeLeavingCard::followLook()
{
    const Sizes& sizes = Look::of(this).sizes();
    layout()->setSpacing(sizes.space(8));
    m_card->body()->setSpacing(sizes.space(12));
    findChild<QHBoxLayout*>(u"hotlineLine"_s)->setSpacing(sizes.space(8));
    if (m_steps != nullptr)
        m_steps->layout()->setSpacing(sizes.space(12));
}

void BeforeLeavingCard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        followLook();
}

} // namespace yibao::ui
