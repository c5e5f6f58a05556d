// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/guides/guide.h"

namespace yibao::guides {

/// Everything that a step says, in the language of the program, as lines to be taken along: title, answers to choose
/// from, what to bring with boxes to tick, what to do by number, what to watch, where it is from. Nothing of the person.
[[nodiscard]] QString plainText(const Guide& guide, const Step& step);

/// "老人儿童绑定医保电子凭证操作流程，核对于 2026-11-29".
[[nodiscard]] QString sourceLine(const Guide& guide, const Step& step);

[[nodiscard]] QString channelWord(Channel channel);

} // namespace yibao::guides
