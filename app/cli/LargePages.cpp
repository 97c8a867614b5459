// SPDX-License-Identifier: Apache-2.0
#include "app/cli/LargePages.h"

#include <array>
#include <cstdint>
#include <cstdlib>

#include <sys/mman.h>

namespace policywright::cli {

// Memory that is asked for and given back at once stays with malloc, as main() wants it, and what was said of its pages
// holds. Two pieces: a larger one would be a mapping of its own.
void takeLargePages()
{
    constexpr std::size_t kBytes = 30 << 20;
    constexpr std::uintptr_t kPage = 4096;
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

} // namespace policywright::cli
