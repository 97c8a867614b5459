// SPDX-License-Identifier: Apache-2.0
#include "core/session/PolicyUpdate.h"

#include "core/pack/PackReader.h"
#include "core/session/EditingSession.h"
#include "core/session/PolicyReview.h"
#include "core/session/Revisions.h"
#include "tests/support/FixedClock.h"
#include "tests/support/LaterPack.h"
#include "tests/support/SequentialIdSource.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using State = PolicyUpdate::State;
using update::ClauseUpdate;

const ClauseId kEscalate("security.escalate");
const ClauseId kPurpose("setup.purpose");
constexpr const char *kPackText = "Tell {{ keeper }}.";
constexpr const char *kMine = "Tell {{ keeper }}. Tell them at once.";
constexpr const char *kLaterText = "Call {{ keeper }}.";

class PolicyUpdateTest : public ::testing::Test {
protected:
    PolicyUpdateTest()
    {
        test::putMinimalPack(files, "packs");
        policy = newPolicy("minimal.policy", {*pack::readPack(files, "packs/minimal")}, "en", ids).value();
        policy.bundle.policy.answers = {
            {QuestionId("org_name"), std::string("Harbour")},
            {QuestionId("keeper"), model::Person{.name = "Ada", .title = "Head"}},
            {QuestionId("purpose"), std::string("To be clear.")},
        };
        policy.bundle.policy.customWordings.emplace(
            kEscalate, model::CustomWording{kMine, kPackText, "1.0.0", "Ada", "2026-11-22"});
    }

    void makeLater(const std::string &version = "1.1.0", const std::string &text = kLaterText)
    {
        test::makeVersion(files, "packs", version, {{"security/en.md", kPackText, text}});
    }

    ResultWithErrors<PolicyUpdate> prepared(const compare::MergeDecisions &decisions = {}) const
    {
        return preparedUpdate(policy, files, "packs", decisions, "choices.json", today);
    }
    Result<> take() { return takeUpdate(policy, prepared().value(), {.when = "2027-02-01T09:00:00Z", .by = "Ben"}); }

    std::string bytes() const { return bundle::writeBundle(policy.bundle, policy.path).value(); }

    policywright::testing::MemoryFileSystem files;
    policywright::testing::SequentialIdSource ids;
    Date today = *Date::fromIso("2027-02-01");
    PolicyFile policy;
};

TEST_F(PolicyUpdateTest, IsUpToDateWithTheSameVersion)
{
    const auto update = prepared();
    ASSERT_TRUE(update);
    EXPECT_EQ(update->state, State::UpToDate);
    EXPECT_EQ(update->versions, (std::vector<PackVersion>{{PackId("minimal"), Version(1, 0, 0), Version(1, 0, 0)}}));
    EXPECT_FALSE(update->changes);
}

TEST_F(PolicyUpdateTest, BringsThePolicyToTheNewerPackWithItsAuthorsWords)
{
    test::makeVersion(files, "packs", "1.1.0",
                      {{"security/en.md", kPackText, "Tell {{ keeper }}. Or tell the board."},
                       {"setup/en.md", "and it trusts you", "and it trusts everybody"}},
                      "    sources: [std-passwords]\n", "The board can be told.");
    const auto update = prepared();
    ASSERT_TRUE(update) << describe(update.error().front());
    EXPECT_EQ(update->state, State::Conflicts) << "both added a sentence in one place";
    const auto decided = prepared({.otherwise = compare::Take::Both});
    ASSERT_EQ(decided->state, State::Ready);
    EXPECT_EQ(decided->changes->releases.front().release.summary, "The board can be told.");
    ASSERT_TRUE(takeUpdate(policy, *decided, {}));
    EXPECT_EQ(policy.bundle.policy.packs.front().version, Version(1, 1, 0));
    EXPECT_EQ(policy.packs->packs().front().version, Version(1, 1, 0));
    EXPECT_EQ(policy.bundle.policy.customWordings.at(kEscalate).text,
              "Tell {{ keeper }}. Tell them at once. Or tell the board.");
    const auto again = bundle::readBundle(bytes(), policy.path);
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, policy.bundle) << "its pins fit its packs";
    EXPECT_EQ(prepared()->state, State::UpToDate);
}

TEST_F(PolicyUpdateTest, ShowsTheAuthorsOwnDocumentsBeforeAnythingChanges)
{
    policy.bundle.policy.customWordings.clear();
    makeLater();
    const std::string before = bytes();
    const auto update = prepared();
    ASSERT_TRUE(update);
    ASSERT_FALSE(update->preview.views.empty());
    EXPECT_EQ(update->preview.views.front(),
              (PreviewedView{ViewId("internal"),
                             "Social media policy",
                             {{kEscalate, "Escalation", "Tell Ada (Head).", "Call Ada (Head)."}}}));
    EXPECT_TRUE(update->preview.newlyMissing.empty());
    EXPECT_EQ(bytes(), before);
}

TEST_F(PolicyUpdateTest, ShowsACrossReferenceAsTheTitleOfItsClause)
{
    policy.bundle.policy.customWordings.clear();
    makeLater("1.1.0", "Call {{ keeper }}, as [](#setup.purpose) says.");
    const auto update = prepared();
    ASSERT_TRUE(update);
    ASSERT_FALSE(update->preview.views.empty());
    EXPECT_EQ(update->preview.views.front().clauses.front().now, "Call Ada (Head), as Purpose says.");
}

TEST_F(PolicyUpdateTest, NamesTheAnswersThatTheNewerPackAsksFor)
{
    test::makeVersion(
        files, "packs", "1.1.0",
        {{"security/section.yaml", "questions:\n", "questions:\n  - id: deputy\n    type: person\n    required: yes\n"},
         {"security/en.md", "## question keeper", "## question deputy\n\nWho stands in?\n\n## question keeper"},
         {"security/en.md", kPackText, "Tell {{ keeper }} or {{ deputy }}."}});
    const auto update = prepared({.otherwise = compare::Take::Mine});
    ASSERT_TRUE(update) << describe(update.error().front());
    ASSERT_EQ(update->preview.newlyMissing.size(), 1U);
    EXPECT_EQ(update->preview.newlyMissing.front().question, QuestionId("deputy"));
    ASSERT_EQ(update->changes->questions.size(), 1U);
    EXPECT_TRUE(update->changes->questions.front().needsAnswer);
}

TEST_F(PolicyUpdateTest, FollowsARenamedClauseInThePreview)
{
    test::makeVersion(files, "packs", "1.1.0",
                      {{"security/section.yaml", "id: escalate", "id: tell"},
                       {"security/en.md", "## clause escalate", "## clause tell"},
                       {"profiles.yaml", "security.escalate", "security.tell"},
                       {"views.yaml", "security.escalate", "security.tell"}},
                      "    clauses:\n      - {renamed: security.escalate, to: security.tell}\n");
    const auto update = prepared();
    ASSERT_TRUE(update) << describe(update.error().front());
    EXPECT_TRUE(update->preview.views.empty()) << "nobody reads anything else";
    EXPECT_TRUE(update->changes->clauses.front().isRenamed());
}

TEST_F(PolicyUpdateTest, KeepsTheStatesBeforeAndAfterWhereThePolicyHasRevisions)
{
    policy.bundle.policy.customWordings.clear();
    ASSERT_TRUE(addRevision(policy, {.when = "2026-12-01T09:00:00Z", .by = "Ada", .why = "First"}));
    policy.bundle.policy.answers.emplace(QuestionId("document_public"), true);
    const bundle::PolicyBundle before = policy.bundle;
    makeLater();
    ASSERT_TRUE(take());
    const auto log = revisionsIn(policy);
    std::vector<std::string> reasons;
    for (const history::Revision &revision : log->revisions())
        reasons.push_back(revision.note.why);
    EXPECT_EQ(reasons, (std::vector<std::string>{"First", "As it was before an update of the packs",
                                                 "Packs updated: minimal 1.0.0 to 1.1.0"}));
    EXPECT_EQ(verifiedRevisions(policy), 3U);
    const auto then = policyAt(policy.bundle, *log, log->revisions()[1]);
    ASSERT_TRUE(then);
    EXPECT_EQ(then->policy, before.policy);
    EXPECT_EQ(then->packs, before.packs) << "the earlier pack is still in the file";
}

TEST_F(PolicyUpdateTest, StartsNoHistoryWhereThereIsNone)
{
    policy.bundle.policy.customWordings.clear();
    makeLater();
    ASSERT_TRUE(take());
    EXPECT_FALSE(policy.bundle.history);
    EXPECT_TRUE(policy.bundle.historyParts.empty());
}

TEST_F(PolicyUpdateTest, NeverGoesBack)
{
    makeLater("1.1.0");
    policy.bundle.policy.customWordings.clear();
    ASSERT_TRUE(take());
    test::putMinimalPack(files, "packs");
    const auto update = prepared();
    ASSERT_FALSE(update);
    EXPECT_EQ(update.error(),
              (Errors{{ErrorCode::PackOlderThanPolicy, "minimal.policy", "minimal 1.1.0; the folder has 1.0.0"}}));
    EXPECT_EQ(describe(update.error().front()),
              "minimal.policy was written with a newer version of a template pack (minimal 1.1.0; the folder has "
              "1.0.0); nothing was changed, since going back would lose what the newer one brought.");
}

TEST_F(PolicyUpdateTest, RefusesAFolderWithoutItsPacks)
{
    EXPECT_EQ(preparedUpdate(policy, files, "elsewhere", {}, "", today).error(),
              (Errors{{ErrorCode::NoPacksForPolicy, "minimal.policy", "elsewhere"}}));
}

TEST_F(PolicyUpdateTest, SaysWhatIsWrongWithTheNewerPack)
{
    test::makeVersion(files, "packs", "1.1.0", {{"security/en.md", kPackText, "Tell {{ keepr }}."}});
    const auto update = prepared();
    ASSERT_FALSE(update);
    EXPECT_EQ(update.error().front().code, ErrorCode::TemplateUnknownName);
}

// -- in an editing session

class UpdatingSessionTest : public PolicyUpdateTest {
protected:
    EditingSession opened()
    {
        EXPECT_TRUE(savePolicy(files, policy));
        auto session = EditingSession::open(policy.path, surroundings);
        EXPECT_TRUE(session);
        return *std::move(session);
    }
    PolicyUpdate updateOf(const EditingSession &session) const
    {
        return preparedUpdate(session.file(), files, "packs", {.otherwise = compare::Take::Mine}, "", today).value();
    }

    policywright::testing::FixedClock clock{std::chrono::sys_days(std::chrono::year(2027) / 2 / 1)};
    PackCache packs;
    Surroundings surroundings{files, clock, ids, packs, "/data/recovery"};
};

TEST_F(UpdatingSessionTest, IsOneStepThatCanBeUndone)
{
    EditingSession session = opened();
    makeLater();
    const model::PolicyDocument before = session.policy();
    ASSERT_TRUE(session.updatePacks(updateOf(session), {}));
    EXPECT_EQ(session.packsState(), 1U);
    EXPECT_EQ(session.packs().packs().front().version, Version(1, 1, 0));
    const model::PolicyDocument after = session.policy();
    EXPECT_NE(after, before);
    ASSERT_TRUE(session.undo());
    EXPECT_EQ(session.policy(), before);
    EXPECT_EQ(session.packs().packs().front().version, Version(1, 0, 0));
    EXPECT_FALSE(session.isModified());
    ASSERT_TRUE(session.redo());
    EXPECT_EQ(session.policy(), after);
    EXPECT_EQ(session.packsState(), 3U);
    EXPECT_EQ(session.undo().has_value() && session.undo().has_value(), false) << "it was one step";
}

TEST_F(UpdatingSessionTest, IsSavedWithItsPacks)
{
    EditingSession session = opened();
    makeLater();
    ASSERT_TRUE(session.updatePacks(updateOf(session), {}));
    ASSERT_TRUE(session.save());
    PackCache other;
    const auto saved = openPolicy(files, policy.path, other);
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->bundle.policy, session.policy());
    EXPECT_EQ(saved->packs->packs().front().version, Version(1, 1, 0));
}

TEST_F(UpdatingSessionTest, ComesBackFromTheJournal)
{
    model::PolicyDocument after = policy.bundle.policy;
    {
        EditingSession session = opened();
        makeLater();
        ASSERT_TRUE(session.updatePacks(updateOf(session), {}));
        ASSERT_TRUE(session.perform(SetAnswer{QuestionId("org_name"), std::string("Haven")}));
        ASSERT_TRUE(session.flush());
        after = session.policy();
    }
    const auto journals = listJournals(files, "/data/recovery");
    ASSERT_EQ(journals->journals.size(), 1U);
    auto recovered = EditingSession::recover(journals->journals.front().file, surroundings);
    ASSERT_TRUE(recovered);
    EXPECT_EQ(recovered->session.policy(), after);
    EXPECT_EQ(recovered->session.packs().packs().front().version, Version(1, 1, 0));
}

TEST_F(UpdatingSessionTest, KeepsRevisionsThatStayWhenItIsUndone)
{
    ASSERT_TRUE(addRevision(policy, {.when = "2026-12-01T09:00:00Z", .why = "First"}));
    EditingSession session = opened();
    makeLater();
    ASSERT_TRUE(session.updatePacks(updateOf(session), {.when = "2027-02-01T09:00:00Z"}));
    EXPECT_EQ(verifiedRevisions(session.file()), 2U);
    session.undo();
    EXPECT_EQ(verifiedRevisions(session.file()), 2U);
}

// -- remarks

TEST_F(PolicyUpdateTest, RemarksFollowARenamedClause)
{
    auto assembler = assembly::Assembler::create(policy.packs, today);
    const auto document = assembler->assemble(policy.bundle.policy, ViewId("internal"));
    annotate::ReviewFile review(policy.bundle.policy.id);
    ASSERT_TRUE(addRemark(review,
                          {.clause = kEscalate,
                           .quote = "at once",
                           .body = "When?",
                           .author = {"Bo", ""},
                           .created = "2027-01-01T09:00:00Z"},
                          *document, ids));
    test::makeVersion(files, "packs", "1.1.0",
                      {{"security/section.yaml", "id: escalate", "id: tell"},
                       {"security/en.md", "## clause escalate", "## clause tell"},
                       {"profiles.yaml", "security.escalate", "security.tell"},
                       {"views.yaml", "security.escalate", "security.tell"}},
                      "    clauses:\n      - {renamed: security.escalate, to: security.tell}\n");
    ASSERT_TRUE(take());
    auto later = assembly::Assembler::create(policy.packs, today);
    const auto placed = placedThreads(review, policy, ViewId("internal"), *later);
    ASSERT_TRUE(placed);
    ASSERT_EQ(placed->size(), 1U);
    EXPECT_EQ(placed->front().placement.state, annotate::Placement::State::Exact);
    EXPECT_EQ(placed->front().placement.clause, ClauseId("security.tell"));
    EXPECT_EQ(placed->front().words, "at once");
}

} // namespace
} // namespace policywright::session
