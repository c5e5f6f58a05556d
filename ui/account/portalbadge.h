// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

class QWidget;

namespace yibao::ui {

struct AccountContext;

/// The badge beside a title that says whose sign-in it is: with a dashed outline where its people are made up.
[[nodiscard]] QWidget* portalBadge(const AccountContext& context);

} // namespace yibao::ui
