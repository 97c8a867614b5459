// SPDX-License-Identifier: Apache-2.0
#include "core/session/ChangeJson.h"

#include "tests/core/session/EveryChange.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

std::string written(const Change &change)
{
    return toText(toJson(change), JsonStyle::Compact);
}

Result<Change> read(const std::string &text)
{
    return changeFromJson(JsonDocument::parse(text, "test").value().root());
}

// What is refused, for a text that is nearly a change.
std::string refused(const std::string &text)
{
    const auto change = read(text);
    return change ? "(taken)" : sentence(change.error());
}

std::string damaged(const std::string &what)
{
    return "The recorded change is damaged: \"" + what + "\" is missing or of the wrong kind.";
}

TEST(ChangeJson, ReadsBackWhatItWrote)
{
    for (const Change &change : test::everyChange())
        EXPECT_EQ(read(written(change)), change) << written(change);
}

TEST(ChangeJson, SaysWhatIsDoneToWhat)
{
    EXPECT_EQ(written(test::answer("org_name", std::string("Harbour"))),
              R"({"do":"setAnswer","question":"org_name","answer":"Harbour"})");
    EXPECT_EQ(written(ClearAnswer{QuestionId("org_name")}), R"({"do":"clearAnswer","question":"org_name"})");
    EXPECT_EQ(written(SetWording{ClauseId("rules.scope"), test::wording("Ours.")}),
              R"({"do":"setWording","clause":"rules.scope","wording":{"text":"Ours.","packText":"Pack's words.\n",)"
              R"("packVersion":"1.0.0","author":"Ada","date":"2026-11-22"}})");
    EXPECT_EQ(written(ClearWording{ClauseId("rules.scope")}), R"({"do":"clearWording","clause":"rules.scope"})");
    EXPECT_EQ(written(LeaveOut{ClauseId("rules.scope"), test::omission("Not us.")}),
              R"({"do":"leaveOut","clause":"rules.scope",)"
              R"("omission":{"reason":"Not us.","author":"Ada","date":"2026-11-22"}})");
    EXPECT_EQ(written(TakeBack{ClauseId("rules.scope")}), R"({"do":"takeBack","clause":"rules.scope"})");
    EXPECT_EQ(written(SetTheme{{"#112233", "logo.png"}}),
              R"({"do":"setTheme","theme":{"accent":"#112233","logo":"logo.png"}})");
    EXPECT_EQ(written(SetOwnClause{ClauseId("own.visitors"), test::ownClause("Ours.")}),
              R"({"do":"setOwnClause","clause":"own.visitors","own":{"section":"rules","title":"Visitors",)"
              R"("text":"Ours.","audience":"public","author":"Ada","date":"2026-11-22"}})");
    EXPECT_EQ(written(RemoveOwnClause{ClauseId("own.visitors")}),
              R"({"do":"removeOwnClause","clause":"own.visitors"})");
    EXPECT_EQ(written(SetOrder{SectionId("rules"), {ClauseId("rules.review"), ClauseId("own.visitors")}}),
              R"({"do":"setOrder","section":"rules","clauses":["rules.review","own.visitors"]})");
    EXPECT_EQ(written(Several{{ClearAnswer{QuestionId("a")}, TakeBack{ClauseId("b")}}}),
              R"({"do":"several","changes":[{"do":"clearAnswer","question":"a"},{"do":"takeBack","clause":"b"}]})");
}

TEST(ChangeJson, TakesAnOrderOfNothing)
{
    EXPECT_EQ(read(R"({"do":"setOrder","section":"rules","clauses":[]})"), Change(SetOrder{SectionId("rules"), {}}));
}

TEST(ChangeJson, TakesIdsThatNoPackHas)
{
    EXPECT_EQ(read(R"({"do":"clearAnswer","question":"of_an_older_pack"})"),
              Change(ClearAnswer{QuestionId("of_an_older_pack")}));
}

TEST(ChangeJson, SaysWhatIsMissingOrOfTheWrongKind)
{
    EXPECT_EQ(refused("[]"), damaged("do"));
    EXPECT_EQ(refused(R"({"do":"explode"})"), damaged("do"));
    EXPECT_EQ(refused(R"({"do":1})"), damaged("do"));
    EXPECT_EQ(refused(R"({"do":"clearAnswer"})"), damaged("question"));
    EXPECT_EQ(refused(R"({"do":"clearAnswer","question":""})"), damaged("question"));
    EXPECT_EQ(refused(R"({"do":"setAnswer","answer":"x"})"), damaged("question"));
    EXPECT_EQ(refused(R"({"do":"setAnswer","question":"q"})"), damaged("answer"));
    EXPECT_EQ(refused(R"({"do":"setAnswer","question":"q","answer":1})"), damaged("q"));
    EXPECT_EQ(refused(R"({"do":"setAnswer","question":"q","answer":{"rows":[{"who":1}]}})"), damaged("q.who"));
    EXPECT_EQ(refused(R"({"do":"setWording","clause":"c"})"), damaged("wording"));
    EXPECT_EQ(refused(R"({"do":"setWording","clause":"c","wording":{"text":"x"}})"), damaged("wording.packText"));
    EXPECT_EQ(refused(R"({"do":"clearWording","clause":true})"), damaged("clause"));
    EXPECT_EQ(refused(R"({"do":"leaveOut","omission":{}})"), damaged("clause"));
    EXPECT_EQ(refused(R"({"do":"leaveOut","clause":"c","omission":[]})"), damaged("omission"));
    EXPECT_EQ(refused(R"({"do":"takeBack"})"), damaged("clause"));
    EXPECT_EQ(refused(R"({"do":"setTheme"})"), damaged("theme"));
    EXPECT_EQ(refused(R"({"do":"setTheme","theme":{"accent":"#112233"}})"), damaged("theme.logo"));
    EXPECT_EQ(refused(R"({"do":"setOwnClause","own":{}})"), damaged("clause"));
    EXPECT_EQ(refused(R"({"do":"setOwnClause","clause":"own.a"})"), damaged("own"));
    EXPECT_EQ(refused(R"({"do":"setOwnClause","clause":"own.a","own":{"section":"s"}})"), damaged("own.title"));
    EXPECT_EQ(refused(R"({"do":"removeOwnClause"})"), damaged("clause"));
    EXPECT_EQ(refused(R"({"do":"setOrder","clauses":[]})"), damaged("section"));
    EXPECT_EQ(refused(R"({"do":"setOrder","section":"s"})"), damaged("clauses"));
    EXPECT_EQ(refused(R"({"do":"setOrder","section":"s","clauses":["a","a"]})"), damaged("clauses"));
    EXPECT_EQ(refused(R"({"do":"several"})"), damaged("changes"));
    EXPECT_EQ(refused(R"({"do":"several","changes":[{"do":"clearAnswer"}]})"), damaged("question"));
    EXPECT_EQ(refused(R"({"do":"several","changes":[{"do":"several","changes":[]}]})"), damaged("changes"));
}

} // namespace
} // namespace policywright::session
