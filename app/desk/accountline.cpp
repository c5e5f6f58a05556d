// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/desk/accountline.h"

#include "app/desk/portalline.h"
#include "core/base/future.h"
#include "core/base/supportids.h"
#include "core/base/whendone.h"

#include <QEventLoopLocker>
#include <QLoggingCategory>
#include <QPointer>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(accountLineLog, "yibao.accountline", QtWarningMsg)

namespace yibao::desk {

namespace {

constexpr auto longestGoodbye = 3s;

} // namespace

AccountLine::AccountLine(PortalLine& line, const catalog::Catalog& catalog, const Clock& clock,
                         account::ClipboardPort& clipboard, std::unique_ptr<account::SecretStore> keychain,
                         const Station& station, QObject* parent)
    : QObject(parent)
    , m_line(line)
    , m_nowhere(wire::PortalProfile{}, catalog, clock)
    , m_vault(std::move(keychain))
    , m_keyRing(m_vault)
    , m_audit(station.auditFile, clock)
    , m_spool(station.spoolDir, m_wiper)
    , m_consent(m_audit, m_wiper)
    , m_clipboard(clipboard, m_wiper)
    , m_attempts(clock)
    , m_session(wire::AccountCalls(m_nowhere), m_vault, m_wiper, station.mode)
    , m_service(catalog, m_session, nullptr)
    , m_family(m_session, m_wiper, clock)
    , m_idle(account::IdleLimits::forMode(station.mode), clock)
{
    m_attempts.setObserver([this] { note(account::AuditKind::SignInFailed, false); });
    connect(&m_session, &account::Session::stateChanged, this, &AccountLine::follow);
    connect(&m_idle, &account::IdleLock::lockDue, this, &AccountLine::lockIdle);
    connect(&m_line, &PortalLine::portalLeaving, this, &AccountLine::unbind);
    connect(&m_line, &PortalLine::portalReplaced, this, &AccountLine::bind);
    connect(&m_line, &PortalLine::stateChanged, this, &AccountLine::resume);
}

AccountLine::~AccountLine()
{
    if (!m_left)
        m_wiper.wipe(account::WipeCause::Exit);
    m_line.disconnect(this);
}

void AccountLine::start()
{
    m_wiper.wipe(account::WipeCause::CrashRestart);
    bind();
}

void AccountLine::unbind()
{
    m_mayResume = false;
    m_hasKeys = false;
    // The portal that goes still hears of the sign-out; what is open on it closes.
    m_session.rebind(wire::AccountCalls(m_nowhere));
    m_service.setPortal(nullptr);
    m_wiper.wipe(account::WipeCause::SignOut);
    Q_EMIT keysChanged();
}

void AccountLine::bind()
{
    wire::Portal* portal = m_line.portal();
    m_session.rebind(wire::AccountCalls(portal != nullptr ? *portal : m_nowhere));
    m_service.setPortal(portal);
    m_mayResume = portal != nullptr && m_session.mode() == account::StationMode::Home;
    loadKeys();
    resume();
}

QString AccountLine::keySet() const
{
    return account::KeyRing::isNeeded(m_line.profile()) ? m_line.profile().keySet : QString();
}

void AccountLine::loadKeys()
{
    if (keySet().isEmpty() || m_line.portal() == nullptr)
        return;
    whenDone(m_keyRing.load(keySet()), this,
             [this, portal = QPointer(m_line.portal()), name = keySet()](const Result<wire::ClientKeys>& keys) {
                 if (portal == nullptr || name != keySet())
                     return;
                 m_hasKeys = keys.has_value();
                 if (keys) {
                     portal->setKeys(*keys);
                     m_line.reconnect();
                 } else {
                     qCWarning(accountLineLog) << "no keys:" << keys.error().supportId;
                 }
                 Q_EMIT keysChanged();
             });
}

QFuture<Result<bool>> AccountLine::setKeys(const account::KeyTexts& texts)
{
    using Done = Result<bool>;
    if (keySet().isEmpty())
        return ready<Done>(fail(ErrorCode::Validation, YIBAO_SUPPORT("ENV-KEY-06")));
    account::KeyTexts filled = texts;
    if (filled.appCode.trimmed().isEmpty())
        filled.appCode = m_line.profile().appCode;
    const auto keys = account::KeyRing::parse(filled);
    if (!keys)
        return ready<Done>(fail(keys.error()));
    return after(m_keyRing.save(keySet(), *keys), this,
                 [this, portal = QPointer(m_line.portal()), keys = *keys](const Done& saved) -> Done {
                     note(account::AuditKind::KeysChanged);
                     if (saved && portal != nullptr) {
                         portal->setKeys(keys);
                         m_hasKeys = true;
                         m_line.reconnect();
                     }
                     Q_EMIT keysChanged();
                     return saved;
                 });
}

QFuture<Result<bool>> AccountLine::removeKeys()
{
    return after(m_keyRing.remove(keySet()), this, [this](const Result<bool>& removed) -> Result<bool> {
        note(account::AuditKind::KeysChanged);
        if (removed) {
            m_hasKeys = false;
            // A portal forgets nothing; a new one has none.
            QMetaObject::invokeMethod(&m_line, &PortalLine::renew, Qt::QueuedConnection);
        }
        Q_EMIT keysChanged();
        return removed;
    });
}

void AccountLine::resume()
{
    if (!m_mayResume || m_line.state() != PortalLine::State::Connected)
        return;
    m_mayResume = false;
    whenDone(m_session.resume(), this, [this](const Result<bool>& resumed) {
        // With the line gone the token is kept; it is tried again when the portal is back.
        m_mayResume = !resumed && m_session.staysSignedIn();
    });
}

void AccountLine::follow(account::SessionState state)
{
    using enum account::SessionState;
    const account::SessionState before = std::exchange(m_state, state);
    if (state == SigningIn) {
        // What somebody types here is left alone as easily as what somebody reads.
        m_idle.start();
    } else if (state == SignedIn && before == SigningIn) {
        m_somebody = true;
        note(account::AuditKind::SignIn);
        m_idle.start();
    } else if (state == Locked || state == SignedOut) {
        m_idle.stop();
        const account::AuditKind end = std::exchange(m_end, account::AuditKind::SignOut);
        if (std::exchange(m_somebody, false))
            note(end != account::AuditKind::SignOut ? end
                 : state == Locked                  ? account::AuditKind::Lock
                                                    : account::AuditKind::SignOut);
    }
}

void AccountLine::lockIdle(account::IdleLock::Reason)
{
    if (!account::holdsPerson(m_session.state())) {
        m_session.signOut();
        return;
    }
    m_end = account::AuditKind::Idle;
    // Whoever comes to a kiosk next must not meet the lock of somebody else.
    if (m_session.mode() == account::StationMode::Kiosk)
        m_session.signOut();
    else
        m_session.lock(account::WipeCause::Idle);
}

void AccountLine::note(account::AuditKind kind, bool succeeded)
{
    if (const Status noted = m_audit.note(kind, {}, succeeded); !noted)
        qCWarning(accountLineLog) << "not noted:" << noted.error().supportId;
}

void AccountLine::leave()
{
    if (std::exchange(m_left, true))
        return;
    m_mayResume = false;
    if (m_session.staysSignedIn()) {
        m_session.lock(account::WipeCause::Exit);
    } else if (account::holdsPerson(m_session.state())) {
        // While it is held the program does not end with its last window.
        const auto locker = std::make_shared<std::unique_ptr<QEventLoopLocker>>(std::make_unique<QEventLoopLocker>());
        connect(&m_session, &account::Session::portalTold, this, [locker] { locker->reset(); });
        QTimer::singleShot(longestGoodbye, this, [locker] { locker->reset(); });
        m_session.signOut();
    } else {
        m_session.abandonSignIn();
    }
    m_wiper.wipe(account::WipeCause::Exit);
}

} // namespace yibao::desk
