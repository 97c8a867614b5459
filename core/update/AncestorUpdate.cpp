// SPDX-License-Identifier: Apache-2.0
#include "core/update/AncestorUpdate.h"

#include "core/update/PackUpdate.h"

namespace policywright::update {
namespace {

using model::HandedDown;
using model::PolicyDocument;

Result<HandedDown> updatedContent(const HandedDown &content, const PolicyDocument &policy, const pack::PackSet &before,
                                  const pack::PackSet &after, const UpdateOptions &options)
{
    PolicyDocument as{.id = policy.id, .language = policy.language, .packs = {}};
    as.answers = content.answers;
    as.customWordings = content.customWordings;
    as.omissions = content.omissions;
    as.ownClauses = content.ownClauses;
    as.order = content.order;
    return updatedPolicy(as, before, after, options).transform([](PackUpdate update) {
        PolicyDocument &now = update.policy;
        return HandedDown{std::move(now.answers), std::move(now.customWordings), std::move(now.omissions),
                          std::move(now.ownClauses), std::move(now.order)};
    });
}

PlaceId updatedPlace(const PlaceId &place, const Successors &successors)
{
    const std::string &text = place.toString();
    const std::size_t colon = text.find(':');
    const std::string kind = text.substr(0, colon + 1);
    const std::string id = colon == std::string::npos ? std::string() : text.substr(colon + 1);
    if (kind == "answer:") {
        const std::optional<QuestionId> question = successors.of(QuestionId(id));
        return question ? PlaceId(kind + question->toString()) : place;
    }
    const std::vector<ClauseId> clauses = successors.of(ClauseId(id));
    const bool isClause = kind == "wording:" || kind == "omission:";
    return isClause && clauses.size() == 1 ? PlaceId(kind + clauses.front().toString()) : place;
}

} // namespace

void updateAncestors(PolicyDocument &policy, const pack::PackSet &before, const pack::PackSet &after,
                     const Successors &successors, const std::string &date)
{
    for (model::Ancestor &ancestor : policy.ancestors) {
        UpdateOptions options;
        options.decisions.otherwise = compare::Take::Mine;
        options.date = date;
        auto updated = updatedContent(ancestor.handedDown, policy, before, after, options);
        if (!updated) { // a text of its own that the newer packs could not assemble
            options.decisions.otherwise = compare::Take::Theirs;
            updated = updatedContent(ancestor.handedDown, policy, before, after, options);
        }
        if (updated)
            ancestor.handedDown = *std::move(updated);
    }
    std::map<PlaceId, model::Loosening> reasons;
    for (auto &[place, reason] : policy.loosenings)
        reasons.emplace(updatedPlace(place, successors), std::move(reason));
    policy.loosenings = std::move(reasons);
}

} // namespace policywright::update
