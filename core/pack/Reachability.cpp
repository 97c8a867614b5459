// SPDX-License-Identifier: Apache-2.0
#include "core/pack/Reachability.h"

#include "core/templating/Ast.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace policywright::pack {
namespace {

using templating::CompareOperator;
using templating::Comparison;
using templating::ExprId;
using templating::Literal;
using templating::Logic;
using templating::LogicOperator;
using templating::NameRead;
using templating::Program;
using templating::SequenceLiteral;
using templating::Slot;

using Texts = std::set<std::string>;

// `name == 'a'` or `name in ['a', 'b']`: the only texts that the name may have.
struct Demand {
    Slot name;
    Texts texts;
};

class Conjunction {
public:
    explicit Conjunction(const Program &program) : m_program(program) {}

    bool isContradiction()
    {
        collect(m_program.root);
        return std::ranges::any_of(m_allowed, [](const auto &entry) { return entry.second.empty(); });
    }

private:
    void collect(ExprId id)
    {
        if (const auto *logic = nodeAs<Logic>(id); logic && logic->op == LogicOperator::And) {
            for (const ExprId operand : logic->operands)
                collect(operand);
        } else if (const auto demand = demandOf(id)) {
            const auto [entry, isFirst] = m_allowed.try_emplace(demand->name, demand->texts);
            if (!isFirst)
                std::erase_if(entry->second, [&](const std::string &text) { return !demand->texts.contains(text); });
        }
    }

    std::optional<Demand> demandOf(ExprId id) const
    {
        const auto *comparison = nodeAs<Comparison>(id);
        if (!comparison || comparison->steps.size() != 1)
            return std::nullopt;
        const auto *name = nodeAs<NameRead>(comparison->first);
        const Comparison::Step &step = comparison->steps.front();
        if (!name || (step.op != CompareOperator::Equal && step.op != CompareOperator::In))
            return std::nullopt;
        Demand demand{name->slot, {}};
        if (step.op == CompareOperator::Equal)
            return addText(step.right, demand.texts) ? std::optional(demand) : std::nullopt;
        const auto *list = nodeAs<SequenceLiteral>(step.right);
        if (!list || !std::ranges::all_of(list->items, [&](ExprId item) { return addText(item, demand.texts); }))
            return std::nullopt;
        return demand;
    }

    bool addText(ExprId id, Texts &texts) const
    {
        const auto *literal = nodeAs<Literal>(id);
        const std::string *text = literal ? literal->value.ifText() : nullptr;
        if (text)
            texts.insert(*text);
        return text != nullptr;
    }

    template <class Node>
    const Node *nodeAs(ExprId id) const
    {
        return std::get_if<Node>(&m_program.exprs[id].node);
    }

    const Program &m_program;
    std::map<Slot, Texts> m_allowed;
};

} // namespace

bool neverHolds(const templating::Expression &condition)
{
    if (condition.names().empty())
        return !holds(condition, templating::Scope{}).value_or(true);
    return Conjunction(condition.program()).isContradiction();
}

} // namespace policywright::pack
