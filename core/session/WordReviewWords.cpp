// SPDX-License-Identifier: Apache-2.0
#include "core/session/WordReviewWords.h"

namespace policywright::session {

const WordReviewWords &wordReviewWords(std::string_view language)
{
    static const WordReviewWords english{.reviewCopy = "Review copy",
                                         .reviewCopyFor = "Review copy for {name}",
                                         .askedBy = "{heading}; your decision is asked for by {date}",
                                         .suggestion = "[Suggested wording: “{words}”]",
                                         .removal = "[Suggested: take these words out]",
                                         .deleted = "[Deleted]",
                                         .uncertain = "[About “{words}”; the place is not certain]",
                                         .gone = "[About “{words}”, which does not stand here any more]"};
    static const WordReviewWords german{.reviewCopy = "Prüfexemplar",
                                        .reviewCopyFor = "Prüfexemplar für {name}",
                                        .askedBy = "{heading}; um Ihre Entscheidung wird gebeten bis {date}",
                                        .suggestion = "[Vorgeschlagener Wortlaut: „{words}“]",
                                        .removal = "[Vorschlag: diese Wörter streichen]",
                                        .deleted = "[Gelöscht]",
                                        .uncertain = "[Zu „{words}“; die Stelle ist nicht sicher]",
                                        .gone = "[Zu „{words}“; das steht hier nicht mehr]"};
    return language == "de" ? german : english;
}

} // namespace policywright::session
