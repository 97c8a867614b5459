// SPDX-License-Identifier: Apache-2.0
#include "core/session/Loosenings.h"

#include <algorithm>
#include <set>

namespace policywright::session {

using inherit::Mark;

Result<std::vector<Mark>> weakerWithoutReason(const model::PolicyDocument &policy, assembly::Assembler &assembler)
{
    return inherit::marksOf(policy, assembler).transform([](std::vector<Mark> marks) {
        std::erase_if(marks, [](const Mark &mark) { return !mark.isWeakerWithoutReason(); });
        return marks;
    });
}

Result<std::vector<Mark>> newlyWeaker(const model::PolicyDocument &before, const model::PolicyDocument &after,
                                      assembly::Assembler &assembler)
{
    const auto known = weakerWithoutReason(before, assembler);
    if (!known)
        return known;
    std::set<std::pair<PlaceId, std::string>> wasWeaker;
    for (const Mark &mark : *known)
        wasWeaker.emplace(mark.place, inherit::digestOf(mark));
    return weakerWithoutReason(after, assembler).transform([&](std::vector<Mark> marks) {
        std::erase_if(marks,
                      [&](const Mark &mark) { return wasWeaker.contains({mark.place, inherit::digestOf(mark)}); });
        return marks;
    });
}

Several withReason(const std::vector<Mark> &weaker, const Reason &reason)
{
    Several several;
    for (const Mark &mark : weaker)
        several.changes.emplace_back(
            GiveReason{mark.place, {reason.text, reason.author, reason.date, inherit::digestOf(mark)}});
    return several;
}

} // namespace policywright::session
