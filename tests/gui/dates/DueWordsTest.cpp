// SPDX-License-Identifier: Apache-2.0
#include "app/gui/dates/DueWords.h"

#include <gtest/gtest.h>

namespace policywright::gui {
namespace {

using dates::DueItem;
using dates::DueKind;

Date day(const char *iso)
{
    return *Date::fromIso(iso);
}

std::string whenOf(const char *due, const char *today)
{
    return whenInWords(day(due), day(today)).toStdString();
}

TEST(DueWords, SayHowFarAwayADayIs)
{
    EXPECT_EQ(whenOf("2026-11-23", "2026-11-23"), "today");
    EXPECT_EQ(whenOf("2026-11-24", "2026-11-23"), "tomorrow");
    EXPECT_EQ(whenOf("2026-11-25", "2026-11-23"), "in 2 days");
    EXPECT_EQ(whenOf("2026-12-06", "2026-11-23"), "in 13 days");
    EXPECT_EQ(whenOf("2026-12-07", "2026-11-23"), "in 2 weeks");
    EXPECT_EQ(whenOf("2027-01-24", "2026-11-23"), "in 8 weeks");
    EXPECT_EQ(whenOf("2027-01-25", "2026-11-23"), "in 2 months");
    EXPECT_EQ(whenOf("2028-11-22", "2026-11-23"), "in 23 months");
    EXPECT_EQ(whenOf("2028-11-23", "2026-11-23"), "in 2 years");
    EXPECT_EQ(whenInWords(std::nullopt, day("2026-11-23")), QStringLiteral("no date yet"));
}

TEST(DueWords, SayForHowLongADayIsPast)
{
    EXPECT_EQ(whenOf("2026-11-22", "2026-11-23"), "overdue by 1 day");
    EXPECT_EQ(whenOf("2026-11-10", "2026-11-23"), "overdue by 13 days");
    EXPECT_EQ(whenOf("2026-11-02", "2026-11-23"), "overdue by 3 weeks");
    EXPECT_EQ(whenOf("2026-09-21", "2026-11-23"), "overdue by 2 months");
    EXPECT_EQ(whenOf("2024-11-23", "2026-11-23"), "overdue by 2 years");
}

// The longest two months that follow one another have 62 days: from then on there are two whole ones.
TEST(DueWords, NeverSayOneMonth)
{
    const Date end = day("2028-12-31");
    for (auto from = day("2026-01-01"); from < end; from = Date(from.sysDays() + std::chrono::days(1))) {
        for (const int days : {59, 60, 61, 62, 63}) {
            const Date far(from.sysDays() + std::chrono::days(days));
            const QString words = whenInWords(far, from);
            EXPECT_TRUE(words == QStringLiteral("in 8 weeks") || words == QStringLiteral("in 2 months"))
                << from.toIso() << ": " << words.toStdString();
        }
    }
}

TEST(DueWords, SayWhyADayIsThatDay)
{
    DueItem item{.id = "exercise", .section = SectionId("crisis"), .area = "Crisis"};
    item.done = day("2026-03-18");
    item.every = Duration(12, Duration::Unit::Months);
    item.due = day("2027-03-18");
    EXPECT_EQ(whyInWords(item), QStringLiteral("18 March 2027 · every 12 months · last done 18 March 2026 · Crisis"));
    item.done.reset();
    EXPECT_EQ(whyInWords(item), QStringLiteral("18 March 2027 · every 12 months · Crisis"));
    item.due.reset();
    EXPECT_EQ(whyInWords(item), QStringLiteral("every 12 months · answer when it was last done, or from when "
                                               "the policy applies · Crisis"));
}

TEST(DueWords, SayWhatIsNotAnsweredInAnInterview)
{
    const auto why = [](DueKind kind) {
        DueItem item{.kind = kind, .id = "x", .section = SectionId("")};
        item.due = day("2027-03-18");
        return whyInWords(item).toStdString();
    };
    EXPECT_EQ(why(DueKind::Version), "18 March 2027 · the published version");
    EXPECT_EQ(why(DueKind::Sources), "18 March 2027 · a newer template pack brings newer sources");
    EXPECT_EQ(why(DueKind::Request), "18 March 2027 · asked for in the review");
}

TEST(DueWords, NameTheFirstRowsAndCountTheOthers)
{
    const render::HealthWords words("en");
    DueItem item{.id = "x", .section = SectionId("")};
    EXPECT_EQ(rowsInWords(item, words), QString());
    item.rows = {{1, "X"}, {2, ""}, {3, "X"}, {4, "YouTube"}};
    EXPECT_EQ(rowsInWords(item, words), QStringLiteral("X, row 2, YouTube")) << "each name once";
    item.rows.push_back({5, "Instagram"});
    item.rows.push_back({6, "Blog"});
    EXPECT_EQ(rowsInWords(item, words), QStringLiteral("X, row 2, YouTube and 2 more"));
}

} // namespace
} // namespace policywright::gui
