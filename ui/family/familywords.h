// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/services/familyapplication.h"
#include "ui/family/photo.h"

#include <QStringList>

/// What the pages of the family account say to a person.
namespace yibao::ui::words {

/// As it stands below a field; a number that is wrong is told by citizenIdFault().
[[nodiscard]] QString familyFault(services::FamilyFault fault);
/// What is in the way of sending, as it stands beside the button; empty when nothing.
[[nodiscard]] QString familyObstacle(services::FamilyObstacle obstacle);
/// Why a picture was not taken.
[[nodiscard]] QString photoFault(PhotoFault fault);
/// What to look at, one sentence each.
[[nodiscard]] QStringList photoDoubts(PhotoDoubts doubts);

/// How a portal says that a member was bound: its code in words, or what it says.
[[nodiscard]] QString bindWay(const QString& way);
/// A name that a portal gives a fact of a birth record, in words; unknown ones as they are.
[[nodiscard]] QString birthFact(const QString& name);
/// Its value; codes of the sex become words.
[[nodiscard]] QString birthValue(const QString& name, const QString& value);

/// The words for relations as the form offers them and as they are sent: Chinese, whatever the language of the window.
struct Relation
{
    QString sent;
    QString shown;
};
[[nodiscard]] QList<Relation> relations();

} // namespace yibao::ui::words
