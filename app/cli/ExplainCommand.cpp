// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/PolicyCommand.h"
#include "core/assembly/Assembler.h"

#include <algorithm>
#include <ostream>

namespace policywright::cli {
namespace {

using assembly::ClauseContent;
using assembly::Insertion;

std::string joined(const std::vector<std::string> &names)
{
    std::string text;
    for (const std::string &name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text.empty() ? "none" : text;
}

std::string originOf(Insertion::Kind kind)
{
    switch (kind) {
    case Insertion::Kind::Answer: return "answer: ";
    case Insertion::Kind::Pack: return "pack: ";
    case Insertion::Kind::Gap: break;
    }
    return "missing: ";
}

// One line a run of text: where it came from, and the text.
void printRuns(const ClauseContent &content, std::ostream &out)
{
    const char *wording = content.wordedBy == assembly::WordedBy::Author ? "custom wording" : "pack";
    const auto line = [&](const std::string &origin, std::size_t begin, std::size_t end) {
        std::string text = content.markdown.substr(begin, end - begin);
        for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
            text.replace(at, 1, "\\n");
        out << "  [" << origin << "]  " << text << '\n';
    };
    std::size_t at = 0;
    for (const Insertion &insertion : content.insertions) {
        if (insertion.begin > at)
            line(wording, at, insertion.begin);
        line(originOf(insertion.kind) + joined(insertion.names), insertion.begin, insertion.end);
        at = insertion.end;
    }
    if (at < content.markdown.size())
        line(wording, at, content.markdown.size());
}

const ClauseContent *find(const assembly::AssembledDocument &document, const ClauseId &id)
{
    const auto in = [&](const std::vector<assembly::AssembledClause> &clauses) -> const ClauseContent * {
        for (const assembly::AssembledClause &clause : clauses) {
            if (clause.content->id == id)
                return clause.content.get();
        }
        return nullptr;
    };
    if (const ClauseContent *content = in(document.cover))
        return content;
    if (const ClauseContent *content = in(document.notices))
        return content;
    for (const assembly::AssembledSection &section : document.sections) {
        if (const ClauseContent *content = in(section.clauses))
            return content;
    }
    return nullptr;
}

void printLogic(const pack::CompiledClause &clause, const model::PolicyDocument &policy, std::ostream &out)
{
    out << clause.logic.id.view() << "  " << clause.title << '\n'
        << "Pack: " << clause.pack.view() << '\n'
        << "In the document while: " << (clause.logic.when.isEmpty() ? "always" : clause.logic.when.text) << '\n'
        << "Sources: " << joined(clause.logic.sources) << '\n';
    if (clause.logic.needsCounsel)
        out << "A lawyer has to look at it before adoption.\n";
    if (const auto left = policy.omissions.find(clause.logic.id); left != policy.omissions.end())
        out << "Left out by " << left->second.author << ": " << left->second.reason << '\n';
}

ExitCode run(const Arguments &arguments, Context &context)
{
    const auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    const auto clause = clauseNamed(arguments.operands[1], *policy->packs);
    if (!clause)
        return report(clause.error(), context);
    auto assembler = assembly::Assembler::create(policy->packs, context.today());
    if (!assembler)
        return report(assembler.error(), context);
    const ViewId view(arguments.value("view").value_or("internal"));
    const auto document = assembler->assemble(policy->bundle.policy, view);
    if (!document)
        return report(document.error(), context);
    printLogic(**clause, policy->bundle.policy, context.out);
    const ClauseContent *content = find(*document, (*clause)->logic.id);
    if (!content) {
        context.out << "It is not in the document \"" << view.view() << "\".\n";
        return ExitCode::Done;
    }
    context.out << "Reads: " << joined(content->reads) << "\nText:\n";
    printRuns(*content, context.out);
    return ExitCode::Done;
}

} // namespace

const Command &explainCommand()
{
    static const Command command{
        {.name = "explain",
         .summary = "Says why a clause is there and where each run of its text came from",
         .operands = "FILE CLAUSE",
         .minOperands = 2,
         .maxOperands = 2,
         .description =
             "Prints the clause's condition and sources, the answers that it reads, and its text run by run: from the\n"
             "pack, from custom wording, from which answers, or missing.",
         .options = {{"view", "VIEW", "The document to look at; internal by default."}},
         .examples = {{"policywright explain charity.policy security.access", "Why is this here?"}}},
        run};
    return command;
}

} // namespace policywright::cli
