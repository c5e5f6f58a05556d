// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <functional>

namespace yibao::search {

/// Calls `row` with the first two cells of every line of a table that ships with the program; lines that begin with #
/// are remarks.
void forEachRow(const QString& resource, const std::function<void(QStringView first, QStringView second)>& row);

} // namespace yibao::search
