// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/MergeChoices.h"
#include "app/cli/PolicyCommand.h"
#include "app/cli/UpdateListing.h"

#include <algorithm>

namespace policywright::cli {
namespace {

using session::PolicyUpdate;
using State = PolicyUpdate::State;

struct Task {
    std::string packsFolder;
    MergeChoices choices;
    history::RevisionNote note;
    bool isCheck;
};

UpdatedPolicy updated(const std::string &path, const Task &task, session::PackCache &cache, Context &context)
{
    UpdatedPolicy result{.file = path};
    auto policy = session::openPolicy(context.files, path, cache);
    if (!policy) {
        result.errors = std::move(policy).error();
        return result;
    }
    auto update = session::preparedUpdate(*policy, context.files, task.packsFolder, task.choices.decisions,
                                          task.choices.file, context.today());
    if (!update) {
        result.errors = std::move(update).error();
        return result;
    }
    if (update->state == State::Ready && !task.isCheck) {
        auto done = session::takeUpdate(*policy, *update, task.note).and_then([&] {
            return session::savePolicy(context.files, *policy);
        });
        if (!done)
            result.errors = {done.error()};
        result.isWritten = done.has_value();
    }
    result.update = *std::move(update);
    return result;
}

// Of a folder, its policies; else the path itself.
Result<std::vector<std::string>> policiesAt(const std::string &path, const Context &context)
{
    const auto names = context.files.list(path);
    if (!names)
        return std::vector{path};
    std::vector<std::string> policies;
    for (const std::string &name : *names) {
        if (name.ends_with(".policy"))
            policies.push_back(path + (path.ends_with('/') ? "" : "/") + name);
    }
    if (policies.empty())
        return fail(ErrorCode::NoPoliciesInFolder, path);
    return policies;
}

ExitCode exitCodeOf(const std::vector<UpdatedPolicy> &policies, bool isCheck)
{
    const auto has = [&](const auto &condition) { return std::ranges::any_of(policies, condition); };
    const auto failed = [](const UpdatedPolicy &policy) {
        return !policy.errors.empty() && kindOf(policy.errors.front().code) == ErrorKind::Failure;
    };
    if (has(failed))
        return ExitCode::Failure;
    if (has([](const UpdatedPolicy &policy) { return !policy.errors.empty(); }))
        return ExitCode::BadInput;
    if (has([](const UpdatedPolicy &policy) { return policy.update->state == State::Conflicts; }))
        return ExitCode::Undecided;
    const bool isThere = has([](const UpdatedPolicy &policy) { return policy.update->state == State::Ready; });
    return isCheck && isThere ? ExitCode::Findings : ExitCode::Done;
}

ExitCode run(const Arguments &arguments, Context &context)
{
    auto choices = choicesFrom(arguments, "pack", context);
    if (!choices)
        return report(choices.error(), context);
    const auto paths = policiesAt(arguments.operands[0], context);
    if (!paths)
        return report(paths.error(), context);
    const bool isOne = *paths == std::vector{arguments.operands[0]};
    const Task task{arguments.value("packs").value_or(context.templatesFolder),
                    *std::move(choices),
                    {.when = toIso8601(context.clock.now()), .by = arguments.value("by").value_or("")},
                    arguments.has("check")};
    session::PackCache cache;
    std::vector<UpdatedPolicy> policies;
    for (const std::string &path : *paths)
        policies.push_back(updated(path, task, cache, context));
    if (arguments.has("json")) {
        printJson(policies, context.out);
    } else if (isOne && !policies.front().errors.empty()) {
        return report(policies.front().errors, context);
    } else if (isOne) {
        printAll(policies.front(), context.out);
    } else {
        for (const UpdatedPolicy &policy : policies)
            printLine(policy, policy.errors.empty() ? context.out : context.err);
    }
    return exitCodeOf(policies, task.isCheck);
}

} // namespace

const Command &updateCommand()
{
    static const Command command{
        {.name = "update",
         .summary = "Brings policies to newer versions of their packs, and keeps what their authors did",
         .operands = "FILE|FOLDER",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "Puts the author's wordings, left out clauses, own clauses and order on the texts of newer packs. What\n"
             "only one side changed is taken; where both changed a sentence, three texts are shown: the original,\n"
             "mine, and the pack's. While one is not decided, nothing is written. A pinned clause stays as it reads.\n"
             "What has lost its place is kept in the file. Where the policy has revisions, the states before and\n"
             "after are two more. An older version of a pack is never taken.\n\n"
             "The packs are those that come with the program, or those of --packs. Of a folder, every .policy in it\n"
             "is updated; one that is damaged is told and does not stop the others. --resolve names a file of\n"
             "decisions, like {\"decisions\": {\"wording:rules.scope:1\": \"pack\"}}; a decision is original,\n"
             "mine, pack, both, or {\"text\": \"Another one.\"}.\n\n"
             "Exits with 0 where everything is up to date now, with 5 where conflicts are to be decided, and with\n"
             "--check, which writes nothing, with 1 where an update is available that has none.",
         .options = {{"check", "", "Say what would change, and write nothing."},
                     {"packs", "FOLDER", "Where the newer packs are, each in a folder of its name."},
                     {"take", "SIDE", "mine or pack: of each conflict that is not decided otherwise."},
                     {"resolve", "FILE", "Decisions on conflicts, as JSON."},
                     {"by", "NAME", "Who updates, for the revisions."},
                     {"json", "", "Print JSON for another program."}},
         .examples = {{"policywright update --check policies/", "Which policies are out of date?"},
                      {"policywright update charity.policy",
                       "Takes what is new, and asks where both changed the same."},
                      {"policywright update charity.policy --take mine", "Its author's words count in conflicts."}}},
        run};
    return command;
}

} // namespace policywright::cli
