// SPDX-License-Identifier: Apache-2.0
#include "core/session/ReviewKeys.h"

#include "core/base/PosixFileSystem.h"
#include "tests/support/MemoryFileSystem.h"
#include "tests/support/SequentialIdSource.h"
#include "tests/support/TemporaryFolder.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace policywright::session {
namespace {

const annotate::Author kAnna{"Anna Berg", "anna@law.example"};
const annotate::Author kBen{"Ben", ""};
const std::string kWhen = "2026-11-22T09:00:00Z";

class ReviewKeysTest : public ::testing::Test {
protected:
    OwnKey made(const annotate::Author &holder) { return makeKey(files, "keys", holder, kWhen, std::nullopt).value(); }
    KeyList list() { return keysIn(files, "keys").value(); }

    testing::MemoryFileSystem files;
    testing::SequentialIdSource ids;
};

TEST_F(ReviewKeysTest, AreFoundByTheirHolder)
{
    EXPECT_TRUE(list().keys.empty()) << "there is no folder";
    const OwnKey anna = made(kAnna);
    const OwnKey ben = made(kBen);
    EXPECT_EQ(list().trusted(),
              (annotate::TrustedKeys{{anna.key.publicKey, anna.holder()}, {ben.key.publicKey, ben.holder()}}));
    EXPECT_EQ(keyOf({"Anna Berg", ""}, list())->key.publicKey, anna.key.publicKey);
    EXPECT_EQ(keyOf({"Cara", ""}, list()).error(), (Error{ErrorCode::KeyMissing, "Cara"}));
    EXPECT_EQ(signing::unlocked(keyOf(kBen, list())->key, std::nullopt)->publicKey(), ben.key.publicKey);
}

TEST_F(ReviewKeysTest, AreOneForAPerson)
{
    const OwnKey anna = made(kAnna);
    EXPECT_EQ(makeKey(files, "keys", kAnna, kWhen, std::nullopt).error(),
              (Error{ErrorCode::KeyAlreadyThere, "Anna Berg", anna.path}));
    made({"Anna Berg", "anna@other.example"});
    EXPECT_EQ(keyOf({"Anna Berg", ""}, list()).error(), (Error{ErrorCode::KeyNotUnique, "Anna Berg"}));
}

TEST_F(ReviewKeysTest, ThatAreDamagedHideNoOthers)
{
    const OwnKey anna = made(kAnna);
    files.put("keys/bad.key", "{}");
    files.put("keys/notes.txt", "Not a key.");
    EXPECT_EQ(list().keys.size(), 1U);
    EXPECT_EQ(list().unreadable, (Errors{{ErrorCode::KeyFileDamaged, "keys/bad.key", "policywright-key"}}));
    EXPECT_EQ(keyOf(kAnna, list())->path, anna.path);
    EXPECT_EQ(keyOf(kBen, list()).error().code, ErrorCode::KeyFileDamaged) << "it may be Ben's";
}

TEST_F(ReviewKeysTest, AreForTheirOwnerAloneToRead)
{
    const testing::TemporaryFolder folder;
    PosixFileSystem disk;
    const std::string keys = folder.path("policywright/keys");
    const auto key = makeKey(disk, keys, kAnna, kWhen, std::nullopt);
    ASSERT_TRUE(key) << describe(key.error());
    namespace fs = std::filesystem;
    EXPECT_EQ(fs::status(key->path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(fs::status(keys).permissions(), fs::perms::owner_all);
    EXPECT_EQ(keysIn(disk, keys)->keys.size(), 1U);
}

TEST_F(ReviewKeysTest, ThatCannotBeWrittenAreNone)
{
    made(kBen);
    files.failAfter(3, ErrorCode::FileNotWritable);
    EXPECT_FALSE(makeKey(files, "keys", kAnna, kWhen, std::nullopt));
    files.failNoMore();
    EXPECT_EQ(list().keys.size(), 1U);
}

TEST_F(ReviewKeysTest, AreVouchedForInTheReview)
{
    const signing::SecretKey own(signing::Seed{1});
    const std::string key = signing::SecretKey(signing::Seed{2}).publicKey();
    annotate::ReviewFile review("policy");
    const auto vouch = addVouch(review, {key, kAnna, kBen, kWhen}, own, ids);
    ASSERT_TRUE(vouch) << describe(vouch.error());
    EXPECT_EQ(vouch->vouch, (annotate::Vouch{key, kAnna}));
    EXPECT_EQ(review.events()[0].signer(), own.publicKey());
    EXPECT_EQ(addVouch(review, {"x", kAnna, kBen, kWhen}, own, ids).error(), (Error{ErrorCode::NotAKey, "x"}));
    EXPECT_EQ(addVouch(review, {key, {std::string(501, 'x'), ""}, kBen, kWhen}, own, ids).error().code,
              ErrorCode::ReviewLimit);
}

} // namespace
} // namespace policywright::session
