// SPDX-License-Identifier: Apache-2.0
#include "core/session/PolicyConfirmations.h"

#include "core/session/People.h"
#include "core/session/Revisions.h"
#include "tests/support/SmallPolicy.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

model::Confirmation of(const std::string &name, const std::string &email = "", const std::string &revision = "r0")
{
    const Date day = *Date::fromIso("2027-12-01");
    return {.name = name, .email = email, .revision = revision, .content = "c", .first = {day, "a.csv", day}};
}

model::Confirmations with(const std::vector<model::Confirmation> &all)
{
    model::Confirmations confirmations;
    for (const model::Confirmation &each : all)
        confirmations.take(each);
    return confirmations;
}

TEST(PolicyConfirmations, AreFoundByAddressOrByAClearName)
{
    const auto confirmations =
        with({of("Ada", "ada@x.example"), of("Ada"), of("Bo", "bo@x.example"), of("Bo", "bo@x.example", "r1")});
    EXPECT_EQ(personNamed("BO@x.example", confirmations, "a.policy"), "mail:bo@x.example");
    EXPECT_EQ(personNamed("Bo", confirmations, "a.policy"), "mail:bo@x.example");
    EXPECT_EQ(sentence(personNamed("Ada", confirmations, "a.policy").error()),
              "Several people called \"Ada\" are among the confirmations (ada@x.example, Ada); name one of them by the "
              "e-mail address.");
    EXPECT_EQ(personNamed("Ada", confirmations, "a.policy").error().code, ErrorCode::SeveralConfirmed);
    EXPECT_EQ(personNamed("Cy", confirmations, "a.policy").error().code, ErrorCode::NobodyConfirmed);
    EXPECT_EQ(sentence(personNamed("Cy", confirmations, "a.policy").error()),
              "Nobody called \"Cy\" is among the confirmations in a.policy.");
}

TEST(PolicyConfirmations, LeaveNoEntryWhereThereAreNone)
{
    PolicyFile policy = test::policyFileWith(test::answeredPolicy());
    keepConfirmations(policy, with({of("Ada")}));
    EXPECT_EQ(confirmationsOf(policy), with({of("Ada")}));
    keepConfirmations(policy, {});
    EXPECT_EQ(policy.bundle.confirmations, std::nullopt);
    EXPECT_EQ(confirmationsOf(policy), model::Confirmations());
}

TEST(PolicyConfirmations, AreOfAVersionThatWasPublished)
{
    PolicyFile policy = test::policyFileWith(test::answeredPolicy());
    EXPECT_EQ(verifiedConfirmations(policy), 0U);
    const auto draft = addRevision(policy, {.when = "2027-12-01T09:00:00Z", .why = "x"});
    ASSERT_TRUE(draft);
    model::Confirmation confirmation = of("Ada", "", draft->id);
    confirmation.content = draft->content;
    keepConfirmations(policy, with({confirmation}));
    EXPECT_EQ(verifiedConfirmations(policy).error(),
              (Error{ErrorCode::ConfirmationsOfNoVersion, policy.path, draft->id.substr(0, 12)}));
    auto log = *revisionsIn(policy);
    ASSERT_TRUE(log.record({.about = draft->id,
                            .when = "2027-12-01T10:00:00Z",
                            .why = "x",
                            .state = history::State::Published,
                            .version = "1.0"}));
    keepRevisions(policy, log);
    EXPECT_EQ(verifiedConfirmations(policy), 1U);
    EXPECT_EQ(mergeConfirmations(policy, policy.bundle, "copy.policy"), MergedConfirmations{});
    bundle::PolicyBundle damaged = policy.bundle;
    damaged.confirmations = "{";
    EXPECT_EQ(mergeConfirmations(policy, damaged, "copy.policy").error().code, ErrorCode::ConfirmationsDamaged);
}

TEST(PolicyConfirmations, AreInNoRevision)
{
    PolicyFile policy = test::policyFileWith(test::answeredPolicy());
    keepConfirmations(policy, with({of("Canary Person", "canary@x.example")}));
    ASSERT_TRUE(addRevision(policy, {.when = "2027-12-01T09:00:00Z", .why = "x"}));
    EXPECT_FALSE(policy.bundle.history->contains("anary"));
    const auto log = revisionsIn(policy);
    EXPECT_EQ(policyAt(policy.bundle, *log, *log->head())->confirmations, std::nullopt);
}

TEST(PolicyConfirmations, TakeTheSameEntriesForOnePersonAsTheAnswersDo)
{
    const model::Person people[] = {{.name = "Ada"},
                                    {.name = "Ada", .email = "ada@x.example"},
                                    {.name = "Ada", .email = "ADA@X.example"},
                                    {.name = "A. Marsh", .email = "ada@x.example"},
                                    {.name = "ada"},
                                    {.name = "Bo"}};
    for (const model::Person &one : people) {
        for (const model::Person &other : people) {
            model::PolicyDocument policy;
            policy.answers = {{QuestionId("a"), one}, {QuestionId("b"), other}};
            const bool isOne = peopleInUse(policy).size() == 1;
            EXPECT_EQ(model::personKey(one.name, one.email) == model::personKey(other.name, other.email), isOne)
                << one.name << ' ' << one.email << " and " << other.name << ' ' << other.email;
        }
    }
}

} // namespace
} // namespace policywright::session
