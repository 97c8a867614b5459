// SPDX-License-Identifier: Apache-2.0
#include "core/pack/Suggestion.h"

#include <gtest/gtest.h>

namespace policywright::pack {
namespace {

TEST(Suggestion, OffersTheNearestName)
{
    EXPECT_EQ(suggestionFor("requird", {"type", "required"}), "the nearest is \"required\"");
}

TEST(Suggestion, OffersAFewNamesWhereNothingIsNear)
{
    EXPECT_EQ(suggestionFor("xyz", {"type", "required"}), "there are type, required");
    EXPECT_EQ(
        suggestionFor("xyz", std::vector<std::string_view>(11, "long_name")),
        "there are long_name, long_name, long_name, long_name, long_name, long_name, long_name, long_name, long_name, "
        "long_name, …");
    EXPECT_EQ(suggestionFor("xyz", {}), "there are none");
}

} // namespace
} // namespace policywright::pack
