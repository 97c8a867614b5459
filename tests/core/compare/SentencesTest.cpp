// SPDX-License-Identifier: Apache-2.0
#include "core/compare/Sentences.h"

#include <gtest/gtest.h>

#include <string>

namespace policywright::compare {
namespace {

// "[lead|text]…[tail]", with line ends as "\n"
std::string cut(std::string_view markdown)
{
    std::string shown;
    const SentenceList list = sentencesOf(markdown);
    for (const Sentence &sentence : list.sentences)
        shown += "[" + std::string(sentence.lead) + (sentence.isLine ? "#" : "|") + std::string(sentence.text) + "]";
    return shown + "[" + std::string(list.tail) + "]";
}

TEST(Sentences, EndBehindTheirMarkAndWhatClosesIt)
{
    EXPECT_EQ(cut("One. Two! Three? Four"), "[|One.][ |Two!][ |Three?][ |Four][]");
    EXPECT_EQ(cut("He said: \"No.\" (She did.) **Yes.** Go."),
              "[|He said: \"No.\"][ |(She did.)][ |**Yes.**][ |Go.][]");
    EXPECT_EQ(cut("»Nein.« „Doch.“ Gut."), "[|»Nein.«][ |„Doch.“][ |Gut.][]");
    EXPECT_EQ(cut(""), "[]");
    EXPECT_EQ(cut(" \n\n"), "[ \n\n]");
}

TEST(Sentences, DoNotEndInNumbersAbbreviationsAndPlaceholders)
{
    EXPECT_EQ(cut("From 3. May on, i.e. soon, z. B. now. See example.org/a.b now."),
              "[|From 3. May on, i.e. soon, z. B. now.][ |See example.org/a.b now.][]");
    EXPECT_EQ(cut("Ask {{ lead|default('A. B') }} first. Then go."),
              "[|Ask {{ lead|default('A. B') }} first.][ |Then go.][]");
    EXPECT_EQ(cut("{% if a == '. X' %}On.{% endif %} Off. {{ a"),
              "[|{% if a == '. X' %}On.{% endif %} Off.][ |{{ a][]");
}

TEST(Sentences, HaveTheMarksOfTheirBlockBeforeThem)
{
    EXPECT_EQ(cut("# Head. Line\n\nText.\n\n- One. Two.\n  - Three\n1. Four\n> - Five\n"),
              "[# #Head. Line][\n\n|Text.][\n\n- |One.][ |Two.][\n  - |Three][\n1. |Four][\n> - |Five][\n]");
    EXPECT_EQ(cut("| a. B | c |\n|---|---|\n| d | e |"), "[#| a. B | c |][\n#|---|---|][\n#| d | e |][]");
    EXPECT_EQ(cut("Title\n===\nText\n***\n-\n-5 degrees"), "[|Title][\n#===][\n|Text][\n#***][\n-\n|-5 degrees][]");
    EXPECT_EQ(cut("{% if a %}\nText. More\n{% endif %}\n"), "[#{% if a %}][\n|Text.][ |More][\n#{% endif %}][\n]");
}

TEST(Sentences, GoOnOverLineEndsWithinAParagraph)
{
    EXPECT_EQ(cut("One that\ngoes on. Two\r\nas well\n\nThree"),
              "[|One that\ngoes on.][ |Two\r\nas well][\n\n|Three][]");
    EXPECT_EQ(cut("One that\n- does not"), "[|One that][\n- |does not][]");
}

TEST(Sentences, OfCodeAreItsLines)
{
    EXPECT_EQ(cut("A\n```\n- x. Y\n\n  | z\n```\nBe. C"), "[|A][\n#```][\n#- x. Y][\n\n  #| z][\n#```][\n|Be.][ |C][]");
    EXPECT_EQ(cut("````\n```\na. B\n"), "[#````][\n#```][\n#a. B][\n]");
}

} // namespace
} // namespace policywright::compare
