// SPDX-License-Identifier: Apache-2.0
//
// What a reviewer did in a Word document, as events: comments and replies, tracked changes as suggestions, what was
// done. Under the names in the file, marked as coming from one, and never applied. An event's id is made of what it
// says: reading a file again, or on another machine, gives the same events. What we handed over and comes back as it
// was makes none.
//
// Ours: a review copy brings the texts that it was made of, so its places are certain, whatever became of the policy.
// Any other document: its remarks are looked for in the policy by their words, as remarks on unknown texts are.
#pragma once

#include "core/session/PolicyReview.h"

#include <string>
#include <vector>

namespace policywright::session {

// What could not be taken as it was, or is not what it seems. No words were lost: they are in a comment.
struct WordNote {
    enum class Kind {
        SeveralClauses, // a tracked change over more than one clause
        Moved,
        Form,          // formatting, or the structure of a table
        Untracked,     // changed without tracking
        Heading,       // what is remarked is in no clause
        ClauseMissing, // the clause is not in the file any more
        TakenOutAgain, // a change on somebody's insertion
        ChangedRemark, // the text of a remark that was handed over
        Judged,        // a suggestion that was handed over was accepted or rejected there
        Skipped,       // pictures and text boxes
    };

    Kind kind = Kind::Untracked;
    std::string author;
    std::string clause = {}; // id; empty: none

    bool operator==(const WordNote &) const = default;
};

std::string sentenceOf(const WordNote &note); // for people

struct ReturnedReview {
    annotate::ReviewFile review;
    std::vector<WordNote> notes = {};              // of a Word document
    std::optional<bundle::PolicyBundle> copy = {}; // where it is another copy of the policy: all of it
};

// Errors: those of docx::wordDocumentFrom and copyRecordFromText; ReviewOfOtherPolicy; WordNothingFits, of a document
// of other origin; WordLimit, where a text is longer than one of an annotation; those of assembly.
ResultWithErrors<ReturnedReview> wordReview(std::string_view bytes, const std::string &path,
                                            const annotate::ReviewFile &review, const PolicyFile &policy,
                                            const Date &today);

// As readReview, and a Word document as well.
ResultWithErrors<ReturnedReview> readReturned(const FileSystem &files, const std::string &path,
                                              const annotate::ReviewFile &review, const PolicyFile &policy,
                                              const Date &today);

} // namespace policywright::session
