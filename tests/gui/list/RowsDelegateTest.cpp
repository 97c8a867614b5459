// SPDX-License-Identifier: Apache-2.0
//
// Where the parts of a row stand, for those who read from left to right and from right to left.
#include "app/gui/list/CalmList.h"

#include "tests/gui/GuiTest.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace policywright::gui {
namespace {

// The place of the first and of the last column of pixels that are not the ground.
std::pair<int, int> inkOf(CalmList &list)
{
    const QImage image = list.viewport()->grab().toImage();
    const QColor ground = list.palette().color(QPalette::Base);
    int first = image.width();
    int last = -1;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(x, y) != ground) {
                first = std::min(first, x);
                last = std::max(last, x);
            }
        }
    }
    return {first, last};
}

// Alone in its row: a sign, or a mark.
std::pair<int, int> inkOf(const ListRow &row, Qt::LayoutDirection direction)
{
    CalmList list(Emphasis::Title, nullptr);
    list.setLayoutDirection(direction);
    list.resize(400, 60);
    list.setRows({row});
    test::showOnScreen(list);
    list.clearFocus();
    list.setCurrentIndex({});
    return inkOf(list);
}

TEST(RowsDelegate, ASignStandsWhereReadingBegins)
{
    const ListRow row{.sign = ListRow::Sign::Error, .key = 0};
    EXPECT_LT(inkOf(row, Qt::LeftToRight).second, 100);
    EXPECT_GT(inkOf(row, Qt::RightToLeft).first, 300);
}

TEST(RowsDelegate, AMarkStandsWhereReadingEnds)
{
    const ListRow row{.mark = QStringLiteral("today"), .key = 0};
    EXPECT_GT(inkOf(row, Qt::LeftToRight).first, 300);
    EXPECT_LT(inkOf(row, Qt::RightToLeft).second, 100);
}

} // namespace
} // namespace policywright::gui
