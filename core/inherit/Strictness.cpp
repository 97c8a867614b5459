// SPDX-License-Identifier: Apache-2.0
#include "core/inherit/Strictness.h"

#include "core/base/Duration.h"

#include <algorithm>
#include <optional>

namespace policywright::inherit {
namespace {

using model::Answer;
using pack::AnswerType;

constexpr const char *kLevelQuestion = "strictness"; // whose answer is the level, see templates/README.md

std::optional<double> hoursOf(const Answer &answer)
{
    const auto *text = std::get_if<std::string>(&answer);
    const auto duration = text ? Duration::fromText(*text) : fail(ErrorCode::NotADuration, {});
    return duration ? std::optional(duration->hours()) : std::nullopt;
}

// The question's defaults from the most open level to the strictest, each change once.
std::vector<Answer> defaultsByLevel(const pack::Question &question, const pack::PackSet &packs)
{
    std::vector<Answer> defaults;
    for (const pack::StrictnessLevel &level : packs.strictness()) {
        const auto own = level.defaults.find(question.id);
        const std::optional<Answer> &value = own != level.defaults.end() ? own->second.value
                                             : question.defaultAnswer    ? question.defaultAnswer->value
                                                                         : std::optional<Answer>();
        if (value && (defaults.empty() || defaults.back() != *value))
            defaults.push_back(*value);
    }
    return defaults;
}

// Nothing where an option comes back after another one: then the levels say nothing about them.
std::vector<std::string> optionsInOrder(const std::vector<Answer> &defaults)
{
    std::vector<std::string> options;
    for (const Answer &value : defaults) {
        const auto *option = std::get_if<std::string>(&value);
        if (!option || std::ranges::contains(options, *option))
            return {};
        options.push_back(*option);
    }
    return options;
}

std::vector<std::string> lengthsInOrder(const std::vector<Answer> &defaults)
{
    std::vector<double> hours;
    for (const Answer &value : defaults) {
        const auto each = hoursOf(value);
        if (!each)
            return {};
        hours.push_back(*each);
    }
    if (std::ranges::is_sorted(hours))
        return {"more"};
    return std::ranges::is_sorted(hours, std::greater()) ? std::vector<std::string>{"less"}
                                                         : std::vector<std::string>();
}

std::vector<std::string> byLevels(const pack::Question &question, const pack::PackSet &packs)
{
    if (question.id.view() == kLevelQuestion) {
        std::vector<std::string> levels;
        for (const pack::StrictnessLevel &level : packs.strictness())
            levels.push_back(level.id);
        return levels;
    }
    const std::vector<Answer> defaults = defaultsByLevel(question, packs);
    if (defaults.size() < 2)
        return {};
    switch (question.type) {
    case AnswerType::Choice: return optionsInOrder(defaults);
    case AnswerType::Duration: return lengthsInOrder(defaults);
    case AnswerType::Boolean:
        return defaults.size() == 2 ? std::vector<std::string>{defaults.back() == Answer(true) ? "yes" : "no"}
                                    : std::vector<std::string>();
    default: return {};
    }
}

Strength between(auto before, auto now)
{
    return now == before ? Strength::Same : now > before ? Strength::Stricter : Strength::Weaker;
}

Strength opposite(Strength strength)
{
    return strength == Strength::Stricter ? Strength::Weaker
           : strength == Strength::Weaker ? Strength::Stricter
                                          : strength;
}

Strength ofOptions(const std::vector<std::string> &order, const Answer &before, const Answer &now)
{
    const auto *from = std::get_if<std::string>(&before);
    const auto *to = std::get_if<std::string>(&now);
    const auto earlier = from ? std::ranges::find(order, *from) : order.end();
    const auto later = to ? std::ranges::find(order, *to) : order.end();
    return earlier == order.end() || later == order.end() ? Strength::Unknown : between(earlier, later);
}

Strength ofSeveral(bool isMoreStricter, const Answer &before, const Answer &now)
{
    const auto *from = std::get_if<model::Choices>(&before);
    const auto *to = std::get_if<model::Choices>(&now);
    if (!from || !to)
        return Strength::Unknown;
    const auto lacks = [](const model::Choices &one, const model::Choices &other) {
        return std::ranges::any_of(other.ids, [&](const auto &id) { return !std::ranges::contains(one.ids, id); });
    };
    const bool isAdded = lacks(*from, *to);
    const bool isMissing = lacks(*to, *from);
    if (!isAdded && !isMissing)
        return Strength::Same;
    return (isMoreStricter ? isMissing : isAdded) ? Strength::Weaker : Strength::Stricter;
}

} // namespace

std::vector<std::string> stricterAnswers(const pack::Question &question, const pack::PackSet &packs)
{
    return question.stricter.empty() ? byLevels(question, packs) : question.stricter;
}

Strength strengthOf(const pack::Question &question, const pack::PackSet &packs, const Answer &before, const Answer &now)
{
    if (before == now)
        return Strength::Same;
    const std::vector<std::string> order = stricterAnswers(question, packs);
    if (order.empty())
        return Strength::Unknown;
    switch (question.type) {
    case AnswerType::Choice: return ofOptions(order, before, now);
    case AnswerType::Multi: return ofSeveral(order.front() == "more", before, now);
    case AnswerType::Boolean: return now == Answer(order.front() == "yes") ? Strength::Stricter : Strength::Weaker;
    case AnswerType::Duration: {
        const auto from = hoursOf(before);
        const auto to = hoursOf(now);
        if (!from || !to || *from == *to) // "1 month" is another promise than "30 days", and none is stricter
            return Strength::Unknown;
        return order.front() == "more" ? between(*from, *to) : opposite(between(*from, *to));
    }
    default: return Strength::Unknown;
    }
}

} // namespace policywright::inherit
