// SPDX-License-Identifier: Apache-2.0
#include "core/compare/ChangeKind.h"

#include "tests/core/compare/RedlineTesting.h"

#include <gtest/gtest.h>

namespace policywright::compare {
namespace {

// "duty: should must; number: 24 4" of the clause that changed.
std::string proposed(const std::string &before, const std::string &after)
{
    const Redline redline = redlineOfTexts("# P\n\n## A\n\n" + before + "\n", "# P\n\n## A\n\n" + after + "\n");
    std::string text;
    for (const ChangeReason &reason : proposalFor(redline.sections.at(0).clauses.at(0)).reasons) {
        text += (text.empty() ? "" : "; ") + std::string(nameOf(reason.kind)) + ':';
        for (const std::string &word : reason.words)
            text += ' ' + word;
    }
    return text;
}

TEST(ChangeKind, IsMaterialWhereWordsOfDutyNumbersOrDeadlinesChange)
{
    EXPECT_EQ(proposed("Staff should answer in 24 hours.", "Staff must answer in 2 days."),
              "duty: should must; number: 24 2; deadline: hours days");
    EXPECT_EQ(proposed("You may post.", "You may not post."), "duty: not");
    EXPECT_EQ(proposed("Ask the lead first.", "Ask the board first."), "role: lead board");
    EXPECT_EQ(proposed("This covers accounts.", "This covers all accounts."), "scope: all");
    EXPECT_EQ(proposed("We talk about it.", "It can lead to dismissal."), "duty: can; role: lead; sanction: dismissal");
    EXPECT_EQ(proposed("Sie sollen fragen.", "Sie müssen fragen."), "duty: sollen müssen");
}

TEST(ChangeKind, IsEditorialWhereTheyStay)
{
    EXPECT_EQ(proposed("You must always be kind to people.", "To people you must always be nice."), "");
    EXPECT_EQ(proposed("Teh text.", "The text."), "");
    EXPECT_EQ(proposed("Be **kind**.", "Be kind."), "");
    EXPECT_EQ(proposed("Same.", "Same."), "");
}

TEST(ChangeKind, OfAClauseThatCameOrWentIsMaterial)
{
    const Redline redline = redlineOfTexts("# P\n\n## A\n\n### One\n\nx\n", "# P\n\n## A\n\n### Two\n\ny\n");
    for (const RedlineClause &clause : redline.sections.at(0).clauses)
        EXPECT_EQ(proposalFor(clause).reasons, (std::vector<ChangeReason>{{.kind = ChangeReason::Kind::Scope}}));
}

} // namespace
} // namespace policywright::compare
