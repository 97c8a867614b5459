// SPDX-License-Identifier: Apache-2.0
//
// A document of the policy for a reviewer who lives in Word or LibreOffice: core/docx/WordCopy.h with the policy's
// remarks in it. What was tampered with is not handed over, nor are earlier texts and what was deleted.
#pragma once

#include "core/session/ReviewCopy.h"

#include <string>

namespace policywright::session {

struct WordReviewCopy {
    std::string bytes;
    std::string title;
    std::size_t threads = 0;
    std::size_t leftOut = 0; // annotations that were tampered with
};

// `request` names one view. Errors: those of reviewCopy; ArchiveNotWritten.
ResultWithErrors<WordReviewCopy> wordReviewCopy(const annotate::ReviewFile &review, const PolicyFile &policy,
                                                const ReviewCopyRequest &request, Publisher &publisher);

} // namespace policywright::session
