// SPDX-License-Identifier: Apache-2.0
#include "core/render/Theme.h"

#include <gtest/gtest.h>

#include <random>

namespace policywright::render {
namespace {

TEST(Theme, ReadsAndWritesColours)
{
    EXPECT_EQ(*colourFromHex("#0b5f6b"), (Colour{0x0b, 0x5f, 0x6b}));
    EXPECT_EQ(*colourFromHex("#FA0"), (Colour{0xff, 0xaa, 0x00}));
    EXPECT_EQ(toHex({0x0b, 0x5f, 0x6b}), "#0b5f6b");
}

TEST(Theme, RefusesWhatIsNoColour)
{
    for (const char *text : {"", "#", "0b5f6b", "#0b5f6", "#0b5f6g", "teal", "#0b5f6b;}"})
        EXPECT_EQ(colourFromHex(text).error(), (Error{ErrorCode::NotAColour, text})) << text;
    EXPECT_EQ(sentence(colourFromHex("teal").error()), "\"teal\" is not a colour; write it like #0b5f6b.");
}

TEST(Theme, MeasuresContrastAsWcagDoes)
{
    EXPECT_DOUBLE_EQ(contrast({0, 0, 0}, {255, 255, 255}), 21);
    EXPECT_NEAR(contrast({0x76, 0x76, 0x76}, {255, 255, 255}), 4.54, 0.005);
}

TEST(Theme, LeavesAReadableColourAsItIs)
{
    EXPECT_EQ(readableOn({255, 255, 255}, {0x0b, 0x5f, 0x6b}), (Colour{0x0b, 0x5f, 0x6b}));
}

TEST(Theme, KeepsEveryPairReadableForAnyAccent)
{
    std::mt19937 random(20261122);
    std::uniform_int_distribution<int> channel(0, 255);
    for (int i = 0; i < 2000; ++i) {
        const auto next = [&] { return static_cast<std::uint8_t>(channel(random)); };
        const Colour accent{next(), next(), next()};
        for (const Palette &palette : {lightPalette(accent), darkPalette(accent), printPalette(accent)}) {
            EXPECT_GE(contrast(palette.paper, palette.ink), kReadable);
            EXPECT_GE(contrast(palette.paper, palette.quiet), kReadable);
            EXPECT_GE(contrast(palette.paper, palette.brand), kReadable) << toHex(accent);
            EXPECT_GE(contrast(palette.brandTint, palette.brand), kReadable) << toHex(accent);
            EXPECT_GE(contrast(palette.brandTint, palette.ink), kReadable) << toHex(accent);
            EXPECT_GE(contrast(palette.gapTint, palette.gap), kReadable);
        }
    }
}

} // namespace
} // namespace policywright::render
