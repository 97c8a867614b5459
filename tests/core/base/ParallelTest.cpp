// SPDX-License-Identifier: Apache-2.0
#include "core/base/Parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

namespace policywright {
namespace {

TEST(ForEachInParallel, CallsTheWorkOnceForEachPlace)
{
    for (const std::size_t count : {0U, 1U, 2U, 1000U}) {
        std::vector<int> calls(count);
        forEachInParallel(count, [&](std::size_t i) { ++calls[i]; });
        EXPECT_EQ(calls, std::vector<int>(count, 1));
    }
}

TEST(InParallel, ComesBackWhenAllThreadsAreDone)
{
    std::atomic<int> begun = 0;
    std::atomic<int> ended = 0;
    inParallel(8, [&] {
        ++begun;
        ++ended;
    });
    EXPECT_GE(begun, 1);
    EXPECT_LE(begun, 8);
    EXPECT_EQ(begun, ended);
}

TEST(InParallel, TakesOneThreadForOnePiece)
{
    int calls = 0;
    inParallel(1, [&] { ++calls; });
    EXPECT_EQ(calls, 1);
}

} // namespace
} // namespace policywright
