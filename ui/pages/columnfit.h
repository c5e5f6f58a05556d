// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QList>
#include <QString>

namespace yibao::ui {

/// What a column asks of the width of the table, in pixels.
struct ColumnWish
{
    QString field;
    int minimum = 0; ///< below it the column is not worth showing
    int natural = 0; ///< what its words take
    int weight = 0;  ///< share of what is left over; 0 for columns that are happy with their natural width
};

struct FittedColumn
{
    QString field;
    int width = 0;

    friend bool operator==(const FittedColumn&, const FittedColumn&) = default;
};

/// The columns that fit side by side, in order, and their widths, which add up to `available`. The first always
/// stands; one that does not fit is left out, and a narrower one behind it may still come.
[[nodiscard]] QList<FittedColumn> fitColumns(const QList<ColumnWish>& wishes, int available);

} // namespace yibao::ui
