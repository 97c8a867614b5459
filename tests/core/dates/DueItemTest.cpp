// SPDX-License-Identifier: Apache-2.0
#include "core/dates/DueItem.h"

#include <gtest/gtest.h>

namespace policywright::dates {
namespace {

Date day(const char *iso)
{
    return *Date::fromIso(iso);
}

const Period kPeriod = Period::from(day("2026-11-22"), *Duration::fromText("30 days"));

DueItem item(const char *id, std::optional<Date> due)
{
    DueItem item{.id = id, .section = SectionId("s")};
    item.due = due;
    item.standing = standingOf(due, kPeriod);
    return item;
}

TEST(DueItem, IsOverdueFromTheDayBehindItsOwn)
{
    EXPECT_EQ(standingOf(day("2026-11-21"), kPeriod), Standing::Overdue);
    EXPECT_EQ(standingOf(day("2026-11-22"), kPeriod), Standing::DueSoon);
}

TEST(DueItem, IsDueSoonUpToTheLastDayOfThePeriod)
{
    EXPECT_EQ(standingOf(day("2026-12-22"), kPeriod), Standing::DueSoon);
    EXPECT_EQ(standingOf(day("2026-12-23"), kPeriod), Standing::Later);
}

TEST(DueItem, IsUnknownWithoutADay)
{
    EXPECT_EQ(standingOf(std::nullopt, kPeriod), Standing::Unknown);
}

TEST(DueItem, StandsInTheOrderOfItsUrgencyAndThenAsItWas)
{
    std::vector<DueItem> items{item("later", day("2027-05-01")), item("never", std::nullopt),
                               item("soon", day("2026-12-01")),  item("past", day("2026-11-01")),
                               item("older", day("2026-01-01")), item("never too", std::nullopt)};
    sortByUrgency(items);
    std::vector<std::string> ids;
    for (const DueItem &it : items)
        ids.push_back(it.id);
    EXPECT_EQ(ids, (std::vector<std::string>{"older", "past", "soon", "never", "never too", "later"}));
}

TEST(DueItem, IsCountedByItsStandingWithTheNextDayThatIsNotPast)
{
    EXPECT_EQ(countsOf({item("a", day("2026-01-01")), item("b", day("2027-05-01")), item("c", day("2026-12-01")),
                        item("d", std::nullopt)}),
              (DueCounts{.overdue = 1, .soon = 1, .unknown = 1, .later = 1, .next = day("2026-12-01")}));
    EXPECT_TRUE(countsOf({item("b", day("2027-05-01"))}).isQuiet());
    EXPECT_FALSE(countsOf({item("d", std::nullopt)}).isQuiet());
}

} // namespace
} // namespace policywright::dates
