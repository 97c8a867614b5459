// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Parallel.h"

#include "app/cli/LargePages.h"

#include <algorithm>
#include <thread>
#include <vector>

namespace policywright::cli {

void inParallel(std::size_t pieces, const std::function<void()> &work)
{
    const std::size_t workers = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, pieces);
    std::vector<std::jthread> others;
    others.reserve(workers - 1);
    for (std::size_t i = 1; i < workers; ++i)
        others.emplace_back([&work] {
            takeLargePages();
            work();
        });
    work();
}

} // namespace policywright::cli
