// SPDX-License-Identifier: Apache-2.0
#include "core/dates/PackDates.h"

#include "core/assembly/Assembler.h"

#include "tests/core/dates/DueItemPrinting.h"
#include "tests/support/SmallPack.h"

#include <gtest/gtest.h>

namespace policywright::dates {
namespace {

using model::Records;
using pack::AnswerType;
using pack::WatchedDate;

Date day(const char *iso)
{
    return *Date::fromIso(iso);
}

const Date kToday = day("2026-11-22");

// The small pack with a table of accounts, a day of an exercise, and the dates of the test.
pack::Pack packWith(std::vector<WatchedDate> dates)
{
    pack::Pack pack = test::smallPack();
    pack::Section &rules = pack.sections[1];
    rules.questions.push_back({.id = QuestionId("last_exercise"), .type = AnswerType::Date});
    rules.questions.push_back({.id = QuestionId("accounts"),
                               .type = AnswerType::Records,
                               .columns = {{.id = "checked", .type = AnswerType::Date},
                                           {.id = "account"},
                                           {.id = "closes", .type = AnswerType::Date},
                                           {.id = "every", .type = AnswerType::Duration}}});
    rules.dates = std::move(dates);
    for (const WatchedDate &date : rules.dates)
        pack.words["en"].dates[date.id] = "Do " + date.id;
    return pack;
}

std::vector<DueItem> itemsOf(const pack::Pack &pack, const model::PolicyDocument &policy)
{
    auto set = pack::PackSet::compose({pack}, "en", pack::Trust::AlreadyChecked);
    const auto packs = std::make_shared<const pack::PackSet>(*std::move(set));
    auto assembler = *assembly::Assembler::create(packs, kToday);
    return *packDates(*packs, **assembler.answers(policy), assembler.options(),
                      Period::from(kToday, *Duration::fromText("30 days")));
}

std::vector<DueItem> itemsOf(WatchedDate date, const model::PolicyDocument &policy)
{
    return itemsOf(packWith({std::move(date)}), policy);
}

model::PolicyDocument policyWith(const char *question, model::Answer answer)
{
    model::PolicyDocument policy = test::answeredPolicy(); // a strict one: reviewed every 6 months; from 2027-03-01
    policy.answers[QuestionId(question)] = std::move(answer);
    return policy;
}

// What is common to all of these.
DueItem task(const char *id, const char *place)
{
    return {.id = id, .words = std::string("Do ") + id, .section = SectionId("rules"), .area = "Rules", .place = place};
}

TEST(PackDates, FindWhatIsDueBehindTheDayOnWhichItWasDone)
{
    DueItem expected = task("exercise", "last_exercise");
    expected.done = day("2026-06-01");
    expected.due = expected.start = day("2026-12-01");
    expected.every = *Duration::fromText("6 months");
    expected.standing = Standing::DueSoon;
    EXPECT_EQ(itemsOf({.id = "exercise", .done = {"last_exercise"}, .every = {"review_every"}},
                      policyWith("last_exercise", "2026-06-01")),
              std::vector{expected});
}

TEST(PackDates, KnowNoDayForWhatWasNeverDoneButWhenACalendarBegins)
{
    DueItem expected = task("exercise", "last_exercise");
    expected.every = *Duration::fromText("2 weeks");
    expected.start = day("2027-03-15");
    expected.standing = Standing::Unknown;
    EXPECT_EQ(itemsOf({.id = "exercise", .done = {"last_exercise"}, .every = {"2 weeks"}}, test::answeredPolicy()),
              std::vector{expected});
}

TEST(PackDates, TakeTheDayThatWasSetBeforeTheOneThatFollows)
{
    const WatchedDate date{.id = "review", .done = {"last_exercise"}, .due = {"effective"}, .every = {"1 month"}};
    DueItem expected = task("review", "effective");
    expected.done = day("2026-06-01");
    expected.due = expected.start = day("2027-03-01");
    expected.every = *Duration::fromText("1 month");
    expected.standing = Standing::Later;
    EXPECT_EQ(itemsOf(date, policyWith("last_exercise", "2026-06-01")), std::vector{expected});

    model::PolicyDocument policy = policyWith("last_exercise", "2026-06-01");
    policy.answers.erase(QuestionId("effective"));
    expected.due = expected.start = day("2026-07-01");
    expected.standing = Standing::Overdue;
    EXPECT_EQ(itemsOf(date, policy), std::vector{expected});
}

TEST(PackDates, CountWhatNobodyWritesDownFromTheDayOnWhichThePolicyTookEffect)
{
    DueItem expected = task("report", "review_every");
    expected.every = *Duration::fromText("6 months");
    expected.start = day("2020-07-31");
    expected.due = day("2027-01-31");
    expected.standing = Standing::Later;
    EXPECT_EQ(itemsOf({.id = "report", .every = {"review_every"}}, policyWith("effective", "2020-01-31")),
              std::vector{expected});
}

TEST(PackDates, HaveNoPlaceForWhatThePackAloneSays)
{
    const auto items = itemsOf({.id = "report", .every = {"1 month"}}, test::answeredPolicy());
    ASSERT_EQ(items.size(), 1u);
    EXPECT_EQ(items[0].place, "");
}

TEST(PackDates, HaveNoDayForItWithoutThatOne)
{
    model::PolicyDocument policy = test::answeredPolicy();
    policy.answers.erase(QuestionId("effective"));
    DueItem expected = task("report", "review_every");
    expected.every = *Duration::fromText("6 months");
    EXPECT_EQ(itemsOf({.id = "report", .every = {"review_every"}}, policy), std::vector{expected});
}

TEST(PackDates, PutRowsWithTheSameDaysTogetherAndCallThemByTheirNames)
{
    const model::PolicyDocument policy =
        policyWith("accounts", Records{{{{"checked", "2026-01-01"}, {"account", "Main"}},
                                        {{"checked", "2026-11-01"}, {"account", "Shop"}},
                                        {{"checked", "2026-01-01"}},
                                        {{"account", "New"}}}});
    const auto item = [](std::vector<DueRow> rows) {
        DueItem made = task("check", "accounts.checked");
        made.rows = std::move(rows);
        made.every = *Duration::fromText("3 months");
        return made;
    };
    DueItem old = item({{1, "Main", false}, {3, "", true}});
    old.done = day("2026-01-01");
    old.due = old.start = day("2026-04-01");
    old.standing = Standing::Overdue;
    DueItem fresh = item({{2, "Shop", false}});
    fresh.done = day("2026-11-01");
    fresh.due = fresh.start = day("2027-02-01");
    fresh.standing = Standing::Later;
    DueItem never = item({{4, "New", false}});
    never.start = day("2027-06-01");
    EXPECT_EQ(itemsOf({.id = "check", .done = {"accounts.checked"}, .every = {"3 months"}}, policy),
              (std::vector{old, fresh, never}));
}

TEST(PackDates, TakeTheIntervalOfEachRowWhereTheTableHasOne)
{
    const model::PolicyDocument policy =
        policyWith("accounts", Records{{{{"checked", "2026-11-01"}, {"account", "Main"}, {"every", "1 month"}},
                                        {{"checked", "2026-11-01"}, {"account", "Shop"}, {"every", "1 year"}}}});
    std::vector<std::optional<Date>> days;
    for (const DueItem &item :
         itemsOf({.id = "check", .done = {"accounts.checked"}, .every = {"accounts.every"}}, policy))
        days.push_back(item.due);
    EXPECT_EQ(days, (std::vector<std::optional<Date>>{day("2026-12-01"), day("2027-11-01")}));
}

TEST(PackDates, SayThatTheNameOfAPersonAndOfAnInternalTableIsInternal)
{
    pack::Pack pack = packWith({{.id = "check", .done = {"contacts.since"}, .every = {"1 month"}}});
    pack.sections[1].questions[4].columns.push_back({.id = "since", .type = AnswerType::Date});
    EXPECT_EQ(itemsOf(pack, test::answeredPolicy())[0].rows,
              (std::vector<DueRow>{{1, "Ada Marsh", true}, {2, "Bo Lund", true}}));

    pack::Pack internal = packWith({{.id = "check", .done = {"accounts.checked"}, .every = {"1 month"}}});
    internal.sections[1].questions.back().audience = pack::Audience::Internal;
    EXPECT_EQ(itemsOf(internal, policyWith("accounts", Records{{{{"account", "Main"}}}}))[0].rows,
              (std::vector<DueRow>{{1, "Main", true}}));
}

TEST(PackDates, WatchNothingThatIsNotAskedOrWhoseConditionDoesNotHold)
{
    pack::Pack pack = packWith({{.id = "a", .every = {"review_every"}, .when = {"strictness == 'open'"}},
                                {.id = "b", .done = {"last_exercise"}, .every = {"1 month"}}});
    pack.sections[1].questions[5].showIf = {"strictness == 'open'"};
    EXPECT_EQ(itemsOf(pack, test::answeredPolicy()), std::vector<DueItem>{});
}

TEST(PackDates, WatchNothingThatIsDoneOnceAndHasNoDay)
{
    EXPECT_EQ(itemsOf({.id = "close", .due = {"last_exercise"}}, test::answeredPolicy()), std::vector<DueItem>{});
    const auto closing = itemsOf(
        {.id = "close", .due = {"accounts.closes"}},
        policyWith("accounts", Records{{{{"account", "Main"}, {"closes", "2026-11-21"}}, {{"account", "Shop"}}}}));
    ASSERT_EQ(closing.size(), 1u);
    EXPECT_EQ(closing[0].standing, Standing::Overdue);
    EXPECT_EQ(closing[0].rows, (std::vector<DueRow>{{1, "Main", false}}));
}

TEST(PackDates, WatchTheReviewOfThePolicyWhereThePacksAreFromBeforeThereWereDates)
{
    pack::Pack pack = packWith({});
    pack.document.reviewBy = QuestionId("last_exercise");
    DueItem expected{.id = "review_by", .words = "What about last_exercise?", .section = SectionId("rules")};
    expected.area = "Rules";
    expected.place = "last_exercise";
    expected.due = expected.start = day("2026-11-22");
    expected.standing = Standing::DueSoon;
    pack.words["en"].questions["last_exercise"].prompt = {"What about last_exercise?"};
    EXPECT_EQ(itemsOf(pack, policyWith("last_exercise", "2026-11-22")), std::vector{expected});

    pack.sections[1].dates = {{.id = "review", .due = {"last_exercise"}}};
    EXPECT_EQ(itemsOf(pack, policyWith("last_exercise", "2026-11-22"))[0].id, "review");
}

TEST(PackDates, WatchTheListsOfSourcesThatSayHowLongTheyHold)
{
    pack::Pack pack = test::smallPack();
    const auto itemsOfSources = [&] {
        const auto set = pack::PackSet::compose({pack}, "en", pack::Trust::AlreadyChecked);
        return sourceDates(*set, Period::from(kToday, *Duration::fromText("30 days")));
    };
    EXPECT_EQ(itemsOfSources(), std::vector<DueItem>{});
    pack.sources.checkEvery = "12 months";
    DueItem expected{.kind = DueKind::Sources, .id = "small", .words = "small", .section = SectionId("")};
    expected.place = "sources.yaml";
    expected.done = day("2026-11-22");
    expected.due = expected.start = day("2027-11-22");
    expected.every = *Duration::fromText("12 months");
    expected.standing = Standing::Later;
    EXPECT_EQ(itemsOfSources(), std::vector{expected});
}

} // namespace
} // namespace policywright::dates
