// SPDX-License-Identifier: Apache-2.0
#include "core/session/ReviewEvents.h"

#include "core/session/ReviewDecisions.h"
#include "core/session/SuggestedText.h"
#include "tests/support/SequentialIdSource.h"
#include "tests/support/SmallPolicy.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using annotate::EventKind;

const annotate::Author kAnna{"Anna", ""};
const annotate::Author kBen{"Ben", ""};
const std::string kWhen = "2026-11-22T09:00:00Z";

model::CustomWording wording(const std::string &text)
{
    return {text, "", "1.0.0", "Ben", "2026-11-22"};
}

class ReviewEventsTest : public ::testing::Test {
protected:
    // Its id.
    std::string suggest(const std::string &quote, const std::string &words, const ClauseId &clause)
    {
        const auto added = addRemark(review,
                                     {.kind = EventKind::Suggestion,
                                      .clause = clause,
                                      .quote = quote,
                                      .replacement = words,
                                      .author = kAnna,
                                      .created = kWhen},
                                     assembler.assemble(policy.bundle.policy, view).value(), ids);
        return added ? added->id : describe(added.error());
    }

    ResultWithErrors<Change> accepted(const std::string &id)
    {
        return acceptedSuggestion(review, id, policy, view, assembler, today);
    }

    Date today = *Date::fromIso("2026-11-22");
    PolicyFile policy = test::policyFileWith(test::answeredPolicy());
    ViewId view{"internal"};
    assembly::Assembler assembler = *assembly::Assembler::create(policy.packs, today);
    annotate::ReviewFile review{policy.bundle.policy.id};
    testing::SequentialIdSource ids;
    ClauseId reviewClause{"rules.review"};
};

TEST_F(ReviewEventsTest, MakeAWordingOfASuggestion)
{
    const auto change = accepted(suggest("We review", "All of us review", reviewClause));
    ASSERT_TRUE(change) << describe(change.error().front());
    const auto *wording = std::get_if<SetWording>(&*change);
    ASSERT_NE(wording, nullptr);
    EXPECT_EQ(wording->clause, reviewClause);
    EXPECT_EQ(wording->wording.author, "Anna");
    EXPECT_TRUE(wording->wording.text.starts_with("{% if audience == 'internal' %}All of us review this every"))
        << "the words of the other branch stay: " << wording->wording.text;
    EXPECT_TRUE(wording->wording.text.contains("{% else %}We review this regularly."));
}

TEST_F(ReviewEventsTest, ShowTheTextWithAllSuggestionsInIt)
{
    suggest("We review", "All of us review", reviewClause);
    suggest("use", "pay for", ClauseId("rules.tools"));
    suggest("honest", "kind", ClauseId("rules.principles")); // these words are an answer's
    const annotate::ReviewFile before = review;
    const auto read = suggestedText(review, policy, view, assembler, today);
    ASSERT_TRUE(read) << describe(read.error().front());
    std::string text;
    for (const annotate::ReviewedClause &clause : annotate::reviewedText(read->document))
        text += clause.text + '\n';
    EXPECT_TRUE(text.contains("All of us review this every")) << text;
    EXPECT_TRUE(text.contains("We pay for Vaultkeeper 9.")) << text;
    EXPECT_TRUE(text.contains("Be honest.")) << text;
    EXPECT_EQ(read->taken, 2);
    EXPECT_EQ(read->left, 1);
    EXPECT_EQ(review, before);
    EXPECT_TRUE(policy.bundle.policy.customWordings.empty()) << "nothing is changed by looking";
}

TEST_F(ReviewEventsTest, TakeOneOfTwoSuggestionsForTheSameWords)
{
    suggest("We review", "All of us review", reviewClause);
    suggest("We review this", "Nobody reviews this", reviewClause);
    const auto read = suggestedText(review, policy, view, assembler, today);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->taken, 1) << "the first of the text";
    EXPECT_EQ(read->left, 1);
    const annotate::ReviewedText text = annotate::reviewedText(read->document);
    const auto clause = std::ranges::find(text, reviewClause, &annotate::ReviewedClause::id);
    EXPECT_TRUE(clause->text.contains("All of us review this every")) << clause->text;
}

TEST_F(ReviewEventsTest, MakeATextOfAnOwnClauseOfASuggestion)
{
    const ClauseId own("own.extra");
    policy.bundle.policy.ownClauses.emplace(
        own,
        model::OwnClause{.section = SectionId("rules"), .title = "Extra", .text = "Ask first.\n", .author = "Ben"});
    const auto change = accepted(suggest("first", "us first", own));
    ASSERT_TRUE(change) << describe(change.error().front());
    const auto *clause = std::get_if<SetOwnClause>(&*change);
    ASSERT_NE(clause, nullptr);
    EXPECT_EQ(clause->own.text, "Ask us first.\n");
    EXPECT_EQ(clause->own.author, "Anna");
    EXPECT_EQ(clause->own.title, "Extra");
}

TEST_F(ReviewEventsTest, MakeNothingOfASuggestionThatIsNotMechanical)
{
    const std::string id = suggest("We review", "{{ org_name }} reviews", reviewClause);
    EXPECT_EQ(accepted(id).error(), (Errors{{ErrorCode::SuggestionNotMechanical, id, "rules.review"}}));
}

TEST_F(ReviewEventsTest, MakeNothingOfASuggestionWhoseWordsAreGone)
{
    const std::string id = suggest("We review", "All review", reviewClause);
    policy.bundle.policy.customWordings[reviewClause] = wording("Nothing is left.\n");
    EXPECT_EQ(accepted(id).error(), (Errors{{ErrorCode::SuggestionUnplaced, id, "rules.review"}}));
}

TEST_F(ReviewEventsTest, MakeNothingOfASuggestionThatWasTamperedWith)
{
    const std::string id = suggest("We review", "All review", reviewClause);
    annotate::Event forged = review.events().front();
    forged.body = "Do it!";
    review.add(sealed(forged));
    EXPECT_EQ(accepted(id).error(), (Errors{{ErrorCode::RemarkTampered, id}}));
    EXPECT_EQ(addEvent(review, {EventKind::Reply, id, kBen, kWhen, "Yes."}, ids).error(),
              (Error{ErrorCode::RemarkTampered, id}));
}

TEST_F(ReviewEventsTest, LeaveTheReviewAsItIsWhereTheyAreRefused)
{
    const std::string id = suggest("We review", "All review", reviewClause);
    const annotate::ReviewFile before = review;
    EXPECT_EQ(addEvent(review, {EventKind::Edit, id, kBen, kWhen, "x"}, ids).error(),
              (Error{ErrorCode::RemarkOfSomebodyElse, id, "Anna"}));
    EXPECT_EQ(addEvent(review, {EventKind::Reply, "x", kBen, kWhen, "x"}, ids).error(),
              (Error{ErrorCode::UnknownRemark, "x"}));
    EXPECT_EQ(review, before);
}

TEST_F(ReviewEventsTest, DecisionsShowWhatChangedInEachDocument)
{
    const NewDecision decision{
        .section = "rules", .views = {ViewId("internal"), ViewId("public")}, .author = kAnna, .created = kWhen};
    ASSERT_TRUE(addDecision(review, decision, policy, assembler, ids));
    policy.bundle.policy.customWordings[reviewClause] = wording("We look at this again.\n");
    const auto judged = judgedDecisions(review, policy, assembler);
    ASSERT_TRUE(judged);
    ASSERT_EQ(judged->size(), 1U);
    EXPECT_TRUE(judged->front().isVoid);
    EXPECT_FALSE(judged->front().holds());
    ASSERT_EQ(judged->front().changes.size(), 2U);
    EXPECT_EQ(judged->front().changes[1],
              (ChangedClause{"public", reviewClause, ChangedClause::Kind::Reworded, "Review\nWe review this regularly.",
                             "Review\nWe look at this again."}));
}

TEST_F(ReviewEventsTest, DecisionsOnAClauseThatIsLeftOutAreVoid)
{
    ASSERT_TRUE(addDecision(review, {.section = "rules", .views = {view}, .author = kAnna, .created = kWhen}, policy,
                            assembler, ids));
    policy.bundle.policy.omissions[reviewClause] = model::Omission{"Elsewhere.", "Ben", "2026-11-22"};
    const auto judged = judgedDecisions(review, policy, assembler);
    ASSERT_TRUE(judged);
    EXPECT_TRUE(judged->front().isVoid);
    EXPECT_EQ(judged->front().changes.front().kind, ChangedClause::Kind::Removed);
}

// A decision on nothing, or on words that nobody has, was made by hand.
TEST_F(ReviewEventsTest, DecisionsOnWhatIsNotThereNeverHold)
{
    review.add(annotate::sealed(
        {.id = ids.newUuid(),
         .author = kAnna,
         .created = kWhen,
         .lamport = 1,
         .kind = EventKind::Decision,
         .decision = annotate::Decision{.section = "nothing",
                                        .texts = {{"internal", std::string(64, '0'), std::string(64, '0')}}}}));
    const auto judged = judgedDecisions(review, policy, assembler);
    ASSERT_TRUE(judged);
    EXPECT_TRUE(judged->front().isVoid);
    EXPECT_FALSE(judged->front().isTextKnown);
}

} // namespace
} // namespace policywright::session
