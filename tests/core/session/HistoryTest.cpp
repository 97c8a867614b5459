// SPDX-License-Identifier: Apache-2.0
#include "core/session/History.h"

#include "tests/core/session/EveryChange.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using test::answer;

// A history with the policy that it is about.
class HistoryTest : public ::testing::Test {
protected:
    void perform(const Change &change, Entry entry = Entry::Whole)
    {
        history.add(change, apply(change, policy), entry);
    }
    void type(const char *question, std::string text) { perform(answer(question, std::move(text)), Entry::Typing); }
    bool undo() { return applied(history.undo()); }
    bool redo() { return applied(history.redo()); }
    std::string answerTo(const char *question) const
    {
        const auto found = policy.answers.find(QuestionId(question));
        return found == policy.answers.end() ? "(none)" : std::get<std::string>(found->second);
    }

    model::PolicyDocument policy = test::emptyPolicy();
    History history;

private:
    bool applied(const std::optional<Change> &change)
    {
        if (change)
            apply(*change, policy);
        return change.has_value();
    }
};

TEST_F(HistoryTest, HasNothingToUndoAtFirst)
{
    EXPECT_FALSE(undo());
    EXPECT_FALSE(redo());
    EXPECT_EQ(history.nextUndo(), std::nullopt);
    EXPECT_EQ(history.nextRedo(), std::nullopt);
    EXPECT_FALSE(history.isModified());
}

TEST_F(HistoryTest, UndoesEveryKindOfChangeAndDoesItAgain)
{
    std::vector<model::PolicyDocument> states{policy};
    for (const Change &change : test::everyChange()) {
        perform(change);
        states.push_back(policy);
    }
    for (std::size_t i = states.size() - 1; i > 0; --i) {
        EXPECT_EQ(policy, states[i]);
        ASSERT_TRUE(undo());
    }
    EXPECT_EQ(policy, states[0]);
    EXPECT_FALSE(undo());
    for (std::size_t i = 1; i < states.size(); ++i) {
        ASSERT_TRUE(redo());
        EXPECT_EQ(policy, states[i]);
    }
    EXPECT_FALSE(redo());
}

TEST_F(HistoryTest, NamesTheStepsForTheMenu)
{
    perform(answer("org_name", std::string("A")));
    perform(LeaveOut{ClauseId("rules.scope"), test::omission("x")});
    perform(SetTheme{{"#112233", ""}});
    EXPECT_EQ(history.nextUndo(), (StepName{ChangeKind::SetTheme, ""}));
    undo();
    EXPECT_EQ(history.nextUndo(), (StepName{ChangeKind::LeaveOut, "rules.scope"}));
    EXPECT_EQ(history.nextRedo(), (StepName{ChangeKind::SetTheme, ""}));
    undo();
    EXPECT_EQ(history.nextUndo(), (StepName{ChangeKind::SetAnswer, "org_name"}));
}

TEST_F(HistoryTest, MergesTypingIntoOnePlaceIntoOneStep)
{
    for (const char *text : {"H", "Ha", "Har"})
        type("org_name", text);
    EXPECT_EQ(answerTo("org_name"), "Har");
    ASSERT_TRUE(undo());
    EXPECT_EQ(answerTo("org_name"), "(none)");
    EXPECT_FALSE(undo());
    ASSERT_TRUE(redo());
    EXPECT_EQ(answerTo("org_name"), "Har");
}

TEST_F(HistoryTest, MergesTypingIntoAWordingAndIntoTheThemeAsWell)
{
    perform(SetWording{ClauseId("rules.scope"), test::wording("a")}, Entry::Typing);
    perform(SetWording{ClauseId("rules.scope"), test::wording("ab")}, Entry::Typing);
    perform(SetTheme{{"#111111", ""}}, Entry::Typing);
    perform(SetTheme{{"#222222", ""}}, Entry::Typing);
    undo();
    undo();
    EXPECT_EQ(policy, test::emptyPolicy());
    EXPECT_FALSE(undo());
}

TEST_F(HistoryTest, MergesTypingIntoAClauseOfTheAuthorsOwn)
{
    const ClauseId id("own.visitors");
    perform(SetOwnClause{id, test::ownClause("We")});
    perform(SetOwnClause{id, test::ownClause("We a")}, Entry::Typing);
    perform(SetOwnClause{id, test::ownClause("We ask")}, Entry::Typing);
    EXPECT_EQ(history.nextUndo(), (StepName{ChangeKind::SetOwnClause, "own.visitors"}));
    undo();
    EXPECT_EQ(policy.ownClauses.at(id).text, "We");
    undo();
    EXPECT_EQ(policy, test::emptyPolicy());
}

TEST_F(HistoryTest, MergesEmptyingAPlaceWithTheTypingInIt)
{
    perform(answer("org_name", std::string("Old")));
    type("org_name", "Ol");
    perform(ClearAnswer{QuestionId("org_name")}, Entry::Typing);
    EXPECT_EQ(history.nextUndo(), (StepName{ChangeKind::ClearAnswer, "org_name"}));
    undo();
    EXPECT_EQ(answerTo("org_name"), "Old");
}

TEST_F(HistoryTest, BeginsAStepWhereSomethingElseWasDoneInBetween)
{
    type("org_name", "A");
    type("version", "2");
    type("org_name", "AB");
    undo();
    EXPECT_EQ(answerTo("org_name"), "A");
    EXPECT_EQ(answerTo("version"), "2");
}

TEST_F(HistoryTest, BeginsAStepForAnotherThingOfTheSameName)
{
    perform(SetWording{ClauseId("rules.scope"), test::wording("a")}, Entry::Typing);
    perform(LeaveOut{ClauseId("rules.scope"), test::omission("x")}, Entry::Typing);
    undo();
    EXPECT_TRUE(policy.customWordings.contains(ClauseId("rules.scope")));
    EXPECT_TRUE(policy.omissions.empty());
}

TEST_F(HistoryTest, BeginsAStepWhereTheCallerEndedTheOneBefore)
{
    type("org_name", "A");
    history.endStep();
    type("org_name", "AB");
    undo();
    EXPECT_EQ(answerTo("org_name"), "A");
}

TEST_F(HistoryTest, NeverMergesWhatIsNotTyped)
{
    perform(answer("org_name", std::string("A")));
    type("org_name", "AB");
    perform(answer("org_name", std::string("ABC")));
    type("org_name", "ABCD");
    for (const char *before : {"ABC", "AB", "A", "(none)"}) {
        ASSERT_TRUE(undo());
        EXPECT_EQ(answerTo("org_name"), before);
    }
}

TEST_F(HistoryTest, DoesNotMergeIntoAStepThatWasUndoneAndDoneAgain)
{
    type("org_name", "A");
    undo();
    redo();
    type("org_name", "AB");
    undo();
    EXPECT_EQ(answerTo("org_name"), "A");
}

TEST_F(HistoryTest, ForgetsAStepOfTypingThatCameBackToWhereItBegan)
{
    perform(answer("org_name", std::string("A")));
    history.markSaved();
    type("org_name", "AB");
    EXPECT_TRUE(history.isModified());
    type("org_name", "A");
    EXPECT_FALSE(history.isModified());
    undo();
    EXPECT_EQ(answerTo("org_name"), "(none)");
}

TEST_F(HistoryTest, ForgetsWhatWasUndoneWhereSomethingElseIsDone)
{
    type("org_name", "A");
    undo();
    type("org_name", "B");
    EXPECT_EQ(history.nextRedo(), std::nullopt);
    EXPECT_FALSE(redo());
    undo();
    EXPECT_EQ(answerTo("org_name"), "(none)");
}

TEST_F(HistoryTest, KnowsWhetherTheFileHoldsThePolicy)
{
    perform(answer("org_name", std::string("A")));
    EXPECT_TRUE(history.isModified());
    history.markSaved();
    EXPECT_FALSE(history.isModified());
    perform(answer("org_name", std::string("B")));
    EXPECT_TRUE(history.isModified());
    undo();
    EXPECT_FALSE(history.isModified());
    undo();
    EXPECT_TRUE(history.isModified()) << "undone beyond the save";
    redo();
    EXPECT_FALSE(history.isModified());
}

TEST_F(HistoryTest, KnowsThatNoWayLeadsBackToTheFile)
{
    perform(answer("org_name", std::string("A")));
    history.markSaved();
    undo();
    perform(answer("org_name", std::string("B")));
    EXPECT_TRUE(history.isModified());
    undo();
    EXPECT_TRUE(history.isModified()) << "the file has A";
}

TEST_F(HistoryTest, BeginsAStepAfterASave)
{
    type("org_name", "A");
    history.markSaved();
    type("org_name", "AB");
    EXPECT_TRUE(history.isModified());
    undo();
    EXPECT_EQ(answerTo("org_name"), "A");
    EXPECT_FALSE(history.isModified());
}

TEST_F(HistoryTest, UndoesTenThousandStepsOverSaves)
{
    for (int i = 0; i < 10'000; ++i) {
        perform(answer("org_name", std::to_string(i)));
        if (i % 100 == 0)
            history.markSaved();
    }
    int undone = 0;
    while (undo())
        ++undone;
    EXPECT_EQ(undone, 10'000);
    EXPECT_EQ(policy, test::emptyPolicy());
}

} // namespace
} // namespace policywright::session
