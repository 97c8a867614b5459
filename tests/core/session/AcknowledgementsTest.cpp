// SPDX-License-Identifier: Apache-2.0
#include "core/session/Acknowledgements.h"

#include "tests/support/SmallPolicy.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using State = PersonStanding::State;

Date day(const std::string &iso)
{
    return *Date::fromIso(iso);
}

const Date kToday = day("2027-12-31");

PublishedAs version(std::size_t i)
{
    return {.revision = "r" + std::to_string(i),
            .content = "c" + std::to_string(i),
            .version = "1." + std::to_string(i),
            .day = day("2026-01-01")};
}

// A version for each letter: of "fem" the first, one with an editorial and one with a material change.
std::vector<PublishedStep> stepsOf(const std::string &kinds)
{
    std::vector<PublishedStep> steps;
    for (const char kind : kinds) {
        steps.push_back({.published = version(steps.size())});
        if (kind == 'm')
            steps.back().material = {"Passwords"};
    }
    steps.back().published.isInForce = true;
    return steps;
}

model::Confirmation of(const std::string &name, std::size_t version, const std::string &on = "2027-12-01",
                       const std::string &email = "")
{
    return {.name = name,
            .email = email,
            .revision = "r" + std::to_string(version),
            .content = "c" + std::to_string(version),
            .first = {day(on), "a.csv", kToday}};
}

model::Confirmations with(const std::vector<model::Confirmation> &all)
{
    model::Confirmations confirmations;
    for (const model::Confirmation &each : all)
        confirmations.take(each);
    return confirmations;
}

// "again 1.0 on 2027-12-01: 1.1 1.3; year over 2028-…"
std::string told(const PersonStanding &who)
{
    constexpr const char *kNames[] = {"confirmed", "still counts", "again", "never"};
    std::string text = kNames[static_cast<std::size_t>(who.state)];
    if (who.day)
        text += ' ' + who.version + " on " + who.day->toIso();
    for (const PublishedStep &step : who.changes)
        text += ", " + step.published.version + " changed";
    return who.due ? text + ", year over on " + who.due->toIso() : text;
}

struct Case {
    const char *kinds; // of versions
    std::vector<model::Confirmation> given;
    bool isYearly;
    const char *expected;
};

TEST(Acknowledgements, HoldUntilAMaterialChangeOrAYearIsOver)
{
    const Case kCases[] = {
        {"f", {of("Ada", 0)}, false, "confirmed 1.0 on 2027-12-01"},
        {"fe", {of("Ada", 0)}, false, "still counts 1.0 on 2027-12-01"},
        {"fm", {of("Ada", 0)}, false, "again 1.0 on 2027-12-01, 1.1 changed"},
        {"fm", {of("Ada", 1)}, false, "confirmed 1.1 on 2027-12-01"},
        {"fee", {of("Ada", 0)}, false, "still counts 1.0 on 2027-12-01"},
        {"fme", {of("Ada", 0)}, false, "again 1.0 on 2027-12-01, 1.1 changed"},
        {"fme", {of("Ada", 1)}, false, "still counts 1.1 on 2027-12-01"},
        {"fem", {of("Ada", 0)}, false, "again 1.0 on 2027-12-01, 1.2 changed"},
        {"fem", {of("Ada", 1)}, false, "again 1.1 on 2027-12-01, 1.2 changed"},
        {"fmm", {of("Ada", 0)}, false, "again 1.0 on 2027-12-01, 1.1 changed, 1.2 changed"},
        {"fmme", {of("Ada", 0), of("Ada", 2)}, false, "still counts 1.2 on 2027-12-01"},
        {"fm", {of("Ada", 0, "2027-12-05"), of("Ada", 1, "2027-12-01")}, false, "confirmed 1.1 on 2027-12-01"},
        {"f", {of("Ada", 0, "2026-12-31")}, true, "confirmed 1.0 on 2026-12-31"},
        {"f", {of("Ada", 0, "2026-12-30")}, true, "again 1.0 on 2026-12-30, year over on 2027-12-30"},
        {"f", {of("Ada", 0, "2026-12-30")}, false, "confirmed 1.0 on 2026-12-30"},
        {"f", {of("Ada", 0, "2026-01-02"), of("Ada", 0, "2027-01-02")}, true, "confirmed 1.0 on 2027-01-02"},
        {"fe", {of("Ada", 0, "2027-12-02"), of("Ada", 1, "2026-03-01")}, true, "confirmed 1.1 on 2027-12-02"},
        {"fm", {of("Ada", 0, "2026-02-28")}, true, "again 1.0 on 2026-02-28, 1.1 changed, year over on 2027-02-28"},
        {"fm",
         {of("Ada", 0, "2027-12-02"), of("Ada", 1, "2026-03-01")},
         true,
         "again 1.1 on 2026-03-01, year over on 2027-03-01"},
    };
    for (const Case &each : kCases) {
        const Standings standings =
            standingsOf(stepsOf(each.kinds), with(each.given), {.yearly = each.isYearly}, std::nullopt, kToday);
        ASSERT_EQ(standings.people.size(), 1U);
        EXPECT_EQ(told(standings.people[0]), each.expected) << each.kinds;
    }
}

TEST(Acknowledgements, OfAVersionThatIsNotThisOneCountForNothing)
{
    model::Confirmation forged = of("Ada", 0);
    forged.content = "another";
    const Standings standings = standingsOf(stepsOf("f"), with({forged, of("Bo", 7)}), {}, std::nullopt, kToday);
    ASSERT_EQ(standings.people.size(), 2U);
    EXPECT_EQ(told(standings.people[0]), "never");
    EXPECT_EQ(told(standings.people[1]), "never");
}

std::vector<std::string> named(const std::vector<PersonStanding> &people)
{
    std::vector<std::string> all;
    for (const PersonStanding &who : people)
        all.push_back(who.name + " <" + who.email + "> " + told(who));
    return all;
}

TEST(Acknowledgements, WaitForAVersionThatIsInForce)
{
    const PolicyFile policy = test::policyFileWith(test::answeredPolicy());
    EXPECT_EQ(acknowledgementsOf(policy, std::nullopt, kToday).error(),
              (Errors{{ErrorCode::NoVersionInForce, policy.path}}));
}

TEST(Acknowledgements, AreComparedWithTheListOfStaff)
{
    const auto confirmations = with({of("Ada", 0, "2027-12-01", "ADA@x.example"), of("Bo", 0), of("Cy", 0),
                                     of("Di", 0, "2027-12-01", "di@x.example"), of("Eve", 0), of("Gone", 0)});
    const std::vector<StaffMember> staff{{"A. Marsh", "ada@x.example"}, {"Bo", "bo@x.example"},
                                         {"Cy", "1@x.example"},         {"Cy", "2@x.example"},
                                         {"Di", "other@x.example"},     {"Eve"},
                                         {"Fay", "fay@x.example"}};
    const Standings standings = standingsOf(stepsOf("f"), confirmations, {}, staff, kToday);
    EXPECT_EQ(named(standings.people),
              (std::vector<std::string>{"A. Marsh <ada@x.example> confirmed 1.0 on 2027-12-01",
                                        "Bo <bo@x.example> confirmed 1.0 on 2027-12-01", // a list without addresses
                                        "Cy <1@x.example> never", // which of the two is not known
                                        "Cy <2@x.example> never",
                                        "Di <other@x.example> never", // another address, another person
                                        "Eve <> confirmed 1.0 on 2027-12-01", "Fay <fay@x.example> never"}));
    EXPECT_EQ(named(standings.others), (std::vector<std::string>{"Cy <> confirmed 1.0 on 2027-12-01",
                                                                 "Di <di@x.example> confirmed 1.0 on 2027-12-01",
                                                                 "Gone <> confirmed 1.0 on 2027-12-01"}));
}

} // namespace
} // namespace policywright::session
