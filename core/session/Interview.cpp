// SPDX-License-Identifier: Apache-2.0
#include "core/session/Interview.h"

#include <set>

namespace policywright::session {
namespace {

using assembly::AnswerOrigin;
using assembly::EffectiveAnswer;

bool isAsked(const EffectiveAnswer &answer)
{
    return answer.origin != AnswerOrigin::NotAsked;
}

// The derived values that read one of the names, or a derived value that does; they stand in such an order.
void addDerived(const pack::PackSet &packs, std::set<std::string> &reached, std::vector<std::string> &names)
{
    for (const pack::CompiledDerived &derived : packs.derived()) {
        if (!assembly::readsAny(derived.value.names(), reached))
            continue;
        reached.insert(derived.logic.id);
        names.push_back(derived.logic.id);
    }
}

bool isNeeded(const pack::Question &question)
{
    return question.essential || question.required != pack::Required::No;
}

void count(const pack::Question &question, const EffectiveAnswer &answer, SectionProgress &progress)
{
    if (!isAsked(answer))
        return;
    ++progress.asked;
    switch (answer.origin) {
    case AnswerOrigin::Author: ++progress.answered; break;
    case AnswerOrigin::Default: ++progress.byDefault; break;
    case AnswerOrigin::Missing:
        if (isNeeded(question))
            ++progress.missing;
        if (question.essential)
            ++progress.essentialMissing;
        break;
    case AnswerOrigin::NotAsked: break;
    }
}

} // namespace

AnswerList answerListOf(const pack::PackSet &packs, const assembly::AnswerValues &values)
{
    AnswerList list;
    list.reserve(packs.questions().size());
    for (std::size_t i = 0; i < packs.questions().size(); ++i)
        list.push_back(values.answer(i));
    return list;
}

Effects effectsBetween(const pack::PackSet &packs, const AnswerList &before, const AnswerList &after)
{
    Effects effects;
    std::set<std::string> names;
    for (std::size_t i = 0; i < packs.questions().size(); ++i) {
        const QuestionId &id = packs.questions()[i].logic.id;
        if (before[i] == after[i])
            continue;
        if (!isAsked(before[i]))
            effects.appearing.push_back(id);
        else if (!isAsked(after[i]))
            effects.disappearing.push_back(id);
        else
            effects.changed.push_back(id);
        if (before[i].answer != after[i].answer) {
            effects.names.push_back(id.toString());
            names.insert(id.toString());
        }
    }
    addDerived(packs, names, effects.names);
    return effects;
}

Effects everything(const pack::PackSet &packs)
{
    Effects effects;
    for (const pack::CompiledQuestion &question : packs.questions()) {
        effects.changed.push_back(question.logic.id);
        effects.names.push_back(question.logic.id.toString());
    }
    for (const pack::CompiledDerived &derived : packs.derived())
        effects.names.push_back(derived.logic.id);
    return effects;
}

std::vector<SectionProgress> progressOf(const pack::PackSet &packs, const AnswerList &answers)
{
    std::vector<SectionProgress> sections;
    for (const pack::CompiledSection &section : packs.sections()) {
        if (section.questions.empty())
            continue;
        SectionProgress &progress = sections.emplace_back(section.id);
        for (const std::size_t index : section.questions)
            count(packs.questions()[index].logic, answers[index], progress);
    }
    return sections;
}

} // namespace policywright::session
