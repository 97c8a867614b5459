// SPDX-License-Identifier: Apache-2.0
//
// The policy for a reviewer who has no Policywright: documents as they will be published with the remarks on them, in
// one HTML file in which the reviewer remarks and decides (core/render/ReviewPage.h). What the reviewer saves there is
// a file of annotations as `annotate::toText` writes it, made on exactly these texts: mergeReview takes it.
//
// Of the remarks, only what they come to is handed over: no earlier text, nothing that was deleted, and nothing that
// was tampered with.
#pragma once

#include "core/session/PolicyReview.h"
#include "core/session/Publisher.h"

#include <string>
#include <vector>

namespace policywright::session {

enum class HandedOver { All, Open, None }; // which remarks; decisions go with All and Open

struct ReviewCopyRequest {
    std::vector<ViewId> views = {}; // at least one, each once
    std::string reviewer = {};      // for whom; empty: whoever has it
    HandedOver remarks = HandedOver::All;
    render::Finish finish = render::Finish::Final;
};

struct ReviewCopy {
    std::string html;
    std::vector<std::string> titles; // of the documents
    std::size_t threads = 0;         // that were handed over
    std::size_t decisions = 0;
    std::size_t leftOut = 0; // annotations that were tampered with
};

// `publisher` and `review` are the policy's. Errors: those of Publisher::publish; AnswerLeaks as well where all
// documents are for the public and a remark on them holds an internal answer.
ResultWithErrors<ReviewCopy> reviewCopy(const annotate::ReviewFile &review, const PolicyFile &policy,
                                        const ReviewCopyRequest &request, Publisher &publisher);

} // namespace policywright::session
