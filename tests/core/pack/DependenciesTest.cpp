// SPDX-License-Identifier: Apache-2.0
#include "core/pack/Dependencies.h"

#include <gtest/gtest.h>

namespace policywright::pack {
namespace {

TEST(Dependencies, PutsWhatIsReadFirst)
{
    Errors errors;
    EXPECT_EQ(dependencyOrder({{"a", {"c", "b"}}, {"b", {"unknown"}}, {"c", {"b"}}}, errors),
              (std::vector<std::size_t>{1, 2, 0}));
    EXPECT_TRUE(errors.empty());
}

TEST(Dependencies, ReportsEachCircleWithTheNamesAlongIt)
{
    Errors errors;
    dependencyOrder({{"a", {"b"}}, {"b", {"c"}, {.file = "pack.yaml", .line = 7}}, {"c", {"b", "a"}}, {"d", {"d"}}},
                    errors);
    EXPECT_EQ(errors, (Errors{{ErrorCode::PackCircle, "b → c → b", {}, SourcePosition{"pack.yaml", 7, 1}},
                              {ErrorCode::PackCircle, "a → b → c → a"},
                              {ErrorCode::PackCircle, "d → d"}}));
}

TEST(Dependencies, WalksChainsOfAnyLength)
{
    std::vector<Dependency> chain;
    for (int i = 0; i < 100'000; ++i)
        chain.push_back({"n" + std::to_string(i), {"n" + std::to_string(i + 1)}});
    Errors errors;
    EXPECT_EQ(dependencyOrder(chain, errors).front(), 99'999u);
}

} // namespace
} // namespace policywright::pack
