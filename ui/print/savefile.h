// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

#include <QString>

#include <functional>

class QIODevice;

namespace yibao::ui {

/// A title as the name of a file: what file systems do not take is left out. "亲情账户_给家人绑定医保码.pdf".
[[nodiscard]] QString fileNameOf(const QString& title, const QString& suffix);

/// Writes a file that has its name only when all of it is there. Errors: those of `fill`, and FileUnwritable with
/// OUT-WRITE-01.
[[nodiscard]] Status writeFile(const QString& name, const std::function<Status(QIODevice&)>& fill);

} // namespace yibao::ui
