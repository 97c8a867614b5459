// SPDX-License-Identifier: Apache-2.0
#include "app/gui/text/ConditionWords.h"

#include <gtest/gtest.h>

namespace policywright::gui {
namespace {

ConditionTerms terms()
{
    using Kind = ConditionTerm::Kind;
    return {{"kind", {Kind::Answer, QStringLiteral("Which office?"), {{"a", QStringLiteral("Head office")}}}},
            {"archive", {Kind::YesNo, QStringLiteral("Is there an archive?")}},
            {"short_form", {Kind::Derived, QStringLiteral("short form")}},
            {"audience", {Kind::Audience, {}, {{"internal", QStringLiteral("for people inside")}}}},
            {"view", {Kind::View, {}, {{"plan", QStringLiteral("Crisis plan")}}}}};
}

std::string words(const char *condition)
{
    return conditionInWords(condition, terms()).toStdString();
}

TEST(ConditionWords, SayWhatANameAloneMeans)
{
    EXPECT_EQ(words("kind"), "“Which office?” is answered");
    EXPECT_EQ(words("not kind"), "no answer to “Which office?”");
    EXPECT_EQ(words("archive"), "“Is there an archive?” is answered with yes");
    EXPECT_EQ(words("not archive"), "“Is there an archive?” is not answered with yes");
    EXPECT_EQ(words("short_form"), "“short form” applies");
    EXPECT_EQ(words("not short_form"), "“short form” does not apply");
}

TEST(ConditionWords, NameTheValuesThatAreCompared)
{
    EXPECT_EQ(words("kind == 'a'"), "“Which office?” is “Head office”");
    EXPECT_EQ(words("kind != 'b'"), "“Which office?” is not “b”");
    EXPECT_EQ(words("kind in ['a', 'b']"), "“Which office?” is “Head office” or “b”");
    EXPECT_EQ(words("'a' in kind"), "“Which office?” has “Head office”");
    EXPECT_EQ(words("'a' not in kind"), "“Which office?” does not have “Head office”");
    EXPECT_EQ(words("audience == 'internal'"), "the document is for people inside");
    EXPECT_EQ(words("view != 'plan'"), "the document is not “Crisis plan”");
}

TEST(ConditionWords, JoinWhatIsJoined)
{
    EXPECT_EQ(
        words("archive and (kind == 'a' or short_form)"),
        "“Is there an archive?” is answered with yes and (“Which office?” is “Head office” or “short form” applies)");
}

TEST(ConditionWords, LeaveTheRestAsItIsWritten)
{
    EXPECT_EQ(words("row.topic"), "row.topic");
    EXPECT_EQ(words("kind|length > 3"), "kind|length > 3");
    EXPECT_EQ(words("archive and unknown"), "archive and unknown");
    EXPECT_EQ(words("kind == archive"), "kind == archive");
    EXPECT_EQ(words("kind =="), "kind ==");
}

} // namespace
} // namespace policywright::gui
