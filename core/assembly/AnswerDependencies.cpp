// SPDX-License-Identifier: Apache-2.0
#include "core/assembly/AnswerDependencies.h"

#include "core/assembly/ChoosingQuestions.h"

namespace policywright::assembly {

AnswerDependencies::AnswerDependencies(const pack::PackSet &packs)
    : m_packs(&packs), m_readers(packs.questions().size() + packs.derived().size())
{
    for (const pack::CompiledQuestion &question : packs.questions())
        m_nodes.emplace(question.logic.id.view(), m_nodes.size());
    for (const pack::CompiledDerived &derived : packs.derived())
        m_nodes.emplace(derived.logic.id, m_nodes.size());
    for (std::size_t i = 0; i < packs.questions().size(); ++i)
        addQuestion(i);
    for (std::size_t i = 0; i < packs.derived().size(); ++i)
        add(packs.questions().size() + i, packs.derived()[i].value.names());
}

void AnswerDependencies::addQuestion(std::size_t index)
{
    const pack::CompiledQuestion &question = m_packs->questions()[index];
    if (question.showIf)
        add(index, question.showIf->names());
    if (question.computedDefault)
        add(index, question.computedDefault->names());
    for (const pack::Profile &profile : m_packs->profiles()) {
        addDefaults(index, profile.defaults, kProfileQuestion);
        if (profile.addsToDefaults.contains(question.logic.id))
            add(index, kProfileQuestion);
    }
    for (const pack::StrictnessLevel &level : m_packs->strictness())
        addDefaults(index, level.defaults, kStrictnessQuestion);
}

void AnswerDependencies::addDefaults(std::size_t reader, const std::map<QuestionId, pack::Default> &defaults,
                                     std::string_view chosenBy)
{
    const auto found = defaults.find(m_packs->questions()[reader].logic.id);
    if (found == defaults.end())
        return;
    add(reader, chosenBy);
    if (const templating::Expression *computed = m_packs->defaultExpression(found->second))
        add(reader, computed->names());
}

void AnswerDependencies::add(std::size_t reader, const std::vector<std::string> &names)
{
    for (const std::string &name : names)
        add(reader, name);
}

void AnswerDependencies::add(std::size_t reader, std::string_view name)
{
    if (const auto read = m_nodes.find(name); read != m_nodes.end())
        m_readers[read->second].push_back(reader);
}

std::vector<std::size_t> AnswerDependencies::reachedFrom(const std::vector<std::size_t> &questions) const
{
    std::vector<bool> isReached(m_readers.size());
    std::vector<std::size_t> pending = questions;
    std::vector<std::size_t> reached;
    while (!pending.empty()) {
        const std::size_t node = pending.back();
        pending.pop_back();
        if (isReached[node])
            continue;
        isReached[node] = true;
        if (node < m_packs->questions().size())
            reached.push_back(node);
        pending.insert(pending.end(), m_readers[node].begin(), m_readers[node].end());
    }
    return reached;
}

} // namespace policywright::assembly
