// SPDX-License-Identifier: Apache-2.0
#include "app/cli/MergeChoices.h"

#include "app/cli/ReviewListing.h"
#include "core/archive/ArchiveLimits.h"

#include <ostream>

namespace policywright::cli {
namespace {

void print(const char *whose, const std::optional<std::string> &text, std::ostream &out)
{
    out << "    " << whose << ": " << (text ? '"' + shown(*text) + '"' : "not there") << '\n';
}

Json json(const std::optional<std::string> &text)
{
    return text ? Json(*text) : Json();
}

} // namespace

Result<MergeChoices> choicesFrom(const Arguments &arguments, const char *theirs, const Context &context)
{
    MergeChoices choices;
    if (const auto path = arguments.value("resolve")) {
        const auto contents = context.files.readFile(*path, archive::kMaxEntryBytes);
        if (!contents)
            return std::unexpected(contents.error());
        auto decisions = compare::mergeDecisionsFrom(contents->bytes, *path);
        if (!decisions)
            return std::unexpected(decisions.error());
        choices = {*std::move(decisions), *path};
    }
    const auto take = arguments.value("take");
    if (take && *take != "mine" && *take != theirs)
        return fail(ErrorCode::OptionValueUnknown, *take, std::string("--take; it takes mine or ") + theirs + '.');
    if (take)
        choices.decisions.otherwise = *take == "mine" ? compare::Take::Mine : compare::Take::Theirs;
    return choices;
}

void printConflicts(const std::vector<compare::MergeConflict> &conflicts, const ConflictNames &names, std::ostream &out)
{
    for (const compare::MergeConflict &conflict : conflicts) {
        out << "  " << shown(conflict.place) << (conflict.isDecided ? ", decided" : "") << '\n';
        print(names.base, conflict.base, out);
        print(names.mine, conflict.mine, out);
        print(names.theirs, conflict.theirs, out);
    }
}

Json conflictsJson(const std::vector<compare::MergeConflict> &conflicts, const ConflictNames &names)
{
    Json::Array all;
    for (const compare::MergeConflict &conflict : conflicts)
        all.emplace_back(Json::Object{{"place", conflict.place},
                                      {names.base, json(conflict.base)},
                                      {names.mine, json(conflict.mine)},
                                      {names.theirs, json(conflict.theirs)},
                                      {"words", conflict.isProse},
                                      {"decided", conflict.isDecided}});
    return all;
}

} // namespace policywright::cli
