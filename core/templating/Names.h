// SPDX-License-Identifier: Apache-2.0
//
// Resolves names to slots while a template is parsed, with Jinja2's scoping: `set` is visible to the end of the body
// of its loop, or of the template; an `if` is no scope of its own; a loop's `else` is one. Where Jinja2's own answer
// depends on the order of its passes (a name set after an inner loop has read it), set() says so and the parser
// refuses.
//
// It also records which roots an expression reads, for Program::origins.
#pragma once

#include "core/templating/Ast.h"

#include <string>
#include <string_view>
#include <unordered_map>
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
        std::vector<std::vector<bool>> after;
    };
    BranchState beginBranches() const;
    void beginBranch(const BranchState &state);
    void endBranch(BranchState &state) const;
    enum class HasElse : std::uint8_t { No, Yes };
    void endBranches(const BranchState &state, HasElse hasElse);

    // Loops around the present place, for `loop`.
    void enterLoop(const Reads &reads) { m_loops.push_back(reads); }
    void leaveLoop() { m_loops.pop_back(); }
    std::uint32_t loopDepth() const { return static_cast<std::uint32_t>(m_loops.size()); }
    void readLoop() { note(m_loops.back()); }

    // Roots read since the last call, each once, sorted.
    Reads takeReads();
    Reads readsSince(std::size_t mark) const;
    std::size_t mark() const { return m_reads.size(); }

    // Moves what was found into the program: roots, slotNames and the copies of the outermost scope.
    void finish(Program &program) &&;

private:
    struct Local {
        std::string name;
        Slot slot;
        Reads reads;
        bool copiesOuter = false;
    };
    struct Scope {
        std::vector<Local> locals;
        std::vector<bool> definite; // beside locals: surely set at the present place
        std::vector<SlotCopy> copies;
        std::vector<std::string> readByInner;
    };

    Slot newSlot(std::string_view name);
    Slot resolve(std::string_view name, std::size_t scopeCount, std::uint32_t offset);
    Slot readLocal(std::size_t scope, std::size_t local, std::uint32_t offset);
    std::uint32_t rootOf(std::string_view name, std::uint32_t offset);
    void note(const Reads &reads) { m_reads.insert(m_reads.end(), reads.begin(), reads.end()); }

    std::vector<Root> m_roots;
    std::unordered_map<std::string, std::uint32_t> m_rootIndex;
    std::vector<std::string> m_slotNames;
    std::vector<Scope> m_scopes;
    std::vector<Local> m_items;
    std::vector<Reads> m_loops;
    Reads m_reads;
};

} // namespace policywright::templating
