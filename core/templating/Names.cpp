// SPDX-License-Identifier: Apache-2.0
#include "core/templating/Names.h"

#include "core/templating/Scope.h"

#include <algorithm>

namespace policywright::templating {
namespace {

void sortUnique(Names::Reads &reads)
{
    std::ranges::sort(reads);
    const auto rest = std::ranges::unique(reads);
    reads.erase(rest.begin(), rest.end());
}

} // namespace

Names::Names()
{
    m_scopes.emplace_back();
}

Slot Names::newSlot(std::string_view name)
{
    m_slotNames.emplace_back(name);
    return static_cast<Slot>(m_slotNames.size() - 1);
}

std::uint32_t Names::rootOf(std::string_view name, std::uint32_t offset)
{
    const auto [entry, isNew] = m_rootIndex.try_emplace(std::string(name), static_cast<std::uint32_t>(m_roots.size()));
    if (isNew)
        m_roots.push_back({std::string(name), scopeHash(name), newSlot(name), offset, false});
    return entry->second;
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
        std::vector<Local> &locals = m_scopes[scope].locals;
        for (std::size_t i = 0; i < locals.size(); ++i) {
            if (locals[i].name == name)
                return readLocal(scope, i, offset);
        }
        if (scope + 1 < m_scopes.size())
            m_scopes[scope].readByInner.emplace_back(name);
    }
    const std::uint32_t root = rootOf(name, offset);
    m_reads.push_back(root);
    return m_roots[root].slot;
}

Slot Names::readLocal(std::size_t scope, std::size_t index, std::uint32_t offset)
{
    note(m_scopes[scope].locals[index].reads);
    const Slot slot = m_scopes[scope].locals[index].slot;
    if (!m_scopes[scope].definite[index] && !m_scopes[scope].locals[index].copiesOuter) {
        m_scopes[scope].locals[index].copiesOuter = true;
        const std::string name = m_scopes[scope].locals[index].name;
        const Slot from = resolve(name, scope, offset);
        if (const auto root = m_rootIndex.find(name); root != m_rootIndex.end() && m_roots[root->second].slot == from)
            m_roots[root->second].maybeSet = true;
        m_scopes[scope].copies.push_back({slot, from});
    }
    return slot;
}

Names::SetResult Names::set(std::string_view name, const Reads &reads)
{
    Scope &scope = m_scopes.back();
    for (std::size_t i = 0; i < scope.locals.size(); ++i) {
        Local &local = scope.locals[i];
        if (local.name != name)
            continue;
        scope.definite[i] = true;
        local.reads.insert(local.reads.end(), reads.begin(), reads.end());
        sortUnique(local.reads);
        return {local.slot, SetProblem::None};
    }
    const bool readByInner = std::ranges::contains(scope.readByInner, name);
    for (std::size_t outer = 0; outer + 1 < m_scopes.size(); ++outer)
        m_scopes[outer].readByInner.emplace_back(name);
    const Slot slot = newSlot(name);
    scope.locals.push_back({std::string(name), slot, reads});
    scope.definite.push_back(true);
    return {slot, readByInner ? SetProblem::ReadByInnerLoop : SetProblem::None};
}

void Names::enterScope()
{
    m_scopes.emplace_back();
}

std::vector<SlotCopy> Names::leaveScope()
{
    std::vector<SlotCopy> copies = std::move(m_scopes.back().copies);
    m_scopes.pop_back();
    return copies;
}

Slot Names::declare(std::string_view name, const Reads &reads)
{
    const Slot slot = newSlot(name);
    m_scopes.back().locals.push_back({std::string(name), slot, reads});
    m_scopes.back().definite.push_back(true);
    return slot;
}

Slot Names::pushItem(std::string_view name, const Reads &reads)
{
    const Slot slot = newSlot(name);
    m_items.push_back({std::string(name), slot, reads});
    return slot;
}

Names::BranchState Names::beginBranches() const
{
    return {m_scopes.back().definite, {}};
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
    state.after.push_back(m_scopes.back().definite);
}

void Names::endBranches(const BranchState &state, HasElse hasElse)
{
    std::vector<bool> &definite = m_scopes.back().definite;
    for (std::size_t i = 0; i < definite.size(); ++i) {
        const auto isSetIn = [i](const std::vector<bool> &branch) { return i < branch.size() && branch[i]; };
        definite[i] = isSetIn(state.before) || (hasElse == HasElse::Yes && std::ranges::all_of(state.after, isSetIn));
    }
}

Names::Reads Names::readsSince(std::size_t mark) const
{
    Reads reads(m_reads.begin() + static_cast<std::ptrdiff_t>(mark), m_reads.end());
    sortUnique(reads);
    return reads;
}

Names::Reads Names::takeReads()
{
    Reads reads = readsSince(0);
    m_reads.clear();
    return reads;
}

void Names::finish(Program &program) &&
{
    program.copies = std::move(m_scopes.front().copies);
    program.roots = std::move(m_roots);
    program.slotNames = std::move(m_slotNames);
}

} // namespace policywright::templating
