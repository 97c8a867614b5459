// SPDX-License-Identifier: Apache-2.0
#include "core/session/PublishedVersions.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using history::RevisionLog;
using history::State;

class Log {
public:
    Log &publish(const std::string &version, const std::string &on, State state = State::Published)
    {
        const auto revision =
            log.add({.when = on + "T09:00:00Z", .why = "x", .state = State::Draft}, Json::Object{{"v", version}});
        ids.push_back(revision->id);
        return record(ids.size() - 1, state, version, on);
    }

    Log &record(std::size_t revision, State state, const std::string &version, const std::string &on)
    {
        const auto event = log.record(
            {.about = ids.at(revision), .when = on + "T10:00:00Z", .why = "x", .state = state, .version = version});
        EXPECT_TRUE(event) << describe(event.error());
        return *this;
    }

    // "1.0 of 2026-03-01, 1.1 of 2026-06-01 in force"
    std::string told() const
    {
        std::string text;
        for (const PublishedAs &each : versionsPublished(log))
            text += (text.empty() ? "" : ", ") + each.version + " of " + each.day.toIso() +
                    (each.isInForce ? " in force" : "");
        return text;
    }

    RevisionLog log{"a.policy"};
    std::vector<std::string> ids;
};

TEST(PublishedVersions, StandInTheirOrderWithTheOneInForceAtTheEnd)
{
    EXPECT_EQ(Log().told(), "");
    EXPECT_EQ(Log().publish("1.0", "2026-03-01").publish("1.1", "2026-06-01").told(),
              "1.0 of 2026-03-01, 1.1 of 2026-06-01 in force");
}

TEST(PublishedVersions, LeaveOutWhatIsADraft)
{
    Log log;
    log.publish("1.0", "2026-03-01").publish("1.1", "2026-06-01", State::InReview);
    EXPECT_EQ(log.told(), "1.0 of 2026-03-01 in force");
}

TEST(PublishedVersions, HaveNoneInForceWhereTheLastOneWasRetired)
{
    Log log;
    log.publish("1.0", "2026-03-01").publish("1.1", "2026-06-01").record(1, State::Retired, "", "2026-07-01");
    EXPECT_EQ(log.told(), "1.0 of 2026-03-01, 1.1 of 2026-06-01");
}

TEST(PublishedVersions, PutAnOlderRevisionThatWasPublishedLaterBehindTheNewerOne)
{
    Log log;
    log.publish("0.9", "2026-02-01", State::Approved).publish("1.0", "2026-03-01");
    log.record(0, State::Published, "1.1", "2026-06-01");
    EXPECT_EQ(log.told(), "1.0 of 2026-03-01, 1.1 of 2026-06-01 in force");
}

TEST(PublishedVersions, TakeTheLastOfTwoWithOneName)
{
    Log mine;
    mine.publish("1.0", "2026-03-01");
    Log theirs;
    theirs.publish("1.0", "2026-03-02");
    mine.log.take(theirs.log);
    const auto versions = versionsPublished(mine.log);
    EXPECT_EQ(mine.told(), "1.0 of 2026-03-01, 1.0 of 2026-03-02 in force");
    ASSERT_NE(versionNamed("1.0", versions), nullptr);
    EXPECT_EQ(versionNamed("1.0", versions)->revision, theirs.ids[0]);
}

TEST(PublishedVersions, AreNamedAsPeopleWriteThem)
{
    Log log;
    log.publish("1.0", "2026-03-01").publish("1.1", "2026-06-01");
    const auto versions = versionsPublished(log.log);
    for (const char *name : {"1.0", "v1.0", "Version 1.0"}) {
        ASSERT_NE(versionNamed(name, versions), nullptr) << name;
        EXPECT_EQ(versionNamed(name, versions)->version, "1.0");
    }
    for (const char *name : {"", "1", "2.0", "v", "Version 2.0"})
        EXPECT_EQ(versionNamed(name, versions), nullptr) << name;
    EXPECT_EQ(namesOf(versions), "1.0, 1.1");
}

} // namespace
} // namespace policywright::session
