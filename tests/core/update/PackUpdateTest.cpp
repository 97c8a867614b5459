// SPDX-License-Identifier: Apache-2.0
#include "core/update/PackUpdate.h"

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
using test::versionOf;
using test::worded;
using Outcome = ClauseUpdate::Outcome;

const ClauseId kScope("rules.scope");
const ClauseId kTools("rules.tools");
constexpr const char *kOld = "Staff answer within a day. Nobody answers at night. Ask first.\n";
constexpr const char *kNew = "Staff answer within a day. Nobody answers on Sundays. Ask first. Keep records.\n";
constexpr const char *kMine = "Everybody answers within a day. Nobody answers at night. Ask first.\n";
constexpr const char *kMerged = "Everybody answers within a day. Nobody answers on Sundays. Ask first. Keep records.\n";

PolicyDocument policyWith(const char *text, const char *packText = kOld)
{
    PolicyDocument policy = test::emptyPolicy();
    policy.customWordings.emplace(kScope, worded(packText, text));
    return policy;
}

PackUpdate updated(const PolicyDocument &policy, const pack::Pack &before, const pack::Pack &after,
                   const compare::MergeDecisions &decisions = {})
{
    return updatedPolicy(policy, composed(before), composed(after),
                         {.decisions = decisions, .choicesFile = "choices.json", .date = "2027-02-01"})
        .value();
}

const pack::Pack kBefore = versionOf(0, {{"rules.scope", kOld}, {"rules.tools", "Use our tools.\n"}});
const pack::Pack kAfter = versionOf(1, {{"rules.scope", kNew}, {"rules.tools", "Use our tools.\n"}});

const ClauseUpdate *clauseIn(const PackUpdate &update, const char *id)
{
    for (const ClauseUpdate &clause : update.clauses) {
        if ((!clause.after.empty() ? clause.after : clause.before).front() == ClauseId(id))
            return &clause;
    }
    return nullptr;
}

TEST(PackUpdate, ChangesNothingWhereThePacksAreTheSame)
{
    PolicyDocument policy = policyWith(kMine);
    policy.answers = test::answeredPolicy().answers;
    policy.omissions.emplace(kTools, model::Omission{"None here.", "Ada", "2026-11-22"});
    policy.pins.emplace(kScope, model::ClausePin{"Ada", "2026-11-22"});
    policy.ownClauses.emplace(ClauseId("own.pets"), model::OwnClause{SectionId("rules"), "Pets", "No {{ org_name }}."});
    policy.order[SectionId("rules")] = {kTools, ClauseId("own.pets"), kScope};
    const PackUpdate update = updated(policy, kBefore, kBefore);
    EXPECT_EQ(update.policy, policy);
    EXPECT_TRUE(update.clauses.empty());
    EXPECT_TRUE(update.questions.empty());
    EXPECT_TRUE(update.conflicts.empty());
}

TEST(PackUpdate, PutsTheAuthorsEditsOnTheNewText)
{
    const PackUpdate update = updated(policyWith(kMine), kBefore, kAfter);
    EXPECT_TRUE(update.conflicts.empty());
    model::CustomWording merged = worded(kNew, kMerged);
    merged.packVersion = "1.1.0";
    EXPECT_EQ(update.policy.customWordings.at(kScope), merged);
    ASSERT_EQ(update.clauses.size(), 1U);
    EXPECT_EQ(update.clauses.front(), (ClauseUpdate{.before = {kScope},
                                                    .after = {kScope},
                                                    .outcome = Outcome::Merged,
                                                    .title = "Title",
                                                    .original = kOld,
                                                    .mine = kMine,
                                                    .pack = kNew,
                                                    .result = kMerged}));
}

TEST(PackUpdate, TakesThePacksTextWhereNobodyWordedIt)
{
    const PackUpdate update = updated(test::emptyPolicy(), kBefore, kAfter);
    EXPECT_EQ(update.policy, test::emptyPolicy());
    ASSERT_NE(clauseIn(update, "rules.scope"), nullptr);
    EXPECT_EQ(clauseIn(update, "rules.scope")->outcome, Outcome::Taken);
    EXPECT_EQ(clauseIn(update, "rules.scope")->result, kNew);
    EXPECT_EQ(clauseIn(update, "rules.tools"), nullptr);
}

TEST(PackUpdate, TakesThePacksTextWhereTheAuthorWroteTheSame)
{
    const PackUpdate update = updated(policyWith(kNew), kBefore, kAfter);
    EXPECT_TRUE(update.conflicts.empty());
    EXPECT_TRUE(update.policy.customWordings.empty());
    EXPECT_EQ(clauseIn(update, "rules.scope")->outcome, Outcome::Taken);
}

TEST(PackUpdate, ShowsThreeTextsWhereBothChangedASentence)
{
    const char *mine = "Staff answer within a day. Nobody answers before eight. Ask first.\n";
    const PackUpdate update = updated(policyWith(mine), kBefore, kAfter);
    EXPECT_FALSE(update.isDecided());
    EXPECT_EQ(update.conflicts, (std::vector<MergeConflict>{{.place = "wording:rules.scope:1",
                                                             .base = "Nobody answers at night.",
                                                             .mine = "Nobody answers before eight.",
                                                             .theirs = "Nobody answers on Sundays.",
                                                             .isProse = true}}));
    EXPECT_EQ(clauseIn(update, "rules.scope")->outcome, Outcome::Undecided);
    EXPECT_EQ(clauseIn(update, "rules.scope")->conflicts, std::vector<std::string>{"wording:rules.scope:1"});
    const auto decided = [&](compare::MergeChoice choice) {
        return updated(policyWith(mine), kBefore, kAfter, {.choices = {{"wording:rules.scope:1", std::move(choice)}}})
            .policy.customWordings.at(kScope)
            .text;
    };
    const std::string end = " Ask first. Keep records.\n";
    EXPECT_EQ(decided(Take::Mine), "Staff answer within a day. Nobody answers before eight." + end);
    EXPECT_EQ(decided(Take::Both),
              "Staff answer within a day. Nobody answers before eight. Nobody answers on Sundays." + end);
    EXPECT_EQ(decided(std::string("Nobody ever.")), "Staff answer within a day. Nobody ever." + end);
    const PackUpdate theirs = updated(policyWith(mine), kBefore, kAfter, {.otherwise = Take::Theirs});
    EXPECT_TRUE(theirs.policy.customWordings.empty());
    EXPECT_EQ(clauseIn(theirs, "rules.scope")->outcome, Outcome::Decided);
}

TEST(PackUpdate, RefusesDecisionsOnWhatIsNoConflictAndTextsThatAreNoTemplates)
{
    const char *mine = "Staff answer within a day. Nobody answers before eight. Ask first.\n";
    const auto refused = [&](const compare::MergeDecisions &decisions) {
        return updatedPolicy(policyWith(mine), composed(kBefore), composed(kAfter),
                             {.decisions = decisions, .choicesFile = "choices.json"})
            .error();
    };
    EXPECT_EQ(refused({.choices = {{"wording:rules.tools:1", Take::Mine}}}),
              (Error{ErrorCode::ChoiceForNoConflict, "choices.json", "wording:rules.tools:1"}));
    EXPECT_EQ(refused({.choices = {{"wording:rules.scope:1", std::string("{% if %}")}}}).code,
              ErrorCode::ChoiceForNoConflict); // the text as a whole is the conflict then
}

TEST(PackUpdate, CarriesEverythingToARenamedClause)
{
    pack::Pack after = versionOf(1, {{"rules.reach", kNew}, {"rules.tools", "Use our tools. See [](#rules.reach).\n"}});
    release(after, 1).clauses = {succession({"rules.scope"}, {"rules.reach"})};
    PolicyDocument policy = policyWith(kMine);
    policy.pins.emplace(kScope, model::ClausePin{"Ada", "2026-11-22"});
    policy.order[SectionId("rules")] = {kTools, kScope};
    policy.ownClauses.emplace(ClauseId("own.pets"),
                              model::OwnClause{SectionId("rules"), "Pets", "As in [](#rules.scope)."});
    const PackUpdate update = updated(policy, kBefore, after);
    const ClauseId reach("rules.reach");
    EXPECT_EQ(update.policy.customWordings.at(reach).text, kMine);
    EXPECT_TRUE(update.policy.pins.contains(reach));
    EXPECT_EQ(update.policy.order.at(SectionId("rules")), (model::ClauseOrder{kTools, reach}));
    EXPECT_EQ(update.policy.ownClauses.at(ClauseId("own.pets")).text, "As in [](#rules.reach).");
    EXPECT_TRUE(clauseIn(update, "rules.reach")->isRenamed());
    EXPECT_EQ(clauseIn(update, "rules.reach")->outcome, Outcome::Pinned);
    EXPECT_FALSE(update.policy.customWordings.contains(kScope));
}

TEST(PackUpdate, SwapsTheWordingsOfClausesThatSwappedTheirIds)
{
    pack::Pack after = versionOf(1, {{"rules.scope", "Use our tools.\n"}, {"rules.tools", kOld}});
    release(after, 1).clauses = {succession({"rules.scope"}, {"rules.tools"}),
                                 succession({"rules.tools"}, {"rules.scope"})};
    PolicyDocument policy = policyWith(kMine);
    policy.omissions.emplace(kTools, model::Omission{"None.", "Ada", "2026-11-22"});
    const PackUpdate update = updated(policy, kBefore, after);
    EXPECT_EQ(update.policy.customWordings.at(kTools).text, kMine);
    EXPECT_EQ(update.policy.omissions.at(kScope).reason, "None.");
    EXPECT_EQ(update.policy.customWordings.size() + update.policy.omissions.size(), 2U);
    EXPECT_TRUE(update.policy.setAside.empty());
}

TEST(PackUpdate, PutsEditsOfASplitClauseWhereTheirSentencesWent)
{
    const char *before = "One rules. Two rules.\n\nThree rules. Four rules.\n";
    const pack::Pack older = versionOf(0, {{"rules.scope", before}});
    pack::Pack after =
        versionOf(1, {{"rules.scope", "One rules. Two rules.\n"}, {"rules.more", "Three rules. Four rules.\n"}});
    release(after, 1).clauses = {succession({"rules.scope"}, {"rules.scope", "rules.more"})};
    const PackUpdate update =
        updated(policyWith("One rules. Two rules.\n\nThree rules. Number four rules.\n", before), older, after);
    EXPECT_TRUE(update.conflicts.empty());
    EXPECT_FALSE(update.policy.customWordings.contains(kScope));
    EXPECT_EQ(update.policy.customWordings.at(ClauseId("rules.more")).text, "Three rules. Number four rules.\n");
    EXPECT_TRUE(clauseIn(update, "rules.scope")->isSplit());
    EXPECT_EQ(clauseIn(update, "rules.scope")->outcome, Outcome::Merged);
}

TEST(PackUpdate, AsksWhereAnEditGoesOverTheEdgeOfASplit)
{
    const char *before = "One rules. Two rules.\n";
    const pack::Pack older = versionOf(0, {{"rules.scope", before}});
    pack::Pack after = versionOf(1, {{"rules.scope", "One rules.\n", "First"}, {"rules.more", "Two reign.\n"}});
    release(after, 1).clauses = {succession({"rules.scope"}, {"rules.scope", "rules.more"})};
    const PolicyDocument policy = policyWith("One rules. Two governs.\n", before);
    const PackUpdate open = updated(policy, older, after);
    EXPECT_EQ(open.conflicts, (std::vector<MergeConflict>{{.place = "wording:rules.scope",
                                                           .base = before,
                                                           .mine = "One rules. Two governs.\n",
                                                           .theirs = "One rules.\n\nTwo reign.\n",
                                                           .isProse = true}}));
    const PackUpdate mine = updated(policy, older, after, {.otherwise = Take::Mine});
    EXPECT_EQ(mine.policy.customWordings.at(kScope).text, "One rules. Two governs.\n");
    EXPECT_EQ(mine.policy.omissions.at(ClauseId("rules.more")),
              (model::Omission{"Its words stand in \"First\".", "Ada", "2027-02-01"}));
    const PackUpdate theirs = updated(policy, older, after, {.otherwise = Take::Theirs});
    EXPECT_TRUE(theirs.policy.customWordings.empty());
    EXPECT_EQ(theirs.policy.setAside,
              (std::vector<model::SetAside>{
                  {"wording:rules.scope", toJson(policy.customWordings.at(kScope)), "small 1.1.0", "2027-02-01"}}));
}

TEST(PackUpdate, PutsTheEditsOfMergedClausesIntoTheOne)
{
    const pack::Pack older = versionOf(0, {{"rules.scope", "One rules.\n"}, {"rules.tools", "Two rules.\n"}});
    pack::Pack after = versionOf(1, {{"rules.all", "One rules.\n\nTwo rules. Three rules.\n"}});
    release(after, 1).clauses = {succession({"rules.scope", "rules.tools"}, {"rules.all"})};
    PolicyDocument policy = policyWith("Number one rules.\n", "One rules.\n");
    const PackUpdate update = updated(policy, older, after);
    const ClauseId all("rules.all");
    EXPECT_EQ(update.policy.customWordings.at(all).text, "Number one rules.\n\nTwo rules. Three rules.\n");
    EXPECT_TRUE(clauseIn(update, "rules.all")->isMerged());
    policy.omissions.emplace(kScope, model::Omission{"Not one.", "Ada", "2026-11-22"});
    policy.omissions.emplace(kTools, model::Omission{"Not two.", "Bo", "2026-11-23"});
    const PackUpdate left = updated(policy, older, after);
    EXPECT_EQ(left.policy.omissions,
              (std::map<ClauseId, model::Omission>{{all, {"Not one. Not two.", "Ada, Bo", "2026-11-23"}}}));
    EXPECT_EQ(left.policy.customWordings.at(kScope).text, "Number one rules."
                                                          "\n"); // kept, and stands nowhere
}

TEST(PackUpdate, AsksWhatBecomesOfAnAuthorsTextForAWithdrawnClause)
{
    const pack::Pack after = versionOf(1, {{"rules.tools", "Use our tools.\n"}});
    PolicyDocument policy = policyWith(kMine);
    policy.order[SectionId("rules")] = {kScope, kTools};
    const PackUpdate open = updated(policy, kBefore, after);
    EXPECT_EQ(open.conflicts, (std::vector<MergeConflict>{
                                  {.place = "wording:rules.scope", .base = kOld, .mine = kMine, .isProse = true}}));
    const PackUpdate mine = updated(policy, kBefore, after, {.otherwise = Take::Mine});
    const ClauseId own("own.title");
    EXPECT_EQ(mine.policy.ownClauses.at(own), (model::OwnClause{.section = SectionId("rules"),
                                                                .title = "Title",
                                                                .text = kMine,
                                                                .audience = model::OwnAudience::Public,
                                                                .author = "Ada",
                                                                .date = "2026-11-22",
                                                                .was = kScope}));
    EXPECT_EQ(mine.policy.order.at(SectionId("rules")), (model::ClauseOrder{own, kTools}));
    EXPECT_TRUE(mine.policy.customWordings.empty());
    const PackUpdate theirs = updated(policy, kBefore, after, {.otherwise = Take::Theirs});
    EXPECT_EQ(theirs.policy, policy); // its text is kept where it was, and stands nowhere
    EXPECT_EQ(clauseIn(theirs, "rules.scope")->outcome, Outcome::NoPlace);
    const PackUpdate edited =
        updated(policy, kBefore, after, {.choices = {{"wording:rules.scope", std::string("Short.")}}});
    EXPECT_EQ(edited.policy.ownClauses.at(own).text, "Short.");
}

TEST(PackUpdate, WithdrawsWithoutAQuestionWhatNobodyWordedOrSees)
{
    const pack::Pack after = versionOf(1, {{"rules.tools", "Use our tools.\n"}});
    EXPECT_EQ(clauseIn(updated(test::emptyPolicy(), kBefore, after), "rules.scope")->outcome, Outcome::Withdrawn);
    const auto hidden =
        updatedPolicy(policyWith(kMine), composed(kBefore), composed(after), {.standing = std::set<ClauseId>{kTools}});
    EXPECT_TRUE(hidden->conflicts.empty());
    EXPECT_EQ(hidden->policy, policyWith(kMine));
    EXPECT_EQ(clauseIn(*hidden, "rules.scope")->outcome, Outcome::NoPlace);
    PolicyDocument leftOut = policyWith(kMine);
    leftOut.omissions.emplace(kScope, model::Omission{"Not here.", "Ada", "2026-11-22"});
    const PackUpdate update = updated(leftOut, kBefore, after);
    EXPECT_EQ(update.policy, leftOut);
    EXPECT_TRUE(update.conflicts.empty());
}

TEST(PackUpdate, MeetsWhatItKeptWhenAClauseComesBack)
{
    const pack::Pack without = versionOf(1, {{"rules.tools", "Use our tools.\n"}});
    pack::Pack back = versionOf(2, {{"rules.scope", kNew}, {"rules.tools", "Use our tools.\n"}});
    const PackUpdate kept = updated(policyWith(kMine), kBefore, without, {.otherwise = Take::Theirs});
    const PackUpdate update = updated(kept.policy, without, back);
    EXPECT_EQ(update.policy.customWordings.at(kScope).text, kMerged);
}

TEST(PackUpdate, LeavesAPinnedClauseAsItReads)
{
    PolicyDocument policy = test::emptyPolicy();
    policy.pins.emplace(kScope, model::ClausePin{"Ada", "2026-12-01"});
    const PackUpdate update = updated(policy, kBefore, kAfter);
    EXPECT_EQ(update.policy.customWordings.at(kScope),
              (model::CustomWording{kOld, kOld, "1.0.0", "Ada", "2026-12-01"}));
    EXPECT_EQ(clauseIn(update, "rules.scope")->outcome, Outcome::Pinned);
    EXPECT_EQ(clauseIn(update, "rules.scope")->pack, kNew);
    PolicyDocument unpinned = update.policy;
    unpinned.pins.clear();
    const pack::Pack later = versionOf(2, {{"rules.scope", kNew}, {"rules.tools", "Use our tools.\n"}});
    EXPECT_TRUE(updated(unpinned, kAfter, later).policy.customWordings.empty()); // its own words were nobody's
    const PackUpdate own = updated(policy, kBefore, versionOf(1, {{"rules.tools", "Use our tools.\n"}}));
    EXPECT_TRUE(own.conflicts.empty());
    EXPECT_EQ(own.policy.ownClauses.at(ClauseId("own.title")).text, kOld);
}

TEST(PackUpdate, KeepsAClauseLeftOutThatThePacksReworded)
{
    PolicyDocument policy = test::emptyPolicy();
    policy.omissions.emplace(kScope, model::Omission{"Not here.", "Ada", "2026-11-22"});
    const PackUpdate update = updated(policy, kBefore, kAfter);
    EXPECT_EQ(update.policy, policy);
    EXPECT_EQ(clauseIn(update, "rules.scope")->outcome, Outcome::LeftOut);
}

TEST(PackUpdate, FollowsRenamedQuestionsIntoTheAuthorsTexts)
{
    pack::Pack after = versionOf(1, {{"rules.scope", "{{ company }} rules. {{ contacts|length }}\n"}});
    after.sections[0].questions[0].id = QuestionId("company");
    auto node = after.words["en"].questions.extract("org_name");
    node.key() = "company";
    after.words["en"].questions.insert(std::move(node));
    after.document.organisation = QuestionId("company");
    release(after, 1).questions = {succession({"org_name"}, {"company"})};
    const pack::Pack before = versionOf(0, {{"rules.scope", "{{ org_name }} rules. {{ contacts|length }}\n"}});
    PolicyDocument policy =
        policyWith("{{ org_name }} governs. {{ contacts|length }}\n", "{{ org_name }} rules. {{ contacts|length }}\n");
    policy.answers.emplace(QuestionId("org_name"), std::string("Harbour"));
    const PackUpdate update = updated(policy, before, after);
    EXPECT_TRUE(update.conflicts.empty());
    EXPECT_EQ(update.policy.customWordings.at(kScope).text, "{{ company }} governs. {{ contacts|length }}\n");
    EXPECT_EQ(update.policy.answers,
              (std::map<QuestionId, model::Answer>{{QuestionId("company"), std::string("Harbour")}}));
    ASSERT_EQ(update.questions.size(), 1U);
    EXPECT_EQ(update.questions[0].kind, QuestionUpdate::Kind::Renamed);
    EXPECT_EQ(update.questions[0].answer, QuestionUpdate::Fate::Carried);
}

TEST(PackUpdate, TellsOfNamesThatTheNewPacksDoNotHave)
{
    pack::Pack after = versionOf(1, {{"rules.scope", kNew}});
    std::erase_if(after.sections[1].questions,
                  [](const pack::Question &question) { return question.id == QuestionId("principles"); });
    const pack::Pack before = versionOf(0, {{"rules.scope", kOld}});
    PolicyDocument policy =
        policyWith("Staff answer within a day. Nobody answers at night. Ask {{ principles }} first.\n");
    policy.answers.emplace(QuestionId("principles"), std::string("Be honest."));
    const PackUpdate update = updated(policy, before, after);
    EXPECT_EQ(clauseIn(update, "rules.scope")->lostNames, std::vector<std::string>{"principles"});
    EXPECT_EQ(update.policy.answers, policy.answers); // kept
    ASSERT_EQ(update.questions.size(), 1U);
    EXPECT_EQ(update.questions[0].kind, QuestionUpdate::Kind::Withdrawn);
    EXPECT_EQ(update.questions[0].answer, QuestionUpdate::Fate::Kept);
}

// A text that would make the document fail never gets into it without a decision.
TEST(PackUpdate, AsksWhereATextDoesNotFitTheNewQuestions)
{
    pack::Pack after = versionOf(1, {{"rules.scope", kOld}});
    after.sections[1].questions.back() = {.id = QuestionId("contacts")}; // a text now
    after.derived = {};
    const pack::Pack before = versionOf(0, {{"rules.scope", kOld}});
    const char *mine = "{% for row in contacts %}\n{{ row.phone }}\n{% endfor %}\n";
    const PackUpdate open = updated(policyWith(mine), before, after);
    EXPECT_EQ(open.conflicts,
              (std::vector<MergeConflict>{
                  {.place = "wording:rules.scope", .base = kOld, .mine = mine, .theirs = kOld, .isProse = true}}));
    EXPECT_TRUE(open.policy.customWordings.empty());
    const auto refused =
        updatedPolicy(policyWith(mine), composed(before), composed(after), {.decisions = {.otherwise = Take::Mine}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::UpdateTextUnfit);
    EXPECT_EQ(refused.error().subject, "rules.scope");
    const PackUpdate theirs = updated(policyWith(mine), before, after, {.otherwise = Take::Theirs});
    ASSERT_EQ(theirs.policy.setAside.size(), 1U);
    EXPECT_EQ(theirs.policy.setAside[0].place, "wording:rules.scope");
}

TEST(PackUpdate, KeepsOwnClausesWhoseSectionIsGone)
{
    const pack::Pack before = versionOf(0, {{"rules.scope", kOld}, {"extra.one", "One.\n"}});
    const pack::Pack after = versionOf(1, {{"rules.scope", kOld}});
    PolicyDocument policy = test::emptyPolicy();
    policy.ownClauses.emplace(ClauseId("own.pets"), model::OwnClause{SectionId("extra"), "Pets", "No pets."});
    const PackUpdate update = updated(policy, before, after);
    EXPECT_EQ(update.policy, policy);
    EXPECT_EQ(clauseIn(update, "own.pets")->outcome, Outcome::NoPlace);
}

TEST(PackUpdate, FollowsARenamedSectionWithEverythingInIt)
{
    const pack::Pack before = versionOf(0, {{"law.images", "Ask first.\n"}, {"law.music", "Pay.\n"}});
    pack::Pack after = versionOf(1, {{"legal.images", "Ask first.\n"}, {"legal.music", "Pay.\n"}});
    release(after, 1).sections = {succession({"law"}, {"legal"})};
    PolicyDocument policy = test::emptyPolicy();
    policy.customWordings.emplace(ClauseId("law.images"), worded("Ask first.\n", "Always ask first.\n"));
    policy.ownClauses.emplace(ClauseId("own.pets"), model::OwnClause{SectionId("law"), "Pets", "No pets."});
    policy.order[SectionId("law")] = {ClauseId("law.music"), ClauseId("own.pets")};
    const PackUpdate update = updated(policy, before, after);
    EXPECT_EQ(update.policy.customWordings.at(ClauseId("legal.images")).text, "Always ask first.\n");
    EXPECT_EQ(update.policy.ownClauses.at(ClauseId("own.pets")).section, SectionId("legal"));
    EXPECT_EQ(update.policy.order, (std::map<SectionId, model::ClauseOrder>{
                                       {SectionId("legal"), {ClauseId("legal.music"), ClauseId("own.pets")}}}));
    EXPECT_TRUE(update.conflicts.empty());
}

TEST(PackUpdate, GoesOverSeveralReleasesAtOnce)
{
    pack::Pack after = versionOf(3, {{"rules.end", kNew}});
    release(after, 1).clauses = {succession({"rules.scope"}, {"rules.middle"})};
    release(after, 2).clauses = {succession({"rules.middle", "rules.tools"}, {"rules.both"})};
    release(after, 3).clauses = {succession({"rules.both"}, {"rules.end"})};
    const PackUpdate update = updated(policyWith(kMine), kBefore, after, {.otherwise = Take::Mine});
    ASSERT_NE(clauseIn(update, "rules.end"), nullptr);
    EXPECT_EQ(clauseIn(update, "rules.end")->before, (std::vector<ClauseId>{kScope, kTools}));
    EXPECT_EQ(update.releases.size(), 3U);
    EXPECT_EQ(update.releases.front().release.summary, "Version 3");
}

} // namespace
} // namespace policywright::update
