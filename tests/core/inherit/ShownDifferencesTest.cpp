// SPDX-License-Identifier: Apache-2.0
#include "core/inherit/ShownDifferences.h"

#include "tests/support/SmallPack.h"

#include <gtest/gtest.h>

namespace policywright::inherit {
namespace {

using Kind = ShownDifference::Kind;

class ShownDifferencesTest : public ::testing::Test {
protected:
    ShownDifferencesTest()
    {
        const model::PolicyDocument parent = test::answeredPolicy();
        child.id = "6f1c3c8e-0000-4000-8000-000000000002";
        child.answers.emplace(QuestionId("effective"), parent.answers.at(QuestionId("effective")));
        child.ancestors = {
            {parent.id, "Trust", "trust.policy", "1.0", "ab", "2026-11-22", handedDownBy(parent, assembler.packs())}};
        child = withNothingOfItsOwn(child, child.ancestors.front().handedDown, assembler.packs());
    }

    std::vector<ShownDifference> differences()
    {
        const auto marks = marksOf(child, assembler);
        EXPECT_TRUE(marks) << describe(marks.error());
        auto found = shownDifferences(child, *marks, assembler);
        EXPECT_TRUE(found) << describe(found.error().front());
        return *found;
    }

    assembly::Assembler assembler = *assembly::Assembler::create(test::smallPackSet(), *Date::fromIso("2026-11-22"));
    model::PolicyDocument child = test::emptyPolicy();
};

TEST_F(ShownDifferencesTest, AreNoneWhereEverythingIsInherited)
{
    EXPECT_EQ(differences(), std::vector<ShownDifference>());
    child.ancestors.clear();
    child.answers.clear();
    EXPECT_EQ(differences(), std::vector<ShownDifference>()) << "nor where nothing is";
}

TEST_F(ShownDifferencesTest, NameEachClauseInEachDocumentAndWhatMakesItSo)
{
    child.answers.insert_or_assign(QuestionId("org_name"), std::string("Brand"));
    child.omissions.emplace(ClauseId("rules.tools"), model::Omission{"None.", "Ada", "2026-11-22"});
    child.ownClauses.emplace(ClauseId("own.pets"),
                             model::OwnClause{SectionId("rules"), "Pets", "No pets.", model::OwnAudience::Internal});
    const ViewId internal("internal");
    const PlaceId name("answer:org_name");
    const ClauseId scope("rules.scope");
    EXPECT_EQ(differences(),
              (std::vector<ShownDifference>{
                  {internal, scope, "Where it applies", Kind::ReadsOtherwise, {name}},
                  {internal, ClauseId("own.pets"), "Pets", Kind::Appears, {PlaceId("own:own.pets")}},
                  {internal, ClauseId("rules.tools"), "Tools", Kind::Disappears, {PlaceId("omission:rules.tools")}},
                  {ViewId("public"), scope, "Where it applies", Kind::ReadsOtherwise, {name}}}));
}

TEST_F(ShownDifferencesTest, FollowAnAnswerThroughTheDefaultsThatItChanges)
{
    child.answers.insert_or_assign(QuestionId("org_profile"), std::string("charity"));
    const auto found = differences();
    const ShownDifference review{
        ViewId("internal"), ClauseId("rules.review"), "Review", Kind::ReadsOtherwise, {PlaceId("answer:review_every")}};
    EXPECT_TRUE(std::ranges::contains(found, review));
}

} // namespace
} // namespace policywright::inherit
