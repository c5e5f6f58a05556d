// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/family/camera.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/personalcontext.h"

#include <functional>

namespace yibao::ui {

/// What the parts of the family account share; outlives them.
struct FamilyTools
{
    const PageContext& context;
    const PersonalContext& personal;
    Camera& camera;
    std::function<void(const QString& sentence)> say; ///< in the corner of the window
};

} // namespace yibao::ui
