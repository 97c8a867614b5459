// SPDX-License-Identifier: Apache-2.0
#include "core/inherit/Marks.h"

#include "tests/support/SmallPack.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace policywright::inherit {
namespace {

using Kind = Mark::Kind;

const QuestionId kReview("review_every");
const ClauseId kScope("rules.scope");

// The small pack, which says that shorter intervals, and the level "strict", are stricter.
std::shared_ptr<const pack::PackSet> packs()
{
    pack::Pack pack = test::smallPack();
    for (pack::Section &section : pack.sections) {
        for (pack::Question &question : section.questions) {
            if (question.id == kReview)
                question.stricter = {"less"};
            if (question.id.view() == "strictness")
                question.stricter = {"open", "strict"};
        }
    }
    return std::make_shared<const pack::PackSet>(*pack::PackSet::compose({pack}, "en", pack::Trust::AlreadyChecked));
}

class MarksTest : public ::testing::Test {
protected:
    MarksTest()
    {
        model::PolicyDocument parent = test::answeredPolicy();
        parent.customWordings.emplace(kScope, worded("{{ org_name }} must ask first."));
        parent.ownClauses.emplace(ClauseId("own.pets"), model::OwnClause{SectionId("rules"), "Pets", "No pets."});
        child.id = "6f1c3c8e-0000-4000-8000-000000000002";
        child.ancestors = {{parent.id, "Harbour Trust", "trust.policy", "1.0", "ab", "2026-11-22",
                            handedDownBy(parent, assembler.packs())}};
        child = withNothingOfItsOwn(child, child.ancestors.front().handedDown, assembler.packs());
    }

    static model::CustomWording worded(std::string text)
    {
        return {std::move(text), "Pack's words.\n", "1.0.0", "Ada", "2026-11-22"};
    }

    std::vector<Mark> marks()
    {
        auto found = marksOf(child, assembler);
        EXPECT_TRUE(found) << describe(found.error());
        return *found;
    }

    Mark at(const char *place)
    {
        const std::vector<Mark> all = marks();
        const auto found = std::ranges::find(all, PlaceId(place), &Mark::place);
        if (found != all.end())
            return *found;
        ADD_FAILURE() << "nothing at " << place;
        return {.place = PlaceId("none")};
    }

    std::vector<std::string> differing()
    {
        std::vector<std::string> places;
        for (const Mark &mark : marks()) {
            if (mark.kind != Kind::Inherited)
                places.push_back(mark.place.toString());
        }
        return places;
    }

    void expectMark(const char *place, Kind kind, Strength strength)
    {
        const Mark mark = at(place);
        EXPECT_EQ(mark.kind, kind) << place;
        EXPECT_EQ(mark.strength, strength) << place;
    }

    assembly::Assembler assembler = *assembly::Assembler::create(packs(), *Date::fromIso("2026-11-22"));
    model::PolicyDocument child = test::emptyPolicy();
};

TEST_F(MarksTest, OfAPolicyThatExtendsNothingAreNone)
{
    child.ancestors.clear();
    EXPECT_TRUE(marks().empty());
}

TEST_F(MarksTest, SayThatEverythingIsInheritedWhereThePolicySaysNothingOfItsOwn)
{
    EXPECT_EQ(differing(), std::vector<std::string>());
    const Mark mark = at("answer:org_name");
    EXPECT_EQ(
        mark,
        (Mark{.place = PlaceId("answer:org_name"), .theirs = "Harbour *Trust* <1>", .mine = "Harbour *Trust* <1>"}));
    expectMark("wording:rules.scope", Kind::Inherited, Strength::Same);
    expectMark("own:own.pets", Kind::Inherited, Strength::Same);
}

TEST_F(MarksTest, DoNotSpeakOfWhatIsAboutTheDocumentItself)
{
    child.answers.insert_or_assign(QuestionId("version"), std::string("3.0"));
    child.answers.insert_or_assign(QuestionId("effective"), std::string("2028-01-01"));
    EXPECT_EQ(differing(), std::vector<std::string>());
}

TEST_F(MarksTest, TellAStricterAnswerFromAWeakerOne)
{
    child.answers.insert_or_assign(kReview, std::string("3 months"));
    EXPECT_EQ(at("answer:review_every"), (Mark{.place = PlaceId("answer:review_every"),
                                               .kind = Kind::Added,
                                               .strength = Strength::Stricter,
                                               .theirs = "6 months",
                                               .mine = "3 months"}))
        << "against the default that counts there";
    child.answers.insert_or_assign(kReview, std::string("2 years"));
    expectMark("answer:review_every", Kind::Added, Strength::Weaker);
    child.answers.insert_or_assign(QuestionId("org_name"), std::string("Brand"));
    expectMark("answer:org_name", Kind::Overridden, Strength::Unknown);
    child.answers.erase(QuestionId("principles"));
    expectMark("answer:principles", Kind::LeftAway, Strength::Unknown);
}

TEST_F(MarksTest, ShowWhatFollowsFromAnotherAnswer)
{
    child.answers.insert_or_assign(QuestionId("org_profile"), std::string("charity"));
    expectMark("answer:org_profile", Kind::Overridden, Strength::Unknown);
    expectMark("answer:strictness", Kind::Follows, Strength::Weaker);
    const Mark review = at("answer:review_every");
    EXPECT_EQ(review.kind, Kind::Follows);
    EXPECT_EQ(review.strength, Strength::Weaker);
    EXPECT_EQ(review.theirs, "6 months");
    EXPECT_EQ(review.mine, "12 months");
    EXPECT_TRUE(review.isWeakerWithoutReason());
}

TEST_F(MarksTest, AskWhyAWordingWasChangedThatBinds)
{
    child.customWordings.insert_or_assign(kScope, worded("{{ org_name }} may ask first."));
    expectMark("wording:rules.scope", Kind::Overridden, Strength::Weaker);
    child.customWordings.insert_or_assign(kScope, worded("{{ org_name }} must, please, ask first."));
    expectMark("wording:rules.scope", Kind::Overridden, Strength::Unknown);
    child.customWordings.erase(kScope);
    const Mark mark = at("wording:rules.scope");
    EXPECT_EQ(mark.kind, Kind::LeftAway);
    EXPECT_EQ(mark.strength, Strength::Weaker);
    EXPECT_EQ(mark.mine, "{{ org_name }} works in {{ places|and_list }}. See [](#rules.review).\n") << "the pack's";
}

TEST_F(MarksTest, TakeTheReasonOfAnOmissionForTheReason)
{
    child.omissions.emplace(kScope, model::Omission{"", "Ada", "2026-11-22"});
    EXPECT_TRUE(at("omission:rules.scope").isWeakerWithoutReason());
    child.omissions.at(kScope).reason = "We do not post.";
    EXPECT_FALSE(at("omission:rules.scope").isWeakerWithoutReason());
    EXPECT_EQ(at("omission:rules.scope").reason->reason, "We do not post.");
    child.ancestors.front().handedDown.omissions = child.omissions;
    child.omissions.clear();
    expectMark("omission:rules.scope", Kind::LeftAway, Strength::Stricter);
}

TEST_F(MarksTest, SeeAnInheritedClauseThatIsRemovedWeakenedOrShownToThePublic)
{
    model::OwnClause &pets = child.ownClauses.at(ClauseId("own.pets"));
    pets.text = "No pets, please.";
    expectMark("own:own.pets", Kind::Overridden, Strength::Unknown);
    pets.text = "Pets must be quiet.";
    expectMark("own:own.pets", Kind::Overridden, Strength::Weaker);
    pets.text = "No pets.";
    child.ancestors.front().handedDown.ownClauses.at(ClauseId("own.pets")).audience = model::OwnAudience::Internal;
    expectMark("own:own.pets", Kind::Overridden, Strength::Weaker);
    child.ownClauses.clear();
    expectMark("own:own.pets", Kind::LeftAway, Strength::Weaker);
    child.ownClauses.emplace(ClauseId("own.cats"), model::OwnClause{SectionId("rules"), "Cats", "Cats must not."});
    expectMark("own:own.cats", Kind::Added, Strength::Unknown);
}

TEST_F(MarksTest, KnowAnotherOrder)
{
    child.order[SectionId("rules")] = {ClauseId("own.pets")};
    expectMark("order:rules", Kind::Added, Strength::Unknown);
}

TEST_F(MarksTest, TakeAReasonForTheTwoValuesThatItWasGivenForAlone)
{
    child.answers.insert_or_assign(kReview, std::string("2 years"));
    const model::Loosening reason{"A small team.", "Ada", "2026-11-22", digestOf(at("answer:review_every"))};
    child.loosenings.emplace(PlaceId("answer:review_every"), reason);
    EXPECT_EQ(at("answer:review_every").reason, reason);
    child.answers.insert_or_assign(kReview, std::string("5 years"));
    EXPECT_TRUE(at("answer:review_every").isWeakerWithoutReason()) << "weaker still";
    child.answers.insert_or_assign(kReview, std::string("2 years"));
    EXPECT_FALSE(at("answer:review_every").isWeakerWithoutReason());
    child.ancestors.front().handedDown.answers.insert_or_assign(kReview, std::string("1 month"));
    EXPECT_TRUE(at("answer:review_every").isWeakerWithoutReason()) << "the other policy became stricter";
    child.loosenings.at(PlaceId("answer:review_every")).reason = "";
    child.ancestors.front().handedDown.answers.erase(kReview);
    EXPECT_TRUE(at("answer:review_every").isWeakerWithoutReason()) << "no reason at all";
}

TEST_F(MarksTest, SayWhoseWordsTheyAreAlongTheLine)
{
    model::Ancestor above = child.ancestors.front();
    above.id = "6f1c3c8e-0000-4000-8000-000000000003";
    above.handedDown.answers.insert_or_assign(QuestionId("org_name"), std::string("Group"));
    child.ancestors.push_back(above);
    EXPECT_EQ(at("answer:org_name").ancestor, 0U);
    EXPECT_EQ(at("answer:places").ancestor, 1U);
    EXPECT_EQ(at("wording:rules.scope").ancestor, 1U);
}

} // namespace
} // namespace policywright::inherit
