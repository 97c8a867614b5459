// SPDX-License-Identifier: Apache-2.0
#include "core/markdown/Links.h"

#include <gtest/gtest.h>

namespace policywright::markdown {
namespace {

TEST(IsAllowedLink, AllowsWebMailTelephoneAndPlacesInTheDocument)
{
    for (const std::string_view href : {"https://a.example/b?c=d#e", "http://a.example", "HTTPS://A.example",
                                        "mailto:a@b.example", "tel:+4930", "#crisis"})
        EXPECT_TRUE(isAllowedLink(href)) << href;
}

TEST(IsAllowedLink, RefusesEverythingElse)
{
    for (const std::string_view href :
         {"", "#", "javascript:alert(1)", "JavaScript:x", "java\nscript:x", "data:text/html,x", "file:///etc/passwd",
          "//a.example", "/etc", "annex.pdf", "https:", "https:a", "https://", " https://a.example", "https://a b",
          "vbscript:x", "ftp://a.example", "https://a\x01", "mailto:"})
        EXPECT_FALSE(isAllowedLink(href)) << href;
}

} // namespace
} // namespace policywright::markdown
