// SPDX-License-Identifier: Apache-2.0
//
// A way around a defect of md4c up to 0.5.2 at least. To see whether a list item is still empty, it looks at the last
// bytes that it stored and takes them for a block, when they may as well be the offset of a line: where that offset is
// 4 modulo 256, it ends the item, and what follows after a blank line drops out of the list. One policy in some
// hundreds would lose the structure of a clause, and another word elsewhere would bring it back.
//
// Blank lines in front of a text change nothing but the offsets. Internal to the room.
#pragma once

#include <cstddef>
#include <string_view>

namespace policywright::markdown {

// How many newlines to put in front of `text` so that no line that matters has such an offset: mostly 0, at most 255.
// 0 as well where no number helps, which takes a text with hundreds of such lines.
std::size_t paddingAgainstOffsetTrap(std::string_view text);

} // namespace policywright::markdown
