// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/emptystate.h"

#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statecolumn.h"
#include "ui/widgets/suggestionrow.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr qsizetype mostSuggestions = 4;

} // namespace

class EmptyState::Private
{
public:
    explicit Private(EmptyState* owner);
    void show(const QString& drawingName, const QString& headingText, const QString& hintText);
    void translate();
    void space() const;

    EmptyState* q;
    Card* card;
    StateColumn* column;
    StateDrawing* drawing;
    Label* heading;
    Label* hint;
    QVBoxLayout* rows;
    QList<SuggestionRow*> suggestions;
    Button* importList;
    Button* signIn;
    Button* reset;
    Button* report;
    QWidget* both;
};

EmptyState::Private::Private(EmptyState* owner)
    : q(owner)
    , card(new Card(owner))
    , column(new StateColumn)
    , drawing(new StateDrawing(u"empty-search"_s))
    , heading(new Label({}, TextRole::Heading))
    , hint(new Label({}, TextRole::Body, Ink::Secondary))
    , rows(new QVBoxLayout)
    , importList(new Button(ButtonRole::Primary, {}, u"plus"_s))
    , signIn(new Button(ButtonRole::Primary, {}, u"user"_s))
    , reset(new Button(ButtonRole::Outlined))
    , report(new Button(ButtonRole::Outlined))
    , both(new QWidget)
{
    auto* outer = new QVBoxLayout(owner);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
    card->setBodyPadding(0, 0);
    card->body()->addWidget(column, 1);

    heading->setObjectName(u"empty.heading"_s);
    for (Label* label : {heading, hint}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
    }
    importList->setObjectName(u"empty.import"_s);
    signIn->setObjectName(u"empty.signIn"_s);
    reset->setObjectName(u"empty.reset"_s);
    report->setObjectName(u"empty.report"_s);

    QVBoxLayout* words = column->words();
    words->addWidget(drawing, 0, Qt::AlignHCenter);
    words->addSpacing(24);
    words->addWidget(heading);
    words->addSpacing(4);
    words->addWidget(hint);
    words->addSpacing(24);
    column->actions()->addLayout(rows);
    column->actions()->addWidget(importList);
    column->actions()->addWidget(signIn);

    auto* foot = new QHBoxLayout(card->footer());
    foot->setContentsMargins(0, 0, 0, 0);
    StateColumn::centre(foot, both);
    auto* pair = new QHBoxLayout(both);
    pair->setContentsMargins(Sizes::frameInset, Sizes::frameInset, Sizes::frameInset, Sizes::frameInset);
    pair->setSpacing(8);
    pair->addWidget(reset, 1);
    pair->addWidget(report, 1);

    QObject::connect(importList, &QAbstractButton::clicked, owner, &EmptyState::importRequested);
    QObject::connect(signIn, &QAbstractButton::clicked, owner, &EmptyState::signInRequested);
    QObject::connect(reset, &QAbstractButton::clicked, owner, &EmptyState::resetRequested);
    QObject::connect(report, &QAbstractButton::clicked, owner, &EmptyState::reportRequested);
    space();
    translate();
}

void EmptyState::Private::space() const
{
    const Sizes& sizes = Look::of(q).sizes();
    rows->setSpacing(sizes.space(8));
    card->setFooterPadding(24, 12);
    both->setMaximumWidth(StateColumn::columnWidth(q));
}

void EmptyState::Private::translate()
{
    importList->setText(EmptyState::tr("Import a list"));
    reset->setText(EmptyState::tr("Reset conditions"));
    report->setText(EmptyState::tr("Report as missing"));
}

void EmptyState::Private::show(const QString& drawingName, const QString& headingText, const QString& hintText)
{
    drawing->setDrawing(drawingName);
    heading->setText(headingText);
    hint->setText(hintText);
    hint->setVisible(!hintText.isEmpty());
    qDeleteAll(suggestions);
    suggestions.clear();
    importList->hide();
    signIn->hide();
    card->footer()->hide();
    q->setAccessibleName(headingText);
    q->setAccessibleDescription(hintText);
    if (q->isVisible()) {
        QAccessibleEvent alert(heading, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    setObjectName(u"emptyState"_s);
}

EmptyState::~EmptyState() = default;

void EmptyState::showNoMatch(const QString& heading, const QString& hint, const QList<Suggestion>& suggestions)
{
    d->show(u"empty-search"_s, heading, hint);
    for (const Suggestion& suggestion : suggestions) {
        if (suggestion.count.isEmpty() || d->suggestions.size() >= mostSuggestions)
            continue;
        auto* row = new SuggestionRow(suggestion.icon, suggestion.text, suggestion.match, suggestion.count, d->column);
        row->setObjectName(u"empty.suggestion."_s + suggestion.id);
        // The row goes when the page shows another answer; its own click may be what asks for that.
        connect(
            row, &QAbstractButton::clicked, this, [this, id = suggestion.id] { Q_EMIT suggestionChosen(id); },
            Qt::QueuedConnection);
        d->rows->addWidget(row);
        d->suggestions.append(row);
        row->show();
    }
    d->card->footer()->show();
}

void EmptyState::showNothingImported(const QString& heading, const QString& hint)
{
    d->show(u"empty-tray"_s, heading, hint);
    d->importList->show();
}

void EmptyState::showNothing(const QString& heading, const QString& hint)
{
    d->show(u"empty-search"_s, heading, hint);
}

void EmptyState::showSignIn(const QString& heading, const QString& hint, const QString& buttonLabel)
{
    d->show(u"empty-tray"_s, heading, hint);
    d->signIn->setText(buttonLabel);
    d->signIn->show();
}

QString EmptyState::heading() const
{
    return d->heading->text();
}

QSize EmptyState::minimumSizeHint() const
{
    return {260, 200};
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (!d)
        return;
    if (event->type() == QEvent::LanguageChange)
        d->translate();
    else if (event->type() == QEvent::StyleChange)
        d->space();
}

} // namespace yibao::ui
