// SPDX-License-Identifier: Apache-2.0
//
// What stands in comments of a Word document beside what people wrote, in the document's language.
#pragma once

#include <string>
#include <string_view>

namespace policywright::session {

struct WordReviewWords {
    std::string_view reviewCopy;
    std::string_view reviewCopyFor; // {name}
    std::string_view askedBy;       // {heading}, {date}
    std::string_view suggestion;    // {words}
    std::string_view removal;
    std::string_view deleted;
    std::string_view uncertain; // {words} that the remark was about
    std::string_view gone;      // {words}
};

const WordReviewWords &wordReviewWords(std::string_view language); // English where it is not known

} // namespace policywright::session
