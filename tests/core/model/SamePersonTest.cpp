// SPDX-License-Identifier: Apache-2.0
#include "core/model/SamePerson.h"

#include <gtest/gtest.h>

namespace policywright::model {
namespace {

TEST(SamePerson, HasTheSameAddressOrTheSameNameAndPhone)
{
    EXPECT_TRUE(
        isSamePerson({.name = "Ada", .email = "ada@example.org"}, {.title = "Head", .email = "Ada@Example.org"}));
    EXPECT_TRUE(isSamePerson({.name = "Ada", .phone = "+49 (0)30 12"}, {.name = "Ada", .phone = "+4903012"}));
    EXPECT_FALSE(isSamePerson({.name = "Ada", .phone = "1"}, {.name = "Ada", .phone = "2"}));
    EXPECT_FALSE(isSamePerson({.name = "Ada", .phone = "1"}, {.name = "Ben", .phone = "1"}));
}

TEST(SamePerson, IsKnownByTheirNameAloneWhereNeitherEntryHasMore)
{
    EXPECT_TRUE(isSamePerson({.name = "Ada", .title = "Head"}, {.name = "Ada"}));
    EXPECT_FALSE(isSamePerson({.name = "Ada", .email = "ada@example.org"}, {.name = "Ada"}));
    EXPECT_TRUE(isSamePerson({.title = "Head"}, {.title = "Head"}));
    EXPECT_FALSE(isSamePerson({.title = "Head"}, {.title = "Chair"}));
}

TEST(SamePerson, HasAnAddressInLargeOrSmallLetters)
{
    EXPECT_TRUE(isSameAddress("Ada@Example.org", "ada@example.org"));
    EXPECT_FALSE(isSameAddress("ada@example.org", "ada@example.com"));
    EXPECT_FALSE(isSameAddress("ada", "ada@example.org"));
}

} // namespace
} // namespace policywright::model
