// SPDX-License-Identifier: Apache-2.0
#include "core/templating/Names.h"

#include "core/templating/Scope.h"

#include <algorithm>
#include <iterator>

namespace policywright::templating {
Names::Names() : m_rootTable(16, kFree)
{
    m_scopes.emplace_back();
}

std::size_t Names::placeOf(std::string_view name, std::size_t hash) const
{
    const std::size_t mask = m_rootTable.size() - 1;
    std::size_t place = hash & mask;
    while (m_rootTable[place] != kFree) {
        const std::uint32_t root = m_rootTable[place];
        if (m_roots[root].hash == hash && m_names[root] == name)
            break;
        place = (place + 1) & mask;
    }
    return place;
}

void Names::growRootTable()
{
    m_rootTable.assign(m_rootTable.size() * 4, kFree);
    for (std::uint32_t root = 0; root < m_roots.size(); ++root)
        m_rootTable[placeOf(m_names[root], m_roots[root].hash)] = root;
}

std::uint32_t Names::rootOf(std::string_view name, std::uint32_t offset)
{
    const std::size_t hash = scopeHash(name);
    std::size_t place = placeOf(name, hash);
    if (m_rootTable[place] != kFree)
        return m_rootTable[place];
    if (2 * (m_roots.size() + 1) > m_rootTable.size()) {
        growRootTable();
        place = placeOf(name, hash);
    }
    const auto root = static_cast<std::uint32_t>(m_roots.size());
    m_rootTable[place] = root;
    m_roots.push_back({hash, newSlot(), offset, false});
    m_names.emplace_back(name);
    return root;
}

Slot Names::read(std::string_view name, std::uint32_t offset)
{
    for (auto item = m_items.rbegin(); item != m_items.rend(); ++item) {
        if (item->name == name) {
            note(item->reads);
            return item->slot;
        }
    }
    return resolve(name, m_scopes.size(), offset);
}

// Looks through the innermost `scopeCount` scopes, then takes the name from outside.
Slot Names::resolve(std::string_view name, std::size_t scopeCount, std::uint32_t offset)
{
    for (std::size_t scope = scopeCount; scope-- > 0;) {
        if (const auto local = findLocal(m_scopes[scope], name))
            return readLocal(scope, *local, offset);
        if (scope + 1 < m_scopes.size())
            m_scopes[scope].readByInner.insert(name);
    }
    const std::uint32_t root = rootOf(name, offset);
    add(m_reads, root);
    return m_roots[root].slot;
}

std::optional<std::size_t> Names::findLocal(const Scope &scope, std::string_view name)
{
    if (scope.locals.empty())
        return std::nullopt;
    const auto found = scope.localIndex.find(name);
    return found == scope.localIndex.end() ? std::nullopt : std::optional(found->second);
}

Slot Names::addLocal(Scope &scope, std::string_view name, const Reads &reads)
{
    const Slot slot = newSlot();
    scope.localIndex.emplace(name, scope.locals.size());
    scope.locals.push_back({name, slot, counted(reads)});
    scope.definite.push_back(true);
    ++m_localCount;
    return slot;
}

void Names::add(Reads &reads, std::uint32_t root)
{
    const auto place = std::ranges::lower_bound(reads, root);
    if (isTooManySteps() || (place != reads.end() && *place == root))
        return;
    m_readSteps += static_cast<std::size_t>(reads.end() - place);
    reads.insert(place, root);
}

// A copy of what a name hands on.
Names::Reads Names::counted(const Reads &reads)
{
    m_readSteps += reads.size();
    return isTooManySteps() ? Reads{} : reads;
}

void Names::unite(Reads &reads, const Reads &more)
{
    if (more.empty())
        return;
    if (more.size() == 1) // nearly always
        return add(reads, more.front());
    m_readSteps += reads.size() + more.size();
    if (isTooManySteps() || std::ranges::includes(reads, more))
        return;
    Reads all;
    all.reserve(reads.size() + more.size());
    std::ranges::set_union(reads, more, std::back_inserter(all));
    reads = std::move(all);
}

Slot Names::readLocal(std::size_t scope, std::size_t index, std::uint32_t offset)
{
    note(m_scopes[scope].locals[index].reads);
    const Slot slot = m_scopes[scope].locals[index].slot;
    if (!m_scopes[scope].definite[index] && !m_scopes[scope].locals[index].copiesOuter) {
        m_scopes[scope].locals[index].copiesOuter = true;
        const std::string_view name = m_scopes[scope].locals[index].name;
        const Slot from = resolve(name, scope, offset);
        const std::uint32_t root = m_rootTable[placeOf(name, scopeHash(name))];
        if (root != kFree && m_roots[root].slot == from)
            m_roots[root].maybeSet = true;
        m_scopes[scope].copies.push_back({slot, from});
    }
    return slot;
}

Names::SetResult Names::set(std::string_view name, const Reads &reads)
{
    Scope &scope = m_scopes.back();
    if (const auto known = findLocal(scope, name)) {
        scope.definite[*known] = true;
        unite(scope.locals[*known].reads, reads);
        return {scope.locals[*known].slot, SetProblem::None};
    }
    const bool readByInner = scope.readByInner.contains(name);
    for (std::size_t outer = 0; outer + 1 < m_scopes.size(); ++outer)
        m_scopes[outer].readByInner.insert(name);
    return {addLocal(scope, name, reads), readByInner ? SetProblem::ReadByInnerLoop : SetProblem::None};
}

void Names::enterScope()
{
    m_scopes.emplace_back();
}

std::vector<SlotCopy> Names::leaveScope()
{
    std::vector<SlotCopy> copies = std::move(m_scopes.back().copies);
    m_localCount -= m_scopes.back().locals.size();
    m_scopes.pop_back();
    return copies;
}

Slot Names::declare(std::string_view name, const Reads &reads)
{
    return addLocal(m_scopes.back(), name, reads);
}

Slot Names::pushItem(std::string_view name, const Reads &reads)
{
    const Slot slot = newSlot();
    m_items.push_back({name, slot, counted(reads)});
    return slot;
}

Names::BranchState Names::beginBranches() const
{
    return {.before = m_scopes.back().definite};
}

void Names::beginBranch(const BranchState &state)
{
    std::vector<bool> &definite = m_scopes.back().definite;
    const std::size_t count = definite.size();
    definite = state.before;
    definite.resize(count, false);
}

void Names::endBranch(BranchState &state) const
{
    const std::vector<bool> &definite = m_scopes.back().definite;
    if (!state.after) {
        state.after = definite;
        return;
    }
    for (std::size_t i = 0; i < state.after->size(); ++i)
        (*state.after)[i] = (*state.after)[i] && definite[i];
}

void Names::endBranches(const BranchState &state, HasElse hasElse)
{
    const auto isSetIn = [](const std::vector<bool> &names, std::size_t i) { return i < names.size() && names[i]; };
    std::vector<bool> &definite = m_scopes.back().definite;
    for (std::size_t i = 0; i < definite.size(); ++i)
        definite[i] = isSetIn(state.before, i) || (hasElse == HasElse::Yes && state.after && isSetIn(*state.after, i));
}

void Names::finish(Program &program) &&
{
    program.copies = std::move(m_scopes.front().copies);
    program.roots = std::move(m_roots);
    program.names = std::move(m_names);
    program.slotCount = m_slotCount;
}

} // namespace policywright::templating
