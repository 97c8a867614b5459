// SPDX-License-Identifier: Apache-2.0
#include "core/session/Logo.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using namespace std::string_literals;

bundle::PolicyBundle bundleWith(const std::string &bytes)
{
    bundle::PolicyBundle bundle{{.id = "6f1c", .packs = {}}};
    bundle.policy.theme.logo = "logo.png";
    bundle.assets = {{"logo.png", bytes}};
    return bundle;
}

TEST(Logo, IsToldByItsFirstBytesAndNotByItsName)
{
    for (const auto &[bytes, type] : {std::pair{"\x89PNG\r\n\x1a\nrest"s, "image/png"s},
                                      {"\xff\xd8\xff\xe0"s, "image/jpeg"s},
                                      {"RIFF\x04\0\0\0WEBPVP8 "s, "image/webp"s}}) {
        const auto logo = logoOf(bundleWith(bytes));
        ASSERT_TRUE(logo) << type;
        ASSERT_TRUE(*logo) << type;
        EXPECT_EQ((*logo)->mediaType, type);
        EXPECT_EQ((*logo)->bytes, bytes);
    }
}

TEST(Logo, MayBeAbsent)
{
    bundle::PolicyBundle bundle = bundleWith("x");
    bundle.policy.theme.logo = "";
    EXPECT_EQ(logoOf(bundle).value(), std::nullopt);
}

TEST(Logo, IsRefusedWhereItIsMissingTooLargeOrNoPicture)
{
    const Error expected{ErrorCode::NotAnImage, "logo.png"};
    for (const std::string &bytes : {"<svg xmlns='http://www.w3.org/2000/svg'/>"s, "GIF89a"s, ""s, "RIFF"s,
                                     "RIFFxxxxWAVE"s, "\x89PNG\r\n\x1a\n"s + std::string(kMaxLogoBytes, 'x')})
        EXPECT_EQ(logoOf(bundleWith(bytes)).error(), expected) << bytes.substr(0, 10);
    bundle::PolicyBundle missing = bundleWith("x");
    missing.assets.clear();
    EXPECT_EQ(logoOf(missing).error(), expected);
    EXPECT_EQ(sentence(expected), "The logo logo.png is missing, larger than 1 MiB, or not a PNG, JPEG or WebP image.");
}

} // namespace
} // namespace policywright::session
