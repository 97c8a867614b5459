// SPDX-License-Identifier: Apache-2.0
#include "core/update/Unplaced.h"

#include <algorithm>

namespace policywright::update {
namespace {

// The member that holds the author's words, of the stored form of any of these.
std::string wordsIn(const Json &stored)
{
    for (const char *name : {"text", "reason"}) {
        if (const Json *words = stored.find(name); words && words->ifString())
            return *words->ifString();
    }
    return stored.ifString() ? *stored.ifString() : toText(stored, JsonStyle::Compact);
}

} // namespace

std::vector<Unplaced> unplacedIn(const model::PolicyDocument &policy, const pack::PackSet &packs)
{
    std::vector<Unplaced> found;
    for (const auto &[id, wording] : policy.customWordings) {
        if (!packs.clause(id))
            found.push_back({"wording:" + id.toString(), wording.text});
    }
    for (const auto &[id, omission] : policy.omissions) {
        if (!packs.clause(id))
            found.push_back({"omission:" + id.toString(), omission.reason});
    }
    for (const auto &[id, own] : policy.ownClauses) {
        if (!std::ranges::contains(packs.sections(), own.section, &pack::CompiledSection::id))
            found.push_back({"own:" + id.toString(), own.text});
    }
    for (const auto &[id, answer] : policy.answers) {
        if (!packs.question(id))
            found.push_back({"answer:" + id.toString(), wordsIn(model::toJson(answer))});
    }
    for (const model::SetAside &kept : policy.setAside)
        found.push_back({kept.place, wordsIn(kept.value), true});
    return found;
}

} // namespace policywright::update
