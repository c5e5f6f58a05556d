// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int longestMessage = 300;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(yibao::ui::ErrorText)
public:
    static ErrorText of(const Error& error);
    static QString label(ErrorAction action);

private:
    static ErrorText ofLine(const Error& error);
    static ErrorText ofPortal(const Error& error);
    static ErrorText ofStorage(const Error& error);
    static ErrorText ofFile(const Error& error);
};

/// The portal's own words, as far as they may stand on a screen: no control characters, no markup, not a whole page.
QString spoken(const QString& message)
{
    QString plain;
    for (const QChar character : message.left(4 * longestMessage))
        plain.append(character.category() == QChar::Other_Control || character.category() == QChar::Other_Format
                         ? QChar(u' ')
                         : character);
    plain = plain.simplified();
    if (plain.size() > longestMessage)
        plain = plain.left(longestMessage - 1) + u'…';
    return plain;
}

QString Words::label(ErrorAction action)
{
    switch (action) {
    case ErrorAction::None:
        return {};
    case ErrorAction::Retry:
        return tr("Try again");
    case ErrorAction::SignIn:
        return tr("Sign in");
    case ErrorAction::CheckNetwork:
        return tr("Logged in, try again");
    case ErrorAction::OpenOfficial:
        return tr("Open the official page");
    case ErrorAction::OpenSettings:
        return tr("Open the settings");
    case ErrorAction::ChooseFile:
        return tr("Choose another file");
    case ErrorAction::CorrectFields:
        return tr("Go to the field");
    }
    return {};
}

ErrorText Words::ofLine(const Error& error)
{
    if (error.supportId == "NET-OFFLINE-01"_L1)
        return {.title = tr("No portal is set up"),
                .whatHappened = tr("Only the lists on this computer answer here."),
                .whatToDo = tr("Import a list, or choose a portal in the settings."),
                .action = ErrorAction::OpenSettings};
    return {.title = tr("The portal cannot be reached"),
            .whatHappened = tr("No connection could be made."),
            .whatToDo = tr("Check the network of this computer, then try again."),
            .action = ErrorAction::Retry};
}

ErrorText Words::ofPortal(const Error& error)
{
    const QString message = spoken(error.message);
    return {.title = tr("The portal did not accept this"),
            .whatHappened = message.isEmpty() ? tr("It gave no reason.") : tr("It says: “%1”").arg(message),
            .whatToDo = tr("Change the conditions and try again, or call 12393."),
            .action = ErrorAction::Retry,
            .hotline = true};
}

ErrorText Words::ofStorage(const Error& error)
{
    if (error.supportId == "APP-RESOURCE-05"_L1)
        return {.title = tr("A file of the program is damaged"),
                .whatHappened = tr("A file that ships with the program is missing or cannot be read."),
                .whatToDo = tr("Install the program again; lists and settings stay."),
                .action = ErrorAction::None};
    return {.title = tr("The stored lists are damaged"),
            .whatHappened = tr("They cannot be read. A damaged file is put aside, never deleted."),
            .whatToDo = tr("Import the lists again. If it stays, tell us the number."),
            .action = ErrorAction::Retry};
}

ErrorText Words::ofFile(const Error& error)
{
    if (error.supportId == "IMP-EMPTY-02"_L1)
        return {.title = tr("The list has no rows"),
                .whatHappened = tr("The file holds nothing below its header line."),
                .whatToDo = tr("Choose another file."),
                .action = ErrorAction::ChooseFile};
    if (error.supportId == "IMP-ENCODING-04"_L1)
        return {.title = tr("The characters of the file cannot be read"),
                .whatHappened = tr("They are neither UTF-8 nor GB 18030."),
                .whatToDo = tr("Save the list again as UTF-8, then choose it."),
                .action = ErrorAction::ChooseFile};
    if (error.supportId == "IMP-NOTHING-08"_L1)
        return {.title = tr("No row of the list was taken"),
                .whatHappened = tr("Every row lacks something it must have; the lists here are as before."),
                .whatToDo = tr("Check which column is which, then import again."),
                .action = ErrorAction::ChooseFile};
    return {.title = tr("The file is not such a list"),
            .whatHappened = tr("Its columns do not fit what is expected."),
            .whatToDo = tr("Choose a CSV or TSV file with a header line."),
            .action = ErrorAction::ChooseFile};
}

ErrorText Words::of(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Cancelled:
        return {.title = tr("Stopped"),
                .whatHappened = tr("It was stopped as you wished."),
                .whatToDo = tr("You can begin again at any time."),
                .action = ErrorAction::None};
    case ErrorCode::Offline:
        return ofLine(error);
    case ErrorCode::Timeout:
        return {.title = tr("The portal did not answer"),
                .whatHappened = tr("Nothing came within the time allowed."),
                .whatToDo = tr("Try again in a minute, or call 12393."),
                .action = ErrorAction::Retry,
                .hotline = true};
    case ErrorCode::TlsUntrusted:
        return {.title = tr("The portal's certificate cannot be trusted"),
                .whatHappened = tr("The connection was ended; nothing was sent."),
                .whatToDo = tr("Check date and time of this computer, and whether the network wants a log-in."),
                .action = ErrorAction::Retry};
    case ErrorCode::ProxyFault:
        return {.title = tr("The proxy did not let us through"),
                .whatHappened = tr("It refused the connection, or wants a name and password."),
                .whatToDo = tr("Check the proxy in the network settings of the system, then try again."),
                .action = ErrorAction::Retry};
    case ErrorCode::CaptivePortal:
        return {.title = tr("The network wants a log-in first"),
                .whatHappened = tr("A page of the local network answered in place of the portal."),
                .whatToDo = tr("Log in to the network in the browser, then try again."),
                .action = ErrorAction::CheckNetwork};
    case ErrorCode::RedirectRefused:
        return {.title = tr("The portal points to another address"),
                .whatHappened = tr("We did not follow, so nothing was sent to a wrong place."),
                .whatToDo = tr("Open the official page in the browser, or try again later."),
                .action = ErrorAction::OpenOfficial};
    case ErrorCode::BadResponse:
        return {.title = tr("The answer cannot be read"),
                .whatHappened = tr("The portal answered, but parts are missing or damaged."),
                .whatToDo = tr("Try again. If it stays, tell us the number, or call 12393."),
                .action = ErrorAction::Retry,
                .hotline = true};
    case ErrorCode::ReplyTooLarge:
        return {.title = tr("The answer is too large"),
                .whatHappened = tr("It is larger than any list should be, so we stopped reading."),
                .whatToDo = tr("Add a condition, then try again."),
                .action = ErrorAction::Retry};
    case ErrorCode::SignatureInvalid:
        return {.title = tr("The signature does not fit"),
                .whatHappened = tr("The answer may have been changed on its way, or the keys differ. It was not used."),
                .whatToDo = tr("Try again. If it stays, ask your administrator to check the keys of the portal."),
                .action = ErrorAction::Retry};
    case ErrorCode::ClockSkew:
        return {.title = tr("The clocks do not agree"),
                .whatHappened = tr("Time on this computer and at the portal differs by too much."),
                .whatToDo = tr("Set date and time of this computer, then try again."),
                .action = ErrorAction::Retry};
    case ErrorCode::Unauthenticated:
        return {.title = tr("Please sign in first"),
                .whatHappened = tr("These are personal data, or the sign-in has run out."),
                .whatToDo = tr("Sign in; you then come back to this place."),
                .action = ErrorAction::SignIn};
    case ErrorCode::Forbidden:
        return {.title = tr("The portal does not allow this"),
                .whatHappened = tr("It refused the question."),
                .whatToDo = tr("Look on the official page, or call 12393."),
                .action = ErrorAction::OpenOfficial,
                .hotline = true};
    case ErrorCode::NotFound:
        return {.title = tr("It is not there"),
                .whatHappened = tr("What was asked for does not exist, or not any more."),
                .whatToDo = tr("Check the conditions, or look for it by name."),
                .action = ErrorAction::Retry};
    case ErrorCode::Validation:
        return {.title = tr("One value needs a change"),
                .whatHappened = spoken(error.message).isEmpty() ? tr("The sentence below the field says what it needs.")
                                                                : spoken(error.message),
                .whatToDo = tr("Change it, then search again."),
                .action = ErrorAction::CorrectFields};
    case ErrorCode::RateLimited:
        return {.title = tr("Too many questions in a short time"),
                .whatHappened = error.retryAfter > 0
                                    ? tr("The portal asks for a pause of %n second(s).", nullptr, error.retryAfter)
                                    : tr("The portal asks for a pause."),
                .whatToDo = tr("Wait, then try again. The lists on this computer answer meanwhile."),
                .action = ErrorAction::Retry};
    case ErrorCode::Maintenance:
        return {.title = tr("The portal is under maintenance"),
                .whatHappened = tr("It answers no questions for now."),
                .whatToDo = tr("Try again later. If it is urgent, call 12393."),
                .action = ErrorAction::Retry,
                .hotline = true};
    case ErrorCode::ServerFault:
        return {.title = tr("The portal has a fault"),
                .whatHappened = tr("It got the question and could not finish it."),
                .whatToDo = tr("Try again in a few minutes, or call 12393."),
                .action = ErrorAction::Retry,
                .hotline = true};
    case ErrorCode::PortalMessage:
        return ofPortal(error);
    case ErrorCode::NotOffered:
        return {.title = tr("This portal does not offer the service"),
                .whatHappened = tr("The profile in use has no address for it."),
                .whatToDo = tr("Use the lists on this computer, choose another portal, or open the official page."),
                .action = ErrorAction::OpenOfficial};
    case ErrorCode::KeyMissing:
        return {.title = tr("A key is missing on this computer"),
                .whatHappened = tr("The portal profile names a key that is not in the key store."),
                .whatToDo = tr("Ask your administrator for it, or choose another portal in the settings."),
                .action = ErrorAction::OpenSettings};
    case ErrorCode::StorageFull:
        return {.title = tr("The disk is full"),
                .whatHappened = tr("Nothing was written; what was there before is there still."),
                .whatToDo = tr("Free some room, then try again."),
                .action = ErrorAction::Retry};
    case ErrorCode::StorageCorrupt:
        return ofStorage(error);
    case ErrorCode::StorageBusy:
        return {.title = tr("Another program holds the lists"),
                .whatHappened = tr("Perhaps the program is open twice, or an import is under way."),
                .whatToDo = tr("Wait or close the other one, then try again."),
                .action = ErrorAction::Retry};
    case ErrorCode::StorageReadOnly:
        return {.title = tr("The data folder cannot be written"),
                .whatHappened = tr("Looking things up works; new lists cannot be kept."),
                .whatToDo =
                    tr("Choose another folder in the settings, or ask your administrator for the right to write."),
                .action = ErrorAction::OpenSettings};
    case ErrorCode::StorageNewer:
        return {.title = tr("The lists come from a newer version"),
                .whatHappened = tr("They were left as they are."),
                .whatToDo = tr("Install the newer version, or choose another data folder in the settings."),
                .action = ErrorAction::OpenSettings};
    case ErrorCode::FileUnreadable:
        return {.title = tr("The file cannot be opened"),
                .whatHappened = tr("It may be gone, in use, or not open to you."),
                .whatToDo = tr("Close it in other programs, or choose another file."),
                .action = ErrorAction::ChooseFile};
    case ErrorCode::FileFormat:
        return ofFile(error);
    case ErrorCode::FileUnwritable:
        if (error.supportId == "OUT-PRINT-06"_L1)
            return {.title = tr("The printer took nothing"),
                    .whatHappened = tr("It may be switched off or was removed. Nothing was printed."),
                    .whatToDo = tr("Choose another printer, or save a PDF."),
                    .action = ErrorAction::Retry};
        return {.title = tr("The file cannot be written"),
                .whatHappened = tr("The folder may be read-only, or another program has the file open."),
                .whatToDo = tr("Choose another folder or name."),
                .action = ErrorAction::ChooseFile};
    case ErrorCode::QrUnreadable:
        return {.title = tr("No QR code could be read"),
                .whatHappened = tr("The picture holds none, or the text is too long for one."),
                .whatToDo = tr("Use a sharper picture, or copy the text instead."),
                .action = ErrorAction::ChooseFile};
    case ErrorCode::Internal:
        return {.title = tr("The program made a mistake"),
                .whatHappened = tr("The fault lies in the program, not in what you did."),
                .whatToDo = tr("Try again. If it stays, tell us the number, or call 12393."),
                .action = ErrorAction::Retry,
                .hotline = true};
    }
    return {};
}

} // namespace

ErrorText textFor(const Error& error)
{
    ErrorText text = Words::of(error);
    text.actionLabel = Words::label(text.action);
    return text;
}

QString portalWords(const Error& error)
{
    return spoken(error.message);
}

QString lineFor(const Error& error)
{
    const ErrorText text = textFor(error);
    //: A short statement and, after it, what to do about it.
    return QCoreApplication::translate("yibao::ui::ErrorText", "%1. %2").arg(text.title, text.whatToDo);
}

} // namespace yibao::ui
