// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/question.h"

#include <functional>

class QWidget;

namespace yibao::ui {

/// How a query page of a person's own rows differs from one of public lists. Left as it is, it differs in nothing.
struct PageManner
{
    /// Rows of a person: no code to take along, nothing said of lists on this computer, no sentence for others.
    bool personal = false;
    /// The only way into the clipboard; the desktop's own when empty.
    std::function<void(const QString& text)> copy;
    /// Asks whether rows may be written into a file and calls `go` when they may.
    std::function<void(std::function<void()> go)> beforeExport;
    std::function<void()> exported;
    /// Opens a row in place of the card.
    std::function<void(const catalog::Row& row)> openRow;
    /// Stands where the card comes while there are rows and no card; the page takes it.
    QWidget* beside = nullptr;
    /// What an answer without rows says when no condition was given.
    QString emptyHeading;
    QString emptyHint;
};

} // namespace yibao::ui
