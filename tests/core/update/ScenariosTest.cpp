// SPDX-License-Identifier: Apache-2.0
//
// What the update of Copier promises for files of a project, told of clauses of a policy: its scenarios, none of its
// tests' text.
#include "tests/core/update/VersionedPack.h"

#include <gtest/gtest.h>

namespace policywright::update {
namespace {

using compare::MergeConflict;
using compare::Take;
using model::PolicyDocument;
using test::composed;
using test::release;
using test::succession;
using test::TestClause;
using test::versionOf;
using test::worded;
using Outcome = ClauseUpdate::Outcome;

PackUpdate updated(const PolicyDocument &policy, const pack::Pack &before, const pack::Pack &after,
                   const std::optional<Take> &otherwise = std::nullopt)
{
    return updatedPolicy(policy, composed(before), composed(after),
                         {.decisions = {.otherwise = otherwise}, .date = "2027-02-01"})
        .value();
}

PolicyDocument wording(const char *clause, const char *packText, const char *text)
{
    PolicyDocument policy = test::emptyPolicy();
    policy.customWordings.emplace(ClauseId(clause), worded(packText, text));
    return policy;
}

Outcome outcomeOf(const PackUpdate &update, const char *clause)
{
    for (const ClauseUpdate &each : update.clauses) {
        if ((each.after.empty() ? each.before : each.after).front() == ClauseId(clause))
            return each.outcome;
    }
    ADD_FAILURE() << clause << " is not told of";
    return Outcome::Taken;
}

// A project changed its last line; the template reworked the ones before it.
TEST(Scenario, AnEditSurvivesReworkedSentencesAroundIt)
{
    const char *before = "We introduce ourselves. We are {{ org_name }} and we rule. Thanks for your attention.\n";
    const char *after = "We introduce ourselves. We are {{ org_name }}. We rule. Thanks for your attention.\n";
    const PolicyDocument policy =
        wording("rules.intro", before,
                "We introduce ourselves. We are {{ org_name }} and we rule. Thanks for your patience.\n");
    const PackUpdate update =
        updated(policy, versionOf(0, {{"rules.intro", before}}), versionOf(1, {{"rules.intro", after}}));
    EXPECT_TRUE(update.conflicts.empty());
    EXPECT_EQ(update.policy.customWordings.at(ClauseId("rules.intro")).text,
              "We introduce ourselves. We are {{ org_name }}. We rule. Thanks for your patience.\n");
}

// Updating when there is nothing newer changes nothing, and so does a second time.
TEST(Scenario, ASecondUpdateChangesNothing)
{
    const pack::Pack before = versionOf(0, {{"rules.a", "One. Two.\n"}});
    const pack::Pack after = versionOf(1, {{"rules.a", "One. Two. Three.\n"}});
    const PackUpdate first = updated(wording("rules.a", "One. Two.\n", "Number one. Two.\n"), before, after);
    const PackUpdate second = updated(first.policy, after, after);
    EXPECT_EQ(second.policy, first.policy);
    EXPECT_TRUE(second.clauses.empty());
}

// The template is applied again, whatever the project did.
TEST(Scenario, ThePacksTextCanBeTakenWhateverTheAuthorDid)
{
    const PackUpdate update =
        updated(wording("rules.a", "One rules.\n", "None rules.\n"), versionOf(0, {{"rules.a", "One rules.\n"}}),
                versionOf(1, {{"rules.a", "Two rule.\n"}}), Take::Theirs);
    EXPECT_TRUE(update.policy.customWordings.empty());
    ASSERT_EQ(update.conflicts.size(), 1U);
    EXPECT_EQ(update.conflicts.front().mine, "None rules."); // it was shown
}

// A file that is skipped if it exists.
TEST(Scenario, APinnedClauseIsSkipped)
{
    PolicyDocument policy = wording("rules.a", "One.\n", "Two.\n");
    policy.pins.emplace(ClauseId("rules.a"), model::ClausePin{"Ada", "2026-11-22"});
    const PackUpdate update =
        updated(policy, versionOf(0, {{"rules.a", "One.\n"}}), versionOf(1, {{"rules.a", "Three.\n"}}));
    EXPECT_EQ(update.policy, policy);
    EXPECT_TRUE(update.conflicts.empty());
    EXPECT_EQ(outcomeOf(update, "rules.a"), Outcome::Pinned);
}

// A default that changes is no answer that changes.
TEST(Scenario, AnAnswerOutlastsADefaultThatChanges)
{
    const pack::Pack before = versionOf(0, {{"rules.a", "{{ strictness }}\n"}});
    pack::Pack after = versionOf(1, {{"rules.a", "{{ strictness }}\n"}});
    after.sections[0].questions[2].defaultAnswer = pack::Default{.value = std::string("strict")};
    PolicyDocument policy = test::emptyPolicy();
    policy.answers.emplace(QuestionId("strictness"), std::string("open"));
    EXPECT_EQ(updated(policy, before, after).policy, policy);
}

// Files that the template removed go; what the project added stays, also beside them; new ones come.
TEST(Scenario, WithdrawnClausesGoAndEverythingOfTheAuthorsStays)
{
    const pack::Pack before = versionOf(0, {{"rules.a", "A.\n"}, {"rules.b", "B.\n"}, {"extra.c", "C.\n"}});
    const pack::Pack after = versionOf(1, {{"rules.b", "B.\n"}, {"rules.d", "D.\n"}});
    PolicyDocument policy = test::emptyPolicy();
    policy.ownClauses.emplace(ClauseId("own.one"), model::OwnClause{SectionId("rules"), "One", "Mine."});
    policy.ownClauses.emplace(ClauseId("own.two"), model::OwnClause{SectionId("extra"), "Two", "Mine, too."});
    policy.pins.emplace(ClauseId("rules.a"), model::ClausePin{"Ada", "2026-11-22"});
    const PackUpdate update = updated(policy, before, after);
    EXPECT_EQ(outcomeOf(update, "rules.a"), Outcome::BecameOwn); // it was to survive
    EXPECT_EQ(outcomeOf(update, "extra.c"), Outcome::Withdrawn);
    EXPECT_EQ(outcomeOf(update, "rules.d"), Outcome::New);
    EXPECT_EQ(outcomeOf(update, "own.two"), Outcome::NoPlace);
    EXPECT_EQ(update.policy.ownClauses.at(ClauseId("own.one")).text, "Mine.");
    EXPECT_EQ(update.policy.ownClauses.at(ClauseId("own.two")).text, "Mine, too.");
    EXPECT_EQ(update.policy.ownClauses.size(), 3U);
}

// What the project deleted stays deleted.
TEST(Scenario, AClauseLeftOutStaysLeftOutWhenThePacksRewordIt)
{
    PolicyDocument policy = test::emptyPolicy();
    policy.omissions.emplace(ClauseId("rules.a"), model::Omission{"Not for us.", "Ada", "2026-11-22"});
    const PackUpdate update =
        updated(policy, versionOf(0, {{"rules.a", "A.\n"}}), versionOf(1, {{"rules.a", "Another.\n"}}));
    EXPECT_EQ(update.policy, policy);
    EXPECT_EQ(outcomeOf(update, "rules.a"), Outcome::LeftOut);
}

// The project and the template put something into the same place.
TEST(Scenario, TwoAdditionsInOnePlaceAreShownBoth)
{
    const char *before = "Alpha comes first.\n\nOmega comes last.\n";
    const char *mine = "Alpha comes first.\n\nOurs comes between.\n\nOmega comes last.\n";
    const char *after = "Alpha comes first.\n\nTheirs, {{ org_name }}, stands here.\n\nOmega comes last.\n";
    const PackUpdate update = updated(wording("rules.a", before, mine), versionOf(0, {{"rules.a", before}}),
                                      versionOf(1, {{"rules.a", after}}));
    ASSERT_EQ(update.conflicts.size(), 1U);
    EXPECT_TRUE(update.conflicts.front().mine->contains("Ours comes between."));
    EXPECT_TRUE(update.conflicts.front().theirs->contains("Theirs, {{ org_name }}, stands here."));
    EXPECT_EQ(update.conflicts.front().base, "");
}

// Both changed the one line that there is.
TEST(Scenario, OneSentenceThatBothChangedIsAConflictOfThreeTexts)
{
    const PackUpdate update = updated(wording("rules.a", "Version one holds.\n", "Version one holds, edited.\n"),
                                      versionOf(0, {{"rules.a", "Version one holds.\n"}}),
                                      versionOf(1, {{"rules.a", "Version two holds.\n"}}));
    EXPECT_EQ(update.conflicts, (std::vector<MergeConflict>{{.place = "wording:rules.a:1",
                                                             .base = "Version one holds.",
                                                             .mine = "Version one holds, edited.",
                                                             .theirs = "Version two holds.",
                                                             .isProse = true}}));
    EXPECT_FALSE(update.isDecided());
}

// Many lines are alike; the template puts a like block in front. The edit stays in its own block.
TEST(Scenario, AnEditAmongSentencesThatAreAlikeStaysInItsClause)
{
    const std::string alike =
        "This sentence is like the next one. This sentence is like the next one. The last one lied.\n";
    const std::string edited =
        "This sentence is like the next one. This one is new. This sentence is like the next one. The last one lied.\n";
    const pack::Pack before = versionOf(0, {{"rules.one", alike}, {"rules.two", alike}});
    const pack::Pack after = versionOf(1, {{"rules.zero", alike}, {"rules.one", alike}, {"rules.two", alike}});
    const PolicyDocument policy = wording("rules.two", alike.c_str(), edited.c_str());
    const PackUpdate update = updated(policy, before, after);
    EXPECT_EQ(update.policy, policy);
    EXPECT_TRUE(update.conflicts.empty());
}

// Titles and words in any script.
TEST(Scenario, ConflictsAreShownInAnyScript)
{
    const PackUpdate update = updated(wording("rules.a", "Ñandú — «eins».\n", "Ñandú — «zwei».\n"),
                                      versionOf(0, {{"rules.a", "Ñandú — «eins».\n", "Ma\u00F1ana \u65E5\u672C"}}),
                                      versionOf(1, {{"rules.a", "Ñandú — «drei».\n", "Ma\u00F1ana \u65E5\u672C"}}));
    ASSERT_EQ(update.conflicts.size(), 1U);
    EXPECT_EQ(update.conflicts.front().mine, "Ñandú — «zwei».");
    EXPECT_EQ(update.clauses.front().title, "Ma\u00F1ana \u65E5\u672C");
}

// Both added a file of the same name: here neither can take the other's.
TEST(Scenario, AnOwnClauseAndANewOneOfTheSameNameStandSideBySide)
{
    PolicyDocument policy = test::emptyPolicy();
    policy.ownClauses.emplace(ClauseId("own.visitors"), model::OwnClause{SectionId("rules"), "Visitors", "Ours."});
    const PackUpdate update = updated(policy, versionOf(0, {{"rules.a", "A.\n"}}),
                                      versionOf(1, {{"rules.a", "A.\n"}, {"rules.visitors", "Theirs.\n", "Visitors"}}));
    EXPECT_EQ(update.policy, policy);
    EXPECT_EQ(outcomeOf(update, "rules.visitors"), Outcome::New);
}

// The template moved its text to another file, changed it there, and put an include into the old one; the project had
// added to the old one. The addition goes with the text.
TEST(Scenario, AnAdditionGoesWithTheTextThatMoved)
{
    const char *before = "Tests run in stages. The first stage is a script.\n";
    const char *mine = "Tests run in stages. The first stage is a script.\n\nPages are deployed by hand.\n";
    const pack::Pack older = versionOf(0, {{"rules.ci", before}});
    pack::Pack after = versionOf(1, {{"rules.main", "Tests run in stages. The first stage is a slow script.\n"},
                                     {"rules.entry", "See [](#rules.main).\n"}});
    release(after, 1).clauses = {succession({"rules.ci"}, {"rules.main"})};
    const PackUpdate update = updated(wording("rules.ci", before, mine), older, after);
    EXPECT_TRUE(update.conflicts.empty());
    EXPECT_EQ(update.policy.customWordings.at(ClauseId("rules.main")).text,
              "Tests run in stages. The first stage is a slow script.\n\nPages are deployed by hand.\n");
    EXPECT_EQ(outcomeOf(update, "rules.entry"), Outcome::New);
}

// A release that only says more about itself.
TEST(Scenario, AReleaseWithoutOtherTextsChangesNoPolicy)
{
    const pack::Pack before = versionOf(0, {{"rules.a", "One.\n"}});
    pack::Pack after = versionOf(1, {{"rules.a", "One.\n"}});
    release(after, 1);
    const PolicyDocument policy = wording("rules.a", "One.\n", "Two.\n");
    const PackUpdate update = updated(policy, before, after);
    EXPECT_EQ(update.policy, policy);
    EXPECT_TRUE(update.clauses.empty());
    EXPECT_EQ(update.releases.size(), 1U);
}

// An answer of before is none of the options of now.
TEST(Scenario, AnAnswerThatIsNotValidAnyMoreIsKeptAndShown)
{
    const pack::Pack before = versionOf(0, {{"rules.a", "{{ org_profile }}\n"}});
    pack::Pack after = versionOf(1, {{"rules.a", "{{ org_profile }}\n"}});
    after.sections[0].questions[1].options = {"charity", "club"};
    PolicyDocument policy = test::emptyPolicy();
    policy.answers.emplace(QuestionId("org_profile"), std::string("bank"));
    const PackUpdate update = updated(policy, before, after);
    EXPECT_FALSE(update.policy.answers.contains(QuestionId("org_profile")));
    EXPECT_EQ(update.policy.setAside,
              (std::vector<model::SetAside>{{"answer:org_profile", Json("bank"), "small 1.1.0", "2027-02-01"}}));
    ASSERT_EQ(update.questions.size(), 1U);
    EXPECT_EQ(update.questions[0].answer, QuestionUpdate::Fate::SetAside);
    EXPECT_EQ(update.questions[0].was, model::Answer(std::string("bank")));
}

} // namespace
} // namespace policywright::update
