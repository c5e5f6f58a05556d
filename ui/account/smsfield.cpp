// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/account/smsfield.h"

#include "ui/account/formwords.h"
#include "ui/widgets/button.h"

#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int longestCode = 8;

} // namespace

SmsField::SmsField(const QString& name, const QString& label, QWidget* parent)
    : FormField(name, label, parent, new SecretEdit(SecretEdit::Kind::Code))
    , m_secret(static_cast<SecretEdit*>(edit()))
    , m_send(new Button(ButtonRole::Outlined, tr("Send the code")))
{
    m_secret->setMaxLength(longestCode);
    m_secret->setInputMethodHints(m_secret->inputMethodHints() | Qt::ImhDigitsOnly);
    //: Within a narrow field.
    setPlaceholder(tr("From the message"));
    m_send->setObjectName(name + u".send"_s);
    // The form stays where it is while seconds are counted.
    m_send->setMinimumWidth(Button(ButtonRole::Outlined, tr("Again in %1 s").arg(888)).sizeHint().width());
    connect(m_send, &QAbstractButton::clicked, this, &SmsField::sendRequested);
    addBeside(m_send);
}

void SmsField::wipe()
{
    const QSignalBlocker quiet(m_secret);
    m_secret->wipe();
    setError({});
}

void SmsField::follow(const account::Permission& maySend, const QString& sentTo)
{
    const bool cooling = maySend.obstacle == account::Obstacle::CoolingDown;
    m_send->setEnabled(static_cast<bool>(maySend));
    m_send->setText(cooling ? tr("Again in %1 s").arg(maySend.seconds) : tr("Send the code"));
    const QString missing = words::missing(maySend);
    m_send->setAccessibleDescription(missing);
    if (!sentTo.isEmpty())
        setHint(tr("Sent to %1; the code is good for five minutes.").arg(sentTo));
    else if (maySend.obstacle != account::Obstacle::Busy)
        setHint(missing);
}

} // namespace yibao::ui
