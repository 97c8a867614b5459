// SPDX-License-Identifier: Apache-2.0
//
// A place in a text that a person wrote: a pack's file, a template, an answers file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace policywright {

struct SourcePosition {
    std::string file;          // as the person named it; may be empty for text that is not in a file
    int line = 1;              // from 1
    int column = 1;            // from 1, in code points
    std::string lineText = {}; // the whole line, without its newline, for the caret

    bool operator==(const SourcePosition &) const = default;
};

// The position of the byte `offset` in `text` (UTF-8). An offset behind the end means the end.
SourcePosition positionAt(std::string_view text, std::size_t offset, std::string file = {});

} // namespace policywright
