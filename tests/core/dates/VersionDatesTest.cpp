// SPDX-License-Identifier: Apache-2.0
#include "core/dates/VersionDates.h"

#include "tests/core/dates/DueItemPrinting.h"

#include <gtest/gtest.h>

namespace policywright::dates {
namespace {

using history::RevisionLog;
using history::RevisionNote;
using history::State;

Date day(const char *iso)
{
    return *Date::fromIso(iso);
}

const Period kPeriod = Period::from(day("2026-11-22"), *Duration::fromText("30 days"));

RevisionNote version(const char *name, const char *reviewBy)
{
    return {.when = "2026-01-01T00:00:00Z", .state = State::Published, .version = name, .reviewBy = reviewBy};
}

Json content(const char *text)
{
    return Json::Object{{"answer", text}};
}

TEST(VersionDates, HaveTheVersionThatIsInForce)
{
    RevisionLog log("p.policy");
    ASSERT_TRUE(log.add(version("1.0", "2025-01-01"), content("a")));
    ASSERT_TRUE(log.add(version("2.0", "2026-11-01"), content("b")));
    ASSERT_TRUE(log.add({.when = "2026-10-01T00:00:00Z"}, content("c")));
    DueItem expected{.kind = DueKind::Version, .id = "version", .words = "2.0", .section = SectionId("")};
    expected.due = expected.start = day("2026-11-01");
    expected.standing = Standing::Overdue;
    EXPECT_EQ(versionDate(log, kPeriod), expected);
}

TEST(VersionDates, HaveNoneOfAVersionThatWasRetiredOrNamesNoDay)
{
    RevisionLog log("p.policy");
    EXPECT_EQ(versionDate(log, kPeriod), std::nullopt);
    const auto published = log.add(version("1.0", "2026-01-01"), content("a"));
    ASSERT_TRUE(published);
    ASSERT_TRUE(log.record({.about = published->id, .when = "2026-02-01T00:00:00Z", .state = State::Retired}));
    EXPECT_EQ(versionDate(log, kPeriod), std::nullopt);
    ASSERT_TRUE(log.add(version("2.0", ""), content("b")));
    EXPECT_EQ(versionDate(log, kPeriod), std::nullopt);
}

} // namespace
} // namespace policywright::dates
