// SPDX-License-Identifier: Apache-2.0
#include "core/base/IdSource.h"

#include "tests/support/SequentialIdSource.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace policywright {
namespace {

TEST(IdSource, MakesRandomUuidsOfVersion4)
{
    RandomIdSource ids;
    const std::string first = ids.newUuid();
    EXPECT_THAT(first, ::testing::MatchesRegex("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    EXPECT_NE(ids.newUuid(), first);
}

TEST(IdSource, CountsInTests)
{
    policywright::testing::SequentialIdSource ids;
    EXPECT_EQ(ids.newUuid(), "00000000-0000-4000-8000-000000000001");
    EXPECT_EQ(ids.newUuid(), "00000000-0000-4000-8000-000000000002");
}

} // namespace
} // namespace policywright
