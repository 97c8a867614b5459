// SPDX-License-Identifier: Apache-2.0
#include "core/pack/Suggestion.h"

#include "core/base/Text.h"

namespace policywright::pack {

std::string suggestionFor(std::string_view word, const std::vector<std::string_view> &known)
{
    constexpr std::size_t kMostNames = 10;
    if (const std::string_view nearest = nearestName(word, known); !nearest.empty())
        return std::string(nearest);
    std::string names;
    for (std::size_t i = 0; i < known.size() && i < kMostNames; ++i) {
        if (i > 0)
            names += ", ";
        names += known[i];
    }
    if (known.size() > kMostNames)
        names += ", …";
    return names.empty() ? "–" : names;
}

} // namespace policywright::pack
