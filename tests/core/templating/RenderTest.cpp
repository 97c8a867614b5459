// SPDX-License-Identifier: Apache-2.0
#include "tests/core/templating/Rendering.h"

#include <gtest/gtest.h>

namespace policywright::templating {
namespace {

// The peers' files were made with Jinja2's defaults, which keep the lines of tags.
std::string renderedForPeers(const std::string &name)
{
    const std::string path = "tests/bench/data/" + name;
    return rendered(fileText(path + ".j2"), scopeOf(fileText(path + ".json")), {}, TagLines::Kept);
}

TEST(Render, GivesTheBytesOfThePeersForTheTwelvePageTemplate)
{
    EXPECT_EQ(renderedForPeers("a"), fileText("tests/bench/data/a.md"));
}

TEST(Render, GivesTheBytesOfThePeersForTheHundredPageTemplate)
{
    EXPECT_EQ(renderedForPeers("b"), fileText("tests/bench/data/b.md"));
}

} // namespace
} // namespace policywright::templating
