// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/attemptguard.h"
#include "core/account/clipboardkeeper.h"
#include "core/account/consentrecord.h"
#include "core/account/idlelock.h"
#include "core/account/keyring.h"
#include "core/account/secretvault.h"
#include "core/account/spoolfolder.h"
#include "core/services/familyaccount.h"
#include "core/services/personalservice.h"

#include <memory>

namespace yibao::desk {

class PortalLine;

/// Everything about the person at this station, beside the line to the portal: the session and what wipes it, the
/// secrets, the record of what was done. Another portal signs out first. What it hands out lives as long as it does.
class AccountLine final : public QObject
{
    Q_OBJECT
public:
    struct Station
    {
        account::StationMode mode = account::StationMode::Home;
        QString auditFile;
        QString spoolDir;
    };

    /// `keychain` null: secrets are kept for this run only. All outlive this.
    AccountLine(PortalLine& line, const catalog::Catalog& catalog, const Clock& clock,
                account::ClipboardPort& clipboard, std::unique_ptr<account::SecretStore> keychain,
                const Station& station, QObject* parent = nullptr);
    ~AccountLine() override;

    /// Removes what a crash left, takes the portal in use, and signs in again who chose to stay signed in.
    void start();
    /// The program is about to end: everything of the person goes, and it ends once the portal has heard of the
    /// sign-out, or soon in any case.
    void leave();

    [[nodiscard]] account::Session& session() { return m_session; }
    [[nodiscard]] services::PersonalService& service() { return m_service; }
    [[nodiscard]] services::FamilyAccount& family() { return m_family; }
    [[nodiscard]] account::AttemptGuard& attempts() { return m_attempts; }
    [[nodiscard]] account::Wiper& wiper() { return m_wiper; }
    [[nodiscard]] account::ConsentRecord& consent() { return m_consent; }
    [[nodiscard]] account::AuditLog& audit() { return m_audit; }
    [[nodiscard]] account::ClipboardKeeper& clipboard() { return m_clipboard; }
    [[nodiscard]] account::SpoolFolder& spool() { return m_spool; }
    [[nodiscard]] account::IdleLock& idle() { return m_idle; }
    /// Why secrets last for this run only; nothing while they are kept.
    [[nodiscard]] std::optional<Error> keepingNotice() const { return m_vault.notice(); }

    /// Name of the key set that the portal in use needs of this machine; empty: none.
    [[nodiscard]] QString keySet() const;
    [[nodiscard]] bool hasKeys() const { return m_hasKeys; }
    /// They go into the keychain and to the portal in use. Errors of KeyRing.
    [[nodiscard]] QFuture<Result<bool>> setKeys(const account::KeyTexts& texts);
    [[nodiscard]] QFuture<Result<bool>> removeKeys();

Q_SIGNALS:
    void keysChanged();

private:
    void unbind();
    void bind();
    void loadKeys();
    void resume();
    void follow(account::SessionState state);
    void lockIdle(account::IdleLock::Reason reason);
    void note(account::AuditKind kind, bool succeeded = true);

    PortalLine& m_line;
    wire::Portal m_nowhere; ///< stands where no portal is
    account::Wiper m_wiper;
    account::SecretVault m_vault;
    account::KeyRing m_keyRing;
    account::AuditLog m_audit;
    account::SpoolFolder m_spool;
    account::ConsentRecord m_consent;
    account::ClipboardKeeper m_clipboard;
    account::AttemptGuard m_attempts;
    account::Session m_session;
    services::PersonalService m_service;
    services::FamilyAccount m_family;
    account::IdleLock m_idle;
    account::SessionState m_state = account::SessionState::SignedOut; ///< as it was told last
    account::AuditKind m_end = account::AuditKind::SignOut;           ///< how the session that ends now ends
    bool m_somebody = false;
    bool m_hasKeys = false;
    bool m_mayResume = false;
    bool m_left = false;
};

} // namespace yibao::desk
