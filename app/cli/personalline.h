// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/interrupt.h"
#include "app/cli/prompt.h"
#include "app/cli/session.h"
#include "app/cli/signinway.h"
#include "core/account/processguard.h"
#include "core/services/personalservice.h"

#include <QPointer>

namespace yibao::cli {

/// A person signed in for one command: nothing is kept, and close() ends the session at the portal too.
class PersonalLine final : public QObject
{
    Q_OBJECT
public:
    /// The portal of `session` must have been reached.
    explicit PersonalLine(Session& session, QObject* parent = nullptr);
    ~PersonalLine() override;
    Q_DISABLE_COPY_MOVE(PersonalLine)

    void signIn(SignInWay way, const SignInDone& done);
    [[nodiscard]] services::PersonalService& service() { return m_service; }
    /// Signs out and waits, not for long, until the portal has heard of it.
    void close(const std::function<void()>& closed);

Q_SIGNALS:
    void interrupted(int exitCode);

private:
    account::ProcessGuard m_guard;
    Session& m_program;
    account::Wiper m_wiper;
    account::MemoryStore m_store;
    account::Session m_session;
    services::PersonalService m_service;
    Prompt m_prompt;
    Interrupt m_interrupt;
    QPointer<QObject> m_asking;
};

} // namespace yibao::cli
