// SPDX-License-Identifier: Apache-2.0
#include "core/signing/SecretKey.h"

#include <gtest/gtest.h>

namespace policywright::signing {
namespace {

// RFC 8032, section 7.1, TEST 1.
constexpr Seed kSeed{0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4,
                     0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60};
const std::string kPublicKey = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
const std::string kSignatureOfNothing = "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33"
                                        "bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b";

TEST(SecretKey, SignsAsTheStandardSays)
{
    const SecretKey key(kSeed);
    EXPECT_EQ(key.publicKey(), kPublicKey);
    EXPECT_EQ(key.signatureOf(""), kSignatureOfNothing);
    EXPECT_EQ(key.seed(), kSeed);
}

TEST(SecretKey, IsAnotherOneEachTime)
{
    EXPECT_NE(SecretKey::made().publicKey(), SecretKey::made().publicKey());
}

TEST(Signature, IsOfItsKeyAndItsBytesAlone)
{
    const SecretKey key(kSeed);
    const std::string signature = key.signatureOf("These words.");
    EXPECT_TRUE(isSignedBy(kPublicKey, "These words.", signature));
    EXPECT_FALSE(isSignedBy(kPublicKey, "Those words.", signature));
    EXPECT_FALSE(isSignedBy(SecretKey::made().publicKey(), "These words.", signature));
    EXPECT_FALSE(isSignedBy(kPublicKey, "These words.", kSignatureOfNothing));
}

TEST(Signature, IsNoneWhereTheTextIsNone)
{
    const std::string signature = SecretKey(kSeed).signatureOf("");
    EXPECT_FALSE(isSignedBy(kPublicKey, "", ""));
    EXPECT_FALSE(isSignedBy("", "", signature));
    EXPECT_FALSE(isSignedBy(kPublicKey, "", signature.substr(2)));
    EXPECT_FALSE(isSignedBy(kPublicKey, "", "zz" + signature.substr(2)));
    EXPECT_FALSE(isSignedBy(std::string(64, '0'), "", std::string(128, '0'))) << "a point that signs everything";
}

TEST(PublicKey, IsKnownByItsShape)
{
    EXPECT_TRUE(isPublicKey(kPublicKey));
    EXPECT_FALSE(isPublicKey(kPublicKey.substr(1)));
    EXPECT_FALSE(isPublicKey("D" + kPublicKey.substr(1))) << "one key, one way to write it";
}

TEST(Fingerprint, CanBeReadOut)
{
    EXPECT_EQ(fingerprint(kPublicKey), "4ebb e859 de72 8e52");
}

} // namespace
} // namespace policywright::signing
