// SPDX-License-Identifier: Apache-2.0
//
// Every type of answer by the keyboard alone, in the window of a policy: the question is found by its words, answered,
// and saved; what stands on the screen and what stands in the file are the same.
#include "app/gui/EditingController.h"
#include "app/gui/impact/ImpactDialog.h"
#include "tests/gui/window/WindowStage.h"

#include <QApplication>
#include <QClipboard>

#include <gtest/gtest.h>

namespace policywright::gui::test {
namespace {

using model::Answer;
using model::Choices;
using model::Person;
using model::Record;
using model::Records;

QStringList lines(std::initializer_list<const char *> words)
{
    QStringList list;
    for (const char *word : words)
        list += QString::fromUtf8(word);
    return list;
}

Record consulted(const char *group, const char *result)
{
    return {{"group", std::string(group)}, {"result", std::string(result)}};
}

class AnswerTypesTest : public ::testing::Test {
protected:
    AnswerTypesTest() { stage.open(stage.makePolicy("a.policy", "Harbour Trust")); }

    // On the screen, and after Ctrl+S in the file; everything else in the file is as it was.
    void expectAnswer(const char *question, const QStringList &shown, const Answer &answer)
    {
        EXPECT_EQ(stage.shownIn(question), shown);
        model::PolicyDocument expected = stage.controller().policy();
        expected.answers.insert_or_assign(QuestionId(question), answer);
        EXPECT_EQ(stage.save(), expected);
    }

    Stage stage;
};

TEST_F(AnswerTypesTest, ALineOfText)
{
    ASSERT_TRUE(stage.goTo("org_short_name"));
    type(QStringLiteral("The Trüst"));
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    press(Qt::Key_Backspace);
    type(QStringLiteral("u"));
    expectAnswer("org_short_name", lines({"The Trust"}), Answer("The Trust"));
}

TEST_F(AnswerTypesTest, SeveralLinesOfText)
{
    ASSERT_TRUE(stage.goTo("purpose_statement"));
    type(QStringLiteral("We listen."));
    press(Qt::Key_Return);
    type(QStringLiteral("We answer."));
    expectAnswer("purpose_statement", lines({"We listen.\nWe answer."}), Answer("We listen.\nWe answer."));
}

TEST_F(AnswerTypesTest, YesAndNo)
{
    ASSERT_TRUE(stage.goTo("is_listed"));
    press(Qt::Key_Left);
    expectAnswer("is_listed", lines({"Yes"}), Answer(true));
    press(Qt::Key_Right);
    expectAnswer("is_listed", lines({"No"}), Answer(false));
}

TEST_F(AnswerTypesTest, OneOfAFewOptions)
{
    ASSERT_TRUE(stage.goTo("strictness"));
    const QStringList before = stage.shownIn("strictness"); // the default
    press(Qt::Key_Down);
    EXPECT_NE(stage.shownIn("strictness"), before);
    const Answer chosen = stage.controller().policy().answers.at(QuestionId("strictness"));
    EXPECT_EQ(stage.save().answers.at(QuestionId("strictness")), chosen);
    EXPECT_NE(chosen, Answer("balanced"));
}

TEST_F(AnswerTypesTest, OneOfManyOptions)
{
    ASSERT_TRUE(stage.goTo("org_profile"));
    type(QStringLiteral("h"));
    ASSERT_TRUE(eventually([] { return qobject_cast<ImpactDialog *>(QApplication::activeWindow()) != nullptr; }));
    press(Qt::Key_Return); // yes, change it, although much of the text comes and goes with it
    ASSERT_TRUE(eventually([&] { return QApplication::activeWindow() == &stage.window(); }));
    const QStringList shown = stage.shownIn("org_profile");
    ASSERT_EQ(shown.size(), 1);
    EXPECT_TRUE(shown[0].startsWith(QLatin1Char('H'))) << shown[0].toStdString();
    expectAnswer("org_profile", shown, Answer("healthcare"));
}

TEST_F(AnswerTypesTest, SeveralOptions)
{
    ASSERT_TRUE(stage.goTo("jurisdictions"));
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    pressTimes(2, Qt::Key_Tab);
    press(Qt::Key_Space);
    EXPECT_EQ(stage.shownIn("jurisdictions").size(), 2);
    EXPECT_EQ(stage.save().answers.at(QuestionId("jurisdictions")), Answer(Choices{{"uk", "de"}}));
}

TEST_F(AnswerTypesTest, ADay)
{
    ASSERT_TRUE(stage.goTo("effective_date"));
    type(QStringLiteral("1 March 2027"));
    expectAnswer("effective_date", lines({"1 March 2027"}), Answer("2027-03-01"));
    press(Qt::Key_Down, Qt::AltModifier); // the calendar
    ASSERT_TRUE(eventually([] { return QApplication::activePopupWidget() != nullptr; }));
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    expectAnswer("effective_date", lines({"02/03/2027"}), Answer("2027-03-02"));
}

TEST_F(AnswerTypesTest, ALengthOfTime)
{
    ASSERT_TRUE(stage.goTo("review_every"));
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("10"));
    press(Qt::Key_Tab);
    type(QStringLiteral("w")); // of several that begin so, the next one
    const QStringList shown = stage.shownIn("review_every");
    ASSERT_EQ(shown.size(), 2);
    EXPECT_EQ(shown[0], QStringLiteral("10"));
    EXPECT_EQ("10 " + shown[1].toStdString(),
              std::get<std::string>(stage.save().answers.at(QuestionId("review_every"))));
}

TEST_F(AnswerTypesTest, APersonAndAgainWithTwoKeys)
{
    ASSERT_TRUE(stage.goTo("social_lead"));
    for (const char *field : {"Ada Marsh", "Director", "ada@harbour.example", "020 7946 0000"}) {
        type(QString::fromUtf8(field));
        press(Qt::Key_Tab);
    }
    const Person ada{"Ada Marsh", "Director", "ada@harbour.example", "020 7946 0000"};
    const QStringList shown = lines({"Ada Marsh", "Director", "ada@harbour.example", "020 7946 0000"});
    expectAnswer("social_lead", shown, Answer(ada));
    ASSERT_TRUE(stage.goTo("crisis_owner"));
    type(QStringLiteral("ada"));
    ASSERT_TRUE(eventually([] { return QApplication::activePopupWidget() != nullptr; })); // who was entered before
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    ASSERT_TRUE(eventually([&] { return stage.shownIn("crisis_owner") == shown; }));
    expectAnswer("crisis_owner", shown, Answer(ada));
}

TEST_F(AnswerTypesTest, RowsThatAreAddedMovedPastedAndRemoved)
{
    ASSERT_TRUE(stage.goTo("consulted"));
    press(Qt::Key_Insert);
    type(QStringLiteral("Staff"));
    press(Qt::Key_Return);
    press(Qt::Key_Insert);
    type(QStringLiteral("Unions"));
    press(Qt::Key_Return);
    EXPECT_EQ(stage.shownIn("consulted"), lines({"Staff", "", "", "", "Unions", "", "", ""}));
    press(Qt::Key_Up, Qt::AltModifier); // the second before the first
    EXPECT_EQ(stage.shownIn("consulted"), lines({"Unions", "", "", "", "Staff", "", "", ""}));
    QApplication::clipboard()->setText(QStringLiteral("Works council\tBen\t2026-05-04\tagreed\nBoard\t\t\tnoted"));
    pressTimes(2, Qt::Key_Down);
    press(Qt::Key_Home);
    press(Qt::Key_V, Qt::ControlModifier); // over the row of the staff
    ASSERT_TRUE(eventually([&] { return stage.shownIn("consulted").size() == 12; }));
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    press(Qt::Key_Delete, Qt::ControlModifier); // the unions
    EXPECT_EQ(stage.shownIn("consulted"),
              lines({"Works council", "Ben", "04/05/2026", "agreed", "Board", "", "", "noted"}));
    const Records expected{{{{"group", std::string("Works council")},
                             {"representative", Person{"Ben", "", "", ""}},
                             {"consulted_on", std::string("2026-05-04")},
                             {"result", std::string("agreed")}},
                            consulted("Board", "noted")}};
    expectAnswer("consulted", stage.shownIn("consulted"), Answer(expected));
}

TEST_F(AnswerTypesTest, ACellIsOpenedWithTheKeyThatSpreadsheetsHave)
{
    ASSERT_TRUE(stage.goTo("consulted"));
    press(Qt::Key_Insert);
    type(QStringLiteral("Staff"));
    press(Qt::Key_Return);
    press(Qt::Key_F2); // elsewhere it rewords the clause
    EXPECT_EQ(stage.work().mode(), 0);
    press(Qt::Key_End);
    type(QStringLiteral(" council"));
    press(Qt::Key_Return);
    expectAnswer("consulted", lines({"Staff council", "", "", ""}),
                 Answer(Records{{{{"group", std::string("Staff council")}}}}));
}

} // namespace
} // namespace policywright::gui::test
