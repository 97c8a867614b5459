// SPDX-License-Identifier: Apache-2.0
#include "core/session/ClauseMove.h"

#include "core/assembly/ClauseOrder.h"
#include "core/base/Text.h"

#include <algorithm>
#include <iterator>

namespace policywright::session {
namespace {

std::unexpected<Error> failUnknown(const ClauseId &id, const model::PolicyDocument &policy, const pack::PackSet &packs)
{
    std::vector<std::string_view> known;
    for (const pack::CompiledClause &clause : packs.clauses())
        known.push_back(clause.logic.id.view());
    for (const auto &[own, clause] : policy.ownClauses)
        known.push_back(own.view());
    const std::string_view nearest = nearestName(id.view(), known);
    return fail(ErrorCode::UnknownClause, id.toString(),
                nearest.empty() ? "Neither the packs nor the author of this policy have it."
                                : "Did you mean " + std::string(nearest) + "?");
}

// The section that holds the clause.
Result<const pack::CompiledSection *> sectionWith(const ClauseId &id, const model::PolicyDocument &policy,
                                                  const pack::PackSet &packs)
{
    for (const pack::CompiledSection &section : packs.sections()) {
        if (std::ranges::contains(assembly::clausesWithoutOrder(section, packs, policy), id))
            return &section;
    }
    return failUnknown(id, policy, packs);
}

// Names of the order that the section does not have are kept, at its end.
Change withOrder(const pack::CompiledSection &section, model::ClauseOrder order, const model::PolicyDocument &policy,
                 const pack::PackSet &packs)
{
    const std::vector<ClauseId> unmoved = assembly::clausesWithoutOrder(section, packs, policy);
    if (order == unmoved)
        return SetOrder{section.id, {}};
    if (const auto earlier = policy.order.find(section.id); earlier != policy.order.end()) {
        std::ranges::copy_if(earlier->second, std::back_inserter(order),
                             [&](const ClauseId &id) { return !std::ranges::contains(unmoved, id); });
    }
    return SetOrder{section.id, std::move(order)};
}

} // namespace

Result<Change> moved(const ClauseId &clause, Side side, const ClauseId &other, const model::PolicyDocument &policy,
                     const pack::PackSet &packs)
{
    const auto section = sectionWith(clause, policy, packs);
    if (!section)
        return std::unexpected(section.error());
    const auto target = sectionWith(other, policy, packs);
    if (!target)
        return std::unexpected(target.error());
    if (*target != *section)
        return fail(ErrorCode::ClauseNotInSection, other.toString(), (*section)->id.toString());
    if (clause == other)
        return fail(ErrorCode::OrderRepeatsClause, clause.toString());
    std::vector<ClauseId> order = assembly::clausesInOrder(**section, packs, policy);
    std::erase(order, clause);
    const auto at = std::ranges::find(order, other);
    order.insert(side == Side::After ? std::next(at) : at, clause);
    return withOrder(**section, std::move(order), policy, packs);
}

Result<Change> movedBack(const ClauseId &clause, const model::PolicyDocument &policy, const pack::PackSet &packs)
{
    const auto section = sectionWith(clause, policy, packs);
    if (!section)
        return std::unexpected(section.error());
    if (!policy.order.contains((*section)->id))
        return SetOrder{(*section)->id, {}};
    // Without its name the order says where it goes.
    model::PolicyDocument without = policy;
    std::erase(without.order.at((*section)->id), clause);
    return withOrder(**section, assembly::clausesInOrder(**section, packs, without), policy, packs);
}

} // namespace policywright::session
