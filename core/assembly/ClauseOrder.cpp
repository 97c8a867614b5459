// SPDX-License-Identifier: Apache-2.0
#include "core/assembly/ClauseOrder.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

namespace policywright::assembly {

std::vector<ClauseId> ownClausesOf(const SectionId &section, const pack::PackSet &packs,
                                   const model::PolicyDocument &policy)
{
    std::vector<ClauseId> ids;
    for (const auto &[id, clause] : policy.ownClauses) {
        if (clause.section == section && !packs.clause(id))
            ids.push_back(id);
    }
    return ids;
}

std::vector<ClauseId> clausesWithoutOrder(const pack::CompiledSection &section, const pack::PackSet &packs,
                                          const model::PolicyDocument &policy)
{
    std::vector<ClauseId> ids;
    ids.reserve(section.clauses.size());
    for (const std::size_t index : section.clauses)
        ids.push_back(packs.clauses()[index].logic.id);
    const std::vector<ClauseId> own = ownClausesOf(section.id, packs, policy);
    ids.insert(ids.end(), own.begin(), own.end());
    return ids;
}

std::vector<ClauseId> clausesInOrder(const pack::CompiledSection &section, const pack::PackSet &packs,
                                     const model::PolicyDocument &policy)
{
    std::vector<ClauseId> all = clausesWithoutOrder(section, packs, policy);
    const auto order = policy.order.find(section.id);
    if (order == policy.order.end())
        return all;
    std::set<ClauseId> unnamed(all.begin(), all.end());
    std::vector<ClauseId> named;
    for (const ClauseId &id : order->second) {
        if (unnamed.erase(id) > 0)
            named.push_back(id);
    }
    std::vector<ClauseId> arranged;
    std::map<ClauseId, std::vector<ClauseId>> followers; // of a named one
    const ClauseId *before = nullptr;
    for (const std::size_t index : section.clauses) {
        const ClauseId &id = packs.clauses()[index].logic.id;
        if (!unnamed.contains(id))
            before = &id;
        else
            (before ? followers[*before] : arranged).push_back(id);
    }
    for (const ClauseId &id : named) {
        arranged.push_back(id);
        const std::vector<ClauseId> &behind = followers[id];
        arranged.insert(arranged.end(), behind.begin(), behind.end());
    }
    std::ranges::copy_if(all, std::back_inserter(arranged),
                         [&](const ClauseId &id) { return unnamed.contains(id) && !packs.clause(id); });
    return arranged;
}

} // namespace policywright::assembly
