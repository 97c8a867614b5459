// SPDX-License-Identifier: Apache-2.0
//
// The text mode of the window, with real keys: a clause is reworded, an answer changes under it, and what was done is
// compared, taken back, undone and saved.
#include "app/gui/answers/AnswerEdit.h"
#include "app/gui/text/ClauseEdit.h"
#include "app/gui/text/ClauseTextEdit.h"
#include "app/gui/window/WindowActions.h"
#include "app/gui/wording/ClauseSheet.h"
#include "app/gui/wording/FindBar.h"
#include "app/gui/wording/SectionTextPage.h"
#include "tests/gui/window/WindowStage.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTextBlock>

#include <gtest/gtest.h>

namespace policywright::gui::test {
namespace {

const ClauseId kClause("purpose_scope.living_document");
const QuestionId kName("org_name");

class TextModeTest : public ::testing::Test {
protected:
    TextModeTest()
    {
        QSettings(stage.installation().program().settingsFile, QSettings::IniFormat)
            .setValue(QStringLiteral("author"), QStringLiteral("Ada Marsh"));
        stage.open(stage.makePolicy("a.policy", "Harbour Trust"));
        stage.settle();
    }

    SectionTextPage &page() { return *stage.window().findChild<SectionTextPage *>(); }
    ClauseTextEdit &sheet() { return *page().findChild<ClauseTextEdit *>(); }
    QPlainTextEdit &markdown() { return *page().edit().findChild<QPlainTextEdit *>(); }
    FindBar &bar() { return page().findBar(); }
    const model::PolicyDocument &policy() { return stage.controller().policy(); }
    const std::string &packBody() { return stage.controller().packs().clause(kClause)->body.text; }
    QString marks() { return page().card(kClause)->accessibleDescription(); }
    std::string wording()
    {
        const auto found = policy().customWordings.find(kClause);
        return found == policy().customWordings.end() ? "(pack)" : found->second.text;
    }
    std::string edited(const std::string &from, const std::string &to)
    {
        std::string body = packBody();
        return body.replace(body.find(from), from.size(), to);
    }
    bool previewHolds(const std::string &words)
    {
        return eventually([&] { return stage.preview().text().find(words) != std::string::npos; });
    }

    void reword()
    {
        stage.work().goToClause(kClause);
        press(Qt::Key_F2);
        ASSERT_EQ(page().editing(), kClause);
        QCoreApplication::processEvents();
    }
    void choose(const QString &item)
    {
        for (QAction *action : page().card(kClause)->menu().actions()) {
            if (action->text() == item && action->isVisible())
                return action->trigger();
        }
        ADD_FAILURE() << "There is no " << item.toStdString();
    }
    void paste(const QString &text)
    {
        QApplication::clipboard()->setText(text);
        press(Qt::Key_V, Qt::ControlModifier);
    }
    model::PolicyDocument saved()
    {
        session::PackCache packs;
        const auto file = session::openPolicy(stage.installation().files(), stage.path("a.policy"), packs);
        EXPECT_TRUE(file);
        return file->bundle.policy;
    }

    Stage stage;
};

TEST_F(TextModeTest, RewordsAClauseWithAnAnswerThatStaysLiveAndSavesItToTheByte)
{
    const model::PolicyDocument before = policy();
    reword();
    press(Qt::Key_Home, Qt::ControlModifier);
    type(QStringLiteral("At {{"));
    type(QStringLiteral("full name"));
    press(Qt::Key_Return);
    type(QStringLiteral(": "));
    const std::string own = "At {{ org_name }}: " + packBody();
    EXPECT_EQ(wording(), own);
    EXPECT_TRUE(previewHolds("At Harbour Trust: No policy foresees"));

    stage.work().goToQuestion(kName);
    press(Qt::Key_A, Qt::ControlModifier);
    type(QStringLiteral("Harbour Fund"));
    EXPECT_TRUE(previewHolds("At Harbour Fund: No policy foresees"));
    EXPECT_EQ(wording(), own);

    press(Qt::Key_S, Qt::ControlModifier);
    const model::CustomWording stored = saved().customWordings.at(kClause);
    EXPECT_EQ(stored.text, own);
    EXPECT_EQ(stored.packText, packBody());
    EXPECT_EQ(stored.packVersion, stage.controller().packs().packs().front().version.toString());
    EXPECT_EQ(stored.author, "Ada Marsh");
    EXPECT_EQ(stored.date.size(), 10U);

    reword();
    for (int i = 0; i < 20 && stage.controller().history().nextUndo(); ++i)
        press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(policy(), before);
    for (int i = 0; i < 20 && stage.controller().history().nextRedo(); ++i)
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(wording(), own);

    stage.newWindow();
    stage.open(stage.path("a.policy"));
    stage.settle();
    EXPECT_EQ(wording(), own);
    EXPECT_TRUE(previewHolds("At Harbour Fund: No policy foresees"));
}

TEST_F(TextModeTest, ComparesWithThePacksTextAndUsesItAgainAsOneStep)
{
    reword();
    press(Qt::Key_End, Qt::ControlModifier);
    type(QStringLiteral(" Ask."));
    press(Qt::Key_Escape);
    EXPECT_FALSE(page().editing());
    stage.settle();
    EXPECT_EQ(marks(), QStringLiteral("your wording"));
    choose(QStringLiteral("Compare with the pack's text"));
    const QTextDocument &read = page().card(kClause)->sheet().document();
    const QTextCursor added = read.find(QStringLiteral(" Ask."));
    ASSERT_FALSE(added.isNull());
    EXPECT_TRUE(added.charFormat().fontUnderline());
    EXPECT_FALSE(read.find(QStringLiteral("foresees")).charFormat().fontUnderline());

    choose(QStringLiteral("Use the pack's text"));
    EXPECT_EQ(wording(), "(pack)");
    stage.settle();
    EXPECT_EQ(marks(), QString());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(wording(), packBody() + " Ask.");
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(wording(), "(pack)");
}

TEST_F(TextModeTest, StrikesOutWhatThePackSaidAndIsTakenOut)
{
    reword();
    sheet().setTextCursor(sheet().document()->find(QStringLiteral("every case")));
    press(Qt::Key_Delete);
    press(Qt::Key_Escape);
    stage.settle();
    choose(QStringLiteral("Compare with the pack's text"));
    const QTextDocument &read = page().card(kClause)->sheet().document();
    EXPECT_TRUE(read.find(QStringLiteral("every case")).charFormat().fontStrikeOut());
}

TEST_F(TextModeTest, UndoesInTheEditorWhatThePolicyDidLastAndKeepsTheCursorThere)
{
    reword();
    QTextCursor end(sheet().document()->find(QStringLiteral("every case")).block());
    end.movePosition(QTextCursor::EndOfBlock);
    sheet().setTextCursor(end);
    type(QStringLiteral(" One"));
    stage.controller().endStep(); // as a second without a key does
    type(QStringLiteral(" Two"));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_NE(wording().find(" One\n"), std::string::npos);
    EXPECT_EQ(page().editing(), kClause);
    type(QStringLiteral("!"));
    EXPECT_NE(wording().find(" One!\n"), std::string::npos);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(wording(), "(pack)");
    EXPECT_EQ(page().editing(), kClause);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_NE(wording().find(" One\n"), std::string::npos);
}

TEST_F(TextModeTest, LeavesAClauseOutWithAReasonAndTakesItBack)
{
    stage.work().goToClause(kClause);
    press(Qt::Key_F2);
    press(Qt::Key_Escape);
    choose(QStringLiteral("Leave out…"));
    press(Qt::Key_Return); // no reason, no omission
    EXPECT_TRUE(policy().omissions.empty());
    type(QStringLiteral("Said elsewhere."));
    press(Qt::Key_Return);
    ASSERT_TRUE(policy().omissions.contains(kClause));
    EXPECT_EQ(policy().omissions.at(kClause).reason, "Said elsewhere.");
    EXPECT_EQ(policy().omissions.at(kClause).author, "Ada Marsh");
    stage.settle();
    EXPECT_EQ(stage.preview().text().find("No policy foresees"), std::string::npos);
    EXPECT_EQ(marks(), QStringLiteral("left out"));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(saved().omissions.at(kClause).reason, "Said elsewhere.");
    choose(QStringLiteral("Take back"));
    EXPECT_TRUE(policy().omissions.empty());
    EXPECT_TRUE(previewHolds("No policy foresees"));
}

TEST_F(TextModeTest, NeverUsesATemplateWithAMistakeAndKeepsItUntilItIsMended)
{
    reword();
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_End, Qt::ControlModifier);
    paste(QStringLiteral("{{ org_nam }}"));
    type(QStringLiteral("x"));
    EXPECT_EQ(wording(), "(pack)");
    EXPECT_EQ(page().edit().problem(),
              QStringLiteral("Line 3: There is no question or value \"org_nam\"; the nearest name is \"org_name\"."));
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_TRUE(saved().customWordings.empty());
    press(Qt::Key_Escape);
    EXPECT_EQ(marks(), QStringLiteral("not used yet"));

    press(Qt::Key_F2);
    EXPECT_TRUE(markdown().toPlainText().endsWith(QStringLiteral("{{ org_nam }}x")));
    press(Qt::Key_Z, Qt::ControlModifier); // drops what the history does not know
    EXPECT_EQ(markdown().toPlainText().toStdString(), packBody());
    EXPECT_EQ(page().edit().problem(), QString());
    press(Qt::Key_Escape);
    EXPECT_EQ(marks(), QString());
    EXPECT_FALSE(stage.controller().history().nextUndo());
}

TEST_F(TextModeTest, GivesWhatWasTypedAMomentAgoToTheFile)
{
    reword();
    press(Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(&sheet(), Qt::Key_X); // no event in between
    stage.window().actions().save->trigger();
    EXPECT_TRUE(saved().customWordings.contains(kClause));
}

TEST_F(TextModeTest, OpensTheClauseOfTheQuestionThatTheCursorIsIn)
{
    stage.work().goToQuestion(QuestionId("purpose_statement"));
    press(Qt::Key_F2);
    EXPECT_EQ(page().editing(), ClauseId("purpose_scope.purpose"));
}

TEST_F(TextModeTest, GoesFromCardToCardByKeysAndClosesTheEditorOnTheWay)
{
    reword();
    press(Qt::Key_Escape);
    EXPECT_TRUE(page().card(kClause)->hasFocus());
    press(Qt::Key_Up);
    EXPECT_TRUE(page().card(ClauseId("purpose_scope.why_policy"))->hasFocus());
    press(Qt::Key_Return);
    EXPECT_EQ(page().editing(), ClauseId("purpose_scope.why_policy"));
    page().card(kClause)->setFocus();
    EXPECT_FALSE(page().editing());
}

TEST_F(TextModeTest, FindsAndReplacesInTheTextsOfThePolicy)
{
    const model::PolicyDocument before = policy();
    press(Qt::Key_H, Qt::ControlModifier);
    type(QStringLiteral("step-by-step instructions"));
    const auto count = [&] { return bar().findChild<QLabel *>()->text(); };
    EXPECT_EQ(count(), QStringLiteral("1 found"));
    press(Qt::Key_Return);
    EXPECT_EQ(count(), QStringLiteral("1 of 1"));
    EXPECT_EQ(stage.work().clause(), kClause);
    press(Qt::Key_Tab);
    type(QStringLiteral("recipes"));
    press(Qt::Key_Return);
    EXPECT_EQ(wording(), edited("step-by-step instructions", "recipes"));
    stage.settle();
    EXPECT_EQ(count(), QStringLiteral("Nothing found"));
    stage.controller().undo();
    EXPECT_EQ(policy(), before);
}

TEST_F(TextModeTest, ReplacesEverywhereAsOneStep)
{
    const model::PolicyDocument before = policy();
    press(Qt::Key_H, Qt::ControlModifier);
    type(QStringLiteral("social media"));
    press(Qt::Key_Tab);
    type(QStringLiteral("networks"));
    const auto buttons = bar().findChildren<QPushButton *>();
    const auto all = std::ranges::find(buttons, QStringLiteral("Replace all"), &QPushButton::text);
    ASSERT_NE(all, buttons.end());
    QTest::mouseClick(*all, Qt::LeftButton);
    EXPECT_GT(policy().customWordings.size(), 5U);
    for (const auto &[clause, own] : policy().customWordings)
        EXPECT_EQ(countIn(own.text, bar().searched()), 0U) << clause.toString();
    stage.settle();
    EXPECT_TRUE(bar().findChild<QLabel *>()->text().startsWith(QStringLiteral("Replaced: ")));
    stage.controller().undo();
    EXPECT_EQ(policy(), before);
}

} // namespace
} // namespace policywright::gui::test
