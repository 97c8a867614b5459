// SPDX-License-Identifier: Apache-2.0
#include "core/pack/Suggestion.h"

#include "core/base/Text.h"

namespace policywright::pack {

std::string suggestionFor(std::string_view word, const std::vector<std::string_view> &known)
{
    constexpr std::size_t kMostNames = 10;
    constexpr std::size_t kLongestName = 100; // nobody misspells longer ones, and comparing them would take long
    if (known.empty())
        return "there are none";
    const std::string_view nearest = word.size() > kLongestName ? "" : nearestName(word, known);
    if (!nearest.empty())
        return "the nearest is \"" + std::string(nearest) + '"';
    std::string names = "there are ";
    for (std::size_t i = 0; i < known.size() && i < kMostNames; ++i) {
        if (i > 0)
            names += ", ";
        names += known[i];
    }
    if (known.size() > kMostNames)
        names += ", …";
    return names;
}

} // namespace policywright::pack
