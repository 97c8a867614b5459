// SPDX-License-Identifier: Apache-2.0
//
// What another thread needs to find out what falls due in the policy that is edited: a copy of it as it is now. What is
// said in the review stands in the policy's file only once it is saved, and most policies ask for no decision: then
// nothing of their review is copied or read.
#pragma once

#include "app/gui/EditingController.h"
#include "core/session/PolicyDates.h"

#include <memory>
#include <optional>

namespace policywright::gui {

struct DatesWork {
    session::PolicyFile policy; // for its dates alone
    std::optional<annotate::ReviewFile> review = {};
    Date today;
};

std::shared_ptr<const DatesWork> datesWorkOn(EditingController &controller, const Clock &clock);

// The slow part, for the other thread.
session::PolicyFile policyIn(const DatesWork &work);

} // namespace policywright::gui
