// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/cli/passwordprompt.h"

#include "app/cli/commands.h"
#include "app/cli/exitcodes.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace yibao::cli {

namespace {

using Outcome = account::PasswordSignIn::Outcome;

constexpr int mostTries = 3;

QString words(const char* source)
{
    return QCoreApplication::translate("cli", source);
}

} // namespace

PasswordPrompt::PasswordPrompt(account::Session& session, const Clock& clock, Prompt& prompt, SignInDone done,
                               QObject* parent)
    : QObject(parent)
    , m_attempts(clock)
    , m_form(session, m_attempts, clock)
    , m_prompt(prompt)
    , m_done(std::move(done))
{
    connect(&m_form.captcha(), &account::CaptchaBox::changed, this, &PasswordPrompt::captchaChanged);
}

void PasswordPrompt::end(std::optional<int> code)
{
    if (m_done == nullptr)
        return;
    m_picture.remove();
    m_form.clear();
    m_prompt.withdraw();
    std::exchange(m_done, nullptr)(code);
}

void PasswordPrompt::ask(const QString& question, Prompt::Echo echo,
                         const std::function<void(const wire::Secret&)>& heard)
{
    m_prompt.ask(question, echo, [this, heard](const std::optional<wire::Secret>& line) {
        if (line) {
            heard(*line);
            return;
        }
        printError(u"yibao: "_s + words(QT_TRANSLATE_NOOP("cli", "The input ended before everything was answered.")));
        end(exitUsage);
    });
}

void PasswordPrompt::wrong(const QString& told, const std::function<void()>& again)
{
    printError(u"yibao: "_s + told);
    if (m_prompt.isTerminal())
        again();
    else
        end(exitUsage);
}

void PasswordPrompt::askAccount()
{
    ask(words(QT_TRANSLATE_NOOP("cli", "Mobile number, citizen ID or e-mail: ")), Prompt::Echo::Shown,
        [this](const wire::Secret& line) {
            m_form.setAccount(line.text().trimmed());
            const account::Permission may = m_form.maySubmit();
            if (may.obstacle == account::Obstacle::AccountEmpty || may.obstacle == account::Obstacle::AccountInvalid) {
                wrong(words(QT_TRANSLATE_NOOP("cli", "That is no mobile number, citizen ID or e-mail address.")),
                      [this] { askAccount(); });
                return;
            }
            askCharacters();
        });
}

void PasswordPrompt::askCharacters()
{
    m_wantsPicture = true;
    if (!m_form.captcha().isLoading())
        m_form.captcha().refresh();
}

void PasswordPrompt::captchaChanged()
{
    const account::CaptchaBox& captcha = m_form.captcha();
    if (!m_wantsPicture || captcha.isLoading())
        return;
    m_wantsPicture = false;
    if (captcha.error() || !captcha.picture()) {
        end(refuse(captcha.error().value_or(Error())));
        return;
    }
    const auto file = m_picture.show(*captcha.picture());
    if (!file) {
        end(refuse(file.error()));
        return;
    }
    printError(words(QT_TRANSLATE_NOOP("cli", "Picture: %1")).arg(*file));
    if (m_prompt.isTerminal() && !openInViewer(*file))
        printError(words(QT_TRANSLATE_NOOP(
            "cli", "Open it with a picture viewer, or stop with Ctrl+C and use --sign-in qr, which needs none.")));
    ask(words(QT_TRANSLATE_NOOP("cli", "Characters of the picture (nothing: another picture): ")), Prompt::Echo::Shown,
        [this](const wire::Secret& line) {
            const QString typed = line.text().trimmed();
            if (typed.isEmpty()) {
                wrong(words(QT_TRANSLATE_NOOP("cli", "Another picture.")), [this] { askCharacters(); });
                return;
            }
            m_picture.remove();
            m_form.captcha().setText(typed);
            askPassword();
        });
}

void PasswordPrompt::askPassword()
{
    ask(words(QT_TRANSLATE_NOOP("cli", "Password (is not shown): ")), Prompt::Echo::Hidden,
        [this](const wire::Secret& line) {
            m_form.setPassword(line.text());
            if (m_form.maySubmit().obstacle == account::Obstacle::PasswordEmpty) {
                wrong(words(QT_TRANSLATE_NOOP("cli", "A password is needed.")), [this] { askPassword(); });
                return;
            }
            submit();
        });
}

void PasswordPrompt::submit()
{
    // After a failure a time must pass; a person who typed meanwhile has mostly waited it out.
    if (const int seconds = m_form.maySubmit().seconds; seconds > 0) {
        printError(words(QT_TRANSLATE_NOOP("cli", "After a failed attempt: waiting %1 s.")).arg(seconds));
        QTimer::singleShot(seconds * 1000, this, &PasswordPrompt::submit);
        return;
    }
    whenDone(m_form.submit(), this, [this](const Result<Outcome>& outcome) {
        if (outcome)
            finish(*outcome);
        else
            end(refuse(outcome.error()));
    });
}

void PasswordPrompt::finish(Outcome outcome)
{
    if (outcome == Outcome::SignedIn) {
        end(std::nullopt);
        return;
    }
    if (outcome == Outcome::NeedsActivation) {
        end(tellActivation(m_form.activation().value_or(wire::Activation())));
        return;
    }
    const int code = refuse(m_form.error().value_or(Error()));
    const bool again = outcome == Outcome::CaptchaWrong || outcome == Outcome::WrongCredential;
    if (!again || !m_prompt.isTerminal() || ++m_tries >= mostTries) {
        end(code);
        return;
    }
    if (m_form.triesLeft() >= 0)
        printError(words(QT_TRANSLATE_NOOP("cli", "%1 tries are left.")).arg(m_form.triesLeft()));
    askCharacters();
}

} // namespace yibao::cli
