// SPDX-License-Identifier: Apache-2.0
#include "core/inherit/WordingStrength.h"

#include <gtest/gtest.h>

namespace policywright::inherit {
namespace {

TEST(WordingStrength, DoesNotAskAboutWordsThatBindNobody)
{
    EXPECT_FALSE(mayBeWeaker("You must call {{ owner }}.", "You must call {{ owner }}."));
    EXPECT_FALSE(mayBeWeaker("We write clear, friendly posts.", "We write clear, warm posts."));
}

TEST(WordingStrength, AsksWhereWhatPeopleHaveToDoChanged)
{
    EXPECT_TRUE(mayBeWeaker("You must ask {{ owner }} first.", "You may ask {{ owner }} first."));
    EXPECT_TRUE(mayBeWeaker("Answer within 2 days.", "Answer within 5 days."));
    EXPECT_TRUE(mayBeWeaker("Ask first. You must never share passwords.", "Ask first."));
}

TEST(WordingStrength, AsksWhereATextCannotBeRead)
{
    EXPECT_TRUE(mayBeWeaker("Ask first.", std::string(200, '>') + "Ask first."));
}

} // namespace
} // namespace policywright::inherit
