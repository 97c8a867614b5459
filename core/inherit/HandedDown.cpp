// SPDX-License-Identifier: Apache-2.0
#include "core/inherit/HandedDown.h"

#include <algorithm>
#include <array>

namespace policywright::inherit {
namespace {

constexpr std::array<std::string_view, 5> kKinds{"answer", "wording", "omission", "own", "order"}; // as PlaceKind

} // namespace

bool isHandedDown(const QuestionId &question, const pack::PackSet &packs)
{
    const pack::DocumentFacts &facts = packs.document();
    return question != facts.version && question != facts.effective && question != facts.reviewBy;
}

model::HandedDown handedDownBy(const model::PolicyDocument &policy, const pack::PackSet &packs)
{
    model::HandedDown content{policy.answers, policy.customWordings, policy.omissions, policy.ownClauses, policy.order};
    std::erase_if(content.answers, [&](const auto &answer) { return !isHandedDown(answer.first, packs); });
    return content;
}

model::PolicyDocument withNothingOfItsOwn(model::PolicyDocument policy, const model::HandedDown &content,
                                          const pack::PackSet &packs)
{
    std::erase_if(policy.answers, [&](const auto &answer) { return isHandedDown(answer.first, packs); });
    for (const auto &[id, answer] : content.answers)
        policy.answers.insert_or_assign(id, answer);
    policy.customWordings = content.customWordings;
    policy.omissions = content.omissions;
    policy.ownClauses = content.ownClauses;
    policy.order = content.order;
    return policy;
}

std::string nameOf(const model::Ancestor &ancestor)
{
    return ancestor.name + (ancestor.version.empty() ? " of " + ancestor.date : ' ' + ancestor.version);
}

PlaceId placeOf(PlaceKind kind, std::string_view id)
{
    return PlaceId(std::string(kKinds[static_cast<std::size_t>(kind)]) + ':' + std::string(id));
}

std::optional<Place> placeFrom(const PlaceId &id)
{
    const std::string_view text = id.view();
    const std::size_t colon = text.find(':');
    const auto kind = std::ranges::find(kKinds, text.substr(0, colon));
    if (colon == std::string_view::npos || colon + 1 == text.size() || kind == kKinds.end())
        return std::nullopt;
    return Place{static_cast<PlaceKind>(kind - kKinds.begin()), std::string(text.substr(colon + 1))};
}

} // namespace policywright::inherit
