// SPDX-License-Identifier: Apache-2.0
#include "core/render/HealthPage.h"

#include "core/base/Json.h"
#include "core/render/HealthAssets.h"
#include "core/render/HealthWords.h"
#include "tests/support/SmallPack.h"

#include <gtest/gtest.h>

#include <set>

namespace policywright::render {
namespace {

using dates::DueItem;
using dates::DueKind;
using dates::Standing;

Date day(const char *iso)
{
    return *Date::fromIso(iso);
}

const dates::Period kPeriod = dates::Period::from(day("2026-11-22"), *Duration::fromText("30 days"));

DueItem item(const char *words, const char *area, std::optional<Date> due)
{
    DueItem made{.id = "a", .words = words, .section = SectionId("s"), .area = area};
    made.due = due;
    made.standing = standingOf(due, kPeriod);
    return made;
}

std::string page(std::vector<DueItem> items, bool hasWatchedDates = true)
{
    sortByUrgency(items);
    const auto formats = *assembly::Formats::fromWords(test::smallPackSet()->assemblyWords());
    return healthPage({.organisation = "Harbour <Trust>",
                       .period = kPeriod,
                       .items = std::move(items),
                       .hasWatchedDates = hasWatchedDates},
                      formats, {});
}

std::string bodyOf(const std::string &page)
{
    const std::size_t begin = page.find("<body");
    return page.substr(begin, page.find("</html>") - begin);
}

TEST(HealthPage, SaysAreaByAreaWhatFallsDueTheMostUrgentFirst)
{
    DueItem access = item("Check <access>", "Security", day("2026-11-01"));
    access.done = day("2026-08-03");
    access.every = *Duration::fromText("90 days");
    access.rows = {{1, "Main & Shop", false}, {4, "", true}};
    DueItem exercise = item("Practise", "Crisis", std::nullopt);
    exercise.every = *Duration::fromText("12 months");
    EXPECT_EQ(bodyOf(page({item("Review", "Governance", day("2027-03-01")), exercise, access,
                           item("Tools", "Security", day("2026-12-01"))})),
              R"(<body class="health">
<a class="skip" href="#text">Skip to the dates</a>
<header>
<p class="org">Harbour &lt;Trust&gt;</p>
<h1>What falls due</h1>
<p class="day">As of 22 November 2026. Due soon is what falls due by 22 December 2026.</p>
</header>
<main id="text">
<section aria-labelledby="glance">
<h2 id="glance">At a glance</h2>
<ul class="glance">
<li class="overdue"><span class="count">1</span> Overdue</li>
<li class="soon"><span class="count">1</span> Due soon</li>
<li class="unknown"><span class="count">1</span> Never done</li>
<li class="later"><span class="count">1</span> Up to date</li>
</ul>
</section>
<section aria-labelledby="area-1">
<h2 id="area-1">Security</h2>
<div class="wide" role="group" tabindex="0" aria-labelledby="area-1">
<table>
<thead><tr><th scope="col">What to do</th><th scope="col">Last done</th><th scope="col">Interval</th><th scope="col">Due</th><th scope="col">State</th></tr></thead>
<tbody>
<tr><th scope="row">Check &lt;access&gt;<span class="rows">Main &amp; Shop, row 4</span></th><td>3 August 2026</td><td>90 days</td><td>1 November 2026</td><td><span class="state overdue">✕ Overdue</span></td></tr>
<tr><th scope="row">Tools</th><td>–</td><td>–</td><td>1 December 2026</td><td><span class="state soon">! Due soon</span></td></tr>
</tbody>
</table>
</div>
</section>
<section aria-labelledby="area-2">
<h2 id="area-2">Crisis</h2>
<div class="wide" role="group" tabindex="0" aria-labelledby="area-2">
<table>
<thead><tr><th scope="col">What to do</th><th scope="col">Last done</th><th scope="col">Interval</th><th scope="col">Due</th><th scope="col">State</th></tr></thead>
<tbody>
<tr><th scope="row">Practise</th><td>never</td><td>12 months</td><td>no day known</td><td><span class="state unknown">? Never done</span></td></tr>
</tbody>
</table>
</div>
</section>
<section aria-labelledby="area-3">
<h2 id="area-3">Governance</h2>
<div class="wide" role="group" tabindex="0" aria-labelledby="area-3">
<table>
<thead><tr><th scope="col">What to do</th><th scope="col">Last done</th><th scope="col">Interval</th><th scope="col">Due</th><th scope="col">State</th></tr></thead>
<tbody>
<tr><th scope="row">Review</th><td>–</td><td>–</td><td>1 March 2027</td><td><span class="state later">✓ Up to date</span></td></tr>
</tbody>
</table>
</div>
</section>
</main>
<footer><p>For use inside the organisation.</p></footer>
</body>
)");
}

TEST(HealthPage, LoadsNothingRunsNothingAndIsNotForSearchEngines)
{
    const std::string html = page({});
    EXPECT_TRUE(html.contains("default-src 'none'; style-src 'sha256-")) << html.substr(0, 400);
    EXPECT_TRUE(html.contains("<meta name=\"robots\" content=\"noindex\">"));
    EXPECT_FALSE(html.contains("<script"));
    EXPECT_TRUE(html.contains("<title>What falls due – Harbour &lt;Trust&gt;</title>"));
}

TEST(HealthPage, SaysWhereThereIsNothingToDo)
{
    EXPECT_TRUE(page({}).contains("<p>Nothing is watched yet: the policy has no dates that can grow old.</p>"));
    const std::string quiet = page({item("Review", "Governance", day("2027-03-01"))});
    EXPECT_TRUE(quiet.contains("<p>Nothing is overdue, due soon or unknown.</p>"));
    EXPECT_TRUE(quiet.contains("<li class=\"none\"><span class=\"count\">0</span> Overdue</li>"));
}

TEST(HealthPage, SaysWhereThePacksAreFromBeforeDatesWereWatched)
{
    const char *const notice = "The template packs of this policy are from before dates were watched.";
    EXPECT_TRUE(page({}, false).contains(notice));
    EXPECT_FALSE(page({}, true).contains(notice));
}

TEST(HealthWords, SayWhatIsNoTaskOfThePacks)
{
    const HealthWords words("en");
    DueItem version = item("1.0", "", std::nullopt);
    version.kind = DueKind::Version;
    DueItem sources = item("base", "", std::nullopt);
    sources.kind = DueKind::Sources;
    DueItem request = item("internal, public", "", std::nullopt);
    request.kind = DueKind::Request;
    EXPECT_EQ(words.taskOf(version), "Review the published version 1.0");
    EXPECT_EQ(words.taskOf(sources), "Have the legal sources of the pack base checked, and take its newest version");
    EXPECT_EQ(words.taskOf(request), "Decide on what was asked for: internal, public");
    DueItem access{.id = "access", .section = SectionId("s")};
    access.rows = {{1, "Main", false}, {2, "Main", false}, {3, "", true}};
    EXPECT_EQ(words.rowsOf(access), (std::vector<std::string>{"Main", "row 3"}));
    EXPECT_EQ(words.areaOf(version), "Published version, decisions and sources");
    EXPECT_EQ(HealthWords("de-AT").nameOf(Standing::Overdue), "Überfällig");
    EXPECT_EQ(HealthWords("fr").nameOf(Standing::Overdue), "Overdue");
}

TEST(HealthWords, AreThereInEveryLanguageWithTheSameNames)
{
    const auto namesIn = [](std::string_view language) {
        std::set<std::string> names;
        const auto words = parseJson(healthWordsText(language), "words");
        for (const auto &[name, word] : *words->ifObject()) {
            names.insert(name);
            EXPECT_TRUE(word.ifString() && !word.ifString()->empty()) << name;
        }
        return names;
    };
    EXPECT_EQ(namesIn("de"), namesIn("en"));
}

} // namespace
} // namespace policywright::render
