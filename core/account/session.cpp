// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/session.h"

#include "core/base/future.h"
#include "core/base/supportids.h"
#include "core/wire/caller.h"
#include "core/wire/portalfault.h"

#include <QLoggingCategory>
#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(sessionLog, "yibao.session", QtWarningMsg)

namespace yibao::account {

namespace {

constexpr int guardedAfterMs = 5000;

/// The portal itself says no, as against a line or a gateway that fails: only the portal can end a session.
bool isPortalsNo(const Error& error)
{
    if (error.portalCode == 0)
        return false;
    return error.code == ErrorCode::Unauthenticated || error.code == ErrorCode::PortalMessage ||
           error.code == ErrorCode::Validation || error.code == ErrorCode::Forbidden;
}

bool endsSession(const Error& error)
{
    return error.portalCode == wire::portalcode::NotSignedIn || error.portalCode == wire::portalcode::SessionEnded;
}

bool differ(const QString& a, const QString& b)
{
    return !a.isEmpty() && !b.isEmpty() && a != b;
}

Error otherPerson()
{
    return {.code = ErrorCode::Forbidden, .supportId = YIBAO_SUPPORT("ACC-PERSON-01")};
}

} // namespace

Session::Session(const wire::AccountCalls& calls, SecretStore& store, Wiper& wiper, StationMode mode, QObject* parent)
    : QObject(parent)
    , m_calls(calls)
    , m_store(store)
    , m_wiper(wiper)
    , m_mode(mode)
    , m_registration(wiper.add(u"tokens"_s, [this](WipeCause) { forget(); }))
{}

Session::~Session()
{
    forget();
}

Error Session::ended()
{
    return {.code = ErrorCode::Unauthenticated, .supportId = YIBAO_SUPPORT("ACC-ENDED-02")};
}

QString Session::entryName() const
{
    return u"refresh-token/"_s + m_calls.portal().profile().name;
}

bool Session::move(SessionEvent event)
{
    const auto next = nextState(m_state, event);
    if (!next)
        return false;
    m_state = *next;
    const bool secrets = m_state != SessionState::SignedOut && m_state != SessionState::Locked;
    if (secrets && !m_guard)
        m_guard = std::make_shared<ProcessGuard>();
    else if (!secrets && m_guard) {
        // What libraries still hold of the last calls is freed within moments; it must be overwritten too.
        QTimer::singleShot(guardedAfterMs, this, [guard = std::exchange(m_guard, {})] {});
    }
    Q_EMIT stateChanged(m_state);
    return true;
}

bool Session::beginSignIn()
{
    return move(SessionEvent::Begin);
}

void Session::abandonSignIn()
{
    if (m_state != SessionState::SigningIn && m_state != SessionState::SigningInAgain)
        return;
    // A proof that is under way for these tokens must find nothing.
    ++m_generation;
    m_tokens = {};
    move(SessionEvent::Abandon);
}

void Session::take(const wire::Tokens& tokens)
{
    m_tokens = tokens;
    ++m_generation;
    m_stale = false;
    m_proven = false;
}

void Session::prove(std::function<void(const Status&)> done)
{
    if (!m_calls.offers(u"person"_s)) {
        m_proven = true;
        done({});
        return;
    }
    const quint64 generation = m_generation;
    const quint64 epoch = m_epoch;
    whenDone(m_calls.person(m_tokens.access), this,
             [this, done = std::move(done), generation, epoch](const Result<wire::Person>& person) {
                 if (epoch != m_epoch || generation != m_generation) {
                     done(fail(ended()));
                     return;
                 }
                 if (!person) {
                     done(fail(person.error()));
                     return;
                 }
                 if (m_person && (differ(m_person->certNo, person->certNo) || differ(m_person->name, person->name) ||
                                  differ(m_person->mobile, person->mobile))) {
                     done(fail(otherPerson()));
                     return;
                 }
                 m_person = *person;
                 m_proven = true;
                 done({});
             });
}

void Session::refuseTokens()
{
    endAtPortal();
    m_tokens = {};
    ++m_generation;
}

void Session::endAtPortal()
{
    // Another portal may be in use when this one answers.
    const QPointer<wire::Portal> portal(&m_calls.portal());
    whenDone(m_calls.logout(m_tokens), this, [this, portal](const Result<bool>&) {
        // Idle lines hold the headers of their last exchange.
        QMetaObject::invokeMethod(
            this,
            [this, portal] {
                if (portal != nullptr)
                    portal->caller().closeIdleLines();
                Q_EMIT portalTold();
            },
            Qt::QueuedConnection);
    });
}

QFuture<Result<bool>> Session::accept(const wire::SignedIn& signedIn)
{
    if (m_state != SessionState::SigningIn && m_state != SessionState::SigningInAgain)
        return ready<Result<bool>>(fail(ended()));
    const auto landing = std::make_shared<wire::Landing<bool>>();
    take(signedIn.tokens);
    prove([this, landing, acct = signedIn.acct](const Status& proof) {
        if (m_state != SessionState::SigningIn && m_state != SessionState::SigningInAgain) {
            landing->land(fail(ended()));
            return;
        }
        const bool wrongAccount =
            m_state == SessionState::SigningInAgain && !m_calls.offers(u"person"_s) && differ(m_acct, acct);
        if (wrongAccount || (!proof && proof.error().supportId == YIBAO_SUPPORT("ACC-PERSON-01"))) {
            refuseTokens();
            move(SessionEvent::Abandon);
            Q_EMIT otherPersonRefused();
            landing->land(fail(otherPerson()));
            return;
        }
        if (!proof && (isPortalsNo(proof.error()) || proof.error().supportId == YIBAO_SUPPORT("ACC-ENDED-02"))) {
            m_tokens = {};
            move(SessionEvent::Abandon);
            landing->land(fail(proof.error()));
            return;
        }
        // With the line gone the tokens are good all the same; who they belong to is asked before they are used.
        if (!acct.isEmpty())
            m_acct = acct;
        move(SessionEvent::Accepted);
        keepToken();
        landing->land(true);
        release();
    });
    return landing->future();
}

void Session::admit(const Waiting& what)
{
    switch (m_state) {
    case SessionState::SignedIn:
        if (!m_stale && m_proven) {
            what.go();
            return;
        }
        m_waiting.push_back(what);
        renew();
        return;
    case SessionState::Refreshing:
    case SessionState::NeedsSignIn:
    case SessionState::SigningInAgain:
        m_waiting.push_back(what);
        return;
    case SessionState::SignedOut:
    case SessionState::SigningIn:
    case SessionState::Locked:
    case SessionState::Wiping:
        break;
    }
    what.drop({.code = ErrorCode::Unauthenticated, .supportId = YIBAO_SUPPORT("APP-SIGNIN-06")});
}

bool Session::mayAskAgain(const Error& error, quint64 generation, bool replayed)
{
    const bool expired = error.portalCode == wire::portalcode::TokenExpired;
    if (!expired && !endsSession(error))
        return false;
    // Others may have renewed it, or found it refused, since this call set out.
    if (generation != m_generation || m_state != SessionState::SignedIn)
        return true;
    if (expired && !replayed) {
        m_stale = true;
        return true;
    }
    // A token fresh from the portal that the portal refuses: no use in fetching another.
    move(SessionEvent::Rejected);
    return true;
}

void Session::renew()
{
    if (m_renewing || !move(SessionEvent::Expired))
        return;
    m_renewing = true;
    if (m_stale)
        fetchTokens();
    else
        prove([this](const Status& proof) { renewed(proof); });
}

void Session::fetchTokens()
{
    const quint64 epoch = m_epoch;
    whenDone(m_calls.refresh(m_tokens.refresh), this, [this, epoch](const Result<wire::Tokens>& tokens) {
        if (epoch != m_epoch)
            return;
        if (!tokens) {
            renewed(fail(tokens.error()));
            return;
        }
        take(*tokens);
        keepToken();
        prove([this](const Status& proof) { renewed(proof); });
    });
}

void Session::renewed(const Status& outcome)
{
    if (m_state != SessionState::Refreshing)
        return;
    m_renewing = false;
    if (outcome) {
        move(SessionEvent::Refreshed);
        release();
        return;
    }
    const Error& error = outcome.error();
    if (error.supportId == YIBAO_SUPPORT("ACC-PERSON-01")) {
        qCWarning(sessionLog) << "token of another person refused" << error.supportId;
        refuseTokens();
        whenDone(m_store.remove(entryName()), this, [](const Result<bool>&) {});
        move(SessionEvent::Rejected);
        Q_EMIT otherPersonRefused();
        return;
    }
    if (isPortalsNo(error)) {
        move(SessionEvent::Rejected);
        return;
    }
    // Nobody is signed out because a line failed: these calls fail, the next one tries again.
    move(SessionEvent::LineFailed);
    dropAll(error);
}

void Session::release()
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const Waiting& one : waiting)
        admit(one);
}

void Session::dropAll(const Error& error)
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const Waiting& one : waiting)
        one.drop(error);
}

void Session::forget()
{
    ++m_epoch;
    ++m_generation;
    m_tokens.access.wipe();
    m_tokens.refresh.wipe();
    m_tokens = {};
    m_person.reset();
    wire::wipe(m_acct);
    m_stale = false;
    m_proven = false;
    m_renewing = false;
    dropAll(ended());
}

void Session::wipe(WipeCause cause)
{
    m_wiper.wipe(cause);
    // Also when this session is not among what the wiper knows any more.
    forget();
}

void Session::signOut()
{
    if (!nextState(m_state, SessionEvent::SignOut))
        return;
    if (!m_tokens.access.isEmpty())
        endAtPortal();
    m_stay = false;
    whenDone(m_store.remove(entryName()), this, [](const Result<bool>& removed) {
        if (!removed)
            qCWarning(sessionLog) << "kept token not removed:" << removed.error().supportId;
    });
    move(SessionEvent::SignOut);
    wipe(WipeCause::SignOut);
    move(SessionEvent::WipedOut);
}

void Session::rebind(const wire::AccountCalls& calls)
{
    signOut();
    m_calls = calls;
}

void Session::lock(WipeCause cause)
{
    if (!nextState(m_state, SessionEvent::Lock))
        return;
    // A kept token must stay good for the next start.
    if (!m_tokens.access.isEmpty() && !m_stay)
        endAtPortal();
    move(SessionEvent::Lock);
    wipe(cause);
    move(SessionEvent::WipedLocked);
}

bool Session::setStaySignedIn(bool stay)
{
    if (stay && m_mode != StationMode::Home)
        return false;
    m_stay = stay;
    if (stay)
        keepToken();
    else
        whenDone(m_store.remove(entryName()), this, [](const Result<bool>&) {});
    return true;
}

void Session::keepToken()
{
    if (!m_stay || m_tokens.refresh.isEmpty() || !holdsPerson(m_state))
        return;
    whenDone(m_store.write(entryName(), m_tokens.refresh), this, [](const Result<bool>& written) {
        if (!written)
            qCWarning(sessionLog) << "token not kept:" << written.error().supportId;
    });
}

QFuture<Result<bool>> Session::resume()
{
    using Resumed = Result<bool>;
    if (m_mode != StationMode::Home || m_state != SessionState::SignedOut)
        return ready<Resumed>(fail(ErrorCode::NotFound, YIBAO_SUPPORT("SEC-NONE-06")));
    return after(m_store.read(entryName()), this, [this](const Result<wire::Secret>& kept) {
        if (!kept)
            return ready<Resumed>(fail(kept.error()));
        if (!beginSignIn())
            return ready<Resumed>(fail(ended()));
        m_stay = true;
        return after(m_calls.refresh(*kept), this, [this](const Result<wire::Tokens>& tokens) {
            if (tokens)
                return accept({.tokens = *tokens});
            abandonSignIn();
            if (isPortalsNo(tokens.error())) {
                m_stay = false;
                whenDone(m_store.remove(entryName()), this, [](const Result<bool>&) {});
            }
            return ready<Resumed>(fail(tokens.error()));
        });
    });
}

} // namespace yibao::account
