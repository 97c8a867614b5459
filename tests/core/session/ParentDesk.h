// SPDX-License-Identifier: Apache-2.0
//
// What the tests of policies that extend another one share: an organisation's policy, and one for a part of it.
#pragma once

#include "core/session/ParentFollow.h"
#include "core/session/Revisions.h"
#include "tests/core/session/EveryChange.h"
#include "tests/support/SequentialIdSource.h"
#include "tests/support/SmallPolicy.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace policywright::session {

class ParentDesk : public ::testing::Test {
protected:
    const QuestionId kName{"org_name"};
    const QuestionId kReview{"review_every"};
    const ClauseId kScope{"rules.scope"};
    const ClauseId kPets{"own.pets"};

    // The small pack, which says that shorter intervals are stricter.
    static pack::Pack smallPackThatCompares()
    {
        pack::Pack pack = test::smallPack();
        for (pack::Section &section : pack.sections) {
            for (pack::Question &question : section.questions) {
                if (question.id.view() == "review_every")
                    question.stricter = {"less"};
            }
        }
        return pack;
    }

    ParentDesk()
    {
        model::PolicyDocument document = test::answeredPolicy();
        document.answers.insert_or_assign(kName, std::string("Harbour Trust"));
        document.answers.insert_or_assign(kReview, std::string("6 months"));
        document.customWordings.emplace(kScope, test::wording("Ask first. Be kind. Stop then."));
        document.ownClauses.emplace(kPets, test::ownClause("No pets."));
        document.theme = {"#112233", "logo.png"};
        parent = test::policyFileWith(std::move(document), smallPackThatCompares());
        parent.path = "policies/trust.policy";
        parent.bundle.assets = {{"logo.png", "\x89PNG\r\n\x1a\n"}, {"other.png", "\x89PNG\r\n\x1a\n2"}};
    }

    // Keeps the parent's state as a published version.
    void publish(const std::string &version)
    {
        history::RevisionNote note{.when = "2026-11-22T09:00:00Z", .by = "Ada"};
        note.state = history::State::Published;
        note.version = version;
        ASSERT_TRUE(addRevision(parent, note));
    }

    ParentState state(const std::optional<std::string> &version = {})
    {
        auto found = parentState(parent, version, today);
        EXPECT_TRUE(found) << describe(found.error().front());
        return *std::move(found);
    }

    PolicyFile child(const std::string &path = "policies/brand.policy")
    {
        auto made = childOf(state(), path, {}, ids);
        EXPECT_TRUE(made) << describe(made.error().front());
        return *std::move(made);
    }

    ResultWithErrors<ParentFollow> prepared(const PolicyFile &policy, const MergeDecisions &decisions = {})
    {
        return preparedFollow(policy, state(), decisions, "choices.json", today);
    }

    void follow(PolicyFile &policy, const MergeDecisions &decisions = {})
    {
        const auto ready = prepared(policy, decisions);
        ASSERT_TRUE(ready) << describe(ready.error().front());
        ASSERT_EQ(ready->state, ParentFollow::State::Ready);
        ASSERT_TRUE(takeFollow(policy, *ready, {.when = "2026-11-23T09:00:00Z", .by = "Ben"}));
    }

    static void word(PolicyFile &policy, const ClauseId &clause, std::string text)
    {
        policy.bundle.policy.customWordings.insert_or_assign(clause, test::wording(std::move(text)));
    }

    static std::string bytes(const PolicyFile &policy) { return *bundle::writeBundle(policy.bundle, policy.path); }

    policywright::testing::SequentialIdSource ids;
    Date today = *Date::fromIso("2026-11-22");
    PolicyFile parent;
};

} // namespace policywright::session
