// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/permission.h"
#include "core/base/error.h"
#include "core/identity/entries.h"

#include <QDate>
#include <QMap>

/// What the forms of the account say to a person.
namespace yibao::ui::words {

/// What is in the way of an action, in one sentence, as it stands beside its button; empty with None.
[[nodiscard]] QString missing(const account::Permission& permission);
/// What is in the way of a field, as it stands below it.
[[nodiscard]] QString fieldFault(account::Obstacle obstacle);

/// What a value needs; empty when nothing.
[[nodiscard]] QString mobileFault(const QString& typed);
[[nodiscard]] QString accountFault(const QString& typed, QDate today);
[[nodiscard]] QString passwordFault(identity::PasswordFaults faults);

/// A refusal, told in the form: one sentence or two above it, and one below each field that it is about. Fields have
/// the names of account::field.
struct Trouble
{
    QString summary;
    QMap<QString, QString> fields;
    bool offline = false; ///< the line failed: nothing is wrong with what was typed
};
[[nodiscard]] Trouble trouble(const Error& error);

} // namespace yibao::ui::words
