// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/ParentListing.h"
#include "app/cli/PolicyCommand.h"
#include "app/cli/ReviewListing.h"
#include "core/assembly/Assembler.h"

#include <algorithm>
#include <ostream>
#include <sstream>

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
    const char *authors = content.pack ? "custom wording" : "own clause";
    const char *wording = content.wordedBy == assembly::WordedBy::Author ? authors : "pack";
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

void printOwn(const ClauseId &id, const model::OwnClause &clause, const pack::PackSet &packs, std::ostream &out)
{
    const bool isPlaced = std::ranges::contains(packs.sections(), clause.section, &pack::CompiledSection::id);
    const bool isInternal = clause.audience == model::OwnAudience::Internal;
    const std::string author = clause.author.empty() ? std::string() : " by " + clause.author;
    out << id.view() << "  " << clause.title << '\n'
        << "The organisation's own clause, written" << author << " on " << clause.date << '\n'
        << "Section: " << clause.section.view() << (isPlaced ? "" : ", which the packs do not have") << '\n'
        << "In the document while: always" << (isInternal ? ", but never in one for the public" : "") << '\n';
}

// What is to be said of the clause beside its text. Error: UnknownClause.
Result<> printHead(const std::string &name, const session::PolicyFile &policy, std::ostream &out)
{
    const model::PolicyDocument &document = policy.bundle.policy;
    const auto clause = clauseNamed(name, policy);
    const auto own = document.ownClauses.find(ClauseId(name));
    if (clause)
        printLogic(**clause, document, out);
    else if (own != document.ownClauses.end())
        printOwn(own->first, own->second, *policy.packs, out);
    else
        return std::unexpected(clause.error());
    return {};
}

// How the clause, and each answer that it reads, stand to the policy that this one extends. `content` may be nullptr.
Result<> printInherited(const std::string &name, const ClauseContent *content, const session::PolicyFile &policy,
                        assembly::Assembler &assembler, std::ostream &out)
{
    const model::PolicyDocument &document = policy.bundle.policy;
    const auto marks = inherit::marksOf(document, assembler);
    if (!marks)
        return std::unexpected(marks.error());
    if (document.ancestors.empty())
        return {};
    out << "Extends: " << lineOf(document.ancestors) << '\n';
    std::vector<PlaceId> places;
    for (const auto kind : {inherit::PlaceKind::Wording, inherit::PlaceKind::Omission, inherit::PlaceKind::Own})
        places.push_back(inherit::placeOf(kind, name));
    for (const std::string &read : content ? content->reads : std::vector<std::string>())
        places.push_back(inherit::placeOf(inherit::PlaceKind::Answer, read));
    for (const inherit::Mark &mark : *marks) {
        if (!std::ranges::contains(places, mark.place))
            continue;
        out << "  " << mark.place.view() << "  " << sentenceOf(mark, document.ancestors) << '\n';
        if (mark.strength == inherit::Strength::Weaker)
            out << "    because: " << (mark.reason ? shown(mark.reason->reason) : "nobody said why") << '\n';
    }
    return {};
}

ExitCode run(const Arguments &arguments, Context &context)
{
    const auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    std::ostringstream head;
    if (auto known = printHead(arguments.operands[1], *policy, head); !known)
        return report(known.error(), context);
    auto assembler = assembly::Assembler::create(policy->packs, context.today());
    if (!assembler)
        return report(assembler.error(), context);
    const ViewId view(arguments.value("view").value_or("internal"));
    const auto document = assembler->assemble(policy->bundle.policy, view);
    if (!document)
        return report(document.error(), context);
    context.out << head.str();
    const ClauseContent *content = find(*document, ClauseId(arguments.operands[1]));
    if (auto told = printInherited(arguments.operands[1], content, *policy, *assembler, context.out); !told)
        return report(told.error(), context);
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
             "pack, from custom wording, from which answers, or missing. Of a clause of the organisation's own, who\n"
             "wrote it and when. In a policy that extends another one, also what of it is inherited.",
         .options = {{"view", "VIEW", "The document to look at; internal by default."}},
         .examples = {{"policywright explain charity.policy security.access", "Why is this here?"}}},
        run};
    return command;
}

} // namespace policywright::cli
