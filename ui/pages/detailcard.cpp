// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/detailcard.h"

#include "core/catalog/catalog.h"
#include "core/services/hitwords.h"
#include "ui/models/querypresenter.h"
#include "ui/pages/cardlayout.h"
#include "ui/pages/overlayscrollbar.h"
#include "ui/theme/painting.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/qrview.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace yibao::ui {

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
    m_name = cardlayout::wrapped({}, TextRole::Heading, Ink::Text);
    m_name->setObjectName(u"card.name"_s);
    auto* close = new IconButton(u"close"_s, tr("Close"), u"Esc"_s);
    close->setObjectName(u"card.close"_s);
    close->setButtonSize(IconButton::Size::Compact);
    top->addWidget(m_name, 1);
    top->addWidget(close, 0, Qt::AlignTop);
    head->addLayout(top);
    m_alias = cardlayout::wrapped({}, TextRole::Label, Ink::Muted);
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
    m_qrText = cardlayout::wrapped({}, TextRole::Label, Ink::Secondary);
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
    m_origin = cardlayout::wrapped({}, TextRole::Caption, Ink::Secondary);
    m_origin->setObjectName(u"card.origin"_s);
    m_date = cardlayout::wrapped({}, TextRole::Caption, Ink::Secondary);
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

void DetailCard::showRow(const catalog::Row& row, const std::optional<catalog::Provenance>& source, QDate today,
                         const catalog::Hit& hit)
{
    const bool another = row.key != m_row.key;
    m_row = row;
    m_hit = hit;
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
    // Places have no name of their own: the row is known by its path. What a person has is known by what comes first.
    if (name.isEmpty())
        name = m_text.shown(m_dataset, m_row,
                            m_dataset.indexOf(u"region"_s) < 0 ||
                                    m_dataset.fields.first().kind == catalog::FieldKind::Region
                                ? m_dataset.fields.first().id
                                : u"region"_s);
    m_name->setText(name);
    m_name->setMarks({});
    for (const catalog::Field& field : m_dataset.fields) {
        if (field.kind == catalog::FieldKind::Name)
            mark(*m_name, field.id);
    }
    QStringList aliases{m_text.text(m_dataset, m_row, u"alias"_s), m_hit.alias};
    aliases.removeAll(QString());
    aliases.removeDuplicates();
    m_alias->setText(tr("also %1").arg(aliases.join(tr(", "))));
    m_alias->setVisible(!aliases.isEmpty());
    m_alias->setMarks({});
    if (!aliases.isEmpty())
        mark(*m_alias, u"alias"_s, static_cast<int>(m_alias->text().indexOf(aliases.first())));

    auto& badges = static_cast<QHBoxLayout&>(*m_badges->layout());
    cardlayout::clear(badges);
    if (const catalog::Field* kind = kindField()) {
        const QString words = m_text.text(m_dataset, m_row, kind->id);
        if (!words.isEmpty() && words != name)
            badges.addWidget(new Badge(BadgeKind::Neutral, words));
    }
    if (const QString reason = services::reasonOf(m_hit); !reason.isEmpty()) {
        auto* badge = new Badge(BadgeKind::Neutral, reason);
        badge->setObjectName(u"card.reason"_s);
        badge->setAccessibleName(tr("Found by: %1").arg(reason));
        badges.addWidget(badge);
    }
    badges.addWidget(new Badge(BadgeKind::Own, catalog::translated(m_service.title), m_service.icon));
    badges.addStretch(1);
}

bool DetailCard::isTold(const catalog::Field& field) const
{
    return field.kind != catalog::FieldKind::Name && field.id != u"alias" && &field != kindField();
}

void DetailCard::mark(Label& label, const QString& field, int before) const
{
    QList<std::pair<int, int>> marks;
    for (const text::Range& range : services::marksOf(m_hit, m_dataset, field))
        marks.append({before + static_cast<int>(range.start), static_cast<int>(range.length)});
    label.setMarks(marks);
}

const catalog::Field* DetailCard::kindField() const
{
    for (const catalog::Field& field : m_dataset.fields) {
        if (field.kind == catalog::FieldKind::Choice)
            return &field;
    }
    return nullptr;
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

void DetailCard::setPersonal(bool personal)
{
    m_personal = personal;
    m_actions->setVisible(!personal);
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
