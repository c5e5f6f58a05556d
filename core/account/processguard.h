// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QtGlobal>

namespace yibao::account {

/// While held, memory of this process goes to no core dump and no other program of the person may read it, and what is
/// freed is overwritten: copies of a password that a library made do not outlive it. Several may be held.
/// Linux with glibc; elsewhere, and under sanitizers, only what the system offers.
class ProcessGuard final
{
public:
    ProcessGuard();
    ~ProcessGuard();
    Q_DISABLE_COPY_MOVE(ProcessGuard)

    [[nodiscard]] static bool isHeld();
    /// True where freed memory is overwritten while a guard is held.
    [[nodiscard]] static bool overwritesFreed();
};

} // namespace yibao::account
