// SPDX-License-Identifier: Apache-2.0
#include "core/assembly/ViewContents.h"

#include "core/assembly/ChoosingQuestions.h"
#include "core/assembly/ClauseOrder.h"

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

bool bringsWhole(const ViewEntry &entry, const CompiledSection &section, const ViewId &view)
{
    return bringsSection(entry, section, view) && entry.only.empty();
}

const ClauseId &idOf(const SelectedClause &clause, const PackSet &packs)
{
    const std::size_t *index = std::get_if<std::size_t>(&clause);
    return index ? packs.clauses()[*index].logic.id : std::get<ClauseId>(clause);
}

class Selection {
public:
    Selection(const pack::View &view, std::vector<const ViewEntry *> entries, const PackSet &packs,
              const model::PolicyDocument &policy, const Scope &scope, const RenderOptions &options)
        : m_view(view), m_entries(std::move(entries)), m_packs(packs), m_policy(policy), m_scope(scope),
          m_options(options), m_profile(chosenProfile(packs, scope))
    {
    }

    Result<std::vector<SelectedSection>> select(KnownConditions &known) const
    {
        std::vector<SelectedSection> contents;
        for (const std::size_t i : sectionsInOrder(m_entries, m_packs)) {
            const CompiledSection &section = m_packs.sections()[i];
            auto clauses = packClauses(section, known);
            if (!clauses)
                return std::unexpected(clauses.error());
            addOwnClauses(section, *clauses);
            arrange(section, *clauses);
            if (!clauses->empty())
                contents.push_back({i, *std::move(clauses)});
        }
        return contents;
    }

private:
    Result<std::vector<SelectedClause>> packClauses(const CompiledSection &section, KnownConditions &known) const
    {
        std::vector<SelectedClause> clauses;
        for (const std::size_t index : section.clauses) {
            const CompiledClause &clause = m_packs.clauses()[index];
            const bool isBrought = std::ranges::any_of(m_entries, [&](const ViewEntry *entry) {
                return bringsSection(*entry, section, m_view.id) && bringsClause(*entry, clause);
            });
            if (!isBrought || m_policy.omissions.contains(clause.logic.id))
                continue;
            const bool isAdded = m_profile && std::ranges::contains(m_profile->adds, clause.logic.id);
            const auto applies =
                isAdded ? Result<bool>(true) : stillHolds(clause.when, m_scope, m_options, known[index]);
            if (!applies)
                return std::unexpected(applies.error());
            if (*applies)
                clauses.emplace_back(index);
        }
        return clauses;
    }

    void addOwnClauses(const CompiledSection &section, std::vector<SelectedClause> &clauses) const
    {
        const bool isWhole =
            !m_policy.ownClauses.empty() && std::ranges::any_of(m_entries, [&](const ViewEntry *entry) {
                return bringsWhole(*entry, section, m_view.id);
            });
        if (!isWhole)
            return;
        for (const ClauseId &id : ownClausesOf(section.id, m_packs, m_policy)) {
            const bool isForUs = m_policy.ownClauses.at(id).audience == model::OwnAudience::Internal;
            if (!isForUs || m_view.audience == pack::Audience::Internal)
                clauses.emplace_back(id);
        }
    }

    void arrange(const CompiledSection &section, std::vector<SelectedClause> &clauses) const
    {
        if (!m_policy.order.contains(section.id))
            return; // they are in the packs' order
        const std::vector<ClauseId> order = clausesInOrder(section, m_packs, m_policy);
        std::ranges::stable_sort(clauses, {}, [&](const SelectedClause &clause) {
            return std::ranges::find(order, idOf(clause, m_packs)) - order.begin();
        });
    }

    const pack::View &m_view;
    std::vector<const ViewEntry *> m_entries; // those whose condition holds
    const PackSet &m_packs;
    const model::PolicyDocument &m_policy;
    const Scope &m_scope;
    const RenderOptions &m_options;
    const pack::Profile *m_profile;
};

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
    return Selection(view.logic, std::move(entries), packs, policy, scope, options).select(known);
}

} // namespace policywright::assembly
