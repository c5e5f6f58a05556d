// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/errorstate.h"

#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statecolumn.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

class ErrorState::Private
{
public:
    explicit Private(ErrorState* owner);
    void refresh();
    void space() const;
    void act();

    ErrorState* q;
    Error error;
    Context context;
    ErrorAction action = ErrorAction::None;
    Card* card;
    StateColumn* column;
    Label* heading;
    Label* happened;
    Label* help;
    Button* primary;
    Button* official;
    Card* still;
    Label* stillTitle;
    Label* stillText;
    Label* id;
    Button* copy;
    QWidget* foot;
};

ErrorState::Private::Private(ErrorState* owner)
    : q(owner)
    , card(new Card(owner))
    , column(new StateColumn)
    , heading(new Label({}, TextRole::Heading))
    , happened(new Label({}, TextRole::Body, Ink::Secondary))
    , help(new Label({}, TextRole::Body, Ink::Secondary))
    , primary(new Button(ButtonRole::Primary))
    , official(new Button(ButtonRole::Outlined, {}, u"external"_s))
    , still(new Card(nullptr, Card::Kind::Sunken))
    , stillTitle(new Label({}, TextRole::Label))
    , stillText(new Label({}, TextRole::Label, Ink::Secondary))
    , id(new Label({}, TextRole::Label, Ink::Secondary))
    , copy(new Button(ButtonRole::Outlined, {}, u"copy"_s))
    , foot(new QWidget)
{
    auto* outer = new QVBoxLayout(owner);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);
    card->setBodyPadding(0, 0);
    card->body()->addWidget(column, 1);

    heading->setObjectName(u"error.heading"_s);
    primary->setObjectName(u"error.primary"_s);
    official->setObjectName(u"error.official"_s);
    copy->setObjectName(u"error.copy"_s);
    copy->setCompact(true);
    for (Label* label : {heading, happened, help}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
    }
    stillTitle->setRole(TextRole::Label, true);
    stillText->setWordWrap(true);
    id->setTextInteractionFlags(Qt::TextSelectableByMouse);

    QVBoxLayout* words = column->words();
    words->addWidget(new StateDrawing(u"error-link"_s), 0, Qt::AlignHCenter);
    words->addSpacing(20);
    words->addWidget(heading);
    words->addSpacing(4);
    words->addWidget(happened);
    words->addWidget(help);
    words->addSpacing(20);
    column->actions()->addWidget(primary);
    column->actions()->addSpacing(8);
    column->actions()->addWidget(official);
    column->actions()->addSpacing(20);
    column->actions()->addWidget(still);
    still->body()->setSpacing(0);
    still->body()->addWidget(stillTitle);
    still->body()->addWidget(stillText);
    still->setRadius(8);

    auto* line = new QHBoxLayout(card->footer());
    line->setContentsMargins(0, 0, 0, 0);
    StateColumn::centre(line, foot);
    auto* pair = new QHBoxLayout(foot);
    pair->setContentsMargins(Sizes::frameInset, Sizes::frameInset, Sizes::frameInset, Sizes::frameInset);
    pair->setSpacing(12);
    pair->addWidget(id, 1);
    pair->addWidget(copy);

    QObject::connect(primary, &QAbstractButton::clicked, owner, [this] { act(); });
    QObject::connect(official, &QAbstractButton::clicked, owner, &ErrorState::officialPageRequested);
    QObject::connect(copy, &QAbstractButton::clicked, owner, [this] {
        QGuiApplication::clipboard()->setText(q->report());
        Q_EMIT q->copied(error.supportId);
    });
    space();
}

void ErrorState::Private::space() const
{
    still->setBodyPadding(14, 10);
    card->setFooterPadding(24, 12);
    foot->setMaximumWidth(StateColumn::columnWidth(q));
}

void ErrorState::Private::act()
{
    if (action == ErrorAction::OpenOfficial)
        Q_EMIT q->officialPageRequested();
    else if (action != ErrorAction::None)
        Q_EMIT q->actionRequested(action);
}

void ErrorState::Private::refresh()
{
    const ErrorText text = textFor(error);
    const QString safe =
        context.stillSafe.isEmpty() ? ErrorState::tr("What you entered is still here.") : context.stillSafe;
    action = text.action;
    // Where there is no official page, trying again is all that is left to offer.
    QString label = text.actionLabel;
    if (action == ErrorAction::OpenOfficial && !context.officialPage) {
        action = ErrorAction::Retry;
        label = ErrorState::tr("Try again");
    }
    heading->setText(text.title);
    happened->setText(text.whatHappened);
    //: What is still safe, then what to do; two sentences in one line.
    help->setText(ErrorState::tr("%1 %2").arg(safe, text.whatToDo));

    const bool again = action == ErrorAction::Retry || action == ErrorAction::CheckNetwork;
    primary->setText(again ? label + u" F5"_s : label);
    primary->setIconName(again                                 ? u"refresh"_s
                         : action == ErrorAction::OpenOfficial ? u"external"_s
                         : action == ErrorAction::SignIn       ? u"user"_s
                         : action == ErrorAction::OpenSettings ? u"settings"_s
                                                               : QString());
    primary->setVisible(action != ErrorAction::None);
    official->setText(ErrorState::tr("Open the official page in the browser"));
    official->setVisible(context.officialPage && action != ErrorAction::OpenOfficial &&
                         action != ErrorAction::ChooseFile);

    const QString number = context.hotline.isEmpty() ? u"12393"_s : context.hotline;
    still->setVisible(text.hotline);
    stillTitle->setText(ErrorState::tr("Still no luck"));
    stillText->setText(context.say.isEmpty()
                           ? ErrorState::tr("Call %1 and ask there.").arg(number)
                           : ErrorState::tr("Call %1 and say that you want to %2.").arg(number, context.say));

    QString line = ErrorState::tr("Number %1").arg(error.supportId);
    if (context.when.isValid())
        line += u" · "_s + context.when.toLocalTime().toString(u"HH:mm"_s);
    id->setText(line);
    copy->setText(ErrorState::tr("Copy number"));
    card->footer()->setVisible(!error.supportId.isEmpty());

    q->setAccessibleName(text.title);
    q->setAccessibleDescription(u"%1 %2"_s.arg(text.whatHappened, help->text()));
}

ErrorState::ErrorState(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    setObjectName(u"errorState"_s);
}

ErrorState::~ErrorState() = default;

void ErrorState::showError(const Error& error, const Context& context)
{
    d->error = error;
    d->context = context;
    d->refresh();
    QAccessibleEvent alert(d->heading, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

const Error& ErrorState::error() const
{
    return d->error;
}

QString ErrorState::report() const
{
    QStringList parts{d->error.supportId};
    if (d->context.when.isValid())
        parts << d->context.when.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
    if (!d->error.requestId.isEmpty())
        parts << d->error.requestId;
    if (d->error.httpStatus != 0)
        parts << u"HTTP %1"_s.arg(d->error.httpStatus);
    return parts.join(u" · "_s);
}

QSize ErrorState::minimumSizeHint() const
{
    return {260, 200};
}

void ErrorState::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F5 && event->modifiers() == Qt::NoModifier && d->primary->isVisibleTo(this)) {
        event->accept();
        d->act();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ErrorState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (!d)
        return;
    if (event->type() == QEvent::LanguageChange && !d->error.supportId.isEmpty())
        d->refresh();
    else if (event->type() == QEvent::StyleChange)
        d->space();
}

} // namespace yibao::ui
