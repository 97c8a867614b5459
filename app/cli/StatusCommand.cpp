// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/DueStatus.h"
#include "app/cli/ParentListing.h"
#include "app/cli/PolicyCommand.h"
#include "app/cli/RequestListing.h"
#include "app/cli/ReviewListing.h"
#include "core/check/Findings.h"
#include "core/session/PackVersions.h"
#include "core/update/Unplaced.h"

#include <algorithm>
#include <limits>
#include <ostream>

namespace policywright::cli {
namespace {

using check::Finding;
using check::MissingAnswer;

const char *nameOf(pack::Severity severity)
{
    switch (severity) {
    case pack::Severity::Error: return "error";
    case pack::Severity::Warning: return "warning";
    case pack::Severity::Advice: return "advice";
    }
    return "";
}

struct Status {
    std::string file;
    std::vector<MissingAnswer> missing;
    std::vector<Finding> findings;
    std::vector<update::Unplaced> kept;           // that has no place any more
    std::string newerPacks;                       // "base 1.0.0 to 1.1.0"; empty: none
    std::vector<session::JudgedRequest> requests; // that are not settled
    std::vector<model::Ancestor> ancestors;       // what it extends
    std::vector<inherit::Mark> marks;             // how it stands to that

    bool isClear() const
    {
        const auto asksForMore = [](const Finding &finding) { return finding.severity != pack::Severity::Advice; };
        return missing.empty() && requests.empty() && std::ranges::none_of(findings, asksForMore) &&
               std::ranges::none_of(marks, &inherit::Mark::isWeakerWithoutReason);
    }
};

// Where they cannot be looked up, `update` says why; nothing is wrong with the policy.
std::string newerPacksFor(const session::PolicyFile &policy, const Context &context)
{
    const auto versions =
        session::packVersions(context.files, context.templatesFolder, policy.bundle.policy, policy.path);
    return versions ? session::newerVersions(*versions) : std::string();
}

void print(const Status &status, std::ostream &out)
{
    if (status.missing.empty())
        out << "Every question that needs an answer has one.\n";
    const auto list = [&](check::Need need, const char *title) {
        if (!std::ranges::contains(status.missing, need, &MissingAnswer::need))
            return;
        out << title << '\n';
        for (const MissingAnswer &answer : status.missing) {
            if (answer.need == need)
                out << "  " << answer.question.view() << "  " << answer.prompt << '\n';
        }
    };
    list(check::Need::Essential, "Missing, and essential:");
    list(check::Need::Required, "Missing:");
    if (!status.findings.empty())
        out << "Findings:\n";
    for (const Finding &finding : status.findings)
        out << "  " << nameOf(finding.severity) << "  " << finding.id.view() << "  " << finding.message << '\n';
    if (!status.kept.empty())
        out << "Kept, without a place since an update:\n";
    for (const update::Unplaced &kept : status.kept)
        out << "  " << shown(kept.place) << "  " << shown(kept.words) << '\n';
    if (!status.newerPacks.empty())
        out << "Newer template packs: " << status.newerPacks << ". See: policywright update --check " << status.file
            << '\n';
    cli::print(status.requests, out);
    if (status.ancestors.empty())
        return;
    out << "Extends " << lineOf(status.ancestors) << ": " << countsOf(status.marks)
        << ". See: policywright parent show " << status.file << '\n';
    printWeaker(status.marks, status.ancestors, out);
}

ResultWithErrors<std::vector<session::JudgedRequest>> unsettledRequests(const session::PolicyFile &policy,
                                                                        assembly::Assembler &assembler,
                                                                        const Arguments &arguments, Context &context)
{
    const auto review = session::reviewIn(policy);
    if (!review)
        return std::unexpected(Errors{review.error()});
    auto requests = requestsOf(*review, policy, assembler, arguments, context);
    if (requests)
        std::erase_if(*requests, &session::JudgedRequest::isSettled);
    return requests;
}

void printJson(const Status &status, std::ostream &out)
{
    Json::Array missing;
    for (const MissingAnswer &answer : status.missing) {
        missing.emplace_back(Json::Object{{"question", answer.question.toString()},
                                          {"section", answer.section.toString()},
                                          {"essential", answer.need == check::Need::Essential},
                                          {"prompt", answer.prompt}});
    }
    Json::Array findings;
    for (const Finding &finding : status.findings) {
        findings.emplace_back(Json::Object{{"check", finding.id.toString()},
                                           {"severity", nameOf(finding.severity)},
                                           {"section", finding.section.toString()},
                                           {"message", finding.message},
                                           {"answers", Json::Array(finding.names.begin(), finding.names.end())},
                                           {"sources", Json::Array(finding.sources.begin(), finding.sources.end())}});
    }
    Json result = Json::Object{
        {"missing", std::move(missing)}, {"findings", std::move(findings)}, {"requests", cli::json(status.requests)}};
    if (!status.kept.empty()) {
        Json::Array kept;
        for (const update::Unplaced &each : status.kept)
            kept.emplace_back(Json::Object{{"place", each.place}, {"words", each.words}});
        result.set("kept", std::move(kept));
    }
    if (!status.ancestors.empty()) {
        result.set("extends", json(status.ancestors));
        result.set("marks", json(status.marks, status.ancestors));
    }
    if (!status.newerPacks.empty())
        result.set("newerPacks", status.newerPacks);
    out << toText(result);
}

void printAll(const assembly::Assembler &assembler, const assembly::AnswerValues &values, std::ostream &out)
{
    const pack::PackSet &packs = assembler.packs();
    for (const pack::CompiledSection &section : packs.sections()) {
        out << section.title << '\n';
        for (const std::size_t index : section.questions) {
            const auto mark = [&] {
                switch (values.answer(index).origin) {
                case assembly::AnswerOrigin::Author: return "answered  ";
                case assembly::AnswerOrigin::Default: return "default   ";
                case assembly::AnswerOrigin::Missing: return "open      ";
                case assembly::AnswerOrigin::NotAsked: return "not asked ";
                }
                return "";
            };
            const pack::CompiledQuestion &question = packs.questions()[index];
            out << "  " << mark() << question.logic.id.view() << "  " << question.words.prompt.text << '\n';
        }
    }
}

ExitCode run(const Arguments &arguments, Context &context)
{
    if (arguments.has("due"))
        return runDueStatus(arguments, context);
    if (auto problem = onlyWithDue(arguments))
        return report(*problem, context);
    const auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    auto assembler = assembly::Assembler::create(policy->packs, context.today());
    if (!assembler)
        return report(assembler.error(), context);
    const model::PolicyDocument &document = policy->bundle.policy;
    if (arguments.has("all")) {
        const auto values = assembler->answers(document);
        if (!values)
            return report(values.error(), context);
        printAll(*assembler, **values, context.out);
        return ExitCode::Done;
    }
    auto missing = check::missingAnswers(*assembler, document);
    auto found = check::findings(*assembler, document);
    if (!missing)
        return report(missing.error(), context);
    if (!found)
        return report(found.error(), context);
    auto requests = unsettledRequests(*policy, *assembler, arguments, context);
    if (!requests)
        return report(requests.error(), context);
    auto marks = inherit::marksOf(document, *assembler);
    if (!marks)
        return report(marks.error(), context);
    const Status status{.file = arguments.operands[0],
                        .missing = *std::move(missing),
                        .findings = *std::move(found),
                        .kept = update::unplacedIn(document, *policy->packs),
                        .newerPacks = newerPacksFor(*policy, context),
                        .requests = *std::move(requests),
                        .ancestors = document.ancestors,
                        .marks = *std::move(marks)};
    if (arguments.has("json"))
        printJson(status, context.out);
    else
        print(status, context.out);
    return status.isClear() ? ExitCode::Done : ExitCode::Findings;
}

} // namespace

const Command &statusCommand()
{
    static const Command command{
        {.name = "status",
         .summary = "Says what is missing in a policy, the essential first, and what its checks find",
         .operands = "FILE...",
         .minOperands = 1,
         .maxOperands = std::numeric_limits<std::size_t>::max(),
         .description =
             "Lists the questions that need an answer and have none, the findings of the packs' checks, and the\n"
             "decisions that were asked for and are not there; of a policy that extends another one, how much of it "
             "is\n"
             "inherited. Exits with 1 while something is missing, a finding is more than advice, such a decision is\n"
             "awaited, or a rule is weaker than in the policy that this one extends and nobody said why.\n\n"
             "With --due it says what grows old instead: what is overdue, falls due soon or was never done, by the\n"
             "days and intervals that the answers give, the published version and its legal sources. It takes many\n"
             "policies then, says a line of each, and exits with 1 where anything is to be done.",
         .options = {{"all", "", "List every question, with the state of its answer."},
                     {"due", "", "Say what falls due, of one policy or of many."},
                     {"within", "PERIOD", "With --due: how far to look ahead, like 30d (the default), 6w, 3m or 1y."},
                     {"to", "FORMAT", "With --due: text (the default), or html, a page for one policy."},
                     {"out", "FILE", "With --due --to html: the page; <policy>-health.html where nothing is said."},
                     {"json", "", "Print JSON for another program."}},
         .examples = {{"policywright status charity.policy", "What to do next."},
                      {"policywright status --due *.policy --within 3m", "What falls due in a quarter, everywhere."},
                      {"policywright status --due charity.policy --to html --out health.html",
                       "The same of one policy as a page, area by area."}}},
        run};
    return command;
}

} // namespace policywright::cli
