// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/physicalmemory.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <unistd.h>
#elif defined(Q_OS_WIN)
#include <qt_windows.h>
#endif

namespace yibao {

std::uint64_t physicalMemory()
{
#ifdef Q_OS_UNIX
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long size = sysconf(_SC_PAGESIZE);
    return pages > 0 && size > 0 ? static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(size) : 0;
#elif defined(Q_OS_WIN)
    MEMORYSTATUSEX status{.dwLength = sizeof(MEMORYSTATUSEX)};
    return GlobalMemoryStatusEx(&status) != 0 ? status.ullTotalPhys : 0;
#else
    return 0;
#endif
}

bool hasPlentyFor(std::uint64_t bytes)
{
    constexpr std::uint64_t share = 16;
    return bytes <= physicalMemory() / share;
}

} // namespace yibao
