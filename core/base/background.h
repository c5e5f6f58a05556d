// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

namespace yibao {

/// From here on the calling thread gives way, in computing and at the disk, to those that a person waits for. There is
/// no way back, so it is for threads that do nothing else. Where the system does not allow it, nothing changes.
void giveWay();

} // namespace yibao
