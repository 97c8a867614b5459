// SPDX-License-Identifier: Apache-2.0
//
// What is wrong with the dates of a pack is in tests/data/packs/bad/dates-without-sense: PackFieldOfOtherType,
// PackFieldsOfTwoTables and what else can be said of them.
#include "core/pack/WatchedDates.h"

#include "core/pack/PackJson.h"
#include "core/pack/PackSet.h"
#include "tests/support/SmallPack.h"

#include <gtest/gtest.h>

namespace policywright::pack {
namespace {

Pack packWithDates()
{
    Pack pack = test::smallPack();
    pack.sections[0].dates = {{.id = "review", .done = {"effective"}, .every = {"12 months"}},
                              {.id = "end", .due = {"effective"}, .when = {"strictness == 'strict'"}}};
    pack.words["en"].dates = {{"review", "Review it"}, {"end", "End it"}};
    pack.sources.checkEvery = "6 months";
    return pack;
}

TEST(WatchedDates, NameAQuestionOrAColumn)
{
    EXPECT_EQ(fieldNamed("last_exercise"), (FieldName{"last_exercise"}));
    EXPECT_EQ(fieldNamed("access_list.checked"), (FieldName{"access_list", "checked"}));
    EXPECT_EQ(fieldNamed("access_list."), (FieldName{"access_list"}));
    EXPECT_EQ(fieldNamed(""), FieldName{});
}

TEST(WatchedDates, HoldAsLongAsAFieldOrADurationSays)
{
    EXPECT_TRUE(isWrittenDuration("12 months"));
    EXPECT_FALSE(isWrittenDuration("review_every"));
    EXPECT_FALSE(isWrittenDuration(""));
}

TEST(WatchedDates, AreStoredWithThePack)
{
    const Pack pack = packWithDates();
    const auto stored = packFromText(toText(toJson(pack), JsonStyle::Compact), "pack");
    ASSERT_TRUE(stored);
    EXPECT_EQ(*stored, pack);
}

TEST(WatchedDates, HaveTheirWordsConditionAndSectionInASetOfPacks)
{
    const auto set = PackSet::compose({packWithDates()}, "en", Trust::AlreadyChecked);
    ASSERT_TRUE(set);
    ASSERT_EQ(set->dates().size(), 2u);
    EXPECT_EQ(set->dates()[0].logic.id, "review");
    EXPECT_EQ(set->dates()[0].words, "Review it");
    EXPECT_FALSE(set->dates()[0].when);
    EXPECT_EQ(set->dates()[1].section, 0u);
    EXPECT_TRUE(set->dates()[1].when);
}

TEST(WatchedDates, CountAsAUseOfTheQuestionsThatTheyRead)
{
    Pack pack = packWithDates();
    pack.sections[0].questions.push_back({.id = QuestionId("held"), .type = AnswerType::Date});
    pack.words["en"].questions["held"].prompt = {"When?"};
    const auto isUnused = [&] {
        const auto set = PackSet::compose({pack}, "en");
        return !set && std::ranges::contains(set.error(), ErrorCode::PackQuestionNeverUsed, &Error::code);
    };
    EXPECT_TRUE(isUnused());
    pack.sections[0].dates[1].due = {"held"};
    EXPECT_FALSE(isUnused());
}

} // namespace
} // namespace policywright::pack
