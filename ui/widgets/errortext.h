// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/error.h"

#include <QString>

namespace yibao::ui {

/// What a person can do first about an error.
enum class ErrorAction {
    None,  ///< nothing but to close the message
    Retry, ///< the same again
    SignIn,
    CheckNetwork,  ///< log in to the network, then the same again
    OpenOfficial,  ///< the official page in the browser
    OpenSettings,  ///< profile or data folder
    ChooseFile,    ///< another file or place
    CorrectFields, ///< fieldErrors stand at their fields
};

/// An error in the language of the person: what happened, what to do now.
struct ErrorText
{
    QString title;        ///< a few words, without a full stop
    QString whatHappened; ///< one or two sentences
    QString whatToDo;     ///< what helps now
    ErrorAction action = ErrorAction::None;
    QString actionLabel;  ///< empty with None
    bool hotline = false; ///< 12393 is the next thing to try
};

/// Every code has its text; the portal's own words stand where it spoke to the person. Cancelled says so in one line,
/// for places that must show something.
[[nodiscard]] ErrorText textFor(const Error& error);
/// The portal's own words as far as they may stand on a screen: without control characters, one paragraph; or nothing.
[[nodiscard]] QString portalWords(const Error& error);
/// Title and what to do in one line, for strips and the status bar.
[[nodiscard]] QString lineFor(const Error& error);

} // namespace yibao::ui
