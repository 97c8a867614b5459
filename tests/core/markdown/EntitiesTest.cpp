// SPDX-License-Identifier: Apache-2.0
#include "core/markdown/Entities.h"

#include <gtest/gtest.h>

namespace policywright::markdown {
namespace {

TEST(Entities, ResolvesNamesAndNumbers)
{
    EXPECT_EQ(resolveReference("&AElig;"), "Æ");
    EXPECT_EQ(resolveReference("&zwnj;"), "\u200C");
    EXPECT_EQ(resolveReference("&nGt;"), "\u226B\u20D2");
    EXPECT_EQ(resolveReference("&CounterClockwiseContourIntegral;"), "∳");
    EXPECT_EQ(resolveReference("&quot;"), "\"");
    EXPECT_EQ(resolveReference("&#228;"), "ä");
    EXPECT_EQ(resolveReference("&#x1F600;"), "😀");
}

TEST(Entities, ShowsNumbersThatAreNoCharacterAsTheReplacementCharacter)
{
    for (const std::string_view reference : {"&#0;", "&#xD800;", "&#x110000;", "&#99999999999;"})
        EXPECT_EQ(resolveReference(reference), "\uFFFD") << reference;
}

TEST(Entities, KnowsNoOtherNames)
{
    for (const std::string_view reference : {"&;", "&nosuch;", "&amp", "amp;", "&#;", "&#x;", "&#1a;", "&#-1;", ""})
        EXPECT_EQ(resolveReference(reference), std::nullopt) << reference;
}

} // namespace
} // namespace policywright::markdown
