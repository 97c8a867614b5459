// SPDX-License-Identifier: Apache-2.0
//
// What a message offers in the place of a name that nobody knows: the nearest name there is, else the names there are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace policywright::pack {

// `the nearest is "required"`, or `there are text, longtext, …` where nothing is near: at most ten names.
std::string suggestionFor(std::string_view word, const std::vector<std::string_view> &known);

template <class Names>
std::vector<std::string_view> viewsOf(const Names &names)
{
    return {names.begin(), names.end()};
}

} // namespace policywright::pack
