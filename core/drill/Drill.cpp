// SPDX-License-Identifier: Apache-2.0
#include "core/drill/Drill.h"

#include "core/drill/StepWalk.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace policywright::drill {
namespace {

const std::map<std::string, std::string> &labelsOf(const pack::CompiledQuestion &question, std::string_view column)
{
    static const std::map<std::string, std::string> kNone;
    if (column.empty())
        return question.words.options;
    const auto labels = question.words.columnOptions.find(std::string(column));
    return labels == question.words.columnOptions.end() ? kNone : labels->second;
}

// What the answers name of a field's options.
std::vector<std::string> givenIn(const AnswerFields &fields, std::string_view field)
{
    const pack::FieldName name = pack::fieldNamed(field);
    std::vector<std::string> given;
    for (const model::Record &row : fields.rows(name.question))
        given.push_back(fields.text(field, &row));
    const model::Answer *answer = name.column.empty() ? fields.answer(name.question) : nullptr;
    if (const auto *several = answer ? std::get_if<model::Choices>(answer) : nullptr)
        given = several->ids;
    return given;
}

std::vector<Choice> choicesOf(const AnswerFields &fields, const std::string &field)
{
    const pack::FieldName name = pack::fieldNamed(field);
    const pack::CompiledQuestion *question = fields.packs().question(QuestionId(std::string(name.question)));
    if (!question)
        return {};
    const std::vector<std::string> *options = &question->logic.options;
    const auto column = std::ranges::find(question->logic.columns, name.column, &pack::Column::id);
    if (column != question->logic.columns.end())
        options = &column->options;
    const std::vector<std::string> given = givenIn(fields, field);
    const auto &labels = labelsOf(*question, name.column);
    std::vector<Choice> choices;
    for (const std::string &option : *options) {
        const auto label = labels.find(option);
        choices.push_back(
            {option, label == labels.end() ? option : label->second, std::ranges::contains(given, option)});
    }
    return choices;
}

const Choice *choiceOf(const std::vector<Choice> &choices, const std::string &id)
{
    const auto found = std::ranges::find(choices, id, &Choice::id);
    return found == choices.end() ? nullptr : &*found;
}

// A choice as templates read it: it compares by its id and prints as its label.
templating::Value valueOf(const Choice *choice, std::string_view name)
{
    return choice ? templating::Value::text(choice->id).withDisplay(choice->label)
                  : templating::Value::missing(std::string(name));
}

// Counts in how many steps each person is reached.
class Loads {
public:
    void add(const WalkedStep &walked)
    {
        for (const auto &[who, name] : walked.reached) {
            Load &load = m_loads[who];
            if (load.name.empty())
                load.name = name;
            load.steps.push_back(walked.step.title);
        }
    }

    std::vector<Load> heavy() const
    {
        std::vector<Load> heavy;
        for (const auto &[who, load] : m_loads) {
            if (load.steps.size() >= kHeavyLoad)
                heavy.push_back(load);
        }
        std::ranges::stable_sort(heavy, [](const Load &one, const Load &other) {
            return one.steps.size() > other.steps.size() ||
                   (one.steps.size() == other.steps.size() && one.name < other.name);
        });
        return heavy;
    }

private:
    std::map<std::size_t, Load> m_loads; // by identities
};

} // namespace

Drill::Drill(const pack::PackSet &packs, const assembly::AnswerValues &answers,
             const templating::RenderOptions &options)
    : m_fields(packs, answers), m_cast(m_fields), m_options(options),
      m_scenarios(choicesOf(m_fields, packs.drill().scenarios.text)),
      m_levels(choicesOf(m_fields, packs.drill().levels.text))
{
    for (const Choice &level : m_levels) {
        if (level.isCovered)
            m_highestLevel = level.id;
    }
    if (m_highestLevel.empty() && !m_levels.empty())
        m_highestLevel = m_levels.back().id;
}

Result<Walk> Drill::walk(const Situation &situation) const
{
    const Choice *scenario = choiceOf(m_scenarios, situation.scenario);
    const Choice *level = choiceOf(m_levels, situation.level);
    Walk walk{.situation = situation,
              .scenario = scenario ? scenario->label : situation.scenario,
              .level = level ? level->label : situation.level,
              .isPrepared = scenario && scenario->isCovered};
    std::set<std::size_t> away;
    for (const std::string &name : situation.away)
        std::ranges::copy(m_cast.named(name), std::inserter(away, away.end()));
    templating::Scope scope = m_fields.answers().scope();
    scope.set(pack::kScenarioName, valueOf(scenario, pack::kScenarioName));
    scope.set(pack::kLevelName, valueOf(level, pack::kLevelName));
    const Stage stage{m_fields, m_cast, walk.situation, away, scope, m_options};
    Loads loads;
    for (const pack::CompiledDrillStep &step : m_fields.packs().drill().steps) {
        const auto happens = assembly::holds(step.when, scope, m_options);
        if (!happens)
            return std::unexpected(happens.error());
        if (!*happens)
            continue;
        auto walked = walkStep(step, stage);
        if (!walked)
            return std::unexpected(walked.error());
        loads.add(*walked);
        walk.steps.push_back(std::move(walked->step));
    }
    walk.loads = loads.heavy();
    return walk;
}

} // namespace policywright::drill
