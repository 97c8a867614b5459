// SPDX-License-Identifier: Apache-2.0
//
// The commands that say something about a remark that is there.
#include "app/cli/Commands.h"
#include "app/cli/PolicyCommand.h"
#include "app/cli/ReviewDesk.h"
#include "core/session/ChangeAdmission.h"
#include "core/session/ReviewEvents.h"

#include <ostream>

namespace policywright::cli {
namespace {

using annotate::EventKind;

constexpr std::pair<const char *, const char *> kWho{"author", "it says who says so"};

Result<annotate::Event> addTo(ReviewDesk &desk, EventKind kind, const Arguments &arguments, Context &context)
{
    const auto key = keyOfAuthor(arguments, context);
    if (!key)
        return std::unexpected(key.error());
    const auto severity = severityFrom(arguments);
    if (!severity)
        return std::unexpected(severity.error());
    return session::addEvent(desk.review,
                             {.kind = kind,
                              .target = arguments.operands[1],
                              .author = authorOf(arguments),
                              .created = toIso8601(context.clock.now()),
                              .body = arguments.value("text").value_or(""),
                              .replacement = arguments.value("suggest"),
                              .severity = *severity,
                              .key = pointerTo(*key)},
                             context.ids);
}

ExitCode add(EventKind kind, const char *name, const Arguments &arguments, Context &context)
{
    auto desk = openReview(arguments, context);
    if (!desk)
        return report(desk.error(), context);
    const auto added = addTo(*desk, kind, arguments, context);
    if (!added)
        return report(added.error(), context);
    if (auto saved = save(*desk, context); !saved)
        return report(saved.error(), context);
    printAdded(*added, name, arguments, context);
    return ExitCode::Done;
}

// With a text that must be there, and what it is for.
ExitCode addText(EventKind kind, const char *name, const char *meaning, const Arguments &arguments, Context &context)
{
    if (auto checked = checkOptions(arguments, {kWho, {"text", meaning}}); !checked)
        return report(checked.error(), context);
    return add(kind, name, arguments, context);
}

ExitCode addPlain(EventKind kind, const char *name, const Arguments &arguments, Context &context)
{
    if (auto checked = checkOptions(arguments, {kWho}); !checked)
        return report(checked.error(), context);
    return add(kind, name, arguments, context);
}

ExitCode runReply(const Arguments &arguments, Context &context)
{
    return addText(EventKind::Reply, "reply", "it says what is replied", arguments, context);
}

ExitCode runEdit(const Arguments &arguments, Context &context)
{
    return addText(EventKind::Edit, "edit", "it says how the remark reads now", arguments, context);
}

ExitCode runDecline(const Arguments &arguments, Context &context)
{
    return addText(EventKind::Decline, "decline", "it gives the reason", arguments, context);
}

ExitCode runDelete(const Arguments &arguments, Context &context)
{
    return addPlain(EventKind::Delete, "delete", arguments, context);
}

ExitCode runResolve(const Arguments &arguments, Context &context)
{
    return addPlain(EventKind::Resolve, "resolve", arguments, context);
}

ExitCode runReopen(const Arguments &arguments, Context &context)
{
    return addPlain(EventKind::Reopen, "reopen", arguments, context);
}

ExitCode runAccept(const Arguments &arguments, Context &context)
{
    if (auto checked = checkOptions(arguments, {kWho}); !checked)
        return report(checked.error(), context);
    auto desk = openReview(arguments, context);
    if (!desk)
        return report(desk.error(), context);
    const auto change = session::acceptedSuggestion(desk->review, arguments.operands[1], desk->policy, desk->view,
                                                    desk->assembler, context.today());
    if (!change)
        return report(change.error(), context);
    const auto added = addTo(*desk, EventKind::Accept, arguments, context);
    if (!added)
        return report(added.error(), context);
    const model::PolicyDocument before = desk->policy.bundle.policy;
    session::apply(*change, desk->policy.bundle.policy);
    if (auto justified = justify(desk->policy, before, reasonIn(arguments), context); !justified)
        return report(justified.error(), context);
    if (auto saved = save(*desk, context); !saved)
        return report(saved.error(), context);
    printAdded(*added, "accept", arguments, context);
    return ExitCode::Done;
}

Command command(std::string name, std::string summary, std::string description, std::vector<OptionSpec> options,
                Example example, ExitCode (*run)(const Arguments &, Context &))
{
    options.push_back(kAuthorOption);
    options.push_back(kEmailOption);
    options.push_back(kJsonOption);
    return {{.name = std::move(name),
             .summary = std::move(summary),
             .operands = "FILE ID",
             .minOperands = 2,
             .maxOperands = 2,
             .description = std::move(description),
             .options = std::move(options),
             .examples = {std::move(example)}},
            run};
}

const std::string kStart = "policywright review ";
const std::string kRest = " charity.policy 4f1c2a90-5d7e-4b6a-9c1f-0e2d3c4b5a69 ";

} // namespace

const Command &reviewReplyCommand()
{
    static const Command reply =
        command("review reply", "Replies to a remark", "Adds a reply to the remark's thread, and prints its id.",
                {{"text", "TEXT", "What is replied."}},
                {kStart + "reply" + kRest + "--text \"Agreed.\" --author Ben", "An answer."}, runReply);
    return reply;
}

const Command &reviewEditCommand()
{
    static const Command edit =
        command("review edit", "Changes a remark of one's own",
                "From now on the remark reads as it is given here; how it read before stays in the file.",
                {{"text", "TEXT", "How the remark reads now."},
                 {"suggest", "TEXT", "The words that it suggests now."},
                 kSeverityOption},
                {kStart + "edit" + kRest + "--text \"By law.\" --author Anna", "Another text."}, runEdit);
    return edit;
}

const Command &reviewDeleteCommand()
{
    static const Command remove = command(
        "review delete", "Takes back a remark, a decision or a request of one's own",
        "The remark is shown as deleted, and its replies stay; a decision, a request or a vouch for a key does\n"
        "not count any more. What was signed is taken back with --sign.",
        {kSignOption, kPassphraseOption}, {kStart + "delete" + kRest + "--author Anna", "Nothing to see."}, runDelete);
    return remove;
}

const Command &reviewResolveCommand()
{
    static const Command resolve =
        command("review resolve", "Says that a remark is dealt with", "The thread is closed; it can be reopened.",
                {{"text", "TEXT", "How."}}, {kStart + "resolve" + kRest + "--author Ben", "Done."}, runResolve);
    return resolve;
}

const Command &reviewReopenCommand()
{
    static const Command reopen =
        command("review reopen", "Opens a thread again",
                "A thread that was resolved, accepted or declined is open again. Words that were taken over stay.",
                {{"text", "TEXT", "Why."}}, {kStart + "reopen" + kRest + "--author Anna", "Not yet."}, runReopen);
    return reopen;
}

const Command &reviewAcceptCommand()
{
    static const Command accept = command(
        "review accept", "Takes the words of a suggestion over",
        "The suggested words become the clause's custom wording, by the suggestion's author. It is done only where\n"
        "the clause then reads as before but for these words; where they come from an answer, or their place is not\n"
        "certain, nothing is changed.",
        {{"text", "TEXT", "What is said to it."},
         {"view", "VIEW", "Where to look for words of a document that is not known."},
         kReasonOption},
        {kStart + "accept" + kRest + "--author Ben", "Better words."}, runAccept);
    return accept;
}

const Command &reviewDeclineCommand()
{
    static const Command decline =
        command("review decline", "Declines a suggestion, with the reason",
                "The text stays as it is; the reason is kept.", {{"text", "TEXT", "The reason."}},
                {kStart + "decline" + kRest + "--text \"The law says so.\" --author Ben", "No, and why."}, runDecline);
    return decline;
}

} // namespace policywright::cli
