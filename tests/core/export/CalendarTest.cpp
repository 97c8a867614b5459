// SPDX-License-Identifier: Apache-2.0
//
// The file as it is written. That a calendar library reads it as it is meant is shown by tests/cli/calendar_test.py.
#include "core/export/Calendar.h"

#include <gtest/gtest.h>

namespace policywright::exporting {
namespace {

using dates::DueItem;
using dates::DueKind;

Date day(const char *iso)
{
    return *Date::fromIso(iso);
}

DueItem item(const char *id, const char *start, const char *every = nullptr)
{
    DueItem made{.id = id, .words = std::string("Do ") + id, .section = SectionId("s"), .area = "Area"};
    made.start = made.due = day(start);
    if (every)
        made.every = *Duration::fromText(every);
    return made;
}

CalendarSource source(std::vector<DueItem> items)
{
    return {.policy = "6f1c", .items = std::move(items)};
}

std::string written(std::vector<DueItem> items)
{
    return calendarOf(source(std::move(items)), "p.policy")->bytes;
}

// The values of all lines of that name, unfolded.
std::vector<std::string> valuesOf(const std::string &name, std::string bytes)
{
    for (std::size_t at = bytes.find("\r\n "); at != std::string::npos; at = bytes.find("\r\n ", at))
        bytes.erase(at, 3);
    std::vector<std::string> values;
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = bytes.find("\r\n", begin);
        const std::string line = bytes.substr(begin, end - begin);
        if (line.starts_with(name) && line.size() > name.size() && line[name.size()] == ':')
            values.push_back(line.substr(name.size() + 1));
        begin = end + 2;
    }
    return values;
}

std::string ruleOf(const char *start, const char *every)
{
    return valuesOf("RRULE", written({item("a", start, every)})).at(0);
}

TEST(Calendar, HasAnEventOfWholeDaysForEachThing)
{
    DueItem exercise = item("exercise", "2027-03-01", "12 months");
    exercise.done = day("2026-03-01");
    exercise.place = "last_exercise";
    const auto calendar =
        calendarOf({.policy = "6f1c", .organisation = "Harbour; Trust", .items = {exercise}}, "p.policy");
    ASSERT_TRUE(calendar);
    EXPECT_EQ(calendar->events, 1u);
    EXPECT_EQ(calendar->leftOut, 0u);
    EXPECT_EQ(calendar->bytes, "BEGIN:VCALENDAR\r\n"
                               "VERSION:2.0\r\n"
                               "PRODID:-//Policywright//Policy dates//EN\r\n"
                               "CALSCALE:GREGORIAN\r\n"
                               "X-WR-CALNAME:Social media policy of Harbour\\; Trust: what falls due\r\n"
                               "BEGIN:VEVENT\r\n"
                               "UID:date.exercise@6f1c\r\n"
                               "DTSTAMP:20260301T000000Z\r\n"
                               "SEQUENCE:20878\r\n"
                               "DTSTART;VALUE=DATE:20270301\r\n"
                               "RRULE:FREQ=MONTHLY;INTERVAL=12\r\n"
                               "SUMMARY:Do exercise\r\n"
                               "DESCRIPTION:When it is done\\, write the day into the policy\\, at: last_exer\r\n"
                               " cise.\r\n"
                               "CATEGORIES:Area\r\n"
                               "TRANSP:TRANSPARENT\r\n"
                               "END:VEVENT\r\n"
                               "END:VCALENDAR\r\n");
}

TEST(Calendar, SaysIntervalsAsRules)
{
    EXPECT_EQ(ruleOf("2027-03-01", "90 days"), "FREQ=DAILY;INTERVAL=90");
    EXPECT_EQ(ruleOf("2027-03-01", "2 weeks"), "FREQ=WEEKLY;INTERVAL=2");
    EXPECT_EQ(ruleOf("2027-03-28", "1 month"), "FREQ=MONTHLY;INTERVAL=1");
    EXPECT_EQ(ruleOf("2027-03-01", "2 years"), "FREQ=YEARLY;INTERVAL=2");
    EXPECT_EQ(ruleOf("2027-03-01", "4 hours"), "FREQ=DAILY;INTERVAL=1");
    EXPECT_EQ(ruleOf("2027-03-01", "30 hours"), "FREQ=DAILY;INTERVAL=2");
}

TEST(Calendar, TakesTheLastDayOfAMonthThatIsShorter)
{
    EXPECT_EQ(ruleOf("2027-01-31", "1 month"), "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30,31;BYSETPOS=-1");
    EXPECT_EQ(ruleOf("2027-01-29", "3 months"), "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29;BYSETPOS=-1");
    EXPECT_EQ(ruleOf("2028-02-29", "1 year"), "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=28,29;BYSETPOS=-1");
}

TEST(Calendar, SaysWorkingDaysAsWeeksWhereTheyAreAndElseAsTheDaysThatTheyTake)
{
    EXPECT_EQ(ruleOf("2027-03-01", "1 working day"), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");
    EXPECT_EQ(ruleOf("2027-03-01", "10 working days"), "FREQ=WEEKLY;INTERVAL=2");
    EXPECT_EQ(ruleOf("2027-03-01", "3 working days"), "FREQ=DAILY;INTERVAL=4");
}

TEST(Calendar, PutsRowsOfOneIntervalIntoOneEventOnTheEarliestDay)
{
    DueItem late = item("check", "2027-05-01", "3 months");
    late.rows = {{1, "Main", false}};
    DueItem early = item("check", "2027-02-01", "3 months");
    early.rows = {{2, "Shop", false}};
    const std::string bytes = written({late, early});
    EXPECT_EQ(valuesOf("DTSTART;VALUE=DATE", bytes), (std::vector<std::string>{"20270201"}));
    EXPECT_EQ(valuesOf("UID", bytes), (std::vector<std::string>{"date.check@6f1c"}));
    EXPECT_EQ(valuesOf("SUMMARY", bytes), (std::vector<std::string>{"Do check"}));
}

TEST(Calendar, GivesEachRowThatIsDoneOnceOrHasItsOwnIntervalAnEvent)
{
    DueItem closing = item("close", "2027-05-01");
    closing.rows = {{1, "Main", false}, {2, "Shop", false}};
    DueItem training = item("train", "2027-06-01", "1 year");
    training.hasOwnInterval = true;
    training.rows = {{3, "everyone", false}};
    EXPECT_EQ(valuesOf("SUMMARY", written({closing, training})),
              (std::vector<std::string>{"Do close (Main)", "Do close (Shop)", "Do train (everyone)"}));
}

TEST(Calendar, NamesNoRowThatIsInternalAndMakesNoDigestOfItsName)
{
    DueItem closing = item("close", "2027-05-01");
    closing.rows = {{1, "Ada Marsh 020 7946 0111", true}, {2, "", false}};
    const std::string bytes = written({closing});
    EXPECT_EQ(valuesOf("SUMMARY", bytes), (std::vector<std::string>{"Do close (row 1)", "Do close (row 2)"}));
    EXPECT_EQ(valuesOf("UID", bytes), (std::vector<std::string>{"date.close.row-1@6f1c", "date.close.row-2@6f1c"}));
}

TEST(Calendar, KeepsTheIdOfARowByItsNameAndTellsRowsOfOneNameApart)
{
    DueItem closing = item("close", "2027-05-01");
    closing.rows = {{1, "Shop", false}, {2, "Shop", false}};
    DueItem moved = item("close", "2028-01-01");
    moved.rows = {{7, "Shop", false}};
    const auto uids = valuesOf("UID", written({closing}));
    ASSERT_EQ(uids.size(), 2u);
    EXPECT_NE(uids[0], uids[1]);
    EXPECT_EQ(valuesOf("UID", written({moved})), std::vector{uids[0]});
}

TEST(Calendar, RaisesTheSequenceWithTheDay)
{
    const auto sequence = [](const char *start) {
        return std::stoi(valuesOf("SEQUENCE", written({item("a", start)}))[0]);
    };
    EXPECT_EQ(sequence("2027-03-02"), sequence("2027-03-01") + 1);
    EXPECT_EQ(sequence("1950-01-01"), 0);
}

TEST(Calendar, KeepsIdsOfOneKindApartFromThoseOfAnother)
{
    DueItem sources = item("base", "2027-01-01", "12 months");
    sources.kind = DueKind::Sources;
    DueItem version = item("version", "2027-01-01");
    version.kind = DueKind::Version;
    version.words = "1.0";
    DueItem request = item("7a0b", "2027-01-01");
    request.kind = DueKind::Request;
    const std::string bytes =
        written({item("base", "2027-01-01"), item("version", "2027-01-01"), sources, version, request});
    EXPECT_EQ(valuesOf("UID", bytes),
              (std::vector<std::string>{"request.7a0b@6f1c", "date.base@6f1c", "sources.base@6f1c", "date.version@6f1c",
                                        "version@6f1c"}));
}

TEST(Calendar, FoldsLinesAt75OctetsAndNeverWithinACharacter)
{
    for (std::size_t length = 60; length < 90; ++length) {
        DueItem wide = item("a", "2027-03-01");
        wide.words = std::string(length, 'x');
        for (int i = 0; i < 40; ++i)
            wide.words += "\u00e4\u20ac\U0001F600";
        const std::string bytes = written({wide});
        for (std::size_t begin = 0; begin < bytes.size();) {
            const std::size_t end = bytes.find("\r\n", begin);
            EXPECT_LE(end - begin, 75u);
            const std::size_t text = begin + (bytes[begin] == ' ' ? 1 : 0);
            EXPECT_NE(static_cast<unsigned char>(bytes[text]) & 0xC0, 0x80);
            begin = end + 2;
        }
        EXPECT_EQ(valuesOf("SUMMARY", bytes), std::vector{wide.words});
    }
}

TEST(Calendar, EscapesWhatHasAMeaningAndDropsControlCharacters)
{
    DueItem odd = item("a", "2027-03-01");
    odd.words = "a,b;c\\d\ne\rf\x01g\nEND:VEVENT";
    EXPECT_EQ(valuesOf("SUMMARY", written({odd})), (std::vector<std::string>{"a\\,b\\;c\\\\d\\nefg\\nEND:VEVENT"}));
}

TEST(Calendar, SaysTheProgramsOwnWordsInTheLanguageOfThePolicy)
{
    DueItem version = item("version", "2027-01-01");
    version.kind = DueKind::Version;
    version.words = "1.0";
    version.area.clear();
    CalendarSource german = source({version});
    german.language = "de";
    const std::string bytes = calendarOf(german, "p.policy")->bytes;
    EXPECT_EQ(valuesOf("SUMMARY", bytes), (std::vector<std::string>{"Die veröffentlichte Version 1.0 überprüfen"}));
    EXPECT_EQ(valuesOf("CATEGORIES", bytes),
              (std::vector<std::string>{"Veröffentlichte Version\\, Entscheidungen und Quellen"}));
}

TEST(Calendar, LeavesOutWhatHasNoDayAndRefusesToBeEmpty)
{
    DueItem never = item("never", "2027-01-01", "1 month");
    never.start = never.due = std::nullopt;
    const auto calendar = calendarOf(source({never, item("a", "2027-01-01")}), "p.policy");
    ASSERT_TRUE(calendar);
    EXPECT_EQ(calendar->events, 1u);
    EXPECT_EQ(calendar->leftOut, 1u);
    const auto empty = calendarOf(source({never}), "p.policy");
    ASSERT_FALSE(empty);
    EXPECT_EQ(describe(empty.error()), "There is no day in p.policy that a calendar could hold; answer from when the "
                                       "policy applies, and when things were last done.");
    EXPECT_EQ(empty.error().code, ErrorCode::NoDatesForCalendar);
}

} // namespace
} // namespace policywright::exporting
