// SPDX-License-Identifier: Apache-2.0
#include "core/model/PolicyDocument.h"

#include <gtest/gtest.h>

namespace policywright::model {
namespace {

Result<PolicyDocument> read(const std::string &text)
{
    return JsonDocument::parse(text, "policy.json").and_then([](const JsonDocument &document) {
        return policyFromJson(document.root());
    });
}

Ancestor ancestor(std::string id)
{
    return {.id = std::move(id),
            .name = "Harbour Trust",
            .file = "trust.policy",
            .version = "1.0",
            .digest = "ab",
            .date = "2026-11-22",
            .handedDown = {.answers = {{QuestionId("org_name"), std::string("Harbour Trust")}},
                           .customWordings = {{ClauseId("a.b"), {"new", "old", "1.0.0", "Ada", "2026-11-22"}}},
                           .omissions = {{ClauseId("a.c"), {"Not here.", "Ada", "2026-11-22"}}},
                           .ownClauses = {{ClauseId("own.pets"), {SectionId("a"), "Pets", "No pets."}}},
                           .order = {{SectionId("a"), {ClauseId("own.pets")}}}},
            .unknown = Json::Object{{"later", true}}};
}

PolicyDocument child()
{
    PolicyDocument policy{.id = "6f1c", .packs = {}};
    policy.ancestors = {ancestor("1111"), ancestor("2222")};
    policy.loosenings.emplace(PlaceId("answer:org_name"),
                              Loosening{"A brand.", "Ada", "2026-11-22", "cd", Json::Object{{"seen", 1}}});
    return policy;
}

std::string refused(const PolicyDocument &policy)
{
    const auto again = read(toText(toJson(policy)));
    return again ? "taken" : describe(again.error());
}

TEST(Ancestors, ComeBackWithEverythingIncludingWhatIsNotKnown)
{
    const auto again = read(toText(toJson(child())));
    ASSERT_TRUE(again) << describe(again.error());
    EXPECT_EQ(*again, child());
    EXPECT_EQ(toText(toJson(*again)), toText(toJson(child())));
}

TEST(Ancestors, ArePartOfTheFirstFormatSoThatAnOlderProgramShowsTheSameAndLosesNothing)
{
    PolicyDocument without = child();
    without.ancestors.clear();
    without.loosenings.clear();
    const Json json = toJson(child());
    EXPECT_EQ(*json.find("format")->ifInt(), 1);
    EXPECT_TRUE(json.find("extends"));
    EXPECT_FALSE(toJson(without).find("extends")) << "a policy that extends nothing is written as ever";
    EXPECT_FALSE(toJson(without).find("loosenings"));
}

TEST(Ancestors, AreNeverThePolicyItselfAndNeverTwiceTheSame)
{
    PolicyDocument policy = child();
    policy.ancestors[1].id = "1111";
    EXPECT_EQ(refused(policy), describe({ErrorCode::NotAPolicy, "extends.id"}));
    policy.ancestors[1].id = policy.id;
    EXPECT_EQ(refused(policy), describe({ErrorCode::NotAPolicy, "extends.id"}));
    policy.ancestors[1].id = "";
    EXPECT_EQ(refused(policy), describe({ErrorCode::NotAPolicy, "extends.id"}));
}

TEST(Ancestors, AreEightAtMost)
{
    PolicyDocument policy = child();
    policy.ancestors.clear();
    for (std::size_t i = 0; i < kMaxAncestors; ++i)
        policy.ancestors.push_back(ancestor(std::to_string(i)));
    EXPECT_EQ(refused(policy), "taken");
    policy.ancestors.push_back(ancestor("one more"));
    EXPECT_EQ(refused(policy), describe({ErrorCode::NotAPolicy, "extends"}));
}

TEST(Ancestors, SayWhatOfThemIsDamaged)
{
    const auto errorOf = [](const std::string &extends) {
        const auto policy = read(R"({"format": 1, "id": "6f1c", "language": "en", "packs": [], "theme":
            {"accent": "#000000", "logo": ""}, "extends": )" +
                                 extends + "}");
        return policy ? "taken" : describe(policy.error());
    };
    EXPECT_EQ(errorOf("7"), describe({ErrorCode::NotAPolicy, "extends"}));
    EXPECT_EQ(errorOf("[{}]"), describe({ErrorCode::NotAPolicy, "extends.id"}));
    EXPECT_EQ(errorOf(R"([{"id": "1", "name": "A", "file": "", "version": "", "digest": "", "date": "",
                          "ownClauses": {"rules.a": {"section": "a", "title": "", "text": "", "audience": "public",
                                                     "author": "", "date": ""}}}])"),
              describe({ErrorCode::NotAPolicy, "extends.ownClauses.rules.a"}));
    EXPECT_EQ(errorOf(R"([{"id": "1", "name": "A", "file": "", "version": "", "digest": "", "date": "",
                          "answers": {"a": 7}}])"),
              describe({ErrorCode::NotAnAnswer, "answers.a"}));
}

TEST(Loosenings, SayWhatOfThemIsDamaged)
{
    const auto policy = read(R"({"format": 1, "id": "6f1c", "language": "en", "packs": [], "theme":
        {"accent": "#000000", "logo": ""}, "loosenings": {"answer:a": {"reason": "r", "author": "", "date": ""}}})");
    ASSERT_FALSE(policy);
    EXPECT_EQ(policy.error(), (Error{ErrorCode::NotAPolicy, "loosenings.answer:a.digest"}));
}

} // namespace
} // namespace policywright::model
