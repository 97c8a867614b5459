// SPDX-License-Identifier: Apache-2.0
//
// The words of what is shown of a review: review/words.<language>.json, by their names.
#pragma once

#include "core/base/Json.h"

#include <string>
#include <string_view>

namespace policywright::render {

class ReviewWords {
public:
    explicit ReviewWords(std::string_view language); // English where there are none in it

    std::string word(std::string_view name) const; // empty: there is none

private:
    Json m_words;
};

} // namespace policywright::render
