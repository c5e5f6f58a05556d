// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QDate>
#include <QString>

/// Words that forms about a person share.
namespace yibao::ui::words {

/// What is wrong with an ID number, as it stands below its field; empty when nothing is, or nothing was typed.
[[nodiscard]] QString citizenIdFault(const QString& typed, QDate today);

/// "1 min 46 s"
[[nodiscard]] QString duration(int seconds);

} // namespace yibao::ui::words
