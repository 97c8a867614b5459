// SPDX-License-Identifier: Apache-2.0
//
// Tables of records by keys alone, from the clipboard and from files.
#include "app/gui/answers/RecordsEdit.h"

#include "app/gui/answers/PastedRows.h"
#include "app/gui/answers/RecordsView.h"
#include "tests/gui/GuiTest.h"
#include "tests/support/ShippedPacks.h"

#include <QApplication>
#include <QClipboard>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace policywright::gui {
namespace {

using model::Answer;
using model::Person;
using model::Record;
using model::Records;
using test::press;
using test::pressTimes;
using test::type;

class RecordsEditTest : public testing::Test {
protected:
    void ask(const char *question, const std::optional<Answer> &given = {})
    {
        const auto packs = policywright::test::shippedSet({"base"});
        const pack::CompiledQuestion *asked = packs->question(QuestionId(question));
        ASSERT_TRUE(asked) << question;
        edit = new RecordsEdit(*asked, packs->assemblyWords(), &window);
        (new QVBoxLayout(&window))->addWidget(edit);
        edit->setNames(QStringLiteral("The table"), {});
        edit->show(given, std::nullopt);
        QObject::connect(edit, &AnswerEdit::answered, &window, [this](const std::optional<Answer> &answer) {
            emitted.push_back(answer);
            edit->show(answer, std::nullopt);
        });
        window.resize(720, 480);
        test::showOnScreen(window);
        edit->setFocus();
        view = edit->findChild<RecordsView *>();
    }

    std::optional<Answer> last() const { return emitted.empty() ? std::nullopt : emitted.back(); }

    QWidget window;
    RecordsEdit *edit = nullptr;
    RecordsView *view = nullptr;
    std::vector<std::optional<Answer>> emitted;
};

Answer rows(std::vector<Record> records)
{
    return Answer(Records{std::move(records)});
}

Record consulted(const char *group, const char *result)
{
    return {{"group", std::string(group)}, {"result", std::string(result)}};
}

TEST_F(RecordsEditTest, TakesCellsOfEveryTypeByKeys)
{
    ask("spokespeople");
    press(Qt::Key_Insert);
    type(QStringLiteral("Ada Marsh"));
    press(Qt::Key_Tab);
    type(QStringLiteral("Director"));
    pressTimes(3, Qt::Key_Tab); // e-mail and phone stay empty; on to the topics
    type(QStringLiteral("Everything"));
    press(Qt::Key_Tab);
    type(QStringLiteral("All"));
    press(Qt::Key_Tab);
    press(Qt::Key_Down); // yes
    press(Qt::Key_Return);
    EXPECT_EQ(last(), rows({{{"spokesperson", Person{"Ada Marsh", "Director", "", ""}},
                             {"topics", std::string("Everything")},
                             {"channels", std::string("All")},
                             {"may_talk_to_media", true}}}));
}

TEST_F(RecordsEditTest, MakesRoomForAPersonsFieldsAndTakesItBack)
{
    ask("spokespeople",
        rows({{{"spokesperson", Person{"Ben Okoro", "", "", ""}}}, {{"spokesperson", Person{"Cy Lund", "", "", ""}}}}));
    view->setCurrentIndex(view->model()->index(0, 0));
    const int before = view->rowHeight(0);
    press(Qt::Key_F2);
    const QWidget *editor = view->indexWidget(view->currentIndex());
    ASSERT_TRUE(editor);
    EXPECT_TRUE(test::eventually([&] { return view->rowHeight(0) > editor->sizeHint().height(); }));
    EXPECT_TRUE(test::eventually([&] { return editor->geometry().bottom() < view->rowViewportPosition(1); }));
    press(Qt::Key_Escape);
    EXPECT_TRUE(test::eventually([&] { return view->rowHeight(0) == before; }));
}

TEST_F(RecordsEditTest, TakesChoicesDaysAndLengthsOfTimeByKeys)
{
    ask("severity_levels");
    press(Qt::Key_Insert);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    ASSERT_TRUE(last());
    EXPECT_EQ(std::get<Records>(*last()).rows.at(0).at(0).first, "level");
    press(Qt::Key_End);
    press(Qt::Key_Left);
    type(QStringLiteral("2 hours"));
    press(Qt::Key_Return);
    const Record record = std::get<Records>(*last()).rows.at(0);
    EXPECT_EQ(record.back(), (std::pair<std::string, model::Cell>("first_action_within", std::string("2 hours"))));
}

TEST_F(RecordsEditTest, StoresEachKeyOfACell)
{
    ask("consulted");
    press(Qt::Key_Insert);
    type(QStringLiteral("Wo"));
    EXPECT_EQ(emitted, (std::vector<std::optional<Answer>>{rows({{{"group", std::string("W")}}}),
                                                           rows({{{"group", std::string("Wo")}}})}));
}

TEST_F(RecordsEditTest, AddsARowBehindTheLastCell)
{
    ask("related_documents");
    press(Qt::Key_Insert);
    type(QStringLiteral("Code"));
    pressTimes(6, Qt::Key_Tab); // link, four fields of the owner, new row
    type(QStringLiteral("Handbook"));
    EXPECT_EQ(last(), rows({{{"title", std::string("Code")}}, {{"title", std::string("Handbook")}}}));
}

TEST_F(RecordsEditTest, MovesAndRemovesRowsByKeys)
{
    ask("consulted", rows({consulted("a", "1"), consulted("b", "2"), consulted("c", "3")}));
    press(Qt::Key_Down);
    press(Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(last(), rows({consulted("b", "2"), consulted("a", "1"), consulted("c", "3")}));
    press(Qt::Key_Delete, Qt::ControlModifier);
    EXPECT_EQ(last(), rows({consulted("a", "1"), consulted("c", "3")}));
    press(Qt::Key_Delete, Qt::ControlModifier);
    press(Qt::Key_Delete, Qt::ControlModifier);
    EXPECT_EQ(last(), std::nullopt);
}

TEST_F(RecordsEditTest, TakesBackACellWithEscape)
{
    ask("consulted", rows({consulted("a", "1")}));
    type(QStringLiteral("xyz"));
    EXPECT_EQ(last(), rows({consulted("xyz", "1")}));
    press(Qt::Key_Escape);
    EXPECT_EQ(last(), rows({consulted("a", "1")}));
}

TEST_F(RecordsEditTest, LeavesTheTableWithTab)
{
    ask("consulted", rows({consulted("a", "1")}));
    EXPECT_EQ(QApplication::focusWidget(), view);
    press(Qt::Key_Tab);
    EXPECT_NE(QApplication::focusWidget(), view);
    EXPECT_FALSE(view->isAncestorOf(QApplication::focusWidget()));
}

TEST_F(RecordsEditTest, PastesRowsOfASpreadsheetWithTheirHeadings)
{
    ask("spokespeople");
    QApplication::clipboard()->setText(
        QStringLiteral("spokesperson\ttopics\tmay_talk_to_media\nAda Marsh; Director\t\"Every\nthing\"\tYes\n"
                       "Ben Okoro\tLaw, contracts\tno\n"));
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(last(), rows({{{"spokesperson", Person{"Ada Marsh", "Director", "", ""}},
                             {"topics", std::string("Every thing")},
                             {"may_talk_to_media", true}},
                            {{"spokesperson", Person{"Ben Okoro", "", "", ""}},
                             {"topics", std::string("Law, contracts")},
                             {"may_talk_to_media", false}}}));
}

TEST_F(RecordsEditTest, PastesOverCellsFromTheCurrentOneOn)
{
    ask("consulted", rows({consulted("a", "1"), consulted("b", "2")}));
    press(Qt::Key_Down);
    QApplication::clipboard()->setText(QStringLiteral("x\tBen\ny\tCy"));
    press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_EQ(last(), rows({consulted("a", "1"),
                            {{"group", std::string("x")},
                             {"representative", Person{"Ben", "", "", ""}},
                             {"result", std::string("2")}},
                            {{"group", std::string("y")}, {"representative", Person{"Cy", "", "", ""}}}}));
}

TEST_F(RecordsEditTest, KeepsWhatIsNoValueOfItsColumnAndSaysWhere)
{
    ask("consulted");
    edit->pasteRows(QStringLiteral("Works council\tAda\tlast week\tagreed"));
    EXPECT_EQ(last(), rows({{{"group", std::string("Works council")},
                             {"representative", Person{"Ada", "", "", ""}},
                             {"result", std::string("agreed")}}}));
    EXPECT_EQ(view->model()->index(0, 2).data().toString(), QStringLiteral("last week"));
    EXPECT_TRUE(edit->reason().startsWith(QStringLiteral("Row 1, "))) << qPrintable(edit->reason());
    EXPECT_TRUE(edit->reason().endsWith(QStringLiteral("This is not a date yet. 2027-03-01 is always understood.")));
    view->setCurrentIndex(view->model()->index(0, 2));
    type(QStringLiteral("2026-05-04"));
    press(Qt::Key_Return);
    EXPECT_EQ(edit->reason(), QString());
    EXPECT_EQ(std::get<Records>(*last()).rows.at(0).at(2),
              (std::pair<std::string, model::Cell>("consulted_on", std::string("2026-05-04"))));
}

TEST_F(RecordsEditTest, ImportsCsvBehindTheRowsThatAreThere)
{
    ask("consulted", rows({consulted("a", "1")}));
    edit->importCsv("group,result\r\nb,\"2, and more\"\r\n", QStringLiteral("groups.csv"));
    EXPECT_EQ(last(), rows({consulted("a", "1"), consulted("b", "2, and more")}));
}

TEST_F(RecordsEditTest, ImportsCsvAsASpreadsheetWritesIt)
{
    ask("consulted");
    edit->importCsv("Group;Result\nb;2\n", QStringLiteral("groups.csv"));
    ASSERT_TRUE(last());
    EXPECT_EQ(last(), rows({consulted("b", "2")}));
}

TEST(PastedRows, SplitsAtTabsOrAtWhatEveryLineHasEquallyOften)
{
    EXPECT_EQ(pastedRows(QStringLiteral("a\tb\r\nc\t\"d \"\"e\"\"\tf\"\r\n")),
              (std::vector<QStringList>{{QStringLiteral("a"), QStringLiteral("b")},
                                        {QStringLiteral("c"), QStringLiteral("d \"e\"\tf")}}));
    EXPECT_EQ(pastedRows(QStringLiteral("a,b\nc,d")),
              (std::vector<QStringList>{{QStringLiteral("a"), QStringLiteral("b")},
                                        {QStringLiteral("c"), QStringLiteral("d")}}));
    EXPECT_EQ(pastedRows(QStringLiteral("Smith, John")), (std::vector<QStringList>{{QStringLiteral("Smith, John")}}));
}

} // namespace
} // namespace policywright::gui
