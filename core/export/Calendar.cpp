// SPDX-License-Identifier: Apache-2.0
#include "core/export/Calendar.h"

#include "core/base/Digest.h"
#include "core/render/HealthWords.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

namespace policywright::exporting {
namespace {

using dates::DueItem;
using dates::DueRow;

constexpr std::size_t kMostOctets = 75; // of a line, RFC 5545, 3.1
constexpr unsigned kShortestMonth = 28;
constexpr int kMonthsOfAYear = 12;

// A value of type TEXT, RFC 5545, 3.3.11.
std::string escapedText(std::string_view text)
{
    std::string escaped;
    for (const char c : text) {
        if (c == '\n')
            escaped += "\\n";
        else if (c == '\\' || c == ';' || c == ',')
            escaped += {'\\', c};
        else if (c == '\t' || static_cast<unsigned char>(c) >= 0x20)
            escaped += c;
    }
    return escaped;
}

bool isInsideCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80; // of UTF-8
}

// "name:value" in lines of at most 75 octets, none of which ends within a character.
void appendLine(std::string &out, const std::string &line)
{
    std::size_t begin = 0;
    std::size_t room = kMostOctets;
    while (line.size() - begin > room) {
        std::size_t end = begin + room;
        while (isInsideCharacter(line[end]))
            --end;
        out.append(line, begin, end - begin).append("\r\n ");
        begin = end;
        room = kMostOctets - 1; // the space counts
    }
    out.append(line, begin).append("\r\n");
}

std::string compact(const Date &day)
{
    std::string text = day.toIso();
    std::erase(text, '-');
    return text;
}

// Months that keep a day which some of them do not have: the last one that there is, up to it.
std::string monthly(int months, unsigned day)
{
    std::string rule = "FREQ=MONTHLY;INTERVAL=" + std::to_string(months);
    if (day <= kShortestMonth)
        return rule;
    rule += ";BYMONTHDAY=";
    for (unsigned it = kShortestMonth; it <= day; ++it)
        rule += (it > kShortestMonth ? "," : "") + std::to_string(it);
    return rule + ";BYSETPOS=-1";
}

// Working days that are whole weeks are weeks; other counts have no rule and recur by the days that they take.
std::string workingDays(int count)
{
    constexpr int kDaysOfAWeek = 7;
    constexpr int kWorkingDaysOfAWeek = 5;
    if (count == 1)
        return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
    if (count % kWorkingDaysOfAWeek == 0)
        return "FREQ=WEEKLY;INTERVAL=" + std::to_string(count / kWorkingDaysOfAWeek);
    return "FREQ=DAILY;INTERVAL=" + std::to_string(count * kDaysOfAWeek / kWorkingDaysOfAWeek);
}

std::string ruleOf(const Duration &every, const Date &start)
{
    const std::string count = std::to_string(every.count());
    switch (every.unit()) {
    case Duration::Unit::Minutes:
    case Duration::Unit::Hours: {
        constexpr double kHoursOfADay = 24;
        return "FREQ=DAILY;INTERVAL=" +
               std::to_string(std::max(static_cast<int>(std::ceil(every.hours() / kHoursOfADay)), 1));
    }
    case Duration::Unit::WorkingDays: return workingDays(every.count());
    case Duration::Unit::Days: return "FREQ=DAILY;INTERVAL=" + count;
    case Duration::Unit::Weeks: return "FREQ=WEEKLY;INTERVAL=" + count;
    case Duration::Unit::Months: return monthly(every.count(), start.day());
    case Duration::Unit::Years:
        return start.day() <= kShortestMonth ? "FREQ=YEARLY;INTERVAL=" + count
                                             : monthly(every.count() * kMonthsOfAYear, start.day());
    }
    return {};
}

// Ids of one kind may be those of another.
std::string nameOf(const DueItem &item)
{
    switch (item.kind) {
    case dates::DueKind::Task: return "date." + item.id;
    case dates::DueKind::Version: return "version";
    case dates::DueKind::Sources: return "sources." + item.id;
    case dates::DueKind::Request: return "request." + item.id;
    }
    return {};
}

class CalendarWriter {
public:
    explicit CalendarWriter(const CalendarSource &source) : m_source(source), m_words(source.language) {}

    Calendar write() &&
    {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Policywright//Policy dates//EN");
        line("CALSCALE:GREGORIAN");
        line("X-WR-CALNAME:" + escapedText(m_source.organisation.empty()
                                               ? m_words["calendar"]
                                               : m_words.filled("calendar_of", {{"name", m_source.organisation}})));
        for (const DueItem &item : inOrder())
            add(item);
        line("END:VCALENDAR");
        return std::move(m_calendar);
    }

private:
    void line(const std::string &text) { appendLine(m_calendar.bytes, text); }

    // By what is to be done and not by urgency, which depends on the day.
    std::vector<DueItem> inOrder() const
    {
        std::vector<DueItem> items = m_source.items;
        std::ranges::stable_sort(items, {}, [](const DueItem &item) { return std::tuple(item.start, item.id); });
        return items;
    }

    void add(const DueItem &item)
    {
        if (!item.start) {
            ++m_calendar.leftOut;
            return;
        }
        if (!item.rows.empty() && (!item.every || item.hasOwnInterval)) {
            for (const DueRow &row : item.rows)
                addRow(item, row);
        } else if (m_uids.insert(nameOf(item)).second) { // else an earlier day of the same thing is there
            addEvent(item, nameOf(item), m_words.taskOf(item));
        }
    }

    // A digest of an internal name could be guessed, so what has one is known by its place in the table.
    void addRow(const DueItem &item, const DueRow &row)
    {
        constexpr std::size_t kDigits = 12;
        const bool hasName = !row.isInternal && !row.name.empty();
        const DueRow shown{row.number, hasName ? row.name : std::string()};
        std::string name = nameOf(item) + '.' +
                           (hasName ? sha256Hex(row.name).substr(0, kDigits) : "row-" + std::to_string(row.number));
        while (!m_uids.insert(name).second) // rows of one name
            name += '+';
        addEvent(item, name, m_words.taskOf(item) + " (" + m_words.nameOf(shown) + ')');
    }

    void addEvent(const DueItem &item, const std::string &name, const std::string &title)
    {
        const Date &start = *item.start;
        line("BEGIN:VEVENT");
        line("UID:" + name + '@' + m_source.policy);
        line("DTSTAMP:" + compact(item.done.value_or(start)) + "T000000Z");
        line("SEQUENCE:" + std::to_string(std::max<std::int64_t>(start.sysDays().time_since_epoch().count(), 0)));
        line("DTSTART;VALUE=DATE:" + compact(start));
        if (item.every)
            line("RRULE:" + ruleOf(*item.every, start));
        line("SUMMARY:" + escapedText(title));
        if (!item.place.empty() && item.kind == dates::DueKind::Task)
            line("DESCRIPTION:" + escapedText(m_words.filled("recorded_at", {{"place", item.place}})));
        line("CATEGORIES:" + escapedText(m_words.areaOf(item)));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
        ++m_calendar.events;
    }

    const CalendarSource &m_source;
    const render::HealthWords m_words;
    std::set<std::string> m_uids;
    Calendar m_calendar;
};

} // namespace

Result<Calendar> calendarOf(const CalendarSource &source, const std::string &file)
{
    Calendar calendar = CalendarWriter(source).write();
    if (calendar.events == 0)
        return fail(ErrorCode::NoDatesForCalendar, file);
    return calendar;
}

} // namespace policywright::exporting
