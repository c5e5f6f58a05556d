// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/freedmemory.h"

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <cstring>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define YIBAO_OVERWRITES_FREED 1
#include <malloc.h>
#endif

namespace {

std::atomic_bool overwriting = false;

} // namespace

#ifdef YIBAO_OVERWRITES_FREED
// Texts pass through Qt, OpenSSL and the network in copies that nobody else can reach. glibc lets a program put its own
// functions before these two; every library of the process then uses them.
extern "C" {

// NOLINTBEGIN(bugprone-reserved-identifier): the names are glibc's.
void __libc_free(void* block);
void* __libc_malloc(std::size_t size);
void* __libc_realloc(void* block, std::size_t size);
// NOLINTEND(bugprone-reserved-identifier)

void free(void* block) noexcept
{
    if (block != nullptr && overwriting.load(std::memory_order_relaxed))
        std::memset(block, 0, malloc_usable_size(block));
    __libc_free(block);
}

void* realloc(void* block, std::size_t size) noexcept
{
    if (block == nullptr || !overwriting.load(std::memory_order_relaxed))
        return __libc_realloc(block, size);
    if (size == 0) {
        free(block);
        return nullptr;
    }
    const std::size_t held = malloc_usable_size(block);
    void* moved = __libc_malloc(size);
    if (moved == nullptr)
        return nullptr;
    std::memcpy(moved, block, held < size ? held : size);
    free(block);
    return moved;
}

} // extern "C"
#endif

namespace yibao::account {

void overwriteFreedMemory(bool on)
{
    overwriting = on;
}

bool canOverwriteFreedMemory()
{
#ifdef YIBAO_OVERWRITES_FREED
    return true;
#else
    return false;
#endif
}

} // namespace yibao::account
