// SPDX-License-Identifier: Apache-2.0
//
// The commands that keep revisions of a policy, list them and bring one back.
#include "app/cli/Commands.h"
#include "app/cli/PolicyCommand.h"
#include "app/cli/ReviewDesk.h"
#include "app/cli/ReviewListing.h"
#include "app/cli/RevisionListing.h"
#include "core/session/Revisions.h"

#include <ostream>

namespace policywright::cli {
namespace {

ExitCode runAdd(const Arguments &arguments, Context &context)
{
    auto note = revisionNote(arguments, arguments.value("state").value_or("draft"), context);
    if (!note)
        return report(note.error(), context);
    auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    const auto added = session::addRevision(*policy, *std::move(note));
    if (!added)
        return report(added.error(), context);
    if (auto saved = session::savePolicy(context.files, *policy); !saved)
        return report(saved.error(), context);
    if (arguments.has("json"))
        context.out << toText(Json(Json::Object{{"id", added->id}}));
    else
        context.out << added->id << '\n';
    return ExitCode::Done;
}

ExitCode runList(const Arguments &arguments, Context &context)
{
    const auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    const auto log = session::revisionsIn(*policy);
    if (!log)
        return report(log.error(), context);
    const bool isKept =
        log->head() && log->head()->content == history::RevisionLog::digestOf(session::revisionContent(policy->bundle));
    if (arguments.has("json")) {
        Json::Array revisions;
        for (const history::Revision &revision : log->revisions())
            revisions.push_back(json(*log, revision));
        context.out << toText(Json(Json::Object{{"changedSince", !isKept}, {"revisions", std::move(revisions)}}));
        return ExitCode::Done;
    }
    for (const history::Revision &revision : log->revisions())
        print(*log, revision, context.out);
    if (!log->head())
        context.out << "No revision was kept yet.\n";
    else if (!isKept)
        context.out << "The policy was changed since the last one.\n";
    return ExitCode::Done;
}

ExitCode runExport(const Arguments &arguments, Context &context)
{
    if (auto checked = checkOptions(arguments, {{"out", "it names the file to write"}}); !checked)
        return report(checked.error(), context);
    const auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    const auto log = session::revisionsIn(*policy);
    if (!log)
        return report(log.error(), context);
    const auto revision = log->named(arguments.operands[1]);
    if (!revision)
        return report(revision.error(), context);
    auto then = session::policyAt(policy->bundle, *log, **revision);
    if (!then)
        return report(then.error(), context);
    session::PolicyFile file{.path = *arguments.value("out"), .bundle = *std::move(then), .packs = policy->packs};
    if (auto saved = session::savePolicy(context.files, file); !saved)
        return report(saved.error(), context);
    context.out << file.path << "  " << (*revision)->id << '\n';
    return ExitCode::Done;
}

} // namespace

const Command &revisionAddCommand()
{
    static const Command command{
        {.name = "revision add",
         .summary = "Keeps the policy as it is now as a revision",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "The revision is kept in the file, with who kept it, when and why; of its text only what changed since\n"
             "the last one takes room. Remarks of reviewers are not part of it. A version that is published has a "
             "name,\n"
             "which no later revision can take.",
         .options = {{"why", "TEXT", "Why it is kept."},
                     {"by", "NAME", "Who keeps it."},
                     {"name", "VERSION", "The version's name, like 1.0."},
                     {"state", "STATE", "draft, which is the default, in-review, approved, published or retired."},
                     {"effective", "DATE", "From when on it is in force."},
                     {"review-by", "DATE", "By when it is to be reviewed."},
                     kJsonOption},
         .examples =
             {{"policywright revision add charity.policy --why \"The board agreed\" --state published --name 1.0",
               "What is published can be brought back years later."}}},
        runAdd};
    return command;
}

const Command &revisionListCommand()
{
    static const Command command{
        {.name = "revision list",
         .summary = "Lists the revisions of a policy",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description = "The oldest first, and whether the policy was changed since the last one. A published version\n"
                        "is superseded when a later one is published.",
         .options = {kJsonOption},
         .examples = {{"policywright revision list charity.policy", "What there was when."}}},
        runList};
    return command;
}

const Command &revisionExportCommand()
{
    static const Command command{
        {.name = "revision export",
         .summary = "Writes the policy as it was at a revision into a file of its own",
         .operands = "FILE REVISION",
         .minOperands = 2,
         .maxOperands = 2,
         .description =
             "The revision is named by its version or by how its id begins. The new file has the answers, wordings,\n"
             "packs and pictures as they were, so each document is exported from it byte for byte as it was then; it\n"
             "has neither remarks nor a history. A file that is there already is not replaced.",
         .options = {{"out", "FILE", "The file to write."}},
         .examples = {{"policywright revision export charity.policy 1.0 --out charity-1.0.policy",
                       "The version that was published."}}},
        runExport};
    return command;
}

} // namespace policywright::cli
