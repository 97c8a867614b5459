// SPDX-License-Identifier: Apache-2.0
//
// What another thread needs of a policy and its review: copies, and where keys lie, which it reads itself.
#pragma once

#include "app/gui/EditingController.h"
#include "app/gui/Program.h"

#include <memory>

namespace policywright::gui {

struct ReviewWork {
    std::shared_ptr<const session::PolicyFile> policy;
    annotate::ReviewFile review;
    Document document; // that is shown; nullptr before the first one
    bool isFirstView;  // which has the remarks of documents that are gone
    Date today;
    const FileSystem &files;
    std::string keysFolder; // of whoever sits here
};

inline ReviewWork workOn(const EditingController &controller, const Program &program, annotate::ReviewFile review)
{
    const auto &views = controller.offeredViews();
    return {.policy = std::make_shared<const session::PolicyFile>(controller.file()),
            .review = std::move(review),
            .document = controller.document(),
            .isFirstView = !views.empty() && views.front() == controller.view(),
            .today = todayOf(program.clock),
            .files = program.files,
            .keysFolder = program.keysFolder};
}

} // namespace policywright::gui
