// SPDX-License-Identifier: Apache-2.0
//
// Resolves names to slots while a template is parsed, with Jinja2's scoping: `set` is visible to the end of the body
// of its loop, or of the template; an `if` is no scope of its own; a loop's `else` is one. Where Jinja2's own answer
// depends on the order of its passes (a name set after an inner loop has read it), set() says so and the parser
// refuses.
//
// Names are views into the source, which outlives this.
//
// It also records which roots an expression reads, for Program::origins.
#pragma once

#include "core/templating/Ast.h"
#include "core/templating/RenderOptions.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace policywright::templating {

class Names {
public:
    using Reads = std::vector<std::uint32_t>; // roots

    Names();

    Slot read(std::string_view name, std::uint32_t offset);

    enum class SetProblem { None, ReadByInnerLoop };
    struct SetResult {
        Slot slot;
        SetProblem problem;
    };
    SetResult set(std::string_view name, const Reads &reads);

    void enterScope();
    std::vector<SlotCopy> leaveScope();
    Slot declare(std::string_view name, const Reads &reads); // a loop variable of the scope just entered

    // `row` and its like: visible to one expression only.
    Slot pushItem(std::string_view name, const Reads &reads);
    void popItem() { m_items.pop_back(); }

    // Around the branches of an if: a name that is set in one branch only may be unset afterwards.
    struct BranchState {
        std::vector<bool> before;
        std::optional<std::vector<bool>> after = {}; // every branch that has ended
    };
    BranchState beginBranches() const;
    void beginBranch(const BranchState &state);
    void endBranch(BranchState &state) const;
    enum class HasElse : std::uint8_t { No, Yes };
    void endBranches(const BranchState &state, HasElse hasElse);

    // Loops around the present place, for `loop`.
    void enterLoop(const Reads &reads) { m_loops.push_back(counted(reads)); }
    void leaveLoop() { m_loops.pop_back(); }
    std::uint32_t loopDepth() const { return static_cast<std::uint32_t>(m_loops.size()); }
    void readLoop() { note(m_loops.back()); }

    void startReads() { m_reads.clear(); }
    const Reads &reads() const { return m_reads; } // roots read since then, each once, sorted

    // Names that are set at the present place, loop variables among them; see kMaxSetNames.
    std::size_t setCount() const { return m_localCount; }
    // More than kMaxReadSteps were needed to follow reads to their roots: what reads() says is no longer complete.
    bool isTooManySteps() const { return m_readSteps > kMaxReadSteps; }

    // Moves what was found into the program: names, roots, slots and the copies of the outermost scope.
    void finish(Program &program) &&;

private:
    struct Local {
        std::string_view name;
        Slot slot;
        Reads reads;
        bool copiesOuter = false;
    };
    struct Scope {
        std::vector<Local> locals;
        std::unordered_map<std::string_view, std::size_t> localIndex;
        std::vector<bool> definite; // beside locals: surely set at the present place
        std::vector<SlotCopy> copies;
        std::unordered_set<std::string_view> readByInner;
    };

    static constexpr std::uint32_t kFree = UINT32_MAX;

    Slot newSlot() { return m_slotCount++; }
    Slot addLocal(Scope &scope, std::string_view name, const Reads &reads);
    static std::optional<std::size_t> findLocal(const Scope &scope, std::string_view name);
    Slot resolve(std::string_view name, std::size_t scopeCount, std::uint32_t offset);
    Slot readLocal(std::size_t scope, std::size_t local, std::uint32_t offset);
    std::uint32_t rootOf(std::string_view name, std::uint32_t offset);
    std::size_t placeOf(std::string_view name, std::size_t hash) const; // in m_rootTable: where it is or would be
    void growRootTable();
    Reads counted(const Reads &reads);
    void add(Reads &reads, std::uint32_t root);
    void unite(Reads &reads, const Reads &more);
    void note(const Reads &reads) { unite(m_reads, reads); }

    std::vector<Root> m_roots;
    std::vector<std::string> m_names;       // of the roots
    std::vector<std::uint32_t> m_rootTable; // into m_roots, as the table of a Scope: a power of two, at most half full
    Slot m_slotCount = 0;
    std::vector<Scope> m_scopes;
    std::size_t m_localCount = 0; // in all of them
    std::size_t m_readSteps = 0;
    std::vector<Local> m_items;
    std::vector<Reads> m_loops;
    Reads m_reads; // sorted, each once
};

} // namespace policywright::templating
