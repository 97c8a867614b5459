// SPDX-License-Identifier: Apache-2.0
#include "core/check/VisibleText.h"

#include <gtest/gtest.h>

namespace policywright::check {
namespace {

TEST(VisibleText, FoldsCapitalsAndSpace)
{
    EXPECT_EQ(folded("  Ann \n\t LEE  "), "ann lee");
    EXPECT_EQ(folded(" \n"), "");
}

TEST(VisibleText, DropsTagsAndResolvesEntities)
{
    EXPECT_EQ(visibleText("<p>A<strong>B</strong> &lt;x&gt; &amp;amp; &quot;q&quot;</p>\n<p>c"),
              "ab <x> &amp; \"q\" c");
}

} // namespace
} // namespace policywright::check
