// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/account/formwords.h"

#include "core/account/entries.h"
#include "core/identity/phone.h"
#include "core/wire/networkfault.h"
#include "core/wire/portalfault.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/personwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace yibao::ui::words {

using account::Obstacle;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(yibao::ui::AccountForm)
public:
    static QString missing(const account::Permission& permission);
    static QString fieldFault(Obstacle obstacle);
    static QString mobileFault(const QString& typed);
    static QString passwordFault(identity::PasswordFaults faults);
    static Trouble trouble(const Error& error);
    static QString emailFault() { return tr("An e-mail address looks like name@example.cn."); }
    //: Two sentences: the portal's words, then what to do.
    static QString both(const QString& first, const QString& second)
    {
        return first.isEmpty() ? second : tr("%1 %2").arg(ended(first), second);
    }

private:
    /// The portal ends its sentences with a full stop or does not.
    static QString ended(const QString& sentence)
    {
        static const QString ends = u"。.!！?？"_s;
        return ends.contains(sentence.back()) ? sentence : tr("%1.", "a sentence").arg(sentence);
    }
};

QString Words::missing(const account::Permission& permission)
{
    switch (permission.obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::NoService:
        return tr("The portal in use does not offer this.");
    case Obstacle::Busy:
        return tr("Waiting for the portal…");
    case Obstacle::WrongStep:
        return {};
    case Obstacle::AccountEmpty:
        return tr("Still missing: mobile number, ID number or e-mail address");
    case Obstacle::AccountInvalid:
        return tr("Still missing: an account that is complete");
    case Obstacle::MobileEmpty:
        return tr("Still missing: mobile number");
    case Obstacle::MobileInvalid:
        return tr("Still missing: a complete mobile number");
    case Obstacle::PasswordEmpty:
        return tr("Still missing: password");
    case Obstacle::PasswordInvalid:
        return tr("Still missing: a password of 8 to 16 letters and digits");
    case Obstacle::RepeatEmpty:
        return tr("Still missing: the password once more");
    case Obstacle::PasswordsDiffer:
        return tr("The two passwords are not the same yet");
    case Obstacle::CaptchaLoading:
        return tr("The picture with the characters is not there yet");
    case Obstacle::CaptchaEmpty:
        return tr("Still missing: the characters of the picture");
    case Obstacle::CoolingDown:
        return tr("Another message can be sent in %1").arg(words::duration(permission.seconds));
    case Obstacle::SmsNotSent:
        return tr("Still missing: send the message with the code");
    case Obstacle::SmsEmpty:
        return tr("Still missing: the code of the message");
    case Obstacle::SmsInvalid:
        return tr("Still missing: 4 to 6 digits of the message");
    case Obstacle::AgreementUnopened:
        return tr("Still missing: open the agreement and read it");
    case Obstacle::AgreementUnticked:
        return tr("Still missing: the tick that you agree");
    case Obstacle::TooManyAttempts:
        return tr("Next attempt in %1; or sign in by QR code").arg(words::duration(permission.seconds));
    }
    return {};
}

QString Words::fieldFault(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::PasswordEmpty:
        return tr("Please type the password.");
    case Obstacle::RepeatEmpty:
        return tr("Please type the same password once more.");
    case Obstacle::PasswordsDiffer:
        return tr("The two passwords are not the same.");
    case Obstacle::CaptchaLoading:
        return tr("The picture is not there yet. Press F5 for another.");
    case Obstacle::CaptchaEmpty:
        return tr("Please type the characters of the picture.");
    case Obstacle::SmsNotSent:
        return tr("Please have the code sent first.");
    case Obstacle::SmsEmpty:
        return tr("Please type the code of the message.");
    case Obstacle::SmsInvalid:
        return tr("The code has 4 to 6 digits.");
    case Obstacle::AccountEmpty:
        return tr("Please type a mobile number, ID number or e-mail address.");
    case Obstacle::MobileEmpty:
        return tr("Please type the mobile number.");
    case Obstacle::None:
    case Obstacle::NoService:
    case Obstacle::Busy:
    case Obstacle::WrongStep:
    case Obstacle::AccountInvalid:
    case Obstacle::MobileInvalid:
    case Obstacle::PasswordInvalid:
    case Obstacle::CoolingDown:
    case Obstacle::AgreementUnopened:
    case Obstacle::AgreementUnticked:
    case Obstacle::TooManyAttempts:
        break;
    }
    return {};
}

/// As many digits as a person has typed, without what may stand between them.
int digitsOf(const QString& typed)
{
    QString rest = typed;
    rest.remove(u' ').remove(u'-');
    if (rest.startsWith(u"+86"))
        rest.remove(0, 3);
    else if (rest.startsWith(u"0086"))
        rest.remove(0, 4);
    return static_cast<int>(rest.size());
}

QString Words::mobileFault(const QString& typed)
{
    switch (identity::checkMobile(typed).fault) {
    case identity::MobileFault::None:
        return {};
    case identity::MobileFault::Empty:
        return tr("Please type the mobile number.");
    case identity::MobileFault::Characters:
        return tr("A mobile number has digits only.");
    case identity::MobileFault::Length:
        return tr("A mobile number has 11 digits; there are %1 now.").arg(digitsOf(typed));
    case identity::MobileFault::Prefix:
        return tr("A mobile number begins with 13 to 19.");
    }
    return {};
}

QString Words::passwordFault(identity::PasswordFaults faults)
{
    using identity::PasswordFault;
    if (faults.testFlag(PasswordFault::OtherCharacters))
        return tr("The platform takes letters and digits only, without blanks or signs.");
    if (faults.testFlag(PasswordFault::TooLong))
        return tr("At most 16 characters, please.");
    QStringList lacks;
    if (faults.testFlag(PasswordFault::TooShort))
        lacks.append(tr("8 characters"));
    if (faults.testFlag(PasswordFault::NoDigit))
        lacks.append(tr("a digit"));
    if (faults.testFlag(PasswordFault::NoLetter))
        lacks.append(tr("a letter"));
    //: The argument lists "8 characters", "a digit", "a letter".
    return lacks.isEmpty() ? QString() : tr("Still missing: %1.").arg(lacks.join(tr(", ", "between things of a list")));
}

Trouble Words::trouble(const Error& error)
{
    namespace code = wire::portalcode;
    namespace field = account::field;
    const QString said = portalWords(error);
    Trouble result;
    for (auto it = error.fieldErrors.cbegin(); it != error.fieldErrors.cend(); ++it) {
        const QString own = portalWords({.message = it.value()});
        result.fields.insert(it.key(), own.isEmpty() ? tr("The portal asks for another value here.") : own);
    }
    switch (error.portalCode) {
    case code::CaptchaWrong:
        result.fields.insert(field::captcha, both(said, tr("Here is another picture; please type its characters.")));
        result.summary = tr("The characters of the picture did not fit. Everything else you typed is still here.");
        return result;
    case code::SmsCodeWrong:
        result.fields.insert(field::smsCode,
                             both(said, tr("Please look at the latest message, or have another one sent.")));
        result.summary = tr("The code of the message did not fit. Everything else you typed is still here.");
        return result;
    case code::MobileTaken:
        result.fields.insert(field::mobile, both(said, tr("You can sign in with it, or reset its password.")));
        result.summary = tr("This mobile number is registered already. You can sign in with it.");
        return result;
    case code::SmsTooOften:
        result.summary = both(said, tr("Another message can be sent in %1.")
                                        .arg(words::duration(error.retryAfter > 0 ? error.retryAfter : 60)));
        return result;
    case code::ResetTicketBad:
        result.summary =
            both(said, tr("The check of the account has run out. Please go on from here; what you typed is kept."));
        return result;
    default:
        break;
    }
    result.offline = wire::isLineFault(error);
    if (result.offline) {
        //: The argument is what happened and what to do.
        result.summary = tr("%1 What you typed is still here.").arg(lineFor(error));
        return result;
    }
    switch (error.code) {
    case ErrorCode::PortalMessage:
        result.summary = both(said, tr("What you typed is still here; 12393 helps further."));
        break;
    case ErrorCode::Validation:
        result.summary = result.fields.isEmpty() ? both(said, tr("Please check what you typed."))
                                                 : tr("The portal asks for a change; the field is marked.");
        break;
    case ErrorCode::RateLimited:
        result.summary = error.retryAfter > 0
                             ? tr("Too many attempts. Please go on in %1.").arg(words::duration(error.retryAfter))
                             : tr("Too many attempts. Please wait a minute, then try again.");
        break;
    default:
        result.summary = lineFor(error);
        break;
    }
    return result;
}

} // namespace

QString missing(const account::Permission& permission)
{
    return Words::missing(permission);
}

QString fieldFault(Obstacle obstacle)
{
    return Words::fieldFault(obstacle);
}

QString mobileFault(const QString& typed)
{
    return Words::mobileFault(typed);
}

QString accountFault(const QString& typed, QDate today)
{
    if (account::readAccount(typed, today))
        return {};
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return Words::fieldFault(Obstacle::AccountEmpty);
    if (text.contains(u'@'))
        return Words::emailFault();
    // As long as a mobile number may be: with its country and what stands between the digits.
    const bool asMobile = digitsOf(text) <= 13 && !text.endsWith(u'x', Qt::CaseInsensitive);
    return asMobile ? Words::mobileFault(text) : words::citizenIdFault(text, today);
}

QString passwordFault(identity::PasswordFaults faults)
{
    return Words::passwordFault(faults);
}

Trouble trouble(const Error& error)
{
    return Words::trouble(error);
}

} // namespace yibao::ui::words
