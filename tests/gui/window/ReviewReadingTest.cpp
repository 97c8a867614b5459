// SPDX-License-Identifier: Apache-2.0
//
// Which remarks of a review are shown, and how its text is read.
#include "app/gui/window/StatusRow.h"
#include "tests/gui/window/ReviewStage.h"

#include <QComboBox>
#include <QPlainTextEdit>

#include <gtest/gtest.h>

#include <algorithm>

namespace policywright::gui::test {
namespace {

using annotate::EventKind;

using ReviewReadingTest = ReviewStage;

TEST_F(ReviewReadingTest, WhatHasToBeSettledIsSaidAndChosenFromTheRest)
{
    review();
    select("firm rules");
    newCard().form().focusWriting();
    type(QStringLiteral("The law says otherwise."));
    QComboBox *severity = newCard().form().severity();
    ASSERT_NE(severity, nullptr);
    EXPECT_EQ(severity->currentText(), QStringLiteral("as usual"));
    ASSERT_TRUE(tabTo(*severity));
    press(Qt::Key_Up);
    EXPECT_EQ(severity->currentText(), QStringLiteral("has to be settled"));
    newCard().form().focusWriting();
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(settledThreads(1));
    fromBen(EventKind::Comment, "your judgement", "A comma.");
    ASSERT_TRUE(settledThreads(2));
    EXPECT_TRUE(margin()
                    .card(desk().threads()[0].thread.root.id)
                    ->accessibleName()
                    .startsWith(QStringLiteral("Comment (has to be settled) by Ada Marsh")));
    auto *filter = filterNamed(QStringLiteral("Remarks that matter how much"));
    ASSERT_TRUE(filter->isVisible());
    filter->setCurrentIndex(filter->findText(QStringLiteral("Only: has to be settled")));
    ASSERT_EQ(desk().wanted().size(), 1U);
    EXPECT_EQ(desk().wanted()[0]->thread.root.body, "The law says otherwise.");
    filter->setCurrentIndex(0);
    EXPECT_EQ(desk().wanted().size(), 2U);

    ASSERT_TRUE(desk().setSeverity(desk().threads()[0].thread.root.id, annotate::Severity::Normal));
    EXPECT_TRUE(eventually([&] { return !filter->isVisible(); })) << "all matter alike";
    EXPECT_EQ(savedReview().threads[0].root.body, "The law says otherwise.") << "its words stay";
}

TEST_F(ReviewReadingTest, RemarksOfOneSectionAreChosenFromTheRest)
{
    review();
    fromBen(EventKind::Comment, "firm rules", "One.");
    auto *filter = filterNamed(QStringLiteral("Remarks on which section"));
    EXPECT_FALSE(filter->isVisible()) << "there is one";
    const assembly::AssembledDocument &document = *stage.controller().document();
    const auto &other = document.sections.back();
    annotate::ReviewFile review = **stage.controller().review();
    const annotate::ReviewedText text = annotate::reviewedText(document);
    const auto clause = std::ranges::find(text, other.clauses.front().content->id, &annotate::ReviewedClause::id);
    ASSERT_TRUE(desk().remark({.kind = EventKind::Comment,
                               .clause = clause->id,
                               .range = annotate::TextRange{0, 3},
                               .body = "Two.",
                               .author = {},
                               .created = {}}));
    ASSERT_TRUE(settledThreads(2));
    ASSERT_TRUE(filter->isVisible());
    filter->setCurrentIndex(filter->findText(QString::fromStdString(other.title)));
    ASSERT_EQ(desk().wanted().size(), 1U);
    EXPECT_EQ(desk().wanted()[0]->thread.root.body, "Two.");
}

TEST_F(ReviewReadingTest, TheTextIsReadWithMarksAloneOrWithAllSuggestions)
{
    review();
    fromBen(EventKind::Suggestion, "firm rules", "", "rules that hold");
    const auto markedRanges = [this] {
        return std::ranges::count_if(stage.preview().remarks->marks,
                                     [](const RemarkMark &mark) { return mark.range.begin != mark.range.end; });
    };
    const auto isRead = [this](const char *words) {
        return eventually([&] { return stage.preview().text().contains(words); });
    };
    ASSERT_TRUE(eventually([&] { return markedRanges() == 1; }));
    page().setReading(Reading::Clean);
    EXPECT_TRUE(eventually([&] { return markedRanges() == 0; }));
    EXPECT_TRUE(isRead("firm rules"));
    page().setReading(Reading::Final);
    EXPECT_TRUE(isRead("rules that hold"));
    EXPECT_EQ(stage.work().status().told(), QStringLiteral("1 suggestion is in the text as it is shown"));
    EXPECT_EQ(wording(), "(pack)") << "nothing is changed by looking";
    Q_EMIT stage.preview().wordsSelected(SelectedWords{.clause = kReviewedClause, .range = {0, 4}});
    EXPECT_FALSE(newCard().isVisible()) << "these words are nobody's yet";
    stage.work().setMode(0);
    EXPECT_TRUE(isRead("firm rules")) << "elsewhere it is the policy";
    stage.window().actions().reviewMode->trigger();
    EXPECT_TRUE(isRead("rules that hold"));
    page().setReading(Reading::Marked);
    EXPECT_TRUE(isRead("firm rules"));
}

} // namespace
} // namespace policywright::gui::test
