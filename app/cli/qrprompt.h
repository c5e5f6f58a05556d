// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/cli/prompt.h"
#include "app/cli/signinway.h"
#include "core/account/qrsignin.h"

namespace yibao::cli {

/// Sign-in by scanning a code that stands on the terminal. All that is said goes to standard error.
class QrPrompt final : public QObject
{
    Q_OBJECT
public:
    QrPrompt(account::Session& session, const Clock& clock, Prompt& prompt, SignInDone done, QObject* parent);

    void start() { m_qr.renew(); }

private:
    void changed();
    void draw();
    void expired();
    /// One line that the next one replaces on a terminal; elsewhere said only where it is `news`.
    void say(const QString& text, bool news);
    void end(std::optional<int> code);

    account::QrSignIn m_qr;
    Prompt& m_prompt;
    SignInDone m_done;
    QString m_drawn; ///< content of the code that stands on the screen
    QString m_words; ///< of the state
    int m_columns = 0;
    int m_renewals = 0;
    bool m_openLine = false;
};

} // namespace yibao::cli
