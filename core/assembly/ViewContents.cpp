// SPDX-License-Identifier: Apache-2.0
#include "core/assembly/ViewContents.h"

#include "core/assembly/ChoosingQuestions.h"

#include <algorithm>
#include <numeric>

namespace policywright::assembly {
namespace {

using pack::CompiledClause;
using pack::CompiledSection;
using pack::PackSet;
using pack::ViewEntry;
using templating::RenderOptions;
using templating::Scope;

bool bringsSection(const ViewEntry &entry, const CompiledSection &section, const ViewId &view)
{
    if (entry.section)
        return *entry.section == section.id;
    const bool isForThisView = section.onlyIn.empty() || std::ranges::contains(section.onlyIn, view);
    return isForThisView && !std::ranges::contains(entry.leaveOut, section.id.toString());
}

bool bringsClause(const ViewEntry &entry, const CompiledClause &clause)
{
    const std::string &id = clause.logic.id.toString();
    return (entry.only.empty() || std::ranges::contains(entry.only, id)) && !std::ranges::contains(entry.leaveOut, id);
}

// Of every clause, brought by this view's entries or not: it may be brought the next time.
void forgetChanged(KnownConditions &known, const PackSet &packs, const std::set<std::string> &changed)
{
    known.resize(packs.clauses().size());
    for (std::size_t i = 0; i < known.size(); ++i) {
        const auto &condition = packs.clauses()[i].when;
        if (condition && readsAny(condition->names(), changed))
            known[i].reset();
    }
}

Result<bool> stillHolds(const std::optional<templating::Expression> &condition, const Scope &scope,
                        const RenderOptions &options, std::optional<bool> &known)
{
    if (known)
        return *known;
    const auto asked = holds(condition, scope, options);
    if (asked)
        known = *asked;
    return asked;
}

// The pack's order, unless the entries name each section that they bring: then theirs.
std::vector<std::size_t> sectionsInOrder(const std::vector<const ViewEntry *> &entries, const PackSet &packs)
{
    std::vector<std::size_t> order(packs.sections().size());
    std::ranges::iota(order, 0U);
    if (!std::ranges::all_of(entries, [](const ViewEntry *entry) { return entry->section.has_value(); }))
        return order;
    const auto namedAt = [&](std::size_t section) {
        return std::ranges::find_if(
                   entries, [&](const ViewEntry *entry) { return *entry->section == packs.sections()[section].id; }) -
               entries.begin();
    };
    std::ranges::stable_sort(order, {}, namedAt);
    return order;
}

const pack::Profile *chosenProfile(const PackSet &packs, const Scope &scope)
{
    const templating::Value *value = scope.find(kProfileQuestion);
    const std::string *id = value ? value->ifText() : nullptr;
    const auto found = id ? std::ranges::find(packs.profiles(), *id, &pack::Profile::id) : packs.profiles().end();
    return found == packs.profiles().end() ? nullptr : &*found;
}

} // namespace

Result<std::vector<SelectedSection>> contentsOf(const pack::CompiledView &view, const PackSet &packs,
                                                const model::PolicyDocument &policy, const Scope &scope,
                                                const RenderOptions &options, KnownConditions &known,
                                                const std::set<std::string> &changed)
{
    forgetChanged(known, packs, changed);
    std::vector<const ViewEntry *> entries;
    for (const pack::CompiledViewEntry &entry : view.contents) {
        const auto counts = holds(entry.when, scope, options);
        if (!counts)
            return std::unexpected(counts.error());
        if (*counts)
            entries.push_back(&entry.logic);
    }
    const pack::Profile *profile = chosenProfile(packs, scope);

    std::vector<SelectedSection> contents;
    for (const std::size_t i : sectionsInOrder(entries, packs)) {
        const CompiledSection &section = packs.sections()[i];
        SelectedSection selected{i, {}};
        for (const std::size_t index : section.clauses) {
            const CompiledClause &clause = packs.clauses()[index];
            const bool isBrought = std::ranges::any_of(entries, [&](const ViewEntry *entry) {
                return bringsSection(*entry, section, view.logic.id) && bringsClause(*entry, clause);
            });
            if (!isBrought || policy.omissions.contains(clause.logic.id))
                continue;
            const bool isAdded = profile && std::ranges::contains(profile->adds, clause.logic.id);
            const auto applies = isAdded ? Result<bool>(true) : stillHolds(clause.when, scope, options, known[index]);
            if (!applies)
                return std::unexpected(applies.error());
            if (*applies)
                selected.clauses.push_back(index);
        }
        if (!selected.clauses.empty())
            contents.push_back(std::move(selected));
    }
    return contents;
}

} // namespace policywright::assembly
