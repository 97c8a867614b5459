// SPDX-License-Identifier: Apache-2.0
#include "core/render/DrillPage.h"

#include "core/base/Json.h"
#include "core/render/DrillAssets.h"
#include "core/render/DrillWords.h"
#include "tests/support/SmallPack.h"

#include <gtest/gtest.h>

#include <set>

namespace policywright::render {
namespace {

using drill::Answers;
using drill::Callee;
using drill::End;
using drill::Line;
using drill::Role;
using drill::Walk;

const drill::Moment kNight = *drill::Moment::fromIso("2026-11-29T03:00");

assembly::Formats formats()
{
    return *assembly::Formats::fromWords(test::smallPackSet()->assemblyWords());
}

Line leadLine()
{
    Line line{.text = "Call.\nDo not write.", .place = {QuestionId("leader")}};
    line.within = Duration(1, Duration::Unit::Hours);
    line.callees = {{.name = "Ada <Marsh>",
                     .title = "Head",
                     .phone = "111",
                     .hours = "8 to 20 & later",
                     .answers = Answers::OutsideHours,
                     .place = {QuestionId("leader")}},
                    {.name = "Ben Holt",
                     .phone = "222",
                     .secondPhone = "223",
                     .note = "everything",
                     .role = Role::Deputy,
                     .place = {QuestionId("deputy")}}};
    line.by = 1;
    line.end = End::Reached;
    return line;
}

Walk walkOf(const char *scenario)
{
    Line nothing{.name = "Shop", .isCall = false, .place = {QuestionId("statements")}};
    return {.situation = {scenario, "crisis", kNight, {"Cy Roe"}},
            .scenario = scenario,
            .level = "crisis",
            .steps = {{"lead", "Call", "Call <now>.", "Nobody leads.", {leadLine()}},
                      {"statement", "Take it", "Take it.", "It is not there.", {nothing}}},
            .loads = {{"Ben Holt", {"Call", "Decide", "Tell"}}}};
}

std::string page(std::vector<Walk> walks, const char *language = "en")
{
    return drillPage({.organisation = "Harbour <Trust>",
                      .language = language,
                      .walks = std::move(walks),
                      .prompts = {{QuestionId("statements"), "Which are prepared?"}}},
                     formats(), {});
}

std::string bodyOf(const std::string &page)
{
    const std::size_t begin = page.find("<body");
    return page.substr(begin, page.find("</html>") - begin);
}

TEST(DrillPage, WalksASituationStepByStep)
{
    EXPECT_EQ(bodyOf(page({walkOf("a leak")})), R"(<body class="drill">
<a class="skip" href="#text">Skip to the steps</a>
<header>
<p class="org">Harbour &lt;Trust&gt;</p>
<h1>Crisis drill</h1>
<p class="moment">Sunday, 29 November 2026, 03:00</p>
<p class="level">Level: crisis</p>
<p class="away">Away: Cy Roe.</p>
</header>
<main id="text">
<div class="notice"><p>This is an exercise. Nothing has happened.</p></div>
<section class="walk" aria-labelledby="walk-1">
<h2 id="walk-1">a leak</h2>
<div class="step ends-reached">
<h3>Step 1: Call</h3>
<p class="task">Call &lt;now&gt;.</p>
<p class="said">Call.
Do not write.</p>
<p class="within">Within 1 hour</p>
<ul>
<li class="no"><span class="mark">✕</span>Ada &lt;Marsh&gt;, Head, <span class="phone">111</span>; can be reached: 8 to 20 &amp; later; not at this time</li>
<li><span class="mark">✓</span>Ben Holt, <span class="phone">222</span>, <span class="phone">223</span>; deputy; everything</li>
</ul>
<p><span class="state reached">✓ Reached</span></p>
</div>
<div class="step ends-nobody">
<h3>Step 2: Take it</h3>
<p class="task">Take it.</p>
<h4>Shop</h4>
<p><span class="state nobody">✕ Ends in nobody</span> Nothing is written down. It is not there. Answer it under: “Which are prepared?”</p>
</div>
<h3>Many steps on one person</h3>
<p class="load">Ben Holt is reached in 3 steps of the same hour: Call, Decide, Tell. Think of who could take some of them over.</p>
</section>
</main>
<footer><p>For use inside the organisation: it holds names and phone numbers.</p></footer>
</body>
)");
}

TEST(DrillPage, HasATableWhereThereAreSeveralSituations)
{
    const std::string body = bodyOf(page({walkOf("a leak"), walkOf("a <rumour>")}));
    EXPECT_TRUE(body.contains("<tr><th scope=\"row\"><a href=\"#walk-2\">a &lt;rumour&gt;</a></th>"
                              "<td>1</td><td>0</td><td>1</td><td>Take it</td></tr>\n"))
        << body;
    EXPECT_TRUE(body.contains("<h2 id=\"walk-2\">a &lt;rumour&gt;</h2>"));
}

TEST(DrillPage, SaysWhereNoStepEndsInNobodyAndWhereTheSituationIsNotPrepared)
{
    Walk walk = walkOf("a leak");
    walk.steps.pop_back();
    EXPECT_TRUE(page({walk}).contains("<p class=\"fine\">No step ends in nobody.</p>"));
    walk.isPrepared = false;
    EXPECT_TRUE(page({walk}).contains(
        "<p class=\"why\">The policy does not name this as a situation that it prepares for.</p>"));
}

TEST(DrillPage, LoadsNothingRunsNothingAndIsNotForSearchEngines)
{
    const std::string html = page({walkOf("a leak")});
    EXPECT_TRUE(html.contains("default-src 'none'; style-src 'sha256-")) << html.substr(0, 400);
    EXPECT_TRUE(html.contains("<meta name=\"robots\" content=\"noindex\">"));
    EXPECT_FALSE(html.contains("<script"));
    EXPECT_TRUE(html.contains("<title>Crisis drill – Harbour &lt;Trust&gt;</title>"));
}

TEST(DrillWords, SayWhyAPersonCannotBeCountedOn)
{
    const assembly::Formats english = formats();
    const DrillWords words("en", english);
    Callee callee{.name = "Ada", .hours = "9 to 5", .place = {QuestionId("q")}};
    const auto said = [&](Answers answers) {
        callee.answers = answers;
        return words.remarkOn(callee);
    };
    EXPECT_EQ(said(Answers::Yes), "can be reached: 9 to 5");
    EXPECT_EQ(said(Answers::Unclear), "can be reached: 9 to 5; a person has to judge whether that is now");
    EXPECT_EQ(said(Answers::NotNamed), "stands in on the contact list; a person has to judge whether they may do this");
    EXPECT_EQ(said(Answers::SamePerson), "is the person for whom they stand in");
    EXPECT_EQ(said(Answers::Away), "is away");
    EXPECT_EQ(said(Answers::NoNumber), "no phone number");
    EXPECT_EQ(said(Answers::NotChecked), "the number was never checked");
    callee.checked = Date::fromIso("2026-08-03").value();
    callee.checkEvery = Duration(90, Duration::Unit::Days);
    EXPECT_EQ(said(Answers::NotChecked),
              "the number was last checked on 3 August 2026, longer ago than the policy allows (90 days)");
}

TEST(DrillWords, SayWhyALineEndsInNobody)
{
    const assembly::Formats english = formats();
    const DrillWords words("en", english);
    Line line{.place = {QuestionId("q")}};
    EXPECT_EQ(words.whyOf(line), "Nobody is named.");
    line.callees = {{.name = "Ada", .place = {QuestionId("q")}}};
    EXPECT_EQ(words.whyOf(line), "");
    line.callees[0].answers = Answers::NotChecked;
    EXPECT_EQ(words.whyOf(line), "Somebody may answer, but nobody has checked the number in time.");
    line.callees[0].answers = Answers::Away;
    line.hasDeputy = false;
    EXPECT_EQ(words.whyOf(line), "No deputy is named.");
    line.end = End::Reached;
    EXPECT_EQ(words.whyOf(line), "");
    EXPECT_EQ(words.stateOf(line), "Reached");
    line.isCall = false;
    EXPECT_EQ(words.stateOf(line), "Written down");
    EXPECT_EQ(words.away({"a", "b", kNight, {}}), "Nobody is away.");
    EXPECT_EQ(words.nameOf(End::Unclear), "To be judged by a person");
}

TEST(DrillWords, AreThereInEveryLanguageWithTheSameNames)
{
    const auto namesIn = [](std::string_view language) {
        std::set<std::string> names;
        const auto words = parseJson(drillWordsText(language), "words");
        for (const auto &[name, word] : *words->ifObject()) {
            names.insert(name);
            EXPECT_TRUE(word.ifString() && !word.ifString()->empty()) << name;
        }
        return names;
    };
    EXPECT_EQ(namesIn("de"), namesIn("en"));
    EXPECT_EQ(namesIn("fr"), namesIn("en"));
}

} // namespace
} // namespace policywright::render
