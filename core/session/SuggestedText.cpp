// SPDX-License-Identifier: Apache-2.0
#include "core/session/SuggestedText.h"

namespace policywright::session {

ResultWithErrors<SuggestedText> suggestedText(const annotate::ReviewFile &review, PolicyFile policy, const ViewId &view,
                                              assembly::Assembler &assembler, const Date &today)
{
    const auto threads = placedThreads(review, policy, view, assembler);
    if (!threads)
        return std::unexpected(threads.error());
    int taken = 0;
    int left = 0;
    for (const PlacedThread &placed : *threads) {
        const annotate::Thread &thread = placed.thread;
        if (placed.view != view || thread.state != annotate::Thread::State::Open || !thread.root.replacement)
            continue;
        const auto change = acceptedSuggestion(review, thread.root.id, policy, view, assembler, today);
        if (change)
            apply(*change, policy.bundle.policy);
        ++(change ? taken : left);
    }
    return assembler.assemble(policy.bundle.policy, view).transform([&](assembly::AssembledDocument document) {
        return SuggestedText{std::move(document), taken, left};
    });
}

} // namespace policywright::session
