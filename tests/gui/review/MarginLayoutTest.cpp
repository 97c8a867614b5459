// SPDX-License-Identifier: Apache-2.0
#include "app/gui/review/MarginLayout.h"

#include <gtest/gtest.h>

namespace policywright::gui {
namespace {

using Tops = std::vector<int>;

TEST(MarginLayout, PutsEachCardBesideItsWords)
{
    EXPECT_EQ(marginTops({}, {}, 8), Tops{});
    EXPECT_EQ(marginTops({{100, 50}, {300, 50}}, {}, 8), (Tops{100, 300}));
}

TEST(MarginLayout, MovesCardsDownThatHaveNoRoom)
{
    EXPECT_EQ(marginTops({{100, 50}, {110, 50}, {120, 50}, {400, 50}}, {}, 8), (Tops{100, 158, 216, 400}));
}

TEST(MarginLayout, PutsTheChosenCardExactlyBesideItsWordsAndTheOthersOutOfItsWay)
{
    EXPECT_EQ(marginTops({{100, 50}, {110, 50}, {120, 200}, {130, 50}}, 2, 8), (Tops{4, 62, 120, 328}));
}

TEST(MarginLayout, LeavesAChosenCardWhereItHasRoom)
{
    EXPECT_EQ(marginTops({{100, 50}, {300, 80}, {310, 50}}, 1, 8), (Tops{100, 300, 388}));
}

TEST(MarginLayout, MayPutCardsAboveThePageForOneThatIsChosen)
{
    EXPECT_EQ(marginTops({{0, 50}, {0, 50}}, 1, 8), (Tops{-58, 0}));
}

} // namespace
} // namespace policywright::gui
