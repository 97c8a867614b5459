// SPDX-License-Identifier: Apache-2.0
//
// A comparison of words made readable: what the fewest marks leave standing between two changes is at times no more
// than an "of the" that means nothing there. Internal to the room.
#pragma once

#include "core/compare/Differences.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>

namespace policywright::compare {

// Marks small islands between two changes as changed; all of it where hardly anything stayed. `before` and `after` are
// the words that were compared. `found` fits them.
void cleanUp(Differences &found, std::span<const std::string_view> before, std::span<const std::string_view> after);

// Of "The data [must go. The data] may stay." and "[The data must go.] The data may stay." both are right: where words
// were only taken out or only put in, moves the marks to where a sentence, or at least a word, begins. `isSameBefore`
// and `isSameAfter`: whether two words of the same text are the same.
using IsSame = std::function<bool(std::size_t one, std::size_t other)>;
void settle(Differences &found, std::span<const std::string_view> before, const IsSame &isSameBefore,
            std::span<const std::string_view> after, const IsSame &isSameAfter);

} // namespace policywright::compare
