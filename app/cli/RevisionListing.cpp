// SPDX-License-Identifier: Apache-2.0
#include "app/cli/RevisionListing.h"

#include "app/cli/ReviewDesk.h"
#include "app/cli/ReviewListing.h"

#include <ostream>

namespace policywright::cli {

std::string stateOf(const history::RevisionLog &log, const history::Revision &revision)
{
    return log.isSuperseded(revision) ? "superseded" : std::string(nameOf(log.stateOf(revision)));
}

Json json(const history::RevisionLog &log, const history::Revision &revision)
{
    Json::Array parents;
    for (const std::string &parent : revision.parents)
        parents.emplace_back(parent);
    const history::RevisionNote note = log.noteOf(revision);
    return Json::Object{{"id", revision.id},         {"parents", std::move(parents)},
                        {"when", note.when},         {"by", note.by},
                        {"why", note.why},           {"state", stateOf(log, revision)},
                        {"name", note.version},      {"effective", note.effective},
                        {"reviewBy", note.reviewBy}, {"content", revision.content}};
}

Result<history::RevisionNote> revisionNote(const Arguments &arguments, const std::string &stateName,
                                           const Context &context)
{
    if (auto checked = checkOptions(arguments, {{"why", "it says why the revision is kept"}}); !checked)
        return std::unexpected(checked.error());
    const auto state = history::stateNamed(stateName);
    if (!state)
        return std::unexpected(state.error());
    for (const char *day : {"effective", "review-by"}) {
        const auto value = arguments.value(day);
        if (const auto date = Date::fromIso(value.value_or("2000-01-01")); !date)
            return std::unexpected(date.error());
    }
    return history::RevisionNote{.when = toIso8601(context.clock.now()),
                                 .by = arguments.value("by").value_or(""),
                                 .why = arguments.value("why").value_or(""),
                                 .state = *state,
                                 .version = arguments.value("name").value_or(""),
                                 .effective = arguments.value("effective").value_or(""),
                                 .reviewBy = arguments.value("review-by").value_or("")};
}

void print(const history::RevisionLog &log, const history::Revision &revision, std::ostream &out)
{
    const history::RevisionNote note = log.noteOf(revision);
    out << revision.id.substr(0, 12) << "  " << shown(note.when) << "  " << stateOf(log, revision);
    if (!note.version.empty())
        out << ' ' << shown(note.version);
    if (!note.by.empty())
        out << ", " << shown(note.by);
    out << ": " << shown(note.why);
    if (!note.effective.empty())
        out << " (effective " << shown(note.effective) << ')';
    if (!note.reviewBy.empty())
        out << " (review by " << shown(note.reviewBy) << ')';
    out << '\n';
}

} // namespace policywright::cli
