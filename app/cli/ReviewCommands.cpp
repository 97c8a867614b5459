// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/PolicyCommand.h"
#include "app/cli/RequestListing.h"
#include "app/cli/ReviewDesk.h"
#include "app/cli/ReviewListing.h"
#include "core/annotate/EventWords.h"
#include "core/session/OwnClauseAdmission.h"

#include <algorithm>
#include <ostream>

namespace policywright::cli {
namespace {

const OptionSpec kViewOption{"view", "VIEW", "The document; the first one that is offered, where none is named."};

ExitCode runList(const Arguments &arguments, Context &context)
{
    auto desk = openReview(arguments, context);
    if (!desk)
        return report(desk.error(), context);
    const auto section = arguments.value("section");
    if (section) {
        if (auto known = session::sectionNamed(SectionId(*section), *desk->policy.packs); !known)
            return report(known.error(), context);
    }
    const auto severity = severityFrom(arguments);
    if (!severity)
        return report(severity.error(), context);
    auto threads = session::placedThreads(desk->review, desk->policy, desk->view, desk->assembler);
    if (!threads)
        return report(threads.error(), context);
    std::erase_if(*threads, [&](const session::PlacedThread &thread) {
        const bool isClosed = thread.thread.state != annotate::Thread::State::Open || thread.thread.root.isDeleted;
        return (section && thread.section != *section) || (*severity && thread.thread.root.severity != **severity) ||
               (arguments.has("open") && isClosed);
    });
    const auto requests = requestsOf(desk->review, desk->policy, desk->assembler, arguments, context);
    if (!requests)
        return report(requests.error(), context);
    const annotate::Review folded = annotate::reviewOf(desk->review.events());
    const ReviewDoubts doubts{folded.tampered.size(), folded.refused.size(), folded.waiting.size()};
    if (arguments.has("json"))
        printJson(*threads, *requests, doubts, context.out);
    else
        print(*threads, *requests, doubts, context.out);
    return doubts.tampered > 0 ? ExitCode::Findings : ExitCode::Done;
}

ExitCode runExport(const Arguments &arguments, Context &context)
{
    const auto target = arguments.value("annotations");
    if (!target)
        return report({ErrorCode::OptionMissing, "--annotations", "it names the file to write"}, context);
    const auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    const auto review = session::reviewIn(*policy);
    if (!review)
        return report(review.error(), context);
    if (auto written = context.files.replaceFile(*target, toText(*review), {Backup::None}); !written)
        return report(written.error(), context);
    if (arguments.has("json"))
        context.out << toText(
            Json(Json::Object{{"file", *target}, {"annotations", static_cast<std::int64_t>(review->events().size())}}));
    return ExitCode::Done;
}

// Of the packs or the author's own.
Result<ClauseId> clauseAskedFor(const std::string &name, const session::PolicyFile &policy)
{
    if (policy.bundle.policy.ownClauses.contains(ClauseId(name)))
        return ClauseId(name);
    return clauseNamed(name, policy).transform([](const pack::CompiledClause *clause) { return clause->logic.id; });
}

Result<session::NewRemark> remarkFrom(const Arguments &arguments, const session::PolicyFile &policy,
                                      const Context &context)
{
    if (auto checked = checkOptions(arguments, {{"clause", "it names the clause"},
                                                {"quote", "it says which words the remark is about"},
                                                {"author", "it says who makes the remark"}});
        !checked)
        return std::unexpected(checked.error());
    if (!arguments.has("text") && !arguments.has("suggest"))
        return fail(ErrorCode::OptionMissing, "--text", "it says what is remarked");
    const auto clause = clauseAskedFor(*arguments.value("clause"), policy);
    if (!clause)
        return std::unexpected(clause.error());
    const auto severity = severityFrom(arguments);
    if (!severity)
        return std::unexpected(severity.error());
    session::NewRemark remark{.clause = *clause,
                              .quote = *arguments.value("quote"),
                              .body = arguments.value("text").value_or(""),
                              .replacement = arguments.value("suggest"),
                              .severity = *severity,
                              .author = authorOf(arguments),
                              .created = toIso8601(context.clock.now())};
    if (arguments.has("question"))
        remark.kind = annotate::EventKind::Question;
    if (remark.replacement)
        remark.kind = annotate::EventKind::Suggestion;
    return remark;
}

ExitCode runAdd(const Arguments &arguments, Context &context)
{
    auto desk = openReview(arguments, context);
    if (!desk)
        return report(desk.error(), context);
    auto remark = remarkFrom(arguments, desk->policy, context);
    if (!remark)
        return report(remark.error(), context);
    const char *kind = annotate::wordsOf(remark->kind).kind;
    const auto document = desk->assembler.assemble(desk->policy.bundle.policy, desk->view);
    if (!document)
        return report(document.error(), context);
    const auto added = session::addRemark(desk->review, *std::move(remark), *document, context.ids);
    if (!added)
        return report(added.error(), context);
    if (auto saved = save(*desk, context); !saved)
        return report(saved.error(), context);
    printAdded(*added, kind, arguments, context);
    return ExitCode::Done;
}

} // namespace

const Command &reviewListCommand()
{
    static const Command command{
        {.name = "review list",
         .summary = "Lists what reviewers remarked, each at its place",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "Lists the remarks with their answers, in the order of the text, and what decisions were asked for, with "
             "what\n"
             "came of it. Behind the clause stands how its words\n"
             "were found again: exact; moved, when they changed within or stand elsewhere; uncertain, when a person\n"
             "has to confirm the place; or not placed, when they are gone. Exits with 1 where a remark was tampered\n"
             "with.",
         .options = {{"open", "", "Only remarks that nobody resolved or decided on."},
                     {"section", "SECTION", "Only remarks on this section."},
                     {"severity", "HOW", "Only remarks that are must, normal or minor."},
                     {"view", "VIEW", "Where to look for remarks made on a document that is not known."},
                     kJsonOption},
         .examples = {{"policywright review list charity.policy --open", "What is still to be done."}}},
        runList};
    return command;
}

const Command &reviewAddCommand()
{
    static const Command command{
        {.name = "review add",
         .summary = "Remarks on words of a clause",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "Adds a comment, a question or a suggestion on words that stand in the clause once, and prints\n"
             "its id. The words are those that the reader sees, without formatting.",
         .options = {{"clause", "ID", "The clause."},
                     {"quote", "TEXT", "The words of it that the remark is about."},
                     {"text", "TEXT", "What is remarked; with a suggestion, why."},
                     {"suggest", "TEXT", "The words that should stand there instead."},
                     {"question", "", "The remark is a question."},
                     kSeverityOption,
                     {"author", "NAME", "Who makes the remark."},
                     kEmailOption,
                     kViewOption,
                     kJsonOption},
         .examples = {{"policywright review add charity.policy --clause crisis.contacts --quote \"an hour\" "
                       "--suggest \"at once\" --author Anna",
                       "Other words for some words."}}},
        runAdd};
    return command;
}

const Command &reviewExportCommand()
{
    static const Command command{
        {.name = "review export",
         .summary = "Writes the remarks of a policy into a file of their own",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description = "Writes all remarks as W3C Web Annotations (JSON-LD), with the texts that they were made on:\n"
                        "what `merge` takes into another copy of the policy.",
         .options = {{"annotations", "FILE", "The file to write."}, kJsonOption},
         .examples = {{"policywright review export charity.policy --annotations review.jsonld",
                       "To be sent back to the author."}}},
        runExport};
    return command;
}

} // namespace policywright::cli
