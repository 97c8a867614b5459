// SPDX-License-Identifier: Apache-2.0
//
// What the heads of our pages share: the style sheet in the colours of a theme, and the sources that a
// Content-Security-Policy allows. Internal to the room.
#pragma once

#include "core/render/Theme.h"

#include <string>
#include <string_view>

namespace policywright::render {

struct PageStyle {
    Colour accent;
    std::string css;          // without a line break at its end
    std::string digestSource; // of the css
};
PageStyle pageStyle(Colour accent); // for light, dark and paper

std::string base64(std::string_view bytes);
// Of a style sheet, script or data within the page, in the words of a Content-Security-Policy: 'sha256-…'.
std::string digestSource(const std::string &content);

} // namespace policywright::render
