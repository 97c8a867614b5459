// SPDX-License-Identifier: Apache-2.0
//
// Undo and redo in the window: over saves, by name, and the questions that come and go.
#include "app/gui/EditingController.h"
#include "app/gui/window/HeaderRow.h"
#include "app/gui/window/WindowActions.h"
#include "tests/gui/window/WindowStage.h"

#include <QTest>

#include <gtest/gtest.h>

namespace policywright::gui::test {
namespace {

const QuestionId kName("org_name");

class UndoTest : public ::testing::Test {
protected:
    UndoTest() { stage.open(stage.makePolicy("a.policy", "Harbour Trust")); }

    std::string name() { return std::get<std::string>(stage.controller().policy().answers.at(kName)); }

    Stage stage;
};

TEST_F(UndoTest, GoesBackOverASaveAndForthAgain)
{
    stage.controller().answer(kName, model::Answer("Harbour Fund"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(stage.work().header().state(), QStringLiteral("Saved"));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(name(), "Harbour Trust");
    EXPECT_EQ(stage.work().header().state(), QStringLiteral("Changed"));
    EXPECT_EQ(stage.organisationIn(stage.path("a.policy")), "Harbour Fund");
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(name(), "Harbour Fund");
    EXPECT_EQ(stage.work().header().state(), QStringLiteral("Saved"));
}

TEST_F(UndoTest, OfAFieldIsThatOfThePolicy)
{
    ASSERT_TRUE(stage.goTo("org_name"));
    press(Qt::Key_End);
    type(QStringLiteral(" and Sons"));
    EXPECT_EQ(name(), "Harbour Trust and Sons");
    stage.controller().endStep();
    press(Qt::Key_Home);
    type(QStringLiteral("The "));
    EXPECT_EQ(name(), "The Harbour Trust and Sons");
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(name(), "Harbour Trust and Sons");
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(name(), "Harbour Trust");
    EXPECT_EQ(stage.shownIn("org_name").value(0), QStringLiteral("Harbour Trust"));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(stage.shownIn("org_name").value(0), QStringLiteral("Harbour Trust and Sons"));
}

TEST_F(UndoTest, TakesBackFirstWhatWasTypedAndCannotBeStored)
{
    stage.controller().answer(kName, model::Answer("Harbour Fund"));
    ASSERT_TRUE(stage.goTo("effective_date"));
    type(QStringLiteral("soon"));
    EXPECT_EQ(stage.shownIn("effective_date").value(0), QStringLiteral("soon"));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(stage.shownIn("effective_date").value(0), QString());
    EXPECT_EQ(name(), "Harbour Fund");
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(name(), "Harbour Trust");
}

TEST_F(UndoTest, NamesTheStep)
{
    stage.controller().answer(kName, model::Answer("Harbour Fund"));
    EXPECT_EQ(stage.window().actions().undo->text(),
              QStringLiteral("Undo: answer to “What is the organisation's full name?”"));
    stage.controller().undo();
    EXPECT_EQ(stage.window().actions().undo->text(), QStringLiteral("Undo"));
    EXPECT_FALSE(stage.window().actions().undo->isEnabled());
    EXPECT_EQ(stage.window().actions().redo->text(),
              QStringLiteral("Redo: answer to “What is the organisation's full name?”"));
}

TEST_F(UndoTest, TakesWhatWasTypedUntilAPauseAsOneStep)
{
    for (const char *typed : {"H", "Ha", "Har"})
        stage.controller().answer(kName, model::Answer(typed));
    QTest::qWait(1200);
    stage.controller().answer(kName, model::Answer("Harb"));
    stage.controller().undo();
    EXPECT_EQ(name(), "Har");
    stage.controller().undo();
    EXPECT_EQ(name(), "Harbour Trust");
}

TEST_F(UndoTest, KeepsTheAnswerOfAQuestionThatWasHiddenAndComesBack)
{
    const QuestionId decision("use_decision");
    const QuestionId reasons("abstain_reasons");
    stage.controller().answer(decision, model::Answer("limited"));
    stage.controller().answer(reasons, model::Answer("Two people, no time."));
    stage.settle();
    stage.controller().answer(decision, model::Answer("engage"));
    stage.settle();
    EXPECT_EQ(stage.preview().text().find("Two people, no time."), std::string::npos);
    EXPECT_EQ(stage.controller().policy().answers.at(reasons), model::Answer("Two people, no time."));
    stage.controller().answer(decision, model::Answer("limited"));
    stage.settle();
    const auto values = stage.controller().answers();
    ASSERT_TRUE(values.has_value());
    const auto &questions = stage.controller().packs().questions();
    const auto at = std::ranges::find(questions, reasons, [](const auto &q) { return q.logic.id; });
    EXPECT_EQ((*values)->answer(static_cast<std::size_t>(at - questions.begin())).answer,
              model::Answer("Two people, no time."));
}

TEST_F(UndoTest, MakesOneDocumentOfKeysThatComeTogether)
{
    stage.settle();
    const int before = stage.preview().shownDocuments;
    for (const char *typed : {"B", "Br", "Bra", "Brac", "Brack"})
        stage.controller().answer(kName, model::Answer(typed));
    stage.settle();
    EXPECT_EQ(stage.preview().shownDocuments, before + 1);
    EXPECT_EQ(stage.preview().document->facts.organisation, "Brack");
}

} // namespace
} // namespace policywright::gui::test
