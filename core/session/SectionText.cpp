// SPDX-License-Identifier: Apache-2.0
#include "core/session/SectionText.h"

#include "core/assembly/ClauseOrder.h"
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
    if (auto added = assembly::addPackLists(scope, assembler.packs(), policy, {}, assembler.options()); !added)
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

// As it would read. nullptr: it cannot be made.
std::shared_ptr<const assembly::ClauseContent> textOf(const SectionClause &row, const pack::CompiledClause *known,
                                                      const Assembler &assembler, const templating::Scope &scope)
{
    const auto made =
        known ? assembly::clauseText(*known, row.wording ? &*row.wording : nullptr, assembler.packs(), scope,
                                     assembler.options(), {})
              : assembly::ownClauseText(row.id, *row.own, assembler.packs(), scope, assembler.options(), {});
    return made ? *made : nullptr;
}

Errors errorsOf(const Error &error)
{
    return {error};
}

} // namespace

const std::string &SectionClause::body(const pack::PackSet &packs) const
{
    if (own)
        return own->text;
    return wording ? wording->text : packs.clause(id)->body.text;
}

Result<std::vector<SectionClause>> sectionText(Assembler &assembler, const model::PolicyDocument &policy,
                                               const AssembledDocument &document, std::size_t section)
{
    const pack::PackSet &packs = assembler.packs();
    const auto scope = scopeOf(assembler, policy);
    if (!scope)
        return std::unexpected(scope.error());
    std::vector<SectionClause> clauses;
    for (const ClauseId &id : assembly::clausesInOrder(packs.sections()[section], packs, policy)) {
        const pack::CompiledClause *known = packs.clause(id);
        SectionClause row{.id = id};
        row.own = known ? std::nullopt : valueIn(policy.ownClauses, id);
        row.title = known ? known->title : row.own->title;
        row.wording = valueIn(policy.customWordings, id);
        row.omission = valueIn(policy.omissions, id);
        const AssembledClause *assembled = clauseIn(document, id);
        if (assembled) {
            row.number = assembled->number;
            row.content = assembled->content;
        } else {
            const auto applies = assembly::holds(known ? known->when : std::nullopt, *scope, assembler.options());
            if (!applies)
                return std::unexpected(applies.error());
            if (!*applies)
                continue;
            row.isInDocument = false;
            row.content = textOf(row, known, assembler, *scope);
        }
        clauses.push_back(std::move(row));
    }
    return clauses;
}

ResultWithErrors<assembly::SharedContent> packText(Assembler &assembler, const model::PolicyDocument &policy,
                                                   const ClauseId &clause)
{
    const pack::CompiledClause *known = assembler.packs().clause(clause);
    if (!known)
        return std::unexpected(errorsOf({ErrorCode::UnknownClause, clause.toString()}));
    const auto scope = scopeOf(assembler, policy);
    if (!scope)
        return std::unexpected(errorsOf(scope.error()));
    return assembly::clauseText(*known, nullptr, assembler.packs(), *scope, assembler.options(), {});
}

Errors wordingProblems(Assembler &assembler, const model::PolicyDocument &policy, const ClauseId &clause,
                       const std::string &text)
{
    const pack::PackSet &packs = assembler.packs();
    const auto own = policy.ownClauses.find(clause);
    const pack::CompiledClause *known = packs.clause(clause);
    if (!known && own == policy.ownClauses.end())
        return {{ErrorCode::UnknownClause, clause.toString()}};
    const auto body = templating::Template::parse(text, clause.toString());
    if (!body)
        return body.error();
    if (Errors errors = templating::check(*body, pack::bodySchemaOf(packs)); !errors.empty())
        return errors;
    const auto scope = scopeOf(assembler, policy);
    if (!scope)
        return {scope.error()};
    if (!known) {
        model::OwnClause reworded = own->second;
        reworded.text = text;
        const auto made = assembly::ownClauseText(clause, reworded, packs, *scope, assembler.options(), {});
        return made ? Errors() : made.error();
    }
    const model::CustomWording wording{.text = text, .packText = {}, .packVersion = {}, .author = {}, .date = {}};
    const auto made = assembly::clauseText(*known, &wording, packs, *scope, assembler.options(), {});
    return made ? Errors() : made.error();
}

std::optional<std::size_t> sectionOf(const ClauseId &clause, const pack::PackSet &packs)
{
    const pack::CompiledClause *known = packs.clause(clause);
    if (!known)
        return std::nullopt;
    const auto index = static_cast<std::size_t>(known - packs.clauses().data());
    const auto section = std::ranges::find_if(packs.sections(), [&](const pack::CompiledSection &candidate) {
        return std::ranges::contains(candidate.clauses, index);
    });
    return section == packs.sections().end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(section - packs.sections().begin()));
}

} // namespace policywright::session
