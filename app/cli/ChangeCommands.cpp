// SPDX-License-Identifier: Apache-2.0
//
// The commands about what changed since a version: which kind each change is, the change log, and what staff are told.
#include "app/cli/Commands.h"
#include "app/cli/PolicyCommand.h"
#include "app/cli/ReviewDesk.h"
#include "app/cli/ReviewListing.h"
#include "core/session/ChangeHistory.h"
#include "core/session/Revisions.h"

#include <ostream>

namespace policywright::cli {
namespace {

using history::Revision;

// A policy with its history, and the two revisions that are looked at.
struct Desk {
    session::PolicyFile policy;
    history::RevisionLog log;
    const Revision *from = nullptr;
    const Revision *to = nullptr; // nullptr: the policy as it is
    std::optional<ViewId> view = {};
};

Result<const Revision *> namedOr(const history::RevisionLog &log, const std::optional<std::string> &name,
                                 const Revision *otherwise)
{
    return name ? log.named(*name) : Result<const Revision *>(otherwise);
}

ResultWithErrors<Desk> openDesk(const Arguments &arguments, Context &context)
{
    auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return std::unexpected(policy.error());
    auto log = session::revisionsIn(*policy);
    if (!log)
        return std::unexpected(Errors{log.error()});
    Desk desk{.policy = *std::move(policy), .log = *std::move(log)};
    const auto to = namedOr(desk.log, arguments.value("to"), nullptr);
    const auto from = to ? namedOr(desk.log, arguments.value("from"), session::lastPublished(desk.log, *to)) : to;
    if (!from)
        return std::unexpected(Errors{from.error()});
    desk.from = *from;
    desk.to = *to;
    if (const auto view = arguments.value("view"))
        desk.view = ViewId(*view);
    return desk;
}

ResultWithErrors<session::ChangedVersion> changedOn(const Desk &desk, Context &context)
{
    if (!desk.from)
        return std::unexpected(Errors{{ErrorCode::NothingToCompare, desk.policy.path}});
    return session::changesBetween(desk.policy, desk.log, *desk.from, desk.to, desk.view, context.today());
}

ExitCode written(const std::string &text, const Arguments &arguments, Context &context)
{
    const auto target = arguments.value("out");
    if (!target) {
        context.out << text;
        return ExitCode::Done;
    }
    if (auto done = context.files.replaceFile(*target, text, kCanBeMadeAgain); !done)
        return report(done.error(), context);
    context.out << *target << '\n';
    return ExitCode::Done;
}

// -- changes

Json json(const exporting::ClauseChange &change)
{
    Json::Array reasons;
    for (const compare::ChangeReason &reason : change.proposal.reasons) {
        Json::Array words;
        for (const std::string &word : reason.words)
            words.emplace_back(word);
        reasons.emplace_back(Json::Object{{"kind", nameOf(reason.kind)}, {"words", std::move(words)}});
    }
    return Json::Object{{"id", change.id},
                        {"name", change.name},
                        {"change", change.fate},
                        {"kind", change.isMaterial ? "material" : "editorial"},
                        {"decided", !change.why.empty()},
                        {"by", change.decidedBy},
                        {"why", change.why},
                        {"proposed", change.proposal.isMaterial() ? "material" : "editorial"},
                        {"reasons", std::move(reasons)}};
}

void printChange(const exporting::ClauseChange &change, std::ostream &out)
{
    out << (change.isMaterial ? "material   " : "editorial  ") << shown(change.id) << "  " << shown(change.name) << " ("
        << shown(change.fate) << ")\n";
    for (const compare::ChangeReason &reason : change.proposal.reasons) {
        out << "             " << nameOf(reason.kind) << ':';
        for (const std::string &word : reason.words)
            out << ' ' << shown(word);
        out << (reason.words.empty() ? " the clause came or went\n" : "\n");
    }
    if (change.why.empty())
        out << "             proposed; nobody decided yet\n";
    else
        out << "             decided" << (change.decidedBy.empty() ? "" : " by " + shown(change.decidedBy)) << ": "
            << shown(change.why) << '\n';
}

ExitCode runChanges(const Arguments &arguments, Context &context)
{
    const auto desk = openDesk(arguments, context);
    if (!desk)
        return report(desk.error(), context);
    const auto changed = changedOn(*desk, context);
    if (!changed)
        return report(changed.error(), context);
    if (arguments.has("json")) {
        Json::Array clauses;
        for (const exporting::ClauseChange &change : changed->changes.clauses)
            clauses.push_back(json(change));
        context.out << toText(Json(Json::Object{{"since", changed->changes.since},
                                                {"asksForRenewal", changed->changes.asksForRenewal()},
                                                {"clauses", std::move(clauses)}}));
    } else {
        for (const exporting::ClauseChange &change : changed->changes.clauses)
            printChange(change, context.out);
        if (changed->changes.clauses.empty())
            context.out << "Nothing changed since " << shown(changed->changes.since) << ".\n";
        else if (changed->changes.asksForRenewal())
            context.out << "A material change asks for renewed sign-off and acknowledgement.\n";
    }
    return changed->changes.asksForRenewal() ? ExitCode::Findings : ExitCode::Done;
}

ExitCode runDecide(const Arguments &arguments, Context &context)
{
    const std::string &kind = arguments.operands[2];
    if (kind != "editorial" && kind != "material")
        return report({ErrorCode::OptionValueUnknown, kind, "the kind of a change; it is editorial or material."},
                      context);
    if (auto checked = checkOptions(arguments, {{"why", "it says why the change is of this kind"}}); !checked)
        return report(checked.error(), context);
    auto desk = openDesk(arguments, context);
    if (!desk)
        return report(desk.error(), context);
    if (!desk->to)
        desk->to = desk->log.head();
    if (desk->to && !arguments.has("from"))
        desk->from = session::lastPublished(desk->log, desk->to);
    if (!desk->from)
        return report(Error{ErrorCode::NothingToCompare, desk->policy.path}, context);
    const auto decided = session::decideOnChange(desk->policy, desk->log, *desk->from, *desk->to,
                                                 {.clause = arguments.operands[1],
                                                  .isMaterial = kind == "material",
                                                  .when = toIso8601(context.clock.now()),
                                                  .by = arguments.value("by").value_or(""),
                                                  .why = *arguments.value("why")},
                                                 desk->view, context.today());
    if (!decided)
        return report(decided.error(), context);
    if (auto saved = session::savePolicy(context.files, desk->policy); !saved)
        return report(saved.error(), context);
    context.out << shown(arguments.operands[1]) << ": " << kind << '\n';
    return ExitCode::Done;
}

// -- changelog and announce

ExitCode runChangeLog(const Arguments &arguments, Context &context)
{
    const std::string format = arguments.value("format").value_or("md");
    if (format != "md" && format != "html")
        return report({ErrorCode::OptionValueUnknown, format, "--format; it takes md or html."}, context);
    const auto desk = openDesk(arguments, context);
    if (!desk)
        return report(desk.error(), context);
    const auto log = session::changeLogFile(
        desk->policy, desk->log, desk->view,
        format == "html" ? session::ChangeLogFormat::Html : session::ChangeLogFormat::Markdown, context.today());
    return log ? written(*log, arguments, context) : report(log.error(), context);
}

ExitCode runAnnounce(const Arguments &arguments, Context &context)
{
    const auto desk = openDesk(arguments, context);
    if (!desk)
        return report(desk.error(), context);
    const auto changed = changedOn(*desk, context);
    if (!changed)
        return report(changed.error(), context);
    return written(exporting::announcement(changed->changes, exporting::settingOf(changed->after.document)), arguments,
                   context);
}

const OptionSpec kFrom{"from", "REVISION", "Since which revision; the version published before it by default."};
const OptionSpec kTo{"to", "REVISION", "Up to which revision; the present text by default."};
const OptionSpec kView{"view", "VIEW", "Which document; the first one that is offered, where nothing is said."};
const OptionSpec kOut{"out", "FILE", "The file to write; it is printed where there is none."};

} // namespace

const Command &changesCommand()
{
    static const Command command{
        {.name = "changes",
         .summary = "Lists what changed since a version, and whether it is material",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "Each clause that changed is proposed as material where words came or went that say what people must "
             "or\n"
             "may, numbers, deadlines, who does it, to whom it applies or what follows from a breach; the words are\n"
             "named. Other changes are proposed as editorial. These are rules, no understanding: an author decides\n"
             "by `changes decide`, and the reason stays in the history. Exits with 1 where a change is material: it\n"
             "asks for renewed sign-off and acknowledgement.",
         .options = {kFrom, kTo, kView, kJsonOption},
         .examples = {{"policywright changes charity.policy", "Before 1.1 is published."}}},
        runChanges};
    return command;
}

const Command &changesDecideCommand()
{
    static const Command command{
        {.name = "changes decide",
         .summary = "Decides whether a change of a clause is editorial or material",
         .operands = "FILE CLAUSE KIND",
         .minOperands = 3,
         .maxOperands = 3,
         .description =
             "KIND is editorial or material. The decision and its reason are added to the history. It is about the\n"
             "clause as the last revision has it; where the clause is changed again, it is proposed anew.",
         .options = {{"why", "TEXT", "Why it is of this kind."},
                     {"by", "NAME", "Who decides."},
                     kFrom,
                     {"to", "REVISION", "In which revision; the last one by default."},
                     kView},
         .examples = {{"policywright changes decide charity.policy rules.tone editorial --why \"Same duty, shorter\"",
                       "A must went, and nothing is different."}}},
        runDecide};
    return command;
}

const Command &changelogCommand()
{
    static const Command command{
        {.name = "changelog",
         .summary = "Writes the change log: what each published version changed",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description = "The newest version first, clause by clause, each change editorial or material with the "
                        "reason.\nWhat is not published yet stands above.",
         .options = {{"format", "FORMAT", "md, which is the default, or html."}, kView, kOut},
         .examples = {{"policywright changelog charity.policy --format html --out changes.html",
                       "To stand beside the published policy."}}},
        runChangeLog};
    return command;
}

const Command &announceCommand()
{
    static const Command command{
        {.name = "announce",
         .summary = "Writes a short text that tells staff what changed",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description = "Plain text, to be pasted into a mail: what is different with the new words, from when on, "
                        "and what\nreaders are asked to do. Changes of wording are named only.",
         .options = {kFrom, kTo, kView, kOut},
         .examples = {{"policywright announce charity.policy --to 1.1", "When 1.1 is published."}}},
        runAnnounce};
    return command;
}

} // namespace policywright::cli
