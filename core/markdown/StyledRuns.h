// SPDX-License-Identifier: Apache-2.0
//
// The inlines of one leaf as a flat row of runs, each with the style that a reader sees. CommonMark has many trees for
// the same look (emphasis in emphasis, strong in emphasis or emphasis in strong, cuts between texts); here they are
// one. The writer starts from this, and sameContent() compares it. Internal to the room.
#pragma once

#include "core/markdown/Document.h"

namespace policywright::markdown {

// A set of styles.
using Style = unsigned;
inline constexpr Style kPlain = 0;
inline constexpr Style kEmphasis = 1;
inline constexpr Style kStrong = 2;

struct StyledRun;

struct StyledLink {
    std::string href;
    std::string title;
    std::vector<StyledRun> runs; // with the whole style, the link's own included
    bool operator==(const StyledLink &) const;
};

struct StyledRun {
    // Of a link: what all its runs have in common. A break or a link without text looks the same in every style; it has
    // what its neighbours have in common.
    Style style = kPlain;
    std::variant<Text, Code, Image, StyledLink, SoftBreak, HardBreak> value; // without source ranges
    bool operator==(const StyledRun &) const;
};

std::vector<StyledRun> styledRuns(const Inlines &content);

} // namespace policywright::markdown
