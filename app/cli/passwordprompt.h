// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/cli/captchafile.h"
#include "app/cli/prompt.h"
#include "app/cli/signinway.h"
#include "core/account/passwordsignin.h"

namespace yibao::cli {

/// Sign-in with account, the characters of a picture and the password, asked in this order. Where nobody is at a
/// terminal the three are lines of standard input, and the first thing that is wrong ends it.
class PasswordPrompt final : public QObject
{
    Q_OBJECT
public:
    PasswordPrompt(account::Session& session, const Clock& clock, Prompt& prompt, SignInDone done, QObject* parent);

    void start() { askAccount(); }

private:
    void askAccount();
    void askCharacters();
    void askPassword();
    void submit();
    void finish(account::PasswordSignIn::Outcome outcome);
    void captchaChanged();
    /// What was typed cannot be used: on a terminal `again` is done, elsewhere it is the end.
    void wrong(const QString& words, const std::function<void()>& again);
    void ask(const QString& question, Prompt::Echo echo, const std::function<void(const wire::Secret&)>& heard);
    void end(std::optional<int> code);

    account::AttemptGuard m_attempts;
    account::PasswordSignIn m_form;
    Prompt& m_prompt;
    SignInDone m_done;
    CaptchaFile m_picture;
    QString m_shown; ///< uid of the picture that is asked about
    int m_tries = 0;
    bool m_wantsPicture = false;
};

} // namespace yibao::cli
