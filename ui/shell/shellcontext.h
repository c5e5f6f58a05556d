// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/settings.h"
#include "core/guides/channelbook.h"
#include "core/guides/guidebook.h"
#include "core/services/globalsearch.h"
#include "ui/models/answersource.h"
#include "ui/models/columnmemory.h"

#include <QList>

#include <functional>
#include <memory>

namespace yibao::ui {

class Browser;
class Dialogs;
class Printers;
class RecentRegions;
class RecentStore;
struct PersonalContext;
struct StationAccount;

/// A portal profile as the settings offer it.
struct ProfileChoice
{
    QString name; ///< what Setting::Profile holds
    QString title;
    QString address;    ///< host and port, or words; empty for none
    bool optIn = false; ///< asks before it is chosen: it reaches machines of others
};

/// What the main window stands on. Everything outlives it.
struct ShellContext
{
    models::AnswerSource& source;
    directory::Directory& directory;
    services::GlobalSearch& search;
    Settings& settings;
    RecentStore& recent;
    models::ColumnMemory& columns;
    Browser& browser;
    std::shared_ptr<RecentRegions> regions;
    std::function<QList<ProfileChoice>()> profiles;
    QString dataDir;                               ///< the folder in use
    Dialogs* dialogs = nullptr;                    ///< null: real ones
    bool importOffered = true;                     ///< false: the lists of this start are not kept
    const PersonalContext* personal = nullptr;     ///< null: nobody can sign in here
    const StationAccount* account = nullptr;       ///< null with it
    const guides::Guidebook* guides = nullptr;     ///< null: there are none
    const guides::ChannelBook* channels = nullptr; ///< null with them
    Printers* printers = nullptr;                  ///< null: those of the system
};

} // namespace yibao::ui
