// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/detailcard.h"

#include "core/catalog/catalog.h"
#include "core/identity/phone.h"
#include "core/qr/qr.h"
#include "ui/models/querypresenter.h"
#include "ui/pages/overlayscrollbar.h"
#include "ui/theme/painting.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/qrview.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int labelWidth = 104;

void clearLayout(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        delete item->widget();
        if (item->layout() != nullptr)
            clearLayout(*item->layout());
        delete item;
    }
}

Label* wrapped(const QString& text, TextRole role, Ink ink)
{
    auto* label = new Label(text, role, ink);
    label->setWordWrap(true);
    return label;
}

} // namespace

DetailCard::DetailCard(const catalog::Catalog& catalog, const catalog::Service& service, QWidget* parent)
    : QFrame(parent)
    , m_service(service)
    , m_dataset(catalog.datasetOf(service))
    , m_catalog(catalog)
    , m_text(catalog)
{
    setObjectName(u"detailCard"_s);
    setAccessibleName(tr("Details"));
    build();
    followLook();
}

DetailCard::~DetailCard() = default;

void DetailCard::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 0);
    column->setSpacing(0);

    m_head = new QWidget;
    auto* head = new QVBoxLayout(m_head);
    head->setContentsMargins(20, 12, 20, 12);
    head->setSpacing(4);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    m_name = wrapped({}, TextRole::Heading, Ink::Text);
    m_name->setObjectName(u"card.name"_s);
    auto* close = new IconButton(u"close"_s, tr("Close"), u"Esc"_s);
    close->setObjectName(u"card.close"_s);
    close->setButtonSize(IconButton::Size::Compact);
    top->addWidget(m_name, 1);
    top->addWidget(close, 0, Qt::AlignTop);
    head->addLayout(top);
    m_alias = wrapped({}, TextRole::Label, Ink::Muted);
    head->addWidget(m_alias);
    m_badges = new QWidget;
    auto* badges = new QHBoxLayout(m_badges);
    badges->setContentsMargins(0, 4, 0, 0);
    badges->setSpacing(6);
    head->addWidget(m_badges);
    column->addWidget(m_head);
    column->addWidget(new Hairline);

    m_facts = new QWidget;
    m_facts->setObjectName(u"card.facts"_s);
    auto* facts = new QVBoxLayout(m_facts);
    facts->setContentsMargins(20, 8, 20, 12);
    facts->setSpacing(8);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    facts->addLayout(m_grid);

    m_take = new QWidget;
    auto* parted = new QVBoxLayout(m_take);
    parted->setContentsMargins(0, 0, 0, 0);
    parted->setSpacing(12);
    parted->addWidget(new Hairline);
    auto* take = new QHBoxLayout;
    take->setSpacing(16);
    parted->addLayout(take);
    m_qr = new QrView;
    m_qr->setObjectName(u"card.qr"_s);
    take->addWidget(m_qr, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* taken = new Label(tr("Take it along on the phone"), TextRole::Body);
    taken->setRole(TextRole::Body, true);
    m_qrText = wrapped({}, TextRole::Label, Ink::Secondary);
    words->addStretch(1);
    words->addWidget(taken);
    words->addWidget(m_qrText);
    words->addStretch(1);
    take->addLayout(words, 1);
    facts->addWidget(m_take);
    facts->addStretch(1);

    m_scroll = new QScrollArea;
    m_scroll->setObjectName(u"card.scroll"_s);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_facts);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_facts->setAutoFillBackground(false);
    new OverlayScrollBar(m_scroll);
    column->addWidget(m_scroll, 1);
    column->addWidget(new Hairline);

    m_foot = new QWidget;
    auto* foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(20, 9, 20, 9);
    foot->setSpacing(12);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    m_origin = wrapped({}, TextRole::Caption, Ink::Secondary);
    m_origin->setObjectName(u"card.origin"_s);
    m_date = wrapped({}, TextRole::Caption, Ink::Secondary);
    lines->addWidget(m_origin);
    lines->addWidget(m_date);
    foot->addLayout(lines, 1);
    auto* marks = new QVBoxLayout;
    marks->setSpacing(4);
    m_freshness = new FreshnessBadge;
    m_synthetic = new SyntheticBadge;
    marks->addWidget(m_freshness, 0, Qt::AlignRight);
    marks->addWidget(m_synthetic, 0, Qt::AlignRight);
    marks->addStretch(1);
    foot->addLayout(marks);
    column->addWidget(m_foot);
    column->addWidget(new Hairline);

    m_actions = new QWidget;
    auto* actions = new QHBoxLayout(m_actions);
    actions->setContentsMargins(20, 9, 20, 9);
    actions->setSpacing(8);
    m_sentence = new Button(ButtonRole::Primary, tr("Copy as a sentence"), u"copy"_s);
    m_sentence->setObjectName(u"card.sentence"_s);
    m_sentence->setToolTip(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C).toString(QKeySequence::NativeText));
    actions->addWidget(m_sentence, 1);
    column->addWidget(m_actions);

    connect(close, &QAbstractButton::clicked, this, &DetailCard::closeRequested);
    connect(m_sentence, &QAbstractButton::clicked, this, &DetailCard::sentenceRequested);
}

void DetailCard::showRow(const catalog::Row& row, const std::optional<catalog::Provenance>& source, QDate today)
{
    const bool another = row.key != m_row.key;
    m_row = row;
    m_source = source;
    m_today = today;
    fillHead();
    fillFacts();
    fillFoot(today);
    if (another)
        m_scroll->verticalScrollBar()->setValue(0);
    setAccessibleName(tr("Details of %1").arg(m_name->text()));
    // Wrapped words know their height only now; the first picture shall be the right one.
    for (QWidget* part : {m_head, m_facts, m_foot})
        part->layout()->activate();
    layout()->activate();
}

void DetailCard::fillHead()
{
    QString name;
    for (const catalog::Field& field : m_dataset.fields) {
        if (field.kind == catalog::FieldKind::Name)
            name = m_text.text(m_dataset, m_row, field.id);
    }
    // Places have no name of their own: the row is known by its path.
    if (name.isEmpty())
        name = m_text.shown(m_dataset, m_row,
                            m_dataset.fields.first().kind == catalog::FieldKind::Region ? m_dataset.fields.first().id
                                                                                        : u"region"_s);
    m_name->setText(name);
    const QString alias = m_text.text(m_dataset, m_row, u"alias"_s);
    m_alias->setText(tr("also %1").arg(alias));
    m_alias->setVisible(!alias.isEmpty());

    auto& badges = static_cast<QHBoxLayout&>(*m_badges->layout());
    clearLayout(badges);
    if (const catalog::Field* kind = kindField()) {
        const QString words = m_text.text(m_dataset, m_row, kind->id);
        if (!words.isEmpty())
            badges.addWidget(new Badge(BadgeKind::Neutral, words));
    }
    badges.addWidget(new Badge(BadgeKind::Own, catalog::translated(m_service.title), m_service.icon));
    badges.addStretch(1);
}

bool DetailCard::isTold(const catalog::Field& field) const
{
    return field.kind != catalog::FieldKind::Name && field.id != u"alias" && &field != kindField();
}

const catalog::Field* DetailCard::kindField() const
{
    for (const catalog::Field& field : m_dataset.fields) {
        if (field.kind == catalog::FieldKind::Choice)
            return &field;
    }
    return nullptr;
}

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
    auto* title = wrapped(label, TextRole::Label, Ink::Muted);
    title->setFixedWidth(labelWidth * sizes.tableRow / 34);
    title->setContentsMargins(0, above(TextRole::Label), 0, above(TextRole::Label));
    m_grid->addWidget(title, row, 0, Qt::AlignTop);
    QWidget* shown = instead;
    if (shown == nullptr) {
        auto* words = wrapped(value, TextRole::Body, Ink::Text);
        words->setContentsMargins(0, above(TextRole::Body), 0, above(TextRole::Body));
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
    clearLayout(*m_grid);
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
        if (field->kind == catalog::FieldKind::Region) {
            const auto code = catalog::RegionCode::parse(m_row.cells.value(m_dataset.indexOf(field->id)));
            QStringList path = code ? m_catalog.regions().path(*code) : QStringList();
            const QString rest = m_row.extra.value(field->id + u"Text"_s);
            if (!path.isEmpty() && !rest.isEmpty())
                path.append(rest);
            addFact(field->id, label, path.isEmpty() ? words : path.join(u" · "_s), words);
        } else if (field->kind == catalog::FieldKind::Phone) {
            const auto phones = identity::splitPhones(words);
            for (qsizetype i = 0; i < phones.size(); ++i) {
                const identity::Phone& phone = phones.at(i);
                const QString shown = phone.note.isEmpty() ? phone.number : tr("%1 (%2)").arg(phone.number, phone.note);
                addFact(u"%1.%2"_s.arg(field->id).arg(i), i == 0 ? label : QString(), shown, phone.number);
            }
        } else if (field->kind == catalog::FieldKind::Flag) {
            const QString value = m_row.cells.value(m_dataset.indexOf(field->id));
            const BadgeKind kind = value == u"1"   ? BadgeKind::Success
                                   : value == u"0" ? BadgeKind::Danger
                                                   : BadgeKind::Neutral;
            auto* holder = new QWidget;
            auto* line = new QHBoxLayout(holder);
            line->setContentsMargins(0, 0, 0, 0);
            line->addWidget(new Badge(kind, words, Badge::iconOf(kind)));
            line->addStretch(1);
            addFact(field->id, label, {}, {}, holder);
        } else {
            addFact(field->id, label, words, words);
        }
    }
    // What the portal or the list carried beyond the catalogue is shown as it is.
    for (auto it = m_row.extra.cbegin(); it != m_row.extra.cend(); ++it) {
        const bool wordsOfAField = it.key().endsWith(u"Text") && m_dataset.indexOf(it.key().chopped(4)) >= 0;
        static const QStringList serial{u"seq"_s, u"no"_s, u"序号"_s, u"rownum"_s};
        // The number of a line is told at the foot.
        if (!wordsOfAField && !it.value().isEmpty() && !serial.contains(it.key().toLower()))
            addFact(u"extra."_s + it.key(), it.key(), it.value(), it.value());
    }

    auto* hotline = new QWidget;
    auto* line = new QHBoxLayout(hotline);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    auto* number = new Label(m_hotlineNumber);
    number->setRole(TextRole::Body, true);
    line->addWidget(number);
    auto* hint = new Label(m_hotlineHasArea ? tr("insurance hotline, area code first")
                                            : tr("insurance hotline; from elsewhere dial the area code first"),
                           TextRole::Label, Ink::Muted);
    hint->setElided(true);
    line->addWidget(hint, 1);
    addFact(u"hotline"_s, tr("To make sure"), {}, m_hotlineNumber, hotline);
    if (!absent.isEmpty()) {
        auto* names = wrapped(absent.join(tr(", ")), TextRole::Body, Ink::Secondary);
        addFact(u"absent"_s, tr("Not in the source"), {}, {}, names);
    }

    const QString code = m_text.text(m_dataset, m_row, u"code"_s);
    const bool ascii = !code.isEmpty() && std::all_of(code.cbegin(), code.cend(),
                                                      [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
    const auto matrix = ascii ? qr::encode(code) : Result<qr::QrMatrix>(fail(Error{}));
    m_take->setVisible(matrix.has_value());
    if (matrix) {
        const catalog::Field* field = m_dataset.field(u"code"_s);
        m_qrText->setText(tr("The code holds only this: %1. Nothing about a person.")
                              .arg(field == nullptr ? code : catalog::translated(field->label)));
        m_qr->setCode(*matrix, m_qrText->text());
    }
}

void DetailCard::fillFoot(QDate today)
{
    QString origin;
    if (m_source)
        origin = models::QueryPresenter::sourceWords({*m_source});
    if (m_row.position > 0)
        //: %1 is the title of a list, %2 a row number
        origin = tr("%1, row %2").arg(origin, QLocale(QLocale::English).toString(m_row.position));
    m_origin->setText(origin);
    m_origin->setVisible(!origin.isEmpty());
    const QDate asOf = m_source ? m_source->asOf : QDate();
    const auto freshness = catalog::freshness(asOf, today);
    QString date = asOf.isValid() ? tr("As of %1").arg(asOf.toString(Qt::ISODate)) : tr("The source gives no date");
    if (freshness == catalog::Freshness::Expired || freshness == catalog::Freshness::Unknown)
        date = tr("%1; please call the hotline before you travel").arg(date);
    m_date->setText(date);
    m_freshness->setAsOf(asOf, today);
    m_synthetic->setVisible(m_source && m_source->origin == catalog::Origin::Synthetic);
}

void DetailCard::setHotline(const QString& number, bool withAreaCode)
{
    if (number == m_hotlineNumber && withAreaCode == m_hotlineHasArea)
        return;
    m_hotlineNumber = number;
    m_hotlineHasArea = withAreaCode;
    if (!m_row.key.isEmpty())
        fillFacts();
}

void DetailCard::focusFirst()
{
    m_sentence->setFocus(Qt::TabFocusReason);
}

void DetailCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeRequested();
        event->accept();
        return;
    }
    QFrame::keyPressEvent(event);
}

void DetailCard::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    QPainter painter(this);
    // The card runs out of the page at its foot, so its lower edge is not drawn.
    paint::frame(painter, QRectF(rect()).adjusted(0, 0, 0, 2 * look.sizes().borderWidth), look.sizes().radiusCard, 0,
                 theme.surface, theme.border, look.sizes().borderWidth);
    const int edge = look.sizes().borderWidth;
    painter.fillRect(m_foot->geometry().adjusted(edge - 1, 0, 1 - edge, 0), theme.sunken);
}

void DetailCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        followLook();
}

void DetailCard::followLook()
{
    const int edge = Look::of(this).sizes().borderWidth;
    layout()->setContentsMargins(edge, edge, edge, 0);
    if (!m_row.key.isEmpty())
        fillFacts();
    update();
}

} // namespace yibao::ui
