// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/endpoints.h"

namespace yibao::sandbox {

class LoopbackServer;

/// What a person would do or see elsewhere: the phone, the short messages, the captcha, time. No portal has these;
/// they are open to whoever reaches 127.0.0.1, since all of it is made up.
void addTestDoors(LoopbackServer& server, const Portal& portal);

} // namespace yibao::sandbox
