// SPDX-License-Identifier: Apache-2.0
#include "core/assembly/PackLists.h"

#include "core/assembly/AnswerValues.h"
#include "core/pack/EnumNames.h"

#include <algorithm>

namespace policywright::assembly {
namespace {

using pack::CompiledLibraryItem;
using pack::CompiledQuizItem;
using templating::RenderOptions;
using templating::Scope;
using templating::Value;

std::string labelOf(const std::map<std::string, std::string> &labels, const std::string &id)
{
    const auto found = labels.find(id);
    return found == labels.end() ? id : found->second;
}

// What a reader looks up. Where the author left the clause out there is nothing to look up.
std::string titleOf(const CompiledQuizItem &item, const pack::PackSet &packs, const model::PolicyDocument &policy)
{
    const bool isThere = item.logic.clause && !policy.omissions.contains(*item.logic.clause);
    const pack::CompiledClause *clause = isThere ? packs.clause(*item.logic.clause) : nullptr;
    return clause ? clause->title : std::string();
}

Value rowOf(const CompiledQuizItem &item, const pack::PackSet &packs, const model::PolicyDocument &policy)
{
    Value::Items options;
    options.reserve(item.logic.options.size());
    for (const std::string &option : item.logic.options)
        options.push_back(Value::text(labelOf(item.words.options, option)));
    return Value::map({{"id", Value::text(item.logic.id)},
                       {"question", Value::text(item.words.question.text)},
                       {"options", Value::list(std::move(options))},
                       {"answer", Value::text(labelOf(item.words.options, item.logic.answer))},
                       {"why", Value::text(item.words.why.text)},
                       {"clause", Value::text(item.logic.clause ? item.logic.clause->toString() : std::string())},
                       {"title", Value::text(titleOf(item, packs, policy))}});
}

template <class E>
std::string nameOf(E value)
{
    constexpr auto kNames = namesOf(E{});
    return std::string(std::ranges::find(kNames, value, &pack::EnumName<E>::second)->first);
}

// A section compares by its id and prints its title.
Value sectionOf(const CompiledLibraryItem &item, const pack::PackSet &packs)
{
    if (!item.logic.section)
        return Value::text({});
    const Value id = Value::text(item.logic.section->toString());
    const auto found = std::ranges::find(packs.sections(), *item.logic.section, &pack::CompiledSection::id);
    return found == packs.sections().end() ? id : id.withDisplay(found->title);
}

Value rowOf(const CompiledLibraryItem &item, const pack::PackSet &packs, const model::PolicyDocument &)
{
    return Value::map({{"id", Value::text(item.logic.id)},
                       {"kind", Value::text(nameOf(item.logic.kind))},
                       {"text", Value::text(item.words.text.text)},
                       {"sign", Value::text(item.words.sign.text)},
                       {"countermeasure", Value::text(item.words.countermeasure.text)},
                       {"section", sectionOf(item, packs)},
                       {"level", Value::text(item.logic.level)}});
}

template <class Item>
Result<Value> rowsOf(const std::vector<Item> &items, const Scope &scope, const pack::PackSet &packs,
                     const model::PolicyDocument &policy, const RenderOptions &options)
{
    Value::Items rows;
    rows.reserve(items.size());
    for (const Item &item : items) {
        const auto counts = holds(item.when, scope, options);
        if (!counts)
            return std::unexpected(counts.error());
        if (*counts)
            rows.push_back(rowOf(item, packs, policy));
    }
    return Value::list(std::move(rows));
}

Value rowOf(const pack::LegalSource &source, Value::Items clauses)
{
    return Value::map({{"id", Value::text(source.id)},
                       {"jurisdiction", Value::text(source.jurisdiction)},
                       {"kind", Value::text(source.kind)},
                       {"title", Value::text(source.title)},
                       {"citation", Value::text(source.citation)},
                       {"year", Value::text(source.year)},
                       {"requires", Value::text(source.gist)},
                       {"status_note", Value::text(source.statusNote)},
                       {"level", Value::text(nameOf(source.confidence))},
                       {"where", Value::text(source.confidenceNote)},
                       {"url", Value::text(source.url)},
                       {"clauses", Value::list(std::move(clauses))}});
}

// In the order of the packs' lists, each with the clauses that cite it; those that none does are left out.
Value sourcesOf(const pack::PackSet &packs, const std::vector<std::size_t> &clauses)
{
    Value::Items rows;
    for (const pack::Pack &pack : packs.packs()) {
        for (const pack::LegalSource &source : pack.sources.sources) {
            Value::Items citing;
            for (const std::size_t index : clauses) {
                const pack::Clause &clause = packs.clauses()[index].logic;
                if (std::ranges::contains(clause.sources, source.id))
                    citing.push_back(Value::text(clause.id.toString()));
            }
            if (!citing.empty())
                rows.push_back(rowOf(source, std::move(citing)));
        }
    }
    return Value::list(std::move(rows));
}

Value counselClausesOf(const pack::PackSet &packs, const std::vector<std::size_t> &clauses)
{
    Value::Items rows;
    for (const std::size_t index : clauses) {
        const pack::CompiledClause &clause = packs.clauses()[index];
        if (clause.logic.needsCounsel)
            rows.push_back(
                Value::map({{"id", Value::text(clause.logic.id.toString())}, {"title", Value::text(clause.title)}}));
    }
    return Value::list(std::move(rows));
}

template <class Item>
void addNamesOf(const std::vector<Item> &items, std::vector<std::string> &names)
{
    for (const Item &item : items) {
        if (item.when)
            names.insert(names.end(), item.when->names().begin(), item.when->names().end());
    }
}

} // namespace

Result<> addPackLists(Scope &scope, const pack::PackSet &packs, const model::PolicyDocument &policy,
                      const std::vector<std::size_t> &clauses, const RenderOptions &options)
{
    auto quiz = rowsOf(packs.quiz(), scope, packs, policy, options);
    if (!quiz)
        return std::unexpected(quiz.error());
    auto library = rowsOf(packs.library(), scope, packs, policy, options);
    if (!library)
        return std::unexpected(library.error());
    scope.set(pack::kQuizName, *std::move(quiz));
    scope.set(pack::kLibraryName, *std::move(library));
    scope.set(pack::kSourcesName, sourcesOf(packs, clauses));
    scope.set(pack::kCounselClausesName, counselClausesOf(packs, clauses));
    return {};
}

std::set<ClauseId> quizClausesLeftOut(const pack::PackSet &packs, const model::PolicyDocument &policy)
{
    std::set<ClauseId> leftOut;
    for (const CompiledQuizItem &item : packs.quiz()) {
        if (item.logic.clause && policy.omissions.contains(*item.logic.clause))
            leftOut.insert(*item.logic.clause);
    }
    return leftOut;
}

bool isPackList(std::string_view name)
{
    return name == pack::kQuizName || name == pack::kLibraryName || std::ranges::contains(kListsOfClauses, name);
}

std::vector<std::string> withNamesOfLists(std::vector<std::string> names, const pack::PackSet &packs)
{
    const bool readsQuiz = std::ranges::contains(names, pack::kQuizName);
    const bool readsLibrary = std::ranges::contains(names, pack::kLibraryName);
    if (readsQuiz)
        addNamesOf(packs.quiz(), names);
    if (readsLibrary)
        addNamesOf(packs.library(), names);
    std::ranges::sort(names);
    const auto repeated = std::ranges::unique(names);
    names.erase(repeated.begin(), repeated.end());
    return names;
}

} // namespace policywright::assembly
