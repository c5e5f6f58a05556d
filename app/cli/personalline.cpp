// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/cli/personalline.h"

#include "app/cli/passwordprompt.h"
#include "app/cli/qrprompt.h"

#include <QTimer>

namespace yibao::cli {

namespace {

constexpr int longestGoodbyeMs = 5000;

} // namespace

PersonalLine::PersonalLine(Session& session, QObject* parent)
    : QObject(parent)
    , m_program(session)
    // Nothing is kept beyond the command, so the narrowest rules hold.
    , m_session(wire::AccountCalls(*session.portal()), m_store, m_wiper, account::StationMode::Window)
    , m_service(session.catalog(), m_session, session.portal())
{
    connect(&m_interrupt, &Interrupt::heard, this, [this](int exitCode) {
        m_prompt.withdraw();
        Q_EMIT interrupted(exitCode);
    });
}

PersonalLine::~PersonalLine()
{
    // It looks at the session to its end.
    delete m_asking;
}

void PersonalLine::signIn(SignInWay way, const SignInDone& done)
{
    if (way == SignInWay::Qr) {
        auto* asking = new QrPrompt(m_session, m_program.clock(), m_prompt, done, this);
        m_asking = asking;
        asking->start();
    } else {
        auto* asking = new PasswordPrompt(m_session, m_program.clock(), m_prompt, done, this);
        m_asking = asking;
        asking->start();
    }
}

void PersonalLine::close(const std::function<void()>& closed)
{
    // Nobody is asked any more; the picture's file goes with it.
    if (m_asking != nullptr)
        m_asking->deleteLater();
    const bool held = account::holdsPerson(m_session.state());
    m_session.abandonSignIn();
    if (!held) {
        closed();
        return;
    }
    const auto once = std::make_shared<std::function<void()>>(closed);
    const auto end = [once] {
        if (const auto call = std::exchange(*once, nullptr))
            call();
    };
    connect(&m_session, &account::Session::portalTold, this, end);
    QTimer::singleShot(longestGoodbyeMs, this, end);
    m_session.signOut();
}

} // namespace yibao::cli
