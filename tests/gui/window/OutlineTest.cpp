// SPDX-License-Identifier: Apache-2.0
//
// The outline: what it lists, how full its sections are, what the filter finds, and where its rows lead.
#include "app/gui/outline/OutlinePanel.h"
#include "tests/gui/window/WindowStage.h"

#include <QAbstractItemModel>
#include <QLineEdit>
#include <QTreeView>

#include <gtest/gtest.h>

#include <algorithm>

namespace policywright::gui::test {
namespace {

TEST(Fullness, IsEmptyUntilTheAuthorAnswersAndFullWhenNothingIsMissing)
{
    EXPECT_EQ(fullnessOf({SectionId("a"), 3, 0, 3, 0, 0}), Fullness::Empty);
    EXPECT_EQ(fullnessOf({SectionId("a"), 3, 1, 1, 1, 1}), Fullness::Half);
    EXPECT_EQ(fullnessOf({SectionId("a"), 3, 1, 2, 0, 0}), Fullness::Full);
}

class OutlineTest : public ::testing::Test {
protected:
    OutlineTest()
    {
        stage.open(stage.makePolicy("a.policy", "Harbour Trust"));
        stage.settle();
    }

    OutlinePanel &outline() { return stage.work().outline(); }

    const OutlineSection &section(const char *id)
    {
        return *std::ranges::find(outline().sections(), SectionId(id), &OutlineSection::id);
    }

    QStringList rows()
    {
        QStringList titles;
        const QAbstractItemModel &model = *outline().tree().model();
        for (int i = 0; i < model.rowCount(); ++i) {
            const QModelIndex parent = model.index(i, 0);
            titles.push_back(parent.data().toString());
            for (int j = 0; outline().tree().isExpanded(parent) && j < model.rowCount(parent); ++j)
                titles.push_back(QStringLiteral("  ") + model.index(j, 0, parent).data().toString());
        }
        return titles;
    }

    Stage stage;
};

TEST_F(OutlineTest, CountsTheGapsOfASectionAndForgetsThemWhenTheyAreAnswered)
{
    const std::size_t before = section("setup").gaps;
    EXPECT_EQ(section("setup").fullness, Fullness::Half);
    stage.controller().answer(QuestionId("jurisdictions"), model::Answer(model::Choices{{"uk"}}));
    stage.settle();
    EXPECT_EQ(section("setup").gaps, before - 1);
}

TEST_F(OutlineTest, FindsAnswersByTheirWordsAndLeadsToTheirQuestion)
{
    press(Qt::Key_F, Qt::ControlModifier);
    ASSERT_TRUE(outline().filterBox().hasFocus());
    type(QStringLiteral("harbour trust"));
    const auto &title = stage.controller().packs().sections()[section("setup").section].title;
    EXPECT_EQ(rows().mid(0, 2),
              (QStringList{QString::fromStdString(title), QStringLiteral("  What is the organisation's full name?")}));
    EXPECT_LT(rows().size(), 12); // the name is in a few defaults as well
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_EQ(stage.work().section(), section("setup").section);
    EXPECT_TRUE(eventually([&] { return !outline().tree().hasFocus(); }));
}

TEST_F(OutlineTest, SaysWhenNothingHasTheWordsAndComesBackWithEscape)
{
    const QStringList before = rows();
    outline().filterBox().setFocus();
    type(QStringLiteral("zzzz"));
    EXPECT_EQ(rows(), QStringList());
    press(Qt::Key_Escape);
    EXPECT_EQ(rows(), before);
}

TEST_F(OutlineTest, LeadsFromAClauseToItsPlaceInThePreview)
{
    const auto &crisis = section("roles");
    const auto clause = std::ranges::find(crisis.rows, OutlineRow::Kind::Clause, &OutlineRow::kind);
    ASSERT_NE(clause, crisis.rows.end());
    Q_EMIT outline().clauseChosen(ClauseId(clause->id));
    EXPECT_EQ(stage.preview().wentTo.back(), clause->id);
    EXPECT_EQ(stage.work().section(), crisis.section);
}

TEST_F(OutlineTest, MovesFromSectionToSectionByKeyboardWithoutLosingTheFocus)
{
    outline().tree().setFocus();
    const std::size_t before = stage.work().section();
    press(Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_NE(stage.work().section(), before);
    press(Qt::Key_PageUp, Qt::ControlModifier);
    EXPECT_EQ(stage.work().section(), before);
    EXPECT_TRUE(outline().tree().hasFocus());
}

} // namespace
} // namespace policywright::gui::test
