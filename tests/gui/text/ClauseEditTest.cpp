// SPDX-License-Identifier: Apache-2.0
//
// A clause reworded with real keys, and the body that comes out compared as a whole.
#include "app/gui/text/ClauseEdit.h"

#include "app/gui/text/AnswerPicker.h"
#include "app/gui/text/FormatBar.h"
#include "core/base/PosixFileSystem.h"
#include "core/pack/PackReader.h"
#include "tests/gui/GuiTest.h"
#include "tests/gui/text/ClauseStage.h"
#include "tests/support/ShippedPacks.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPushButton>
#include <QTextBlock>

#include <gtest/gtest.h>

namespace policywright::gui {
namespace {

using test::ClauseStage;
using test::press;
using test::pressTimes;
using test::type;

const std::string kBody = "We are {{ org_name }}. Ask {{ lead|upper_first }} first.\n\n"
                          "*  odd   item\n*  other\n\n"
                          "{% if lead %}\n__Bold__ words.\n{% endif %}\n\n"
                          "Table: All\n\n| A |\n|---|\n{% for row in rows %}\n| {{ row.a }} |\n{% endfor %}\n";

std::string edited(const std::string &from, const std::string &to)
{
    std::string body = kBody;
    return body.replace(body.find(from), from.size(), to);
}

TEST(ClauseEdit, ShowsEveryShippedClauseAndGivesItBackToTheByte)
{
    ClauseEdit edit(nullptr);
    ClauseTextEdit &sheet = *edit.findChild<ClauseTextEdit *>();
    for (const std::string &name : policywright::test::shippedPackNames()) {
        const auto reading = pack::readPackLeniently(PosixFileSystem(), "templates/" + name);
        for (const auto &[language, words] : reading.pack.words) {
            for (const auto &[id, clause] : words.clauses) {
                edit.showWords({id, clause.body.text, {}});
                EXPECT_FALSE(edit.isMarkdown()) << name << ' ' << language << ' ' << id;
                const auto text = editing::editableText(clause.body.text);
                ASSERT_TRUE(text);
                EXPECT_EQ(editing::bodyOf(editing::reworded(*text, sheet.read().contents)), clause.body.text)
                    << name << ' ' << language << ' ' << id;
            }
        }
    }
}

TEST(ClauseEdit, ShowsAnswersAsChipsAndConditionsAsMarks)
{
    ClauseStage stage(kBody);
    EXPECT_TRUE(stage.words().startsWith(
        QStringLiteral("We are ⟨{{ org_name }}⟩. Ask ⟨{{ lead|upper_first }}⟩ first.\nodd   item\nother\n"
                       "⟨{% if lead %}⟩\nBold words.\n⟨{% endif %}⟩\nTable: All\n⟨| A |")));
    EXPECT_EQ(stage.last(), "");
    EXPECT_FALSE(stage.edit().holdsOwnWords());
}

TEST(ClauseEdit, ChangesOnlyTheParagraphThatIsTypedIn)
{
    ClauseStage stage(kBody);
    stage.putCursorBehind(QStringLiteral("odd   item"));
    type(QStringLiteral("s *here*, <b> and {x"));
    EXPECT_EQ(stage.last(), edited("odd   item", "odd   items \\*here\\*, \\<b> and {x"));
    EXPECT_TRUE(stage.edit().holdsOwnWords());
}

TEST(ClauseEdit, TakesBackToTheByteWhatIsUndone)
{
    ClauseStage stage(kBody);
    stage.putCursorBehind(QStringLiteral("Bold words"));
    type(QStringLiteral(" x"));
    EXPECT_EQ(stage.last(), edited("__Bold__ words.", "**Bold** words x."));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(stage.last(), "(pack)");
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(stage.last(), edited("__Bold__ words.", "**Bold** words x."));
}

TEST(ClauseEdit, TypesWordsBesideAChipNotIntoIt)
{
    ClauseStage stage("A {{ org_name }}{{ lead }} b.\n");
    stage.putCursorBefore(QStringLiteral(" b."));
    type(QStringLiteral("x"));
    EXPECT_EQ(stage.last(), "A {{ org_name }}{{ lead }}x b.\n");
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    type(QStringLiteral("y"));
    EXPECT_EQ(stage.last(), "A {{ org_name }}y{{ lead }}x b.\n");
}

TEST(ClauseEdit, DeletesAChipAsAWholeAndBringsItBack)
{
    ClauseStage stage("A {{ org_name }} b.\n");
    stage.putCursorBefore(QStringLiteral(" b."));
    press(Qt::Key_Backspace);
    EXPECT_EQ(stage.last(), "A  b.\n");
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(stage.last(), "(pack)");
    stage.putCursorBefore(QStringLiteral(" b."));
    pressTimes(3, Qt::Key_Delete);
    EXPECT_EQ(stage.last(), "A {{ org_name }}\n");
}

TEST(ClauseEdit, KeepsChipsThroughTheClipboard)
{
    ClauseStage stage("Ask **{{ lead|upper_first }}** now.\n\nEnd.\n");
    stage.putCursorBefore(QStringLiteral("Ask"));
    press(Qt::Key_End, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("Ask Who leads now."));
    stage.putCursorBehind(QStringLiteral("End."));
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(stage.last(), "Ask **{{ lead|upper_first }}** now.\n\nEnd.Ask **{{ lead|upper_first }}** now.\n");
}

TEST(ClauseEdit, OffersAnswersWhenBracesAreTyped)
{
    ClauseStage stage("Ask.\n");
    stage.putCursorBehind(QStringLiteral("Ask"));
    type(QStringLiteral(" {{"));
    EXPECT_TRUE(stage.edit().findChild<AnswerPicker *>()->isVisible());
    type(QStringLiteral("who l"));
    press(Qt::Key_Return);
    EXPECT_EQ(stage.last(), "Ask {{ lead }}.\n");
}

TEST(ClauseEdit, LeavesTypedBracesAsTextWhenNoAnswerIsChosen)
{
    ClauseStage stage("Ask.\n");
    stage.putCursorBehind(QStringLiteral("Ask"));
    type(QStringLiteral("{{"));
    press(Qt::Key_Escape);
    type(QStringLiteral(" x }}"));
    EXPECT_EQ(stage.last(), "Ask{\\{ x }}.\n");
}

TEST(ClauseEdit, FormatsWithTheShortcutsOfWordProcessors)
{
    ClauseStage stage("One two three.\n");
    stage.select(QStringLiteral("two"));
    press(Qt::Key_B, Qt::ControlModifier);
    EXPECT_EQ(stage.last(), "One **two** three.\n");
    press(Qt::Key_I, Qt::ControlModifier);
    EXPECT_EQ(stage.last(), "One **_two_** three.\n");
    press(Qt::Key_8, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(stage.last(), "- One **_two_** three.\n");
    press(Qt::Key_8, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(stage.last(), "One **_two_** three.\n");
}

TEST(ClauseEdit, MakesItemsWithEnterAndEndsTheListWithAnotherOne)
{
    ClauseStage stage("1. one\n2. two\n");
    stage.putCursorBehind(QStringLiteral("two"));
    press(Qt::Key_Return);
    type(QStringLiteral("three"));
    EXPECT_EQ(stage.last(), "1. one\n2. two\n3. three\n");
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    type(QStringLiteral("End."));
    EXPECT_EQ(stage.last(), "1. one\n2. two\n3. three\n\nEnd.\n");
}

TEST(ClauseEdit, NestsItemsWithTab)
{
    ClauseStage stage("- one\n- two\n");
    stage.putCursorBefore(QStringLiteral("two"));
    press(Qt::Key_Tab);
    EXPECT_EQ(stage.last(), "- one\n    - two\n");
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_EQ(stage.last(), "(pack)");
}

TEST(ClauseEdit, SelectsAConditionBeforeItIsRemovedAndKeepsTheTextWhenItsEndIsMissing)
{
    ClauseStage stage(kBody);
    stage.putCursorBefore(QStringLiteral("Bold words"));
    press(Qt::Key_Backspace);
    EXPECT_EQ(stage.last(), "");
    EXPECT_TRUE(stage.sheet().textCursor().hasSelection());
    press(Qt::Key_Backspace);
    EXPECT_EQ(stage.last(), "");
    EXPECT_EQ(
        stage.edit().problem(),
        QStringLiteral("A condition or a list has lost its beginning or its end, so the text is not used yet. Undo, "
                       "or remove what is left of it."));
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(stage.last(), "");
    EXPECT_EQ(stage.edit().problem(), QString());
}

TEST(ClauseEdit, PutsWordsBesideAConditionOnALineOfTheirOwn)
{
    ClauseStage stage("{% if lead %}\nOne.\n{% endif %}\n");
    stage.putCursorBehind(QStringLiteral("One."));
    press(Qt::Key_Right); // before the mark
    press(Qt::Key_Right); // behind it
    type(QStringLiteral("Two."));
    EXPECT_EQ(stage.last(), "{% if lead %}\nOne.\n{% endif %}\nTwo.\n");
}

TEST(ClauseEdit, EditsTheCellsOfATable)
{
    ClauseStage stage("| A | B |\n|---|---|\n| one | {{ lead }} |\n");
    stage.putCursorBehind(QStringLiteral("one"));
    type(QStringLiteral("|s"));
    EXPECT_EQ(stage.last(), "| A | B |\n|---|---|\n| one\\|s | {{ lead }} |\n");
    stage.edit().findChild<FormatBar *>()->action(FormatBar::Command::AddRow)->trigger();
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    type(QStringLiteral("x"));
    EXPECT_EQ(stage.last(), "| A | B |\n|---|---|\n| one\\|s | {{ lead }} |\n| x | |\n");
}

TEST(ClauseEdit, GoesToMarkdownAndBackWithoutLoss)
{
    ClauseStage stage(kBody);
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(stage.edit().isMarkdown());
    EXPECT_EQ(stage.markdown().toPlainText().toStdString(), kBody);
    type(QStringLiteral("New. "));
    EXPECT_EQ(stage.last(), "New. " + kBody);
    press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_FALSE(stage.edit().isMarkdown());
    EXPECT_TRUE(stage.words().startsWith(QStringLiteral("New. We are ⟨{{ org_name }}⟩.")));
    EXPECT_EQ(stage.last(), "New. " + kBody);
}

TEST(ClauseEdit, SaysWhatIsWrongWithMarkdownInItsLineAndEmitsNothing)
{
    ClauseStage stage("One.\n\nTwo.\n");
    stage.edit().setMarkdown(true);
    press(Qt::Key_End, Qt::ControlModifier);
    type(QStringLiteral("{% if lead %}"));
    EXPECT_EQ(stage.last(), "One.\n\nTwo.\n{"); // as long as it was right
    EXPECT_TRUE(stage.edit().problem().startsWith(QStringLiteral("Line 4: "))) << stage.edit().problem().toStdString();
    stage.edit().setMarkdown(false);
    EXPECT_TRUE(stage.edit().isMarkdown());
    EXPECT_EQ(stage.markdown().toPlainText(), QStringLiteral("One.\n\nTwo.\n{% if lead %}"));
}

TEST(ClauseEdit, OpensABodyThatIsNoTemplateAsMarkdown)
{
    ClauseStage stage("One.\n", "{% if %}\n");
    EXPECT_TRUE(stage.edit().isMarkdown());
    EXPECT_TRUE(stage.edit().problem().startsWith(QStringLiteral("Line 1: ")));
    EXPECT_EQ(stage.last(), "");
}

TEST(ClauseEdit, UsesThePacksTextAgainAndCanUndoThat)
{
    ClauseStage stage("Pack.\n", "Own.\n");
    auto *button = stage.edit().findChild<QPushButton *>();
    EXPECT_TRUE(button->isVisible());
    button->click();
    EXPECT_EQ(stage.last(), "(pack)");
    EXPECT_EQ(stage.words(), QStringLiteral("Pack."));
    EXPECT_FALSE(button->isVisible());
    press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(stage.last(), "Own.\n");
    EXPECT_TRUE(button->isVisible());
}

TEST(ClauseEdit, KeepsTheCursorWhenItIsShownWhatItEmitted)
{
    ClauseStage stage("One.\n");
    stage.putCursorBehind(QStringLiteral("One"));
    type(QStringLiteral("a"));
    stage.last();
    type(QStringLiteral("b"));
    EXPECT_EQ(stage.last(), "Oneab.\n");
}

TEST(ClauseEdit, AsksTheCheckThatItWasGiven)
{
    ClauseStage stage("One.\n");
    stage.edit().setCheck([](const std::string &body) {
        return body.contains("bad") ? Errors{{ErrorCode::TemplateUnknownTag, "bad"}} : Errors{};
    });
    stage.putCursorBehind(QStringLiteral("One"));
    type(QStringLiteral(" bad"));
    EXPECT_FALSE(stage.edit().problem().isEmpty());
    press(Qt::Key_Backspace);
    EXPECT_EQ(stage.last(), "One ba.\n");
}

TEST(ClauseEdit, RefusesAHugePasteWithItsSize)
{
    ClauseStage stage("One.\n");
    auto *data = new QMimeData;
    data->setText(QString(200'000, u'x'));
    QApplication::clipboard()->setMimeData(data);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(
        stage.edit().problem(),
        QStringLiteral("The clipboard holds 200,000 characters; a clause takes 100,000 at once. Nothing was pasted."));
    EXPECT_EQ(stage.last(), "");
}

} // namespace
} // namespace policywright::gui
