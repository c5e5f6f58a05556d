// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/guides/guidetext.h"
#include "core/qr/qr.h"
#include "ui/guides/guidepage.h"
#include "ui/pages/cardlayout.h"
#include "ui/pages/tasktile.h"
#include "ui/theme/look.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/numberedline.h"
#include "ui/widgets/qrview.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

// What the page of a step is made of.

using namespace Qt::StringLiterals;

namespace yibao::ui {

using cardlayout::wrapped;

namespace {

/// What the disc of a statement says.
std::pair<QString, Ink> signOf(const guides::Step& step)
{
    if (!step.mood)
        return {u"help"_s, Ink::Info};
    switch (*step.mood) {
    case guides::Mood::Good:
        return {u"ok"_s, Ink::Success};
    case guides::Mood::Info:
        return {u"info"_s, Ink::Info};
    case guides::Mood::Warning:
        return {u"alert"_s, Ink::Warning};
    case guides::Mood::Unknown:
        return {u"help"_s, Ink::Muted};
    }
    return {};
}

} // namespace

QWidget* GuidePage::makeStatement()
{
    const guides::Step& step = m_walk.step();
    auto* card = new Card;
    card->setBodyPadding(20, 16);
    auto* line = new QHBoxLayout;
    line->setSpacing(Look::of(this).sizes().space(12));
    const auto [icon, ink] = signOf(step);
    auto* disc = new IconLabel(icon, ink, 22);
    disc->setDisc(40);
    line->addWidget(disc, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(Look::of(this).sizes().space(4));
    auto* title = wrapped(step.title.here(), TextRole::Heading);
    title->setObjectName(u"guide.title"_s);
    words->addWidget(title);
    if (!step.text.isEmpty())
        words->addWidget(wrapped(step.text.here(), TextRole::Body, Ink::Secondary));
    if (step.channel) {
        auto* where = new QHBoxLayout;
        where->addWidget(new Badge(BadgeKind::Info, guides::channelWord(*step.channel), {}));
        where->addStretch(1);
        words->addLayout(where);
    }
    line->addLayout(words, 1);
    card->body()->addLayout(line);
    if (step.age)
        addBirth(card->body());
    return card;
}

void GuidePage::addChoices(QVBoxLayout* column)
{
    const guides::Step& step = m_walk.step();
    if (step.choices.isEmpty())
        return;
    m_choices = new QGridLayout;
    m_choices->setSpacing(Look::of(this).sizes().cardGap);
    column->addLayout(m_choices);
    m_tiles.clear();
    for (int i = 0; i < step.choices.size(); ++i) {
        const guides::Choice& choice = step.choices.at(i);
        auto* tile = new TaskTile(u"right"_s, choice.label.here(), choice.hint.here(), QString::number(i + 1));
        tile->setObjectName(u"guide.choice.%1"_s.arg(i));
        // The page makes its tiles anew; this one must have come back from its click by then.
        connect(
            tile, &QAbstractButton::clicked, this, [this, i] { choose(i); }, Qt::QueuedConnection);
        m_tiles.append(tile);
    }
}

void GuidePage::addBirth(QVBoxLayout* column)
{
    auto* field = new DateField(u"birth"_s, tr("Date of birth"));
    field->setObjectName(u"guide.birth"_s);
    field->setPlaceholder(tr("yyyy-MM-dd"));
    field->setToday(m_tools.clock.today());
    connect(field, &FilterField::submitted, this, &GuidePage::goOn, Qt::QueuedConnection);
    m_birth = field;
    auto* line = new QHBoxLayout;
    line->addWidget(field, 1);
    line->addStretch(1);
    column->addSpacing(Look::of(this).sizes().space(8));
    column->addLayout(line);
}

void GuidePage::addMaterials(QVBoxLayout* column)
{
    const guides::Step& step = m_walk.step();
    if (step.materials.isEmpty())
        return;
    const Sizes& sizes = Look::of(this).sizes();
    auto* card = new Card;
    card->setBodyPadding(20, 16);
    card->body()->setSpacing(sizes.space(8));
    auto* head = new QHBoxLayout;
    head->addWidget(wrapped(tr("Bring these %n thing(s)", nullptr, int(step.materials.size())), TextRole::Lead), 1);
    auto* ready = new Label({}, TextRole::Label, Ink::Secondary);
    ready->setObjectName(u"guide.ready"_s);
    head->addWidget(ready);
    card->body()->addLayout(head);
    QList<QCheckBox*> boxes;
    for (int i = 0; i < step.materials.size(); ++i) {
        const guides::Material& material = step.materials.at(i);
        if (i > 0)
            card->body()->addWidget(new Hairline);
        auto* line = new QHBoxLayout;
        line->setSpacing(sizes.space(8));
        auto* box = new QCheckBox;
        box->setObjectName(u"guide.material.%1"_s.arg(i));
        box->setAccessibleName(material.name.here());
        box->setAccessibleDescription(material.hint.here());
        box->setChecked(m_ticked.value(step.id).contains(i));
        connect(box, &QCheckBox::toggled, this, [this, id = step.id, i](bool ticked) {
            if (ticked)
                m_ticked[id].insert(i);
            else
                m_ticked[id].remove(i);
        });
        boxes.append(box);
        line->addWidget(box, 0, Qt::AlignTop);
        auto* words = new QVBoxLayout;
        words->setSpacing(sizes.space(2));
        words->addWidget(wrapped(material.name.here(), TextRole::Body, Ink::Text, true));
        words->addWidget(wrapped(material.hint.here(), TextRole::Label, Ink::Secondary));
        line->addLayout(words, 1);
        card->body()->addLayout(line);
    }
    const auto count = [boxes, ready] {
        const auto done = std::ranges::count_if(boxes, [](const QCheckBox* box) { return box->isChecked(); });
        ready->setText(tr("%1 of %2 ready").arg(done).arg(boxes.size()));
    };
    for (QCheckBox* box : boxes)
        connect(box, &QCheckBox::toggled, ready, count);
    count();
    column->addWidget(card);
}

void GuidePage::addExact(QVBoxLayout* column)
{
    const guides::Step& step = m_walk.step();
    if (step.exact.isEmpty())
        return;
    auto* card = new Card;
    card->setBodyPadding(20, 16);
    card->body()->addWidget(wrapped(tr("To be filled in without a mistake"), TextRole::Lead));
    auto* chips = new QHBoxLayout;
    chips->setSpacing(Look::of(this).sizes().space(8));
    for (const guides::Text& field : step.exact)
        chips->addWidget(new Badge(BadgeKind::Neutral, field.here()));
    chips->addStretch(1);
    if (std::ranges::any_of(step.exact, [](const guides::Text& field) { return field.chinese.contains(u"身份证"); })) {
        auto* check = new LinkLabel(tr("Check the ID number here first"), TextRole::Label);
        check->setObjectName(u"guide.idcheck"_s);
        connect(check, &QAbstractButton::clicked, this, &GuidePage::checkId);
        chips->addWidget(check);
    }
    card->body()->addLayout(chips);
    column->addWidget(card);
}

void GuidePage::addTable(QVBoxLayout* column)
{
    const guides::Step& step = m_walk.step();
    if (!step.table)
        return;
    const Sizes& sizes = Look::of(this).sizes();
    auto* card = new Card;
    card->setBodyPadding(20, 16);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(sizes.space(16));
    grid->setVerticalSpacing(sizes.space(8));
    for (int c = 0; c < step.table->columns.size(); ++c) {
        grid->addWidget(wrapped(step.table->columns.at(c).here(), TextRole::Label, Ink::Muted, true), 0, c,
                        Qt::AlignTop);
        grid->setColumnStretch(c, c == 0 ? 2 : 3);
    }
    for (int r = 0; r < step.table->rows.size(); ++r) {
        grid->addWidget(new Hairline, 2 * r + 1, 0, 1, -1);
        for (int c = 0; c < step.table->rows.at(r).size(); ++c)
            grid->addWidget(wrapped(step.table->rows.at(r).at(c).here(), TextRole::Body, Ink::Text, c == 0), 2 * r + 2,
                            c, Qt::AlignTop);
    }
    card->body()->addLayout(grid);
    column->addWidget(card);
}

void GuidePage::addLines(QVBoxLayout* column, const QString& title, const QList<guides::Text>& lines, bool warning)
{
    if (lines.isEmpty())
        return;
    const Sizes& sizes = Look::of(this).sizes();
    auto* card = new Card(nullptr, warning ? Card::Kind::Plain : Card::Kind::Sunken);
    card->setBodyPadding(20, 16);
    card->body()->setSpacing(sizes.space(8));
    card->body()->addWidget(wrapped(title, TextRole::Lead));
    for (const guides::Text& text : lines) {
        auto* line = new QHBoxLayout;
        line->setSpacing(sizes.space(8));
        line->addWidget(new IconLabel(warning ? u"alert"_s : u"info"_s, warning ? Ink::Warning : Ink::Secondary), 0,
                        Qt::AlignTop);
        line->addWidget(wrapped(text.here()), 1);
        card->body()->addLayout(line);
    }
    column->addWidget(card);
}

void GuidePage::addLinks(QVBoxLayout* column)
{
    const guides::Step& step = m_walk.step();
    if (step.links.isEmpty())
        return;
    auto* card = new Card;
    card->setBodyPadding(20, 16);
    card->body()->setSpacing(Look::of(this).sizes().space(8));
    card->body()->addWidget(wrapped(tr("Go on here"), TextRole::Lead));
    for (int i = 0; i < step.links.size(); ++i) {
        const guides::Link& link = step.links.at(i);
        // Where one goes outside of the program stands there before one goes.
        const QString words = link.address.isEmpty() ? link.label.here() : link.label.here() + u"  "_s + link.address;
        auto* label = new LinkLabel(words);
        label->setObjectName(u"guide.link.%1"_s.arg(i));
        connect(
            label, &QAbstractButton::clicked, this,
            [this, link] {
                if (!link.guide.isEmpty())
                    Q_EMIT guideRequested(link.guide, link.step);
                else if (!link.service.isEmpty())
                    Q_EMIT pageRequested(link.service);
                else
                    Q_EMIT officialPageRequested(QUrl(link.address, QUrl::StrictMode));
            },
            Qt::QueuedConnection);
        card->body()->addWidget(label, 0, Qt::AlignLeft);
    }
    column->addWidget(card);
}

QWidget* GuidePage::makeSide()
{
    const guides::Step& step = m_walk.step();
    if (step.taps.isEmpty() && step.qr.isEmpty())
        return nullptr;
    const Sizes& sizes = Look::of(this).sizes();
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    auto* card = new Card;
    column->addWidget(card);
    column->addStretch(1);
    card->setBodyPadding(20, 16);
    card->body()->setSpacing(sizes.space(8));
    if (!step.taps.isEmpty()) {
        card->body()->addWidget(
            wrapped(step.tapsTitle.isEmpty() ? tr("How it is done") : step.tapsTitle.here(), TextRole::Lead));
        for (int i = 0; i < step.taps.size(); ++i)
            card->body()->addWidget(new NumberedLine(i + 1, step.taps.at(i).here()));
    }
    if (step.qr.isEmpty())
        return side;
    if (!step.taps.isEmpty())
        card->body()->addWidget(new Hairline);
    auto* line = new QHBoxLayout;
    line->setSpacing(sizes.space(16));
    auto* code = new QrView;
    code->setObjectName(u"guide.code"_s);
    code->setSide(128);
    code->setPurpose(step.qrCaption.here());
    if (const auto matrix = qr::encode(step.qr))
        code->setCode(*matrix, step.qrCaption.here());
    line->addWidget(code, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(sizes.space(4));
    words->addWidget(wrapped(tr("Scan with the phone"), TextRole::Body, Ink::Text, true));
    words->addWidget(wrapped(step.qrCaption.here(), TextRole::Label, Ink::Secondary));
    auto* address = wrapped(step.qr, TextRole::Label);
    address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addWidget(address);
    auto* larger = new LinkLabel(tr("Enlarge") + u"  Ctrl Q"_s, TextRole::Label);
    larger->setObjectName(u"guide.enlarge"_s);
    larger->setAccessibleName(tr("Enlarge the QR code"));
    connect(larger, &QAbstractButton::clicked, this, &GuidePage::enlarge);
    words->addWidget(larger, 0, Qt::AlignLeft);
    words->addStretch(1);
    line->addLayout(words, 1);
    card->body()->addLayout(line);
    return side;
}

} // namespace yibao::ui
