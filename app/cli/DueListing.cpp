// SPDX-License-Identifier: Apache-2.0
#include "app/cli/DueListing.h"

#include "app/cli/ReviewListing.h"
#include "core/render/HealthWords.h"

#include <algorithm>
#include <ostream>

namespace policywright::cli {
namespace {

using dates::DueCounts;
using dates::DueItem;
using dates::DueKind;
using dates::Standing;

constexpr std::size_t kMostRows = 6; // named in a line

const char *nameOf(Standing standing)
{
    switch (standing) {
    case Standing::Overdue: return "overdue";
    case Standing::DueSoon: return "due-soon";
    case Standing::Unknown: return "unknown";
    case Standing::Later: break;
    }
    return "later";
}

const char *nameOf(DueKind kind)
{
    switch (kind) {
    case DueKind::Task: return "task";
    case DueKind::Version: return "version";
    case DueKind::Sources: return "sources";
    case DueKind::Request: break;
    }
    return "request";
}

std::string rowsOf(const DueItem &item, const render::HealthWords &words)
{
    const std::vector<std::string> rows = words.rowsOf(item);
    std::string names;
    for (std::size_t i = 0; i < std::min(rows.size(), kMostRows); ++i)
        names += (names.empty() ? "" : ", ") + shown(rows[i]);
    if (rows.size() > kMostRows)
        names += " and " + std::to_string(rows.size() - kMostRows) + " more";
    return names.empty() ? names : " (" + names + ')';
}

void print(const DueItem &item, const render::HealthWords &words, std::ostream &out)
{
    out << "  " << (item.due ? item.due->toIso() : "no day    ") << "  " << shown(words.taskOf(item))
        << rowsOf(item, words);
    if (item.done)
        out << "  done " << item.done->toIso();
    if (item.every)
        out << "  every " << item.every->toText();
    out << (item.place.empty() ? "" : "  " + item.place) << '\n';
}

Json iso(const std::optional<Date> &date)
{
    return date ? Json(date->toIso()) : Json();
}

Json json(const DueItem &item, const render::HealthWords &words)
{
    Json::Array rows;
    for (const dates::DueRow &row : item.rows)
        rows.emplace_back(Json::Object{{"row", static_cast<std::int64_t>(row.number)}, {"name", row.name}});
    return Json::Object{{"kind", nameOf(item.kind)},
                        {"id", item.id},
                        {"what", words.taskOf(item)},
                        {"section", item.section.toString()},
                        {"where", item.place},
                        {"rows", std::move(rows)},
                        {"done", iso(item.done)},
                        {"due", iso(item.due)},
                        {"every", item.every ? Json(item.every->toText()) : Json()},
                        {"state", nameOf(item.standing)}};
}

} // namespace

void print(const session::PolicyDates &dates, const Duration &within, std::ostream &out)
{
    const render::HealthWords words(dates.language);
    const std::pair<Standing, std::string> kLists[] = {{Standing::Overdue, "Overdue:"},
                                                       {Standing::DueSoon, "Due within " + within.toText() + ":"},
                                                       {Standing::Unknown, "Never done, or nobody wrote down when:"},
                                                       {Standing::Later, "Later:"}};
    for (const auto &[standing, title] : kLists) {
        if (!std::ranges::contains(dates.items, standing, &DueItem::standing))
            continue;
        out << title << '\n';
        for (const DueItem &item : dates.items) {
            if (item.standing == standing)
                print(item, words, out);
        }
    }
    if (dates.items.empty())
        out << "Nothing is watched: the policy has no dates that can grow old.\n";
}

std::string lineOf(const DueCounts &counts, const Duration &within)
{
    std::string line;
    const auto say = [&](std::size_t count, const std::string &what) {
        if (count > 0)
            line += (line.empty() ? "" : ", ") + std::to_string(count) + ' ' + what;
    };
    say(counts.overdue, "overdue");
    say(counts.soon, "due within " + within.toText());
    say(counts.unknown, "never done");
    say(counts.later, "later");
    if (line.empty())
        return "nothing is watched";
    return counts.next ? line + "; next on " + counts.next->toIso() : line;
}

Json json(const DueCounts &counts)
{
    const auto number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
    return Json::Object{{"overdue", number(counts.overdue)},
                        {"dueSoon", number(counts.soon)},
                        {"unknown", number(counts.unknown)},
                        {"later", number(counts.later)},
                        {"next", iso(counts.next)}};
}

Json json(const session::PolicyDates &dates)
{
    const render::HealthWords words(dates.language);
    Json::Array items;
    for (const DueItem &item : dates.items)
        items.push_back(json(item, words));
    return Json::Object{{"policy", dates.policy},
                        {"organisation", dates.organisation},
                        {"counts", json(countsOf(dates.items))},
                        {"packsWatchDates", dates.hasWatchedDates},
                        {"items", std::move(items)}};
}

} // namespace policywright::cli
