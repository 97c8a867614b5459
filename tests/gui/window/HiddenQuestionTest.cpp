// SPDX-License-Identifier: Apache-2.0
//
// A question that another answer hides, and what becomes of its own answer: gone from the screen and from the text,
// kept in the file, and back when the question is.
#include "app/gui/EditingController.h"
#include "app/gui/interview/QuestionCard.h"
#include "tests/gui/window/WindowStage.h"

#include <gtest/gtest.h>

namespace policywright::gui::test {
namespace {

const char *const kReasons = "Two people, no time.";

class HiddenQuestionTest : public ::testing::Test {
protected:
    HiddenQuestionTest()
    {
        stage.open(stage.makePolicy("a.policy", "Harbour Trust"));
        stage.settle();
    }

    bool isOnScreen() { return stage.card("abstain_reasons") && stage.card("abstain_reasons")->isVisible(); }
    bool isInText() { return stage.preview().text().find(kReasons) != std::string::npos; }

    void answerByHand()
    {
        ASSERT_TRUE(stage.goTo("use_decision"));
        press(Qt::Key_Down); // from "engage", the default, to "limited"
        ASSERT_TRUE(eventually([this] { return isOnScreen(); }));
        ASSERT_TRUE(stage.goTo("abstain_reasons"));
        type(QString::fromUtf8(kReasons));
        stage.settle();
        EXPECT_TRUE(isInText());
        ASSERT_TRUE(stage.goTo("use_decision"));
    }

    Stage stage;
};

TEST_F(HiddenQuestionTest, KeepsItsAnswerInTheFileAndBringsItBackToScreenAndText)
{
    answerByHand();
    press(Qt::Key_Up); // to "engage" again
    stage.settle();
    EXPECT_FALSE(isOnScreen());
    EXPECT_FALSE(isInText());
    const model::PolicyDocument hidden = stage.save();
    EXPECT_EQ(hidden.answers.at(QuestionId("use_decision")), model::Answer("engage"));
    EXPECT_EQ(hidden.answers.at(QuestionId("abstain_reasons")), model::Answer(kReasons));

    press(Qt::Key_Down);
    stage.settle();
    EXPECT_TRUE(isOnScreen());
    EXPECT_EQ(stage.shownIn("abstain_reasons"), QStringList(QString::fromUtf8(kReasons)));
    EXPECT_TRUE(isInText());
    EXPECT_EQ(stage.save().answers.at(QuestionId("abstain_reasons")), model::Answer(kReasons));
}

TEST_F(HiddenQuestionTest, ComesBackWithItsAnswerInAWindowThatOpensTheFileAnew)
{
    answerByHand();
    press(Qt::Key_Up); // to "engage" again
    stage.save();
    stage.newWindow();
    stage.open(stage.path("a.policy"));
    ASSERT_TRUE(stage.goTo("use_decision"));
    EXPECT_FALSE(isOnScreen());
    press(Qt::Key_Down);
    ASSERT_TRUE(eventually([this] { return isOnScreen(); }));
    EXPECT_EQ(stage.shownIn("abstain_reasons"), QStringList(QString::fromUtf8(kReasons)));
    stage.settle();
    EXPECT_TRUE(isInText());
}

} // namespace
} // namespace policywright::gui::test
