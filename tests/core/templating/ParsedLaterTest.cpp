// SPDX-License-Identifier: Apache-2.0
//
// Templates and expressions that are parsed when they are first used do what those that were parsed at once do.
#include "tests/core/templating/Rendering.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace policywright::templating {
namespace {

constexpr const char *kSource = "{% if a %}\n{{ a }} and {{ b }}\n{% endif %}\n";
constexpr const char *kBroken = "a\n{{ b | uper }}{{";

TEST(ParsedLater, RendersWhatAParsedTemplateRenders)
{
    const Scope scope = scopeOf(R"({"a": 1, "b": "two"})");
    const Template parsed = Template::parse(kSource, "t.md").value();
    const Template later = Template::parsedLater(kSource, "t.md");
    EXPECT_EQ(render(later, scope)->text, "1 and two\n");
    EXPECT_EQ(render(later, scope)->segments, render(parsed, scope)->segments);
    EXPECT_EQ(later.names(), parsed.names());
    EXPECT_EQ(later.origins(), parsed.origins());
    EXPECT_EQ(later.problem(), nullptr);
}

TEST(ParsedLater, FailsToRenderWithTheFirstErrorOfParsing)
{
    const Template later = Template::parsedLater(kBroken, "t.md", 7);
    const Error first = Template::parse(kBroken, "t.md", 7).error().front();
    EXPECT_EQ(render(later, {}).error(), first);
    EXPECT_EQ(later.names(), std::vector<std::string>());
    EXPECT_EQ(*later.problem(), first);
}

TEST(ParsedLater, EvaluatesWhatAParsedExpressionEvaluates)
{
    const Expression later = Expression::parsedLater("a > 1 and b is defined");
    EXPECT_EQ(later.source(), "a > 1 and b is defined");
    EXPECT_EQ(later.names(), (std::vector<std::string>{"a", "b"}));
    EXPECT_TRUE(holds(later, scopeOf(R"({"a": 2, "b": 0})")).value());
    EXPECT_EQ(*evaluate(later, scopeOf(R"({"a": 1, "b": 0})"))->ifBoolean(), false);
}

TEST(ParsedLater, FailsToEvaluateWithTheFirstErrorOfParsing)
{
    const Expression later = Expression::parsedLater("a |");
    Error first = Expression::parse("a |").error().front();
    first.where.reset();
    EXPECT_EQ(evaluate(later, {}).error(), first);
    EXPECT_EQ(holds(later, {}).error(), first);
    EXPECT_EQ(later.source(), "a |");
}

TEST(ParsedLater, IsParsedOnceForAllThreads)
{
    const Template later = Template::parsedLater(kSource, "t.md");
    const Scope scope = scopeOf(R"({"a": 1, "b": "two"})");
    std::atomic<int> right = 0;
    {
        std::vector<std::jthread> threads;
        threads.reserve(8);
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] { right += render(later, scope)->text == "1 and two\n" ? 1 : 0; });
    }
    EXPECT_EQ(right, 8);
}

} // namespace
} // namespace policywright::templating
