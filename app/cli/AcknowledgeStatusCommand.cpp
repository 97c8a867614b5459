// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/PolicyCommand.h"
#include "app/cli/ReviewDesk.h"
#include "app/cli/ReviewListing.h"
#include "core/session/Acknowledgements.h"

#include <algorithm>
#include <ostream>

namespace policywright::cli {
namespace {

using session::Acknowledgements;
using session::PersonStanding;
using State = PersonStanding::State;
using People = std::vector<PersonStanding>;

constexpr std::uint64_t kMaxListBytes = 16u << 20;
constexpr std::size_t kMostTitles = 5; // named in a line

using Staff = std::optional<std::vector<session::StaffMember>>;

ResultWithErrors<Staff> staffFrom(const Arguments &arguments, Context &context)
{
    const auto path = arguments.value("people");
    if (!path)
        return std::nullopt;
    const auto contents = context.files.readFile(*path, kMaxListBytes);
    if (!contents)
        return std::unexpected(Errors{contents.error()});
    return session::staffIn(contents->bytes, *path).transform([](auto staff) { return Staff(std::move(staff)); });
}

std::size_t countOf(const People &people, State state)
{
    return static_cast<std::size_t>(std::ranges::count(people, state, &PersonStanding::state));
}

const char *nameOf(State state)
{
    switch (state) {
    case State::Confirmed: return "confirmed";
    case State::StillCounts: return "still-counts";
    case State::Again: return "again";
    case State::Never: break;
    }
    return "never";
}

// -- for people

std::string titlesOf(const session::PublishedStep &step)
{
    std::string titles;
    for (std::size_t i = 0; i < std::min(step.material.size(), kMostTitles); ++i)
        titles += (titles.empty() ? "" : ", ") + shown(step.material[i]);
    if (step.material.size() > kMostTitles)
        titles += " and " + std::to_string(step.material.size() - kMostTitles) + " more";
    return titles;
}

std::string reasonOf(const PersonStanding &who)
{
    std::string reason;
    for (const session::PublishedStep &step : who.changes)
        reason += (reason.empty() ? "" : "; ") + shown(step.published.version) + " changed " +
                  std::to_string(step.material.size()) + (step.material.size() == 1 ? " clause: " : " clauses: ") +
                  titlesOf(step);
    if (who.due)
        reason += (reason.empty() ? "" : "; ") + std::string("the year was over on ") + who.due->toIso();
    return reason;
}

void print(const PersonStanding &who, std::ostream &out)
{
    out << "  " << shown(who.name);
    if (!who.email.empty())
        out << " <" << shown(who.email) << '>';
    if (who.day)
        out << "  " << shown(who.version) << " on " << who.day->toIso();
    if (const std::string reason = reasonOf(who); !reason.empty())
        out << "  (" << reason << ')';
    out << '\n';
}

void printPeople(const People &people, State state, const char *title, std::ostream &out)
{
    if (countOf(people, state) == 0)
        return;
    out << title << " (" << countOf(people, state) << "):\n";
    for (const PersonStanding &who : people) {
        if (who.state == state)
            print(who, out);
    }
}

void print(const Acknowledgements &status, bool isStaffKnown, std::ostream &out)
{
    const People &people = status.standings.people;
    const auto missing = std::ranges::count_if(people, session::isMissing);
    out << "Version " << shown(status.inForce.version) << " of " << status.inForce.day.toIso() << ": ";
    if (people.empty() && status.standings.others.empty()) {
        out << "nobody has confirmed it yet.\n";
        return;
    }
    out << people.size() - static_cast<std::size_t>(missing) << " of " << people.size()
        << (people.size() == 1 ? " person is" : " people are") << " up to date";
    out << (isStaffKnown ? ".\n" : ". Who never confirmed anything is told by --people STAFF.csv.\n");
    printPeople(people, State::Never, "Never confirmed", out);
    printPeople(people, State::Again, "To confirm again", out);
    printPeople(people, State::StillCounts, "Confirmed an earlier version, which counts: only wording changed since",
                out);
    printPeople(people, State::Confirmed, "Confirmed", out);
    if (!status.standings.others.empty())
        out << "Not on the list of staff (" << status.standings.others.size() << "):\n";
    for (const PersonStanding &who : status.standings.others)
        print(who, out);
}

// -- for programs

Json json(const PersonStanding &who)
{
    Json::Array changes;
    for (const session::PublishedStep &step : who.changes) {
        Json::Array titles;
        for (const std::string &title : step.material)
            titles.emplace_back(title);
        changes.emplace_back(Json::Object{{"version", step.published.version}, {"clauses", std::move(titles)}});
    }
    return Json::Object{{"name", who.name},
                        {"email", who.email},
                        {"state", nameOf(who.state)},
                        {"version", who.version},
                        {"day", who.day ? Json(who.day->toIso()) : Json()},
                        {"changes", std::move(changes)},
                        {"yearOver", who.due ? Json(who.due->toIso()) : Json()}};
}

Json json(const People &people)
{
    Json::Array list;
    for (const PersonStanding &who : people)
        list.push_back(json(who));
    return list;
}

Json json(const Acknowledgements &status)
{
    const auto count = [&](State state) { return static_cast<std::int64_t>(countOf(status.standings.people, state)); };
    return Json::Object{{"version", status.inForce.version},
                        {"published", status.inForce.day.toIso()},
                        {"confirmed", count(State::Confirmed)},
                        {"stillCounts", count(State::StillCounts)},
                        {"again", count(State::Again)},
                        {"never", count(State::Never)},
                        {"people", json(status.standings.people)},
                        {"others", json(status.standings.others)}};
}

ExitCode run(const Arguments &arguments, Context &context)
{
    const auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    const auto staff = staffFrom(arguments, context);
    if (!staff)
        return report(staff.error(), context);
    const auto status = session::acknowledgementsOf(*policy, *staff, context.today());
    if (!status)
        return report(status.error(), context);
    if (arguments.has("json"))
        context.out << toText(json(*status));
    else
        print(*status, staff->has_value(), context.out);
    return std::ranges::any_of(status->standings.people, session::isMissing) ? ExitCode::Findings : ExitCode::Done;
}

} // namespace

const Command &ackStatusCommand()
{
    static const Command command{
        {.name = "acknowledge status",
         .summary = "Says who has confirmed the version in force, and who has to confirm again",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "A confirmation of an earlier version counts as long as everything since was editorial, as an author\n"
             "decided by `changes decide` or the rules of `changes` propose. Where a later version brought a material\n"
             "change, the people who confirmed before have to confirm again; the version and its clauses are named.\n"
             "Where the policy asks for it once a year, a confirmation counts for a year from its last day.\n\n"
             "With --people, who is on the list and never confirmed is named too, and who confirmed and is not on the\n"
             "list stands apart. The list has a column Name and, better, one E-mail. Exits with 1 where somebody has\n"
             "to confirm.",
         .options = {{"people", "STAFF.csv", "Everybody who is to confirm."}, kJsonOption},
         .examples = {{"policywright acknowledge status charity.policy --people staff.csv",
                       "Whom to remind this week."}}},
        run};
    return command;
}

} // namespace policywright::cli
