// SPDX-License-Identifier: Apache-2.0
#include "app/gui/dates/DatesWork.h"

#include "core/session/PolicyReview.h"

#include <algorithm>

namespace policywright::gui {

std::shared_ptr<const DatesWork> datesWorkOn(EditingController &controller, const Clock &clock)
{
    DatesWork work{.policy = controller.file(), .today = todayOf(clock)};
    // Where it cannot be read, it stays in the copy, and whoever reads that one says why.
    if (const auto review = controller.review()) {
        if (std::ranges::contains((*review)->events(), annotate::EventKind::Request, &annotate::Event::kind))
            work.review = **review;
        else
            work.policy.bundle.annotations.reset();
    }
    return std::make_shared<const DatesWork>(std::move(work));
}

session::PolicyFile policyIn(const DatesWork &work)
{
    session::PolicyFile policy = work.policy;
    if (work.review)
        session::keepReview(policy, *work.review);
    return policy;
}

} // namespace policywright::gui
