// SPDX-License-Identifier: Apache-2.0
//
// What the heads of our pages share: the style sheet with the theme's colours, and the sources that a
// Content-Security-Policy allows. Internal to the room.
#pragma once

#include "core/render/Theme.h"

#include <string>
#include <string_view>

namespace policywright::render {

// For light, dark and paper.
std::string pageStyle(Colour accent);

std::string base64(std::string_view bytes);

// Of a style sheet or script within the page: its digest, quoted, "'sha256-...'".
std::string digestSource(const std::string &content);

} // namespace policywright::render
