// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/processguard.h"

#include "core/account/freedmemory.h"

#include <atomic>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

namespace yibao::account {

namespace {

std::atomic_int held = 0;

#ifdef Q_OS_LINUX
// What stood before the first guard. Written and read by the thread that signs in.
rlim_t softLimitBefore = 0;
int dumpableBefore = 1;

void forbidDumps()
{
    dumpableBefore = prctl(PR_GET_DUMPABLE);
    prctl(PR_SET_DUMPABLE, 0);
    rlimit limit{};
    if (getrlimit(RLIMIT_CORE, &limit) == 0) {
        softLimitBefore = limit.rlim_cur;
        limit.rlim_cur = 0;
        setrlimit(RLIMIT_CORE, &limit);
    }
}

void allowDumps()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_CORE, &limit) == 0) {
        limit.rlim_cur = softLimitBefore;
        setrlimit(RLIMIT_CORE, &limit);
    }
    if (dumpableBefore == 1)
        prctl(PR_SET_DUMPABLE, 1);
}
#else
// Windows writes no dumps of its own accord beyond WER, which packaging turns off for the program.
void forbidDumps() {}
void allowDumps() {}
#endif

} // namespace

ProcessGuard::ProcessGuard()
{
    if (held.fetch_add(1) == 0) {
        forbidDumps();
        overwriteFreedMemory(true);
    }
}

ProcessGuard::~ProcessGuard()
{
    if (held.fetch_sub(1) == 1) {
        overwriteFreedMemory(false);
        allowDumps();
    }
}

bool ProcessGuard::isHeld()
{
    return held > 0;
}

bool ProcessGuard::overwritesFreed()
{
    return canOverwriteFreedMemory();
}

} // namespace yibao::account
