// SPDX-License-Identifier: Apache-2.0
#include "core/signing/KeyFile.h"

#include "core/base/Json.h"

#include <gtest/gtest.h>

#include <functional>

namespace policywright::signing {
namespace {

const SecretKey &anna()
{
    static const SecretKey key(Seed{1, 2, 3});
    return key;
}

KeyFile madeWith(const std::optional<std::string> &passphrase)
{
    return keyFileOf(anna(), "Anna Berg", "anna@law.example", "2026-11-22T09:00:00Z", passphrase).value();
}

const KeyFile &bare()
{
    static const KeyFile file = madeWith(std::nullopt);
    return file;
}

// Made once: its lock takes a while.
const KeyFile &locked()
{
    static const KeyFile file = madeWith("correct horse");
    return file;
}

Result<KeyFile> readBack(const KeyFile &file)
{
    return keyFileFromText(toText(file), "anna.key");
}

TEST(KeyFile, IsReadBackTheSame)
{
    const auto file = readBack(bare());
    ASSERT_TRUE(file) << describe(file.error());
    EXPECT_EQ(file->name, "Anna Berg");
    EXPECT_EQ(file->email, "anna@law.example");
    EXPECT_EQ(file->created, "2026-11-22T09:00:00Z");
    EXPECT_EQ(file->publicKey, anna().publicKey());
    EXPECT_FALSE(file->isLocked());
    EXPECT_EQ(unlocked(*file, std::nullopt)->seed(), anna().seed());
}

TEST(KeyFile, OpensWithItsPassphraseAlone)
{
    EXPECT_FALSE(toText(locked()).contains("010203000000")) << "the secret does not stand in it";
    const auto file = readBack(locked());
    ASSERT_TRUE(file) << describe(file.error());
    EXPECT_TRUE(file->isLocked());
    EXPECT_EQ(unlocked(*file, "correct horse")->publicKey(), anna().publicKey());
    EXPECT_EQ(unlocked(*file, "Correct horse").error(), (Error{ErrorCode::KeyPassphraseWrong, "Anna Berg"}));
    EXPECT_EQ(unlocked(*file, std::nullopt).error(), (Error{ErrorCode::KeyPassphraseMissing, "Anna Berg"}));
}

// What is wrong in a key file where one member is another one.
std::string wrongWith(const std::function<void(Json &)> &change, const KeyFile &good = bare())
{
    Json json = parseJson(toText(good), "anna.key").value();
    change(json);
    const auto file = keyFileFromText(toText(json), "anna.key");
    return file ? "" : sentence(file.error());
}

std::string damaged(const std::string &what)
{
    return "anna.key is not a key of Policywright, or it is damaged: \"" + what +
           "\" is missing or of the wrong kind. Take it from a backup, or move it away and make a new key.";
}

TEST(KeyFile, SaysWhatIsDamaged)
{
    EXPECT_EQ(wrongWith([](Json &json) { json.set("policywright-key", 0); }), damaged("policywright-key"));
    EXPECT_EQ(wrongWith([](Json &json) { json.set("name", ""); }), damaged("name"));
    EXPECT_EQ(wrongWith([](Json &json) { json.set("name", std::string(501, 'x')); }), damaged("name"));
    EXPECT_EQ(wrongWith([](Json &json) { json.set("email", 7); }), damaged("email"));
    EXPECT_EQ(wrongWith([](Json &json) { json.set("public", "d75a"); }), damaged("public"));
    EXPECT_EQ(wrongWith([](Json &json) { json.set("secret", "01"); }), damaged("secret"));
    EXPECT_EQ(wrongWith([](Json &json) { json = Json::Array{}; }), damaged("policywright-key"));
    const auto lock = [](const char *member, Json value) {
        return wrongWith(
            [&](Json &json) {
                Json secret = *json.find("secret");
                secret.set(member, value);
                json.set("secret", secret);
            },
            locked());
    };
    EXPECT_EQ(lock("salt", "00"), damaged("salt"));
    EXPECT_EQ(lock("nonce", "zz"), damaged("nonce"));
    EXPECT_EQ(lock("box", ""), damaged("box"));
    EXPECT_EQ(lock("operations", 1000), damaged("operations")) << "nobody waits an hour for a key";
    EXPECT_EQ(lock("memory", std::int64_t{1} << 40), damaged("memory"));
}

TEST(KeyFile, OfANewerProgramIsNotTouched)
{
    EXPECT_EQ(wrongWith([](Json &json) { json.set("policywright-key", 2); }),
              "The key anna.key was made by a newer version of Policywright (format 2). Update the program to use it.");
}

TEST(KeyFile, HasThePublicKeyOfItsSecretOne)
{
    KeyFile file = bare();
    file.publicKey = SecretKey(Seed{9}).publicKey();
    EXPECT_EQ(unlocked(file, std::nullopt).error(), (Error{ErrorCode::KeyFileDamaged, "Anna Berg", "public"}));
}

TEST(KeyFile, WhoseLockCannotBeComputedSaysSo)
{
    KeyFile file = locked();
    std::get<LockedSecret>(file.secret).memoryBytes = 1; // less than any computer needs for it
    EXPECT_EQ(unlocked(file, "correct horse").error(),
              (Error{ErrorCode::KeyNotUnlocked, "Anna Berg",
                     "its lock cannot be computed here, as there is not enough memory"}));
}

} // namespace
} // namespace policywright::signing
