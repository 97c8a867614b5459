// SPDX-License-Identifier: Apache-2.0
#include "app/gui/interview/QuestionState.h"

#include <algorithm>

namespace policywright::gui {
namespace {

using assembly::AnswerOrigin;
using assembly::AnswerValues;

bool hasSomeDefault(const pack::PackSet &packs, const pack::CompiledQuestion &question)
{
    const QuestionId &id = question.logic.id;
    const auto changesIt = [&id](const auto &chosen) { return chosen.defaults.contains(id); };
    return question.logic.defaultAnswer || !question.words.defaultText.isEmpty() ||
           std::ranges::any_of(packs.profiles(), changesIt) || std::ranges::any_of(packs.strictness(), changesIt);
}

// What would count if an answer had not been given: the core resolves the policy without it.
class Fallbacks {
public:
    Fallbacks(const pack::PackSet &packs, const AnswerValues &values, const model::PolicyDocument &policy)
        : m_packs(packs), m_values(values), m_policy(policy)
    {
    }

    std::optional<model::Answer> behindGiven(std::size_t question)
    {
        const QuestionId &id = m_packs.questions()[question].logic.id;
        if (!m_without && !prepare())
            return std::nullopt;
        auto taken = m_policyWithout.answers.extract(id);
        auto answer = resolved(question);
        m_policyWithout.answers.insert(std::move(taken));
        resolved(question); // other defaults read the answer that was given
        return answer;
    }

private:
    bool prepare()
    {
        auto formats = assembly::Formats::fromWords(m_packs.assemblyWords());
        if (!formats)
            return false;
        m_formats = *std::move(formats);
        m_without = m_values;
        m_policyWithout = m_policy;
        return true;
    }

    std::optional<model::Answer> resolved(std::size_t question)
    {
        const auto done = m_without->update(m_packs, m_policyWithout, {question}, *m_formats, m_options);
        return done ? m_without->answer(question).answer : std::nullopt;
    }

    const pack::PackSet &m_packs;
    const AnswerValues &m_values;
    const model::PolicyDocument &m_policy;
    templating::RenderOptions m_options;
    std::optional<assembly::Formats> m_formats;
    std::optional<AnswerValues> m_without;
    model::PolicyDocument m_policyWithout;
};

void addPerson(std::vector<model::Person> &people, const model::Person &person)
{
    const bool hasName = !person.name.empty() || !person.title.empty();
    if (hasName && !std::ranges::contains(people, person))
        people.push_back(person);
}

// Of a line of policies, the furthest one that says the same: its words they are.
std::optional<InheritedAnswer> inheritedAnswer(const model::PolicyDocument &policy, const QuestionId &question)
{
    using Kind = InheritedAnswer::Kind;
    const auto answerOf = [&](const model::Ancestor &ancestor) -> const model::Answer * {
        const auto found = ancestor.handedDown.answers.find(question);
        return found == ancestor.handedDown.answers.end() ? nullptr : &found->second;
    };
    const model::Answer *theirs = policy.ancestors.empty() ? nullptr : answerOf(policy.ancestors.front());
    if (!theirs)
        return std::nullopt;
    const model::Ancestor *whose = nullptr;
    for (const model::Ancestor &ancestor : policy.ancestors) {
        const model::Answer *answer = answerOf(ancestor);
        if (!answer || *answer != *theirs)
            break;
        whose = &ancestor;
    }
    const auto mine = policy.answers.find(question);
    const Kind kind = mine == policy.answers.end() ? Kind::NotHere : mine->second == *theirs ? Kind::Same : Kind::Other;
    const model::Ancestor &named = kind == Kind::Same ? *whose : policy.ancestors.front();
    return InheritedAnswer{kind, named.name, named.version, named.date};
}

} // namespace

std::vector<QuestionState> questionStates(const pack::PackSet &packs, std::size_t section, const AnswerValues &values,
                                          const model::PolicyDocument &policy)
{
    const templating::Value *profile = values.scope().find("org_profile");
    const std::string *profileId = profile ? profile->ifText() : nullptr;
    Fallbacks fallbacks(packs, values, policy);
    std::vector<QuestionState> states;
    for (const std::size_t index : packs.sections()[section].questions) {
        const pack::CompiledQuestion &question = packs.questions()[index];
        const assembly::EffectiveAnswer &counting = values.answer(index);
        QuestionState state;
        state.isAsked = counting.origin != AnswerOrigin::NotAsked;
        state.isNeeded = question.logic.essential || question.logic.required != pack::Required::No;
        state.isMissing = counting.origin == AnswerOrigin::Missing;
        if (const auto given = policy.answers.find(question.logic.id); given != policy.answers.end())
            state.given = given->second;
        if (!state.given && counting.origin == AnswerOrigin::Default)
            state.fallback = counting.answer;
        else if (state.given && state.isAsked && hasSomeDefault(packs, question))
            state.fallback = fallbacks.behindGiven(index);
        state.inherited = inheritedAnswer(policy, question.logic.id);
        if (profileId)
            state.profile = *profileId;
        states.push_back(std::move(state));
    }
    return states;
}

std::vector<model::Person> peopleIn(const model::PolicyDocument &policy)
{
    std::vector<model::Person> people;
    for (const auto &[id, answer] : policy.answers) {
        if (const auto *person = std::get_if<model::Person>(&answer))
            addPerson(people, *person);
        const auto *records = std::get_if<model::Records>(&answer);
        if (!records)
            continue;
        for (const model::Record &record : records->rows) {
            for (const auto &[column, cell] : record) {
                if (const auto *person = std::get_if<model::Person>(&cell))
                    addPerson(people, *person);
            }
        }
    }
    return people;
}

} // namespace policywright::gui
