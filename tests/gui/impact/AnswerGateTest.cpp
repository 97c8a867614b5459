// SPDX-License-Identifier: Apache-2.0
//
// What an answer changes, before and after it is given.
#include "app/gui/impact/AnswerGate.h"
#include "app/gui/answers/AnswerEdit.h"
#include "app/gui/impact/ImpactDialog.h"
#include "app/gui/impact/ImpactWords.h"
#include "app/gui/interview/InterviewPage.h"
#include "app/gui/interview/QuestionCard.h"
#include "app/gui/interview/SectionPage.h"
#include "app/gui/list/CalmList.h"
#include "app/gui/window/StatusRow.h"
#include "tests/gui/window/WindowStage.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <iostream>

namespace policywright::gui::test {
namespace {

const QuestionId kDecision("use_decision"); // whether social media are used at all: changes dozens of clauses
const QuestionId kName("org_name");

class AnswerGateTest : public ::testing::Test {
protected:
    AnswerGateTest()
    {
        stage.open(stage.makePolicy("a.policy", "Harbour Trust"));
        stage.controller().answer(kDecision, model::Answer("engage"));
        stage.settle();
    }

    model::Answer decision() { return stage.controller().policy().answers.at(kDecision); }
    void choose(const char *option) { stage.work().gate().answer(kDecision, model::Answer(option)); }
    ImpactDialog *asking() { return stage.work().gate().asking(); }
    void click(const char *button)
    {
        for (QAbstractButton *one : asking()->findChildren<QAbstractButton *>()) {
            if (one->text() == QString::fromLatin1(button))
                QTest::mouseClick(one, Qt::LeftButton);
        }
        ASSERT_TRUE(eventually([this] { return !asking(); }));
    }
    struct Small {
        QuestionId question;
        std::string option;
        ClauseId clause; // that reads otherwise
    };
    // A choice that changes a text and is not asked about.
    Small smallChange()
    {
        for (const pack::CompiledQuestion &question : stage.controller().packs().questions()) {
            if (question.logic.type != pack::AnswerType::Choice ||
                stage.controller().policy().answers.contains(question.logic.id))
                continue;
            for (const std::string &option : question.logic.options) {
                const auto impact =
                    stage.controller().session().impactOf(session::SetAnswer{question.logic.id, option});
                if (impact && !session::asksFirst(*impact) && session::countsOf(*impact).changed > 0 &&
                    !impact->views.front().changed.empty())
                    return {question.logic.id, option, impact->views.front().changed.front()};
            }
        }
        ADD_FAILURE() << "every choice changes much, or nothing";
        return {kName, "", ClauseId("none")};
    }

    Stage stage;
};

TEST_F(AnswerGateTest, AsksBeforeAnAnswerThatChangesMuch)
{
    choose("abstain");
    ASSERT_TRUE(asking());
    EXPECT_TRUE(asking()->isVisible());
    EXPECT_EQ(decision(), model::Answer("engage")) << "nothing is done before it is said";
    const auto &rows = asking()->findChild<CalmList *>()->rows();
    ASSERT_FALSE(rows.empty());
    EXPECT_EQ(rows.front().kind, ListRow::Kind::Heading);
    EXPECT_TRUE(std::ranges::contains(rows, QStringLiteral("Disappear"), &ListRow::title));
    click("Change the answer");
    EXPECT_EQ(decision(), model::Answer("abstain"));
    stage.controller().undo();
    EXPECT_EQ(decision(), model::Answer("engage"));
}

TEST_F(AnswerGateTest, KeepsTheAnswerAndShowsItAgain)
{
    stage.work().goToQuestion(kDecision);
    QuestionCard *card = stage.work().interview().page()->card(kDecision);
    ASSERT_TRUE(card);
    const auto checked = [card] {
        QStringList names;
        for (const auto *button : card->edit().findChildren<QAbstractButton *>()) {
            if (button->isCheckable() && button->isChecked())
                names.push_back(button->text());
        }
        return names;
    };
    const QStringList before = checked();
    ASSERT_EQ(before.size(), 1);
    const auto buttons = card->edit().findChildren<QAbstractButton *>(); // in the order of the pack: abstain is last
    ASSERT_TRUE(eventually([&] { return !buttons.last()->visibleRegion().isEmpty(); }));
    QTest::mouseClick(buttons.last(), Qt::LeftButton);
    ASSERT_TRUE(asking());
    EXPECT_NE(checked(), before);
    ASSERT_TRUE(eventually([this] { return asking()->isActiveWindow(); }));
    press(Qt::Key_Escape);
    ASSERT_TRUE(eventually([this] { return !asking(); }));
    EXPECT_EQ(checked(), before);
    EXPECT_EQ(decision(), model::Answer("engage"));
    EXPECT_EQ(stage.work().status().told(), QString());
}

TEST_F(AnswerGateTest, TellsOfASmallChangeAfterwardsAndTakesItBack)
{
    const Small small = smallChange();
    stage.work().gate().answer(small.question, model::Answer(small.option));
    EXPECT_FALSE(asking());
    const QString told = stage.work().status().told();
    EXPECT_TRUE(told.contains(QStringLiteral("changed"))) << told.toStdString();
    QTest::mouseClick(&stage.work().status().undo(), Qt::LeftButton);
    EXPECT_FALSE(stage.controller().policy().answers.contains(small.question));
    EXPECT_EQ(stage.work().status().told(), QString()) << "it is not so any more";
}

TEST_F(AnswerGateTest, SaysNothingOfWhatIsTyped)
{
    stage.work().gate().answer(kName, model::Answer("Harbour Fund"));
    EXPECT_FALSE(asking());
    EXPECT_EQ(stage.work().status().told(), QString());
    EXPECT_EQ(stage.controller().policy().answers.at(kName), model::Answer("Harbour Fund"));
}

TEST_F(AnswerGateTest, AsksWhereAnOwnWordingIsTouched)
{
    const Small small = smallChange();
    const std::string body =
        "{% if " + small.question.toString() + " == '" + small.option + "' %}A.{% else %}B.{% endif %}\n";
    ASSERT_TRUE(
        stage.controller().perform(session::SetWording{small.clause, {body, "x", "1.0.0", "Ada", "2026-11-22"}}));
    stage.settle();
    stage.work().gate().answer(small.question, model::Answer(small.option));
    ASSERT_TRUE(asking());
    const auto &rows = asking()->findChild<CalmList *>()->rows();
    EXPECT_EQ(std::ranges::count(rows, QStringLiteral("your own wording"), &ListRow::mark), 1);
    click("Keep as it is");
    EXPECT_FALSE(stage.controller().policy().answers.contains(small.question));
}

TEST_F(AnswerGateTest, AsksNoMoreWhereTheAuthorSaysSo)
{
    choose("abstain");
    ASSERT_TRUE(asking());
    asking()->findChild<QCheckBox *>()->setChecked(true);
    click("Keep as it is");
    choose("abstain");
    EXPECT_FALSE(asking());
    EXPECT_EQ(decision(), model::Answer("abstain"));
    EXPECT_NE(stage.work().status().told(), QString()) << "it is told of, all the same";
}

TEST_F(AnswerGateTest, NeverAsksWhereTheSettingsSaySo)
{
    Settings(stage.installation().program().settingsFile).setAsksAboutImpact(false);
    choose("abstain");
    EXPECT_FALSE(asking());
    EXPECT_EQ(decision(), model::Answer("abstain"));
}

TEST_F(AnswerGateTest, OffersToRenameAnAccountInTheOtherAnswersThatNameIt)
{
    const QuestionId channels("channels");
    const QuestionId cases("business_cases");
    const auto table = [](const char *column, const char *name) {
        return model::Answer(model::Records{{{{column, std::string(name)}}}});
    };
    const auto answer = [&](const QuestionId &id) { return stage.controller().policy().answers.at(id); };
    stage.controller().answer(channels, table("name", "Instagram"));
    stage.controller().answer(cases, table("channel", "instagram"));
    stage.work().gate().answer(channels, table("name", "Pictures"));
    StatusRow &status = stage.work().status();
    EXPECT_EQ(status.told(), QStringLiteral("“Instagram” still stands in 1 other answer."));
    EXPECT_EQ(answer(cases), table("channel", "instagram")) << "it is offered, not done";
    QTest::mouseClick(&status.offered(), Qt::LeftButton);
    EXPECT_EQ(answer(cases), table("channel", "Pictures"));
    EXPECT_EQ(status.told(), QStringLiteral("Changed in 1 other answer"));
    EXPECT_TRUE(status.offered().isHidden());
    QTest::mouseClick(&status.undo(), Qt::LeftButton);
    EXPECT_EQ(answer(cases), table("channel", "instagram"));
    EXPECT_EQ(answer(channels), table("name", "Pictures"));
    stage.work().gate().answer(channels, table("name", "Photographs"));
    EXPECT_EQ(status.told(), QString()) << "“Pictures” stands nowhere else";
}

TEST(ImpactWords, CountInASentence)
{
    EXPECT_EQ(impactSentence({}), QString());
    EXPECT_EQ(impactSentence({.appearing = 1, .disappearing = 0, .changed = 3}),
              QStringLiteral("3 clauses changed, 1 clause new"));
    EXPECT_EQ(impactSentence({.appearing = 0, .disappearing = 2, .changed = 0}), QStringLiteral("2 clauses gone"));
}

} // namespace
} // namespace policywright::gui::test
