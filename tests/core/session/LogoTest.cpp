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

bundle::NamedBytes picture(std::string name, std::string more = "")
{
    return {std::move(name), "\x89PNG\r\n\x1a\n" + std::move(more)};
}

TEST(Logo, IsPutAmongTheAssetsInTheirOrder)
{
    bundle::PolicyBundle bundle{.policy = {.id = {}, .packs = {}}};
    for (const char *name : {"m.png", "a.png", "z.png", "m.png"})
        ASSERT_TRUE(addLogo(bundle, picture(name))) << name;
    EXPECT_EQ(bundle.assets, (std::vector{picture("a.png"), picture("m.png"), picture("z.png")}));
}

TEST(Logo, IsNotPutAmongTheAssetsWhereItCannotBeUsed)
{
    bundle::PolicyBundle bundle{.policy = {.id = {}, .packs = {}}};
    ASSERT_TRUE(addLogo(bundle, picture("logo.png")));
    const bundle::PolicyBundle before = bundle;
    EXPECT_EQ(addLogo(bundle, {"a.svg", "<svg/>"}).error(), (Error{ErrorCode::NotAnImage, "a.svg"}));
    EXPECT_EQ(addLogo(bundle, picture("")).error(), (Error{ErrorCode::NotAnImage, ""}));
    EXPECT_EQ(addLogo(bundle, picture("big.png", std::string(kMaxLogoBytes, 'x'))).error().code, ErrorCode::NotAnImage);
    EXPECT_EQ(addLogo(bundle, picture("a b.png")).error().code, ErrorCode::ArchiveNameNotAllowed);
    EXPECT_EQ(addLogo(bundle, picture("../a.png")).error().code, ErrorCode::ArchiveNameNotAllowed);
    EXPECT_EQ(addLogo(bundle, picture("LOGO.png")).error().code, ErrorCode::ArchiveNameTwice);
    EXPECT_EQ(addLogo(bundle, picture("logo.png", "another")).error().code, ErrorCode::ArchiveNameTwice);
    EXPECT_EQ(bundle, before);
}

} // namespace
} // namespace policywright::session
