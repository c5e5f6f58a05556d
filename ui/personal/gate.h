// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/services/personalservice.h"
#include "ui/pages/signinneededpage.h"

namespace yibao::ui {

/// What a page behind the sign-in can offer while it may not show itself. `offered`: the portal knows the page's
/// service.
[[nodiscard]] SignInNeededPage::Offer gateOffer(const services::PersonalService& service, bool offered);

} // namespace yibao::ui
