// SPDX-License-Identifier: Apache-2.0
#include "core/render/Theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace policywright::render {
namespace {

constexpr Colour kBlack{0, 0, 0};
constexpr Colour kWhite{255, 255, 255};

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

double linear(std::uint8_t channel)
{
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour)
{
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

// A colour that can be read on both grounds.
Colour readableOnBoth(Colour first, Colour second, Colour wanted)
{
    return readableOn(second, readableOn(first, wanted));
}

Palette palette(Colour accent, Palette base, double tintShare)
{
    base.brandTint = mixed(base.paper, accent, tintShare);
    base.brand = readableOnBoth(base.paper, base.brandTint, accent);
    return base;
}

} // namespace

Result<Colour> colourFromHex(std::string_view text)
{
    std::array<int, 6> digits{};
    const bool isShort = text.size() == 4;
    if ((text.size() != 7 && !isShort) || text.front() != '#')
        return fail(ErrorCode::NotAColour, std::string(text));
    for (std::size_t i = 0; i < digits.size(); ++i) {
        digits[i] = hexDigit(text[1 + (isShort ? i / 2 : i)]);
        if (digits[i] < 0)
            return fail(ErrorCode::NotAColour, std::string(text));
    }
    const auto channel = [&](std::size_t i) { return static_cast<std::uint8_t>(digits[i] * 16 + digits[i + 1]); };
    return Colour{channel(0), channel(2), channel(4)};
}

std::string toHex(Colour colour)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text = "#";
    for (const std::uint8_t channel : {colour.red, colour.green, colour.blue}) {
        text += kDigits[channel >> 4];
        text += kDigits[channel & 15];
    }
    return text;
}

double contrast(Colour a, Colour b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

Colour mixed(Colour under, Colour over, double share)
{
    const auto channel = [share](std::uint8_t from, std::uint8_t to) {
        return static_cast<std::uint8_t>(std::lround(from + (to - from) * share));
    };
    return {channel(under.red, over.red), channel(under.green, over.green), channel(under.blue, over.blue)};
}

Colour readableOn(Colour ground, Colour wanted)
{
    const Colour end = contrast(ground, kBlack) > contrast(ground, kWhite) ? kBlack : kWhite;
    constexpr int kSteps = 50;
    for (int step = 0; step < kSteps; ++step) {
        const Colour tried = mixed(wanted, end, static_cast<double>(step) / kSteps);
        if (contrast(ground, tried) >= kReadable)
            return tried;
    }
    return end;
}

Palette lightPalette(Colour accent)
{
    return palette(accent,
                   {.ink = {0x1c, 0x24, 0x30},
                    .quiet = {0x53, 0x5f, 0x70},
                    .line = {0xd9, 0xdf, 0xe6},
                    .paper = kWhite,
                    .brand = {},
                    .brandTint = {},
                    .gap = {0x85, 0x47, 0x06},
                    .gapTint = {0xfd, 0xf0, 0xda}},
                   0.08);
}

Palette darkPalette(Colour accent)
{
    return palette(accent,
                   {.ink = {0xe4, 0xe9, 0xef},
                    .quiet = {0xa3, 0xaf, 0xbd},
                    .line = {0x36, 0x40, 0x4c},
                    .paper = {0x14, 0x19, 0x1f},
                    .brand = {},
                    .brandTint = {},
                    .gap = {0xf0, 0xb5, 0x6a},
                    .gapTint = {0x33, 0x27, 0x0f}},
                   0.30);
}

Palette printPalette(Colour accent)
{
    Palette print = lightPalette(accent);
    print.ink = {0x16, 0x20, 0x2b};
    print.quiet = {0x4a, 0x56, 0x65};
    print.line = {0xc9, 0xd1, 0xda};
    return print;
}

} // namespace policywright::render
