// SPDX-License-Identifier: Apache-2.0
#include "core/session/PackChoice.h"

#include "core/base/PosixFileSystem.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using Names = std::vector<std::string>;

TEST(PackChoice, BeginsWithTheBasePackAndAddsTheSectorsBelowThePlaces)
{
    EXPECT_EQ(packsFor("", {}), Names{"base"});
    EXPECT_EQ(packsFor("corporate", {"other"}), Names{"base"});
    EXPECT_EQ(packsFor("ngo_charity", {"uk"}), (Names{"base", "charity", "uk"}));
    EXPECT_EQ(packsFor("healthcare", {"in", "us"}), (Names{"base", "health", "us", "in"}));
}

TEST(PackChoice, PutsAMemberOfTheUnionOnTopOfTheUnion)
{
    EXPECT_EQ(packsFor("public_sector", {"de"}), (Names{"base", "public", "eu", "de"}));
    EXPECT_EQ(packsFor("other", {"fr", "eu", "de"}), (Names{"base", "eu", "de", "fr"}));
}

TEST(PackChoice, LeavesOutWhatHasNoWordsInTheLanguageButNeverTheBase)
{
    const PosixFileSystem files;
    const auto english = readPacks(files, "templates", {"base", "charity"}, "en");
    ASSERT_TRUE(english.has_value());
    EXPECT_EQ(english->packs.size(), 2U);
    EXPECT_EQ(english->without, Names{});
    const auto klingon = readPacks(files, "templates", {"base"}, "tlh");
    ASSERT_FALSE(klingon.has_value());
    EXPECT_EQ(klingon.error().front(), (Error{ErrorCode::PackLanguageMissing, "base", "tlh"}));
}

} // namespace
} // namespace policywright::session
