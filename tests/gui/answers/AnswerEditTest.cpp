// SPDX-License-Identifier: Apache-2.0
//
// Every type of answer, entered by keys alone into the control that the shipped base pack asks for, and the answer that
// comes out compared as a whole.
#include "app/gui/answers/AnswerEdit.h"

#include "tests/gui/GuiTest.h"
#include "tests/support/ShippedPacks.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <gtest/gtest.h>

#include <memory>

namespace policywright::gui {
namespace {

using model::Answer;
using model::Choices;
using model::Person;
using model::Record;
using model::Records;
using test::press;
using test::pressTimes;
using test::type;

Answer text(const char *words)
{
    return Answer(std::string(words));
}

class AnswerEditTest : public testing::Test {
protected:
    // A window with the control for a question of the base pack, which has the focus.
    void ask(const char *question, const std::optional<Answer> &given = {}, const std::optional<Answer> &fallback = {})
    {
        const auto packs = policywright::test::shippedSet({"base"});
        const pack::CompiledQuestion *asked = packs->question(QuestionId(question));
        ASSERT_TRUE(asked) << question;
        edit = answerEditFor(*asked, &window, packs->assemblyWords());
        (new QVBoxLayout(&window))->addWidget(edit);
        edit->setNames(QStringLiteral("The question"), {});
        edit->show(given, fallback);
        QObject::connect(edit, &AnswerEdit::answered, &window, [this](const std::optional<Answer> &answer) {
            emitted.push_back(answer);
            edit->show(answer, edit->hasFallback() ? m_fallback : std::nullopt); // as the window does
        });
        m_fallback = fallback;
        window.resize(640, 480);
        test::showOnScreen(window);
        edit->setFocus();
    }

    std::optional<Answer> last() const { return emitted.empty() ? std::nullopt : emitted.back(); }

    QWidget window;
    AnswerEdit *edit = nullptr;
    std::vector<std::optional<Answer>> emitted;

private:
    std::optional<Answer> m_fallback;
};

TEST_F(AnswerEditTest, TakesALineOfTextAsItIsTyped)
{
    ask("org_name");
    type(QStringLiteral("Abc"));
    EXPECT_EQ(emitted, (std::vector<std::optional<Answer>>{text("A"), text("Ab"), text("Abc")}));
    pressTimes(3, Qt::Key_Backspace);
    EXPECT_EQ(last(), std::nullopt) << "nothing was given any more";
    EXPECT_EQ(emitted.size(), 6u);
}

TEST_F(AnswerEditTest, TakesSeveralLinesOfText)
{
    ask("purpose_statement");
    type(QStringLiteral("We listen."));
    press(Qt::Key_Return);
    type(QStringLiteral("We answer."));
    EXPECT_EQ(last(), text("We listen.\nWe answer."));
}

TEST_F(AnswerEditTest, TakesYesAndNo)
{
    ask("is_listed");
    press(Qt::Key_Space);
    EXPECT_EQ(last(), Answer(true));
    press(Qt::Key_Right);
    EXPECT_EQ(last(), Answer(false));
    press(Qt::Key_Delete);
    EXPECT_EQ(last(), std::nullopt);
}

TEST_F(AnswerEditTest, TakesOneOfAFewOptions)
{
    ask("org_size");
    press(Qt::Key_Space);
    EXPECT_EQ(last(), text("micro"));
    pressTimes(2, Qt::Key_Down);
    EXPECT_EQ(last(), text("medium"));
}

TEST_F(AnswerEditTest, TakesOneOfManyOptionsFromAList)
{
    ask("org_profile");
    type(QStringLiteral("h"));
    EXPECT_EQ(last(), text("healthcare"));
    press(Qt::Key_Down);
    EXPECT_EQ(last(), text("public_sector"));
}

TEST_F(AnswerEditTest, TakesSeveralOptionsInThePacksOrder)
{
    ask("jurisdictions");
    pressTimes(3, Qt::Key_Tab);
    press(Qt::Key_Space);
    EXPECT_EQ(last(), Answer(Choices{{"de"}}));
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    press(Qt::Key_Space);
    EXPECT_EQ(last(), Answer(Choices{{"uk", "de"}}));
    press(Qt::Key_Space);
    pressTimes(2, Qt::Key_Tab);
    press(Qt::Key_Space);
    EXPECT_EQ(last(), std::nullopt);
}

TEST_F(AnswerEditTest, TakesADayInIsoForm)
{
    ask("effective_date");
    type(QStringLiteral("2027-03-0"));
    EXPECT_EQ(emitted.size(), 0u);
    EXPECT_EQ(edit->reason(), QStringLiteral("This is not a date yet. 2027-03-01 is always understood."));
    type(QStringLiteral("1"));
    EXPECT_EQ(emitted, (std::vector<std::optional<Answer>>{text("2027-03-01")}));
    EXPECT_EQ(edit->reason(), QString());
}

TEST_F(AnswerEditTest, TakesADayAsTheLocaleWritesIt)
{
    for (const char *written : {"31/12/2027", "31/12/27", "31 December 2027", "31 Dec 2027", "31.12.2027"}) {
        QWidget fresh;
        ask("effective_date");
        type(QString::fromUtf8(written));
        EXPECT_EQ(last(), text("2027-12-31")) << written;
        delete edit;
        delete window.layout();
        emitted.clear();
    }
}

TEST_F(AnswerEditTest, SaysWhenTheCalendarHasNoSuchDay)
{
    ask("effective_date");
    type(QStringLiteral("2027-02-30"));
    EXPECT_EQ(edit->reason(), QStringLiteral("The calendar has no such day."));
    EXPECT_EQ(emitted.size(), 0u);
    auto *label = edit->findChild<QLabel *>(QStringLiteral("reason"));
    EXPECT_TRUE(label && label->isVisible());
}

TEST_F(AnswerEditTest, PicksADayFromTheCalendarByKeys)
{
    ask("effective_date", text("2027-03-01"));
    press(Qt::Key_Down, Qt::AltModifier);
    ASSERT_TRUE(QApplication::activePopupWidget());
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    EXPECT_EQ(last(), text("2027-03-02"));
    EXPECT_FALSE(QApplication::activePopupWidget());
}

TEST_F(AnswerEditTest, TakesANumberAndAUnitOfTime)
{
    ask("review_every");
    type(QStringLiteral("10"));
    EXPECT_EQ(last(), text("10 days"));
    press(Qt::Key_Tab);
    press(Qt::Key_Up);
    EXPECT_EQ(last(), text("10 working days"));
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    press(Qt::Key_Up);
    EXPECT_EQ(last(), text("11 working days"));
}

TEST_F(AnswerEditTest, TakesTheUnitAlongWithTheNumber)
{
    ask("review_every");
    type(QStringLiteral("3 weeks"));
    EXPECT_EQ(last(), text("3 weeks"));
}

TEST_F(AnswerEditTest, SaysWhatALengthOfTimeIs)
{
    ask("review_every");
    type(QStringLiteral("soon"));
    EXPECT_EQ(emitted.size(), 0u);
    EXPECT_EQ(edit->reason(), QStringLiteral("A length of time is a whole number from 1 to 9999, and a unit."));
}

TEST_F(AnswerEditTest, TakesAPerson)
{
    ask("policy_owner");
    type(QStringLiteral("Ada Marsh"));
    press(Qt::Key_Tab);
    type(QStringLiteral("Head of Communications"));
    press(Qt::Key_Tab);
    type(QStringLiteral("ada@example.org"));
    press(Qt::Key_Tab);
    type(QStringLiteral("+44 20 5550 100"));
    EXPECT_EQ(last(), Answer(Person{"Ada Marsh", "Head of Communications", "ada@example.org", "+44 20 5550 100"}));
}

TEST_F(AnswerEditTest, FillsInAPersonWhoWasEnteredBefore)
{
    const Person ada{"Ada Marsh", "Head of Communications", "ada@example.org", "+44 20 5550 100"};
    ask("policy_owner");
    edit->setPeople({Person{"Ben Okoro", "Counsel", "", ""}, ada});
    type(QStringLiteral("mar"));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_TRUE(test::eventually([&] { return last() == Answer(ada); }));
}

TEST_F(AnswerEditTest, ShowsTheDefaultInLighterInkUntilSomethingIsGiven)
{
    ask("review_every", {}, text("12 months"));
    EXPECT_TRUE(edit->showsFallback());
    auto *number = edit->findChild<QLineEdit *>();
    EXPECT_EQ(number->text(), QStringLiteral("12"));
    const QColor lighter = number->palette().color(QPalette::Text);
    EXPECT_NE(lighter, window.palette().color(QPalette::Text));
    press(Qt::Key_Up);
    EXPECT_EQ(last(), text("13 months"));
    EXPECT_EQ(number->palette().color(QPalette::Text), window.palette().color(QPalette::Text));
    edit->clearAnswer();
    EXPECT_EQ(last(), std::nullopt);
    EXPECT_EQ(number->text(), QStringLiteral("12"));
    EXPECT_EQ(number->palette().color(QPalette::Text), lighter);
}

TEST_F(AnswerEditTest, MakesTheDefaultTheAuthorsOwnWhenItIsChosen)
{
    ask("org_size", {}, text("medium"));
    press(Qt::Key_Space);
    EXPECT_EQ(last(), text("medium"));
}

TEST_F(AnswerEditTest, LeavesTheFieldEmptyWhereTheAuthorEmptiedADefault)
{
    ask("policy_language", {}, text("English"));
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_Delete);
    EXPECT_EQ(last(), text(""));
    EXPECT_EQ(edit->findChild<QLineEdit *>()->text(), QString());
}

TEST_F(AnswerEditTest, KeepsWhatIsTooLongAndSaysWhy)
{
    ask("org_name", text("Harbourlight"));
    const QString tooLong(2001, QLatin1Char('x'));
    QApplication::clipboard()->setText(tooLong);
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(emitted.size(), 0u);
    EXPECT_EQ(edit->findChild<QLineEdit *>()->text(), tooLong);
    EXPECT_EQ(edit->reason(), QStringLiteral("This is longer than 2,000 characters and is not stored. Shorten it."));
    EXPECT_EQ(edit->given(), text("Harbourlight"));
}

TEST_F(AnswerEditTest, RefusesAPasteThatNoAnswerCouldHold)
{
    ask("purpose_statement", text("We listen."));
    QApplication::clipboard()->setText(QString(200'000, QLatin1Char('x')));
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(emitted.size(), 0u);
    EXPECT_EQ(edit->findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("We listen."));
    EXPECT_EQ(edit->reason(),
              QStringLiteral("The clipboard holds 200,000 characters; an answer can have 20,000. Nothing was pasted."));
}

TEST_F(AnswerEditTest, KeepsTheCursorWhileItsOwnAnswerComesBack)
{
    ask("org_name", text("Harbour Trust"));
    press(Qt::Key_Home);
    pressTimes(7, Qt::Key_Right);
    type(QStringLiteral("light"));
    EXPECT_EQ(last(), text("Harbourlight Trust"));
    EXPECT_EQ(edit->findChild<QLineEdit *>()->cursorPosition(), 12);
}

} // namespace
} // namespace policywright::gui
