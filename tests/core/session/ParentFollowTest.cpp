// SPDX-License-Identifier: Apache-2.0
#include "core/session/ParentFollow.h"

#include "tests/core/session/ParentDesk.h"

namespace policywright::session {
namespace {

using State = ParentFollow::State;
using ParentFollowTest = ParentDesk;

TEST_F(ParentFollowTest, HasNothingToDoWhereItFollowsThatStateAlready)
{
    const PolicyFile brand = child();
    const auto follow = prepared(brand);
    ASSERT_TRUE(follow);
    EXPECT_EQ(follow->state, State::UpToDate);
    today = *Date::fromIso("2027-01-01");
    parent.path = "moved/trust.policy";
    EXPECT_EQ(prepared(brand)->state, State::UpToDate) << "neither the day nor the file's place is another state";
}

TEST_F(ParentFollowTest, TakesWhatTheParentChangedAndKeepsWhatIsItsOwn)
{
    publish("1.0");
    PolicyFile brand = child();
    brand.bundle.policy.answers.insert_or_assign(kName, std::string("Brand"));
    word(brand, kScope, "Ask first. Be kind. Stop then. We smile.");
    parent.bundle.policy.answers.insert_or_assign(kReview, std::string("3 months"));
    word(parent, kScope, "Always ask first. Be kind. Stop then.");
    parent.bundle.policy.ownClauses.emplace(ClauseId("own.cats"), test::ownClause("No cats."));
    publish("1.1");
    const auto ready = prepared(brand);
    ASSERT_TRUE(ready) << describe(ready.error().front());
    EXPECT_EQ(ready->state, State::Ready);
    EXPECT_EQ(ready->from.version, "1.0");
    EXPECT_EQ(ready->to.version, "1.1");
    EXPECT_EQ(ready->taken, (std::vector<PlaceId>{PlaceId("answer:review_every"), PlaceId("wording:rules.scope"),
                                                  PlaceId("own:own.cats")}));
    ASSERT_TRUE(takeFollow(brand, *ready, {}));
    const model::PolicyDocument &now = brand.bundle.policy;
    EXPECT_EQ(now.answers.at(kName), model::Answer(std::string("Brand")));
    EXPECT_EQ(now.answers.at(kReview), model::Answer(std::string("3 months")));
    EXPECT_EQ(now.customWordings.at(kScope).text, "Always ask first. Be kind. Stop then. We smile.");
    EXPECT_EQ(now.ownClauses.at(ClauseId("own.cats")), test::ownClause("No cats."));
    EXPECT_EQ(now.ancestors, state().line);
}

TEST_F(ParentFollowTest, ShowsWhatItsDocumentsWouldReadBeforeAnythingChanges)
{
    PolicyFile brand = child();
    word(parent, kScope, "Ask first. Be kind.");
    const std::string before = bytes(brand);
    const auto ready = prepared(brand);
    ASSERT_TRUE(ready);
    ASSERT_FALSE(ready->preview.views.empty());
    EXPECT_EQ(ready->preview.views.front(),
              (PreviewedView{ViewId("internal"),
                             "Policy",
                             {{kScope, "Where it applies", "Ask first. Be kind. Stop then.", "Ask first. Be kind."}}}));
    EXPECT_EQ(bytes(brand), before);
}

TEST_F(ParentFollowTest, DecidesNothingWhereBothChangedTheSame)
{
    PolicyFile brand = child();
    word(brand, kScope, "Ask first. Be bold. Stop then.");
    brand.bundle.policy.answers.insert_or_assign(kReview, std::string("1 month"));
    word(parent, kScope, "Ask first. Be calm. Stop then.");
    parent.bundle.policy.answers.insert_or_assign(kReview, std::string("3 months"));
    const auto open = prepared(brand);
    ASSERT_TRUE(open) << describe(open.error().front());
    EXPECT_EQ(open->state, State::Conflicts);
    EXPECT_EQ(open->merge.conflicts,
              (std::vector<MergeConflict>{{"answer:review_every", "6 months", "1 month", "3 months"},
                                          {"wording:rules.scope:1", "Be kind.", "Be bold.", "Be calm.", true}}));
    const MergeDecisions decisions{
        {{"answer:review_every", compare::Take::Mine}, {"wording:rules.scope:1", std::string("Be bold and calm.")}},
        std::nullopt};
    follow(brand, decisions);
    EXPECT_EQ(brand.bundle.policy.customWordings.at(kScope).text, "Ask first. Be bold and calm. Stop then.");
    EXPECT_EQ(brand.bundle.policy.answers.at(kReview), model::Answer(std::string("1 month")));
    EXPECT_EQ(prepared(brand)->state, State::UpToDate) << "what was decided is not asked again";
}

TEST_F(ParentFollowTest, SetsAsideWhatADecisionGivesUp)
{
    PolicyFile brand = child();
    const auto mine = test::ownClause("Cats may stay.");
    brand.bundle.policy.ownClauses.emplace(ClauseId("own.cats"), mine);
    parent.bundle.policy.ownClauses.emplace(ClauseId("own.cats"), test::ownClause("No cats."));
    EXPECT_EQ(prepared(brand)->state, State::Conflicts) << "two clauses of one id";
    follow(brand, {.otherwise = compare::Take::Theirs});
    EXPECT_EQ(brand.bundle.policy.ownClauses.at(ClauseId("own.cats")), test::ownClause("No cats."));
    EXPECT_EQ(brand.bundle.policy.setAside,
              (std::vector<model::SetAside>{
                  {"own:own.cats", model::toJson(mine), "Harbour Trust of 2026-11-22", "2026-11-22"}}));
}

TEST_F(ParentFollowTest, KeepsAClauseThatIsOverriddenHereAndGoneThere)
{
    PolicyFile brand = child();
    brand.bundle.policy.ownClauses.at(kPets).text = "No pets but fish.";
    parent.bundle.policy.ownClauses.clear();
    EXPECT_EQ(prepared(brand)->state, State::Conflicts);
    follow(brand, {.otherwise = compare::Take::Mine});
    EXPECT_EQ(brand.bundle.policy.ownClauses.at(kPets).text, "No pets but fish.");
}

TEST_F(ParentFollowTest, SaysWhatBecomesWeakerWithoutAReason)
{
    PolicyFile brand = child();
    brand.bundle.policy.answers.insert_or_assign(kReview, std::string("5 months"));
    parent.bundle.policy.answers.insert_or_assign(kReview, std::string("1 month"));
    const auto decided = prepared(brand, {.otherwise = compare::Take::Mine});
    ASSERT_TRUE(decided);
    ASSERT_EQ(decided->weaker.size(), 1U);
    EXPECT_EQ(decided->weaker.front().place, PlaceId("answer:review_every"));
}

TEST_F(ParentFollowTest, KeepsBothStatesWhereThePolicyHasRevisions)
{
    PolicyFile brand = child();
    ASSERT_TRUE(addRevision(brand, {.when = "2026-11-22T09:00:00Z", .why = "Begun"}));
    brand.bundle.policy.answers.insert_or_assign(kName, std::string("Brand"));
    const model::PolicyDocument before = brand.bundle.policy;
    word(parent, kScope, "Ask first.");
    publish("1.1");
    follow(brand);
    const auto log = revisionsIn(brand);
    ASSERT_TRUE(log);
    ASSERT_EQ(log->revisions().size(), 3U);
    EXPECT_EQ(log->revisions()[1].note.why, "As it was before it followed Harbour Trust 1.1");
    EXPECT_EQ(log->revisions()[2].note.why, "Follows Harbour Trust 1.1");
    EXPECT_EQ(policyAt(brand.bundle, *log, log->revisions()[1])->policy, before);
}

TEST_F(ParentFollowTest, BringsALineOfThreeUpToDateFromTheTop)
{
    const PolicyFile trust = parent;
    PolicyFile country = child("policies/country.policy");
    country.bundle.policy.answers.insert_or_assign(kReview, std::string("4 months"));
    parent = country;
    PolicyFile project = child("policies/project.policy");
    parent = trust;
    word(parent, kScope, "Ask twice. Be kind. Stop then.");
    follow(country);
    parent = country;
    follow(project);
    EXPECT_EQ(project.bundle.policy.customWordings.at(kScope).text, "Ask twice. Be kind. Stop then.");
    EXPECT_EQ(project.bundle.policy.answers.at(kReview), model::Answer(std::string("4 months")));
    EXPECT_EQ(project.bundle.policy.ancestors[1], country.bundle.policy.ancestors[0]);
    EXPECT_EQ(prepared(project)->state, State::UpToDate);
}

TEST_F(ParentFollowTest, RefusesAnotherPolicyOneThatExtendsItAndOneThatExtendsNothing)
{
    PolicyFile brand = child();
    const PolicyFile trust = parent;
    parent = brand;
    EXPECT_EQ(prepared(brand).error(), (Errors{{ErrorCode::ParentIsItself, "policies/brand.policy"}}));
    parent = child("policies/other.policy");
    EXPECT_EQ(prepared(brand).error(),
              (Errors{{ErrorCode::ParentOtherPolicy, "policies/other.policy", "Harbour Trust of 2026-11-22"}}));
    EXPECT_EQ(prepared(trust).error(), (Errors{{ErrorCode::NoParent, "policies/trust.policy"}}));
}

TEST_F(ParentFollowTest, RefusesADecisionOnWhatIsNoConflict)
{
    PolicyFile brand = child();
    word(parent, kScope, "Ask first.");
    const MergeDecisions decisions{{{"wording:rules.scope:7", compare::Take::Mine}}, std::nullopt};
    EXPECT_EQ(prepared(brand, decisions).error(),
              (Errors{{ErrorCode::ChoiceForNoConflict, "choices.json", "wording:rules.scope:7"}}));
}

TEST_F(ParentFollowTest, IsMergedWithWhatAnotherCopyDidMeanwhile)
{
    const PolicyFile made = child();
    PolicyFile followed = made;
    word(parent, kScope, "Ask twice.");
    follow(followed);
    model::PolicyDocument edited = made.bundle.policy;
    edited.answers.insert_or_assign(kName, std::string("Brand"));
    edited.loosenings.emplace(PlaceId("answer:agrees"), model::Loosening{"Ours.", "Ada", "2026-11-22", "ab"});
    const auto merged = mergedPolicy(made.bundle.policy, edited, followed.bundle.policy);
    ASSERT_TRUE(merged);
    EXPECT_TRUE(merged->isDecided());
    model::PolicyDocument expected = followed.bundle.policy;
    expected.answers.insert_or_assign(kName, std::string("Brand"));
    expected.loosenings = edited.loosenings;
    EXPECT_EQ(merged->policy, expected);
    word(parent, kScope, "Ask thrice.");
    PolicyFile other = made;
    follow(other);
    const auto both = mergedPolicy(made.bundle.policy, other.bundle.policy, followed.bundle.policy);
    ASSERT_TRUE(both);
    EXPECT_TRUE(std::ranges::contains(both->conflicts, "extends", &MergeConflict::place))
        << "both followed, differently";
}

TEST_F(ParentFollowTest, GivesEachPlaceBackToTheParent)
{
    const PolicyFile made = child();
    PolicyFile brand = made;
    model::PolicyDocument &document = brand.bundle.policy;
    document.answers.insert_or_assign(kName, std::string("Brand"));
    document.answers.erase(kReview);
    document.customWordings.erase(kScope);
    document.omissions.emplace(kScope, test::omission("Not here."));
    document.ownClauses.clear();
    document.order[SectionId("rules")] = {kScope};
    for (const char *place : {"answer:org_name", "answer:review_every", "wording:rules.scope", "omission:rules.scope",
                              "own:own.pets", "order:rules"}) {
        const auto change = asInherited(document, PlaceId(place));
        ASSERT_TRUE(change) << place;
        apply(*change, document);
        EXPECT_EQ(asInherited(document, PlaceId(place)).error(), (Error{ErrorCode::NotInherited, place}));
    }
    EXPECT_EQ(document, made.bundle.policy);
    document.ownClauses.emplace(ClauseId("own.cats"), test::ownClause("No cats."));
    EXPECT_EQ(asInherited(document, PlaceId("own:own.cats")).error(), (Error{ErrorCode::NotInherited, "own:own.cats"}))
        << "a clause that was added is its author's to remove";
    EXPECT_EQ(asInherited(document, PlaceId("theme:logo")).error(), (Error{ErrorCode::NotInherited, "theme:logo"}));
}

} // namespace
} // namespace policywright::session
