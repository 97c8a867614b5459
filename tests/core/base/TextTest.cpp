// SPDX-License-Identifier: Apache-2.0
#include "core/base/Text.h"

#include "core/base/SourcePosition.h"

#include <gtest/gtest.h>

namespace policywright {
namespace {

TEST(Text, TellsValidUtf8)
{
    EXPECT_TRUE(isValidUtf8("plain, ä, €, 😀, \xF4\x8F\xBF\xBF"));
    EXPECT_FALSE(isValidUtf8("\xC0\x80")) << "overlong";
    EXPECT_FALSE(isValidUtf8("\xE0\x80\x80")) << "overlong";
    EXPECT_FALSE(isValidUtf8("\xED\xA0\x80")) << "surrogate";
    EXPECT_FALSE(isValidUtf8("\xF4\x90\x80\x80")) << "above U+10FFFF";
    EXPECT_FALSE(isValidUtf8("\xE2\x82")) << "cut off";
    EXPECT_FALSE(isValidUtf8("\x80"));
}

TEST(Text, CountsCodePoints)
{
    EXPECT_EQ(codePointCount("a€😀"), 3u);
}

TEST(Text, SuggestsTheNearestNameOnlyWhenItIsNear)
{
    const std::vector<std::string_view> names{"org_name", "org_size", "strictness"};
    EXPECT_EQ(nearestName("strictnes", names), "strictness");
    EXPECT_EQ(nearestName("org_nam", names), "org_name");
    EXPECT_EQ(nearestName("telephone", names), "");
    EXPECT_EQ(nearestName("orgname", {"org_names", "name", "o"}), "org_names");
    EXPECT_EQ(nearestName(std::string(4'000'000, 'o'), std::vector<std::string_view>(1'000, "org_name")), "");
}

TEST(Text, FindsThePositionOfAnOffset)
{
    EXPECT_EQ(positionAt("a\näb c\r\nd", 5, "f"), (SourcePosition{"f", 2, 3, "äb c"}));
    EXPECT_EQ(positionAt("ab", 99), (SourcePosition{"", 1, 3, "ab"}));
}

TEST(Text, ShowsAWindowOfALongLine)
{
    const std::string line(500, 'x');
    const ExcerptWithCaret excerpt = excerptWithCaret(line, 300);
    EXPECT_EQ(excerpt.line, std::string(100, 'x'));
    EXPECT_EQ(excerpt.caret, std::string(60, ' ') + "^");
}

} // namespace
} // namespace policywright
