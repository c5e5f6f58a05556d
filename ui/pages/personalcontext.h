// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/auditlog.h"
#include "core/account/clipboardkeeper.h"
#include "core/account/consentrecord.h"
#include "core/services/familyaccount.h"
#include "core/services/personalservice.h"

namespace yibao::ui {

/// What the pages of the person who is signed in share. It outlives the pages and stays the same when another portal
/// is taken in use: the session in it is signed out then.
struct PersonalContext
{
    services::PersonalService& service; ///< and its session
    services::FamilyAccount& family;    ///< and the application in it
    account::Wiper& wiper;              ///< where pages register what they hold of the person
    account::ConsentRecord& consent;
    account::AuditLog& audit;
    account::ClipboardKeeper& clipboard; ///< the only way of a personal cell into the clipboard
    account::StationMode mode = account::StationMode::Home;
};

} // namespace yibao::ui
