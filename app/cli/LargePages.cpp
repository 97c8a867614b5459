// SPDX-License-Identifier: Apache-2.0
#include "app/cli/LargePages.h"

#include <cstdint>
#include <cstdlib>

#include <sys/mman.h>

namespace policywright::cli {

// Memory that is asked for and given back at once stays with malloc, as main() wants it, and what was said of its pages
// holds.
void takeLargePages()
{
    constexpr std::size_t kBytes = 24 << 20;
    constexpr std::uintptr_t kPage = 4096;
    void *const memory = std::malloc(kBytes);
    if (!memory)
        return;
    const std::uintptr_t before = reinterpret_cast<std::uintptr_t>(memory) % kPage;
    ::madvise(static_cast<char *>(memory) + (kPage - before), kBytes - kPage, MADV_HUGEPAGE);
    std::free(memory);
}

} // namespace policywright::cli
