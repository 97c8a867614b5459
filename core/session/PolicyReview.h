// SPDX-License-Identifier: Apache-2.0
//
// The reviews of a policy that is open: what is kept of them in its file, the texts that remarks are made on, and where
// the remarks stand in the policy's documents as they are answered now.
#pragma once

#include "core/annotate/Placement.h"
#include "core/annotate/Review.h"
#include "core/annotate/ReviewFile.h"
#include "core/assembly/Assembler.h"
#include "core/session/PolicyFile.h"

#include <string>
#include <vector>

namespace policywright::session {

// Empty where nobody wrote anything. Errors: those of reviewFromText.
Result<annotate::ReviewFile> reviewIn(const PolicyFile &policy);

// Puts it into the policy, which is then to be saved.
void keepReview(PolicyFile &policy, const annotate::ReviewFile &review);

// Of another copy of the policy, or of a file of annotations alone. Errors: those of reading the file, of readBundle
// and of reviewFromText.
Result<annotate::ReviewFile> readReview(const FileSystem &files, const std::string &path);

// Takes what is new there into `review`. Error: ReviewOfOtherPolicy, and nothing was taken; `path`: what it is called.
Result<annotate::MergeCounts> mergeReview(annotate::ReviewFile &review, const annotate::ReviewFile &other,
                                          const std::string &path);

struct NewRemark {
    annotate::EventKind kind = annotate::EventKind::Comment; // comment, suggestion or question
    ClauseId clause;
    std::string quote = {};                        // where it stands once; or
    std::optional<annotate::TextRange> range = {}; // its place in the clause's reviewed text
    std::string body = {};
    std::optional<std::string> replacement = {};
    std::optional<annotate::Severity> severity = {};
    annotate::Author author;
    std::string created; // ISO
};

// On words of the document, whose text is kept with the event. The event was added. Errors: ClauseNotInView,
// QuoteEmpty, QuoteTooLong, QuoteNotFound, QuoteNotUnique, ReviewLimit, its subject the clause.
Result<annotate::Event> addRemark(annotate::ReviewFile &review, NewRemark remark,
                                  const assembly::AssembledDocument &document, IdSource &ids);

struct PlacedThread {
    annotate::Thread thread;
    annotate::Placement placement;
    ViewId view;              // whose text it was made on and was looked for in
    std::string section = {}; // id; empty: none of the view
    std::string number = {};  // of the clause where it stands; empty: not placed, or not numbered
    std::string words = {};   // that stand there now; empty: not placed

    bool operator==(const PlacedThread &) const = default;
};

// Those that were made on the view of this document, and those whose view is not known or not there any more where
// `isForOthers`, in the order of the text; what is not placed behind its section. Threads of their own may do this.
std::vector<PlacedThread> threadsIn(const assembly::AssembledDocument &document, bool isForOthers,
                                    const annotate::ReviewFile &review, const pack::PackSet &packs);

// Each thread in the view that it was made on; where that is not known or not there any more, in `otherwise`. In the
// order of the text, view by view; what is not placed behind its section. Errors: those of assembly.
ResultWithErrors<std::vector<PlacedThread>> placedThreads(const annotate::ReviewFile &review, const PolicyFile &policy,
                                                          const ViewId &otherwise, assembly::Assembler &assembler);

} // namespace policywright::session
