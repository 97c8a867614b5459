// SPDX-License-Identifier: Apache-2.0
//
// A thread in words, as its card shows it and as a screen reader says it.
#pragma once

#include "app/gui/preview/PreviewRemarks.h"
#include "core/session/PolicyReview.h"

#include <QString>

#include <vector>

namespace policywright::gui {

class ReviewDesk;

struct RemarkWords {
    std::string id;
    QString author;
    QString when; // with "changed" where it was edited
    QString text; // plain
    bool isMine = false;
    bool isDeleted = false;

    bool operator==(const RemarkWords &) const = default;
};

struct ThreadWords {
    RemarkWords root;
    RemarkMark::Look look = RemarkMark::Look::Comment;
    QString kind = {}; // "Suggestion"; with how much it matters, where that is not as usual
    annotate::Severity severity = annotate::Severity::Normal;
    QString place = {};           // what is to be said of its place; empty: it stands beside its words
    QString quote = {};           // the words that it was made on, where they do not stand there like that
    QString change = {};          // of a suggestion: the words with what goes and what comes, as HTML
    QString state = {};           // "Accepted by Ada Marsh: reason"; empty: open
    QString summary = {};         // what a small card says of it, plain
    std::string replacement = {}; // of a suggestion
    std::vector<RemarkWords> replies = {};
    bool isSuggestion = false;
    bool isOpen = false;
    bool isUnread = false;
    bool canBeAccepted = false;

    bool operator==(const ThreadWords &) const = default;
};

ThreadWords threadWords(const session::PlacedThread &thread, const ReviewDesk &desk);

QString spokenName(const ThreadWords &thread);
QString severityWords(annotate::Severity severity);
QString whenWords(const std::string &iso); // in this place's time; what is no time as it is
RemarkMark::Look lookOf(const annotate::Thread &thread);

// One page of a longer quote.
QString shortQuote(std::string_view words);

} // namespace policywright::gui
