// SPDX-License-Identifier: Apache-2.0
#include "core/session/ParentState.h"

#include "core/inherit/HandedDown.h"
#include "tests/core/session/ParentDesk.h"

namespace policywright::session {
namespace {

using ParentStateTest = ParentDesk;

TEST_F(ParentStateTest, IsThePolicyAsItIsWhileNothingIsPublished)
{
    ASSERT_TRUE(addRevision(parent, {.when = "2026-11-22T09:00:00Z"}));
    const ParentState found = state();
    const model::PolicyDocument &document = parent.bundle.policy;
    EXPECT_EQ(found.line,
              (std::vector<model::Ancestor>{{document.id, "Harbour Trust", "trust.policy", "",
                                             history::RevisionLog::digestOf(revisionContent(parent.bundle)),
                                             "2026-11-22", inherit::handedDownBy(document, *parent.packs)}}));
}

TEST_F(ParentStateTest, IsTheNewestPublishedVersionThoughThePolicyWentOn)
{
    publish("1.0");
    const std::string digest = history::RevisionLog::digestOf(revisionContent(parent.bundle));
    parent.bundle.policy.answers.insert_or_assign(kName, std::string("Later"));
    EXPECT_EQ(state().line.front().version, "1.0");
    EXPECT_EQ(state().line.front().digest, digest) << "who has the parent's file can prove what was taken";
    EXPECT_EQ(state().line.front().name, "Harbour Trust");
    publish("1.1");
    EXPECT_EQ(state().line.front().version, "1.1");
    EXPECT_EQ(state("1.0").line.front().version, "1.0");
    const auto unknown = parentState(parent, "9.9", today);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error(), (Errors{{ErrorCode::UnknownRevision, "9.9"}}));
}

TEST_F(ParentStateTest, DoesNotOfferAVersionThatWasRetired)
{
    publish("1.0");
    publish("1.1");
    auto log = *revisionsIn(parent);
    const std::string id = (*log.named("1.1"))->id;
    ASSERT_TRUE(log.record({.about = id, .when = "2026-11-23T09:00:00Z", .state = history::State::Retired}));
    keepRevisions(parent, log);
    EXPECT_EQ(state().line.front().version, "1.0");
}

TEST_F(ParentStateTest, IsCalledAfterItsFileWhereItDoesNotNameItsOrganisation)
{
    parent.bundle.policy.answers.erase(kName);
    EXPECT_EQ(state().line.front().name, "trust.policy");
}

TEST_F(ParentStateTest, MakesAPolicyThatSaysNothingOfItsOwn)
{
    const PolicyFile made = child();
    const model::PolicyDocument &document = made.bundle.policy;
    EXPECT_NE(document.id, parent.bundle.policy.id);
    EXPECT_EQ(document.packs, parent.bundle.policy.packs);
    EXPECT_EQ(made.bundle.packs, parent.bundle.packs);
    EXPECT_EQ(document.ancestors, state().line);
    EXPECT_EQ(inherit::handedDownBy(document, *made.packs), document.ancestors.front().handedDown);
    EXPECT_FALSE(document.answers.contains(QuestionId("effective"))) << "it takes effect on a day of its own";
    EXPECT_EQ(document.theme, parent.bundle.policy.theme);
    EXPECT_EQ(made.bundle.assets, (std::vector<bundle::NamedBytes>{{"logo.png", "\x89PNG\r\n\x1a\n"}}));
    EXPECT_FALSE(made.bundle.history) << "the parent's history stays with it";
    PackCache cache;
    const auto again = openPolicy(bytes(made), made.path, cache);
    ASSERT_TRUE(again) << describe(again.error().front());
    EXPECT_EQ(again->bundle, made.bundle);
}

TEST_F(ParentStateTest, MakesTheSameBytesOfTheSame)
{
    const std::string first = bytes(child());
    ids = {};
    EXPECT_EQ(bytes(child()), first);
}

TEST_F(ParentStateTest, PutsMorePacksOnThoseOfTheParent)
{
    pack::Pack more{.id = PackId("more"), .version = Version(1, 0, 0)};
    more.extends = PackId("small");
    more.languages = {"en"};
    more.words["en"].title = "More";
    const auto made = childOf(state(), "brand.policy", {smallPackThatCompares(), more}, ids);
    ASSERT_TRUE(made) << describe(made.error().front());
    ASSERT_EQ(made->bundle.policy.packs.size(), 2U) << "the parent's own pack is there once";
    EXPECT_EQ(made->bundle.policy.packs.back().id, PackId("more"));
    EXPECT_TRUE(checkCanExtend(made->bundle.policy, state()));
}

TEST_F(ParentStateTest, StandsBelowTheWholeLine)
{
    parent = child("policies/country.policy");
    parent.bundle.policy.answers.insert_or_assign(kName, std::string("Harbour Scotland"));
    const PolicyFile project = child("policies/project.policy");
    ASSERT_EQ(project.bundle.policy.ancestors.size(), 2U);
    EXPECT_EQ(project.bundle.policy.ancestors[0].name, "Harbour Scotland");
    EXPECT_EQ(project.bundle.policy.ancestors[1].name, "Harbour Trust");
}

TEST_F(ParentStateTest, CannotBeThePolicyItself)
{
    EXPECT_EQ(checkCanExtend(parent.bundle.policy, state()).error(),
              (Error{ErrorCode::ParentIsItself, "policies/trust.policy"}));
}

TEST_F(ParentStateTest, CannotExtendThePolicyThatExtendsIt)
{
    const model::PolicyDocument trust = parent.bundle.policy;
    parent = child("policies/country.policy");
    EXPECT_EQ(checkCanExtend(trust, state()).error(), (Error{ErrorCode::ParentExtendsChild, "policies/country.policy",
                                                             "Harbour Trust, which extends Harbour Trust"}));
}

TEST_F(ParentStateTest, CannotStandAtTheEndOfALineThatIsTooLong)
{
    for (std::size_t i = 0; i < model::kMaxAncestors; ++i)
        parent = child();
    const auto refused = childOf(state(), "one-more.policy", {}, ids);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), (Errors{{ErrorCode::ParentLineTooLong, "policies/brand.policy", "9"}}));
}

TEST_F(ParentStateTest, HasThePacksAndTheLanguageOfThePolicyThatExtendsIt)
{
    model::PolicyDocument brand = child().bundle.policy;
    brand.packs.front().version = Version(1, 1, 0);
    EXPECT_EQ(checkCanExtend(brand, state()).error(),
              (Error{ErrorCode::ParentOtherPacks, "policies/trust.policy", "small 1.0.0 there, small 1.1.0 here"}));
    brand.packs.front().id = PackId("other");
    EXPECT_EQ(checkCanExtend(brand, state()).error(),
              (Error{ErrorCode::ParentOtherPacks, "policies/trust.policy", "small 1.0.0 there, none here"}));
    brand.language = "de";
    EXPECT_EQ(checkCanExtend(brand, state()).error(),
              (Error{ErrorCode::ParentOtherLanguage, "policies/trust.policy", "en"}));
}

} // namespace
} // namespace policywright::session
