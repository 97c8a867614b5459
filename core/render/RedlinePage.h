// SPDX-License-Identifier: Apache-2.0
//
// A redline as one self-contained HTML file: the newer document as it is published, with what was removed and added in
// its place, and above it what changed, clause by clause, with links. What is marked is marked by lines and words, not
// by colour alone, also on paper and for those who listen. It loads nothing and runs no script, as HtmlPage.h says of
// documents. The same redline gives the same bytes.
#pragma once

#include "core/compare/Redline.h"
#include "core/render/HtmlPage.h"
#include "core/render/RedlineWords.h"

#include <string>

namespace policywright::render {

enum class RedlineLayout {
    Inline,     // what was removed stands in front of what was added
    SideBySide, // each clause twice: as it was, and as it is
};

// `after`: the newer document, of which the redline is.
std::string redlinePage(const compare::Redline &redline, const assembly::AssembledDocument &after,
                        const RedlineNames &names, const HtmlSettings &settings,
                        RedlineLayout layout = RedlineLayout::Inline);

} // namespace policywright::render
