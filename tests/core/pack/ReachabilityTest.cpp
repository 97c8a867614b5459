// SPDX-License-Identifier: Apache-2.0
#include "core/pack/Reachability.h"

#include <gtest/gtest.h>

namespace policywright::pack {
namespace {

bool never(const char *condition)
{
    return neverHolds(templating::Expression::parse(condition).value());
}

TEST(Reachability, SeesConstants)
{
    EXPECT_TRUE(never("false"));
    EXPECT_TRUE(never("1 > 2 or ''"));
    EXPECT_FALSE(never("true"));
    EXPECT_FALSE(never("1 / 0")); // an error, not a no
}

TEST(Reachability, SeesANameThatWouldHaveToBeTwoTexts)
{
    EXPECT_TRUE(never("a == 'x' and a == 'y'"));
    EXPECT_TRUE(never("a == 'x' and b and (c and a in ['y', 'z'])"));
    EXPECT_TRUE(never("a in ['w', 'x'] and a in ['y', 'z']"));
    EXPECT_FALSE(never("a == 'x' and b == 'y'"));
    EXPECT_FALSE(never("a == 'x' or a == 'y'"));
    EXPECT_FALSE(never("a in ['x', 'y'] and a == 'x'"));
    EXPECT_FALSE(never("'x' in a and 'y' in a"));
    EXPECT_FALSE(never("a == 'x' and a == b"));
}

} // namespace
} // namespace policywright::pack
