// SPDX-License-Identifier: Apache-2.0
#include "core/signing/SecretKey.h"

#include "core/base/Digest.h"
#include "core/signing/Sodium.h"

#include <algorithm>

namespace policywright::signing {
namespace {

static_assert(std::tuple_size_v<Seed> == crypto_sign_SEEDBYTES);

constexpr std::size_t kFingerprintDigits = 16;

bool isHex(std::string_view text, std::size_t digits)
{
    return text.size() == digits &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

} // namespace

SecretKey SecretKey::made()
{
    startSodium();
    Seed seed{};
    randombytes_buf(seed.data(), seed.size());
    SecretKey key(seed);
    sodium_memzero(seed.data(), seed.size());
    return key;
}

SecretKey::SecretKey(const Seed &seed)
{
    static_assert(std::tuple_size_v<decltype(m_secret)> == crypto_sign_SECRETKEYBYTES);
    startSodium();
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> publicKey{};
    crypto_sign_seed_keypair(publicKey.data(), m_secret.data(), seed.data());
    m_publicKey = hexOf(publicKey);
}

SecretKey::~SecretKey()
{
    sodium_memzero(m_secret.data(), m_secret.size());
}

std::string SecretKey::signatureOf(std::string_view message) const
{
    std::array<std::uint8_t, crypto_sign_BYTES> signature{};
    crypto_sign_detached(signature.data(), nullptr, bytesOf(message), message.size(), m_secret.data());
    return hexOf(signature);
}

Seed SecretKey::seed() const
{
    Seed seed{};
    crypto_sign_ed25519_sk_to_seed(seed.data(), m_secret.data());
    return seed;
}

bool isPublicKey(std::string_view text)
{
    return isHex(text, kPublicKeyDigits);
}

bool isSignature(std::string_view text)
{
    return isHex(text, kSignatureDigits);
}

bool isSignedBy(std::string_view publicKey, std::string_view message, std::string_view signature)
{
    std::array<std::uint8_t, crypto_sign_PUBLICKEYBYTES> key{};
    std::array<std::uint8_t, crypto_sign_BYTES> value{};
    if (!isPublicKey(publicKey) || !isSignature(signature) || !readHex(publicKey, key) || !readHex(signature, value))
        return false;
    startSodium();
    return crypto_sign_verify_detached(value.data(), bytesOf(message), message.size(), key.data()) == 0;
}

std::string fingerprint(std::string_view publicKey)
{
    const std::string digest = sha256Hex(publicKey).substr(0, kFingerprintDigits);
    std::string groups;
    for (std::size_t i = 0; i < digest.size(); i += 4)
        groups += (i > 0 ? " " : "") + digest.substr(i, 4);
    return groups;
}

} // namespace policywright::signing
