// SPDX-License-Identifier: Apache-2.0
//
// The organisation's colour, made readable: every pair of text and ground of a published page has a contrast of at
// least 4.5 : 1 (WCAG 2.2, success criterion 1.4.3), in light and in dark. A colour that fails is darkened, or
// lightened on a dark ground, in steps until it passes.
#pragma once

#include "core/base/Error.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace policywright::render {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    bool operator==(const Colour &) const = default;
};

// "#rgb" or "#rrggbb". Error: NotAColour.
Result<Colour> colourFromHex(std::string_view text);
std::string toHex(Colour colour); // "#rrggbb"

// WCAG 2.2: from 1 (none) to 21 (black on white).
double contrast(Colour a, Colour b);

// `share` of `over` on top of `under`, from 0 to 1, per channel.
Colour mixed(Colour under, Colour over, double share);

// The nearest colour to `wanted`, on its way to black or to white, that can be read on `ground`.
inline constexpr double kReadable = 4.5;
Colour readableOn(Colour ground, Colour wanted);

// The colours of one page, for one of the two schemes.
struct Palette {
    Colour ink;       // text
    Colour quiet;     // secondary text
    Colour line;      // rules
    Colour paper;     // ground
    Colour brand;     // headings' numbers, links; readable on paper and on brandTint
    Colour brandTint; // ground of notes
    Colour gap;       // text of a gap
    Colour gapTint;   // its ground
};
Palette lightPalette(Colour accent);
Palette darkPalette(Colour accent);
Palette printPalette(Colour accent);

} // namespace policywright::render
