// SPDX-License-Identifier: Apache-2.0
#include "tests/core/templating/Rendering.h"

#include <gtest/gtest.h>

namespace policywright::templating {
namespace {

std::string described(const Errors &errors)
{
    std::string all;
    for (const Error &error : errors)
        all += (all.empty() ? "" : "\n") + describe(error);
    return all;
}

std::string problemsOf(const std::string &source, int firstLine = 1)
{
    const auto parsed = Template::parse(source, "en.md", firstLine);
    return parsed ? "" : described(parsed.error());
}

std::string problemsOfExpression(const std::string &source, SourcePosition base = {})
{
    const auto parsed = Expression::parse(source, std::move(base));
    return parsed ? "" : described(parsed.error());
}

TEST(SyntaxErrors, ShowTheLineOfTheFileWithACaret)
{
    EXPECT_EQ(problemsOf("Grüße\n\nan {{ name|uper }}\n", 40),
              "en.md:42:12: There is no filter \"uper\"; the nearest name is \"upper\".\n"
              "    an {{ name|uper }}\n"
              "               ^");
}

TEST(SyntaxErrors, AreAllReportedInOnePass)
{
    EXPECT_EQ(
        problemsOf("{{ a b }}\n{% if x is od %}{{ 'x }}\n{% endif %}\n{% endfor %}\n{{ (1] }}{% for %}{% endfor %}"),
        "en.md:1:6: There is \"b\" where the end of the tag was expected.\n"
        "    {{ a b }}\n"
        "         ^\n"
        "en.md:2:12: There is no test \"od\"; the nearest name is \"odd\".\n"
        "    {% if x is od %}{{ 'x }}\n"
        "               ^\n"
        "en.md:2:20: The text in quotation marks that starts here is never closed.\n"
        "    {% if x is od %}{{ 'x }}\n"
        "                       ^\n"
        "en.md:4:1: The tag \"endfor\" stands where no \"for\" is open.\n"
        "    {% endfor %}\n"
        "    ^\n"
        "en.md:5:6: There is \"]\" where ) was expected.\n"
        "    {{ (1] }}{% for %}{% endfor %}\n"
        "         ^\n"
        "en.md:5:17: There is \"%}\" where a name was expected.\n"
        "    {{ (1] }}{% for %}{% endfor %}\n"
        "                    ^");
}

TEST(SyntaxErrors, InsideWhereShowTheirOwnPlace)
{
    EXPECT_EQ(problemsOf("{{ rows|where(\"row.a ==\")|length }}"),
              "en.md:1:24: There is \"the end\" where a name or a value was expected.\n"
              "    {{ rows|where(\"row.a ==\")|length }}\n"
              "                           ^");
}

TEST(SyntaxErrors, OfAnExpressionShowTheLineThatItStandsIn)
{
    EXPECT_EQ(problemsOfExpression("a = 1", {"section.yaml", 7, 11, "    when: a = 1"}),
              "section.yaml:7:13: There is \"=\" where the end of the tag was expected.\n"
              "        when: a = 1\n"
              "                ^");
}

TEST(SyntaxErrors, NameTheBlockThatIsNotClosed)
{
    EXPECT_EQ(problemsOf("a\n{% if b %}\n{% for c in d %}{% endif %}"),
              "en.md:3:1: The block \"for\" that starts here is never closed; end it with the tag \"endfor\".\n"
              "    {% for c in d %}{% endif %}\n"
              "    ^");
    EXPECT_EQ(problemsOf("{% if b %}"),
              "en.md:1:1: The block \"if\" that starts here is never closed; end it with the tag \"endif\".\n"
              "    {% if b %}\n"
              "    ^");
}

TEST(SyntaxErrors, NameWhatHasNoEnd)
{
    EXPECT_EQ(sentences(Template::parse("a {{ b", "t").error()), "The tag {{ is never closed; end it with }}.");
    EXPECT_EQ(sentences(Template::parse("a {# b", "t").error()), "The tag {# is never closed; end it with #}.");
    EXPECT_EQ(sentences(Template::parse("{% raw %}", "t").error()),
              "The block \"raw\" that starts here is never closed; end it with the tag \"endraw\".");
    EXPECT_EQ(sentences(Template::parse("{% nonsense %}", "t").error()),
              "There is no tag \"nonsense\"; there are if, elif, else, endif, for, endfor, set, raw and endraw.");
}

TEST(SyntaxErrors, EndAfterFifty)
{
    std::string source;
    for (int i = 0; i < 80; ++i)
        source += "{{ | }}";
    EXPECT_EQ(Template::parse(source, "t").error().size(), 50u);
}

TEST(SyntaxErrors, RefuseTextThatIsNotUtf8)
{
    EXPECT_EQ(sentences(Template::parse("a\xff", "en.md").error()), "en.md is not valid UTF-8 text; save it as UTF-8.");
}

TEST(RenderErrors, ShowTheirPlace)
{
    const auto parsed = Template::parse("a\n{{ x.y.z }}", "en.md", 10);
    const auto result = render(*parsed, scopeOf(R"({"x": {}})"));
    ASSERT_FALSE(result);
    EXPECT_EQ(describe(result.error()),
              "en.md:11:8: There is no \"y\" here; test it with \"is defined\" where it may be absent.\n"
              "    {{ x.y.z }}\n"
              "           ^");
}

TEST(RenderErrors, SayWhatIsWrong)
{
    const auto shown = [](const std::string &source) {
        return rendered(source, scopeOf(R"({"t": "a", "l": [1], "n": 3})"));
    };
    EXPECT_EQ(shown("{{ n + t }}"), "The operator does not work with a number and a text.");
    EXPECT_EQ(shown("{{ n < t }}"), "There is no order between a number and a text, so neither is greater or less.");
    EXPECT_EQ(shown("{{ n / 0 }}"), "A number is divided by zero.");
    EXPECT_EQ(shown("{{ 2 ** 64 }}"), "A number becomes too large or cannot be written as one.");
    EXPECT_EQ(shown("{{ t.x }}"), "\"x\" cannot be taken from a text.");
    EXPECT_EQ(shown("{% for x in n %}{% endfor %}"), "There is a number where a list was expected.");
    EXPECT_EQ(shown("{{ n|length }}"), "\"length\" cannot be applied to a number.");
    EXPECT_EQ(shown("{% for a, b in l %}{% endfor %}"),
              "The loop names 2 values for each item, but there is a number of another size.");
    EXPECT_EQ(shown("{{ l }}"), "Text cannot be made from a list; use |join, |and_list or a loop.");
    EXPECT_EQ(shown("{{ 12x }}"),
              "\"12x\" is not a number of the template language: write plain decimal digits and a space behind them.");
    EXPECT_EQ(shown("{{ a ? b }}"), "The character \"?\" means nothing in an expression.");
    EXPECT_EQ(shown(R"({{ '\x4' }})"),
              "\"\\x4\" cannot stand in a text in quotation marks: it needs 2 digits that name a character.");
}

} // namespace
} // namespace policywright::templating
