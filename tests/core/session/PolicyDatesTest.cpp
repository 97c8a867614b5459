// SPDX-License-Identifier: Apache-2.0
#include "core/session/PolicyDates.h"

#include "core/session/PolicyReview.h"
#include "core/session/ReviewEvents.h"
#include "core/session/ReviewRequests.h"
#include "core/session/Revisions.h"
#include "tests/core/dates/DueItemPrinting.h"
#include "tests/support/SequentialIdSource.h"
#include "tests/support/SmallPolicy.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using dates::DueItem;
using dates::DueKind;
using dates::Standing;

const Date kToday = *Date::fromIso("2026-11-22");
const Duration kWithin(30, Duration::Unit::Days);
const std::string kWhen = "2026-11-22T09:00:00Z";

pack::Pack packWithReview()
{
    pack::Pack pack = test::smallPack();
    pack.sections[0].questions.push_back({.id = QuestionId("next_review"), .type = pack::AnswerType::Date});
    pack.words["en"].questions["next_review"].prompt = {"When next?"};
    pack.document.reviewBy = QuestionId("next_review");
    pack.sections[0].dates = {{.id = "review", .due = {"next_review"}, .every = {"review_every"}}};
    pack.words["en"].dates["review"] = "Review it";
    return pack;
}

PolicyFile policyReviewedOn(const char *day)
{
    model::PolicyDocument policy = test::answeredPolicy();
    policy.answers[QuestionId("next_review")] = std::string(day);
    return test::policyFileWith(policy, packWithReview());
}

std::vector<std::string> said(const PolicyFile &policy)
{
    const auto dates = datesOf(policy, kToday, kWithin);
    std::vector<std::string> lines;
    if (!dates)
        return {describe(dates.error()[0])};
    for (const DueItem &item : dates->items)
        lines.push_back(item.id + ' ' + item.words + ' ' + (item.due ? item.due->toIso() : "-"));
    return lines;
}

void publish(PolicyFile &policy, const char *version, const char *reviewBy)
{
    ASSERT_TRUE(addRevision(
        policy, {.when = kWhen, .state = history::State::Published, .version = version, .reviewBy = reviewBy}));
}

using Lines = std::vector<std::string>;

TEST(PolicyDates, SayWhosePolicyItIsAndWhatItsPacksWatch)
{
    const auto dates = datesOf(policyReviewedOn("2026-12-01"), kToday, kWithin);
    ASSERT_TRUE(dates);
    EXPECT_EQ(dates->policy, test::answeredPolicy().id);
    EXPECT_EQ(dates->organisation, "Harbour *Trust* <1>");
    EXPECT_EQ(dates->language, "en");
    EXPECT_TRUE(dates->hasWatchedDates);
    ASSERT_EQ(dates->items.size(), 1u);
    EXPECT_EQ(dates->items[0].standing, Standing::DueSoon);
    EXPECT_FALSE(datesOf(test::policyFileWith(test::answeredPolicy()), kToday, kWithin)->hasWatchedDates);
}

TEST(PolicyDates, WatchTheVersionThatIsInForceBesideTheDraftThatMovedItsDay)
{
    PolicyFile policy = policyReviewedOn("2027-12-01");
    publish(policy, "1.0", "2026-11-01");
    EXPECT_EQ(said(policy), (Lines{"version 1.0 2026-11-01", "review Review it 2027-12-01"}));
}

TEST(PolicyDates, SayADayOnceThatIsThatOfTheVersionAndOfThePolicy)
{
    PolicyFile policy = policyReviewedOn("2027-12-01");
    publish(policy, "1.0", "2027-12-01");
    EXPECT_EQ(said(policy), Lines{"review Review it 2027-12-01"});
}

TEST(PolicyDates, WatchDecisionsThatAreAskedForUntilTheyAreThere)
{
    PolicyFile policy = policyReviewedOn("2027-12-01");
    auto assembler = *assembly::Assembler::create(policy.packs, kToday);
    annotate::ReviewFile review(policy.bundle.policy.id);
    testing::SequentialIdSource ids;
    const annotate::Author anna{"Anna", ""};
    const auto ask = [&](const char *due) {
        ASSERT_TRUE(addRequest(review,
                               {.request = {.reviewers = {anna}, .views = {"internal"}, .due = due},
                                .author = {"Ben", ""},
                                .created = kWhen},
                               policy, assembler, ids));
    };
    ask("");
    keepReview(policy, review);
    EXPECT_EQ(said(policy), Lines{"review Review it 2027-12-01"}); // no day was named

    ask("2026-12-24");
    keepReview(policy, review);
    const auto items = datesOf(policy, kToday, kWithin)->items;
    ASSERT_EQ(items.size(), 2u);
    EXPECT_EQ(items[0].kind, DueKind::Request);
    EXPECT_EQ(items[0].words, "internal");
    EXPECT_EQ(items[0].due, Date::fromIso("2026-12-24").value());

    ASSERT_TRUE(addDecision(
        review,
        {.verdict = annotate::Verdict::Approve, .views = {ViewId("internal")}, .author = anna, .created = kWhen},
        policy, assembler, ids));
    keepReview(policy, review);
    EXPECT_EQ(said(policy), Lines{"review Review it 2027-12-01"});
}

TEST(PolicyDates, SayWhatIsWrongWithADamagedHistoryOrReview)
{
    PolicyFile policy = policyReviewedOn("2027-12-01");
    policy.bundle.history = "damaged";
    EXPECT_EQ(datesOf(policy, kToday, kWithin).error()[0].code, ErrorCode::HistoryDamaged);
    policy.bundle.history.reset();
    policy.bundle.annotations = "damaged";
    EXPECT_FALSE(datesOf(policy, kToday, kWithin));
}

TEST(PolicyDates, MakeAPageAndACalendar)
{
    const PolicyFile policy = policyReviewedOn("2026-12-01");
    const auto dates = datesOf(policy, kToday, kWithin);
    const auto page = healthPageOf(policy, *dates, kToday, kWithin);
    ASSERT_TRUE(page);
    EXPECT_TRUE(page->contains("<tr><th scope=\"row\">Review it</th>"));
    EXPECT_TRUE(page->contains("Due soon is what falls due by 22 December 2026."));
    const auto calendar = calendarOf(policy, *dates);
    ASSERT_TRUE(calendar);
    EXPECT_TRUE(calendar->bytes.contains("UID:date.review@" + policy.bundle.policy.id + "\r\n"));
}

TEST(PolicyDates, MakeTheSameCalendarOnEveryDay)
{
    const PolicyFile policy = policyReviewedOn("2026-12-01");
    const auto bytesOn = [&](const char *day) {
        return calendarOf(policy, *datesOf(policy, *Date::fromIso(day), kWithin))->bytes;
    };
    EXPECT_EQ(bytesOn("2026-01-01"), bytesOn("2031-07-09"));
}

} // namespace
} // namespace policywright::session
