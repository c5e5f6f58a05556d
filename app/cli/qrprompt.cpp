// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/cli/qrprompt.h"

#include "app/cli/commands.h"
#include "app/cli/exitcodes.h"
#include "app/cli/terminalcode.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace yibao::cli {

namespace {

using State = account::QrSignIn::State;

/// Where nobody can ask for another code, so many are fetched one after the other.
constexpr int mostRenewals = 3;

QString words(const char* source)
{
    return QCoreApplication::translate("cli", source);
}

QString wordsOf(State state)
{
    switch (state) {
    case State::Waiting:
        return words(QT_TRANSLATE_NOOP("cli", "Waiting for the scan"));
    case State::Scanned:
        return words(QT_TRANSLATE_NOOP("cli", "Scanned. Confirm on the phone"));
    case State::Offline:
        return words(QT_TRANSLATE_NOOP("cli", "The line is gone; asking again by itself"));
    default:
        return {};
    }
}

} // namespace

int tellActivation(const wire::Activation& activation)
{
    printError(u"yibao: "_s +
               words(QT_TRANSLATE_NOOP("cli", "The e-certificate (医保电子凭证) is not activated yet. On the phone:")));
    int number = 0;
    for (const wire::Activation::Step& step : activation.steps)
        printError(u"  %1. %2 %3"_s.arg(++number).arg(step.title, step.text));
    if (!activation.downloadUrl.isEmpty())
        printError(u"  "_s + activation.downloadUrl);
    return exitPortal;
}

QrPrompt::QrPrompt(account::Session& session, const Clock& clock, Prompt& prompt, SignInDone done, QObject* parent)
    : QObject(parent)
    , m_qr(session, clock)
    , m_prompt(prompt)
    , m_done(std::move(done))
    , m_columns(terminalColumns())
{
    connect(&m_qr, &account::QrSignIn::changed, this, &QrPrompt::changed);
    connect(&m_qr, &account::QrSignIn::ticked, this, [this](int seconds) {
        if (!m_words.isEmpty())
            say(m_words + u" · "_s + words(QT_TRANSLATE_NOOP("cli", "%1 s left")).arg(seconds), false);
    });
}

void QrPrompt::say(const QString& text, bool news)
{
    if (m_columns == 0) {
        if (news)
            printError(text);
        return;
    }
    const QByteArray bytes = "\r\x1b[K" + text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
    std::fflush(stderr);
    m_openLine = true;
}

void QrPrompt::end(std::optional<int> code)
{
    if (m_done == nullptr)
        return;
    m_prompt.withdraw();
    // What stands on the screen signs nobody in any more, so it needs no wiping.
    std::exchange(m_done, nullptr)(code);
}

void QrPrompt::draw()
{
    if (m_qr.content() == m_drawn)
        return;
    m_drawn = m_qr.content();
    const auto matrix = qr::encode(m_drawn);
    if (!matrix) {
        end(refuse(matrix.error()));
        return;
    }
    if (m_openLine)
        printError({});
    m_openLine = false;
    if (m_columns > 0 && m_columns < matrix->size())
        printError(words(QT_TRANSLATE_NOOP("cli", "The code needs a window of %1 columns; make it wider."))
                       .arg(matrix->size()));
    for (const QString& line : terminalCode(*matrix, m_columns > 0))
        printError(line);
    printError(words(QT_TRANSLATE_NOOP(
        "cli", "Scan the code with the App (国家医保服务平台) and confirm there. It signs in for this one question.")));
}

void QrPrompt::expired()
{
    if (!m_prompt.isTerminal() || !Prompt::canWait()) {
        if (++m_renewals > mostRenewals) {
            printError(u"yibao: "_s + words(QT_TRANSLATE_NOOP("cli", "The code expired and nobody confirmed it.")));
            end(exitPortal);
            return;
        }
        say(words(QT_TRANSLATE_NOOP("cli", "The code expired; here is another.")), true);
        m_qr.renew();
        return;
    }
    if (m_openLine)
        printError({});
    m_openLine = false;
    m_prompt.ask(words(QT_TRANSLATE_NOOP("cli", "The code expired. Press Enter for another, Ctrl+C to stop.")),
                 Prompt::Echo::Shown, [this](const std::optional<wire::Secret>& line) {
                     if (line)
                         m_qr.renew();
                     else
                         end(exitPortal);
                 });
}

void QrPrompt::changed()
{
    const State state = m_qr.state();
    m_words = wordsOf(state);
    const auto close = [this] {
        if (m_openLine)
            printError({});
        m_openLine = false;
    };
    switch (state) {
    case State::Idle:
    case State::Loading:
        return;
    case State::Waiting:
    case State::Scanned:
        draw();
        say(m_words, true);
        return;
    case State::Offline:
        if (m_qr.content().isEmpty()) {
            close();
            end(refuse(*m_qr.error()));
        } else {
            say(m_words, true);
        }
        return;
    case State::Confirmed:
        say(words(QT_TRANSLATE_NOOP("cli", "Signed in.")), true);
        close();
        end(std::nullopt);
        return;
    case State::NeedsActivation:
        close();
        end(tellActivation(m_qr.activation().value_or(wire::Activation())));
        return;
    case State::Refused:
        close();
        printError(u"yibao: "_s + words(QT_TRANSLATE_NOOP("cli", "The sign-in was refused on the phone.")));
        end(exitPortal);
        return;
    case State::Expired:
        expired();
        return;
    case State::Failed:
        close();
        end(refuse(m_qr.error().value_or(Error())));
        return;
    }
}

} // namespace yibao::cli
