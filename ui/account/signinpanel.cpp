// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/account/signinpanel.h"

#include "ui/account/accountsigninpane.h"
#include "ui/account/qrsigninpane.h"
#include "ui/theme/look.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/segmentbar.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using account::SessionState;

namespace {

bool isOurs(const QKeyEvent* key)
{
    return key->modifiers() == Qt::NoModifier && (key->key() == Qt::Key_F5 || key->key() == Qt::Key_F1);
}

} // namespace

class SignInPanel::Private
{
public:
    Private(SignInPanel* panel, const AccountContext& given)
        : q(panel)
        , context(given)
        , notice(new MessageStrip(u"signIn.notice"_s))
        , ways(new SegmentBar)
        , stack(new QStackedWidget)
        , qr(new QrSignInPane(given))
        , byAccount(new AccountSignInPane(given))
    {}

    void build();
    QWidget* makeStay();
    void connectPanes();
    void say();
    void chosen(SignInWay way);
    void ask();
    void sessionChanged(SessionState state);
    void otherPerson();
    [[nodiscard]] account::Session& session() const { return context.session; }
    [[nodiscard]] bool mayKeep() const { return session().mode() == account::StationMode::Home; }
    [[nodiscard]] bool isOffered() const;

    SignInPanel* q;
    const AccountContext context;
    MessageStrip* notice;
    SegmentBar* ways;
    QStackedWidget* stack;
    QrSignInPane* qr;
    AccountSignInPane* byAccount;
    QCheckBox* stay = nullptr;
    Label* stayNote = nullptr;
    bool running = false;
    bool began = false; ///< the sign-in of the session is this panel's to give up
    account::Wiper::Registration registration;
};

bool SignInPanel::Private::isOffered() const
{
    return session().calls().offers(u"login"_s) || session().calls().offers(u"loginQrcode"_s);
}

void SignInPanel::Private::build()
{
    const Sizes& sizes = Look::of(q).sizes();
    auto* column = new QVBoxLayout(q);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(sizes.space(16));
    column->addWidget(notice);
    ways->setObjectName(u"signIn.ways"_s);
    ways->setAccessibleName(SignInPanel::tr("Way of signing in"));
    ways->addTab(Look::of(q).icon(u"qr"_s), SignInPanel::tr("By QR code"));
    ways->addTab(Look::of(q).icon(u"user"_s), SignInPanel::tr("By account"));
    ways->setMinimumWidth(qMin(sizes.space(344), 520));
    auto* line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(ways);
    line->addStretch(1);
    column->addLayout(line);
    column->addSpacing(sizes.space(4));
    qr->setObjectName(u"signIn.qr"_s);
    byAccount->setObjectName(u"signIn.byAccount"_s);
    stack->addWidget(qr);
    stack->addWidget(byAccount);
    column->addWidget(stack, 1);
    if (mayKeep())
        column->addWidget(makeStay());

    const bool kiosk = session().mode() == account::StationMode::Kiosk;
    const SignInWay first = kiosk || !context.lastWay ? SignInWay::Qr : context.lastWay();
    ways->setCurrentIndex(first == SignInWay::Qr ? 0 : 1);
    stack->setCurrentIndex(ways->currentIndex());
}

QWidget* SignInPanel::Private::makeStay()
{
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(Sizes::frameInset, 0, Sizes::frameInset, 0);
    column->setSpacing(Look::of(q).sizes().space(4));
    stay = new QCheckBox(SignInPanel::tr("Stay signed in on this computer"));
    stay->setObjectName(u"signIn.stay"_s);
    stay->setChecked(session().staysSignedIn());
    stayNote = new Label({}, TextRole::Label, Ink::Secondary);
    stayNote->setObjectName(u"signIn.stayNote"_s);
    stayNote->setWordWrap(true);
    column->addWidget(stay);
    column->addWidget(stayNote);
    const auto tell = [this] {
        const std::optional<Error> why = context.keepingNotice ? context.keepingNotice() : std::nullopt;
        const QString words =
            why ? SignInPanel::tr("This computer has no key store that works, so it lasts for this session only (%1).")
                      .arg(why->supportId)
                : SignInPanel::tr(
                      "Only on a computer of your own. A token is kept in the key store of the system, never "
                      "the password; signing out removes it.");
        stayNote->setText(words);
        stayNote->setVisible(stay->isChecked() || why);
        stay->setAccessibleDescription(words);
    };
    QObject::connect(stay, &QCheckBox::toggled, q, tell);
    tell();
    return part;
}

void SignInPanel::Private::connectPanes()
{
    QObject::connect(ways, &QTabBar::currentChanged, q,
                     [this](int index) { chosen(index == 0 ? SignInWay::Qr : SignInWay::Account); });
    QObject::connect(qr, &QrSignInPane::activationRequested, q, &SignInPanel::activationRequested);
    QObject::connect(qr, &QrSignInPane::otherPerson, q, [this] { otherPerson(); });
    QObject::connect(byAccount, &AccountSignInPane::activationRequested, q, &SignInPanel::activationRequested);
    QObject::connect(byAccount, &AccountSignInPane::otherPerson, q, [this] { otherPerson(); });
    QObject::connect(byAccount, &AccountSignInPane::resetRequested, q, &SignInPanel::resetRequested);
    QObject::connect(byAccount, &AccountSignInPane::codeRequested, q, [this] {
        q->setWay(SignInWay::Qr);
        q->focusFirst();
    });
    QObject::connect(notice, &MessageStrip::linkActivated, q, [this] {
        if (account::holdsPerson(session().state())) {
            // Somebody else wants in: the one before goes, with everything that is theirs.
            session().signOut();
            return;
        }
        const QUrl page(session().calls().portal().profile().officialUrl, QUrl::StrictMode);
        if (context.openPage)
            context.openPage(page);
    });
    QObject::connect(&session(), &account::Session::stateChanged, q,
                     [this](SessionState state) { sessionChanged(state); });
}

void SignInPanel::Private::say()
{
    const bool offered = isOffered();
    ways->setEnabled(offered);
    stack->setEnabled(offered);
    if (!offered) {
        const bool page = context.openPage && !session().calls().portal().profile().officialUrl.isEmpty();
        notice->setMessage(NoteState::Help,
                           SignInPanel::tr("No sign-in service is set up here, so nobody can sign in."),
                           page ? SignInPanel::tr("Open the official page in the browser") : QString());
        return;
    }
    if (account::holdsPerson(session().state())) {
        const QString name = session().person() ? session().person()->name : QString();
        notice->setMessage(
            NoteState::Info,
            name.isEmpty()
                ? SignInPanel::tr("The sign-in has run out. Please sign in once more; what you were doing is kept.")
                : SignInPanel::tr("The sign-in has run out. %1, please sign in once more; what you were doing is kept.")
                      .arg(name));
        return;
    }
    notice->setMessage(NoteState::Info, {});
}

void SignInPanel::Private::otherPerson()
{
    if (account::holdsPerson(session().state()))
        notice->setMessage(NoteState::Alert,
                           SignInPanel::tr("The page belongs to the person before. To sign in as somebody else, sign "
                                           "that person out first."),
                           SignInPanel::tr("Sign out"));
}

void SignInPanel::Private::ask()
{
    if (!running || !isOffered())
        return;
    if (session().state() == SessionState::SignedOut || session().state() == SessionState::Locked ||
        session().state() == SessionState::NeedsSignIn)
        session().beginSignIn();
    began = true;
    if (q->way() == SignInWay::Qr)
        qr->start();
    else
        byAccount->start();
}

void SignInPanel::Private::chosen(SignInWay way)
{
    stack->setCurrentIndex(way == SignInWay::Qr ? 0 : 1);
    if (context.rememberWay && session().mode() != account::StationMode::Kiosk)
        context.rememberWay(way);
    // A code that nobody sees must not be confirmed.
    if (way == SignInWay::Account)
        qr->stop();
    ask();
}

void SignInPanel::Private::sessionChanged(SessionState state)
{
    if (!running || state != SessionState::SignedIn)
        return;
    running = false;
    // The flow that brought it has not ended yet.
    QMetaObject::invokeMethod(
        q,
        [this] {
            if (stay != nullptr && stay->isChecked() != session().staysSignedIn())
                session().setStaySignedIn(stay->isChecked());
            qr->stop();
            byAccount->clear();
            Q_EMIT q->signedIn();
        },
        Qt::QueuedConnection);
}

SignInPanel::SignInPanel(const AccountContext& context, QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, context))
{
    setObjectName(u"signInPanel"_s);
    d->build();
    d->connectPanes();
    d->registration = context.wiper.add(u"sign-in form"_s, [this](account::WipeCause) {
        d->running = false;
        d->began = false;
        d->qr->stop();
        d->byAccount->clear();
    });
}

SignInPanel::~SignInPanel()
{
    d->registration = {};
    stop();
}

void SignInPanel::start()
{
    d->running = true;
    d->say();
    d->ask();
}

void SignInPanel::pause()
{
    d->running = false;
    d->qr->stop();
}

void SignInPanel::stop()
{
    pause();
    d->byAccount->wipePassword();
    // Another panel may have come meanwhile.
    if (std::exchange(d->began, false))
        d->context.session.abandonSignIn();
}

void SignInPanel::clear()
{
    stop();
    d->byAccount->clear();
}

SignInWay SignInPanel::way() const
{
    return d->ways->currentIndex() == 0 ? SignInWay::Qr : SignInWay::Account;
}

void SignInPanel::setWay(SignInWay way)
{
    d->ways->setCurrentIndex(way == SignInWay::Qr ? 0 : 1);
}

void SignInPanel::setAccount(const QString& account)
{
    d->byAccount->setAccount(account);
    setWay(SignInWay::Account);
}

bool SignInPanel::event(QEvent* event)
{
    // The window around a page has the same keys; within the panel they mean the panel.
    if (event->type() == QEvent::ShortcutOverride && isOurs(static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void SignInPanel::keyPressEvent(QKeyEvent* event)
{
    if (!isOurs(event)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_F1)
        Q_EMIT activationRequested(std::nullopt);
    else if (way() == SignInWay::Qr)
        d->qr->renew();
    else
        d->byAccount->refreshCaptcha();
}

void SignInPanel::focusFirst()
{
    if (way() == SignInWay::Qr)
        d->qr->focusFirst();
    else
        d->byAccount->focusFirst();
}

} // namespace yibao::ui
