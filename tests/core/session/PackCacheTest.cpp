// SPDX-License-Identifier: Apache-2.0
#include "core/session/PackCache.h"

#include "tests/support/SmallPolicy.h"

#include <gtest/gtest.h>

namespace policywright::session {
namespace {

using test::policyFileWith;

TEST(PackCache, ReadsTheSamePacksOnce)
{
    PackCache cache;
    const auto first = cache.packsOf(policyFileWith(test::emptyPolicy()).bundle);
    const auto second = cache.packsOf(policyFileWith(test::answeredPolicy()).bundle);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->get(), second->get());
}

TEST(PackCache, TellsPacksApartByTheirDigests)
{
    PackCache cache;
    pack::Pack newer = test::smallPack();
    newer.words["en"].sections["rules"].title = "Newer rules";
    const auto old = cache.packsOf(policyFileWith(test::emptyPolicy()).bundle);
    const auto made = cache.packsOf(policyFileWith(test::emptyPolicy(), newer).bundle);
    ASSERT_TRUE(made);
    EXPECT_EQ((*old)->sections()[1].title, "Rules");
    EXPECT_EQ((*made)->sections()[1].title, "Newer rules");
}

TEST(PackCache, RefusesStoredPacksThatCannotBeRead)
{
    PackCache cache;
    bundle::PolicyBundle bundle = policyFileWith(test::emptyPolicy()).bundle;
    bundle.packs = {"{"};
    EXPECT_EQ(cache.packsOf(bundle).error().front().code, ErrorCode::JsonSyntax);
    bundle.packs = {R"({"format": 99})"};
    EXPECT_EQ(cache.packsOf(bundle).error().front().code, ErrorCode::StoredPackNewer);
    bundle.packs = {R"({"format": 1})"};
    EXPECT_EQ(cache.packsOf(bundle).error().front().code, ErrorCode::StoredPackDamaged);
}

TEST(PackCache, RefusesALanguageThatThePacksDoNotHave)
{
    PackCache cache;
    bundle::PolicyBundle bundle = policyFileWith(test::emptyPolicy()).bundle;
    bundle.policy.language = "de";
    EXPECT_EQ(cache.packsOf(bundle).error().front(), (Error{ErrorCode::PackLanguageMissing, "small", "de"}));
}

} // namespace
} // namespace policywright::session
