// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/ParentListing.h"
#include "app/cli/PolicyCommand.h"
#include "app/cli/ReviewListing.h"
#include "core/session/Loosenings.h"
#include "core/session/ParentFollow.h"

#include <algorithm>
#include <ostream>

namespace policywright::cli {
namespace {

using inherit::Mark;

// Of a policy that extends another one. Error: NoParent.
ResultWithErrors<session::PolicyFile> openChild(const std::string &path, Context &context)
{
    auto policy = openPolicy(path, context);
    if (policy && policy->bundle.policy.ancestors.empty())
        return std::unexpected(Errors{{ErrorCode::NoParent, path}});
    return policy;
}

ExitCode runShow(const Arguments &arguments, Context &context)
{
    const auto policy = openChild(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    auto assembler = assembly::Assembler::create(policy->packs, context.today());
    if (!assembler)
        return report(assembler.error(), context);
    const model::PolicyDocument &document = policy->bundle.policy;
    const auto marks = inherit::marksOf(document, *assembler);
    if (!marks)
        return report(marks.error(), context);
    const auto differences = inherit::shownDifferences(document, *marks, *assembler);
    if (!differences)
        return report(differences.error(), context);
    if (arguments.has("json")) {
        context.out << toText(Json(Json::Object{{"extends", json(document.ancestors)},
                                                {"marks", json(*marks, document.ancestors)},
                                                {"documents", json(*differences)}}));
    } else {
        context.out << arguments.operands[0] << " extends " << lineOf(document.ancestors) << '\n'
                    << countsOf(*marks) << ".\n";
        print(*marks, document.ancestors, context.out);
        print(*differences, context.out);
        printWeaker(*marks, document.ancestors, context.out);
    }
    return std::ranges::any_of(*marks, &Mark::isWeakerWithoutReason) ? ExitCode::Findings : ExitCode::Done;
}

ExitCode runReason(const Arguments &arguments, Context &context)
{
    const std::string text = arguments.value("reason").value_or("");
    if (text.empty())
        return report({ErrorCode::OperandMissing, "policywright parent reason FILE PLACE --reason TEXT"}, context);
    auto policy = openChild(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    auto assembler = assembly::Assembler::create(policy->packs, context.today());
    if (!assembler)
        return report(assembler.error(), context);
    auto marks = inherit::marksOf(policy->bundle.policy, *assembler);
    if (!marks)
        return report(marks.error(), context);
    std::erase_if(*marks, [&](const Mark &mark) {
        return mark.place.view() != arguments.operands[1] || mark.strength != inherit::Strength::Weaker;
    });
    if (marks->empty())
        return report({ErrorCode::NotLooser, arguments.operands[1]}, context);
    const session::Reason reason{text, arguments.value("author").value_or(""), context.today().toIso()};
    const auto done = change(*policy, session::withReason(*marks, reason), context);
    return done ? ExitCode::Done : report(done.error(), context);
}

ExitCode runRestore(const Arguments &arguments, Context &context)
{
    auto policy = openChild(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    const auto asked = session::asInherited(policy->bundle.policy, PlaceId(arguments.operands[1]));
    if (!asked)
        return report(asked.error(), context);
    const auto done = change(*policy, *asked, context, reasonIn(arguments));
    return done ? ExitCode::Done : report(done.error(), context);
}

ExitCode runAttach(const Arguments &arguments, Context &context)
{
    const std::string &path = arguments.operands[0];
    auto policy = openPolicy(path, context);
    if (!policy)
        return report(policy.error(), context);
    const auto parent = openPolicy(arguments.operands[1], context);
    if (!parent)
        return report(parent.error(), context);
    const auto state = session::parentState(*parent, arguments.value("version"), context.today());
    if (!state)
        return report(state.error(), context);
    if (auto attached = session::attach(*policy, *state); !attached)
        return report(attached.error(), context);
    auto assembler = assembly::Assembler::create(policy->packs, context.today());
    if (!assembler)
        return report(assembler.error(), context);
    const auto marks = inherit::marksOf(policy->bundle.policy, *assembler);
    if (!marks)
        return report(marks.error(), context);
    if (auto saved = session::savePolicy(context.files, *policy); !saved)
        return report(saved.error(), context);
    context.out << path << " extends " << lineOf(policy->bundle.policy.ancestors) << " now. Not a word of it changed.\n"
                << countsOf(*marks) << ".\n";
    printWeaker(*marks, policy->bundle.policy.ancestors, context.out);
    return ExitCode::Done;
}

ExitCode runDetach(const Arguments &arguments, Context &context)
{
    auto policy = openChild(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    const std::string line = shown(inherit::nameOf(policy->bundle.policy.ancestors.front()));
    const auto done = change(*policy, session::SetAncestors{}, context);
    if (!done)
        return report(done.error(), context);
    context.out << arguments.operands[0] << " extends " << line
                << " no more. Everything that counted in it counts as its own now.\n";
    return ExitCode::Done;
}

} // namespace

const Command &parentShowCommand()
{
    static const Command command{
        {.name = "parent show",
         .summary = "Says what of a policy is inherited, overridden, stricter and weaker",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "Of a policy that extends another one: everything that is not as it is there, whether that makes a rule\n"
             "stricter or weaker as far as the packs can tell, the reasons that were given, and each clause of its\n"
             "documents that reads otherwise, with what makes it so. Both policies are assembled for this, so that\n"
             "nothing differs without being shown. Exits with 1 where a rule is weaker and nobody said why.",
         .options = {{"json", "", "Print JSON for another program, with all that is inherited."}},
         .examples = {{"policywright parent show scotland.policy", "Where do we differ?"}}},
        runShow};
    return command;
}

const Command &parentReasonCommand()
{
    static const Command command{
        {.name = "parent reason",
         .summary = "Says why a rule is weaker than in the policy that this one extends",
         .operands = "FILE PLACE --reason TEXT",
         .minOperands = 2,
         .maxOperands = 2,
         .description =
             "Keeps a reason with a rule that is weaker here, as `parent show` names its place. It holds while both\n"
             "policies say what they say now, and is asked for again where one of them changes.",
         .options = {{"reason", "TEXT", "Why it is weaker here."}, {"author", "NAME", "Who says so."}},
         .examples = {{"policywright parent reason scotland.policy answer:review_every --reason \"A team of two.\"",
                       "The other policy became stricter."}}},
        runReason};
    return command;
}

const Command &parentRestoreCommand()
{
    static const Command command{
        {.name = "parent restore",
         .summary = "Makes something what it is in the policy that this one extends",
         .operands = "FILE PLACE",
         .minOperands = 2,
         .maxOperands = 2,
         .description = "Gives up what was overridden or left away at a place that `parent show` names, so that what "
                        "is\ninherited counts there again. The file as it was stays beside it, with ~ behind its name.",
         .options = {kReasonOption, {"author", "NAME", "Who gives the reason."}},
         .examples = {{"policywright parent restore scotland.policy wording:crisis.contacts",
                       "Their words are better than ours."}}},
        runRestore};
    return command;
}

const Command &parentAttachCommand()
{
    static const Command command{
        {.name = "parent attach",
         .summary = "Has a policy that is there already extend another one",
         .operands = "FILE PARENT",
         .minOperands = 2,
         .maxOperands = 2,
         .description =
             "From then on the policy inherits from PARENT: from its newest published version, or from the one that\n"
             "is named. Its documents stay as they are, to the letter; `parent show` says where they differ, and\n"
             "`parent restore` makes a place what it is there. Both need the same packs in the same versions. The\n"
             "file as it was stays beside it, with ~ behind its name.",
         .options = {{"version", "VERSION", "Which version of PARENT."}},
         .examples = {{"policywright parent attach scotland.policy trust.policy",
                       "Two policies that grew apart are to belong together."}}},
        runAttach};
    return command;
}

const Command &parentDetachCommand()
{
    static const Command command{
        {.name = "parent detach",
         .summary = "Makes a policy one of its own, which extends nothing",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "Ends that a policy inherits. Its documents stay as they are, to the letter: what was inherited is its\n"
             "own from then on, and nothing arrives any more. The file as it was stays beside it, with ~ behind its\n"
             "name.",
         .examples = {{"policywright parent detach scotland.policy", "It goes its own way."}}},
        runDetach};
    return command;
}

} // namespace policywright::cli
