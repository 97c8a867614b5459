// SPDX-License-Identifier: Apache-2.0
//
// No template hangs, overflows the stack or fills the memory: it ends with an error that names the limit.
#include "core/templating/Analysis.h"
#include "tests/core/templating/Rendering.h"

#include <gtest/gtest.h>

namespace policywright::templating {
namespace {

std::string repeated(const std::string &text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

constexpr const char *kTooDeep =
    "The template exceeds a limit: it may have at most 60 operators inside one another in an expression.";
constexpr const char *kTooManyBrackets =
    "The template exceeds a limit: it may have at most 60 brackets and operators inside one another in an expression.";

TEST(Limits, HoldForBracketsInsideOneAnother)
{
    EXPECT_EQ(rendered("{{ " + repeated("(", 30) + "1" + repeated(")", 30) + " }}"), "1");
    for (const char *open : {"(", "[", "{'a': ", "a["})
        EXPECT_EQ(rendered("{{ " + repeated(open, 100'000) + "1"), "The tag {{ is never closed; end it with }}.")
            << open;
    EXPECT_EQ(rendered("{{ " + repeated("(", 100'000) + "1" + repeated(")", 100'000) + " }}"), kTooManyBrackets);
    EXPECT_EQ(rendered("{{ " + repeated("[", 100'000) + repeated("]", 100'000) + " }}"), kTooManyBrackets);
    EXPECT_EQ(rendered("{{ " + repeated("not ", 100'000) + "1 }}"), kTooManyBrackets);
    EXPECT_EQ(rendered("{{ " + repeated("- ", 100'000) + "1 }}"), kTooManyBrackets);
}

TEST(Limits, HoldForLongChains)
{
    EXPECT_EQ(rendered("{{ 1" + repeated(" + 1", 50) + " }}"), "51");
    for (const char *link : {" + 1", " * 1", " ** 1", ".a", "[0]", "|abs", " if 1 else 1"})
        EXPECT_TRUE(rendered("{{ 1" + repeated(link, 100'000) + " }}").starts_with("The template exceeds a limit"))
            << link;
    EXPECT_EQ(rendered("{{ 1" + repeated(" + 1", 100'000) + " }}"), kTooDeep);
    EXPECT_EQ(rendered("{{ 1" + repeated(" ~ 1", 1000) + " }}"), repeated("1", 1001));
    EXPECT_EQ(rendered("{{ 0" + repeated(" or 0", 1000) + " or 7 }}"), "7");
}

TEST(Limits, HoldForBlocksInsideOneAnother)
{
    EXPECT_EQ(rendered(repeated("{% if true %}", 40) + "x" + repeated("{% endif %}", 40)), "x");
    EXPECT_EQ(rendered(repeated("{% if true %}", 100'000)),
              "The template exceeds a limit: it may have at most 40 blocks inside one another.");
    EXPECT_EQ(rendered(repeated("{% for x in [1] %}", 17) + repeated("{% endfor %}", 17)),
              "The template exceeds a limit: it may have at most 16 loops inside one another.");
}

TEST(Limits, HoldForSteps)
{
    const std::string source = repeated("{% for x in range(1000) %}", 6) + "x" + repeated("{% endfor %}", 6);
    EXPECT_EQ(rendered(source), "The template exceeds a limit: it may have at most 4000000 steps of rendering.");
}

TEST(Limits, HoldForText)
{
    EXPECT_EQ(rendered("{{ 'a' * 99999999999 }}"),
              "The template exceeds a limit: it may have at most 16777216 bytes of text.");
    EXPECT_EQ(rendered("{% set a = 'a' * 16000000 %}{{ a }}{{ a }}"),
              "The template exceeds a limit: it may have at most 16777216 bytes of rendered text.");
    EXPECT_EQ(rendered("{% set a = 'a' * 9000000 %}{{ a ~ a }}"),
              "The template exceeds a limit: it may have at most 16777216 bytes of text.");
    EXPECT_EQ(rendered("{{ ('a' * 9000)|replace('a', 'b' * 9000) }}"),
              "The template exceeds a limit: it may have at most 16777216 bytes of text.");
}

TEST(Limits, HoldForLists)
{
    EXPECT_EQ(rendered("{{ range(999999999999)|join }}"),
              "The template exceeds a limit: it may have at most 100000 items of a list.");
    EXPECT_EQ(rendered("{{ ([1] * 99999999999)|length }}"),
              "The template exceeds a limit: it may have at most 100000 items of a list.");
    EXPECT_EQ(rendered("{% set a = [] %}" + repeated("{% set a = [a] %}", 5000)),
              "The template exceeds a limit: it may have at most 80 lists inside one another.");
}

std::string numbered(const std::string &before, int count, const std::string &behind)
{
    std::string all;
    for (int i = 0; i < count; ++i)
        all += before + std::to_string(i) + behind;
    return all;
}

TEST(Limits, HoldForNamesThatATemplateSets)
{
    constexpr const char *kTooMany = "The template exceeds a limit: it may have at most 1000 names that it sets.";
    EXPECT_EQ(rendered(numbered("{% set v", 1000, " = 1 %}") + "{% set v0 = 2 %}{{ v0 }}"), "2");
    EXPECT_EQ(rendered(numbered("{% set v", 1001, " = 1 %}")), kTooMany);
    EXPECT_EQ(rendered(numbered("{% if v", 2000, " is defined %}{% endif %}")), "");
    EXPECT_EQ(rendered("{% for " + numbered("v", 1001, ", ") + "w in [] %}{% endfor %}"), kTooMany);
    EXPECT_EQ(rendered(repeated("{% for v in [1] %}{% set w = v %}{% endfor %}", 1001)), "");
}

TEST(Limits, HoldForAnswersBehindNames)
{
    const std::string all = "{% set all = [" + numbered("v", 900, ", ") + "]|length %}";
    EXPECT_EQ(
        rendered(all + repeated("{{ all }}", 5000)),
        "The template exceeds a limit: it may have at most 4000000 steps to find the answers that its values come "
        "from.");
}

TEST(Limits, HoldForMapsThatATemplateWritesOut)
{
    EXPECT_EQ(rendered("{{ {" + numbered("'k", 1000, "': 1, ") + "}|length }}"), "1000");
    EXPECT_EQ(rendered("{{ {" + numbered("'k", 1001, "': 1, ") + "}|length }}"),
              "The template exceeds a limit: it may have at most 1000 entries of a map that it writes out.");
}

TEST(Limits, HoldForErrors)
{
    EXPECT_EQ(Template::parse(repeated("{{ ? }}", 1'000), "t").error().size(), 50u);
    EXPECT_EQ(rendered(repeated("{% { %}", 100'000)), // each of these tags goes on to the end of the text
              "The tag {% is never closed; end it with %}.\nThe tag {% is never closed; end it with %}.\n"
              "The tag {% is never closed; end it with %}.\nThe tag {% is never closed; end it with %}.");
    const auto names = Template::parse(numbered("{{ v", 1000, " }}"), "t");
    EXPECT_EQ(check(*names, Schema()).size(), 50u);
}

TEST(Limits, HoldForTheSource)
{
    EXPECT_EQ(rendered(std::string(5u << 20, 'a')),
              "The template exceeds a limit: it may have at most 4194304 bytes of a template.");
}

} // namespace
} // namespace policywright::templating
