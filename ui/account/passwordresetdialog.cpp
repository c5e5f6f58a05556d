// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/account/passwordresetdialog.h"

#include "core/account/passwordreset.h"
#include "core/account/processguard.h"
#include "core/base/whendone.h"
#include "core/identity/phone.h"
#include "core/wire/portalfault.h"
#include "ui/account/captchafield.h"
#include "ui/account/formwords.h"
#include "ui/account/newpasswordfields.h"
#include "ui/account/portalbadge.h"
#include "ui/account/smsfield.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formscroll.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/stepbar.h"
#include "ui/widgets/twocolumns.h"

#include <QLineEdit>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using account::Obstacle;
using account::Permission;
using Step = account::PasswordReset::Step;

class PasswordResetDialog::Private
{
public:
    Private(PasswordResetDialog* dialog, const AccountContext& given)
        : q(dialog)
        , context(given)
        , form(given.session.calls(), given.clock)
        , steps(new StepBar(
              {PasswordResetDialog::tr("Account"), PasswordResetDialog::tr("Proof"), PasswordResetDialog::tr("Done")}))
        , trouble(new MessageStrip(u"reset.trouble"_s))
        , mobile(new FormField(u"reset.mobile"_s, PasswordResetDialog::tr("Account to sign in with")))
        , carried(new FormField(u"reset.carried"_s, PasswordResetDialog::tr("Mobile number")))
        , captcha(new CaptchaField(u"reset.captcha"_s, form.captcha()))
        , sms(new SmsField(u"reset.sms"_s, PasswordResetDialog::tr("Code of the message")))
    {}

    void build();
    QWidget* makeAccount();
    QWidget* makeProof();
    QWidget* makeDone();
    void connectParts();
    void follow();
    void showStep();
    void goOn();
    void sendSms();
    void submit();
    void act();
    void goTo(Obstacle obstacle);
    void showTrouble(const Error& error);
    void clear();

    PasswordResetDialog* q;
    const AccountContext context;
    account::ProcessGuard guard; ///< nobody is signing in while a password is typed here
    account::PasswordReset form;
    StepBar* steps;
    MessageStrip* trouble;
    FormField* mobile;
    FormField* carried;
    NewPasswordFields* passwords = nullptr;
    CaptchaField* captcha;
    SmsField* sms;
    FormScroll* scroll = nullptr;
    QWidget* account = nullptr;
    QWidget* proof = nullptr;
    QWidget* finished = nullptr;
    Label* missing = nullptr;
    Button* cancel = nullptr;
    Button* back = nullptr;
    Button* go = nullptr;
    Step shown = Step::Account;
    QString name; ///< the account whose password is new
    QTimer tick;  ///< while a message may not be sent again
    bool leaving = false;
    account::Wiper::Registration registration;
};

void PasswordResetDialog::Private::build()
{
    const Sizes& sizes = Look::of(q).sizes();
    if (QWidget* badge = portalBadge(context))
        q->addToTitle(badge);
    q->addClose();
    steps->setAnswer(1, PasswordResetDialog::tr("by message"));
    scroll = new FormScroll(q->title());
    scroll->form()->setSpacing(sizes.space(12));
    account = makeAccount();
    proof = makeProof();
    finished = makeDone();
    for (QWidget* part : {static_cast<QWidget*>(steps), static_cast<QWidget*>(trouble), account, proof, finished})
        scroll->form()->addWidget(part);
    scroll->addTo(q->body());

    missing = new Label({}, TextRole::Label, Ink::Secondary);
    missing->setObjectName(u"reset.missing"_s);
    missing->setWordWrap(true);
    q->setFootNote(missing, 1000);
    cancel = q->addCancel();
    back = q->addAction(PasswordResetDialog::tr("Back one step"), AppDialog::Action::Outlined);
    back->setObjectName(u"reset.back"_s);
    go = q->addAction(PasswordResetDialog::tr("Next step"));
    go->setObjectName(u"reset.go"_s);
    tick.setInterval(1000);
}

QWidget* PasswordResetDialog::Private::makeAccount()
{
    mobile->setRequired(true);
    mobile->setPlaceholder(PasswordResetDialog::tr("Please type the mobile number"));
    mobile->setHint(PasswordResetDialog::tr("The mobile number you registered with; the code comes to it."));
    mobile->edit()->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhDigitsOnly);
    return new TwoColumns(mobile, new QWidget, 0, 20);
}

QWidget* PasswordResetDialog::Private::makeProof()
{
    carried->setReadOnly(true);
    carried->setHint(PasswordResetDialog::tr("Carried over from the first step."));
    captcha->setAlternative(PasswordResetDialog::tr("Who cannot see the picture calls 12393."));
    sms->setRequired(true);
    passwords = new NewPasswordFields(u"reset"_s, PasswordResetDialog::tr("New password"),
                                      PasswordResetDialog::tr("Confirm the password"), form);
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Look::of(q).sizes().space(12));
    column->addWidget(new TwoColumns(carried, captcha, 0, 20));
    column->addWidget(passwords);
    column->addWidget(new TwoColumns(sms, new QWidget, 0, 20));
    return part;
}

QWidget* PasswordResetDialog::Private::makeDone()
{
    auto* part = new QWidget;
    auto* line = new QHBoxLayout(part);
    const Sizes& sizes = Look::of(q).sizes();
    line->setContentsMargins(0, sizes.space(16), 0, sizes.space(16));
    line->setSpacing(sizes.space(16));
    auto* disc = new IconLabel(u"check"_s, Ink::Success, 24);
    disc->setDisc(48);
    line->addWidget(disc, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(sizes.space(4));
    auto* title = new Label(PasswordResetDialog::tr("The new password is set"), TextRole::Heading);
    title->setObjectName(u"reset.done"_s);
    title->setWordWrap(true);
    auto* text = new Label(PasswordResetDialog::tr("Sign in with it when you like; this page waits for you."),
                           TextRole::Body, Ink::Secondary);
    text->setWordWrap(true);
    words->addWidget(title);
    words->addWidget(text);
    line->addLayout(words, 1);
    return part;
}

void PasswordResetDialog::Private::connectParts()
{
    QObject::connect(mobile, &FormField::edited, q, [this] { form.setMobile(mobile->text()); });
    QObject::connect(mobile, &FormField::left, q, [this] {
        if (!mobile->text().trimmed().isEmpty())
            mobile->setError(words::mobileFault(mobile->text()));
    });
    QObject::connect(sms, &FormField::edited, q, [this] { form.setSmsCode(sms->typed()); });
    QObject::connect(sms, &SmsField::sendRequested, q, [this] { sendSms(); });
    QObject::connect(captcha, &FormField::submitted, q, [this] { form.maySendSms() ? sendSms() : act(); });
    QObject::connect(mobile, &FormField::submitted, q, [this] { act(); });
    QObject::connect(carried, &FormField::submitted, q, [this] { act(); });
    QObject::connect(passwords, &NewPasswordFields::submitted, q, [this] { act(); });
    QObject::connect(sms, &FormField::submitted, q, [this] { act(); });
    QObject::connect(back, &QAbstractButton::clicked, q, [this] { form.goBack(); });
    QObject::connect(go, &QAbstractButton::clicked, q, [this] { act(); });
    QObject::connect(&form, &account::SmsForm::changed, q, [this] { follow(); });
    QObject::connect(&tick, &QTimer::timeout, q, [this] { follow(); });
    auto* refresh = new QShortcut(QKeySequence(Qt::Key_F5), q);
    QObject::connect(refresh, &QShortcut::activated, q, [this] {
        if (form.step() == Step::Verify)
            captcha->refresh();
    });
    registration = context.wiper.add(u"password reset form"_s, [this](account::WipeCause) {
        clear();
        name.clear();
    });
}

void PasswordResetDialog::Private::follow()
{
    const Step step = form.step();
    const Permission may = step == Step::Account  ? form.mayGoOn()
                           : step == Step::Verify ? form.maySubmit()
                                                  : Permission{};
    const QString words = words::missing(may);
    go->setEnabled(static_cast<bool>(may));
    go->setAccessibleDescription(words);
    missing->setText(words);
    back->setEnabled(static_cast<bool>(form.mayGoBack()));
    sms->follow(form.maySendSms(), form.isSmsSent() ? form.maskedMobile() : QString());
    carried->setText(form.mobile());
    steps->setAnswer(0, form.maskedMobile());
    const bool counting = form.coolDownSeconds() > 0;
    if (counting != tick.isActive())
        counting ? tick.start() : tick.stop();
    if (!form.isSmsSent() && form.smsObstacle() == Obstacle::SmsEmpty && !sms->text().isEmpty() && !form.isBusy())
        sms->wipe();
    if (step != shown)
        showStep();
}

void PasswordResetDialog::Private::showStep()
{
    const Step step = form.step();
    const Step before = shown;
    shown = step;
    steps->setCurrent(step == Step::Account ? 0 : step == Step::Verify ? 1 : 3);
    account->setVisible(step == Step::Account);
    proof->setVisible(step == Step::Verify);
    finished->setVisible(step == Step::Success);
    back->setVisible(step == Step::Verify);
    cancel->setText(step == Step::Success ? PasswordResetDialog::tr("Close") : PasswordResetDialog::tr("Cancel"));
    switch (step) {
    case Step::Account:
        go->setText(PasswordResetDialog::tr("Next step"));
        mobile->setFocus(Qt::OtherFocusReason);
        break;
    case Step::Verify:
        go->setText(PasswordResetDialog::tr("Prove it now"));
        if (before == Step::Account)
            captcha->setFocus(Qt::OtherFocusReason);
        break;
    case Step::Success:
        name = identity::checkMobile(form.mobile()).number;
        passwords->wipe();
        sms->wipe();
        go->setText(PasswordResetDialog::tr("Go to the sign-in"));
        go->setFocus(Qt::OtherFocusReason);
        break;
    }
}

void PasswordResetDialog::Private::act()
{
    switch (form.step()) {
    case Step::Account:
        goOn();
        break;
    case Step::Verify:
        submit();
        break;
    case Step::Success:
        q->accept();
        break;
    }
}

void PasswordResetDialog::Private::goOn()
{
    const Permission may = form.mayGoOn();
    if (!may) {
        goTo(may.obstacle);
        return;
    }
    trouble->setMessage(NoteState::Info, {});
    whenDone(form.goOn(), q, [this](const Result<bool>& good) {
        if (!good)
            showTrouble(good.error());
    });
}

void PasswordResetDialog::Private::sendSms()
{
    trouble->setMessage(NoteState::Info, {});
    whenDone(form.sendSms(), q, [this](const Result<wire::SmsSent>& sent) {
        if (!sent)
            showTrouble(sent.error());
        else if (form.password().obstacle() == Obstacle::None)
            sms->setFocus(Qt::OtherFocusReason);
        else
            passwords->password()->setFocus(Qt::OtherFocusReason);
    });
}

void PasswordResetDialog::Private::submit()
{
    const Permission may = form.maySubmit();
    if (!may) {
        goTo(may.obstacle);
        return;
    }
    trouble->setMessage(NoteState::Info, {});
    whenDone(form.submit(), q, [this](const Result<bool>& done) {
        if (!done)
            showTrouble(done.error());
    });
}

void PasswordResetDialog::Private::goTo(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::MobileEmpty:
    case Obstacle::MobileInvalid:
        mobile->setError(words::mobileFault(mobile->text()));
        mobile->setFocus(Qt::OtherFocusReason);
        break;
    case Obstacle::PasswordEmpty:
    case Obstacle::PasswordInvalid:
    case Obstacle::RepeatEmpty:
    case Obstacle::PasswordsDiffer:
        passwords->goTo(obstacle);
        break;
    case Obstacle::SmsNotSent: {
        const Obstacle inTheWay = form.maySendSms().obstacle;
        if (inTheWay == Obstacle::CaptchaEmpty || inTheWay == Obstacle::CaptchaLoading) {
            captcha->setError(words::fieldFault(inTheWay));
            captcha->setFocus(Qt::OtherFocusReason);
        } else {
            sms->setError(words::fieldFault(obstacle));
            (sms->sendButton()->isEnabled() ? static_cast<QWidget*>(sms->sendButton()) : sms)
                ->setFocus(Qt::OtherFocusReason);
        }
        break;
    }
    case Obstacle::SmsEmpty:
    case Obstacle::SmsInvalid:
        sms->setError(words::fieldFault(obstacle));
        sms->setFocus(Qt::OtherFocusReason);
        break;
    default:
        break;
    }
}

void PasswordResetDialog::Private::showTrouble(const Error& error)
{
    namespace field = account::field;
    words::Trouble told = words::trouble(error);
    if (error.portalCode == wire::portalcode::WrongCredential) {
        // Nothing but the account was asked for.
        told.summary = PasswordResetDialog::tr("There is no such account at the portal.");
        told.fields.insert(field::mobile, PasswordResetDialog::tr("Please check the number, or register with it."));
    }
    trouble->setMessage(told.offline ? NoteState::Offline : NoteState::Stop, told.summary);
    const QList<std::pair<QLatin1StringView, FormField*>> fields{{field::mobile, mobile},
                                                                 {field::account, mobile},
                                                                 {field::captcha, captcha},
                                                                 {field::password, passwords->password()},
                                                                 {field::smsCode, sms}};
    FormField* first = nullptr;
    for (const auto& [key, widget] : fields) {
        if (!told.fields.contains(key))
            continue;
        widget->setError(told.fields.value(key));
        if (first == nullptr && widget->isVisible())
            first = widget;
    }
    if (first != nullptr)
        first->setFocus(Qt::OtherFocusReason);
}

void PasswordResetDialog::Private::clear()
{
    form.clear();
    mobile->setText({});
    mobile->setError({});
    passwords->wipe();
    sms->wipe();
    captcha->setError({});
    trouble->setMessage(NoteState::Info, {});
}

PasswordResetDialog::PasswordResetDialog(const AccountContext& context, QWidget* parent)
    : AppDialog(tr("Reset the password"), parent)
    , d(std::make_unique<Private>(this, context))
{
    setObjectName(u"resetDialog"_s);
    setBaseWidth(800);
    d->build();
    d->connectParts();
    d->showStep();
    d->follow();
}

PasswordResetDialog::~PasswordResetDialog() = default;

QString PasswordResetDialog::account() const
{
    return d->name;
}

void PasswordResetDialog::done(int result)
{
    // All but the account, for the sign-in that may follow.
    d->clear();
    AppDialog::done(result);
}

void PasswordResetDialog::reject()
{
    if (d->leaving || d->form.mayLeave()) {
        AppDialog::reject();
        return;
    }
    const auto asked =
        d->context.dialogs.confirm(tr("Leave without a new password?"),
                                   tr("What you typed is then gone; the password is as before."), tr("Leave"), true);
    whenDone(asked, this, [this](bool yes) {
        if (!yes)
            return;
        d->leaving = true;
        reject();
    });
}

} // namespace yibao::ui
