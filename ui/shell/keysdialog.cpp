// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/keysdialog.h"

#include "core/base/whendone.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/passwordfield.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

KeysDialog::KeysDialog(const GatewayKeys& keys, QWidget* parent)
    : AppDialog(tr("Keys of the gateway “%1”").arg(keys.keySet()), parent)
    , m_keys(keys)
    , m_trouble(new MessageStrip(u"keys.trouble"_s))
    , m_appCode(new PasswordField(u"keys.appCode"_s, tr("appCode")))
    , m_appSecret(new PasswordField(u"keys.appSecret"_s, tr("appSecret")))
    , m_privateKey(new PasswordField(u"keys.privateKey"_s, tr("Private key of this client")))
    , m_serverKey(new FormField(u"keys.serverPublicKey"_s, tr("Public key of the platform")))
{
    setObjectName(u"keysDialog"_s);
    setBaseWidth(560);
    setText(tr("The gateway's operator hands them out. They go into this computer's keychain and are never shown."));
    m_appCode->setHint(tr("Empty: the one of the portal profile."));
    m_appSecret->setRequired(true);
    m_privateKey->setRequired(true);
    m_privateKey->setHint(tr("32 bytes, hexadecimal or Base64."));
    m_serverKey->setHint(tr("Empty: the one of the portal profile. Without any, signatures are not verified."));
    body()->addWidget(m_trouble);
    for (QWidget* field : {static_cast<QWidget*>(m_appCode), static_cast<QWidget*>(m_appSecret),
                           static_cast<QWidget*>(m_privateKey), static_cast<QWidget*>(m_serverKey)})
        body()->addWidget(field);
    addCancel();
    m_save = addAction(tr("Put into the keychain"));
    m_save->setObjectName(u"keys.save"_s);
    connect(m_save, &QAbstractButton::clicked, this, &KeysDialog::save);
}

void KeysDialog::done(int result)
{
    for (PasswordField* field : {m_appCode, m_appSecret, m_privateKey})
        field->wipe();
    AppDialog::done(result);
}

void KeysDialog::save()
{
    account::KeyTexts texts{.appCode = m_appCode->typed(),
                            .appSecret = m_appSecret->typed(),
                            .privateKey = m_privateKey->typed(),
                            .serverPublicKey = m_serverKey->text()};
    m_save->setEnabled(false);
    m_trouble->setMessage(NoteState::Info, {});
    whenDone(m_keys.set(texts), this, [this](const Result<bool>& outcome) { saved(outcome); });
    for (QString* text : {&texts.appCode, &texts.appSecret, &texts.privateKey})
        wire::wipe(*text);
}

void KeysDialog::saved(const Result<bool>& outcome)
{
    m_save->setEnabled(true);
    if (outcome) {
        accept();
        return;
    }
    const QMap<QString, QString>& faults = outcome.error().fieldErrors;
    if (faults.isEmpty()) {
        m_trouble->setMessage(NoteState::Stop, lineFor(outcome.error()));
        return;
    }
    // The core's words are for reports; here it is said what would be right.
    if (faults.contains(u"appCode"_s))
        m_appCode->setError(tr("An appCode has at least 16 letters and digits."));
    if (faults.contains(u"appSecret"_s))
        m_appSecret->setError(tr("An appSecret has at least 16 letters and digits."));
    if (faults.contains(u"privateKey"_s))
        m_privateKey->setError(tr("This is no private key: 32 bytes are needed, hexadecimal or Base64."));
    if (faults.contains(u"serverPublicKey"_s))
        m_serverKey->setError(tr("This is no public key: 65 or 64 bytes are needed, hexadecimal or Base64."));
    for (FormField* field : {static_cast<FormField*>(m_appCode), static_cast<FormField*>(m_appSecret),
                             static_cast<FormField*>(m_privateKey), m_serverKey}) {
        if (!field->error().isEmpty()) {
            field->edit()->setFocus();
            return;
        }
    }
}

} // namespace yibao::ui
