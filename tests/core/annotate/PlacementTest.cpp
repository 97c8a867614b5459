// SPDX-License-Identifier: Apache-2.0
#include "core/annotate/Placement.h"

#include <gtest/gtest.h>

#include <ostream>

namespace policywright::annotate {

void PrintTo(const Placement &placement, std::ostream *stream)
{
    *stream << static_cast<int>(placement.state) << ' ' << placement.clause.view() << " [" << placement.range.begin
            << ", " << placement.range.end << ')';
}

namespace {

using State = Placement::State;

const ReviewedText kBase{
    {ClauseId("a.hours"), "Working hours\nNobody has to answer messages in their free time. Managers write during "
                          "working hours, and plan what can wait. Emergencies are listed in the crisis plan."},
    {ClauseId("a.names"), "Names\nUse your own name when you write about our projects. Say that you work here."},
};

class PlacementTest : public ::testing::Test {
protected:
    Anchor anchor(const char *clause, const char *quote)
    {
        for (const ReviewedClause &each : kBase) {
            if (each.id.view() == clause)
                return anchorAt(each, rangeOfQuote(each, quote).value(), "base").value();
        }
        return {ClauseId("none"), {}, {}, {}, {}, {}, {}};
    }

    // Where the quote is in the edited text, as "state clause: words".
    std::string placed(const Anchor &quote, const ReviewedText &now, bool isBaseKnown = true)
    {
        Placer placer(now);
        if (isBaseKnown)
            placer.addRevision("base", kBase);
        const Placement placement = placer.place(quote);
        const char *const names[] = {"exact", "moved", "uncertain", "not placed"};
        std::string text = std::string(names[static_cast<int>(placement.state)]) + ' ' + placement.clause.toString();
        for (const ReviewedClause &clause : now) {
            if (clause.id == placement.clause && !placement.range.isEmpty())
                text += ": " + std::string(partOf(clause.text, placement.range));
        }
        return text;
    }

    static ReviewedText edited(std::size_t clause, const std::string &from, const std::string &to)
    {
        ReviewedText text = kBase;
        const std::size_t at = text[clause].text.find(from);
        EXPECT_NE(at, std::string::npos);
        text[clause].text.replace(at, from.size(), to);
        return text;
    }
};

TEST_F(PlacementTest, IsExactInTheTextItWasMadeOn)
{
    EXPECT_EQ(placed(anchor("a.hours", "plan what can wait"), kBase), "exact a.hours: plan what can wait");
    EXPECT_EQ(placed(anchor("a.hours", "plan what can wait"), kBase, false), "exact a.hours: plan what can wait");
}

TEST_F(PlacementTest, IsExactWhereOnlyTheTextAroundItChanged)
{
    const ReviewedText now = edited(0, "Nobody has to answer", "Nobody, whoever they are, has to answer");
    for (const bool isBaseKnown : {true, false})
        EXPECT_EQ(placed(anchor("a.hours", "plan what can wait"), now, isBaseKnown),
                  "exact a.hours: plan what can wait");
}

TEST_F(PlacementTest, IsMovedWhereWordsChangedWithin)
{
    const ReviewedText now = edited(0, "plan what can wait", "plan everything that can wait");
    EXPECT_EQ(placed(anchor("a.hours", "plan what can wait"), now), "moved a.hours: plan everything that can wait");
}

TEST_F(PlacementTest, FollowsASentenceIntoAnotherClause)
{
    ReviewedText now = edited(0, " Emergencies are listed in the crisis plan.", "");
    now[1].text += " Emergencies are listed in the crisis plan.";
    EXPECT_EQ(placed(anchor("a.hours", "listed in the crisis plan"), now), "moved a.names: listed in the crisis plan");
}

TEST_F(PlacementTest, KeepsAQuoteWhoseWordsAreGoneBesideItsClause)
{
    const ReviewedText now = edited(0, " Managers write during working hours, and plan what can wait.", "");
    for (const bool isBaseKnown : {true, false})
        EXPECT_EQ(placed(anchor("a.hours", "plan what can wait"), now, isBaseKnown), "not placed a.hours");
}

TEST_F(PlacementTest, NeverGoesToACopyOfItsWordsInOtherSurroundings)
{
    ReviewedText now = edited(0, " Managers write during working hours, and plan what can wait.", "");
    now[1].text += " Whoever is on leave finds out later what can wait until they are back.";
    EXPECT_EQ(placed(anchor("a.hours", "what can wait"), now), "not placed a.hours");
    EXPECT_NE(placed(anchor("a.hours", "what can wait"), now, false).substr(0, 5), "exact");
    EXPECT_NE(placed(anchor("a.hours", "what can wait"), now, false).substr(0, 5), "moved");
}

TEST_F(PlacementTest, AsksWhichOfTwoCopiesOfItsSentenceItIs)
{
    ReviewedText now = edited(0, " Emergencies are listed in the crisis plan.", "");
    now[1].text += "\nEmergencies are listed in the crisis plan.\nSomething else stands between the two.\n"
                   "Emergencies are listed in the crisis plan.";
    EXPECT_EQ(placed(anchor("a.hours", "listed in the crisis"), now), "uncertain a.names: listed in the crisis");
}

TEST_F(PlacementTest, StaysInItsClauseWhereACopyStandsElsewhere)
{
    ReviewedText now = kBase;
    now[1].text += " Emergencies are listed in the crisis plan.";
    EXPECT_EQ(placed(anchor("a.hours", "listed in the crisis plan"), now), "exact a.hours: listed in the crisis plan");
}

TEST_F(PlacementTest, DoesNotTrustAPositionThatDoesNotFit)
{
    Anchor forged = anchor("a.hours", "plan what can wait");
    forged.range = {0, 7};
    EXPECT_EQ(placed(forged, kBase), "exact a.hours: plan what can wait");
    forged.quote = "words that stood nowhere at all";
    forged.prefix = forged.suffix = "";
    EXPECT_EQ(placed(forged, kBase), "not placed a.hours");
}

TEST_F(PlacementTest, MayBeginAndEndWithinAWord)
{
    const ReviewedText now = edited(0, "Nobody has to answer", "No one has to answer");
    EXPECT_EQ(placed(anchor("a.hours", "anagers write during work"), now), "exact a.hours: anagers write during work");
}

TEST_F(PlacementTest, IsNotPlacedInAnEmptyDocument)
{
    EXPECT_EQ(placed(anchor("a.hours", "plan what can wait"), {}), "not placed a.hours");
    EXPECT_EQ(placed(anchor("a.hours", "plan what can wait"), {}, false), "not placed a.hours");
}

} // namespace
} // namespace policywright::annotate
