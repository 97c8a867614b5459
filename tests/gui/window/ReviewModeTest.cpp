// SPDX-License-Identifier: Apache-2.0
//
// Whole reviews in the window, with real keys: words are marked and remarked on, suggestions accepted and declined,
// reviews come in from elsewhere, decisions hold and are voided, and all of it is in the file.
#include "app/gui/review/ReviewMode.h"
#include "app/gui/publish/DocumentChoice.h"
#include "app/gui/review/DecisionDialog.h"
#include "app/gui/review/HandOverDialog.h"
#include "app/gui/review/NewRemarkCard.h"
#include "app/gui/review/RemarkMargin.h"
#include "app/gui/review/ReviewPage.h"
#include "app/gui/window/NoticeBar.h"
#include "app/gui/window/PreviewPanel.h"
#include "app/gui/window/StatusRow.h"
#include "app/gui/window/WindowActions.h"
#include "core/session/ChangeAdmission.h"
#include "tests/gui/window/ReviewStage.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

namespace policywright::gui::test {
namespace {

using annotate::EventKind;

using ReviewModeTest = ReviewStage;

TEST_F(ReviewModeTest, WordsThatAreSelectedAreCommentedOnAndTheCommentIsInTheFile)
{
    review();
    select("firm rules");
    EXPECT_TRUE(newCard().isVisible());
    click(newCard().form().body());
    type(QStringLiteral("What is that?"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(newCard().isVisible());
    ASSERT_TRUE(settledThreads(1));
    EXPECT_EQ(page().summary(), QStringLiteral("1 open"));
    EXPECT_EQ(stage.work().status().remarks().text(), QStringLiteral("1 open remark"));
    const annotate::Review saved = savedReview();
    ASSERT_EQ(saved.threads.size(), 1U);
    EXPECT_EQ(saved.threads[0].root.body, "What is that?");
    EXPECT_EQ(saved.threads[0].root.author.name, "Ada Marsh");
    EXPECT_EQ(saved.threads[0].anchor.quote, "firm rules");
    EXPECT_EQ(saved.threads[0].anchor.clause, kReviewedClause);
}

TEST_F(ReviewModeTest, ARemarkIsUndoneAndDoneAgain)
{
    review();
    select("firm rules");
    click(newCard().form().body());
    type(QStringLiteral("What is that?"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(settledThreads(1));
    EXPECT_EQ(stage.window().actions().undo->text(), QStringLiteral("Undo: what was said in the review"));
    press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(settledThreads(0));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(settledThreads(1));
}

TEST_F(ReviewModeTest, ByTheKeyboardAloneWordsAreChosenInTheClauseItself)
{
    review();
    stage.work().goToClause(kReviewedClause);
    press(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    ASSERT_TRUE(newCard().isVisible());
    ASSERT_TRUE(tabTo(newCard().chooseButton()));
    press(Qt::Key_Space);
    ASSERT_TRUE(newCard().wordChoice().hasFocus());
    press(Qt::Key_Home, Qt::ControlModifier);
    press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(tabTo(newCard().form().body()));
    type(QStringLiteral("Why this word?"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(settledThreads(1));
    EXPECT_EQ(desk().threads()[0].thread.anchor.quote, "Guidance");
}

TEST_F(ReviewModeTest, TheKeyForARemarkLeadsToTheOneThatIsBeingWritten)
{
    review();
    select("firm rules");
    press(Qt::Key_M, Qt::ControlModifier | Qt::AltModifier);
    type(QStringLiteral("Which?"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(settledThreads(1));
    EXPECT_EQ(desk().threads()[0].thread.anchor.quote, "firm rules");
}

TEST_F(ReviewModeTest, NothingWrittenIsSaidAndNothingTypedIsLostByEscape)
{
    review();
    select("firm rules");
    newCard().form().focusWriting();
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(newCard().isVisible());
    type(QStringLiteral("Half a tho"));
    press(Qt::Key_Escape);
    EXPECT_FALSE(newCard().isVisible());
    select("firm rules");
    EXPECT_EQ(newCard().form().body().toPlainText(), QStringLiteral("Half a tho"));
}

TEST_F(ReviewModeTest, AnAcceptedSuggestionIsTheClausesWordingInTheReviewersNameAndOneStepBack)
{
    review();
    const std::string id = fromBen(EventKind::Suggestion, "firm rules", "Plainer.", "rules that hold");
    EXPECT_EQ(stage.work().notices().sentence(), QStringLiteral("1 remark or answer came from “ben.jsonld”."));
    ThreadCard *card = opened(id);
    clickOn(*card, QStringLiteral("Accept"));
    ASSERT_TRUE(eventually([&] { return wording() != "(pack)"; }));
    EXPECT_NE(wording().find("rules that hold"), std::string::npos);
    EXPECT_TRUE(wording().starts_with("Ben Hart: ")) << wording();
    ASSERT_TRUE(eventually([&] {
        const auto *thread = desk().thread(id);
        return thread && thread->thread.state == annotate::Thread::State::Accepted;
    }));
    EXPECT_EQ(page().summary(), QStringLiteral("0 open"));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(wording(), "(pack)");
    EXPECT_TRUE(eventually([&] {
        const auto *thread = desk().thread(id);
        return thread && thread->thread.state == annotate::Thread::State::Open;
    }));
}

TEST_F(ReviewModeTest, ASuggestionIsDeclinedWithAReason)
{
    review();
    const std::string id = fromBen(EventKind::Suggestion, "firm rules", "", "paper");
    ThreadCard *card = opened(id);
    clickOn(*card, QStringLiteral("Decline…"));
    clickOn(*card, QStringLiteral("Decline"));
    ASSERT_TRUE(eventually([&] { return says(*card, QStringLiteral("A word on why helps the reviewer.")); }));
    EXPECT_EQ(desk().thread(id)->thread.state, annotate::Thread::State::Open);
    type(QStringLiteral("It is not on paper."));
    press(Qt::Key_Return, Qt::ControlModifier);
    const annotate::Review saved = savedReview();
    ASSERT_EQ(saved.threads[0].state, annotate::Thread::State::Declined);
    EXPECT_EQ(saved.threads[0].decision->body, "It is not on paper.");
    EXPECT_EQ(wording(), "(pack)");
}

TEST_F(ReviewModeTest, QuestionsAreAnsweredResolvedAndOpenedAgain)
{
    review();
    const std::string id = fromBen(EventKind::Question, "firm rules", "Who keeps it alive?");
    ThreadCard *card = opened(id);
    clickOn(*card, QStringLiteral("Answer"));
    type(QStringLiteral("The owner."));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(eventually([&] { return desk().thread(id)->thread.replies.size() == 1; }));
    clickOn(*margin().card(id), QStringLiteral("Resolve"));
    ASSERT_TRUE(eventually([&] { return desk().counts().open == 0; }));
    EXPECT_EQ(margin().card(id), nullptr); // open ones alone are wanted
    page().choice().setCurrentIndex(page().choice().findData(static_cast<int>(ThreadChoice::All)));
    card = opened(id);
    clickOn(*card, QStringLiteral("Open again"));
    EXPECT_TRUE(eventually([&] { return desk().counts().open == 1; }));
}

TEST_F(ReviewModeTest, GoesFromRemarkToRemarkByKeyAndWhatWasReadIsNoLongerNew)
{
    review();
    const std::string first = fromBen(EventKind::Comment, "firm rules", "One.");
    const std::string last = fromBen(EventKind::Comment, "your judgement", "Two.");
    EXPECT_EQ(page().summary(), QStringLiteral("2 open · 2 unread"));
    press(Qt::Key_F7);
    EXPECT_EQ(margin().active(), first);
    EXPECT_TRUE(margin().card(first)->hasFocus());
    EXPECT_EQ(stage.preview().pointed, first);
    EXPECT_EQ(page().summary(), QStringLiteral("2 open · 1 unread"));
    press(Qt::Key_F7);
    EXPECT_EQ(margin().active(), last);
    press(Qt::Key_F7);
    EXPECT_EQ(margin().active(), first);
    press(Qt::Key_F7, Qt::ShiftModifier);
    EXPECT_EQ(margin().active(), last);
    stage.save();
    stage.newWindow(); // another day
    stage.open(file);
    stage.settle();
    review();
    ASSERT_TRUE(settledThreads(2));
    EXPECT_EQ(page().summary(), QStringLiteral("2 open"));
}

TEST_F(ReviewModeTest, WordsThatAreGoneAreShownWithTheRemark)
{
    review();
    const std::string id = fromBen(EventKind::Comment, "firm rules", "Plainer?");
    ASSERT_TRUE(
        stage.controller().perform(session::LeaveOut{kReviewedClause, {"Not needed.", "Ada Marsh", "2026-11-22", {}}}));
    ASSERT_TRUE(
        eventually([&] { return desk().thread(id)->placement.state == annotate::Placement::State::NotPlaced; }));
    EXPECT_EQ(page().summary(), QStringLiteral("1 open · 1 unread · 1 to be placed"));
    const ThreadCard *card = opened(id);
    EXPECT_EQ(card->thread().place, QStringLiteral("Its words are no longer in the text"));
    EXPECT_EQ(card->thread().quote, QStringLiteral("“firm rules”"));
}

TEST_F(ReviewModeTest, ADecisionHoldsUntilTheTextChanges)
{
    review();
    stage.window().actions().decide->trigger();
    auto *dialog = stage.window().findChild<DecisionDialog *>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(eventually([&] { return dialog->isActiveWindow(); }));
    EXPECT_FALSE(button(*dialog, QStringLiteral("Decide"))->isEnabled());
    dialog->verdicts().button(static_cast<int>(annotate::Verdict::Approve))->click();
    clickOn(*dialog, QStringLiteral("Decide"));
    ASSERT_TRUE(eventually([&] { return desk().decisions().size() == 1; }));
    EXPECT_TRUE(desk().decisions()[0].holds());
    EXPECT_EQ(desk().decisions()[0].signOff.event.author.name, "Ada Marsh");
    const auto reworded = session::rewording(stage.controller().policy(), stage.controller().packs(), kReviewedClause,
                                             "Everything is different.\n", "Ada Marsh", *Date::fromIso("2026-11-22"));
    ASSERT_TRUE(stage.controller().perform(*reworded));
    ASSERT_TRUE(eventually([&] { return desk().decisions().size() == 1 && desk().decisions()[0].isVoid; }));
    QStringList said;
    for (const QLabel *label : page().findChildren<QLabel *>()) {
        if (label->text().contains(QStringLiteral("counts no longer")))
            said += label->toolTip();
    }
    stage.window().activateWindow(); // the dialog had the keyboard
    EXPECT_EQ(said, QStringList(QStringLiteral("Changed since: Guidance, not a manual")));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(eventually([&] { return desk().decisions()[0].holds(); }));
}

TEST_F(ReviewModeTest, ACopyIsHandedOverAndTheSameReviewComesBackOnce)
{
    review();
    select("firm rules");
    newCard().form().focusWriting();
    type(QStringLiteral("What is that?"));
    press(Qt::Key_Return, Qt::ControlModifier);
    stage.installation().saveName = QString::fromStdString(stage.path("for-ben.html"));
    stage.window().actions().handOver->trigger();
    auto *dialog = stage.window().findChild<HandOverDialog *>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(eventually([&] { return dialog->isActiveWindow(); }));
    ASSERT_TRUE(eventually([&] { return !dialog->documents().chosen().empty(); }));
    dialog->reviewer().setText(QStringLiteral("Ben Hart"));
    clickOn(*dialog, QStringLiteral("Make the copy…"));
    ASSERT_TRUE(eventually([&] { return !stage.work().notices().sentence().isEmpty(); }));
    EXPECT_EQ(stage.work().notices().sentence(),
              QStringLiteral(
                  "The review copy is “for-ben.html”. What the reviewer sends back comes in with “Take in a review”."));
    std::ifstream copy(stage.path("for-ben.html"));
    const std::string html((std::istreambuf_iterator<char>(copy)), {});
    EXPECT_NE(html.find("What is that?"), std::string::npos);
    stage.save();
    stage.installation().openName = QString::fromStdString(file);
    stage.window().actions().takeIn->trigger();
    EXPECT_TRUE(eventually([&] {
        return stage.work().notices().sentence() ==
               QStringLiteral("“a.policy” holds nothing that is not here already.");
    }));
    EXPECT_FALSE(stage.controller().isModified());
}

TEST_F(ReviewModeTest, ACopyForWordHoldsOneDocumentAndComesBackUnchanged)
{
    review();
    select("firm rules");
    newCard().form().focusWriting();
    type(QStringLiteral("What is that?"));
    press(Qt::Key_Return, Qt::ControlModifier);
    stage.installation().saveName = QString::fromStdString(stage.path("for-ben.docx"));
    stage.window().actions().handOver->trigger();
    auto *dialog = stage.window().findChild<HandOverDialog *>();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(eventually([&] { return dialog->isActiveWindow(); }));
    ASSERT_TRUE(eventually([&] { return !dialog->documents().chosen().empty(); }));
    dialog->form().setCurrentIndex(1);
    const auto boxes = dialog->documents().findChildren<QCheckBox *>();
    ASSERT_GT(boxes.size(), 1);
    for (QCheckBox *box : boxes)
        box->setChecked(true);
    EXPECT_EQ(dialog->obstacle(), QStringLiteral("A Word document holds one of the documents: choose which."));
    EXPECT_FALSE(dialog->makeButton().isEnabled());
    for (QCheckBox *box : boxes)
        box->setChecked(box == boxes.front());
    clickOn(*dialog, QStringLiteral("Make the copy…"));
    ASSERT_TRUE(eventually([&] { return QFile::exists(stage.installation().saveName); }));
    ASSERT_TRUE(eventually([&] { return !stage.work().notices().sentence().isEmpty(); }));
    stage.installation().openName = stage.installation().saveName;
    stage.window().actions().takeIn->trigger();
    EXPECT_TRUE(eventually([&] {
        return stage.work().notices().sentence() ==
               QStringLiteral("“for-ben.docx” holds nothing that is not here already.");
    })) << stage.work().notices().sentence().toStdString();
}

TEST_F(ReviewModeTest, WhatIsNoReviewOfThisPolicyIsSaidAndTakesNothing)
{
    review();
    const std::string other = stage.makePolicy("b.policy", "Somebody Else");
    std::ofstream(stage.path("no.jsonld")) << "{";
    for (const std::string &path : {other, stage.path("no.jsonld"), stage.path("nothing.jsonld")}) {
        stage.work().notices().say({});
        stage.installation().openName = QString::fromStdString(path);
        stage.window().actions().takeIn->trigger();
        EXPECT_TRUE(eventually([&] { return !stage.work().notices().sentence().isEmpty(); })) << path;
    }
    EXPECT_FALSE(stage.controller().isModified());
}

TEST_F(ReviewModeTest, TheTextHasTheMiddleAndTheOtherModesTheirsAgain)
{
    QSplitter &columns = stage.work().columns();
    const QByteArray before = columns.saveState();
    EXPECT_EQ(columns.indexOf(&stage.work().preview()), 2);
    review();
    EXPECT_EQ(columns.indexOf(&stage.work().preview()), 1);
    stage.work().setMode(0);
    EXPECT_EQ(columns.indexOf(&stage.work().preview()), 2);
    EXPECT_EQ(columns.saveState(), before);
    EXPECT_FALSE(stage.preview().remarks.has_value());
}

TEST_F(ReviewModeTest, UnsavedRemarksAreThereAfterACrash)
{
    review();
    select("firm rules");
    newCard().form().focusWriting();
    type(QStringLiteral("Keep me."));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(stage.controller().session().flush());
    const auto journals =
        session::listJournals(stage.installation().files(), stage.installation().program().journalFolder);
    ASSERT_TRUE(journals);
    EXPECT_EQ(journals->journals.size(), 1U);
}

} // namespace
} // namespace policywright::gui::test
