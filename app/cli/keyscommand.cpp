// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/cli/commands.h"
#include "app/cli/errorline.h"
#include "app/cli/exitcodes.h"
#include "core/base/interrupt.h"
#include "app/cli/prompt.h"
#include "core/account/auditlog.h"
#include "core/account/keychainstore.h"
#include "core/account/keyring.h"
#include "core/account/processguard.h"
#include "core/base/supportids.h"
#include "core/base/whendone.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace yibao::cli {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("cli", source);
}

struct Question
{
    const char* words;
    QString account::KeyTexts::*member;
};

constexpr std::array questions{
    Question{QT_TRANSLATE_NOOP("cli", "appCode (nothing: the profile's; is not shown): "), &account::KeyTexts::appCode},
    Question{QT_TRANSLATE_NOOP("cli", "appSecret (is not shown): "), &account::KeyTexts::appSecret},
    Question{QT_TRANSLATE_NOOP("cli", "Private key, hex or base64 (is not shown): "), &account::KeyTexts::privateKey},
    Question{QT_TRANSLATE_NOOP("cli", "Server's public key (nothing: the profile's, or answers are not verified): "),
             &account::KeyTexts::serverPublicKey},
};

/// Reads the four texts and puts them into the keychain, or takes them out of it. They are shown nowhere.
class KeysRun final : public QObject
{
public:
    KeysRun(Session& session, Done done)
        : QObject(&session)
        , m_program(session)
        , m_done(std::move(done))
        , m_ring(m_keychain)
    {
        connect(&m_interrupt, &Interrupt::heard, this, [this](int exitCode) { end(exitCode); });
    }
    ~KeysRun() override { wipeTexts(); }
    Q_DISABLE_COPY_MOVE(KeysRun)

    void start()
    {
        const wire::PortalProfile& profile = m_program.profile();
        if (!account::KeyRing::isNeeded(profile)) {
            end(refuse({.code = ErrorCode::Validation,
                        .supportId = YIBAO_SUPPORT("ENV-KEY-06"),
                        .detail = u"the profile %1 needs no keys of its own"_s.arg(profile.name)}));
        } else if (m_program.arguments().remove) {
            whenDone(m_ring.remove(profile.keySet), this, [this](const Result<bool>& removed) {
                finish(removed ? Status() : Status(fail(removed.error())),
                       words(QT_TRANSLATE_NOOP("cli", "The keys of “%1” are no longer in the keychain.")), false);
            });
        } else {
            ask(0);
        }
    }

private:
    void wipeTexts()
    {
        for (const Question& question : questions)
            wire::wipe(m_texts.*question.member);
    }

    void end(int code)
    {
        if (m_done == nullptr)
            return;
        m_prompt.withdraw();
        wipeTexts();
        std::exchange(m_done, nullptr)(code);
        deleteLater();
    }

    void ask(size_t at)
    {
        if (at == questions.size())
            return save();
        m_prompt.ask(
            words(questions.at(at).words), Prompt::Echo::Hidden, [this, at](const std::optional<wire::Secret>& line) {
                if (!line && at + 1 < questions.size()) {
                    printError(u"yibao: "_s +
                               words(QT_TRANSLATE_NOOP("cli", "The input ended before everything was answered.")));
                    return end(exitUsage);
                }
                m_texts.*questions.at(at).member = line ? line->text() : QString();
                ask(at + 1);
            });
    }

    void save()
    {
        const wire::PortalProfile& profile = m_program.profile();
        if (m_texts.appCode.trimmed().isEmpty())
            m_texts.appCode = profile.appCode;
        const auto keys = account::KeyRing::parse(m_texts);
        wipeTexts();
        if (!keys) {
            Error error = keys.error();
            QStringList faults;
            for (auto it = error.fieldErrors.cbegin(); it != error.fieldErrors.cend(); ++it)
                faults.append(it.key() + u": "_s + it.value());
            error.detail = faults.join(u"; "_s);
            return end(refuse(error));
        }
        whenDone(m_ring.save(profile.keySet, *keys), this, [this](const Result<bool>& saved) {
            finish(saved ? Status() : Status(fail(saved.error())),
                   words(QT_TRANSLATE_NOOP("cli", "The keys of “%1” are in the keychain. Nothing shows them again.")),
                   true);
        });
    }

    void finish(const Status& status, const QString& told, bool present)
    {
        account::AuditLog audit(m_program.paths().auditFile(), m_program.clock());
        const Status noted = audit.note(account::AuditKind::KeysChanged, {}, status.has_value());
        if (!status)
            return end(refuse(status.error()));
        if (!noted)
            printError(errorLine(noted.error()));
        const QString& keySet = m_program.profile().keySet;
        if (m_program.arguments().json)
            print(QString::fromUtf8(QJsonDocument(QJsonObject{{u"profile"_s, m_program.profile().name},
                                                              {u"keySet"_s, keySet},
                                                              {u"present"_s, present}})
                                        .toJson()));
        else
            print(told.arg(keySet) + u'\n');
        end(exitAnswered);
    }

    Session& m_program;
    Done m_done;
    account::ProcessGuard m_guard;
    account::KeychainStore m_keychain;
    account::KeyRing m_ring;
    account::KeyTexts m_texts;
    Prompt m_prompt;
    Interrupt m_interrupt;
};

} // namespace

void runPortalSetKeys(Session& session, const Done& done)
{
    auto* run = new KeysRun(session, done);
    run->start();
}

} // namespace yibao::cli
