// SPDX-License-Identifier: Apache-2.0
#include "app/gui/wording/WordSearch.h"

#include <gtest/gtest.h>

namespace policywright::gui {
namespace {

const std::string kBody = "The team asks {{ team }} and the Team's *tea*m.\n\n"
                          "{% if team %}\n- team, {# team #}teams\n{% endif %}\n\n"
                          "| Team | B |\n|---|---|\n| the team | `team` |\n";

SearchedWords words(const char *text, bool matchCase = false, bool wholeWords = false)
{
    return {QString::fromUtf8(text), matchCase, wholeWords};
}

std::string replaced(const SearchedWords &searched, const char *by, std::optional<std::size_t> only = {})
{
    return replacedIn(kBody, searched, QString::fromUtf8(by), only).value_or("(nothing)");
}

TEST(WordSearch, CountsWordsOfTheAuthorAndNoneOfTheTemplate)
{
    EXPECT_EQ(countIn(kBody, words("team")), 8U);
    EXPECT_EQ(countIn(kBody, words("Team", true)), 2U);
    EXPECT_EQ(countIn(kBody, words("team", false, true)), 7U);
    EXPECT_EQ(countIn(kBody, words("")), 0U);
    EXPECT_EQ(countIn(kBody, words("endif")), 0U);
    EXPECT_EQ(countIn("{% if %}", words("if")), 0U);
}

TEST(WordSearch, ReplacesAllOfThemAndLeavesTheRestToTheByte)
{
    EXPECT_EQ(replaced(words("team", true, true), "crew"), "The crew asks {{ team }} and the Team's *crew*.\n\n"
                                                           "{% if team %}\n- crew, {# team #}teams\n{% endif %}\n\n"
                                                           "| Team | B |\n|---|---|\n| the crew | `crew` |\n");
}

TEST(WordSearch, ReplacesTheOneThatWasAskedFor)
{
    std::string expected = kBody;
    expected.replace(expected.find("Team's"), 4, "crew");
    EXPECT_EQ(replaced(words("team"), "crew", 1), expected);
    EXPECT_EQ(replaced(words("team"), "crew", 99), "(nothing)");
    EXPECT_EQ(replaced(words("crew"), "x"), "(nothing)");
}

TEST(WordSearch, WritesWhatReplacesAsWordsAndNeverAsATemplate)
{
    EXPECT_EQ(replacedIn("One two.\n", words("two"), QStringLiteral("{{ x }} *y*")), "One {\\{ x }} \\*y\\*.\n");
    EXPECT_EQ(replacedIn("One two.\n", words(" two"), QString()), "One.\n");
}

TEST(WordSearch, FindsPlacesApartFromOneAnother)
{
    const auto places = placesOf(words("aa"), QStringLiteral("aaaaa"));
    EXPECT_EQ(places, (std::vector<std::pair<qsizetype, qsizetype>>{{0, 2}, {2, 4}}));
    EXPECT_EQ(placesOf(words("str\u00E4ssle", false, true), QStringLiteral("Str\u00E4ssle, Str\u00E4ssles")).size(),
              1U);
}

} // namespace
} // namespace policywright::gui
