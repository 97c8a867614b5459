// SPDX-License-Identifier: Apache-2.0
//
// What the preview is told of a review, and what it says back: plain values, in which places in the page are pixels of
// the preview's widget from the top of the page, and positions in texts are code points.
#pragma once

#include "core/annotate/ReviewedText.h"

#include <string>
#include <vector>

namespace policywright::gui {

// Words of a document that somebody remarked on.
struct RemarkMark {
    enum class Look { Comment, Suggestion, Question, Closed, Draft };

    std::string key;                // of the remark
    ClauseId clause;                // where it stands, or stood
    std::string section = {};       // behind which it stands where its clause is gone
    annotate::TextRange range = {}; // empty: it is about no words that stand there
    Look look = Look::Comment;

    bool operator==(const RemarkMark &) const = default;
};

struct RemarkedPage {
    annotate::ReviewedText text; // of the whole document
    std::vector<ClauseId> cover; // those of the title block, in their order
    std::vector<RemarkMark> marks = {};

    bool operator==(const RemarkedPage &) const = default;
};

struct MarkPlace {
    std::string key;
    double top = 0;
    double bottom = 0;
};

struct SelectedWords {
    ClauseId clause;
    annotate::TextRange range = {}; // empty: the clause as a whole; parts of it cannot be told apart
    double top = 0;
    double bottom = 0;
    bool isCut = false; // the selection goes on in the next clause, which is left out
};

} // namespace policywright::gui
