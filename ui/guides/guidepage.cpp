// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/guides/guidepage.h"

#include "core/guides/guidetext.h"
#include "core/qr/qr.h"
#include "ui/pages/pagehead.h"
#include "ui/pages/tasktile.h"
#include "ui/theme/look.h"
#include "ui/theme/painting.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/numberedline.h"
#include "ui/widgets/qrview.h"
#include "ui/widgets/stepbar.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int widest = 1680;
constexpr int sideWidth = 392;
constexpr int roomForBoth = 900; ///< below that what is done stands under what is brought

QLayout* plain(QLayout* layout)
{
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}

Label* wrapped(const QString& text, TextRole role = TextRole::Body, Ink ink = Ink::Text, bool bold = false)
{
    auto* label = new Label(text, role, ink);
    label->setRole(role, bold);
    label->setWordWrap(true);
    return label;
}

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

GuidePage::GuidePage(const guides::Guide& guide, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_guide(guide)
    , m_clock(clock)
    , m_walk(guide)
    , m_scroll(new QScrollArea)
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content))
    , m_foot(new QWidget)
    , m_source(new Label({}, TextRole::Label, Ink::Secondary))
    , m_age(new FreshnessBadge)
    , m_restart(new Button(ButtonRole::Quiet, tr("From the beginning")))
    , m_back(new Button(ButtonRole::Outlined, tr("Back one step"), u"back"_s, u"Esc"_s))
    , m_next(new Button(ButtonRole::Primary))
{
    setObjectName(u"page.guide."_s + guide.id);
    setAccessibleName(guide.title.here());
    build();
    showStep();
}

void GuidePage::build()
{
    auto* outer = new QVBoxLayout(this);
    plain(outer);
    outer->setSpacing(0);
    m_scroll->setObjectName(u"guide.area"_s);
    m_scroll->setAccessibleName(m_guide.title.here());
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    outer->addWidget(m_scroll, 1);

    auto* head = new PageHead({tr("Guides")}, m_guide.title.here());
    auto* copy = new Button(ButtonRole::Compact, tr("Copy"), u"copy"_s, u"Ctrl C"_s);
    copy->setObjectName(u"guide.copy"_s);
    connect(copy, &QAbstractButton::clicked, this, &GuidePage::copy);
    head->addAction(copy);
    m_column->addWidget(head);
    m_content->setMaximumWidth(widest);
    m_scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);

    outer->addWidget(new Hairline);
    auto* foot = new QHBoxLayout(m_foot);
    m_source->setWordWrap(true);
    foot->addWidget(m_source, 1);
    foot->addWidget(m_age);
    foot->addStretch();
    for (Button* button : {m_restart, m_back, m_next})
        foot->addWidget(button);
    outer->addWidget(m_foot);
    m_restart->setObjectName(u"guide.restart"_s);
    m_back->setObjectName(u"guide.back"_s);
    m_next->setObjectName(u"guide.next"_s);
    connect(m_restart, &QAbstractButton::clicked, this, [this] { begin(); });
    connect(m_back, &QAbstractButton::clicked, this, &GuidePage::goBack);
    connect(m_next, &QAbstractButton::clicked, this, &GuidePage::goOn);
    auto* copying = new QShortcut(QKeySequence::Copy, this);
    copying->setContext(Qt::WidgetWithChildrenShortcut);
    connect(copying, &QShortcut::activated, this, &GuidePage::copy);
    followLook();
}

void GuidePage::begin(const QString& step)
{
    m_walk = guides::Walk(m_guide, step);
    showStep();
    focusFirst();
}

void GuidePage::forget()
{
    m_walk.restart();
    if (m_walk.step().id != m_guide.start)
        m_walk = guides::Walk(m_guide);
    showStep();
}

void GuidePage::focusFirst()
{
    QWidget* first = m_birth != nullptr ? static_cast<QWidget*>(m_birth->edit()) : nullptr;
    if (first == nullptr && m_body != nullptr)
        first = m_body->findChild<TaskTile*>();
    if (first == nullptr)
        first = m_next->isVisibleTo(this) ? m_next : m_back->isEnabled() ? m_back : m_restart;
    first->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureVisible(0, 0);
}

// ---- what is shown ---------------------------------------------------------------------------------------------

void GuidePage::showStep()
{
    const guides::Step& step = m_walk.step();
    delete m_barHolder;
    delete m_body;
    m_birth = nullptr;
    showBar();

    m_body = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, m_body);
    plain(m_columns);
    auto* left = new QVBoxLayout;
    left->addWidget(makeStatement());
    addChoices(left);
    addMaterials(left);
    addExact(left);
    addLines(left, tr("Mind this"), step.warnings, true);
    addTable(left);
    addLines(left, tr("Good to know"), step.notes, false);
    addLinks(left);
    left->addStretch(1);
    m_columns->addLayout(left, 1);
    m_side = makeSide();
    if (m_side != nullptr)
        m_columns->addWidget(m_side);
    m_column->addWidget(m_body, 1);

    m_source->setText(tr("Source: %1").arg(guides::sourceLine(m_guide, step)));
    const guides::Source* source = m_guide.source(step);
    m_age->setAsOf(source == nullptr ? QDate() : source->asOf, m_clock.today());
    const bool first = m_walk.path().size() == 1;
    m_back->setText(first ? tr("All guides") : tr("Back one step"));
    m_restart->setVisible(m_walk.path().size() > 2);
    m_next->setVisible(step.next || step.age);
    m_next->setText(step.next ? step.next->label.here() : tr("Next"));
    followLook();
    m_scroll->ensureVisible(0, 0);
}

void GuidePage::showBar()
{
    QStringList labels;
    for (const guides::Walk::Stop& stop : m_walk.path())
        labels.append(stop.step->label.here());
    // What comes is known as far as there is only one way.
    const guides::Step* last = &m_walk.step();
    while (last->next && (last = m_guide.step(last->next->to)) != nullptr)
        labels.append(last->label.here());
    if (last != nullptr && !last->isResult())
        labels.append(tr("What to do"));
    m_bar = new StepBar(labels);
    m_bar->setObjectName(u"guide.steps"_s);
    for (int i = 0; i < m_walk.path().size(); ++i) {
        const guides::Walk::Stop& stop = m_walk.path().at(i);
        if (stop.years)
            m_bar->setAnswer(i, tr("%n year(s)", nullptr, *stop.years));
        else if (!stop.answer.isEmpty())
            m_bar->setAnswer(i, stop.answer.here());
    }
    m_bar->setCurrent(static_cast<int>(m_walk.path().size()) - 1);
    // Its painted frame stands under the cards'.
    auto* holder = new QWidget;
    auto* line = new QHBoxLayout(holder);
    line->setContentsMargins(-Sizes::frameInset, 0, -Sizes::frameInset, 0);
    line->addWidget(m_bar);
    m_barHolder = holder;
    m_column->insertWidget(1, holder);
}

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
    field->setToday(m_clock.today());
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
    plain(column);
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
    words->addStretch(1);
    line->addLayout(words, 1);
    card->body()->addLayout(line);
    return side;
}

void GuidePage::followLook()
{
    const Sizes& sizes = Look::of(this).sizes();
    m_column->setContentsMargins(sizes.pagePadding, sizes.pageTop, sizes.pagePadding, sizes.pagePadding);
    m_column->setSpacing(sizes.cardGap);
    m_foot->layout()->setContentsMargins(sizes.pagePadding, sizes.space(12), sizes.pagePadding, sizes.space(12));
    m_foot->layout()->setSpacing(sizes.space(12));
    if (m_columns == nullptr)
        return;
    m_columns->setSpacing(sizes.columnGap);
    m_columns->itemAt(0)->layout()->setSpacing(sizes.cardGap);
    const bool beside = width() >= sizes.space(roomForBoth);
    if (m_choices != nullptr) {
        // Many choices stand in two columns, so that all of them are in sight.
        const int columns = beside && m_side == nullptr && m_tiles.size() > 3 ? 2 : 1;
        for (int i = 0; i < m_tiles.size(); ++i)
            m_choices->addWidget(m_tiles.at(i), i / columns, i % columns);
        m_choices->setColumnStretch(1, columns - 1);
        m_choices->setColumnStretch(0, 1);
    }
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (m_side != nullptr) {
        m_side->setMinimumWidth(beside ? sizes.space(sideWidth) : 0);
        m_side->setMaximumWidth(beside ? sizes.space(sideWidth) : QWIDGETSIZE_MAX);
    }
}

// ---- what is done ----------------------------------------------------------------------------------------------

void GuidePage::choose(qsizetype choice)
{
    if (!m_walk.choose(choice))
        return;
    showStep();
    focusFirst();
}

void GuidePage::goOn()
{
    bool moved = false;
    if (m_birth != nullptr) {
        const QDate birth = DateField::parse(m_birth->edit()->text());
        if (!birth.isValid())
            m_birth->setError(tr("Please type the day as 2010-05-31."));
        else if (birth > m_clock.today())
            m_birth->setError(tr("This day is still to come."));
        else
            moved = m_walk.born(birth, m_clock.today());
    } else {
        moved = m_walk.goOn();
    }
    if (!moved)
        return;
    showStep();
    focusFirst();
}

void GuidePage::goBack()
{
    if (!m_walk.back()) {
        Q_EMIT backRequested();
        return;
    }
    showStep();
    focusFirst();
}

void GuidePage::copy()
{
    QGuiApplication::clipboard()->setText(guides::plainText(m_guide, m_walk.step()));
    Q_EMIT messageShown(tr("Copied as text."));
}

void GuidePage::keyPressEvent(QKeyEvent* event)
{
    const bool bare = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (bare && event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9 && m_birth == nullptr) {
        choose(event->key() - Qt::Key_1);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        goBack();
        return;
    }
    QWidget::keyPressEvent(event);
}

void GuidePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    followLook();
}

void GuidePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_column != nullptr)
        followLook();
}

} // namespace yibao::ui
