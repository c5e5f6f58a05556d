// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/entries.h"

#include "core/identity/citizenid.h"
#include "core/identity/phone.h"
#include "core/wire/portalfault.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::account {

void NewPassword::set(QString&& typed)
{
    m_faults = identity::checkPassword(typed);
    m_password.wipe();
    m_password = wire::Secret::take(std::move(typed));
}

void NewPassword::setRepeat(QString&& typed)
{
    m_repeat.wipe();
    m_repeat = wire::Secret::take(std::move(typed));
}

void NewPassword::clear()
{
    m_password.wipe();
    m_repeat.wipe();
    m_faults = identity::PasswordFault::TooShort;
}

Obstacle NewPassword::obstacle() const
{
    if (m_password.isEmpty())
        return Obstacle::PasswordEmpty;
    if (m_faults)
        return Obstacle::PasswordInvalid;
    if (m_repeat.isEmpty())
        return Obstacle::RepeatEmpty;
    return m_repeat == m_password ? Obstacle::None : Obstacle::PasswordsDiffer;
}

void SmsEntry::set(QString&& typed)
{
    identity::EntryCheck check = identity::checkSmsCode(typed);
    m_fault = check.fault;
    m_code.wipe();
    m_code = wire::Secret::take(check.fault == identity::EntryFault::None ? std::move(check.text) : QString(typed));
    wire::wipe(typed);
}

void SmsEntry::clear()
{
    m_code.wipe();
    m_fault = identity::EntryFault::Empty;
}

Obstacle SmsEntry::obstacle() const
{
    if (m_fault == identity::EntryFault::None)
        return Obstacle::None;
    return m_fault == identity::EntryFault::Empty ? Obstacle::SmsEmpty : Obstacle::SmsInvalid;
}

void CoolDown::start(int seconds)
{
    m_seconds = std::max(0, seconds);
    m_until = m_clock.now().addSecs(m_seconds);
}

int CoolDown::secondsLeft() const
{
    if (!m_until.isValid())
        return 0;
    // Rounded up: at nought it is over.
    const qint64 left = (m_clock.now().msecsTo(m_until) + 999) / 1000;
    return static_cast<int>(std::clamp<qint64>(left, 0, m_seconds));
}

std::optional<AccountEntry> readAccount(const QString& typed, QDate today)
{
    const QString text = typed.trimmed();
    if (text.contains(u'@')) {
        static const QRegularExpression email(u"^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,24}$"_s);
        return email.match(text).hasMatch() ? std::optional(AccountEntry{wire::AccountKind::Email, text})
                                            : std::nullopt;
    }
    if (const auto mobile = identity::checkMobile(text); mobile.fault == identity::MobileFault::None)
        return AccountEntry{wire::AccountKind::Mobile, mobile.number};
    if (const auto id = identity::checkCitizenId(text, today); id.fault == identity::CitizenIdFault::None)
        return AccountEntry{wire::AccountKind::CitizenId, id.id.text()};
    return std::nullopt;
}

Error atField(Error error)
{
    namespace code = wire::portalcode;
    static const QMap<QString, QLatin1StringView> names{
        {u"imgCode"_s, field::captcha}, {u"imgUid"_s, field::captcha}, {u"smsCode"_s, field::smsCode},
        {u"mobile"_s, field::mobile},   {u"acct"_s, field::account},   {u"password"_s, field::password}};
    QMap<QString, QString> fields;
    for (auto it = error.fieldErrors.cbegin(); it != error.fieldErrors.cend(); ++it)
        fields.insert(names.contains(it.key()) ? QString(names.value(it.key())) : it.key(), it.value());
    switch (error.portalCode) {
    case code::CaptchaWrong:
        fields.insert(field::captcha, error.message);
        break;
    case code::SmsCodeWrong:
        fields.insert(field::smsCode, error.message);
        break;
    case code::MobileTaken:
        fields.insert(field::mobile, error.message);
        break;
    default:
        break;
    }
    error.fieldErrors = fields;
    return error;
}

} // namespace yibao::account
