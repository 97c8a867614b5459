// SPDX-License-Identifier: Apache-2.0
#include "core/session/Differences.h"

namespace policywright::session {
namespace {

template <class Id, class Value>
std::vector<Id> differing(const std::map<Id, Value> &one, const std::map<Id, Value> &other)
{
    std::vector<Id> ids;
    auto left = one.begin();
    auto right = other.begin();
    while (left != one.end() || right != other.end()) {
        if (right == other.end() || (left != one.end() && left->first < right->first)) {
            ids.push_back(left++->first);
        } else if (left == one.end() || right->first < left->first) {
            ids.push_back(right++->first);
        } else {
            if (!(left->second == right->second))
                ids.push_back(left->first);
            ++left;
            ++right;
        }
    }
    return ids;
}

} // namespace

Differences differencesOf(const model::PolicyDocument &one, const model::PolicyDocument &other)
{
    return {.answers = differing(one.answers, other.answers),
            .wordings = differing(one.customWordings, other.customWordings),
            .omissions = differing(one.omissions, other.omissions),
            .ownClauses = differing(one.ownClauses, other.ownClauses),
            .orders = differing(one.order, other.order),
            .packs = one.packs != other.packs,
            .theme = one.theme != other.theme,
            .rest = one.language != other.language || one.id != other.id || one.pins != other.pins ||
                    one.setAside != other.setAside || one.ancestors != other.ancestors ||
                    one.loosenings != other.loosenings || !(one.unknown == other.unknown)};
}

} // namespace policywright::session
