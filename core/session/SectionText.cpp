// SPDX-License-Identifier: Apache-2.0
#include "core/session/SectionText.h"

#include "core/assembly/ClauseText.h"
#include "core/assembly/PackLists.h"
#include "core/pack/PackSchema.h"
#include "core/templating/Analysis.h"

#include <algorithm>

namespace policywright::session {
namespace {

using assembly::AssembledClause;
using assembly::AssembledDocument;
using assembly::Assembler;

// Internal, of no view: as the policy itself reads.
Result<templating::Scope> scopeOf(Assembler &assembler, const model::PolicyDocument &policy)
{
    const auto values = assembler.answers(policy);
    if (!values)
        return std::unexpected(values.error());
    templating::Scope scope = (*values)->scope();
    if (auto added = assembly::addPackLists(scope, assembler.packs(), {}, assembler.options()); !added)
        return std::unexpected(added.error());
    return scope;
}

const AssembledClause *clauseIn(const AssembledDocument &document, const ClauseId &id)
{
    const auto in = [&](const std::vector<AssembledClause> &clauses) -> const AssembledClause * {
        const auto found = std::ranges::find(clauses, id, [](const AssembledClause &c) { return c.content->id; });
        return found == clauses.end() ? nullptr : &*found;
    };
    for (const auto *apart : {&document.cover, &document.notices}) {
        if (const AssembledClause *clause = in(*apart))
            return clause;
    }
    for (const assembly::AssembledSection &section : document.sections) {
        if (const AssembledClause *clause = in(section.clauses))
            return clause;
    }
    return nullptr;
}

template <class Map>
std::optional<typename Map::mapped_type> valueIn(const Map &map, const ClauseId &id)
{
    const auto found = map.find(id);
    return found == map.end() ? std::nullopt : std::optional(found->second);
}

// In the order of the document; the others behind the clause that they follow in the pack.
void putInOrder(std::vector<SectionClause> &clauses, const AssembledDocument &document, const SectionId &id)
{
    const auto section = std::ranges::find(document.sections, id, &assembly::AssembledSection::id);
    if (section == document.sections.end())
        return;
    const auto placeOf = [&](const ClauseId &clause) {
        return std::ranges::find(section->clauses, clause, [](const AssembledClause &c) { return c.content->id; }) -
               section->clauses.begin();
    };
    std::ptrdiff_t place = -1;
    std::vector<std::pair<std::ptrdiff_t, SectionClause>> placed;
    for (SectionClause &clause : clauses) {
        const std::ptrdiff_t here = placeOf(clause.id);
        place = here < std::ssize(section->clauses) ? here : place;
        placed.emplace_back(place, std::move(clause));
    }
    std::ranges::stable_sort(placed, {}, &std::pair<std::ptrdiff_t, SectionClause>::first);
    clauses.clear();
    for (auto &[at, clause] : placed)
        clauses.push_back(std::move(clause));
}

Errors errorsOf(const Error &error)
{
    return {error};
}

} // namespace

const std::string &SectionClause::body(const pack::PackSet &packs) const
{
    return wording ? wording->text : packs.clauses()[clause].body.text;
}

Result<std::vector<SectionClause>> sectionText(Assembler &assembler, const model::PolicyDocument &policy,
                                               const AssembledDocument &document, std::size_t section)
{
    const pack::PackSet &packs = assembler.packs();
    const auto scope = scopeOf(assembler, policy);
    if (!scope)
        return std::unexpected(scope.error());
    std::vector<SectionClause> clauses;
    for (const std::size_t index : packs.sections()[section].clauses) {
        const pack::CompiledClause &clause = packs.clauses()[index];
        SectionClause row{.id = clause.logic.id, .clause = index};
        row.wording = valueIn(policy.customWordings, row.id);
        row.omission = valueIn(policy.omissions, row.id);
        if (const AssembledClause *assembled = clauseIn(document, row.id)) {
            row.number = assembled->number;
            row.content = assembled->content;
            clauses.push_back(std::move(row));
            continue;
        }
        const auto applies = assembly::holds(clause.when, *scope, assembler.options());
        if (!applies)
            return std::unexpected(applies.error());
        if (!*applies)
            continue;
        row.isInDocument = false;
        if (auto made =
                assembly::clauseText(clause, row.wording ? &*row.wording : nullptr, *scope, assembler.options()))
            row.content = std::make_shared<const assembly::ClauseContent>(*std::move(made));
        clauses.push_back(std::move(row));
    }
    putInOrder(clauses, document, packs.sections()[section].id);
    return clauses;
}

ResultWithErrors<assembly::ClauseContent> packText(Assembler &assembler, const model::PolicyDocument &policy,
                                                   const ClauseId &clause)
{
    const pack::CompiledClause *known = assembler.packs().clause(clause);
    if (!known)
        return std::unexpected(errorsOf({ErrorCode::UnknownClause, clause.toString()}));
    const auto scope = scopeOf(assembler, policy);
    if (!scope)
        return std::unexpected(errorsOf(scope.error()));
    return assembly::clauseText(*known, nullptr, *scope, assembler.options());
}

Errors wordingProblems(Assembler &assembler, const model::PolicyDocument &policy, const ClauseId &clause,
                       const std::string &text)
{
    const pack::PackSet &packs = assembler.packs();
    const pack::CompiledClause *known = packs.clause(clause);
    if (!known)
        return {{ErrorCode::UnknownClause, clause.toString()}};
    const auto body = templating::Template::parse(text, clause.toString());
    if (!body)
        return body.error();
    if (Errors errors = templating::check(*body, pack::bodySchemaOf(packs)); !errors.empty())
        return errors;
    const auto scope = scopeOf(assembler, policy);
    if (!scope)
        return {scope.error()};
    const model::CustomWording wording{.text = text, .packText = {}, .packVersion = {}, .author = {}, .date = {}};
    const auto made = assembly::clauseText(*known, &wording, *scope, assembler.options());
    return made ? Errors() : made.error();
}

} // namespace policywright::session
