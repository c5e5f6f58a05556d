// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QDate>
#include <QString>

namespace yibao::ui {

/// What is wrong with a citizen's number, in a sentence for the form; empty for a sound one and for none.
[[nodiscard]] QString citizenIdFaultWords(const QString& typed, QDate today);

} // namespace yibao::ui
