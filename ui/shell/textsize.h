// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/settings.h"
#include "ui/theme/look.h"

namespace yibao::ui {

/// The words of Setting::TextSize and Setting::Theme as the theme room knows them.
[[nodiscard]] TextStep textStepOf(const QString& textSize);
/// `systemIsDark` decides for "system".
[[nodiscard]] ThemeKind themeKindOf(const QString& theme, bool systemIsDark);

[[nodiscard]] bool isElder(const Settings& settings);
/// To the elder version, or back to the size that was in use before it.
void toggleElder(Settings& settings);
/// One step larger or smaller; the ends stay.
void stepTextSize(Settings& settings, int by);

} // namespace yibao::ui
