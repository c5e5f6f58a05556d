// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/pairagencies.h"

#include "ui/theme/look.h"
#include "ui/widgets/card.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using models::PlaceAgencies;

namespace {

Label* wrapped(const QString& text, TextRole role, Ink ink = Ink::Text, bool bold = false)
{
    auto* label = new Label(text, role, ink);
    label->setRole(role, bold);
    label->setWordWrap(true);
    return label;
}

} // namespace

PairAgencies::PairAgencies(models::AnswerSource& source, const PairWords& words, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_insured(source)
    , m_treatment(source)
    , m_card(new Card)
{
    setObjectName(u"pair.agencies"_s);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(wrapped(tr("Agencies of both places"), TextRole::Lead));
    outer->addWidget(m_card);
    m_card->setBodyPadding(20, 16);
    for (int side = 0; side < 2; ++side) {
        if (side > 0)
            m_card->body()->addWidget(new Hairline);
        auto* column = new QVBoxLayout;
        m_card->body()->addLayout(column);
        m_columns.append(column);
        connect(side == 0 ? &m_insured : &m_treatment, &PlaceAgencies::changed, this, [this, side] { show(side); });
    }
    followLook();
}

void PairAgencies::setPlaces(catalog::RegionCode insured, catalog::RegionCode treatment)
{
    m_insured.setRegion(insured);
    m_treatment.setRegion(treatment);
}

void PairAgencies::show(int side)
{
    const PlaceAgencies& known = this->side(side);
    const Shown now{.region = known.region(),
                    .found = known.found(),
                    .agencies = known.agencies(),
                    .total = known.total(),
                    .waiting = known.isAsking() && known.agencies().isEmpty()};
    if (m_contents.at(side) != nullptr && now == m_shown.at(side))
        return;
    m_shown[side] = now;
    delete m_contents[side];
    auto* content = new QWidget;
    content->setObjectName(u"pair.agencies.%1"_s.arg(side));
    m_contents[side] = content;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    const QString place = m_words.place(known.region());
    column->addWidget(wrapped(side == 0 ? tr("Insured place: %1").arg(place) : tr("Place of treatment: %1").arg(place),
                              TextRole::Caption, Ink::Muted));
    if (known.agencies().isEmpty()) {
        if (!now.waiting)
            column->addWidget(wrapped(tr("We know no agency of this place. Please call 12393 there."), TextRole::Body));
    } else {
        if (known.found() != known.region())
            column->addWidget(
                wrapped(tr("None of its own is known; this is the one of %1.").arg(m_words.place(known.found())),
                        TextRole::Caption, Ink::Muted));
        for (int i = 0; i < known.agencies().size(); ++i)
            addAgency(column, u"%1.%2"_s.arg(side).arg(i), known.agencies().at(i));
        if (known.found() == known.region() && known.total() > known.agencies().size()) {
            auto* all =
                new LinkLabel(tr("All %n agencies F2", nullptr, static_cast<int>(known.total())), TextRole::Label);
            all->setObjectName(u"pair.allAgencies.%1"_s.arg(side));
            connect(all, &QAbstractButton::clicked, this,
                    [this, region = known.region()] { Q_EMIT allRequested(region); });
            column->addWidget(all, 0, Qt::AlignLeft);
        }
    }
    m_columns.at(side)->addWidget(content);
    // Whatever came last, Tab walks from the insured place to the other.
    QWidget* before = nullptr;
    for (const QWidget* made : std::as_const(m_contents)) {
        for (QWidget* button : made == nullptr ? QList<QAbstractButton*>() : made->findChildren<QAbstractButton*>()) {
            if (before != nullptr)
                setTabOrder(before, button);
            before = button;
        }
    }
    followLook();
}

void PairAgencies::addAgency(QVBoxLayout* column, const QString& number, const PlaceAgencies::Agency& agency)
{
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(wrapped(agency.name, TextRole::Body, Ink::Text, true));
    if (agency.phone.isEmpty()) {
        words->addWidget(wrapped(tr("The list gives no telephone."), TextRole::Body, Ink::Secondary));
    } else {
        auto* line = new QHBoxLayout;
        auto* phone = wrapped(agency.phone, TextRole::Body);
        phone->setObjectName(u"pair.phone."_s + number);
        line->addWidget(phone, 1);
        auto* copy = new IconButton(u"copy"_s, tr("Copy %1").arg(agency.phone));
        copy->setObjectName(u"pair.copyPhone."_s + number);
        copy->setButtonSize(IconButton::Size::Smallest);
        connect(copy, &QAbstractButton::clicked, this, [this, text = agency.phone] { Q_EMIT copyRequested(text); });
        line->addWidget(copy);
        words->addLayout(line);
    }
    words->addWidget(wrapped(m_words.evidence(agency.source), TextRole::Caption, Ink::Muted));
    column->addLayout(words);
}

void PairAgencies::followLook()
{
    const Sizes& sizes = Look::of(this).sizes();
    layout()->setSpacing(sizes.space(8));
    m_card->body()->setSpacing(sizes.space(12));
    for (QWidget* content : std::as_const(m_contents)) {
        if (content != nullptr)
            content->layout()->setSpacing(sizes.space(4));
    }
}

void PairAgencies::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        followLook();
}

} // namespace yibao::ui
