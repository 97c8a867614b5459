// SPDX-License-Identifier: Apache-2.0
#include "core/inherit/HandedDown.h"

#include "tests/support/SmallPack.h"

#include <gtest/gtest.h>

namespace policywright::inherit {
namespace {

TEST(HandedDown, IsEverythingThatTheAuthorSaidButWhatIsAboutTheDocumentItself)
{
    const auto packs = test::smallPackSet();
    model::PolicyDocument policy = test::answeredPolicy();
    policy.answers.insert_or_assign(QuestionId("version"), std::string("1.4"));
    policy.customWordings.emplace(ClauseId("rules.scope"),
                                  model::CustomWording{"Ours.", "Theirs.", "1.0.0", "Ada", "2026-11-22"});
    policy.theme.accent = "#112233";
    const model::HandedDown content = handedDownBy(policy, *packs);
    EXPECT_FALSE(content.answers.contains(QuestionId("version"))) << "the version of this document";
    EXPECT_FALSE(content.answers.contains(QuestionId("effective"))) << "when this document takes effect";
    EXPECT_EQ(content.answers.size(), policy.answers.size() - 2);
    EXPECT_EQ(content.answers.at(QuestionId("org_name")), policy.answers.at(QuestionId("org_name")));
    EXPECT_EQ(content.customWordings, policy.customWordings);
}

TEST(HandedDown, TakesThePlaceOfEverythingButWhatIsAboutTheDocumentItself)
{
    const auto packs = test::smallPackSet();
    model::PolicyDocument child = test::emptyPolicy();
    child.answers = {{QuestionId("version"), std::string("0.1")}, {QuestionId("secret_tool"), std::string("Mine")}};
    child.omissions.emplace(ClauseId("rules.scope"), model::Omission{"Ours.", "Ada", "2026-11-22"});
    const model::HandedDown content = handedDownBy(test::answeredPolicy(), *packs);
    model::PolicyDocument expected = test::answeredPolicy();
    expected.answers.erase(QuestionId("effective"));
    expected.answers.emplace(QuestionId("version"), std::string("0.1"));
    EXPECT_EQ(withNothingOfItsOwn(child, content, *packs), expected);
}

TEST(HandedDown, IsNamedByItsVersionOrItsDay)
{
    model::Ancestor ancestor{"1", "Harbour Trust", "trust.policy", "1.0", "ab", "2026-11-22"};
    EXPECT_EQ(nameOf(ancestor), "Harbour Trust 1.0");
    ancestor.version = "";
    EXPECT_EQ(nameOf(ancestor), "Harbour Trust of 2026-11-22");
}

TEST(Place, ComesBackFromItsName)
{
    EXPECT_EQ(placeOf(PlaceKind::Own, "own.pets"), PlaceId("own:own.pets"));
    const auto place = placeFrom(PlaceId("omission:rules.scope"));
    ASSERT_TRUE(place);
    EXPECT_EQ(place->kind, PlaceKind::Omission);
    EXPECT_EQ(place->id, "rules.scope");
    for (const char *none : {"", "answer", "answer:", "theme:logo", ":a"})
        EXPECT_FALSE(placeFrom(PlaceId(none))) << none;
}

} // namespace
} // namespace policywright::inherit
