// SPDX-License-Identifier: Apache-2.0
#include "core/compare/Differences.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace policywright::compare {
namespace {

using Items = std::vector<std::uint32_t>;

Items random(std::mt19937 &engine, std::size_t most, std::uint32_t kinds)
{
    Items items(engine() % (most + 1));
    std::ranges::generate(items, [&] { return static_cast<std::uint32_t>(engine() % kinds); });
    return items;
}

Items kept(const Items &items, const std::vector<bool> &marked)
{
    Items rest;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!marked[i])
            rest.push_back(items[i]);
    }
    return rest;
}

// By the textbook: a table of the longest common subsequences.
std::size_t mostInCommon(const Items &a, const Items &b)
{
    std::vector<std::vector<std::size_t>> most(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j)
            most[i][j] = a[i - 1] == b[j - 1] ? most[i - 1][j - 1] + 1 : std::max(most[i - 1][j], most[i][j - 1]);
    }
    return most[a.size()][b.size()];
}

TEST(Differences, KeepAsMuchAsPossibleOfRandomSequences)
{
    std::mt19937 engine(7);
    for (int round = 0; round < 3000; ++round) {
        const auto kinds = static_cast<std::uint32_t>(1 + engine() % 6);
        const Items a = random(engine, 24, kinds);
        const Items b = random(engine, 24, kinds);
        const Differences found = differences(a, b);
        const Items rest = kept(a, found.removed);
        ASSERT_EQ(rest, kept(b, found.added)) << round;
        ASSERT_EQ(rest.size(), mostInCommon(a, b)) << round;
    }
}

TEST(Differences, OfEqualSequencesAreNone)
{
    const Items items{1, 2, 3};
    EXPECT_EQ(differences(items, items), (Differences{{false, false, false}, {false, false, false}}));
    EXPECT_EQ(differences({}, {}), Differences{});
}

TEST(Differences, OfSequencesWithNothingInCommonAreEverything)
{
    EXPECT_EQ(differences(Items{1, 2}, Items{3}), (Differences{{true, true}, {true}}));
    EXPECT_EQ(differences(Items{}, Items{3}), (Differences{{}, {true}}));
    EXPECT_EQ(differences(Items{1}, Items{}), (Differences{{true}, {}}));
}

TEST(Differences, OfLongSequencesThatDifferInEverythingEndSoon)
{
    Items a(60'000);
    Items b(60'000);
    for (std::uint32_t i = 0; i < 60'000; ++i) {
        a[i] = i;
        b[i] = 100'000 + i;
    }
    const Differences found = differences(a, b);
    EXPECT_TRUE(std::ranges::all_of(found.removed, std::identity()));
    EXPECT_TRUE(std::ranges::all_of(found.added, std::identity()));
}

TEST(Differences, OfLongSequencesKeepWhatIsTheSameAroundOneChange)
{
    Items a(60'000);
    for (std::uint32_t i = 0; i < 60'000; ++i)
        a[i] = i % 997;
    Items b = a;
    b[30'000] = 5000;
    const Differences found = differences(a, b);
    EXPECT_EQ(std::ranges::count(found.removed, true), 1);
    EXPECT_EQ(std::ranges::count(found.added, true), 1);
    EXPECT_TRUE(found.added[30'000]);
}

} // namespace
} // namespace policywright::compare
