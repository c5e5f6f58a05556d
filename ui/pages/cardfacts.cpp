// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// The body of DetailCard: every value with its label and a copy mark, what the source lacks, the code to take along.

#include "core/base/money.h"
#include "core/catalog/catalog.h"
#include "core/identity/phone.h"
#include "core/qr/qr.h"
#include "ui/pages/cardlayout.h"
#include "ui/pages/detailcard.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/qrview.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int labelWidth = 104;

} // namespace

void DetailCard::addFact(const QString& id, const QString& label, const QString& value, const QString& copy,
                         QWidget* instead)
{
    const Look& look = Look::of(this);
    const Sizes& sizes = look.sizes();
    const int row = m_grid->rowCount();
    // One line stands in the middle of its row; of several lines the first one does.
    const auto above = [&](TextRole role) {
        return std::max(0, (sizes.compact - QFontMetrics(look.font(role)).height()) / 2);
    };
    auto* title = cardlayout::wrapped(label, TextRole::Label, Ink::Muted);
    title->setFixedWidth(labelWidth * sizes.tableRow / 34);
    title->setContentsMargins(0, above(TextRole::Label), 0, above(TextRole::Label));
    m_grid->addWidget(title, row, 0, Qt::AlignTop);
    QWidget* shown = instead;
    if (shown == nullptr) {
        auto* words = cardlayout::wrapped(value, TextRole::Body, Ink::Text);
        words->setContentsMargins(0, above(TextRole::Body), 0, above(TextRole::Body));
        if (m_dataset.field(id) != nullptr)
            mark(*words, id);
        shown = words;
    }
    shown->setObjectName(u"card.value."_s + id);
    m_grid->addWidget(shown, row, 1, instead == nullptr ? Qt::Alignment() : Qt::AlignVCenter);
    m_grid->setRowMinimumHeight(row, sizes.compact);
    if (copy.isEmpty())
        return;
    //: %1 is the label of a value: "Copy: Address"
    auto* button = new IconButton(u"copy"_s, tr("Copy: %1").arg(label));
    button->setObjectName(u"card.copy."_s + id);
    button->setButtonSize(IconButton::Size::Smallest);
    connect(button, &QAbstractButton::clicked, this, [this, label, copy] {
        if (m_put)
            m_put(copy);
        else
            QGuiApplication::clipboard()->setText(copy);
        Q_EMIT copied(label);
    });
    auto* holder = new QVBoxLayout;
    holder->setContentsMargins(0, (sizes.compact - sizes.smallest) / 2, 0, 0);
    holder->addWidget(button);
    holder->addStretch(1);
    m_grid->addLayout(holder, row, 2);
}

void DetailCard::fillFacts()
{
    // The grid keeps its row numbers when it is emptied, so each row gets a grid of its own making.
    cardlayout::clear(*m_grid);
    auto* facts = static_cast<QVBoxLayout*>(m_facts->layout());
    facts->removeItem(m_grid);
    delete m_grid;
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    facts->insertLayout(0, m_grid);

    QStringList absent;
    QList<const catalog::Field*> order;
    // The code first: it is what other systems ask for.
    for (const catalog::Field& field : m_dataset.fields) {
        if (field.id == u"code")
            order.append(&field);
    }
    for (const catalog::Column& column : m_service.columns) {
        const catalog::Field* field = m_dataset.field(column.field);
        if (field != nullptr && !order.contains(field))
            order.append(field);
    }
    for (const catalog::Field& field : m_dataset.fields) {
        if (!order.contains(&field))
            order.append(&field);
    }
    for (const catalog::Field* field : std::as_const(order)) {
        if (!isTold(*field))
            continue;
        const QString label = catalog::translated(field->label);
        const QString words = m_text.text(m_dataset, m_row, field->id);
        if (words.isEmpty()) {
            const bool usual = std::any_of(m_service.columns.cbegin(), m_service.columns.cend(),
                                           [&](const catalog::Column& c) { return c.field == field->id && c.shown; });
            if (usual)
                absent.append(label);
            continue;
        }
        addValue(*field, label, words);
    }
    addExtra();
    addHotline();
    if (!absent.isEmpty()) {
        auto* names = cardlayout::wrapped(absent.join(tr(", ")), TextRole::Body, Ink::Secondary);
        addFact(u"absent"_s, tr("Not in the source"), {}, {}, names);
    }
    fillCode();
}

void DetailCard::addValue(const catalog::Field& field, const QString& label, const QString& words)
{
    if (field.kind == catalog::FieldKind::Region) {
        const auto code = catalog::RegionCode::parse(m_row.cells.value(m_dataset.indexOf(field.id)));
        QStringList path = code ? m_catalog.regions().path(*code) : QStringList();
        const QString rest = m_row.extra.value(field.id + u"Text"_s);
        if (!path.isEmpty() && !rest.isEmpty())
            path.append(rest);
        addFact(field.id, label, path.isEmpty() ? words : path.join(u" · "_s), words);
    } else if (field.kind == catalog::FieldKind::Phone) {
        const auto phones = identity::splitPhones(words);
        for (qsizetype i = 0; i < phones.size(); ++i) {
            const identity::Phone& phone = phones.at(i);
            const QString shown = phone.note.isEmpty() ? phone.number : tr("%1 (%2)").arg(phone.number, phone.note);
            addFact(u"%1.%2"_s.arg(field.id).arg(i), i == 0 ? label : QString(), shown, phone.number);
        }
    } else if (field.kind == catalog::FieldKind::Flag) {
        const QString value = m_row.cells.value(m_dataset.indexOf(field.id));
        const BadgeKind kind = value == u"1"   ? BadgeKind::Success
                               : value == u"0" ? BadgeKind::Danger
                                               : BadgeKind::Neutral;
        auto* holder = new QWidget;
        auto* line = new QHBoxLayout(holder);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(new Badge(kind, words, Badge::iconOf(kind)));
        line->addStretch(1);
        addFact(field.id, label, {}, {}, holder);
    } else if (const auto amount = field.kind == catalog::FieldKind::Money ? Money::fromYuan(words) : std::nullopt) {
        //: an amount
        addFact(field.id, label, tr("%1 yuan").arg(amount->toString()), amount->toString());
    } else {
        addFact(field.id, label, words, words);
    }
}

void DetailCard::addExtra()
{
    // What the portal or the list carried beyond the catalogue is shown as it is.
    for (auto it = m_row.extra.cbegin(); it != m_row.extra.cend(); ++it) {
        const bool wordsOfAField = it.key().endsWith(u"Text") && m_dataset.indexOf(it.key().chopped(4)) >= 0;
        static const QStringList serial{u"seq"_s, u"no"_s, u"序号"_s, u"rownum"_s};
        // The number of a line is told at the foot.
        if (!wordsOfAField && !it.value().isEmpty() && !serial.contains(it.key().toLower()))
            addFact(u"extra."_s + it.key(), it.key(), it.value(), it.value());
    }
}

void DetailCard::addHotline()
{
    auto* hotline = new QWidget;
    auto* line = new QHBoxLayout(hotline);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    auto* number = new Label(m_hotlineNumber);
    number->setRole(TextRole::Body, true);
    line->addWidget(number);
    auto* hint = new Label(m_hotlineHasArea ? tr("insurance hotline, area code first")
                                            : tr("hotline; area code first elsewhere"),
                           TextRole::Label, Ink::Muted);
    hint->setElided(true);
    line->addWidget(hint, 1);
    addFact(u"hotline"_s, tr("To make sure"), {}, m_hotlineNumber, hotline);
}

void DetailCard::fillCode()
{
    const QString code = m_text.text(m_dataset, m_row, u"code"_s);
    const bool ascii = !m_personal && !code.isEmpty() && std::all_of(code.cbegin(), code.cend(), [](QChar c) {
        return c.unicode() > 0x20 && c.unicode() < 0x7f;
    });
    const auto matrix = ascii ? qr::encode(code) : Result<qr::QrMatrix>(fail(Error{}));
    m_take->setVisible(matrix.has_value());
    if (matrix) {
        const catalog::Field* field = m_dataset.field(u"code"_s);
        m_qrText->setText(tr("The code holds only this: %1. Nothing about a person.")
                              .arg(field == nullptr ? code : catalog::translated(field->label)));
        m_qr->setCode(*matrix, m_qrText->text());
    }
}

} // namespace yibao::ui
