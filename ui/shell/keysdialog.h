// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/shell/stationaccount.h"
#include "ui/widgets/appdialog.h"

namespace yibao::ui {

class FormField;
class MessageStrip;
class PasswordField;

/// The keys that a gateway's operator hands out, typed or pasted; they go into the keychain and are shown nowhere
/// again. Object names: "keysDialog", "keys.appCode", "keys.appSecret", "keys.privateKey", "keys.serverPublicKey",
/// "keys.trouble", "keys.save".
class KeysDialog final : public AppDialog
{
    Q_OBJECT
public:
    KeysDialog(const GatewayKeys& keys, QWidget* parent);

    void done(int result) override;

private:
    void save();
    void saved(const Result<bool>& outcome);

    GatewayKeys m_keys;
    MessageStrip* m_trouble;
    PasswordField* m_appCode;
    PasswordField* m_appSecret;
    PasswordField* m_privateKey;
    FormField* m_serverKey;
    Button* m_save;
};

} // namespace yibao::ui
