// SPDX-License-Identifier: Apache-2.0
//
// word/document.xml, and the addresses that its relationships name. Internal to the room.
#pragma once

#include "core/docx/Marks.h"

#include <string>
#include <vector>

namespace policywright::docx {

struct WrittenBody {
    std::string xml;
    std::vector<std::string> addresses; // of links: the first has the relationship link1
};

WrittenBody writtenBody(const Flow &flow, const Marks &marks);

// What all our parts with text begin with.
inline constexpr auto kWordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr auto kRelationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// Lengths in twentieths of a point.
inline constexpr int kTextWidth = 9354;   // A4 less 22.5 mm on either side
inline constexpr int kClauseIndent = 737; // 13 mm: numbers hang in it

} // namespace policywright::docx
