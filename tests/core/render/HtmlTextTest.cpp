// SPDX-License-Identifier: Apache-2.0
#include "core/render/HtmlText.h"

#include <gtest/gtest.h>

namespace policywright::render {
namespace {

TEST(HtmlText, EscapesWhatCouldBeMarkup)
{
    EXPECT_EQ(escaped("a<b>&\"c\" 'd' ä"), "a&lt;b&gt;&amp;&quot;c&quot; 'd' ä");
}

TEST(HtmlText, ReplacesCharactersThatHtmlForbids)
{
    EXPECT_EQ(escaped(std::string_view("a\0b\x1b\x7f\n\tc", 8)), "a\uFFFDb\uFFFD\uFFFD\n\tc");
}

TEST(HtmlText, CannotLeaveAScriptElement)
{
    EXPECT_EQ(escapedForScript(R"({"a":"</script><!--"})"), R"({"a":"\u003c/script>\u003c!--"})");
}

} // namespace
} // namespace policywright::render
