// SPDX-License-Identifier: Apache-2.0
#include "core/session/SuggestedText.h"

#include <algorithm>

namespace policywright::session {
namespace {

bool areOfSameWords(const annotate::Placement &one, const annotate::Placement &other)
{
    return one.clause == other.clause && one.range.begin < other.range.end && other.range.begin < one.range.end;
}

} // namespace

ResultWithErrors<SuggestedText> suggestedText(const annotate::ReviewFile &review, PolicyFile policy, const ViewId &view,
                                              assembly::Assembler &assembler, const Date &today)
{
    const auto threads = placedThreads(review, policy, view, assembler);
    if (!threads)
        return std::unexpected(threads.error());
    const auto takenOver = [&](const std::string &id) {
        auto change = acceptedSuggestion(review, id, policy, view, assembler, today);
        return change ? std::optional(*std::move(change)) : std::nullopt;
    };
    std::vector<annotate::Placement> taken;
    int left = 0;
    for (const PlacedThread &placed : *threads) {
        const annotate::Thread &thread = placed.thread;
        if (placed.view != view || thread.state != annotate::Thread::State::Open || !thread.root.replacement)
            continue;
        const bool isTaken = std::ranges::any_of(
            taken, [&](const annotate::Placement &before) { return areOfSameWords(before, placed.placement); });
        const auto change = isTaken ? std::nullopt : takenOver(thread.root.id);
        if (!change) {
            ++left;
            continue;
        }
        apply(*change, policy.bundle.policy);
        taken.push_back(placed.placement);
    }
    return assembler.assemble(policy.bundle.policy, view).transform([&](assembly::AssembledDocument document) {
        return SuggestedText{std::move(document), static_cast<int>(taken.size()), left};
    });
}

} // namespace policywright::session
