// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/guides/guidepage.h"

#include "core/guides/guidetext.h"
#include "ui/guides/idcheckdialog.h"
#include "ui/pages/pagehead.h"
#include "ui/pages/tasktile.h"
#include "ui/print/picturedialog.h"
#include "ui/theme/look.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/codedialog.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/stepbar.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int widest = 1680;
constexpr int sideWidth = 392;
constexpr int roomForBoth = 900; ///< below that what is done stands under what is brought
constexpr int roomForFoot = 640;
constexpr int ageOfAdults = 16; ///< from which on guides ask for a face check

QLayout* plain(QLayout* layout)
{
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}

} // namespace

GuidePage::GuidePage(const guides::Guide& guide, const PrintTools& tools, QWidget* parent)
    : QWidget(parent)
    , m_guide(guide)
    , m_tools(tools)
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
    const auto act = [this, head](const QString& name, const QString& words, const QString& icon, const QString& key,
                                  void (GuidePage::*what)()) {
        auto* button = new Button(ButtonRole::Compact, words, icon, key);
        button->setObjectName(name);
        connect(button, &QAbstractButton::clicked, this, what);
        head->addAction(button);
        m_acts.append({button, key});
    };
    act(u"guide.copy"_s, tr("Copy"), u"copy"_s, u"Ctrl C"_s, &GuidePage::copy);
    act(u"guide.picture"_s, tr("Save as picture"), u"mobile"_s, {}, &GuidePage::makePicture);
    act(u"guide.print"_s, tr("Print list"), u"print"_s, u"Ctrl P"_s, &GuidePage::print);
    m_column->addWidget(head);
    m_content->setMaximumWidth(widest);
    m_scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);

    outer->addWidget(new Hairline);
    m_footLines = new QBoxLayout(QBoxLayout::LeftToRight, m_foot);
    m_source->setWordWrap(true);
    auto* source = new QHBoxLayout;
    source->addWidget(m_source, 1);
    source->addWidget(m_age);
    m_footLines->addLayout(source, 1);
    auto* ways = new QHBoxLayout;
    ways->addStretch();
    for (Button* button : {m_restart, m_back, m_next})
        ways->addWidget(button);
    m_footLines->addLayout(ways);
    outer->addWidget(m_foot);
    m_restart->setObjectName(u"guide.restart"_s);
    m_back->setObjectName(u"guide.back"_s);
    m_next->setObjectName(u"guide.next"_s);
    connect(m_restart, &QAbstractButton::clicked, this, [this] { begin(); });
    connect(m_back, &QAbstractButton::clicked, this, &GuidePage::goBack);
    connect(m_next, &QAbstractButton::clicked, this, &GuidePage::goOn);
    const auto bind = [this](const QKeySequence& key, void (GuidePage::*what)()) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    bind(QKeySequence(QKeySequence::Copy), &GuidePage::copy);
    bind(QKeySequence(Qt::CTRL | Qt::Key_P), &GuidePage::print);
    followLook();
}

void GuidePage::begin(const QString& step)
{
    m_walk = guides::Walk(m_guide, step);
    m_ticked.clear();
    showStep();
    focusFirst();
}

void GuidePage::forget()
{
    m_walk = guides::Walk(m_guide);
    m_ticked.clear();
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
    delete m_bar;
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
    m_age->setAsOf(source == nullptr ? QDate() : source->asOf, m_tools.clock.today());
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
    m_bar->setAmongCards(true);
    m_column->insertWidget(1, m_bar);
}

void GuidePage::followLook()
{
    const Sizes& sizes = Look::of(this).sizes();
    m_column->setContentsMargins(sizes.pagePadding, sizes.pageTop, sizes.pagePadding, sizes.pagePadding);
    m_column->setSpacing(sizes.cardGap);
    m_foot->layout()->setContentsMargins(sizes.pagePadding, sizes.space(12), sizes.pagePadding, sizes.space(12));
    // Both in one line need room; else the source stands above the buttons.
    m_footLines->setDirection(width() >= sizes.space(roomForFoot) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    for (int i = 0; i < m_footLines->count(); ++i)
        m_footLines->itemAt(i)->layout()->setSpacing(sizes.space(12));
    m_footLines->setSpacing(sizes.space(12));
    const bool beside = width() >= sizes.space(roomForBoth);
    for (const auto& [button, key] : std::as_const(m_acts))
        button->setKeyHint(beside ? key : QString());
    if (m_columns == nullptr)
        return;
    m_columns->setSpacing(sizes.columnGap);
    m_columns->itemAt(0)->layout()->setSpacing(sizes.cardGap);
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
        else if (birth > m_tools.clock.today())
            m_birth->setError(tr("This day is still to come."));
        else
            moved = m_walk.born(birth, m_tools.clock.today());
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

void GuidePage::open(AppDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void GuidePage::print()
{
    auto* dialog = new PrintDialog(sheetOf(m_walk, m_ticked), m_tools, window());
    connect(dialog, &PrintDialog::done, this, &GuidePage::messageShown);
    open(dialog);
}

void GuidePage::makePicture()
{
    auto* dialog = new PictureDialog(sheetOf(m_walk, m_ticked), m_tools, window());
    connect(dialog, &PictureDialog::done, this, &GuidePage::messageShown);
    open(dialog);
}

void GuidePage::enlarge()
{
    const guides::Step& step = m_walk.step();
    if (!step.qr.isEmpty())
        open(new CodeDialog(step.qr, step.qrCaption.here(), window()));
}

void GuidePage::checkId()
{
    open(new IdCheckDialog(m_tools.clock, ageOfAdults, window()));
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
