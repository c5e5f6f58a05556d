// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/account/registrationdialog.h"

#include "core/account/processguard.h"
#include "core/account/registration.h"
#include "core/base/whendone.h"
#include "core/identity/masks.h"
#include "core/identity/phone.h"
#include "ui/account/agreementdialog.h"
#include "ui/account/captchafield.h"
#include "ui/account/formwords.h"
#include "ui/account/newpasswordfields.h"
#include "ui/account/portalbadge.h"
#include "ui/account/smsfield.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formscroll.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/twocolumns.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using account::Obstacle;
using account::Permission;

class RegistrationDialog::Private
{
public:
    Private(RegistrationDialog* dialog, const AccountContext& given)
        : q(dialog)
        , context(given)
        , form(given.session.calls(), given.clock)
        , trouble(new MessageStrip(u"register.trouble"_s))
        , mobile(new FormField(u"register.mobile"_s, RegistrationDialog::tr("Mobile number")))
        , captcha(new CaptchaField(u"register.captcha"_s, form.captcha()))
        , sms(new SmsField(u"register.sms"_s, RegistrationDialog::tr("Code of the message")))
        , agree(new QCheckBox(RegistrationDialog::tr("I have read it and agree")))
    {}

    void build();
    QWidget* makeAgreement();
    void connectParts();
    void follow();
    void sendSms();
    void openAgreement();
    void submit();
    void goTo(Obstacle obstacle);
    void showTrouble(const Error& error);
    void showDone();
    void clear();

    RegistrationDialog* q;
    const AccountContext context;
    account::ProcessGuard guard; ///< nobody is signing in while a password is typed here
    account::Registration form;
    FormScroll* scroll = nullptr;
    MessageStrip* trouble;
    FormField* mobile;
    NewPasswordFields* passwords = nullptr;
    CaptchaField* captcha;
    SmsField* sms;
    QCheckBox* agree;
    LinkLabel* agreement = nullptr;
    Label* missing = nullptr;
    Button* cancel = nullptr;
    Button* go = nullptr;
    QString account;
    QTimer tick; ///< while a message may not be sent again
    bool leaving = false;
    account::Wiper::Registration registration;
};

void RegistrationDialog::Private::build()
{
    const Sizes& sizes = Look::of(q).sizes();
    if (QWidget* badge = portalBadge(context))
        q->addToTitle(badge);
    q->addClose();
    mobile->setRequired(true);
    mobile->setPlaceholder(RegistrationDialog::tr("Please type the mobile number"));
    mobile->setHint(RegistrationDialog::tr("You sign in with it, and the code comes to it."));
    mobile->edit()->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhDigitsOnly);
    passwords = new NewPasswordFields(u"register"_s, RegistrationDialog::tr("Password"),
                                      RegistrationDialog::tr("The password once more"), form);
    sms->setRequired(true);
    captcha->setAlternative(RegistrationDialog::tr("Who cannot see the picture calls 12393."));

    scroll = new FormScroll(q->title());
    scroll->form()->setSpacing(sizes.space(12));
    scroll->form()->addWidget(trouble);
    auto* first = new QWidget;
    scroll->form()->addWidget(new TwoColumns(mobile, first, 0, 20));
    scroll->form()->addWidget(passwords);
    scroll->form()->addWidget(new TwoColumns(captcha, sms, 0, 20));
    scroll->form()->addWidget(makeAgreement());
    scroll->addTo(q->body());

    missing = new Label({}, TextRole::Label, Ink::Secondary);
    missing->setObjectName(u"register.missing"_s);
    missing->setWordWrap(true);
    q->setFootNote(missing, 1000);
    cancel = q->addCancel();
    go = q->addAction(RegistrationDialog::tr("Register"));
    go->setObjectName(u"register.go"_s);
    tick.setInterval(1000);
}

QWidget* RegistrationDialog::Private::makeAgreement()
{
    auto* part = new QWidget;
    auto* line = new QHBoxLayout(part);
    line->setContentsMargins(Sizes::frameInset, 0, Sizes::frameInset, 0);
    line->setSpacing(Look::of(q).sizes().space(6));
    agree->setObjectName(u"register.agree"_s);
    agreement = new LinkLabel(RegistrationDialog::tr("“Agreement on personal registration”"));
    agreement->setObjectName(u"register.agreement"_s);
    line->addWidget(agree);
    line->addWidget(agreement);
    line->addStretch(1);
    return part;
}

void RegistrationDialog::Private::connectParts()
{
    QObject::connect(mobile, &FormField::edited, q, [this] { form.setMobile(mobile->text()); });
    QObject::connect(mobile, &FormField::left, q, [this] {
        if (!mobile->text().trimmed().isEmpty())
            mobile->setError(words::mobileFault(mobile->text()));
    });
    QObject::connect(sms, &FormField::edited, q, [this] { form.setSmsCode(sms->typed()); });
    QObject::connect(sms, &SmsField::sendRequested, q, [this] { sendSms(); });
    // Enter in the picture's field sends the message: that is what its characters are for.
    QObject::connect(captcha, &FormField::submitted, q, [this] { form.maySendSms() ? sendSms() : submit(); });
    QObject::connect(mobile, &FormField::submitted, q, [this] { submit(); });
    QObject::connect(passwords, &NewPasswordFields::submitted, q, [this] { submit(); });
    QObject::connect(sms, &FormField::submitted, q, [this] { submit(); });
    QObject::connect(agreement, &QAbstractButton::clicked, q, [this] { openAgreement(); });
    QObject::connect(agree, &QCheckBox::toggled, q, [this](bool on) { form.setAgreed(on); });
    QObject::connect(go, &QAbstractButton::clicked, q, [this] { account.isEmpty() ? submit() : q->accept(); });
    QObject::connect(&form, &account::SmsForm::changed, q, [this] { follow(); });
    QObject::connect(&tick, &QTimer::timeout, q, [this] { follow(); });
    auto* refresh = new QShortcut(QKeySequence(Qt::Key_F5), q);
    QObject::connect(refresh, &QShortcut::activated, q, [this] { captcha->refresh(); });
    registration = context.wiper.add(u"registration form"_s, [this](account::WipeCause) {
        clear();
        account.clear();
    });
}

void RegistrationDialog::Private::follow()
{
    const Permission may = form.maySubmit();
    const bool finished = !account.isEmpty();
    go->setEnabled(finished || may);
    const QString words = finished ? QString() : words::missing(may);
    missing->setText(words);
    go->setAccessibleDescription(words);
    sms->follow(form.maySendSms(),
                form.isSmsSent() ? identity::maskedMobile(identity::checkMobile(form.mobile()).number) : QString());
    agree->setEnabled(static_cast<bool>(form.mayAgree()));
    agree->setAccessibleDescription(words::missing(form.mayAgree()));
    agree->setChecked(form.isAgreed());
    agreement->setEnabled(static_cast<bool>(form.mayOpenAgreement()));
    const bool counting = form.coolDownSeconds() > 0;
    if (counting != tick.isActive())
        counting ? tick.start() : tick.stop();
    // A number that was changed took the code with it.
    if (!form.isSmsSent() && form.smsObstacle() == Obstacle::SmsEmpty && !sms->text().isEmpty() && !form.isBusy())
        sms->wipe();
}

void RegistrationDialog::Private::sendSms()
{
    trouble->setMessage(NoteState::Info, {});
    whenDone(form.sendSms(), q, [this](const Result<wire::SmsSent>& sent) {
        if (!sent) {
            showTrouble(sent.error());
            return;
        }
        sms->setFocus(Qt::OtherFocusReason);
    });
}

void RegistrationDialog::Private::openAgreement()
{
    whenDone(form.openAgreement(), q, [this](const Result<wire::Agreement>& read) {
        if (!read) {
            showTrouble(read.error());
            return;
        }
        auto* dialog = new AgreementDialog(*read, q);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        QObject::connect(dialog, &QDialog::finished, q, [this] {
            q->activateWindow();
            agree->setFocus(Qt::OtherFocusReason);
        });
        dialog->open();
    });
}

void RegistrationDialog::Private::submit()
{
    const Permission may = form.maySubmit();
    if (!may) {
        goTo(may.obstacle);
        return;
    }
    trouble->setMessage(NoteState::Info, {});
    whenDone(form.submit(), q, [this](const Result<QString>& registered) {
        if (registered)
            showDone();
        else
            showTrouble(registered.error());
    });
}

void RegistrationDialog::Private::goTo(Obstacle obstacle)
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
    case Obstacle::AgreementUnopened:
        agreement->setFocus(Qt::OtherFocusReason);
        break;
    case Obstacle::AgreementUnticked:
        agree->setFocus(Qt::OtherFocusReason);
        break;
    default:
        break;
    }
}

void RegistrationDialog::Private::showTrouble(const Error& error)
{
    namespace field = account::field;
    const words::Trouble told = words::trouble(error);
    trouble->setMessage(told.offline ? NoteState::Offline : NoteState::Stop, told.summary);
    const QList<std::pair<QLatin1StringView, FormField*>> fields{{field::mobile, mobile},
                                                                 {field::account, mobile},
                                                                 {field::password, passwords->password()},
                                                                 {field::captcha, captcha},
                                                                 {field::smsCode, sms}};
    FormField* first = nullptr;
    for (const auto& [name, widget] : fields) {
        if (!told.fields.contains(name))
            continue;
        widget->setError(told.fields.value(name));
        if (first == nullptr)
            first = widget;
    }
    if (first != nullptr)
        first->setFocus(Qt::OtherFocusReason);
}

void RegistrationDialog::Private::showDone()
{
    account = identity::checkMobile(form.mobile()).number;
    passwords->wipe();
    sms->wipe();
    tick.stop();
    scroll->hide();
    q->setTitle(RegistrationDialog::tr("Registered"));
    q->setText(RegistrationDialog::tr("The account %1 is there. Please sign in with it; before the first sign-in the "
                                      "portal may want the e-certificate.")
                   .arg(identity::maskedMobile(account)));
    cancel->setText(RegistrationDialog::tr("Close"));
    go->setText(RegistrationDialog::tr("Go to the sign-in"));
    follow();
    go->setFocus(Qt::OtherFocusReason);
}

void RegistrationDialog::Private::clear()
{
    form.clear();
    mobile->setText({});
    mobile->setError({});
    passwords->wipe();
    sms->wipe();
    captcha->setError({});
    trouble->setMessage(NoteState::Info, {});
}

RegistrationDialog::RegistrationDialog(const AccountContext& context, QWidget* parent)
    : AppDialog(tr("Personal registration"), parent)
    , d(std::make_unique<Private>(this, context))
{
    setObjectName(u"registrationDialog"_s);
    setBaseWidth(800);
    d->build();
    d->connectParts();
    d->follow();
    if (context.session.calls().offers(u"captcha"_s))
        d->captcha->refresh();
    d->mobile->setFocus(Qt::OtherFocusReason);
}

RegistrationDialog::~RegistrationDialog() = default;

QString RegistrationDialog::account() const
{
    return d->account;
}

void RegistrationDialog::done(int result)
{
    // All but the account, for the sign-in that may follow.
    d->clear();
    AppDialog::done(result);
}

void RegistrationDialog::reject()
{
    if (d->leaving || d->form.mayLeave()) {
        AppDialog::reject();
        return;
    }
    const auto asked =
        d->context.dialogs.confirm(tr("Leave the registration?"),
                                   tr("What you typed is then gone; nothing has been registered."), tr("Leave"), true);
    whenDone(asked, this, [this](bool yes) {
        if (!yes)
            return;
        d->leaving = true;
        reject();
    });
}

} // namespace yibao::ui
