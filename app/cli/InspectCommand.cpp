// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/cli/ParentListing.h"
#include "app/cli/PolicyCommand.h"
#include "app/cli/ReviewListing.h"
#include "core/assembly/ClauseOrder.h"
#include "core/session/Publisher.h"

#include <algorithm>
#include <ostream>

namespace policywright::cli {
namespace {

Json ownClauseJson(const ClauseId &id, const model::OwnClause &clause)
{
    return Json::Object{{"id", id.toString()},
                        {"title", clause.title},
                        {"own", true},
                        {"section", clause.section.toString()},
                        {"internal", clause.audience == model::OwnAudience::Internal}};
}

// In the order of the document; at the end those of the author's own that stand nowhere.
Json::Array clausesOf(const session::PolicyFile &policy)
{
    const model::PolicyDocument &document = policy.bundle.policy;
    Json::Array clauses;
    std::map<ClauseId, model::OwnClause> unplaced = document.ownClauses;
    for (const pack::CompiledSection &section : policy.packs->sections()) {
        for (const ClauseId &id : assembly::clausesInOrder(section, *policy.packs, document)) {
            if (const pack::CompiledClause *clause = policy.packs->clause(id)) {
                clauses.emplace_back(Json::Object{{"id", id.toString()},
                                                  {"title", clause->title},
                                                  {"custom", document.customWordings.contains(id)},
                                                  {"omitted", document.omissions.contains(id)}});
                continue;
            }
            clauses.push_back(ownClauseJson(id, document.ownClauses.at(id)));
            unplaced.erase(id);
        }
    }
    for (const auto &[id, clause] : unplaced) {
        clauses.push_back(ownClauseJson(id, clause));
        clauses.back().set("placed", false);
    }
    return clauses;
}

void printClause(const Json &clause, std::ostream &out)
{
    const auto is = [&](const char *name) {
        const Json *flag = clause.find(name);
        return flag && *flag->ifBool();
    };
    out << "  " << *clause.find("id")->ifString() << "  " << *clause.find("title")->ifString()
        << (is("custom") ? ", worded by the author" : "") << (is("omitted") ? ", left out" : "")
        << (is("own") ? ", the author's own" : "") << (is("internal") ? ", never public" : "")
        << (clause.find("inheritance") ? ", " + *clause.find("inheritance")->ifString() : "")
        << (clause.find("placed") ? ", not placed: the packs have no section " + *clause.find("section")->ifString()
                                  : "")
        << '\n';
}

// What the policy extends, and of each clause how it stands to that: "inherited", "overridden", …
Result<> tellInherited(const session::PolicyFile &policy, assembly::Assembler &assembler, Json &facts)
{
    const model::PolicyDocument &document = policy.bundle.policy;
    if (document.ancestors.empty())
        return {};
    const auto marks = inherit::marksOf(document, assembler);
    if (!marks)
        return std::unexpected(marks.error());
    facts.set("extends", json(document.ancestors));
    Json::Array clauses = *facts.find("clauses")->ifArray();
    for (Json &clause : clauses) {
        const std::string &id = *clause.find("id")->ifString();
        std::string words;
        for (const inherit::PlaceKind kind :
             {inherit::PlaceKind::Wording, inherit::PlaceKind::Omission, inherit::PlaceKind::Own}) {
            const auto mark = std::ranges::find(*marks, inherit::placeOf(kind, id), &inherit::Mark::place);
            if (mark != marks->end())
                words += (words.empty() ? "" : "; ") + sentenceOf(*mark, document.ancestors);
        }
        if (!words.empty())
            clause.set("inheritance", words);
    }
    facts.set("clauses", std::move(clauses));
    return {};
}

Json inspected(const session::PolicyFile &policy, const std::vector<ViewId> &offered)
{
    const model::PolicyDocument &document = policy.bundle.policy;
    Json::Array packs;
    for (const model::PackPin &pin : document.packs) {
        packs.emplace_back(
            Json::Object{{"id", pin.id.toString()}, {"version", pin.version.toString()}, {"digest", pin.digest}});
    }
    Json::Array views;
    for (const pack::CompiledView &view : policy.packs->views()) {
        views.emplace_back(Json::Object{{"id", view.logic.id.toString()},
                                        {"title", view.words.title},
                                        {"public", view.logic.audience == pack::Audience::Public},
                                        {"offered", std::ranges::contains(offered, view.logic.id)}});
    }
    Json::Array clauses = clausesOf(policy);
    return Json::Object{{"id", document.id},         {"language", document.language},
                        {"packs", std::move(packs)}, {"answers", static_cast<std::int64_t>(document.answers.size())},
                        {"views", std::move(views)}, {"clauses", std::move(clauses)}};
}

void print(const Json &facts, std::ostream &out)
{
    const auto text = [](const Json &json, const char *name) { return *json.find(name)->ifString(); };
    out << "Policy " << text(facts, "id") << ", language " << text(facts, "language") << ", "
        << *facts.find("answers")->ifInt() << " answers\nPacks:\n";
    for (const Json &pack : *facts.find("packs")->ifArray())
        out << "  " << text(pack, "id") << ' ' << text(pack, "version") << "  " << text(pack, "digest") << '\n';
    if (const Json *extended = facts.find("extends")) {
        out << "Extends:\n";
        for (const Json &ancestor : *extended->ifArray())
            out << "  " << shown(text(ancestor, "named")) << "  " << shown(text(ancestor, "digest")) << '\n';
    }
    out << "Documents:\n";
    for (const Json &view : *facts.find("views")->ifArray()) {
        out << "  " << text(view, "id") << "  " << text(view, "title")
            << (*view.find("public")->ifBool() ? ", public" : "")
            << (*view.find("offered")->ifBool() ? "" : ", not offered with these answers") << '\n';
    }
    out << "Clauses:\n";
    for (const Json &clause : *facts.find("clauses")->ifArray())
        printClause(clause, out);
}

ExitCode run(const Arguments &arguments, Context &context)
{
    const auto policy = openPolicy(arguments.operands[0], context);
    if (!policy)
        return report(policy.error(), context);
    auto publisher = session::Publisher::create(*policy, context.today());
    if (!publisher)
        return report(publisher.error(), context);
    const auto offered = publisher->offeredViews();
    if (!offered)
        return report(offered.error(), context);
    Json facts = inspected(*policy, *offered);
    if (auto told = tellInherited(*policy, publisher->assembler(), facts); !told)
        return report(told.error(), context);
    if (arguments.has("json"))
        context.out << toText(facts);
    else
        print(facts, context.out);
    return ExitCode::Done;
}

} // namespace

const Command &inspectCommand()
{
    static const Command command{
        {.name = "inspect",
         .summary = "Says what a policy file holds",
         .operands = "FILE",
         .minOperands = 1,
         .maxOperands = 1,
         .description =
             "Verifies the file and lists the packs that it was written with, its documents and its clauses.",
         .options = {{"json", "", "Print JSON for another program."}},
         .examples = {{"policywright inspect charity.policy", "Packs, documents, clauses."}}},
        run};
    return command;
}

} // namespace policywright::cli
