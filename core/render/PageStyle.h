// SPDX-License-Identifier: Apache-2.0
//
// The style sheet of a page, in the colours of a theme, and the digest by which the page allows it.
#pragma once

#include "core/render/Theme.h"

#include <string>

namespace policywright::render {

struct PageStyle {
    Colour accent;
    std::string css;          // without a line break at its end
    std::string digestSource; // of the css
};
PageStyle pageStyle(Colour accent);

// A text's digest in the words of a Content-Security-Policy: 'sha256-…'.
std::string digestSource(const std::string &content);

} // namespace policywright::render
