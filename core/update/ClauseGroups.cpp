// SPDX-License-Identifier: Apache-2.0
#include "core/update/ClauseGroups.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace policywright::update {
namespace {

using pack::CompiledClause;

class Grouping {
public:
    Grouping(const pack::PackSet &before, const pack::PackSet &after, const Successors &successors)
        : m_before(before), m_after(after), m_successors(successors)
    {
    }

    std::vector<ClauseGroup> run()
    {
        for (const CompiledClause &clause : m_before.clauses())
            join(clause);
        std::vector<ClauseGroup> groups;
        std::vector<bool> isDone(m_groups.size());
        const auto take = [&](std::size_t group) {
            if (!isDone[group])
                groups.push_back(std::move(m_groups[group]));
            isDone[group] = true;
        };
        const auto takeWithdrawn = [&](std::size_t group) {
            for (const std::size_t follower : m_followers[group])
                take(follower);
        };
        takeWithdrawn(kStart);
        for (const CompiledClause &clause : m_after.clauses()) {
            const auto group = m_groupOf.find(&clause);
            if (group == m_groupOf.end()) {
                groups.push_back({{}, {&clause}});
                continue;
            }
            take(group->second);
            takeWithdrawn(group->second);
        }
        return groups;
    }

private:
    static constexpr std::size_t kStart = static_cast<std::size_t>(-1);

    // Into the group of the first of its successors that has one already; the groups of the others join it.
    void join(const CompiledClause &clause)
    {
        std::vector<const CompiledClause *> into;
        for (const ClauseId &id : m_successors.of(clause.logic.id)) {
            if (const CompiledClause *after = m_after.clause(id))
                into.push_back(after);
        }
        std::size_t group = m_groups.size();
        for (const CompiledClause *after : into) {
            if (const auto found = m_groupOf.find(after); found != m_groupOf.end())
                group = std::min(group, found->second);
        }
        if (group == m_groups.size())
            m_groups.emplace_back();
        m_groups[group].before.push_back(&clause);
        for (const CompiledClause *after : into)
            add(*after, group);
        if (into.empty())
            m_followers[m_last].push_back(group);
        else
            m_last = group;
    }

    void add(const CompiledClause &after, std::size_t group)
    {
        const auto [place, isNew] = m_groupOf.try_emplace(&after, group);
        if (isNew)
            m_groups[group].after.push_back(&after);
        else if (place->second != group)
            swallow(place->second, group);
    }

    void swallow(std::size_t from, std::size_t into)
    {
        ClauseGroup gone = std::exchange(m_groups[from], {});
        std::ranges::move(gone.before, std::back_inserter(m_groups[into].before));
        std::ranges::sort(m_groups[into].before); // they stand in one vector, in the packs' order
        std::ranges::move(gone.after, std::back_inserter(m_groups[into].after));
        std::ranges::move(m_followers[from], std::back_inserter(m_followers[into]));
        for (auto &[clause, group] : m_groupOf)
            group = group == from ? into : group;
    }

    const pack::PackSet &m_before;
    const pack::PackSet &m_after;
    const Successors &m_successors;
    std::vector<ClauseGroup> m_groups;
    std::map<const CompiledClause *, std::size_t> m_groupOf;
    std::map<std::size_t, std::vector<std::size_t>> m_followers; // withdrawn ones, by the group before them
    std::size_t m_last = kStart;
};

} // namespace

std::vector<ClauseGroup> clauseGroups(const pack::PackSet &before, const pack::PackSet &after,
                                      const Successors &successors)
{
    return Grouping(before, after, successors).run();
}

} // namespace policywright::update
