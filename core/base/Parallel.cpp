// SPDX-License-Identifier: Apache-2.0
#include "core/base/Parallel.h"

#include "core/base/Memory.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace policywright {

void inParallel(std::size_t pieces, const std::function<void()> &work)
{
    static const unsigned processors = std::thread::hardware_concurrency(); // reads files of the system each time
    const std::size_t workers = std::clamp<std::size_t>(processors, 1, pieces);
    std::vector<std::jthread> others;
    others.reserve(workers - 1);
    for (std::size_t i = 1; i < workers; ++i)
        others.emplace_back([&work] {
            takeLargePages();
            work();
        });
    work();
}

void forEachInParallel(std::size_t count, const std::function<void(std::size_t)> &work)
{
    if (count == 0)
        return;
    std::atomic<std::size_t> next = 0;
    inParallel(count, [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    });
}

} // namespace policywright
