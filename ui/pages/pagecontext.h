// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/models/answersource.h"
#include "ui/models/columnmemory.h"
#include "ui/widgets/dialogs.h"

#include <memory>

namespace yibao::ui {

class Printers;
class RecentRegions;
struct PersonalContext;

/// What the pages of one window share. Everything outlives the pages.
struct PageContext
{
    models::AnswerSource& source;
    directory::Directory& directory;
    Dialogs& dialogs;
    models::ColumnMemory& columns;
    std::shared_ptr<RecentRegions> regions;    ///< may be null: each field then remembers for itself
    const PersonalContext* personal = nullptr; ///< null: nobody can sign in here
    Printers* printers = nullptr;              ///< null only where no page prints
};

} // namespace yibao::ui
