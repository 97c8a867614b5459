// SPDX-License-Identifier: Apache-2.0
#include "core/compare/ClauseOrders.h"

#include "core/compare/RedlineMoves.h"

#include <map>

namespace policywright::compare {
namespace {

std::string textOf(const assembly::ClauseContent &content)
{
    return content.title + '\n' + content.markdown;
}

} // namespace

std::vector<PlacedClause> clausesOf(const assembly::AssembledDocument &document)
{
    std::vector<PlacedClause> clauses;
    clauses.reserve(document.cover.size());
    for (const assembly::AssembledClause &clause : document.cover)
        clauses.push_back({nullptr, &clause});
    for (const assembly::AssembledSection &section : document.sections) {
        for (const assembly::AssembledClause &clause : section.clauses)
            clauses.push_back({&section, &clause});
    }
    return clauses;
}

std::vector<std::uint32_t> clausePairs(const std::vector<PlacedClause> &before, const std::vector<PlacedClause> &after)
{
    std::map<std::string_view, std::uint32_t> places;
    for (std::uint32_t j = 0; j < after.size(); ++j)
        places.emplace(after[j].clause->content->id.view(), j);
    std::vector<std::uint32_t> pairs(before.size(), kNoPair);
    std::vector<bool> isTaken(after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto found = places.find(before[i].clause->content->id.view());
        if (found == places.end() || isTaken[found->second])
            continue;
        pairs[i] = found->second;
        isTaken[found->second] = true;
    }
    std::vector<std::string> lone(before.size()); // without words where there is a pair
    std::vector<std::string> loneAfter(after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (pairs[i] == kNoPair)
            lone[i] = textOf(*before[i].clause->content);
    }
    for (std::size_t j = 0; j < after.size(); ++j) {
        if (!isTaken[j])
            loneAfter[j] = textOf(*after[j].clause->content);
    }
    const std::vector<std::uint32_t> twins = likelyTwins(lone, loneAfter);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i] == kNoPair)
            pairs[i] = twins[i];
    }
    return pairs;
}

std::vector<JointPlace> jointOrder(const std::vector<std::uint32_t> &pairs, std::size_t after)
{
    std::vector<std::uint32_t> places; // of those that have a pair
    for (const std::uint32_t pair : pairs) {
        if (pair != kNoPair)
            places.push_back(pair);
    }
    const std::vector<bool> stays = longestInOrder(places);
    std::vector<std::uint32_t> olderOf(after, kNoPair);
    std::vector<bool> isStaying(after);
    std::size_t paired = 0;
    for (std::uint32_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i] == kNoPair)
            continue;
        olderOf[pairs[i]] = i;
        isStaying[pairs[i]] = stays[paired++];
    }
    std::vector<std::uint32_t> nextStaying(after + 1, static_cast<std::uint32_t>(pairs.size())); // of `before`
    for (std::size_t j = after; j-- > 0;)
        nextStaying[j] = isStaying[j] ? olderOf[j] : nextStaying[j + 1];
    std::vector<JointPlace> order;
    std::uint32_t next = 0;
    for (std::uint32_t j = 0; j <= after; ++j) {
        for (; next < nextStaying[j]; ++next) // what is gone stands before what took its place
            order.push_back({.before = next, .isMoved = pairs[next] != kNoPair});
        if (j == after)
            break;
        order.push_back({.before = olderOf[j], .after = j, .isMoved = olderOf[j] != kNoPair && !isStaying[j]});
        next += isStaying[j] ? 1 : 0;
    }
    return order;
}

} // namespace policywright::compare
