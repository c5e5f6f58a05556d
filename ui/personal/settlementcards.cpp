// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// The cards of SettlementView: bars, tables, check, visit.

#include "core/catalog/celltext.h"
#include "ui/pages/cardlayout.h"
#include "ui/pages/personalcontext.h"
#include "ui/personal/settlementparts.h"
#include "ui/personal/settlementview.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/maskedtext.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int factLabel = 84;

Label* amountLabel(const QString& amount, bool bold)
{
    auto* label = new Label(amount, TextRole::Body);
    label->setRole(TextRole::Body, bold);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

/// Lines of words and amounts with a hairline between them.
class Amounts
{
public:
    explicit Amounts(const Look& look)
        : m_card(new Card)
        , m_indent(look.sizes().space(16))
    {
        m_card->setBodyPadding(20, 6);
        m_card->body()->setSpacing(0);
    }
    void add(const QString& name, const QString& amount, bool head)
    {
        if (m_card->body()->count() > 0)
            m_card->body()->addWidget(new Hairline);
        auto* line = new QHBoxLayout;
        line->setContentsMargins(head ? 0 : m_indent, 6, 0, 6);
        line->setSpacing(12);
        auto* words = cardlayout::wrapped(name, TextRole::Body, Ink::Text);
        words->setRole(TextRole::Body, head);
        line->addWidget(words, 1);
        line->addWidget(amountLabel(amount, head), 0, Qt::AlignTop);
        m_card->body()->addLayout(line);
    }
    [[nodiscard]] Card* card() const
    {
        m_card->body()->addStretch(1);
        return m_card;
    }

private:
    Card* m_card;
    int m_indent;
};

/// Words that may break anywhere: numbers and names of members have no place of their own to break at.
Label* breakable(const QString& words, TextRole role, Ink ink)
{
    constexpr qsizetype longest = 14;
    QString broken;
    qsizetype run = 0;
    for (const QChar c : words) {
        broken += c;
        run = c.unicode() < 0x80 && !c.isSpace() ? run + 1 : 0;
        if (run >= longest)
            broken += QChar(0x200b);
    }
    auto* label = cardlayout::wrapped(broken, role, ink);
    label->setAccessibleName(words);
    return label;
}

QString told(const std::optional<Money>& amount)
{
    return amount ? amount->toString() : u"—"_s;
}

} // namespace

void SettlementView::fill()
{
    const SettlementParts parts(m_dataset, m_row, m_shares);
    cardlayout::clear(*m_left);
    cardlayout::clear(*m_right);
    m_help = nullptr;
    if (m_error) {
        auto* trouble = new Card(nullptr, Card::Kind::Sunken);
        trouble->setObjectName(u"settlement.trouble"_s);
        trouble->setBodyPadding(16, 8);
        auto* line = new QHBoxLayout;
        line->setSpacing(12);
        line->addWidget(new IconLabel(u"alert"_s, Ink::Warning));
        //: %1 says what went wrong
        line->addWidget(cardlayout::wrapped(tr("%1 What is shown is what the list told.").arg(lineFor(*m_error)),
                                            TextRole::Body, Ink::Text),
                        1);
        auto* again = new Button(ButtonRole::Outlined, tr("Try again"), {}, u"F5"_s);
        again->setObjectName(u"settlement.retry"_s);
        connect(again, &QAbstractButton::clicked, this, &SettlementView::ask, Qt::QueuedConnection);
        line->addWidget(again);
        trouble->body()->addLayout(line);
        m_left->addWidget(trouble);
    }
    fillStatement(parts);
    fillOwn(parts);
    fillTables(parts);
    fillCheck(parts);
    fillFurther();
    fillShares();
    m_left->addStretch(1);
    fillVisit();
    fillHelp();
    fillRest();
    m_right->addStretch(1);
}

void SettlementView::fillStatement(const SettlementParts& parts)
{
    auto* card = new Card;
    card->setBodyPadding(20, 16);
    card->body()->setSpacing(8);
    auto* statement = cardlayout::wrapped(parts.statement(), TextRole::Heading, Ink::Text);
    statement->setObjectName(u"settlement.statement"_s);
    card->body()->addWidget(statement);
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(new Label(tr("Who paid this"), TextRole::Lead));
    if (m_source && m_source->origin == catalog::Origin::Synthetic)
        line->addWidget(new SyntheticBadge);
    line->addStretch(1);
    if (parts.hospital)
        line->addWidget(
            new Label(tr("Hospital %1 yuan").arg(parts.hospital->toString()), TextRole::Label, Ink::Secondary));
    card->body()->addLayout(line);
    auto* bar = new SplitBar;
    bar->setObjectName(u"settlement.payers"_s);
    bar->setParts(parts.statement(), parts.total.value_or(Money()), parts.payers);
    card->body()->addWidget(bar);
    m_left->addWidget(card);
}

void SettlementView::fillOwn(const SettlementParts& parts)
{
    if (parts.own.isEmpty())
        return;
    auto* card = new Card;
    card->setBodyPadding(20, 12);
    card->body()->setSpacing(8);
    const QString title = tr("What the own part of %1 yuan is made of").arg(parts.personal->toString());
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(new Label(title, TextRole::Lead));
    line->addWidget(
        new Label(tr("insured %1 yuan · uninsured %2 yuan").arg(parts.borne.toString(), parts.uninsured.toString()),
                  TextRole::Label, Ink::Secondary));
    line->addStretch(1);
    card->body()->addLayout(line);
    auto* bar = new SplitBar;
    bar->setObjectName(u"settlement.own"_s);
    bar->setParts(title, *parts.personal, parts.own);
    card->body()->addWidget(bar);
    card->body()->addWidget(cardlayout::wrapped(
        tr("Insured: what you pay of costs that the insurance covers. Uninsured: costs it does not cover at all."),
        TextRole::Caption, Ink::Muted));
    m_left->addWidget(card);
}

void SettlementView::fillTables(const SettlementParts& parts)
{
    const auto label = [this](const QString& field) { return catalog::translated(m_dataset.field(field)->label); };
    const Look& look = Look::of(this);
    Amounts funds(look);
    funds.add(label(u"funds"_s), told(parts.funds), true);
    for (const SettlementParts::Line& line : parts.fundLines)
        funds.add(line.name, line.amount.toString(), false);
    funds.add(label(u"hospitalPart"_s), told(parts.hospital), true);
    Amounts person(look);
    person.add(label(u"personalPart"_s), told(parts.personal), true);
    for (const SettlementParts::Line& line : parts.personLines)
        person.add(line.name, line.amount.toString(), false);
    auto* both = new QHBoxLayout;
    both->setSpacing(look.sizes().cardGap);
    both->addWidget(funds.card(), 1);
    both->addWidget(person.card(), 1);
    m_left->addLayout(both);
}

void SettlementView::fillFurther()
{
    // Amounts that say how it was reckoned, not who paid.
    Amounts further(Look::of(this));
    further.add(tr("How it was reckoned"), {}, true);
    bool any = false;
    for (const QString& field : {u"fullyOwnPay"_s, u"overLimitPay"_s, u"upfrontPay"_s, u"withinScope"_s,
                                 u"deductible"_s, u"pooledRatio"_s, u"balance"_s}) {
        const QString value = text(field);
        if (value.isEmpty())
            continue;
        const bool money = m_dataset.field(field)->kind == catalog::FieldKind::Money;
        const auto amount = money ? Money::fromYuan(value) : std::nullopt;
        further.add(catalog::translated(m_dataset.field(field)->label), amount ? amount->toString() : value, false);
        any = true;
    }
    if (any)
        m_left->addWidget(further.card());
    else
        delete further.card();
}

void SettlementView::fillShares()
{
    if (m_shares.isEmpty())
        return;
    const catalog::CellText cells(m_context.source.catalog());
    catalog::Filter funds;
    funds.kind = catalog::FilterKind::Choice;
    funds.dictionary = u"fund-type"_s;
    auto* card = new Card;
    card->setObjectName(u"settlement.shares"_s);
    card->setBodyPadding(20, 12);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    const auto head = [&](int column, const QString& words) {
        auto* label = new Label(words, TextRole::Label, Ink::Muted);
        label->setAlignment(column == 0 ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(label, 0, column);
    };
    head(0, tr("Fund, as the portal lists it"));
    head(1, tr("Paid"));
    head(2, tr("Within the policy scope"));
    const auto amount = [](const QString& yuan) {
        const auto money = Money::fromYuan(yuan);
        // What cannot be read is shown as it is.
        return money ? money->toString() : yuan.isEmpty() ? u"—"_s : yuan;
    };
    for (qsizetype i = 0; i < m_shares.size(); ++i) {
        const auto& share = m_shares.at(i);
        const int row = static_cast<int>(i) + 1;
        const QString known = cells.filterValueInWords(funds, share.fund);
        //: %1 is a code that nobody here knows
        const QString name = known == share.fund ? tr("unknown (%1)").arg(share.fund) : known;
        grid->addWidget(cardlayout::wrapped(name, TextRole::Body, Ink::Text), row, 0);
        grid->addWidget(amountLabel(amount(share.paid), false), row, 1);
        grid->addWidget(amountLabel(amount(share.withinScope), false), row, 2);
    }
    card->body()->addLayout(grid);
    m_left->addWidget(card);
}

void SettlementView::fillCheck(const SettlementParts& parts)
{
    auto* holder = new QWidget;
    holder->setObjectName(u"settlement.check"_s);
    auto* line = new QHBoxLayout(holder);
    line->setContentsMargins(2, 0, 2, 0);
    line->setSpacing(8);
    QString words;
    Ink ink = Ink::Secondary;
    switch (parts.check()) {
    case SettlementParts::Check::Agrees:
        words = tr("The amounts add up: funds + hospital + person = total");
        ink = Ink::Success;
        line->addWidget(new IconLabel(u"ok"_s, ink), 0, Qt::AlignTop);
        break;
    case SettlementParts::Check::Disagrees:
        words = tr("The amounts do not add up; the settlement sheet of the hospital is what counts.");
        ink = Ink::Warning;
        line->addWidget(new IconLabel(u"alert"_s, ink), 0, Qt::AlignTop);
        break;
    case SettlementParts::Check::Unknown:
        words = m_asking ? tr("Asking the portal for the details…") : tr("The portal tells too little to add it up.");
        line->addWidget(new IconLabel(u"info"_s, ink), 0, Qt::AlignTop);
        break;
    }
    if (!parts.disagreements().isEmpty())
        words += u' ' + parts.disagreements().join(u' ');
    auto* label = cardlayout::wrapped(words, TextRole::Body, ink);
    label->setObjectName(u"settlement.checkWords"_s);
    line->addWidget(label, 1);
    line->addWidget(new Label(tr("Unit: yuan"), TextRole::Label, Ink::Secondary), 0, Qt::AlignTop);
    m_left->addWidget(holder);
}

void SettlementView::addFact(Card& card, const QString& label, QWidget* value)
{
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    auto* title = cardlayout::wrapped(label, TextRole::Label, Ink::Muted);
    title->setFixedWidth(factLabel * Look::of(this).sizes().tableRow / 34);
    line->addWidget(title, 0, Qt::AlignTop);
    line->addWidget(value, 1);
    card.body()->addLayout(line);
}

void SettlementView::fillVisit()
{
    auto* card = new Card;
    card->setObjectName(u"settlement.visit"_s);
    card->setBodyPadding(20, 12);
    card->body()->setSpacing(6);
    card->body()->addWidget(new Label(tr("This visit"), TextRole::Lead));
    const PersonalContext& personal = *m_context.personal;
    if (const auto& person = personal.service.session().person()) {
        const auto gate = [&personal, id = m_service.id] {
            return personal.audit.note(account::AuditKind::Reveal, id).has_value();
        };
        const auto masked = [&](MaskedText::Kind kind, const QString& label, const QString& value,
                                const QString& name) {
            auto* shown = new MaskedText(kind, label);
            shown->setObjectName(name);
            shown->setValue(value);
            if (personal.mode == account::StationMode::Window)
                shown->setGate(gate);
            addFact(*card, label, shown);
        };
        masked(MaskedText::Kind::Name, tr("Name"), person->name, u"settlement.name"_s);
        masked(MaskedText::Kind::CitizenId, tr("ID number"), person->certNo, u"settlement.certNo"_s);
    }
    const auto add = [&](const QString& field) {
        const QString value = text(field);
        if (!value.isEmpty())
            addFact(*card, catalog::translated(m_dataset.field(field)->label),
                    breakable(value, TextRole::Body, Ink::Text));
    };
    for (const QString& field : {u"insuranceType"_s, u"medType"_s, u"treatmentPlace"_s, u"institution"_s, u"begin"_s,
                                 u"end"_s, u"settledAt"_s}) {
        if (m_dataset.field(field) != nullptr)
            add(field);
    }
    card->body()->addWidget(new Hairline);
    for (const QString& field : {u"disease"_s, u"code"_s, u"invoice"_s, u"institutionCode"_s}) {
        if (m_dataset.field(field) != nullptr)
            add(field);
    }
    m_right->addWidget(card);
}

void SettlementView::fillRest()
{
    // What the portal told besides is shown as it is, to whoever wants it.
    QList<std::pair<QString, QString>> rest;
    for (auto it = m_row.extra.cbegin(); it != m_row.extra.cend(); ++it) {
        const bool ofAField = it.key().endsWith(u"Text") && m_dataset.indexOf(it.key().chopped(4)) >= 0;
        if (!ofAField && !it.value().isEmpty())
            rest.append({it.key(), it.value()});
    }
    if (rest.isEmpty())
        return;
    auto* card = new Card;
    card->setObjectName(u"settlement.rest"_s);
    card->setBodyPadding(12, 4);
    auto* open = new Button(ButtonRole::Quiet, tr("More from the portal (%1)").arg(rest.size()));
    open->setObjectName(u"settlement.restOpen"_s);
    open->setCheckable(true);
    open->setIconName(u"down"_s);
    open->setIconBehind(true);
    card->body()->addWidget(open, 0, Qt::AlignLeft);
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(8, 0, 8, 8);
    column->setSpacing(4);
    for (const auto& [key, value] : std::as_const(rest)) {
        column->addWidget(breakable(key, TextRole::Label, Ink::Muted));
        column->addWidget(breakable(value, TextRole::Body, Ink::Text));
    }
    list->setVisible(m_restOpen);
    open->setChecked(m_restOpen);
    card->body()->addWidget(list);
    connect(open, &QAbstractButton::toggled, this, [this, list, open](bool shown) {
        m_restOpen = shown;
        list->setVisible(shown);
        open->setIconName(shown ? u"up"_s : u"down"_s);
    });
    m_right->addWidget(card);
}

void SettlementView::fillHelp()
{
    //: %1 is a telephone number
    const QString words = tr("The settlement sheet of the hospital is what counts. New settlements may show some days "
                             "later. Ask the insured place: %1.")
                              .arg(m_hotline.number());
    if (m_help != nullptr) {
        m_help->setText(words);
        return;
    }
    auto* card = new Card;
    card->setBodyPadding(20, 12);
    card->body()->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(new IconLabel(u"info"_s, Ink::Secondary));
    head->addWidget(new Label(tr("If something is not right"), TextRole::Lead), 1);
    card->body()->addLayout(head);
    m_help = cardlayout::wrapped(words, TextRole::Label, Ink::Secondary);
    card->body()->addWidget(m_help);
    m_right->addWidget(card);
}

QString SettlementView::words() const
{
    const SettlementParts parts(m_dataset, m_row, m_shares);
    QStringList lines{parts.statement()};
    for (const QString& field : {u"settledAt"_s, u"institution"_s, u"medType"_s}) {
        if (const QString value = text(field); !value.isEmpty())
            lines.append(tr("%1: %2").arg(catalog::translated(m_dataset.field(field)->label), value));
    }
    const auto add = [&](const QString& name, const std::optional<Money>& amount) {
        if (amount)
            lines.append(tr("%1: %2").arg(name, amount->toString()));
    };
    add(catalog::translated(m_dataset.field(u"funds"_s)->label), parts.funds);
    for (const SettlementParts::Line& line : parts.fundLines)
        add(line.name, line.amount);
    add(catalog::translated(m_dataset.field(u"hospitalPart"_s)->label), parts.hospital);
    add(catalog::translated(m_dataset.field(u"personalPart"_s)->label), parts.personal);
    for (const SettlementParts::Line& line : parts.personLines)
        add(line.name, line.amount);
    lines += parts.disagreements();
    return lines.join(u'\n');
}

} // namespace yibao::ui
