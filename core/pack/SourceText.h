// SPDX-License-Identifier: Apache-2.0
//
// Text of a pack that knows where it was written.
#pragma once

#include "core/base/SourcePosition.h"

#include <optional>
#include <string>

namespace policywright::pack {

// A piece of text with the place where it was written, for messages. Packs that come out of a policy have no place.
struct SourceText {
    std::string text = {};
    std::string file = {};
    int line = 0;              // from 1; 0: no place
    int column = 1;            // of its first character, from 1, in code points
    std::string lineText = {}; // the whole line where it starts, for the caret; empty where it starts the line

    bool operator==(const SourceText &other) const { return text == other.text; }
    bool isEmpty() const { return text.empty(); }
};

std::optional<SourcePosition> positionOf(const SourceText &text); // nothing where it has no place
SourceText withoutText(SourceText place);

} // namespace policywright::pack
