// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/print/printtype.h"

#include <QList>

#include <functional>
#include <memory>

class QPainter;

namespace yibao::ui {

/// Something that is not parted between two pages unless it is higher than a page. Measures are print units.
struct PrintBlock
{
    qreal before = 0; ///< room above it, not at the top of a page
    qreal height = 0;
    std::function<void(QPainter&)> paint; ///< from its own top left corner
    QList<qreal> cuts;                    ///< from the top: where it may be parted when it must be
    bool withNext = false;                ///< a heading: never the last of a page
    std::shared_ptr<PrintBlock> head;     ///< stands above it again when it begins a page
};

/// A sheet as blocks of a width, from its title to its last code. `today` says how old the source is.
[[nodiscard]] QList<PrintBlock> blocksOf(const PrintSheet& sheet, const PrintType& type, qreal width, QDate today);

/// What a sheet says of the age of its source when that asks for care; empty when it is fresh.
[[nodiscard]] QString ageWarning(const PrintSheet& sheet, QDate today);

} // namespace yibao::ui
