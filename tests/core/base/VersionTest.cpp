// SPDX-License-Identifier: Apache-2.0
#include "core/base/Version.h"

#include <gtest/gtest.h>

namespace policywright {
namespace {

TEST(Version, ReadsAndWritesThreeParts)
{
    const auto version = Version::fromString("1.20.3");
    ASSERT_TRUE(version);
    EXPECT_EQ(version->toString(), "1.20.3");
    EXPECT_LT(*version, Version(1, 21, 0));
    EXPECT_GT(*version, Version(1, 9, 9));
}

TEST(Version, RefusesEverythingElse)
{
    for (const char *text : {"", "1", "1.2", "1.2.3.4", "1.2.x", "01.2.3", "-1.2.3", "1.2.3 ", " 1.2.3", "1.2.9999999"})
        EXPECT_EQ(Version::fromString(text).error(), (Error{ErrorCode::NotAVersion, text})) << text;
}

} // namespace
} // namespace policywright
