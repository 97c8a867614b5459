// SPDX-License-Identifier: Apache-2.0
#include "core/base/Memory.h"

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include <malloc.h>
#include <sys/mman.h>

namespace policywright {
namespace {

std::atomic<bool> isKept = false;

} // namespace

void keepFreedMemory()
{
    ::mallopt(M_MMAP_THRESHOLD, 32 << 20);
    ::mallopt(M_TRIM_THRESHOLD, 64 << 20);
    ::mallopt(M_MXFAST, 160); // small pieces are kept as they are
    isKept = true;
    takeLargePages();
}

// Memory that is asked for and given back at once stays with malloc, and what was said of its pages holds. Two pieces:
// a larger one would be a mapping of its own.
void takeLargePages()
{
    constexpr std::size_t kBytes = 30 << 20;
    constexpr std::uintptr_t kPage = 4096;
    if (!isKept)
        return;
    std::array<void *, 2> pieces{std::malloc(kBytes), std::malloc(kBytes)};
    for (void *const piece : pieces) {
        if (!piece)
            continue;
        const std::uintptr_t before = reinterpret_cast<std::uintptr_t>(piece) % kPage;
        ::madvise(static_cast<char *>(piece) + (kPage - before), kBytes - kPage, MADV_HUGEPAGE);
    }
    for (void *const piece : pieces)
        std::free(piece);
}

} // namespace policywright
