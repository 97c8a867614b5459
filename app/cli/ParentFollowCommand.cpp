// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/MergeChoices.h"
#include "app/cli/ParentListing.h"
#include "app/cli/PolicyCommand.h"
#include "app/cli/PreviewListing.h"
#include "app/cli/ReviewListing.h"
#include "core/session/ParentFollow.h"

#include <algorithm>
#include <filesystem>
#include <ostream>

namespace policywright::cli {
namespace {

using session::ParentFollow;
using State = ParentFollow::State;

constexpr ConflictNames kNames{"original", "mine", "parent"};

// Of what was named, or of what lies beside the policy under the name that is known.
ResultWithErrors<session::PolicyFile> parentOf(const session::PolicyFile &policy, const Arguments &arguments,
                                               Context &context)
{
    if (policy.bundle.policy.ancestors.empty())
        return std::unexpected(Errors{{ErrorCode::NoParent, policy.path}});
    if (arguments.operands.size() > 1)
        return openPolicy(arguments.operands[1], context);
    const model::Ancestor &known = policy.bundle.policy.ancestors.front();
    // The name is from the file, and only ever a name: no other folder is looked into for it.
    const std::string name = std::filesystem::path(known.file).filename().string();
    auto parent = openPolicy((std::filesystem::path(policy.path).parent_path() / name).string(), context);
    const bool isNotThere = !parent && parent.error().front().code == ErrorCode::FileNotFound;
    if (name.empty() || isNotThere)
        return std::unexpected(Errors{{ErrorCode::ParentNotFound, policy.path, inherit::nameOf(known)}});
    return parent;
}

const char *nameOf(const ParentFollow &follow, bool isWritten)
{
    switch (follow.state) {
    case State::UpToDate: return "up-to-date";
    case State::Ready: return isWritten ? "followed" : "available";
    case State::Conflicts: return "conflicts";
    }
    return "";
}

void printState(const ParentFollow &follow, bool isWritten, std::ostream &out)
{
    const std::string to = shown(inherit::nameOf(follow.to));
    const auto open = std::ranges::count(follow.merge.conflicts, false, &compare::MergeConflict::isDecided);
    switch (follow.state) {
    case State::UpToDate: out << "follows " << to << " already\n"; return;
    case State::Ready:
        out << (isWritten ? "follows " : "can follow ") << to << (isWritten ? " now, instead of " : ", instead of ");
        break;
    case State::Conflicts:
        out << open << (open == 1 ? " conflict" : " conflicts") << " to decide before it can follow " << to
            << ", instead of ";
        break;
    }
    out << shown(inherit::nameOf(follow.from)) << '\n';
}

void print(const ParentFollow &follow, std::ostream &out)
{
    if (!follow.taken.empty())
        out << "Taken over:\n";
    for (const PlaceId &place : follow.taken)
        out << "  " << shown(place.view()) << '\n';
    cli::print(follow.preview, out);
    printWeaker(follow.weaker, {follow.to}, out);
    if (follow.state == State::Conflicts) {
        out << "Both policies changed the same:\n";
        printConflicts(follow.merge.conflicts, kNames, out);
        out << "  Nothing was changed. Decide by --take mine, --take parent or --resolve FILE.\n";
    }
}

Json json(const ParentFollow &follow, const std::string &file, bool isWritten)
{
    Json::Array taken;
    for (const PlaceId &place : follow.taken)
        taken.emplace_back(place.toString());
    return Json::Object{{"file", file},
                        {"state", nameOf(follow, isWritten)},
                        {"from", inherit::nameOf(follow.from)},
                        {"to", inherit::nameOf(follow.to)},
                        {"taken", std::move(taken)},
                        {"conflicts", conflictsJson(follow.merge.conflicts, kNames)},
                        {"weaker", cli::json(follow.weaker, {follow.to})},
                        {"documents", cli::json(follow.preview)}};
}

ResultWithErrors<ParentFollow> prepared(const session::PolicyFile &policy, const Arguments &arguments, Context &context)
{
    const auto choices = choicesFrom(arguments, "parent", context);
    if (!choices)
        return std::unexpected(Errors{choices.error()});
    const auto parent = parentOf(policy, arguments, context);
    if (!parent)
        return std::unexpected(parent.error());
    const auto state = session::parentState(*parent, arguments.value("version"), context.today());
    if (!state)
        return std::unexpected(state.error());
    return session::preparedFollow(policy, *state, choices->decisions, choices->file, context.today());
}

ExitCode run(const Arguments &arguments, Context &context)
{
    auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    const auto follow = prepared(*policy, arguments, context);
    if (!follow)
        return report(follow.error(), context);
    const bool isWritten = follow->state == State::Ready && !arguments.has("check");
    if (isWritten) {
        const history::RevisionNote note{.when = toIso8601(context.clock.now()),
                                         .by = arguments.value("by").value_or("")};
        auto done = session::takeFollow(*policy, *follow, note).and_then([&] {
            return session::savePolicy(context.files, *policy);
        });
        if (!done)
            return report(done.error(), context);
    }
    if (arguments.has("json")) {
        context.out << toText(json(*follow, arguments.operands[0], isWritten));
    } else {
        context.out << arguments.operands[0] << ": ";
        printState(*follow, isWritten, context.out);
        print(*follow, context.out);
    }
    if (follow->state == State::Conflicts)
        return ExitCode::Undecided;
    return follow->state == State::Ready && !isWritten ? ExitCode::Findings : ExitCode::Done;
}

} // namespace

const Command &parentFollowCommand()
{
    static const Command command{
        {.name = "parent follow",
         .summary = "Brings a policy to a newer version of the one that it extends, and keeps its own words",
         .operands = "FILE [PARENT]",
         .minOperands = 1,
         .maxOperands = 2,
         .description =
             "Takes over what the other policy changed since the version that this one follows. What was overridden\n"
             "here stays; where both changed the same, three texts are shown: the original, mine, and the parent's.\n"
             "While one is not decided, nothing is written. Words that a decision gives up are kept in the file.\n"
             "Where the policy has revisions, the states before and after are two more.\n\n"
             "PARENT is the other policy's file; without it, the one beside FILE that has the name it had. --resolve\n"
             "names a file of decisions, like {\"decisions\": {\"wording:rules.scope:1\": \"parent\"}}; a decision is\n"
             "original, mine, parent, both, or {\"text\": \"Another one.\"}.\n\n"
             "Exits with 0 where the policy follows it now, with 5 where conflicts are to be decided, and with\n"
             "--check, which writes nothing, with 1 where there is something to follow and no conflict.",
         .options = {{"check", "", "Say what would change, and write nothing."},
                     {"version", "NAME", "The version; by default the newest that is published, or its text now."},
                     {"take", "SIDE", "mine or parent: of each conflict that is not decided otherwise."},
                     {"resolve", "FILE", "Decisions on conflicts, as JSON."},
                     {"by", "NAME", "Who does it, for the revisions."},
                     {"json", "", "Print JSON for another program."}},
         .examples = {{"policywright parent follow scotland.policy --check", "Is there a newer version?"},
                      {"policywright parent follow scotland.policy charity.policy --take mine",
                       "Our words count where both changed."}}},
        run};
    return command;
}

} // namespace policywright::cli
